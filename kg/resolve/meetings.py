"""Keys for meetings and agenda items: a body's meeting of a day is one, and so is its item of a number."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from rapidfuzz import fuzz

from kg.iri import slug
from kg.model import AgendaItem, Meeting
from kg.resolve.context import Context
from kg.resolve.lists import Words
from kg.resolve.mentions import Node
from kg.resolve.names import gist

_SAME_TITLE = 75
_HEAD = 800
_AFTER = 24


def key_meetings(contexts: Iterable[Context], keys: Mapping[Node, str], lists: Words) -> dict[Node, str]:
    """Give each meeting its key: the body's and the date, with the hour where a body met twice that day.

    A meeting whose body or date is not stated, or whose body has no name of its own, is its document's alone; but those
    of one council, day and hour whose body no document states are one.
    """
    together: dict[str, list[tuple[Node, Meeting]]] = defaultdict(list)
    bare: dict[str, list[tuple[Node, str]]] = defaultdict(list)
    found: dict[Node, str] = {}
    for context in contexts:
        for meeting in context.reading.claims.meetings:
            node = (context.key, meeting.ref)
            body = keys.get((context.key, meeting.body)) if meeting.body else _addressed(context, lists)
            if body and meeting.date and "/d-" not in body:
                together[f"meeting/{body.removeprefix('body/')}/{meeting.date}"].append((node, meeting))
            else:
                own = f"meeting/d-{context.key}/{slug(meeting.ref)}"
                hour = f"meeting/{context.scope}/{meeting.date}/{slug(meeting.time or '')}"
                whole = bool(context.home and meeting.date and meeting.time and not body)
                bare[hour if whole else own].append((node, own))
    for key, alone in bare.items():
        lone = len({doc for (doc, _), _ in alone}) < len(alone) or len(alone) == 1
        found |= {node: own if lone else key for node, own in alone}
    for key, group in together.items():
        hours = {meeting.time for _, meeting in group if meeting.time}
        for node, meeting in group:
            hour = f"/{slug(meeting.time)}" if meeting.time and len(hours) > 1 else ""
            found[node] = key + hour
    return found


def _addressed(context: Context, lists: Words) -> str | None:
    """Return the key of the full council that a report's head says it is to: "To: County Council - 13 March 2025"."""
    head = context.reading.document.text[:_HEAD]
    to_council = lists.to_council and lists.to_council.search(head)
    return f"body/{context.scope}/council" if to_council and context.home else None


def key_items(contexts: Iterable[Context], meetings: Mapping[Node, str], lists: Words) -> dict[Node, str]:
    """Give each agenda item its key: its meeting's and its number, where documents agree what that number is.

    Minutes numbered on through the year may say the agenda's number too: "292. Apologies (Item 1)".
    """
    together: dict[str, list[tuple[Node, AgendaItem]]] = defaultdict(list)
    found: dict[Node, str] = {}
    for context in contexts:
        for item in context.reading.claims.items:
            node = (context.key, item.ref)
            meeting = meetings.get((context.key, item.meeting)) if item.meeting else None
            if meeting and item.number and "/d-" not in meeting:
                number = _on_agenda(item, context, lists) or item.number
                together[f"item/{meeting.removeprefix('meeting/')}/{slug(number)}"].append((node, item))
            else:
                found[node] = f"item/d-{context.key}/{slug(item.ref)}"
    for key, group in together.items():
        for node, item in group:
            found[node] = key if _agreed(node, item, group) else f"item/d-{node[0]}/{slug(item.ref)}"
    return found


def _on_agenda(item: AgendaItem, context: Context, lists: Words) -> str | None:
    """Return the agenda's number of an item that minutes give after its title."""
    text = context.reading.document.text
    said = lists.agenda_number and lists.agenda_number.regex.match(text[item.span.end : item.span.end + _AFTER])
    return said["number"] if said else None


def _agreed(node: Node, item: AgendaItem, group: Iterable[tuple[Node, AgendaItem]]) -> bool:
    """Tell whether every record of this number bears a like title, and no document uses the number twice."""
    others = [(n, other) for n, other in group if n != node]
    if any(n[0] == node[0] for n, _ in others):
        return False
    return all(_alike(item.title, other.title) for _, other in others)


def _alike(one: str, other: str) -> bool:
    a, b = " ".join(gist(one)), " ".join(gist(other))
    return a.startswith(b) or b.startswith(a) or fuzz.token_sort_ratio(a, b) >= _SAME_TITLE
