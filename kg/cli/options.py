"""The options that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

DEFAULT_STORE = Path("kg-store")

Store = Annotated[Path, typer.Option(help="Folder that holds the graph.", envvar="KG_STORE")]
AssertedOnly = Annotated[bool, typer.Option("--asserted-only", help="Leave out what is inferred.")]
Json = Annotated[bool, typer.Option("--json", help="Print JSON, for programs.")]
Limit = Annotated[int, typer.Option(help="Show at most this many.", min=1)]
Output = Annotated[Path | None, typer.Option("--output", "-o", help="File to write; stdout where not given.")]
Date = Annotated[str | None, typer.Option(help="YYYY, YYYY-MM or YYYY-MM-DD.", metavar="DATE")]
Cite = Annotated[bool, typer.Option("--cite", help="Print a reference ready to paste for each.")]
About = Annotated[str | None, typer.Option(help="Words, or a subject.", metavar="WHAT")]
At = Annotated[str | None, typer.Option(help="The body or council that met.", metavar="BODY")]
In = Annotated[str | None, typer.Option("--in", help="A document (part of its name), or a council.", metavar="WHERE")]
