"""Bytes to documents: one text each, with its layout. The content decides the format, not the suffix."""

from kg.read.documents import read, unread
from kg.read.source import Source, sources

__all__ = ["Source", "read", "sources", "unread"]
