"""Lists that say where a folder's files were published: a manifest of files and addresses, or addresses alone."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

_MANIFEST = re.compile(r"manifest\.(?:tsv|csv)", re.I)
_LIST = re.compile(r"(?:urls?|addresses|sources)(?:[-_ ]list)?\.(?:txt|tsv|csv)", re.I)
_README = re.compile(r"readme(?:\.(?:md|txt|html?))?|licen[cs]e(?:\.(?:md|txt))?|notice(?:\.(?:md|txt))?", re.I)
_FILE = ("file", "file_name", "filename", "name", "path")
_URL = ("url", "source_url", "source", "address", "link", "source url")


def is_about(name: str) -> bool:
    """Tell whether a file is about the others in its folder (a README, a manifest, a list of addresses)."""
    return any(pattern.fullmatch(name) for pattern in (_MANIFEST, _LIST, _README))


def is_list(name: str) -> bool:
    """Tell whether a file is a manifest or a list of addresses."""
    return bool(_MANIFEST.fullmatch(name) or _LIST.fullmatch(name))


def addresses(name: str, text: str) -> Mapping[str, str]:
    """Return the address of each file that a manifest or list names, by the file's path or name.

    A list of addresses alone gives each file the address that ends in its name.
    """
    if _MANIFEST.fullmatch(name):
        try:
            return dict(_rows(text, "\t" if "\t" in text.partition("\n")[0] else ","))
        except csv.Error:  # A broken manifest tells nothing; the documents beside it are read all the same.
            return {}
    return dict(_listed(text.splitlines()))


def _rows(text: str, delimiter: str) -> Iterator[tuple[str, str]]:
    rows = csv.DictReader(io.StringIO(text), delimiter=delimiter)
    names = {(name or "").strip().casefold(): name for name in rows.fieldnames or ()}
    file = next((names[n] for n in _FILE if n in names), None)
    url = next((names[n] for n in _URL if n in names), None)
    for row in rows if file and url else ():
        if row[file] and is_address(row[url] or ""):
            yield row[file].strip().lstrip("./"), row[url].strip()


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
