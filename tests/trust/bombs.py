"""Twelve small files that exhaust a reader, and some that break one; made here, so that none lies about."""

import io
import zipfile
import zlib
from collections.abc import Callable

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)


def packed(*members: tuple[str, bytes | str], level: int = 9) -> bytes:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED, compresslevel=level) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return kept.getvalue()


def word(body: str, head: str = "") -> bytes:
    document = f'<?xml version="1.0"?>{head}<w:document xmlns:w="{_WORD}"><w:body>{body}</w:body></w:document>'
    return packed(("[Content_Types].xml", _TYPES), ("word/document.xml", document), level=1)


def paragraph(words: str) -> str:
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


def word_with_another_file() -> bytes:
    head = '<!DOCTYPE d [<!ENTITY other SYSTEM "file:///etc/passwd">]>'
    return word(paragraph("Minutes of the Council. &other;"), head)


def laughs(levels: int = 9) -> str:
    lines = ['<!ENTITY l0 "laughter">']
    lines += [f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, levels)]
    return f"<!DOCTYPE d [{''.join(lines)}]>"


def word_of_laughs() -> bytes:
    return word(paragraph("&l8;"), laughs())


def word_of_one_long_text() -> bytes:
    return word(paragraph("a" * 150_000_000))


def word_of_many_paragraphs() -> bytes:
    return word("<w:p/>" * 3_000_000)


def pdf(stream: bytes, filters: str = "/FlateDecode", pages: str = "") -> bytes:
    """A PDF of one page with one stream of content."""
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        pages.encode() or b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        b"<</Length %d/Filter[%s]>>stream\n%s\nendstream" % (len(stream), filters.encode(), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, part in enumerate(parts, 1):
        places.append(len(out))
        out += b"%d 0 obj%s endobj\n" % (number, part)
    start = len(out)
    out += b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    return bytes(out) + b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % start


def _squeezed(piece: bytes, times: int) -> bytes:
    squeeze = zlib.compressobj(1)
    return b"".join(squeeze.compress(piece) for _ in range(times)) + squeeze.flush()


def pdf_of_600_megabytes() -> bytes:
    return pdf(_squeezed(b" " * 1_000_000, 600))


def pdf_squeezed_twice() -> bytes:
    return pdf(zlib.compress(_squeezed(b" " * 1_000_000, 600), 9), "/FlateDecode/FlateDecode")


def pdf_of_three_million_words() -> bytes:
    return pdf(zlib.compress(b"BT /F 8 Tf 10 10 Td " + b"(a)Tj " * 3_000_000 + b"ET", 9))


def pdf_whose_pages_go_in_a_circle() -> bytes:
    return pdf(zlib.compress(b"BT ET"), pages="<</Type/Pages/Kids[2 0 R 2 0 R 3 0 R]/Parent 2 0 R/Count 1000000>>")


def _page(inside: str) -> bytes:
    return f"<!doctype html><html><body><h1>Minutes</h1>{inside}</body></html>".encode()


def page_of_nested_tags() -> bytes:
    return _page("<div>" * 100_000 + "x")


def page_of_misnested_tags() -> bytes:
    return _page("<b><i><p>x</b></i>" * 20_000)


def page_of_attributes() -> bytes:
    return _page("<p " + " ".join(f"a{n}=1" for n in range(200_000)) + ">x</p>")


def page_of_open_comments() -> bytes:
    return _page("<!-" * 300_000)


def service_of_laughs() -> bytes:
    return f'<?xml version="1.0"?>{laughs()}<meeting><meetingtitle>&l8;</meetingtitle></meeting>'.encode()


def archive_in_archive() -> bytes:
    inner = packed(("zeros.txt", b"0" * 9_000_000))
    for _ in range(3):
        inner = packed(*((f"{n}.zip", inner) for n in range(16)))
    return inner


def archive_of_zeros() -> bytes:
    return packed(("zeros.txt", b"0" * 150_000_000), level=1)


def archive_that_lies_about_its_size() -> bytes:
    """Sixty megabytes that the archive's list gives as sixty bytes."""
    whole = packed(("zeros.txt", b"0" * 60_000_000))
    size = (60_000_000).to_bytes(4, "little")
    return whole.replace(size, (60).to_bytes(4, "little"))


def many_capitals(times: int = 60_000) -> bytes:
    """Words that every rule on names looks at: slow to read, and no more than that."""
    return b"Councillor A B C D E F G H I J " * times


#: The twelve of the threat model, then more.
BOMBS: dict[str, Callable[[], bytes]] = {
    "entity.docx": word_with_another_file,
    "laughs.docx": word_of_laughs,
    "long.docx": word_of_one_long_text,
    "paragraphs.docx": word_of_many_paragraphs,
    "flate.pdf": pdf_of_600_megabytes,
    "twice.pdf": pdf_squeezed_twice,
    "words.pdf": pdf_of_three_million_words,
    "circle.pdf": pdf_whose_pages_go_in_a_circle,
    "nested.html": page_of_nested_tags,
    "misnested.html": page_of_misnested_tags,
    "attributes.html": page_of_attributes,
    "comments.html": page_of_open_comments,
    "laughs.xml": service_of_laughs,
    "archives.zip": archive_in_archive,
    "zeros.zip": archive_of_zeros,
    "lies.zip": archive_that_lies_about_its_size,
}
