from pathlib import Path

import pytest

from tests.read.made import block_with, only, words

MODERNGOV = """<!DOCTYPE html><html><head><title>Agenda and minutes - Harbour Panel</title>
<script>var tracking = "on";</script><style>p { color: red }</style></head><body class="has-cookie-bar">
<div id="cookie-banner"><p>We use cookies to make this site better.</p><button>Accept all</button></div>
<a class="skip-link" href="#content">Skip to main content</a>
<header><ul><li><a href="/">Home</a></li><li><a href="/pay">Pay</a></li></ul><a href="?lang=cy">Cymraeg</a></header>
<nav><a href="/a">Council and democracy</a></nav>
<div id="modgov"><h1>Agenda and minutes</h1>
<h2 class="mgSubTitleTxt">Harbour Panel - Monday, 4th March, 2024 6.00 pm</h2>
<div class="mgLinks"><a href="x">Attendance details</a></div>
<p><span class="mgLabel">Venue:</span> Town Hall, Mardle</p>
<table class="mgItemTable"><caption>Items</caption><tr><th>No.</th><th>Item</th></tr>
<tr><td class="mgItemNumberCell"><p class="mgAiTitleTxt">24/11</p></td><td>
<p class="mgAiTitleTxt"><a name="AI1">Harbour wall</a> <a class="mgFileLink" href="d.pdf">PDF 255 KB</a></p>
<div class="mgWordPara"><p class="MsoNormal">The Director will report on the
wall.</p></div>
<p class="mgSubItemTitleTxt">Minutes:</p>
<div class="mgWordPara"><p class="MsoNormal">The Director said that the wall
was&nbsp;safe &amp; sound.</p>
<p>The Panel noted:</p><ol type="a"><li>the report;</li><li>the costs.</li></ol>
<p class="MsoListParagraph">&middot;&nbsp;&nbsp;&nbsp; The quay would open in May.</p></div></td></tr></table></div>
<footer><p>&copy; Mardle Council 2024</p><p>Accessibility statement</p></footer></body></html>"""


def test_a_meeting_page_is_read_without_menus_banners_and_footer(tmp_path: Path) -> None:
    read = only(tmp_path, "page.html", MODERNGOV)
    assert read.text == (
        "Agenda and minutes\n\nHarbour Panel - Monday, 4th March, 2024 6.00 pm\n\nVenue: Town Hall, Mardle\n\nItems\n\n"
        "No.\n\nItem\n\n24/11 Harbour wall\n\nThe Director will report on the wall.\n\nMinutes:\n\n"
        "The Director said that the wall was safe & sound.\n\nThe Panel noted:\n\na. the report;\n\nb. the costs.\n\n"
        "· The quay would open in May."
    )
    assert read.title == "Agenda and minutes - Harbour Panel"


def test_the_content_decides_and_a_page_is_a_page_under_any_name(tmp_path: Path) -> None:
    assert only(tmp_path, "page.txt", MODERNGOV).text == only(tmp_path, "page.html", MODERNGOV).text


def test_headings_items_and_elements_are_kept_beside_the_text(tmp_path: Path) -> None:
    read = only(tmp_path, "page.html", MODERNGOV)
    heading = block_with(read, "Harbour Panel")
    assert (heading.kind, heading.level, heading.element) == ("heading", 2, "(//h2)[1]")
    items = [(b.label, b.span.of(read.text)) for b in read.blocks if b.kind == "list-item"]
    assert items == [("a.", "a. the report;"), ("b.", "b. the costs."), ("·", "· The quay would open in May.")]


def test_a_table_of_short_cells_is_rows_and_one_of_text_is_not(tmp_path: Path) -> None:
    grid = "<table><tr><th>Member</th><th>Attendance</th></tr><tr><td>Cllr A Pell</td><td>Present</td></tr></table>"
    read = only(tmp_path, "a.html", f"<html><body><h1>Attendance</h1>{grid}</body></html>")
    cells = [(b.row, b.column, b.label, b.span.of(read.text)) for b in read.blocks if b.kind == "cell"]
    assert cells == [
        (0, 0, None, "Member"),
        (0, 1, None, "Attendance"),
        (1, 0, "Member", "Cllr A Pell"),
        (1, 1, "Attendance", "Present"),
    ]
    prose = f"<table><tr><td>1.</td><td><p>{'The Clerk reported on the verges. ' * 20}</p></td></tr></table>"
    assert not words(only(tmp_path, "b.html", f"<html><body>{prose}</body></html>"), "cell")


def test_line_breaks_part_the_names_of_a_list(tmp_path: Path) -> None:
    read = only(tmp_path, "a.html", "<html><body><p><b>Present</b><br>Cllr A Pell<br>Cllr B Quay</p></body></html>")
    assert read.text == "Present\nCllr A Pell\nCllr B Quay"
    assert block_with(read, "Present").bold and not block_with(read, "Cllr A").bold


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        (
            "<title>Sign in</title><form><p>Your account</p><input type=password></form>",
            "a page that asks to log in",
        ),
        ("<title>403 Forbidden</title><body><h1>Forbidden</h1></body>", "a page that refuses: “403 Forbidden”"),
        ("<body><script>location = 'https://x'</script></body>", "a web page without text of its own"),
        (
            "<body>" + "<div>" * 30_000 + "deep</body>",
            "a web page whose tags are too many or lie too deep in one another",
        ),
        (
            "<body><p " + " ".join(f"a{n}=1" for n in range(40_000)) + ">x</p></body>",
            "a web page whose tags are too many or lie too deep in one another",
        ),
    ],
)
def test_a_page_that_is_none_says_why(tmp_path: Path, page: str, reason: str) -> None:
    read = only(tmp_path, "a.html", f"<!doctype html><html>{page}</html>")
    assert (read.status, read.reason) == ("unread", reason)
