"""What a document says can be shown anywhere: a terminal, a spreadsheet, each format's parser (T12, T13, T22)."""

import contextlib
import csv
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.etree import ElementTree

import networkx
import pytest
from pyoxigraph import QueryResultsFormat, RdfFormat, parse, parse_query_results

from kg.pipeline import build
from tests.conftest import ROOT, Ran

PAGE = (
    "Mardle Parish Council\n\nMinutes of the meeting of Mardle Parish Council held on 4 March 2024 at 7.00 pm\n\n"
    "Present: Councillor Ann Lee (Chair), Councillor Bo Marsh\n\n1. Hall\n\n"
    "Councillor Ann Lee said that \x1b[2J\x1b]0;owned\x07 the hall [laughter] "
    "was \u202eerutuf\u202c safe \x0b and \x00sound.\n\n"
    '=HYPERLINK("http://evil.example","hall") Councillor Bo Marsh said that [/quote] <b>it</b>'
    " & 'that' was ]]> agreed.\n\n"
    "2. =cmd|' /C calc'!A0\n\nCouncillor Bo Marsh said that the wall was \x85 safe \ufffe too \U0001f600.\n"
)
TEXTS = "SELECT ?exact { ?p a ckg:Passage ; ckg:exact ?exact }"
CONTROLS = [chr(n) for n in (*range(9), 11, 12, *range(14, 32), *range(127, 160), 0xFFFE, 0xFFFF)]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("output")
    # Two control characters only a kilobyte: more would be a binary file, and refused.
    (folder / "minutes.txt").write_text(PAGE.replace("\x00", "\x01") + "The wall is safe. " * 20)
    build([folder / "minutes.txt"], folder / "s", workers=1)
    return folder / "s"


@pytest.mark.parametrize("format", ["nquads", "trig", "turtle", "jsonld", "graphml", "gexf", "csv"])
def test_an_export_is_read_back_by_its_own_parser(store: Path, kg: Callable[..., Ran], format: str) -> None:
    text = kg("export", "--store", store, "--format", format).out
    assert "[laughter]" in text and not [c for c in CONTROLS if c in text]
    assert _read_back(format, text) > 50


def _read_back(format: str, text: str) -> int:
    rdf = {
        "nquads": RdfFormat.N_QUADS,
        "trig": RdfFormat.TRIG,
        "turtle": RdfFormat.TURTLE,
        "jsonld": RdfFormat.JSON_LD,
    }
    if format in rdf:
        return len(list(parse(text, format=rdf[format])))
    if format == "csv":
        rows = list(csv.reader(io.StringIO(text)))
        assert {len(row) for row in rows} == {len(rows[0])}
        assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
        return len(rows)
    read = networkx.read_graphml if format == "graphml" else networkx.read_gexf
    return len(read(io.BytesIO(text.encode())))


@pytest.mark.parametrize("format", ["csv", "tsv", "json", "srj", "xml", "markdown", "spreadsheet"])
def test_an_answer_is_read_back_by_its_own_parser(store: Path, kg: Callable[..., Ran], format: str) -> None:
    text = kg("query", TEXTS, "--store", store, "--format", format).out
    assert "[laughter]" in text and not [c for c in CONTROLS if c in text]
    assert _rows(format, text) == _rows("json", kg("query", TEXTS, "--store", store, "--format", "json").out) > 5


def _rows(format: str, text: str) -> int:
    if format == "json":
        return len(json.loads(text))
    if format in ("csv", "spreadsheet"):
        rows = list(csv.reader(io.StringIO(text)))
        assert format == "csv" or not [row for row in rows if row[0].lstrip().startswith(("=", "+", "-", "@"))]
        return len(rows) - 1
    if format == "markdown":
        return text.count("\n") - 2
    if format == "xml":
        ElementTree.fromstring(text)
    results = {"tsv": QueryResultsFormat.TSV, "srj": QueryResultsFormat.JSON, "xml": QueryResultsFormat.XML}
    return len(list(parse_query_results(text, format=results[format])))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "words", [("query", TEXTS), ("said", "--by", "Ann Lee"), ("find", "hall"), ("show", "Ann Lee")]
)
def test_a_terminal_shows_the_words_and_obeys_none(store: Path, kg: Callable[..., Ran], words: tuple[str, ...]) -> None:
    ran = kg(*words, "--store", store)
    assert ran.code == 0
    for character in ("\x1b", "\x07", "\x85", "\u202e", "\u202c"):
        assert character not in ran.out + ran.err
    if words[0] in ("query", "said"):
        assert "[laughter]" in " ".join(ran.out.split())


@pytest.mark.skipif(sys.platform == "win32", reason="needs a terminal of POSIX")
@pytest.mark.parametrize("words", [("query", TEXTS, "--format", "csv"), ("said", "--by", "Ann Lee", "--json")])
def test_data_are_made_safe_where_they_go_to_a_terminal(store: Path, words: tuple[str, ...]) -> None:
    held, given = os.openpty()
    shown = subprocess.Popen([sys.executable, "-m", "kg", *words, "--store", str(store)], stdout=given, cwd=ROOT)
    os.close(given)
    text = b"".join(_from(held)).decode()
    os.close(held)
    assert shown.wait() == 0 and "[laughter]" in text and "\N{RIGHT-TO-LEFT OVERRIDE}" not in text


def _from(terminal: int) -> Iterator[bytes]:
    with contextlib.suppress(OSError):  # At its end a terminal gives an error on Linux.
        while some := os.read(terminal, 65536):
            yield some
