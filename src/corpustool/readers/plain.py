"""How is a plain text file read? As it stands, but for a header and for lines that a machine broke."""

from __future__ import annotations

from dataclasses import replace

from corpustool.domain.texts import Origin
from corpustool.readers.cleaning import clean_lines
from corpustool.readers.decoding import decode
from corpustool.readers.drafts import Draft
from corpustool.readers.front_matter import split
from corpustool.readers.origins import shifted
from corpustool.readers.wrapping import unwrapped

SUFFIXES = (".txt", ".text")


def read(data: bytes) -> Draft:
    """The draft of a plain text file."""
    whole = clean_lines(decode(data))
    above = len(whole) - len(whole.lstrip("\n"))
    header, source, line = split(whole.strip("\n"), above + 1)
    text, origins = unwrapped(source)
    first = Origin(0, 1, 1)
    return replace(header, text=text, origins=tuple(shifted((first, *origins), line=line - 1)))
