"""The words and phrases that extraction goes by, loaded from `ontology/` into one frozen value.

`ontology/vocab/*.ttl` hold SKOS schemes (posts, body types, outcomes, subjects, …): one `Scheme` a file.
`ontology/patterns/*.toml` hold phrases: one `PatternBook` a file. `ontology/register/councils.csv` holds the councils.
A clerk corrects these files; no code changes.
"""

import csv
import hashlib
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from string import Template
from typing import Any

from kg.errors import LexiconError
from kg.needed import holds, needed, reach_of, windows
from kg.resources import resource

_SKOS = "http://www.w3.org/2004/02/skos/core#"
#: A run of blanks in a phrase is no longer than this; a longer one stands between two columns or is an attack.
MOST_BLANKS = 24
_BLANKS = re.compile(r"(?<!\\)(\\s|\[ \\t\])([+*])(?!\+)")
_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"


@dataclass(frozen=True, slots=True, eq=False)
class Concept:
    """A term of a scheme. ``notation`` is its short code, ``hidden`` its misprints; ``broader`` another's notation.

    Like a council of the register it is equal to itself alone: what is made of many is kept by them, and looked up in
    each document.
    """

    notation: str
    label: str
    alternatives: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    broader: str | None = None
    iri: str = ""

    @property
    def labels(self) -> tuple[str, ...]:
        """Every form of the term, the preferred first."""
        return (self.label, *self.alternatives, *self.hidden)


@dataclass(frozen=True)
class Pattern:
    """A phrase as a regular expression, with lines that it must match and near misses that it must ignore."""

    id: str
    regex: re.Pattern[str]
    about: str
    matches: tuple[Mapping[str, Any], ...]
    ignores: tuple[str, ...]
    yields: str = ""
    value: str = ""

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """Find the phrase in the text between the offsets; positions are those of the whole text."""
        end = len(text) if end is None else end
        if not self.may_stand(text, start, end):
            return None
        return self.regex.search(text, start, end)

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """Yield all finds of the phrase between the offsets, as `re.finditer` does; where it can, only beside the words
        that it needs.
        """
        end = len(text) if end is None else min(end, len(text))
        if not self.may_stand(text, start, end):
            return
        reach = self._reach if self.needed else None
        near = windows(self.needed, sum(reach), text, start, end) if reach else None
        if reach is None or near is None:
            yield from self.regex.finditer(text, start, end)
            return
        at, beyond = start, sum(reach) + 2
        for first, last in near:
            at = max(at, first)
            while at <= last:
                found = self.regex.search(text, at, min(end, last + beyond))
                if found is None or found.start() > last:
                    break
                yield found
                at = max(found.end(), found.start() + 1)

    def may_stand(self, text: str, start: int, end: int) -> bool:
        """Tell whether a word that the phrase cannot do without stands between the offsets, or none is known."""
        return not self.needed or holds(self.needed, text, start, end)

    @cached_property
    def _reach(self) -> tuple[int, int] | None:
        return reach_of(self.regex)

    @cached_property
    def needed(self) -> tuple[str, ...]:
        """Words of which every match holds one, in whatever case; none where nothing is known of it."""
        return needed(self.regex)


@dataclass(frozen=True, eq=False)
class PatternBook:
    """The phrases of one file, in its order (the first that matches wins), and its word lists."""

    name: str
    patterns: tuple[Pattern, ...]
    words: Mapping[str, tuple[str, ...]]

    def __iter__(self) -> Iterator[Pattern]:
        return iter(self.patterns)

    def __getitem__(self, id: str) -> Pattern:
        return self._by_id[id]

    def yielding(self, yields: str) -> tuple[Pattern, ...]:
        """Return the patterns that yield a term, in the file's order."""
        return self._by_yields.get(yields, ())

    @cached_property
    def _by_id(self) -> Mapping[str, Pattern]:
        return {pattern.id: pattern for pattern in self.patterns}

    @cached_property
    def _by_yields(self) -> Mapping[str, tuple[Pattern, ...]]:
        return {
            yields: tuple(p for p in self.patterns if p.yields == yields)
            for yields in dict.fromkeys(p.yields for p in self.patterns)
        }


@dataclass(frozen=True, slots=True, eq=False)
class KnownCouncil:
    """A council of the register. Dates ``YYYY-MM-DD``; ``end`` and ``successors`` (codes) only of abolished ones."""

    code: str
    name: str
    short_name: str
    alternatives: tuple[str, ...]
    gss: str
    former_gss: tuple[str, ...]
    start: str | None
    end: str | None
    successors: tuple[str, ...]
    nation: str
    tier: str
    county: str | None


@dataclass(frozen=True, eq=False)
class Lexicon:
    """All schemes, pattern books and councils. ``version`` changes when any of the files does.

    It is equal to itself alone, so that what is made of it can be made once, by `functools.lru_cache`.
    """

    schemes: Mapping[str, tuple[Concept, ...]]
    books: Mapping[str, PatternBook]
    councils: tuple[KnownCouncil, ...]
    version: str

    def scheme(self, name: str) -> tuple[Concept, ...]:
        """Return the concepts of ``ontology/vocab/<name>.ttl``."""
        return self.schemes[name]

    def book(self, name: str) -> PatternBook:
        """Return the patterns of ``ontology/patterns/<name>.toml``."""
        return self.books[name]

    @cached_property
    def concept_by_label(self) -> Mapping[str, Mapping[str, Concept]]:
        """For each scheme, its concepts by each of their labels in lower case."""
        return {
            name: {label.lower(): concept for concept in concepts for label in concept.labels}
            for name, concepts in self.schemes.items()
        }


@cache
def load_lexicon() -> Lexicon:
    """Load the shipped lexicon. Raises LexiconError where a file is not well formed."""
    vocab = sorted(resource("ontology", "vocab").glob("*.ttl"))
    books = sorted(resource("ontology", "patterns").glob("*.toml"))
    register = resource("ontology", "register", "councils.csv")
    version = hashlib.sha256(b"\0".join(p.read_bytes() for p in (*vocab, *books, register))).hexdigest()[:16]
    return Lexicon(
        schemes={path.stem: load_scheme(path) for path in vocab},
        books={path.stem: load_book(path) for path in books},
        councils=tuple(load_councils(register)),
        version=version,
    )


def load_scheme(path: Path) -> tuple[Concept, ...]:
    """Read one SKOS file: its concepts, in the order of their notations."""
    from pyoxigraph import RdfFormat, parse

    facts: dict[str, dict[str, list[str]]] = {}
    try:
        for quad in parse(path=str(path), format=RdfFormat.TURTLE):
            by_term = facts.setdefault(str(getattr(quad.subject, "value", quad.subject)), {})
            by_term.setdefault(quad.predicate.value, []).append(str(getattr(quad.object, "value", "")))
    except SyntaxError as error:
        raise LexiconError(f"{path.name} is not well-formed Turtle: {error}") from error
    concepts = {iri: f for iri, f in facts.items() if f"{_SKOS}Concept" in f.get(_TYPE, ())}
    notation = {iri: f.get(f"{_SKOS}notation", [iri.rsplit("/", 1)[-1]])[0] for iri, f in concepts.items()}
    found = [
        Concept(
            notation=notation[iri],
            label=f[f"{_SKOS}prefLabel"][0],
            alternatives=tuple(sorted(f.get(f"{_SKOS}altLabel", ()))),
            hidden=tuple(sorted(f.get(f"{_SKOS}hiddenLabel", ()))),
            broader=next((notation.get(b) for b in f.get(f"{_SKOS}broader", ())), None),
            iri=iri,
        )
        for iri, f in concepts.items()
    ]
    return tuple(sorted(found, key=lambda c: c.notation))


@cache
def load_book(path: Path) -> PatternBook:
    """Read one pattern file.

    A file has ``[fragment]`` (named parts, used as ``$name`` in a regex), ``[words]`` (lists; a list of that name is a
    fragment too, joined by ``|``, longest first) and ``[[pattern]]`` entries: id, regex, about, matches (lines, or
    tables ``{text, group = {…}}``), ignores, and, where wanted, yields, value and flags ("i" for any case).
    """
    source = tomllib.loads(path.read_text(encoding="utf-8"))
    words = {name: tuple(entries) for name, entries in source.get("words", {}).items()}
    fragments = {n: "(?:" + "|".join(sorted(w, key=lambda x: (-len(x), x))) + ")" for n, w in words.items()}
    for name, regex in source.get("fragment", {}).items():
        fragments[name] = Template(regex).safe_substitute(fragments)
    return PatternBook(path.stem, tuple(_pattern(e, fragments, path) for e in source.get("pattern", ())), words)


def bound_blanks(regex: str) -> str:
    r"""Return the expression with a bound on each ``\s+``, ``\s*``, ``[ \t]+`` and ``[ \t]*``.

    A page of blanks would otherwise be tried from every one of them, once for each way to share them out (T11).
    """
    return _BLANKS.sub(lambda run: rf"{run[1]}{{{int(run[2] == '+')},{MOST_BLANKS}}}", regex)


def _pattern(entry: Mapping[str, Any], fragments: Mapping[str, str], path: Path) -> Pattern:
    try:
        flags = re.IGNORECASE if "i" in entry.get("flags", "") else re.NOFLAG
        regex = re.compile(bound_blanks(Template(entry["regex"]).safe_substitute(fragments)), flags)
        lines = tuple({"text": m} if isinstance(m, str) else m for m in entry["matches"])
        ignores = tuple(entry["ignores"])
        return Pattern(
            entry["id"], regex, entry["about"], lines, ignores, entry.get("yields", ""), entry.get("value", "")
        )
    except (KeyError, re.error) as error:
        raise LexiconError(f"{path.name}, pattern {entry.get('id', '?')}: {error}; mend the entry") from error


def load_councils(path: Path) -> Iterator[KnownCouncil]:
    """Read the register of councils."""
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            yield KnownCouncil(
                code=row["local-authority-code"],
                name=row["official-name"],
                short_name=row["nice-name"],
                alternatives=tuple(n.strip() for n in row["alt-names"].split(",") if n.strip()),
                gss=row["gss-code"],
                former_gss=tuple(c.strip() for c in row["former-gss-codes"].split(",") if c.strip()),
                start=row["start-date"] or None,
                end=row["end-date"] or None,
                successors=tuple(c.strip() for c in row["replaced-by"].split(",") if c.strip()),
                nation=row["nation"],
                tier=row["local-authority-type-name"],
                county=row["county-la"] or None,
            )
