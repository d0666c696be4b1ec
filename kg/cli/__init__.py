"""The command line. Each command parses its options, calls one function, and prints: data to stdout, talk to stderr."""

import os
import sys
from importlib import import_module
from typing import Annotated, Final

import typer

import kg
from kg.cli.grouped import grouped
from kg.errors import KgError

#: The commands in the order that the help lists them, by the module each is in. A command's module is loaded when the
#: command is run, and the others are not: most of a look-up's time would go into reading code that it never runs.
COMMANDS: Final = {
    "build": ("build",),
    "explain": ("explain",),
    "questions": ("query", "ask"),
    "lookups": ("said", "who", "show", "find", "info"),
    "records": ("decisions", "recommendations", "inspections", "attended", "conflicts"),
    "chains": ("path", "trace", "why"),
    "judgements": ("review", "same", "different", "unsure"),
    "views": ("view",),
    "output": ("export", "validate"),
    "push": ("push",),
    "doctor": ("doctor", "privacy"),
    "serve": ("serve",),
}


def app_for(words: list[str]) -> typer.Typer:
    """Return the command line: with the one command that the words begin with, or with all where they name none."""
    app = typer.Typer(
        name="kg",
        help="A knowledge graph of councils, officers and decisions, and who said what, each fact with its sentence.",
        no_args_is_help=True,
        add_completion=True,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
    )
    # With a callback, even one command alone is named on the command line.
    app.callback()(_group)
    named = [module for module, commands in COMMANDS.items() if words[:1] and words[0] in commands]
    for module in named or COMMANDS:
        import_module(f"kg.cli.{module}").add_to(app)
    if named:
        app.registered_commands = [c for c in app.registered_commands if _name(c) == words[0]]
    for command in app.registered_commands:
        command.callback = grouped(command.callback) if command.callback else None
    return app


def _say_version(asked: bool) -> None:
    if asked:
        print(f"kg {kg.__version__}")
        raise typer.Exit


def _group(
    version: Annotated[
        bool, typer.Option("--version", is_eager=True, callback=_say_version, help="Say which version this is.")
    ] = False,
) -> None:
    """A knowledge graph of councils, officers and decisions, and who said what, each fact with its sentence."""


def _name(command: typer.models.CommandInfo) -> str:
    return command.name or (command.callback.__name__ if command.callback else "")


def main() -> None:
    """Run the command line; a failure is one sentence on stderr and the exit code of its kind (`kg.errors`)."""
    try:
        app_for(sys.argv[1:])()
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
