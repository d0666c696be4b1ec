"""Roles that speak without a name, told by date."""

import pytest

from kg.model import Claims, Membership, Span, Statement, ref_of
from tests.resolve.made import LEXICON, PANEL, Paper, inferred

DIRECTOR = "Executive Director of Housing Services"
SUE = "/person/tameford-parish-council/sue-hartley"


def speakers(*papers: Paper) -> list[tuple[str, str]]:
    return [(who.rsplit("/id", 1)[-1], rule) for _, who, rule in inferred(*papers, predicate="#speaker")]


def held(name: str, day: str, person: str, post: str = DIRECTOR) -> Paper:
    return Paper(name, date=day).person(person, post)


def test_a_post_is_bridged_between_two_sightings_of_its_holder() -> None:
    asked = Paper("b", date="2021-11-22").said(f"The {DIRECTOR}")
    found = speakers(held("a", "2021-02-01", "S Hartley"), asked, held("c", "2022-07-12", "Sue Hartley"))
    assert found == [(SUE, "holder-before-and-after")]


def test_a_post_that_changed_hands_between_two_sightings_is_not_bridged() -> None:
    asked = Paper("b", date="2021-11-22").said(f"The {DIRECTOR}")
    assert not speakers(held("a", "2021-02-01", "Sue Hartley"), asked, held("c", "2022-07-12", "Ian Moss"))


def test_one_sighting_reaches_a_year_and_no_further() -> None:
    assert speakers(held("a", "2021-02-01", "Sue Hartley"), Paper("b", date="2021-11-22").said(f"The {DIRECTOR}"))
    assert not speakers(held("a", "2019-02-01", "Sue Hartley"), Paper("b", date="2021-11-22").said(f"The {DIRECTOR}"))


def test_a_short_label_is_the_one_fuller_title_of_its_document() -> None:
    one = held("a", "2021-02-01", "Sue Hartley").said("The Executive Director")
    assert speakers(one) == [(SUE, "holder-in-document")]
    two = held("a", "2021-02-01", "Sue Hartley").person("Ian Moss", "Executive Director of Finance")
    assert not speakers(two.said("The Executive Director"))


def test_the_same_meeting_in_another_document_tells_before_other_years_do() -> None:
    asked = Paper("b", date="2021-02-01").said(f"The {DIRECTOR}")
    assert speakers(held("a", "2021-02-01", "Sue Hartley"), asked) == [(SUE, "holder-in-meeting")]


def test_a_post_that_many_hold_is_not_told_by_date() -> None:
    asked = Paper("b", date="2021-02-20").said("The Team Manager")
    assert not speakers(held("a", "2021-02-01", "Sue Hartley", "Team Manager"), asked)


def test_the_chair_is_the_bodys_chair_of_that_year_where_present() -> None:
    early, late = Paper("a", date="2021-02-01"), Paper("b", date="2021-03-01")
    early.person("Ann Moss", "Chair", "councillor", early.body)
    late.person("Ann Moss", subtype="councillor").said("The Chair")
    assert not speakers(early, late)
    assert [who for who, _ in speakers(early, late.present("Ann Moss"))] == ["/person/tameford-parish-council/ann-moss"]


@pytest.mark.parametrize("label", ["Members", "Officers", "A resident", "The Panel"])
def test_a_label_that_names_nobody_is_never_resolved(label: str) -> None:
    assert LEXICON.book("resolving")["names-nobody"].search(label)
    paper = Paper("a", date="2021-02-01", body=PANEL)
    assert not speakers(paper.person("Ann Moss", label, "councillor", paper.body).said(label))


def test_two_chairs_in_one_document_leave_the_chair_open() -> None:
    annual = Paper("a", date="2021-05-01")
    annual.person("Ann Moss", "Chair", "councillor", annual.body).said("The Chair")
    assert speakers(annual)
    annual.text("Election of Chairman:")
    assert not speakers(annual.person("Ian Hart", "Chairman", "councillor"))


def test_a_chair_named_in_passing_makes_no_second_beside_the_bodys_own() -> None:
    minutes = Paper("a", date="2021-05-01")
    minutes.person("Ann Moss", "Chair", "councillor", minutes.body).said("The Chair")
    assert speakers(minutes.text("It was agreed that:").person("Ian Hart", "Chairman", "councillor"))


def test_a_title_turned_about_is_the_same_post() -> None:
    paper = held("a", "2021-02-01", "Sue Hartley", "Team Manager (Early Help)")
    paper.entity("post", "Early Help Team Manager")
    assert speakers(paper.said("The Early Help Team Manager")) == [(SUE, "holder-in-document")]


@pytest.mark.parametrize(
    "line", ["Ian Hart took the Chair and welcomed everyone.", "The Chair was taken by the Vice-Chair, Cllr Ian Hart"]
)
def test_who_took_the_chair_is_the_chair_of_that_meeting(line: str) -> None:
    paper = Paper("a", date="2021-02-01").person("Ann Moss", subtype="councillor").said("The Chairman")
    assert not speakers(paper)
    paper.named("person", "Ian Hart", line)
    assert speakers(paper) == [("/person/tameford-parish-council/ian-hart", "took-the-chair")]


@pytest.mark.parametrize("title", ["Clerk", "Parish Clerk", "Clerk/RFO", "Clerk and Responsible Financial Officer"])
def test_a_local_councils_clerk_is_one_person_whatever_else_the_title_holds(title: str) -> None:
    early = Paper("a", date="2021-02-01")
    early.person("Sue Hartley", title, organisation=early.body)
    late = Paper("b", date="2021-04-01").said("The Clerk")
    assert speakers(early, late) == [(SUE, "holder-within-a-year")]


def test_the_assistant_clerk_is_not_the_clerk() -> None:
    early = held("a", "2021-02-01", "Sue Hartley", "Assistant Clerk")
    assert not speakers(early, Paper("b", date="2021-04-01").said("The Clerk"))


@pytest.mark.parametrize(("line", "told"), [("Una Quill, Clerk’s Salary May", 1), ("Una Quill, Clerk’s report", 0)])
def test_whom_a_list_of_payments_names_with_the_clerks_salary_is_the_clerk(line: str, told: int) -> None:
    paper = Paper("a", date="2021-05-01").named("person", "Una Quill", line).said("The Clerk")
    assert len(speakers(paper)) == told


@pytest.mark.parametrize(("label", "told"), [("He", 0), ("She", 1)])
def test_a_pronoun_is_nobody_who_is_addressed_otherwise(label: str, told: int) -> None:
    paper = held("a", "2021-02-01", "Mrs Sue Hartley")
    post = ref_of("post", DIRECTOR)
    said = Statement(Span(0, 7), "statement", label, post, meeting=paper.meeting)
    paper.claims = paper.claims.merge(Claims(statements=(said,)))
    assert len(speakers(paper)) == told


def test_one_document_is_not_believed_where_several_show_another_in_the_seat() -> None:
    asked = Paper("z", date="2021-06-01").said(f"The {DIRECTOR}")
    shown = [held(f"a{n}", f"2020-0{n}-01", "Ian Moss") for n in (1, 2)]
    assert speakers(*shown[:1], held("b", "2021-02-01", "Sue Hartley"), asked)
    assert not speakers(*shown, held("b", "2021-02-01", "Sue Hartley"), asked)


@pytest.mark.parametrize(
    ("line", "told"), [("Mr Ian Moss, Clerk Ms Sue Hartley", 0), ("Mr Ian Moss; Clerk Ms Sue Hartley", 1)]
)
def test_a_post_right_after_a_name_is_not_that_of_the_next(line: str, told: int) -> None:
    paper = Paper("a", date="2021-02-01").named("person", "Ian Moss", line).said("The Clerk")
    text = "\n".join(paper.lines)
    paper.at("person", "Sue Hartley", text.index("Sue Hartley")).at("post", "Clerk", text.index("Clerk Ms"))
    span = Span(text.index("Clerk Ms"), text.index("Sue Hartley") + len("Sue Hartley"))
    member = Membership(ref_of("person", "Sue Hartley"), span, ref_of("post", "Clerk"))
    paper.claims = paper.claims.merge(Claims(memberships=(member,)))
    assert len(speakers(paper)) == told


def test_a_chair_who_sent_apologies_is_not_the_chair_that_speaks() -> None:
    def minutes(capacity: str) -> Paper:
        paper = Paper("a", date="2021-05-01")
        return paper.person("Ann Moss", "Chair", "councillor", paper.body).present("Ann Moss", capacity)

    assert not speakers(minutes("apologies").said("The Chair"))
    assert speakers(minutes("present").said("The Chair"))


def test_of_several_who_speak_a_post_is_told_too() -> None:
    paper = held("a", "2021-02-01", "Sue Hartley")
    said = Statement(Span(0, 7), "statement", "Mr Moss and the Director", "person:moss", (ref_of("post", DIRECTOR),))
    paper.person("Moss")
    paper.claims = paper.claims.merge(Claims(statements=(said,)))
    assert speakers(paper) == [(SUE, "holder-in-document")]
