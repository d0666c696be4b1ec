"""Web pages: markup to the page's own text, in reading order, with headings, lists and tables."""

from kg.read.web.reader import fragment, read_web, write

__all__ = ["fragment", "read_web", "write"]
