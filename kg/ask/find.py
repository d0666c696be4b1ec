"""Search by words: names and passages, best first, with the words that matched marked."""

import re
from dataclasses import dataclass

from kg.ask.session import Session

_TOKEN = re.compile(r'"[^"]*"|\w+\*?')


@dataclass(frozen=True, slots=True)
class Found:
    """A hit: a thing's name, or a claim's sentence with ``[`` and ``]`` around what matched."""

    kind: str
    text: str
    iri: str
    file: str | None = None
    speaker: str | None = None


def find(session: Session, words: str, limit: int = 20) -> tuple[Found, ...]:
    """Return the names, then the passages, with all the words: ``care*`` is a prefix, ``"care leavers"`` a phrase."""
    asked = " ".join(t if t.startswith('"') or t.endswith("*") else f'"{t}"' for t in _TOKEN.findall(words))
    if not asked:
        return ()
    names = session.index.execute(
        "SELECT label.kind, label.text, label.iri FROM label_text JOIN label ON label.rowid = label_text.rowid"
        " WHERE label_text MATCH ? ORDER BY rank, length(label.text) LIMIT ?",
        (asked, limit),
    )
    claims = session.index.execute(
        "SELECT claim.kind, snippet(claim_text, 0, '[', ']', ' … ', 32), claim.iri, claim.file, claim.speaker"
        " FROM claim_text JOIN claim ON claim.rowid = claim_text.rowid WHERE claim_text MATCH ? ORDER BY rank LIMIT ?",
        (asked, limit),
    )
    by_iri = {iri: Found(kind, text, iri) for kind, text, iri in names}
    hits = [Found(kind, " ".join(text.split()), iri, file, speaker) for kind, text, iri, file, speaker in claims]
    return (*by_iri.values(), *hits)
