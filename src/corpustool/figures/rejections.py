"""Why is a number no figure? The rules in the order in which they are asked, and what needs no parse to see."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from corpustool.figures.drafts import Draft
from corpustool.figures.labels import address, code, emergency, label, list_number, rank, score, year
from corpustool.figures.lexemes import Lexeme, Sort
from corpustool.figures.lines import Line
from corpustool.figures.namesakes import compound, glued_name, in_name, pronoun, third_person
from corpustool.figures.numerals import Form, Numeral
from corpustool.lexicon.cues import cues

SORTS = {
    Sort.ODD: "unreadable number",
    Sort.ORDINAL: "ordinal",
    Sort.DECADE: "decade",
    Sort.CLOCK: "time",
    Sort.CODE: "part of a name",
}
"""Lexemes that are not even numbers, each with the reason."""
CLOCKS = cues("rejections.clocks")
THREE_DIGITS = re.compile(r"\d{3}")
PHONE = re.compile(
    r"\+\d{1,3}[ .-]?\(?\d[\d ().-]{5,20}\d"  # +44 20 7946 0958
    r"|\(?\b0\d{2,4}\)?[ .-]\d{3,4}(?:[ .-]?\d{3,4}){1,2}\b"  # 0800 123 456
    r"|\(?\b\d{3}\)?[ .-]\d{3}[.-]\d{4}\b"  # (202) 555-0143
    r"|\b1-8\d\d-\w+(?:-\w+)?|\b0\d{6,14}\b"
)


def why_not(line: Line, figure: Draft) -> str | None:
    """The reason why this number is no figure, or ``None`` when it is one."""
    return next((reason for rule in RULES if (reason := rule(line, figure)) is not None), None)


def phone_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Where telephone numbers stand in ``text``."""
    if THREE_DIGITS.search(text) is None:
        return ()
    return tuple(match.span() for match in PHONE.finditer(text))


def is_clock(line: Sequence[Lexeme], numeral: Numeral) -> bool:
    """A time of day: "5 am", "10.45pm", "1530 GMT", "1400 hours"."""
    after = line[numeral.stop].low if numeral.stop < len(line) else ""
    if numeral.form not in (Form.DIGITS, Form.WORDS):
        return False
    hours = after == "hours" and re.fullmatch(r"[0-2]\d[0-5]\d", line[numeral.first].text) is not None
    return after in CLOCKS or hours or _tells_hour(line, numeral)


def _tells_hour(line: Sequence[Lexeme], numeral: Numeral) -> bool:
    """As in "at three in the morning", "opens at 7.30"; not "closed at 7.30" of a share."""
    lows = [piece.low for piece in line[numeral.stop : numeral.stop + 3]]
    if numeral.first == 0 or line[numeral.first - 1].low not in LEADS:
        return False
    day_time = lows[:2] == ["in", "the"] and lows[2:] and lows[2] in DAY_TIMES
    if (day_time or lows[:2] == ["at", "night"]) and numeral.stop - numeral.first == 1:
        return 0 < numeral.value <= NOON
    if HOUR.fullmatch(line[numeral.first].text) is None or not (not lows or lows[0] in ENDS or lows[0] in ".,;"):
        return False
    near = {piece.low for piece in (*line[max(0, numeral.first - NEAR) : numeral.first], *line[numeral.stop :][:3])}
    return line[numeral.first - 1].low != "by" and near.isdisjoint(PRICES)


HOUR = re.compile(r"(?:1?\d|2[0-3])\.[0-5]\d")
NOON = 12
NEAR = 12
LEADS = cues("rejections.clock_leads")
ENDS = cues("rejections.clock_ends")
DAY_TIMES = cues("rejections.day_times")
PRICES = cues("rejections.prices")
"""Words that make "at 7.30" a price or a level."""


def _in_web_address(line: Line, figure: Draft) -> str | None:
    token = line.token_of(line.lexemes[figure.number[0]])
    if token is None:
        return None
    tagged = token.text[:1] in "@#" and len(token.text) > 1
    return "part of a web address" if tagged or token.like_url or token.like_email else None


Rule = Callable[[Line, Draft], str | None]
RULES: tuple[Rule, ...] = (
    _in_web_address,
    code,
    list_number,
    label,
    emergency,
    address,
    year,
    score,
    rank,
    glued_name,
    pronoun,
    third_person,
    compound,
    in_name,
)
