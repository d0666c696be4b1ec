import pytest

from kg.extract import extract
from kg.extract.bodies import find_bodies
from kg.extract.councils import find_councils
from kg.extract.meetings import find_meetings
from kg.lexicon import load_lexicon
from kg.model import Claims, Document
from kg.parse import parse


def meetings(text: str) -> Claims:
    outline, lexicon, claims = parse(Document("k", "f.txt", text, "0")), load_lexicon(), Claims()
    for step in (find_councils, find_bodies, find_meetings):
        claims = claims.merge(step(outline, lexicon, claims))
    return claims


def told(text: str) -> list[tuple[str | None, ...]]:
    claims = meetings(text)
    names = {entity.ref: entity.name for entity in claims.entities}
    return [(names.get(m.body or ""), names.get(m.council or ""), m.date, m.time, m.venue) for m in claims.meetings]


PAGE = """Agenda and minutes

Homes and Neighbourhoods Scrutiny Panel - Monday 22nd November, 2021 4.00 pm

Venue: Virtual

Items
No. Item

1.

Apologies

Minutes:

Leeds City Council had sent its apologies. The Panel met on 4 May 2020.
"""

PRINTED = """KENT COUNTY COUNCIL

CABINET

MINUTES of a meeting of the Cabinet held in the Council Chamber, Shire Hall on Thursday, 9 January 2025 at 10.00 am.

PRESENT: Mr R Gale (Chairman) and Mrs C Bell

76. Apologies

There were none.

77. Minutes of the meeting held on 28 November 2024

These were agreed.
"""

PARISH = """Nether Wallop Parish Council – Minutes of Parish Council Meeting – 5.2.18

Minutes of a Parish Council Meeting held at 7.30 p.m. on Monday, 5th February 2018 at Nether Wallop Village Hall

Present: Cllrs. Ann Lowe (in the Chair) and Tom Reed

18/15 APOLOGIES – None.

18/16 MINUTES – These were approved.

18/17 DATE OF NEXT MEETING – Monday, 5th March 2018 at 8 p.m.
"""

REPORT = """Report of:\tDirector of Homes
Submitted to:\tExecutive
Date:\t12 July 2022
Title:\tEmpty Homes

Executive summary

On 8th October 2019 Leeds City Council's Executive approved the grant.
"""

HISTORY = """Issue - meetings

Harbour Lights

Meeting: 23/01/2020 - Cabinet (Item 25)

25 Harbour Lights

Minutes:

Cabinet noted the report.
"""

DECIDED = (
    """Issue details

Bus Shelters

Decision status: Approved

Is Key decision?: Yes

Decision due: 4 Mar 2020 by Cabinet

10/03/2020 - Bus Shelters

RESOLVED that the contract be let.

"""
    + "Notes on the shelters.\n\n" * 40
    + """Decided at meeting: 10/03/2020 - Cabinet
"""
)

ITEM = """Members will receive the report.
Minutes:
The Panel was told of the lights. The Panel asked about the cost. Leeds City Council would pay. The Panel agreed.
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            PAGE,
            ("Homes and Neighbourhoods Scrutiny Panel", "Leeds City Council", "2021-11-22", "16:00", "Virtual"),
        ),
        (PRINTED, ("Cabinet", "Kent County Council", "2025-01-09", "10:00", "Council Chamber, Shire Hall")),
        (
            PARISH,
            (
                "Nether Wallop Parish Council",
                "Nether Wallop Parish Council",
                "2018-02-05",
                "19:30",
                "Nether Wallop Village Hall",
            ),
        ),
        (REPORT, ("Executive", "Leeds City Council", "2022-07-12", None, None)),
        (HISTORY, ("Cabinet", None, "2020-01-23", None, None)),
        (DECIDED, ("Cabinet", None, "2020-03-10", None, None)),
        (ITEM, ("Panel", "Leeds City Council", None, None, None)),
    ],
    ids=["page", "printed", "parish", "report", "history", "decided", "item"],
)
def test_the_head_tells_whose_meeting_it_was_and_when(text: str, expected: tuple[str | None, ...]) -> None:
    found = [tuple(word.title() if word and word.isupper() else word for word in row) for row in told(text)]
    assert found == [expected]


def test_a_council_over_the_day_that_it_met_is_the_body_that_met() -> None:
    text = (
        "Nether Wallop Parish Council Meeting\nMinutes of the meeting held Monday 6th March 2017 at the Hall\n"
        "Present: Councillors Lowe and Reed\n1. Apologies\nNone\n"
    )
    assert told(text)[0][:3] == ("Nether Wallop Parish Council", "Nether Wallop Parish Council", "2017-03-06")


def test_an_item_that_names_no_body_belongs_to_none() -> None:
    text = "Agenda item\n\nHarbour Lights\n\nMinutes:\n\nMembers noted that Cabinet had agreed the cost.\n"
    assert told(text)[0][0] is None


def test_the_day_a_post_went_out_is_not_the_day_of_the_meeting() -> None:
    text = (
        "Minutes of the August meeting of Nether Wallop Parish Council\n\nPresent: Cllr Lowe\n\n1. Apologies: None.\n"
    )
    assert told(text)[0][2] is None


def test_a_body_of_the_heading_that_nothing_else_names_is_kept() -> None:
    text = PAGE.replace("Homes and Neighbourhoods Scrutiny Panel", "Local Joint Forum")
    assert told(text)[0][0] == "Local Joint Forum"


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Minutes of the Parish Council Meeting held in Goods House on 1st June 2015 at 7:30pm", "Parish Council"),
        (
            "Minutes 25 June 2018\n\nMeeting of the Parish Council at 8:45PM on Monday 25th June 2018 in the Hall",
            "Parish Council",
        ),
        ("THE COUNCIL\n\nMINUTE OF MEETING OF\n\nWEDNESDAY 30 JANUARY 2013", "Council"),
        ("MINUTES OF THE PROCEEDINGS OF THE COUNCIL MEETING HELD ON MONDAY 8 MARCH 2004", "Council"),
        (
            "At a meeting of the Combined Fire Authority for Ayshire and Beeton held at Headquarters on 12 May 2015",
            "Combined Fire Authority for Ayshire and Beeton",
        ),
        (
            "Agenda and minutes\n\nPerformance Scrutiny Committee - People - Tuesday, 1st October, 2024 1.00 pm",
            "Performance Scrutiny Committee - People",
        ),
        ("Agenda and minutes\n\nThe Council approved the requests.\n\nThe Council agreed to write again.", "Council"),
        (
            "Meeting Details\n\nHarbour Integration Board\n29 Apr 2021 - 13:00 to 14:00\n\nPublic Items",
            "Harbour Integration Board",
        ),
        (
            "Agenda and minutes\n\nTo elect the Chair of Council for the year.\n\nCouncil considered the plan.",
            "Council",
        ),
        ("Agenda and minutes\n\nThat Cabinet considered the report.\n\nThat Cabinet agreed to the plan.", "Cabinet"),
    ],
)
def test_a_body_without_a_council_of_its_name_still_met(text: str, body: str) -> None:
    rest = "Present: Councillors A Moss and B Hill\n\n1. Apologies\n\nNone.\n\n2. Declarations of interest\n\nNone."
    assert [row[0] for row in told(f"{text}\n\n{rest}")] == [body]


@pytest.mark.parametrize(
    ("said", "body"),
    [
        (
            "The minutes of the meeting of the Harbour Board held on 5 May 2021 were signed as a correct record.",
            "Harbour Board",
        ),
        ("The Harbour Board considered a report. Later the Harbour Board agreed to it.", "Harbour Board"),
        (
            "Consider Minute of Leeds City Council held on 31 August 2023 for approval and signing.",
            "Leeds City Council",
        ),
        ("The minutes of the last Council meeting held on 3 May be approved as a correct record.", "Council"),
        ("The Chair welcomed everyone to the Special meeting of the Harbour Board.", "Harbour Board"),
        ("Mayor Joan Vale welcomed all to the Annual General Meeting of Leeds City Council.", "Leeds City Council"),
        ("To receive the minutes of the Trees Panel held on 2 May and of the Lights Panel held on 3 May.", None),
        (
            "Report to Anyshire Fire and Rescue Authority. The Authority considered it. The Authority agreed.",
            "Anyshire Fire and Rescue Authority",
        ),
    ],
)
def test_a_text_shows_which_body_met_where_no_heading_does(said: str, body: str | None) -> None:
    text = f"Agenda and minutes\n\nVenue: Town Hall\n\nItems\nNo. Item\n\n1.\n\nBusiness\n\nMinutes:\n\n{said}\n"
    assert [row[0] for row in told(text)] == [body]


@pytest.mark.parametrize(
    "heading",
    [
        "At a meeting of Leeds City Council held in the Town Hall on Wednesday, 27 March 2002 at 7.00 p.m.",
        "Leeds City Council Agenda - 27 March 2002, 19:00\n\nA meeting to be held at the Town Hall at 19:00.",
        "SPECIAL MEETING OF LEEDS CITY COUNCIL Held in the Town Hall on Wednesday, 27 March, 2002 at 7.00 o’clock pm",
        "Leeds City Council\n\nWednesday, 27 March 2002 at 7 pm in the Town Hall\n\nNotice of Meeting and Agenda",
        "LEEDS CITY COUNCIL MINUTES OF COUNCIL MEETING HELD IN THE TOWN HALL ON WEDNESDAY 27 MARCH 2002 AT 7.00PM",
        "Leeds City Council 27 March 2002\n\nLEEDS, 27 March 2002 - At a Meeting of Council at 7.00 p.m.",
    ],
)
def test_a_council_is_the_body_of_its_own_meeting(heading: str) -> None:
    text = f"{heading}\n\nPresent: Councillors A Moss and B Hill\n\n1. Apologies\n\nNone.\n\n2. Minutes\n\nSigned."
    ((body, council, day, time, _),) = told(text)
    assert (body or "").title() == (council or "").title() == "Leeds City Council"
    assert (day, time) == ("2002-03-27", "19:00")


def test_a_page_of_a_meeting_gives_its_day_and_hour() -> None:
    text = (
        "Meeting Details\n\nLeeds City Council\n26 Jun 2024 - 10:30 to 15:30\n\n1 Welcome\n2 Declarations of Interest\n"
    )
    assert told(text)[0][:4] == ("Leeds City Council", "Leeds City Council", "2024-06-26", "10:30")


def test_the_head_of_a_report_says_which_body_has_it_before_it_and_when() -> None:
    text = (
        "LEEDS CITY COUNCIL\n\nHARBOUR COMMITTEE – 18 March 2025\n\nDREDGING OF THE QUAYS\n\n"
        "Report of the Director of Harbours\n\nExecutive Summary\n\n1. Three quays were dredged in May 2024.\n"
    )
    assert told(text)[0][:3] == ("HARBOUR COMMITTEE", "LEEDS CITY COUNCIL", "2025-03-18")


def test_a_page_of_documents_names_its_body_over_its_day() -> None:
    text = (
        "Meeting documents\n\nHarbour Committee (2005-2015)\nThursday, 10th December, 2009\n\n"
        "Minutes of the meeting held on 10 December 2009 (2:00pm)\n\nCouncillor Moss - Chair\n"
    )
    assert told(text)[0][:4] == ("Harbour Committee", None, "2009-12-10", "14:00")


def test_the_hour_is_where_a_meeting_is_said_to_have_begun() -> None:
    text = (
        "Minutes of the Trees Panel held on 9 May 2018\n\nPresent: Cllr A Moss\n\nCllr Moss opened the meeting at 7pm."
    )
    assert told(text)[0][3] == "19:00"


@pytest.mark.parametrize(
    ("head", "venue"),
    [
        (
            "Meeting documents\n\nCouncil\nTuesday, 11th May, 2010\n\nPlace:\nCivic Suite, Elm House",
            "Civic Suite, Elm House",
        ),
        ("Minutes of the Trees Forum\n\nHeld on 18 January, 2012 at\n" + " " * 36 + "Elm School", "Elm School"),
        (
            "Meeting of the Trees Forum\n\nDate: 9 November 2017 Time: 7.00 pm Venue: Hall 2, Elm House",
            "Hall 2, Elm House",
        ),
        ("Meeting of the Trees Forum\nWednesday 4th June 2025 @ 19:00 in Elm Community Centre", "Elm Community Centre"),
    ],
)
def test_the_place_is_under_its_label_or_after_the_day_and_hour(head: str, venue: str) -> None:
    assert told(f"{head}\n\nPresent: A Moss, B Hill\n\n1. Apologies\n\nNone.\n\n2. Minutes\n\nSigned.")[0][4] == venue


@pytest.mark.parametrize(
    "put_off", ["Reconvened Meeting from 8 June 2021", "Meeting adjourned from Tuesday 8th June 2021"]
)
def test_the_day_from_which_a_meeting_was_put_off_is_not_its_own(put_off: str) -> None:
    head = f"Agenda and minutes\n\n{put_off}, Trees Forum\nWednesday 9 June 2021 2.00 pm\n\nVenue: Elm House"
    assert (
        told(f"{head}\n\nPresent: A Moss, B Hill\n\n1. Apologies\n\nNone.\n\n2. Minutes\n\nSigned.")[0][2]
        == "2021-06-09"
    )


def test_members_are_summoned_for_the_day_of_the_meeting_not_that_of_the_page() -> None:
    text = (
        "2021/11/03: Parish Council Meeting Agenda\n\nTo: all Members of Elm Parish Council\n\n"
        "You are hereby summoned to attend the meeting of Elm Parish Council on Wednesday 10th November 2021 at 7pm, "
        "to be held at: Elm Village Hall for the purpose of transacting the business below.\n\nAGENDA\n\n"
        "1. Apologies\n2. Declarations of Interest\n3. Minutes\n"
    )
    assert told(text)[0][2:] == ("2021-11-10", "19:00", "Elm Village Hall")


@pytest.mark.parametrize(
    ("line", "body"),
    [
        ("Fire and Rescue Authority", "Fire and Rescue Authority"),
        ("Fire Authority Meeting", "Fire Authority"),
        ("Elmshire Fire Authority - Policy and Strategy", "Elmshire Fire Authority - Policy and Strategy"),
        ("Annual General Meeting of the Elmshire Community Council Forum", "Elmshire Community Council Forum"),
        ("Elmshire Newsletter", None),
    ],
)
def test_the_line_over_the_day_names_the_body(line: str, body: str | None) -> None:
    text = f"{line}\n\nTuesday 3 May 2016\n\nAgenda Items\n\n1. Apologies\n2. Declarations of Interest\n3. Minutes\n"
    assert told(text)[0][0] == body


def test_minutes_of_parish_council_right_before_their_day_are_that_councils() -> None:
    text = "Minutes of Parish Council 22 November 2023\n\nPresent: Cllr K Moss\n\n1. Apologies\n\nNone.\n\n2. Finance"
    assert told(text)[0][:3] == ("Parish Council", "Parish Council", "2023-11-22")


@pytest.mark.parametrize(
    ("lines", "venue"),
    [
        ("5th March 2019\n7.30pm – Elm Village Hall", "Elm Village Hall"),
        ("Tuesday 5th March 2019, 7pm, Elm Library", "Elm Library"),
        ("5 March 2019 at Elm House, 10.00am", "Elm House"),
        ("The meeting took place at Elm Hall on Tuesday 5th March 2019", "Elm Hall"),
        ("5th March 2019\n7.30pm – The Chair opened the meeting", None),
    ],
)
def test_the_place_is_beside_the_hour(lines: str, venue: str | None) -> None:
    text = f"Minutes of the Trees Forum\n{lines}\n\nPresent: A Moss\n\n1. Apologies\n\nNone.\n\n2. Finance\n\nNoted."
    assert told(text)[0][4] == venue


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "168\n\nThe County Council of the City & County of Cardiff met at City Hall, Cardiff on Thursday 24 "
            "September 2009 to transact business.\n\nPresent: Councillors Griffin and Hyde.\n\n62 : MINUTES\n\nThe "
            "minutes were approved.\n\n63 : PETITIONS\n\nNone came.",
            (
                "County Council of the City & County of Cardiff",
                "County Council of the City & County of Cardiff",
                "2009-09-24",
                None,
                "City Hall, Cardiff",
            ),
        ),
        (
            "Harbour Combined Fire Authority\n\nMonday, 16 December 2024 at 10.30 am in Dock Hall, Training Centre, "
            "Lowtown\n\nMinutes\n\nPresent:\n\nN Moss (Chair)\n\nB Hill\n\nThe Chair welcomed members to the meeting.",
            (
                "Harbour Combined Fire Authority",
                None,
                "2024-12-16",
                "10:30",
                "Dock Hall, Training Centre, Lowtown",
            ),
        ),
        (
            "SWINDON BOROUGH COUNCIL\n\nRECORD OF DECISION OF THE Cabinet\n\nDecision Made:\n\n12 September 2012\n\n"
            "Issue for Decision\n\nTo set out how the lamps are to be lit.",
            ("Cabinet", "SWINDON BOROUGH COUNCIL", "2012-09-12", None, None),
        ),
        (
            "Agenda item\n\nMinutes\n\nTo consider the minutes of the previous Harbour Scrutiny Committee meeting held "
            "on 28 June 2017 (copy attached).\n\nMinutes:\n\n13.1 Cllr Moss spoke.",
            ("Harbour Scrutiny Committee", None, None, None, None),
        ),
        (
            "Minutes for meeting held Tuesday 5th March 2024\n\nHeld in Elm Hall at 7:30pm.\n\nPresent\n\nJo Moss\n\n"
            "Training\n\nAnn Hill trained the members of the Community Council, and the Community Council agreed to "
            "thank her. LBC Officers came.",
            ("Community Council", "Community Council", "2024-03-05", "19:30", "Elm Hall"),
        ),
        (
            "**ELM COMMUNITY COUNCIL**\n\n**GENERAL MEETING MONDAY 4 MARCH 2024**\n\nHeld in Elm Hall at 7 p.m.\n\n"
            "**Present**: Jo Moss, Ann Hill\n\n1.  MATTERS ARISING\n\nJo Moss said that the lamps were lit.",
            ("ELM COMMUNITY COUNCIL", "ELM COMMUNITY COUNCIL", "2024-03-04", "19:00", "Elm Hall"),
        ),
    ],
)
def test_a_meeting_is_told_without_the_usual_heading(text: str, expected: tuple[str | None, ...]) -> None:
    assert told(text) == [expected]


def test_leaders_of_several_councils_make_none_of_these_the_meetings() -> None:
    text = (
        "Elm House, Anytown at 9.00am on Wednesday, 22nd March, 2017\n\nPresent\n\n"
        "Councillor Bo Reed / Leader, Vale Borough Council\nCouncillor Jo Moss / Leader, Elm Borough Council\n"
        "Councillor Di Ash / Leader, Harwen Borough Council\n\n1. Minutes\n\n"
        "The Board considered a report.\n\nRESOLVED that the minutes be confirmed.\n"
    )
    assert [(council, date) for _, council, date, *_ in told(text)] == [(None, "2017-03-22")]


def test_a_long_list_before_the_first_label_belongs_to_the_head_of_minutes() -> None:
    leaders = "".join(f"Councillor {name} / Member\n" for name in ("Bo Reed", "Jo Moss", "Di Ash", "Al Hill", "Cy Day"))
    text = (
        f"Elm House, Anytown at 9.00am on Wednesday, 22nd March, 2017\n{leaders}{leaders}Apologies for absence\n"
        "Councillor Ed Fox\nThe Board considered a report.\nRESOLVED that the minutes be confirmed.\n"
    )
    assert [(date, time) for _, _, date, time, _ in told(text)] == [("2017-03-22", "09:00")]


def test_a_joint_committee_is_no_council_of_its_members() -> None:
    text = (
        "Minutes of the Harbours Joint Committee held on 4 May 2021\n\nPresent: Councillor Ann Ash Leeds City Council "
        "(Chair) Councillor Bea Hill Kirklees Council Councillor Cy Day Wakefield Council\n\n1. Lamps\n\nNoted."
    )
    assert [(body, council) for body, council, *_ in told(text)] == [("Harbours Joint Committee", None)]


def test_a_council_that_members_declare_to_be_of_is_not_the_one_that_met() -> None:
    text = (
        "Agenda and minutes\n\nCouncil - Wednesday, 17th January, 2007 2.00 pm\n\nVenue: Civic Hall\n\nItems\nNo. "
        "Item\n\n79.\n\nDeclarations\n\nMinutes:\n\nMembers declared "
        "interests as follows:\n\n"
        "  Moss   - Member of Elmford Town Council\n\n  Hill  - Member of Ashby Town Council\n"
    )
    assert [council for _, council, *_ in told(text)] == [None]


def test_a_cabinet_that_is_asked_for_something_is_not_the_body_that_met() -> None:
    text = (
        "Minutes of a meeting held on 16 November 2017.\n\nPresent: Councillor J Moss (Chairman)\n\n1. Charges\n\n"
        "The matter had been considered by the Cabinet at its meeting held on 23 October.\n\nCabinet resolved that "
        "the charges be raised.\n\nRECOMMENDED - That Cabinet be asked to review them."
    )
    assert [body for body, *_ in told(text)] == [None]


def test_a_council_over_the_heading_goes_before_those_whose_members_came() -> None:
    members = (("Ann Ash (Chair)", "Leeds City"), ("Bea Hill", "Kirklees"), ("Cy Day", "Wakefield"))
    rows = "".join(f"Councillor {name}          {home} Council\n" for name, home in members)
    head = "MINUTES OF THE MEETING OF THE LAMPS COMMITTEE HELD ON FRIDAY 12 JANUARY 2024"
    text = f"WEST YORKSHIRE COMBINED AUTHORITY\n\n{head}\n\nPresent:\n\n{rows}\n1. Lamps\n\nNoted.\n"
    assert [(body, council) for body, council, *_ in told(text)] == [
        ("LAMPS COMMITTEE", "WEST YORKSHIRE COMBINED AUTHORITY")
    ]


def test_an_authority_of_its_own_is_no_councils() -> None:
    text = (
        "Agenda and minutes\n\nNational Park Authority - Tuesday, 4th May, 2021 2.00 pm\n\nItems\nNo. Item\n\n1.\n\n"
        "Roads\n\nMinutes:\n\nKent County Council was thanked. Kent County Council had mended the road.\n"
    )
    assert [(body, council) for body, council, *_ in told(text)] == [("National Park Authority", None)]


NAMELESS_PAGE = "Agenda and minutes\n\nVenue: Dock Hall\n\nItems\nNo. Item\n\n1.\n\nLamps\n\nMinutes:\n\n"


@pytest.mark.parametrize(
    ("said", "body"),
    [
        ("Committee was advised that the lamps were lit.", "Committee"),
        ("Panel Members heard that the lamps were lit.", "Panel"),
        ("This report had been brought to the Board under the Regulations.", "Board"),
        ("Members of the Sub-Committee asked why.", "Sub-Committee"),
        (
            "Councillor Moss was welcomed to the Council meeting. The business of the Council will commence at 2.",
            "Council",
        ),
        (
            "To confirm the minutes of the meeting of Council held on 16 May 2022. It was no full Council motion.",
            "full Council",
        ),
        ("To confirm the minutes of the meeting of the Committee held on 4 May 2022.", "Committee"),
        ("Having heard the evidence, the Sub-Committee retired to consider it.", "Sub-Committee"),
        (
            "Jo Moss was elected as the Chair of the Authority. The Harbour Fire and Rescue Authority has a seal.",
            "Harbour Fire and Rescue Authority",
        ),
        ("Scrutiny Committee Chairs reported.\n\nRESOLVED: That the Committee:-\n\n(a) notes it.", "Committee"),
        (
            f"The Committee received the minutes. {'They were long. ' * 15}"
            "The recommendations from the Harbour Communities Committee were read.",
            "Committee",
        ),
        ("The Committee was set up in 2010, said the Head of Parks.", None),
        ("The Regional Board met. The Leader sat on the Board.", None),
    ],
)
def test_a_body_without_a_name_met_where_it_acts_or_hears(said: str, body: str | None) -> None:
    assert [found for found, *_ in told(NAMELESS_PAGE + said)] == [body]


@pytest.mark.parametrize(
    "said",
    [
        "The notice was for the annual Parish Council meeting to elect a Chairman.",
        "Two seats are vacant, and there are vacancies on the Parish Council.",
    ],
)
def test_a_parish_council_without_a_name_met_where_its_minutes_speak_of_no_other(said: str) -> None:
    text = f"Minutes 11th May 2011\n\nHeld at the School on 11th May 2011 at 7pm\n\n{said}\n\nPresent: Ann Ash (Chair)."
    assert [(body, council) for body, council, *_ in told(text)] == [("Parish Council", "Parish Council")]


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (
            "CYNGOR SIR HARBWR\n\nPwyllgor Craffu Addysg / Education Scrutiny Committee\n\nCofnodion y cyfarfod a "
            "gynhaliwyd ddydd Mawrth, 5 Mawrth 2024 / Minutes of the meeting held on Tuesday, 5 March 2024",
            ("Education Scrutiny Committee", "2024-03-05"),
        ),
        (
            "HARBOUR FIRE AND RESCUE AUTHORITY\n\nMinutes of the Annual Meeting held on 10 June 2022 in Elm Hall",
            ("Harbour Fire And Rescue Authority", "2022-06-10"),
        ),
        (
            "Agenda and minutes\n\nAnnual Meeting, Harbour Fire Authority - Wednesday, 20th June, 2018\n\nItems",
            ("Harbour Fire Authority", "2018-06-20"),
        ),
        ("Notes of the Joint Consultative Group meeting on 5 May 2017", ("Joint Consultative Group", "2017-05-05")),
        (
            "MINUTE of MEETING of the PLANNING, LAMPS AND LICENSING COMMITTEE held in ELM HALL on 20 MARCH 2019",
            ("PLANNING, LAMPS AND LICENSING COMMITTEE", "2019-03-20"),
        ),
    ],
)
def test_a_body_is_read_from_heads_of_other_forms(head: str, expected: tuple[str, str]) -> None:
    found = told(f"{head}\n\nPresent: Councillor Ann Ash (Chair)\n\n1. APOLOGIES\n\nNone came.\n")
    assert [(body, day) for body, _, day, *_ in found] == [expected]


def test_a_parish_council_without_a_name_is_no_county_councils() -> None:
    text = (
        "Minutes of the Parish Council Meeting held on 30 August 2011\n\nPresent: Ann Ash (Chair)\n\n1. Roads\n\n"
        "Kent County Council was asked to mend the road. Kent County Council had mended the bridge.\n"
    )
    assert [(body, council) for body, council, *_ in told(text)] == [("Parish Council", "Parish Council")]


def test_a_council_may_be_of_a_place_and_its_district() -> None:
    text = "Minute of the Meeting of Harbour & District Community Council\n\nHeld on 4 June 2019\n\nPresent: Ann Ash"
    assert [council for _, council, *_ in told(text)] == ["Harbour & District Community Council"]


@pytest.mark.parametrize(
    ("head", "council"),
    [
        (
            "CYNGOR CYMUNED\nLLANHARBWR GLAN ELM\nCOMMUNITY COUNCIL\n\nMinutes of the Council Meeting,\n4 May 2024",
            "LLANHARBWR GLAN ELM COMMUNITY COUNCIL",
        ),
        (
            "LLANHARBWR COMMUNITY COUNCIL/CYNGOR CYMUNED LLANHARBWR\nMinutes of a meeting of the Community Council "
            "held at Elm Hall on 4 May 2024.",
            "LLANHARBWR COMMUNITY COUNCIL",
        ),
        (
            "MINUTES\n\nHARBOUR-ON-SEA ANNUAL PARISH COUNCIL MEETING\n\nHELD ON MONDAY 4 MAY 2024 IN ELM HALL",
            "HARBOUR-ON-SEA PARISH COUNCIL",
        ),
    ],
)
def test_a_councils_name_may_fill_lines_or_stand_before_a_stroke_or_be_cut_by_what_its_meeting_was(
    head: str, council: str
) -> None:
    found = told(f"{head}\n\nPresent: Ann Ash (Chair)\n\n1. Apologies\n\nNone came.\n")
    assert [(body, of, day) for body, of, day, *_ in found] == [(council, council, "2024-05-04")]


def test_a_motion_put_to_council_shows_that_the_council_met() -> None:
    said = "Councillor Moss proposed that Council remove the sponsor. RESOLVED: That Council :- 1. notes it."
    assert [body for body, *_ in told(NAMELESS_PAGE + said)] == ["Council"]


@pytest.mark.parametrize(
    ("head", "time"),
    [
        ("held on 1 July 2019 at 19.30 in Elm Hall", "19:30"),
        ("held on 1 July 2019 at 19.30hrs", "19:30"),
        ("held on 1 July 2019, 7-30 pm", "19:30"),
        ("held on 1 July 2019 - 19.30", "19:30"),
        ("held on 1 July 2019 at 7.30 in the evening", None),
    ],
)
def test_the_hour_may_be_parted_by_a_full_stop_or_a_dash(head: str, time: str | None) -> None:
    text = f"Minutes of a meeting of the Lamps Committee {head}\n\nPresent: Councillor Ann Ash\n\n1. Lamps\n\nNoted.\n"
    assert [hour for _, _, _, hour, _ in told(text)] == [time]


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("HARWEN MOOR NATIONAL PARK AUTHORITY\nBOARD MEETING", "Harwen Moor National Park Authority"),
        ("Leeds City Council\n\nMinutes of Meeting", "Leeds City Council"),
        ("CYNGOR SIR YNYS MÔN / ISLE OF ANGLESEY COUNTY COUNCIL\n\nMinutes", "ISLE OF ANGLESEY COUNTY COUNCIL"),
    ],
)
def test_a_line_that_says_only_that_it_is_a_meeting_parts_no_body_from_its_day(head: str, body: str) -> None:
    text = f"{head}\n\nMonday 11 March 2024\n\nPresent: Councillor Ann Ash (Chair)\n\n1. Lamps\n\nThis was noted.\n"
    assert [(name, day) for name, _, day, *_ in told(text)] == [(body, "2024-03-11")]


def test_the_body_whose_minutes_are_approved_met_and_not_a_board_that_an_item_speaks_of() -> None:
    said = (
        "RESOLVED: That the minutes of a meeting of Cabinet of 18 June 2019 be approved as a correct record.\n\n"
        "The Harbour Trust Board had twelve members. It would change the Board. Nobody sat on the Board."
    )
    assert [body for body, *_ in told(NAMELESS_PAGE + said)] == ["Cabinet"]


def test_minutes_before_their_day_are_no_body() -> None:
    text = (
        "Harwen Council - Lamps Committee\nMinutes - Tuesday 5 March 2024\n\nPresent: Councillor Ann Ash\n\n1. Lamps\n"
    )
    assert [(body, day) for body, _, day, *_ in told(text)] == [("Lamps Committee", "2024-03-05")]


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (
            "Minutes of the meeting of Town Council held on 1st July 2019 at 7pm",
            ("Town Council", "Town Council", "2019-07-01", "19:00", None),
        ),
        (
            "Minutes of parish council meeting held on 1st July 2019",
            ("Parish Council", "Parish Council", "2019-07-01", None, None),
        ),
        (
            "Minutes of Parish Council 1st July 2019\n\nNB: Cllr Moss joined the meeting at about 7:45pm",
            ("Parish Council", "Parish Council", "2019-07-01", None, None),
        ),
        (
            "Draft (until approved at the next meeting) Minutes of the Parish Council Meeting"
            " held on Monday 1 July 2019 at 7.00 pm in Elm Village Hall",
            ("Parish Council", "Parish Council", "2019-07-01", "19:00", "Elm Village Hall"),
        ),
        (
            "Minutes of Parish Council 1st July 2019\n\nThe next meeting will be held at Elm Hall on 5th August 2019",
            ("Parish Council", "Parish Council", "2019-07-01", None, None),
        ),
        (
            "Minutes of Meeting, Monday, 1st July 2019\n\n"
            "The Parish Council met on Monday, 1st July in the Chapel Hall, at 7.30pm",
            ("Parish Council", "Parish Council", "2019-07-01", "19:30", "Chapel Hall"),
        ),
    ],
)
def test_a_heading_tells_its_own_meeting_and_no_other_line_does(head: str, expected: tuple[str | None, ...]) -> None:
    text = f"{head}\n\nPresent: Cllr A Moss\n\n1. Apologies\n\nNone.\n\n2. Finance\n\nNoted."
    assert told(text)[0] == expected


def test_a_council_named_alone_at_the_top_is_the_meetings_though_its_body_is_not_told() -> None:
    text = (
        "Anytown Borough Council\n\nAgenda and minutes\n\nVenue: Virtual\n\nItems\nNo. Item\n\n"
        "1.\n\nMinute\n\nMinutes:\n\n"
        "The Minute of the meeting of the Working Group held on 27 May 2021 was before members.\n\n"
        "DECISION\n\nAPPROVED the Minute."
    )
    assert told(text)[0][:2] == (None, "Anytown Borough Council")


def test_the_page_of_one_item_tells_its_meeting_and_its_number_below_its_title() -> None:
    text = (
        "• Agenda item\n\nAUDIT REPORTS\n\n• Meeting of Harbour and Audit Committee, Tuesday, 3rd October, 2023 "
        "10.00 am (Item 11.)\n\nTo consider the reports.\n\nDecision:\n\nTo accept the reports\n\nMinutes:\n\n"
        "The following observations were made:\n\n·  That the paper was hopeful, with nothing to be seen of it.\n"
    )
    assert told(text)[0][:4] == ("Harbour and Audit Committee", None, "2023-10-03", "10:00")
    outline = parse(Document("k", "f.txt", text, "0"))
    assert [(i.number, i.title.of(text)) for i in outline.items] == [("11", "AUDIT REPORTS")]
    claims = extract(outline, load_lexicon()).claims
    assert [d.span.of(text) for d in claims.decisions] == ["To accept the reports"]


def test_a_body_in_the_title_of_an_items_page_is_not_the_one_that_met() -> None:
    text = ITEM.replace("Members will receive the report.", "79 Lights Plan – Establishment of Working Group")
    assert all(m.body != "body:working-group" for m in meetings(text).meetings)


def test_a_parish_council_without_a_name_is_no_city_council_that_it_speaks_of() -> None:
    text = (
        "Minutes of the Parish Council Meeting\nHeld on Wed 25th October 2023 at 7.30pm in the Moss Hall\n"
        "Chair: | Cllr Bo Hill |\n23/1 Apologies\nNone.\n23/2 Planning\nLeeds City Council had refused the plan.\n"
    )
    assert told(text)[0][:2] == ("Parish Council", "Parish Council")


@pytest.mark.parametrize(
    ("said", "body"),
    [
        ("4.1    Council considered the report.\n\n4.2    Council noted the report.", "Council"),
        ("Cabinet received the report.\n\nIn the circumstances, Cabinet endorsed it.", "Cabinet"),
        ("The report was noted.", None),
    ],
)
def test_who_acts_on_an_items_page_met_and_not_whom_its_title_names(said: str, body: str | None) -> None:
    title = "Agenda item\n\nAnnual Report of the Harbour Scrutiny Panel\n\nTo receive the report.\n\nMinutes:\n\n"
    assert told(title + said)[0][0] == body


def test_a_committee_right_after_its_council_in_the_heading_is_the_body() -> None:
    text = (
        "Minutes of the Lowtown Town Council Planning Committee held on Tuesday 11th January 2022 at 19.30 pm\n\n"
        "In attendance: Cllrs Moss, Rees.\n\n1/22 Apologies: none\n\n2/22 Declarations of interest: none\n"
    )
    assert [one[:4] for one in told(text)] == [("Planning Committee", "Lowtown Town Council", "2022-01-11", "19:30")]


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (
            "Remote Meeting, West Lowshire Combined Authority\nThursday, 25th June, 2020 11.00 am",
            "West Lowshire Combined Authority",
        ),
        (
            "JOINT WASTE COMMITTEE\n(Lowtown, Harwen and Weld Councils)\n4 December 2019 at 2.30pm",
            "Joint Waste Committee",
        ),
    ],
)
def test_the_body_over_its_day_goes_without_how_it_met_or_whose_it_is(head: str, body: str) -> None:
    text = f"Agenda and minutes\n\n{head}\n\nItems\nNo. Item\n\n1.\n\nApologies\n\nMinutes:\n\nNone were received.\n"
    assert [one[0] for one in told(text)] == [body]


def test_a_meeting_held_by_teams_or_zoom_has_that_for_its_place() -> None:
    text = (
        "LOWTOWN PARISH COUNCIL\nMinutes of the meeting of Lowtown Parish Council held on Monday 8th February 2021"
        " at 7pm via Zoom\n\nPresent: Cllr Moss\n\n1. Apologies\n\nNone.\n"
    )
    assert [one[4] for one in told(text)] == ["Zoom"]


@pytest.mark.parametrize(
    ("named", "council"),
    [
        ("Harwen District Community Council", "Harwen District Community Council"),
        ("Elm City and Harwen Community Council", "Elm City and Harwen Community Council"),
    ],
)
def test_a_community_council_may_be_of_a_district_or_of_a_city_and_more(named: str, council: str) -> None:
    head = f"Minutes of {named} of 9 March 2017"
    assert told(f"{head}\n\nPresent: A Moss, B Hill\n\n1. Apologies\n\nNone.\n\n2. Minutes\n\nSigned.")[0][1] == council


def test_a_meetings_minutes_may_end_its_councils_name_and_begin_with_its_hours() -> None:
    head = "ELMFORD AND DISTRICT COMMUNITY COUNCIL MONTHLY MEETING MINUTES 6:30 to 8:00pm, 4th June 2019 Vale Hall,"
    name = "ELMFORD AND DISTRICT COMMUNITY COUNCIL"
    assert told(f"{head}\n\n1. Welcome, JM 1.1 Those there were A Moss (AM).\n") == [
        (name, name, "2019-06-04", "18:30", "Vale Hall")
    ]


def test_place_hours_and_day_stand_below_those_who_were_there_too() -> None:
    text = (
        "SCRUTINY COMMITTEE\n\nPRESENT: Councillor A Moss (Chair), Councillors B Hill and C Dale\n\n"
        "Committee Room, Civic Offices, Weldham: 10.15 a.m. - 12.45 p.m.\n\nThursday 9 March 2023\n\n"
        "1. Budget\n\nMr Hill asked for a plan."
    )
    (meeting,) = meetings(text).meetings
    told_of = (meeting.date, meeting.time, meeting.venue)
    assert told_of == ("2023-03-09", "10:15", "Committee Room, Civic Offices, Weldham")


def test_a_known_council_is_not_the_community_council_whose_name_the_minutes_leave_out() -> None:
    text = (
        "Minutes of the Community Council\n\nMeeting held on Zoom on 8 May 2023 at 7.30pm\n\n"
        "1 Attendees\n\nCouncillors: Jo Moss (JM), Al Hill (AH)\n\n2 Roads\n\n"
        + "Cars went by. " * 30
        + "The Council heard that D&G Council came."
    )
    larger = next(c for c in meetings(text).of_kind("council") if c.code)
    assert "the Council" not in (larger.name, *larger.aliases)


def test_a_welsh_heading_tells_the_council_that_met_as_an_english_one_does() -> None:
    text = "Cofnodion o gyfarfod Cyngor Cymuned Weldham - 12/04/23\n\nPRESENNOL\n\nJo Moss (Chair)\n\n1. Noted."
    (meeting,) = meetings(text).meetings
    assert (meeting.body, meeting.date) == ("body:cyngor-cymuned-weldham", "2023-04-12")


def test_a_board_that_elects_its_chair_is_the_one_that_met() -> None:
    text = (
        "Agenda and minutes\n\nVenue: Moot Hall\n\nItems\nNo. Item\n\n1.\n\nElection of Chair\n\nMinutes:\n\n"
        "RESOLVED: That Cllr Moss be elected as the Chair of the Harbour Safety Board.\n\n2.\n\nApologies\n\nNone."
    )
    assert told(text)[0][0] == "Harbour Safety Board"


def test_a_board_that_acts_under_the_name_of_a_site_is_the_one_that_met() -> None:
    text = (
        "Kent County Council\n\nAgenda and minutes\n\nVenue: Room 2\n\nItems\nNo. Item\n\n1.\n\nActions\n\nMinutes:\n\n"
        "The HARBOUR SAFETY BOARD noted the actions.\n\n2.\n\nPlan\n\nMinutes:\n\nThe HARBOUR SAFETY BOARD approved it."
    )
    assert told(text)[0][0] == "HARBOUR SAFETY BOARD"


def test_a_board_is_not_a_councils_from_which_some_of_its_members_come() -> None:
    text = (
        "Harbour Safety Board\n\nMinutes of the Harbour Safety Board held on 8 May 2023\n\nPresent:\n\n"
        "Jo Moss – Independent Chair\nAl Hill – Tenancy Manager, Kent County Council\n\n1. Plan\n\nThe Board noted it."
    )
    assert told(text)[0][:2] == ("Harbour Safety Board", None)


def test_letters_given_once_are_not_the_council_that_met() -> None:
    text = "Minutes of the Harbour Board held on 8 May 2023\n\nPresent: A Moss\n\n1. Dues\n\n"
    text += "The dues were told. " * 30 + "ABCC had paid its dues."
    assert told(text)[0][:2] == ("Harbour Board", None)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Budget Meeting, Council - Tuesday 4 March 2031 10.30 am", ("Council", "2031-03-04")),
        ("Budget Council, Council - Thursday, 22nd February, 2024 10.00 am", ("Council", "2024-02-22")),
        ("Moved from 14th October 2031, Cabinet - Tuesday, 7th October, 2031 2.00 pm", ("Cabinet", "2031-10-07")),
        (
            "Notes of the Finance (Grants) Sub-Committee meeting, Wednesday 7 May 2031",
            ("Finance (Grants) Sub-Committee", "2031-05-07"),
        ),
    ],
)
def test_what_meeting_it_was_stands_before_the_body_and_is_none_of_its_name(
    title: str, expected: tuple[str, str]
) -> None:
    text = f"Agenda and minutes\n\n{title}\n\nItems\nNo. Item\n\n1.\n\nApologies\n\nMinutes:\n\nThere were none."
    body, _, date, _, _ = told(text)[0]
    assert (body, date) == expected


@pytest.mark.parametrize(
    ("head", "venue"),
    [
        (
            "A meeting of the Board will take place in the Moot Hall, Elm Vale on Monday, 5 March 2018",
            "Moot Hall, Elm Vale",
        ),
        (
            "Minutes of the Board held at Park Office, Elm Vale Hybrid 8 August 2031 at 11.30 am",
            "Park Office, Elm Vale",
        ),
        ("MINUTES OF THE BOARD HELD ON 17 MAY 2007 AT 1000 HOURS IN THE MOOT HALL, ELM ROAD", "MOOT HALL, ELM ROAD"),
        ("Minutes of the Board\nHeld on 4 May 2020 in the meeting room at Elm House at 7pm", None),
        (
            "Minutes of the Board held in the meeting room at Elm House at 7pm on 4 May 2020",
            "meeting room at Elm House",
        ),
        (
            "Minutes of the Parish Council\nThursday 25th September 2031, The New School, Elm Vale",
            "The New School, Elm Vale",
        ),
        ("Minutes of the Board held on Tuesday 4th March 2031 within Elm School commencing 7.15pm", "Elm School"),
        ("Minutes of the Harbour Board meeting, Wednesday 7 May 2031 at 7.00 p.m. on Zoom", "Zoom"),
        (
            "Harbour Board\n4.00pm 1 July 2021\nElm Town Hall - Council Chamber\nMinutes",
            "Elm Town Hall - Council Chamber",
        ),
        ("Minutes of the Harbour Board\nheld on\nMonday 4 May 2020\nat 7.00pm\nin the Town Hall", "Town Hall"),
        ("Minutes of the Harbour Board\nheld on 4 May 2020\nat the Council House, Elm", "Council House, Elm"),
        ("Minutes of the Harbour Board\nheld on 4 May 2020\n\nTown House", None),
        ("Minutes of the Harbour Board held\non 4 May 2020 at 7.15pm\nconducted on-line via Zoom", "Zoom"),
    ],
)
def test_the_place_is_told_in_other_words_too(head: str, venue: str | None) -> None:
    text = f"{head}\n\nPresent: A Moss\n\n1. Apologies\n\nThere were none.\n\n2. Minutes\n\nSigned."
    assert told(text)[0][4] == venue


def test_the_minutes_of_a_committee_held_virtually_are_not_those_of_the_meeting_before() -> None:
    text = (
        "January 2021 Minutes\n\nMinutes of Weldham Parish Council’s Finance Committee, held Virtually on Thursday 7th "
        "January 2021, at 10am.\n\nPresent: Cllr Moss\n\n1. Apologies\n\n2. Interests\n\n"
        "3. Minutes of the Finance Meeting, held on 27th October 2020\n\nThey were approved."
    )
    assert told(text)[0][:3] == ("Finance Committee", "Weldham Parish Council", "2021-01-07")


def test_a_paper_is_no_body() -> None:
    text = "Parish Council Minutes Full Meeting - Friday 11th July 2031\n\nPresent: A Moss\n\n1. Apologies\n\nNone."
    assert told(text)[0][0] == "Parish Council"


def test_a_community_council_that_its_minutes_do_not_name_met_on_the_day_they_are_of() -> None:
    text = "Community Council Minutes of Wednesday 6th August 2031 in Elm Vale at 7.30pm\n\n1.Welcome and apologies\n\n"
    text += "1.1 All were welcomed. 1.2 Present: Jo Moss, Al Hill 1.3 Apologies: Di Reed\n\n3. Minutes of June\n\nRead."
    assert told(text)[0][0] == "Community Council"


def test_the_hour_may_be_a_bare_number_under_its_label() -> None:
    text = "Minutes of the Harbour Board\n\nDate: 5 March 2018\nTime: 10.00\n\nPresent\nA Moss\n\n1. Welcome\nAll were."
    assert told(text)[0][3] == "10:00"


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("Elm Vale Parish Council minutes", ("Elm Vale Parish Council", "Elm Vale Parish Council", None, None, None)),
        (
            "Agenda and minutes\n\nScrutiny Committee\nTuesday, 15th October, 2019 7.30 pm\n\nElm City Council",
            ("Scrutiny Committee", "Elm City Council", "2019-10-15", "19:30"),
        ),
        (
            "Agenda and minutes\nHarbour Scrutiny Committee, Elm City Council",
            ("Harbour Scrutiny Committee", "Elm City Council", None, None),
        ),
    ],
)
def test_a_head_that_does_not_call_its_meeting_one_tells_it_all_the_same(
    head: str, expected: tuple[str | None, ...]
) -> None:
    text = f"{head}\n\n29. Lamps\n\nMinutes:\n\nMrs Hill gave a talk on lamps. It was noted that they were lit."
    assert told(text)[0][: len(expected)] == expected


def test_a_line_that_says_where_a_body_met_tells_of_the_meeting_under_its_name() -> None:
    text = (
        "Elm Vale Parish Council Extra Ordinary meeting.\nHeld at Elm Hall at 19:45 on 14th November 2022\n"
        "Councillors R. Moss, A. Hill.\nItem 1 To agree the minutes of the meeting of 10th October 2022\n"
        "R. Moss said that the minutes were approved.\nItem 2 Lamps\nA. Hill asked whether they were agreed.\n"
    )
    council = "Elm Vale Parish Council"
    assert told(text)[0] == (council, council, "2022-11-14", "19:45", "Elm Hall")


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("Elm Vale Parish Council\n\nMinutes of the meeting of January 2022", "Elm Vale Parish Council"),
        ("Cyngor Llawn\n\n24/02/2014 am 6:30 pm", "Cyngor Llawn"),
    ],
)
def test_a_council_over_its_minutes_met_though_no_line_says_so(head: str, body: str) -> None:
    text = f"{head}\n\nPresent: A Moss, B Hill\n\n1. Apologies\n\nThere were none.\n\n2. Minutes\n\nSigned."
    assert told(text)[0][0] == body
