"""Which form of an answer a client gets: by the suffix of the address, or by its Accept header."""

from typing import Final

#: Media types, best first, with the name of the format that is written for each.
ROWS: Final = {
    "application/sparql-results+json": "srj",
    "application/json": "srj",
    "application/sparql-results+xml": "xml",
    "application/xml": "xml",
    "text/csv": "csv",
    "text/tab-separated-values": "tsv",
}
GRAPHS: Final = {
    "text/turtle": "turtle",
    "application/ld+json": "jsonld",
    "application/n-triples": "ntriples",
    "application/rdf+xml": "rdfxml",
}
HTML: Final = "text/html"
PAGE: Final = {HTML: "html", "application/xhtml+xml": "html", **GRAPHS, "text/csv": "csv"}
SUFFIXES: Final = {"ttl": "turtle", "jsonld": "jsonld", "nt": "ntriples", "rdf": "rdfxml", "csv": "csv"}
MEDIA: Final = {
    **{name: media for media, name in reversed([*ROWS.items(), *GRAPHS.items()])},
    "html": HTML,
}


def accepted(header: str | None, offered: dict[str, str]) -> tuple[str, ...]:
    """Return the formats that an Accept header takes, best first; all that are offered where there is no header.

    >>> accepted("text/turtle;q=0.5, application/ld+json", GRAPHS)
    ('jsonld', 'turtle')
    """
    if not header:
        return tuple(dict.fromkeys(offered.values()))
    wanted: dict[str, float] = {}
    ranges = [_range(part) for part in header.lower().split(",")]
    for media, name in offered.items():
        fits = [(len(r.replace("*", "")), q) for r, q in ranges if _fits(r, media)]
        if fits:
            wanted[name] = max(wanted.get(name, 0.0), max(fits)[1])
    order = list(dict.fromkeys(offered.values()))
    return tuple(sorted((n for n, q in wanted.items() if q > 0), key=lambda n: (-wanted[n], order.index(n))))


def _range(part: str) -> tuple[str, float]:
    media, *parameters = (piece.strip() for piece in part.split(";"))
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip() == "q":
            try:
                return media, min(1.0, max(0.0, float(value)))
            except ValueError:
                return media, 0.0
    return media, 1.0


def _fits(wanted: str, media: str) -> bool:
    return wanted in ("*/*", media) or (wanted.endswith("/*") and media.startswith(wanted[:-1]))


def suffixed(path: str) -> tuple[str, str | None]:
    """Split a path into the thing's own and the format that its suffix asks for.

    >>> suffixed("person/E06000099/s-hart.ttl")
    ('person/E06000099/s-hart', 'turtle')
    """
    head, dot, tail = path.rpartition(".")
    return (head, SUFFIXES[tail]) if dot and tail in SUFFIXES else (path, None)
