"""The language of a text: English is read, Welsh, Irish and Gaelic are left for lexicons of their own."""

from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lingua import LanguageDetector

#: Small English words as they stand in a sentence, and the share of words that makes a text English for certain.
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
_CERTAIN = 0.1
#: A paragraph shorter than this says little of its language.
_LENGTH = 40
_PARAGRAPHS = 40
_FEW_WORDS = 40
#: The share of a text that gives each line in both languages, which is read for its English.
_BILINGUAL = 0.08
_NAMES = {"CY": "Welsh", "GA": "Irish or Gaelic"}


def other_language(text: str) -> str | None:
    """Return the language that most of a text is in, where that is not English: "Welsh", "Irish or Gaelic".

    A bilingual text is read for its English; a text too short to tell is taken for English.
    """
    start = text[:40_000]
    words = start.count(" ") + start.count("\n")
    if words < _FEW_WORDS or sum(map(start.count, _ENGLISH)) > _CERTAIN * words:
        return None
    lengths: dict[str, int] = {}
    for paragraph in islice((p for p in start.split("\n") if len(p) >= _LENGTH and p.count(" ") > 5), _PARAGRAPHS):
        found = _detector().detect_language_of(paragraph[:200])
        code = found.iso_code_639_1.name if found else "EN"
        lengths[code] = lengths.get(code, 0) + len(paragraph)
    most = max(lengths, key=lambda code: lengths[code], default="EN")
    return _NAMES.get(most) if sum(map(start.count, _ENGLISH)) < _BILINGUAL * words else None


@cache
def _detector() -> "LanguageDetector":
    from lingua import IsoCode639_1, LanguageDetectorBuilder  # A large library that most builds never need.

    codes = (IsoCode639_1.EN, IsoCode639_1.CY, IsoCode639_1.GA)
    return LanguageDetectorBuilder.from_iso_codes_639_1(*codes).with_low_accuracy_mode().build()
