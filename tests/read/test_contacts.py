"""What a member's page tells of where they live and how to reach them is read, and taken nowhere."""

import re
from pathlib import Path

import pytest

from kg.graph.contacts import without_contacts
from kg.graph.layers import named_quads
from kg.graph.serialise import nquads
from kg.graph.store import open_store
from kg.pipeline import build
from tests.read.made import only, words

MEMBER = """<!doctype html><html><head><title>Councillor details - Councillor Ann Pell</title></head><body>
<div id="modgov"><h1>Councillor details</h1><h2>Councillor Ann Pell</h2>
<p><span class="mgLabel">Party:</span> Green Party</p><p><span class="mgLabel">Ward:</span> Quay</p>
<h2>Contact information</h2>
<p><span class="mgLabel">Correspondence address:</span> 12 Tanner Street<br />Mardle<br />MA1 2BC</p>
<p><span class="mgLabel">Home address:</span> The Old Forge, Mill Lane, Mardle, MA1 3CD</p>
<dl><dt>Mobile:</dt><dd>07700 900123</dd></dl>
<p>Bus. email: <a href="mailto:a.pell@mardle.example">a.pell@mardle.example</a></p>
<table><tr><td>Work address</td><td>4 Ropewalk Road</td></tr><tr><td>Political group</td><td>Greens</td></tr></table>
<h2>Committee appointments</h2><ul><li>Harbour Panel (Chair)</li></ul></div></body></html>"""
SERVICE = """<?xml version="1.0"?><councillorsbyward><wards><ward><wardtitle>Quay</wardtitle><councillors><councillor>
<councillorid>7</councillorid><fullusername>Councillor Ann Pell</fullusername>
<politicalpartytitle>Green Party</politicalpartytitle><representing>Quay</representing>
<workaddress><line1>4 Ropewalk Road</line1><phone>01632 960123</phone><email>a.pell@mardle.example</email></workaddress>
<homeaddress><line1>The Old Forge</line1><line2>Mill Lane</line2><postcode>MA1 3CD</postcode></homeaddress>
</councillor></councillors></ward></wards></councillorsbyward>"""
CONTACT = re.compile(r"Tanner|Forge|Mill Lane|Ropewalk|07700|960123|a\.pell|MA1")


def test_contacts_stay_in_the_text_as_furniture(tmp_path: Path) -> None:
    read = only(tmp_path, "member.html", MEMBER)
    assert words(read, "furniture") == [
        "Correspondence address: 12 Tanner Street",
        "Mardle",
        "MA1 2BC",
        "Home address: The Old Forge, Mill Lane, Mardle, MA1 3CD",
        "Mobile:\t07700 900123",
        "Bus. email: a.pell@mardle.example",
        "Work address\t4 Ropewalk Road",
    ]
    assert "Ward: Quay" in words(read, "paragraph")


@pytest.mark.parametrize(("name", "content"), [("member.html", MEMBER), ("wards.xml", SERVICE)])
def test_no_contact_details_of_a_member_reach_the_graph(tmp_path: Path, name: str, content: str) -> None:
    (tmp_path / name).write_text(content)
    build([tmp_path / name], tmp_path / "store", workers=1, everyone=True)
    written = nquads(named_quads(open_store(tmp_path / "store"))).decode()
    assert "Ann Pell" in written
    assert not [line for line in written.splitlines() if CONTACT.search(line)]


PROSE = """Elm Borough Council

Minutes of the Licensing Sub-Committee held on Monday 4 March 2024

Present: Councillors A Moss (Chair), B Hill and C Ash.

1. Premises licence: The Anchor, 14 Quay Street, Mardle

Mr J Smith of 12 Tanner Street, Mardle, said that noise from The Anchor, 14 Quay Street, kept his children awake.

Mrs Ann Carter, who lives at 27 Mill Lane, said that she had rung 01632 960123 about the lorries on Ropewalk Road.

RESOLVED that the licence be granted to Mr K Patel of 8 Forge View, Mardle MA1 2BC, until June.
"""


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("Mr. J. Smith, of 12, Elm Road, objected.", "Mr. J. Smith"),
        ("Mrs Dow (of 9A Orchard Close) stated that parking was a problem.", "stated that parking was a problem."),
        ("Dr Ash, owner of 3 The Crescent, Mardle, asked about the drains.", "asked about the drains."),
        ("The driver resides at Flat 2, 31 Victoria Terrace.", "The driver resides at"),
        ("A resident of 46 Station Rd. thanked the wardens for their care.", ". thanked the wardens for their care."),
        ("Jean Lowe, 18 Chapel Lane, complained that the bins were late.", "complained that the bins were late."),
        ("Mrs E Rees, 5 Heol Cae Gwyn, asked for a Welsh form.", "asked for a Welsh form."),
    ],
)
def test_where_somebody_lives_is_cut_from_a_sentence(said: str, kept: str) -> None:
    assert without_contacts(said) == kept


@pytest.mark.parametrize(
    "said",
    [
        "24/00123/FUL – Mr J Smith, 12 Elm Road: Single storey extension",
        "Mr and Mrs Lowe, 18 Chapel Lane. Proposed garage.",
        "Councillor Hill reported that works at 14 Quay Street had begun.",
        "The Chair visited the residents of 4 Elm Road.",
        "Mr Smith, 12 March 2024",
        "Mrs Grey of Grey Planning Ltd, 5 Market Place, spoke for the applicant.",
        "Mr Smith of Elm Road asked a question.",
    ],
)
def test_the_site_of_an_application_and_a_street_alone_stay(said: str) -> None:
    assert without_contacts(said) == said


def test_no_home_that_running_minutes_tell_of_reaches_the_graph(tmp_path: Path) -> None:
    (tmp_path / "m.txt").write_text(PROSE)
    build([tmp_path / "m.txt"], tmp_path / "store", workers=1, everyone=True)
    written = nquads(named_quads(open_store(tmp_path / "store"))).decode()
    assert not [line for line in written.splitlines() if re.search(r"Tanner|Mill Lane|Forge|960123|MA1", line)]
    assert all(words in written for words in ("noise from The Anchor, 14 Quay Street", "Ropewalk Road", "J Smith"))
