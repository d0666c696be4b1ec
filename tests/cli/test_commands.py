"""The command line as a newcomer meets it: what it prints, how it ends, and what it says of bad input."""

import json
import sys
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

import pyoxigraph
import pytest
import rdflib

from tests.conftest import SEEDS, Ran

Kg = Callable[..., Ran]

COMMANDS = (
    *(
        "build",
        "explain",
        "query",
        "ask",
        "said",
        "who",
        "show",
        "find",
        "info",
        "decisions",
        "recommendations",
        "inspections",
    ),
    *("attended", "conflicts", "path", "trace", "why", "review", "same", "different", "view", "export", "validate"),
)


def test_a_statement_comes_with_its_speaker_meeting_sentence_and_place(kg: Kg, seed_store: Path) -> None:
    ran = kg("said", "--about", "caseloads", "--store", seed_store, "--json")
    found = json.loads(ran.out)
    assert ran.code == 0
    assert len({statement["file"] for statement in found}) > 1
    for statement in found:
        text = (SEEDS / statement["file"]).read_text(encoding="utf-8")
        quoted = " ".join(text[statement["start"] : statement["end"]].split())
        assert quoted == statement["text"]


def test_a_post_finds_what_its_holder_said(kg: Kg, seed_store: Path) -> None:
    ran = kg("said", "--by", "Director of Children's Care", "--store", seed_store, "--json")
    spoken = [s for s in json.loads(ran.out) if s["speaker"] == "R Farnham"]
    assert ran.code == 0 and len(spoken) >= 3


def test_the_ten_recommendations_of_a_report_are_listed_with_by_and_to(kg: Kg, seed_store: Path) -> None:
    ran = kg("ask", "recommendations", "--to", "Executive", "--format", "json", "--store", seed_store)
    rows = [row for row in json.loads(ran.out) if row["file"].startswith("003")]
    lettered = {row["number"] for row in rows if "number" in row}
    assert lettered >= set("abcdefghij")
    assert all(row["to"] == "Executive" for row in rows)
    assert any("Scrutiny Panel" in row.get("by", "") for row in rows)


@pytest.mark.parametrize("format", ["csv", "tsv", "json", "srj", "xml", "markdown", "spreadsheet", "table"])
def test_rows_come_in_every_format(kg: Kg, seed_store: Path, format: str) -> None:
    ran = kg(
        "query", "SELECT ?n WHERE { ?b a ckg:Body ; skos:prefLabel ?n }", "--format", format, "--store", seed_store
    )
    assert ran.code == 0 and "Panel" in ran.out


@pytest.mark.parametrize("format", ["turtle", "ntriples", "jsonld"])
def test_graphs_come_in_every_format(kg: Kg, seed_store: Path, format: str) -> None:
    ran = kg("query", "CONSTRUCT WHERE { ?b a ckg:Body }", "--format", format, "--store", seed_store)
    assert ran.code == 0 and "Body" in ran.out


def test_a_query_that_is_no_sparql_is_told_the_place(kg: Kg, seed_store: Path) -> None:
    ran = kg("query", "SELECT * WHERE { ?s a }", "--store", seed_store)
    assert ran.code == 6 and "line 1, column 24" in ran.err and "Traceback" not in ran.err


def test_a_query_that_runs_too_long_is_stopped(kg: Kg, seed_store: Path) -> None:
    endless = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
    ran = kg("query", endless, "--limit-time", "1", "--store", seed_store)
    assert ran.code == 6 and "more than 1 seconds" in ran.err


def test_rows_that_are_left_out_are_spoken_of(kg: Kg, seed_store: Path) -> None:
    ran = kg("query", "SELECT * WHERE { ?s ?p ?o }", "--limit-rows", "3", "--store", seed_store)
    assert ran.code == 0 and "only the first 3 rows" in ran.err


def test_an_unknown_name_gets_near_matches(kg: Kg, seed_store: Path) -> None:
    ran = kg("said", "--by", "R Farnam", "--store", seed_store)
    assert ran.code == 3 and "R Farnham" in ran.err


def test_a_missing_path_is_one_sentence(kg: Kg, tmp_path: Path) -> None:
    ran = kg("build", tmp_path / "nowhere", "--store", tmp_path / "s")
    assert ran.code == 4 and "does not exist" in ran.err and "Traceback" not in ran.err


def test_a_missing_store_says_how_to_make_one(kg: Kg, tmp_path: Path) -> None:
    ran = kg("said", "--store", tmp_path / "none")
    assert ran.code == 5 and "kg build" in ran.err


@pytest.mark.skipif(sys.platform == "win32", reason="folders there have no write bits")
def test_an_unwritable_store_is_one_sentence(kg: Kg, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    ran = kg("build", SEEDS, "--store", tmp_path / "file" / "store")
    assert ran.code == 5 and "--store" in ran.err and "Traceback" not in ran.err


def test_bad_files_never_stop_the_rest_and_are_listed_with_their_reason(kg: Kg, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "empty.txt").touch()
    (tmp_path / "in" / "binary.txt").write_bytes(bytes(range(256)) * 40)
    minutes = "Minutes of Oldtown Town Council, 4 May 2021\n\nCouncillor A Brown reported that the bridge was open.\n"
    (tmp_path / "in" / "good.txt").write_text(minutes)
    ran = kg("build", tmp_path / "in", "--store", tmp_path / "s", "--json")
    summary = json.loads(ran.out)
    assert ran.code == 0 and summary["documents"] == 1
    assert {entry["file"] for entry in summary["unread"]} == {"empty.txt", "binary.txt"}
    assert all(entry["reason"] for entry in summary["unread"])


def test_a_thing_is_shown_with_what_each_document_says(kg: Kg, seed_store: Path) -> None:
    ran = kg("show", "R Farnham", "--store", seed_store)
    assert ran.code == 0 and "R Farnham" in ran.out and ".txt" in ran.out


def test_words_are_found_in_names_and_passages(kg: Kg, seed_store: Path) -> None:
    ran = kg("find", '"care leavers"', "--store", seed_store, "--json")
    assert ran.code == 0 and any("[care leavers]" in hit["text"] for hit in json.loads(ran.out))


@pytest.mark.parametrize("format", ["nquads", "trig", "turtle", "jsonld", "graphml", "gexf", "csv"])
def test_the_graph_is_exported_in_every_format(kg: Kg, seed_store: Path, tmp_path: Path, format: str) -> None:
    ran = kg("export", "--format", format, "-o", tmp_path / "out", "--store", seed_store)
    assert ran.code == 0 and (tmp_path / "out").stat().st_size > 1000


def test_the_graph_of_the_seeds_conforms_to_its_shapes(kg: Kg, seed_store: Path) -> None:
    assert kg("validate", "--store", seed_store).code == 0


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(kg: Kg, command: str) -> None:
    ran = kg(command, "--help")
    assert ran.code == 0 and ("Example" in ran.out or command in ("info", "validate"))


def test_the_version_is_said_and_nothing_else(kg: Kg) -> None:
    ran = kg("--version")
    assert ran.code == 0 and ran.out == f"kg {version('council-kg')}\n"


LOOKUPS = [
    ("said", "--kind", "question", "--limit", "3"),
    ("who", "Director of Children's Care"),
    ("decisions", "--by", "Executive"),
    ("recommendations", "--unanswered"),
    ("inspections", "--by", "Ofsted"),
    ("attended", "Farnham"),
    ("conflicts",),
    ("path", "R Farnham", "Ofsted"),
    ("trace", "locality"),
]


@pytest.mark.parametrize("words", LOOKUPS, ids=lambda w: w[0])
def test_every_look_up_prints_and_cites_with_the_file_and_the_offsets(
    kg: Kg, seed_store: Path, words: tuple[str, ...]
) -> None:
    plain, cited = (kg(*words, *more, "--store", seed_store) for more in ((), ("--cite",)))
    assert plain.code == cited.code == 0
    assert ".txt [" in plain.out and ", characters " in cited.out and "https://w3id.org/" in cited.out


@pytest.mark.parametrize("words", LOOKUPS, ids=lambda w: w[0])
def test_every_look_up_speaks_json(kg: Kg, seed_store: Path, words: tuple[str, ...]) -> None:
    assert json.loads(kg(*words, "--json", "--store", seed_store).out)


def test_a_reason_is_printed_down_to_the_passage(kg: Kg, seed_store: Path) -> None:
    ran = kg("why", "R Farnham", "prefLabel", "--store", seed_store)
    assert ran.code == 0 and "a document says so" in ran.out and ".txt [" in ran.out


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("who", "Nobody Atall"), 3, "is called"),
        (("path", "R Farnham", "Nobody Atall"), 3, "is called"),
        (("trace", "unicorn"), 3, "no matter"),
        (("said", "--since", "yesterday"), 6, "no date"),
        (("said", "--kind", "shout"), 2, "--kind"),
        (("why", "nowhere.txt [1:2]"), 3, "no claim rests"),
        (("find", "?!"), 6, "no word"),
    ],
)
def test_what_cannot_be_answered_is_told_in_a_sentence(
    kg: Kg, seed_store: Path, words: tuple[str, ...], code: int, told: str
) -> None:
    ran = kg(*words, "--store", seed_store)
    assert ran.code == code and told in ran.err and "Traceback" not in ran.err


def test_a_document_is_explained_sentence_by_sentence(kg: Kg, tmp_path: Path) -> None:
    minutes = (
        "Minutes of the Scrutiny Panel of Oldtown Borough Council held on 4 May 2021\n\n"
        "1. APOLOGIES FOR ABSENCE\n\nThere were no apologies.\n\n"
        "2. BRIDGES\n\nThe Head of Highways reported that the bridge was open. The sun shone.\n\n"
        "RESOLVED - That the report be noted.\n"
    )
    (tmp_path / "minutes.txt").write_text(minutes)
    plain = kg("explain", tmp_path / "minutes.txt")
    assert plain.code == 0 and "→ statement" in plain.out and "sentences read" in plain.out
    (document,) = json.loads(kg("explain", tmp_path / "minutes.txt", "--json").out)
    assert document["coverage"]["sentences"] >= 2
    (spoken,) = [line for line in document["lines"] if "reported that" in line["text"]]
    assert spoken["taken"][0]["told"]["label"] == "The Head of Highways"
    assert all(minutes[line["start"] : line["end"]].split() == line["text"].split() for line in document["lines"])


def test_an_export_holds_the_named_queries_as_a_graph_that_other_programs_can_run(
    kg: Kg, seed_store: Path, tmp_path: Path
) -> None:
    assert kg("export", "--format", "nquads", "-o", tmp_path / "out.nq", "--store", seed_store).code == 0
    data = rdflib.Dataset()
    data.parse(tmp_path / "out.nq", format="nquads")
    found = data.query(
        """PREFIX sh: <http://www.w3.org/ns/shacl#> SELECT ?name ?select ?prefixes WHERE { GRAPH ?g {
        ?q a sh:SPARQLExecutable ; rdfs:label ?name ; sh:select ?select ; sh:prefixes ?prefixes } }"""
    )
    queries = {str(row.name): row for row in found}  # type: ignore[union-attr]
    assert len(queries) >= 25
    row = queries["decisions-by-outcome"]
    declared = data.query(
        """PREFIX sh: <http://www.w3.org/ns/shacl#> SELECT ?prefix ?start WHERE { GRAPH ?g {
        ?all sh:declare ?d . ?d sh:prefix ?prefix ; sh:namespace ?start } }"""
    )
    head = "".join(f"PREFIX {p}: <{start}>\n" for p, start in declared)  # type: ignore[misc]
    store = pyoxigraph.Store()
    store.bulk_load(path=str(tmp_path / "out.nq"), format=pyoxigraph.RdfFormat.N_QUADS)
    answer = store.query(head + str(row.select), use_default_graph_as_union=True)
    assert len(list(answer)) > 3  # type: ignore[arg-type]
