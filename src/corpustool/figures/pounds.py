"""Are these pounds money or a weight: "fined 500 pounds", "20,000 pounds of beef"?"""

from __future__ import annotations

from collections.abc import Sequence

from corpustool.figures.lexemes import Lexeme
from corpustool.figures.measured import low, over_hyphen
from corpustool.figures.numerals import Numeral
from corpustool.lexicon.amounts import amount, belongs_before
from corpustool.lexicon.cues import cues

POUNDS = frozenset({"pound", "pounds"})
LOWEST = 10000
"""From here on, pounds without a word for it are money: news seldom weighs so much in pounds."""
REACH = 8
"""Words before the number among which one may tell that it is a price or a weight."""
WEIGHED = cues("pounds.weighed")
PAID = cues("pounds.paid")
MONEY_NOUNS = cues("pounds.money_nouns")
OWNERS = cues("pounds.owners")


def is_sterling(line: Sequence[Lexeme], numeral: Numeral, at: int) -> bool:
    """Whether the word at ``at`` ("pounds") behind ``numeral`` is the currency: by what it is of, else by its verb."""
    after = low(line, at + 1)
    if after == "sterling":
        return True
    if after == "of":
        return _is_money(low(line, at + 2)) or low(line, at + 2) in OWNERS
    told = low(line, at + 2) if after == "in" else low(line, over_hyphen(line, at + 1))
    if told in WEIGHED or told in MONEY_NOUNS:
        return told in MONEY_NOUNS
    verb = _told_before(line, numeral.first)
    large = numeral.scale >= 1000 or numeral.value >= LOWEST
    return verb == "paid" or (large and verb != "weighed")


def _is_money(word: str) -> bool:
    return amount(word) is not None or belongs_before(word) or word in MONEY_NOUNS


def _told_before(line: Sequence[Lexeme], place: int) -> str:
    """The nearest word before the number that speaks of money or of weight: "paid", "weighed" or neither."""
    for lexeme in reversed(line[max(0, place - REACH) : place]):
        if lexeme.text in (".", ";"):
            break
        if lexeme.low in WEIGHED:
            return "weighed"
        if lexeme.low in PAID:
            return "paid"
    return ""
