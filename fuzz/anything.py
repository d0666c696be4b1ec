"""Hypothesis over the whole way of a file, from its bytes to its graph: any text, any bytes, and texts put together of
what minutes are made of.

python -m fuzz.anything --minutes 60
"""

import argparse
import tempfile
import time
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as some

from fuzz.laws import broken_laws, broken_laws_of_graph
from kg.lexicon import load_lexicon
from kg.read import Source
from kg.reading import readings_of

PIECES = (
    *["\t", "\n", ":", ";", ",", ".", "|", "“", "”", "ﬁ", "İ", "ß", "𝔘"],
    *("\n\n", "  ", "\u202e", "\ufeff", "\u00a0", "\u2028", "\x0c", "---", "<p>", "</p>", "<td>", "&nbsp;"),
    *("Councillor ", "Cllr ", "Mrs ", "A B Smith ", "O’Neill-Ávila ", "Committee ", "Council ", "Ofsted "),
    *("RESOLVED ", "RESOLVED: That ", "AGREED ", "Present: ", "Apologies ", "in attendance ", "said that ", "asked "),
    *("(a) ", "1. ", "21/25 ", "• ", "4 March 2024 ", "29 February 2023 ", "7.00 pm ", "99.99 ", "12% "),
    *("£1,000,000.00 ", "Proposed by ", "seconded by ", "For: 5 ", "Against 3 ", "recommendation "),
    *("the Executive Member for ", "Minutes of the meeting of "),
)
TEXTS = some.one_of(
    some.lists(some.sampled_from(PIECES), max_size=120).map("".join),
    some.text(max_size=400),
    some.lists(some.one_of(some.sampled_from(PIECES), some.text(max_size=12)), max_size=80).map("".join),
)
HEADS = some.sampled_from(
    (b"", b"%PDF-1.4\n", b"PK\x03\x04", b"<!doctype html><body>", b"<?xml version='1.0'?><meeting>", b"\xff\xfe")
)
CONTENTS = some.one_of(
    TEXTS.map(lambda text: text.encode("utf-8", "surrogatepass")),
    some.builds(bytes.__add__, HEADS, some.binary(max_size=600)),
)
SUFFIXES = some.sampled_from((".txt", ".html", ".pdf", ".docx", ".xml", ".md", ".zip"))
LONGEST = 10.0
#: So many inputs between two looks at the clock.
BATCH = 500
QUIET = settings(
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.generate, Phase.shrink),
)


def hold_to_the_laws(folder: Path, content: bytes, suffix: str) -> None:
    """Read any content as a file and build its graph, and raise AssertionError where a law does not hold."""
    path = folder / f"any{suffix}"
    path.write_bytes(content)
    begun = time.process_time()
    readings = readings_of(Source(path), load_lexicon())
    assert readings
    assert not [law for reading in readings for law in broken_laws(reading)]
    assert not [*broken_laws_of_graph(readings)]
    assert time.process_time() - begun < LONGEST


def try_so_many(inputs: int, number: int) -> int:
    """Try so many inputs, other ones for each number; return how many were tried."""
    tried = 0
    with tempfile.TemporaryDirectory() as folder:

        @seed(number)
        @settings(QUIET, max_examples=inputs)
        @given(CONTENTS, SUFFIXES)
        def anything(content: bytes, suffix: str) -> None:
            nonlocal tried
            tried += 1
            hold_to_the_laws(Path(folder), content, suffix)

        anything()
    return tried


def main() -> None:
    """Try inputs until the time is over; one that breaks a law is made small, shown, and ends the run."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--minutes", type=float, default=60)
    words.add_argument("--seed", type=int, default=0)
    given_words = words.parse_args()
    ends, tried, number = time.monotonic() + given_words.minutes * 60, 0, given_words.seed
    while time.monotonic() < ends:
        tried, number = tried + try_so_many(BATCH, number), number + 1
        print(f"{tried} inputs, every law held", flush=True)


if __name__ == "__main__":
    main()
