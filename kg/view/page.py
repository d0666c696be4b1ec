"""A network to one HTML file that opens offline, still, and safe from markup in documents.

pyvis holds the network; our own autoescaped template draws it with the vis-network that pyvis brings. Data stand in a
JSON block, scripts run by the hash that the content security policy names, nothing is asked of another machine.
"""

import base64
import hashlib
import json
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from kg.resources import resource
from kg.view.layout import positions
from kg.view.network import kinds

if TYPE_CHECKING:
    import networkx

_VIS = "templates/lib/vis-9.1.2/vis-network.min.js"
#: Characters of a label in the picture; the full name is on the card.
_LABEL = 28


def page(drawn: "networkx.MultiDiGraph", title: str, note: str = "", focus: str | None = None) -> str:
    """Return the page of a network. ``note`` says what is shown of how much; ``focus`` is the node to begin with."""
    from jinja2 import Environment

    scripts = [files("pyvis").joinpath(_VIS).read_text(encoding="utf-8"), _own("page.js")]
    style = _own("page.css")
    template = Environment(autoescape=True).from_string(_own("page.html.j2"))
    return template.render(
        title=title,
        note=note,
        data=_embedded({**_held(drawn), "focus": focus}),
        style=style,
        scripts=scripts,
        policy=_policy(scripts, style),
        kinds=[kind for kind in kinds().values() if any(d["kind"] == kind.id for _, d in drawn.nodes(data=True))],
    )


def _held(drawn: "networkx.MultiDiGraph") -> dict[str, Any]:
    """Let pyvis hold the network, and return its nodes and edges as plain values."""
    from pyvis.network import Network

    at, styles = positions(drawn), kinds()
    held = Network(directed=True)
    for node, of in drawn.nodes(data=True):
        kind = styles[of["kind"]]
        held.add_node(
            node,
            label=shortened(of["label"]),
            shape=kind.shape,
            color=kind.colour,
            x=at[node][0],
            y=at[node][1],
            value=1 + drawn.degree(node),
            kind=kind.id,
            name=of["label"],
            facts=of["facts"],
        )
    for number, (source, target, of) in enumerate(drawn.edges(data=True)):
        held.add_edge(source, target, id=number, dashes=of["inferred"], **{"says": of["label"], **of})
    return {"nodes": held.nodes, "edges": [{**edge, "label": ""} for edge in held.edges]}


def shortened(name: str) -> str:
    """Cut a name for the picture, at a word.

    >>> shortened("Children and Young People's Social Care and Services Scrutiny Panel")
    "Children and Young People's…"
    """
    if len(name) <= _LABEL:
        return name
    return name[:_LABEL].rsplit(" ", 1)[0].rstrip(",;:-– ") + "…"


def _embedded(data: dict[str, Any]) -> str:
    """Write JSON that cannot end the script block it stands in."""
    text = json.dumps(data, ensure_ascii=False)
    for character in ("<", ">", "&", "\u2028", "\u2029"):
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text


def _policy(scripts: list[str], style: str) -> str:
    hashes = " ".join(f"'sha256-{_sha256(script)}'" for script in scripts)
    # vis-network sets styles on its canvas from script, which the policy allows; the sheet is named by its hash.
    return (
        f"default-src 'none'; script-src {hashes}; style-src 'sha256-{_sha256(style)}'; img-src data: blob:;"
        " base-uri 'none'; form-action 'none'"
    )


def _sha256(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _own(name: str) -> str:
    return resource("kg", "view", name).read_text(encoding="utf-8")
