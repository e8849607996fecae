"""In which encoding was a file written? UTF-8 unless its bytes say otherwise."""

from __future__ import annotations

import codecs
import re

from corpustool.errors import UnreadableFile
from corpustool.readers.drafts import MOST_CHARACTERS, refuse_long

_SAVE_AS_TEXT = "save it as plain text (UTF-8) and ingest it again"
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark begins alike
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_BINARY = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a Word document or another zip archive"),
    (b"\xd0\xcf\x11\xe0", "an old Word document"),
    (b"{\\rtf", "a rich text (RTF) document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed archive"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "a database"),
)
_SAMPLE = 65_536
_MOST = 4 * MOST_CHARACTERS  # what is left when markup or a broken encoding has been repaired may be an article
_ESCAPED = re.compile("[\udc80-\udcff]")
_FOREIGN = re.compile(rb"[\x80-\xff]+")
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
# Bytes that are no letters in Windows-1252 stay what they are in Latin-1, as browsers read them.
_WINDOWS = {0xDC00 + byte: bytes([byte]).decode("cp1252", "replace") for byte in range(0x80, 0x100)} | {
    0xDC00 + byte: chr(byte) for byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
}


def decode(data: bytes) -> str:
    """The text of ``data``; byte order mark, UTF-8, then the likeliest older encoding.

    Raises :class:`UnreadableFile` where the bytes are no text, or far more of it than an article has: cleaning
    would take a minute to find that out.
    """
    text = _decoded(data)
    refuse_long(text, _MOST)
    return text


def _decoded(data: bytes) -> str:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace").removeprefix("\ufeff")
    if unmarked := _unmarked_utf16(data):
        return data.decode(unmarked, "replace")
    _refuse_binary(data)
    text = data.decode("utf-8", "surrogateescape")
    broken = len(_ESCAPED.findall(text))
    if not broken:
        return text
    if broken <= sum(character > "\x7f" for character in text) - broken:
        return text.translate(_WINDOWS)  # UTF-8 with a few foreign bytes, pasted in or cut off
    return _older_encoding(data)


def _refuse_binary(data: bytes) -> None:
    for magic, what in _BINARY:
        if data.startswith(magic):
            raise UnreadableFile(f"it is {what}, not plain text", hint=_SAVE_AS_TEXT)
    if b"\x00" in data or len(_CONTROL.findall(data, 0, _SAMPLE)) * 50 > min(len(data), _SAMPLE):
        raise UnreadableFile("it is a binary file, not text", hint=_SAVE_AS_TEXT)


def _unmarked_utf16(data: bytes) -> str | None:
    """UTF-16 without its mark: in Western text every other byte is zero."""
    half = len(data[:_SAMPLE]) // 2
    if half < 2 or len(data) % 2:
        return None
    even, odd = data[:_SAMPLE:2].count(0), data[1:_SAMPLE:2].count(0)
    if odd * 10 > half * 7 and even * 100 < half:
        return "utf-16-le"
    if even * 10 > half * 7 and odd * 100 < half:
        return "utf-16-be"
    return None


def _older_encoding(data: bytes) -> str:
    """Ask charset-normalizer, with the Western encodings first where nearly everything is ASCII.

    A pound sign in a page of English reads as a Polish letter in half of the code pages that fit it.
    """
    from charset_normalizer import from_bytes

    sample = data[:_SAMPLE]
    runs = _FOREIGN.findall(sample)
    foreign = sum(map(len, runs))
    # Accents and quotation marks stand alone; other scripts fill words.
    western = foreign * 20 < len(sample) or (foreign * 4 < len(sample) and len(runs) * 5 > foreign * 4)
    best = from_bytes(sample, cp_isolation=["cp1252", "mac_roman"] if western else None).best()
    if best is None and western:
        return data.decode("ascii", "surrogateescape").translate(_WINDOWS)
    if best is None:
        raise UnreadableFile("its letters cannot be told: no known encoding fits", hint=_SAVE_AS_TEXT)
    if best.encoding == "cp1252":
        return data.decode("ascii", "surrogateescape").translate(_WINDOWS)
    return data.decode(best.encoding, "replace")
