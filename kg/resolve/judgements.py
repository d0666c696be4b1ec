"""What people have decided: that two things are the same, are different, or cannot be told.

A plain TOML file, kept in the user's hands; a judgement overrides every rule and survives every rebuild.

    [[judgement]]
    a = "person/E06000099/s-hart"
    b = "person/E06000099/sue-hartley"
    verdict = "same"                  # same, different or unsure
    by = "J Clerk"
    when = 2024-05-01
    why = "The annual report gives her full name."

A name is an identity's key, as `kg` shows it, or one mention: a document's key or file name, ``#``, the mention's ref.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Literal, get_args

from kg.errors import JudgementError

Verdict = Literal["same", "different", "unsure"]
_FIELDS = frozenset({"a", "b", "verdict", "by", "when", "why"})


@dataclass(frozen=True, slots=True, order=True)
class Judgement:
    """One decision about two things, with who made it, on which day and why."""

    a: str
    b: str
    verdict: Verdict
    by: str
    when: date
    why: str = ""

    @property
    def pair(self) -> tuple[str, str]:
        """The two names, in alphabetical order."""
        return (min(self.a, self.b), max(self.a, self.b))


@dataclass(frozen=True, slots=True)
class Judgements:
    """Everything that people have decided; of several on one pair the latest counts."""

    all: tuple[Judgement, ...] = ()

    @property
    def standing(self) -> tuple[Judgement, ...]:
        """The judgements that count, one for each pair, in the order of their pairs."""
        latest = {j.pair: j for j in sorted(self.all, key=lambda j: (j.when, j.verdict))}
        return tuple(latest[pair] for pair in sorted(latest))


def load_judgements(path: Path | None) -> Judgements:
    """Read a file of judgements; none where there is no file. Raises JudgementError that names the entry at fault."""
    if path is None or not path.exists():
        return Judgements()
    try:
        entries = tomllib.loads(path.read_text(encoding="utf-8")).get("judgement", [])
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise JudgementError(f"{path.name} is not well-formed TOML: {error}") from error
    if not isinstance(entries, list):
        raise JudgementError(f"{path.name}: write each judgement under a line [[judgement]]")
    return Judgements(tuple(_judgement(entry, f"{path.name}, judgement {n}") for n, entry in enumerate(entries, 1)))


def _judgement(entry: Mapping[str, Any], where: str) -> Judgement:
    if unknown := sorted(set(entry) - _FIELDS):
        raise JudgementError(
            f"{where}: {unknown[0]!r} is no field of a judgement; the fields are a, b, verdict, by, when, why"
        )
    for name in ("a", "b", "verdict", "by", "when"):
        if not entry.get(name):
            raise JudgementError(f"{where}: {name!r} is missing")
    if entry["verdict"] not in get_args(Verdict):
        raise JudgementError(f"{where}: the verdict is same, different or unsure, not {entry['verdict']!r}")
    if entry["a"] == entry["b"]:
        raise JudgementError(f"{where}: it compares {entry['a']!r} with itself")
    return Judgement(
        str(entry["a"]),
        str(entry["b"]),
        entry["verdict"],
        str(entry["by"]),
        _day(entry, where),
        str(entry.get("why", "")),
    )


def _day(entry: Mapping[str, Any], where: str) -> date:
    try:
        return entry["when"] if isinstance(entry["when"], date) else date.fromisoformat(str(entry["when"]))
    except ValueError as error:
        raise JudgementError(f"{where}: 'when' is no day; write it as 2024-05-01") from error


def as_toml(judgement: Judgement) -> str:
    """Return a judgement as lines to append to the file of judgements."""
    lines = [f"{name} = {_quoted(value)}" for name, value in (("a", judgement.a), ("b", judgement.b))]
    lines += [f'verdict = "{judgement.verdict}"', f"by = {_quoted(judgement.by)}", f"when = {judgement.when}"]
    lines += [f"why = {_quoted(judgement.why)}"] if judgement.why else []
    return "\n".join(["[[judgement]]", *lines, ""])


def _quoted(text: str) -> str:
    plain = "".join(c if c.isprintable() else " " for c in text)
    return '"' + plain.replace("\\", "\\\\").replace('"', '\\"') + '"'


def add_judgement(path: Path, judgement: Judgement) -> None:
    """Append a judgement to a file, which is made where there is none.

    Raises JudgementError where the file is not well formed, cannot be written, or the judgement is no judgement.
    """
    load_judgements(path)
    if judgement.a == judgement.b:
        raise JudgementError(f"{judgement.a} is one thing; a judgement is on two")
    try:
        before = path.read_text(encoding="utf-8") if path.exists() else ""
        gap = "" if not before or before.endswith("\n\n") else "\n" if before.endswith("\n") else "\n\n"
        with path.open("a", encoding="utf-8") as out:
            out.write(gap + as_toml(judgement))
    except OSError as error:
        raise JudgementError(f"{path} cannot be written: {error.strerror}") from error
