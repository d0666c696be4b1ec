"""Lines to paragraphs, headings and list items; a paragraph goes on over the end of a column or page."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from statistics import median

from kg.model import BlockKind
from kg.read.markers import BULLETS, follows, is_item_number
from kg.read.pdf.lines import Line, lines, usual_gap
from kg.read.pdf.rows import Row
from kg.read.pdf.tables import Table, part_tables

#: A gap this much wider than the usual one, as a share of the line's height, parts two paragraphs.
_WIDER = 0.28
_LARGER = 1.15
_HEADING_LENGTH = 120
_ENTRY = 42
_SPOKEN = re.compile(
    r"(?:it was |unanimously )?(?:resolved|agreed|noted|recommended|ordered|decided|action)\b.*\s", re.I
)


@dataclass(slots=True)
class Paragraph:
    """Lines that belong together, and what they are."""

    lines: list[Line]
    kind: BlockKind = "paragraph"
    level: int = 0
    strip: int = 0

    @property
    def marker(self) -> str | None:
        first = self.lines[0]
        return first.text if is_item_number(first.text) else first.marker

    @property
    def bold(self) -> bool:
        return all(line.bold for line in self.lines)

    @property
    def length(self) -> int:
        return sum(len(line.text) + 1 for line in self.lines)


Piece = Paragraph | Table


@dataclass(slots=True)
class Flow:
    """Gathers the pieces of a document from strip after strip; a page that is ``lost`` parts those beside it."""

    gap: float
    lost: Collection[int] = ()
    pieces: list[Piece] = field(default_factory=list)
    strip: int = 0

    def add(self, rows: Sequence[Row]) -> None:
        """Take in one strip of rows."""
        self.strip += 1
        for part in part_tables(rows):
            if isinstance(part, Table):
                self.pieces.append(part)
            else:
                self._take(lines(part))

    def _take(self, found: Iterable[Line]) -> None:
        for line in found:
            last = self.pieces[-1] if self.pieces else None
            if isinstance(last, Paragraph) and self._belongs(last, line):
                last.lines.append(line)
                last.strip = self.strip
            else:
                self.pieces.append(Paragraph([line], strip=self.strip))

    def _belongs(self, paragraph: Paragraph, line: Line) -> bool:
        last = paragraph.lines[-1]
        if paragraph.strip != self.strip:
            return not any(last.page < page < line.page for page in self.lost) and goes_over(paragraph, line)
        if len(paragraph.lines) == 1 and is_item_number(last.text):
            return line.bottom < last.bottom and len(line.text) < _HEADING_LENGTH
        gap = (last.bottom - line.top) / (line.height or 1.0)
        if gap > self.gap + _WIDER or last.bottom < line.bottom - line.height:
            return False
        return not (_other_type(paragraph, line) or _new_item(paragraph, line) or _new_start(paragraph, line))


def flow(strips: Sequence[Sequence[Row]], lost: Collection[int] = ()) -> list[Piece]:
    """Return the paragraphs, headings, list items and tables of a document's strips, in order.

    No sentence runs on over a page that is ``lost``: what stood on it is not known.
    """
    gathered = Flow(usual_gap(strips), lost)
    for rows in strips:
        gathered.add(rows)
    heights = [p.lines[0].height for p in gathered.pieces if isinstance(p, Paragraph) and p.length > 200]
    body = median(heights) if heights else 0.0
    _mark(gathered.pieces, body)
    return gathered.pieces


def goes_over(paragraph: Paragraph, line: Line) -> bool:
    """Tell whether a line at the head of a column or page goes on the paragraph that ended the one before."""
    last = paragraph.lines[-1]
    if line.marker or line.bold != last.bold or not 1 / _LARGER < line.height / max(last.height, 1.0) < _LARGER:
        return line.goes_on and not last.is_ended
    return (
        line.goes_on or last.is_open or last.right > last.edge - 0.25 * (last.edge - last.left)
    ) and not last.is_ended


def _other_type(paragraph: Paragraph, line: Line) -> bool:
    """Another size, or bold after plain and plain after bold where no sentence runs on."""
    last = paragraph.lines[-1]
    if not 1 / _LARGER < line.height / max(last.height, 1.0) < _LARGER:
        return True
    if paragraph.bold and not line.bold:
        return not (line.goes_on and last.is_full(line))
    return line.bold and not last.bold and (last.is_ended or not last.is_full(line))


def _new_item(paragraph: Paragraph, line: Line) -> bool:
    """A list marker opens an item; a number at the start of a line that goes on a sentence does not."""
    if line.marker is None:
        return False
    last = paragraph.lines[-1]
    outside = line.left < paragraph.lines[0].start - 3 if paragraph.marker else line.left < last.left - 3
    inside = line.left > last.left + 0.5 * line.height
    if paragraph.marker and follows(line.marker, paragraph.marker):
        return True
    if line.marker.isdigit() and not outside:
        return last.is_ended
    if line.apart or last.is_ended or not last.is_full(line):
        return True
    if line.marker.startswith("(") and line.text.removeprefix(line.marker).lstrip()[:1].islower():
        return min(abs(line.left - p.left) for p in (paragraph.lines[0], last)) > 3  # "from one (a) and others (b)"
    return outside or inside or line.marker.endswith(")") or line.marker in BULLETS


def _new_start(paragraph: Paragraph, line: Line) -> bool:
    """The line begins elsewhere than its paragraph's lines do, or stands below a line that had room for its words."""
    last = paragraph.lines[-1]
    if line.goes_on and not last.is_ended:
        return False
    if last.is_open:
        return False
    if "\t" in last.text and len(last.text) - last.text.rindex("\t") < _ENTRY:  # Names side by side, each an entry.
        return True
    if not last.is_full(line):
        return not line.goes_on
    usual = last.left if len(paragraph.lines) > 1 else paragraph.lines[0].start
    shift = line.left - usual
    if len(paragraph.lines) == 1 and not paragraph.marker and shift < 0:
        return last.is_ended and shift < -3 * line.height
    return abs(shift) > 0.8 * line.height and last.is_ended


def _mark(pieces: Iterable[Piece], body: float) -> None:
    """Say of each paragraph whether it is a heading or a list item, and how deep it lies."""
    depths: list[float] = []
    found = list(_paragraphs(pieces))
    plain = sum(p.length for p in found if not p.bold) > 0.4 * sum(p.length for p in found)
    for paragraph in found:
        first = paragraph.lines[0]
        larger = body > 0 and first.height > _LARGER * body
        if _is_heading(paragraph, larger, plain):
            paragraph.kind, paragraph.level, depths = "heading", 1 if larger else 2, []
        elif paragraph.marker:
            depths = [left for left in depths if left < first.left - 5] + [first.left]
            paragraph.kind, paragraph.level = "list-item", len(depths)
        elif not depths or first.left < depths[0] + 5:
            depths = []


def _paragraphs(pieces: Iterable[Piece]) -> Iterator[Paragraph]:
    return (piece for piece in pieces if isinstance(piece, Paragraph))


def _is_heading(paragraph: Paragraph, larger: bool, plain: bool) -> bool:
    """A short line that is larger, in capitals, or bold in a document that is ``plain`` for the most part."""
    text = " ".join(line.text for line in paragraph.lines)
    if paragraph.length > _HEADING_LENGTH or text.endswith((".", ";", ",")) or _SPOKEN.match(text):
        return False
    words = text.removeprefix(paragraph.marker or "")
    letters = sum(c.isalpha() for c in words)
    return letters > max(2, 0.4 * len(words)) and (
        (paragraph.bold and plain) or larger or (words.isupper() and letters > 3)
    )
