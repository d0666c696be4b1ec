"""Items without numbers: headings that say what agendas usually do, and those set off in the same way."""

import re
from collections.abc import Mapping, Sequence

from kg.model import Paragraph
from kg.parse import layout
from kg.parse.titles import Title

_PRESENT = re.compile(r"\W*(?:Those |Members |Also )?(?:Present|Attending|In Attendance|Attendance)\b", re.IGNORECASE)
# Headings of what goes before the first item: not of who was there.
_OPENING = re.compile(r"(?:Commencement|Opening|Prayers?|Bible|Welcome|Summons)\b", re.IGNORECASE)
# "Welcome to Anytown Council" stands over every page of its site.
_SITE = re.compile(r"Welcome to (?:the )?[A-Z]")
# "Minutes – 15 September 2010" is the title of them all.
_DATED = re.compile(r"\bMinutes?\b.{0,20}\b\d{1,2}(?:st|nd|rd|th)?\s[A-Z][a-z]{2,8},?\s\d{4}")
# What the head of a page tells of its meeting.
_FIELD = re.compile(r"(?:Venue|Location|Place|Contact|Link|Webcast|Date|Time)\s?:")
# What is only the line under an item's title, or of its paper.
_PAPER = re.compile(r"Report (?:by|of) (?:the )?[A-Z]|Reports?\b[^\n]{0,90}\b(?:circulated|attached|enclosed)\b")
# What heads the words of a motion within an item.
_PUT = re.compile(r"(?:Motion|Amendment)\W*(?:\([^)]{3,80}\)\W*)?$", re.IGNORECASE)
# What the minutes of an item of apologies say first, and no title: "Apologies received from Cllr Moss".
_FROM = re.compile(r"Apolog(?:y|ies)\b[^\n]{0,24}?\b(?:received|given|sent|accepted)\s+from\s+[A-Z]")
#: Words of a title that begin with no capital, however long.
_SMALL = frozenset({"near", "from", "with", "over", "under", "between", "along", "into", "about", "within", "towards"})
_HEAD, _PAGE, _PROSE = 10, 30, 80
#: How many numbers a page may have lost before the first that it shows.
_LOST = 4


def unnumbered(
    text: str, paragraphs: Sequence[Paragraph], titles: Mapping[int, Title], numbered: Mapping[int, str]
) -> set[int]:
    """Return the places of unnumbered items. ``numbered`` are the titles of the numbered ones by their places.

    Beside numbers only usual titles count: after the last, or between them where all are in capitals. Without numbers
    there must be two usual titles at least; then other headings count too.
    """
    likely = {
        n: title.span.of(text)
        for n, title in titles.items()
        if n not in numbered and not paragraphs[n].marker and title.weight >= 0.9 and title.span.of(text)[:1].isupper()
        if layout.label_of(text, paragraphs[n]) != "documents" and not _FIELD.match(text, paragraphs[n].span.start)
    }
    usual = {
        n for n, words in likely.items() if layout.is_standard(words) and _is_short(words) and not _SITE.match(words)
    }
    usual -= {0} if 0 in usual and _DATED.search(likely[0]) else set()
    if numbered:
        return _beside(text, paragraphs, {n: likely[n] for n in usual}, numbered)
    # "Report of the Treasurer" right under a title says whose paper it is
    likely = {n: words for n, words in likely.items() if not (_PAPER.match(words) and n - 1 in likely)}
    usual &= likely.keys()
    head = _head_end(text, paragraphs)
    linked = {n for n in likely if n > head and layout.has_tail(text, paragraphs[n].span)}
    shouted = {n for n in likely if n > head >= 0 and likely[n].isupper() and _heads_prose(text, paragraphs, n)}
    purposed = {n for n in likely if n > head and _has_purpose(text, paragraphs, n)}
    usual = {n for n in usual if n > head} | linked | (purposed if len(purposed) > 2 else set())
    usual |= shouted if len(usual | shouted) > 1 and all(likely[n].isupper() for n in usual) else set()
    paged = any(layout.label_of(text, p) == "items" for p in paragraphs[:_PAGE])
    if len(usual) < (1 if paged else 2):
        return set()
    set_off = {n for n, words in likely.items() if n > head and _is_set_off(text, paragraphs, n, words)}
    kept = usual | {n for n in set_off if paged or n > min(usual)}
    # the line under a title says what it is for, but where both lead to papers both are titles
    over = {n: _above(paragraphs, n) for n in kept}
    return {n for n in kept if over[n] not in kept or {over[n], n} <= linked or not likely[n].startswith("To ")}


def _above(paragraphs: Sequence[Paragraph], place: int) -> int:
    """Return the place of the line above, over the links of a page that stand between: "• View the background"."""
    return next((n for n in range(place - 1, -1, -1) if paragraphs[n].role != "bullet"), -1)


def _beside(
    text: str, paragraphs: Sequence[Paragraph], usual: Mapping[int, str], numbered: Mapping[int, str]
) -> set[int]:
    """Return which usual titles are items beside numbered ones; "Also present:" under a hearing heads no item."""
    capitals = sum(words.isupper() for words in numbered.values()) * 2 > len(numbered)
    first, last = min(numbered), max(numbered)
    other = (_PRESENT, _PAPER, _PUT, _FROM)
    kept = {n for n, words in usual.items() if not any(regex.match(words) for regex in other)}
    opening = {n for n in kept if n < first and (_OPENING.match(usual[n]) or _is_lost(text, paragraphs, n, first))}
    return opening | {n for n in kept if n > last or (n > first and capitals and usual[n].isupper())}


def _is_lost(text: str, paragraphs: Sequence[Paragraph], place: int, first: int) -> bool:
    """Tell whether a usual title before the first number is an item whose own number is lost: "3." comes after it."""
    number = (paragraphs[first].marker or "").strip(" .()")
    above = range(max(0, place - 12), place)
    below_list = any(layout.opens_attendance(text, paragraphs[n]) for n in above)
    return number.isdigit() and 1 < int(number) <= _LOST and below_list and not paragraphs[place].cells


def _heads_prose(text: str, paragraphs: Sequence[Paragraph], place: int) -> bool:
    following = paragraphs[place + 1].span.of(text) if place + 1 < len(paragraphs) else ""
    return paragraphs[place].role == "heading" and len(following) > _PROSE and following.endswith(".")


def _has_purpose(text: str, paragraphs: Sequence[Paragraph], place: int) -> bool:
    """Tell whether the next line says what the item is for."""
    return place + 1 < len(paragraphs) and layout.is_purpose(paragraphs[place + 1].span.of(text))


def _head_end(text: str, paragraphs: Sequence[Paragraph]) -> int:
    """Return the place of the last paragraph of the head: a page's "No. Item", or its titles and those present."""
    labels = [layout.label_of(text, p) for p in paragraphs[: 3 * _HEAD]]
    if "items" in labels:
        return len(labels) - 1 - labels[::-1].index("items")
    head = -1
    for place, paragraph in enumerate(paragraphs[:_HEAD]):
        words = paragraph.span.of(text)
        titled = paragraph.role == "field" or "minutes" in layout.kinds(words) or words.strip("* ").isupper()
        if (titled and not layout.is_standard(words)) or _PRESENT.match(words):
            head = place
    return head


def _is_short(words: str) -> bool:
    return len(words.split()) < 12 and "£" not in words and " - " not in words.partition("(")[0]


def _is_set_off(text: str, paragraphs: Sequence[Paragraph], place: int, words: str) -> bool:
    """Tell whether a line heads what follows beyond doubt: by its colon, its type or its capitals."""
    paragraph = paragraphs[place]
    if paragraph.role not in ("heading", "text") or layout.label_of(text, paragraph):
        return False
    if layout.tells_kind(words) or not _is_short(words):
        return False
    if paragraph.span.of(text).endswith(":"):
        return len(words.split()) < 7
    long = (word for word in re.findall(r"[A-Za-z]\w{3,}", words) if word not in _SMALL)
    return paragraph.role == "heading" and all(word[0].isupper() for word in long)
