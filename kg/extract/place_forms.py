"""Places by the form of their names: what ends in a word such as Road or Hall, or opens with one such as Heol."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from kg.extract.mentions import LINKS, Mention, Run, Word, key_of, plain
from kg.extract.name_heads import bare, parted
from kg.extract.person_titles import is_title
from kg.lexicon import PatternBook
from kg.model import Span

_LONGEST = 5
#: Which end of a way is meant: "Lime Drive South".
_SIDES = frozenset({"North", "South", "East", "West"})
_SHORT = {"Rd": "Road", "St": "Street", "Ave": "Avenue", "Cres": "Crescent", "Gdns": "Gardens", "Terr": "Terrace"}
_SHORT_WORD = re.compile(rf"\b(?:{'|'.join(_SHORT)})\b\.?(?=(?:[ \t](?:North|South|East|West))?$)", re.IGNORECASE)

#: Where the capitals go on into what it is: "Moss Play area".
_AREA = re.compile(r"(?:Play|Picnic|Seating|Parking|Recreation|Playing|Burial)[ \t]+(?:area|ground|fields?)\b")
#: Who stands for a ward: "Moss North Ward Councillor".
_FOR_A_WARD = frozenset({"Councillor", "Councillors", "Cllr", "Cllrs", "Member", "Members"})
_OPENING = re.compile(r"(?:^|[.:;•·*]\s{0,3}|\n\s{0,3}|\d[.)]?\s{1,3}|[-–]\s)$")
#: Ranks of fire brigades and the police, before a surname.
_RANKS = frozenset(("ACC", "ACFO", "ACO", "CFO", "DCC", "DCFO", "DCI", "GM", "PC", "PCSO", "SM", "WM"))


def way_key(name: str) -> str:
    """Return the key of a place, the word for a way spelt out: "Mill Hill Rd" is Mill Hill Road."""
    return key_of(_SHORT_WORD.sub(lambda found: _SHORT[found.group().rstrip(".").title()], name))


def built_places(found: Iterable[Run], book: PatternBook) -> Iterator[Sequence[Word]]:
    """Yield the names that end in a word such as Road; one may follow another, as in an address."""
    words = {name: frozenset(entries) for name, entries in book.words.items()}
    for run in found:
        parts = parted(run)
        if any(bare(word.text) in words["head"] or bare(word.text) in words["tail_end"] for word in parts):
            yield from _built(parts, words)


def opened_places(found: Iterable[Run], book: PatternBook) -> Iterator[Sequence[Word]]:
    """Yield the names that open with what they are: "Heol y Bont", "Neuadd Glyndŵr"."""
    opening, stops = frozenset(book.words["opening"]), frozenset((*book.words["stop"], "The")) | LINKS
    unfit = frozenset(book.words["not_place"])
    for run in found:
        opens = (n for n, word in enumerate(run.words[:-1]) if word.text in opening)
        first = next((n for n in opens if run.words[n + 1].text not in unfit), None)
        if first is not None:
            last = next((n for n in range(first + 1, len(run.words)) if run.words[n].text in stops), len(run.words))
            if last - first > 1:
                yield run.words[first : min(last, first + _LONGEST)]


def with_small_head(text: str, found: Iterable[Run], book: PatternBook, common: Collection[str]) -> Iterator[Mention]:
    """Yield capitalised names that go on with what they name in small letters: "Glass Mill leisure centre".

    One word that opens a sentence may be any, unless it is none of the ``common`` ones: "Harwen railway station".
    """
    small = re.compile(rf"[ \t]+(?:{'|'.join(book.words['small_head'])})\b")
    stops = frozenset((*book.words["stop"], *book.words["not_name"], "The", "the")) | LINKS
    unfit = frozenset(book.words["not_place"])
    for run in found:
        half = _AREA.match(text, run.words[-1].start) if len(run.words) > 1 else None
        tail = half or small.match(text, run.end)
        if (
            tail
            and not (_opens_sentence(text, run) and (" " not in tail.group().strip() or _is_common(run, common)))
            and not (tail.group().endswith(("drive", "close")) and run.words[-1].text.endswith(("’s", "'s")))
        ):
            place = len(run.words) - bool(half)
            while place and len(run.words) - place < _LONGEST and run.words[place - 1].text not in stops:
                place -= 1
            if not {word.text for word in run.words[place : len(run.words) - bool(half)]} <= unfit:
                span = Span(run.words[place].start, tail.end())
                yield Mention(plain(span.of(text)), span, way_key(plain(span.of(text))), "place-head")


def _is_common(run: Run, common: Collection[str]) -> bool:
    word = bare(run.words[0].text).lower()
    return any(form in common for form in (word, word.removesuffix("s")))


def _opens_sentence(text: str, run: Run) -> bool:
    """Tell whether one word opens a sentence, which it may do in any case: "Discuss road safety"."""
    return len(run.words) == 1 and bool(_OPENING.search(text, max(0, run.start - 8), run.start))


def _built(words: Sequence[Word], known: Mapping[str, frozenset[str]]) -> Iterator[Sequence[Word]]:
    heads, ways, stops = known["head"], known["way"], known["stop"] | {"/"} | LINKS
    floor = 0
    for place, word in enumerate(words):
        area = place > 0 and f"{words[place - 1].text} {bare(word.text)}" in known["tail"]
        if (area or bare(word.text) in heads) and _ends_here(words, place, known, ways):
            named = words[_back(words, place - area, floor, stops, known) : place + 1]
            if _is_place(named, known) and not _is_of_another(words, place, named):
                side = words[place + 1 : place + 2] if word.text in ways and _sides(words, place + 1) else ()
                local = word.text in ("Ward", "Village") and (len(named) > 2 or named[0].text not in heads)
                yield named[:-1] if len(named) > 1 and local else (*named, *side)
                floor = place + 1
            elif len(named) > 1:
                floor = place + 1


def _is_of_another(words: Sequence[Word], place: int, named: Sequence[Word]) -> bool:
    """Tell whether a word for a way opens another name, "The Street" of "The Street Lighting contract", or is a
    person's: "ACFO Lane".
    """
    following = words[place + 1].text if place + 1 < len(words) else ""
    opens = named[0].text == "The" and following[:1].isupper() and not is_title(following)
    return len(named) == 2 and (opens or named[0].text in _RANKS)


def _sides(words: Sequence[Word], place: int) -> bool:
    """Tell whether the word at a place says which end of a way is meant, and no name follows it."""
    following = words[place + 1].text if place + 1 < len(words) else "and"
    return place < len(words) and bare(words[place].text) in _SIDES and following in LINKS


def _ends_here(words: Sequence[Word], place: int, known: Mapping[str, frozenset[str]], ways: frozenset[str]) -> bool:
    """Tell whether a name ends at a head: in "Lime House Lynn Road", not in "Lime House Project"."""
    following = [bare(word.text) for word in words[place + 1 :]]
    if not following or following[0] in LINKS or following[0] == "/" or is_title(following[0]):
        return True
    if words[place].text == "Ward" and following[0] in _FOR_A_WARD:
        return True
    if words[place].text in ways and following[0] in ("Site", "Sites"):
        return True
    if following[0] in known["head"] or following[0] in known["kind"]:
        return False
    if following[0] in known["after"]:
        return True
    return bool(ways & set(following)) or (bare(words[place].text) in ways and following[0] not in known["people"])


def _is_place(named: Sequence[Word], known: Mapping[str, frozenset[str]]) -> bool:
    name = " ".join(word.text for word in named)
    if name.endswith(("Council Chamber", "Council Chambers")) or (
        name.endswith(" Chamber") and len(name.removeprefix("The ").split()) < 3
    ):
        return False  # "Harwen Chamber" is one of commerce
    said = {word.text for word in named[:-1]} - {"The"}
    if any(len(word) == 1 or word[-1].isdigit() for word in said):
        return False
    if said and bare(named[-1].text) in ("Street", "Road", "Lane") and said <= known["compass"] | known["way_name"]:
        return True
    if said:
        return name in known["whole"] or not said <= known["not_place"] | known["kind"]
    return name == "Cemetery" or (name.startswith("The ") and name[4:] in known["alone"])


def _back(
    words: Sequence[Word], place: int, floor: int, stops: frozenset[str], known: Mapping[str, frozenset[str]]
) -> int:
    first = place
    while first > floor and place - first < _LONGEST - 1:
        way = words[first - 1].text in known["way"] and words[first].text in known["kind"]
        if words[first - 1].text in stops and not way:
            break
        first -= 1
    if _shares(words, first):
        return _back(words, first - 2, 0, stops, known)
    joined = first - 2 >= floor and words[first - 1].text == "of" and words[first - 2].text in known["of"]
    return first - 2 if joined and first < place else first


def _shares(words: Sequence[Word], first: int) -> bool:
    """Tell whether a name begins before its "and District": "Harwen Hill and District Memorial Hall"."""
    return first > 1 and words[first].text == "District" and words[first - 1].text in ("and", "&")
