"""Words divided at the end of a line: joined where the document has the word whole, kept with their hyphen else."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cached_property

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_DIVIDED = re.compile(r"(\w{1,40})-$")
_REST = re.compile(r"([a-z]+|\d+)")


class Hyphens:
    """The words of a document, to settle what a hyphen at the end of a line was."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = texts

    @cached_property
    def _words(self) -> Counter[str]:
        return Counter(word for text in self._texts for word in _WORD.findall(text.casefold()))

    def join(self, text: str, following: str) -> str:
        """Return what stands between two lines joined: their words, with a space, a hyphen or nothing.

        "decision-" and "making" stay "decision-making"; "commis-" and "sioned" become "commissioned" in a document
        that says "commissioned" elsewhere.
        """
        divided, rest = _DIVIDED.search(text[-40:]), _REST.match(following)
        if not divided or not rest:
            return f"{text} {following}"
        whole = (divided[1] + rest[1]).casefold()
        if self._words[whole] > self._words[f"{divided[1]}-{rest[1]}".casefold()]:
            return text[:-1] + following
        return text + following
