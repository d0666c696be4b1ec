"""Coverage-guided fuzzing of the readers, of the parser and of extraction, with atheris (``pip install atheris``).

python -m fuzz.coverage extraction FOLDER --documents seeds --minutes 60

FOLDER keeps the inputs that reached new code; an input that breaks a law is written into FOLDER/found, named by what it
broke, and the run goes on.
"""

import argparse
import hashlib
import json
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

SUFFIXES = (".txt", ".html", ".pdf", ".docx", ".xml", ".md", ".zip")
#: The longest input; longer texts reach no other code, and cost time.
LONGEST = 4_000
Target = Callable[[bytes], None]


def readers(folder: Path) -> Target:
    """Give a target that reads bytes as a file: a document with a text, or one that is listed with its reason."""
    from kg.read import Source, read

    def target(content: bytes) -> None:
        path = folder / f"any{SUFFIXES[content[0] % len(SUFFIXES)]}" if content else folder / "any"
        path.write_bytes(content[1:])
        documents = read(Source(path))
        assert documents
        for document in documents:
            assert document.status != "failed", document.reason
            assert document.text.strip() if document.status == "read" else document.reason
            assert all(0 <= block.span.start <= block.span.end <= len(document.text) for block in document.blocks)

    return target


def parser(folder: Path) -> Target:
    """Give a target that parses a text: every section's paragraphs and sentences lie within it."""
    from kg.parse import parse

    def target(content: bytes) -> None:
        document = _text(content)
        outline = parse(document)
        for section in outline.sections:
            for paragraph in section.paragraphs:
                for span in (paragraph.span, *paragraph.sentences):
                    assert 0 <= span.start <= span.end <= len(document.text), span

    return target


def extraction(folder: Path) -> Target:
    """Give a target that goes the whole way of a text: every claim rests on a passage of it."""
    from fuzz.laws import broken_laws
    from kg.lexicon import load_lexicon
    from kg.reading import reading_of

    lexicon = load_lexicon()

    def target(content: bytes) -> None:
        document = _text(content)
        if any(character.isalnum() for character in document.text):  # Others are refused by the readers.
            broken = [*broken_laws(reading_of(document, lexicon))]
            assert not broken, broken[0]

    return target


TARGETS = {"readers": readers, "parser": parser, "extraction": extraction}


def _text(content: bytes) -> "Document":  # type: ignore[name-defined]  # noqa: F821
    from kg.model import Document
    from kg.read.text import printable

    text = printable(content.decode("utf-8", errors="replace").replace("\r\n", "\n").replace("\r", "\n"))
    key = hashlib.sha256(text.encode()).hexdigest()
    return Document(key[:16], "any.txt", text, key)


class Watched:
    """A target whose failures are written down instead of ending the run."""

    def __init__(self, target: Target, into: Path) -> None:
        self.target, self.into, self.inputs, self.slowest = target, into, 0, 0.0
        self.found: Counter[str] = Counter()

    def __call__(self, content: bytes) -> None:
        begun = time.process_time()
        try:
            self.target(content)
        except Exception as error:
            self._write(f"{type(error).__name__}: {error}"[:300], content)
        spent = time.process_time() - begun
        if spent > 10:
            self._write("took more than 10 seconds", content)
        self.slowest, self.inputs = max(self.slowest, spent), self.inputs + 1
        if self.inputs % 500 == 0:
            self.tell()

    def tell(self) -> None:
        told = {"inputs": self.inputs, "slowest": round(self.slowest, 2), "found": dict(self.found)}
        (self.into / "told.json").write_text(json.dumps(told, indent=1))

    def _write(self, what: str, content: bytes) -> None:
        self.found[what] += 1
        if self.found[what] == 1:
            (self.into / hashlib.sha256(what.encode()).hexdigest()[:12]).write_bytes(content)
        self.tell()


def pieces(documents: Path) -> Iterator[bytes]:
    """Yield documents to begin from: small ones whole, each text in parts."""
    for path in sorted(documents.rglob("*")):
        content = path.read_bytes() if path.is_file() else b""
        if path.suffix in (".txt", ".md"):
            yield from (content[at : at + 800] for at in range(0, len(content), 800))
        elif 0 < len(content) < 60_000:
            yield content


def main() -> None:
    """Fuzz one stage until the time is over, and print how many inputs were tried and what was found."""
    import atheris

    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("target", choices=TARGETS)
    words.add_argument("folder", type=Path)
    words.add_argument("--documents", type=Path, default=Path("seeds"))
    words.add_argument("--minutes", type=float, default=60)
    given = words.parse_args()
    corpus, found = given.folder / "inputs", given.folder / "found"
    for folder in (corpus, found):
        folder.mkdir(parents=True, exist_ok=True)
    for number, content in enumerate(pieces(given.documents)):
        head = bytes([number % len(SUFFIXES)]) if given.target == "readers" else b""
        (corpus / f"seed-{number}").write_bytes(head + content)
    dictionary = given.folder / "words.dict"
    with atheris.instrument_imports(include=["kg"]):
        from fuzz.anything import PIECES

        with tempfile.TemporaryDirectory() as folder_name:
            watched = Watched(TARGETS[given.target](Path(folder_name)), found)
            dictionary.write_text("".join(f'"{_escaped(piece)}"\n' for piece in PIECES))
            seconds = f"-max_total_time={int(given.minutes * 60)}"
            atheris.Setup([sys.argv[0], str(corpus), f"-dict={dictionary}", seconds, f"-max_len={LONGEST}"], watched)
            atheris.Fuzz()


def _escaped(piece: str) -> str:
    return "".join(f"\\x{byte:02x}" for byte in piece.encode())


if __name__ == "__main__":
    main()
