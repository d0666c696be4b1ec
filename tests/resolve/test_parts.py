"""Council by council gives what all documents at once give: the same keys, identities, inferences and threads."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

import pytest
from hypothesis import given as drawn
from hypothesis import settings

from kg.model import Inference, Reading, Resolution, Thread
from kg.resolve import resolve
from kg.resolve.company import Company
from kg.resolve.crossing import Crossing, cross, near_pairs
from kg.resolve.judgements import Judgement, Judgements
from kg.resolve.mentions import Node
from kg.resolve.part import given, own_identities, resolve_part
from kg.resolve.sketch import Marked, Sketch, Sketcher, marked
from tests.resolve.made import LEXICON, Paper
from tests.resolve.test_laws import papers

SKETCHER = Sketcher(LEXICON)


class Held:
    """A shelf in memory."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self._readings = {r.document.key: r for r in readings}
        self._stretches = [(key, m) for key, r in sorted(self._readings.items()) for m in marked(r)]
        self._known: dict[tuple[str, str], float] = {}

    def sketches(self) -> Iterator[Sketch]:
        return (self.sketch(key) for key in sorted(self._readings))

    def sketch(self, key: str) -> Sketch:
        return SKETCHER.sketch(self._readings[key])

    def open_sketches(self) -> Iterator[Sketch]:
        return (sketch for sketch in self.sketches() if not (sketch.settled.home and sketch.settled.sure))

    def companies(self) -> Iterator[tuple[str, str | None, Company]]:
        for sketch in self.sketches():
            assert sketch.company
            yield sketch.key, sketch.settled.home, sketch.company

    def reading(self, key: str) -> Reading:
        return self._readings[key]

    def buckets(self) -> Iterator[Sequence[int]]:
        found: defaultdict[int, list[int]] = defaultdict(list)
        for number, (_, stretch) in enumerate(self._stretches):
            for mark in stretch.marks:
                found[mark].append(number)
        return (numbers for numbers in found.values() if len(numbers) > 1)

    def stretch(self, number: int) -> tuple[str, Marked]:
        return self._stretches[number]

    def likeness(self, one: str, other: str) -> float | None:
        return self._known.get((one, other))

    def remember(self, one: str, other: str, shared: float) -> None:
        self._known[one, other] = shared


def crossed(readings: Sequence[Reading], judgements: Judgements) -> tuple[Crossing, dict[str, str]]:
    files = {r.document.file_name: r.document.key for r in readings}
    return cross(Held(readings), SKETCHER, judgements, files), files


def by_parts(readings: Sequence[Reading], judgements: Judgements | None = None) -> Resolution:
    """Resolve part by part, and put the parts together."""
    judged = judgements or Judgements()
    crossing, files = crossed(readings, judged)
    by_key = {r.document.key: r for r in readings}
    members: dict[Node, str] = {}
    inferences: list[Inference] = []
    threads: list[Thread] = []
    identities = {i.key: i for i in crossing.shared.identities}
    for name, told in given(crossing, files).items():
        part = resolve_part([by_key[key] for key in crossing.groups[name]], told, SKETCHER, judged)
        own, owners = own_identities(part, told)
        members.update(part.members)
        inferences += part.inferences
        threads += part.threads
        identities |= {i.key: i for i in own} | {i.key: i for i in owners if i.key not in identities}
    ordered = sorted(inferences, key=lambda i: (i.subject, i.predicate, i.object, i.rule))
    return Resolution(
        members,
        tuple(identities[key] for key in sorted(identities)),
        tuple(ordered),
        tuple(sorted(threads, key=lambda t: t.key)),
    )


@settings(max_examples=60, deadline=None)
@drawn(papers())
def test_council_by_council_gives_what_all_at_once_gives(readings: list[Reading]) -> None:
    once = list({r.document.key: r for r in readings}.values())
    assert by_parts(once) == resolve(once, LEXICON)


def told_twice() -> list[Reading]:
    """Return the minutes of two councils, one of them a second time without its council's name, and a stranger's."""
    words = " ".join(f"The officer reported on road {n} and its bridge {n * 7}." for n in range(40))
    known = Paper("known", "Tameford Parish Council", "2021-02-01").person("Rose Quill", "Clerk", "officer")
    again = Paper("again", None).person("Rose Quill", "Clerk", "officer")
    other = Paper("other", "Ashwick Town Council", "2021-02-01").person("Rose Quill", "Clerk", "officer")
    for paper in (known, again):
        paper.said(words)
    return [known.reading(), again.reading(), other.reading()]


def test_a_text_told_again_takes_the_council_of_the_first_in_its_part_too() -> None:
    readings = told_twice()
    crossing, _ = crossed(readings, Judgements())
    assert (
        crossing.twins
        and crossing.fixes["again"].home == crossing.shared.keys["known", "council:tameford-parish-council"]
    )
    assert by_parts(readings) == resolve(readings, LEXICON)
    groups = {doc: name for name, docs in crossing.groups.items() for doc in docs}
    assert groups["known"] == groups["again"] != groups["other"]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("person/tameford-parish-council/rose-quill", "person/ashwick-town-council/rose-quill"),
        ("council/tameford-parish-council", "council/ashwick-town-council"),
        ("council/tameford-parish-council", "person/ashwick-town-council/rose-quill"),
    ],
    ids=["two councils' people", "two councils", "what is shared and what is not"],
)
def test_a_judgement_across_councils_is_heeded(a: str, b: str) -> None:
    judged = Judgements((Judgement(a, b, "same", "J Clerk", date(2024, 5, 1)),))
    assert by_parts(told_twice(), judged) == resolve(told_twice(), LEXICON, judged)


def test_what_belongs_to_a_council_that_no_document_names_is_found_part_by_part_too() -> None:
    surnames = ("Moss", "Hart", "Quill", "Dale", "Lark")
    minutes = [Paper(f"minutes-{n}", None, f"2021-0{n}-01") for n in (1, 2, 3)]
    for paper in minutes:
        for name in surnames[2 * (paper.name == "minutes-3") :]:
            paper.person(name, subtype="councillor").present(name)
    readings = [*(paper.reading() for paper in minutes), *told_twice()]
    found = resolve(readings, LEXICON)
    assert by_parts(readings) == found
    assert found.members["minutes-1", "person:moss"] == found.members["minutes-2", "person:moss"]
    assert found.members["minutes-1", "person:dale"] != found.members["minutes-3", "person:dale"]


def test_a_stretch_that_is_like_too_many_is_like_none() -> None:
    assert near_pairs([[1, 2], [2, 3]]) == [(1, 2), (2, 3)]
    assert near_pairs([list(range(40)), [40, 41]]) == [(40, 41)]
    assert near_pairs([[0, n] for n in range(1, 31)]) == []
