"""The names of services in a text: shared by councils, built round a word such as Team, or of establishments."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from kg.extract.mentions import Mention, NameIndex, Run, Word, key_of, runs
from kg.extract.name_edges import Edges
from kg.extract.name_heads import headed, mention_of
from kg.extract.organisation_dealings import contracted
from kg.extract.organisation_names import known_spans, place_words, widened_on
from kg.extract.person_words import name_words
from kg.extract.register import register_of
from kg.extract.service_edges import (
    after_other,
    after_person,
    is_firm,
    is_label,
    is_part,
    is_reported,
    own_part,
    since_the,
)
from kg.extract.service_establishments import establishments
from kg.extract.service_fields import UNITS, unquoted, whole_name
from kg.extract.service_fit import Fit
from kg.extract.service_likenesses import is_none, is_paid
from kg.extract.service_lower_heads import PASSING, WITHIN, is_only, listed, small_heads, with_small_head
from kg.extract.service_small_names import joined_fields, small_names
from kg.lexicon import Concept, Lexicon, PatternBook
from kg.model import Outline, Span

_VERB = re.compile(
    r"\s+(?:will|would|has|have|had|is|are|was|were|to|do|did|does|can|could|may|should|say|said|advised|agreed|attended"
    r"|replied|visited|noted|informed|repaired|staff|colleagues|officers|confirmed|reported)\b"
)
_BULLET = re.compile(r"(?:^|\n)[\s-]{0,24}(?:\(?[a-z0-9]{1,3}[).]|[·•*-])\s{0,24}$")
_GOES_ON = re.compile(
    r"[ \t]+(?:(?!(?:19|20)\d\d\b|0\d{3})\d|(?!(?:E-?mail|Tel|Telephone|Phone|Fax|Minutes|Decisions?|Additional|PDF)\b)"
    r"(?!To[ \t](?:receive|consider|note|approve|agree|review|discuss)\b)[A-Z][\w’']+"
    r"|(?:plans?|approach|model|concept|policy|strategy|issues|training)\b)"
)
#: A paper that has letters of its own is the one named: "Strategic Housing Investment Plan (SHIP)".
_LETTERED = re.compile(r"\s?\([A-Z]{2,8}\)")
#: The letters by which parishes call their county or district: "LCC Highways".
_LETTERS = re.compile(r"[A-Z]{1,4}[CBD]C")
_SERVICES = re.compile(r"-services?$")
_CAPITALISED = re.compile(r"(?<![\w’'.])([A-Z][a-z]{3,20})[ \t]$")
_UNITS = tuple(f" {unit}" for unit in sorted(UNITS))
#: Another council's, whoever works there: "Senior Engineer (NCC Highways)".
_OF_COUNCIL = re.compile(r"[A-Z]{1,4}[CBD]C [A-Z]")
#: A post, then the unit it is in: "Housing Manager - Housing Services"; a director's is the field itself.
_POSTED = re.compile(r"\b(?:Manager|Officer|Advis[eo]r|Assistant|Administrator|Accountant|Co-?ordinator)\s[-–]\s$")
_ESTABLISHED = (" Centre", " Hub")
_OF_PERSON = re.compile(r"(?<![\w’'-])([A-Z][\w’'-]{1,20})\s{1,2}([A-Z][\w’'-]{1,24})\s{1,2}\($")
_PORTFOLIO = re.compile(r"\b(?:Member|Holder|Portfolio|Director|Executive|Spokes\w+|Leader|Lead)\b[^,]*,[^,]*$")
_JOINED = re.compile(r"[ \t]+(?:and|&)[ \t]+[A-Z]|,[ \t]+[A-Z]")
_PAIRED = re.compile(r"[ \t]+&[ \t]+[A-Z]")
_IN_POST = 90
#: How far before a field words may say that it is asked.
_ASKED = 60
#: What joins a field to the service before it in a list, and what goes on with the list or the sentence.
_LISTED = re.compile(r",\s+(?:and\s+)?|\s+and\s+")
_GOES_ON_LISTING = re.compile(r"[.;,)]|\s+(?:and\s|(?:had|have|has|were|was|would|will|to|on|in|about|that)\b)")
_LINK = 8
_LONG = 3
#: A post that is said to head the unit itself: "Head of Network Management Unit", "Head of the Planning Service".
_HEADS = re.compile(
    r"\b(?:(?:Head|Manager|Director|Leader)\s+of|(?:Officers?|Members?|Managers?)\s+(?:of|from|in|within))\s+(?:the\s+)?$"
)
_HEADED = (" Unit", " Team", " Directorate", " Department")


def service_names(outline: Outline, lexicon: Lexicon) -> Iterator[Mention]:
    """Yield each mention of a service's name; where names overlap, the longer is the one meant."""
    text, book = outline.text, lexicon.book("services")
    in_post = book["in-a-post"].regex
    scheme = lexicon.scheme("service-words")
    labels = _labels(scheme)
    others = known_spans(text, lexicon)
    built = _built(text, runs(outline), book, labels, Edges.of(lexicon), others)
    found = [*_shared(outline, lexicon), *built, *establishments(text, book), *listed(text, book)]
    found += (*small_names(text, book, scheme, labels), *joined_fields(text, book, labels))
    agencies = tuple(book.words["agency"]) if book["northern-irish"].search(text) else ()
    trading = [Span(*firm.span()) for firm in lexicon.book("organisations")["firm"].finditer(text)]
    given = contracted(text, lexicon)
    others, hired = (*trading, *others, *given), {key_of(span.of(text)) for span in given}
    found = [m for m in found if not any(other.covers(m.span) or is_only(other, m) for other in others)]
    firms = {mention.key for mention in found if is_paid(text, mention.span)}
    end, last = 0, Span(0, 0)
    for mention in sorted(found, key=lambda m: (m.span.start, -m.span.end)):
        start = mention.span.start
        if (
            mention.span.end > end
            and not last.start < start < last.end
            and mention.key not in firms | hired
            and not is_none(text, mention, book, agencies)
            and (
                mention.rule == "service-chief-executive"
                or _is_unit(text, mention)
                or _is_placed(text, mention, labels)
                or not in_post.search(text, max(0, start - _IN_POST), start)
            )
        ):
            yield mention
            last = mention.span
            end = mention.span.end if mention.rule != "service-small-head" else end


def _is_unit(text: str, mention: Mention) -> bool:
    """Tell whether a post is said to be in the service: "Head of Resources, Care and Learning Service"."""
    initials = mention.name.partition(" ")[0].isupper() and mention.name.endswith(" Services")
    post = text[max(0, mention.span.start - _IN_POST) : mention.span.start].rpartition("\n")[2]
    alone = mention.name.count(" ") == 1 and not _JOINED.match(text, mention.span.end)
    plural = mention.name.endswith(" Services") and alone and not _PORTFOLIO.search(post)
    own = mention.name.endswith(_UNITS) or (mention.rule == "service-head" and initials) or plural
    heads = _HEADS.search(text, max(0, mention.span.start - 24), mention.span.start)
    if heads and (mention.name.endswith(_HEADED) or (heads.group().endswith("the ") and mention.name.endswith(_UNITS))):
        return True
    if _OF_COUNCIL.match(mention.name) and text[mention.span.start - 1 : mention.span.start] == "(":
        return True
    if own and _LETTERED.match(text, mention.span.end):
        return True
    posted = _POSTED.search(text, max(0, mention.span.start - 24), mention.span.start)
    return own and (bool(posted) or text[mention.span.start - 3 : mention.span.start].rstrip().endswith(","))


def _is_placed(text: str, mention: Mention, labels: dict[str, str]) -> bool:
    """Tell whether a post is in a place's own service, after a comma: "Head of Works, Essex Highways"."""
    widened = mention.rule == "service-word" and mention.key not in labels and mention.name.count(" ") < _LONG
    return widened and text[mention.span.start - 2 : mention.span.start] == ", "


@lru_cache(maxsize=2)
def _labels(concepts: tuple[Concept, ...]) -> dict[str, str]:
    """Every label's key to the key of its service: "early-help-services" to "early-help"."""
    keys = {key_of(label) for concept in concepts for label in concept.labels}
    shorter = {key: _SERVICES.sub("", key) for key in keys}
    return {key: short if short in keys else key for key, short in shorter.items()}


@lru_cache(maxsize=2)
def _index(concepts: tuple[Concept, ...]) -> NameIndex:
    labels = (label for concept in concepts for label in concept.labels)
    forms = ((form, key_of(label)) for label in labels for form in {label, label.replace(" and ", " & ")})
    return NameIndex((spelt, key) for form, key in forms for spelt in {form, form.replace("Children’s", "Childrens")})


def _shared(outline: Outline, lexicon: Lexicon) -> Iterator[Mention]:
    """Fields of service under names that councils share, with what stands before them: "Hampshire Highways"."""
    text, scheme, book = outline.text, lexicon.scheme("service-words"), lexicon.book("services")
    common, stops = frozenset(book.words["common"]), frozenset(book.words["stop"])
    fit, edges = place_words(lexicon) | frozenset(book.words["widening"]), Edges.of(lexicon)
    starts = {word.start: (run, place) for run in runs(outline) for place, word in enumerate(run.words)}
    before = 0
    for span, key in _index(scheme).find(text):
        free = text[span.start : span.end].endswith(_ESTABLISHED)
        belongs = frozenset() if free else fit
        words = _widened(text, span, *starts[span.start], stops, belongs) if span.start in starts else ()
        if len(words) > 1 and span.of(text) in book.words["letters_alone"]:
            words = [word for word in words if word.start == span.start]
        if words and span.of(text) in book.words["opens"]:
            words = widened_on(*starts[span.start], span, lexicon) or words
        words = words[2:] if len(words) > 2 and edges.is_person([word.text for word in words[:2]]) else words
        if not words or words[-1].text in stops or _goes_on(text, words, book, _is_cut(text, words[0].start, stops)):
            continue
        if span.of(text) not in common or _is_next(text, before, words) or _is_meant(text, words, span, lexicon):
            before = words[-1].end
            known = words[0].start == span.start and words[-1].end <= span.end + 2
            mention = mention_of(text, words, "service-word")
            yield Mention(mention.name, mention.span, _labels(scheme)[key] if known else mention.key, "service-word")


def _goes_on(text: str, words: Sequence[Word], book: PatternBook, cut: bool) -> bool:
    """Tell whether a name goes on after its words; a plan or report of the service does not: "Early Help Strategy".

    ``cut`` is true where a capitalised word stands before them: "Transport Asset Management Plan" is a plan's name.
    """
    paper = len(words) > 1 and not cut and book["of-a-service"].regex.match(text, words[-1].end)
    paper = paper if paper and not _LETTERED.match(text, paper.end()) else None
    act = book["of-an-act"].regex.match(text, words[-1].end)
    return bool(act) or (bool(_GOES_ON.match(text, words[-1].end)) and not paper)


def _is_cut(text: str, start: int, stops: frozenset[str]) -> bool:
    """Tell whether a capitalised word that may belong to a name stands right before it."""
    found = _CAPITALISED.search(text, max(0, start - 24), start)
    return found is not None and not is_part(found[1], stops)


def _widened(text: str, span: Span, run: Run, place: int, stops: frozenset[str], fit: frozenset[str]) -> Sequence[Word]:
    """The words of a name, with those right before it, what a stroke joins to it, and what fills its list item."""
    first, head = place, span.of(text).split()[-1]
    while (
        first and not is_part(before := run.words[first - 1].text, stops) and _belongs(before, fit) and before != head
    ):
        first -= 1
    last = next((n for n in range(place, len(run.words)) if run.words[n].end >= span.end), None)
    if last is None:
        return (Word(span.of(text), span.start, span.end),)
    once = sum(word.text == head for word in run.words) == 1
    bullet = not first and _BULLET.search(text, max(0, run.start - 12), run.start)
    item = once and bullet and text[run.end : run.end + 1] in "\n" and run.words[-1].text not in stops
    if item or run.words[last].end > span.end + 2:
        last = len(run.words) - 1
    return run.words[first : last + 1]


def _belongs(word: str, fit: frozenset[str]) -> bool:
    """Tell whether a word may open the name of a shared field: a place, "Integrated"; any, where none is told."""
    return not fit or word in fit or (word.isupper() and len(word) < 7) or "/" in word


def _is_next(text: str, before: int, words: Sequence[Word]) -> bool:
    """Tell whether a field goes on with a list of services in a sentence: "from Tolls Control, Highways and the"."""
    listed = _LISTED.fullmatch(text, before, words[0].start) if words[0].start - before < _LINK else None
    return listed is not None and _GOES_ON_LISTING.match(text, words[-1].end) is not None


def _is_meant(text: str, words: Sequence[Word], span: Span, lexicon: Lexicon) -> bool:
    """Tell whether common words are a service's name: in a sentence, before what only people do, or after a place.

    Two words are one only where people act or are asked: "reported to Grounds Maintenance", "Early Years staff".
    """
    book, start, end = lexicon.book("services"), words[0].start, words[-1].end
    if start == span.start and (len(words) > 1 or span.of(text) in book.words["asked"]):
        asked = book["asks-a-field"].search(text, max(0, start - _ASKED), start)
        return bool(asked or book["field-acts"].regex.match(text, end))
    if len(words) > 1:
        letters = bool(_LETTERS.fullmatch(words[0].text))
        whose = key_of(" ".join(word.text for word in words[:-1]))
        return (len(words) == 2 and letters) or whose in register_of(lexicon).by_short
    if _PAIRED.match(text, words[-1].end):
        return False
    before = text[max(0, words[0].start - 50) : words[0].start]
    person = _OF_PERSON.search(before) if text[words[-1].end : words[-1].end + 1] == ")" else None
    of_person = person is not None and (person[2] == "Council" or name_words(lexicon).is_forename(person[1]))
    return bool(_VERB.match(text, words[-1].end) or WITHIN.search(before)) or of_person


def _built(
    text: str, found: Sequence[Run], book: PatternBook, labels: dict[str, str], edges: Edges, others: Sequence[Span]
) -> Iterator[Mention]:
    """Names built round a word that says what they name: "EMAT Team", "Information and Transparency team"."""
    heads, stops = frozenset(book.words["head"]), frozenset(book.words["stop"])
    fit, fields = Fit.of(book), frozenset(book.words["field"])
    towns = edges.known.towns
    small, after, partners = small_heads(book), frozenset(book.words["after"]), frozenset(book.words["partner"])
    for run in found:
        for words in headed(run, heads, stops, after):
            words = own_part(after_other(since_the(text, words), others), labels, partners)
            named = after_person(edges.own(text, words, fit.general), edges, labels)
            firm = is_firm(named, labels) and not _is_of_post(text, named, book)
            fits = not firm and fit.allows(named, towns)
            if fits and (not _GOES_ON.match(text, named[-1].end) or is_reported(text, named, after)):
                yield unquoted(text, mention_of(text, whole_name(text, named, fields), "service-head"))
        tail = small.match(text, run.end)
        if tail:
            known = any(is_label(run.words[-size:], labels) for size in (2, 3)) and not tail.group().endswith(PASSING)
            yield from with_small_head(
                text, run, tail.end(), stops, frozenset() if known else fit.general, fields, fit, towns
            )


def _is_of_post(text: str, words: Sequence[Word], book: PatternBook) -> bool:
    """Tell whether a post stands before a comma and the name: "Head of Roads, TEC Services"."""
    start = words[0].start
    return text[start - 2 : start] == ", " and bool(book["in-a-post"].search(text, max(0, start - _IN_POST), start))
