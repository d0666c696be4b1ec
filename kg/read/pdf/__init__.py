"""Printed pages: a PDF's glyphs to lines, lines to paragraphs, lists and tables."""

from kg.read.pdf.reader import read_pdf

__all__ = ["read_pdf"]
