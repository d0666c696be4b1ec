"""The named queries: well formed, described, and strict about their parameters."""

from pathlib import Path

import pytest
from pyoxigraph import Store

from kg.ask.gallery import NamedQuery, find, gallery, load
from kg.ask.session import PREFIXES
from kg.errors import QueryError, UnknownNameError

EXAMPLES = {
    "text": 'children\'s "care" \\ services',
    "date": "2021-11-22",
    "number": "7",
    "iri": "https://example.org/x",
}


@pytest.mark.parametrize("query", gallery(), ids=lambda q: q.name)
def test_every_named_query_is_sparql_with_and_without_its_optional_parameters(query: NamedQuery) -> None:
    needed = {p.name: EXAMPLES[p.type] for p in query.parameters if not p.optional}
    every = {p.name: EXAMPLES[p.type] for p in query.parameters}
    for given in (needed, every):
        Store().query(query.with_values(given), prefixes=PREFIXES)


def test_there_is_a_query_for_each_competency_question() -> None:
    assert len(gallery()) >= 25


def test_a_missing_parameter_is_named_with_an_example() -> None:
    with pytest.raises(QueryError, match="needs --who; for example: kg ask said-by"):
        find("said-by").with_values({})


def test_an_unknown_parameter_is_refused_and_the_known_are_named() -> None:
    with pytest.raises(QueryError, match="has no parameter whom; it takes: who"):
        find("said-by").with_values({"whom": "x"})


def test_a_date_must_be_a_date() -> None:
    with pytest.raises(QueryError, match="takes a date"):
        find("unanswered-recommendations").with_values({"before": "yesterday"})


def test_a_mistyped_query_name_gets_near_names() -> None:
    with pytest.raises(UnknownNameError, match="recommendations"):
        find("recomendations")


def test_a_query_without_a_summary_is_refused(tmp_path: Path) -> None:
    (tmp_path / "bare.rq").write_text("SELECT * WHERE { ?s ?p ?o }")
    with pytest.raises(QueryError, match="summary"):
        load(tmp_path / "bare.rq")
