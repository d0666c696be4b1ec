"""The language of a text: English is read, Welsh, Irish and Gaelic are left for lexicons of their own."""

import re
from functools import cache
from itertools import accumulate, islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lingua import LanguageDetector

#: Small English words as they stand in a sentence.
_ENGLISH = (
    " the ",
    " of ",
    " and ",
    " to ",
    " was ",
    " were ",
    " that ",
    " for ",
    " by ",
    " be ",
    " is ",
    " with ",
    " on ",
)
#: Small words of Welsh, Irish and Gaelic, and the share of words below which no half of a text is in one of these.
_OTHERS = tuple(
    f" {word} "
    for word in "yn yr y ar gan ac wedi bod eu an na agus ag leis air aig gu do go".split()  # noqa: SIM905
)
_POSSIBLE = 0.04
#: A paragraph shorter than this says little of its language.
_LENGTH = 40
_PARAGRAPHS = 40
_FEW_WORDS = 40
#: A text with this share of small English words is read for its English, also where it says each line twice.
_BILINGUAL = 0.08
#: Headings said in another language and, after a stroke, in English; so many show that the text says all twice.
_TWICE = re.compile(
    r"\w\s?/\s?(?:Present|In\s[Aa]ttendance|Apologies|Minutes|Welcome|Declarations?|Matters|Correspondence|Planning)\b",
    re.IGNORECASE,
)
_HEADED_TWICE = 3
_NAMES = {"CY": "Welsh", "GA": "Irish or Gaelic"}


def other_language(text: str) -> str | None:
    """Return the language that most of a text is in, where that is not English: "Welsh", "Irish or Gaelic".

    A bilingual text is read for its English; a text too short to tell is taken for English.
    """
    start = text[:40_000]
    words = start.count(" ") + start.count("\n")
    if words < _FEW_WORDS or _reaches(start, _ENGLISH, _BILINGUAL * words):
        return None
    if len(_TWICE.findall(start)) >= _HEADED_TWICE:
        return None
    return _NAMES.get(_most(start)) if _reaches(start, _OTHERS, _POSSIBLE * words) else None


def _reaches(text: str, words: tuple[str, ...], number: float) -> bool:
    """Tell whether so many of the words stand in a text; what is enough is not counted on."""
    return any(count >= number for count in accumulate(map(text.count, words)))


def _most(text: str) -> str:
    """Return the code of the language that the most of a text's paragraphs are in, by their length."""
    told = (p for p in text.split("\n") if len(p) >= _LENGTH and p.count(" ") > 5)
    paragraphs = list(islice(told, _PARAGRAPHS))
    total = sum(map(len, paragraphs))
    lengths: dict[str, int] = {}
    for paragraph in paragraphs:
        found = _detector().detect_language_of(paragraph[:200])
        code = found.iso_code_639_1.name if found else "EN"
        lengths[code] = lengths.get(code, 0) + len(paragraph)
        if 2 * lengths[code] > total:  # No other can have more.
            return code
    return max(lengths, key=lambda code: lengths[code], default="EN")


@cache
def _detector() -> "LanguageDetector":
    from lingua import IsoCode639_1, LanguageDetectorBuilder  # A large library that most builds never need.

    codes = (IsoCode639_1.EN, IsoCode639_1.CY, IsoCode639_1.GA)
    return LanguageDetectorBuilder.from_iso_codes_639_1(*codes).with_low_accuracy_mode().build()
