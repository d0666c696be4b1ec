"""Where a council is to be found, as signs of whose a document is: addresses on the web, the hall it meets in.

A page that says "Contact: committee@tameford.gov.uk" is served by Tameford's officers; one that meets in the "Council
Chamber, City Hall, Tameford" meets in Tameford's hall. County halls stand in other councils' towns and tell nothing.
"""

import re
from collections import Counter
from collections.abc import Iterator
from urllib.parse import urlsplit

from kg.model import Reading
from kg.resolve.councils import Register
from kg.resolve.intervals import Interval
from kg.resolve.lists import Words
from kg.resolve.names import words

_ON_THE_WEB = re.compile(r"(?:@|//|\bwww\.)(?:[\w-]+\.){0,3}?(?P<label>[\w-]{3,40})\s?\.gov\.(?:uk|wales|scot)\b")
_CONTACT = re.compile(r"\b(?:contacts?|enquir(?:y|ies)|e-?mail)\b", re.I)
_PUBLIC = re.compile(r"\.(?:gov\.(?:uk|wales|scot)|moderngov\.co\.uk)$")
_SERVICE = re.compile(
    r"www?\d{0,2}|mod(?:ern)?\.?-?gov\d?(?:webpublic|web|public)?|mgov|cmis|e?-?democra(?:cy|tic)|democraticservices"
    r"|(?:your)?councillors?|council|committees?|meetings?|councilmeetings|minutes|agendas?|decisions|apps|docs"
)
_ENDS = frozenset(["gov", "co", "org", "uk", "wales", "scot"])
_HEAD = 1500
_AHEAD = 100
_OFTEN = 2
_CONTACTS = 2
_WORDS_OF_A_PLACE = 4


def served_by(reading: Reading, register: Register) -> str | None:
    """Return the key of the council whose web service gave a document, by the host that its answer names."""
    document = reading.document
    host = next((b.span.of(document.text) for b in document.blocks if b.kind == "field" and b.label == "host"), "")
    return council_at(host, register)


def published_by(reading: Reading, register: Register) -> str | None:
    """Return the key of the council at whose address a document was published: at "democracy.sutton.gov.uk"."""
    return council_at(_host(reading.document.source or ""), register)


def _host(address: str) -> str:
    """Return the host of an address where it is a public body's, or a service's that councils' hosts are named at."""
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return ""
    return host if _PUBLIC.search(host) else ""


def council_at(host: str, register: Register) -> str | None:
    """Return the key of the council whose host it is, where its name is all that the host says."""
    labels = [label for label in host.lower().split(".") if not _SERVICE.fullmatch(label) and label not in _ENDS]
    return register.at_address(labels[0]) if len(labels) == 1 else None


def pointed_to(reading: Reading, register: Register, when: Interval | None, lists: Words) -> Counter[str]:
    """Weigh which councils a document's addresses, its hall and the name of what meets point to."""
    text = reading.document.text
    found: Counter[str] = Counter()
    contacts: set[str] = set()
    for match in _ON_THE_WEB.finditer(text):
        if key := register.at_address(match["label"].lower()):
            found[key] += 1
            if match.start() < _HEAD and _CONTACT.search(text[max(0, match.start() - _AHEAD) : match.start()]):
                contacts.add(key)
    weighed = Counter({key: min(_OFTEN, times) + _CONTACTS * (contacts == {key}) for key, times in found.items()})
    for key in {*_halls(reading, register, when, lists), *_meeting(reading, register, when)}:
        weighed[key] += _OFTEN
    return weighed


def _halls(reading: Reading, register: Register, when: Interval | None, lists: Words) -> Iterator[str]:
    """Yield the councils in whose own hall a document meets; a parish's may meet in a larger council's town."""
    text, hall, local = reading.document.text, lists.own_hall, lists.local_council
    if hall is None or local is None or local.regex.search(text):
        return
    for place in (*(m.venue or "" for m in reading.claims.meetings), text[:_HEAD]):
        for match in hall.finditer(place):
            parts = (part.strip() for part in re.split(r"[,–-]", match[0])[1:])
            yield from (key for part in parts if part and (key := register.at_place(part, when)))


def _meeting(reading: Reading, register: Register, when: Interval | None) -> Iterator[str]:
    """Yield the councils whose names lead that of a body that meets: "Tameford Integration Joint Board"."""
    met = {m.body for m in reading.claims.meetings}
    for body in reading.claims.of_kind("body"):
        name = words(body.name) if body.ref in met else ()
        for length in range(min(_WORDS_OF_A_PLACE, len(name) - 1), 0, -1):
            key = register.at_place(" ".join(name[:length]), when)
            if key and name[length] != "and":
                yield key
                break
