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
