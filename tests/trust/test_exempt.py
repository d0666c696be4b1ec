"""Papers and items that a council keeps to itself are not read, even where they have leaked."""

from pathlib import Path

from kg.lexicon import load_lexicon
from kg.read import Source
from kg.reading import readings_of

HEAD = "Mardle District Council\n\nMinutes of the Cabinet held on Tuesday, 5 March 2024\n\n"
ITEMS = """4. Sale of land at Mill Lane

{mark}

Councillor Ann Lee said that the offer of the second bidder was the better.

RESOLVED: That the land be sold.

5. Footpaths

Councillor Ann Lee said that the footpath would be mended.
"""


def said(folder: Path, text: str) -> tuple[str | None, list[str]]:
    path = folder / "minutes.txt"
    path.write_text(text)
    (reading,) = readings_of(Source(path), load_lexicon())
    words = [s.span.of(reading.document.text) for s in reading.claims.statements + reading.claims.decisions]
    return reading.document.reason, words


def test_a_paper_that_is_marked_is_listed_and_not_read(tmp_path: Path) -> None:
    mark = "NOT FOR PUBLICATION by virtue of paragraph 3 of Part 1 of Schedule 12A\n\n"
    assert said(tmp_path, mark + HEAD + ITEMS.format(mark="")) == ("marked as not for publication", [])


def test_an_item_that_is_marked_is_left_out_and_the_next_is_read(tmp_path: Path) -> None:
    mark = "By virtue of paragraph(s) 3 of Part 1 of Schedule 12A of the Local Government Act 1972."
    _, words = said(tmp_path, HEAD + ITEMS.format(mark=mark))
    assert not [w for w in words if "bidder" in w or "land" in w]
    assert [w for w in words if "footpath" in w]


def test_the_vote_to_exclude_the_press_is_public(tmp_path: Path) -> None:
    mark = "RESOLVED: That the press be excluded by virtue of paragraph 3 of Part 1 of Schedule 12A."
    _, words = said(tmp_path, HEAD + ITEMS.format(mark=mark))
    assert [w for w in words if "bidder" in w] and [w for w in words if "press" in w]
