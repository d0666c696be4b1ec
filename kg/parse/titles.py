"""Where an item's title ends and its text begins, and how much a paragraph looks like an item's heading."""

import re
from dataclasses import dataclass

from kg.model import Paragraph, Span
from kg.parse import layout

_RUN_IN = re.compile(
    r"[*_]{0,3}(?P<title>(?:To \w+(?:/\w+)?:\s)?[A-Z“\"‘'(\d][^\n.;:?|…]{2,140}?(?:\([^)]{1,40}\))?)[*_]{0,3}\s*"
    r"(?::[*_]{0,3}\s?-?|\s?…(?=\s)|\s?[–—‒]\s|\s-\s|\.\s?[-–—‒]\s"
    r"|\s[-–—‒](?=(?i:none|nil|noted|agreed)\b))\s*(?=\S|$)"
)
_CAPITALS = re.compile(
    r"(?P<title>[A-Z][A-ZÀ-Þ0-9 &/,’'()–-]{3,90}[A-ZÀ-Þ)])[.:]?\s+"
    r"(?=[A-Z][a-z’']|[A-Z]\s[a-z]|a\)\s|\d{1,3}\.\s[A-Z]|\([A-Z][^()\n]{3,60}\)\s\d{1,3}\.\s)"
)
_CAPITALS_APART = re.compile(
    r"(?P<title>[A-Z][A-Z0-9 &/,.’'()-]{3,120}?[A-Z)])\s?(?::-?|[–—‒-])\s*(?=[A-Z]?[a-z]|[A-Z]\s[a-z])"
)
# "PLANNING APPLICATIONS. 18/0123/FUL - Elm Farm", "NEXT MEETING. 9th April"
_CAPITALS_STOPPED = re.compile(r"(?P<title>[A-Z][A-Z0-9 &/,’'()-]{3,90}?[A-Z)]{3})\.\s+(?=\d)")
_DECIDED = re.compile(r"(?<=[A-Z0-9)]{2})(?<!\bBE)\sRESOLVED$")
# "MINUTES OF THE MEETING – 16th March 2020 The minutes …"
_DAY = re.compile(
    r"\s?[-–—‒:]\s(?P<day>(?:\w{3,6}day,?\s)?\d{1,2}(?:st|nd|rd|th)?\s[A-Z][a-z]{2,8},?\s\d{4})[.:]?\s+(?=[A-Z])"
)
# "Public Participation. (15 minutes maximum)"
_STOPPED = re.compile(r"(?P<title>[A-Z][^\n.;:?|]{2,70})\.\s+(?=[A-Z(])")
# "Accounts for payment:-" over the lines that list them.
_FIRST_LINE = re.compile(r"(?P<title>[A-Z][^\n.;:?<]{2,100}?)\s?:\s?-?\s*(?:\n|<br ?/?>)\s*(?=\S)")
_VERB = re.compile(
    r"\b(?:was|were|is|are|has|had|have|been|be|will|would|could|noted|agreed|advised|reported|confirmed|said|stated|asked|"
    r"explained|proposed|thanked|welcomed|informed|declared|received|gave|made|read|signed|considered)\b"
)
_UNENDED = re.compile(r"[^.;,]$|[^.]\.{3}$")
_NO_TITLE = re.compile(
    r"(?:That\b|Cllrs?\b|Councillors?\b|Mrs?\b|Ms\b|Dr\b|£|[a-z]|To:|It\b|He\b|She\b|They\b|There\b|None\b|No\s|"
    r"The (?:Chair(?:man|person)?|Convener|Provost|Mayor|Clerk|Panel|Committee|Board|Council|Director|Leader|Members?"
    r"|following|Chief Executive)\b(?! ?[’']s)|"
    r"(?:Submitted|Received|Circulated|Tabled|Read)\s(?:(?:a|an|the)\s)?(?:copy|copies|letters?|e-?mails?|correspondence|reports?)\b|"
    r"[A-Z]{3,}ED\b(?!\s(?:APPLICATIONS?|ITEMS?|MATTERS|BUSINESS|REPORTS?)\b)|Noted|Agreed|Resolved)"
)
# "Welcome Ann Moss, Ward Manager, welcomed …", "Apologies were received from …"
_ONE_WORD = re.compile(
    r"(?:Welcome|Apologies(?: for [Aa]bsence)?|Declarations? of [Ii]nterests?)"
    r"(?=\s(?:(?!and\b|from\b)[A-Z]|(?:was|were|had|have)\s(?:been\s)?(?:received|given|tendered|submitted|noted|made|intimated)\b))"
)
_SUBJECT = re.compile(r"(?:The|There|It|This|These|A|An|He|She|They|We)\b")
# "Apologies Councillor T Quinn", "Declarations of Interest The Chair reminded …": nothing parts title and text.
_USUAL = re.compile(
    r"(?:Apologies(?: for [Aa]bsence)?|Declarations? of [Ii]nterests?|Minutes|Welcome)\s"
    r"(?:The|There|Cllrs?|Councillors?|Alderman|Apologies|None|No|Mrs?|Ms)\s"
)
# "Apologies for absence – Jo Moss", "Matters arising – Nil", "Clerk's report – noted": a dash parts the two.
_ANSWERED = re.compile(
    r"(?:Apologies(?: for [Aa]bsence)?|Declarations? of [Ii]nterests?|Matters [Aa]rising)\s{1,24}[-–—‒]\s"
    r"|[A-Z][^\n–—‒…]{3,90}?(?:\s-|\s?[–—‒…])\s{0,24}"
    r"(?i:none|nil|noted|agreed|approved|deferred|resolved|attached|received|circulated|nothing|it was)\b"
)
# "Hall roof – Ann Moss presented the quotes.": what somebody did of it, in a sentence
_TOLD_OF = re.compile(
    r"[A-Z][^\n–—‒.]{3,90}?(?:\s-|\s?[–—‒])\s(?:(?:The|An?)\s)?(?:[A-Z][\w.’'-]{0,20}\s){1,4}"
    r"(?!(?:proposed|detached|listed|terraced|raised|covered|reserved|revised|related)\b)[a-z]{3,}ed\b[^\n]{9,}\.$"
)
_ANSWER = re.compile(r"(?:None|Nil|Noted|Agreed|Approved|Deferred|Received|Resolved)\.?")
_BARE_ANSWER = re.compile(
    r"(?P<title>[A-Z][^\n.;:?|]{3,90}?[a-z)])\s(?P<rest>(?:None|Nil|Noted|Deferred|Agreed|Approved|Received)"
    r"(?:\s(?:received|made|declared|reported|raised))?\.?)"
)
_POINTED = re.compile(r"(?P<title>[A-Z][^\n.;:?|•]{3,90}?)\s(?P<rest>[•·]\s[A-Z])")
_LETTERED = re.compile(r"(?P<title>[A-Z][^\n.;:?|()]{3,90}?)\s(?P<rest>\(?a\)\s[A-Z])")
# "**Councillor Vacancy.** Mr Moss had resigned …": a page's bold type ends where its title does.
_BOLD = re.compile(
    r"[*_]{2,3}\s?(?P<title>[A-Z“\"‘'(\d][^\n*;?|]{2,140}?)[.:]?\s?[*_]{2,3}[.:]?(?:\s{1,9}[–—-])?\s{1,9}(?=[^\s*_])"
)
# "To Note:" alone says nothing; the title is what is to be noted.
_WORD = re.compile(r"[A-Za-zÀ-ÿ]{3}")
_BARE_PURPOSE = re.compile(r"To \w+(?:/\w+)?")
# "Motion: Bus Services": the colon belongs to the title.
_NAMED_MATTER = re.compile(
    r"(?:Notice of )?(?:Motion|Presentation|Petition|Call-?[Ii]n|Consultation|Scrutiny Review|Task Group"
    r"|Planning Application)\b[^:.]{0,30}:\s[A-Z][^:.;]{3,90}$"
)
# "Elm Lane – Parking: Objections": what parts the words of a title that stands alone over its text
_SET_APART = re.compile(r":\s|\s[-–—‒]\s")
#: What is told on a title's own line: who was there, when and by whom, in figures or in an answer.
_FILLED = re.compile(
    r"(?:Apologies|Present|In Attendance|Attendance|Declarations?|Disclosures?|Welcome|Chair|Clerk|Minutes|Next"
    r"|Date|Time|Venue|Members|Action|Report (?:of|by)|Lead|Contact|Officer|Author|Decision|Recommend\w*"
    r"|Proposed|Proposer|Moved|Seconded"
    r"|Option|Appendix|Ward|Applicant|Location|Proposal|Reason|Note|Question|Answer|Response|Cost|Total)\b",
    re.IGNORECASE,
)
_PERSON = re.compile(
    r"(?:Cllrs?|Councillors?|Alderm[ae]n|Mrs?|Ms|Miss|Dr|Sir|PCSO|PC)\b|[A-Z][a-z]+\s[A-Z][a-z]+(?:,|\sand\s)"
    r"|£|\d+(?!\d*/)\b(?!\s[A-Z])"
)
_PROSE = re.compile(r"[ \t]*\n\s{0,60}[A-Z][a-z’']*\s[^\n]{0,400}\b[a-z]{3,}\b[^\n]{0,400}")
_TIER = re.compile(r"County|Borough|District|City|Ward|Parish|Town|Community")
_COLON = re.compile(r":[*_-]{0,3}\s")
_SENTENCE = re.compile(r"(?<!\bCllr)(?<!\bMr)(?<!\bMrs)(?<!\bDr)(?<!\bSt)(?<!\bNo)[.?!]\s+[A-Z(]")
_LONGEST, _RUNNING, _SHORTEST = 160, 120, 4


@dataclass(frozen=True, slots=True)
class Title:
    """A title's place, where the text after it begins (None: elsewhere) and how sure its form is (0 to 1)."""

    span: Span
    rest: int | None
    weight: float

    @property
    def opens_sentence(self) -> bool:
        """Tell whether a title is but the subject of the sentence after its number: "1.2 Ann Moss was elected"."""
        return self.rest == self.span.start


def title_in(text: str, paragraph: Paragraph, numbered: bool = True) -> Title | None:
    """Read a paragraph as an item's heading, alone or run into its text ("Apologies: None."); None where it is none.

    A numbered sentence may head its item too, with little weight: a chain of numbers then tells.
    """
    span = layout.without_tail(text, paragraph.span)
    words = span.of(text)
    if not words:
        return None
    if paragraph.role == "heading":
        return _capitals(paragraph, words) or Title(span, None, 1.0)
    first = _FIRST_LINE.match(words)
    if first:
        return Title(Span(span.start, span.start + len(first["title"])), span.start + first.end(), 0.9)
    return (
        _over_points(paragraph, words)
        or _over_text(text, paragraph, span, words)
        or _capitals(paragraph, words)
        or _answered(paragraph, words)
        or _whole(text, paragraph)
        or _alone(text, paragraph, span, words)
        or _run_in(paragraph, words)
        or (_loose(paragraph, words, paragraph.span.of(text)) if numbered else None)
    )


def _over_points(paragraph: Paragraph, words: str) -> Title | None:
    """Read a title that runs into the first of the points under its number: "6. Planning 6.1 The barn was let"."""
    number = (paragraph.marker or "").strip("(). ")
    at = words.find(f" {number}.1 ") if number.isdigit() else -1
    title = words[: max(at, 0)].rstrip(" ;:,.–-")
    if len(title) < _SHORTEST or not _may_be_title(title):
        return None
    start = paragraph.span.start
    return Title(Span(start, start + len(title)), start + at + 1, 0.9)


def _over_text(text: str, paragraph: Paragraph, span: Span, words: str) -> Title | None:
    """Read a numbered title with a colon or dash in it, alone on its line over its text: "4. Elm Lane – Parking"."""
    first = _SET_APART.split(words, maxsplit=1)
    if not paragraph.marker or len(first) < 2 or "\n" in words or not _SHORTEST < len(words) <= _RUNNING:
        return None
    own = not (_NO_TITLE.match(words) or _FILLED.match(words) or _PERSON.match(first[1]) or _VERB.search(words))
    parts = own and all(_WORD.search(part) and part[0].isupper() for part in first)
    last = words.rpartition(" ")[2]
    open_ended = bool(_UNENDED.search(paragraph.span.of(text))) and not _ANSWER.fullmatch(last)
    ends = (_ANSWERED.match(words), _SENTENCE.search(words), _CAPITALS_STOPPED.match(words))
    answered = not open_ended or any(ends)
    below = parts and not answered and _PROSE.match(text, paragraph.span.end)
    return Title(span, None, 1.0 if layout.is_standard(words) else 0.9) if below else None


def _answered(paragraph: Paragraph, words: str) -> Title | None:
    """Read a title right before what was said of it in a word, or before the first of its lettered parts or points.

    "Record of members present Noted.", "Matters arising • The bridge – …", "MATTERS ARISING (a) The bridge".
    """
    found = _BARE_ANSWER.fullmatch(words) or _POINTED.match(words) or _LETTERED.match(words)
    if not found or _NO_TITLE.match(words) or not _may_be_title(found["title"]):
        return None
    start, title = paragraph.span.start, found["title"].rstrip(" -–—‒")
    weight = 0.9 if layout.is_standard(words) or title.isupper() else 0.7
    return Title(Span(start, start + len(title)), start + found.start("rest"), weight)


def _whole(text: str, paragraph: Paragraph) -> Title | None:
    """Read a usual title that nothing parts from the sentence or names after it: "Matters arising Jo Moss said …"."""
    end = layout.end_of_whole(paragraph.span.of(text).rstrip())
    start = paragraph.span.start
    return Title(Span(start, start + end), start + end + 1, 0.9) if end else None


def _alone(text: str, paragraph: Paragraph, span: Span, words: str) -> Title | None:
    whole = paragraph.span.of(text)
    has_tail = span.end < paragraph.span.end and len(whole) - len(words) > 3
    if has_tail and len(words) <= 2 * _LONGEST:
        return Title(span, None, 1.0)
    if (_NO_TITLE.match(words) and not layout.is_standard(words)) or _SENTENCE.search(words) or len(words) > _LONGEST:
        return None
    runs_on = layout.is_standard(words) and layout.text_after(words, 5) is not None
    if whole.rstrip().endswith((":", ":-", "–", "-")) and not _VERB.search(words) and not runs_on:
        return Title(span, None, 1.0 if len(words) < 80 else 0.5)
    parted = _ANSWERED.match(words) or _TOLD_OF.match(whole.rstrip()) or (runs_on and whole.rstrip().endswith("."))
    if _opens_in_capitals(words) or _USUAL.match(words) or parted:  # the title ends within the line
        return None
    named = _NAMED_MATTER.match(whole.rstrip())
    if _UNENDED.search(words) and (
        words.isupper() or not ((_COLON.search(words) and not named) or _VERB.search(words))
    ):
        return Title(span, None, 1.0 if layout.is_standard(words) or words.isupper() else 0.9)
    return None


def _opens_in_capitals(words: str) -> bool:
    found = None if words.isupper() else _CAPITALS.match(words)
    rest = words[found.end() :] if found else ""
    return " " in rest or bool(_ANSWER.fullmatch(rest))  # any other word more belongs to the title


def _capitals(paragraph: Paragraph, words: str) -> Title | None:
    """Read a heading in capitals that a dash or colon parts from text in small letters ("MINUTES – The minutes …")."""
    found = _CAPITALS_STOPPED.match(words) or _CAPITALS_APART.match(words)
    if not found or _NO_TITLE.match(words):
        return None
    start = paragraph.span.start
    decided = _DECIDED.search(found["title"])  # "ACCOUNTS FOR MAY RESOLVED – That …"
    if decided:
        return Title(Span(start, start + decided.start()), start + decided.start() + 1, 0.9)
    return Title(Span(start, start + len(found["title"].rstrip(" -–—‒"))), start + found.end(), 0.9)


def _run_in(paragraph: Paragraph, words: str) -> Title | None:
    for form in (_BOLD, _CAPITALS, _RUN_IN, _STOPPED):
        found = form.match(words)
        if found and form is _STOPPED and not _is_set_as_title(found["title"]):
            continue
        title = found["title"].rstrip(" -–—‒") if found else ""
        if found and not _NO_TITLE.match(words) and _may_be_title(title) and not _runs_on(title):
            start = paragraph.span.start + found.start("title")
            dated = _DAY.match(words, found.end("title"))
            title = words[found.start("title") : dated.end("day")] if dated else title
            end = dated.end() if dated else found.end()
            rest = paragraph.span.start + end if end < len(words) else None
            weight = 0.9 if layout.is_standard(title) or title.isupper() or form is _BOLD else 0.7
            return Title(Span(start, start + len(title)), rest, weight)
    return None


def _is_set_as_title(title: str) -> bool:
    """Tell whether words before a full stop are a title: "Public Participation. (15 minutes)", not a short sentence."""
    if _SUBJECT.match(title) and _VERB.search(title):  # "The minutes of 6 May were approved."
        return False
    return layout.is_standard(title) or all(word[0].isupper() for word in re.findall(r"[A-Za-z]\w{3,}", title))


def _runs_on(title: str) -> bool:
    """Tell whether a usual title has text in it: "Declarations of Interest Cllr Moss" before a dash."""
    return layout.is_standard(title) and not title.isupper() and layout.text_after(title, 5) is not None


def _may_be_title(title: str) -> bool:
    if not _WORD.search(title) or _BARE_PURPOSE.fullmatch(title) or len(title) > _RUNNING or len(title.split()) > 18:
        return False
    return layout.is_standard(title) or title.isupper() or not _VERB.search(title)


def _is_name(words: str) -> bool:
    """Tell whether the words before a verb could be a title: "Village Hall was let", not "The Clerk will".

    Nor is "Ann Moss, Footpath Warden," one.
    """
    shouted = words.isupper() and len(words) >= _SHORTEST
    return (shouted or words.istitle()) and "," not in words and not _SUBJECT.match(words)


def _loose(paragraph: Paragraph, words: str, whole: str) -> Title:
    """Take a title from the head of a sentence: as far as its verb, or to the word that opens the text proper."""
    start, standard = paragraph.span.start, layout.is_standard(words)
    first = _SENTENCE.search(words)
    end = min(first.start() if first else len(words), _LONGEST)
    usual = _ONE_WORD.match(words)
    if usual:
        return Title(Span(start, start + usual.end()), start + usual.end(), 0.6)
    after = layout.text_after(words, 5)
    bare = after is not None and _BARE_PURPOSE.fullmatch(words[:after].strip())
    parted = _COLON.search(words, after) if bare and after else None
    end = min(end, parted.start()) if parted else end  # "To consider Apologies for absence: Councillor Moss was away"
    of_somebody = after is not None and _TIER.fullmatch(words[:after].strip())  # "County Cllr Moss reported"
    if (
        after is not None
        and not bare
        and not of_somebody
        and after < end
        and (standard or not _VERB.search(words, 0, after))
    ):
        return Title(Span(start, start + len(words[:after].rstrip(" .:-–"))), start + after, 0.6 if standard else 0.3)
    verb = None if _UNENDED.search(whole) else _VERB.search(words, 3)
    if verb and verb.start() < end and _is_name(words[: verb.start()].strip()):
        return Title(Span(start, start + len(words[: verb.start()].rstrip())), start, 0.4)
    rest = start if end < len(words) or _VERB.search(words) else None
    return Title(Span(start, start + end), rest, 0.5 if standard else 0.15)
