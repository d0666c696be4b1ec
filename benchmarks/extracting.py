"""How fast claims are taken from text on one core, beside a plain word pattern and, where it is installed, spaCy.

    python benchmarks/extracting.py FOLDER [--texts N] [--rounds N]

Reads the documents of the folder first, which is not timed, and spreads the texts over all of them. Then each program
reads the same texts in turn, rounds interleaved, the fastest counted; the clock is the process's own time. spaCy runs
with ``en_core_web_sm`` (its whole pipeline, then names alone); without that model only its tokens and sentences are
timed, and the table says so.
"""

import argparse
import importlib.util
import re
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from kg.exempt import public
from kg.extract import extract
from kg.lexicon import load_lexicon
from kg.model import Document
from kg.parse import parse
from kg.read import read, sources

Reader = Callable[[Document], object]
_MODEL = "en_core_web_sm"
_LONGEST = 900_000  # spaCy reads no longer text


def readers() -> Iterator[tuple[str, Reader]]:
    """Yield each program's name and how it reads one document."""
    lexicon = load_lexicon()
    yield "kg: parsed, claims taken", lambda document: extract(public(parse(document), lexicon), lexicon)
    word = re.compile(r"\w+")
    yield "a word pattern", lambda document: word.findall(document.text)
    if importlib.util.find_spec("spacy") is None:
        return
    import spacy

    if importlib.util.find_spec(_MODEL) is None:
        blank = spacy.blank("en")
        blank.add_pipe("sentencizer")
        yield f"spaCy, tokens and sentences alone ({_MODEL} is not installed)", lambda document: blank(document.text)
        return
    whole = spacy.load(_MODEL)
    names = spacy.load(_MODEL, disable=["tagger", "parser", "attribute_ruler", "lemmatizer"])
    yield f"spaCy {_MODEL}, whole", lambda document: whole(document.text)
    yield f"spaCy {_MODEL}, names alone", lambda document: names(document.text)


def seconds(reader: Reader, documents: Sequence[Document]) -> float:
    """Return the processor's seconds that a program takes for the documents."""
    began = time.process_time()
    for document in documents:
        reader(document)
    return time.process_time() - began


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", type=Path)
    options.add_argument("--texts", type=int, default=60)
    options.add_argument("--rounds", type=int, default=3)
    asked = options.parse_args()
    every = [d for file in sources([asked.folder]) for d in read(file) if d.status == "read" and len(d.text) < _LONGEST]
    documents = every[:: max(1, len(every) // asked.texts)]
    characters = sum(len(document.text) for document in documents)
    print(f"{len(documents)} texts of {len(every)}, {characters:,} characters")
    programs = list(readers())
    taken: dict[str, list[float]] = {name: [] for name, _ in programs}
    for _ in range(asked.rounds):
        for name, reader in programs:
            taken[name].append(seconds(reader, documents))
    ours = min(taken[programs[0][0]])
    for name, times in taken.items():
        print(f"{characters / min(times):>13,.0f} characters a second, {ours / min(times):8.2f} times kg's: {name}")


if __name__ == "__main__":
    main()
