"""Do two sentences say so much the same that their rates, prices or sums must be one?"""

from __future__ import annotations

from corpustool.claims.answers import Answer
from corpustool.claims.gauging import words_of
from corpustool.claims.likeness import close, one_amount, shared_rarity, shared_sum
from corpustool.claims.timing import days_between, span
from corpustool.domain.figures import UnitKind

_FIRST = 2
_SAME_LINE = 0.6
_LINE = 10.0
_SOMETHING = 4.0
_EARLY = 4


def one_line(a: Answer, b: Answer, known: bool) -> bool:
    """Whether two sentences say so much the same, of one time, that their rates or sums must be one."""
    if a.figure.kind is not b.figure.kind or others(a, b):
        return False
    periods = span(a), span(b)
    one_day = a.reading.article.published == b.reading.article.published
    if known and one_amount(a, b):
        near = one_day or (days_between(a, b) == 1 and bool(a.scene.names & b.scene.names))
        one_time = near if None in periods else periods[0] == periods[1]
        if shared_sum(a, b) or (_leading(a, b) and one_time and close(a, b)):
            return True
    if known and (
        _one_telling(a, b) or (_one_deed(a, b) and _leading(a, b) and days_between(a, b) <= 1 and close(a, b))
    ):
        return True
    if not (periods[0] == periods[1] is not None or one_day) or shared_rarity(a, b) < _LINE:
        return False
    mine, other = words_of(a), words_of(b)
    if not known and not a.scene.names & b.scene.names:
        return False
    return len(mine & other) >= _SAME_LINE * min(len(mine), len(other))


def _one_telling(a: Answer, b: Answer) -> bool:
    """Whether articles of one day or the next give near values of one sum or measure beside the same names and words.

    Where neither sentence names anything that the other one does, both articles must be about one body or person.
    """
    if a.scene.former or b.scene.former or days_between(a, b) > 1 or max(a.scene.depth, b.scene.depth) > _EARLY:
        return False
    times = span(a), span(b)
    if (None not in times and times[0] != times[1]) or not close(a, b) or shared_rarity(a, b) < _SOMETHING:
        return False
    if not a.scene.names & b.scene.names and not (a.scene.topic and a.scene.topic == b.scene.topic):
        return False
    heads = {each.counted.head if each.counted else None for each in (a, b)}
    return one_amount(a, b) or (len(heads) == 1 and None not in heads)


def _one_deed(a: Answer, b: Answer) -> bool:
    """Whether one body does one thing with money in both: "the council appeals for 85 million"."""
    event = a.figure.event
    money = a.figure.unit.kind is b.figure.unit.kind is UnitKind.CURRENCY
    return money and event == b.figure.event is not None and a.scene.owner == b.scene.owner is not None


def _leading(a: Answer, b: Answer) -> bool:
    return max(a.scene.depth, b.scene.depth) <= _FIRST


def others(a: Answer, b: Answer) -> bool:
    """Whether the two are of different people or bodies: those named before them, else those their articles are about.

    What one article is about may be told in passing by the other: then nothing follows.
    """
    mine, other = a.scene, b.scene
    if mine.owner and other.owner:
        return mine.owner != other.owner
    if mine.topic is None or other.topic is None or mine.topic == other.topic:
        return False
    return mine.topic not in other.article_names or other.topic not in mine.article_names
