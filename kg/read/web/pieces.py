"""What a web page is made of once its tags are gone: pieces of text in order, each with its element."""

from typing import NamedTuple

from kg.model import BlockKind


class Piece(NamedTuple):
    """A paragraph, heading or list item of a page. ``links`` counts its characters that are links."""

    text: str
    kind: BlockKind = "paragraph"
    level: int = 0
    label: str | None = None
    bold: bool = False
    element: str | None = None
    links: int = 0
    close: bool = False

    @property
    def is_link(self) -> bool:
        """Whether it is a link and little else."""
        return self.links > 0.7 * len(self.text)


class Grid(NamedTuple):
    """A table of a page: rows of cells; ``heads`` are the headings of its columns, where it has any."""

    rows: tuple[tuple[str, ...], ...]
    heads: tuple[str, ...] = ()
    element: str | None = None
    links: int = 0

    @property
    def text(self) -> str:
        return "\n".join("\t".join(row) for row in self.rows)

    @property
    def is_link(self) -> bool:
        """Whether its cells are links and little else."""
        return self.links > 0.7 * len(self.text)
