"""The command line. Each command parses its options, calls one function, and prints: data to stdout, talk to stderr."""

import os
import sys

import typer

from kg.cli import build, chains, explain, judgements, lookups, output, push, questions, records, views
from kg.errors import KgError

app = typer.Typer(
    name="kg",
    help="A knowledge graph of councils, officers and decisions, and who said what, each fact with its sentence.",
    no_args_is_help=True,
    add_completion=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
for commands in (build, explain, questions, lookups, records, chains, judgements, views, output, push):
    commands.add_to(app)


def main() -> None:
    """Run the command line; a failure is one sentence on stderr and an exit code (see docs/commands.md)."""
    try:
        app()
    except KgError as error:
        print(f"kg: {error}", file=sys.stderr)
        sys.exit(error.exit_code)
    except BrokenPipeError:
        # The reader (`| head`) has seen enough: that is no failure.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except KeyboardInterrupt:
        print("kg: interrupted; the graph in force is as it was", file=sys.stderr)
        sys.exit(130)
