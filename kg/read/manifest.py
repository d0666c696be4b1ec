"""What is told of a folder's files beside them: a manifest of files, addresses and councils, or addresses alone."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from kg.model import Told

_MANIFEST = re.compile(r"manifest\.(?:tsv|csv)", re.I)
_LIST = re.compile(r"(?:urls?|addresses|sources)(?:[-_ ]list)?\.(?:txt|tsv|csv)", re.I)
_README = re.compile(r"readme(?:\.(?:md|txt|html?))?|licen[cs]e(?:\.(?:md|txt))?|notice(?:\.(?:md|txt))?", re.I)
_FILE = ("file", "file_name", "filename", "name", "path")
_URL = ("url", "source_url", "source", "address", "link", "source url")
_COUNCIL = ("council", "council_name", "council name", "authority", "local_authority", "local authority")
_LONGEST_NAME = 120


def is_about(name: str) -> bool:
    """Tell whether a file is about the others in its folder (a README, a manifest, a list of addresses)."""
    return any(pattern.fullmatch(name) for pattern in (_MANIFEST, _LIST, _README))


def is_list(name: str) -> bool:
    """Tell whether a file is a manifest or a list of addresses."""
    return bool(_MANIFEST.fullmatch(name) or _LIST.fullmatch(name))


def entries(name: str, text: str) -> Mapping[str, Told]:
    """Return what a manifest or list tells of each file, by the file's path or name.

    A list of addresses alone gives each file the address that ends in its name. A manifest that gives one file two
    councils gives it none.
    """
    found: dict[str, Told] = {}
    if not _MANIFEST.fullmatch(name):
        return {file: Told(url) for file, url in _listed(text.splitlines())}
    try:
        for file, told in _rows(text, "\t" if "\t" in text.partition("\n")[0] else ","):
            before = found.get(file, told)
            found[file] = Told(told.url or before.url, told.council if told.council == before.council else None)
    except csv.Error:  # A broken manifest tells nothing; the documents beside it are read all the same.
        return {}
    return found


def _rows(text: str, delimiter: str) -> Iterator[tuple[str, Told]]:
    rows = csv.DictReader(io.StringIO(text), delimiter=delimiter)
    names = {(name or "").strip().casefold(): name for name in rows.fieldnames or ()}
    file, url, council = (next((names[n] for n in of if n in names), None) for of in (_FILE, _URL, _COUNCIL))
    for row in rows if file and (url or council) else ():
        address, whose = ((row[column] or "").strip() if column else "" for column in (url, council))
        told = Told(address if is_address(address) else None, whose if 0 < len(whose) <= _LONGEST_NAME else None)
        if row[file] and told != Told():
            yield row[file].strip().lstrip("./"), told


def _listed(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each line is an address, or a file and its address with a tab or comma between, in either order."""
    for line in lines:
        parts = [part.strip() for part in re.split(r"[\t,]", line.strip(), maxsplit=1)]
        url = next((part for part in parts if is_address(part)), None)
        if url:
            file = next((part for part in parts if part and part != url), None)
            yield file or unquote(PurePosixPath(urlsplit(url).path).name), url


def is_address(text: str) -> bool:
    """Tell whether a value is an address on the web."""
    try:
        return urlsplit(text.strip()).scheme in ("http", "https")
    except ValueError:
        return False
