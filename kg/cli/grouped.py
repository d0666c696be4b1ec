"""Groups of options: a command takes a group, and the command line shows its fields as options."""

import inspect
from collections.abc import Callable
from typing import Any


class Group:
    """Options that go together: a subclass names them, with their types and their defaults.

    They are no dataclasses, which a look-up would wait three milliseconds for.
    """

    def __init__(self, **given: Any) -> None:
        self.__dict__.update(given)


def grouped(command: Callable[..., None]) -> Callable[..., None]:
    """Return a command in which each parameter that is a group of options is those options themselves.

    ``def said(by: By = None, *, source: Source)`` is seen as ``said(by, store, endpoint, asserted_only)``.
    """
    signature = inspect.signature(command)
    groups = {p.name: p.annotation for p in signature.parameters.values() if _is_group(p.annotation)}
    if not groups:
        return command
    named = {name: _fields(group) for name, group in groups.items()}

    def run(**given: Any) -> None:
        made = {n: groups[n](**{field: given.pop(field) for field in fields}) for n, fields in named.items()}
        command(**given, **made)

    parameters = [p.replace(kind=p.KEYWORD_ONLY) for p in signature.parameters.values() if p.name not in groups]
    parameters += [
        inspect.Parameter(field, inspect.Parameter.KEYWORD_ONLY, default=getattr(groups[n], field), annotation=type_)
        for n, fields in named.items()
        for field, type_ in fields.items()
    ]
    run.__name__, run.__doc__, run.__module__ = command.__name__, command.__doc__, command.__module__
    run.__signature__ = signature.replace(parameters=parameters)  # type: ignore[attr-defined]
    run.__annotations__ = {p.name: p.annotation for p in parameters}
    return run


def _is_group(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, Group)


def _fields(group: type) -> dict[str, Any]:
    """Return the options of a group with their types: those of the group that it builds upon first."""
    return {
        name: type_ for each in reversed(group.__mro__) for name, type_ in vars(each).get("__annotations__", {}).items()
    }
