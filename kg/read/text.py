"""Plain text: bytes to characters. Nothing is cleaned, but for line ends and control characters."""

import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE

# The controls of the second range XML does hold, but a terminal obeys them.
NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]")
#: The same told the other way round, and for texts of ASCII alone: either takes a fraction of the search's time.
_CLEAN = re.compile("[\t\n\r -~\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]*")
_NOT_ASCII_XML = bytes(code for code in range(128) if (code < 32 and code not in (9, 10, 13)) or code == 127)
_CONTROLS = bytes(code for code in range(32) if code not in (9, 10, 11, 12, 13))
#: How much of a text tells whether it is UTF-16, and how much is too little to tell.
_ENOUGH, _LEAST = 4096, 32
_ENCODINGS = ("utf-8-sig", "cp1252")


def decode(content: bytes) -> str:
    r"""Decode a text file: UTF-16 and UTF-8 with or without their marks, else Windows-1252.

    Line ends become ``\n``; each control character, and each that XML cannot hold, becomes U+FFFD, one for one.
    """
    return printable(characters(content))


def printable(text: str) -> str:
    """Put U+FFFD in the place of each control character, and of each that XML cannot hold."""
    return text if _is_printable(text) else NOT_XML.sub("\ufffd", text)


def _is_printable(text: str) -> bool:
    if text.isascii():
        return len(text.encode().translate(None, _NOT_ASCII_XML)) == len(text)
    return _CLEAN.fullmatch(text) is not None


def is_binary(content: bytes) -> bool:
    """Tell whether bytes cannot be text: null bytes, or more than one in twenty a control character."""
    if content.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) or _utf16(content):
        return False
    start = content[:65536]
    controls = len(start) - len(start.translate(None, _CONTROLS))
    return b"\x00" in start or controls * 20 > len(start)


def _utf16(content: bytes) -> str | None:
    """Return which UTF-16 a text without its mark is in: every other byte of its letters is null, and none between."""
    start = content[: _ENOUGH - _ENOUGH % 2]
    even, odd = start[::2].count(0), start[1::2].count(0)
    if len(start) < _LEAST or (even and odd):
        return None
    return "utf-16-be" if 3 * even > len(start) else "utf-16-le" if 3 * odd > len(start) else None


def characters(content: bytes) -> str:
    r"""Decode as `decode` does, with every character kept but for line ends, which become ``\n``."""
    text = _decoded(content)
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _decoded(content: bytes) -> str:
    if content.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return content.decode("utf-16", errors="replace")
    if unmarked := _utf16(content):
        return content.decode(unmarked, errors="replace")
    for encoding in _ENCODINGS:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return content.decode("cp1252", errors="replace")
