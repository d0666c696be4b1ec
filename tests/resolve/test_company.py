"""Whose a document is that names no council clearly."""

import pytest

from kg.model import Reading
from kg.resolve import resolve
from kg.resolve.resolution import resolve_all
from tests.resolve.made import LEXICON, Paper
from tests.resolve.test_parts import by_parts

MEMBERS = ("Ann Moss", "Ian Hart", "Omar Quill", "Rose Dale", "Zoe Lark")
SURNAMES = ("Moss", "Hart", "Quill", "Dale", "Lark")


def home(paper: Paper, *others: Paper) -> str | None:
    readings: list[Reading] = [p.reading() for p in (paper, *others)]
    contexts = resolve_all(readings, LEXICON).known.contexts
    return next(c.home for c in contexts if c.reading.document.file_name == f"{paper.name}.txt")


def table(name: str, council: str | None, date: str, people: tuple[str, ...]) -> Paper:
    paper = Paper(name, council, date)
    for person in people:
        paper.person(person, subtype="councillor").present(person)
    return paper


def test_three_names_that_one_councils_documents_alone_bear_tell_whose_a_document_is() -> None:
    known = table("known", "Tameford Parish Council", "2021-02-01", MEMBERS)
    assert home(table("open", None, "2009-02-01", MEMBERS[:3]), known) == "council/tameford-parish-council"
    assert home(table("open", None, "2009-02-01", MEMBERS[:2]), known) is None


def test_names_that_two_councils_documents_bear_tell_nothing() -> None:
    known = table("known", "Tameford Parish Council", "2021-02-01", MEMBERS)
    other = table("other", "Ashwick Town Council", "2021-02-01", MEMBERS)
    assert home(table("open", None, "2009-02-01", MEMBERS[:3]), known, other) is None


def test_the_same_surnames_round_the_table_tell_within_some_years() -> None:
    known = table("known", "Tameford Parish Council", "2021-02-01", SURNAMES)
    assert home(table("open", None, "2022-02-01", SURNAMES), known) == "council/tameford-parish-council"
    assert home(table("open", None, "2009-02-01", SURNAMES), known) is None


def test_its_own_initials_choose_between_a_council_and_the_one_of_its_new_name() -> None:
    old = table("old", "Tameford Parish Council", "2021-02-01", SURNAMES)
    new = table("new", "Vale of Tame Community Council", "2022-02-01", SURNAMES)
    asked = table("open", None, "2021-12-01", SURNAMES)
    assert home(asked, old, new) is None
    for words in ("TPC", "TPC", "TPC"):
        asked.entity("council", words)
    assert home(asked, old, new) == "council/tameford-parish-council"


def test_a_county_that_minutes_speak_of_often_gives_way_to_the_council_of_those_present() -> None:
    known = table("known", "Tameford Parish Council", "2021-02-01", MEMBERS)
    asked = table("open", None, "2021-03-01", MEMBERS).text("So it was. " * 200)
    for _ in range(4):
        asked.entity("council", "Norfolk County Council")
    assert home(asked, known) == "council/tameford-parish-council"


def test_taking_the_telling_document_away_opens_what_it_settled() -> None:
    known = table("known", "Tameford Parish Council", "2021-02-01", MEMBERS)
    asked = table("open", None, "2021-03-01", MEMBERS)
    assert home(asked, known) and home(asked) is None


def test_two_members_of_one_council_tell_whose_a_short_undated_text_is() -> None:
    known = table("known", "Tameford Parish Council", "2021-02-01", MEMBERS)
    amendment = Paper("amendment", None).person("Ann Moss", subtype="councillor").person("Ian Hart")
    assert home(amendment, known) == "council/tameford-parish-council"
    assert home(Paper("letter", None).person("Ann Moss").person("Una Strange"), known) is None


def test_a_short_form_of_a_name_is_a_sign_as_the_name_is() -> None:
    known = table("known", "Tameford Parish Council", "2021-02-01", ("Nick Quill", "Sue Dale", "Rob Lark"))
    asked = Paper("open", None).person("Nicholas Quill").person("Susan Dale").person("Robert Lark")
    assert home(asked, known) == "council/tameford-parish-council"


def test_the_place_where_a_council_meets_is_a_sign_where_an_agendas_head_names_it() -> None:
    known = table("known", "Tameford Parish Council", "2021-02-01", MEMBERS)
    known.meets_at("Reading Room, Mill Lane, Tameford")
    asked = Paper("agenda", None).text("to be held in the Reading Room, Mill Lane, Tameford").person("Ann Moss")
    assert home(asked, known) == "council/tameford-parish-council"
    assert home(Paper("other", None).text("to be held in the Village Hall").person("Ann Moss"), known) is None


ORDER = ("Police Report", "Apologies", "Public Forum", "Declarations of Interest", "Financial Report", "Correspondence")


def numbered_on(name: str, council: str | None, first: int, titles: tuple[str, ...] = ORDER) -> Paper:
    paper = Paper(name, council)
    for number, title in enumerate(titles, first):
        paper.item(str(number), title)
    return paper


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (numbered_on("same", None, 3328), True),
        (numbered_on("part", None, 3328, ORDER[:4]), True),
        (numbered_on("before", None, 3322), True),
        (numbered_on("after", None, 3334), True),
        (numbered_on("later", None, 3340), False),
        (numbered_on("otherwise", None, 3334, ("Welcome", "Finance", "Planning", "Highways", "Trees", "Close")), False),
        (numbered_on("each-meeting", None, 1), False),
    ],
    ids=lambda value: value.name if isinstance(value, Paper) else "",
)
def test_an_agenda_belongs_among_the_papers_whose_numbers_run_on_through_it(asked: Paper, found: bool) -> None:
    known = (numbered_on("minutes", "Tameford Parish Council", 3328), numbered_on("other", "Ashwick Town Council", 1))
    assert home(asked, *known) == ("council/tameford-parish-council" if found else None)


def test_minutes_that_name_no_council_are_one_councils_where_the_same_people_sit() -> None:
    one = table("one", None, "2021-02-01", SURNAMES).item("1", "Parking")
    next_one = table("next", None, "2021-04-01", SURNAMES)
    assert home(one, next_one) == home(next_one, one) == "council/u-next"
    assert home(one) is None
    assert home(one, table("long-after", None, "2031-04-01", SURNAMES)) is None
    assert home(one, table("elsewhere", None, "2021-04-01", ("Moss", "Hart", "Oak", "Ash", "Elm"))) is None
    assert home(one, next_one, table("known", "Tameford Parish Council", "2021-03-01", SURNAMES)) == (
        "council/tameford-parish-council"
    )


@pytest.mark.parametrize(("day", "found"), [("2021-02-01", "council/u-draft"), ("2022-02-01", None)])
def test_one_text_told_twice_of_one_day_is_one_councils(day: str, found: str | None) -> None:
    told = " ".join(f"Word {n} of the matter." for n in range(120))
    final = Paper("final", None, "2021-02-01").text(told)
    assert home(final, Paper("draft", None, day).text(told)) == found


def test_a_text_told_again_of_one_day_goes_with_the_one_whose_council_is_found() -> None:
    told = " ".join(f"Word {n} of the matter." for n in range(120))
    known = table("known", "Tameford Parish Council", "2021-02-01", MEMBERS)
    papers = [Paper(name, None, "2021-03-01").text(told) for name in ("draft", "final")]
    for person in MEMBERS[:3]:
        papers[0].person(person)
    readings = [paper.reading() for paper in (known, *papers)]
    assert home(papers[1], known, papers[0]) == "council/tameford-parish-council"
    assert by_parts(readings) == resolve(readings, LEXICON)


BENCH = ("L Thornquist", "G Oxenham", "J Pellowe", "R Wadeson", "T Jones")


@pytest.mark.parametrize(
    ("people", "found"),
    [
        (BENCH, "council/tameford-parish-council"),
        ((*BENCH[:4], "A Nother", "B Nother", "C Nother"), "council/tameford-parish-council"),
        (("L Thornquist", "G Oxenham", "J Pellowe", "T Jones"), None),
        (("M Thornquist", "B Oxenham", "K Pellowe", "S Wadeson"), None),
    ],
    ids=["the same bench", "some are new", "a common surname tells nothing", "other initials are other people"],
)
def test_four_members_of_the_same_initials_tell_whose_a_table_is_in_any_year(
    people: tuple[str, ...], found: str | None
) -> None:
    known = table("known", "Tameford Parish Council", "2013-02-01", BENCH)
    assert home(table("open", None, "2021-02-01", people), known) == found


@pytest.mark.parametrize(
    ("named", "one"),
    [
        (("Hugo Quill", "Ida Marlowe", "Percy Brack", "Una Thistle", "Otto Vell"), True),
        (("Hugo Quill", "Ida Marlowe", "Percy Brack", "Una Thistle"), True),
        (("Hugo Quill", "Ida Marlowe", "Percy Brack"), False),
        (("Hugo Quill", "Ida Marlowe", "Percy Brack", "Rex Hale", "Zoe Field", "Abe Lorn", "Eve Marsh"), False),
    ],
    ids=["all", "four of them", "three of them", "a part of another list"],
)
def test_papers_that_write_out_the_same_people_are_one_unnamed_councils(named: tuple[str, ...], one: bool) -> None:
    papers = Paper("a", None), Paper("b", None)
    for paper, people in zip(papers, (("Hugo Quill", "Ida Marlowe", "Percy Brack", "Una Thistle"), named), strict=True):
        for name in people:
            paper.entity("person", name)
    homes = {home(paper, *papers) for paper in papers}
    assert (len(homes) == 1 and None not in homes) is one


@pytest.mark.parametrize(
    ("place", "date", "one"),
    [
        ("Quill School, Oxley Road", "2021-02-01", True),
        ("Quill School, Oxley Road", "2021-02-02", False),
        ("Committee Room 1, Town Hall", "2021-02-01", False),
    ],
)
def test_two_documents_of_one_day_in_a_place_with_a_name_are_one_unnamed_councils(
    place: str, date: str, one: bool
) -> None:
    papers = [Paper(n, None, d, "Schools Forum").meets_at(place) for n, d in (("a", "2021-02-01"), ("b", date))]
    homes = {home(paper, *papers) for paper in papers}
    assert (len(homes) == 1 and None not in homes) == one


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (numbered_on("between", None, 3380), True),
        (numbered_on("far", None, 3900), False),
        (numbered_on("other titles", None, 3380, ("Income", "Trees", "Roads", "Bins", "Signs", "Grants")), False),
        (numbered_on("few", None, 3380, ORDER[:4]), False),
    ],
    ids=lambda made: made.name if isinstance(made, Paper) else str(made),
)
def test_a_paper_between_two_of_a_council_by_its_numbers_is_of_that_council(asked: Paper, found: bool) -> None:
    known = [numbered_on(f"known{n}", "Tameford Parish Council", n) for n in (3328, 3440)]
    assert (home(asked, *known) == "council/tameford-parish-council") is found
    assert home(asked, known[0]) is None


@pytest.mark.parametrize(
    ("people", "found"),
    [(("Moss", "Hart", "Quill", "Dale"), True), (("Moss", "Hart", "Jones", "Evans"), False), (SURNAMES[:3], False)],
    ids=["four, three of them uncommon", "two of the four common", "three"],
)
def test_four_at_a_small_table_tell_where_their_surnames_are_uncommon(people: tuple[str, ...], found: bool) -> None:
    known = table("known", "Tameford Parish Council", "2021-02-01", (*people, "Stone"))
    assert (home(table("open", None, "2022-02-01", people), known) is not None) is found


@pytest.mark.parametrize(
    ("service", "post", "found"),
    [
        ("Quarry and Harbours Service", "Head of Quarry Tolls and Harbours", True),
        ("Quarry and Harbours Service", "Head of Tolls", False),
        ("Highways Team", "Head of Tolls", False),
    ],
)
def test_two_offices_of_one_councils_documents_alone_help_another_sign(service: str, post: str, found: bool) -> None:
    known = Paper("known", "Kent County Council")
    asked = Paper("open", None)
    for paper in (known, asked):
        paper.entity("service", service)
        paper.entity("post", post)
    assert home(asked, known) is None
    for _ in range(2):
        asked.entity("council", "KCC")
    assert (home(asked, known) == "council/E10000016") is found
