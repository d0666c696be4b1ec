"""Whether the page that a passage of a PDF names shows it: sentences at random, looked up by another PDF program.

    python benchmarks/pages.py FOLDER [--sentences N]

Needs poppler's ``pdftotext`` (a program of its own, asked for one page at a time). It prints how many sentences stand
whole on the page that is named for them, how many run over its end, and those that do not stand there.
"""

import argparse
import random
import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from kg.model import Document, Span
from kg.parse import parse
from kg.read import Source, read

#: Shorter sentences stand on many a page.
_LENGTH = 40
_SEED = 7


def sentences(document: Document) -> Iterator[Span]:
    """Yield the sentences of running text that a document's claims may rest on."""
    for section in parse(document).sections:
        for paragraph in section.paragraphs:
            if paragraph.role == "text":
                yield from (s for s in paragraph.sentences if s.end - s.start >= _LENGTH)


@cache
def shown(path: Path, page: int) -> str:
    """Return what another program finds on a page, without space, hyphens and bullets: lines break as they like."""
    program = shutil.which("pdftotext") or "pdftotext"
    command = [program, "-f", str(page), "-l", str(page), "-enc", "UTF-8", str(path), "-"]
    return bare(subprocess.run(command, capture_output=True, check=True).stdout.decode("utf-8", "replace"))


def bare(words: str) -> str:
    return re.sub(r"[\W_]+", "", words).casefold()


def where(path: Path, document: Document, span: Span) -> str:
    """Tell whether a sentence stands on the page that is named for it, or where it goes on."""
    page, words = document.page_of(span.start), bare(span.of(document.text))
    if page is None:
        return "no page"
    if words in shown(path, page):
        return "whole"
    last = document.page_of(span.end - 1) or page
    edge = document.pages[last - 1].start
    if last > page:
        first, rest = (bare(document.text[start:end]) for start, end in ((span.start, edge), (edge, span.end)))
        if first in shown(path, page) and rest in shown(path, last):
            return "over a page's end"
    return "in other order" if words[:20] in shown(path, page) else "not there"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--sentences", type=int, default=300)
    arguments = parser.parse_args()
    if not shutil.which("pdftotext"):
        raise SystemExit("pdftotext is not installed; it comes with poppler (poppler-utils)")
    pairs = [(p, d) for p in sorted(arguments.folder.rglob("*.pdf")) for d in read(Source(p)) if d.status == "read"]
    found = [(path, document, span) for path, document in pairs for span in sentences(document)]
    taken = random.Random(_SEED).sample(found, min(arguments.sentences, len(found)))
    counts: Counter[str] = Counter()
    for path, document, span in taken:
        place = where(path, document, span)
        counts[place] += 1
        if place in ("not there", "in other order", "no page"):
            print(f"{place}: {document.file_name} page {document.page_of(span.start)}: {span.of(document.text)[:90]!r}")
    print(
        f"{len(taken)} sentences of {len(pairs)} documents: " + ", ".join(f"{n} {w}" for w, n in counts.most_common())
    )


if __name__ == "__main__":
    main()
