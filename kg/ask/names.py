"""Names to things: by any label, part of a label, initial or misspelling."""

import re
from dataclasses import dataclass
from typing import Final

from kg.ask.session import Session
from kg.errors import AmbiguousNameError, UnknownNameError
from kg.graph.index import fold

_HONORIFIC: Final = re.compile(
    r"^(?:the|councillors?|cllrs?\.?|mr|mrs|ms|miss|dr|prof|sir|dame|rev)\.?\s+", re.IGNORECASE
)
_WORD: Final = re.compile(r"\w+")
# A misspelling keeps at least this share of a name (rapidfuzz ratio, 0 to 100): "Farnam" for "Farnham" is 92.
_CLOSE = 82


@dataclass(frozen=True, slots=True, order=True)
class Named:
    """A thing with its preferred name and kind (person, body, post, …)."""

    name: str
    kind: str
    iri: str


def match(session: Session, who: str, kinds: tuple[str, ...] = ()) -> tuple[Named, ...]:
    """Return the things that a name fits, best kind of fit only: whole name, then words of it, then initials.

    An IRI is taken as it is. Raises UnknownNameError, with near matches, where the name fits nothing.
    """
    if "://" in who:
        return _by_iri(session, who, kinds)
    folded = fold(who)
    bare = _HONORIFIC.sub("", folded)
    for found in (_whole(session, folded), _whole(session, bare), _words(session, bare), _initials(session, bare)):
        fitting = [iri for iri, kind in found if not kinds or kind in kinds]
        if fitting:
            return named(session, fitting)
    raise UnknownNameError(_unknown(session, who, bare, kinds))


def one(session: Session, who: str, kinds: tuple[str, ...] = ()) -> Named:
    """Return the one thing that a name fits.

    Raises UnknownNameError where it fits nothing, or several: they are listed with what tells them apart.
    """
    found = match(session, who, kinds)
    exact = [thing for thing in found if fold(thing.name) == fold(who)]
    if len(exact) == 1:
        return exact[0]
    if len(found) > 1:
        raise several(session, who, found)
    return found[0]


def several(session: Session, who: str, found: tuple[Named, ...] | list[Named]) -> AmbiguousNameError:
    """Return the refusal to choose between the things that a name fits: each with what tells it apart."""
    from kg.ask.apart import apart

    kinds = {thing.kind for thing in found}
    what = {frozenset({"person"}): "people", frozenset({"body"}): "bodies"}.get(frozenset(kinds), "things")
    lines = [f"  {thing.name} ({apart(session, thing)})\n    {thing.iri}" for thing in found[:12]]
    more = [f"  and {len(found) - 12} more"] if len(found) > 12 else []
    hint = "give more of the name, or the address that stands under it"
    return AmbiguousNameError("\n".join([f'{len(found)} {what} match "{who}"; {hint}:', *lines, *more]))


def named(session: Session, iris: list[str]) -> tuple[Named, ...]:
    """Return things by their IRIs, with the fullest of their preferred names, in order of their names."""
    marks = ",".join("?" * len(iris))
    rows = session.index.execute(f"SELECT name, kind, iri FROM thing WHERE iri IN ({marks})", iris)
    return tuple(sorted(Named(*row) for row in rows))


def _by_iri(session: Session, iri: str, kinds: tuple[str, ...]) -> tuple[Named, ...]:
    found = named(session, [iri])
    if not found:
        raise UnknownNameError(f"nothing in the graph that has a name has the address {iri}")
    if kinds and found[0].kind not in kinds:
        raise UnknownNameError(f"{iri} is a {found[0].kind}; wanted here: {', '.join(kinds)}")
    return found


def _whole(session: Session, folded: str) -> list[tuple[str, str]]:
    return session.index.execute("SELECT DISTINCT iri, kind FROM label WHERE folded = ?", (folded,)).fetchall()


def _words(session: Session, folded: str) -> list[tuple[str, str]]:
    words = _WORD.findall(folded)
    if not words:
        return []
    return session.index.execute(
        "SELECT DISTINCT label.iri, label.kind FROM label_text JOIN label ON label.rowid = label_text.rowid"
        " WHERE label_text MATCH ?",
        (" ".join(f'"{word}"' for word in words),),
    ).fetchall()


def _initials(session: Session, folded: str) -> list[tuple[str, str]]:
    # "S Butcher" fits Sue Butcher, and the other way round; "Sam Butcher" does not.
    words = _WORD.findall(folded)
    if len(words) < 2:
        return []
    rows = session.index.execute(
        "SELECT DISTINCT label.iri, label.kind, label.folded FROM label_text"
        " JOIN label ON label.rowid = label_text.rowid WHERE label_text MATCH ? AND label.kind = 'person'",
        (f'"{words[-1]}"',),
    )
    return [(iri, kind) for iri, kind, name in rows if _compatible(words, _WORD.findall(_HONORIFIC.sub("", name)))]


def _compatible(asked: list[str], known: list[str]) -> bool:
    if len(known) < 2 or asked[-1] != known[-1]:
        return False
    first, second = asked[0], known[0]
    return first[0] == second[0] and 1 in (len(first), len(second))


def _unknown(session: Session, who: str, bare: str, kinds: tuple[str, ...]) -> str:
    from rapidfuzz import fuzz, process

    what = f"no {' or '.join(kinds)}" if 0 < len(kinds) < 3 else "nothing"
    only = f" WHERE kind IN ({','.join('?' * len(kinds))})" if kinds else ""
    names = dict(session.index.execute(f"SELECT DISTINCT folded, text FROM label{only}", kinds))
    near = process.extract(bare, list(names), scorer=fuzz.WRatio, limit=5, score_cutoff=_CLOSE)
    if near:
        return f'{what} is called "{who}"; near it: ' + "; ".join(dict.fromkeys(names[n] for n, _, _ in near))
    return f'{what} is called "{who}"; look with: kg find "{who}"'
