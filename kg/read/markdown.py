"""Markdown: the text is the file as it is; front matter and headings are marked by blocks."""

import re
from collections.abc import Iterator

from kg.model import Block, Span
from kg.read.manifest import is_address
from kg.read.sheet import Layout

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(?P<lines>.{0,20000}?)^---[ \t]*$", re.DOTALL | re.MULTILINE)
_FRONT_LINE = re.compile(
    r"""^(?=[^\n]*\S)(?:(?P<name>[A-Za-z][\w .-]{0,40}):|[ \t]*-(?=[ \t]))?[ \t]*["']?(?P<value>[^\n]*?)["']?[ \t]*$""",
    re.MULTILINE,
)
#: What front matter calls the address that a text was published at.
_SOURCE = frozenset(("source", "source_url", "url", "link", "permalink", "canonical", "canonical_url"))
_HEADING = re.compile(r"^(?P<marks>#{1,6})[ \t]+(?P<words>[^\n]+?)[ \t#]*$", re.MULTILINE)
_RULE = re.compile(r"^(?:---+|___+|\*\*\*+)[ \t]*$", re.MULTILINE)


def read_markdown(text: str) -> Layout:
    """Mark the front matter's lines as fields under their names, ``#`` lines as headings, rules as furniture."""
    front = _FRONT_MATTER.match(text)
    body = front.end() if front else 0
    fields = tuple(_front_matter(text, front)) if front else ()
    blocks = sorted((*_headings(text, body), *_rules(text, body)), key=lambda block: block.span)
    title = next((b.span.of(text) for b in fields if b.label == "title"), None)
    return Layout(text, (*fields, *blocks), title=title or None, source=_source(text, fields))


def _source(text: str, fields: tuple[Block, ...]) -> str | None:
    values = (block.span.of(text) for block in fields if (block.label or "").casefold() in _SOURCE)
    return next((value for value in values if is_address(value)), None)


def has_front_matter(text: str) -> bool:
    """Tell whether a text opens with front matter: ``---``, lines of names and values, ``---``."""
    front = _FRONT_MATTER.match(text)
    return bool(front and any(m["name"] for m in _FRONT_LINE.finditer(front["lines"])))


def _front_matter(text: str, front: re.Match[str]) -> Iterator[Block]:
    """Every line but blank ones: its name is furniture, its value (without quotation marks) a field of that name."""
    yield Block("furniture", Span(0, 3))
    name = None
    for line in _FRONT_LINE.finditer(text, *front.span("lines")):
        if line["name"]:
            name = line["name"]
            yield Block("furniture", Span(line.start("name"), line.end("name") + 1))
        if line["value"]:
            yield Block("field", Span(*line.span("value")), label=name)
    closing = text.rfind("---", 0, front.end())
    yield Block("furniture", Span(closing, closing + 3))


def _headings(text: str, start: int) -> Iterator[Block]:
    for found in _HEADING.finditer(text, start):
        yield Block("heading", Span(*found.span("words")), level=len(found["marks"]))


def _rules(text: str, start: int) -> Iterator[Block]:
    for found in _RULE.finditer(text, start):
        yield Block("furniture", Span(*found.span()))
