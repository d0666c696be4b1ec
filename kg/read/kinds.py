"""What a file is, by its content: its media type, or the reason why it cannot be read."""

import re

from kg.errors import UnreadableError
from kg.read.text import is_binary

PDF, ZIP, DOCX = (
    "application/pdf",
    "application/zip",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
)
HTML, XML, TEXT, MARKDOWN = "text/html", "application/xml", "text/plain", "text/markdown"

_PAGE = re.compile(r"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html)\b", re.I | re.S)
_ELEMENT = re.compile(
    r"\s*(?:<!--.{0,2000}?-->\s*)*<(?:!doctype|head|body|div|p|table|h[1-6]|ul|ol|article|main|section|meta|span|script)\b",
    re.I | re.S,
)
_XML = re.compile(r"\s*(?:<\?xml\b|<(?:meeting|getmeetings|committees|councillorsbyward)\b)", re.I)
#: The container of old office files, and of new ones that are encrypted; the names of what lies in it tell which.
_CONTAINER = b"\xd0\xcf\x11\xe0"
_WITHIN = (
    ("EncryptedPackage", "an encrypted office file; it opens with a password only"),
    ("WordDocument", "a Word file of the old kind (.doc); save it as .docx or PDF"),  # tables of a spreadsheet within
    ("Workbook", "a spreadsheet of the old kind (.xls); save its sheets as PDF"),
    ("PowerPoint Document", "a presentation of the old kind (.ppt); save it as PDF"),
    ("__substg1.0_", "a saved e-mail (.msg); save it as text or PDF"),
)
_REFUSED = (
    (_CONTAINER, "a Word file of the old kind (.doc); save it as .docx or PDF"),
    (b"{\\rtf", "a rich text file (.rtf); save it as .docx or PDF"),
    (b"\x89PNG", "a picture (PNG): no text"),
    (b"\xff\xd8\xff", "a picture (JPEG): no text"),
    (b"GIF8", "a picture (GIF): no text"),
    (b"II*\x00", "a picture (TIFF): no text"),
    (b"MM\x00*", "a picture (TIFF): no text"),
    (b"Rar!", "an archive (.rar); unpack it, or pack it as .zip"),
    (b"7z\xbc\xaf", "an archive (.7z); unpack it, or pack it as .zip"),
    (b"\x1f\x8b", "a compressed file (.gz); unpack it first"),
)


def media_type(content: bytes, suffix: str = "") -> str:
    """Return the media type of a file's content; the suffix settles only what the content leaves open.

    Raises UnreadableError with the reason for bytes that hold no text: empty, a picture, an old Word file.
    """
    if not content.strip():
        raise UnreadableError("an empty file")
    if b"%PDF-" in content[:1024]:
        return PDF
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return ZIP
    if content.startswith(_CONTAINER):
        for name, reason in _WITHIN:
            if name.encode("utf-16-le") in content:
                raise UnreadableError(reason)
    for mark, reason in _REFUSED:
        if content.startswith(mark):
            raise UnreadableError(reason)
    if is_binary(content):
        raise UnreadableError(f"a binary file{f' named {suffix}' if suffix else ''}: no text")
    return MARKDOWN if suffix.casefold() in (".md", ".markdown") else TEXT


def guess(content: bytes) -> str:
    """Return the media type of a file that cannot be read, as far as its first bytes tell."""
    if b"%PDF-" in content[:1024]:
        return PDF
    start = content[:2000].lstrip().lower()
    if start.startswith((b"<!doctype html", b"<html", b"<script", b"<!--")):
        return HTML
    return ZIP if start.startswith(b"pk") else "application/octet-stream"


def text_type(text: str, named: str, suffix: str) -> str:
    """Return what a decoded text is: a web page, XML, Markdown or plain text.

    A fragment of a web page counts as one only under a web page's name: minutes kept as text hold stray tags too.
    """
    start = text[:5000].lstrip("\ufeff")
    if _PAGE.match(start) or (
        suffix.casefold() in (".html", ".htm", ".aspx", ".php", ".xml") and _ELEMENT.match(start)
    ):
        return HTML
    return XML if _XML.match(start) else named
