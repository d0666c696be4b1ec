"""Names built round a word that says what they name: "Innovate Team", "Newport Primary School", "Lynn Road"."""

import re
from collections.abc import Collection, Iterator, Sequence

from kg.extract.mentions import LINKS, Mention, Run, Word, key_of, plain
from kg.extract.person_titles import is_title
from kg.model import Span

_STROKE = re.compile(r"[^/]+")
_ENDED = re.compile(r"[’']s?$")
#: What "the" belongs to after another name and a link: "Moss and the Isles Tourism Association".
_LANDS = frozenset({"Isles", "Islands", "Borders", "Glens", "Mearns", "Moors", "Vale", "Wolds", "Dales", "Marches"})
#: A stop before one of these is a word of the name: "Council Tax Team", "Approved Mental Health Service".
_KEPT = frozenset(
    {
        "Council Tax",
        "Approved Mental",
        "Through Care",
        "Planning Consultants",
        "Local History",
        "Local Food",
        "Reviewing Service",
    }
)


def bare(word: str) -> str:
    """Return a word without its possessive ending."""
    return _ENDED.sub("", word)


def headed(
    run: Run, heads: Collection[str], stops: Collection[str], after: Collection[str] = ()
) -> Iterator[Sequence[Word]]:
    """Yield the names in a run that end in one of the heads and have at least one more word, up to the last head.

    A name does not begin before a stop ("Director of …"), nor before another name; it ends before one of ``after``.
    """
    floor = 0
    for place, word in enumerate(run.words):
        if bare(word.text) in heads and not _goes_on(run, place, after):
            first = back(run, place, floor, stops)
            if first < place:
                yield run.words[first : place + 1]
            floor = place + 1


def _goes_on(run: Run, place: int, after: Collection[str]) -> bool:
    """Tell whether the next word belongs to the same name or post: "Team Manager", "Service Centre"."""
    following = run.words[place + 1].text if place + 1 < len(run.words) else ""
    return bool(following) and following not in LINKS and following not in after and not is_title(following)


def back(run: Run, place: int, floor: int, stops: Collection[str]) -> int:
    """Return where the name that ends at a place of the run begins."""
    first = place
    while first > floor and not _stops(run, first - 1, stops):
        first -= 1
    while first < place and run.words[first].text in LINKS:
        first += 1
    return first


def _stops(run: Run, place: int, stops: Collection[str]) -> bool:
    """Tell whether a name cannot reach back over a word, or over two: "Delivery of"; "A" may be an initial.

    "Our" is no stop in "Our Lady’s School".
    """
    word, following = run.words[place].text, run.words[place + 1].text
    initial = word == "A" and len(following.strip(".")) == 1
    saint = word == "Our" and bare(following) == "Lady"
    if word == "the" and following in _LANDS and place and run.words[place - 1].text in ("and", "&"):
        return False
    kept = initial or saint or f"{word} {following}" in _KEPT
    return word == "the" or (word in stops and not kept) or f"{word} {following}" in stops


def mention_of(text: str, words: Sequence[Word], rule: str) -> Mention:
    """Return the words as a mention, without a possessive ending."""
    end = words[-1].end - (len(words[-1].text) - len(bare(words[-1].text)))
    name = plain(text[words[0].start : end])
    return Mention(name, Span(words[0].start, end), key_of(name), rule)


def parted(run: Run) -> tuple[Word, ...]:
    """Return a run's words, those that a stroke joins parted: "Street/Wretton" of "High Street/Wretton Road"."""
    return (
        tuple(part for word in run.words for part in _parts(word))
        if any("/" in w.text for w in run.words)
        else run.words
    )


def _parts(word: Word) -> Iterator[Word]:
    for number, part in enumerate(_STROKE.finditer(word.text)):
        start = word.start + part.start()
        if number:
            yield Word("/", start - 1, start)
        yield Word(part.group(), start, word.start + part.end())
