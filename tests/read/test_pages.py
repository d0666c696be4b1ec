"""A passage of a PDF names its page, and another PDF program shows the sentence on it."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from kg.parse import parse
from tests.read.made import only, printed
from tests.read.test_trio import paragraphs, seed

POPPLER = shutil.which("pdftotext")


def bare(words: str) -> str:
    """Words without space and signs: programs break lines as they like."""
    return re.sub(r"[\W_]+", "", words).casefold()


@pytest.mark.skipif(POPPLER is None, reason="pdftotext, which comes with poppler, is not installed")
def test_the_page_that_a_passage_names_shows_it_in_another_program(tmp_path: Path) -> None:
    minutes = printed()
    for line in paragraphs(seed()):
        minutes.plain(line)
    read = only(tmp_path, "m.pdf", minutes.made())
    shown = [
        bare(
            subprocess.run(
                [POPPLER, *f"-f {n} -l {n}".split(), tmp_path / "m.pdf", "-"], capture_output=True
            ).stdout.decode()
        )
        for n in range(1, len(read.pages) + 1)
    ]
    told = [s for section in parse(read).sections for p in section.paragraphs for s in p.sentences]
    assert len(read.pages) > 3
    assert len(told) >= 50
    for span in told:
        for number, page in enumerate(read.pages, 1):
            words = read.text[max(span.start, page.start) : min(span.end, page.end)]
            assert span.end <= page.start or span.start >= page.end or bare(words) in shown[number - 1], words
