"""How is a stranger's text shown without harm?

An article may hold terminal escapes, carriage returns that overwrite a line, marks that turn the reading direction
round, or halves of surrogate pairs that no encoder takes. Nothing of that may reach a terminal; what was
there stays visible as a sign, so that nobody wonders why a quote differs from the file. What CI servers take for a
command where it stands in a log (``::error::``, ``##[error]``, ``##vso[...]``) is spelled with signs that look alike.
"""

from __future__ import annotations

import re

_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_CONTROL_PICTURES = 0x2400

# Invisible and without a role in running text: zero-width space, word joiner, byte order mark, direction marks.
_DROPPED = (0x200B, 0x2060, 0xFEFF, 0x200E, 0x200F, 0x061C, *range(0xE0000, 0xE0080))
# Embeddings, overrides and isolates turn round the text that follows them.
_TURNING = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
_SPACES = (0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0xA0, 0x2028, 0x2029)

_TABLE: dict[int, str | None] = {
    **{code: chr(_CONTROL_PICTURES + code) for code in range(0x20)},
    **dict.fromkeys(range(0x7F, 0xA0), _REPLACEMENT),
    **dict.fromkeys(_TURNING, _REPLACEMENT),
    **dict.fromkeys(range(0xD800, 0xE000), _REPLACEMENT),
    **dict.fromkeys(_DROPPED),
    **dict.fromkeys(_SPACES, " "),
}
# What a spreadsheet takes for the beginning of a formula, in the full-width forms of East Asian typing too.
_FORMULA = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")
_INNER_FORMULA = re.compile(f";(?=[{re.escape(''.join(_FORMULA))}])")
# GitHub: "::name" that begins a line, "##[name]" anywhere; Azure and TeamCity: "##vso[...]", "##teamcity[...]". Behind
# the end of a piece there may be a bracket of ours, which marks a quote.
_COMMAND = re.compile(r"#(?=#\w{0,30}(?:\[|\Z))|:(?=:[\w-]+(?: |::))")
_LOOKING_ALIKE = {"#": "\N{MUSIC SHARP SIGN}", ":": "\N{RATIO}"}
_HALF = re.compile("[\ud800-\udfff]")
_SEVERAL_SPACES = re.compile(r" {2,}")
_ACTIVE_IN_JSON = re.compile("[\x7f-\x9f\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]|#(?=#\\w{0,30}\\[)")


def inline(text: str) -> str:
    """``text`` as one line that any terminal may print: white space runs are one space, control characters signs."""
    return _uncommanded(flat(text))


def flat(text: str) -> str:
    """``text`` on one line where no log is read: what looks like a command of a CI server stays as it is."""
    shown = _translated(text)
    return _SEVERAL_SPACES.sub(" ", shown) if "  " in shown else shown


def cell(text: str) -> str:
    """``text`` as a cell of a table that a spreadsheet opens: on one line, and an apostrophe before a formula.

    For words of articles; a number that the program itself writes needs none of it. Where commas part decimals, a
    spreadsheet begins a cell at every semicolon, between quotation marks too.
    """
    shown = _INNER_FORMULA.sub(";'", inline(text))
    begins = text[:1] in ("\t", "\r", "\n") or shown.lstrip().startswith(_FORMULA)
    return f"'{shown}" if begins else shown


def lines(text: str) -> list[str]:
    """The lines of ``text`` (ended by line feeds, as positions are counted), each harmless, spaces kept."""
    return [_uncommanded(_translated(line)) for line in text.split("\n")]


def encodable(text: str) -> str:
    """``text`` with each half of a surrogate pair replaced: as long as before, so that every offset holds."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace") if _has_surrogate(text) else text


def escape_json(document: str) -> str:
    """A JSON document in which what a terminal or a log would act on stands as an escape; its values are unchanged.

    No line of it begins with a colon: only commands that may stand anywhere are of interest.
    """
    if document.isascii() and "\x7f" not in document and "##" not in document:
        return document
    return _ACTIVE_IN_JSON.sub(lambda match: f"\\u{ord(match[0]):04x}", document)


def _translated(text: str) -> str:
    """``text`` by the table, of whose characters none is printable: most texts need not go through it."""
    return text if text.isprintable() else text.translate(_TABLE)


def _uncommanded(line: str) -> str:
    if "##" not in line and "::" not in line:
        return line
    return _COMMAND.sub(lambda match: _LOOKING_ALIKE[match[0]], line)


def _has_surrogate(text: str) -> bool:
    return not text.isascii() and _HALF.search(text) is not None
