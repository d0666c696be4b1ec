"""Word files: paragraphs, headings, numbered lists and tables, with tracked changes taken as made."""

from kg.read.word.reader import read_word

__all__ = ["read_word"]
