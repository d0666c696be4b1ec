"""The names of WordprocessingML, and its parts parsed with nothing fetched and nothing expanded."""

from functools import cache
from typing import Any
from zipfile import ZipFile

from lxml import etree

from kg.errors import UnreadableError
from kg.read import limits

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"


@cache
def w(name: str) -> str:
    """Return the full name of an element or attribute: ``w("p")`` for a paragraph."""
    return _WORD + name


def value(element: Any, name: str, default: str = "") -> str:
    """Return the ``w:val`` of an element's child, ``default`` where there is none."""
    child = element.find(w(name)) if element is not None else None
    return default if child is None else child.get(w("val"), default)


def is_on(element: Any, name: str) -> bool:
    """Tell whether a switch (``w:b``) is among an element's children and not turned off."""
    child = element.find(w(name)) if element is not None else None
    return child is not None and child.get(w("val"), "1") not in ("0", "false", "off", "none")


def part(archive: ZipFile, name: str) -> Any:
    """Parse a part of the file; None where it has no such part. Raises UnreadableError where the part is broken."""
    if name not in archive.namelist():
        return None
    content = archive.read(name).replace(_STRICT, _WORD[1:-1].encode())
    if content.count(b"<") > limits.WORD_TAGS:
        raise UnreadableError(f"a Word file of more than {limits.WORD_TAGS} tags")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True
    )
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise UnreadableError(f"a broken Word file; {name} cannot be parsed") from error
