"""The machinery that finding named things shares: stretches of text, runs of capitalised words, indexes of known names.

A name never crosses the border of a paragraph, a heading or a cell, but may cross the line end of a hard-wrapped one.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from kg.iri import slug
from kg.model import Entity, EntityKind, Outline, Ref, Span

#: Small words of names, which are capitals only where all is.
_SMALL = re.compile(r"(?<=[ -])(?:Of|And|The|Upon|On|Le|Under|In)(?=[ -])")
#: White space within a name: at most one line end, with the mark of a quoted line after it.
GAP = r"(?:[ \t\xa0]+(?:\n[ \t\xa0>]*)?|\n[ \t\xa0>]*)"
#: A capitalised word: "Children’s", "Multi-Agency", "Licensing/Public", "St.", "P.C.".
CAPITAL = r"(?:St\.|(?:[A-Z]\.){2,4}|[A-ZÀ-ÞŴŶ][\w’']*(?:[-‐/&][A-Za-zÀ-ÿ][\w’']*)*)"
_LINK = rf"(?:(?:of|and|&|for|upon|our|de){GAP}(?:(?:the|our){GAP})?)?"
#: No name has more words than a run may have; without an end, a text all in capitals would be one run.
_RUN = re.compile(rf"\b{CAPITAL}(?:{GAP}{_LINK}{CAPITAL}){{0,40}}")
_WORD = re.compile(r"\S+")
_TOKEN = re.compile(r"(?:[A-Z]\.){2,5}|[A-ZÀ-ÞŴŶ][\w’']*(?:[-&][\w’']+)*")
_NEXT = re.compile(rf"(,?){GAP}([\w’'&-]+)")
_SHORT_FORM = re.compile(r"\s{0,2}\((?:the |or )?[\"“‘']?([A-Z][A-Za-z&]{1,8})[\"”’']?\)")
LINKS = frozenset({"of", "and", "&", "for", "the", "upon", "our", "de"})


class Word(NamedTuple):
    """A word of a run, and where it stands."""

    text: str
    start: int
    end: int


class Run(NamedTuple):
    """Capitalised words in a row, links between them included: "Chair of the Overview and Scrutiny Board"."""

    words: tuple[Word, ...]

    @property
    def start(self) -> int:
        """Where the run begins."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Where the run ends."""
        return self.words[-1].end


@dataclass(frozen=True, slots=True)
class Mention:
    """A name where it stands in the text. ``key`` says which thing it is, within the document."""

    name: str
    span: Span
    key: str
    rule: str = ""


def plain(text: str) -> str:
    """Return the words with single spaces between them, as a name is shown."""
    return " ".join(word for word in text.split() if word != ">")


def written(name: str) -> str:
    """Return a name all in capitals as it is written elsewhere: "Ross-on-Wye" of "ROSS-ON-WYE".

    >>> written("ST MARY’S LANE")
    'St Mary’s Lane'
    """
    if not name.isupper() or len(name) < 4:
        return plain(name)
    titled = re.sub(r"(?<=[’'])S\b", "s", plain(name).title())
    return _SMALL.sub(lambda found: found.group().lower(), titled)


def key_of(name: str) -> str:
    """Fold a name: case, '&' for 'and', kinds of apostrophe and a leading 'the' make no difference.

    >>> key_of("the Children & Young People's Panel") == key_of("Children and Young People’s Panel")
    True
    """
    return slug(name).removeprefix("the-")


def stretches(outline: Outline) -> tuple[Span, ...]:
    """Return the text in pieces that no name crosses: paragraphs, headings, titles, cells, and what lies between."""
    furniture = [block.span for block in outline.document.blocks if block.kind == "furniture"]
    borders = {0, len(outline.text)}
    for span in (*_pieces(outline), *furniture):
        borders |= {span.start, span.end}
    hidden = {span.start for span in furniture}
    edges = sorted(borders)
    return tuple(Span(a, b) for a, b in pairwise(edges) if a not in hidden)


def _pieces(outline: Outline) -> Iterator[Span]:
    for section in outline.sections:
        if section.heading:
            yield section.heading
        for paragraph in section.paragraphs:
            yield paragraph.span
            yield from paragraph.cells
    yield from (item.title for item in outline.items)


def runs(outline: Outline) -> tuple[Run, ...]:
    """Return all runs of capitalised words of a document, in order."""
    return _runs(outline.text, stretches(outline))


@lru_cache(maxsize=4)
def _runs(text: str, spans: tuple[Span, ...]) -> tuple[Run, ...]:
    found = (match for span in spans for match in _RUN.finditer(text, span.start, span.end))
    return tuple(Run(tuple(_words(text, match.start(), match.end()))) for match in found)


def _words(text: str, start: int, end: int) -> Iterator[Word]:
    for word in _WORD.finditer(text, start, end):
        if word.group() == ">":
            continue
        yield Word(word.group(), word.start(), word.end())


class NameIndex:
    """Known names, found in a text in one pass: by their first word, then by the words that follow, longest first.

    Names are matched with their capitals; kinds of apostrophe make no difference.
    """

    def __init__(self, names: Iterable[tuple[str, str]]) -> None:
        """Take names, each with the key of what it names."""
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for name, key in names:
            first, *rest = _straight(name).replace(", ", " ,").split()
            self._by_first.setdefault(first, []).append((tuple(rest), key))
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    def find(self, text: str) -> Iterator[tuple[Span, str]]:
        """Yield where a known name stands, without a possessive ending, and its key; names do not overlap."""
        free = 0
        for token in capitals(text):
            first = token.text.replace("’", "'")
            bare = first if first in self._by_first else _whole(first)
            entries = self._by_first.get(bare)
            if entries and token.start >= free:
                for rest, key in entries:
                    end = _follow(text, token.end, rest) if rest else token.start + len(bare)
                    if end is not None:
                        free = end
                        yield Span(token.start, end), key
                        break


@lru_cache(maxsize=4)
def capitals(text: str) -> tuple[Word, ...]:
    """Return every capitalised word of a text."""
    return tuple(Word(match.group(), match.start(), match.end()) for match in _TOKEN.finditer(text))


def _straight(text: str) -> str:
    return text.replace("’", "'")


def _whole(word: str) -> str:
    """Return a word without a possessive ending or a closing quotation mark: "Help" of "‘Early Help’"."""
    return word.removesuffix("'s").rstrip("'")


def _follow(text: str, end: int, words: Sequence[str]) -> int | None:
    for last, word in enumerate(words, 1 - len(words)):
        following = _NEXT.match(text, end)
        said = following[1] + _straight(following[2]) if following else ""
        if not following or (said != word and (last or _whole(said) != word)):
            return None
        end = following.start(2) + len(word.lstrip(","))
    return end


def short_form(text: str, end: int) -> tuple[str, Span] | None:
    """Return the short form that a name ending here defines in brackets: "Multi-Agency Children’s Hub (MACH)"."""
    found = _SHORT_FORM.match(text, end, end + 16)
    return (found[1], Span(found.start(1), found.end(1))) if found else None


class Taken:
    """The stretches of text that named things already hold."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        """Take the entities whose mentions are to be left alone."""
        self._held = bytearray()
        for entity in entities:
            for span in entity.spans:
                self.hold(span)

    def hold(self, span: Span) -> None:
        """Mark a stretch as taken."""
        if len(self._held) < span.end:
            self._held.extend(bytes(span.end - len(self._held)))
        self._held[span.start : span.end] = b"\x01" * (span.end - span.start)

    def __contains__(self, span: Span) -> bool:
        """Tell whether any of the stretch is taken."""
        return b"\x01" in self._held[span.start : span.end]


def entities_of(
    kind: EntityKind,
    mentions: Iterable[Mention],
    subtypes: dict[str, str] | None = None,
    part_of: Ref | None = None,
    spelt: bool = False,
) -> tuple[Entity, ...]:
    """Make one entity of the mentions of one key, under the name most often used, in order of first mention.

    Where ``spelt`` is true, a short form ("MACH") is the name only where nothing else is.
    """
    groups: dict[str, list[Mention]] = {}
    for mention in sorted(mentions, key=lambda m: m.span):
        groups.setdefault(mention.key, []).append(mention)
    return tuple(_entity(kind, key, group, (subtypes or {}).get(key), part_of, spelt) for key, group in groups.items())


def _entity(
    kind: EntityKind, key: str, group: list[Mention], subtype: str | None, part_of: Ref | None, spelt: bool
) -> Entity:
    name, *others = names_by_use((mention.name for mention in group), spelt)
    spans = tuple(sorted({mention.span for mention in group}))
    return Entity(f"{kind}:{key}", kind, name, spans, tuple(others), subtype, part_of, rule=group[0].rule)


def names_by_use(names: Iterable[str], spelt: bool = False) -> list[str]:
    """Return the different names, the most used first; "the Panel" and those all in capitals last."""
    counts = Counter(names)

    def rank(name: str) -> tuple[object, ...]:
        shouted = name.isupper() and (len(name) > 5 or spelt)
        return name.startswith("the "), shouted, -counts[name], -len(name)

    return sorted(counts, key=rank)
