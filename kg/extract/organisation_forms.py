"""Organisations by the form of their names: what ends in a word such as School or Trust, or opens with one."""

import re
from collections.abc import Iterator, Mapping, Sequence

from kg.extract.mentions import LINKS, Mention, Run, Word, key_of, plain
from kg.extract.name_edges import Edges, to_letters
from kg.extract.name_heads import back, bare, mention_of, parted
from kg.extract.person_titles import TITLE, is_title
from kg.lexicon import Pattern, PatternBook
from kg.model import Span

#: What follows an organisation's word where it says what is the organisation's: "Harwen police station".
_NO_PART_OF = r"(?!\s+(?:places?|governors?|improvement|stations?|cars?|officers?)\b)"
_FOR = re.compile(
    r"\b(?:for|at|from|with|by|to|(?:Chair(?:man|woman|person)?|President|Patron|Trustee|Secretary|Treasurer)\s+of)\s+(?:the\s+)?$"
)
_RANK = r"(?:PCSO|PC|Sgt|Sergeant|Insp|Inspector|Supt|Superintendent)"
_RANKED = re.compile(rf"{_RANK}\.?")
_TITLED = re.compile(rf"(?:{TITLE}|\b(?:{_RANK}|[A-Z])\.?)\s+(?:[A-Z]\.?\s*){{0,3}}$")
#: One of a kind, not one that is named: "an Argyll Pipe Band".
_ANY = re.compile(
    r"\b(?:(?:an?|any|another|each|every|whichever)\s+|(?:a\s+(?:local|small|large|former)|(?:appropriate|relevant|respective))\s+)$",
    re.IGNORECASE,
)
#: A surname follows, and whom they are of after it: "Cllr Moss Harwen Care Trust".
_MEMBER = re.compile(rf"(?:{TITLE}|\b{_RANK}\.?)[ \t]+$")
#: A school that is to be built has no name yet: "a new Gaelic Primary School".
_NEW = re.compile(r"\ba\s+new\s+$", re.IGNORECASE)
_HEADS = re.compile(r"\b(?:Director|Officer|Executive|Manager)\s+of\s+(?:the\s+)?$")
#: The end of an application's number: "24/00001/FUL Moss Garage".
_REFERENCE = re.compile(r"\d/[A-Z]{2,5}$")
#: What stands in a place of its own, beside another: "Moss Health Centre and Weld Hospital".
_SEATS = frozenset({"College", "University", "Trust", "School", "Hospital", "Academy", "Surgery", "Hospice", "Church"})
_SITES = frozenset({"Centre", "Library", "Museum", "House", "Park", "Theatre", "Square", "Street", "Road"})
#: What has things done to it that are firms’ trades too: "Moss Hall Fencing".
_MENDED = _SITES | {"Hall", "Pavilion", "Playground", "Cemetery", "Field", "Lane"}
_OWNED = ("’s", "'s")
_DEPARTMENTS = frozenset({"Division", "Department", "Directorate", "Service", "Team", "Section", "Unit"})
#: Firms’ trades that are also what is done to a site.
_WORKS = frozenset({"Fencing", "Roofing", "Plumbing", "Scaffolding", "Surfacing", "Construction", "Landscapes"})
#: Where a meeting is, and where anything may be: "held at Harwen School", "outside the Harwen Club".
_HELD = re.compile(
    r"(?:\b(?:held|met|meets?|meeting|place|convened|gathered)\s(?:[^;|]{0,80}\d[^;|]{0,24}\s)?(?:in|at)|\bvenue:)\s+(?:the\s+|our\s+)?$"
    r"|\d\s?[ap]\.?m\.?[ \t]*\n\s*$",
    re.IGNORECASE,
)
_SITED = re.compile(r"\b(?:in|at|outside|near|opposite|behind|beside|inside|around)\s+(?:the\s+|our\s+)?$")
SITED = "organisation-sited"
_REACH = 130


def built_organisations(
    text: str, found: Sequence[Run], book: PatternBook, in_post: Pattern, edges: Edges, ends: Mapping[int, int]
) -> Iterator[Mention]:
    """Yield the names built round a word that says what they name; of a post's field only whom it is held for.

    ``ends`` tells where organisations that are known by several words begin and end.
    """
    known = {name: frozenset(words) for name, words in book.words.items()}
    for words in (
        words for run in found for joined in _built(run, known) for words in _each(joined, known["not_organisation"])
    ):
        words = _apart(edges.own(text, _after_known(words, ends), known["not_organisation"]), known["paper"])
        if len(words) > 2 and _REFERENCE.search(text, max(0, words[0].start - 3), words[0].end):
            words = words[1:]
        start = words[0].start
        if bare(words[-1].text) in known["soft_head"] and in_post.search(text, max(0, start - 60), start):
            placed = words[0].text in edges.known.parts and _is_led(text, words)
            words = words if placed else _after_for(text, words)
        words = edges.numbered(text, _after_person(text, words, edges))
        if words and text.endswith("Council ", 0, words[0].start):
            continue  # of "Moss Community Council Windfarm Trust" the beginning is wanting
        unfit = _is_field(words, book, edges) or _is_member(words) or _is_planned(text, words) or _is_part_of(words)
        words = () if unfit else words
        if words and not _ANY.search(text, max(0, words[0].start - 14), words[0].start) and not _is_letters(words):
            yield mention_of(text, to_letters(text, words), _rule(text, words, book))


def _after_known(words: Sequence[Word], ends: Mapping[int, int]) -> Sequence[Word]:
    """Return a name without a known one that is said to deal with it: "Crown Inspectors of Elm Primary School"."""
    end = ends.get(words[0].start)
    last = next((n for n, word in enumerate(words[:-2]) if word.end == end), None)
    return words[last + 2 :] if last is not None and words[last + 1].text in ("of", "for", "to") else words


def _each(words: Sequence[Word], general: frozenset[str]) -> tuple[Sequence[Word], ...]:
    """Return both of a university and a college that "and" joins, the last alone of a place and a hospital.

    "the University of Moss and Weld College", "Moss Health Centre and Weld Hospital".
    """
    ends = [n for n in range(2, len(words) - 2) if words[n].text == "and"]
    if not ends or bare(words[-1].text) not in _SEATS:
        return (words,)
    first, last = words[: ends[0]], words[ends[0] + 1 :]
    if [word.text for word in first[:2]] == ["University", "of"]:
        return (first, last)
    sited = first[-1].text in _SITES and last[0].text not in general and bare(last[-1].text) != "Trust"
    return (last,) if sited else (words,)


def _is_led(text: str, words: Sequence[Word]) -> bool:
    """Tell whether a post is in what is named: "Manager, Kent Network", "Director of Harwen Care Partnership"."""
    of = bare(words[-1].text) == "Partnership" and _HEADS.search(text, max(0, words[0].start - 24), words[0].start)
    return bool(of) or text[max(0, words[0].start - 8) : words[0].start].rstrip().endswith(",")


def _is_member(words: Sequence[Word]) -> bool:
    """Tell whether initials and a surname stand alone: "M J Church"."""
    given = [word.text.strip(".") for word in words[:-1]]
    return bool(given) and all(len(name) == 1 for name in given) and bare(words[-1].text) == "Church"


def _is_part_of(words: Sequence[Word]) -> bool:
    """Tell whether a department or a site has what is named: "Revenue Division’s Housing", "Moss Centre Fencing"."""
    last = bare(words[-1].text) if words else ""
    owned = any(word.text.endswith(_OWNED) and bare(word.text) in _DEPARTMENTS for word in words[:-1])
    return owned or (last in _WORKS and len(words) > 2 and words[-2].text in _MENDED)


def _is_planned(text: str, words: Sequence[Word]) -> bool:
    """Tell whether a kind of school is meant that is yet to be built: "a new Gaelic Primary School"."""
    school = bool(words) and bare(words[-1].text) in ("School", "Academy", "College", "Hospital")
    return school and bool(_NEW.search(text, max(0, words[0].start - 10), words[0].start))


def _apart(words: Sequence[Word], papers: frozenset[str]) -> Sequence[Word]:
    """Return a name without the letters of another that "and" joins to it: "the RNLI and Weld Mountain Rescue"."""
    joined = len(words) > 2 and words[1].text == "and" and not words[2].text.isupper()
    if joined and words[0].text.isupper() and len(words[0].text) > 2:
        return words[2:]
    ends = [n for n in range(1, len(words) - 2) if words[n].text in papers and words[n + 1].text in ("and", "&")]
    return words[ends[-1] + 2 :] if ends else words


def _is_letters(words: Sequence[Word]) -> bool:
    """Tell whether a name is short forms that "and" joins: "the CC and PCC"."""
    return len(words) == 3 and words[1].text in LINKS and words[0].text.isupper() and words[2].text.isupper()


def _is_field(words: Sequence[Word], book: PatternBook, edges: Edges) -> bool:
    """Tell whether a person and a field of work stand together: "Ann Moss Police"; "Lime Road Surgery" is one name."""
    soft = bool(words) and bare(words[-1].text) in book.words["soft_head"]
    return soft and len(words) == 3 and edges.is_person([word.text for word in words[:2]])


def _rule(text: str, words: Sequence[Word], book: PatternBook) -> str:
    """Return by what an organisation is known; where something is held there, its name may be a place's alone."""
    start, head = words[0].start, bare(words[-1].text)
    at = _SITED.search(text, max(0, start - 24), start)
    sited = at and head in book.words["sited"] and (head != "Club" or "the" in at.group())
    if sited or _HELD.search(text, max(0, start - _REACH), start):
        return SITED
    tail = " ".join(bare(word.text) for word in words[-3:]).endswith(book.words["tail"])
    return "organisation-tail" if tail else "organisation-head"


def _after_person(text: str, words: Sequence[Word], edges: Edges) -> Sequence[Word]:
    """Return the name without the person before it: "Dr Weld of Lowtown Care Trust", "Ann Moss of Lowtown College"."""
    links = [place for place, word in enumerate(words) if word.text in ("of", "for")]
    kind = links[0] - 1 if links else 0
    if kind > 1 and edges.is_person([word.text for word in words[kind - 2 : kind]]):
        return words[kind:]
    if words and _MEMBER.search(text, max(0, words[0].start - 16), words[0].start):
        if links and links[0] < 3:
            return words[links[0] + 1 :]
        return words[1:] if len(words) > 2 and words[1].text not in LINKS else ()
    if not links:
        return words
    if words[links[0]].text == "for" and bare(words[links[0] - 1].text) in edges.sited:
        return words[links[0] + 1 :]
    titled = links[0] < 3 and _TITLED.search(text, max(0, words[0].start - 24), words[0].start)
    ranked = bool(_RANKED.fullmatch(words[0].text)) and links[0] < 4  # "PC Lane of Lowtown Police"
    person = ranked or (links[0] < 3 and edges.is_person([word.text for word in words[: links[0]]]))
    person = person and not text.endswith(("the ", "The "), 0, words[0].start)  # "the Kyle of Moss Trust"
    return words[links[0] + 1 :] if titled or person else words


def _after_for(text: str, words: Sequence[Word]) -> Sequence[Word]:
    """Return the name that a post is said to be held for, if any: "Director of Assets for Harwen Housing Group"."""
    links = [place for place, word in enumerate(words) if word.text == "for"]
    if links:
        named = words[links[-1] + 1 :]
        return named if len(named) > 1 else ()
    return words if _FOR.search(text, max(0, words[0].start - 24), words[0].start) else ()


def _built(run: Run, known: Mapping[str, frozenset[str]]) -> Iterator[Sequence[Word]]:
    """Names that end in a word such as School or Trust, and those that open with one: "Friends of …"."""
    run, floor, stops = Run(parted(run)), 0, known["stop"] | {"/"}
    for place, word in enumerate(run.words):
        board = word.text == "Board" and place > 0 and run.words[place - 1].text in known["board"]
        tail = _tail(run, place, known["tail"])
        if (board or tail or bare(word.text) in known["head"]) and _ends_here(run, place, known):
            of_whom = place > floor and run.words[place - 1].text in known["membered"]
            words = run.words[back(run, place - max(of_whom, tail - 1), floor, stops) : place + 1]
            said = {part.text for part in words[: -(tail or 1)]} - LINKS
            topic = len(words) > 1 and words[-2].text == "for" and bare(word.text) in known["soft_head"]
            if said and not topic and not said <= known["not_organisation"]:
                yield words
            floor = place + 1
    yield from _opened(run, floor, known, stops)


def _tail(run: Run, place: int, tails: frozenset[str]) -> int:
    """Return how many words up to this one say together what is named: "Fire and Rescue", "Sports Council"."""
    for size in (3, 2):
        words = run.words[max(0, place + 1 - size) : place + 1]
        whole = " ".join((*(word.text for word in words[:-1]), bare(words[-1].text) if words else ""))
        if len(words) == size and (whole in tails or " ".join(bare(word.text) for word in words) in tails):
            return size
    return 0


def _opened(
    run: Run, floor: int, known: Mapping[str, frozenset[str]], stops: frozenset[str]
) -> Iterator[Sequence[Word]]:
    """Names that open with what they are: "University of the Highlands and Islands", "Friends of …", "Ysgol …"."""
    for place in range(floor, len(run.words) - 1):
        if place < floor or not _opens(run, place, known):
            continue
        end = next((n for n in range(place, len(run.words)) if _closes(run, n, place, known, stops)), len(run.words))
        within = run.words[place].text in known["opening_within"]
        first = _since_district(run, back(run, place, floor, stops | LINKS), floor, stops) if within else place
        words = run.words[first:end]
        if len(words) > (1 if run.words[place].text in known["opening_alone"] else 2) and words[-1].text not in LINKS:
            yield words
            floor = end


def _since_district(run: Run, first: int, floor: int, stops: frozenset[str]) -> int:
    """Return where a name begins that goes on with "and District": "Moss and District Chamber of Trade"."""
    joined = first - 2 >= floor and run.words[first].text == "District" and run.words[first - 1].text in ("and", "&")
    return back(run, first - 2, floor, stops | LINKS) if joined and run.words[first - 2].text not in stops else first


def _opens(run: Run, place: int, known: Mapping[str, frozenset[str]]) -> bool:
    word, links = run.words[place].text, {w.text for w in run.words[place + 1 : place + 4]}
    if word in known["opening_of"]:
        return run.words[place + 1].text == "of"
    return word in known["opening_alone"] or (word in known["opening"] and not links.isdisjoint(("of", "for")))


def _closes(run: Run, place: int, first: int, known: Mapping[str, frozenset[str]], stops: frozenset[str]) -> bool:
    """Tell whether a name ends before this word: a stop, or a link to another: "Ysgol Borth and Ysgol Derw"."""
    word, following = run.words[place].text, run.words[place + 1].text if place + 1 < len(run.words) else ""
    local = word == "Local" and following in ("Government", "Councils", "Authorities")
    if place > 1 and run.words[place - 2].text == "Local" and run.words[place - 1].text in ("Councils", "Authorities"):
        return True
    linked = word in ("and", "&") and place > first
    if (word in stops and not local) or (linked and _another(run, place, known)):
        return True
    if place < first + 2:
        return False
    shouted = word.isupper() and len(word) > 3 and not run.words[first].text.isupper()
    owned = run.words[place - 1].text.endswith(_OWNED) and word not in known["head"] and word not in known["owned"]
    return shouted or owned


def _another(run: Run, place: int, known: Mapping[str, frozenset[str]]) -> bool:
    """Tell whether a link joins another of the kind: "the Department of Work and the Department of Homes"."""
    words = [word.text for word in run.words[place + 1 : place + 5] if word.text != "the"]
    opens = known["opening_alone"] | {"Department", "Ministry", "University", "Friends"}
    return bool(words) and (words[0] in opens or (words[0].isupper() and len(words[0]) > 1))


def _ends_here(run: Run, place: int, known: Mapping[str, frozenset[str]]) -> bool:
    """Tell whether a name ends at this head; in "Harwen Academy S2", not in "Housing Association", "School Lane"."""
    following = run.words[place + 1].text if place + 1 < len(run.words) else "and"
    word = run.words[place].text
    goes_on = (word in known["opening"] and following in ("of", "for")) or (
        word in known["opening_of"] and following == "of"
    )
    if word.endswith(_OWNED) and bare(word) in known["head"] - known["soft_head"]:
        return True  # "Moss Hospice’s Quality Account"
    field = bare(word) in known["soft_head"] and not (word in known["reported"] and place > 1)
    told = following in known["after"] and not field
    ended = following in LINKS or following == "/" or following[-1].isdigit() or is_title(following)
    return (ended or told) and not goes_on


def with_small_head(text: str, found: Sequence[Run], book: PatternBook) -> Iterator[Mention]:
    """Yield names that go on with what they name in small letters: "Harwen primary school"."""
    small = re.compile(rf"[ \t]+(?:{'|'.join(book.words['small_head'])})\b{_NO_PART_OF}")
    stops, unfit = frozenset(book.words["stop"]), frozenset(book.words["not_organisation"])
    heads = frozenset(book.words["head"])
    for run in found:
        tail = small.match(text, run.end)
        words = _last(run.words[back(run, len(run.words) - 1, 0, stops) :], heads) if tail else ()
        if tail and words[-1].text not in stops and not {w.text for w in words} - LINKS <= unfit:
            span = Span(words[0].start, tail.end())
            rule = SITED if _HELD.search(text, max(0, span.start - _REACH), span.start) else "organisation-small-head"
            yield Mention(plain(span.of(text)), span, key_of(span.of(text)), rule)


def _last(words: Sequence[Word], heads: frozenset[str]) -> Sequence[Word]:
    """Return the last of two names that a link joins: "Harwen High School and Lowtown"."""
    links = [n for n, word in enumerate(words) if word.text in LINKS and n and words[n - 1].text in heads]
    return words[links[-1] + 1 :] if links else words
