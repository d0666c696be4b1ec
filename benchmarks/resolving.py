"""How the cost of resolution grows with the number of documents.

    python benchmarks/resolving.py [--sizes 100 1000 10000] [--per-council 40]

Makes minutes of invented councils (people, posts, statements, items, figures), resolves them, and prints the seconds
of the processor for each size and the exponent of growth between sizes: with 1.0 the thousandth document costs what the
hundredth did. ``--per-council 0`` makes all documents one council's, which is the hardest.
"""

import argparse
import math
import random
import time
from collections.abc import Sequence

from kg.lexicon import load_lexicon
from kg.model import (
    AgendaItem,
    Attendance,
    Claims,
    Document,
    Entity,
    EntityKind,
    Meeting,
    Membership,
    Reading,
    Span,
    Statement,
    ref_of,
)
from kg.resolve import resolve

GIVEN = (
    *("Ann", "Ian", "Sue", "John", "Jane", "Mark", "Paul", "Lucy", "Emma", "Tom"),
    *("Sam", "Rose", "Carl", "Nina", "Omar", "Priya", "Hugh", "Ella", "Ivan", "Zoe"),
)
STEMS = ("Hart", "Moss", "Wood", "Marsh", "Field", "Brook", "Stone", "Heath", "Combe", "Dale")
POSTS = ("Head of Parks", "Chief Executive", "Director of Housing", "Clerk to the Council")
BODIES = ("Planning Committee", "Housing Scrutiny Panel", "Cabinet", "Finance and Resources Committee")
WORDS = (
    *("homes", "roads", "parks", "schools", "buses", "carers", "plans", "budgets", "reports", "risks", "more", "less"),
    *("new", "local", "rural", "young", "older", "people", "families", "residents", "work", "support", "help", "care"),
    *("cost", "the", "of", "to", "in", "for", "and", "with"),
)


def minutes(number: int, council: str, chance: random.Random) -> Reading:
    """Make one meeting's minutes."""
    text: list[str] = []

    def line(words: str) -> Span:
        start = sum(len(part) + 1 for part in text)
        text.append(words)
        return Span(start, start + len(words))

    def entity(kind: EntityKind, name: str, subtype: str | None = None) -> Entity:
        return Entity(ref_of(kind, name), kind, name, (line(name),), (), subtype)

    home, body = entity("council", council), entity("body", chance.choice(BODIES))
    day = f"20{10 + number % 14:02}-{1 + number % 12:02}-{1 + number % 28:02}"
    met = Meeting("meeting:0", line(f"{body.name} - {day} - {number}"), body.ref, home.ref, day)
    names = {
        f"{given if chance.random() < 0.6 else given[0]} {stem}{chance.choice(('', 'ley', 'man', 'er'))}"
        for given, stem in zip(chance.sample(GIVEN, 8), chance.choices(STEMS, k=8), strict=True)
    }
    people = [entity("person", name, chance.choice(("councillor", "officer"))) for name in sorted(names)]
    posts = [entity("post", post) for post in POSTS]
    officers = [p for p in people if p.subtype == "officer"]
    items = [
        AgendaItem(f"item:{n}", line(title), title, str(n), "meeting:0")
        for n in range(4)
        if (title := " ".join(chance.choices(WORDS, k=5))) and line(" ".join(chance.choices(WORDS, k=120)))
    ]
    claims = Claims(
        entities=(home, body, *people, *posts),
        meetings=(met,),
        items=tuple(items),
        memberships=tuple(
            Membership(p.ref, line(f"{p.name}, {q.name}"), q.ref) for p, q in zip(officers, posts, strict=False)
        ),
        attendances=tuple(Attendance(p.ref, "present", line(p.name), "meeting:0") for p in people),
        statements=tuple(Statement(line(f"The {q.name} said so."), "statement", f"The {q.name}") for q in posts),
    )
    return Reading(Document(f"d{number}", f"d{number}.txt", "\n".join(text), "0"), "minutes", None, claims)


def seconds(size: int, per_council: int) -> float:
    """Return the processor's time to resolve so many documents, making them not counted: other work does not matter."""
    chance = random.Random(size)
    readings = [minutes(n, f"Place{n // (per_council or size)} Town Council", chance) for n in range(size)]
    lexicon = load_lexicon()
    begun = time.process_time()
    resolve(readings, lexicon)
    return time.process_time() - begun


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[100, 1000, 10000])
    parser.add_argument("--per-council", type=int, default=40)
    options = parser.parse_args(arguments)
    before: tuple[int, float] | None = None
    for size in options.sizes:
        took = seconds(size, options.per_council)
        growth = f"{math.log(took / before[1]) / math.log(size / before[0]):5.2f}" if before else "     "
        print(f"{size:7} documents {took:8.2f} s {1000 * took / size:6.2f} ms each, exponent {growth}")
        before = (size, took)


if __name__ == "__main__":
    main()
