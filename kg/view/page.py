"""A picture to one HTML file that opens offline, still, and safe from markup in documents.

pyvis holds the network; our own autoescaped template draws it with the vis-network that pyvis brings. Data stand in a
JSON block, scripts run by the hash that the content security policy names, nothing is asked of another machine.
"""

import base64
import hashlib
import json
import re
from importlib.resources import files
from typing import Any, Final
from urllib.parse import urlsplit

from kg.resources import resource
from kg.view.kinds import Kind, kinds
from kg.view.picture import Picture

_VIS = "templates/lib/vis-9.1.2/vis-network.min.js"
_SCRIPTS = ("model", "labels", "drawing", "card", "controls", "files", "start")
#: Marks that turn the direction of text, or hide in it: a name must not be read as another.
_UNSEEN: Final = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\x00-\x08\x0b-\x1f\x7f-\x9f]")


def page(picture: Picture) -> str:
    """Return the page of a picture."""
    held = _held(picture)
    used = {node["kind"] for node in held["nodes"]}
    return rendered(
        "page.html.j2",
        title=seen(picture.title),
        note=seen(picture.told(sum(node["shown"] for node in held["nodes"]))),
        held=held,
        sheet="page.css",
        scripts=[files("pyvis").joinpath(_VIS).read_text(encoding="utf-8"), _script()],
        kinds=[kind for kind in kinds().values() if kind.id in used],
    )


def rendered(template: str, *, held: dict[str, Any] | None, sheet: str, scripts: list[str], **values: Any) -> str:
    """Return a page of one of the templates beside this file, under a policy that allows its own scripts alone."""
    from jinja2 import Environment

    style = _own(sheet)
    return (
        Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
        .from_string(_own(template))
        .render(style=style, scripts=scripts, data=_embedded(held), policy=_policy(scripts, style), **values)
    )


def _script() -> str:
    parts = "\n".join(_own(f"{name}.js") for name in _SCRIPTS)
    return f'"use strict";\n(() => {{\n{parts}\n}})();\n'


def _held(picture: Picture) -> dict[str, Any]:
    """Let pyvis hold the network, and return its nodes and edges as plain values, things by their numbers."""
    from pyvis.network import Network

    drawn, styles, held = picture.network, kinds(), Network(directed=True)
    shown = picture.shown()
    laid = picture.laid(shown)
    for node, of in drawn.nodes(data=True):
        held.add_node(node, shape=styles[of["kind"]].shape, **_node(drawn.degree(node), of, laid.at.get(node)))
    for source, target, of in drawn.edges(data=True):
        held.add_edge(source, target, **_line(of))
    number = {node["id"]: at for at, node in enumerate(held.nodes)}
    first = set(shown)
    documents: dict[tuple[str, ...], int] = {}
    return {
        "nodes": [_compact(node, documents) | {"shown": node["id"] in first} for node in held.nodes],
        "lines": [_compact(e, documents) | {"from": number[e["from"]], "to": number[e["to"]]} for e in held.edges],
        "documents": [list(document) for document in documents],
        "headings": [list(heading) for heading in laid.headings],
        "focus": number.get(picture.focus or ""),
        "summary": [[seen(cell) for cell in row] for row in picture.summary],
        "styles": {kind.id: _style(kind) for kind in styles.values()},
    }


def _node(degree: int, of: dict[str, Any], at: tuple[float, float] | None) -> dict[str, Any]:
    place = {"x": at[0], "y": at[1]} if at else {}
    size = 7 + min(2.2 * (degree + len(of.get("passages", ())) / 2) ** 0.5, 17)
    told = {"names": of.get("names", []), "dates": of.get("dates", []), "facts": of.get("facts", [])}
    return {
        "label": of["label"],
        "kind": of["kind"],
        "size": round(size, 1),
        "passages": of.get("passages", []),
        **told,
        **place,
    }


def _line(of: dict[str, Any]) -> dict[str, Any]:
    says = of["label"] + (f" ({', '.join(of['details'])})" if of.get("details") else "")
    return {"says": says, "inferred": of["inferred"], "dates": of.get("dates", []), "quotes": of["passages"]}


def _compact(entry: dict[str, Any], documents: dict[tuple[str, ...], int]) -> dict[str, Any]:
    """Put an entry of pyvis's in the page's terms: passages point to their documents by number."""
    passages = entry.pop("quotes", None) or entry.pop("passages", [])
    kept = {name: value for name, value in entry.items() if value not in ([], None) and name not in _DROPPED}
    return {**_clean(kept), "quotes": [_quote(passage, documents) for passage in passages]}


_DROPPED: Final = {"arrows", "width", "shape", "title", "color"}


def _quote(passage: dict[str, str], documents: dict[tuple[str, ...], int]) -> list[Any]:
    told = (seen(passage.get(name, "")) for name in ("file", "title", "date"))
    document = (*told, _safe(passage.get("link", "")))
    number = documents.setdefault(document, len(documents))
    text = seen(" ".join(passage.get("text", "").split()))
    return [
        text,
        number,
        passage.get("start", ""),
        passage.get("end", ""),
        passage.get("page", ""),
        seen(passage.get("speaker", "")),
    ]


def _safe(link: str) -> str:
    """Return a link that only leads to the web, or nothing."""
    try:
        return link if urlsplit(link).scheme in ("http", "https") else ""
    except ValueError:
        return ""


def _style(kind: Kind) -> list[str]:
    return [kind.label, kind.shape, kind.colour, kind.outline, kind.outline_on_dark]


def seen(text: str) -> str:
    """Return text with marks that hide in it, or turn its direction, replaced by a visible sign."""
    return _UNSEEN.sub("\ufffd", text)


def _clean(value: Any) -> Any:
    if isinstance(value, str):
        return seen(value)
    if isinstance(value, list):
        return [_clean(part) for part in value]
    return {name: _clean(part) for name, part in value.items()} if isinstance(value, dict) else value


def _embedded(held: dict[str, Any] | None) -> str:
    """Write JSON that cannot end the script block it stands in."""
    text = json.dumps(held, ensure_ascii=False, separators=(",", ":"))
    for character in ("<", ">", "&", "\u2028", "\u2029"):
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text


def _policy(scripts: list[str], style: str) -> str:
    allowed = " ".join(f"'sha256-{_sha256(script)}'" for script in scripts) or "'none'"
    # vis-network sets styles on its canvas from script, which the policy allows; the sheet is named by its hash.
    return (
        f"default-src 'none'; script-src {allowed}; style-src 'sha256-{_sha256(style)}'; img-src data: blob:;"
        " base-uri 'none'; form-action 'none'"
    )


def _sha256(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _own(name: str) -> str:
    return resource("kg", "view", name).read_text(encoding="utf-8")
