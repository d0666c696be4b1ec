"""A made-up corpus of any size, with its own truth: councils, bodies, people who come and go, meetings, what was said.

`python benchmarks/synthetic.py FOLDER --documents 1000` writes the documents, in three layouts, and beside them
``FOLDER.truth.json``: for each file its date, body, those present, and each statement's speaker and words.
"""

import argparse
import json
import random
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from datetime import date, timedelta
from pathlib import Path

TOWNS = (
    "Harbour",
    "Quarry",
    "Abbots",
    "Kings",
    "Long",
    "Stoney",
    "Upper",
    "Market",
    "Castle",
    "Fen",
    "Black",
    "Silver",
)
ENDS = ("side", "ford", "bury", "wick", "combe", "hythe", "thorpe", "minster", "mouth", "leigh")
FORENAMES = (
    "Ann",
    "Tom",
    "Priya",
    "Owen",
    "Sue",
    "Iain",
    "Mair",
    "Colin",
    "Ruth",
    "Hamza",
    "Joan",
    "Peter",
    "Nia",
    "Alan",
)
SURNAMES = (
    "Marlow",
    "Pike",
    "Ashdown",
    "Kerr",
    "Probert",
    "Lindley",
    "Okafor",
    "Hussain",
    "Tranter",
    "Vickers",
    "Maddox",
)
BODIES = (
    "Planning Committee",
    "Adult Care Scrutiny Panel",
    "Highways Board",
    "Audit Committee",
    "Licensing Committee",
)
POSTS = (
    "Head of Highways",
    "Director of Adult Care",
    "Planning Manager",
    "Chief Finance Officer",
    "Licensing Officer",
)
MATTERS = (
    "Road Repairs in Quay Street",
    "Home Care Waiting List",
    "Budget Monitoring",
    "Taxi Fares",
    "Playground Renewal",
)
CLAIMS = (
    "the waiting list had fallen by {n}%",
    "{n} streets had been resurfaced since April",
    "the programme would end in March",
    "the service had {n} vacancies",
    "the contractor had been asked to return",
)
ASKED = ("how long the work would take", "whether residents had been consulted", "what the scheme would cost")


#: What is said: the speaker's name, the label that the minutes use, and the words.
Talk = list[tuple[str, str, str]]


@dataclass(frozen=True)
class Truth:
    file: str
    council: str
    body: str
    date: str
    present: list[str]
    statements: list[tuple[str, str]] = field(default_factory=list)


@dataclass(frozen=True)
class Council:
    name: str
    members: list[tuple[str, int, int]]
    officers: dict[str, list[tuple[str, int, int]]]


def councils(count: int, chance: random.Random) -> list[Council]:
    """Make councils whose members serve four years and whose officers change."""
    names = [f"{a}{b} Borough Council" for a in TOWNS for b in ENDS]
    chance.shuffle(names)
    return [Council(name, _members(chance), {post: _holders(chance) for post in POSTS}) for name in names[:count]]


def _person(chance: random.Random) -> str:
    return f"{chance.choice(FORENAMES)} {chance.choice(SURNAMES)}"


def _members(chance: random.Random) -> list[tuple[str, int, int]]:
    people = {_person(chance) for _ in range(30)}
    return [(name, start, start + 4) for name in sorted(people) for start in (chance.choice((2014, 2016, 2018)),)]


def _holders(chance: random.Random) -> list[tuple[str, int, int]]:
    change = chance.randint(2016, 2021)
    return [(_person(chance), 2014, change), (_person(chance), change, 2026)]


def corpus(documents: int, seed: int = 1) -> Iterator[tuple[Truth, str]]:
    """Yield documents with their truth, the same for the same seed. About a hundred documents a council."""
    chance = random.Random(seed)
    makers = (page, printed, parish)
    known = councils(max(1, min(documents // 100, 120)), chance)
    for number in range(documents):
        council = known[number % len(known)]
        day = date(2015, 1, 5) + timedelta(days=chance.randint(0, 3600))
        yield makers[number % 3](number, council, day, chance)


def _cast(council: Council, day: date, chance: random.Random) -> tuple[list[str], list[tuple[str, str]]]:
    serving = [name for name, start, end in council.members if start <= day.year <= end] or [council.members[0][0]]
    officers = [(post, next(n for n, s, e in held if s <= day.year <= e)) for post, held in council.officers.items()]
    return chance.sample(serving, min(5, len(serving))), officers


def _talk(present: list[str], officers: list[tuple[str, str]], chance: random.Random) -> Talk:
    lines = []
    for _ in range(chance.randint(2, 5)):
        post, officer = chance.choice(officers)
        claim = chance.choice(CLAIMS).format(n=chance.randint(2, 90))
        lines.append((officer, f"The {post}", f"explained that {claim}."))
        member = chance.choice(present)
        lines.append((member, f"Councillor {member}", f"asked {chance.choice(ASKED)}."))
    return lines


def _made(
    number: int, council: Council, body: str, day: date, present: list[str], talk: list[tuple[str, str, str]]
) -> Truth:
    said = [(speaker, f"{label} {words}") for speaker, label, words in talk]
    return Truth(f"{number:06}.txt", council.name, body, day.isoformat(), present, said)


def page(number: int, council: Council, day: date, chance: random.Random) -> tuple[Truth, str]:
    """A meeting's page of a council's web site."""
    present, officers = _cast(council, day, chance)
    talk, body, matter = _talk(present, officers, chance), chance.choice(BODIES), chance.choice(MATTERS)
    named = "; ".join(f"{officer}, {post}" for post, officer in officers)
    lines = [
        "Agenda and minutes",
        f"{body}, {council.name} - {day:%A} {day.day} {day:%B, %Y} 4.00 pm",
        "Venue: Town Hall",
        "Items\nNo. Item",
        f"{number % 40 + 1}\n\nApologies for Absence\n\nMinutes:\n\nThere were none.",
        f"{number % 40 + 2}\n\n{matter} pdf icon PDF 255 KB\n\nMinutes:",
        f"Councillors {', '.join(present[:-1])} and {present[-1]} were present. In attendance: {named}.",
        *(f"{label} {words}" for _, label, words in talk),
        "RESOLVED: That the report be noted.",
    ]
    return _made(number, council, body, day, present, talk), "\n\n".join(lines) + "\n"


def printed(number: int, council: Council, day: date, chance: random.Random) -> tuple[Truth, str]:
    """Minutes as they are printed, with paragraphs wrapped."""
    present, officers = _cast(council, day, chance)
    talk, body, matter = _talk(present, officers, chance), chance.choice(BODIES), chance.choice(MATTERS)
    lines = [
        council.name.upper(),
        f"MINUTES of a meeting of the {body} held in the Town Hall on {day:%A}, {day.day} {day:%B %Y}",
        f"PRESENT: Councillor {present[0]} (Chair); Councillors {', '.join(present[1:-1])} and {present[-1]}",
        "IN ATTENDANCE: " + ", ".join(f"{officer} ({post})" for post, officer in officers),
        f"{number % 90 + 1}. {matter}",
        *(f"({index}) {label} {words}" for index, (_, label, words) in enumerate(talk, 1)),
        "RESOLVED that the report be noted.",
    ]
    return _made(number, council, body, day, present, talk), "\n\n".join(lines) + "\n"


def parish(number: int, council: Council, day: date, chance: random.Random) -> tuple[Truth, str]:
    """Short minutes in the way of a parish clerk."""
    present, officers = _cast(council, day, chance)
    talk, matter = _talk(present, officers, chance)[:4], chance.choice(MATTERS)
    lines = [
        f"Minutes of the Meeting of {council.name} held on {day.day} {day:%B %Y} at 7.30pm in the Village Hall",
        "Present: Cllrs " + ", ".join(present),
        "Also present: " + ", ".join(f"{officer} ({post})" for post, officer in officers),
        f"1. {matter}",
        *(f"{label.replace('Councillor', 'Cllr')} {words}" for _, label, words in talk),
        f"It was proposed by Cllr {present[0]}, seconded by Cllr {present[-1]} and agreed that the report be noted.",
    ]
    said = [(speaker, f"{label.replace('Councillor', 'Cllr')} {words}") for speaker, label, words in talk]
    truth = Truth(f"{number:06}.txt", council.name, council.name, day.isoformat(), present, said)
    return truth, "\n\n".join(lines) + "\n"


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", type=Path)
    options.add_argument("--documents", type=int, default=1000)
    options.add_argument("--seed", type=int, default=1)
    asked = options.parse_args()
    asked.folder.mkdir(parents=True, exist_ok=True)
    truths = []
    for truth, text in corpus(asked.documents, asked.seed):
        (asked.folder / truth.file).write_text(text, encoding="utf-8")
        truths.append(asdict(truth))
    asked.folder.with_suffix(".truth.json").write_text(json.dumps(truths), encoding="utf-8")


if __name__ == "__main__":
    main()
