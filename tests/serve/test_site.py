"""The pages: each answers, leads on, escapes what documents say, and asks nothing of another machine."""

import re
from pathlib import Path

import httpx
import pytest
from rdflib import Graph, URIRef
from starlette.testclient import TestClient

from kg.ask.gallery import gallery
from kg.serve.app import application
from kg.serve.negotiate import GRAPHS, accepted, suffixed
from kg.serve.template import marked

PAGES = (
    *("/", "/search?q=caseloads", "/claims/said", "/claims/said?kind=question&q=staff", "/claims/recommendation"),
    *("/claims/decision", "/claims/inspection", "/claims/figure", "/claims/attendance", "/claims/membership"),
    *("/things/person", "/things/body", "/things/meeting", "/things/document", "/things/council", "/matters"),
    *("/conflicts", "/coverage", "/queries", "/queries/inspections?inspector=Ofsted", "/workbench"),
    *("/id/person/E06000002/r-farnham", "/things/person?page=99999999999", "/search", "/claims/vote"),
)


@pytest.mark.parametrize("path", PAGES)
def test_every_page_answers_with_a_title_a_main_part_and_the_guards(site: str, path: str) -> None:
    answer = httpx.get(site + path)
    assert answer.status_code == 200 and "<h1" in answer.text and '<main id="main">' in answer.text
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert not re.search(r"""(?:src|action)=["'](?:https?:)?//""", answer.text)
    assert "<script>" not in answer.text and " style=" not in answer.text


def test_every_link_of_the_main_pages_leads_somewhere(site: str) -> None:
    seen: set[str] = set()
    for path in ("/", "/claims/said", "/things/body", "/matters", "/coverage", "/id/person/E06000002/r-farnham"):
        found = re.findall(r'href="(/[^"#]*)', httpx.get(site + path).text)
        seen |= {link.replace("&amp;", "&") for link in found[:60]}
    with httpx.Client(follow_redirects=True, timeout=60) as client:
        broken = [link for link in sorted(seen) if client.get(site + link).status_code != 200]
    assert len(seen) > 60 and not broken


@pytest.mark.parametrize(
    ("path", "status"),
    [("/nothing", 404), ("/id/person/none", 404), ("/claims/none", 404), ("/queries/none", 404), ("/things/none", 404)],
)
def test_what_is_not_there_is_told(site: str, path: str, status: int) -> None:
    answer = httpx.get(site + path)
    assert answer.status_code == status and "<h1>" in answer.text and "Traceback" not in answer.text


def test_a_thing_comes_in_every_form_by_suffix_and_by_negotiation(site: str) -> None:
    address = f"{site}/id/person/E06000002/r-farnham"
    for suffix, media in (("ttl", "text/turtle"), ("jsonld", "application/ld+json"), ("csv", "text/csv")):
        by_suffix = httpx.get(f"{address}.{suffix}")
        by_header = httpx.get(address, headers={"Accept": media})
        assert by_suffix.status_code == by_header.status_code == 200
        assert by_suffix.headers["content-type"].startswith(media) and by_suffix.text == by_header.text
        assert "Farnham" in by_suffix.text


LISTS = (
    *("/claims/said", "/claims/recommendation", "/things/person", "/things/meeting", "/search?q=caseloads"),
    *("/matters", "/conflicts", "/coverage", "/queries/decisions-by-outcome"),
)


@pytest.mark.parametrize("path", LISTS)
def test_a_list_comes_in_every_form_by_suffix_and_by_negotiation(site: str, path: str) -> None:
    bare, _, query = path.partition("?")
    links = re.findall(r'href="([^"]+)">(?:Turtle|JSON-LD|CSV)</a>', httpx.get(site + path).text)
    assert len(links) == 3
    for suffix, media in (("ttl", "text/turtle"), ("jsonld", "application/ld+json"), ("csv", "text/csv")):
        address = f"{bare}.{suffix}" + (f"?{query}" if query else "")
        assert address in links
        by_suffix = httpx.get(site + address)
        by_header = httpx.get(site + path, headers={"Accept": media})
        assert by_suffix.status_code == by_header.status_code == 200 and by_suffix.text == by_header.text
        assert by_suffix.headers["content-type"].startswith(media)
        if suffix == "ttl":
            assert len(Graph().parse(data=by_suffix.text, format="turtle")) > 5
        if suffix == "csv":
            assert len(by_suffix.text.splitlines()) > 2


def test_the_home_page_describes_the_data_to_programs(site: str) -> None:
    assert "void#Dataset" in httpx.get(site, headers={"Accept": "application/n-triples"}).text


def test_the_named_queries_are_data_too(site: str) -> None:
    answers = [httpx.get(f"{site}/queries.ttl"), httpx.get(f"{site}/queries", headers={"Accept": "text/turtle"})]
    for answer in answers:
        graph = Graph().parse(data=answer.text, format="turtle")
        found = set(graph.subjects(None, URIRef("http://www.w3.org/ns/shacl#SPARQLExecutable")))
        assert len(found) == len(gallery()) >= 25


def test_a_meeting_is_read_with_its_claims_beside_it(site: str) -> None:
    links = re.findall(r'href="(/id/meeting/[^"]+)"', httpx.get(f"{site}/things/meeting").text)
    read = [httpx.get(site + link, timeout=60).text for link in links]
    assert len(read) >= 3 and any(text.count('class="passage') > 20 for text in read)


def test_a_claim_tells_its_reference_and_its_rule(site: str) -> None:
    link = re.findall(r'href="(/id/document/[^"#]+/statement/[^"#]+)"', httpx.get(f"{site}/claims/said").text)[0]
    text = httpx.get(site + link).text
    assert "read by rule" in text and 'id="reference"' in text and "characters" in text


def test_facets_narrow_and_can_be_left_out(site: str) -> None:
    every, some = (httpx.get(f"{site}/claims/said{q}").text for q in ("", "?kind=question"))
    total = [int(re.search(r"([\d,]+) found", t)[1].replace(",", "")) for t in (every, some)]  # type: ignore[index]
    assert 0 < total[1] < total[0] and "leave out this condition" in some


def test_a_list_narrows_to_a_person_and_a_things_page_leads_to_all_it_is_linked_to(site: str) -> None:
    person = "https://w3id.org/council-kg/id/person/E06000002/r-farnham"
    every, some = (httpx.get(f"{site}/claims/said", params=p).text for p in ({}, {"person": person}))
    assert "<h2>Person</h2>" in every and "R Farnham: leave out this condition" in some
    body = httpx.get(f"{site}/id/body/E06000002/executive").text
    links = [link.replace("&amp;", "&") for link in re.findall(r'href="(/claims/[^"]+thing=[^"]+)"', body)]
    assert links and all(" found" in httpx.get(site + link).text for link in links)


def test_a_folder_of_ones_own_queries_joins_the_gallery(seed_store: Path, tmp_path: Path) -> None:
    (tmp_path / "bodies-that-met.rq").write_text(
        "#+ summary: Bodies that met.\nSELECT DISTINCT ?name WHERE { ?m ckg:meetingOf/skos:prefLabel ?name }"
    )
    (tmp_path / "afar.rq").write_text(
        "#+ summary: Afar.\nSELECT * WHERE { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }"
    )
    client = TestClient(application(seed_store, queries=[tmp_path]), base_url="http://127.0.0.1")
    assert "Bodies that met." in client.get("/queries").text
    assert "Scrutiny Panel" in client.get("/queries/bodies-that-met").text
    refused = client.get("/queries/afar")
    assert refused.status_code == 400 and "SERVICE" in refused.text


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Host": "evil.example"}, 400),
        ({"Origin": "http://evil.example"}, 403),
        ({"Origin": "null"}, 403),
    ],
)
def test_requests_that_other_sites_send_are_refused(site: str, headers: dict[str, str], status: int) -> None:
    assert httpx.get(f"{site}/", headers=headers).status_code == status


def test_words_are_escaped(site: str) -> None:
    text = httpx.get(f"{site}/search", params={"q": '<script>alert("x")</script>'}).text
    assert "<script>alert" not in text


@pytest.mark.parametrize("path", ["/static/../app.py", "/static/%2e%2e/app.py", "/id/../../etc/passwd"])
def test_no_other_file_is_given_out(site: str, path: str) -> None:
    assert httpx.get(site + path).status_code == 404


def test_the_best_form_that_is_taken_comes_first() -> None:
    assert accepted("text/turtle;q=0.5, application/ld+json", GRAPHS) == ("jsonld", "turtle")
    assert accepted("text/turtle;q=0, */*", GRAPHS)[0] == "jsonld"
    assert accepted("text/html", GRAPHS) == ()
    assert accepted("text/turtle;q=wrong", GRAPHS) == ()
    assert suffixed("a/b.ttl") == ("a/b", "turtle") and suffixed("a/b.txt") == ("a/b.txt", None)


def test_what_matched_is_marked() -> None:
    assert marked("more [caseloads] [now") == [(False, "more "), (True, "caseloads"), (False, " "), (False, "[now")]
