"""Minutes and reports whose line ends were lost are parted again."""

from kg.model import Document
from kg.parse import parse

HEAD = (
    "Elm and Ulver District Council Minutes of Meeting of Elm and Ulver District Council held on Thursday 26 November "
    "2015 in Council Offices, Burn Road, Elm at 7.00 pm Members Present In the Chair: Councillor Moss, Chair "
    "Councillors Ashe, Bell and Wilson Officers in Attendance Mr A Reed, Chief Executive Mrs Day, Head of Parks "
    "The meeting commenced at 7.00 pm. C198/15 Apologies Councillors Hill and Lane. C199/15 Declarations of Interest "
    "The Chair reminded members of their duty. C200/15 Matters Arising There were none."
)
REPORT = (
    "ELM METROPOLITAN BOROUGH COUNCIL This matter is a Key Decision within the Council’s definition and has been "
    "included in the relevant Forward Plan Joint Report of the Executive Director People and Executive Director Place "
    "to Cabinet Elm Interchange – Works 1.0 Purpose of the Report 1.1 To seek approval for the works. 2.0 "
    "Recommendations It is recommended that: 2.1 Cabinet approves the sum of £150,000; 2.2 Cabinet note the outcome of "
    "the consultation. 3.0 Introduction 3.1 The interchange opened in 2007."
)


def _lines(text: str) -> tuple[str, list[tuple[str | None, str]]]:
    outline = parse(Document("k", "f.txt", text, "0"))
    found = [(p.marker, p.span.of(text)) for section in outline.sections for p in section.paragraphs]
    return outline.kind, found


def test_the_head_of_minutes_is_parted_at_its_title_and_at_each_list() -> None:
    kind, found = _lines(HEAD)
    openings = [words.split(" ")[:2] for _, words in found]
    assert kind == "minutes"
    assert openings[:5] == [
        ["Elm", "and"],
        ["Minutes", "of"],
        ["Members", "Present"],
        ["Officers", "in"],
        ["The", "meeting"],
    ]


def test_items_that_follow_the_lists_in_the_line_keep_their_numbers() -> None:
    outline = parse(Document("k", "f.txt", HEAD, "0"))
    titles = [(item.number, item.title.of(HEAD)) for item in outline.items]
    assert titles == [
        ("C198/15", "Apologies"),
        ("C199/15", "Declarations of Interest"),
        ("C200/15", "Matters Arising"),
    ]


def test_a_report_is_parted_at_the_numbers_of_its_sections() -> None:
    kind, found = _lines(REPORT)
    assert kind == "report"
    assert ("2.1", "Cabinet approves the sum of £150,000;") in found
    assert ("2.0", "Recommendations") in found
    assert (None, "Elm Interchange – Works") in found


def test_numbers_that_do_not_count_up_part_nothing() -> None:
    prose = "The rate rose to 1.1 Percent of all spending, then 2.4 Points in May, and by 3.6 Points in June. " * 4
    assert len(_lines(prose)[1]) == 1


def test_a_sentence_that_speaks_of_those_present_is_not_parted() -> None:
    prose = (
        "The Chair thanked all those present Councillors and officers alike for their work over a long year, and said "
        "that the minutes of the meeting held in May would be sent to everybody who had attended it on the day."
    )
    assert len(_lines(prose)[1]) == 1
