"""What is to be done, by whom and by when."""

import pytest

from kg.extract.actions import find_actions
from kg.lexicon import load_lexicon
from kg.model import Action, Document, Outline, Paragraph, Section, Span
from tests.extract.minuted import outline, people

LEXICON = load_lexicon()


def actions(text: str, *names: str) -> tuple[Action, ...]:
    return find_actions(outline(text), LEXICON, people(text, *names)).actions


@pytest.mark.parametrize(
    "line",
    [
        "ACTION: Jo Hale to write to the highways team",
        "Action – Jo Hale to provide figures",
        "ACTION:        Jo Hale",
        "[Action: Jo Hale]",
        "Jo Hale undertook to provide the figures.",
        "AP1: Jo Hale to send the slides.",
        "Action by: Jo Hale",
        "Jo Hale to provide an update in May.",
    ],
)
def test_a_marked_action_has_its_doer(line: str) -> None:
    (action,) = actions(line, "Jo Hale")
    assert action.responsible == "person:jo-hale"


@pytest.mark.parametrize(
    "line",
    [
        "A lorry had been seen in the lane, the Clerk to write to the company.",
        "The Clerk was asked to write to the agent.",
        "The Chairman will chase the county for a response.",
        "MF to speak to the owner",
        "Officers were asked to bring a report in July.",
        "It was requested that the Head of Finance provide a note.",
        "ACTION MF/TC",
        "The Head of Finance to provide an update in May.",
        "Clerk will write to the agent.",
        "It was agreed that the Clerk would write to the agent.",
    ],
)
def test_telegram_style_and_requests_are_actions(line: str) -> None:
    assert [a.span.of(line) for a in actions(line)] == [line]


@pytest.mark.parametrize(
    "line",
    [
        "The Clerk reported on the fence.",
        "Action plan",
        "A letter to the Clerk was read.",
        "The Council agreed to pay.",
    ],
)
def test_a_mention_is_no_action(line: str) -> None:
    assert actions(line) == ()


def test_a_deadline_is_a_date_or_the_words_used() -> None:
    text = "ACTION: Clerk to reply by 12 May 2024\nAction - Chair to report at November meeting"
    assert [a.deadline for a in actions(text)] == ["2024-05-12", "November meeting"]


def test_a_table_of_actions_gives_a_row_each() -> None:
    rows = (
        "Action\tOwner\tDeadline",
        "Publish the plan\tHead of Place\t1 June 2024",
        "Please see the plan\tAll\tsee plan",
    )
    text = "\n".join(rows)
    starts = [text.index(row) for row in rows]
    paragraphs = tuple(_row(text, start, row) for start, row in zip(starts, rows, strict=True))
    section = Section("minutes", Span(0, len(text)), paragraphs)
    found = find_actions(
        Outline(Document("k", "a.txt", text, ""), "minutes", (section,)), LEXICON, people(text)
    ).actions
    assert [(a.span.of(text), a.deadline) for a in found] == [(rows[1], "2024-06-01")]


def _row(text: str, start: int, row: str) -> Paragraph:
    cells, at = [], start
    for cell in row.split("\t"):
        cells.append(Span(at, at + len(cell)))
        at += len(cell) + 1
    span = Span(start, start + len(row))
    return Paragraph(span, (span,), "row", cells=tuple(cells))


def test_two_capitals_who_are_nobody_named_do_nothing() -> None:
    for line in ("Network Rail to close the crossing in May.", "The Council to pass a resolution in May."):
        assert actions(line, "Jo Hale") == ()
