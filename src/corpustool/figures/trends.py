"""In which direction did something move by this amount: "rose 5 %", "a 3-point drop", "2 % lower"?"""

from __future__ import annotations

from collections.abc import Sequence

from corpustool.domain.figures import UnitKind
from corpustool.domain.quantities import Bound, Trend
from corpustool.figures.drafts import Draft
from corpustool.figures.lexemes import Lexeme, Sort
from corpustool.figures.numerals import Form
from corpustool.lexicon.bounds import change_nouns, change_words
from corpustool.lexicon.cues import cues

ADVERBS = cues("bounds.adverbs")
MEANS = cues("bounds.means")
NO_MODIFIER = cues("trends.no_modifier")
NOUNS_OF = cues("trends.nouns_of")
SHARES = frozenset({UnitKind.PERCENT, UnitKind.PERCENTAGE_POINTS, UnitKind.CURRENCY, UnitKind.OTHER})
SKIPPED = cues("bounds.skipped")
UP_AFTER = cues("bounds.up_after")
LEVELS = frozenset({"above", "below", "beyond"})
BEHIND = {"up": Trend.UP, "down": Trend.DOWN, "above": Trend.UP, "below": Trend.DOWN}
"""Said behind an amount: "closed 5 cents up", "42 percent above February"."""
COMPARATIVES = {"more": Trend.UP, "fewer": Trend.DOWN, "less": Trend.DOWN}
"""Said of a share, these tell a change ("11 percent fewer"); said of a count, an increment ("11 more")."""


def trend_of(line: Sequence[Lexeme], figure: Draft, opens: int) -> tuple[Trend | None, bool]:
    """The direction of a change of this amount, and whether the figure is an amount of change at all."""
    if LEVELS.intersection(piece.low for piece in line[opens : figure.first]):
        return None, False  # "rose above 90 dollars" tells where it stands
    place, by = opens - 1, False
    while place >= 0 and (line[place].low in SKIPPED or line[place].low in ADVERBS or _is_mean(line, place, figure)):
        by = by or line[place].low == "by"
        if line[place].low == "from" and not figure.moves:
            return _noun(line, figure)
        place -= 1
    if place < 0:
        return _noun(line, figure)
    found = change_words().get(line[place].low) or _noun_of(line, place, figure)
    loose = not _is_amount(figure)
    if found is not None and loose and line[place].low in ("up", "down") and not _is_direction(line, place):
        found = None
    if line[place].text == "+" and (place == 0 or not line[place].glued or figure.unit is not None):
        found = (Trend.UP, "any")
    if found is None and by:
        found = _verb_of_by(line, place)
    if found is None or not _changes(figure, found[1], by):
        return _noun(line, figure)
    return found[0], True


def _is_mean(line: Sequence[Lexeme], place: int, figure: Draft) -> bool:
    """A word of "rose by an average of 9 %", "grew at an annual rate of 6 %", where the change is told over time."""
    low, after = line[place].low, line[place + 1].low
    if low == "of":
        return place > 0 and line[place - 1].low in MEANS
    percent = figure.unit is not None and figure.unit.kind is UnitKind.PERCENT
    return (low in MEANS and (after == "of" or after in MEANS)) or (low == "at" and after in ("a", "an") and percent)


def _is_direction(line: Sequence[Lexeme], place: int) -> bool:
    """Whether "up" tells a change, and is no part of a verb ("gave up 517 yards")."""
    return place == 0 or line[place - 1].sort is not Sort.WORD or line[place - 1].low in UP_AFTER


def _changes(figure: Draft, what: str, by: bool) -> bool:
    if by or figure.moves or what == "any":
        return True
    return what == "share" and _is_amount(figure)


def _is_amount(figure: Draft) -> bool:
    """Whether the figure is one by which prices, shares and levels move: percents, money, points."""
    if figure.unit is None:
        return figure.form is Form.SHARE or (figure.counted is not None and figure.counted.head == "point")
    return figure.unit.kind in SHARES


def _verb_of_by(line: Sequence[Lexeme], place: int) -> tuple[Trend, str] | None:
    """The verb before "prices" in "raised prices by 5 %"."""
    for at in range(place, max(-1, place - 7), -1):
        if line[at].sort is Sort.NUMBER or line[at].text in ",;:":
            return None
        if line[at].low in change_words():
            return change_words()[line[at].low]
    return None


def _noun_of(line: Sequence[Lexeme], place: int, figure: Draft) -> tuple[Trend, str] | None:
    """As in "a decline of 68 cents", "an increase of 32,000": not "the fall of 12 governments"."""
    noun = line[place - 1].low.removesuffix("s") if place and line[place].low == "of" else ""
    told = noun in NOUNS_OF and noun in change_nouns()
    amount = _is_amount(figure) or any(piece.low in ("a", "an") for piece in line[max(0, place - 3) : place - 1])
    return (change_nouns()[noun], "any") if told and amount else None


def _noun(line: Sequence[Lexeme], figure: Draft) -> tuple[Trend | None, bool]:
    """As in "a 5 % drop", "3 points higher": the word of change stands behind."""
    if figure.unit is None and figure.stop < len(line) and line[figure.stop].low == "fewer":
        return Trend.DOWN, True  # "300 tickets, 25 fewer than last year"
    if not _is_amount(figure) or figure.bound is Bound.RANGE:
        return None, False
    stop = figure.stop if figure.unit is not None else figure.stop + 1  # "212 points higher"
    for place in (stop, stop + 1):
        if place >= len(line) or line[place].sort is not Sort.WORD or line[place].low in NO_MODIFIER:
            break  # "5 percent or higher" is a bound; "8 dollars on higher volume" tells of the volume
        if line[place].low in change_nouns():
            return change_nouns()[line[place].low], True
        if place == stop and line[place].low in COMPARATIVES and _is_share(figure):
            return COMPARATIVES[line[place].low], True
        if place == stop and line[place].low in BEHIND and (_is_share(figure) or _ends_phrase(line, place + 1)):
            return BEHIND[line[place].low], True
    return None, False


def _ends_phrase(line: Sequence[Lexeme], place: int) -> bool:
    """Whether the phrase ends before ``place``: "5 cents up at 4.15", not "5 dollars up front"."""
    if line[place - 1].low not in ("up", "down"):
        return False
    return place >= len(line) or line[place].sort is Sort.SIGN or line[place].low in ("at", "to", "from", "on", "and")


def _is_share(figure: Draft) -> bool:
    if figure.unit is None:
        return _is_amount(figure)
    return figure.unit.kind in (UnitKind.PERCENT, UnitKind.PERCENTAGE_POINTS)
