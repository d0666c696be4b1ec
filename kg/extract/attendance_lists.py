"""Lists of who was there: the headings that open them, and the people that stand under each."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.extract.attendance_beside import beside
from kg.extract.attendance_headings import Heading, headings, told_at, whose
from kg.extract.attendance_lines import (
    DITTO,
    SEPARATING,
    label_end,
    leads,
    line_end,
    of_a_body,
    of_guests,
    over_page,
    sits_for,
)
from kg.extract.attendance_marks import (
    COUNTS,
    acted,
    counted,
    from_whom,
    is_alone,
    is_dashed,
    is_label,
    is_prose,
    is_subject,
    lettered,
    number_ends,
    of_couple,
    opens_entry,
    own_rank,
    runs_on,
    untried,
)
from kg.extract.attendance_openings import held_by, initialled, opening, past_chair
from kg.extract.attendance_passing import REACHES
from kg.extract.attendance_runs import (
    at_home,
    before_post,
    has_post,
    holds_own,
    in_columns,
    in_roll,
    of_group,
    own_post,
    shouts_surname,
    without_group,
)
from kg.extract.attendance_small import lower_post, shared_post
from kg.extract.person_names import CIVIL, Name, Tokens, read_name, read_shared, read_title, skip_brackets
from kg.extract.person_neighbours import before_comma, nearest, opens_group
from kg.extract.person_sightings import Sighting, sighting_of
from kg.extract.person_words import NameWords, fold
from kg.extract.posts import PostPhrase, read_posts
from kg.lexicon import PatternBook
from kg.model import Span

_AWAY, _LIMIT = ("apologies", "absent"), 700


@dataclass(frozen=True, slots=True)
class Listed:
    """A person in a list of attendance. ``member``: under "Councillors"; ``presides``: under who took the chair."""

    sighting: Sighting
    capacity: str
    member: bool
    heading: Span
    presides: bool = False


def listed(text: str, items: Tokens, words: NameWords, book: PatternBook) -> Iterator[Listed]:
    """Yield the people in a text's lists of attendance, in order."""
    opened = headings(text, book)
    told = tuple(told_at(text, book))
    at = 0
    for heading in opened:
        while at < len(items) and items[at].start < heading.end:
            at += 1
        starts = {h.start for h in opened}
        end = min((t for t in told if t > heading.end), default=len(text))
        yield from _Reader(text, items, words, starts, heading).read(at, end)


class _Reader:
    """Reads one list, from the token after its heading to the first thing that is no part of a list."""

    def __init__(self, text: str, items: Tokens, words: NameWords, starts: set[int], heading: Heading) -> None:
        self.text, self.items, self.words, self.starts, self.heading = text, items, words, starts, heading
        self.member = heading.capacity in ("present", "absent")
        self.capacity = heading.capacity
        self.group = whose(text[heading.start : heading.end])
        self.last, self.begin, self.titles_first, self.unparted, self.rows = -1, -1, False, 0, False
        self.sits: tuple[PostPhrase, ...] = ()

    def read(self, at: int, end: int) -> Iterator[Listed]:
        j, held = opening(self.items, at), held_by(self.items, at, self.heading.start, self.words)
        begin, limit = j, min(len(self.items), at + _LIMIT)
        self.begin = self._separated(j)
        while j < limit:
            after = over_page(self.items, self._separated(j), self.words)
            shared = tuple(read_shared(self.items, after, self.words)) if after < limit else ()
            if after >= limit or self.items[after].start >= end or self._ends(after, shared):
                return
            people, after_people = self._people(after, shared)
            people = (replace(people[0], posts=held), *people[1:]) if people and not people[0].posts else people
            held = () if people else held
            opened = Span(*self.heading[:2])
            people = tuple(replace(p, posts=p.posts or self.sits) for p in people)
            yield from (Listed(p, self.capacity, self.member, opened, self.heading.presides) for p in people)
            self.titles_first |= j == begin and not people and bool(read_posts(self.items, after, self.words)[0])
            self.unparted += 1 if people and after == self.last else -self.unparted
            passed = after_people if people else self._passed(after)
            self.last = after_people if people else -1
            if passed is None:
                return
            j = max(passed, after + (0 if passed > after else 1))

    def _separated(self, j: int) -> int:
        while j < len(self.items) and self.items[j].start not in self.starts:
            token = self.items[j]
            if token.kind != "break" and token.text not in SEPARATING:
                break
            j += 1
        return j

    def _ends(self, j: int, shared: tuple[Name, ...]) -> bool:
        token = self.items[j]
        if token.start in self.starts:
            return True
        if token.kind == "number":
            return number_ends(self.items, j, rows=self.text.startswith(("Officer", "OFFICER"), self.heading.start))
        return bool(shared) and acted(self.items, shared[-1])

    def _people(self, j: int, shared: tuple[Name, ...]) -> tuple[tuple[Sighting, ...], int]:
        items, words = self.items, self.words
        if of_a_body(items, j, self.last, words) or (not items[j].capital and fold(items[j].text) != "the"):
            return (), j
        if shared:
            last = shared[-1].after
            closed = ";" in {t.text for t in items[last : self._separated(skip_brackets(items, last))]}
            self.group = None if closed and len(shared) > 1 else words.elected(shared[0].ranks)
            return self._whole(of_group(items, shared, words), shared[-1])
        if row := in_columns(items, j, words, self.group, below=self.rows):
            self.rows = True
            return row, row[-1].after
        held = lower_post(items, j, words) or shared_post(items, j, words) or self._holding(j)
        if held:
            return held
        name = of_couple(items, j, words) or read_name(items, j, words)
        name = name or (in_roll(items, j, words) if self.unparted > 2 and j == self.last else None)
        loose = read_name(items, j, words, loose=True) if name is None and words.is_forename(items[j].text) else None
        name = loose if loose and fold(loose.surname) in words.surnames_too else name
        loose = loose if name else untried(items, j, words)
        name = name or loose
        surely = name and (name.ranks or name is loose or opens_entry(items, name, words))
        posts, after = read_posts(items, j, words) if not surely else ((), j)
        if posts:
            across = any(self.items[k].start in self.starts for k in range(j + 1, after))  # "Director Observer Cllr …"
            return ((), j) if across else self._posted(j, posts, after)
        name = name or self._loose(j) or before_comma(items, j, words)
        if not name or is_prose(self.items, name) or (self.capacity in _AWAY and acted(items, name)):
            return (), j
        group = "councillor" if self.items[j - 1].text in DITTO else self.group
        if group and not set(name.ranks) - CIVIL:
            name = replace(name, ranks=(group, *name.ranks), shared=True)
        found_one = own_rank(items, sighting_of(items, name, words, bare=True), words)
        found_one = at_home(items, without_group(own_post(items, found_one, words)), words)
        found_one = beside(items, found_one, words, titles_first=self.titles_first, starts=self.starts)
        if is_subject(self.items, found_one.after):
            return (), j
        if any(p.group in ("officer-post", "outside-post") for p in found_one.posts):
            self.group = None
        return (found_one,), max(found_one.after, name.after)

    def _holding(self, j: int) -> tuple[tuple[Sighting, ...], int] | None:
        """Read one named in brackets after a post: "the Deputy Lord Mayor (Councillor Moss)"."""
        if self.items[j].text != "the" or j + 1 >= len(self.items):
            return None
        posts, after = read_posts(self.items, j + 1, self.words)
        opened = bool(posts) and after < len(self.items) and self.items[after].text == "("
        people, end = self._posted(j + 1, posts, after) if opened else ((), j)
        return (people, end) if people else None

    def _whole(self, found: tuple[Sighting, ...], last: Name) -> tuple[tuple[Sighting, ...], int]:
        if len(found) < 3 and is_prose(self.items, last):
            return (), last.first
        return found, max(found[-1].after, last.after)

    def _posted(self, j: int, posts: tuple[PostPhrase, ...], after: int) -> tuple[tuple[Sighting, ...], int]:
        items, words = self.items, self.words
        k = after
        while k < len(items) and leads(items, k):
            k += 1
        marked = k > after
        name = read_name(items, k, words) if k < len(items) else None
        trusted = k < len(items) and (marked or items[k].kind == "initial")  # "Deputy Chief Fire Officer R Moss;"
        name = name or ((self._loose(k) or initialled(items, k, words)) if trusted else None)
        if name and not (name.given or name.ranks) and items[k - 1].text in ("-", "–", "—"):
            return (), j  # "GP – Northside Locality Chair": a dash and a lone word name nobody
        name = before_post(items, name, words) if name else None
        opens = j == self.begin  # "Present: Mayor, Alderman Moss (Chair)" holds both posts, no mayor stands before
        joined = bool(name) and (opens or not (name and items[after].text == "," and has_post(items, name, words)))
        joined = joined and not (name and not marked and holds_own(items, posts, name, words))
        if not name or not joined or (not marked and opens_group(items, k, words)):
            return (), j
        found = sighting_of(items, name, words)
        posts = nearest(items, after, posts)
        closed = items[k - 1].text == "(" and name.after < len(items) and items[name.after].text == ")"
        after = past_chair(items, name.after + closed)
        again = bool({p.head for p in found.posts} & {p.head for p in posts})  # "In the Chair: Councillor Moss, Chair"
        after = found.after if again or found.chairs else after
        posts = (*posts, *found.posts) if opens and not again else posts
        return (replace(found, posts=posts, after=after),), after

    def _loose(self, j: int) -> Name | None:
        """Read a name that only its place in a list shows to be one: it fills what stands between two marks."""
        name = read_name(self.items, j, self.words, loose=True)
        if name and self.items[j].turned:
            return name
        if not name or is_label(self.items, name, self.words):
            return None
        if not name.given and label_end(self.items, j, self.words):  # "Secondary" over "Jo Moss (JM)"
            return None
        if not name.given and (is_dashed(self.items, name, self.last) or not (self.member and self._alone(name))):
            return None
        if runs_on(self.items, name, self.words) or shouts_surname(name):
            return name
        alone = self._alone(name) and not is_dashed(self.items, name, self.last)
        if name.given and not self.words.is_forename(name.given[0]) and not alone:
            return None
        following = self.items[name.after].text if name.after < len(self.items) else ""
        if (not name.given and fold(name.surname) in self.words.place_surnames) or following == ":":
            return None
        return name

    def _alone(self, name: Name) -> bool:
        begins = bool(name.first) and self.items[name.first - 1].end <= self.heading.end
        opened = begins or (lettered(name) and name.first == self.last)
        return is_alone(self.items, name, self.words, opened=opened, starts=self.starts)

    def _passed(self, j: int) -> int | None:
        """Return the index after what a list holds beside names: "the Clerk", "3 members of the public"."""
        items = self.items
        if sitting := sits_for(items, j):
            self.member, self.group, self.sits = False, None, sitting[:1]
            return sitting[1]
        if came := from_whom(items, j, self.words):
            self.member, self.group = False, None
            return came
        for reach in REACHES:
            if beside := reach(items, j, self.words):
                self.sits = () if reach is label_end else self.sits
                return self._guests(j, beside) if reach is label_end else beside
        if items[j].text in "()":
            close = skip_brackets(items, j) + (items[j].text == ")" and j == self.last)
            return close if close > j else None
        title = read_title(items, j, self.words)
        if title:
            k = self._separated(title.after)
            self._grouped(title.ranks)
            return title.after if k > title.after or k >= len(items) else self._line_end(j)
        posts, after = read_posts(items, j, self.words)
        after = next((k for k in range(j + 1, after) if items[k].start in self.starts), after)  # "The Clerk: Jo Moss"
        if posts and (
            after >= len(items)
            or items[after].start in self.starts
            or items[after].kind != "lower"
            or fold(items[after].text) in ("and", "to", "in")
        ):
            return after
        if items[j].kind == "number" or fold(items[j].text) in COUNTS:
            return counted(self.items, j)
        return self._line_end(j) if items[j].capital else None

    def _grouped(self, ranks: tuple[str, ...]) -> None:
        self.group = self.words.elected(ranks)
        self.member = self.group is not None or self.member

    def _line_end(self, j: int) -> int | None:
        """Pass over what fills the rest of a line; a list of guests ends that of members."""
        k = line_end(self.items, j, self.starts, self.words, runs_on=j == self.last)
        return self._guests(j, k) if k else None

    def _guests(self, j: int, k: int) -> int:
        """Note that those after a label are no members as those before it are, where it says so; return its end."""
        if of_guests(self.items[j:k]):
            self.member, self.group = False, None
            apart = self.text[self.heading.start : self.heading.end].lower() == "also present"
            if apart and fold(self.items[j].text) == "co-opted":  # members of the body, though not elected
                self.capacity = "present"
        return k
