"""Lists with facets: things of a kind, claims of a kind, matters."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import Response

from kg.ask import chosen
from kg.ask.claims import Claim, load, named
from kg.ask.session import Session
from kg.errors import UnknownNameError
from kg.serve.facets import FACETS, FROM, Columns, Facet, counted, labelled
from kg.serve.forms import MOST, Listing, in_form, of_claims
from kg.serve.negotiate import suffixed
from kg.serve.opened import Opened
from kg.serve.template import page

_SHOWN: Final = 25
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
#: Facets of what claims are linked to: any person, or a thing that a page leads from.
_LINKED: Final = ("person", "thing")
Pair = tuple[str, str]


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
    wanted = tuple((name, asked[name]) for name in (*FACETS, *_LINKED) if asked.get(name))
    words = asked.get("q", "").strip()
    turn = turn_asked(request)
    found = opened.kept(_chosen, opened.columns, kinds, wanted, words)
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


def _chosen(session: Session, held: Columns, kinds: Sequence[str], wanted: Sequence[Pair], words: str) -> Chosen:
    """Choose the claims of a list, and count what it can be narrowed by."""
    conditions = chosen.Conditions()
    chosen.kinds(conditions, *kinds)
    if words:
        chosen.about(conditions, words)
    out = chosen.inferred_out(session)
    for name, value in wanted:
        linked = f"claim.id IN (SELECT claim FROM link WHERE thing = ?{out})"
        conditions.add(linked if name in _LINKED else f"{FACETS[name]} = ?", value)
    query = f"SELECT claim.id {FROM} WHERE {' AND '.join(conditions.clauses)}"
    numbers = held.latest_first(number for (number,) in session.index.execute(query, conditions.values))
    facets = counted(session, held, numbers, {value for _, value in wanted})
    things = [Facet("thing", labelled(session, [(v, len(numbers))])) for n, v in wanted if n == "thing"]
    return Chosen(numbers, (*facets, *things))


def things(request: Request) -> Response:
    """Things of a kind in order of their names, with how many claims each is in."""
    opened: Opened = request.app.state.opened
    kind = suffixed(request.path_params["kind"])[0]
    if kind not in THINGS:
        raise UnknownNameError(f"there is no list of {kind}; there are: {', '.join(THINGS)}")
    words, turn = request.query_params.get("q", "").strip(), turn_asked(request)
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


def turn_asked(request: Request) -> int:
    """Return the page of a list that is asked for, the first where none is."""
    asked = request.query_params.get("page", "1")
    return max(1, min(int(asked), 100_000)) if asked.isdecimal() and len(asked) < 8 else 1
