"""The graph in Python: one line for rows, a frame, an rdflib graph, a network, a named query, a look-up."""

from pathlib import Path

import pytest

import kg
from kg.errors import QueryError, StoreError

BODIES = "SELECT ?name WHERE { ?b a ckg:Body ; skos:prefLabel ?name }"


def test_rows_come_as_plain_text(seed_store: Path) -> None:
    assert {"name": "Executive"} in kg.open(seed_store).query(BODIES).rows


def test_a_query_is_not_run_before_its_answer_is_looked_at(seed_store: Path) -> None:
    answer = kg.open(seed_store).query("SELECT nonsense")
    with pytest.raises(QueryError, match="line 1"):
        len(answer)


def test_a_frame_has_typed_columns(seed_store: Path) -> None:
    pytest.importorskip("pandas")
    frame = kg.open(seed_store).query("SELECT ?s ?end WHERE { ?s ckg:end ?end }").pandas()
    assert list(frame.columns) == ["s", "end"] and frame["end"].dtype == int


def test_triples_come_as_graphs_of_rdflib_and_networkx(seed_store: Path) -> None:
    answer = kg.open(seed_store).query("CONSTRUCT { ?b org:unitOf ?c } WHERE { ?b a ckg:Body ; org:unitOf ?c }")
    assert len(answer.rdflib()) == len(answer) == answer.networkx().number_of_edges() > 0


def test_named_queries_take_their_parameters_by_name(seed_store: Path) -> None:
    graph = kg.open(seed_store)
    assert all(row["to"] == "Executive" for row in graph.ask("recommendations", to="Executive"))
    with pytest.raises(QueryError, match="no parameter"):
        graph.ask("recommendations", towards="Executive")


def test_look_ups_are_one_call(seed_store: Path) -> None:
    graph = kg.open(seed_store)
    assert graph.said(about="caseloads", limit=1)[0].claim.place.file
    assert graph.show("R Farnham").name == "R Farnham"


def test_no_graph_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="kg build"):
        kg.open(tmp_path)


def test_every_look_up_is_a_line_of_python(seed_store: Path) -> None:
    graph = kg.open(seed_store)
    found = (
        *(graph.who("Farnham").memberships, graph.find("caseloads"), graph.path("Farnham", "Ofsted")),
        *(graph.trace("locality").steps, graph.why("Farnham"), graph.decisions(by="Executive", since="2018")),
        *(graph.recommendations(to="Executive", unanswered=True), graph.inspections(by="Ofsted")),
        *(graph.attended("Farnham", until="2022"), graph.conflicts()),
    )
    assert all(found)
