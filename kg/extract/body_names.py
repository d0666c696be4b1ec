"""The names of bodies in a text: from the word that says what a body is, back to where its name begins."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kg.extract.mentions import LINKS, Mention, Run, Word, key_of, plain
from kg.extract.name_heads import parted
from kg.extract.person_titles import is_title
from kg.lexicon import Concept, Lexicon
from kg.model import Span

_ENDED = re.compile(r"[’']s?$")
_BRACKET = re.compile(
    r"\s?\(((?:North|South|East|West|Central)|[A-Z][\w’']+(?:,? [\w’']+){0,5} (?:and|&) [\w’' ]{3,40})\)"
)
_PART = re.compile(r"\s[-–]\s[A-Z][\w’'&, ]{2,40}(?=\s[-–]\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)")
#: What a body is set apart by after a dash, in the words of councils' fields: "SCRUTINY COMMITTEE - PEOPLE".
_FIELD_WORDS = (
    r"(?:People|Places?|Resources|Communit(?:y|ies)|Environment(?:al)?|Health|Care|Children(?:[’']s)?|Adults?|Young|Housing|Homes"
    r"|Econom(?:y|ic)|Growth|Corporate|Performance|Finance|Education|Learning|Skills|Regeneration|Development|Transport"
    r"|Highways|Infrastructure|Wellbeing|Well-being|Customers?|Culture|Leisure|Services|Social|Partnerships?|Governance"
    r"|Safety|Neighbourhoods?|North|South|East|West|Central|Rural)"
)
_THEME = re.compile(
    rf"\s[-–][ \t]{_FIELD_WORDS}(?:(?:,\s|\s(?:and|&)\s|\s){_FIELD_WORDS}){{0,5}}"
    r"(?![\w’'&-]|\s(?:and|&|of)\s|\s(?-i:[A-Z]))",
    re.IGNORECASE,
)
# "Overview and Scrutiny (Children and Families) Committee": what stands in brackets within a name
_WITHIN = re.compile(
    r"(?P<lead>(?:[A-Z][\w’'&-]{1,20},?\s(?:(?:and|of|for|&)\s)?){1,6})\((?P<part>[A-Z][^()\n]{2,50})\)\s$"
)
_LETTER = re.compile(r"\s[A-D]\b(?![.’'])")
_SOLID = re.compile(r"\S+")
# "a Task Group" is any one.
_ANY = re.compile(r"\b(?:a|an|any|each|such)\s+$", re.IGNORECASE)
_LISTED = re.compile(
    r"(?:^|\n|[(–:;\d-]\s|\d[.)]\s|\b(?:Committee|Panel|Board|Cabinet|Group),\s|\b(?:[Tt]he|of|for|by|to|[Tt]his))\s{0,24}$"
)
# "Committee Room 2", "Committee and Member Services Manager": a place or a post, and no body.
_OF_THINGS = re.compile(
    r"\s(?:(?:and|&)\s(?:Member|Electoral|Democratic|Scrutiny|Civic)\s)?"
    r"(?:Rooms?|ROOM|Suite|Services|Support|Clerk|Officer|Administrator|Section|Manager|Secretary|Chairs)\b"
)
# "… the Chief" over "Executive": a line broken within a post
_OVER_LINE = re.compile(r"\b([A-Z]\w{1,15})[ \t]{0,3}\n[ \t]{0,3}$")
_ABOVE = re.compile(r"\S[ \t]{1,8}\S[^\n]{0,100}\n[ \t]{0,12}$")
_BELOW = re.compile(r"[ \t]{0,12}\n[ \t]{0,12}(?i:decisions?|summary|agenda|minutes|reports?|records?)[ \t]{1,8}\S")
_ALONE = ("cabinet", "executive")
#: What is a body only where its name is of a council's work.
_GROUPS = (("group",), ("groups",))
_BETWEEN = re.compile(r"\bbetween\s+$")
#: What makes a board or a forum of health one in which councils sit.
_COUNCILS_OWN = (["Public", "Health"], ["Mental", "Health"])
#: No body lists more fields than these before the last two.
_FIELDS = 5
#: Capitals of more than these are a word, not letters: "SOLAR PANEL".
_LETTERS = 3


class Head(NamedTuple):
    """The words of a run that say what a body is ("Scrutiny Panel"): their places, and the type of body."""

    first: int
    last: int
    kind: str


class BodyNames:
    """Finds bodies' names by the words of the body-types scheme."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Take the words from the lexicon."""
        book = lexicon.book("bodies")
        self._openers = frozenset(book.words["opener"])
        self._not_after, self._not_before = frozenset(book.words["not_after"]), frozenset(book.words["not_before"])
        self._outside, self._group_of = frozenset(book.words["outside"]), frozenset(book.words["group_of"])
        self._others = frozenset(lexicon.book("councils").words["other_name"])
        self._joined = tuple(tuple(name.split()) for name in book.words["joined"])
        self._heads = {
            tuple(key_of(label).split("-")): c.notation for c in lexicon.scheme("body-types") for label in _heads(c)
        } | dict.fromkeys(_GROUPS, "working-group")

    def find(self, text: str, runs: Sequence[Run]) -> Iterator[tuple[Mention, str]]:
        """Yield each body's mention with its type; a bare "Panel" has the key "panel"."""
        for place, whole in enumerate(runs):
            run, floor = Run(parted(whole)), 0
            for head in self._heads_of(run):
                first = self._apart(text, run, head, self._first_word(run, head, floor))
                named = first is not None and self._is_body(text, run, head, first) and self._is_own(run, head, first)
                if first is not None and named:
                    words = run.words[first : head.last + 1]
                    words = (
                        (*self._before_brackets(text, words[0].start), *words) if first == head.first == 0 else words
                    )
                    before = runs[max(0, place - _FIELDS) : place] if first == 0 else ()
                    yield self._mention(text, self._with_list(text, words, head, before, run), head.kind), head.kind
                # "Executive" is no end of another name in "Executive Advisory Board"
                floor = floor if head.kind in _ALONE and not named else head.last + 1

    def _heads_of(self, run: Run) -> Iterator[Head]:
        folded = [_ENDED.sub("", word.text).lower().replace("’", "").replace("'", "") for word in run.words]
        place = 0
        while place < len(folded):
            head = self._head_at(folded, place)
            if head and not (head.last + 1 < len(folded) and self._head_at(folded, head.last + 1)):
                yield head
            place = head.last + 1 if head else place + 1

    def _head_at(self, folded: Sequence[str], place: int) -> Head | None:
        for length in (4, 3, 2, 1):
            words = tuple("-".join(folded[place : place + length]).split("-"))
            if place + length <= len(folded) and words in self._heads:
                return Head(place, place + length - 1, self._heads[words])
        return None

    def _first_word(self, run: Run, head: Head, floor: int) -> int | None:
        """Return the place where the name begins, going back from its head over the words that can belong to it."""
        first = head.first
        if head.kind in _ALONE and head.first == head.last:
            before = run.words[first - 1].text if first > floor else ""
            return None if before in self._not_before or before.title() in self._not_before else first
        while first > floor and (length := self._reach(run, first, floor)):
            first -= length
        while first < head.first and run.words[first].text in LINKS:
            first += 1
        return first

    def _apart(self, text: str, run: Run, head: Head, first: int | None) -> int | None:
        """Return where a name begins that "and" joins to another's: "between Hirers and the Moss Committee"."""
        if first is None or head.kind in _ALONE:
            return first
        if first and first < head.first and is_title(run.words[first - 1].text):
            return None  # "Councillors Moss Committee members: Weld"
        ends = [n for n in range(first, head.first - 1) if run.words[n + 1].text in ("and", "&")]
        between = _BETWEEN.search(text, max(0, run.words[first].start - 12), run.words[first].start)
        parted = [n for n in ends if between or (n > first and run.words[n].text in self._others)]
        return parted[0] + 2 if parted else first

    def _reach(self, run: Run, first: int, floor: int) -> int:
        """Return how many words before a place belong to the name: one, all of "Rights of Way", or 0."""
        for name in self._joined:
            before = [word.text.title() for word in run.words[max(floor, first - len(name)) : first]]
            if before == [word.title() for word in name]:
                return len(name)
        before = [word.text.title() for word in run.words[max(floor, first - 2) : first]]
        if before in (["City", "Of"], ["Isle", "Of"]):
            return 2  # "the City of Lowtown Licensing Board", "the Isle of Elm & Moss Committee"
        return int(self._belongs(run.words[first - 1].text))

    def _belongs(self, word: str) -> bool:
        return word not in self._openers and (word in LINKS or word[0].isupper()) and word not in ("of", "the", "/")

    def _is_body(self, text: str, run: Run, head: Head, first: int) -> bool:
        if 0 < first == head.first == head.last and head.kind not in _ALONE and run.words[first - 1].text == "Council":
            return False  # the end of another name: "Parent Council Forum"
        before = run.words[head.first - 1].text
        before = before.title() if before.isupper() and len(before) > _LETTERS else before
        outside = first < head.first == head.last and before in self._outside
        outside = outside and [w.text for w in run.words[head.first - 2 : head.first]] not in _COUNCILS_OWN
        if outside and head.kind not in (
            "committee",
            "sub-committee",
            "working-group",
        ):  # a Standards Committee is a council's own
            return False
        if head.kind == "working-group" and first == head.first and _ANY.search(text, 0, run.words[first].start):
            return False
        if text[text.rfind("\n", 0, run.start) + 1 :].startswith("Contact"):
            return False
        initial = len(run.words[first].text.rstrip(".")) == 1 and first + 1 < head.first
        if initial or _OF_THINGS.match(text, run.words[head.last].end):  # "Mrs L Moss Committee Administrator"
            return False
        following = run.words[head.last + 1].text if head.last + 1 < len(run.words) else _next_word(text, run.end)
        if head.kind in _ALONE and head.first == head.last:
            broken = _OVER_LINE.search(text, max(0, run.start - 24), run.start) if first == 0 else None
            if broken and broken[1] in self._not_before:
                return False
            if text.startswith("/", run.words[head.last].end):
                return False  # "Executive/routine"
            return (
                _is_line(text, run.words[head.last])
                or _ENDED.sub("", following.rstrip("),.;:")).title() not in self._not_after
            )
        return following != "of" or (head.kind not in ("board", "panel") and head.first > first)

    def _before_brackets(self, text: str, start: int) -> Sequence[Word]:
        """Return the words before brackets that a bare word follows: "Scrutiny" of "Scrutiny (Homes) Committee"."""
        found = _WITHIN.search(text, max(0, start - 160), start)
        words = (
            [Word(w.group(), w.start(), w.end()) for w in _SOLID.finditer(text, *found.span("lead"))] if found else []
        )
        openers = [n for n, word in enumerate(words) if not self._belongs(word.text.rstrip(","))]
        if openers and is_title(words[openers[-1]].text):
            return ()  # "Mr Moss (Elm) Committee members: Weld"
        kept = words[openers[-1] + 1 if openers else 0 :]
        while kept and kept[0].text in LINKS:
            kept = kept[1:]
        return kept

    def _is_own(self, run: Run, head: Head, first: int) -> bool:
        """Tell whether a mere group is a council's own, of two words of its work: "Strategic Investment Group"."""
        last = _ENDED.sub("", run.words[head.first].text).lower()
        said = [word.text for word in run.words[first : head.first] if word.text not in LINKS]
        return head.first < head.last or (last,) not in _GROUPS or (len(said) > 1 and self._group_of.issuperset(said))

    def _with_list(
        self, text: str, words: Sequence[Word], head: Head, before: Sequence[Run], run: Run
    ) -> Sequence[Word]:
        """Join what commas part from the name: "Economic Growth, Environment & Infrastructure Panel"."""
        lead = [word.text for word in run.words[: head.first]]
        if not {"and", "&"} & {word.lower() for word in lead}:
            return words
        kept = self._fields(text, words[0].start, before)
        if (
            not kept
            or "Scrutiny" in (lead[:3] if lead[:1] == ["Overview"] else lead[:2])
            or not _LISTED.search(text, max(0, kept[0].start - 12), kept[0].start)
        ):
            return words
        return (*kept, *words)

    def _fields(self, text: str, start: int, before: Sequence[Run]) -> tuple[Word, ...]:
        """Return the words of the fields before a name, each with a comma after it: "Homes, Roads, " of a list."""
        kept: tuple[Word, ...] = ()
        for field in reversed(before):
            openers = [place for place, word in enumerate(field.words) if not self._belongs(word.text)]
            words = field.words[openers[-1] + 1 if openers else 0 :]
            if text[field.end : start].strip() != "," or not words or (words[-1].text.lower(),) in self._heads:
                break
            kept, start = (*words, *kept), words[0].start
            if openers:
                break
        return kept

    def _mention(self, text: str, words: Sequence[Word], kind: str) -> Mention:
        ended = _ENDED.search(words[-1].text)
        end = words[-1].end - (len(ended.group()) if ended else 0)
        tail = (
            _BRACKET.match(text, end)
            or _PART.match(text, end)
            or (self._theme(text, end) if len(words) > 1 else None)
            or (_LETTER.match(text, end) if kind == "sub-committee" else None)
        )
        span_end = tail.end() if tail else end
        name = plain(text[words[0].start : span_end])
        return Mention(name, Span(words[0].start, span_end), key_of(name), "body-name")

    @staticmethod
    def _theme(text: str, end: int) -> re.Match[str] | None:
        """Match the field after a dash that sets a body apart, capitals and all: " - People", " – ROADS AND HOMES"."""
        found = _THEME.match(text, end)
        return found if found and text[end + 3].isupper() else None


def _heads(concept: Concept) -> Iterator[str]:
    """The words that say what a body is: single ones only where they are enough ("Panel", not "Partnership")."""
    unsure = concept.notation in ("partnership", "commission", "assembly")
    yield from (label for label in concept.labels if "ouncil" not in label and (" " in label or not unsure))


def _is_line(text: str, word: Word) -> bool:
    """Tell whether a word has a line to itself, over one that says what paper it is: "Decision list - 7 February"."""
    return bool(_ABOVE.search(text, max(0, word.start - 120), word.start) and _BELOW.match(text, word.end))


def _next_word(text: str, end: int) -> str:
    return next(iter(text[end : end + 24].split()), "") if text[end : end + 1].isspace() else ""
