"""The gallery in the docs is that of the program: `python -m tests.ask.test_gallery_docs` writes it anew."""

from pathlib import Path

from kg.ask.gallery import NamedQuery, gallery

DOCS = Path(__file__).parent.parent.parent / "docs" / "queries.md"
HEAD = """# Named queries

Questions that people ask most, each a SPARQL file in `kg/ask/queries`. `kg ask NAME` runs one, `kg ask NAME --sparql`
prints it, and `kg serve` shows them with forms; in an export they are the graph `…/graph/queries`, each a
`sh:SPARQLExecutable`. A folder of your own joins them: `kg ask --queries FOLDER NAME`.
"""


def described(query: NamedQuery) -> str:
    lines = [f"\n## {query.name}\n\n{query.summary}"]
    lines += [f"\n{query.description}"] if query.description else []
    lines += [f"\n```console\n$ {query.example}\n```"]
    lines += ["\n| parameter | type | what |\n|---|---|---|"] if query.parameters else []
    for p in query.parameters:
        needed = "" if p.optional else ", needed"
        lines.append(f"| `--{p.name}` | {p.type}{needed} | {p.help} |")
    return "\n".join(lines) + "\n"


def written() -> str:
    return HEAD + "".join(map(described, gallery()))


def test_the_docs_show_the_gallery_as_it_is() -> None:
    assert DOCS.read_text(encoding="utf-8") == written()


if __name__ == "__main__":
    DOCS.write_text(written(), encoding="utf-8")
