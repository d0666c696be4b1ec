"""Zip archives, opened with care: .zip files of documents, and the .docx that is an archive itself."""

import io
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager

from kg.errors import UnreadableError
from kg.read import limits

_OTHERS = (
    ("xl/", "a spreadsheet (.xlsx); save its sheets as PDF"),
    ("ppt/", "a presentation (.pptx); save it as PDF"),
    ("META-INF/manifest.xml", "an OpenDocument file (.odt); save it as .docx or PDF"),
)


@contextmanager
def opened(content: bytes) -> Iterator[zipfile.ZipFile]:
    """Open an archive. Raises UnreadableError where it is broken, encrypted, or unpacks to more than is allowed."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _check(archive, len(content))
            yield archive
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError) as error:
        raise UnreadableError("a broken or encrypted archive; it cannot be unpacked") from error


def is_word(archive: zipfile.ZipFile) -> bool:
    """Tell whether an archive is a Word file. Raises UnreadableError for other office files and for macros."""
    names = archive.namelist()
    if any(name.startswith("word/") for name in names):
        if any(name.endswith("vbaProject.bin") for name in names):
            raise UnreadableError("a Word file with a macro; save it without (.docx)")
        return "word/document.xml" in names
    for start, reason in _OTHERS:
        if any(name.startswith(start) for name in names):
            raise UnreadableError(reason)
    return False


def members(archive: zipfile.ZipFile) -> Iterator[tuple[str, bytes]]:
    """Yield the path and content of an archive's files in the order of their paths, hidden ones left out."""
    for info in sorted(archive.infolist(), key=lambda i: i.filename):
        parts = info.filename.split("/")
        if not info.is_dir() and "__MACOSX" not in parts and not any(p.startswith(".") for p in parts):
            yield info.filename, archive.read(info)


def _check(archive: zipfile.ZipFile, size: int) -> None:
    files = archive.infolist()
    unpacked = sum(info.file_size for info in files)
    if len(files) > limits.ARCHIVE_MEMBERS:
        raise UnreadableError(f"an archive of {len(files)} files; {limits.ARCHIVE_MEMBERS} are the most that are read")
    suspicious = unpacked > limits.RATIO_FROM_BYTES and unpacked > limits.UNPACKED_RATIO * size
    if unpacked > limits.UNPACKED_BYTES or suspicious:
        raise UnreadableError(f"an archive of {size // 1000} kB that unpacks to {unpacked // 1_000_000} MB: refused")
    if any(info.flag_bits & 1 for info in files):
        raise UnreadableError("an encrypted archive; it opens with a password only")
