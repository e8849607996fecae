"""How is a plain text file read? As it stands, but for a header and for lines that a machine broke."""

from __future__ import annotations

from dataclasses import replace

from corpustool.readers.cleaning import clean
from corpustool.readers.decoding import decode
from corpustool.readers.drafts import Draft
from corpustool.readers.front_matter import split
from corpustool.readers.wrapping import unwrap

SUFFIXES = (".txt", ".text")


def read(data: bytes) -> Draft:
    """The draft of a plain text file."""
    header, text = split(clean(decode(data)))
    return replace(header, text=unwrap(text))
