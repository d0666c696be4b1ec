"""Lists with facets: things of a kind, claims of a kind, matters."""

import json
from array import array
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import Response

from kg.ask import chosen
from kg.ask.claims import Claim, load, named
from kg.ask.names import named as things_named
from kg.ask.session import Session
from kg.errors import UnknownNameError
from kg.serve.forms import MOST, Listing, in_form, of_claims
from kg.serve.negotiate import suffixed
from kg.serve.opened import Opened
from kg.serve.template import page

_SHOWN: Final = 25
#: Values that a facet shows at most.
_VALUES: Final = 12
THINGS: Final = {
    "person": "People",
    "body": "Bodies",
    "council": "Councils",
    "post": "Posts",
    "service": "Services",
    "organisation": "Organisations",
    "place": "Places",
    "document": "Documents",
    "meeting": "Meetings",
}
CLAIMS: Final = {
    "said": ("Who said what", ("statement", "question", "answer")),
    "question": ("Questions", ("question",)),
    "decision": ("Decisions", ("decision",)),
    "recommendation": ("Recommendations and what became of them", ("recommendation",)),
    "inspection": ("Inspections", ("inspection",)),
    "vote": ("Votes", ("vote",)),
    "action": ("Actions", ("action",)),
    "figure": ("Figures", ("figure",)),
    "attendance": ("Attendance", ("attendance",)),
    "membership": ("Posts and memberships", ("membership",)),
}
#: What a list can be narrowed by: the name of the facet, and the words of SQL that give a claim's value.
_FACETS: Final = {
    "council": "meeting.council",
    "body": "meeting.body",
    "year": "substr(coalesce(claim.day, claim.earliest), 1, 4)",
    "kind": "claim.kind",
    "outcome": "claim.facts ->> 'outcome'",
    "capacity": "claim.facts ->> 'capacity'",
}
#: Facets of what claims are linked to: any person, or a thing that a page leads from.
_LINKED: Final = ("person", "thing")
_FROM: Final = "FROM claim LEFT JOIN meeting ON meeting.iri = claim.meeting"


@dataclass(frozen=True, slots=True)
class Facet:
    """What a list can be narrowed by, with the values that claims have, and how many have each."""

    name: str
    values: tuple[tuple[str, str, int], ...]


@dataclass(frozen=True, slots=True)
class Chosen:
    """The claims of a list, by number, the latest first, and what it can be narrowed by."""

    numbers: "array[int]"
    facets: tuple[Facet, ...]


def claims(request: Request) -> Response:
    """Claims of a kind, narrowed by facets and words, twenty-five to a page."""
    opened: Opened = request.app.state.opened
    kind = suffixed(request.path_params["kind"])[0]
    if kind not in CLAIMS:
        raise UnknownNameError(f"there is no list of {kind}; there are: {', '.join(CLAIMS)}")
    title, kinds = CLAIMS[kind]
    asked = request.query_params
    wanted = tuple((name, asked[name]) for name in (*_FACETS, *_LINKED) if asked.get(name))
    words = asked.get("q", "").strip()
    turn = _turn(request)
    found = opened.kept(_chosen, kinds, wanted, words)
    session = opened.session()
    data = in_form(request, lambda: of_claims(load(session, found.numbers[:MOST])))
    if data:
        return data
    shown = load(session, found.numbers[(turn - 1) * _SHOWN : turn * _SHOWN])
    return page(
        request,
        "claims",
        listed=True,
        title=title,
        kind=kind,
        claims=shown,
        answers=_answers(session, shown),
        total=len(found.numbers),
        turn=turn,
        last=max(1, -(-len(found.numbers) // _SHOWN)),
        facets=found.facets,
        wanted=dict(wanted),
        words=words,
    )


def _answers(session: Session, shown: Sequence[Claim]) -> dict[str, list[Claim]]:
    """Return what became of each recommendation, all looked up at once."""
    asked = {claim.iri: [link.iri for link in claim.linked("respondedToBy")] for claim in shown}
    known = {claim.iri: claim for claim in named(session, {iri for iris in asked.values() for iri in iris})}
    return {iri: [known[answer] for answer in iris if answer in known] for iri, iris in asked.items()}


def _chosen(session: Session, kinds: Sequence[str], wanted: Sequence[tuple[str, str]], words: str) -> Chosen:
    """Choose claims and count their facets in one pass over them: to ask for each facet would search again."""
    conditions = chosen.Conditions()
    chosen.kinds(conditions, *kinds)
    if words:
        chosen.about(conditions, words)
    out = chosen.inferred_out(session)
    for name, value in wanted:
        linked = f"claim.id IN (SELECT claim FROM link WHERE thing = ?{out})"
        conditions.add(linked if name in _LINKED else f"{_FACETS[name]} = ?", value)
    rows = session.index.execute(
        f"SELECT claim.id, {', '.join(_FACETS.values())} {_FROM} WHERE {' AND '.join(conditions.clauses)}"
        " ORDER BY coalesce(claim.day, claim.earliest, '0') DESC, claim.file, claim.first",
        conditions.values,
    ).fetchall()
    numbers = array("q", (row[0] for row in rows))
    columns = list(zip(*rows, strict=True))[1:] if rows else []
    given = {value for _, value in wanted}
    counted = [_facet(session, n, Counter(c), given) for n, c in zip(_FACETS, columns, strict=False)]
    counted.append(_facet(session, "person", _people(session, numbers, out), given))
    facets = [facet for facet in counted if facet]
    facets += [Facet("thing", _labelled(session, [(v, len(numbers))])) for n, v in wanted if n == "thing"]
    return Chosen(numbers, tuple(facets))


def _people(session: Session, numbers: "array[int]", out: str) -> "Counter[str | None]":
    """Count how many of some claims each person is linked to."""
    rows = session.index.execute(
        "SELECT thing, count(DISTINCT claim) FROM link WHERE claim IN (SELECT value FROM json_each(?))"
        f" AND thing IN (SELECT iri FROM thing WHERE kind = 'person'){out} GROUP BY thing",
        (json.dumps(list(numbers)),),
    )
    return Counter(dict(rows.fetchall()))


def _facet(session: Session, name: str, counts: "Counter[str | None]", given: set[str]) -> Facet | None:
    known = [(value, count) for value, count in counts.items() if value is not None]
    if len(known) < 2 and not given & {value for value, _ in known}:
        return None
    # What the list is narrowed by is shown, however rare it is, so that it can be left out again.
    best = sorted(known, key=lambda pair: (pair[0] not in given, -pair[1], pair[0]))[:_VALUES]
    return Facet(name, _labelled(session, best))


def _labelled(session: Session, values: Sequence[tuple[str, int]]) -> tuple[tuple[str, str, int], ...]:
    labels = {thing.iri: thing.name for thing in things_named(session, [value for value, _ in values])}
    found = [(value, labels.get(value, value), count) for value, count in values]
    return tuple(sorted(found, key=lambda v: (-v[2], v[1])))


def things(request: Request) -> Response:
    """Things of a kind in order of their names, with how many claims each is in."""
    opened: Opened = request.app.state.opened
    kind = suffixed(request.path_params["kind"])[0]
    if kind not in THINGS:
        raise UnknownNameError(f"there is no list of {kind}; there are: {', '.join(THINGS)}")
    words, turn = request.query_params.get("q", "").strip(), _turn(request)
    data = in_form(request, lambda: _listed(opened.kept(_things, kind, words.lower(), 1, MOST)[0]))
    if data:
        return data
    rows, total = opened.kept(_things, kind, words.lower(), turn, _SHOWN)
    last = max(1, -(-total // _SHOWN))
    shown: dict[str, Any] = {"rows": rows, "total": total, "turn": turn, "last": last, "words": words}
    return page(request, "things", listed=True, title=THINGS[kind], kind=kind, **shown)


def _listed(rows: list[tuple[Any, ...]]) -> Listing:
    return Listing(("iri", "name", "of", "claims"), rows, [row[0] for row in rows])


def _things(session: Session, kind: str, words: str, turn: int, shown: int) -> tuple[list[tuple[Any, ...]], int]:
    table = {
        "document": "SELECT iri, coalesce(title, file) AS name, file AS beside, 'document' AS kind FROM document",
        "meeting": "SELECT meeting.iri, coalesce(meeting.day, meeting.earliest || ' to ' || meeting.latest, 'no date')"
        " || ', ' || coalesce(body.name, document.title, document.file, 'a meeting') AS name, council.name AS beside,"
        " 'meeting' AS kind FROM meeting LEFT JOIN document ON document.iri = meeting.document"
        " LEFT JOIN thing AS body ON body.iri = meeting.body"
        " LEFT JOIN thing AS council ON council.iri = meeting.council",
    }.get(
        kind,
        "SELECT thing.iri, thing.name, of.name AS beside, thing.kind FROM thing"
        " LEFT JOIN thing AS of ON of.iri = thing.within",
    )
    query = f"FROM ({table}) WHERE kind = ? AND instr(lower(name), ?)"
    (total,) = session.index.execute(f"SELECT count(*) {query}", (kind, words)).fetchone()
    rows = session.index.execute(
        f"SELECT iri, name, beside, (SELECT count(*) FROM link WHERE thing = iri) {query}"
        " ORDER BY name LIMIT ? OFFSET ?",
        (kind, words, shown, (turn - 1) * shown),
    )
    return rows.fetchall(), total


def matters(request: Request) -> Response:
    """The matters that are followed through time, with the number of their steps and their first and last day."""
    opened: Opened = request.app.state.opened
    rows = opened.kept(_matters)
    data = in_form(request, lambda: Listing(("iri", "matter", "steps", "from", "to"), rows, [row[0] for row in rows]))
    return data or page(request, "matters", listed=True, title="Matters through time", rows=rows)


def _matters(session: Session) -> list[tuple[Any, ...]]:
    return session.index.execute(
        "SELECT thing.iri, thing.name, count(*), min(step.day), max(step.day) FROM thing"
        " JOIN step ON step.thread = thing.iri GROUP BY thing.iri ORDER BY 3 DESC, 2 LIMIT 500"
    ).fetchall()


def _turn(request: Request) -> int:
    asked = request.query_params.get("page", "1")
    return max(1, min(int(asked), 100_000)) if asked.isdecimal() and len(asked) < 8 else 1
