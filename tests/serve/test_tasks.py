"""The twenty tasks by clicking: each begins at a page, follows links by their words, and ends at the answer."""

import html
import re

import httpx
import pytest

#: Where it begins, the words of the links that are followed, and what the last page has to say.
CLICKS = (
    ("/search?q=caseloads", (), "average <mark>caseload</mark>"),
    ("/claims/said?q=caseloads", ("Scrutiny Panel",), "caseloads were beginning to stabilise"),
    ("/search?q=Director+of+Children's+Care", ("Director of Children’s Care",), "R Farnham"),
    ("/claims/recommendation", (), "No answer in these documents"),
    ("/claims/said", ("22 November 2021",), 'id="reference"'),
    (
        "/search?q=Executive+Director+of+Children's+Services",
        ("Executive Director of Children’s Services",),
        "Sue Butcher",
    ),
    ("/search?q=Farnham", ("R Farnham",), "Director of Children’s Care"),
    ("/things/person", ("R Farnham",), "Attended"),
    (
        "/things/meeting",
        ("2021-11-22, Children and Young People's Social Care and Services Scrutiny Panel",),
        "R Farnham",
    ),
    ("/claims/inspection", ("2018",), "monitoring visit"),
    ("/claims/inspection", (), "inadequate"),
    ("/claims/decision", ("approved",), "locality working pilot"),
    ("/matters", ("Locality Working from a Children's Services Perspective",), "timeline"),
    ("/claims/said?q=staff", ("question",), "frontline staff"),
    (
        "/things/meeting",
        ("2018-05-01 to 2018-05-31, Districts and County Safeguarding and Early Help - Presentation",),
        "generally felt not unfair",
    ),
    ("/search?q=%22care+leavers%22", (), "<mark>care leavers</mark>"),
    ("/conflicts", (), "702"),
    ("/claims/said?kind=answer", ("22 November 2021",), "Why it is here"),
    ("/coverage", ("Agenda and minutes",), "<mark"),
)


@pytest.mark.parametrize(("start", "links", "said"), CLICKS, ids=lambda value: str(value)[:40])
def test_a_task_is_done_by_at_most_three_clicks(site: str, start: str, links: tuple[str, ...], said: str) -> None:
    assert len(links) < 3
    with httpx.Client(follow_redirects=True, timeout=60) as client:
        text = client.get(site + start).text
        for words in links:
            text = client.get(site + leading(text, words)).text
    assert said in text


def leading(page: str, words: str) -> str:
    """Return the address that the first link with some words leads to, in the page's own part."""
    body = page.partition('<main id="main">')[2]
    for address, inside in re.findall(r'<a href="([^"]+)"[^>]*>(.*?)</a>', body, re.DOTALL):
        if " ".join(html.unescape(re.sub(r"<[^>]+>", "", inside)).split()) == words:
            found = html.unescape(address)
            return found if found.startswith("/") else "/claims/" + said_of(page) + found
    raise AssertionError(f"no link says {words}")


def said_of(page: str) -> str:
    """Return the list that a page of claims is, by what its menu marks as here."""
    here = re.search(r'href="/claims/(\w+)" aria-current="page"', page)
    return here[1] if here else "said"
