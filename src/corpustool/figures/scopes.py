"""Where and when does a figure hold: in which places, over which time, as of which day?"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from corpustool.domain.dates import Grain, TimeExpression
from corpustool.domain.mentions import EntityKind, Mention
from corpustool.figures.drafts import Draft
from corpustool.figures.lines import Line
from corpustool.lexicon.cues import cues
from corpustool.lexicon.speech import speech_verbs

LOCATIVE = cues("scopes.locative")
AS_OF = (("as", "of"), ("as", "at"), ("by",), ("until",), ("till",), ("up", "to"))
ARTICLES = frozenset(
    {
        "the",
        "a",
        "on",
        "late",
        "early",
        "neighbouring",
        "neighboring",
        "nearby",
        "northern",
        "southern",
        "eastern",
        "western",
        "central",
        "mainland",
    }
)
WITHIN = 200
"""Characters from a figure within which a time or place can belong to it."""


@dataclass(frozen=True, slots=True)
class Scope:
    """Where and when a figure holds, as printed."""

    places: tuple[str, ...] = ()
    period: TimeExpression | None = None
    as_of: TimeExpression | None = None


def scope_of(
    line: Line, figure: Draft, before: Draft | None, after: Draft | None, times: Sequence[TimeExpression]
) -> Scope:
    """The scope of a figure that stands between two others (``None`` at the ends of the sentence)."""
    start, end = figure.span(line.lexemes)
    left = line.lexemes[before.stop - 1].end if before else line.sentence.start
    right = line.lexemes[after.opens].start if after else line.sentence.end
    places = _places(line, start, end, left, right)
    period = as_of = None
    for time in _nearest(times, start, end, left, right):
        if _is_as_of(line, time):
            as_of = as_of or time
        else:
            period = period or time
    return Scope(places, period, as_of)


def _places(line: Line, start: int, end: int, left: int, right: int) -> tuple[str, ...]:
    """Places behind the figure up to the next one; else the nearest place before it."""
    places = [m for m in line.near(start, end, WITHIN) if m.kind is EntityKind.PLACE]
    behind = [
        m
        for m in places
        if end <= m.start < min(right, end + WITHIN)
        and not (right < line.sentence.end and right - m.end == 1)  # "in Santa Olaya 19": the place of the next figure
        and (_is_located(line, m) or _follows_place(line, m, places))
    ]
    at_once = next((m for m in places if left < start and start - m.end == 1 and _opens_piece(line, m, left)), None)
    if at_once is not None:
        return (at_once.text,)
    if behind:
        return tuple(dict.fromkeys(m.text for m in behind))
    ahead = [m for m in places if max(left, start - WITHIN) <= m.start < start and not _is_dateline(line, m)]
    located = [m for m in ahead if _is_located(line, m)]
    return tuple(dict.fromkeys(m.text for m in (located or ahead)[-1:]))


def _is_located(line: Line, place: Mention) -> bool:
    """Whether a preposition of place leads to the name: "in northern Italy"."""
    at = bisect_left(line.offsets, place.start) - 1
    while at >= 0 and line.tokens[at].lower_ in ARTICLES and line.tokens[at].lower_ != "on":
        at -= 1
    return at >= 0 and line.tokens[at].lower_ in LOCATIVE


def _opens_piece(line: Line, place: Mention, left: int) -> bool:
    """Whether the place leads a piece of a list of results: the figure before, a comma or "and", and then the place."""
    at = bisect_left(line.offsets, place.start) - 1
    if at < 1 or line.sentence.start == left or not _is_located(line, place):
        return False
    between = [token.lower_ for token in line.tokens[max(0, at - 3) : at]]
    return any(word in (",", ";", "and", "while") for word in between)


def _follows_place(line: Line, place: Mention, places: Sequence[Mention]) -> bool:
    """The country behind its town ("in Lyon, France") and the second of two ("in Spain and Italy")."""
    return any(0 < place.start - other.end <= 6 and _is_located(line, other) for other in places)


def _is_dateline(line: Line, place: Mention) -> bool:
    after = line.lexemes[bisect_left([piece.start for piece in line.lexemes[:8]], place.end) :][:3]
    return place.start == line.sentence.start and any(piece.text in "(–—-" for piece in after)


def _nearest(times: Sequence[TimeExpression], start: int, end: int, left: int, right: int) -> list[TimeExpression]:
    """The times of the figure's own stretch of the sentence: those behind it first, then those before it."""
    first = bisect_left(times, start - WITHIN, key=lambda time: time.start)
    times = times[first : bisect_left(times, end + WITHIN, key=lambda time: time.start)]
    behind = [t for t in times if end <= t.start < right]
    ahead = [t for t in times if left <= t.start and t.end <= start]
    return behind + ahead[::-1]


def _is_as_of(line: Line, time: TimeExpression) -> bool:
    """As in "as of Monday", "by Tuesday", "police said on Wednesday": the day for which a figure is told."""
    if time.first is None or time.last is None:
        return False
    at = bisect_left(line.offsets, time.start)
    while at > 0 and line.tokens[at - 1].lower_ in ("on", "late", "early", "the"):
        at -= 1
    before = tuple(token.lower_ for token in line.tokens[max(0, at - 2) : at])
    if before in AS_OF or before[-1:] in AS_OF:
        return True
    day = time.first.grain is Grain.DAY
    verb = line.tokens[at - 1] if at > 0 else None
    return day and verb is not None and verb.pos_ == "VERB" and verb.lemma_.lower() in speech_verbs()
