"""How does the text limit a number, and in which direction does it say that something moved?

Longest phrase first; a negation turns a comparative into its complement, so that "no more than 5" and "not even more
than 5" are both at most 5. The direction of a change is never a bound: "up 5 %" is exactly 5 %.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from corpustool.domain.figures import UnitKind
from corpustool.domain.quantities import Bound, Trend
from corpustool.figures.drafts import Draft
from corpustool.figures.lexemes import Lexeme, Sort
from corpustool.figures.numerals import Form
from corpustool.lexicon.bounds import OPPOSITE, bounds_after, bounds_before, change_nouns, change_words
from corpustool.lexicon.cues import cues

SKIPPED = cues("bounds.skipped")
NEGATIONS = cues("bounds.negations")
BETWEEN = cues("bounds.between")
LONGEST = 6
SHARES = frozenset({UnitKind.PERCENT, UnitKind.PERCENTAGE_POINTS, UnitKind.CURRENCY, UnitKind.OTHER})
DIRECTED = frozenset({Bound.AT_LEAST, Bound.AT_MOST, Bound.MORE_THAN, Bound.LESS_THAN})
REACHED = frozenset({"passed", "passing", "passes", "crossed", "crossing", "topped", "topping"})
LOOSE_PLACES = frozenset({"near", "near to", "close to", "around", "beyond", "under", "below", "above"})
STRETCHES = cues("bounds.stretches")


def bound(line: Sequence[Lexeme], figure: Draft) -> Draft:
    """The draft with its bound, its trend, and where the words of the bound begin."""
    limit, opens = _before(line, figure)
    behind = _behind(line, figure)
    if behind is not None and (limit not in DIRECTED or (behind in DIRECTED and limit is Bound.EXACT)):
        limit = behind if limit is not Bound.ABOUT or behind in DIRECTED else limit
    trend, change = _trend(line, figure, opens)
    if figure.form is Form.VAGUE and limit in (Bound.EXACT, Bound.ABOUT):
        limit = Bound.VAGUE
    elif figure.value_to is not None and limit is not Bound.ABOUT and figure.form is not Form.VAGUE:
        limit = Bound.RANGE
    elif figure.rough and limit is Bound.EXACT:
        limit = Bound.ABOUT
    if limit is Bound.EXACT and trend is None and not change and opens == figure.opens:
        return figure
    return replace(figure, bound=limit, trend=trend or figure.trend, change=change or figure.change, opens=opens)


def _before(line: Sequence[Lexeme], figure: Draft) -> tuple[Bound, int]:
    """The bound that stands before the figure, and the lexeme where it begins."""
    found, opens, place, skips = Bound.EXACT, figure.opens, figure.opens - 1, 0
    while place >= 0:
        match = _phrase_before(line, place, figure)
        if match is not None:
            limit, begins = match
            limit, begins = _negated(line, limit, begins)
            if found is Bound.EXACT or (found is Bound.ABOUT and limit in DIRECTED):
                found = limit
            opens, place, skips = begins, begins - 1, 0
            if found in DIRECTED:
                break
        elif skips < 3 and (line[place].low in SKIPPED or (line[place].text == "-" and line[place].glued)):
            place, skips = place - 1, skips + 1
        else:
            break
    return found, opens


@cache
def _last_words() -> frozenset[str]:
    return frozenset(phrase[-1] for phrase in bounds_before())


@cache
def _first_words() -> frozenset[str]:
    return frozenset(phrase[0] for phrase in bounds_after())


def _phrase_before(line: Sequence[Lexeme], place: int, figure: Draft) -> tuple[Bound, int] | None:
    if line[place].low not in _last_words():
        return None
    for length in range(min(LONGEST, place + 1), 0, -1):
        words = tuple(lexeme.low for lexeme in line[place + 1 - length : place + 1])
        limit = bounds_before().get(words)
        if limit is not None and _limits(line, words, place + 1 - length, figure):
            return limit, place + 1 - length
    return None


def _limits(line: Sequence[Lexeme], words: tuple[str, ...], begins: int, figure: Draft) -> bool:
    """Whether words that also have other senses limit this number."""
    phrase, bare = " ".join(words), figure.unit is None
    if phrase == "over":
        return _exceeds(line, begins, figure)
    if words[0] in REACHED:
        return figure.value >= 10 and (not bare or figure.value % 10 == 0 or figure.stop >= len(line))
    if phrase in LOOSE_PLACES and phrase != "around":
        tied = phrase == "near" and figure.number[1] < len(line) and line[figure.number[1]].text == "-"
        return not tied and (not bare or figure.value > 10 or figure.form is Form.SHARE or figure.counted is None)
    if phrase == "some":
        return figure.value > 1 or not bare
    if phrase in ("<", ">"):
        return not line[begins].glued  # no bound where a mark-up ends: "<ABC> 4.00"
    return phrase != "max" or line[begins].text == "max"


def _exceeds(line: Sequence[Lexeme], begins: int, figure: Draft) -> bool:
    """Whether "over" means more than, and not during ("over three days") or across ("over five continents")."""
    if figure.unit is not None and figure.unit.kind is UnitKind.DURATION:
        if line[begins + 1].low in ("a", "an"):
            return False  # "over a 25 year period"
        return (line[begins - 1].low if begins else "") in OVER_TIME or figure.value >= LONG
    following = line[figure.stop].low if figure.stop < len(line) else ""
    return not (figure.form is Form.WORDS and figure.value < LONG and following in STRETCHES)


LONG = 20
"""From so many days or years on, "over" means more than."""


ADVERBS = cues("bounds.adverbs")
OVER_TIME = cues("bounds.over_time")


def _negated(line: Sequence[Lexeme], limit: Bound, begins: int) -> tuple[Bound, int]:
    """The complement where a negation stands before the phrase, unless the phrase holds it itself."""
    if limit not in OPPOSITE or line[begins].low in ("no", "not", "never"):
        return limit, begins
    place, steps = begins - 1, 0
    while place >= 0 and steps < 4:
        low = line[place].low
        if low in NEGATIONS or low.endswith(("n't", "n’t")):
            return OPPOSITE[limit], place
        if low not in BETWEEN:
            break
        place, steps = place - 1, steps + 1
    return limit, begins


def _behind(line: Sequence[Lexeme], figure: Draft) -> Bound | None:
    """The bound behind the number, behind its unit or behind the thing it counts ("12 people or more")."""
    places = [figure.number[1], figure.stop]
    if figure.thing is not None:
        end = figure.thing[1]
        places.append(
            next((i for i in range(figure.stop, min(figure.stop + 12, len(line))) if line[i].start >= end), len(line))
        )
    for place in places:
        found = _phrase_behind(line, place)
        if found is not None:
            return found[0]
    return None


def _phrase_behind(line: Sequence[Lexeme], place: int) -> tuple[Bound, int] | None:
    """The bound whose words stand at ``place``, and where they end."""
    start = place + 1 if place < len(line) and line[place].text in "-(" else place
    if start >= len(line) or line[start].low not in _first_words() or line[start].text == "Max":
        return None
    for length in range(min(4, len(line) - start), 0, -1):
        limit = bounds_after().get(tuple(lexeme.low for lexeme in line[start : start + length]))
        if limit is not None and _ends(line, start, start + length):
            return limit, start + length
    return None


def past_bound(line: Sequence[Lexeme], place: int) -> int:
    """The place behind the words of a bound that stand at ``place`` ("500 or more farmers"), else ``place``."""
    found = _phrase_behind(line, place)
    return found[1] if found is not None else place


def _ends(line: Sequence[Lexeme], start: int, stop: int) -> bool:
    """Whether a phrase behind a number bounds it, and not the number that follows."""
    if line[start].text == "+":
        return line[start].glued
    if stop >= len(line):
        return True
    after = line[stop]
    if after.sort in (Sort.NUMBER, Sort.MONEY) or after.low in NO_END:
        return False
    return line[stop - 1].low != "least" or not (
        stop + 1 < len(line) and after.low in ("one", "two", "three", "four", "five", "six", "a")
    )


NO_END = frozenset({"than", "of", "to", "another", "the", "a", "an", "his", "her", "its", "their"})
"""What follows no bound behind a number: "Room 101 or over the internet"."""


def _trend(line: Sequence[Lexeme], figure: Draft, opens: int) -> tuple[Trend | None, bool]:
    """The direction of a change of this amount, and whether the figure is an amount of change at all."""
    place, by = opens - 1, False
    while place >= 0 and (line[place].low in SKIPPED or line[place].low in ADVERBS):
        by = by or line[place].low == "by"
        if line[place].low == "from" and not figure.moves:
            return _noun(line, figure)
        place -= 1
    if place < 0:
        return _noun(line, figure)
    found = change_words().get(line[place].low)
    loose = figure.unit is None or figure.unit.kind not in SHARES
    if found is not None and loose and line[place].low in ("up", "down") and not _is_direction(line, place):
        found = None
    if line[place].text == "+" and (place == 0 or not line[place].glued or figure.unit is not None):
        found = (Trend.UP, "any")
    if found is None and by:
        found = _verb_of_by(line, place)
    if found is None or not _changes(figure, found[1], by):
        return _noun(line, figure)
    return found[0], True


def _is_direction(line: Sequence[Lexeme], place: int) -> bool:
    """Whether "up" tells a change, and is no part of a verb ("gave up 517 yards")."""
    return place == 0 or line[place - 1].sort is not Sort.WORD or line[place - 1].low in UP_AFTER


UP_AFTER = cues("bounds.up_after")


def _changes(figure: Draft, what: str, by: bool) -> bool:
    if by or figure.moves or what == "any":
        return True
    return what == "share" and figure.unit is not None and figure.unit.kind in SHARES


def _verb_of_by(line: Sequence[Lexeme], place: int) -> tuple[Trend, str] | None:
    """The verb before "prices" in "raised prices by 5 %"."""
    for at in range(place, max(-1, place - 7), -1):
        if line[at].sort is Sort.NUMBER or line[at].text in ",;:":
            return None
        if line[at].low in change_words():
            return change_words()[line[at].low]
    return None


def _noun(line: Sequence[Lexeme], figure: Draft) -> tuple[Trend | None, bool]:
    """As in "a 5 % drop", "3 points higher": the word of change stands behind."""
    if figure.unit is None or figure.unit.kind not in SHARES or figure.bound is Bound.RANGE:
        return None, False
    for place in (figure.stop, figure.stop + 1):
        if place < len(line) and line[place].low in change_nouns():
            return change_nouns()[line[place].low], True
        if place < len(line) and line[place].sort is not Sort.WORD:
            break
    return None, False
