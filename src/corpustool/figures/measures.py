"""Which unit stands at a number: a currency before or behind it, a percent sign, a measure, a length of time, an age?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from corpustool.domain.figures import Unit, UnitKind
from corpustool.figures.lexemes import Lexeme, Sort
from corpustool.figures.numerals import Form, Numeral
from corpustool.lexicon.units import (
    UnitName,
    currency_adjectives,
    currency_signs,
    currency_words,
    minor_currencies,
    unit_signs,
    unit_words,
)

HYPHENS = frozenset("-‐‑–")
DOLLARS = {"us": "USD", "u.s.": "USD", "australian": "AUD", "hk": "HKD", "hong kong": "HKD", "nz": "NZD", "a": "AUD", "s": "SGD", "c": "CAD"}
PERIODS = frozenset("second minute hour day night week fortnight month quarter season year annum decade century".split())


@dataclass(frozen=True, slots=True)
class Measured:
    """A numeral with its unit on the lexemes ``first`` up to ``stop``; ``unit`` is ``None`` for a bare number.

    ``dimension`` is that of a measure ("length"); ``rate`` says that the unit is told per something.
    """

    numeral: Numeral
    first: int
    stop: int
    unit: Unit | None = None
    dimension: str = ""
    rate: bool = False


def read_measured(line: Sequence[Lexeme], numeral: Numeral) -> Measured:
    """The numeral with the unit that stands at it, if one does."""
    found = (
        _money_before(line, numeral)
        or _percent(line, numeral)
        or _age(line, numeral)
        or _money_behind(line, numeral)
        or _measure(line, numeral)
    )
    if found is None:
        return Measured(numeral, numeral.first, numeral.stop)
    return _per(line, found)


def _money_before(line: Sequence[Lexeme], numeral: Numeral) -> Measured | None:
    """ "US$5", "US $5", "RM 23.50", "$ US 5", "-$5"; "USD" and the like may stand behind as well."""
    at = numeral.first - 1
    if at < 0 or line[at].sort is not Sort.MONEY:
        return None
    sign, first, text = line[at].text, at, line[at].text
    code = currency_signs()[sign]
    if sign == "$" and at > 0 and line[at - 1].low in DOLLARS and line[at - 1].text[0].isupper():
        code, first, text = DOLLARS[line[at - 1].low], at - 1, f"{line[at - 1].text}$"
    stop = numeral.stop
    if sign == "$" and stop < len(line) and line[stop].text in ("US", "USD", "AUD", "CAD", "NZD", "HKD", "SGD", "U.S."):
        code = {"US": "USD", "U.S.": "USD"}.get(line[stop].text, line[stop].text)
        stop += 1
    return Measured(numeral, first, stop, Unit(UnitKind.CURRENCY, code, text))


def _percent(line: Sequence[Lexeme], numeral: Numeral) -> Measured | None:
    at = _over_hyphen(line, numeral.stop)
    if at >= len(line):
        return None
    low, after = line[at].low, line[at + 1].low if at + 1 < len(line) else ""
    if low in ("%", "percent", "pct", "pc", "percentage") or (low == "per" and after in ("cent", "centum")):
        stop = at + 2 if low == "per" else at + 1
        stop_word = _over_hyphen(line, stop)
        if stop_word < len(line) and line[stop_word].low in ("point", "points"):
            return _named(line, numeral, stop_word + 1, Unit(UnitKind.PERCENTAGE_POINTS, None, _text(line, at, stop_word + 1)))
        if low == "percentage":
            return None
        return _named(line, numeral, stop, Unit(UnitKind.PERCENT, None, _text(line, at, stop)))
    if low in ("pp", "ppt", "ppts") or (low in ("pps",)):
        return _named(line, numeral, at + 1, Unit(UnitKind.PERCENTAGE_POINTS, None, line[at].text))
    if low == "basis" and after in ("point", "points"):
        return _named(line, numeral, at + 2, Unit(UnitKind.OTHER, None, _text(line, at, at + 2)))
    if low == "times":
        return _named(line, numeral, at + 1, Unit(UnitKind.OTHER, None, line[at].text))
    if low in ("bp", "bps"):
        return _named(line, numeral, at + 1, Unit(UnitKind.OTHER, None, line[at].text))
    return None


def _age(line: Sequence[Lexeme], numeral: Numeral) -> Measured | None:
    """ "50-year-old", "18 months old", "aged 7", "at the age of 12", "35 years of age"."""
    at = _over_hyphen(line, numeral.stop)
    unit = unit_words().get((line[at].low,)) if at < len(line) else None
    if unit is not None and unit.kind == "duration":
        old = _over_hyphen(line, at + 1)
        words = [lexeme.low for lexeme in line[old : old + 2]]
        if words[:1] in (["old"], ["olds"]):
            return _named(line, numeral, old + 1, Unit(UnitKind.AGE, unit.code, _text(line, at, old + 1)))
        if words == ["of", "age"]:
            return _named(line, numeral, old + 2, Unit(UnitKind.AGE, unit.code, _text(line, at, old + 2)))
    before = [lexeme.low for lexeme in line[max(0, numeral.first - 2) : numeral.first]]
    if before[-1:] in (["aged"], ["age"], ["ages"]) or before == ["age", "of"]:
        if unit is not None and unit.kind == "duration":
            return _named(line, numeral, at + 1, Unit(UnitKind.AGE, unit.code, _text(line, at, at + 1)))
        return Measured(numeral, numeral.first, numeral.stop, Unit(UnitKind.AGE))
    return None


def _money_behind(line: Sequence[Lexeme], numeral: Numeral) -> Measured | None:
    """ "12 euros", "5 million Australian dollars", "1,200€", "10 USD", "63 cents"."""
    at = _over_hyphen(line, numeral.stop)
    if at >= len(line):
        return None
    piece = line[at]
    if piece.sort is Sort.MONEY and (piece.text in ("€", "£", "₹", "₽", "$") and piece.glued):
        if at + 1 < len(line) and line[at + 1].sort is Sort.NUMBER and line[at + 1].glued:
            return None
        return _named(line, numeral, at + 1, Unit(UnitKind.CURRENCY, currency_signs()[piece.text], piece.text))
    if piece.text.isupper() and len(piece.text) == 3 and piece.text in currency_signs():
        return _named(line, numeral, at + 1, Unit(UnitKind.CURRENCY, currency_signs()[piece.text], piece.text))
    for length in (2, 1, 0):
        name = line[at + length].low if at + length < len(line) else ""
        adjective = tuple(lexeme.low for lexeme in line[at : at + length])
        if length and adjective not in currency_adjectives() and not (adjective == ("us",) and name.startswith("dollar")):
            continue
        code = _currency(name, adjective, numeral)
        if code is not None:
            stop = at + length + 1
            if stop < len(line) and name in ("pounds", "pound") and line[stop].low == "sterling":
                stop += 1
            return _named(line, numeral, stop, Unit(UnitKind.CURRENCY, code or None, _text(line, at, stop)))
    return None


def _currency(name: str, adjective: tuple[str, ...], numeral: Numeral) -> str | None:
    """The code of a named currency, "" where the name alone leaves it open, ``None`` when it is none."""
    shared = name.removesuffix("s") in ("peso", "pound", "dollar", "franc", "dinar", "rupee", "crown", "krone", "shilling", "peso")
    if adjective and (name in currency_words() or shared):
        return currency_adjectives().get(adjective, "USD")
    if name in ("pound", "pounds"):
        return "GBP" if numeral.scale >= 1000 or numeral.value >= 10000 else None
    if name in ("real", "crown", "won", "sterling", "buck", "lev", "leu") and not adjective:
        return "KRW" if name == "won" and numeral.scale > 1 else None
    if name in currency_words():
        return currency_words()[name]
    if shared:
        return ""
    if name in minor_currencies() and (len(name) > 1 or name == "p"):
        return ""
    return None


def _measure(line: Sequence[Lexeme], numeral: Numeral) -> Measured | None:
    at = _over_hyphen(line, numeral.stop)
    if at >= len(line):
        return None
    for length in range(min(5, len(line) - at), 0, -1):
        unit = unit_words().get(tuple(lexeme.low for lexeme in line[at : at + length]))
        if unit is not None and (length > 1 or not _is_no_unit(line, numeral, at)):
            return _of(line, numeral, at, at + length, unit)
    for length in (4, 3, 2, 1):
        pieces = line[at : at + length]
        if len(pieces) < length or not all(piece.glued for piece in pieces[1:]):
            continue
        unit = unit_signs().get("".join(piece.text for piece in pieces))
        if unit is not None and _is_sign(line, numeral, at, at + length, unit):
            return _of(line, numeral, at, at + length, unit)
    return None


def _is_no_unit(line: Sequence[Lexeme], numeral: Numeral, at: int) -> bool:
    """Words that are units only in some company: "six second-half goals", "two bar staff"."""
    word, after = line[at].low, line[at + 1].low if at + 1 < len(line) else ""
    if word == "second":
        return numeral.value != 1 and line[at].start > line[numeral.stop - 1].end + 1
    if word in ("stone", "foot", "bit", "min", "sec", "carat", "nit", "cal", "gig"):
        return word in ("bit", "stone") and not after.startswith(("per", "-"))
    return False


def _is_sign(line: Sequence[Lexeme], numeral: Numeral, at: int, stop: int, unit: UnitName) -> bool:
    """Whether letters that could be a word or a name are a unit here."""
    text = line[at].text
    if text in "′s" and line[at].glued:
        before = line[numeral.first - 1].low if numeral.first else ""
        if (stop < len(line) and line[stop].glued and line[stop].sort is Sort.WORD) or text == "s" and before not in ("in", "of", "under", "for", "to", "about") and "." not in line[numeral.first].text:
            return False
    if numeral.form not in (Form.DIGITS, Form.WORDS) or line[numeral.stop - 1].low in ("a", "one"):
        return False
    if len(text) == 1 and text.isalpha() and stop == at + 1:
        if stop < len(line) and line[stop].glued and line[stop].text in ("&", "'", "’"):
            return False
        return line[numeral.first].sort is Sort.NUMBER and (line[at].glued or text in "gmWVCFKLhs" or (text == "A" and stop < len(line) and line[stop].text == "/"))
    if text == "PS":
        return stop >= len(line) or not line[stop].glued or line[stop].sort is not Sort.NUMBER
    if text.lower() in ("in", "ha", "mi", "ac", "kt", "pt", "yd") and text.isalpha():
        return text not in ("in",) and line[numeral.first].sort is Sort.NUMBER
    return unit.dimension != ""


def _of(line: Sequence[Lexeme], numeral: Numeral, at: int, stop: int, unit: UnitName) -> Measured:
    kind = UnitKind.DURATION if unit.kind == "duration" else UnitKind.MEASURE
    return Measured(numeral, numeral.first, stop, Unit(kind, unit.code, _text(line, at, stop)), unit.dimension)


def _per(line: Sequence[Lexeme], found: Measured) -> Measured:
    """ "$5 per barrel", "200 miles a day", "£3 an hour", "80 cents/kg": the unit goes on."""
    at = found.stop
    if found.unit is None or at + 1 >= len(line):
        return found
    low = line[at].low
    if low == "-" and line[at + 1].low in ("a", "per"):
        at, low = at + 1, line[at + 1].low
    start = _over_hyphen(line, at + 1)
    word = line[start].low if start < len(line) else ""
    if low in ("a", "an", "each", "every") and word.removesuffix("s") not in PERIODS:
        if (word,) not in unit_words() or found.unit.kind is not UnitKind.CURRENCY or low != "a" and low != "an":
            return found
    elif low == "/" and not (line[at].glued and line[start].glued and line[start].sort is Sort.WORD):
        return found
    elif low not in ("a", "an", "each", "every", "per", "/") or (low == "per" and word == "cent"):
        return found
    if line[start].sort is not Sort.WORD and not (line[start].sort is Sort.CODE and low == "/"):
        return found
    stop = start + 1
    if start + 2 <= len(line) and tuple(lexeme.low for lexeme in line[start : start + 2]) in unit_words():
        stop = start + 2
    if found.unit.kind is UnitKind.DURATION and word not in PERIODS:
        return found
    unit = Unit(found.unit.kind, found.unit.code, f"{found.unit.text} per {_text(line, start, stop)}" if low != "/" else f"{found.unit.text}/{_text(line, start, stop)}")
    return Measured(found.numeral, found.first, stop, unit, found.dimension, rate=True)


def _named(line: Sequence[Lexeme], numeral: Numeral, stop: int, unit: Unit) -> Measured:
    return Measured(numeral, numeral.first, stop, unit)


def _text(line: Sequence[Lexeme], first: int, stop: int) -> str:
    """The lexemes as printed, with the spaces between them."""
    return "".join(("" if place == first or line[place].glued else " ") + line[place].text for place in range(first, min(stop, len(line))))


def _over_hyphen(line: Sequence[Lexeme], place: int) -> int:
    """A hyphen that glues a unit to its number ("16-inch"), but no dash between words."""
    if place + 1 < len(line) and line[place].text in HYPHENS and line[place].glued:
        return place + 1
    return place
