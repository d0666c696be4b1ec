"""Who was present, in attendance, absent or sent apologies, and who stood in for whom."""

import re
from collections.abc import Iterator

from kg.extract.attendance_codes import Coded, coded
from kg.extract.attendance_lists import Listed, listed
from kg.extract.attendance_sentences import said
from kg.extract.person_names import Tokens
from kg.extract.person_tokens import tokens_of
from kg.extract.person_words import NameWords, name_words
from kg.extract.service_rows import rows, table_spans
from kg.lexicon import Lexicon, PatternBook
from kg.model import Attendance, Capacity, Claims, Outline, Ref, Span

#: What marks one of a list as standing in for another who is not named: "Mr G Moss (substitute)", "(Sub - am only)".
_AS_SUBSTITUTE = re.compile(
    r"\s{0,2}[([](?:(?:as|a|named|nominated)\s){0,2}sub(?:stitute)?(?:\smember)?(?:\s?[-–,;]\s?[^()\[\]\n]{0,30})?[)\]]",
    re.IGNORECASE,
)
#: What stands over the left of two columns, over the right of which are those appointed in place of the absent.
_LEFT_COLUMN = re.compile(r"(?i)\bapolog(?:y|ies)(?:\s(?:for\sabsence|received))?(?:\sfrom)?\s{0,3}:?\s{1,12}$")
#: What heads two columns, the second of which is of officers: "Councillors            Officers".
_BESIDE_MEMBERS = re.compile(
    r"\s{0,12}(?:Councillors|Members|MEMBERS|COUNCILLORS)(?:[ \t]{3,60}|\t)(?:Officers|OFFICERS|Staff)\s"
)
_VISITING = ("county-", "borough-", "district-", "city-", "ward-")


def find_attendance(outline: Outline, lexicon: Lexicon, so_far: Claims) -> Claims:
    """Find the attendance that lists and sentences record, one for each person and meeting."""
    words, items, book = name_words(lexicon), tokens_of(outline), lexicon.book("attendance")
    people = {span.start: e.ref for e in so_far.of_kind("person") for span in e.spans}
    tabled = table_spans(outline)
    lists = tuple(
        e for e in listed(outline.text, items, words, book) if not any(t.covers(e.sighting.name.core) for t in tabled)
    )
    rolls = tuple(coded(outline.text))
    unclear = tuple(line.name for line in rolls if line.capacity is None)
    lists = tuple(e for e in lists if not any(name.covers(e.sighting.name.core) for name in unclear))
    in_lists = list(_listed(outline.text, lists, people, so_far, words))
    in_tables = list(_tabled(outline, items, words, book, people, so_far))
    stated = list(_said(outline, so_far, book))
    substitutes = [one for one in stated if one.capacity == "substitute"]
    in_rolls = list(_coded(rolls, so_far))
    found = [*substitutes, *in_tables, *in_rolls, *in_lists, *stated, *_chairing(so_far)]
    kept: dict[tuple[Ref, Ref | None], Attendance] = {}
    for one in found:
        kept.setdefault((one.person, one.meeting), one)
    return Claims(attendances=tuple(kept.values()))


def _listed(
    text: str, lists: tuple[Listed, ...], people: dict[int, Ref], so_far: Claims, words: NameWords
) -> Iterator[Attendance]:
    present = {meeting_at(e.heading.start, so_far) for e in lists if e.capacity == "present" and not e.presides}
    headed = {
        meeting_at(e.heading.start, so_far)
        for e in lists
        if e.capacity == "present" and not e.presides and not _is_of_others(text, e)
    }
    paired = _paired(text, lists, people)
    for entry in lists:
        name = entry.sighting.name
        person = people.get(name.span.start)
        meeting = meeting_at(entry.heading.start, so_far)
        if person:
            also = text[entry.heading.start : entry.heading.end].lower().startswith(("also", "attendees"))
            capacity = _capacity(entry, also or meeting in present, words)
            beside = _BESIDE_MEMBERS.match(text, entry.heading.end) and _is_officer(entry)
            if capacity == "present" and (beside or (_is_of_others(text, entry) and meeting in headed)):
                capacity = "in-attendance"
            if capacity in ("present", "in-attendance") and _AS_SUBSTITUTE.match(text, name.core.end):
                capacity = "substitute"
            capacity = paired.get(id(entry), capacity)
            yield Attendance(person, capacity, name.span, meeting, rule=f"attendance.{entry.capacity}")


def _is_officer(entry: Listed) -> bool:
    return any(post.group == "officer-post" for post in entry.sighting.posts)


def _paired(text: str, lists: tuple[Listed, ...], people: dict[int, Ref]) -> dict[int, Capacity]:
    """Tell those absent from those in their place, where two columns became one: "Apology from Temporary Appointment".

    Whoever was there sat in; where none of them is known to have been, they stand by turns.
    """
    columns = [e for e in lists if e.capacity == "substitute" and _is_right_column(text, e.heading)]
    refs = [people.get(e.sighting.name.span.start) for e in columns]
    there = {people.get(e.sighting.name.span.start) for e in lists if e.capacity == "present"} - {None}
    if there & set(refs):
        return {id(e): "substitute" if ref in there else "apologies" for e, ref in zip(columns, refs, strict=True)}
    return {id(e): "substitute" if n % 2 else "apologies" for n, e in enumerate(columns)}


def _is_right_column(text: str, heading: Span) -> bool:
    return _LEFT_COLUMN.search(text, max(0, heading.start - 60), heading.start) is not None


def _is_of_others(text: str, entry: Listed) -> bool:
    """Tell whether a list is headed "Attending": beside one of those present, that of the officers there."""
    return text[entry.heading.start : entry.heading.end].lower().startswith(("attending", "attendees", "attendance"))


def _tabled(
    outline: Outline, items: Tokens, words: NameWords, book: PatternBook, people: dict[int, Ref], so_far: Claims
) -> Iterator[Attendance]:
    for row in rows(outline, items, words, book):
        person = people.get(row.sighting.name.span.start)
        if person and row.capacity:
            meeting = meeting_at(row.span.start, so_far)
            yield Attendance(person, row.capacity, row.span, meeting, rule="attendance.table")  # type: ignore[arg-type]


def _coded(rolls: tuple[Coded, ...], so_far: Claims) -> Iterator[Attendance]:
    people = sorted((span, e.ref) for e in so_far.of_kind("person") for span in e.spans)
    for line in rolls:
        person = next((ref for span, ref in people if line.name.covers(span)), None)
        if person and line.capacity:
            meeting = meeting_at(line.name.start, so_far)
            yield Attendance(person, line.capacity, line.name, meeting, rule="attendance.code")


def _chairing(so_far: Claims) -> Iterator[Attendance]:
    """Yield whoever is said to be in the chair, wherever that stands: "Cllr J Moss in the chair"."""
    for one in so_far.memberships:
        if one.rule == "post.in-the-chair":
            yield Attendance(
                one.person, "present", one.span, meeting_at(one.span.start, so_far), rule="attendance.in-the-chair"
            )


def _said(outline: Outline, so_far: Claims, book: PatternBook) -> Iterator[Attendance]:
    people = {e.ref: e for e in so_far.of_kind("person")}
    for one in said(outline, tuple(people.values()), book):
        capacity = one.capacity
        if capacity == "present" and people[one.person].subtype != "councillor":
            capacity = "in-attendance"
        yield Attendance(
            one.person, capacity, one.span, meeting_at(one.span.start, so_far), one.substitutes_for, rule=one.rule
        )


def _capacity(entry: Listed, has_present: bool, words: NameWords) -> Capacity:
    """Read "In attendance" as the list of those present where a meeting has no other: parishes write so.

    "Also in attendance" is never such a list.
    """
    ranks = entry.sighting.name.ranks
    elected = any(words.rank_groups[r] == "elected" and not r.startswith(_VISITING) for r in ranks)
    if entry.capacity == "in-attendance" and (entry.sighting.chairs or (elected and not has_present)):
        return "present"
    return entry.capacity  # type: ignore[return-value]


def meeting_at(offset: int, so_far: Claims) -> Ref | None:
    """Return the meeting that an offset belongs to: the last one that begins before it, else the first."""
    refs = [m.ref for m in so_far.meetings if m.span.start <= offset] or [m.ref for m in so_far.meetings[:1]]
    return refs[-1] if refs else None
