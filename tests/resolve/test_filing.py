"""Whose a document is by what stands beside its text: a manifest's column, its address, a folder's name."""

from dataclasses import replace

import pytest

from kg.model import Reading, Resolution
from kg.resolve import resolve
from kg.resolve.context import context_of
from kg.resolve.councils import Register, is_parish_kind, shires_of
from tests.resolve.made import LEXICON, Paper

REGISTER = Register(LEXICON.councils, shires_of(LEXICON))
SEFTON, KENT, DOVER = "council/E08000014", "council/E10000016", "council/E07000108"
TAMEFORD = "council/tameford-parish-council"


def filed(paper: Paper, **beside: str) -> Reading:
    reading = paper.reading()
    return replace(reading, document=replace(reading.document, **beside))


def home(reading: Reading) -> tuple[str | None, bool]:
    context = context_of(reading, LEXICON, REGISTER)
    return context.home, context.sure


def nameless(name: str = "a") -> Paper:
    """A document that names no council."""
    return Paper(name, None, "2021-02-01", body="Planning Committee")


@pytest.mark.parametrize(
    ("beside", "found"),
    [
        ({"council": "Kent County Council"}, (KENT, True)),
        ({"council": "Kent"}, (KENT, True)),
        ({"council": "Tameford Parish Council"}, (TAMEFORD, True)),
        ({"council": "Kent County Council, saved page c.2009"}, (None, False)),
        ({"council": "the Council"}, (None, False)),
        ({"source": "https://democracy.sefton.gov.uk/a"}, (SEFTON, True)),
        ({"folder": "kent-county-council"}, (KENT, False)),
        ({"folder": "Tameford_Parish_Council"}, (TAMEFORD, False)),
        ({"folder": "kent-county-council-minutes"}, (None, False)),
        ({"folder": "2019-tameford-parish-council"}, (None, False)),
        ({"folder": "Tameford City Council"}, (None, False)),
        ({"folder": "parish-council"}, (None, False)),
        ({"council": "Kent County Council", "source": "https://democracy.sefton.gov.uk/a"}, (KENT, True)),
        ({"source": "https://democracy.sefton.gov.uk/a", "folder": "kent-county-council"}, (SEFTON, True)),
    ],
    ids=str,
)
def test_what_stands_beside_a_text_that_names_no_council_tells_whose_it_is(
    beside: dict[str, str], found: tuple[str | None, bool]
) -> None:
    assert home(filed(nameless(), **beside)) == found


@pytest.mark.parametrize(
    ("date", "key"), [("2014-02-01", "council/derry-city-council"), ("2018-02-01", "council/N09000005")]
)
def test_a_manifest_that_was_not_kept_up_names_the_council_of_the_documents_day(date: str, key: str) -> None:
    paper = Paper("a", None, date, body="Planning Committee")
    assert home(filed(paper, council="Derry City Council")) == (key, True)


def test_a_text_that_its_own_council_heads_wins() -> None:
    paper = Paper("a", "Tameford Parish Council", "2021-02-01")
    for beside in ({"council": "Kent County Council"}, {"source": "https://democracy.sefton.gov.uk/a"}):
        assert home(filed(paper, **beside)) == (TAMEFORD, True)
    assert home(filed(paper, folder="kent-county-council")) == (TAMEFORD, True)


def test_a_council_that_is_only_spoken_of_gives_way_to_a_manifest_and_not_to_a_folder() -> None:
    paper = Paper("a", None).text("Much was said of roads and of walls. " * 40)
    for _ in range(3):
        paper.entity("council", "Dover District Council")
    assert home(filed(paper, council="Kent County Council")) == (KENT, True)
    assert home(filed(paper, folder="kent-county-council"))[0] == DOVER


def filings(resolution: Resolution) -> list[tuple[str, str]]:
    return [(i.object.rpartition("/")[2], i.rule) for i in resolution.inferences if i.predicate.endswith("filedUnder")]


def test_a_text_and_its_filing_that_disagree_both_stay_to_be_seen() -> None:
    found = resolve(
        [filed(Paper("a", "Tameford Parish Council", "2021-02-01"), council="Kent County Council")], LEXICON
    )
    assert filings(found) == [("E10000016", "council-in-manifest")]
    assert found.members["a", "council:tameford-parish-council"] == TAMEFORD
    assert "Kent County Council" in {identity.name for identity in found.identities}


def test_one_council_given_twice_is_told_once_by_the_weightier_rule() -> None:
    beside = {"council": "Kent County Council", "folder": "kent-county-council"}
    assert filings(resolve([filed(nameless(), **beside)], LEXICON)) == [("E10000016", "council-in-manifest")]


def test_nameless_bodies_of_one_folder_are_one_and_those_of_two_folders_two() -> None:
    beside = {"a": "tameford-parish-council", "b": "tameford-parish-council", "c": "kent-county-council"}
    found = resolve([filed(nameless(name), folder=folder) for name, folder in beside.items()], LEXICON)
    one, other, third = (found.members[doc, "body:planning-committee"] for doc in beside)
    assert one == other != third
    assert {i.name for i in found.identities if i.kind == "council"} == {
        "Tameford Parish Council",
        "Kent County Council",
    }


def test_the_people_of_a_council_go_before_the_name_of_a_folder() -> None:
    members = ("Hugo Quillfeather", "Ida Marlowe-Finch", "Percy Brackenridge", "Una Thistlewood", "Otto Vellacott")
    shown, found_there = Paper("a", "Tameford Parish Council", "2021-02-01"), nameless("b")
    for name in members:
        for paper in (shown, found_there):
            paper.entity("person", name, subtype="councillor")
            paper.present(name)
    readings = [shown.reading(), filed(found_there, folder="kent-county-council")]
    found = resolve(readings, LEXICON)
    assert "tameford-parish-council" in found.members["b", "body:planning-committee"]


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("Tameford Parish Council", True),
        ("Much Tame and Little Tame Community Council", True),
        ("Parish Council", False),
        ("The Town Council", False),
        ("Tameford City Council", False),
        ("Tameford Parish", False),
        ("2021 Tameford Parish Council", False),
    ],
)
def test_a_whole_name_of_a_parish_is_known_by_its_kind(name: str, is_one: bool) -> None:
    assert is_parish_kind(name) == is_one
