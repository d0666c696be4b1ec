"""Bytes to documents: one text each, with its layout. The content decides the format, not the suffix."""

from kg.read.documents import depends_on, read, unread
from kg.read.pdf import recogniser
from kg.read.source import Source, sources

__all__ = ["Source", "depends_on", "read", "recogniser", "sources", "unread"]
