"""Organisations that are known by name, and which one of a kind is meant: "Northshire Fire and Rescue Service"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from kg.extract.mentions import Mention, NameIndex, Run, Word, key_of, plain
from kg.extract.name_edges import Edges
from kg.extract.name_heads import bare, mention_of
from kg.lexicon import Concept, Lexicon, PatternBook
from kg.model import Span

#: Those who look at a council from outside and are persons in a post, not organisations.
POSTS = frozenset({"commissioner", "auditor", "internal-auditor", "external-auditor"})
#: What follows in the columns of a page ("Minutes:", "To receive …") goes on no name.
_GOES_ON = re.compile(
    r"[ \t]+(?:and[ \t]+Crime\b|(?!(?:Minutes|Decisions?|Additional|PDF)\b"
    r"|To[ \t](?:receive|consider|note|approve|agree|review|discuss)\b)[A-Z][\w’']+)|[-/][A-Z]"
)
_ANY = re.compile(r"\b(?:an?|any|[Ll]ocal)\s+$")
#: A capitalised word before, which may be part of the name; not what opens a sentence: "The Police and …".
_CAPITAL = re.compile(
    r"(?<![\w’'])(?!(?:The|And|But|For|In|At|On|To|By|From|With|As|If|That|When|Both|Only|Our|Local|All|Current)\b)"
    r"[A-Z][\w’']*[ \t]+$"
)
_LONGEST = 5
#: The departments of Northern Ireland by letters, before an agency of theirs.
_DEPARTMENT = re.compile(r"\b(?:D[Oo]E|DRD|DOENI|DfI)\s$")
#: What a firm's name may end in, beside the name that it goes by.
_FORMS = ("-ltd", "-limited", "-plc", "-llp", "-cic", "-uk", "-uk-ltd", "-cyf")
#: What a known name may go on with, which makes it no other's.
_FULLER = re.compile(
    r"(?:[ \t](?:Housing|Leisure|Community))?[ \t]"
    r"(?:Association|Group|Limited|Ltd|plc|Foundation|Society|Company|Investments|Construction|Infrastructure)\b"
)


def known_organisations(text: str, found: Sequence[Run], lexicon: Lexicon) -> Iterator[Mention]:
    """Yield the known names, with the words that say which one of a kind it is."""
    services = lexicon.book("services")
    if services["northern-irish"].search(text):
        for span, key in NameIndex((name, key_of(name)) for name in services.words["agency"]).find(text):
            whole = _of_department(text, span)
            yield Mention(plain(whole.of(text)), whole, key, "organisation-known")
    book, index = lexicon.book("organisations"), _known(lexicon)
    edges, generic, opens = Edges.of(lexicon), frozenset(book.words["generic"]), frozenset(book.words["opens"])
    starts = {word.start: (run, place) for run in found for place, word in enumerate(run.words)}
    for span, key in index.find(text):
        name = plain(span.of(text))
        kind, wider = name.replace("&", "and").replace("'", "’"), tuple[Word, ...]()
        if span.start in starts and kind in generic:
            wider = tuple(edges.own(text, _widened_back(*starts[span.start], span, lexicon), ()))
        elif span.start in starts and kind in opens:
            wider = tuple(widened_on(*starts[span.start], span, lexicon))
        if wider and kind == "Health Board" and wider[-3].text == "Public":
            continue  # a council's own: "Joint Public Health Board"
        if wider:
            yield mention_of(text, wider, "organisation-of-a-kind")
        elif _is_meant(text, span, kind in book.words["common"], kind in generic):
            yield Mention(name, span, key, "organisation-known")
            fuller = _FULLER.match(text, span.end) if " " in name else None
            if fuller:  # "Core Moss Group" is Core Moss
                whole = Span(span.start, fuller.end())
                yield Mention(plain(whole.of(text)), whole, key, "organisation-known")


def _of_department(text: str, span: Span) -> Span:
    """Return an agency's span with the letters of the department it is of: "DoE Planning Service"."""
    found = _DEPARTMENT.search(text, max(0, span.start - 6), span.start)
    return Span(found.start(), span.end) if found else span


def known_spans(text: str, lexicon: Lexicon) -> tuple[Span, ...]:
    """Return where organisations known by several words stand: "Public Health Wales", which is no council's."""
    return tuple(span for span, _ in _known(lexicon).find(text) if " " in span.of(text))


def _known(lexicon: Lexicon) -> NameIndex:
    return _index((*lexicon.scheme("organisations"), *lexicon.scheme("inspectorates")))


def _is_meant(text: str, span: Span, common: bool, any_of_kind: bool) -> bool:
    """Tell whether a name is meant: not "as an Education Authority", nor a common word within another name."""
    if any_of_kind and _ANY.search(text, max(0, span.start - 8), span.start):
        return False
    return not common or not (_GOES_ON.match(text, span.end) or _after_capital(text, span.start))


def _widened_back(run: Run, place: int, span: Span, lexicon: Lexicon) -> Sequence[Word]:
    """Return the words of a name with those before it; a link joins two places alone: "Kent and Medway"."""
    stops, places = frozenset(lexicon.book("organisations").words["stop"]), place_words(lexicon)
    last = next((n for n in range(place, len(run.words)) if run.words[n].end >= span.end), None)
    first = place
    while last is not None and first and place - first < _LONGEST:
        word = run.words[first - 1].text
        joined = word in ("and", "&") and first > 1 and {run.words[first].text, run.words[first - 2].text} <= places
        if not joined and (word in stops or not word[0].isupper()):
            break
        first -= 1
    first += run.words[first].text in ("and", "&")  # "Elm Council and Elm Care Trust": no name begins with a link
    return run.words[first : last + 1] if last is not None and first < place else ()


def widened_on(run: Run, place: int, span: Span, lexicon: Lexicon) -> Sequence[Word]:
    """Return a name's words with the place after it: "Citizens Advice Harwen and Lowtown", "Rotary Club of Harwen"."""
    places = place_words(lexicon)
    last = next((n for n in range(place, len(run.words)) if run.words[n].end >= span.end), len(run.words))
    end = last + 1
    if [word.text for word in run.words[last : last + 2]] == ["Club", "of"] and len(run.words) > end + 1:
        return run.words[place : end + 2]
    while end < len(run.words) and end - last < _LONGEST:
        word = bare(run.words[end].text)
        first, of = end == last + 1, word == "of"
        linked = (
            (of if first else word in ("and", "&"))
            and end + 1 < len(run.words)
            and bare(run.words[end + 1].text) in places
        )
        if not (linked or word in places):
            break
        end += 1
    return run.words[place:end] if end > last + 1 else ()


def place_words(lexicon: Lexicon) -> frozenset[str]:
    """Return every word of the known places' and councils' short names."""
    scheme, settlements = lexicon.scheme("places"), lexicon.book("gazetteer").words["settlement"]
    return _place_words(scheme, settlements, tuple(council.short_name for council in lexicon.councils))


@lru_cache(maxsize=2)
def _place_words(
    concepts: tuple[Concept, ...], settlements: tuple[str, ...], councils: tuple[str, ...]
) -> frozenset[str]:
    names = (*(label for concept in concepts for label in concept.labels), *settlements, *councils)
    return frozenset(word for name in names for word in name.split() if word[0].isupper())


@lru_cache(maxsize=2)
def _index(concepts: tuple[Concept, ...]) -> NameIndex:
    labels = ((label, key_of(c.label)) for c in concepts for label in c.labels if c.notation not in POSTS)
    return NameIndex((form, key) for label, key in labels for form in _forms(label))


def _forms(label: str) -> set[str]:
    """Return how a name may be spelt: with "&", and its owner without the mark: "Information Commissioners Office"."""
    return {label, label.replace(" and ", " & "), label.replace("’s ", "s ")}


def _after_capital(text: str, start: int) -> bool:
    return bool(_CAPITAL.search(text, max(0, start - 24), start))


def one_force(named: Iterable[Mention], book: PatternBook) -> list[Mention]:
    """Let "the Police" be the one force that a document names, and "the Fire Service" its one service."""
    mentions = list(named)
    whole = {key_of(name): name for name in book.words["force"]}
    forces = {m.key for m in mentions if _is_force(m, whole)}
    if len(forces) != 1:
        return mentions
    force = next(iter(forces))
    return [replace(m, key=force, name="the Police") if m.key == "police" else m for m in mentions]


def one_firm(named: Iterable[Mention]) -> list[Mention]:
    """Let a firm's short name be that of the one whose name goes on with its form: "Moss Care", "Moss Care Ltd"."""
    mentions = list(named)
    keys = {mention.key for mention in mentions}
    whole = {key.removesuffix(form): key for form in _FORMS for key in sorted(keys) if key.endswith(form)}
    return [replace(m, key=whole[m.key]) if m.key in whole else m for m in mentions]


def _is_force(mention: Mention, whole: dict[str, str]) -> bool:
    ends = mention.name.endswith(("Police", "Constabulary")) and "Neighbourhood" not in mention.name
    return mention.key != "police" and (ends or mention.key in whole)
