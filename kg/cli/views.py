"""`kg view`: pages that answer questions, each one HTML file that opens offline."""

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.options import Source
from kg.cli.output import write_file


def add_to(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command()(view)


def view(
    things: Annotated[
        list[str] | None,
        typer.Argument(help="With --of: the thing, or the two things, that the page is about.", metavar="[THING]..."),
    ] = None,
    of: Annotated[
        str,
        typer.Option(
            help="overview, person, meeting, thread, recommendations, talk, path, councils or charts.", metavar="VIEW"
        ),
    ] = "overview",
    focus: Annotated[str | None, typer.Option(help="Name or IRI of a thing to begin with.", metavar="THING")] = None,
    hops: Annotated[int, typer.Option(help="Steps around the focus.", min=1, max=6)] = 2,
    kinds: Annotated[str, typer.Option(help="Kinds to draw, by commas: person,body,statement,…")] = "",
    most: Annotated[int, typer.Option(help="Show at most this many things at first, the best connected.", min=2)] = 300,
    output: Annotated[Path, typer.Option("--output", "-o", help="HTML file to write.")] = Path("kg.html"),
    *,
    source: Source,
) -> None:
    """Draw the graph as one page to explore, which works offline.

    Examples: kg view; kg view --focus "Overview and Scrutiny Board" --hops 2 -o board.html; kg view --of person
    "R Farnham"; kg view --of path "Ofsted" "Executive"; kg view --of charts
    """
    from kg.view import Asked, drawn

    wanted = tuple(kind.strip() for kind in kinds.split(",") if kind.strip())
    asked = Asked(of, tuple(things or ()), focus=focus, hops=hops, kinds=wanted, most=most)
    write_file(output, drawn(source.session(), asked).encode())
