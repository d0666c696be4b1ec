"""A picture to be drawn: a network, how it is laid out, and what is said beside it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.view.columns import Column, Laid, laid
from kg.view.layout import positions
from kg.view.network import strongest

if TYPE_CHECKING:
    import networkx


@dataclass(frozen=True, slots=True)
class Picture:
    """What a page shows.

    ``columns`` are drawn side by side under their headings; where there are none, springs place things. ``focus`` is
    the thing to begin with, ``summary`` a table (a header row first) that stands in the panel until a thing is chosen,
    ``first`` what is shown at first where it is not simply the best connected.
    """

    title: str
    network: "networkx.MultiDiGraph"
    columns: tuple[Column, ...] = ()
    focus: str | None = None
    note: str = ""
    summary: tuple[tuple[str, ...], ...] = ()
    most: int = 300
    first: tuple[str, ...] = ()

    def shown(self) -> list[str]:
        """Return the things to show at first, the best connected first."""
        if self.columns:
            return [thing for column in self.columns for thing in column.things]
        if self.first:
            return list(self.first)
        return strongest(self.network, self.most)

    def laid(self, shown: list[str]) -> Laid:
        """Return where these things stand, with headings where there are columns."""
        if self.columns:
            return laid(self.columns)
        return Laid(positions(self.network.subgraph(shown)), ())

    def _repr_html_(self) -> str:
        """Return the page in a frame of its own, for a notebook: it can run its scripts and reach nothing around it."""
        from html import escape

        from kg.view.page import page

        look = 'sandbox="allow-scripts allow-downloads allow-popups" style="width:100%;height:720px;border:0"'
        return f'<iframe {look} title="{escape(self.title)}" srcdoc="{escape(page(self))}"></iframe>'

    def told(self, shown: int) -> str:
        """Say how much of how much is drawn."""
        if self.note:
            return self.note
        held = len(self.network)
        lines = self.network.number_of_edges()
        if shown < held:
            return f"{shown:,} of {held:,} things shown, {lines:,} lines"
        return f"{held:,} things, {lines:,} lines"
