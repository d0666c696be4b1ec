"""Every competency question of the ontology's README is answered by its query, from the stories."""

import re

import pytest
from pyoxigraph import QuerySolutions, RdfFormat, Store

from kg.ask.gallery import find
from kg.ask.session import PREFIXES
from kg.resources import resource

README = resource("ontology", "README.md").read_text(encoding="utf-8")
ASKED = re.findall(r"^\| \d+ \| [^|]+\? \| `([\w-]+)` \|$", README, re.MULTILINE)

#: For each query the values that it is asked with, and a cell of the table that answers it.
ANSWERS: dict[str, tuple[dict[str, str], str]] = {
    "actions": ({}, "2022-06-01"),
    "agenda-items": ({"about": "empty homes"}, "22/14"),
    "apologies": ({}, "Councillor D Quill"),
    "attendance": ({"person": "Rees"}, "substitute"),
    "bodies": ({}, "Executive"),
    "conflicts": ({}, "In March 2022 there were 14 empty homes in Northside."),
    "decisions": ({"outcome": "approved"}, "RESOLVED that the Panel's recommendation be approved."),
    "decisions-by-outcome": ({}, "approved"),
    "decisions-of-substance": ({}, "RESOLVED that the Panel's recommendation be approved."),
    "documents": ({}, "minutes-2022-05-04.txt"),
    "figures": ({"measure": "empty homes"}, "14"),
    "inferred": ({"rule": "one-value-two-dates"}, "0.5"),
    "inspections": ({"inspector": "housing"}, "requires improvement"),
    "meetings": ({"body": "scrutiny"}, "16:00"),
    "on-a-subject": ({"subject": "housing"}, "A Member queried whether the target for Northside would be met."),
    "organisations": ({}, "Housing Inspectorate"),
    "post-holders": ({"post": "Head of Housing"}, "J Marlow"),
    "posts-of-a-person": ({"person": "Marlow"}, "Head of Housing"),
    "questions-and-answers": ({}, "A Member queried whether the target for Northside would be met."),
    "recommendations": ({"to": "Executive"}, "Housing Scrutiny Panel"),
    "recommendations-and-their-fate": ({}, "RESOLVED that the Panel's recommendation be approved."),
    "said-about": ({"about": "on course"}, "J Marlow"),
    "said-by": ({"who": "Penrose"}, "Councillor Penrose asked how many homes were empty."),
    "services": ({}, "Private Rented Sector Team"),
    "threads": ({"about": "empty homes"}, "RESOLVED that the Panel's recommendation be approved."),
    "unanswered-questions": ({}, "Councillor Penrose asked how many homes were empty."),
    "unanswered-recommendations": ({}, "That a further report be made in a year."),
    "votes": ({}, "Councillor C Rees"),
    "what-inspections-led-to": ({}, "the Housing Inspectorate planned a monitoring visit"),
    "who-asks-and-who-answers": ({}, "A Member"),
}


@pytest.fixture(scope="module")
def stories() -> Store:
    store = Store()
    for path in (*resource("ontology", "examples").glob("*.ttl"), *resource("ontology", "vocab").glob("*.ttl")):
        store.load(path=str(path), format=RdfFormat.TURTLE)
    return store


def test_there_are_questions_enough_and_each_has_its_own_query() -> None:
    assert len(ASKED) >= 25 and len(set(ASKED)) == len(ASKED)


@pytest.mark.parametrize("name", ASKED)
def test_a_question_is_answered_from_the_stories(stories: Store, name: str) -> None:
    given, cell = ANSWERS[name]
    rows = stories.query(find(name).with_values(given), prefixes=PREFIXES, use_default_graph_as_union=True)
    assert isinstance(rows, QuerySolutions)
    assert cell in {term.value for row in rows for term in row if term is not None and hasattr(term, "value")}
