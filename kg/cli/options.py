"""The options that several commands share, each said once; those that go together are groups (`kg.cli.grouped`)."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.completion import completing
from kg.cli.grouped import Group

if TYPE_CHECKING:
    from kg.ask.records import Filters
    from kg.ask.session import Session

DEFAULT_STORE = Path("kg-store")

Store = Annotated[Path, typer.Option(help="Folder that holds the graph.", envvar="KG_STORE")]
Endpoint = Annotated[
    str | None, typer.Option(help="A SPARQL endpoint, in place of the store.", metavar="URL", envvar="KG_ENDPOINT")
]
AssertedOnly = Annotated[bool, typer.Option("--asserted-only", help="Leave out what is inferred.")]
Json = Annotated[bool, typer.Option("--json", help="Print JSON, for programs.")]
Limit = Annotated[int, typer.Option(help="Show at most this many.", min=1)]
Output = Annotated[Path | None, typer.Option("--output", "-o", help="File to write; stdout where not given.")]
Date = Annotated[
    str | None,
    typer.Option(help="YYYY, YYYY-MM or YYYY-MM-DD.", metavar="DATE", autocompletion=completing("date")),
]
Cite = Annotated[bool, typer.Option("--cite", help="Print a reference ready to paste for each.")]
About = Annotated[
    str | None, typer.Option(help="Words, or a subject.", metavar="WHAT", autocompletion=completing("subject"))
]
At = Annotated[
    str | None,
    typer.Option(help="The body or council that met.", metavar="BODY", autocompletion=completing("body", "council")),
]
In = Annotated[
    str | None,
    typer.Option(
        "--in",
        help="A document (part of its name), or a council.",
        metavar="WHERE",
        autocompletion=completing("file", "council"),
    ),
]


class Kept(Group):
    """Where the graph is."""

    store: Store = DEFAULT_STORE
    endpoint: Endpoint = None

    def folder(self) -> Path:
        """Return the store: the one that is named, or a copy of what the endpoint holds."""
        if self.endpoint is None:
            return self.store
        from kg.ask.mirror import mirrored
        from kg.cli.terminal import say

        return mirrored(self.endpoint, say)

    def session(self, asserted_only: bool = False) -> "Session":
        """Open the graph. Raises StoreError where there is none, QueryError where an endpoint does not give it."""
        from kg.ask.session import open_session

        return open_session(self.folder(), asserted_only)


class Source(Kept):
    """Where the graph is, and which part of it counts."""

    asserted_only: AssertedOnly = False

    def session(self, asserted_only: bool = False) -> "Session":
        """Open the graph, with what is inferred or without. Raises StoreError and QueryError as `Kept.session` does."""
        return super().session(self.asserted_only or asserted_only)


class Narrowed(Group):
    """What every look-up of claims can be narrowed by."""

    about: About = None
    at: At = None
    within: In = None
    since: Date = None
    until: Date = None

    def filters(self) -> "Filters":
        """Return them as the look-ups take them."""
        from kg.ask.records import Filters

        return Filters(**self.by_name())

    def by_name(self) -> dict[str, str | None]:
        """Return them by their names, as `kg.ask.said.said` takes them."""
        return dict(vars(self))


class Shown(Group):
    """How claims are shown."""

    limit: Limit = 50
    cite: Cite = False
    json: Json = False
