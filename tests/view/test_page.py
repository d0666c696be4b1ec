"""The page in a real browser, with the network cut: it opens, answers, and runs nothing that a document slipped in."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import networkx
import pytest

from kg.ask.session import Session
from kg.view import Asked, Picture, drawn, page

#: Eight ways to slip script into a page.
PAYLOADS = (
    '<img src=x onerror="window.hit=1">',
    "</script><script>window.hit=1</script>",
    "<svg onload=window.hit=1>",
    '"><b onmouseover=window.hit=1>href',
    "javascript:window.hit=1",
    "'-window.hit=1-'",
    "{{7*7}}${window.hit=1}",
    "<!--<script>window.hit=1//",
)


class Opened:
    """A page that is open, with what it complained of and asked for."""

    def __init__(self, tab: Any, address: str) -> None:
        self.tab, self.address = tab, address
        self.complaints: list[str] = []
        self.requests: list[str] = []
        tab.on("console", lambda message: self.complaints.append(message.text))
        tab.on("pageerror", lambda error: self.complaints.append(str(error)))
        tab.on("request", lambda request: self.requests.append(request.url))
        self.go()

    def go(self, part: str = "") -> None:
        self.tab.goto("about:blank")
        self.requests.clear()
        self.tab.goto(self.address + part)
        self.tab.wait_for_selector("html[data-ready=yes][data-table=filled]", timeout=20_000)

    def look(self, script: str) -> Any:
        return self.tab.evaluate(script)

    def settled(self) -> None:
        self.tab.wait_for_selector("html[data-table=filled]", timeout=10_000)

    @property
    def shown(self) -> list[str]:
        self.settled()
        return self.tab.locator("#things tbody tr td:first-child").all_inner_texts()

    def find(self, name: str) -> None:
        self.tab.fill("#name", name)
        self.tab.press("#name", "Enter")
        self.settled()


@pytest.fixture
def opened(browser: Any, tmp_path: Path) -> Iterator[Callable[[str], Opened]]:
    context = browser.new_context(viewport={"width": 1280, "height": 800}, offline=True)
    context.route(lambda url: not url.startswith(("file:", "about:", "blob:", "data:")), lambda route: route.abort())

    def open_(html: str) -> Opened:
        path = tmp_path / "page.html"
        path.write_text(html, encoding="utf-8")
        return Opened(context.new_page(), path.as_uri())

    yield open_
    context.close()


def a_council() -> networkx.MultiDiGraph:
    """Two bodies, their people, a meeting and a decision, of an invented council."""
    net = networkx.MultiDiGraph()

    def thing(iri: str, kind: str, label: str, dates: list[str] | None = None) -> None:
        quote = {"text": f"{label} was named.", "file": "minutes.txt", "start": "0", "end": "9", "date": "2021-03-02"}
        net.add_node(
            iri, kind=kind, label=label, names=[], dates=dates or [], facts=[["Note", "a note"]], passages=[quote]
        )

    def line(a: str, b: str, says: str, *, inferred: bool = False, date: str = "2021-03-02") -> None:
        quote = {
            "text": f"It is said: {says}.",
            "file": "minutes.txt",
            "start": "10",
            "end": "30",
            "page": "4",
            "date": date,
        }
        of = {
            "relation": says,
            "label": says,
            "inferred": inferred,
            "dates": [date],
            "passages": [quote],
            "details": [],
        }
        net.add_edge(a, b, key=says, **of)

    thing("x:council", "council", "Ambleford District Council")
    thing("x:board", "body", "Parks Board")
    thing("x:panel", "body", "Housing Panel")
    thing("x:meeting", "meeting", "Parks Board, 2 March 2021", ["2021-03-02"])
    thing("x:old", "meeting", "Housing Panel, 5 May 2015", ["2015-05-05"])
    thing("x:ann", "person", "Ann Marlow")
    thing("x:bob", "person", "Bob Ferris")
    thing("x:cy", "person", "Cyril Oakes")
    thing("x:decision", "decision", "RESOLVED that the bandstand be painted", ["2021-03-02"])
    line("x:board", "x:council", "is part of")
    line("x:panel", "x:council", "is part of")
    line("x:meeting", "x:board", "is a meeting of")
    line("x:old", "x:panel", "is a meeting of", date="2015-05-05")
    line("x:ann", "x:meeting", "attended")
    line("x:bob", "x:old", "attended", date="2015-05-05")
    line("x:cy", "x:panel", "belongs to", inferred=True)
    line("x:decision", "x:meeting", "was decided at")
    return net


@pytest.fixture
def council(opened: Callable[[str], Opened]) -> Opened:
    return opened(page(Picture("Ambleford", a_council())))


def test_the_page_opens_without_a_complaint_or_a_request(council: Opened) -> None:
    assert len(council.shown) == 9
    assert council.complaints == []
    assert council.requests == [council.address]


def test_a_name_is_found_and_its_card_shown(council: Opened) -> None:
    council.find("marlow")
    assert council.tab.locator("#card h2.name").inner_text() == "Ann Marlow"
    assert "attended Parks Board, 2 March 2021" in council.tab.locator("#card").inner_text()
    council.find("nobody at all")
    assert "Nothing here is called" in council.tab.locator("#card").inner_text()


def test_a_line_leads_to_its_sentence_and_document(council: Opened) -> None:
    council.find("Ann Marlow")
    council.tab.get_by_role("button", name="attended Parks Board, 2 March 2021").click()
    words = council.tab.locator("#card blockquote").inner_text()
    assert "It is said: attended." in words
    assert "2 March 2021, minutes.txt, page 4, characters 10 to 30" in words


def test_the_legend_takes_a_kind_away_and_undo_brings_it_back(council: Opened) -> None:
    council.tab.locator("#legend input[value=person]").uncheck()
    assert "Ann Marlow" not in council.shown
    council.tab.click("#undo")
    assert "Ann Marlow" in council.shown


def test_what_is_inferred_can_be_left_out(council: Opened) -> None:
    assert council.tab.locator("#lines td", has_text="inferred").count() == 1
    council.tab.locator("#inferred").uncheck()
    council.settled()
    assert council.tab.locator("#lines td", has_text="inferred").count() == 0


def test_a_time_range_keeps_what_is_of_that_time(council: Opened) -> None:
    council.tab.locator("#since").fill("60")
    council.tab.locator("#since").dispatch_event("change")
    assert "Housing Panel, 5 May 2015" not in council.shown
    assert "Bob Ferris" not in council.shown
    assert "Ann Marlow" in council.shown


def test_neighbours_come_in_by_expanding_and_go_by_collapsing(opened: Callable[[str], Opened]) -> None:
    shown = opened(page(Picture("Ambleford", a_council(), first=("x:council", "x:board", "x:panel"))))
    assert len(shown.shown) == 3
    shown.find("Parks Board")
    shown.tab.get_by_role("button", name="Expand (+1)").click()
    assert "Parks Board, 2 March 2021" in shown.shown
    shown.find("Parks Board")
    shown.tab.get_by_role("button", name="Collapse").click()
    assert "Parks Board, 2 March 2021" not in shown.shown


def test_the_way_between_two_is_shown(council: Opened) -> None:
    council.find("Ann Marlow")
    council.tab.get_by_role("button", name="Path to…").click()
    council.find("Cyril Oakes")
    way = {"Ann Marlow", "Parks Board, 2 March 2021", "Parks Board", "Ambleford District Council", "Housing Panel"}
    assert set(council.shown) == way | {"Cyril Oakes"}
    assert "5 steps" in council.tab.locator("#banner").inner_text()


def test_the_address_brings_back_the_view(council: Opened) -> None:
    council.tab.locator("#legend input[value=decision]").uncheck()
    council.tab.locator("#inferred").uncheck()
    council.find("Bob Ferris")
    council.tab.get_by_role("button", name="Pin", exact=True).click()
    council.settled()
    address = council.look("location.hash")
    before = council.shown
    council.go(address)
    assert council.shown == before
    assert council.tab.locator("#card h2.name").inner_text() == "Bob Ferris"
    assert council.tab.get_by_role("button", name="Unpin").count() == 1
    assert not council.tab.locator("#inferred").is_checked()


def test_everything_can_be_done_by_keys_alone(council: Opened) -> None:
    council.tab.keyboard.press("/")
    council.tab.keyboard.type("Parks Board")
    council.tab.keyboard.press("Enter")
    assert council.tab.locator("#card h2.name").inner_text() == "Parks Board"
    council.tab.focus("#picture")
    names = set()
    for key in ("ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"):
        council.tab.keyboard.press(key)
        names.add(council.tab.locator("#card h2.name").inner_text())
    assert len(names) > 1
    for key in ("+", "-", "e", "c", "p", "Enter", "Escape"):
        council.tab.keyboard.press(key)
    council.tab.keyboard.press("Escape")
    assert council.complaints == []


def test_the_drawing_and_the_lines_can_be_saved(council: Opened) -> None:
    for button, suffix, begins in (
        ("#svg", ".svg", b"<svg"),
        ("#png", ".png", b"\x89PNG"),
        ("#csv", ".csv", b"\xef\xbb\xbf"),
    ):
        council.tab.click("#save summary")
        with council.tab.expect_download() as saved:
            council.tab.click(button)
        path = Path(saved.value.path())
        assert saved.value.suggested_filename.endswith(suffix)
        assert path.read_bytes().startswith(begins)
    assert council.complaints == []


def many_bodies() -> networkx.MultiDiGraph:
    """Four boards of an invented council, each with six people; one reports to another."""
    net = networkx.MultiDiGraph()
    of = {"names": [], "dates": [], "facts": [], "passages": []}
    for board in ("Parks", "Housing", "Roads", "Schools"):
        net.add_node(f"x:{board}", kind="body", label=f"{board} Board", **of)
        for n in range(6):
            net.add_node(f"x:{board}{n}", kind="person", label=f"Member {n} of {board}", **of)
            says = {"relation": "sat", "label": "sat on", "inferred": False, "details": [], "passages": []}
            net.add_edge(f"x:{board}{n}", f"x:{board}", key="sat", **says, dates=["2020-05-04"])
    net.add_edge("x:Parks", "x:Housing", key="sat", **says, dates=["2021-05-04"])
    return net


@pytest.mark.parametrize("by", ["community", "body"])
def test_the_rest_stands_in_clusters_that_open_and_close(opened: Callable[[str], Opened], by: str) -> None:
    first = ("x:Parks", "x:Parks0")
    page_ = opened(page(Picture("Ambleford", many_bodies(), first=first)))
    assert set(page_.shown) == {"Parks Board", "Member 0 of Parks"}
    page_.tab.locator(f"#clusters input[value={by}]").check()
    folded = page_.shown
    assert len(folded) == 4 and all("(cluster of 7)" in name for name in folded)
    assert page_.tab.locator("#lines tbody tr", has_text="1 line").count() == 1

    page_.tab.get_by_role("button", name="Housing Board").first.click()
    assert "Cluster of 7 things" in page_.tab.locator("#card").inner_text()
    page_.tab.get_by_role("button", name="Open the cluster").click()
    assert {"Housing Board", "Member 3 of Housing"} < set(page_.shown)
    assert len(page_.shown) == 10
    address = page_.look("location.hash")
    page_.tab.click("#undo")
    assert page_.shown == folded

    page_.go(address)
    assert len(page_.shown) == 10
    page_.find("Member 3 of Housing")
    page_.tab.focus("#picture")
    page_.tab.keyboard.press("c")
    assert page_.shown == folded
    page_.tab.keyboard.press("e")
    assert len(page_.shown) == 10
    assert page_.complaints == []


def test_a_thing_in_a_closed_cluster_is_found_and_stands_by_itself(opened: Callable[[str], Opened]) -> None:
    page_ = opened(page(Picture("Ambleford", many_bodies(), first=("x:Parks",))))
    page_.tab.locator("#clusters input[value=body]").check()
    page_.find("Member 2 of Roads")
    assert "Member 2 of Roads" in page_.shown
    assert any("Roads Board" in name and "(cluster of 6)" in name for name in page_.shown)
    page_.tab.get_by_role("button", name="1 line", exact=True).first.click()
    assert "sat on" in page_.tab.locator("#card").inner_text()
    with_line = page_.look("location.hash")
    page_.go(with_line)
    assert "sat on" in page_.tab.locator("#card").inner_text()


@pytest.mark.parametrize("payload", PAYLOADS)
def test_markup_in_any_field_runs_nothing(opened: Callable[[str], Opened], payload: str) -> None:
    net = a_council()
    for _, of in net.nodes(data=True):
        quote = dict.fromkeys(("text", "file", "title", "link", "date", "speaker", "page", "start", "end"), payload)
        of.update(
            label=of["label"] + payload, names=[payload], dates=[payload], facts=[[payload, payload]], passages=[quote]
        )
    for _, _, of in net.edges(data=True):
        quote = dict.fromkeys(("text", "file", "title", "link", "speaker"), payload)
        of.update(label=payload, details=[payload], passages=[quote])
    shown = opened(page(Picture(payload, net, note=payload, summary=((payload, payload), (payload, payload)))))
    shown.look("document.querySelectorAll('#save button').forEach((b) => { if (b.id !== 'print') b.click(); })")
    shown.find("Ann Marlow")
    shown.tab.locator("#card li button").first.click()
    for x in range(350, 900, 40):
        shown.tab.mouse.move(x, 430)
    assert shown.look("window.hit") is None
    assert shown.look("document.querySelectorAll('a[href^=javascript]').length") == 0
    assert not [c for c in shown.complaints if "Content Security Policy" not in c]


def test_a_notebook_shows_the_page_in_a_frame_of_its_own(browser: Any, tmp_path: Path) -> None:
    path = tmp_path / "notebook.html"
    path.write_text(Picture("Ambleford", a_council())._repr_html_(), encoding="utf-8")
    tab = browser.new_page()
    tab.goto(path.as_uri())
    frame = tab.frame_locator("iframe")
    frame.locator("html[data-ready=yes]").wait_for(timeout=20_000)
    frame.get_by_role("button", name="Ann Marlow").first.click()
    assert frame.locator("#card h2.name").inner_text() == "Ann Marlow"
    tab.close()


def test_names_do_not_lie_over_one_another_at_first_sight(opened: Callable[[str], Opened], session: Session) -> None:
    shown = opened(drawn(session, Asked()))
    overlaps = shown.look("document.documentElement.dataset.overlaps")
    assert int(shown.look("document.documentElement.dataset.names")) > 30
    assert int(overlaps) == 0


def test_the_page_has_nothing_serious_for_axe(opened: Callable[[str], Opened], session: Session, axe: str) -> None:
    shown = opened(drawn(session, Asked()).replace("script-src ", "script-src 'unsafe-eval' ", 1))
    shown.find("Ofsted")
    shown.look(axe)
    found = shown.look("axe.run(document, { resultTypes: ['violations'] })")
    assert not [(v["id"], v["nodes"][0]["html"]) for v in found["violations"] if v["impact"] in ("serious", "critical")]
