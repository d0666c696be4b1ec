"""Every format holds the graph, leaves the inferred out on request, and gives the same bytes for the same graph."""

import csv
import io

import networkx
import pytest
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Store, parse

from kg.graph.reused import SKOS
from kg.graph.serialise import FORMATS, export
from tests.graph.minutes import MARLOW, reading
from tests.graph.test_build import built

MADE = built(reading("d1"), reading("d2", "june.txt"))


@pytest.mark.parametrize(
    ("format", "syntax"),
    [("nquads", RdfFormat.N_QUADS), ("trig", RdfFormat.TRIG), ("jsonld", RdfFormat.JSON_LD)],
)
def test_what_is_written_can_be_read_again(format: str, syntax: RdfFormat) -> None:
    assert set(parse(export(MADE, format), format=syntax)) == set(MADE)


def test_turtle_holds_every_triple_once() -> None:
    read = [quad.triple for quad in parse(export(MADE, "turtle"), format=RdfFormat.TURTLE)]
    assert set(read) == {quad.triple for quad in MADE} and len(read) == len(set(read))


@pytest.mark.parametrize("format", FORMATS)
def test_the_same_graph_gives_the_same_bytes(format: str) -> None:
    store = Store()
    store.extend(reversed(MADE))
    assert export(MADE, format) == export(store, format)


@pytest.mark.parametrize("format", FORMATS)
def test_what_is_inferred_can_be_left_out(format: str) -> None:
    mark = b"Empty homes"
    assert mark in export(MADE, format)
    assert mark not in export(MADE, format, asserted_only=True)


def test_a_network_has_things_as_nodes_and_their_words_as_attributes() -> None:
    network = networkx.read_graphml(io.BytesIO(export(MADE, "graphml")))
    person = next(data for node, data in network.nodes(data=True) if node.endswith(MARLOW))
    assert (person["label"], person["kind"], person["evidence"]) == ("Jane Marlow", "Officer", "J Marlow")
    assert {"ckg:Passage", "Passage", "Inference"}.isdisjoint({data["kind"] for _, data in network.nodes(data=True)})
    assert "answers" in {data["label"] for _, _, data in network.edges(data=True)}


def test_a_spreadsheet_tells_nodes_from_edges() -> None:
    rows = list(csv.DictReader(io.StringIO(export(MADE, "csv").decode(), newline="")))
    assert {row["row"] for row in rows} == {"node", "edge"}
    assert {row["relation"] for row in rows if row["row"] == "edge"} >= {"answers", "decidedBy", "org:unitOf"}
    assert {"true", "false"} == {row["inferred"] for row in rows if row["row"] == "edge"}


def test_a_spreadsheet_takes_no_words_for_a_formula() -> None:
    thing = NamedNode("https://example.org/x")
    hostile = Quad(thing, SKOS.prefLabel, Literal('=HYPERLINK("https://example.org")'), thing)
    assert b"\"'=HYPERLINK" in export([hostile], "csv")


def test_a_line_end_in_a_quote_survives_every_rdf_format() -> None:
    quotes = {q.object.value for q in MADE if "\n" in getattr(q.object, "value", "")}
    again: set[Quad] = set(parse(export(MADE, "jsonld"), format=RdfFormat.JSON_LD))
    assert quotes == {q.object.value for q in again if "\n" in getattr(q.object, "value", "")}
