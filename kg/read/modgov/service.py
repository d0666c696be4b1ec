"""ModernGov's web service: which answer an XML file is, and its records as one line each."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from kg.errors import UnreadableError
from kg.read import limits
from kg.read.modgov.meeting import write_meeting
from kg.read.sheet import Layout, Sheet
from kg.read.text import printable

_BREAK = re.compile(r"\s*(?:\n|<br\s*/?>)\s*", re.I)
#: What is known of a councillor besides the ward; addresses, telephone numbers and photographs are left out.
_COUNCILLOR = ("councillorid", "fullusername", "politicalpartytitle", "districttitle", "representing", "keyposts")
_COMMITTEE = ("committeeid", "committeetitle", "committeecategory")
_MEETING = ("meetingid", "meetingdate", "meetingtime", "meetingstatus")

Cells = list[tuple[str, str]]


def read_service(content: bytes) -> Layout:
    """Read an answer of GetMeeting, GetMeetings, GetCommittees or GetCouncillorsByWard.

    Raises UnreadableError for XML that is broken, unsafe or of another kind.
    """
    root = _root(content)
    sheet = Sheet()
    if root.tag == "meeting":
        title = write_meeting(sheet, root)
        if host := _host(root):
            sheet.block(host, "field", label="host")
        return sheet.layout(title=title)
    title, records = _records(root)
    sheet.block(title, "heading", level=1)
    if host := _host(root):
        sheet.block(host, "field", label="host")
    _write(sheet, records)
    return sheet.layout(title=title)


def _root(content: bytes) -> Element:
    if content.count(b"<") > limits.TAGS:
        raise UnreadableError(f"an XML file of more than {limits.TAGS} tags")
    try:
        root: Element = fromstring(content, forbid_dtd=True)
    except DefusedXmlException as error:
        raise UnreadableError("XML with entities of its own, which are not resolved") from error
    except (ParseError, ValueError, LookupError) as error:
        raise UnreadableError("broken XML; it cannot be parsed") from error
    names: dict[str, str] = {}
    for element in root.iter():
        tag = element.tag
        element.tag = names.get(tag) or names.setdefault(tag, tag.rpartition("}")[2].casefold())
    if root.tag == "string" and (root.text or "").lstrip().startswith("<"):
        return _root((root.text or "").encode())
    known = ("meeting", "getmeetings", "committees", "councillorsbyward")
    return next((e for e in root.iter() if e.tag in known), root)


def _records(root: Element) -> tuple[str, list[Cells]]:
    if root.tag == "councillorsbyward":
        return "Councillors by ward", list(_councillors(root))
    if root.tag == "committees":
        return "Committees", [[*_cells(c, _COMMITTEE), *_state(c)] for c in root.iter("committee")]
    if root.tag == "getmeetings":
        return "Meetings", list(_meetings(root))
    raise UnreadableError(f"XML of a kind that is not known (its root is “{root.tag[:40]}”)")


def _councillors(root: Element) -> Iterator[Cells]:
    for ward in root.iter("ward"):
        name = _value(ward, "wardtitle")
        for councillor in ward.iter("councillor"):
            terms = [cell for term in councillor.iter("termofoffice") for cell in _term(term)]
            yield [*_cells(councillor, _COUNCILLOR), *([("wardtitle", name)] if name else []), *terms]


def _term(term: Element) -> Cells:
    return [cell for cell in _cells(term, ("startdate", "enddate")) if cell[1] != "unspecified"]


def _state(committee: Element) -> Cells:
    """A committee that has ended says so."""
    ended = "true" in (
        _value(committee, "committeeexpired").casefold(),
        _value(committee, "committeedeleted").casefold(),
    )
    return [("committeeexpired", "expired")] if ended else []


def _meetings(root: Element) -> Iterator[Cells]:
    for committee in root.iter("committee"):
        for meeting in committee.iter("meeting"):
            yield [*_cells(committee, ("committeetitle",)), *_cells(meeting, _MEETING)]


def _cells(element: Element, names: Sequence[str]) -> Cells:
    texts = [(name, element.findtext(name)) for name in names]
    return [(name, value) for name, text in texts if text and (value := _words(text))]


def _value(element: Element, name: str) -> str:
    return _words(element.findtext(name) or "")


def _words(text: str) -> str:
    """Return a value on one line: what stands on lines of its own is parted by semicolons."""
    words = text.strip()
    if words.isprintable() and "<" not in words and "  " not in words:
        return words.strip("; ")
    if "\n" in words or "<" in words:
        words = _BREAK.sub("; ", words)
    return printable(" ".join(words.split()).strip("; "))


def _host(root: Element) -> str | None:
    """Return the site that the answer's links lead to: it tells whose councillors they are."""
    names = sorted({element.tag for element in root.iter()})
    links = (element.text for name in names if name.endswith("url") for element in root.iter(name))
    sites = Counter(_site(link.strip()) for link in links if link)
    hosts: Counter[str] = Counter()
    for site, count in sites.items():
        hosts[urlsplit(site).netloc.casefold()] += count
    return next((host for host, _ in hosts.most_common() if "." in host), None)


def _site(link: str) -> str:
    """Return a link as far as the end of its host: of the many links of an answer few differ in it."""
    return link[: link.find("/", len("https://")) + 1] or link


def _write(sheet: Sheet, records: Sequence[Cells]) -> None:
    columns = list(dict.fromkeys(name for cells in records for name, _ in cells))
    for number, cells in enumerate(records):
        sheet.record(cells, columns, table=1, row=number, before=1 if number else 2)
