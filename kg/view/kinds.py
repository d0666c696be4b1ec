"""What is drawn and how: the kinds of things of ``style.toml``, the kinds of lines of ``relations.toml``."""

import tomllib
from dataclasses import dataclass, field
from functools import cache

from kg.errors import UnknownNameError
from kg.resources import resource


@dataclass(frozen=True, slots=True)
class Relation:
    """What a kind of line means, and the pattern that finds it.

    It is drawn only where a kind it ``needs`` is, and not where a kind is that says it better (``unless``).
    """

    id: str
    label: str
    core: str
    more: str = ""
    needs: str = ""
    unless: str = ""

    def fits(self, drawn: set[str]) -> bool:
        """Tell whether the line is drawn among these kinds of things."""
        return (not self.needs or self.needs in drawn) and self.unless not in drawn


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of thing: how it is drawn, what names and dates it, and what its card tells."""

    id: str
    class_: str
    label: str
    shape: str
    colour: str
    overview: bool
    name: tuple[str, ...] = ("skos:prefLabel",)
    dated: bool = False
    date: str = "dcterms:date"
    facts: tuple[tuple[str, str], ...] = field(default=())

    @property
    def outline(self) -> str:
        """The darker edge that keeps a light shape visible on white."""
        return _mixed(self.colour, 0, 0.45)

    @property
    def outline_on_dark(self) -> str:
        """The lighter edge that keeps a dark shape visible on black."""
        return _mixed(self.colour, 255, 0.55)


def _mixed(colour: str, towards: int, share: float) -> str:
    """Mix a colour such as ``#0072B2`` with black or white."""
    parts = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return "#" + "".join(f"{round(part + (towards - part) * share):02x}" for part in parts)


@cache
def relations() -> tuple[Relation, ...]:
    """Return the relations of ``relations.toml``, in its order."""
    source = tomllib.loads(resource("kg", "view", "relations.toml").read_text(encoding="utf-8"))
    return tuple(Relation(**entry) for entry in source["relation"])


@cache
def kinds() -> dict[str, Kind]:
    """Return the kinds of ``style.toml`` by their ids, in its order."""
    source = tomllib.loads(resource("kg", "view", "style.toml").read_text(encoding="utf-8"))
    return {name: _kind(name, entry) for name, entry in source["kind"].items()}


def _kind(name: str, entry: dict[str, object]) -> Kind:
    of = {("class_" if key == "class" else key): _fixed(value) for key, value in entry.items()}
    return Kind(id=name, **of)  # type: ignore[arg-type]  # the file is read whole by a test


def _fixed(value: object) -> object:
    return tuple(_fixed(part) for part in value) if isinstance(value, list) else value


def chosen(wanted: tuple[str, ...]) -> list[Kind]:
    """Return the kinds that are asked for, or those of the overview. Raises UnknownNameError for one there is not."""
    known = kinds()
    if unknown := [kind for kind in wanted if kind not in known]:
        raise UnknownNameError(f"there is no kind {unknown[0]!r}; choose of: {', '.join(known)}")
    return [kind for kind in known.values() if (kind.id in wanted if wanted else kind.overview)]
