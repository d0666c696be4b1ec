"""The site in a real browser: nothing from other machines, nothing serious for axe, fit for a phone, a workbench that
answers.
"""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.view.conftest import axe  # noqa: F401 — a fixture

MAIN = (
    *("/", "/claims/said", "/claims/recommendation", "/search?q=caseloads", "/things/person", "/matters", "/conflicts"),
    *(
        "/coverage",
        "/queries",
        "/queries/inspections",
        "/workbench",
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


def test_pages_ask_nothing_of_other_machines_and_fit_a_phone(tab: Any, site: str) -> None:
    for path in MAIN:
        tab.goto(site + path)
        width = tab.evaluate("document.documentElement.scrollWidth")
        assert width <= 390, f"{path} is {width} pixels wide"
    assert not tab.complaints
    assert tab.asked and all(url.startswith((site, "data:")) for url in tab.asked)


def test_the_workbench_answers_and_tells_mistakes(tab: Any, site: str) -> None:
    tab.goto(f"{site}/workbench")
    tab.click("#run")
    tab.wait_for_selector("#answer table", timeout=20_000)
    assert "rows" in tab.inner_text("#told") and "Executive" in tab.inner_text("#answer")
    tab.fill("#query", "SELECT * WHERE { ?s a }")
    tab.press("#query", "Control+Enter")
    tab.wait_for_selector("#answer pre", timeout=20_000)
    assert "line 1, column 24" in tab.inner_text("#answer")


def test_the_workbench_offers_the_terms_of_the_data_and_the_named_queries(tab: Any, site: str) -> None:
    tab.goto(f"{site}/workbench")
    tab.fill("#query", "")
    tab.type("#query", "SELECT * { ?s ckg:spea")
    tab.click("#offers button")
    assert "ckg:speaker" in tab.input_value("#query")
    tab.select_option("#start", index=3)
    assert "#+ summary" in tab.input_value("#query")


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
