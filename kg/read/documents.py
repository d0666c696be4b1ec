"""One source to its documents, by the reader that its content asks for."""

import hashlib
from collections.abc import Iterator

from kg.errors import UnreadableError
from kg.model import Document
from kg.read import kinds, limits
from kg.read.markdown import has_front_matter, read_markdown
from kg.read.pdf import read_pdf
from kg.read.sheet import Layout
from kg.read.source import Source
from kg.read.text import decode


def read(source: Source) -> tuple[Document, ...]:
    """Read one source. A source that cannot be read gives one document with status ``unread`` and the reason."""
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
    return tuple(documents(source.path.name, content, source.url))


def documents(name: str, content: bytes, url: str | None = None) -> Iterator[Document]:
    """Yield the documents that a file's content holds; an unread one, with the reason, where it holds none."""
    try:
        found = list(_documents(name, content, url))
    except UnreadableError as error:
        found = [unread(name, content, str(error), url)]
    except Exception as error:  # A library's own fault on one file is that file's reason, never the end of a build.
        found = [unread(name, content, f"a broken file; its reader says: {type(error).__name__}", url)]
    yield from found


def unread(name: str, content: bytes, reason: str, url: str | None = None, media_type: str = "") -> Document:
    """Return the document of a file that cannot be read; its key is made from its bytes and name."""
    sha256 = hashlib.sha256(content).hexdigest()
    key = hashlib.sha256(f"unread\0{name}\0{sha256}".encode()).hexdigest()[:16]
    return Document(
        key,
        name,
        "",
        sha256,
        media_type=media_type or "application/octet-stream",
        source=url,
        status="unread",
        reason=reason,
    )


def _documents(name: str, content: bytes, url: str | None) -> Iterator[Document]:
    suffix = name[name.rfind(".") :] if "." in name else ""
    kind = kinds.media_type(content, suffix)
    if kind == kinds.PDF:
        yield _document(name, content, url, kind, read_pdf(content))
        return
    text = decode(content)
    kind = kinds.text_type(text, kind, suffix)
    if kind == kinds.MARKDOWN or has_front_matter(text):
        yield _document(name, content, url, kinds.MARKDOWN, read_markdown(text))
    else:
        yield _document(name, content, url, kind, Layout(text))


def _document(name: str, content: bytes, url: str | None, kind: str, layout: Layout) -> Document:
    if not layout.text.strip():
        raise UnreadableError("nothing to read: it has no text")
    return Document(
        key=hashlib.sha256(layout.text.encode()).hexdigest()[:16],
        file_name=name,
        text=layout.text,
        sha256=hashlib.sha256(content).hexdigest(),
        media_type=kind,
        title=layout.title,
        source=url,
        blocks=layout.blocks,
        pages=layout.pages,
    )
