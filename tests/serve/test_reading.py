"""A document as it is read on its page: its text with the claims beside it, and nothing that privacy keeps out."""

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from kg.graph.suppress import add_name
from kg.pipeline import build
from kg.serve.app import application

MINUTES = """Oldtown Borough Council

Minutes of the Planning Committee held on 4 May 2021

Present: Councillor A Smith (Chair) and Councillor B Jones.

1. CAR PARKS

The weather on the day was fine and dry.

Councillor A Smith stated that the car park in Mill Lane was full. Letters may go to parking@old.example
or 01642 555123.

Councillor B Jones reported that the meters were broken.

RESOLVED - That the report be noted.

2. LAND AT MILL LANE

Exempt under paragraph 3 of Part 1 of Schedule 12A of the Local Government Act 1972.

The secret price of the land was ninety pounds.
"""


def page_of(store: Path) -> str:
    client = TestClient(application(store), base_url="http://127.0.0.1")
    link = next(part for part in client.get("/things/document").text.split('"') if part.startswith("/id/document/"))
    return client.get(link).text


@pytest.fixture
def store(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "minutes.txt").write_text(MINUTES)
    build([tmp_path / "in"], tmp_path / "s", workers=1)
    return tmp_path / "s"


def test_the_whole_text_is_read_with_the_words_of_claims_marked(store: Path) -> None:
    text = page_of(store)
    assert "The weather on the day was fine and dry." in text
    assert ">Councillor A Smith stated that the car park in Mill Lane was full.</mark>" in text
    assert text.count('class="margin"') >= 3


def test_contact_details_are_covered_and_exempt_items_are_not_there(store: Path) -> None:
    text = page_of(store)
    assert "Letters may go to" in text and "parking@" not in text and "555123" not in text
    assert "secret price" not in text


def test_a_name_that_is_to_be_left_out_takes_its_paragraphs_with_it(store: Path) -> None:
    add_name(store, "B Jones")
    text = page_of(store)
    assert "Jones" not in text and "fine and dry" in text


def test_without_the_texts_the_passages_are_read(store: Path) -> None:
    import shutil

    shutil.rmtree(store / "cache")
    text = page_of(store)
    assert "the car park in Mill Lane was full" in text and "fine and dry" not in text
    assert "Its text is not kept here" in text


def test_a_meeting_among_several_in_one_file_is_read_alone(tmp_path: Path) -> None:
    second = MINUTES.replace("4 May", "8 June").replace("car park in Mill Lane", "bridge at Ford End")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "minutes.txt").write_text(MINUTES + "\n\n" + second)
    build([tmp_path / "in"], tmp_path / "s", workers=1)
    client = TestClient(application(tmp_path / "s"), base_url="http://127.0.0.1")
    links = {part for part in client.get("/things/meeting").text.split('"') if part.startswith("/id/meeting/")}
    pages = [client.get(link).text for link in sorted(links)]
    assert len(pages) == 2
    assert sum("bridge at Ford End" in page for page in pages) == 1


@pytest.mark.parametrize("texts_kept", [True, False])
def test_a_long_document_is_read_page_by_page_with_every_claim_once(tmp_path: Path, texts_kept: bool) -> None:
    import re
    import shutil

    head = MINUTES.partition("1. CAR PARKS")[0]
    said = [f"Councillor A Smith stated that the path number {n} at Mill Lane was closed." for n in range(100)]
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "minutes.txt").write_text(head + "\n\n".join(["1. PATHS", *said, "The meeting ended."]))
    build([tmp_path / "in"], tmp_path / "s", workers=1)
    if not texts_kept:
        shutil.rmtree(tmp_path / "s" / "cache")
    client = TestClient(application(tmp_path / "s"), base_url="http://127.0.0.1")
    link = next(part for part in client.get("/things/document").text.split('"') if part.startswith("/id/document/"))
    pages = [client.get(f"{link}?page={turn}").text for turn in (1, 2, 3)]
    assert "Page 1 of 3" in pages[0] and "Page 3 of 3" in pages[2]
    numbers = [[int(n) for n in re.findall(r'<mark id="c\d+">[^<]*path number (\d+)', page)] for page in pages]
    assert [n for one in numbers for n in one] == list(range(100))
    assert ("The meeting ended." in pages[2]) is texts_kept and "The meeting ended." not in pages[0]

    anchor = re.search(r'id="c(\d+)"[^>]*>[^<]*path number 60 ', pages[1])
    assert anchor
    led = client.get(f"{link}?at={anchor[1]}", follow_redirects=False)
    assert led.status_code == 303 and led.headers["location"] == f"{link}?page=2"
