"""Pages as councils' sites lay them out: whole sentences in order, and nothing of what stands around them."""

from pathlib import Path

import pytest

from tests.read.made import only, words

PAGES = {
    "a language switch, a skip link and a cookie dialogue": (
        """<div role="dialog"><p>Choose which cookies we may set.</p></div><div class="lang-switch"><a
        href="/cy">Cymraeg</a> |
        <a href="/en">English</a></div><a href="#c" class="sr-only">Skip to content</a><div
        class="page"><h1>Minutes</h1>
        <p>Held on <b>4&nbsp;March 2024</b>.</p></div><div class="page-feedback"><p>Was this useful?</p></div>""",
        ["Minutes", "Held on 4 March 2024."],
    ),
    "tables in tables, as sites were once laid out": (
        """<table><tr><td><table><tr><td><a href=a>Home</a></td></tr><tr><td><a
        href=b>Minutes</a></td></tr></table></td>
        <td><font size=2><b>MINUTES OF THE TOWN COUNCIL HELD ON 4 MARCH 2024 IN THE TOWN HALL</b><p>24/1 Clerk<br>The
        Clerk
        reported that the bench had<br>been mended. The bill was due to the<br>County
        Council.</font></td></tr></table>""",
        [
            "MINUTES OF THE TOWN COUNCIL HELD ON 4 MARCH 2024 IN THE TOWN HALL",
            "24/1 Clerk",
            "The Clerk reported that the bench had been mended. The bill was due to the County Council.",
        ],
    ),
    "lines broken by hand between names, and within a sentence": (
        """<div>Present:<br>Cllr A Pell (Chair)<br>Cllr B Marsh<br><br>2. Minutes<br>The minutes were agreed as a
        true<br/>
        record.<br></div>""",
        ["Present:", "Cllr A Pell (Chair)", "Cllr B Marsh", "2. Minutes", "The minutes were agreed as a true record."],
    ),
    "a list of terms": (
        "<h1>Decision</h1><dl><dt>Decision maker:</dt><dd>Cabinet</dd><dt>Key decision?</dt><dd>No</dd></dl>",
        ["Decision", "Decision maker:\tCabinet", "Key decision?\tNo"],
    ),
    "Word's own bullets and numbers": (
        """<h1>Agenda</h1><p style='mso-list:l0'><span style='font-family:Symbol'>·<span>&nbsp;&nbsp;
        </span></span>The bench.
        <o:p></o:p></p><p><span>(a)<span>&nbsp; </span></span>that it be noted.</p>""",
        ["Agenda", "· The bench.", "(a) that it be noted."],
    ),
    "panels that open when their heading is pressed": (
        """<h1>Cabinet</h1><h2><button>1. Roads<span class="visually-hidden">, </span><span
        class="accordion__toggle">Show
        </span></button></h2><div class="accordion__content" hidden="until-found"><p>Mill Lane was shut.</p></div>
        <h2>2. Parks</h2><div role="tabpanel" style="display: none" aria-hidden="true"><p>The swing was
        mended.</p></div>
        <details><summary>3. Quay</summary><p>It was noted.</p></details>""",
        ["Cabinet", "1. Roads", "Mill Lane was shut.", "2. Parks", "The swing was mended.", "3. Quay", "It was noted."],
    ),
    "what is hidden, in sentences and cells too, and notes' numbers": (
        """<h1>Roles</h1><p>The Chair <span style="display:none">(draft) </span>spoke.<sup><a href="#1">1</a></sup></p>
        <p hidden>Template</p><table><tr><th>Name</th><th>Role<span style="display:none">sort</span></th></tr>
        <tr><td>Cllr P<b>ell</b></td><td>Chair from 4<sup>th</sup> May</td></tr></table>""",
        ["Roles", "The Chair spoke.", "Name\tRole", "Cllr Pell\tChair from 4th May"],
    ),
    "a page for the printer": (
        """<p><a href="p">Print this page</a> | <a href="c">Close window</a></p><h2>Harbour Panel</h2><p>The
        Monitoring Officer
        advised that it<br/>could stand.</p><hr/><p>Printed from http://mardle.example on 5 March 2024</p>""",
        ["Harbour Panel", "The Monitoring Officer advised that it could stand."],
    ),
    "a blog with its aside and its sharing buttons": (
        """<div id="content"><main><article><header><h1>Minutes of 4 March</h1><div class="entry-meta">Posted on 9
        March by
        <span class="author">admin</span></div></header><p>The path was clear, and the Council thanked its wardens.</p>
        <p>Cllr Marsh asked whether the gate would be hung before the summer fair. The Clerk hoped so.</p>
        <div class="share-buttons"><h3>Share this:</h3><ul><li><a href="#">Post</a></li></ul></div></article></main>
        <aside><h2>Recent Posts</h2><ul><li><a href="#">Agenda</a></li></ul></aside></div>""",
        [
            "Minutes of 4 March",
            "The path was clear, and the Council thanked its wardens.",
            "Cllr Marsh asked whether the gate would be hung before the summer fair. The Clerk hoped so.",
        ],
    ),
    "a table with its caption, and an item's cells laid out as one": (
        """<h1>Interests</h1><table><caption>1. Employment</caption><tr><th>Member</th><th>Partner</th></tr><tr>
        <td>Joiner</td><td>None</td></tr></table><table><tr><td class="mgItemNumberCell"><p class="mgAiTitleTxt">4.</p>
        </td><td><p class="mgAiTitleTxt">Heating</p><div class="mgWordPara">It was paid.</div></td></tr></table>""",
        ["Interests", "1. Employment", "Member\tPartner", "Joiner\tNone", "4. Heating", "It was paid."],
    ),
    "a table of contents before the text": (
        """<main><h1>Planning</h1><div class="toc"><h2>Contents</h2><ul><li><a href="#1">1. Site</a></li></ul></div>
        <h2>1. Site</h2><p>The site lay in flood zone&nbsp;3, and the Panel had been there on the first of the
        month.</p>
        <p>Resolved &ndash; that per&shy;mission be refused.</p></main><footer>Contact us</footer>""",
        [
            "Planning",
            "1. Site",
            "The site lay in flood zone 3, and the Panel had been there on the first of the month.",
            "Resolved – that permission be refused.",
        ],
    ),
}


@pytest.mark.parametrize(("body", "lines"), PAGES.values(), ids=PAGES)
def test_a_page_gives_its_sentences_whole_and_nothing_else(tmp_path: Path, body: str, lines: list[str]) -> None:
    page = f"<!doctype html><html><head><title>Page</title></head><body>{body}</body></html>"
    assert only(tmp_path, "a.html", page).text.replace("\n\n", "\n").split("\n") == lines


def test_an_element_is_counted_with_those_that_are_hidden_and_those_in_tables(tmp_path: Path) -> None:
    hidden = "<p hidden>a</p><nav><p>b</p></nav><table><tr><td><p>c</p></td><td>d</td></tr></table>"
    read = only(tmp_path, "a.html", f"<!doctype html><html><body><h1>Roles</h1>{hidden}<p>Noted.</p></body></html>")
    assert [b.element for b in read.blocks] == ["(//h1)[1]", None, None, "(//p)[4]"]
    assert words(read, "cell") == ["c", "d"]


@pytest.mark.parametrize("tags", ["<ul><li>", '<div class="menu">', "<dl><dt>a</dt><dd>"])
def test_a_page_that_is_nested_without_end_says_so(tmp_path: Path, tags: str) -> None:
    read = only(tmp_path, "a.html", f"<!doctype html><html><body>{tags * 450}<p>deep</p></body></html>")
    assert read.reason == "a web page whose tags lie too deep in one another"
