"""Which currency stands at a number, before it or behind it?"""

from __future__ import annotations

from collections.abc import Sequence

from corpustool.domain.figures import Unit, UnitKind
from corpustool.figures.lexemes import Lexeme, Sort
from corpustool.figures.measured import Measured, behind, low, over_hyphen, printed
from corpustool.figures.numerals import Numeral
from corpustool.figures.pounds import POUNDS, is_sterling
from corpustool.lexicon.cues import cues
from corpustool.lexicon.units import currency_adjectives, currency_signs, currency_words, minor_currencies

DOLLARS = {"us": "USD", "u.s.": "USD", "hk": "HKD", "nz": "NZD", "a": "AUD", "s": "SGD", "c": "CAD"}
"""What stands before a dollar sign and a space: "US $58"."""
LAND_BEHIND = {
    "US": "USD",
    "U.S.": "USD",
    "USD": "USD",
    "AUD": "AUD",
    "CAD": "CAD",
    "NZD": "NZD",
    "HKD": "HKD",
    "SGD": "SGD",
}
"""What stands behind the number after a dollar sign: "$31.20 US"."""
GLUED = frozenset("€£₹₽$")
SHARED = cues("money.shared")
SMALL_WORDS = cues("money.small_words")
KNOWN = ("dollar", "rupee")
"""Shared names that mean one currency where nothing else is said."""
WRITTEN_BEHIND = frozenset({"Rs", "RM"})
"""Signs that are also written behind the number: "500 Rs"."""


def money_before(line: Sequence[Lexeme], numeral: Numeral) -> Measured | None:
    """As in "US$5", "US $5", "RM 23.50", "$5 US"."""
    at = numeral.first - 1
    if at < 0 or line[at].sort is not Sort.MONEY or _belongs_to_number_before(line, at):
        return None
    sign = line[at].text
    code, first, text = currency_signs()[sign], at, sign
    if sign == "$" and at > 0 and line[at - 1].low in DOLLARS and line[at - 1].text[0].isupper():
        code, first, text = DOLLARS[line[at - 1].low], at - 1, f"{line[at - 1].text}$"
    stop = numeral.stop
    if sign == "$" and stop < len(line) and line[stop].text in LAND_BEHIND:
        code, stop = LAND_BEHIND[line[stop].text], stop + 1
    return Measured(numeral, first, stop, Unit(UnitKind.CURRENCY, code, text))


def _belongs_to_number_before(line: Sequence[Lexeme], at: int) -> bool:
    """As in "10€ 20": the sign touches the number before it and not the one behind."""
    tied = at > 0 and line[at].glued and line[at - 1].sort is Sort.NUMBER
    return tied and line[at].text in GLUED and not line[at + 1].glued


def money_behind(line: Sequence[Lexeme], numeral: Numeral) -> Measured | None:
    """As in "12 euros", "5 million Australian dollars", "1,200€", "10 USD", "63 cents"."""
    at = over_hyphen(line, numeral.stop)
    if at >= len(line) or (low(line, at), low(line, numeral.first - 1)) == ("mark", "the"):
        return None  # "passed the one million mark"
    piece = line[at]
    if piece.sort is Sort.MONEY and piece.text in GLUED:
        number_next = at + 1 < len(line) and line[at + 1].sort is Sort.NUMBER
        opens_next = number_next and (line[at + 1].glued or not piece.glued)
        return None if opens_next else _found(line, numeral, at, at + 1, currency_signs()[piece.text])
    code_behind = len(piece.text) == 3 and piece.text.isupper() and piece.text in currency_signs()
    if code_behind or piece.text in WRITTEN_BEHIND:
        return _found(line, numeral, at, at + 1, currency_signs()[piece.text])
    if piece.low in POUNDS:
        return _found(line, numeral, at, at + 1, "GBP") if is_sterling(line, numeral, at) else None
    for length in (2, 1, 0):
        adjective = tuple(lexeme.low for lexeme in line[at : at + length])
        code = _named(low(line, at + length), adjective, numeral)
        if code is not None:
            stop = at + length + 1
            sterling = line[stop - 1].low.startswith("pound") and low(line, stop) == "sterling"
            return _found(line, numeral, at, stop + 1 if sterling else stop, code)
    return None


def _found(line: Sequence[Lexeme], numeral: Numeral, at: int, stop: int, code: str) -> Measured:
    return behind(numeral, stop, Unit(UnitKind.CURRENCY, code or None, printed(line, at, stop)))


def _named(name: str, adjective: tuple[str, ...], numeral: Numeral) -> str | None:
    """The code of a named currency, "" where the name alone leaves it open, ``None`` when it is none."""
    if adjective:
        land = currency_adjectives().get(adjective)
        return land if land is not None and (name in currency_words() or name in SHARED) else None
    if name in SMALL_WORDS:
        return currency_words()[name] if numeral.scale > 1 and name in currency_words() else None
    if name in currency_words() and (name not in SHARED or name.startswith(KNOWN)):
        return currency_words()[name]
    minor = name in minor_currencies() and (len(name) > 1 or name == "p")
    return "" if minor or name in SHARED else None
