"""Where a passage stands, and how to point at it: file, page, offsets, an address that leads to the words."""

from dataclasses import dataclass

#: Words at each end of a quote that a link to the words needs.
_ENDS = 5


@dataclass(frozen=True, slots=True)
class Place:
    """A passage's document and its offsets; page and source where the document has them."""

    document: str
    file: str
    start: int
    end: int
    page: int | None = None
    title: str | None = None
    source: str | None = None
    kind: str | None = None

    def __str__(self) -> str:
        page = f" page {self.page}" if self.page else ""
        return f"{self.file}{page} [{self.start}:{self.end}]"

    def link(self, words: str) -> str | None:
        """Return an address that leads to the words themselves; None where the document has no address.

        A PDF's leads to the page, a web page's to the text (by a text fragment, which browsers highlight).
        """
        if not self.source or not self.source.startswith(("http://", "https://")):
            return None
        bare = self.source.split("#", 1)[0]
        if self.page:
            return f"{bare}#page={self.page}"
        if bare.lower().endswith((".pdf", ".doc", ".docx")):
            return bare
        return f"{bare}#:~:text={_fragment(words)}"


def _fragment(words: str) -> str:
    parts = words.split()
    if len(parts) <= 2 * _ENDS:
        return _quoted(" ".join(parts))
    return f"{_quoted(' '.join(parts[:_ENDS]))},{_quoted(' '.join(parts[-_ENDS:]))}"


def _quoted(text: str) -> str:
    from urllib.parse import quote

    # In a text fragment a hyphen, a comma and an ampersand have meanings of their own.
    return quote(text, safe="").replace("-", "%2D")
