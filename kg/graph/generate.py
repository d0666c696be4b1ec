"""Write `kg/graph/vocabulary.py` and `ontology/context.jsonld` from the ontology: a term that is used is defined.

    python -m kg.graph.generate

`vocabulary_source` and `context_source` give the files' texts; a test compares them with the files.
"""

import json
import textwrap
from pathlib import Path

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from kg.graph.reused import PREFIXES
from kg.iri import ONTOLOGY
from kg.resources import resource

_OWL = "http://www.w3.org/2002/07/owl#"
_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_COMMENT = "http://www.w3.org/2000/01/rdf-schema#comment"
_RANGE = "http://www.w3.org/2000/01/rdf-schema#range"
_LITERAL = "http://www.w3.org/2000/01/rdf-schema#Literal"
_XSD = "http://www.w3.org/2001/XMLSchema#"
_KINDS = {f"{_OWL}Class", f"{_OWL}ObjectProperty", f"{_OWL}DatatypeProperty"}

_HEAD = '''"""The ontology's terms, generated from `ontology/kg.ttl` by `python -m kg.graph.generate`."""

# ruff: noqa: N815 (the names are the ontology's)

from typing import Final

from pyoxigraph import NamedNode

_BASE = "{base}"


class CKG:
    """The terms of the council knowledge graph's own vocabulary."""
'''


def terms(path: Path) -> dict[str, str]:
    """Return the local name and the definition of each class and property, in the file's order."""
    names: dict[str, None] = {}
    definitions: dict[str, str] = {}
    for triple in parse(path=str(path), format=RdfFormat.TURTLE):
        if not isinstance(triple.subject, NamedNode) or not triple.subject.value.startswith(ONTOLOGY):
            continue
        name = triple.subject.value.removeprefix(ONTOLOGY)
        if triple.predicate.value == _TYPE and isinstance(triple.object, NamedNode) and triple.object.value in _KINDS:
            names[name] = None
        if triple.predicate.value == _COMMENT and isinstance(triple.object, Literal):
            definitions[name] = triple.object.value
    return {name: definitions.get(name, "") for name in names}


def vocabulary_source(path: Path) -> str:
    """Return the text of the module of constants for an ontology file."""
    lines = [_HEAD.format(base=ONTOLOGY)]
    for name, definition in terms(path).items():
        comment = textwrap.wrap(definition, 112, initial_indent="    # ", subsequent_indent="    # ")
        lines.append("\n".join([*comment, f'    {name}: Final = NamedNode(_BASE + "{name}")']))
    return "\n".join(lines) + "\n"


def context_source(path: Path) -> str:
    """Return the JSON-LD context of an ontology file: short names for its terms, with the types of their values."""
    ranges = {
        triple.subject.value.removeprefix(ONTOLOGY): triple.object.value
        for triple in parse(path=str(path), format=RdfFormat.TURTLE)
        if isinstance(triple.subject, NamedNode) and triple.predicate.value == _RANGE
    }
    names: dict[str, object] = {name: _meaning(name, ranges.get(name)) for name in terms(path)}
    return json.dumps({"@context": {**PREFIXES, **names}}, indent=1, ensure_ascii=False) + "\n"


def _meaning(name: str, values: str | None) -> object:
    if values in (None, f"{_XSD}string", _LITERAL):
        return f"ckg:{name}"
    datatype = values.replace(_XSD, "xsd:") if values and values.startswith(_XSD) else "@id"
    return {"@id": f"ckg:{name}", "@type": datatype}


def main() -> None:
    """Write both files."""
    ontology = resource("ontology", "kg.ttl")
    Path(__file__).with_name("vocabulary.py").write_text(vocabulary_source(ontology), encoding="utf-8")
    ontology.with_name("context.jsonld").write_text(context_source(ontology), encoding="utf-8")


if __name__ == "__main__":
    main()
