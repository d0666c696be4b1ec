"""Which person a speaker's label means."""

from dataclasses import replace

import pytest

from kg.extract.cast import Cast
from kg.model import Attendance, Claims, Entity, Meeting, Membership, Span

_HERE = Span(0, 10)


def _person(ref: str, name: str, *aliases: str) -> Entity:
    return Entity(f"person:{ref}", "person", name, (_HERE,), aliases)


def _post(ref: str, title: str, *aliases: str) -> Entity:
    return Entity(f"post:{ref}", "post", title, (_HERE,), aliases)


CLAIMS = Claims(
    entities=(
        _person("hill", "A Hill", "Mr Hill"),
        _person("smith-j", "John Smith", "Councillor Smith", "J Smith"),
        _person("smith-p", "Pat Smith", "Councillor Smith", "P Smith"),
        _person("stone", "Faye Stone", "FS"),
        _person("may", "K.J May"),
        _post("care", "Director of Children’s Care"),
        _post("exec", "Executive Director of Children's Services", "DCS"),
        _post("chair", "Chairman"),
        _post("head", "Head of Prevention"),
        _post("roads", "Head of Roads"),
    ),
    memberships=(
        Membership("person:hill", _HERE, post="post:care"),
        Membership("person:stone", _HERE, post="post:exec"),
        Membership("person:may", _HERE, post="post:chair"),
        Membership("person:may", _HERE, post="post:head"),
    ),
)


@pytest.mark.parametrize(
    ("label", "person"),
    [
        ("Mr Hill", "person:hill"),
        ("AM Stone", "person:stone"),
        ("Service Director, Roads and Homes, Faye Stone", "person:stone"),
        ("Dst Cllr Hill", "person:hill"),
        ("Chairman J Smith", "person:smith-j"),
        ("JS", "person:smith-j"),
        ("Cllr P S", "person:smith-p"),
        ("The Right Worshipful the Chairman", "person:may"),
        ("Hill", "person:hill"),
        ("Cllr. J. Smith", "person:smith-j"),
        ("FS", "person:stone"),
        ("Councillor May", "person:may"),
        ("The Director of Children's Care", "person:hill"),
        ("the Director", "person:hill"),
        ("The Executive Director", "person:stone"),
        ("The DCS", "person:stone"),
        ("the Chair", "person:may"),
    ],
)
def test_a_label_that_the_document_settles_is_a_person(label: str, person: str) -> None:
    assert Cast.of(CLAIMS).person_of(label, 500) == person


@pytest.mark.parametrize(
    "label", ["Councillor Smith", "The Head", "The Clerk", "Members", "a resident", "", "The Vice-Chair"]
)
def test_a_label_that_fits_nobody_or_several_stays_open(label: str) -> None:
    assert Cast.of(CLAIMS).person_of(label, 500) is None


def test_a_post_is_found_by_its_title_whoever_holds_it() -> None:
    assert Cast.of(CLAIMS).post_of("the Head of Prevention") == "post:head"


@pytest.mark.parametrize(
    ("label", "title", "ref"),
    [
        ("The Clerk", "Parish Clerk", "person:hay"),
        ("the Clerk", "Clerk and Proper Officer", "person:hay"),
        ("The Clerk", "Clerk's Assistant", None),
        ("The Mayor", "Town Mayor", "person:hay"),
        ("The Mayor", "Deputy Mayor", None),
        ("Anne", "Treasurer", "person:hay"),
        ("Cllr Anne", "Treasurer", None),
        ("Metro Mayor Anne Hay", "Metro Mayor", "person:hay"),
        ("Friends of Anne Hay", "Treasurer", None),
        ("the Committee", "Committee Services Officer", None),
    ],
)
def test_short_labels_of_small_councils_are_settled(label: str, title: str, ref: str | None) -> None:
    claims = Claims(
        entities=(_person("hay", "Anne Hay"), _post("post", title)),
        memberships=(Membership("person:hay", _HERE, post="post:post"),),
    )
    assert Cast.of(claims).person_of(label, 50) == ref


def test_the_head_of_service_is_the_only_head_there_is() -> None:
    posts = (_post("roads", "Head of Roads"), _post("both", "Head of Roads and the Chief Officer"))
    people = (_person("hill", "A Hill"), *posts)
    one = Claims(entities=people, memberships=(Membership("person:hill", _HERE, post="post:roads"),))
    assert Cast.of(one).person_of("The Head of Service", 500) is None
    alone = Claims(entities=people[:2], memberships=one.memberships)
    assert Cast.of(alone).person_of("The Head of Service", 500) == "person:hill"
    assert Cast.of(CLAIMS).person_of("The Head of Service", 500) is None


def test_a_post_told_with_another_is_no_rival_of_its_short_form() -> None:
    posts = (_post("roads", "Cabinet Member for Roads"), _post("both", "Cabinet Member and the Director"))
    claims = Claims(
        entities=(_person("hill", "A Hill"), *posts),
        memberships=(Membership("person:hill", _HERE, post="post:roads"),),
    )
    assert Cast.of(claims).person_of("the Cabinet Member", 500) == "person:hill"


def test_the_leader_leads_the_council_and_not_some_of_its_members() -> None:
    posts = (_post("council", "Leader of the Council"), _post("some", "Leader of the Opposition"))
    people = (_person("hill", "A Hill"), _person("may", "K.J May"), *posts)
    some = Membership("person:may", _HERE, post="post:some")
    both = Claims(entities=people, memberships=(some, Membership("person:hill", _HERE, post="post:council")))
    assert Cast.of(both).person_of("The Leader", 500) == "person:hill"
    one = Claims(entities=(*people[:2], posts[1]), memberships=(some,))
    assert Cast.of(one).person_of("The Leader", 500) is None


@pytest.mark.parametrize(
    ("title", "label"),
    [
        ("Clerk and RFO", "The RFO"),
        ("Deputy Leader and Cabinet Member for Roads", "the Cabinet Member for Roads"),
        ("Corporate Director of Place", "the Director"),
    ],
)
def test_a_title_answers_to_each_office_and_a_sole_director_to_the_bare_word(title: str, label: str) -> None:
    claims = Claims(
        entities=(_person("hill", "A Hill"), _post("x", title)),
        memberships=(Membership("person:hill", _HERE, post="post:x"),),
    )
    assert Cast.of(claims).person_of(label, 500) == "person:hill"


@pytest.mark.parametrize(
    ("name", "title", "label"),
    [
        ("A Hill", "Chief Finance Officer", "The CFO"),
        ("A Hill", "Cabinet Member for Roads", "The Portfolio Holder for Roads"),
        ("R St. John", "Director", "Councillor St. John"),
    ],
)
def test_letters_of_an_office_a_holder_of_a_portfolio_and_a_surname_in_two_words(
    name: str, title: str, label: str
) -> None:
    claims = Claims(
        entities=(_person("one", name), _post("x", title)),
        memberships=(Membership("person:one", _HERE, post="post:x"),),
    )
    assert Cast.of(claims).person_of(label, 500) == "person:one"
    assert Cast.of(claims).person_of("The NHS", 500) is None


def test_a_chair_who_sent_apologies_does_not_speak_from_the_chair() -> None:
    away = CLAIMS.merge(Claims(attendances=(Attendance("person:may", "apologies", _HERE),)))
    assert Cast.of(CLAIMS).person_of("the Chair", 0) == "person:may"
    assert Cast.of(away).person_of("the Chair", 0) is None
    came = away.merge(Claims(attendances=(Attendance("person:may", "present", _HERE),)))
    assert Cast.of(came).person_of("the Chair", 0) == "person:may"


@pytest.mark.parametrize(
    ("title", "found"), [("Principal Solicitor/Clerk", True), ("Solicitor and Clerk", True), ("Assistant Clerk", False)]
)
def test_the_clerk_is_whoever_is_clerk_among_other_things(title: str, found: bool) -> None:
    claims = Claims(
        entities=(_person("hill", "A Hill"), _post("x", title)),
        memberships=(Membership("person:hill", _HERE, post="post:x"),),
    )
    assert Cast.of(claims).person_of("the Clerk", 0) == ("person:hill" if found else None)


def test_whom_two_share_a_name_with_is_the_one_named_right_before() -> None:
    far, near = (
        Entity("person:r", "person", "Rob Jonas", (Span(0, 9),)),
        Entity("person:g", "person", "Gil Jonas", (Span(500, 509),)),
    )
    cast = Cast.of(Claims(entities=(far, near)))
    assert cast.person_of("Mr Jonas", 600) == "person:g"
    assert cast.person_of("Mr Jonas", 2000) is None
    assert Cast.of(Claims(entities=(replace(far, spans=(Span(450, 459),)), near))).person_of("Mr Jonas", 600) is None


def test_letters_of_a_rank_are_somebodys_where_nobody_bears_it() -> None:
    mike, rank = Entity("person:m", "person", "Mike Penn", (_HERE,)), _post("mp", "MP")
    assert Cast.of(Claims(entities=(mike,))).person_of("MP", 40) == "person:m"
    assert Cast.of(Claims(entities=(mike, rank))).person_of("MP", 40) is None
    assert Cast.of(Claims(entities=(mike,))).person_of("the MP", 40) is None


@pytest.mark.parametrize(
    "label", ["Council leader Glen Sand", "The trust's chairman Glen Sand", "Council leader Cllr Glen Sand"]
)
def test_an_office_in_small_letters_before_a_whole_name_is_that_persons(label: str) -> None:
    assert Cast.of(Claims(entities=(_person("sand", "Glen Sand"),))).person_of(label, 400) == "person:sand"


@pytest.mark.parametrize(
    ("kind", "listed", "chairs"),
    [("other", ("a", "b", "c"), False), ("other", ("a", "b"), True), ("councillor", ("a", "b", "c"), True)],
    ids=["who wrote as another's chair", "no list of members", "a councillor whom the list left out"],
)
def test_a_chair_of_others_who_is_not_on_the_list_does_not_speak_from_the_chair(
    kind: str, listed: tuple[str, ...], chairs: bool
) -> None:
    wrote = replace(_person("w", "Una Wray"), subtype=kind)
    held = Membership("person:w", _HERE, "post:chair")
    came = tuple(Attendance(f"person:{ref}", "present", _HERE) for ref in listed)
    people = tuple(_person(ref, f"Al {ref.upper()}son") for ref in listed)
    cast = Cast.of(Claims(entities=(wrote, _post("chair", "Chair"), *people), memberships=(held,), attendances=came))
    assert (cast.person_of("The Chairperson", 400) == "person:w") is chairs


@pytest.mark.parametrize(("body", "person"), [("Full Council", "person:hill"), ("Planning Committee", None)])
def test_the_chairman_of_the_council_is_the_chairman_where_the_council_met(body: str, person: str | None) -> None:
    claims = Claims(
        entities=(
            _person("hill", "A Hill"),
            _post("chair-of-council", "Chairman of the Council"),
            Entity("body:met", "body", body, (_HERE,)),
        ),
        memberships=(Membership("person:hill", _HERE, post="post:chair-of-council"),),
        meetings=(Meeting("meeting:0", _HERE, body="body:met"),),
    )
    assert Cast.of(claims).person_of("The Chairman", 20) == person
