"""What a quantity counts, in the sentence's own words: the words after it, those before it, or both."""

import re
from decimal import Decimal

from kg.extract.measure_signs import (
    AMONG,
    ARTICLE,
    ASIDE,
    HOUSE,
    LISTED,
    OPENS,
    PARTED,
    RATE,
    REPORTED,
    SAID,
    SHIFTED,
    SHOULD_BE,
    STATED_AS,
)
from kg.extract.measure_words import MeasureWords
from kg.extract.quantities import Quantity
from kg.model import Span

#: Before a further amount of a list: "£250 to the Cricket Club, £100 to the Scouts and £150 to the Hall".
_AND = re.compile(r"(?:,|\band|&)\s*$")
_GIVEN = ("to", "for", "towards", "from")
#: So many reports are what the public sent in, not what a committee read.
_MANY = 20
_OF_WHICH = re.compile(r"\s*of\s+(?:which|whom)\b")
#: A clause right before the amount, of what stands before it: "the care budget which was overspent by £2m".
_WHICH = re.compile(
    r"\s(?:which|that)\s+(?:(?:was|were|had|has|is|are|have|been|now|already)\s+){1,4}\w+\s+(?:by|to|at|of)\s+(?:(?:almost|nearly|about|around|over|just|some)\s+)?$"
)
#: "3 x thefts", "14 no. dwellings".
_EACH = re.compile(r"\s+(?:[Nn]o\.|[Nn]r\.?)\s+(?=[a-z])|\s{0,3}[xX]\s+(?=[A-Za-z])")
_TO_BE = re.compile(r"\s+to\s+be\s+(?=[a-z-]+(?:ed|aside|en|t|ut)\b)")
_WHOM, _FEW = (["which"], ["whom"]), 2
#: "of which 456 (37%) became referrals".
_CAME_OF = re.compile(r"[\s)]{1,3}(?:became|led|resulted|met)\b")
_BECAME = re.compile(
    r"\s*(?:(?:has|had|have|was|were|is|would|will|been|be|to|also|now|already|all|since)\s+){1,4}(?=(?:[a-z]+(?:ed|en|de|id|nt|ught)|met|set|put|held|cut|built|lost|kept|sold|drawn|won|left)\b)"
)
#: After a part of what was counted: "900 homes, of which 40 were flats".
_ARE = re.compile(r"\s+(?:(?:will|would|had|have|has)\s+(?:be|been)|are|were|was|is)\s+")
#: One of these after more than one says of what kind the next word is.
_ATTRIBUTE = re.compile(r"year|month|week|day|hour|minute")
#: Until when somebody may appeal or call in, which counts nothing: "within 28 days of the notice".
_OF_APPEAL = frozenset({"decision", "decision.", "notice", "publication", "receipt"})
#: What has been told, or is to be, elsewhere in a paper: "the five areas identified above".
_POINTED = re.compile(
    r"^[\w-]+(?: [\w-]+)?"
    r"(?: (?:identified|listed|set|outlined|mentioned|detailed|named|described|out)){0,2} (?:above|below)$"
)
#: What only says that something never stops: "seven days a week".
_ALWAYS = frozenset({("7", "days", "a", "week"), ("24", "hours", "a", "day"), ("365", "days", "a", "year")})
#: Stretches of the calendar that follow one another: "below target for two consecutive quarters".
_IN_A_ROW = frozenset({"consecutive", "previous", "successive", "preceding", "following", "subsequent"})


class Measures(MeasureWords):
    """Words what quantities count, by the word lists of the figures book."""

    def of(self, text: str, lead: Span, quantity: Quantity, rest: Span, again: bool, listed: bool) -> str | None:
        """Return what a quantity of a sentence counts; None where it is no figure.

        ``lead`` and ``rest`` are the stretches before and after it, from the last quantity and up to the next.
        ``again`` is true where an earlier one in the sentence was a figure, so that "six were falling" may go without a
        noun; ``listed`` where the sentence lists amounts, each after its name.
        """
        aside = ASIDE.match(text, rest.start, rest.end)
        rest = Span(aside.end(), rest.end) if aside else rest
        each = _EACH.match(text, rest.start, rest.end)
        rest = Span(each.end(), rest.end) if each else rest
        after, before = self._after(text, rest), self._before(text, lead.start, lead.end)
        after = after[2:] if after[:1] == ["or"] and after[1:2] in (["more"], ["fewer"], ["less"]) else after
        after = after[2:] if after[:1] == ["to"] and after[1:] and after[1][0].isdigit() else after
        after = [] if after[:3] == ["year", "on", "year"] else after
        first = after[0].lower() if after else ""
        if quantity.share:
            return self._shared(text, lead, before, after, rest)
        if quantity.unit == "£":
            return self._paid(text, lead, before, after, rest, listed, again)
        if quantity.unit and first == "of":
            return self._joined([quantity.unit], after)
        if HOUSE.match(text, rest.start, rest.end):
            return None
        if len(after) > 1 and all(word.isupper() and len(word) > 2 for word in after[:2]):
            return None
        if first and first not in self._words["stop"] | self._words["not_first"]:
            return (
                self._joined([], after)
                if REPORTED.match(text, rest.start, rest.end)
                else self._counted(text, quantity, before, after)
            )
        if first == "of" and (said := self._among(text, rest)):
            return said
        if first == "per" and RATE.match(text, rest.start):
            return self._joined(before, [])
        if said := self._of_part(text, rest, before, after, again):
            return said
        return self._alone(text, lead, quantity, before, after)

    def _shared(self, text: str, lead: Span, before: list[str], after: list[str], rest: Span) -> str | None:
        """What a percentage is of: what follows it, else the words round it, else what was done: "will be saved"."""
        first = after[0].lower() if after else ""
        told = first in self._words["shown"]
        whole = first == "of" or not (told or first in self._words["stop"] | self._words["not_first"])
        became = _BECAME.match(text, rest.start, rest.end)
        after = self._after(text, Span(became.end(), rest.end)) if became and before[-1:] in _WHOM else after
        before = self._which(text, lead, before)
        after = [] if first in self._words["onward"] and self._trimmed(before) else after
        if after and whole and len(after) > 1 and (alone := self._joined([], after)):
            return alone
        if became and not self._trimmed(before):
            after = self._after(text, Span(became.end(), rest.end))
        return self._joined(before, [] if told else after)

    def _which(self, text: str, lead: Span, before: list[str]) -> list[str]:
        """The words before an amount, with what a clause right before it is about: "the budget which was cut by"."""
        which = _WHICH.search(text, lead.start, lead.end) if len(self._trimmed(before)) < _FEW else None
        if which is None:
            return before
        return [*self._trimmed(self._before(text, lead.start, which.start())), *self._trimmed(before)]

    def _among(self, text: str, rest: Span) -> str | None:
        """What some of those just told of are, where a sentence opens with them: "7 of these incidents"."""
        found = AMONG.match(text, rest.start, rest.end)
        after = self._after(text, Span(found.end(), rest.end)) if found else []
        first = [word.lower() for word in after[:3]]
        counts = first and first[0] not in self._words["stop"] | self._words["not_first"] | self._words["period"]
        return self._joined([], after) if counts and not self._is_procedural(first) else None

    def _of_part(self, text: str, rest: Span, before: list[str], after: list[str], again: bool) -> str | None:
        """What a part of those counted before is or came to: "of which 40 were flats", "six were falling"."""
        first = after[0].lower() if after else ""
        part = _ARE.match(text, rest.start, rest.end) if before[-1:] in _WHOM else None
        if part and (said := self._joined(before, self._after(text, Span(part.end(), rest.end)))):
            return said
        if not again:
            return None
        if first == "of" and (said := self._turned(text, rest)):
            return said
        if came := _CAME_OF.match(text, rest.start, rest.end):
            return self._joined(before, self._after(text, Span(came.end(), rest.end)))
        if first in ("were", "was", "had", "achieved", "of"):
            became = _BECAME.match(text, rest.start, rest.end)
            return self._joined(before, self._after(text, Span(became.end(), rest.end)) if became else after)
        if first in ("in", "at") and not self._trimmed(before) and after[1:2] != ["favour"]:
            return self._joined([], after)
        return None

    def _alone(self, text: str, lead: Span, quantity: Quantity, before: list[str], after: list[str]) -> str | None:
        """What a number with no noun after it counts, where the words before it say so or it has a unit."""
        if (
            self._tells(before)
            or SHIFTED.search(text, lead.start, lead.end)
            or STATED_AS.search(text, lead.start, lead.end)
            or self._is_listed(text, lead, before)
        ):
            return self._joined(before, after)
        return self._joined(before, [quantity.unit]) if quantity.unit else None

    def _is_listed(self, text: str, lead: Span, before: list[str]) -> bool:
        """Tell whether a line of a list gives a number right after its own words: "Theft from a shop – 14"."""
        found = LISTED.fullmatch(lead.of(text))
        said = {word.lower() for word in before}
        return found is not None and not said & (self._words["procedural"] | self._words["not_listed"])

    def _paid(
        self, text: str, lead: Span, before: list[str], after: list[str], rest: Span, listed: bool, again: bool
    ) -> str | None:
        """What an amount is of: the words round it; where they say little, what came of it: "raised from donations"."""
        said_so = SAID.search(text, lead.start, lead.end) is not None
        before = [] if said_so else before
        first = after[0].lower() if after else ""
        onward = first in self._words["leading_on"] and (first != "from" or len(after) < 3)
        given = first in _GIVEN
        done = _TO_BE.match(text, rest.start, rest.end)
        after = self._after(text, Span(done.end(), rest.end)) if done else after
        if given and again and _AND.search(text, lead.start, lead.end):
            return self._joined([], after)
        opens = OPENS.search(text, lead.start, lead.end) or ARTICLE.search(text, lead.start, lead.end)
        if opens and not onward and not given and len(self._trimmed(after)) > 1 and first not in self._words["stop"]:
            return self._joined([], after)
        said = [] if onward or (listed and not given and self._trimmed(before)) else after
        before = self._which(text, lead, before)
        if len(self._trimmed(before)) + len(self._trimmed(said)) < 2 and not listed and not onward:
            became = _BECAME.match(text, rest.start, rest.end)
            became = SHOULD_BE.match(text, rest.start, rest.end) if said_so and not became else became
            said = self._after(text, Span(became.end(), rest.end)) if became else said
            if not became and not self._trimmed(said) and "," in lead.of(text):
                before = [*self._trimmed(self._named_before_comma(text, lead)), *self._trimmed(before)]
        return self._joined(before, said)

    def _named_before_comma(self, text: str, lead: Span) -> list[str]:
        """The words before a comma; those before both where two set words apart: "Total spending, fees included,"."""
        parted = [found.end() for found in PARTED.finditer(text, lead.start, lead.end)]
        lead = Span(parted[-1], lead.end) if parted and "," in text[parted[-1] : lead.end] else lead
        words = lead.of(text)
        return (
            self._after(text, lead)
            if words.count(",") > 1
            else self._before(text, lead.start, lead.start + words.index(","))
        )

    def _counted(self, text: str, quantity: Quantity, before: list[str], after: list[str]) -> str | None:
        first = [word.lower() for word in after[:3]]
        multiple = first[0] == "times" and first[1:2] in (["the"], ["as"], ["more"], ["higher"])
        enough = Decimal(quantity.value) >= _MANY
        many = enough and (first[0] in self._words["many"] or (first[0] == "members" and len(quantity.value) > 2))
        many = many or (first[0] == "members" and "membership" in ([w.lower() for w in before] if enough else before))
        if not multiple and not many and not self._is_amount(before, first) and self._is_procedural(first):
            return None
        kind = first[0] in self._words["of_a_kind"] and first[1:2] and first[1].endswith("s")
        if kind or first[0] in self._words["of_its_form"]:
            return None
        if first[0] in self._words["units"] and not first[1:]:
            return self._joined(before, after)
        if first[0] in _IN_A_ROW and first[1:2] and first[1] in self._words["period"]:
            return None
        if _POINTED.search(" ".join(after)):
            return None
        if first[0] in self._words["period"]:
            return self._period_of(text, quantity, before, after)
        last = before[-1].lower() if before else ""
        numbered = first[0] in self._words["numbered"] and not self._is_kind(first[1:2])
        if (last == "the" or quantity.value == "106") and numbered:
            return None
        if quantity.value == "106" and set(first[1:]) & self._words["numbered"]:
            return None
        if last in self._words["pointing"] or (last == "the" and quantity.value == "2"):
            return None
        return self._joined([], after)

    def _is_kind(self, following: list[str]) -> bool:
        """Tell whether a noun says only of what kind the next is: "the 47 service indicators", not "the 47 bus"."""
        return bool(following) and following[0].endswith("s")

    def _is_amount(self, before: list[str], first: list[str]) -> bool:
        """Tell whether what looks like a count of procedure is one of people or time: "within 30 seconds"."""
        timed = first[0] in self._words["period"] and set(map(str.lower, before)) & self._words["timing"]
        return bool(timed) or first[:3] == ["members", "from", "each"]

    def _is_procedural(self, first: list[str]) -> bool:
        if first[0] in self._words["procedural"]:
            return True
        places = (place for place, word in enumerate(first) if place and word in self._words["procedural"])
        noun = next(places, 0)
        return noun > 0 and self._words["of_procedure"].issuperset(first[:noun])

    def _period_of(self, text: str, quantity: Quantity, before: list[str], after: list[str]) -> str | None:
        """A stretch of time is a figure where it is an amount of something, not a place in the calendar."""
        last = before[-1].lower() if before else ""
        # "a five-year plan", "the three year average": the period says of what kind the next word is
        hyphened = text[quantity.span.end : quantity.span.end + 1] == "-" or _ATTRIBUTE.fullmatch(after[0])
        if last == "within" and set(after[1:]) & _OF_APPEAL:
            return None
        if (
            set(after[1:3]) & self._words["reckoned"]
            or (quantity.value, *after[:3]) in _ALWAYS
            or last in self._words["calendar"]
            or (before[-2:] == ["period", "of"] and after[1:2] == ["between"])
            or (hyphened and not set(after[1:3]) & self._words["lasting"])
        ):
            return None
        return self._joined(before, after)

    def _turned(self, text: str, rest: Span) -> str | None:
        """What came of a part of those counted before: "of which led to an assessment" is "led to an assessment"."""
        start = _OF_WHICH.match(text, rest.start, rest.end)
        became = _BECAME.match(text, start.end(), rest.end) if start else None
        return (
            self._joined([], self._after(text, Span(became.end() if became else start.end(), rest.end)))
            if start
            else None
        )
