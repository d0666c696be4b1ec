"""How fast each format is read, beside the plain call of the library that the reader rests on.

    python benchmarks/reading.py FOLDER [--rounds N]

FOLDER holds documents of any kind. For each format it prints pages and characters a second, and how much longer reading
takes than the library alone: 1.5 means half as long again. Rounds of both are interleaved and their medians compared;
the clock counts the process's own time, so that what else the machine does matters little.
"""

import argparse
import io
import time
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

import pypdfium2
from defusedxml.ElementTree import fromstring
from lxml import etree
from selectolax.lexbor import LexborHTMLParser

from kg.model import Document
from kg.read import kinds
from kg.read.documents import documents
from kg.read.text import decode

File = tuple[str, bytes]


def pdf(content: bytes) -> int:
    document = pypdfium2.PdfDocument(content)
    return sum(len(page.get_textpage().get_text_range()) for page in document)


def web(content: bytes) -> int:
    tree = LexborHTMLParser(decode(content))
    return len(tree.body.text(separator="\n") if tree.body else "")


def service(content: bytes) -> int:
    return sum(len(text) for text in fromstring(content).itertext())


def word(content: bytes) -> int:
    """The parts that hold the text, its styles and its numbers, parsed."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = [n for n in ("document", "styles", "numbering") if f"word/{n}.xml" in archive.namelist()]
        parts = [etree.fromstring(archive.read(f"word/{name}.xml")) for name in names]
        return sum(len(text) for text in parts[0].itertext())


def plain(content: bytes) -> int:
    return len(content.decode("utf-8", errors="replace"))


LIBRARY: dict[str, Callable[[bytes], int]] = {
    kinds.PDF: pdf,
    kinds.HTML: web,
    kinds.XML: service,
    kinds.DOCX: word,
    kinds.TEXT: plain,
    kinds.MARKDOWN: plain,
}


def sorted_by_kind(folder: Path) -> dict[str, list[File]]:
    """Return the files of a folder that can be read, by media type."""
    found: dict[str, list[File]] = {}
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        content = path.read_bytes()
        for document in documents(path.name, content):
            if document.status == "read" and document.part_of is None:
                found.setdefault(document.media_type, []).append((path.name, content))
    return found


def seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def compare(kind: str, files: Sequence[File], rounds: int) -> str:
    """Return one line of the table: a format's speed and its ratio to the library."""
    read: list[Document] = [d for name, content in files for d in documents(name, content)]
    ours, theirs = [], []
    for _ in range(rounds):
        theirs.append(seconds(lambda: [LIBRARY[kind](content) for _, content in files]))
        ours.append(seconds(lambda: [list(documents(name, content)) for name, content in files]))
    took = median(ours)
    characters, pages = sum(len(d.text) for d in read), sum(len(d.pages) for d in read)
    speed = (
        f"{characters / took / 1e6:9.2f}{pages / took:10.0f}" if pages else f"{characters / took / 1e6:9.2f}{'–':>10}"
    )
    return f"{kind[-28:]:30}{len(files):6}{speed}{took / median(theirs):8.2f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    print(f"{'format':30}{'files':>6}{'M chars/s':>9}{'pages/s':>10}{'ratio':>8}")
    for kind, files in sorted_by_kind(arguments.folder).items():
        print(compare(kind, files, arguments.rounds))


if __name__ == "__main__":
    main()
