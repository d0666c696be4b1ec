"""The organisation that follows a title: "Head of Nursing at Elm Hospital", "Area Manager, Anyshire Police"."""

from itertools import pairwise

from kg.extract.person_names import Tokens
from kg.extract.person_words import fold
from kg.model import Span

_ORGANISATIONS = frozenset(
    {"council", "nhs", "trust", "police", "university", "college", "association", "authority", "ltd", "limited", "plc"}
    | {"foundation", "partnership", "ofsted", "cqc", "diocese", "federation", "academy", "housing", "consortium"}
    | {"service", "group", "society", "company", "llp", "hospital", "church", "school", "healthwatch", "constabulary"}
    | {"office", "department", "directorate", "ccg", "icb", "agency", "charity", "museum", "institute", "cic"}
)
#: Inspectorates and the like whose name alone ends a title: "Senior HMI Ofsted".
_ALONE = frozenset({"ofsted", "healthwatch", "estyn"})
#: What a department of government's name begins with.
_OF_STATE = frozenset({"department", "ministry", "office"})
#: What somebody named after "and" does where a title is over.
_DOES = frozenset({"as", "seconds", "seconded", "proposed", "proposes", "was", "were", "nominated", "agreed"})
#: Words of a field of work that never end it.
_DESCRIBING = frozenset({"strategic", "corporate", "operational", "digital", "specialist", "integrated", "internal"})
#: Those that are as often a field of work, where "and" joins them to another.
_FIELDS = frozenset({"housing", "office", "department", "directorate"})


def organisation_after(items: Tokens, start: int, end: int, head: int) -> tuple[int, Span | None]:
    """Return where a title ends before the organisation it is held in, and that organisation: "Manager, Elm Trust".

    ``head`` is the index of the word that the title turns on; the end of the run, and None, where no organisation is.
    """
    last = items[end - 1]
    if (
        end - 1 > head
        and last.kind == "word"
        and last.text.isupper()
        and len(last.text) > 2
        and fold(last.text) not in _ORGANISATIONS
        and items[end - 2].kind == "word"
        and not items[end - 2].text.isupper()  # "VICE CHAIR" is shouted as a whole
        and not _describes(items, end - 2)
    ):
        return end - 1, Span(last.start, last.end)
    if end - 1 > head and fold(last.text) in _ALONE and items[end - 2].kind == "word":
        return end - 1, Span(last.start, last.end)
    for j in range(end - 1, head, -1):
        if _for_department(items, j, end):
            return j, Span(items[j + 2].start, items[end - 1].end)
        begin = j + 2 if items[j].text == "at" and fold(items[min(j + 1, end - 1)].text) == "the" else j + 1
        if begin < end and (
            items[j].text == "at"
            or (items[j].text in (",", "from") and _is_organisation(items, begin, end))
            or (items[j].text == "to" and begin + 2 < end and _is_council(items, begin, end))
        ):
            return j, Span(items[begin].start, items[end - 1].end)
    return end, None


def _for_department(items: Tokens, j: int, end: int) -> bool:
    """Tell whether a title ends in the department it is held for: "Adviser for the Department for Education"."""
    words = [fold(token.text) for token in items[j : j + 4]]
    led = words[:2] in (["for", "the"], ["of", "the"], ["from", "the"])
    return led and j + 3 < end and words[2] in _OF_STATE and words[3] in ("for", "of")


def _describes(items: Tokens, i: int) -> bool:
    """Tell whether a word before letters needs them: the "Strategic" of "Head of Strategic ICT", a "of" before it."""
    before = fold(items[i - 1].text)
    return fold(items[i].text) in _DESCRIBING and before in ("of", "for", "and", "&")


def _is_organisation(items: Tokens, i: int, end: int) -> bool:
    words = [items[j].text for j in range(i, end)]
    if "," in words:
        return False
    if len(words) == 1:
        return words[0].isupper() and len(words[0]) > 2
    named = {fold(w) for w in words if w[:1].isupper()} & _ORGANISATIONS
    fields = {"and", "&"} & set(words)  # "Director of Education, Leisure and Housing"
    return bool(named - _FIELDS if fields else named)


def _is_council(items: Tokens, i: int, end: int) -> bool:
    """Tell whether words name one council: the "Elm Parish Council" of "Clerk to Elm Parish Council"."""
    return all(items[j].capital for j in range(i, end)) and fold(items[end - 1].text) == "council"


def is_short(items: Tokens, open_: int, close: int) -> bool:
    """Tell whether the bracket between two tokens holds a title's short form: "Director of Care (DoC)"."""
    inner = items[open_ + 1 : close - 1]
    letters = "".join(t.text for t in inner)
    whole = all(a.end == b.start for a, b in pairwise(inner))
    return whole and 2 <= len(letters) <= 10 and sum(c.isupper() for c in letters) * 2 > len(letters)


def acts_next(items: Tokens, j: int) -> bool:
    """Tell whether somebody follows who does something, or is made something: "as Chair and Ros Moss seconds"."""
    last = next((k for k in range(j, min(j + 4, len(items))) if not items[k].capital), j)
    return last > j and fold(items[last].text) in _DOES
