"""Pages from templates: everything that documents say is escaped."""

from functools import cache, lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse

from kg.ask.cite import cite, spoken
from kg.ask.why import brief
from kg.serve.opened import Opened
from kg.serve.written import card, passage


def page(request: Request, template: str, status: int = 200, **values: Any) -> HTMLResponse:
    """Return a page: a template's name without its suffix, and what it shows."""
    opened: Opened = request.app.state.opened
    base = opened.base if status != 503 else ""

    def leads(iri: str) -> str:
        return href(iri, base)

    text = (
        _environment()
        .get_template(f"{template}.html")
        .render(
            **values,
            href=leads,
            passage=lambda part: passage(part, leads),
            card=lambda claim, level="": card(claim, leads, dated, level),
            here=request.url.path,
            query_string=request.url.query,
            asserted_only=opened.asserted_only,
        )
    )
    return HTMLResponse(text, status, headers={"Vary": "Accept"})


@lru_cache(maxsize=50_000)
def href(iri: str, base: str) -> str:
    """Return the address of a thing's page here: by its path where it is of this graph, else by its IRI."""
    if base and iri.startswith(base):
        return "/id/" + quote(iri.removeprefix(base), safe="/-._~%")
    return "/thing?" + urlencode({"iri": iri})


def dated(date: str | None) -> str:
    """Return a date, or an interval, as people write it."""
    return " to ".join(spoken(day) for day in date.split(" to ")) if date else "no date"


def ready() -> None:
    """Read every template, so that the first page takes no longer than the next."""
    for name in _environment().list_templates():
        _environment().get_template(name)


@cache
def _environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    made.filters |= {"dated": dated, "cite": cite, "brief": brief, "marked": marked, "query": urlencode}
    return made


def marked(text: str) -> list[tuple[bool, str]]:
    """Split a hit's text into parts, told whether each is what matched; the text index marks them with brackets."""
    parts: list[tuple[bool, str]] = []
    for n, piece in enumerate(text.split("[")):
        inside, closed, after = piece.partition("]")
        parts += [(True, inside), (False, after)] if n and closed else [(False, ("[" if n else "") + piece)]
    return [part for part in parts if part[1]]
