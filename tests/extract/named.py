"""Runs the steps that find named things over a few lines of minutes."""

from kg.extract.bodies import find_bodies
from kg.extract.councils import find_councils
from kg.extract.meetings import find_meetings
from kg.extract.organisations import find_organisations
from kg.extract.people import find_people
from kg.extract.places import find_places
from kg.extract.services import find_services
from kg.lexicon import load_lexicon
from kg.model import Claims, Document, Entity, EntityKind, Outline, Paragraph, Section, Span
from tests.extract.minuted import outline

STEPS = (find_councils, find_bodies, find_services, find_organisations, find_meetings, find_people, find_places)


def named(text: str) -> Claims:
    """What the steps find in a text, each line of which is a paragraph."""
    claims = Claims()
    for step in STEPS:
        claims = claims.merge(step(outline(text), load_lexicon(), claims))
    return claims


def names(text: str, kind: EntityKind) -> list[str]:
    return [entity.name for entity in named(text).of_kind(kind)]


def only(text: str, kind: EntityKind) -> Entity:
    (entity,) = named(text).of_kind(kind)
    return entity


def table(text: str) -> Outline:
    """The outline of a table: a row a line, its cells parted by tabs."""
    found, start = [], 0
    for row in text.split("\n"):
        cells, at = [], start
        for cell in row.split("\t"):
            cells.append(Span(at, at + len(cell)))
            at += len(cell) + 1
        found.append(Paragraph(Span(start, start + len(row)), (), "row", cells=tuple(cells)))
        start += len(row) + 1
    section = Section("report", Span(0, len(text)), tuple(found))
    return Outline(Document("key", "report.txt", text, ""), "report", (section,))
