"""Tables as a tagged PDF tells of them: which cell each piece of marked content of a page belongs to."""

import ctypes
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from kg.read.pdf import calls

#: What a table may lie in, and what its rows may lie in.
_CONTAINERS = frozenset(("Document", "Part", "Art", "Sect", "Div", "NonStruct", "BlockQuote", "Caption", "TOC"))
_GROUPS = frozenset(("THead", "TBody", "TFoot"))
_CELLS = frozenset(("TD", "TH"))
_DEPTH = 30

#: A table's rows: for each, the column and the handle of its cells.
Rows = list[list[tuple[int, int]]]


class Place(NamedTuple):
    """A cell: its table's number on the page, its row and its column, from 0."""

    table: int
    row: int
    column: int


class Tags(NamedTuple):
    """What a page's tags tell: whether it has any, and the cell of each marked content."""

    exist: bool
    places: dict[int, Place]


def tags(page: Any) -> Tags:
    """Return what the tags of a page tell; that there are none where the page is not tagged."""
    tree = calls.tree_for_page(calls.address(page))
    if not tree:
        return Tags(False, {})
    try:
        tops = [top for n in range(calls.count_tops(tree)) if (top := calls.top(tree, n))]
        found: dict[int, Place] = {}
        for number, table in enumerate(t for top in tops for t in _tables(top, _type(top), 0)):
            found.update((content, Place(number, row, column)) for content, row, column in _contents(table))
        return Tags(bool(tops), found)
    finally:
        calls.close_tree(tree)


def _tables(element: int, kind: str, depth: int) -> Iterator[Rows]:
    """Yield the rows of the tables below an element that hold no table themselves: the outer ones serve the layout."""
    if kind == "Table":
        rows = list(_rows(element))
        inner = [table for row in rows for _, cell in row for table in _tables_within(cell, depth + 1)]
        yield from inner or [rows]
    elif kind in _CONTAINERS:
        yield from _tables_within(element, depth + 1)


def _tables_within(element: int, depth: int) -> Iterator[Rows]:
    if depth < _DEPTH:
        for kind, child in _children(element):
            yield from _tables(child, kind, depth)


def _contents(table: Rows) -> Iterator[tuple[int, int, int]]:
    for number, row in enumerate(table):
        for column, cell in row:
            yield from ((content, number, column) for content in _marked(cell, 0))


def _rows(table: int) -> Iterator[list[tuple[int, int]]]:
    """Yield each row's cells with their columns; a cell that spans several columns counts for as many."""
    for kind, child in _children(table):
        if kind in _GROUPS:
            yield from _rows(child)
        elif kind == "TR":
            row, column = [], 0
            for cell_kind, cell in _children(child):
                if cell_kind in _CELLS:
                    row.append((column, cell))
                    column += _span(cell)
            yield row


def _marked(element: int, depth: int) -> Iterator[int]:
    for number in range(calls.count_children(element)):
        content = calls.child_content(element, number)
        if content >= 0:
            yield content
        elif depth < _DEPTH and (child := calls.child(element, number)):
            yield from _marked(child, depth + 1)


def _children(element: int) -> Iterator[tuple[str, int]]:
    for number in range(calls.count_children(element)):
        if child := calls.child(element, number):
            yield _type(child), child


_KIND = ctypes.create_string_buffer(64)
_KIND_AT = calls.address(_KIND)


def _type(element: int) -> str:
    length = calls.element_type(element, _KIND_AT, 64)
    return _named(_KIND.raw[: max(length - 2, 0)])


@cache
def _named(name: bytes) -> str:
    return name.decode("utf-16-le", "replace")


def _span(cell: int) -> int:
    number = ctypes.c_float()
    for index in range(calls.count_attributes(cell)):
        value = calls.attribute_value(calls.attribute(cell, index), b"ColSpan")
        if value and calls.number_value(value, ctypes.addressof(number)):
            return min(max(int(number.value), 1), 100)
    return 1
