"""Services by a word in small letters after their name: "the Innovate team", "the Frontline programme"."""

import re
from collections.abc import Collection, Iterator, Sequence

from kg.extract.mentions import Mention, Run, Word, key_of, plain
from kg.extract.name_heads import back, bare, mention_of
from kg.extract.service_edges import since_the
from kg.extract.service_fields import UNITS, whole_name
from kg.extract.service_fit import Fit
from kg.lexicon import PatternBook
from kg.model import Span

#: A name that stands within a sentence.
WITHIN = re.compile(r"(?<![\w’'])(?:[a-z][\w’']*,?|The|(?:Council|Borough|County|District|City|Authority)[’']s)\s+$")
#: Where what is named is a place: "the Bell Centre project" is no name of the Bell Centre.
_SITES = frozenset({"Centre", "Hall", "House", "Park", "Road", "Street", "Lane"})
_LONGEST = 16
#: What passes, where a team or a service stays.
PASSING = ("programme", "project", "scheme", "initiative")
#: What a service may be given under and is none: "a Care Act 2014 service".
_LAWS = frozenset({"Act", "Bill", "Regulations", "Order"})
#: When a service is a church's: "the Elm service on Remembrance Sunday".
_FEASTS = "Remembrance|Armistice|Christmas|Easter|Good|Palm|Mothering"
#: A field of a list.
_PART = re.compile(r"(?!and\b)[A-Z][\w’'-]*(?:[ \t](?:of[ \t])?[A-Z][\w’'-]*)*")


def small_heads(book: PatternBook) -> re.Pattern[str]:
    """Return the pattern of the small words that follow a service's name, with a kind between: "training programme"."""
    kinds, heads = ("|".join(book.words[name]) for name in ("kind", "small_head"))
    return re.compile(
        rf"[’'”\"]?(?:\s20\d\d)?\s+(?:(?:{kinds})\s+)?(?:{heads})\b"
        rf"(?!\s+(?:plans?|managers?|leaders?|on\s+(?:{_FEASTS})?\s?(?:Sunday|Day|Friday))\b)"
    )


def with_small_head(
    text: str,
    run: Run,
    end: int,
    stops: frozenset[str],
    unfit: frozenset[str],
    fields: frozenset[str],
    fit: Fit,
    towns: Collection[str],
) -> Iterator[Mention]:
    """Yield a run's last name, alone and with the small words that end at ``end``; ``unfit`` words say none alone.

    A division is of a field, no ward; a town that owns the service is no part of its name.
    """
    words = _last(run.words[back(run, len(run.words) - 1, 0, stops) :])
    owner = bare(words[0].text) if len(words) > 1 else ""
    owned = owner != words[0].text and owner in towns
    words = words[1:] if owned else words
    said = {word.text for word in words}
    words = since_the(text, words)
    within = bool(owned or WITHIN.search(text[max(0, words[0].start - 20) : words[0].start]))
    if words[-1].text.endswith(("-led", "-wide", "-based")) or words[-1].text in _LAWS:
        return
    if text.endswith("division", 0, end) and not fit.is_division(said):
        return
    sited, own = words[-1].text in _SITES, words[-1].text == bare(words[-1].text)
    whole = whole_name(text, words, fields, unit=True, programme=text.endswith(PASSING, 0, end))
    unit = text[words[-1].end : end].strip().title() in UNITS
    fielded = unit and fit.is_field([word.text for word in words])
    particular = not said <= unfit or whole[0].text.endswith(" to") or fielded
    if (len(words) > 1 or within) and own and not said & stops and particular:
        words = whole
        short = mention_of(text, words, "service-small-head")
        if not sited and not said <= unfit:
            yield short
        yield Mention(plain(text[words[0].start : end]), Span(words[0].start, end), short.key, "service-small-head")


def listed(text: str, book: PatternBook) -> Iterator[Mention]:
    """Yield the fields of a list that the word after the last makes services: "the Housing, Parks and Tolls teams"."""
    others = frozenset((*book.words["outside"], *book.words["stop"]))
    for found in (*book["listed"].finditer(text), *book["listed-pair"].finditer(text)):
        for part in _PART.finditer(text, *found.span("list")):
            if others.isdisjoint(part.group().split()):
                yield Mention(plain(part.group()), Span(*part.span()), key_of(part.group()), "service-listed")


def _last(words: Sequence[Word]) -> Sequence[Word]:
    """Return the last of two units that "and" joins: "Youth Offending Team and Looked After Children team"."""
    ends = [n for n, word in enumerate(words[:-2]) if word.text in UNITS and words[n + 1].text in ("and", "&")]
    return words[ends[-1] + 2 :] if ends else words


def is_only(other: Span, mention: Mention) -> bool:
    """Tell whether a small word alone follows what is another's: "the Sports Lottery programme"."""
    starts = mention.rule == "service-small-head" and other.start == mention.span.start
    return starts and mention.span.end - other.end < _LONGEST and mention.span.end > other.end
