"""Where the files that come with the program are: in a checkout at its root, in a wheel inside the package."""

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).parent


@cache
def resource(*parts: str) -> Path:
    """Return the path of a shipped file or folder, such as ``resource("ontology", "kg.ttl")``.

    Raises FileNotFoundError where neither place holds it.
    """
    for root in (_PACKAGE, _PACKAGE.parent):
        path = root.joinpath(*parts)
        if path.exists():
            return path
    raise FileNotFoundError(f"{'/'.join(parts)} is not part of this installation; install the package again")
