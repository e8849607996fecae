"""How does the text limit a number?

Longest phrase first; a negation turns a comparative into its complement, so that "no more than 5" and "not even more
than 5" are both at most 5. The direction of a change is never a bound: "up 5 %" is exactly 5 %.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from corpustool.domain.figures import UnitKind
from corpustool.domain.quantities import Bound
from corpustool.figures.drafts import Draft
from corpustool.figures.lexemes import Lexeme, Sort
from corpustool.figures.numerals import Form
from corpustool.figures.trends import trend_of
from corpustool.lexicon.bounds import OPPOSITE, bounds_after, bounds_before
from corpustool.lexicon.cues import cues

SKIPPED = cues("bounds.skipped")
NEGATIONS = cues("bounds.negations")
BETWEEN = cues("bounds.between")
LONGEST = 6
DIRECTED = frozenset({Bound.AT_LEAST, Bound.AT_MOST, Bound.MORE_THAN, Bound.LESS_THAN})
REACHED = frozenset({"passed", "passing", "passes", "crossed", "crossing", "topped", "topping", "tops", "top"})
NEARING = frozenset({"neared", "nearing", "approached", "approaching"})
LOOSE_PLACES = frozenset({"near", "near to", "close to", "around", "beyond", "under", "below", "above"})
STRETCHES = cues("bounds.stretches")


def bound(line: Sequence[Lexeme], figure: Draft) -> Draft:
    """The draft with its bound, its trend, and where the words of the bound begin."""
    limit, opens = _before(line, figure)
    behind = _behind(line, figure)
    if behind is not None and (limit not in DIRECTED or (behind in DIRECTED and limit is Bound.EXACT)):
        limit = behind if limit is not Bound.ABOUT or behind in DIRECTED else limit
    trend, change = trend_of(line, figure, opens)
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
    if _is_mark(line, figure):
        place -= 1  # "passed the one million mark"
    while place >= 0:
        match = _phrase_before(line, place, figure) or _set_limit(line, place)
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


def _is_mark(line: Sequence[Lexeme], figure: Draft) -> bool:
    named = any(at < len(line) and line[at].low in MARKS for at in (figure.number[1], figure.stop))
    return named and figure.opens > 1 and line[figure.opens - 1].low == "the"


MARKS = frozenset({"mark", "barrier", "threshold", "line", "level"})
LAST_RANK = 100
"""No table of the best is longer, see ``labels.rank``."""


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
        begins = place + 1 - length
        if limit is not None and _is_bound(line, words, begins, figure) and _limits(line, words, begins, figure):
            return limit, begins
    return None


def _set_limit(line: Sequence[Lexeme], place: int) -> tuple[Bound, int] | None:
    """As in "limits donations to 3,000 euros", "capped fees at 9,250": a verb sets the most there may be."""
    if line[place].low not in ("to", "at"):
        return None
    for at in range(place - 1, max(-1, place - LONGEST), -1):
        if line[at].sort is not Sort.WORD or line[at].low in ("to", "at", "from"):
            return None
        if line[at].low in LIMITING:
            return Bound.AT_MOST, place
    return None


LIMITING = cues("bounds.limiting")
TOLLS = cues("bounds.tolls")


def _is_bound(line: Sequence[Lexeme], words: tuple[str, ...], begins: int, figure: Draft) -> bool:
    """Whether "up to" tells no level that was reached, and "more than" compares no number before it."""
    if words == ("up", "to"):
        return begins == 0 or line[begins - 1].low not in MOTIONS
    if words[0] in NEARING:
        return figure.unit is not None or figure.value >= 100
    if words == ("top",) and (begins == 0 or line[begins - 1].low not in TOLLS):
        return False
    if words[-1] == "top":
        return figure.unit is not None or figure.value > LAST_RANK  # "could top 500", not "rose to top 3"
    return words not in (("more", "than"), ("less", "than")) or not _is_difference(line, begins, figure)


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


MOTIONS = cues("bounds.motions")
PERCENTS = cues("measures.percents")


def _is_difference(line: Sequence[Lexeme], begins: int, figure: Draft) -> bool:
    """As in "18 more than four years ago": the words compare the number before them with another time."""
    ago = figure.stop < len(line) and line[figure.stop].low in ("ago", "earlier", "before")
    before = line[begins - 1] if begins else None
    differs = before is not None and (before.low in PERCENTS or before.value is not None)
    return differs and ago


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
    if after.sort in (Sort.NUMBER, Sort.MONEY) or (after.low in NO_END and not _is_choice(line, start, stop, after)):
        return False
    return line[stop - 1].low != "least" or not (
        stop + 1 < len(line) and after.low in ("one", "two", "three", "four", "five", "six", "a")
    )


def _is_choice(line: Sequence[Lexeme], start: int, stop: int, after: Lexeme) -> bool:
    """As in "51 percent or more of the shares"."""
    return after.low == "of" and line[start].low == "or" and line[stop - 1].low in ("more", "less", "fewer")


NO_END = frozenset({"than", "of", "to", "another", "the", "a", "an", "his", "her", "its", "their"})
"""What follows no bound behind a number: "Room 101 or over the internet"."""
