"""Papers that hold decisions alone: records of officers and members, notices, lists of what a meeting decided."""

import pytest

from kg.extract import extract
from kg.lexicon import load_lexicon
from kg.model import Document, Reading
from kg.parse import parse


def reading(text: str) -> Reading:
    return extract(parse(Document("k", "f.txt", text, "0")), load_lexicon())


def decided(found: Reading) -> list[tuple[str, str]]:
    text = found.document.text
    return [(d.outcome, d.span.of(text).rstrip(".")) for d in found.claims.decisions]


def met(found: Reading) -> list[tuple[str | None, str | None]]:
    names = {entity.ref: entity.name for entity in found.claims.entities}
    return [(names.get(m.body or ""), m.date) for m in found.claims.meetings]


@pytest.mark.parametrize(
    "head",
    [
        "DELEGATED DECISION NOTICE\n\nService Area: Homes\nDecision taken by: Head of Homes\nDate: 12 June 2023",
        "RECORD OF OFFICER DECISION\n\nDecision maker: Jo Moss, Head of Homes\n\nDate of decision: 12 June 2023",
        "Cabinet Member Decision\n\nCabinet Member: Councillor B Hill\nDate: 12 June 2023",
        "EXECUTIVE DECISION RECORD\n\nDecision reference: EX/23\n\nDate of decision: 12 June 2023",
        "LICENSING SUB-COMMITTEE\n\nDECISION NOTICE\n\nDate of hearing: 12 June 2023",
    ],
)
def test_a_record_of_one_decision_has_its_day_and_its_parts(head: str) -> None:
    found = reading(f"{head}\n\nDECISION\n\n1. That the garage be sold.\n2. That the fee be paid.\n")
    assert found.kind == "decisions" and [day for _, day in met(found)] == ["2023-06-12"]
    assert [words for _, words in decided(found)] == ["That the garage be sold", "That the fee be paid"]


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("Elm Borough Council\nCabinet\nDecision list - 7 February 2024", "Cabinet"),
        ("Homes Committee\n\nSchedule of decisions - 7 February 2024", "Homes Committee"),
        ("Elm City Council\n\nDecisions taken by the Cabinet on Wednesday, 7 February 2024", "Cabinet"),
    ],
)
def test_a_list_of_decisions_tells_which_meeting_made_them(head: str, body: str) -> None:
    found = reading(
        f"{head}\n\nItem | Decision\n6 Homes plan | Approved.\n7 Parks review | Deferred to the next meeting.\n"
    )
    assert met(found) == [(body, "2024-02-07")]
    assert [outcome for outcome, _ in decided(found)] == ["approved", "deferred"]


def test_the_parts_of_one_line_under_decision_are_decisions_each() -> None:
    found = reading(
        "RECORD OF DECISION\n\nDate of decision: 4 May 2023\n\nDecision:\n\n"
        "That (a) the scheme be extended to 2025; and (b) an extra £75,000 be set aside.\n\nReason for decision:\nNeed"
    )
    assert decided(found) == [
        ("resolved", "the scheme be extended to 2025"),
        ("resolved", "an extra £75,000 be set aside"),
    ]


@pytest.mark.parametrize("line", ["RECORD OF OFFICER DECISION", "Notice of Officer Decision"])
def test_what_a_paper_is_called_is_no_post(line: str) -> None:
    assert not [e for e in reading(f"{line}\n\nDecision maker: Jo Moss\n").claims.entities if e.kind == "post"]


def test_the_number_of_an_item_in_a_table_is_no_road() -> None:
    found = reading("Cabinet\n\nDecision list - 7 February 2024\n\nA5 | Winter plan | Agreed.\nA6 | Roads | Noted.\n")
    assert not [e.name for e in found.claims.entities if e.kind == "place"]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("PC Lane of Vale Police said that six were caught.", ["Vale Police"]),
        ("Insp. Ames of Ashshire Police was thanked.", ["Ashshire Police"]),
        ("Sergeant Jo Moss of Vale Police spoke.", ["Vale Police"]),
    ],
)
def test_an_officer_of_the_police_is_no_part_of_their_name(words: str, names: list[str]) -> None:
    assert [e.name for e in reading(f"Elm Council\n\n{words}\n").claims.entities if e.kind == "organisation"] == names


@pytest.mark.parametrize(
    ("lines", "bodies"),
    [
        ("Elm Borough Council\nCabinet\nDecision list of 7 May", ["Cabinet"]),
        ("who met with\n·\nExecutive\nMembers\nand others", []),  # a line cut short
        ("He told the\nCabinet\nMember of it", []),
    ],
)
def test_a_body_on_a_line_of_its_own_is_one_between_whole_lines(lines: str, bodies: list[str]) -> None:
    assert [e.name for e in reading(lines).claims.entities if e.kind == "body"] == bodies


def test_a_log_of_actions_gives_a_row_each_with_its_doer_and_its_deadline() -> None:
    found = reading(
        "Elm Council\nAction log - Homes Panel\n\nRef | Meeting date | Action | Owner | Deadline | Status\n"
        "1 | 8 January 2024 | Send the figures | Jo Pike, Head of Homes | 31 January 2024 | Complete\n"
        "2 | 8 January 2024 | Invite Vale Homes | Jo Pike | 4 March 2024 | In progress\n"
    )
    assert [a.deadline for a in found.claims.actions] == ["2024-01-31", "2024-03-04"]


def test_the_last_of_a_list_of_witnesses_is_no_organisation() -> None:
    found = reading("Elm Council\n\nThe Group heard from Jo Orr of Vale Gritting Ltd and PC Gus Pike.\n")
    assert [e.name for e in found.claims.entities if e.kind == "organisation"] == ["Vale Gritting Ltd"]


def test_a_review_is_called_by_the_line_under_its_committee() -> None:
    found = reading(
        "Elm Scrutiny Committee\n\nFinal report of the Review of Roads\n\n1. Background\n\n1.1 It was cold.\n\n"
        "2. Conclusions\n\n2.1 It is cold.\n\n3. Recommendations\n\nThe Group recommends:\n\n1. That salt be bought.\n"
    )
    assert (found.kind, found.title) == ("report", "Final report of the Review of Roads")
