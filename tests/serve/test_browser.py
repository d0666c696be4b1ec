"""The site in a real browser: nothing from other machines, nothing serious for axe, fit for a phone, a workbench that
answers.
"""

from collections.abc import Iterator
from pathlib import Path
from time import monotonic
from typing import Any

import pytest

import kg.serve
from tests.view.conftest import axe  # noqa: F401 — a fixture

YASGUI = Path(kg.serve.__file__).parent / "static" / "yasgui" / "package.json"
MAIN = (
    *("/", "/claims/said", "/claims/recommendation", "/search?q=caseloads", "/things/person", "/matters", "/conflicts"),
    *(
        "/coverage",
        "/queries",
        "/queries/inspections",
        "/workbench",
        "/workbench?plain=1",
        "/id/person/E06000002/r-farnham",
        "/things/meeting",
    ),
)


@pytest.fixture
def tab(browser: Any, site: str) -> Iterator[Any]:
    """A tab of a phone's width that reaches the site alone; it keeps what it asked for and complained of."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, bypass_csp=False)
    page = context.new_page()
    page.asked, page.complaints = [], []
    page.on("request", lambda request: page.asked.append(request.url))
    page.on("console", lambda m: page.complaints.append(m.text) if m.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    yield page
    context.close()


def until(tab: Any, condition: str, seconds: float = 20) -> None:
    """Waits until *condition* holds in the page.

    Asked again from here: a wait inside the page evaluates text there, and the site's policy forbids that.
    """
    deadline = monotonic() + seconds
    while not tab.evaluate(condition):
        assert monotonic() < deadline, f"{condition} did not come true in {seconds} s"
        tab.wait_for_timeout(50)


def test_pages_ask_nothing_of_other_machines_and_fit_a_phone(tab: Any, site: str) -> None:
    for path in MAIN:
        tab.goto(site + path)
        width = tab.evaluate("document.documentElement.scrollWidth")
        assert width <= 390, f"{path} is {width} pixels wide"
    assert not tab.complaints
    assert tab.asked and all(url.startswith((site, "data:")) for url in tab.asked)


def test_the_plain_workbench_answers_and_tells_mistakes(tab: Any, site: str) -> None:
    tab.goto(f"{site}/workbench?plain=1")
    tab.click("#run")
    tab.wait_for_selector("#answer table", timeout=20_000)
    assert "rows" in tab.inner_text("#told") and "Executive" in tab.inner_text("#answer")
    tab.fill("#query", "SELECT * WHERE { ?s a }")
    tab.press("#query", "Control+Enter")
    tab.wait_for_selector("#answer pre", timeout=20_000)
    assert "line 1, column 24" in tab.inner_text("#answer")


def test_the_plain_workbench_offers_the_terms_of_the_data_and_keeps_queries_as_tabs(tab: Any, site: str) -> None:
    tab.goto(f"{site}/workbench?plain=1")
    until(tab, "offered.length > 20")
    tab.fill("#query", "")
    tab.type("#query", "SELECT * { ?s ckg:spea")
    tab.click("#offers button")
    assert "ckg:speaker" in tab.input_value("#query")
    tab.select_option("#start", index=3)
    assert "#+ summary" in tab.input_value("#query")
    tab.click("#tabs button >> nth=0")
    assert "ckg:speaker" in tab.input_value("#query") and tab.locator("#tabs [role=tab]").count() == 2


@pytest.mark.skipif(not YASGUI.is_file(), reason="YASGUI was not brought in: npm was not there at the installation")
def test_yasgui_answers_completes_by_void_and_opens_the_gallery_as_tabs(tab: Any, site: str) -> None:
    tab.goto(f"{site}/workbench")
    tab.wait_for_selector("#yasgui .CodeMirror")
    tab.evaluate("void bench.getTab().query()")
    tab.wait_for_selector("#yasgui table.dataTable tbody td", timeout=20_000)
    assert "Executive" in tab.inner_text("#yasgui")
    tab.evaluate("void bench.getTab().setQuery('SELECT * WHERE {\\n  ?s a \\n}')")
    tab.evaluate("{ bench.getTab().getYasqe().setCursor(1, 7); bench.getTab().getYasqe().focus() }")
    tab.keyboard.type("ckg:Stat", delay=40)
    tab.wait_for_timeout(500)
    tab.keyboard.press("Control+Space")
    until(tab, "bench.getTab().getQuery().includes('ckg:Statement') || !!document.querySelector('.CodeMirror-hints')")
    assert "PREFIX ckg:" in tab.evaluate("bench.getTab().getQuery()")
    tab.keyboard.press("Escape")
    tab.click("#bench summary")
    tab.click("#gallery button >> text=decisions-by-outcome")
    assert "#+ summary" in tab.evaluate("bench.getTab().getQuery()")
    assert all(url.startswith((site, "data:")) for url in tab.asked) and not tab.complaints


def test_a_field_of_a_named_query_offers_names_of_the_graph(tab: Any, site: str) -> None:
    tab.goto(f"{site}/queries/inspections")
    tab.type("#p-inspector", "Ofs")
    tab.wait_for_selector("#p-inspector-names option[value=Ofsted]", state="attached")
    assert not tab.complaints


def test_the_keyboard_reaches_the_content_first(tab: Any, site: str) -> None:
    tab.goto(f"{site}/claims/said")
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.textContent") == "Skip to the content"


def test_the_main_pages_have_nothing_serious_for_axe(browser: Any, site: str, axe: str) -> None:  # noqa: F811
    context = browser.new_context(viewport={"width": 1280, "height": 900}, bypass_csp=True)
    page = context.new_page()
    links = []
    page.goto(f"{site}/things/meeting")
    links = [a.get_attribute("href") for a in page.locator("main td a").all()[:1]]
    page.goto(f"{site}/claims/said")
    links += [a.get_attribute("href") for a in page.locator(".claim .foot a").all()[:1]]
    worst = []
    for path in (*MAIN, *links):
        page.goto(f"{site}{path}")
        page.evaluate(axe)
        found = page.evaluate("axe.run(document, { resultTypes: ['violations'] })")
        serious = [v for v in found["violations"] if v["impact"] in ("serious", "critical")]
        worst += [(path, v["id"], v["nodes"][0]["html"][:150]) for v in serious]
    context.close()
    assert not worst
