"""Layouts that reach the program seldom and damaged: what may be taken from them all the same, and what may not."""

from pathlib import Path

import pytest

from kg.extract import extract
from kg.lexicon import load_lexicon
from kg.model import Reading
from kg.parse import parse
from kg.read import Source, read

TEMPLATE_LEFTOVERS = """Agenda item

<AI1>
1.   APOLOGIES FOR ABSENCE

Apologies for absence were received from Councillors Marlow and Pike.

</AI1>
<AI2>
2.   HARBOUR LIGHTS

The Head of Highways reported that forty lamps had been replaced.

RESOLVED – That the report be noted.

</AI2>
<TRAILER_SECTION>
</TRAILER_SECTION>
"""

TABS_OF_A_SYSTEM = """Meeting Details
Meeting Summary
Documents
Attendance
Visitors
Declarations of Interests

Harbourside Borough Council
Licensing Committee
Tuesday 3 March 2020 7.00 pm
Venue: Town Hall

Part A

1  Apologies for Absence
Apologies were received from Councillor Pike.

2  Taxi Fares
The Licensing Manager explained that fares had not risen since 2016.
RESOLVED: That the fares be approved.

3  Street Trading
The Licensing Manager said that two stalls had applied.
"""

TABS_ON_A_PAGE = (
    "<!doctype html><html><head><title>Meeting</title></head><body><ul><li>Home</li></ul><main>"
    "<h1>Meeting Details</h1><div>Meeting Summary</div><div>Documents</div><div>Attendance</div><div>Visitors</div>"
    "<div>Declarations of Interests</div><h2>Parks Committee</h2><p>19 May 2021</p><p>Part A</p>"
    "<p>1. Boathouse</p><p>The Parks Manager reported that the boathouse would open in June.</p>"
    "<p>RESOLVED that the report be noted.</p></main></body></html>"
)

HEADINGS_LOST = """Minutes of the Parks Committee of Harbourside Borough Council held on 4 May 2021

These were received from Councillors Marlow and Pike.

There were none.

The Parks Manager reported that the boathouse would open in June.

RESOLVED that the report be noted.
"""

QUESTIONS_PACK = """Harbourside Borough Council

Council, 9 July 2024

Question by Councillor Ann Marlow to Councillor Tom Pike, Cabinet Member for Highways

Will the Cabinet Member tell the Council when Quay Street will be resurfaced?

Answer

The resurfacing will begin in September.
"""

SPLIT_TAGS = """Size: px
Start display at page:

Minutes of the Planning Committee ong>ofong> Harbourside Borough Council held on 12 May 2015
Present: Councillors Marlow (Chair), Pike and Ash.
The Planning Officer advised that the appeal had been dismissed.
RESOLVED: That the application be refused.
"""

SERVICE = """<?xml version="1.0" encoding="utf-8"?>
<meeting><meetingid>12</meetingid><meetingdate>09/07/2024</meetingdate><meetingtime>19:00</meetingtime>
<committeetitle>Planning Committee</committeetitle><meetinglocation>Town Hall</meetinglocation>
<attendees><attendee membertype="Member" memberid="7" name="Councillor Ann Marlow" roledescription="Chair"
 attendance="Present" politicalparty="Green" ward="Quay"><url/></attendee></attendees>
<agendaitems><agendaitem><agendaitemid>1</agendaitemid><agendaitemtitle>Quay Street</agendaitemtitle>
<agendaitemnumber>4</agendaitemnumber><minutesnonemptyhtmlbody>&lt;p&gt;The Planning Officer reported that the site
was vacant.&lt;/p&gt;&lt;p&gt;RESOLVED: That permission be granted.&lt;/p&gt;</minutesnonemptyhtmlbody></agendaitem>
</agendaitems></meeting>
"""

CASES = {
    "L7 tags of a template left in the text": (TEMPLATE_LEFTOVERS, 1, {"noted", "resolved"}),
    "L11 headings that were pictures": (HEADINGS_LOST, 1, {"noted", "resolved"}),
    "L12 tabs of another system": (TABS_OF_A_SYSTEM, 1, {"approved", "resolved"}),
    "L12 tabs on a saved page": (TABS_ON_A_PAGE, 1, {"noted", "resolved"}),
    "L18 a pack of questions": (QUESTIONS_PACK, 0, set()),
    "L19 split tags and a host's noise": (SPLIT_TAGS, 1, {"refused", "resolved"}),
    "L21 the web service": (SERVICE, 1, {"approved", "resolved"}),
}


@pytest.fixture
def taken(request: pytest.FixtureRequest, tmp_path: Path) -> Reading:
    """What is taken from a text of a layout, read from a file as a build would."""
    path = tmp_path / ("saved.xml" if request.param.startswith("<?xml") else "saved.txt")
    path.write_text(request.param, encoding="utf-8")
    (document,) = read(Source(path))
    return extract(parse(document), load_lexicon())


@pytest.mark.parametrize(("taken", "spoken", "outcomes"), CASES.values(), ids=CASES.keys(), indirect=["taken"])
def test_a_damaged_layout_still_gives_what_was_said_and_decided(
    taken: Reading, spoken: int, outcomes: set[str]
) -> None:
    text = taken.document.text
    reported = [s for s in taken.claims.statements if "reported" in s.span.of(text) or "ed that" in s.span.of(text)]
    assert len(reported) >= spoken
    assert {d.outcome for d in taken.claims.decisions} <= outcomes
    assert bool(taken.claims.decisions) == bool(outcomes)


@pytest.mark.parametrize("taken", [HEADINGS_LOST, SPLIT_TAGS, TABS_OF_A_SYSTEM, TABS_ON_A_PAGE], indirect=True)
def test_the_meeting_is_found_in_a_damaged_layout(taken: Reading) -> None:
    (meeting,) = taken.claims.meetings
    body = taken.claims.entity(meeting.body)
    assert body is not None and "Committee" in body.name
    assert meeting.date is not None


@pytest.mark.parametrize("taken", [TABS_OF_A_SYSTEM], indirect=True)
def test_the_tabs_over_a_page_open_no_list_of_those_present(taken: Reading) -> None:
    (meeting,) = taken.claims.meetings
    assert (meeting.date, meeting.time, meeting.venue) == ("2020-03-03", "19:00", "Town Hall")
    assert [i.title for i in taken.claims.items] == ["Apologies for Absence", "Taxi Fares", "Street Trading"]
    assert {a.capacity for a in taken.claims.attendances} == {"apologies"}


@pytest.mark.parametrize("taken", [TEMPLATE_LEFTOVERS, TABS_OF_A_SYSTEM, SPLIT_TAGS], indirect=True)
def test_tags_and_tabs_name_no_one(taken: Reading) -> None:
    names = " ".join(e.name for e in taken.claims.entities)
    assert not any(noise in names for noise in ("AI1", "TRAILER", "ong>", "Visitors", "Size"))


@pytest.mark.parametrize("taken", [SERVICE], indirect=True)
def test_the_web_service_gives_the_meeting_its_item_and_who_was_there(taken: Reading) -> None:
    claims = taken.claims
    assert [m.date for m in claims.meetings] == ["2024-07-09"]
    assert [i.title for i in claims.items] == ["Quay Street"]
    assert [e.name for e in claims.of_kind("person")] == ["Ann Marlow"]
    assert [a.capacity for a in claims.attendances] == ["present"]
