"""Who said what: statements by speaker, subject, body and date, each with the sentence it stands in."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from kg.ask.names import Named, match
from kg.ask.session import Row, Session, values
from kg.errors import UnknownNameError
from kg.graph.index import fold

_SPEAKERS = ("person", "post", "body", "organisation", "council", "service")

_DETAILS = """
SELECT * WHERE {{
  VALUES ?statement {{ {statements} }}
  ?statement ckg:evidence ?passage .
  ?passage ckg:exact ?text ; ckg:start ?start ; ckg:end ?end ; ckg:inDocument ?document .
  ?document ckg:fileName ?file .
  OPTIONAL {{ ?passage ckg:page ?page }}
  OPTIONAL {{ ?document dcterms:source ?source }}
  OPTIONAL {{ ?statement ckg:speakerLabel ?label }}
  OPTIONAL {{ ?statement ckg:speaker ?speaker . ?speaker skos:prefLabel ?name
    OPTIONAL {{ ?inference rdf:subject ?statement ; rdf:predicate ckg:speaker ; rdf:object ?speaker ;
      ckg:rule ?rule }} }}
  OPTIONAL {{ ?statement ckg:answers ?question }}
  OPTIONAL {{ ?statement ckg:underItem ?item
    OPTIONAL {{ ?item ckg:number ?number }} OPTIONAL {{ ?item dcterms:title ?title }} }}
  OPTIONAL {{ ?statement ckg:statedAt ?meeting
    OPTIONAL {{ ?meeting dcterms:date ?date }}
    OPTIONAL {{ ?meeting ckg:earliestDate ?earliest ; ckg:latestDate ?latest }}
    OPTIONAL {{ ?meeting ckg:meetingOf ?bodyNode . ?bodyNode skos:prefLabel ?body
      OPTIONAL {{ ?bodyNode org:unitOf/skos:prefLabel ?council }} }} }}
}}
ORDER BY ?statement ?start
"""


@dataclass(frozen=True, slots=True)
class Said:
    """A statement as a look-up shows it. ``speaker`` is the person's name where known; ``inferred`` tells by rule."""

    statement: str
    kind: str
    text: str
    label: str | None
    speaker: str | None
    inferred: str | None
    body: str | None
    council: str | None
    date: str | None
    item: str | None
    file: str
    start: int
    end: int
    page: int | None = None
    source: str | None = None
    answers: str | None = None

    @property
    def who(self) -> str:
        """The speaker as people would write it: the person, with the words of the document beside."""
        if self.speaker and self.label and fold(self.speaker) not in fold(self.label):
            return f"{self.speaker} ({self.label})"
        return self.speaker or self.label or "(no speaker named)"

    @property
    def place(self) -> str:
        """Where the sentence stands: file, page where there are pages, and character offsets."""
        page = f" page {self.page}" if self.page else ""
        return f"{self.file}{page} [{self.start}:{self.end}]"


def said(
    session: Session,
    *,
    by: str | None = None,
    about: str | None = None,
    at: str | None = None,
    since: str | None = None,
    until: str | None = None,
    kind: str | None = None,
    limit: int | None = None,
) -> tuple[Said, ...]:
    """Return the statements that fit, in order of date, document and place.

    ``by`` is a name, part of one, a post or a body; ``about`` words or a subject; ``at`` a body or council; dates are
    ``YYYY-MM-DD`` or shorter. Raises UnknownNameError where ``by`` or ``at`` fits nothing.
    """
    wanted: set[str] | None = None
    if by is not None:
        wanted = spoken_by(session, by)
    if about is not None:
        found = spoken_about(session, about)
        wanted = found if wanted is None else wanted & found
    if wanted is None:
        wanted = {
            row[0]
            for row in session.index.execute("SELECT iri FROM claim WHERE kind IN ('statement','question','answer')")
        }
    kinds = dict(session.index.execute("SELECT iri, kind FROM claim WHERE kind IN ('statement','question','answer')"))
    chosen = sorted(iri for iri in wanted if iri in kinds and kind in (None, kinds[iri]))
    bodies = None if at is None else {found.name for found in match(session, at, ("body", "council"))}
    rows = [row for row in _details(session, chosen, kinds) if _at(row, bodies) and _within(row.date, since, until)]
    rows.sort(key=lambda row: (row.date or "9999", row.file, row.start))
    return tuple(rows[:limit])


def spoken_by(session: Session, who: str) -> set[str]:
    """Return the statements of a person, a post's holders or a body, and those whose speaker's label has the words."""
    labelled = {
        iri
        for iri, speaker in session.index.execute("SELECT iri, speaker FROM claim WHERE speaker IS NOT NULL")
        if fold(who) in fold(speaker)
    }
    try:
        found = match(session, who, _SPEAKERS)
    except UnknownNameError:
        if labelled:
            return labelled
        raise
    people = _one(found, who) | _holders(session, [n.iri for n in found if n.kind == "post"])
    others = {n.iri for n in found if n.kind not in ("person", "post")}
    speakers = values(sorted(people | others | {n.iri for n in found if n.kind == "post"}))
    rows = session.select(f"SELECT ?s WHERE {{ VALUES ?who {{ {speakers} }} ?s ckg:speaker ?who }}")
    return labelled | {row["s"] for row in rows}


def _one(found: Iterable[Named], who: str) -> set[str]:
    people = [n for n in found if n.kind == "person"]
    exact = [n for n in people if fold(n.name) == fold(who)]
    people = exact or people
    if len(people) > 1:
        listed = "; ".join(f"{n.name} <{n.iri}>" for n in people[:10])
        raise UnknownNameError(f'{len(people)} people match "{who}": {listed}; give more of the name')
    return {n.iri for n in people}


def _holders(session: Session, posts: list[str]) -> set[str]:
    if not posts:
        return set()
    rows = session.select(f"SELECT ?p WHERE {{ VALUES ?post {{ {values(posts)} }} ?m ckg:post ?post ; org:member ?p }}")
    return {row["p"] for row in rows}


def spoken_about(session: Session, what: str) -> set[str]:
    """Return the statements whose words, or whose item's subject, are about something (stems, phrases in quotes)."""
    words = re.findall(r'"[^"]+"|\w+', what)
    if not words:
        return set()
    asked = " ".join(word if word.startswith('"') else f'"{word}"' for word in words)
    rows = session.index.execute(
        "SELECT claim.iri FROM claim_text JOIN claim ON claim.rowid = claim_text.rowid WHERE claim_text MATCH ?",
        (f"text : ({asked})",),
    )
    return {row[0] for row in rows} | _on_subject(session, what)


def _on_subject(session: Session, what: str) -> set[str]:
    quoted = what.lower().replace("\\", "").replace('"', "")
    rows = session.select(
        "SELECT DISTINCT ?s WHERE { ?c skos:prefLabel|skos:altLabel ?l . "
        f'FILTER(LCASE(STR(?l)) = "{quoted}") ?s dcterms:subject ?c . ?s a ckg:Statement }}'
    )
    return {row["s"] for row in rows}


def _details(session: Session, statements: list[str], kinds: dict[str, str]) -> list[Said]:
    rows = session.select(_DETAILS.format(statements=values(statements))) if statements else []
    first: dict[str, Row] = {}
    for row in rows:
        held = first.setdefault(row["statement"], row)
        if len(row.get("name", "")) > len(held.get("name", "")):
            first[row["statement"]] = row
    return [_said(row, kinds[iri]) for iri, row in first.items()]


def _said(row: Row, kind: str) -> Said:
    interval = f"{row['earliest']} to {row['latest']}" if "earliest" in row else None
    return Said(
        statement=row["statement"],
        kind=kind,
        text=" ".join(row["text"].split()),
        label=row.get("label"),
        speaker=row.get("name"),
        inferred=row.get("rule"),
        body=row.get("body"),
        council=row.get("council"),
        date=row.get("date") or interval,
        item=" ".join(part for part in (row.get("number"), row.get("title")) if part) or None,
        file=row["file"],
        start=int(row["start"]),
        end=int(row["end"]),
        page=int(row["page"]) if "page" in row else None,
        source=row.get("source"),
        answers=row.get("question"),
    )


def _at(row: Said, bodies: set[str] | None) -> bool:
    return bodies is None or row.body in bodies or row.council in bodies


def _within(date: str | None, since: str | None, until: str | None) -> bool:
    if since is None and until is None:
        return True
    if date is None:
        return False
    earliest, _, latest = date.partition(" to ")
    return not (since and (latest or earliest)[: len(since)] < since) and not (until and earliest[: len(until)] > until)
