"""GetMeeting: a meeting with its items, minutes and attendance, laid out as the meeting's own page is."""

import html
import re
from datetime import date
from xml.etree.ElementTree import Element

from kg.read.sheet import Sheet
from kg.read.text import printable
from kg.read.web import fragment, write

_DATE = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_ATTENDEE = ("name", "roledescription", "attendance", "politicalparty", "ward", "memberid")


def write_meeting(sheet: Sheet, meeting: Element) -> str:
    """Write a meeting on the sheet and return its title. Restricted items keep their title alone."""
    items = list(meeting.iter("agendaitem"))
    held = any(_markup(item, "minutes") for item in items)
    sheet.block("Agenda and minutes" if held else "Agenda", "heading", level=1)
    title = _title(meeting)
    sheet.block(title, "heading", level=2, element="meetingdate")
    if venue := _value(meeting, "meetinglocation"):
        sheet.block(f"Venue: {venue}", element="meetinglocation")
    if (status := _value(meeting, "meetingstatus")) and status.casefold() not in ("confirmed", "occurred"):
        sheet.block(f"Status: {status}", element="meetingstatus")
    _write_attendance(sheet, meeting)
    if items:
        sheet.block("Items", "heading", level=2)
        sheet.block("No. Item", before=1)
    table = 1
    for item in items:
        table = _write_item(sheet, item, table)
    return title


def _title(meeting: Element) -> str:
    names = ("committeetitle", "refertocommittee")
    body = next((v for e in meeting.iter() if e.tag in names and (v := " ".join((e.text or "").split()))), "Meeting")
    time = _value(meeting, "meetingtime")
    return printable(f"{body} - {_day(_value(meeting, 'meetingdate'))} {time}".strip())


def _day(text: str) -> str:
    """Return a date as a page prints it: 10/02/2026 as "Tuesday, 10th February, 2026"."""
    found = _DATE.fullmatch(text)
    if not found:
        return text
    try:
        day = date(int(found[3]), int(found[2]), int(found[1]))
    except ValueError:
        return text
    ending = "th" if 10 < day.day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    return f"{day:%A}, {day.day}{ending} {day:%B}, {day.year}"


def _write_attendance(sheet: Sheet, meeting: Element) -> None:
    attendees = list(meeting.iter("attendee"))
    if attendees:
        sheet.block("Attendance", "heading", level=2)
    for number, attendee in enumerate(attendees):
        values = [(name, printable(" ".join(attendee.get(name, "").split()))) for name in _ATTENDEE]
        cells = [(name, value) for name, value in values if value]
        sheet.record(cells, list(_ATTENDEE), table=1, row=number, before=1 if number else 2)


def _write_item(sheet: Sheet, item: Element, table: int) -> int:
    number = _value(item, "fulldisplaynumberformat") or _value(item, "minutesitemnumber")
    title = f"{number} {_value(item, 'agendaitemtitle')}".strip()
    if title:
        sheet.block(title, "heading", level=3, label=number or None, element="agendaitemtitle")
    if _value(item, "isrestricted").casefold() == "true":
        return table
    table = write(sheet, fragment(_markup(item, "agendatext")), table)
    for name, heading in (("decision", "Decision:"), ("minutes", "Minutes:")):
        pieces = fragment(_markup(item, name))
        if pieces:
            sheet.block(heading, "heading", level=4)
            table = write(sheet, pieces, table)
    return table


def _markup(item: Element, name: str) -> str:
    """Return an item's text, which the service gives as escaped markup, now and then escaped twice."""
    found = next((e.text for e in item if e.tag == name or (e.tag.startswith(name) and e.tag.endswith("body"))), None)
    words = found or ""
    return html.unescape(words) if words.lstrip().startswith("&lt;") else words


def _value(element: Element, name: str) -> str:
    return printable(" ".join((element.findtext(name) or "").split()))
