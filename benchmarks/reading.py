"""How fast each format is read, beside the plain calls of the library that the reader rests on.

    python benchmarks/reading.py FOLDER [--rounds N]

FOLDER holds documents of any kind. Its longest texts are also made into Word files and saved pages of a council's site,
with menus and tables, since folders seldom hold many of these. For each format it prints pages and characters a second,
and how much longer reading takes than two calls of the library alone: 1.5 means half as long again. The first call
gives the words, without places or kinds ("text"). The second gives what a reader of layout must have ("layout"): each
character's box in a PDF; each element of a page with its tag, its attributes and what lies in it; each paragraph of a
Word file with style and runs. Rounds are interleaved and of each file the fastest is taken; the clock counts the
process's own time, so that what else the machine does matters little.
"""

import argparse
import io
import time
import zipfile
from collections.abc import Callable, Iterator, Sequence
from html import escape
from pathlib import Path
from typing import Any

import docx
import pypdfium2
from defusedxml.ElementTree import fromstring
from lxml import etree
from selectolax.lexbor import LexborHTMLParser

from kg.model import Document
from kg.read import kinds
from kg.read.documents import documents

File = tuple[str, bytes]
Call = Callable[[bytes], object]
#: How many texts of the folder are made into Word files and web pages.
_MADE = 12
_HEAD = (
    "<!doctype html><html><head><title>Agenda and minutes</title><style>p{margin:0}</style></head><body>"
    '<div id="cookie-banner"><p>We use cookies.</p></div><header><ul><li><a href="/">Home</a></li></ul></header>'
    '<nav><a href="/a">Council and democracy</a></nav><div id="modgov"><h1>Agenda and minutes</h1>'
)


def pdf_text(content: bytes) -> int:
    document = pypdfium2.PdfDocument(content)
    return sum(len(page.get_textpage().get_text_range()) for page in document)


def pdf_layout(content: bytes) -> int:
    """Every character's box, as the library's own helper gives it."""
    found = 0
    for page in pypdfium2.PdfDocument(content):
        text = page.get_textpage()
        text.get_text_range()
        found += len([text.get_charbox(number, loose=True) for number in range(text.count_chars())])
    return found


def web_text(content: bytes) -> int:
    tree = LexborHTMLParser(plain(content))
    return len(tree.body.text(separator="\n") if tree.body else "")


def web_layout(content: bytes) -> int:
    """Every element with its tag, its attributes and what lies in it, and the words of those nodes that are text."""
    return _within(LexborHTMLParser(plain(content)).root)


def _within(element: Any) -> int:
    found = 0
    for node in element.iter(include_text=True) if element else ():
        found += len(node.text_content or "") if node.tag == "-text" else len(node.attributes) + _within(node)
    return found


def service(content: bytes) -> int:
    return sum(len(text) for text in fromstring(content).itertext())


def service_layout(content: bytes) -> int:
    """Every element, and the markup of an item parsed as a page."""
    escaped = (e.text or "" for e in fromstring(content).iter())
    return sum(web_layout(text.encode()) if text.lstrip().startswith("<") else len(text) for text in escaped)


def _parts(content: bytes) -> Iterator[Any]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = [n for n in ("document", "styles", "numbering") if f"word/{n}.xml" in archive.namelist()]
        yield from (etree.fromstring(archive.read(f"word/{name}.xml")) for name in names)


def word_text(content: bytes) -> int:
    """The parts that hold the text, its styles and its numbers, parsed."""
    return sum(len(text) for part in list(_parts(content))[:1] for text in part.itertext())


def word_layout(content: bytes) -> int:
    """Every paragraph with its style and its runs, as python-docx gives them."""
    paragraphs = docx.Document(io.BytesIO(content)).iter_inner_content()
    return sum(
        len(run.text) + len(paragraph.style.name) + bool(run.bold)
        for paragraph in paragraphs
        if isinstance(paragraph, docx.text.paragraph.Paragraph)
        for run in paragraph.runs
    )


def plain(content: bytes) -> str:
    return content.decode("utf-8", errors="replace")


LIBRARY: dict[str, tuple[Call, Call | None]] = {
    kinds.PDF: (pdf_text, pdf_layout),
    kinds.HTML: (web_text, web_layout),
    kinds.XML: (service, service_layout),
    kinds.DOCX: (word_text, word_layout),
    kinds.TEXT: (plain, None),
    kinds.MARKDOWN: (plain, None),
}


def as_page(text: str) -> bytes:
    """Return a text as a saved page of a meeting."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    body = "".join(f'<div class="mgWordPara"><p class="MsoNormal">{escape(line)}</p></div>' for line in lines)
    return f"{_HEAD}{body}</div><footer><p>Privacy policy</p></footer></body></html>".encode()


def as_word(text: str) -> bytes:
    """Return a text as a Word file: its short lines as headings, the rest as paragraphs."""
    made = docx.Document()
    for line in (line.strip() for line in text.split("\n") if line.strip()):
        made.add_heading(line, 2) if len(line) < 40 else made.add_paragraph(line)
    held = io.BytesIO()
    made.save(held)
    return held.getvalue()


def sorted_by_kind(folder: Path) -> dict[str, list[File]]:
    """Return the files of a folder that can be read, by media type, and those that are made of its longest texts."""
    found: dict[str, list[File]] = {}
    texts: list[str] = []
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        content = path.read_bytes()
        for document in documents(path.name, content):
            if document.status == "read" and document.part_of is None:
                found.setdefault(document.media_type, []).append((path.name, content))
                texts.append(document.text)
    longest = sorted(texts, key=len)[-_MADE:]
    found.setdefault(kinds.HTML, []).extend((f"{n}.html", as_page(text)) for n, text in enumerate(longest))
    found.setdefault(kinds.DOCX, []).extend((f"{n}.docx", as_word(text)) for n, text in enumerate(longest))
    return found


def seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def fastest(works: Sequence[Callable[[File], object]], files: Sequence[File], rounds: int) -> list[float]:
    """Return how long each piece of work takes for all files: of each file its fastest round."""
    least = [[float("inf")] * len(files) for _ in works]
    for _ in range(rounds):
        for times, work in zip(least, works, strict=True):
            for number, file in enumerate(files):
                times[number] = min(times[number], seconds(lambda: work(file)))  # noqa: B023
    return [sum(times) for times in least]


def compare(kind: str, files: Sequence[File], rounds: int) -> str:
    """Return one line of the table: a format's speed and its ratios to the library."""
    read: list[Document] = [d for name, content in files for d in documents(name, content)]
    calls = [call for call in LIBRARY[kind] if call]
    works: list[Callable[[File], object]] = [lambda file: list(documents(*file))]
    works += [lambda file, call=call: call(file[1]) for call in calls]  # type: ignore[misc]
    took, *theirs = fastest(works, files, rounds)
    characters, pages = sum(len(d.text) for d in read), sum(len(d.pages) for d in read)
    speed = f"{characters / took / 1e6:9.2f}" + (f"{pages / took:10.0f}" if pages else f"{'–':>10}")
    ratios = "".join(f"{took / time:8.2f}" for time in theirs)
    return f"{kind[-28:]:30}{len(files):6}{speed}{ratios}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", default="", help="a word of the format's name")
    arguments = parser.parse_args()
    print(f"{'format':30}{'files':>6}{'M chars/s':>9}{'pages/s':>10}{'text':>8}{'layout':>8}")
    for kind, files in sorted_by_kind(arguments.folder).items():
        if arguments.only in kind:
            print(compare(kind, files, arguments.rounds))


if __name__ == "__main__":
    main()
