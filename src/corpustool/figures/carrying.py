"""What does a number borrow from its neighbour: an elided unit, the bound of the amount it converts?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from corpustool.domain.figures import UnitKind
from corpustool.domain.quantities import Bound
from corpustool.figures.drafts import Draft
from corpustool.figures.lexemes import Sort
from corpustool.figures.lines import Line
from corpustool.figures.numerals import Form
from corpustool.lexicon.cues import cues
from corpustool.lexicon.sums import spread_nouns

LISTED = cues("carrying.listed")
COMPARED = cues("carrying.compared")
PLACED = cues("carrying.placed")
CORRECTING = cues("counted.correcting")
GOES_ON = cues("carrying.goes_on")
CONVERTED = frozenset({UnitKind.CURRENCY, UnitKind.MEASURE})
PERIODS = frozenset({"year", "month", "week", "decade", "day"})
FAR = 40
LOOSE = frozenset({"just", "only", "another", "a", "an", "further", "additional", "extra"})
"""What may stand between the word of a list and a bare number: "and just 12", "and a further 700,000"."""


def carry(line: Line, figures: Sequence[Draft]) -> list[Draft]:
    """The drafts of a line with what they borrow."""
    done: list[Draft] = []
    for place, figure in enumerate(figures):
        before = _lender(done, line, figure)
        after = next(
            (later for later in figures[place + 1 : place + 5] if later.unit is not None or later.counted is not None),
            None,
        )
        done.append(_moved_on(line, _borrowed(line, figure, before, after), done))
    return done


def _lender(done: Sequence[Draft], line: Line, figure: Draft) -> Draft | None:
    """The figure before, or, where a place follows, the last one that does not count places itself."""
    if not done or figure.unit is not None or _low(line, figure.stop) not in PLACED:
        return done[-1] if done else None
    return next((d for d in done[:-6:-1] if d.counted is None or d.counted.head not in spread_nouns()), done[-1])


def _borrowed(line: Line, figure: Draft, before: Draft | None, after: Draft | None) -> Draft:
    if figure.unit is not None:
        return _echoed(line, figure, before) if before is not None else figure
    if figure.counted is not None or figure.form in (Form.VAGUE, Form.MULTIPLE):
        return figure
    if after is not None and _whole_follows(line, figure, after):
        return _shares(figure, after)
    if after is not None and figure.form is not Form.SHARE and _suspended(line, figure, after):
        return replace(_like(figure, after), compound=after.compound)
    return _from_before(line, figure, before) if before is not None and figure.form is not Form.SHARE else figure


def _from_before(line: Line, figure: Draft, before: Draft) -> Draft:
    """A bare number with what it borrows of the figure before it."""
    if _elided(line, before, figure):
        moves = figure.trend is None and _low(line, figure.first - 1) == "by"
        trend = before.trend if moves else figure.trend
        return replace(_like(figure, before), carried=True, trend=trend, change=trend is not None)
    return _like(figure, before) if before.unit is None and _subject_again(line, before, figure) else figure


def _like(figure: Draft, other: Draft) -> Draft:
    return replace(figure, unit=other.unit, dimension=other.dimension, counted=other.counted)


def _shares(figure: Draft, whole: Draft) -> Draft:
    """A share of a whole counts what the whole counts, but is told in no unit."""
    return (
        replace(figure, counted=whole.counted)
        if figure.form is Form.SHARE
        else replace(_like(figure, whole), part=True)
    )


def _echoed(line: Line, figure: Draft, before: Draft) -> Draft:
    """The bound of the amount that this one converts, or the direction of a verb that is not said again."""
    if _converts(line, before, figure):
        limit = before.bound if figure.bound is Bound.EXACT else figure.bound
        return replace(figure, bound=limit, trend=before.trend, change=before.change)
    if figure.trend is None and (_moves_too(line, before, figure) or _says_again(line, before, figure)):
        return replace(figure, trend=before.trend, change=True)
    return figure


def _converts(line: Line, before: Draft, figure: Draft) -> bool:
    """As in "8 miles (13 kilometres)", "224 kW / 300 PS": the same amount in another unit."""
    if (
        before.unit is None
        or figure.unit is None
        or before.unit.kind is not figure.unit.kind
        or before.unit.code == figure.unit.code
    ):
        return False
    if figure.unit.kind not in CONVERTED or before.dimension != figure.dimension:
        return False
    between = [lexeme.text for lexeme in line.lexemes[before.stop : figure.opens]]
    return between[:1] in (["("], ["/"]) and len(between) <= 3


def _moves_too(line: Line, before: Draft, figure: Draft) -> bool:
    """As in "shares were down 2 %, Burley by 3 %": the verb is not said again."""
    same = before.unit is not None and figure.unit is not None and before.unit.kind is figure.unit.kind
    return (
        same and before.trend is not None and line.low(figure.opens - 1) == "by" and figure.opens - before.stop <= FAR
    )


def _moved_on(line: Line, figure: Draft, done: Sequence[Draft]) -> Draft:
    """As in "sales grew 5 percent in March and 3 percent in April": the verb goes on behind the "and"."""
    if figure.unit is None or figure.change or figure.trend is not None or figure.value_to is not None:
        return figure
    if _low(line, figure.opens - 1) != "and" or line.low(figure.stop) not in {*GOES_ON, ".", ",", ";", ""}:
        return figure
    first = next((other for other in reversed(done) if other.change and other.unit is not None), None)
    if first is None or first.moves or first.trend is None or figure.opens - first.stop > FAR:
        return figure
    if first.unit is None or (first.unit.kind, first.unit.code) != (figure.unit.kind, figure.unit.code):
        return figure
    return figure if _says_more(line, first, figure) else replace(figure, trend=first.trend, change=True)


def _says_more(line: Line, first: Draft, last: Draft) -> bool:
    """Whether another verb or clause stands between the two."""
    pieces = line.lexemes[first.stop : last.opens]
    tokens = [line.token_of(piece) for piece in pieces]
    verbs = any(token is not None and token.pos_ in ("VERB", "AUX") for token in tokens)
    return verbs or any(piece.text in ";:" or piece.low in ("which", "that", "while", "of") for piece in pieces)


def _says_again(line: Line, before: Draft, figure: Draft) -> bool:
    """As in "fell 3 cents, or 0.4 percent", "lost 12 points (0.3 %)": the same change in another unit."""
    between = [piece.text for piece in line.lexemes[before.stop : figure.opens]]
    if before.unit is None and before.thing is not None:
        between = [piece.text for piece in line.lexemes[before.stop : figure.opens] if piece.start >= before.thing[1]]
    if before.trend is None or before.moves or figure.bound is Bound.RANGE:
        return False
    share = figure.unit is not None and figure.unit.kind in (UnitKind.PERCENT, UnitKind.PERCENTAGE_POINTS)
    return between in ([",", "or"], ["or"]) or (between == ["("] and share)


def _suspended(line: Line, figure: Draft, after: Draft) -> bool:
    """As in "four-, five- and six-cylinder engines", "four, and possibly seven, miners": the noun is still to come."""
    pieces, stop = line.lexemes, figure.number[1]
    between = {piece.low for piece in pieces[stop : after.opens]}
    if "," in between and between <= CORRECTING and line.low(after.stop) == ",":
        return True
    hangs = (
        stop + 1 < len(pieces)
        and pieces[stop].text == "-"
        and pieces[stop].glued
        and (pieces[stop + 1].text == "," or not pieces[stop + 1].glued)
    )
    return hangs and after.first - stop <= 12


def _whole_follows(line: Line, figure: Draft, after: Draft) -> bool:
    """As in "280 million of the 1.5 billion shekels", "three of the 54 stations"."""
    between = [lexeme.low for lexeme in line.lexemes[figure.stop : after.first][:4]]
    return bool(between) and between[0] == "of" and len(between) <= 3 and after.value >= figure.value


def _elided(line: Line, before: Draft, figure: Draft) -> bool:
    """A bare number in a list after one with a unit: "two in London and one in Glasgow", "one 52, the other 40"."""
    pieces = line.lexemes
    told = before.unit is not None or before.counted is not None
    if not told or not 0 < figure.opens - before.stop <= FAR:
        return False
    if before.unit is not None and before.unit.kind in (UnitKind.AGE, UnitKind.DURATION):
        between = {piece.low for piece in pieces[before.stop : figure.opens][:4]}
        return before.unit.kind is UnitKind.AGE and between <= {",", "and", "or"}
    lead = figure.opens - 1
    while lead > before.stop and pieces[lead].low in LOOSE:
        lead -= 1
    if "not" in (pieces[lead].low, pieces[lead - 1].low if pieces[lead].low == "the" else ""):
        return True  # "4,000 drivers, not the 2,500 claimed"
    if pieces[lead].low in COMPARED and before.change:
        return False  # "up 46 % from 300": the 300 are no percent
    scored = pieces[lead].low == "to" and before.thing is not None and before.thing[1] == pieces[lead - 1].end
    if not scored and pieces[lead].low not in LISTED and pieces[lead].low != "the":
        return _gapped(line, lead, figure) or _verb_again(line, lead, before, figure)
    return _ends_there(line, figure)


def _ends_there(line: Line, figure: Draft) -> bool:
    """Whether nothing that could be counted follows a bare number of a list: "and one in Glasgow", "18 more than"."""
    low = _low(line, figure.stop)
    if figure.stop >= len(line.lexemes) or low == "fewer" or (figure.more and low == "more"):
        return True
    after = line.lexemes[figure.stop]
    earlier = after.low == "a" and line.low(figure.stop + 1) in PERIODS  # "a year earlier"
    return earlier or after.text in ".,;)" or after.low in PLACED or after.low in ("and", "but")


def _gapped(line: Line, lead: int, figure: Draft) -> bool:
    """As in "the north has 52 stations, the south 40": a noun between comma and number, and nothing after it."""
    pieces = line.lexemes
    if figure.stop < len(pieces) and pieces[figure.stop].text not in (".", ",", ";", "and"):
        return False
    if pieces[lead - 1].text == "&":
        return False  # "and S&P 500"
    token = line.token_of(pieces[lead])
    commas = [
        place for place in range(max(0, lead - 3), lead) if pieces[place].text in ",;" or pieces[place].low == "and"
    ]
    return bool(commas) and token is not None and token.pos_ not in ("VERB", "AUX", "ADP", "SCONJ", "PART")


def _subject_again(line: Line, before: Draft, figure: Draft) -> bool:
    """As in "40 houses were destroyed and 60 damaged": two subjects of verbs in a row, the auxiliary not said again."""
    token = line.token_of(line.lexemes[figure.number[1] - 1])
    thing = line.token_at(before.thing[1] - 1) if before.thing is not None else None
    if token is None or thing is None or thing.dep_ not in SUBJECTS or figure.stop >= len(line.lexemes):
        return False
    verb, first = line.token_of(line.lexemes[figure.stop]), thing.head
    lead = figure.opens - 1
    while lead > before.stop and line.lexemes[lead].low in LOOSE:
        lead -= 1
    if verb is None or verb.tag_ not in ("VBN", "VBD") or verb.head != first or verb.dep_ != "conj":
        return False
    return first.tag_ == "VBN" and line.lexemes[lead].low in ("and", ",", "but", "while")


SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def _verb_again(line: Line, lead: int, before: Draft, figure: Draft) -> bool:
    """As in "the union wants 7 percent, the mill offers 3": another verb, the same unit, and nothing after it."""
    token, unit = line.token_of(line.lexemes[lead]), before.unit
    money = unit is not None and unit.kind is UnitKind.CURRENCY and not before.change
    shared = money or (unit is not None and unit.kind is UnitKind.PERCENT)
    if not shared or token is None or token.tag_ not in ("VBZ", "VBP", "VBD") or line.low(figure.stop) not in "..;":
        return False
    between = {piece.low for piece in line.lexemes[max(before.stop, lead - 4) : lead]}
    return not between.isdisjoint({",", ";", "but", "while"})


def _low(line: Line, place: int) -> str:
    return line.lexemes[place].low if 0 <= place < len(line.lexemes) and line.lexemes[place].sort is Sort.WORD else ""
