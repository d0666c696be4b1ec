"""Printed pages: a PDF's glyphs to lines, lines to paragraphs, lists and tables."""

from kg.read.pdf.pictures import told
from kg.read.pdf.reader import read_pdf
from kg.read.pdf.recognition import recogniser

__all__ = ["read_pdf", "recogniser", "told"]
