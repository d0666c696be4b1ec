"""kg: a knowledge graph of councils, officers and decisions, read from what councils publish.

`kg.open(store)` opens a graph for queries and look-ups; see `kg.ask.graph`.
"""

from typing import TYPE_CHECKING

__version__ = "0.1.0"

if TYPE_CHECKING:
    from pathlib import Path

    from kg.ask.graph import Graph


def open(store: "str | Path" = "kg-store", *, asserted_only: bool = False) -> "Graph":  # noqa: A001 — kg.open reads well
    """Open the graph in a store, with what is inferred or without. Raises StoreError where there is none."""
    from kg.ask.graph import open_graph

    return open_graph(store, asserted_only)
