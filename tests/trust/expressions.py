"""Every regular expression that the code searches texts with, found by loading all of it."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from types import ModuleType

import kg

Found = tuple[str, re.Pattern[str]]
#: Held to one place of the text, an expression is tried once; the others are tried from every place.
_HELD = {"match", "fullmatch"}


def searched() -> list[Found]:
    """Return each expression by the name it has, those aside that are only ever held to one place."""
    modules = [importlib.import_module(name) for name in _names()]
    sources = {module.__name__: Path(str(module.__file__)).read_text(encoding="utf-8") for module in modules}
    found = {place: regex for module in modules for place, regex in _in_module(module)}
    return sorted(
        ((place, regex) for place, regex in found.items() if not _is_held(place, sources)), key=lambda pair: pair[0]
    )


def _names() -> list[str]:
    return [module.name for module in pkgutil.walk_packages(kg.__path__, "kg.") if "__main__" not in module.name]


def _in_module(module: ModuleType) -> Iterator[Found]:
    for name, value in vars(module).items():
        for number, regex in enumerate(_in(value)):
            yield f"{module.__name__}.{name}" + (f":{number}" if number else ""), regex


def _in(value: object, depth: int = 0) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        if isinstance(value.pattern, str):
            yield value
    elif depth < 4:
        for part in _parts(value):
            yield from _in(part, depth + 1)


def _parts(value: object) -> list[object]:
    if isinstance(value, dict):
        return [*value, *value.values()]
    if isinstance(value, list | tuple | set | frozenset):
        return [*value]
    if is_dataclass(value) and not isinstance(value, type):
        return [getattr(value, field.name, None) for field in fields(value)]
    return []


def _is_held(place: str, sources: dict[str, str]) -> bool:
    module, _, name = place.partition(":")[0].rpartition(".")
    where = [sources[module]] if name.startswith("_") else sources.values()
    uses = {use for source in where for use in re.findall(rf"\b{name}(?:\[[^\]]*\])?\.(\w+)", source)}
    return bool(uses) and uses <= _HELD
