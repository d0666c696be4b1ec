"""`kg explain`: a document with what was taken from each sentence, by which rule, and what was left."""

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kg.cli.options import Json
from kg.cli.terminal import paragraph, safe, say, show_json

if TYPE_CHECKING:
    from kg.explain import Explained, Line


def add_to(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command()(explain)


def explain(
    document: Annotated[Path, typer.Argument(help="A file that kg reads.")],
    left: Annotated[bool, typer.Option("--left", help="Only sentences that report and have no claim.")] = False,
    json: Json = False,
) -> None:
    """Show what was taken from each sentence of a document, by which rule, and what was left.

    Example: kg explain minutes.txt --left
    """
    from kg.explain import explain as look

    found = look(document)
    if json:
        show_json([_plain(one, left) for one in found])
        return
    for one in found:
        _show(one, left)


def _show(one: "Explained", left: bool) -> None:
    print(safe(f"{one.document.file_name}: {one.title or 'no title'} ({one.kind})"))
    if one.document.status != "read":
        say(f"not read: {one.document.reason}")
        return
    section = None
    for line in one.lines:
        if left and not line.left:
            continue
        if line.section != section:
            section = line.section
            print(safe(f"\n── {section}"))
        _line(line)
    read = one.coverage
    print(
        f"\n{read.sentences:,} sentences read; {read.claimed:,} with a claim;"
        f" {len(read.unclaimed):,} with a reporting verb but no claim\n"
    )


def _line(line: "Line") -> None:
    print()
    print(paragraph(line.text, "  "))
    for one in line.taken:
        told = "; ".join(f"{name}: {value}" for name, value in one.told)
        print(paragraph(f"→ {one.kind} [{one.start}:{one.end}] by {one.rule}{f': {told}' if told else ''}", "    "))
    if line.left:
        print("    ✗ a reporting verb, and no claim")


def _plain(one: "Explained", left: bool) -> dict[str, Any]:
    return {
        "file": one.document.file_name,
        "kind": one.kind,
        "title": one.title,
        "status": one.document.status,
        "lines": [
            {**asdict(line), "taken": [_taken(t) for t in line.taken]} for line in one.lines if not left or line.left
        ],
        "coverage": {
            "sentences": one.coverage.sentences,
            "claimed": one.coverage.claimed,
            "unclaimed": len(one.coverage.unclaimed),
        },
    }


def _taken(taken: Any) -> dict[str, Any]:
    return {**asdict(taken), "told": dict(taken.told)}
