"""One source to its documents, by the reader that its content asks for."""

import hashlib

from kg.model import Document
from kg.read.source import Source
from kg.read.text import decode


def read(source: Source) -> tuple[Document, ...]:
    """Read one source. A source that cannot be read gives one document with status ``unread`` and the reason."""
    content = source.path.read_bytes()
    sha256 = hashlib.sha256(content).hexdigest()
    text = decode(content)
    return (
        Document(
            key=hashlib.sha256(text.encode()).hexdigest()[:16],
            file_name=source.path.name,
            text=text,
            sha256=sha256,
            source=source.url,
        ),
    )
