"""One source to its documents, by the reader that its content asks for."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath
from zipfile import ZipFile

from kg.errors import UnreadableError
from kg.model import Document, Told
from kg.read import kinds, limits
from kg.read.archive import is_word, members, opened
from kg.read.beside import documents_beside
from kg.read.language import other_language
from kg.read.markdown import has_front_matter, read_markdown
from kg.read.modgov import read_service
from kg.read.pdf import read_pdf, recogniser, told
from kg.read.sheet import Layout
from kg.read.source import Source
from kg.read.text import characters, decode, printable
from kg.read.web import read_web
from kg.read.word import read_word

Found = Iterator[Document]


def read(source: Source) -> tuple[Document, ...]:
    """Read one source. A source that cannot be read gives one document with status ``unread`` and the reason.

    What is told of it beside it is told of each of its documents, save what an archive tells of its own.
    """
    try:
        size = source.path.stat().st_size
        if size > limits.FILE_BYTES:
            raise UnreadableError(
                f"{size // 1_000_000} MB; {limits.FILE_BYTES // 1_000_000} MB are the most that is read"
            )
        content = source.path.read_bytes()
    except OSError as error:
        return (unread(source.path.name, b"", f"it cannot be opened: {error.strerror}", source.url),)
    except UnreadableError as error:
        return (unread(source.path.name, b"", str(error), source.url),)
    return tuple(_filed(found, source.told) for found in documents(source.path.name, content, source.url))


def depends_on(content: bytes) -> str:
    """Name what reading a file depends on besides its content: for a PDF, in an archive too, what reads scans."""
    return recogniser() if kinds.guess(content) in (kinds.PDF, kinds.ZIP) else ""


def documents(name: str, content: bytes, url: str | None = None, within: str | None = None, depth: int = 0) -> Found:
    """Yield the documents that a file's content holds; an unread one, with the reason, where it holds none.

    ``within`` is the archive that the file lies in, ``depth`` how many archives that one lies in.
    """
    try:
        found = list(_documents(name, content, url, within, depth))
    except UnreadableError as error:
        found = [unread(name, content, str(error), url, within)]
    except MemoryError:
        raise
    except Exception as error:  # A library's own fault on one file is that file's reason, never the end of a build.
        found = [unread(name, content, f"a broken file; its reader says: {type(error).__name__}", url, within)]
    yield from found


def unread(name: str, content: bytes, reason: str, url: str | None = None, within: str | None = None) -> Document:
    """Return the document of a file that cannot be read; its key is made from its bytes and name."""
    sha256 = hashlib.sha256(content).hexdigest()
    key = hashlib.sha256(f"unread\0{name}\0{sha256}".encode()).hexdigest()[:16]
    return Document(
        key,
        name,
        "",
        sha256,
        media_type=kinds.guess(content),
        source=url,
        part_of=within,
        status="unread",
        reason=reason,
    )


def _documents(name: str, content: bytes, url: str | None, within: str | None, depth: int) -> Found:
    suffix = name[name.rfind(".") :] if "." in name else ""
    kind = kinds.media_type(content, suffix)
    if kind == kinds.ZIP:
        with opened(content) as archive:
            if not is_word(archive):
                yield from _unpacked(archive, name, url, depth)
                return
            kind, layout = kinds.DOCX, read_word(archive)
    elif kind == kinds.PDF:
        layouts = read_pdf(content)
        if len(layouts) > 1:
            yield from _pack(name, content, url, layouts)
            return
        (layout,) = layouts
    else:
        kind, layout = _textual(content, kind, suffix)
    yield _document(name, content, url, kind, layout, within)


def _pack(name: str, content: bytes, url: str | None, layouts: list[Layout]) -> Found:
    """Yield the documents of a pack, each named by the page it begins on, as a link to that page would be."""
    for layout in layouts:
        part = f"{name}#page={layout.first_page}"
        try:
            yield _document(part, content, url, kinds.PDF, layout, name)
        except UnreadableError as error:
            yield unread(part, content, str(error), url, name)


def _textual(content: bytes, named: str, suffix: str) -> tuple[str, Layout]:
    text = characters(content)
    kind = kinds.text_type(text, named, suffix)
    if kind == kinds.HTML:
        return kind, read_web(text)
    if kind == kinds.XML:
        return kind, read_service(content)
    text = printable(text)
    if kind == kinds.MARKDOWN or has_front_matter(text):
        return kinds.MARKDOWN, read_markdown(text)
    return kind, Layout(text)


def _unpacked(archive: ZipFile, name: str, url: str | None, depth: int) -> Found:
    """Yield the documents of an archive's files; a manifest among them gives their addresses and councils."""
    if depth >= limits.ARCHIVE_DEPTH:
        raise UnreadableError("an archive within archives; unpack it first")
    files = [(PurePosixPath(path.replace("\\", "/")), held) for path, held in members(archive)]
    held_by = dict(files)
    told = dict(documents_beside(held_by, lambda path: decode(held_by[path])))
    files = [(path, held) for path, held in files if path in told]
    if not files:
        raise UnreadableError("an archive with no documents in it")
    for path, held in files:
        for found in documents(path.name, held, told[path].url or url, name, depth + 1):
            yield _filed(found, told[path])


def _filed(document: Document, told: Told) -> Document:
    """Return a document with whose it is said to be beside it, where that is not known of it already."""
    return replace(document, council=document.council or told.council, folder=document.folder or told.folder)


def _document(name: str, content: bytes, url: str | None, kind: str, layout: Layout, within: str | None) -> Document:
    if not any(c.isalnum() for c in layout.text):
        raise UnreadableError("nothing to read: it has no text")
    if len(layout.text) > limits.TEXT_CHARACTERS:
        raise UnreadableError(
            f"a text of {len(layout.text)} characters; {limits.TEXT_CHARACTERS} are the most that is read"
        )
    if kind != kinds.XML and (language := other_language(layout.text)):
        raise UnreadableError(f"written in {language}; no {language} lexicon")
    return Document(
        key=hashlib.sha256(layout.text.encode()).hexdigest()[:16],
        file_name=name,
        text=layout.text,
        sha256=hashlib.sha256(content).hexdigest(),
        media_type=kind,
        title=layout.title,
        source=url or layout.source,
        blocks=layout.blocks,
        pages=layout.pages,
        part_of=within,
        reason=told(layout.pictures, layout.damaged, len(layout.pages)),
        recognised=layout.recognised,
    )
