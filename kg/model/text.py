"""A document: one text, its layout and its pages, and spans of it."""

from dataclasses import dataclass
from typing import Literal

BlockKind = Literal["heading", "paragraph", "list-item", "cell", "field", "furniture"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a document's text: character offsets, end exclusive."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the words between the offsets."""
        return text[self.start : self.end]

    def covers(self, other: "Span") -> bool:
        """Tell whether the other span lies wholly within this one."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: "Span") -> bool:
        """Tell whether the other span and this one share any character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Block:
    """What the layout says of a stretch of text. Blocks come in document order and do not overlap.

    ``furniture`` is a running header, footer or page number: in the text, but no part of any sentence.
    ``level`` is the heading's or list's depth. Cells of one table share ``table``; ``label`` is the column's heading,
    the field's name (front matter, ``politicalparty`` of a web service) or a list item's marker.
    """

    kind: BlockKind
    span: Span
    level: int = 0
    table: int | None = None
    row: int | None = None
    column: int | None = None
    label: str | None = None
    bold: bool = False
    element: str | None = None


@dataclass(frozen=True, slots=True, order=True)
class Told:
    """What is told of a file beside it: its address, the council that a manifest names, a folder named for a council.

    Nothing of it stands in the file: it says where the file comes from, and whose the user takes it for.
    """

    url: str | None = None
    council: str | None = None
    folder: str | None = None

    @property
    def lines(self) -> tuple[str, str, str]:
        """All that is told, as words that two that differ do not share."""
        return self.url or "", self.council or "", self.folder or ""

    def __or__(self, other: "Told") -> "Told":
        """Return this, with what the other tells where this tells nothing."""
        return Told(self.url or other.url, self.council or other.council, self.folder or other.folder)


@dataclass(frozen=True, slots=True)
class Document:
    """One text and where it came from. ``key`` is made from the text, so that one text is one document.

    An unread document has an empty text, status ``unread`` and the reason in one sentence; ``failed`` where the fault
    was the program's. One that was read but for some of its pages has the reason why not these; ``recognised`` are the
    numbers of the pages whose text was seen in a picture, and may hold mistakes. ``pages`` are the spans of its pages
    in order, empty where there are none. ``blocks`` is empty where the source has no layout of its own. ``source`` is
    the address that it was published at. ``council`` is whose a manifest beside the file says it is, ``folder`` the
    name of the nearest folder that may be named for a council: neither is said by the text.
    """

    key: str
    file_name: str
    text: str
    sha256: str
    media_type: str = "text/plain"
    title: str | None = None
    source: str | None = None
    blocks: tuple[Block, ...] = ()
    pages: tuple[Span, ...] = ()
    part_of: str | None = None
    status: Literal["read", "unread", "failed"] = "read"
    reason: str | None = None
    recognised: tuple[int, ...] = ()
    council: str | None = None
    folder: str | None = None

    def page_of(self, offset: int) -> int | None:
        """Return the number of the page that holds the offset, from 1; None where the document has no pages."""
        return next((n for n, page in enumerate(self.pages, 1) if page.start <= offset < page.end), None)
