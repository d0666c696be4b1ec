"""Names to things: by any label, part of a label, initial or misspelling."""

import re
from dataclasses import dataclass
from typing import Final

from kg.ask.session import Session
from kg.errors import UnknownNameError
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

    Raises UnknownNameError, with near matches, where it fits nothing.
    """
    folded = fold(who)
    bare = _HONORIFIC.sub("", folded)
    for found in (_whole(session, folded), _whole(session, bare), _words(session, bare), _initials(session, bare)):
        fitting = [iri for iri, kind in found if not kinds or kind in kinds]
        if fitting:
            return named(session, fitting)
    raise UnknownNameError(_unknown(session, who, bare, kinds))


def named(session: Session, iris: list[str]) -> tuple[Named, ...]:
    """Return things by their IRIs, with the fullest of their preferred names, in order of their names."""
    marks = ",".join("?" * len(iris))
    rows = session.index.execute(
        f"SELECT iri, text, kind FROM label WHERE iri IN ({marks}) ORDER BY preferred, length(text), text", iris
    )
    return tuple(sorted({iri: Named(text, kind, iri) for iri, text, kind in rows}.values()))


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

    rows = session.index.execute("SELECT DISTINCT text, folded, kind FROM label").fetchall()
    names = {folded: text for text, folded, kind in rows if not kinds or kind in kinds}
    near = process.extract(bare, list(names), scorer=fuzz.WRatio, limit=5, score_cutoff=_CLOSE)
    if near:
        return f'nothing is called "{who}"; near it: ' + "; ".join(dict.fromkeys(names[n] for n, _, _ in near))
    return f'nothing is called "{who}"; look with: kg find "{who}"'
