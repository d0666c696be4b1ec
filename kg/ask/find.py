"""Search by words: names and passages, best first, with the words that matched marked."""

import re
from dataclasses import dataclass

from kg.ask.session import Session
from kg.errors import QueryError

_TOKEN = re.compile(r'(?:(?P<field>text|speaker|item):)?(?P<words>"[^"]*\w[^"]*"|\w+\*?)')


@dataclass(frozen=True, slots=True)
class Found:
    """A hit: a thing's name, or a claim's sentence with ``[`` and ``]`` around what matched."""

    kind: str
    text: str
    iri: str
    file: str | None = None
    speaker: str | None = None


def find(session: Session, words: str, limit: int = 20) -> tuple[Found, ...]:
    """Return the names, then the passages, with all the words: ``care*`` is a prefix, ``"care leavers"`` a phrase,
    ``speaker:director`` looks in the speakers' labels alone, ``item:budget`` in the items' titles.

    Raises QueryError where there is no word to look for.
    """
    tokens = list(_TOKEN.finditer(words))
    if not tokens:
        raise QueryError(f"there is no word to look for in {words!r}")
    names = [] if any(token["field"] for token in tokens) else _names(session, tokens, limit)
    by_iri = {iri: Found(kind, text, iri) for kind, text, iri in names}
    return (*by_iri.values(), *passages(session, words, limit))


def passages(session: Session, words: str, limit: int, offset: int = 0) -> tuple[Found, ...]:
    """Return the claims with all the words, best first."""
    asked = " ".join(f"{t['field']}: {_term(t)}" if t["field"] else _term(t) for t in _TOKEN.finditer(words))
    if not asked:
        return ()
    rows = session.index.execute(
        "SELECT claim.kind, snippet(claim_text, 0, '[', ']', ' … ', 32), claim.iri, claim.file, claim.speaker"
        " FROM claim_text JOIN claim ON claim.id = claim_text.rowid WHERE claim_text MATCH ?"
        " AND claim.kind NOT IN ('membership', 'attendance') ORDER BY rank LIMIT ? OFFSET ?",
        (asked, limit, offset),
    )
    return tuple(Found(kind, " ".join(text.split()), iri, file, speaker) for kind, text, iri, file, speaker in rows)


def _names(session: Session, tokens: list[re.Match[str]], limit: int) -> list[tuple[str, str, str]]:
    return session.index.execute(
        "SELECT label.kind, label.text, label.iri FROM label_text JOIN label ON label.rowid = label_text.rowid"
        " WHERE label_text MATCH ? ORDER BY rank, length(label.text) LIMIT ?",
        (" ".join(map(_term, tokens)), limit),
    ).fetchall()


def _term(token: re.Match[str]) -> str:
    words = token["words"]
    return words if words.startswith('"') or words.endswith("*") else f'"{words}"'
