"""Plain text: bytes to characters. Nothing is cleaned, but for line ends and characters that XML cannot hold."""

import re

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


def decode(content: bytes) -> str:
    r"""Decode a text file: UTF-8 with or without a mark, else Windows-1252.

    Line ends become ``\n``; each character that XML cannot hold becomes U+FFFD, one for one.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", errors="replace")
    return _NOT_XML.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))
