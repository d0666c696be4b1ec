from html import escape
from pathlib import Path

import pytest

from kg.model import Document
from tests.read.made import only

MINUTES = "<div class='WordSection1'><p>The Chair said that\nthe wall was safe &amp; sound.</p></div>"
MEETING = f"""<?xml version="1.0" encoding="utf-8"?><meeting><meetingid>77</meetingid>
<meetingdate>04/03/2024</meetingdate><meetingtime>6.00 pm</meetingtime><meetinglocation>Town Hall</meetinglocation>
<agendaitems><agendaitem><agendaitemtitle>Harbour wall</agendaitemtitle>
<fulldisplaynumberformat>1.</fulldisplaynumberformat>
<agendatext>{escape("<p>To receive a report.</p>")}</agendatext>
<minutesnonemptyhtmlbody>{escape(MINUTES)}</minutesnonemptyhtmlbody><isrestricted>False</isrestricted>
<refertocommittee>Harbour Panel</refertocommittee></agendaitem>
<agendaitem><agendaitemtitle>Lease of the quay</agendaitemtitle>
<minutesnonemptyhtmlbody>{escape("<p>Secret terms.</p>")}
</minutesnonemptyhtmlbody><isrestricted>True</isrestricted></agendaitem></agendaitems>
<attendees><attendee memberid="5" name="Councillor A Pell" roledescription="Chair" attendance="Present"
 politicalparty="Ind" ward="Quay"><url>https://democracy.mardle.example.gov.uk/mgUserInfo.aspx?UID=5</url></attendee></attendees></meeting>"""
COUNCILLORS = """<?xml version="1.0"?><councillorsbyward><wards>
<ward><wardtitle>Quay</wardtitle><councillors><councillor>
<councillorid>5</councillorid><fullusername>Councillor A Pell</fullusername>
<photosmallurl>http://moderngov.mardle.example.gov.uk/p.jpg</photosmallurl>
<politicalpartytitle>Independent</politicalpartytitle>
<keyposts>Chair of the Harbour Panel
Deputy Leader</keyposts>
<workaddress><line1>1 Mill Lane</line1><phone>01234 567890</phone><email>pell@example.org</email>
</workaddress><homeaddress><line1>2 Quay Road</line1></homeaddress><termsofoffice><termofoffice>
<startdate>05/05/2022</startdate><enddate>unspecified</enddate></termofoffice></termsofoffice></councillor></councillors>
</ward></wards></councillorsbyward>"""


def cells(document: Document) -> dict[str, str]:
    return {b.label or "": b.span.of(document.text) for b in document.blocks if b.kind == "cell"}


def test_a_meeting_is_laid_out_as_its_page_is(tmp_path: Path) -> None:
    read = only(tmp_path, "meeting.xml", MEETING)
    assert read.text.startswith(
        "Agenda and minutes\n\nHarbour Panel - Monday, 4th March, 2024 6.00 pm\n\nVenue: Town Hall\n\nAttendance\n\n"
    )
    assert (
        "\n\n1. Harbour wall\n\nTo receive a report.\n\nMinutes:\n\nThe Chair said that the wall was safe & sound."
        in read.text
    )
    assert cells(read) == {
        "name": "Councillor A Pell",
        "roledescription": "Chair",
        "attendance": "Present",
        "politicalparty": "Ind",
        "ward": "Quay",
        "memberid": "5",
    }


def test_a_restricted_item_keeps_its_title_alone(tmp_path: Path) -> None:
    text = only(tmp_path, "meeting.xml", MEETING).text
    assert "Lease of the quay" in text and "Secret" not in text


def test_councillors_are_lines_of_named_cells_without_their_addresses(tmp_path: Path) -> None:
    read = only(tmp_path, "councillors.xml", COUNCILLORS)
    assert cells(read) == {
        "councillorid": "5",
        "fullusername": "Councillor A Pell",
        "politicalpartytitle": "Independent",
        "keyposts": "Chair of the Harbour Panel; Deputy Leader",
        "wardtitle": "Quay",
        "startdate": "05/05/2022",
    }
    assert [b.span.of(read.text) for b in read.blocks if b.label == "host"] == ["moderngov.mardle.example.gov.uk"]
    assert not any(word in read.text for word in ("01234", "pell@", "Mill Lane", "Quay Road"))


def test_committees_and_meetings_are_lines_too(tmp_path: Path) -> None:
    committees = (
        "<committees><committee><committeeid>9</committeeid><committeetitle>Harbour Panel</committeetitle>"
        "<committeeexpired>True</committeeexpired></committee></committees>"
    )
    assert only(tmp_path, "c.xml", committees).text == "Committees\n\n9\tHarbour Panel\texpired"
    meetings = (
        "<getmeetings><committee><committeetitle>Harbour Panel</committeetitle><committeemeetings><meeting>"
        "<meetingid>77</meetingid><meetingdate>04/03/2024</meetingdate></meeting></committeemeetings></committee></getmeetings>"
    )
    assert only(tmp_path, "m.xml", meetings).text == "Meetings\n\nHarbour Panel\t77\t04/03/2024"


@pytest.mark.parametrize(
    ("xml", "reason"),
    [
        ("<?xml version='1.0'?><feed/>", "XML of a kind that is not known (its root is “feed”)"),
        ("<?xml version='1.0'?><meeting>", "broken XML; it cannot be parsed"),
        (
            "<?xml version='1.0'?><!DOCTYPE m [<!ENTITY a 'b'>]><meeting>&a;</meeting>",
            "XML with entities of its own, which are not resolved",
        ),
    ],
)
def test_other_xml_says_what_it_is(tmp_path: Path, xml: str, reason: str) -> None:
    assert only(tmp_path, "a.xml", xml).reason == reason
