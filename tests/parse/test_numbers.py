"""How items are numbered where no full stop follows, and how a running text is parted into its items."""

import pytest

from kg.model import Document, Outline
from kg.parse import parse


def outline(text: str) -> Outline:
    return parse(Document("k", "minutes.txt", text, "0"))


def items(text: str) -> list[tuple[str | None, str]]:
    found = outline(text)
    return [(item.number, item.title.of(text)) for item in found.items]


HEAD = (
    "Minutes of the Parks Committee of Harbourside Borough Council held on 4 May 2021\n\nPresent: Councillor Marlow\n\n"
)


@pytest.mark.parametrize(
    ("numbers", "printed"),
    [
        (("C 10/034 {}", "C 10/035 {}", "C 10/036 {}"), ("C 10/034", "C 10/035", "C 10/036")),
        (("A1{}", "A2{}", "A3{}"), ("A1", "A2", "A3")),
        (("2020-06_1. {}", "2020-06_2. {}", "2020-06_3. {}"), ("2020-06_1", "2020-06_2", "2020-06_3")),
        (("HBC 104/21 {}", "HBC 105/21 {}", "HBC 106/21 {}"), ("HBC 104/21", "HBC 105/21", "HBC 106/21")),
        (("1\n\n{}", "2\n\n{}", "3\n\n{}"), ("1", "2", "3")),
        (("23-24/HA/1\n\n{}", "23-24/HA/2\n\n{}", "23-24/HA/3\n\n{}"), ("23-24/HA/1", "23-24/HA/2", "23-24/HA/3")),
        (("C048/23   1.   {}", "C049/23   2.   {}", "C050/23   3.   {}"), ("C048/23", "C049/23", "C050/23")),
        (("HBC/12\n\n{}", "HBC/13\n\n{}", "HBC/14\n\n{}"), ("HBC/12", "HBC/13", "HBC/14")),
        (("1. {}", "2 {}", "3. {}"), ("1", "2", "3")),
        (("P.45 {}", "P.46 {}", "P.47 {}"), ("P.45", "P.46", "P.47")),
        (("L 1762   {}", "L 1763   {}", "L 1764   {}"), ("L 1762", "L 1763", "L 1764")),
        (("2307.01 {}", "2307.02 {}", "2307.03 {}"), ("2307.01", "2307.02", "2307.03")),
        (("Agenda Item 1\n\n{}", "Agenda Items 2 and 3\n\n{}", "Agenda Item 4\n\n{}"), ("1", "2 and 3", "4")),
        (("Agenda Item 1&2 {}", "Agenda Item 3 {}", "Agenda Item 4 {}"), ("1&2", "3", "4")),
        (("14365 {}", "14366 {}", "14367 {}"), ("14365", "14366", "14367")),
        (("2750: {}", "2751: {}", "2752: {}"), ("2750", "2751", "2752")),
        (
            ("Minute No. 2022/045 - {}", "Minute No. 2022/046 - {}", "Minute No. 2022/047 - {}"),
            ("2022/045", "2022/046", "2022/047"),
        ),
        (("AM119\n\n{}", "AM219\n\n{}", "AM319\n\n{}"), ("AM119", "AM219", "AM319")),
        (("M/14/2006:-\n{}", "M/15/2006:-\n{}", "M/16/2006:-\n{}"), ("M/14/2006", "M/15/2006", "M/16/2006")),
        (("{}\nPLA146/14", "{}\nPLA147/14", "{}\nPLA148/14"), ("PLA146/14", "PLA147/14", "PLA148/14")),
    ],
)
def test_numbers_without_a_stop_count_on(numbers: tuple[str, ...], printed: tuple[str, ...]) -> None:
    titles = ("Declarations of interest", "Harbour lights", "Site inspections")
    said = ("There were none to record at all.", "The Head of Parks reported that forty were lit.", "None was made.")
    parts = (f"{number.format(title)}\n{words}" for number, title, words in zip(numbers, titles, said, strict=True))
    assert items(HEAD + "\n\n".join(parts)) == list(zip(printed, titles, strict=True))


def test_a_title_may_begin_with_a_year() -> None:
    text = "Agenda and minutes\n\nItems\nNo. Item\n\n1.\n\nApologies\n\nMinutes:\n\nNone."
    text += "\n\n2.\n\n{}\n\nMinutes:\n\nNoted."
    assert items(text.format("2031/32 Budget Plan"))[1] == ("2", "2031/32 Budget Plan")
    assert ("2", "2031/30 Budget Plan") not in items(text.format("2031/30 Budget Plan"))


def test_headings_within_the_minutes_of_an_item_are_no_items_and_those_over_minutes_of_their_own_are() -> None:
    text = "Agenda and minutes\n\nItems\nNo. Item\n\n1.\n\nApologies\n\nMinutes:\n\nNone."
    text += "\n\n2.\n\nFerries\n\nMinutes:\n\nTwo came."
    within = text + "\n\n2.1 The Long Pier\n\n2.1.1 The Chair said it leaked.\n\n2.2 The Short Pier\n\n2.2.1 It stood."
    assert items(within) == [("1", "Apologies"), ("2", "Ferries")]
    apart = (
        text + "\n\n2.1\n\nThe Long Pier\n\nMinutes:\n\nIt leaked.\n\n2.2\n\nThe Short Pier\n\nMinutes:\n\nIt stood."
    )
    assert [number for number, _ in items(apart)] == ["1", "2", "2.1", "2.2"]


def test_a_day_may_be_broken_before_its_year() -> None:
    text = "Minutes of the Parks Committee held in the Town Hall on Tuesday, 16 December\n\n2031 at 2 pm.\n\nNone came."
    assert "16 December\n\n2031 at 2 pm." in outline(text).sections[0].paragraphs[0].span.of(text)


def test_the_parts_of_a_decision_are_no_items() -> None:
    text = "Decisions\n\nDecision Maker: Director\n\nDecision:\n\n1. Mending of walls.\n2. Sweeping.\n3. To cut hedges."
    assert items(text) == []


def test_the_sides_of_a_vote_are_no_item() -> None:
    text = (
        "Agenda, decisions and minutes\n\nVenue: Civic Hall\n\nItems\nNo. Item\n\n1.\n\nLamps\n\nMinutes:\n\n"
        "The lamps were lit.\n\n2.\n\nWalls\n\nMinutes:\n\nThe walls were mended.\n\nVoting Record\n\n"
        "5 For, 0 Against, 1 Abstention\n\n"
        "  • View\n  • 4.\n\n    Paths\n\n    Minutes:\n\n    The paths were cut.\n"
    )
    assert [title for _, title in items(text)] == ["Lamps", "Walls", "Paths"]


def test_a_lone_roman_number_on_a_page_that_lost_its_own_counts_no_item() -> None:
    text = (
        "Venue: Committee Room 1, Elmbridge\nNo. | Item |\n---|---|\nLamps Minutes: The lamps were lit. |\n||\n"
        "Wall Repairs Minutes: This item was chaired by Ann Moss. Matter for\nDecision\nI.\nThe Council owned a wall\n"
        "by the quay. |\n||\n"
    )
    assert [title for _, title in items(text)] == ["Lamps", "Wall Repairs"]


def test_what_was_said_goes_on_after_a_colon_and_a_dash() -> None:
    text = (
        "Agenda and minutes\n\nNo. Item\n\nMinutes.\n\nRESOLVED that the minutes be approved.\n\nTrees. PDF 11 KB\n\n"
        "Additional documents:\n\nThe report on trees was shown. The following points were made: -\n\n· Few grew;"
    )
    assert outline(text).sections[-1].kind == "minutes"


def test_titles_in_a_row_that_lead_to_papers_are_items_all() -> None:
    text = (
        "Agenda and minutes\n\nNo. Item\n\n\nApologies\n\n\nChair's Announcement pdf icon PDF 27 KB\n\n\n"
        "To confirm the minutes of the meeting held on 9 May pdf icon PDF 43 KB\n\n\nThe minutes were approved.\n"
    )
    assert [title for _, title in items(text)][1:] == [
        "Chair's Announcement",
        "To confirm the minutes of the meeting held on 9 May",
    ]


def test_an_item_under_an_item_is_lettered() -> None:
    text = (
        "Agenda\n\nParks Committee - Friday, 25th April, 2014 10.00 am\n\nItems\nNo. Item\n\n1.\n\nApologies"
        "\n\n2.\n\nMinutes\n\n2a\n\nTrees Panel - 11 April 2014\n\nDraft minutes."
        "\n\n2b\n\nLights Panel - 12 April 2014\n\nDraft minutes."
    )
    assert [number for number, _ in items(text)] == ["1", "2", "2a", "2b"]


SAID = "The Chairman asked for reports and the Clerk read out what had been received since the last meeting was held. "


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        (("1. {}: ", "2. {}: ", "3. {}: "), ("1", "2", "3")),
        (("Cou/285/07 {} ", "Cou/286/07 {} ", "Cou/287/07 {} "), ("Cou/285/07", "Cou/286/07", "Cou/287/07")),
        (("{} ", "{} ", "{} "), (None, None, None)),
    ],
)
def test_minutes_saved_as_one_paragraph_are_parted(marks: tuple[str, ...], expected: tuple[str | None, ...]) -> None:
    titles = ("Apologies", "Police Report", "Election of Chairman")
    text = "Lower Wick Parish Council Minutes of the Meeting held on Monday 4 February 2008 Present: Cllr A Moss. "
    text += "".join(mark.format(title) + SAID * 2 for mark, title in zip(marks, titles, strict=True))
    assert items(text) == list(zip(expected, titles, strict=True))


def test_titles_in_a_row_are_items() -> None:
    text = "AGENDA OPEN BUSINESS\n\n1. Apologies 2. Declarations of Interest 3. Chair's Business\n\n4. Harbour lights"
    assert [title for _, title in items(text)] == [
        "Apologies",
        "Declarations of Interest",
        "Chair's Business",
        "Harbour lights",
    ]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("3. Apologies Councillor T Quinn", "Apologies"),
        ("3. MINUTES To approve, as a correct record, the minutes of the last meeting.", "MINUTES"),
        ("3. **Declarations of Interest.** There were none to record.", "Declarations of Interest"),
        ("3. MATTERS ARISING a) Lights at the quay The Clerk had written.", "MATTERS ARISING"),
        (
            "3. MINUTES OF THE MEETING – 16th March 2020 The minutes were read.",
            "MINUTES OF THE MEETING – 16th March 2020",
        ),
        ("3. Apologies ‒ Councillor Jo Quinn", "Apologies"),
        ("3. TOWN CENTRE STRATEGY: QUAY INITIATIVE", "TOWN CENTRE STRATEGY: QUAY INITIATIVE"),
        (
            "3. To discuss a proposal from Cllr. Pert for gully cleansing.",
            "To discuss a proposal from Cllr. Pert for gully cleansing",
        ),
        (
            "3. Notes reported back from Finance Meeting on 7th March 2017",
            "Notes reported back from Finance Meeting on 7th March 2017",
        ),
    ],
)
def test_a_title_ends_where_its_text_begins(line: str, title: str) -> None:
    text = f"{HEAD}1. Welcome\n\nThe Chair spoke.\n\n2. Minutes\n\nThese were signed.\n\n{line}\n\nThis was noted."
    assert items(text)[2] == ("3", title)


def test_numbers_in_bold_type_are_numbers_still() -> None:
    text = (
        f"{HEAD}1      **Apologies**\n\nNone were sent in at all.\n\n**2      Chairman's report** — **Jo Quinn**\n\n"
        "The quay was lit.\n\n**3\\. Harbour dues:**\n\nThey were paid in full."
    )
    assert [number for number, _ in items(text)] == ["1", "2", "3"]


def test_numbers_under_one_number_are_no_items_of_the_meeting() -> None:
    under = "\n\n".join(f"2.1.{n} Lane {n}\n\nThe Council had written to its owner." for n in range(1, 7))
    text = f"{HEAD}1. Apologies\n\nNone.\n\n2. Reports\n\n{under}\n\n3. Finance\n\nNone."
    assert [number for number, _ in items(text)][:2] == ["1", "2"]


def test_references_that_count_through_several_paragraphs_part_them() -> None:
    text = (
        f"{HEAD}In attendance: the Clerk. ES81/08 MINUTES The minutes were approved. ES82/08 MATTERS ARISING The Clerk "
        "had written.\n\nA reply was awaited from the owner. ES83/08 HARBOUR DUES The dues were paid."
    )
    assert items(text) == [("ES81/08", "MINUTES"), ("ES82/08", "MATTERS ARISING"), ("ES83/08", "HARBOUR DUES")]


@pytest.mark.parametrize("form", ["{}/19/F&R", "19/{}P", "F&GP 19/{}"])
def test_a_reference_may_have_a_committees_letters_around_it(form: str) -> None:
    first, second = form.format(67), form.format(68)
    text = (
        f"{HEAD}{first} Apologies\nNone had been sent in at all.\n{second} Harbour Dues\nThe dues were paid in full.\n"
    )
    assert items(text) == [(first, "Apologies"), (second, "Harbour Dues")]


@pytest.mark.parametrize(
    "form",
    ["06/15/0{}", "48 ({})", "{}: ", "{} -", "3{}.24", "3{}/24-25", "({})", "Item {}\n", "48 ({})\n", "Minute {}:\n"],
)
def test_a_number_is_read_in_the_forms_of_many_councils(form: str) -> None:
    titles = ("Apologies for Absence", "Declarations of Interest", "Harbour Dues", "Date of Next Meeting")
    text = HEAD + "".join(f"{form.format(n)} {title}\n\nThis was noted.\n\n" for n, title in enumerate(titles, 1))
    numbers = [form.format(n).strip("\n :-").removeprefix("Item ").removeprefix("Minute ") for n in range(1, 5)]
    numbers = [n.strip("()") if n.startswith("(") else n for n in numbers]
    assert items(text) == list(zip(numbers, titles, strict=True))


def test_the_days_of_payments_number_no_items() -> None:
    paid = "".join(f"{day}/05/24 Elm Lamps Limited\n\nThis was paid.\n\n" for day in (12, 14, 17))
    assert not any("/" in (number or "") for number, _ in items(f"{HEAD}{paid}"))


def test_letters_are_the_numbers_of_the_items_that_they_head() -> None:
    text = (
        f"{HEAD}(a) Apologies for Absence\n\nNoted.\n\n(b) Declarations of Interest\n\nNone.\n\n(c) Lamps\n\nNoted.\n"
    )
    assert [number for number, _ in items(text)] == ["a", "b", "c"]


def test_a_first_item_in_parts_keeps_the_brackets_of_its_letters() -> None:
    text = (
        f"{HEAD}1(a) Apologies for Absence\n\nNoted.\n\n1(b) Declarations of Interest\n\nNone.\n\n"
        "2. Minutes\n\nSigned.\n\n3. Harbour Dues\n\nNoted.\n"
    )
    assert [number for number, _ in items(text)] == ["1(a)", "1(b)", "2", "3"]


def test_a_committees_number_may_be_missing_beside_the_councils() -> None:
    text = (
        f"{HEAD}983 INTERESTS OF MEMBERS – There were no declarations.\n\n"
        "984 (9) MATTERS LEFT – The Director spoke of it.\n\n"
        "985 (10) HARBOUR DUES – The Director spoke of the dues.\n"
    )
    assert [number for number, _ in items(text)] == ["983", "984 (9)", "985 (10)"]


def test_a_page_without_labels_has_the_titles_under_its_list_of_items() -> None:
    text = (
        "Cabinet - Monday, 2nd October, 2023 6.00 pm\n\nNo. Item\n\n\nDeclarations of Interest\n\n\nThere were none.\n"
        "\n\nRecord of Decisions pdf icon PDF 179 KB\n\n\nIt was agreed that they be approved as a correct record.\n\n"
        "Quay Lamps pdf icon PDF 9 KB\n\n\nIt was agreed that the lamps be lit and that the cost be reported.\n"
    )
    assert outline(text).kind == "minutes"
    assert [title for _, title in items(text)] == ["Declarations of Interest", "Record of Decisions", "Quay Lamps"]


def test_letters_head_the_items_of_minutes_without_numbers() -> None:
    text = (
        HEAD + "(a)  Appointment of Chairman\n\nCouncillor Marlow was elected Chairman for the hearing.\n\n"
        "(b)  Declarations of Interest\n\nNo declarations were received.\n\n"
        "(c)  Licensing Act 2003 - Harbour Inn\n\nAlso present:\n\nMr T Bray, the applicant.\n\nThe Chairman spoke."
    )
    titles = ["Appointment of Chairman", "Declarations of Interest", "Licensing Act 2003 - Harbour Inn"]
    assert [title for _, title in items(text)] == titles


def test_the_parts_of_a_resolution_are_no_items() -> None:
    text = HEAD + "RESOLVED that:\n\n(a)  the plan be approved;\n\n(b)  the Clerk write to the Harbour Trust.\n"
    assert items(text) == []


def test_two_numbers_before_capitals_count_on_a_page() -> None:
    text = (
        "Agenda and minutes\n\nCouncil - Tuesday, 17th July, 2007 6.00 pm\n\nItems\nNo. Item\n\n"
        "32 APPOINTMENT OF COMMITTEES ETC.\nPDF 66 KB\nMinutes:\nThe chairs were contested.\n"
        "33 NOTICE OF MOTION\nPDF 12 KB\nMinutes:\nThe motion was carried.\n"
    )
    assert items(text) == [("32", "APPOINTMENT OF COMMITTEES ETC"), ("33", "NOTICE OF MOTION")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "62 : MINUTES\n\nThe minutes were approved.\n\n63 : MAYOR’S ANNOUNCEMENTS\n\nThe Mayor spoke of the fair.",
            [("62", "MINUTES"), ("63", "MAYOR’S ANNOUNCEMENTS")],
        ),
        (
            "In the Hall. 17/17 To receive apologies for absence Two apologies were received from Cllr Fry and Cllr "
            "Dean (both at work), and were accepted. 17/18 Public Session – A speaker explained what the group wanted "
            "of the parish council: that it would speak for it at the meetings of the planning committee. "
            + "x "
            * 220,
            [("17/17", "To receive apologies for absence"), ("17/18", "Public Session")],
        ),
        (
            "Declaration of Interest\n\nNone was made.\n\n3. Chair's Announcements\n\nThe Chair spoke.\n\n"
            "4. Public Questions\n\nMr Hill asked about the lamps.",
            [(None, "Declaration of Interest"), ("3", "Chair's Announcements"), ("4", "Public Questions")],
        ),
        (
            "1 Sederunt\n\n2 Written Questions\n\nNo questions were put.\n\n3 Minutes\n\nThe minutes were approved.\n\n"
            "Report by Corporate Director\n\nA report was submitted on the reserves of the council.",
            [("1", "Sederunt"), ("2", "Written Questions"), ("3", "Minutes")],
        ),
    ],
)
def test_odd_numbers_and_lost_ones_head_their_items(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert items(HEAD + text) == expected


def test_one_reference_heads_an_excerpt_that_breaks_off_in_its_first_item() -> None:
    text = HEAD + "268/12/13 HARBOUR LIGHTS\n\nThe Head of Parks reported that forty lamps were lit.\n"
    assert items(text) == [("268/12/13", "HARBOUR LIGHTS")]


def test_a_heading_in_capitals_ends_a_list_that_breaks_off_at_a_comma() -> None:
    text = (
        "HARBOURSIDE TOWN COUNCIL\n\nMinutes of a Meeting of the Town Council held on 4 May 2021\n\n"
        "APOLOGIES: Councillors A Moss, B Hill, Canon Reverend C Day, D Lowe, Harbour Trust Chairman,\n\n"
        "HEALTH AND SAFETY ANNOUNCEMENTS\n\nThe Mayor informed those present of the way out in case of a fire.\n"
    )
    paragraphs = [(s.kind, p.span.of(text)) for s in outline(text).sections for p in s.paragraphs]
    assert "HEALTH AND SAFETY ANNOUNCEMENTS" in [words for _, words in paragraphs]
    assert ("minutes", text.strip().rpartition("\n")[2]) in paragraphs


def test_also_present_is_one_label() -> None:
    text = (
        HEAD + "ALSO PRESENT: Sergeant B Hill – Harbour Police, 6 members of the public, C Day – Town Clerk\n\n"
        "1. Lights\n\nThe Clerk reported that they were lit."
    )
    paragraphs = [p.span.of(text) for s in outline(text).sections for p in s.paragraphs]
    assert any(words.startswith("ALSO PRESENT: Sergeant") for words in paragraphs)


@pytest.mark.parametrize(
    ("running", "expected"),
    [
        (
            "17/16 Apologies for Absence Apologies were received from Councillor B Hill. "
            "18/16 Chair’s Announcement The Chair welcomed all those who had come to the meeting of the Committee.",
            ["17/16", "18/16"],
        ),
        (
            "1. APOLOGIES, ETC Apologies were received from Dr B Hill. 2.1 DRAFT MINUTES OF THE MEETING It was "
            "agreed that they be approved. 3. MATTERS ARISING The Chair told of the lamps, which were all lit. "
            "3.1 Quay Lamps The Committee noted that a letter had gone to the owners of the quay.",
            ["1", "3", "3.1"],
        ),
        (
            "1. Apologies Apologies were received from Dr B Hill. 2. Interests The Chair asked for any. There were "
            "none. 3. Minutes 3.1 Minutes of the Parks Committee held on 4 April 2021 It was agreed that they be "
            "approved. 3.2 Harbour Lights The Chair told of the lamps. 4. Finance The Committee noted the accounts.",
            ["1", "2", "3", "3.1", "3.2", "4"],
        ),
    ],
)
def test_items_of_minutes_that_lost_their_line_ends(running: str, expected: list[str]) -> None:
    filler = "Mr A Moss (Chairman) Ms C Day (Vice-Chairman) Mr D Lowe Mrs E Rees Professor F Vale Mr G Marlow " * 5
    text = f"Minutes of the Parks Committee held on 4 May 2021\n\nPRESENT: {filler}{running}"
    assert [number for number, _ in items(text)] == expected


def test_a_last_word_without_capitals_belongs_to_its_heading() -> None:
    text = (
        HEAD + "DECLARATION OF NEW Members\n\nTwo were welcomed by the Clerk, and signed the declarations there.\n\n"
        "MINUTES OF THE LAST MEETING\n\nThe Clerk read them out and the Chair then signed them as being correct.\n"
    )
    assert [title for _, title in items(text)] == ["DECLARATION OF NEW Members", "MINUTES OF THE LAST MEETING"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "I DECLARATIONS\n\nNone.\n\nII MINUTE OF LAST MEETING\n\nApproved.\n\nIII LAMPS\n\n(i) light them.",
            [("I", "DECLARATIONS"), ("II", "MINUTE OF LAST MEETING"), ("III", "LAMPS")],
        ),
        (
            "I. Apologies\n\nNone.\n\nII. Minutes\n\nAgreed.\n\nIII. Lamps\n\ni. Bank: £4.\n\nii. Cheques: £5.",
            [("I", "Apologies"), ("II", "Minutes"), ("III", "Lamps")],
        ),
    ],
)
def test_roman_numbers_in_capitals_count_items_and_small_ones_do_not(
    text: str, expected: list[tuple[str | None, str]]
) -> None:
    assert items(HEAD + text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Agenda Item 1: Apologies\n\nNone.\n\nAgenda Item 2: Lamps\n\nLit.\n\nAgenda Item 3: Bins\n\nNo.",
            [("1", "Apologies"), ("2", "Lamps"), ("3", "Bins")],
        ),
        (
            "Minute 20.34 – Apologies\n\nNone came.\n\nMinute 20.35 – Lamps\n\nThey were lit.",
            [("20.34", "Apologies"), ("20.35", "Lamps")],
        ),
        (
            "1.0 Apologies\n\n1.1 From Jo Moss.\n\n2.0 Minutes\n\n2.1 They were agreed.\n\n3.0 Bins\n\n3.1 Full.",
            [("1.0", "Apologies"), ("2.0", "Minutes"), ("3.0", "Bins")],
        ),
        (
            "1 Election of Chairman\n\nRESOLVED that Jo Moss be elected.\n\n2 A premises licence\n\nIt was granted.",
            [("1", "Election of Chairman"), ("2", "A premises licence")],
        ),
        (
            "21.44 ELECTION OF CHAIR OF THE COUNCIL\n\nJo Moss was elected.",
            [("21.44", "ELECTION OF CHAIR OF THE COUNCIL")],
        ),
        (
            "AC1 Apologies\n\nNone.\n\nAC2 Allotments\n\nTwo plots were vacant.",
            [("AC1", "Apologies"), ("AC2", "Allotments")],
        ),
        (
            "P1. Declarations\n\nNone.\n\nP2. Planning applications\n\nNone.\n\nP3. Next meeting\n\n10 March.",
            [("P1", "Declarations"), ("P2", "Planning applications"), ("P3", "Next meeting")],
        ),
        (
            "SC222 MINUTES\n\nThe minutes were approved.\n\nSC223 BUDGET\n\nThe budget was noted.",
            [("SC222", "MINUTES"), ("SC223", "BUDGET")],
        ),
        (
            "19/8 Lamps – They were lit.\n\n19/9 Bins – None were full.\n\n19/10 Paths\n\nThe path was mended.",
            [("19/8", "Lamps"), ("19/9", "Bins"), ("19/10", "Paths")],
        ),
        (
            "1. Apologies … were received from Mr Moss.\n\n2. Open session 2.1 Matters were raised.\n\n"
            "3. Finance; 3.1 A balance of £20 was noted.",
            [("1", "Apologies"), ("2", "Open session"), ("3", "Finance")],
        ),
        ("<AI1>\n\n45/24\n\nLamps\n\nThey were lit.\n\n</AI1>", [("45/24", "Lamps")]),
        ("723     MINUTES –\n\nThe minutes were approved.", [("723", "MINUTES")]),
    ],
)
def test_named_numbers_and_lone_ones_head_their_items(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert items(HEAD + text) == expected


def test_a_title_with_a_link_heads_a_page_of_one_item_that_lost_its_labels() -> None:
    text = (
        "517 Annual Report of the Harbour Panel PDF 116 KB\nTo consider the report (copy enclosed).\n"
        "Additional documents:\nThe Panel considered the report of the Director.\nRESOLVED that it be noted."
    )
    assert items(text) == [("517", "Annual Report of the Harbour Panel")]


def test_what_the_agenda_says_is_no_title_of_a_page_that_lost_its_own() -> None:
    text = (
        "Agenda item\n\nThe report of the Head of Parks provides updated information about what the Council does for "
        "its parks, after the review.\n\nThe Head of Parks said that they were green."
    )
    assert items(text) == []


def test_prose_before_a_label_is_no_title() -> None:
    text = (
        "Lamps To note the report. Minutes: The report was noted.\nMinutes: There were no declarations.\n"
        "Any Member with an interest in a matter should withdraw from the meeting when it is under consideration.\n"
        "Minutes: There were none.\nBins Members of the Harbour Panel are asked to consider the bins.\nMinutes: Noted."
    )
    assert items(text) == [(None, "Lamps"), (None, "Bins")]


def test_what_a_vote_came_to_is_no_title() -> None:
    text = (
        "No. Item\nLamps Minutes: That the motion be rejected.\nMinutes: Moved by Councillor Moss, Seconded by "
        "Councillor Hill;\n“That the Motion be heard.”\nOn a vote, six Members voted for the proposal and none against "
        "and it was declared carried.\nMinutes: That the Motion be referred to the Harbour Committee.\n"
        "Bins Minutes: That the motion be heard."
    )
    assert items(text) == [(None, "Lamps"), (None, "Bins")]


def test_headings_in_capitals_are_set_apart_from_the_text_they_run_into() -> None:
    text = (
        "HARBOUR PARISH COUNCIL MINUTES of the meeting held at Elm Hall on 3 June 2019 PRESENT Cllrs Moss (Chair), "
        "Hill, Day. APOLOGIES Cllr Ash. DECLARATIONS OF INTEREST None. MINUTES The minutes of 6 May were approved. "
        "RESOLVED That the bench be mended. FINANCE The accounts were approved. DATE OF NEXT MEETING 1 July 2019."
    )
    assert [title for _, title in items(text)] == [
        "APOLOGIES",
        "DECLARATIONS OF INTEREST",
        "MINUTES",
        "FINANCE",
        "DATE OF NEXT MEETING",
    ]


def test_an_answer_is_no_word_of_its_title() -> None:
    text = (
        HEAD + "1. APOLOGIES FOR ABSENCE\n\nJo Moss.\n\n2. DECLARATIONS OF INTEREST None\n\n3. HARBOUR News\n\nGood.\n"
    )
    assert items(text) == [("1", "APOLOGIES FOR ABSENCE"), ("2", "DECLARATIONS OF INTEREST"), ("3", "HARBOUR News")]


def test_the_first_line_heads_a_page_of_one_item_that_kept_but_its_last_label() -> None:
    text = (
        "Future agenda items and dates\nMembers of the Board are invited to suggest items.\nThe dates are as follows:\n"
        "Minutes:\nIt was noted that the next meeting was in May.\nThe Board agreed to a start at six."
    )
    assert items(text) == [(None, "Future agenda items and dates")]


def test_no_gap_is_needed_after_the_colon_of_a_named_number() -> None:
    text = HEAD + "Item 1:Apologies for Absence.\n19/5 Jo Moss.\nItem 2:Lamps.\n19/6 They were lit.\n"
    assert items(text) == [("1", "Apologies for Absence"), ("2", "Lamps")]


def test_a_field_over_a_page_heads_no_item() -> None:
    text = "Venue: Council Chamber - Elm House\n\nThe Convener came.\n\nGood News\n\nMinutes:\n\nThe lamps were lit.\n"
    assert "Venue: Council Chamber - Elm House" not in [title for _, title in items(text)]


def test_a_label_ends_the_line_above_it_across_a_gap() -> None:
    text = (
        "HARBOUR COMMITTEE\n\nMINUTES OF MEETING HELD ON FRIDAY 4 MAY 2012 AT 1400 HOURS IN THE TOWN HALL, QUAY ROAD,"
        "\n\n"
        "PRESENT: Councillors Ann Moss, Bill Reed and Cara Dale.\n\n1. Lamps\n\nThe Clerk reported that all were lit."
    )
    assert any(s.kind == "attendance" for s in outline(text).sections)


def test_titles_of_the_second_level_are_items_and_paragraphs_of_the_second_level_are_none() -> None:
    text = (
        HEAD + "1. Business of the Mayor\n\n1.1 Prayers\n\nThe Mayor asked the Reverend Ash to say prayers.\n\n"
        "1.2 Engagements\n\nThe Mayor spoke of his engagements.\n\n2. Apologies\n\n"
        "2.1 The Clerk read apologies from Councillor Hill.\n\n2.2 A revised list of members will be sent to all.\n"
    )
    assert [number for number, _ in items(text)] == ["1", "1.1", "1.2", "2"]


def test_numbers_within_an_item_are_none_of_a_page_that_lost_its_items_numbers() -> None:
    text = (
        "Agenda and minutes\n\nHarbour Board - Tuesday 14 May 2019 10.00 am\n\nVenue: Elm Hall\n\nNo. Item\n\n\n"
        "Election of Chair\n\n\nCllr Jo Moss was elected.\n\n\nMinutes of the previous meeting pdf icon PDF 97 KB\n\n\n"
        "14.1 The minutes of 9 March were agreed.\n\n\n14.2 Bo Reed, Harbour Watch, told of the lamps.\n\n\n"
        "Quay Plan pdf icon PDF 99 KB\n\n\n15.1 Di Ash presented the plan.\n"
    )
    assert [title for _, title in items(text)] == ["Election of Chair", "Minutes of the previous meeting", "Quay Plan"]


def test_a_forum_without_a_number_leaves_the_numbers_of_a_page_its_items() -> None:
    text = (
        "Agenda and minutes\n\nVenue: Elm Hall\n\nItems\nNo. Item\n\nOPEN FORUM pdf icon PDF 204 KB\n\n"
        "An informal question time was held.\n\n64/16\n\nAPOLOGIES FOR ABSENCE\n\nMinutes:\n\nThere were four.\n\n"
        "65/16\n\nMINUTES FROM PREVIOUS MEETING\n\nMinutes:\n\nThese were agreed.\n\n"
        "66/16\n\nPETITIONS\n\nMinutes:\n\nThere were none.\n"
    )
    assert [number for number, _ in items(text)] == ["64/16", "65/16", "66/16"]


def test_a_numbered_sentence_below_an_item_is_no_item() -> None:
    head = "Dalby Parish Council\n\nMinutes of the meeting held on 6 May 2021\n\n1. ELECTIONS\n\n"
    text = (
        f"{head}1.1 Ann Moss was elected as Chairman.\n1.2 Jo Hill was elected as Vice Chairman.\n\n"
        "2. APOLOGIES FOR ABSENCE had come from Al Day.\n\n3. LEASES\n\n3.1 Kiln Yard\n\n"
        "The lease was renewed.\n\n4. FINANCE\n\nBills were paid.\n"
    )
    assert items(text) == [
        ("1", "ELECTIONS"),
        ("2", "APOLOGIES FOR ABSENCE"),
        ("3", "LEASES"),
        ("3.1", "Kiln Yard"),
        ("4", "FINANCE"),
    ]


def test_the_titles_of_a_page_whose_cells_run_together_end_at_the_agendas_words() -> None:
    text = (
        "Venue: Elm Hall\nNo. | Item | ||||\n"
        "Membership PDF 45 KB The attached list shows it. Minutes: The agenda gave the appointments:\n"
        "Appointed by Vale Borough Council (3 Con, 4 Lab)\n"
        "Items on the agenda Minutes: There were none. |\n"
        "Election of Chair Members will be invited to elect one. Minutes: Councillor A Moss was elected. |\n"
    )
    assert [title for _, title in items(text)] == ["Membership", "Items on the agenda", "Election of Chair"]


def test_what_an_item_is_for_is_no_title_of_its_page() -> None:
    text = "Agenda item\n\n\nTo receive a verbal update.\n\n\nThe Panel received a verbal update on the lamps.\n"
    assert items(text) == []


def test_a_page_may_begin_with_the_lettered_items_of_a_number_that_stands_nowhere() -> None:
    opening = "Agenda and minutes\n\nVenue: Town Hall\n\nItems\nNo. Item\n\n"
    titles = ("1a\n\nApologies", "1b\n\nMinutes", "2.\n\nPier Works pdf icon PDF 4 KB", "3.\n\nDues pdf icon PDF 5 KB")
    text = opening + "\n\n".join(f"{title}\n\nMinutes:\n\nThere were none." for title in titles)
    assert [number for number, _ in items(text)] == ["1a", "1b", "2", "3"]


def test_numbered_paragraphs_that_say_what_came_in_are_no_items() -> None:
    said = ("Submitted letter of thanks from the Harbour Trust.", "Received a report from the Warden on the pier.")
    more = ("The Clerk advised that nothing had come of it.", "Submitted an e-mail from the Rowing Club.")
    text = HEAD + "\n\n".join(f"2.{n} {words}" for n, words in enumerate((*said, *more), 1))
    assert items(text) == []


def test_the_title_of_minutes_with_their_day_is_no_item() -> None:
    text = (
        "Minutes Monday 27th October 2008 7pm Harwen Hall\n\nThe minutes were signed.\n\nMatters Arising\n\n"
        "There were none.\n\nPolice Report\n\nThe officer reported nothing.\n\nDate of Next Meeting\n\n4 May\n"
    )
    assert [title for _, title in items(text)] == ["Matters Arising", "Police Report", "Date of Next Meeting"]


def test_a_page_saved_row_by_row_keeps_its_decisions_from_its_titles() -> None:
    rows = (
        "CHAIR To appoint\na Chair for the year. Additional documents: Decision: To elect Councillor Ash as Chair. "
        "Minutes: RESOLVED to elect Councillor Ash as\nChair. |",
        "APOLOGIES To receive any apologies. Minutes: None were received. |",
        "URGENT BUSINESS To note any items. Additional documents: Minutes: None to\nnote. |",
        "EMERGENCY SERVICE PDF 437 KB Cabinet\nMember – Councillor Jo Hall To consider\na report on it. "
        "Decision: To accept the report. Minutes: The report was presented. |",
    )
    text = "Venue: Town Hall\nNo. | Item |\n---|---|\n" + "\n|\n".join(rows)
    assert [title for _, title in items(text)] == ["CHAIR", "APOLOGIES", "URGENT BUSINESS", "EMERGENCY SERVICE"]


REPEATED = HEAD + "".join(
    f"  1. {line}\n"
    for line in (
        "Chairman’s welcome. Ann Moss welcomed everyone.",
        "To receive apologies for absence. Cllr Moss had sent hers.",
        "Declarations of interest. None",
        "Lamps. The Clerk had counted the lamps.",
    )
)


def test_items_that_a_page_all_numbers_one_are_items_without_numbers() -> None:
    titles = ["Chairman’s welcome", "To receive apologies for absence", "Declarations of interest", "Lamps"]
    assert items(REPEATED) == [(None, title) for title in titles]
    assert items(HEAD + "The points were:\n\n1. Lamps were lit.\n1. Paths were swept.\n1. Trees grew.\n1. Ponds.") == []


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            ("54/11 Welcome to All", "54/11 Interests Declared", "55/11 Lamps"),
            [("54/11", "Welcome to All"), ("54/11", "Interests Declared"), ("55/11", "Lamps")],
        ),
        (
            ("PL21/8 LAMPS", "PL21/9 PATHS", "PL21/9 TREES", "PL21/10 PONDS"),
            [("PL21/8", "LAMPS"), ("PL21/9", "PATHS"), ("PL21/9", "TREES"), ("PL21/10", "PONDS")],
        ),
        (
            ("41a/19 Apologies: None", "41b/19 Declarations of Interest: None", "42/19 Lamps", "43/19 Paths"),
            [("41a/19", "Apologies"), ("41b/19", "Declarations of Interest"), ("42/19", "Lamps"), ("43/19", "Paths")],
        ),
        (("56 Apologies", "57 Minutes"), [("56", "Apologies"), ("57", "Minutes")]),
        (("56 Lamps", "57 Paths"), []),
        (("306  DECLARATIONS OF INTEREST – Councillor Moss told of hers.",), [("306", "DECLARATIONS OF INTEREST")]),
        (("A1 – Apologies", "A2 – Lamps", "A3 – Paths"), [("A1", "Apologies"), ("A2", "Lamps"), ("A3", "Paths")]),
    ],
)
def test_a_number_may_come_twice_bear_a_letter_or_stand_bare_before_what_agendas_say(
    lines: tuple[str, ...], expected: list[tuple[str, str]]
) -> None:
    assert items(HEAD + "\n\n".join(f"{line}\n\nIt was told at length by all." for line in lines)) == expected


def test_a_title_of_the_second_level_stands_over_its_own_points() -> None:
    text = (
        HEAD
        + "1. Apologies\n\nNone.\n\n2. Open Session\n\n2.1. Report from Ann Moss, Steward\n\n2.1.1. She had written\n\n"
    )
    assert ("2.1", "Report from Ann Moss, Steward") in items(text + "3. Paths\n\nNone.")


def test_short_minutes_in_one_line_are_parted_where_agendas_usual_titles_are_numbered() -> None:
    text = (
        "Minutes of the Parks Committee of Harbourside Borough Council held on 4 May 2021. Present: Councillor Marlow."
        " 1. Apologies for absence Cllr Hill. 2. Declarations of interest None. 3. Minutes The minutes were approved."
        " 4. Lamps The Clerk reported that forty lamps had been lit in Elm Lane, and that two in Mill Lane were broken."
    )
    assert [number for number, _ in items(text)] == ["1", "2", "3", "4"]


def test_the_title_of_an_issue_stands_over_its_meeting_where_the_line_below_tells_whose_report_it_is() -> None:
    text = (
        "Issue - meetings\n\nHarbour Lamps and Paths\n\nMeeting: 09/11/2021 - Cabinet (Item 54)\n\n"
        "Report of the Harbour Master\n\nMinutes:\n\nThe Cabinet noted the report on the lamps."
    )
    assert items(text) == [("54", "Harbour Lamps and Paths")]


def test_a_decision_over_the_next_heading_is_of_the_item_before() -> None:
    text = (
        "Apologies for Absence Minutes: Apologies came from Ann Moss.\nMinutes of the fair To confirm the minutes."
        " Supporting documents: Minutes: Decision:\n· That the minutes were a true record.\n"
        "Declarations of interest To receive what members declare. Minutes: There were none.\n"
    )
    assert [title for _, title in items(text)] == [
        "Apologies for Absence",
        "Minutes of the fair",
        "Declarations of interest",
    ]


def test_numbers_with_the_month_after_them_head_items_that_run_on() -> None:
    text = (
        "Minutes of the Parks Committee of Harbourside Borough Council held on 3 July 2020 at noon.\n\nPresent: Cllr"
        " Moss. All was recorded. 1.7.20 Attendance All came. 2.7.20 To receive apologies. Cllr Hill was unwell and had"
        " told the Clerk of it in good time. 3.7.20 To approve the Minutes. They were signed by all who had been there."
        " 4.7.20 To receive the Chairman’s Report. The Clerk had walked each of the paths and had found nothing amiss."
        " 5.7.20 To receive the police report. Nothing had been heard of the oak that fell by the pond in the gales."
        " 6.7.20 To note planning matters. There were none that touched the village, nor any that were near enough."
        " 7.7.20 To receive correspondence. A letter had come from the school about the hedge that leant over its gate."
    )
    assert [number for number, _ in items(text)] == [f"{n}.7.20" for n in range(1, 8)]


def test_items_named_so_begin_again_in_a_further_meeting() -> None:
    head = (
        "Minutes of the meeting of Lowtown Community Council held online on {} October 2021\n\nPresent: Cllr Moss\n\n"
    )
    first = "AGENDA ITEM 1 – Apologies\n\nCllr Hill\n\nIt was put off.\n\nThat was all.\n\nAll left.\n\n"
    second = "AGENDA ITEM 1 – Apologies\n\nNone\n\nAGENDA ITEM 2 – Lamps\n\nLit.\n\nAGENDA ITEM 3 – Paths\n\nSwept."
    found = items(head.format(18) + first + head.format(20) + second)
    assert [number for number, _ in found] == ["1", "1", "2", "3"]


def test_deferred_applications_are_a_heading_and_an_applications_number_is_no_title() -> None:
    text = (
        HEAD
        + "5 PUBLIC SPEAKING\n\nNone.\n\n6 DEFERRED APPLICATIONS\n\n6.1 11C557B – Two barns.\n\n7 NEW PLANS\n\nNone."
    )
    assert items(text) == [("5", "PUBLIC SPEAKING"), ("6", "DEFERRED APPLICATIONS"), ("7", "NEW PLANS")]


def test_the_middle_of_minutes_is_known_by_what_its_clerk_and_members_did() -> None:
    text = (
        "5. Elm Lane drainage\nThe clerk reported that the drain was shut. It was agreed that Cllr Moss write.\n"
        "6. Signs\nThe clerk was tasked with finding the signs\n7. Village Skip\nIt was agreed to hire a skip\n8. Trees"
    )
    assert [title for _, title in items(text)] == ["Elm Lane drainage", "Signs", "Village Skip", "Trees"]


def test_dashes_that_a_page_made_of_its_numbers_stand_before_items() -> None:
    text = (
        HEAD + "- Apologies\nCllr Hill was away.\n- Lamps in Elm Lane\nTwo were out.\n- 2023/24 Budget\nIt was set.\n"
    )
    assert items(text) == [(None, "Apologies"), (None, "Lamps in Elm Lane"), (None, "2023/24 Budget")]
    assert items(HEAD + "All was told:\n\n- Lamps\nTwo were out.\n- Paths\nSwept.\n- Trees\nPlanted.\n") == []


def test_a_heading_in_capitals_goes_on_over_a_blank_line_after_a_small_word() -> None:
    text = (
        HEAD
        + "C54/22  1.  APOLOGIES\n\nNone.\n\nC55/22  2.  TO CONSIDER AND SET THE COUNCIL’S BUDGET FOR\n\n2023/4\n\n"
        "It was set.\n\nC56/22  3.  PATHS\n\nSwept."
    )
    assert [" ".join(title.split()) for _, title in items(text)] == [
        "APOLOGIES",
        "TO CONSIDER AND SET THE COUNCIL’S BUDGET FOR 2023/4",
        "PATHS",
    ]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Lamps Update Report advising of the lamps that were lit.", "Lamps Update"),
        ("YOUTH VOICE Verbal Presentation by the pupils of Elm School", "YOUTH VOICE"),
        ("Survey of Paths To include a talk by the surveyor.", "Survey of Paths"),
    ],
)
def test_a_pages_title_ends_before_what_the_agenda_said_of_its_paper(line: str, title: str) -> None:
    text = f"No. | Item |\nApologies for Absence Minutes: None. |\n{line} Minutes: All was well. |\n"
    assert [found for _, found in items(text)] == ["Apologies for Absence", title]


def test_a_long_heading_between_two_items_of_the_second_level_is_one() -> None:
    long = "Water, the cemetery gates, the bridge over the burn & the paths by the old kirk and its yard"
    lines = (
        "4. Matters arising",
        "4.1 Lamps",
        "The lamps were lit.",
        f"4.2 {long}",
        "They were seen to.",
        "4.3 Paths",
        "The paths were swept.",
        "5. Lights",
        "6. Close",
    )
    found = items(HEAD + "1. Apologies\n\n2. Minutes\n\n3. Police\n\n" + "\n\n".join(lines))
    assert ("4.2", long) in found


def test_what_is_called_an_agenda_item_is_one_and_not_the_numbered_paragraphs_under_it() -> None:
    titles = ("Welcome", "Declarations of interest", "Harbour lights", "Paths at Elm Farm")
    text = HEAD + "\n\n".join(
        f"Agenda Item {n}\n\n{title}\n\n  {n}. The Convener spoke of it." for n, title in enumerate(titles, 1)
    )
    assert items(text) == [(str(n), title) for n, title in enumerate(titles, 1)]


def test_numbers_that_end_in_a_months_and_years_digits_are_no_days() -> None:
    text = (
        HEAD
        + "01/08/18   Apologies: Ann Moss\n\n02/08/18   Minutes\n\nThey were read.\n\n03/08/18   Matters arising\n\nNo."
    )
    assert items(text) == [("01/08/18", "Apologies"), ("02/08/18", "Minutes"), ("03/08/18", "Matters arising")]


def test_the_first_words_of_an_item_of_apologies_are_no_title() -> None:
    text = (
        "Minutes of the meeting held on 4 July 2018\n\nIn attendance: Jo Lee (Clerk)\n\n1. Apologies for absence\n\n"
        "Apologies received from Cllr G Moss. The Clerk told the Committee that it was late.\n"
    )
    assert items(text) == [("1", "Apologies for absence")]
