"""Structure to claims: one small step a kind, each adding to what the steps before it found.

A step takes the outline, the lexicon and the claims so far, and returns only what it adds. It is a pure function.
"""

from collections.abc import Callable

from kg.extract.actions import find_actions
from kg.extract.attendance import find_attendance
from kg.extract.bodies import find_bodies
from kg.extract.councils import find_councils
from kg.extract.coverage import coverage
from kg.extract.decisions import find_decisions
from kg.extract.figures import find_figures
from kg.extract.inspections import find_inspections
from kg.extract.items import find_items
from kg.extract.meetings import find_meetings
from kg.extract.organisations import find_organisations
from kg.extract.people import find_people
from kg.extract.places import find_places
from kg.extract.recommendations import find_recommendations
from kg.extract.services import find_services
from kg.extract.speech import find_statements
from kg.extract.topics import find_subjects
from kg.extract.votes import find_votes
from kg.lexicon import Lexicon
from kg.model import Claims, Outline, Reading

Step = Callable[[Outline, Lexicon, Claims], Claims]

#: The steps in order. Names come before meetings and people, people before places and speech, decisions before votes.
STEPS: tuple[Step, ...] = (
    find_councils,
    find_bodies,
    find_services,
    find_organisations,
    find_meetings,
    find_items,
    find_people,
    find_places,
    find_attendance,
    find_statements,
    find_decisions,
    find_votes,
    find_recommendations,
    find_actions,
    find_inspections,
    find_figures,
    find_subjects,
)


def extract(outline: Outline, lexicon: Lexicon) -> Reading:
    """Take from one document all that it says."""
    claims = Claims()
    for step in STEPS:
        claims = claims.merge(step(outline, lexicon, claims))
    title = outline.title.of(outline.text) if outline.title else outline.document.title
    read = coverage(outline, lexicon, claims)
    return Reading(outline.document, outline.kind, title, claims, (read.sentences, read.claimed, len(read.unclaimed)))
