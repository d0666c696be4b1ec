"""People of a council that was abolished, followed into the one that took over from it; the councils stay two."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from kg.resolve import resolve
from kg.resolve.handovers import Handover, Table, handovers
from kg.resolve.intervals import Interval
from kg.resolve.review import questions
from tests.resolve.made import LEXICON, Paper, keys
from tests.resolve.test_parts import SKETCHER, by_parts

OLD, NEW = "North Yorkshire County Council", "North Yorkshire Council"


def paper(name: str, council: str | None, day: str, people: Sequence[str], subtype: str = "councillor") -> Paper:
    """Return minutes that list some people as present."""
    made = Paper(name, council, day)
    for person in people:
        made.person(person, "Councillor" if subtype == "councillor" else "Head of Highways", subtype)
        if subtype == "councillor":
            made.present(person)
    return made


def ref(name: str) -> str:
    return "person:" + name.lower().replace(" ", "-")


@pytest.mark.parametrize(
    ("before", "after", "years", "one"),
    [
        (["Rosa Quill"], ["Rosa Quill"], (2022, 2024), True),
        (["Robert Quill"], ["Bob Quill"], (2022, 2024), True),
        (["Rosa Quill"], ["Ruth Quill"], (2022, 2024), False),
        (["R Quill"], ["Rosa Quill"], (2022, 2024), False),
        (["Rosa Quill", "Ruth Quill"], ["Rosa Quill"], (2022, 2024), True),
        (["Rosa Quill"], ["Rosa Quill"], (2012, 2024), False),
    ],
    ids=["one name", "one name for short", "two names", "an initial", "one of two sisters", "many years between"],
)
def test_a_councillor_is_followed_into_the_successor_by_a_name_written_out(
    before: list[str], after: list[str], years: tuple[int, int], one: bool
) -> None:
    papers = [paper("old", OLD, f"{years[0]}-02-01", before), paper("new", NEW, f"{years[1]}-02-01", after)]
    found = keys(*papers)
    assert (found["old#" + ref(before[0])] == found["new#" + ref(after[0])]) is one
    assert found["old#council:north-yorkshire-county-council"] != found["new#council:north-yorkshire-council"]
    readings = [p.reading() for p in papers]
    assert by_parts(readings) == resolve(readings, LEXICON)


def test_who_may_have_been_in_either_of_two_councils_before_stays_open() -> None:
    papers = [
        paper("county", OLD, "2022-02-01", ["Rosa Quill"]),
        paper("district", "Harrogate Borough Council", "2022-02-01", ["Rosa Quill"]),
        paper("new", NEW, "2024-02-01", ["Rosa Quill"]),
    ]
    assert len({key for name, key in keys(*papers).items() if name.endswith(ref("Rosa Quill"))}) == 3
    asked = questions([p.reading() for p in papers], LEXICON)
    assert {q.reason for q in asked} == {"in office in a council, and in the one that took over from it"}


def test_an_initial_in_the_council_before_is_a_question_for_people() -> None:
    papers = [paper("old", OLD, "2022-02-01", ["R Quill"]), paper("new", NEW, "2024-02-01", ["Rosa Quill"])]
    (asked,) = questions([p.reading() for p in papers], LEXICON)
    assert {asked.one.shown, asked.other.shown} == {"R Quill", "Rosa Quill"}


def test_an_officer_is_followed_in_one_post_alone() -> None:
    old = paper("old", OLD, "2022-02-01", ["Rosa Quill"], "officer")
    new = paper("new", NEW, "2024-02-01", ["Rosa Quill"], "officer")
    other = Paper("other", NEW, "2024-03-01").person("Rosa Quill", "Trading Standards Officer")
    assert keys(old, new)["old#" + ref("Rosa Quill")] == keys(old, new)["new#" + ref("Rosa Quill")]
    assert keys(old, other)["old#" + ref("Rosa Quill")] != keys(old, other)["other#" + ref("Rosa Quill")]


TABLE = ["Cllr Quill", "Cllr Shewring", "Cllr Ashdown", "Cllr Hillard", "Cllr Evans"]


def parishes(*second: str, days: tuple[str, str] = ("2021-11-29", "2022-05-23")) -> list[Paper]:
    """Return the last minutes of one parish and the first of another, with those who sit there."""
    first = paper("first", "Upper Tame Community Council", days[0], TABLE)
    return [first, paper("second", "Tame Valley Community Council", days[1], second)]


@pytest.mark.parametrize(
    ("papers", "one"),
    [
        (parishes(*TABLE), True),
        (parishes(*TABLE[:4]), True),
        (parishes("Cllr Evans", "Cllr Jones", "Cllr Davies", "Cllr Thomas"), False),
        (parishes(*TABLE, days=("2011-11-29", "2021-05-23")), False),
    ],
    ids=["all sit on", "most sit on", "common names alone", "years between"],
)
def test_who_sits_on_at_a_parishs_table_under_its_new_name_is_one(papers: list[Paper], one: bool) -> None:
    found = keys(*papers)
    name = papers[1].claims.attendances[0].person
    assert (found.get(f"first#{name}") == found[f"second#{name}"]) is one
    assert len({key for ref, key in found.items() if "#council:" in ref}) == 2
    readings = [p.reading() for p in papers]
    assert by_parts(readings) == resolve(readings, LEXICON)


def test_what_a_parish_deals_with_is_followed_by_a_name_of_three_words() -> None:
    first, second = parishes(*TABLE)
    for made in (first, second):
        made.entity("organisation", "Tame Harbour Trust")
        made.entity("organisation", "Village School")
        made.entity("service", "TCC Highways")
    found = keys(first, second)
    followed = {ref: found[f"first#{ref}"] == found[f"second#{ref}"] for ref in found_in(found, "first")}
    assert followed["organisation:tame-harbour-trust"] and followed["service:tcc-highways"]
    assert not followed["organisation:village-school"]


@pytest.mark.parametrize(
    ("last", "one"), [("2022-05-01", True), ("2019-09-01", False)], ids=["after all", "among them"]
)
def test_nameless_papers_filed_under_a_later_name_part_no_council_from_its_successor(last: str, one: bool) -> None:
    """The papers of one folder are named for the council that met last, be they of the one before it."""
    days = {"a": "2018-05-01", "b": "2019-05-01", "c": "2020-05-01", "d": last}
    named = {
        "a": "Upper Tame Community Council",
        "c": "Upper Tame Community Council",
        "d": "Tame Valley Community Council",
    }
    readings = []
    for name, day in days.items():
        made = paper(name, named.get(name), day, TABLE)
        made.entity("council", "UTCC")
        reading = made.reading()
        readings.append(replace(reading, document=replace(reading.document, council="Tame Valley Community Council")))
    found = resolve(readings, LEXICON).members
    assert (found["a", ref("Cllr Quill")] == found["b", ref("Cllr Quill")]) is one
    assert (found["b", "council:utcc"] == found["a", "council:upper-tame-community-council"]) is one
    assert by_parts(readings) == resolve(readings, LEXICON)


def found_in(found: dict[str, str], doc: str) -> list[str]:
    refs = [name.partition("#")[2] for name in found if name.startswith(f"{doc}#")]
    return [ref for ref in refs if ref.startswith(("organisation:", "service:"))]


def test_a_council_is_no_successor_of_one_that_meets_on() -> None:
    def table(scope: str, year: int) -> Table:
        day = Interval(date(year, 5, 1), date(year, 5, 1))
        return Table(scope, frozenset({"quill", "shewring", "ashdown", "hillard"}), day)

    one, other = "upper-tame-parish-council", "tame-valley-parish-council"
    handed = handovers((), [table(one, 2020), table(other, 2021)], SKETCHER.register, frozenset())
    assert handed == (Handover(one, other, frozenset({"quill", "shewring", "ashdown", "hillard"})),)
    assert not handovers((), [table(one, 2020), table(one, 2022), table(other, 2021)], SKETCHER.register, frozenset())


@pytest.mark.parametrize(
    ("before", "after", "year", "one"),
    [
        (["Rosa Quillan"], "Rosa Quillan", 2024, True),
        (["Rosa Quillan"], "Rosa Quillan", 2034, False),
        (["R Quillan"], "R Quillan", 2024, False),
        (["Rosa Jones"], "Rosa Jones", 2024, False),
        (["Rosa Quillan", "Rosa Quillan"], "Rosa Quillan", 2024, False),
    ],
    ids=["one name", "years between", "an initial", "a common surname", "of either of two councils before"],
)
def test_who_sits_in_neither_council_is_followed_by_an_uncommon_name_written_out(
    before: list[str], after: str, year: int, one: bool
) -> None:
    councils = (OLD, "Harrogate Borough Council")
    papers = [Paper(f"old{n}", councils[n], "2022-02-01") for n in range(len(before))]
    papers.append(Paper("new", NEW, f"{year}-02-01"))
    for made, name in zip(papers, [*before, after], strict=True):
        made.entity("person", name)
    found = keys(*papers)
    assert (found["old0#" + ref(before[0])] == found["new#" + ref(after)]) is one
    readings = [p.reading() for p in papers]
    assert by_parts(readings) == resolve(readings, LEXICON)
