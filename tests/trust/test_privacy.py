"""Whom the graph holds, and whom it never does (T25)."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.graph.layers import named_quads
from kg.graph.serialise import nquads
from kg.graph.store import manifest_of, open_store
from kg.graph.suppress import add_name, without
from kg.graph.validate import validate
from kg.pipeline import build
from tests.conftest import SEEDS, Ran

PAGE = """Mardle District Council

Minutes of the meeting of the Planning Committee held on Tuesday, 5 March 2024 at 7.00 pm in the Town Hall

Present: Councillor Ann Lee (Chair), Councillor Bo Marsh and Councillor Cy Holt

1. Public questions

Mr Dan Frobisher asked when the footpath at Mill Lane would be mended. Miss Eve Tantallon, aged 9, was thanked.

Councillor Bo Marsh said that the footpath would be mended by June, and that people could ring 01632 960124.

RESOLVED: That the report be noted.

Contact: Fay Ruthven, Democratic Services Officer, tel 01632 960123, fay.ruthven@mardle.example, Mardle MA1 2BC
"""
CONTACT = re.compile(rb"\b[\w.]+@[\w-]+\.\w+|\b0\d{4} ?\d{6}\b|\b[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}\b")


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "minutes.txt"
    path.write_text(PAGE)
    return path


def written(store: Path) -> bytes:
    return nquads(named_quads(open_store(store)))


def labels(store: Path) -> set[str]:
    query = """SELECT ?name { ?p a <http://xmlns.com/foaf/0.1/Person> ;
        <http://www.w3.org/2004/02/skos/core#prefLabel> ?name }"""
    return {row["name"].value for row in open_store(store).query(query)}


def test_a_member_of_the_public_is_no_node_unless_everyone_is_wanted(page: Path, tmp_path: Path) -> None:
    build([page], tmp_path / "s", workers=1)
    assert {"Ann Lee", "Bo Marsh", "Cy Holt"} <= labels(tmp_path / "s")
    assert not {name for name in labels(tmp_path / "s") if "Frobisher" in name or "Tantallon" in name}
    assert not re.search(rb"id/[^>]*(?:frobisher|tantallon)", written(tmp_path / "s"))
    left_out = manifest_of(tmp_path / "s")["left_out"]
    build([page], tmp_path / "s", workers=1, everyone=True)
    assert left_out and {name for name in labels(tmp_path / "s") if "Frobisher" in name}


def test_no_contact_details_are_in_the_graph(page: Path, tmp_path: Path, seed_store: Path) -> None:
    build([page, SEEDS], tmp_path / "s", workers=1, everyone=True)
    for store in (tmp_path / "s", seed_store):
        assert not [line for line in written(store).splitlines() if CONTACT.search(line.partition(b'"')[2])]


def test_a_name_on_the_list_is_in_no_graph_and_no_export(page: Path, tmp_path: Path, kg: Callable[..., Ran]) -> None:
    store = tmp_path / "s"
    build([page], store, workers=1)
    before = written(store)
    assert b"Bo Marsh" in before and b"bo-marsh" in before
    add_name(store, "Bo Marsh")
    exported = kg("export", "--store", store).out.encode()
    build([page], store, workers=1)
    for text in (exported, written(store)):
        assert not re.search(rb"bo.marsh", text, re.I) and b"Ann Lee" in text and text.count(b"\n") > 100
    assert validate(named_quads(open_store(store))).problems == ()


def test_what_is_left_without_a_name_is_a_whole_graph(seed_store: Path) -> None:
    quads = list(named_quads(open_store(seed_store)))
    left = list(without(quads, ["Tina Russell"]))
    assert len(quads) * 0.8 < len(left) < len(quads)
    assert not re.search(rb"tina[ -]russell", nquads(left), re.I)
    assert validate(left).problems == ()


def test_without_a_list_nothing_is_left_out(seed_store: Path) -> None:
    quads = list(named_quads(open_store(seed_store)))
    assert list(without(quads, [])) == quads


def test_the_people_in_a_graph_are_listed_with_why(page: Path, tmp_path: Path, kg: Callable[..., Ran]) -> None:
    build([page], tmp_path / "s", workers=1)
    told = json.loads(kg("privacy", "--store", tmp_path / "s", "--json").out)
    people = {person["name"]: person for person in told["people"]}
    assert people["Ann Lee"]["kind"] == "councillor" and people["Ann Lee"]["documents"] == ["minutes.txt"]
    assert "attended a meeting" in people["Ann Lee"]["roles"] and told["left_out"] >= 1
    assert "Ann Lee" in kg("privacy", "--store", tmp_path / "s").out


def test_a_name_is_added_to_the_list_of_a_store_that_is_there(
    page: Path, tmp_path: Path, kg: Callable[..., Ran]
) -> None:
    assert kg("privacy", "--store", tmp_path / "none", "--leave-out", "Bo Marsh").code == 5
    build([page], tmp_path / "s", workers=1)
    assert kg("privacy", "--store", tmp_path / "s", "--leave-out", "Bo Marsh").code == 0
    assert (tmp_path / "s" / "suppress.txt").read_text() == "Bo Marsh\n"
