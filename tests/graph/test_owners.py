"""Whose a body, a service or a post is said to be: nobody's guess, and all of those that documents give it to."""

from pathlib import Path

import pytest

from kg.ask.apart import apart
from kg.ask.names import match
from kg.ask.owners import owners
from kg.ask.session import Session
from kg.graph.build import quads
from kg.model import Reading
from kg.privacy import only_public
from kg.resolve import resolve
from tests.ask.made import session_of
from tests.resolve.made import LEXICON, Paper

_OWNING = ("#unitOf>", "#postIn>")


def owned(*readings: Reading) -> set[tuple[str, str]]:
    """What is part of what in the graph of some readings, by the ends of their names."""
    public, known, _ = only_public(readings, resolve(readings, LEXICON))
    found = (quad for quad in quads(public, known, LEXICON) if str(quad.predicate).endswith(_OWNING))
    return {(q.subject.value.partition("/id/")[2], q.object.value.partition("/id/")[2]) for q in found}


def test_what_a_document_gives_to_a_council_that_it_only_speaks_of_is_not_said_to_be_that_ones() -> None:
    paper = Paper("minutes", "Tameford Parish Council", "2021-02-01")
    county = paper.entity("council", "Norfolk County Council")
    paper.entity("body", "Footpaths Committee", part_of=county)
    mine = "body/tameford-parish-council/footpaths-committee"
    assert {owner for thing, owner in owned(paper.reading()) if thing == mine} == {"council/tameford-parish-council"}


def test_a_post_of_an_organisation_is_not_the_councils_whose_minutes_name_it() -> None:
    paper = Paper("minutes", "Tameford Parish Council", "2021-02-01")
    office = paper.entity("organisation", "Quill Housing")
    paper.entity("post", "Lettings Officer", part_of=office)
    found = {owner for thing, owner in owned(paper.reading()) if thing.startswith("post/")}
    assert found == {"organisation/tameford-parish-council/quill-housing"}


def test_all_that_a_thing_is_part_of_are_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    heads = ("Tameford Parish Council", "Marl Parish Council")
    texts = [f"{head}\n\nMINUTES of the Planning Committee held on 4 May 2021\n" for head in heads]
    session = session_of(tmp_path, *texts)
    ours, theirs = match(session, "Planning Committee", ("body",))
    (one,), (other,) = owners(session, ours), owners(session, theirs)
    assert {one.name, other.name} == set(heads)
    monkeypatch.setattr(Session, "select", lambda *_: [{"owner": held.iri} for held in (one, other)])
    assert {owner.name for owner in owners(session, ours)} == set(heads)
    assert all(head in apart(session, ours) for head in heads)
