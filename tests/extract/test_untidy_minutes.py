"""Small things of the minutes of committees, joint committees and parishes, each taken for another before."""

import pytest

from kg.extract import extract
from kg.lexicon import load_lexicon
from kg.model import Claims, Document
from kg.parse import parse


def claims(body: str, head: str = "Minutes of the Homes Committee held on 8 May 2023") -> Claims:
    return extract(parse(Document("k", "f.txt", f"Elm Council\n\n{head}\n\n{body}\n", "0")), load_lexicon()).claims


def there(found: Claims) -> dict[str, str]:
    names = {entity.ref: entity.name for entity in found.entities}
    return {names[a.person]: a.capacity for a in found.attendances}


@pytest.mark.parametrize(
    "officers",
    [
        "ATTENDING\nJo Kerr, Treasurer\nAl Lane, Clerk to the Joint Committee",
        "Attending:\n\nJo Kerr, Head of Homes\nAl Lane, Committee Officer",
        "Others: Jo Kerr, Grant Thornton; Al Lane, Ash Housing Association",
    ],
)
def test_those_below_the_members_are_in_attendance(officers: str) -> None:
    found = there(claims(f"SEDERUNT\n\nCouncillors Moss and Hill\n\n{officers}\n\n1. BUDGET\n\nIt was noted."))
    assert {name: found.get(name) for name in ("Moss", "Hill", "Jo Kerr", "Al Lane")} == {
        "Moss": "present",
        "Hill": "present",
        "Jo Kerr": "in-attendance",
        "Al Lane": "in-attendance",
    }


def test_members_of_no_committee_part_a_list_of_those_who_are() -> None:
    found = there(claims("Members: Councillors M Cush; Aldermen P Smyth, H Logan\nNon-Members: Councillor J Finlay"))
    assert found == {"M Cush": "present", "P Smyth": "present", "H Logan": "present", "J Finlay": "in-attendance"}


def test_a_firm_in_a_list_of_people_is_nobody() -> None:
    found = claims(
        "Present: Councillors Moss and Hill\n\nOthers: Sam Reed, Grant Thornton\n\n1. Audit\n\nIt was noted."
    )
    assert "Grant Thornton" not in there(found)
    assert [e.kind for e in found.entities if e.name == "Grant Thornton"] == ["organisation"]


@pytest.mark.parametrize(
    ("line", "statements"),
    [
        ("Apologies: Cllr D Ames (holiday) - accepted.", 0),
        ("Cllr D Ames – agreed.", 0),
        ("Cllr D Ames - asked when the road would be mended.", 1),
    ],
)
def test_what_came_of_an_apology_is_nothing_that_was_said(line: str, statements: int) -> None:
    assert len(claims(f"Present: Cllrs A Moss and B Hill\n\n1. {line}").statements) == statements


def test_the_committee_is_the_joint_committee_that_a_line_above_the_heading_names() -> None:
    text = "1. BUDGET\n\nThe Joint Committee heard the Treasurer. The Committee agreed to fill the post."
    found = claims(text, "ELM AND VALE JOINT COMMITTEE\n\nMinute of Meeting held on 8 May 2023")
    assert [e.name for e in found.entities if e.kind == "body"] == ["ELM AND VALE JOINT COMMITTEE"]


@pytest.mark.parametrize(
    ("words", "figures"),
    [
        ("RESOLVED - That the council tax be set at £182.34.", [("182.34", "council tax be set")]),
        ("It was resolved to pay £45 to the clerk.", [("45", "pay clerk")]),
        ("Mr Hill said that 18 of 32 audits were done.", [("18", "audits"), ("32", "audits")]),
        ("This was page 3 of 12 pages.", []),
        ("Recommendation 3 of 5 was agreed.", []),
    ],
)
def test_a_figure_counts_what_was_resolved_and_a_part_counts_as_the_whole(
    words: str, figures: list[tuple[str, str]]
) -> None:
    assert [(f.value, f.measure) for f in claims(f"1. Audit\n\n{words}").figures] == figures


@pytest.mark.parametrize("mark", ["RECOMMENDED to Council that", "recommends to Council that"])
def test_the_council_that_something_is_recommended_to_is_its_reader(mark: str) -> None:
    found = claims(f"1. Fares\n\nCabinet {mark} the scheme be adopted.", "CABINET - 11 JULY 2023")
    names = {entity.ref: entity.name for entity in found.entities}
    assert [names.get(r.addressed_to or "") for r in found.recommendations] == ["Council"]


def test_whoever_set_out_evidence_is_who_argued_next() -> None:
    text = "In attendance: Dr D Kerr\n\n1. Fares\n\nDr Kerr set out research on fares. He argued that they fell."
    assert [s.speaker for s in claims(text).statements] == ["person:d-kerr"] * 2


def test_members_named_with_what_they_are_are_present_and_officers_are_not() -> None:
    head = "Minutes of the Schools Forum held on 18 January 2024"
    text = "Members: Ann Moss (Headteacher, Elm Primary), Bob Hill (Governor)\nLA officers: Ed Lane, Gus Pike (clerk)\n"
    assert there(claims(text, head)) == {
        "Ann Moss": "present",
        "Bob Hill": "present",
        "Ed Lane": "in-attendance",
        "Gus Pike": "in-attendance",
    }


def test_a_rank_before_a_surname_makes_no_street() -> None:
    found = claims("1. Fire\n\nACFO Lane replied that it was shut. A tree fell in Mill Lane.")
    assert [e.name for e in found.entities if e.kind == "place"] == ["Mill Lane"]
