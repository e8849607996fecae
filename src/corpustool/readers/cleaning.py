"""What is repaired in a text before it is stored? Every offset refers to the text after this.

Letters that an encoding error broke ("â€œ"), entities that a copied web page left behind ("&amp;"), line ends,
control characters and the Unicode form. Nothing that a person typed is changed: quotation marks stay as they are,
curled or straight.
"""

from __future__ import annotations

import re
import unicodedata
from html import unescape

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\u2028\u2029]")
_LATER_LINE_ENDS = re.compile("\x85")  # a byte of mojibake too ("â€¦"): read as a line end only after the repair
_TERMINAL = re.compile("\x1b\\[[0-9;?]{0,32}[ -/]?[@-~]|\x1b\\][^\x07\x1b\n]{0,200}(?:\x07|\x1b\\\\)")
# Controls, and marks that are not seen: zero-width spaces, joiners of words, direction overrides, tags.
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e007f]")
_UNSEEN_LATER = re.compile("[\x80-\x9f\xad]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_ENTITY = re.compile("&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_ROUNDS = 8  # one repair can bring another to light; nobody's text needs more than two


def clean(text: str) -> str:
    """The text as it is stored; cleaning a cleaned text changes nothing.

    Line ends are line feeds, no line ends in blanks, the text neither begins nor ends with an empty line.
    """
    return clean_lines(text).strip("\n")


def clean_lines(text: str, *, markup: bool = False) -> str:
    """The text with each line where it is in the file: empty ones at the beginning and the end are kept.

    In ``markup`` entities and blanks at the ends of lines mean something and stay.
    """
    for _ in range(_ROUNDS):
        cleaned = _repaired(text if markup else _ENTITY.sub(lambda match: unescape(match[0]), text))
        if not markup:
            cleaned = "\n".join(line.rstrip() for line in cleaned.split("\n"))
        if cleaned == text:
            break
        text = cleaned
    return text


def _repaired(text: str) -> str:
    if not text.isascii():
        text = _SURROGATES.sub("\ufffd", text.encode("utf-16", "surrogatepass").decode("utf-16", "replace"))
    text = _UNSEEN.sub("", _TERMINAL.sub("", _LINE_ENDS.sub("\n", text)))
    if text.isascii():
        return text
    text = "\n".join(line if line.isascii() else _decoded_again(line) for line in text.split("\n"))
    return unicodedata.normalize("NFC", _UNSEEN_LATER.sub("", _LATER_LINE_ENDS.sub("\n", text)))


def _decoded_again(line: str) -> str:
    from ftfy import fix_encoding

    return fix_encoding(line)
