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
    "ELM METROPOLITAN BOROUGH COUNCIL This is a Key Decision as the Council defines it, and it stands "
    "in the Forward Plan Joint Report of the Executive Director People and Executive Director Place "
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


def test_a_head_ends_with_its_hour_where_a_list_is_headed_but_not_known_to_begin() -> None:
    text = (
        "MM 3.6.2020 ELM & VALE CITY COUNCIL Minutes of the Virtual Meeting of Council held on Wednesday, 3 June, "
        "2020 at 6:47 pm PRESENT IN The Mayor HALL: Councillor N Moss Aldermen O Hill and A Dale " + "and others " * 40
    )
    openings = [words.split(" ")[:2] for _, words in _lines(text)[1]]
    assert openings == [["MM", "3.6.2020"], ["Minutes", "of"], ["PRESENT", "IN"]]


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


def test_a_resolution_about_earlier_minutes_is_no_title_over_them() -> None:
    words = (
        "RESOLVED:                      That the Minutes of a meeting of the Combined Meeting of all Scrutiny "
        "Committees dated 20, 21 and 25 January 2021, be approved as a true and accurate record of what they did."
    )
    assert _lines(words)[1] == [(None, words)]


def test_minutes_that_count_on_from_the_meeting_before_are_parted_at_their_numbers() -> None:
    table = {
        "Minutes of the Finance Committee held on Tuesday 12th January 2016 at 6.30pm in the Town Hall PRESENT Cllr. A "
        "Jones (Chair) Cllr. B Evans IN ATTENDANCE Mrs E Rees (Town Clerk) 12/16 Apologies for Absence Apologies were "
        "received from Cllr. F Lewis. 13/16 Declarations of Interest None were made. 14/16 Budget RESOLVED that the "
        "budget be approved.": ["12/16", "13/16", "14/16"],
        "Minute of Meeting of the Planning Committee of Elm Council held in the Council Building, Elm on "
        "Wednesday 15 January 2014 at 10.00am. Present: Councillors T Gray, M Moss, I Hill, D Cuthbert, A Gaunt, J Day "
        "and A Younger. In Attendance: N Brian, J Thomson, M Lee (all The Environment Service). Councillor T Gray, "
        "Convener, Presiding. 12. WELCOME AND APOLOGIES The Convener welcomed everyone to the meeting. "
        "An apology was noted. 13. DECLARATIONS OF INTEREST There were no declarations from any who were there. "
        "14. MINUTES The minute of meeting of the Committee of 11 December 2013 was submitted and noted.": [
            "12",
            "13",
            "14",
        ],
    }
    for text, numbers in table.items():
        outline = parse(Document("k", "f.txt", text, "0"))
        assert [item.number for item in outline.items] == numbers


def test_a_reports_head_gives_its_reader_its_day_its_author_and_its_title() -> None:
    sections = (
        " 1. Purpose of Report 1.1 This sets out results. 2. Recommendations 2.1 Cabinet is asked to note the results. "
    )
    sections += "3. Background 3.1 In 2014/15 some 4,560 checks were made in all of the county's surgeries and clinics."
    text = (
        "ELMSHIRE COUNTY COUNCIL CABINET 14 July 2015 Report of the Director of Public Health ANNUAL REPORT ON CHECKS"
        + sections
    )
    outline = parse(Document("k", "f.txt", text, "0"))
    fields = [(p.label, p.span.of(text)) for s in outline.sections for p in s.paragraphs if p.role == "field"]
    assert fields == [
        ("Report to", "ELMSHIRE COUNTY COUNCIL CABINET"),
        ("Date", "14 July 2015"),
        ("Report of", "Director of Public Health"),
        ("Title", "ANNUAL REPORT ON CHECKS"),
    ]
    shouted = "CABINET 14 July 2015 REPORT OF THE DIRECTOR OF CHILDREN'S SERVICES FOSTERING REPORT" + sections
    outline = parse(Document("k", "f.txt", shouted, "0"))
    assert not [p for s in outline.sections for p in s.paragraphs if p.role == "field"]


def test_minutes_that_number_their_items_like_sections_are_no_report() -> None:
    text = (
        "MINUTES OF ELM PARISH COUNCIL MEETING HELD AT THE CHURCH MONDAY MARCH 6TH 2017 Present: Cllr A Moss and "
        "Cllr B Hill 1. Apologies for Absence received from Cllr Ian Lane 2. No Declarations of Interest made 3. The "
        "Minutes of the meetings held in January were agreed as a true record. 4. Reports 4.1 Chairman’s Report The "
        "hedge was cut. 4.2 Clerk’s Report The Clerk had nothing to report, as all items would be covered by then."
    )
    assert _lines(text)[0] == "minutes"
    assert all(words for _, words in _lines(text)[1])


PARK = (
    "ELMGORMS NATIONAL PARK AUTHORITY MINUTES OF THE PLANNING COMMITTEE held at The Moot Hall, Elm on 19th February "
    "2010 at 10.30am PRESENT Ann Moss Ben Hill IN ATTENDANCE: Cy Dale APOLOGIES: Di Marsh {} "
    "1. The Convener welcomed all who had come. 2. Apologies were taken from the above Members. {} "
    "3. The minutes of the meeting before, 5th February 2010, were approved. 4. Nothing arose. {} "
    "5. Nobody had any interest to declare. {} 6. The call was to let the farm build its barn as it stood on the plan."
)


def test_what_a_running_line_calls_agenda_items_are_its_items() -> None:
    text = PARK.format(
        "AGENDA ITEMS 1 & 2: WELCOME AND APOLOGIES",
        "AGENDA ITEM 3: MINUTES OF THE LAST MEETING",
        "AGENDA ITEM 4: DECLARATION OF INTEREST BY MEMBERS",
        "AGENDA ITEM 5: CALL-IN DECISIONS (Paper by Cy Dale)",
    )
    found = [(item.number, item.title.of(text)) for item in parse(Document("k", "f.txt", text, "0")).items]
    assert found == [
        ("1 & 2", "WELCOME AND APOLOGIES"),
        ("3", "MINUTES OF THE LAST MEETING"),
        ("4", "DECLARATION OF INTEREST BY MEMBERS"),
        ("5", "CALL-IN DECISIONS"),
    ]


def test_titles_before_the_numbers_of_a_running_lines_paragraphs_are_its_items() -> None:
    text = PARK.format("WELCOME AND APOLOGIES", "MINUTES OF THE LAST MEETING", "DECLARATIONS OF INTEREST", "CALL-INS")
    found = [(item.number, item.title.of(text)) for item in parse(Document("k", "f.txt", text, "0")).items]
    assert found == [
        (None, "WELCOME AND APOLOGIES"),
        (None, "MINUTES OF THE LAST MEETING"),
        (None, "DECLARATIONS OF INTEREST"),
        (None, "CALL-INS"),
    ]


def test_a_stop_may_touch_the_title_in_a_running_line() -> None:
    text = (
        "Minutes of the Remote Meeting of Full Council Held in Teams at 6.45pm on Wednesday, 10th September 2031 "
        "Present Cllr Jo Moss (JM) - Chairman, Cllr Al Hill (AH) Di Reed - Clerk 1.Apologies for Absence Cllr Dale was "
        "away. 2.Declarations of Interest The Chairman sat on the school's board. 3.Public Address Nobody asked for a "
        "link. 4.Correspondence The letters of the month were read out by the Clerk."
    )
    assert [item.number for item in parse(Document("k", "f.txt", text, "0")).items] == ["1", "2", "3", "4"]


def test_an_agendas_lines_go_on_counting_from_the_line_before_and_leave_out_its_pages() -> None:
    text = (
        "You are invited to attend a meeting of Elm Council to be held in The Chamber, Elm on Thursday, 26 July 2018 "
        "at 19:00.\n\nAGENDA OPEN BUSINESS\n\n1. Apologies 2. Declarations of Interest 3. Chair's Business\n\n"
        "Matters for Decision 4. Minutes of meeting held on 26 June 2031 3 - 20 5. Harbour Lights 21 - 36 6. Lamp "
        "Report 37 - 50\n\nMatters for Information 7 Correspondence 51 - 52"
    )
    found = [(item.number, item.title.of(text)) for item in parse(Document("k", "f.txt", text, "0")).items]
    assert found[3:] == [
        ("4", "Minutes of meeting held on 26 June 2031"),
        ("5", "Harbour Lights"),
        ("6", "Lamp Report"),
        ("7", "Correspondence"),
    ]
