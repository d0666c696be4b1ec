"""Which paragraphs head a meeting's items: by their chain of numbers, the page's labels or their usual titles."""

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kg.model import Paragraph, Span
from kg.parse import layout
from kg.parse.chains import Numbered, best_chain, is_roman, readings
from kg.parse.lonenumbers import NAMED, OPENED
from kg.parse.movers import movers_over
from kg.parse.siblings import between, is_within_minutes
from kg.parse.titles import Title, title_in
from kg.parse.unnumbered import unnumbered

_AGENDA_NUMBER = re.compile(r"^\(?Items?\s\d{1,3}[a-z]?\)?$", re.IGNORECASE)
_CHILD = re.compile(r"(?P<parent>\d{1,4})(?:\.\d{1,3}|\(?(?P<letter>[a-zA-F])(?P<year>/\d{2,4})?)")
# "ITEM 4" and "Minute 20.34" are printed as names of a number.
_NAMED = re.compile(r"^(?:(?:Agenda )?Items?|Min(?:ute)?s?)\.?\s(?:No\.?\s|Number\s)?(?=\d)", re.IGNORECASE)
# a sheet of decisions says of each who made it
_MAKER = re.compile(r"^Decision [Mm]aker\s?:", re.MULTILINE)
_DOUBLE = re.compile(r"\d+(?:\s\(\d+\)|\([a-z]\))")
# how the items of a list within an item end, but for the last
_LISTED = re.compile(r"[.;:]$|[;,] (?:and|or)$")
_YEARLY = re.compile(r"reference:(?!(?:19|20)\d\d)\d{1,3}/#")
_LETTER = re.compile(r"\(?[a-z]\)|[a-z]\.")
_SENTENCE_OPENS = re.compile(
    r"(?:The|It|There|This|That|In|At|On|As|An?)\b|Councillors?\b|Cllrs?\b|Members?\b|M(?:r|rs|s)\b"
)
_BEFORE_LABEL, _LONGEST, _SURE, _LONG_NUMBER = 6, 240, 0.9, 3
#: More than so many numbers "1." are what a page made of its items' numbers.
_FEW = 3
_DASHES = ("-", "–", "—")
#: How sure and how long the title of an item of the second level is that runs into its text.
_RUN_ON, _RUN_ON_TITLE = 0.3, 90
#: How long a title of the second level is that stands alone on its line, over its text.
_UNDER = 60


@dataclass(frozen=True, slots=True)
class Head:
    """An item's heading: its paragraph's place, its title, its number as printed, where its text begins."""

    place: int
    title: Span
    number: str | None = None
    rest: int | None = None


def item_heads(text: str, paragraphs: Sequence[Paragraph], labelled: bool) -> tuple[Head, ...]:
    """Find the items of one meeting's paragraphs, in order. ``labelled``: the page sets "Minutes:" over each."""
    titles = {
        n: title
        for n, p in enumerate(paragraphs)
        if p.role != "row" and (title := _title(text, paragraphs, n, labelled))
    }
    numbered = tuple(_numbered(text, paragraphs, titles))
    shouted = {n for n, title in titles.items() if _shouts(title.span.of(text), paragraphs[n].marker or "")}
    chain = best_chain(numbered) or _first_alone(numbered, shouted)
    chain = () if _lost_numbers(text, paragraphs, titles, chain) else chain
    heads = {one.place: _head(paragraphs, titles, one.place) for one in chain}
    heads |= {n: _head(paragraphs, titles, n) for n in _twins(paragraphs, titles, heads)}
    told = {n: _head(paragraphs, titles, n) for n in titles if paragraphs[n].role == "heading" and paragraphs[n].label}
    if labelled and told:  # the source itself says which headings are items
        return tuple(head for _, head in sorted(told.items()) if head.number)
    if labelled:
        if len(heads) < 2:  # a lone "I." counts no items
            named = {n: _head(paragraphs, titles, n) for n in _before_labels(text, paragraphs, titles)}
            heads = named if len(named) > 1 else heads or named
        heads |= _children(text, paragraphs, titles, heads, labelled)
        heads |= {n: _head(paragraphs, titles, n) for n in _before_numbers(text, paragraphs, titles, heads)}
    heads = heads or {n: _head(paragraphs, titles, n) for n in titles if paragraphs[n].label == OPENED}
    if not labelled and not heads:
        lettered = {n: (paragraphs[n].marker or "").strip("(). ") for n in _lettered(text, paragraphs, titles)}
        heads = {n: replace(_head(paragraphs, titles, n), number=letter) for n, letter in lettered.items()}
        repeated = () if heads else _repeated(text, paragraphs, titles)
        heads |= {n: replace(_head(paragraphs, titles, n), number=None) for n in repeated}
    if not labelled or not heads:
        heads |= _children(text, paragraphs, titles, heads, labelled)
        numbers = [head.number for head in heads.values()]
        heads |= {n: _head(paragraphs, titles, n) for n in between(paragraphs, titles, numbers)}
        places = unnumbered(text, paragraphs, titles, {n: head.title.of(text) for n, head in heads.items()})
        heads |= {n: replace(_head(paragraphs, titles, n), number=None) for n in places}
    return tuple(heads[n] for n in sorted(heads))


def _lost_numbers(
    text: str, paragraphs: Sequence[Paragraph], titles: Mapping[int, Title], chain: Sequence[Numbered]
) -> bool:
    """Tell whether a page lost its items' numbers: titles with a link to their paper have none, and others count.

    What counts there is a list within an item, or its paragraphs: "14.1 The minutes were agreed".
    """
    linked = {n for n in titles if layout.has_tail(text, paragraphs[n].span)}
    paged = any(layout.label_of(text, p) == "items" for p in paragraphs[: 5 * _BEFORE_LABEL])
    lost = paged and any(not paragraphs[n].marker for n in linked)
    return lost and not any(
        one.place in linked or not _LISTED.search(paragraphs[one.place].span.of(text)) for one in chain
    )


def _lettered(text: str, paragraphs: Sequence[Paragraph], titles: Mapping[int, Title]) -> list[int]:
    """Return the places of headings that letters count: "(a) Appointment of Chairman", "(b) Declarations of Interest".

    Two of them at least say what agendas usually do, for letters count much else besides.
    """
    found = [n for n in titles if _LETTER.fullmatch(paragraphs[n].marker or "") and titles[n].weight >= _SURE]
    found = [n for n in found if paragraphs[n].depth < 2]
    letters = [(paragraphs[n].marker or "").strip("().") for n in found]
    counted = letters == list("abcdefghijklmnopqrstuvwxyz"[: len(letters)])
    usual = sum(layout.is_standard(titles[n].span.of(text)) for n in found)
    return found if counted and usual > 1 else []


def _repeated(text: str, paragraphs: Sequence[Paragraph], titles: Mapping[int, Title]) -> list[int]:
    """Return the places of headings that a page saved as text all numbers "1." or gives but a dash.

    Some say what agendas do; after a dash the first one does, and each stands alone over its text.
    """
    found = [n for n in titles if (paragraphs[n].marker or "").strip("().") == "1" and paragraphs[n].depth == 1]
    usual = sum(layout.is_standard(titles[n].span.of(text)) for n in found)
    if len(found) > _FEW and usual > 1:
        return found
    dashed = [n for n in titles if paragraphs[n].marker in _DASHES and paragraphs[n].depth == 1]
    over = all(p.role == "text" and not p.marker for n in dashed for p in paragraphs[n + 1 : n + 2])
    alone = over and all(titles[n].weight >= _SURE and titles[n].rest is None for n in dashed)
    opens = alone and len(dashed) >= _FEW and layout.is_standard(titles[dashed[0]].span.of(text))
    return dashed if opens else []


def _twins(paragraphs: Sequence[Paragraph], titles: Mapping[int, Title], heads: Mapping[int, Head]) -> Iterator[int]:
    """Yield the headings that bear a minute book's number for the second time, by a slip: "54/11" twice over."""
    references = {head.number for head in heads.values() if head.number and "/" in head.number}
    for n, title in titles.items():
        alone = title.weight >= _SURE and title.rest is None
        if n not in heads and alone and number_of(paragraphs[n].marker) in references:
            yield n


def _shouts(title: str, marker: str) -> bool:
    """Tell whether a number of many digits stands before a title in capitals: "21.44 ELECTION OF CHAIR"."""
    return title.isupper() and sum(c.isdigit() for c in marker) >= _LONG_NUMBER


def _first_alone(numbered: Sequence[Numbered], shouted: Container[int]) -> tuple[Numbered, ...]:
    """Return the one heading of an excerpt that breaks off within its first item: its "1", or its reference."""
    found = (one for one in numbered if one.weight >= _SURE)
    sure = {one.place: one for one in found if one.value == 1 or _is_reference(one) or one.place in shouted}
    return tuple(sure.values()) if len(sure) == 1 else ()


def _is_reference(one: Numbered) -> bool:
    """Tell whether a number is one of a minute book, "268/12/13", not one that counts a list."""
    dated = one.series.count("/") > 1 or _YEARLY.fullmatch(one.series) is not None
    return one.series.startswith("reference:") and dated


def _title(text: str, paragraphs: Sequence[Paragraph], place: int, labelled: bool) -> Title | None:
    paragraph = paragraphs[place]
    short = paragraph.span.end - paragraph.span.start < _LONGEST
    if labelled and short and paragraph.marker and not paragraph.depth > 1 and _is_announced(text, paragraphs, place):
        return Title(layout.without_tail(text, paragraph.span), None, 1.0)
    return title_in(text, paragraph, bool(paragraph.marker))


def _head(paragraphs: Sequence[Paragraph], titles: Mapping[int, Title], place: int) -> Head:
    title = titles[place]
    return Head(place, title.span, number_of(paragraphs[place].marker), title.rest)


def _numbered(text: str, paragraphs: Sequence[Paragraph], titles: Mapping[int, Title]) -> Iterator[Numbered]:
    decided = _under_decisions(text, paragraphs)
    named = {n: title for n, title in titles.items() if paragraphs[n].label == NAMED}
    for place, title in (titles if len(named) < _FEW else named).items():
        paragraph = paragraphs[place]
        if paragraph.marker and paragraph.role in ("text", "bullet", "heading") and place not in decided:
            yield from readings(place, paragraph.marker, title.weight * (0.4 if paragraph.depth > 1 else 1))


def _under_decisions(text: str, paragraphs: Sequence[Paragraph]) -> set[int]:
    """Return the places of the lists right below "Decision" that count no items: bracketed, or on a sheet of them."""
    found: set[int] = set()
    endings = (")", ".") if _MAKER.search(text) else (")",)
    below = False
    for place, paragraph in enumerate(paragraphs):
        listed = (paragraph.marker or "").endswith(endings)
        below = layout.label_of(text, paragraph) == "decision" or (below and listed)
        found |= {place} if below and listed else set()
    return found


def _is_announced(text: str, paragraphs: Sequence[Paragraph], place: int) -> bool:
    """Tell whether the layout shows a heading: its number on a line of its own, "(Item 3)" or "Minutes:" after it."""
    paragraph = paragraphs[place]
    marker = paragraph.marker or ""
    before = text[max(0, paragraph.span.start - 12) : paragraph.span.start]
    if (
        "\n" in before[len(before.rstrip()) :]
        and before.rstrip().endswith(marker[-3:])
        and not paragraph.span.of(text).endswith(".")
    ):
        return True
    if place + 1 >= len(paragraphs):
        return False
    following = paragraphs[place + 1].span.of(text)
    return bool(_AGENDA_NUMBER.match(following)) or layout.label(following) in ("minutes", "documents")


def _before_labels(text: str, paragraphs: Sequence[Paragraph], titles: Mapping[int, Title]) -> Iterator[int]:
    """Yield the titles of a page whose item numbers are lost: before each "Minutes:", above the agenda's own words."""
    last = 0
    for place, paragraph in enumerate(paragraphs):
        name = layout.label_of(text, paragraph)
        if name == "items":
            last = place + 1
        if name != "minutes":
            continue
        above = range(place if movers_over(text, paragraphs, place) else max(last, place - 1 - _BEFORE_LABEL), place)
        # what stands under "Decision:" is no title
        first = next((n for n in above if layout.label_of(text, paragraphs[n]) == "decision"), place)
        reach = range(first - 1, above.start - 1, -1)
        likely = [n for n in reach if n in titles and titles[n].weight >= 0.9]
        if not likely and first < place:  # the decision is of the item before, and a heading stands below it
            likely = [n for n in range(place - 1, first, -1) if n in titles and paragraphs[n].role == "heading"]
        likely = [n for n in likely if _may_head(text, paragraphs, n)]
        if likely:
            title = likely[0]
            # the agenda's own words ("To receive apologies") stand under the title
            while title - 1 in likely and paragraphs[title].role != "heading":
                title -= 1
            yield title
        last = place + 1


def _before_numbers(
    text: str, paragraphs: Sequence[Paragraph], titles: Mapping[int, Title], heads: Mapping[int, Head]
) -> Iterator[int]:
    """Yield the usual titles without a number between a page's "No. Item" and its first numbered item."""
    first = min(heads, default=0)
    opened = [n for n, p in enumerate(paragraphs[:first]) if layout.label_of(text, p) == "items"]
    for place in range(opened[-1] + 1 if opened else first, first):
        words = titles[place].span.of(text) if place in titles else ""
        sure = words and titles[place].weight >= 0.9 and layout.is_standard(words) and not paragraphs[place].marker
        if sure and not layout.label_of(text, paragraphs[place]):
            yield place


def _may_head(text: str, paragraphs: Sequence[Paragraph], place: int) -> bool:
    opens = place < _BEFORE_LABEL and not any(layout.label_of(text, p) == "minutes" for p in paragraphs[:place])
    heads_page = opens and layout.tells_kind(paragraphs[place].span.of(text))
    if layout.label_of(text, paragraphs[place]) or heads_page:
        return False
    return paragraphs[place].role != "bullet" or _is_announced(text, paragraphs, place)


def _children(
    text: str, paragraphs: Sequence[Paragraph], titles: Mapping[int, Title], heads: Mapping[int, Head], labelled: bool
) -> dict[int, Head]:
    """Return the items under items: "4a" under "4", and "5.1" under "5" on a labelled page or as a heading."""
    numbers = {head.number for head in heads.values()}
    return {
        n: _head(paragraphs, titles, n)
        for n, title in titles.items()
        if (child := _CHILD.fullmatch((paragraphs[n].marker or "").strip("(). ")))
        and (labelled or child["letter"] or _is_set_as_item(text, paragraphs, title, n))
        and (
            child["parent"] + (child["year"] or "") in numbers
            # a page may begin with "1a" and "1b", and no 1, before its 2
            or (child["letter"] and str(int(child["parent"]) + 1) + (child["year"] or "") in numbers)
        )
        and (title.weight >= _SURE or not (labelled or child["letter"]))
        and not (labelled and is_within_minutes(text, paragraphs, heads, n))
    }


def _is_set_as_item(text: str, paragraphs: Sequence[Paragraph], title: Title, place: int) -> bool:
    """Tell whether a title of the second level is set as an item's: over text, or before it with capitals."""
    words = title.span.of(text)
    if title.rest is not None:
        apart = words.isupper() or not title.opens_sentence
        return apart and title.weight >= _RUN_ON and len(words) < _RUN_ON_TITLE and _is_capitalised(words)
    below = paragraphs[place + 1 : place + 2]
    short = len(words) < _UNDER and not _SENTENCE_OPENS.match(words)
    own = (paragraphs[place].marker or "").strip(". ") + "."
    parted = bool(below) and (below[0].marker or "").startswith(own)  # "5.1 Bridge" over its "5.1.1"
    told = any(p.role == "text" and p.span.of(text).endswith(".") for p in below)
    return short and title.weight >= _SURE and (told or parted)


def _is_capitalised(words: str) -> bool:
    """Tell whether all words of a run-on title begin with capitals but short ones: "Award of Grants"."""
    long = [word for word in re.findall(r"[A-Za-z]\w{4,}", words) if word != "meeting"]
    return bool(long) and all(word[0].isupper() for word in long) and not _SENTENCE_OPENS.match(words)


def number_of(marker: str | None) -> str | None:
    """Return a number as printed, without the brackets or full stop around it: "21/25", "84", "221 (28)", "IV"."""
    if not marker or not (any(c.isdigit() for c in marker) or is_roman(marker.strip("(). "))):
        return None
    return marker if _DOUBLE.fullmatch(marker) else _NAMED.sub("", marker).strip("(). ")
