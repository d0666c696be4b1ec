"""A text as it is laid out, piece by piece: what every reader writes on and what it hands back."""

from dataclasses import dataclass, field

from kg.model import Block, BlockKind, Span
from kg.read.text import printable


@dataclass(frozen=True, slots=True)
class Layout:
    """A text with its blocks and pages, as a reader found it in one source.

    ``first_page`` is where a document of a pack begins; its pages are numbered as the pack's are. ``source`` is the
    address that the source itself gives for where it was published. ``pictures`` are the numbers of its pages that have
    no text, ``damaged`` those that could not be read, ``recognised`` those whose text a library saw in a picture.
    """

    text: str
    blocks: tuple[Block, ...] = ()
    pages: tuple[Span, ...] = ()
    title: str | None = None
    first_page: int = 1
    source: str | None = None
    pictures: tuple[int, ...] = ()
    damaged: tuple[int, ...] = ()
    recognised: tuple[int, ...] = ()


@dataclass(slots=True)
class Sheet:
    """Collects pieces of text with their blocks. Paragraphs stand apart by a blank line, cells by a tab."""

    _parts: list[str] = field(default_factory=list)
    _length: int = 0
    _blocks: list[Block] = field(default_factory=list)

    @property
    def length(self) -> int:
        """How many characters have been written."""
        return self._length

    def write(self, text: str) -> Span:
        """Write text as it is and return where it stands."""
        start = self._length
        self._parts.append(text)
        self._length += len(text)
        return Span(start, self._length)

    def gap(self, newlines: int) -> None:
        """End the present line, with blank lines up to the number of line ends; nothing at the very beginning."""
        if self._length:
            self._parts.append("\n" * newlines)
            self._length += newlines

    def block(
        self,
        text: str,
        kind: BlockKind = "paragraph",
        *,
        level: int = 0,
        label: str | None = None,
        bold: bool = False,
        element: str | None = None,
        before: int = 2,
    ) -> Span:
        """Write a block of its own, ``before`` line ends after what stands there, and return its span."""
        start = self._length
        if start:
            self._parts.append("\n" * before)
            start += before
        self._parts.append(text)
        self._length = start + len(text)
        span = Span(start, self._length)
        self._blocks.append(Block(kind, span, level, None, None, None, label, bold, element))
        return span

    def row(
        self,
        cells: list[str],
        *,
        table: int,
        row: int,
        labels: list[str] | None = None,
        bold: bool = False,
        before: int = 1,
    ) -> None:
        """Write one row of a table: its cells on one line, a tab between them; empty cells have no block.

        A row that names its value ("Report of:", "Executive Member") is a field of that name, as it is in a text.
        """
        self.gap(before)
        if len(cells) == 2 and cells[0].endswith(":") and cells[1]:
            self._field(cells[0], cells[1])
            return
        filled = max((number for number, cell in enumerate(cells, 1) if cell), default=0)
        for column, cell in enumerate(cells[:filled]):
            if column:
                self.write("\t")
            span = self.write(cell)
            if cell:
                label = labels[column] if labels and column < len(labels) else None
                self._blocks.append(Block("cell", span, 0, table, row, column, label or None, bold))

    def _field(self, name: str, value: str) -> None:
        self._blocks.append(Block("furniture", self.write(name)))
        self.write("\t")
        self._blocks.append(Block("field", self.write(value), label=name.rstrip(": ")))

    def record(
        self, cells: list[tuple[str, str]], columns: list[str], *, table: int, row: int, before: int = 1
    ) -> None:
        """Write one record: its named values on one line, each a cell under its name; names may come twice."""
        self.gap(before)
        start, put = self._length, self._blocks.append
        for name, value in cells:
            end = start + len(value)
            put(Block("cell", Span(start, end), 0, table, row, columns.index(name), name))
            start = end + 1
        self.write("\t".join(value for _, value in cells))

    def layout(self, pages: tuple[Span, ...] = (), title: str | None = None, checked: bool = False) -> Layout:
        """Return what has been written; each character that XML cannot hold has become U+FFFD, or had before."""
        text = "".join(self._parts)
        return Layout(text if checked else printable(text), tuple(self._blocks), pages, title)
