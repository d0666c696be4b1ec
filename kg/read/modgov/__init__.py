"""The answers of ModernGov's web service: records to lines of labelled cells, a meeting to its page."""

from kg.read.modgov.service import read_service

__all__ = ["read_service"]
