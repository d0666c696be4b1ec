"""A picture to one HTML file that opens offline, still, and safe from markup in documents.

pyvis holds the network; our own autoescaped template draws it with the vis-network that pyvis brings. Data stand in two
blocks (``kg/view/held.py``), scripts run by the hash that the content security policy names, nothing is asked of
another machine.
"""

import base64
import hashlib
from importlib.resources import files
from typing import Any, Final

from kg.resources import resource
from kg.view.held import embedded, held, packed, seen, used
from kg.view.picture import Picture

_VIS = "templates/lib/vis-9.1.2/vis-network.min.js"
_SCRIPTS = ("model", "clusters", "address", "labels", "drawing", "card", "controls", "files", "start")
#: What the ways of clustering are called on the page.
_WAYS: Final = {"community": "by community", "body": "by body"}


def page(picture: Picture) -> str:
    """Return the page of a picture."""
    of = held(picture)
    return rendered(
        "page.html.j2",
        title=seen(picture.title),
        note=seen(picture.told(len(of.first["shown"]))),
        first=of.first,
        rest=packed(of.rest),
        sheet="page.css",
        scripts=[files("pyvis").joinpath(_VIS).read_text(encoding="utf-8"), _script()],
        kinds=used(of.first),
        ways=[(by, _WAYS[by]) for by in of.first["clusters"]],
    )


def rendered(template: str, *, first: dict[str, Any] | None, sheet: str, scripts: list[str], **values: Any) -> str:
    """Return a page of one of the templates beside this file, under a policy that allows its own scripts alone."""
    from jinja2 import Environment

    style = _own(sheet)
    return (
        Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
        .from_string(_own(template))
        .render(style=style, scripts=scripts, data=embedded(first), policy=_policy(scripts, style), **values)
    )


def _script() -> str:
    parts = "\n".join(_own(f"{name}.js") for name in _SCRIPTS)
    return f'"use strict";\n(() => {{\n{parts}\n}})();\n'


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
