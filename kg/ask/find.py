"""Search by words: names and passages, best first, with the words that matched marked."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from kg.ask.apart import councils
from kg.ask.session import Session
from kg.errors import QueryError

_TOKEN = re.compile(r'(?:(?P<field>text|speaker|item):)?(?P<words>"[^"]*\w[^"]*"|\w+\*?)')


@dataclass(frozen=True, slots=True)
class Found:
    """A hit: a thing's name, or a claim's sentence with ``[`` and ``]`` around what matched.

    ``of`` is what a thing belongs to, which tells one Cabinet from another.
    """

    kind: str
    text: str
    iri: str
    file: str | None = None
    speaker: str | None = None
    of: str | None = None

    @property
    def who(self) -> str | None:
        """Whose it is: the speaker of a sentence, the council of a body."""
        return self.speaker or self.of


def find(session: Session, words: str, limit: int = 20) -> tuple[Found, ...]:
    """Return the names, then the passages, with all the words: ``care*`` is a prefix, ``"care leavers"`` a phrase,
    ``speaker:director`` looks in the speakers' labels alone, ``item:budget`` in the items' titles.

    Raises QueryError where there is no word to look for.
    """
    tokens = list(_TOKEN.finditer(words))
    if not tokens:
        raise QueryError(f"there is no word to look for in {words!r}")
    names = [] if any(token["field"] for token in tokens) else _names(session, tokens, limit)
    by_iri = {iri: Found(kind, text, iri, of=of) for kind, text, iri, of in names}
    return (*_told_apart(session, by_iri.values()), *passages(session, words, limit))


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


def _told_apart(session: Session, names: Iterable[Found]) -> tuple[Found, ...]:
    """Say of things of one name, which belong to nothing, whose meetings they are told of in."""
    found = tuple(names)
    times = Counter(hit.text for hit in found)
    return tuple(
        replace(hit, of=next(iter(councils(session, hit.iri)), None)) if times[hit.text] > 1 and not hit.of else hit
        for hit in found
    )


def _names(session: Session, tokens: list[re.Match[str]], limit: int) -> list[tuple[str, str, str, str | None]]:
    return session.index.execute(
        "SELECT label.kind, label.text, label.iri, of.name FROM label_text"
        " JOIN label ON label.rowid = label_text.rowid LEFT JOIN thing ON thing.iri = label.iri"
        " LEFT JOIN thing AS of ON of.iri = thing.within"
        " WHERE label_text MATCH ? ORDER BY rank, length(label.text) LIMIT ?",
        (" ".join(map(_term, tokens)), limit),
    ).fetchall()


def _term(token: re.Match[str]) -> str:
    words = token["words"]
    return words if words.startswith('"') or words.endswith("*") else f'"{words}"'
