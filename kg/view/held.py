"""What a page holds, in two blocks: what the first picture needs, and the rest, packed, read when the picture stands.

Things and lines are numbers; what is told of each stands in columns, and each text once. The rest (addresses, other
names, dates, facts, passages) is most of a page, and none of it is drawn: it goes compressed.
"""

import base64
import gzip
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from kg.view.clusters import Cluster, clusters
from kg.view.kinds import Kind, kinds
from kg.view.picture import Picture

if TYPE_CHECKING:
    from pyvis.network import Network

#: Marks that turn the direction of text, or hide in it: a name must not be read as another.
_UNSEEN: Final = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\x00-\x08\x0b-\x1f\x7f-\x9f]")
_DAY: Final = re.compile(r"(\d{4})(?:-(\d\d))?(?:-\d\d)?")


@dataclass(frozen=True, slots=True)
class Held:
    """The two blocks of a page: what is drawn first, and the rest."""

    first: dict[str, Any]
    rest: dict[str, Any]


def held(picture: Picture) -> Held:
    """Return what the page of a picture holds: its things by their numbers, in the network's order."""
    laid, net = picture.laid(shown := picture.shown()), _pyvis(picture)
    number = {node["id"]: at for at, node in enumerate(net.nodes)}
    first = {
        **_things(net),
        **_lines(net, number),
        "shown": [number[node] for node in shown],
        "at": [_spot(laid.at.get(node)) for node in shown],
        "headings": [[round(x), round(y), seen(words)] for x, y, words in laid.headings],
        "focus": number.get(picture.focus or ""),
        "summary": [[seen(cell) for cell in row] for row in picture.summary],
        "years": _years(entry.get("dates", ()) for entry in (*net.nodes, *net.edges)),
        "clusters": {by: [_cluster(one, number) for one in found] for by, found in clusters(picture).items()},
    }
    return Held(first, _rest(net))


def used(first: dict[str, Any]) -> list[Kind]:
    """Return the kinds of the things that a page holds, in the order of the file."""
    return [kind for kind in kinds().values() if kind.id in first["kinds"]]


def packed(rest: dict[str, Any]) -> str:
    """Write the rest as letters that neither end a script block nor need escaping."""
    return base64.b64encode(gzip.compress(_json(rest).encode(), 9, mtime=0)).decode()


def embedded(first: dict[str, Any] | None) -> str:
    """Write JSON that cannot end the script block it stands in."""
    text = _json(first)
    for character in ("<", ">", "&", "\u2028", "\u2029"):
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text


def seen(text: str) -> str:
    """Return text with marks that hide in it, or turn its direction, replaced by a visible sign."""
    return _UNSEEN.sub("\ufffd", text)


@dataclass(slots=True)
class _Numbered:
    """Values, each once, by their numbers in the order they came."""

    of: dict[Any, int] = field(default_factory=dict)

    def __call__(self, value: Any) -> int:
        return self.of.setdefault(value, len(self.of))


def _pyvis(picture: Picture) -> "Network":
    """Let pyvis hold the network, as it would be drawn."""
    from pyvis.network import Network

    net, known = Network(directed=True), kinds()
    for node, of in picture.network.nodes(data=True):
        size = _size(picture.network.degree(node), of)
        net.add_node(node, **{**of, "shape": known[of["kind"]].shape, "size": size})
    for source, target, of in picture.network.edges(data=True):
        net.add_edge(source, target, **of)
    return net


def _things(net: "Network") -> dict[str, Any]:
    known, kind = kinds(), _Numbered()
    return {
        "label": [seen(node["label"]) for node in net.nodes],
        "kind": [kind(node["kind"]) for node in net.nodes],
        "size": [node["size"] for node in net.nodes],
        "kinds": list(kind.of),
        "styles": {name: _style(known[name]) for name in kind.of},
    }


def _size(degree: int, of: dict[str, Any]) -> float:
    known: float = (degree + len(of.get("passages", ())) / 2) ** 0.5
    return round(7 + min(2.2 * known, 17), 1)


def _lines(net: "Network", number: dict[str, int]) -> dict[str, Any]:
    words = _Numbered()
    return {
        "from": [number[line["from"]] for line in net.edges],
        "to": [number[line["to"]] for line in net.edges],
        "says": [words(_says(line)) for line in net.edges],
        "words": list(words.of),
        "inferred": [at for at, line in enumerate(net.edges) if line["inferred"]],
        "weight": [len(line["passages"]) for line in net.edges],
    }


def _says(of: dict[str, Any]) -> str:
    return seen(of["label"] + (f" ({', '.join(of['details'])})" if of.get("details") else ""))


def _spot(at: tuple[float, float] | None) -> list[int] | None:
    return [round(at[0]), round(at[1])] if at else None


def _years(dates: Iterable[Iterable[str]]) -> list[int] | None:
    """Return the first and the last month of some dates, counted from the year nought; a year alone is all of it."""
    known = [found.groups() for some in dates for date in some if (found := _DAY.fullmatch(date))]
    months = [int(year) * 12 + int(month or end) - 1 for year, month in known for end in (1, 12)]
    return [min(months), max(months)] if months else None


def _cluster(one: Cluster, number: dict[str, int]) -> dict[str, Any]:
    return {"name": seen(one.name), "things": [number[node] for node in one.things], "at": _spot(one.at)}


def _rest(net: "Network") -> dict[str, Any]:
    text, document, quote = _Numbered(), _Numbered(), _Numbered()

    def quotes(entries: list[dict[str, Any]]) -> list[list[int]]:
        return [[quote(_quote(passage, text, document)) for passage in of.get("passages", ())] for of in entries]

    told = {name: _where(net.nodes, name) for name in ("names", "facts", "dates")}
    of_things, of_lines = quotes(net.nodes), quotes(net.edges)
    return {
        "iris": [node["id"] for node in net.nodes],
        **told,
        "lineDates": _where(net.edges, "dates"),
        "quotes": of_things,
        "lineQuotes": of_lines,
        "passages": [list(of) for of in quote.of],
        "texts": list(text.of),
        "documents": [list(of) for of in document.of],
    }


def _where(entries: list[dict[str, Any]], name: str) -> dict[int, Any]:
    return {at: _clean(of[name]) for at, of in enumerate(entries) if of.get(name)}


def _quote(passage: dict[str, str], text: _Numbered, document: _Numbered) -> tuple[Any, ...]:
    told = (seen(passage.get(name, "")) for name in ("file", "title", "date"))
    placed = (seen(passage.get(name, "")) for name in ("start", "end", "page"))
    number = document((*told, _safe(passage.get("link", ""))))
    words = text(seen(" ".join(passage.get("text", "").split())))
    return (words, number, *placed, text(seen(passage.get("speaker", ""))))


def _safe(link: str) -> str:
    """Return a link that only leads to the web, or nothing."""
    try:
        return link if urlsplit(link).scheme in ("http", "https") else ""
    except ValueError:
        return ""


def _style(kind: Kind) -> list[str]:
    return [kind.label, kind.shape, kind.colour, kind.outline, kind.outline_on_dark]


def _clean(value: Any) -> Any:
    return seen(value) if isinstance(value, str) else [_clean(part) for part in value]


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
