"""Tables as a tagged PDF tells of them: which cell each piece of marked content of a page belongs to."""

import ctypes
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

#: What a table may lie in, and what its rows may lie in.
_CONTAINERS = frozenset(("Document", "Part", "Art", "Sect", "Div", "NonStruct", "BlockQuote", "Caption", "TOC"))
_GROUPS = frozenset(("THead", "TBody", "TFoot"))
_CELLS = frozenset(("TD", "TH"))
_DEPTH = 30


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
    tree = pdfium.FPDF_StructTree_GetForPage(page)
    if not tree:
        return Tags(False, {})
    try:
        count = pdfium.FPDF_StructTree_CountChildren(tree)
        tops = [top for n in range(count) if (top := pdfium.FPDF_StructTree_GetChildAtIndex(tree, n))]
        found: dict[int, Place] = {}
        for number, table in enumerate(t for top in tops for t in _tables(top, _type(top), 0)):
            found.update((content, Place(number, row, column)) for content, row, column in _contents(table))
        return Tags(bool(tops), found)
    finally:
        pdfium.FPDF_StructTree_Close(tree)


def content_of(text_page: Any, index: int) -> int:
    """Return the number of the marked content that a character belongs to, -1 for none."""
    drawn = pdfium.FPDFText_GetTextObject(text_page, index)
    return int(pdfium.FPDFPageObj_GetMarkedContentID(drawn)) if drawn else -1


def _tables(element: Any, kind: str, depth: int) -> Iterator[Any]:
    """Yield the tables below an element that hold no table themselves: the outer ones serve the layout."""
    if kind == "Table":
        inner = [t for row in _rows(element) for _, cell in row for t in _tables_within(cell, depth + 1)]
        yield from inner or [element]
    elif kind in _CONTAINERS:
        yield from _tables_within(element, depth + 1)


def _tables_within(element: Any, depth: int) -> Iterator[Any]:
    if depth < _DEPTH:
        for kind, child in _children(element):
            yield from _tables(child, kind, depth)


def _contents(table: Any) -> Iterator[tuple[int, int, int]]:
    for number, row in enumerate(_rows(table)):
        for column, cell in row:
            yield from ((content, number, column) for content in _marked(cell, 0))


def _rows(table: Any) -> Iterator[list[tuple[int, Any]]]:
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


def _marked(element: Any, depth: int) -> Iterator[int]:
    for number in range(pdfium.FPDF_StructElement_CountChildren(element)):
        content = pdfium.FPDF_StructElement_GetChildMarkedContentID(element, number)
        if content >= 0:
            yield content
        elif depth < _DEPTH and (child := pdfium.FPDF_StructElement_GetChildAtIndex(element, number)):
            yield from _marked(child, depth + 1)


def _children(element: Any) -> Iterator[tuple[str, Any]]:
    for number in range(pdfium.FPDF_StructElement_CountChildren(element)):
        child = pdfium.FPDF_StructElement_GetChildAtIndex(element, number)
        if child:
            yield _type(child), child


_KIND = ctypes.create_string_buffer(64)


def _type(element: Any) -> str:
    length = pdfium.FPDF_StructElement_GetType(element, _KIND, 64)
    return _named(_KIND.raw[: max(length - 2, 0)])


@cache
def _named(name: bytes) -> str:
    return name.decode("utf-16-le", "replace")


def _span(cell: Any) -> int:
    number = ctypes.c_float()
    for index in range(pdfium.FPDF_StructElement_GetAttributeCount(cell)):
        value = pdfium.FPDF_StructElement_Attr_GetValue(
            pdfium.FPDF_StructElement_GetAttributeAtIndex(cell, index), b"ColSpan"
        )
        if value and pdfium.FPDF_StructElement_Attr_GetNumberValue(value, number):
            return min(max(int(number.value), 1), 100)
    return 1
