"""What holds for any file: it is read, or listed with its reason, without a fault; every passage is its quote."""

from collections.abc import Iterator
from dataclasses import fields

from kg.model import Claims, Reading, Span


def broken_laws(reading: Reading) -> Iterator[str]:
    """Yield what does not hold of a reading."""
    document = reading.document
    if document.status == "failed":
        yield document.reason or "a fault without its reason"
    if document.status != "read" and not document.reason:
        yield "unread, without a reason"
    if document.status == "read" and not document.text.strip():
        yield "read, without a text"
    for span in _spans(reading):
        if not 0 <= span.start < span.end <= len(document.text):
            yield f"{span} is no passage of a text of {len(document.text)} characters"


def _spans(reading: Reading) -> Iterator[Span]:
    for field in fields(Claims):
        for claim in getattr(reading.claims, field.name):
            yield from claim.spans if field.name == "entities" else (claim.span,)
