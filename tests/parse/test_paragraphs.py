import pytest

from kg.model import Block, Document, Paragraph, Span
from kg.parse import parse
from kg.parse.headings import is_heading
from kg.parse.paragraphs import paragraphs


def read(text: str, *blocks: Block) -> list[Paragraph]:
    return list(paragraphs(Document("k", "f.txt", text, "0", blocks=blocks)))


def words(text: str, *blocks: Block) -> list[str]:
    return [p.span.of(text) for p in read(text, *blocks)]


WRAPPED = """The Director of Housing reported that the number of empty homes had fallen in
each of the last four quarters and that the team had been strengthened by two
officers. Members welcomed the news and asked whether the
figures included the
homes in the harbour ward, which were being repaired by their owners at present.
The Panel was advised that they did not, since the owners had not yet claimed the
grant that was offered to them.
"""

EARLY = """A
report was presented by the Director of Housing on the state of the harbour homes and
on what had been done to let them again since the summer of the previous year.
It
was explained that the owners had been slow to claim the grant and that the
council could not make them.
The
Panel was advised of the following, on which it would receive a further report in
the spring:-
·
More
grants had been claimed.
·
The
harbour wall was safe and would remain so for as long as it was inspected by the
engineers of the county.
The
Chair thanked the officers for attending the meeting and for the clear answers that
they had given to the Panel.
It
was noted that the harbour office would open
on Mondays.
"""


def test_lines_wrapped_at_a_column_are_one_paragraph() -> None:
    assert [w.split()[0] for w in words(WRAPPED)] == ["The", "The"]


def test_a_few_wrapped_lines_are_one_paragraph_where_most_lines_of_a_text_are() -> None:
    short = (
        "Members had before them a paper on the cost of gravel for the lanes of the\n"
        "parish, and heard from the officers that the price would rise by a tenth in\n"
        "the spring. The Clerk would write to the owner of the pit and to the Lanes\n"
        "Team, which had asked for it, so that both would be told of what was said on\n"
        "the day. It was left there.\n"
    )
    assert len(words(short)) == 1
    assert len(words("The Clerk would write to the owner of the pit in the\nparish\nLanes Team\nRoads\n")) > 1


def test_a_line_that_ends_in_held_goes_on_with_where() -> None:
    assert len(words("Minutes of the Meeting of Anytown Parish Council held\nIn the Hall on 3 May 2022 at 8pm\n")) == 1


def test_a_number_before_a_title_begins_a_paragraph_and_one_before_a_month_does_not() -> None:
    text = "It was agreed that Councillor Moss be the chair for 2021-22\n4 Declaration of Office"
    assert words(text)[-1] == "4 Declaration of Office"
    assert len(words("The next meeting of the whole council will take place\n4 May in the hall")) == 1


def test_a_first_word_alone_on_its_line_begins_a_paragraph() -> None:
    found = [" ".join(w.split()[:3]) for w in words(EARLY)]
    assert found == [
        "A report was",
        "It was explained",
        "The Panel was",
        "More grants had",
        "The harbour wall",
        "The Chair thanked",
        "It was noted",
    ]


def test_a_bullet_alone_on_its_line_belongs_to_the_next() -> None:
    assert [(p.role, p.marker, p.depth) for p in read(EARLY)][3:5] == [("bullet", "·", 1)] * 2


def test_lists_within_lists_go_deeper_and_come_back() -> None:
    text = "1. The terms were:\n - a) to see\n - b) to ask:\n   i) whom\n   ii) when\n - c) to act\n2. The end.\n"
    found = [(p.marker, p.depth, p.span.of(text)) for p in read(text)]
    assert found == [
        ("1.", 1, "The terms were:"),
        ("a)", 2, "to see"),
        ("b)", 2, "to ask:"),
        ("i)", 3, "whom"),
        ("ii)", 3, "when"),
        ("c)", 2, "to act"),
        ("2.", 1, "The end."),
    ]


def test_the_letter_after_h_is_no_roman_number() -> None:
    text = "f) six\n\ng) seven\n\nh) eight\n\ni) nine\n\nj) ten\n"
    assert {p.depth for p in read(text)} == {1}


def test_capital_letters_in_order_mark_a_list_and_initials_do_not() -> None:
    text = "Cabinet is asked to:\n\nA. Agree the plan.\n\nB. Delegate the rest.\n\nA. Smith spoke.\n"
    found = [p for s in parse(Document("k", "f.txt", text, "0")).sections for p in s.paragraphs]
    assert [(p.marker, p.role) for p in found] == [(None, "text"), ("A.", "bullet"), ("B.", "bullet"), (None, "text")]


def test_a_name_and_its_value_parted_by_a_tab_are_a_field() -> None:
    text = "Report of:\tDirector of Homes\nSubmitted to:\tExecutive\n"
    assert [(p.role, p.label, p.span.of(text)) for p in read(text)] == [
        ("field", "Report of", "Director of Homes"),
        ("field", "Submitted to", "Executive"),
    ]


@pytest.mark.parametrize(
    "text",
    ["Post (Fte)\tNewtown\tHarbour\nManager\t2\t1\n", "Post (Fte) | Newtown | Harbour\n---|---|---\nManager | 2 | 1\n"],
)
def test_a_table_row_has_cells(text: str) -> None:
    assert [[c.of(text) for c in p.cells] for p in read(text)] == [
        ["Post (Fte)", "Newtown", "Harbour"],
        ["Manager", "2", "1"],
    ]


def test_a_sentence_broken_by_a_blank_line_goes_on() -> None:
    text = "The Head of Service, Anyshire County\n\nCouncil explained that all staff had been told and\n\nMembers."
    assert len(words(text + "\n\nMembers thanked her.\n")) == 2


def test_a_label_stands_alone() -> None:
    text = WRAPPED + "Minutes:\nA\n" + WRAPPED
    assert "Minutes:" in words(text)


def test_furniture_is_in_no_paragraph_and_cells_of_one_row_are_one() -> None:
    text = "Report\nPage 1\nName\tCouncillor Rees\nIt was agreed.\n"
    blocks = (
        Block("heading", Span(0, 6), 1),
        Block("furniture", Span(7, 13)),
        Block("cell", Span(14, 18), table=0, row=0, column=0),
        Block("cell", Span(19, 34), table=0, row=0, column=1),
        Block("list-item", Span(35, 49), 1, label="•"),
    )
    assert [(p.role, p.marker, len(p.cells), p.span.of(text)) for p in read(text, *blocks)] == [
        ("heading", None, 0, "Report"),
        ("row", None, 2, "Name\tCouncillor Rees"),
        ("bullet", "•", 0, "It was agreed."),
    ]


def test_quoted_lines_are_joined_and_their_blank_lines_part_paragraphs() -> None:
    text = "> The Director reported that\n> the number of homes had fallen.\n>\n> Members asked why.\n"
    text += ">\n> The house was said to be in a bad state and was\n> left for the year after it.\n" * 8
    assert words(text)[:2] == ["The Director reported that\n> the number of homes had fallen.", "Members asked why."]


@pytest.mark.parametrize(
    ("opening", "items"),
    [
        ("He drew the attention of Members of the Cabinet to –", ("the lifts;", "the rise in rents; and", "the yard.")),
        ("The Director of Housing advised that:", ("rents rose;", "rents fell,", "rents rose again.")),
    ],
)
def test_items_that_lost_their_marks_are_known_by_their_semicolons(opening: str, items: tuple[str, ...]) -> None:
    text = "\n\n".join((opening, *items, "Members asked about the cost."))
    sections = parse(Document("k", "f.txt", text, "0")).sections
    roles = {p.span.of(text): p.role for section in sections for p in section.paragraphs}
    assert roles == {opening: "text", "Members asked about the cost.": "text"} | dict.fromkeys(items, "bullet")


def test_a_sentence_that_goes_on_after_a_heading_opens_no_list() -> None:
    text = "The hall was closed:\n\nthe roof leaked.\n\nThe Clerk wrote to the owner."
    sections = parse(Document("k", "f.txt", text, "0")).sections
    assert all(p.role == "text" for section in sections for p in section.paragraphs)


@pytest.mark.parametrize("line", ["For the recommendation:", "Abstentions:", "RECOMMEND to COUNCIL:"])
def test_what_stands_over_votes_or_a_list_for_another_body_is_no_heading(line: str) -> None:
    text = f"{line}\nCouncillors Moss, Reed and Marr, who had come late to the meeting."
    end = len(line)
    assert not is_heading(text, Span(0, end), Span(end + 1, len(text)))


def test_a_heading_in_capitals_may_break_within_a_bodys_name() -> None:
    text = "MINUTES OF A MEETING OF THE HARBOUR AND PARKS\nCOMMITTEE HELD IN THE HALL\n\nELM COUNCIL\nBOARD MEETING\n"
    assert words(text)[0] == "MINUTES OF A MEETING OF THE HARBOUR AND PARKS\nCOMMITTEE HELD IN THE HALL"
    assert "ELM COUNCIL" in words(text)


def test_a_line_may_break_within_the_name_of_a_hall_or_of_a_headings_body() -> None:
    text = "Minutes of the Finance\nand General Purposes Committee\n\nMet at the Old Council\nOffices, Elm Road\n"
    assert words(text) == [
        "Minutes of the Finance\nand General Purposes Committee",
        "Met at the Old Council\nOffices, Elm Road",
    ]
