"""The examples are well-formed stories, and every class has its part in one."""

import re
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, Quad, RdfFormat, parse

from kg.graph.generate import terms
from kg.graph.reused import RDF
from kg.graph.validate import validate
from kg.graph.vocabulary import CKG
from kg.iri import ONTOLOGY
from kg.resources import resource

FOLDER = resource("ontology")
STORIES = sorted((FOLDER / "examples").glob("*.ttl"))
# What has no instances of its own: only its subclasses do. A body's types are all told alike.
ABSTRACT = {"Actor", "Claim", "NamedGraph"}
BODY_TYPES = {
    "FullCouncil", "Cabinet", "Committee", "SubCommittee", "JointCommittee", "Board",
    "Commission", "Forum", "Partnership", "WorkingGroup", "Assembly",
}  # fmt: skip


def quads_of(path: Path) -> list[Quad]:
    graph = NamedNode("urn:graph")
    return [Quad(t.subject, t.predicate, t.object, graph) for t in parse(path=str(path), format=RdfFormat.TURTLE)]


def test_there_are_stories() -> None:
    assert len(STORIES) >= 3


@pytest.mark.parametrize("path", STORIES, ids=lambda p: p.stem)
def test_a_story_conforms_to_the_shapes(path: Path) -> None:
    report = validate(quads_of(path))
    assert report.conforms, str(report)


@pytest.mark.parametrize("path", STORIES, ids=lambda p: p.stem)
def test_a_story_quotes_its_documents_to_the_character(path: Path) -> None:
    texts = path.read_text(encoding="utf-8").split("\n@prefix")[0].split(" reads:\n#\n")[1:]
    shown = ["\n".join(re.findall(r"^#(?:     (.*))?$", text, re.MULTILINE)) for text in texts]
    facts = {(q.subject, q.predicate): q.object.value for q in quads_of(path) if q.predicate != RDF.type}
    passages = {subject for subject, predicate in facts if predicate == CKG.exact}
    assert passages
    for passage in passages:
        start, end = (int(facts[passage, p]) for p in (CKG.start, CKG.end))
        assert any(text[start:end] == facts[passage, CKG.exact] for text in shown), passage


def test_every_class_has_its_part_in_a_story() -> None:
    played = {q.object.value for path in STORIES for q in quads_of(path) if q.predicate == RDF.type}
    classes = {name for name in terms(FOLDER / "kg.ttl") if name[0].isupper()}
    assert {name for name in classes - ABSTRACT - BODY_TYPES if ONTOLOGY + name not in played} == set()
