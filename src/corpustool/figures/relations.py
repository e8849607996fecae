"""How do the figures of a text lean on one another: parts of a whole, spread over places, added, summed up?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from corpustool.domain.figures import Relation, RelationKind, UnitKind
from corpustool.figures.drafts import Draft
from corpustool.figures.lexemes import Lexeme
from corpustool.figures.lines import Line
from corpustool.figures.numerals import Form
from corpustool.lexicon.cues import cues
from corpustool.lexicon.events import known_roles
from corpustool.lexicon.sums import adding_phrases, bringing_words, part_phrases, spread_nouns, sum_nouns

SPREADING = cues("relations.spreading")
BACK = 2
"""Sentences that a relation may reach back."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A draft with its line and its index among the figures of the document."""

    line: Line
    draft: Draft
    index: int
    event: str | None = None


def relations_of(placed: Sequence[Placed]) -> dict[int, tuple[Relation, ...]]:
    """The relations of each figure, by its index."""
    found: dict[int, tuple[Relation, ...]] = {}
    marks = {index: _marks(line) for index, line in {one.line.index: one.line for one in placed}.items()}
    for at, one in enumerate(placed):
        before = [other for other in placed[max(0, at - 12) : at] if one.line.index - other.line.index < BACK]
        here = [other for other in before if other.line is one.line]
        after = [other for other in placed[at + 1 : at + 8] if other.line is one.line]
        links = [*_spread(one, here), *_part(one, before, here, after, marks[one.line.index].parts)]
        links += _added(one, before, here, after, marks[one.line.index].adds)
        links += _summed(one, after, placed[at + 1 : at + 8])
        links += [] if any(link.kind is RelationKind.PART_OF for link in links) else _addend(one, here, after)
        if links:
            found[one.index] = tuple(dict.fromkeys(links))
    return found


def on_its_own(one: Placed, before: Sequence[Placed]) -> Placed:
    """The figure; "a further 1,120 were injured" behind a toll of dead adds to nothing: it is the total of these."""
    if not one.draft.more or one.event not in known_roles() or not _is_count(one.draft):
        return one
    roles = {
        other.event for other in before[-12:] if one.line.index - other.line.index <= BACK and _is_count(other.draft)
    }
    if one.event in roles or roles.isdisjoint(known_roles()):
        return one
    return replace(one, draft=replace(one.draft, more=False))


@dataclass(frozen=True, slots=True)
class Marks:
    """Where the words of parts ("including") and of sums ("in addition to") stand in a line."""

    parts: tuple[int, ...]
    adds: tuple[int, ...]


def _marks(line: Line) -> Marks:
    lows = [piece.low for piece in line.lexemes]
    places = [place for place, low in enumerate(lows) if low in _openings()]
    return Marks(
        tuple(place for place in places if _stands(lows, place, part_phrases())),
        tuple(place for place in places if _stands(lows, place, adding_phrases())),
    )


@cache
def _openings() -> frozenset[str]:
    return frozenset(phrase[0] for phrase in part_phrases() | adding_phrases())


def _stands(lows: Sequence[str], place: int, phrases: frozenset[tuple[str, ...]]) -> bool:
    return any(tuple(lows[place : place + length]) in phrases for length in (1, 2, 3))


def _is_count(draft: Draft) -> bool:
    return (draft.unit is None or draft.unit.kind is UnitKind.COUNT) and draft.form is not Form.SHARE


def _is_places(draft: Draft) -> bool:
    return draft.counted is not None and draft.counted.head in spread_nouns()


def _words(one: Placed, start: int, stop: int) -> list[str]:
    return [piece.low for piece in one.line.lexemes[max(0, start) : max(0, stop)]]


def _spread(one: Placed, here: Sequence[Placed]) -> list[Relation]:
    """As in "54 stations on five continents and in 21 countries": places over which the 54 are spread."""
    if not _is_places(one.draft) or not here:
        return []
    lead = _words(one, one.draft.opens - 1, one.draft.opens)
    if not lead or lead[0] not in SPREADING:
        return []
    hosts = [other for other in here if _is_count(other.draft) and not _is_places(other.draft)]
    if not hosts or (lead[0] == "and" and not _is_places(here[-1].draft)):
        return []
    return [Relation(RelationKind.SPREAD_OF, hosts[-1].index)]


def _part(
    one: Placed, before: Sequence[Placed], here: Sequence[Placed], after: Sequence[Placed], marks: Sequence[int]
) -> list[Relation]:
    draft = one.draft
    if (
        draft.part
        and after
        and _words(one, draft.stop, draft.stop + 1) == ["of"]
        and after[0].draft.first - draft.stop <= 4
    ):
        return [Relation(RelationKind.PART_OF, after[0].index)]
    if draft.part and before and not after[:1]:
        hosts = [other for other in before if _can_hold(draft, other.draft)]
        return [Relation(RelationKind.PART_OF, hosts[-1].index)] if hosts else []
    host = _included(one, here, marks)
    if host is None and here and _opens_whole(here[0]):
        host = here[0]
    return [Relation(RelationKind.PART_OF, host.index)] if host is not None and _fits(draft, host.draft) else []


def _addend(one: Placed, here: Sequence[Placed], after: Sequence[Placed]) -> list[Relation]:
    """As in "six people died, two in the port and four in Rocas": numbers behind a whole that make it up."""
    row = [other for other in (*here, one, *after) if _is_count(other.draft) and not _is_places(other.draft)]
    for at, whole in enumerate(row[:-2]):
        sums = Decimal(0)
        parts: list[int] = []
        for part in row[at + 1 :]:
            sums, parts = sums + part.draft.value, [*parts, part.index]
            if sums >= whole.draft.value:
                break
        first = row[at + 1].draft
        parted = any(piece.text in ",:(–—" for piece in whole.line.lexemes[whole.draft.stop : first.opens])
        makes_up = sums == whole.draft.value and len(parts) > 1 and parted
        apart = whole.event != one.event and {whole.event, one.event} <= known_roles()
        if makes_up and one.index in parts and not apart and first.opens - whole.draft.stop <= NEAR_WHOLE:
            return [Relation(RelationKind.PART_OF, whole.index)]
    return []


NEAR_WHOLE = 12
"""Words that may stand between a whole and the first of the numbers that make it up."""


def _can_hold(part: Draft, whole: Draft) -> bool:
    """Whether "two of them", "two of the stations" can be of these: the same thing, where one is named."""
    same = part.counted is None or (whole.counted is not None and whole.counted.head == part.counted.head)
    return same and _is_count(whole) and not _is_places(whole) and _fits(part, whole)


def _fits(part: Draft, whole: Draft) -> bool:
    """A share is part of anything; a count is no part of a smaller one, nor of a count of places."""
    if not _is_count(part):
        return (part.unit is not None and part.unit.kind is UnitKind.PERCENT) or part.form is Form.SHARE
    return part.value <= (whole.value_to or whole.value) and not _is_places(part)


def _included(one: Placed, here: Sequence[Placed], marks: Sequence[int]) -> Placed | None:
    """The figure before "including", when this one stands after it."""
    mark = next((mark for mark in reversed(marks) if mark < one.draft.opens), None)
    if mark is None:
        return None
    hosts = [h for h in here if h.draft.stop <= mark and _is_count(h.draft) and not _is_places(h.draft)]
    return hosts[-1] if hosts and _still_listed(one, here, mark) else None


def _still_listed(one: Placed, here: Sequence[Placed], mark: int) -> bool:
    """Whether the list behind "including" still goes on: not in "four men, including one guard, and five women"."""
    listed = [*(other for other in here if other.draft.opens > mark), one]
    for at in range(1, len(listed)):
        between = listed[at - 1].line.lexemes[listed[at - 1].draft.stop : listed[at].draft.opens]
        lows = [piece.low for piece in between]
        closed = at == 1 and lows[-2:] == [",", "and"]
        if closed or ";" in lows or (_has_verb(one.line, between) and not CLAUSES.intersection(lows)):
            return False
    return True


CLAUSES = frozenset({"who", "which", "whom", "that"})


def _has_verb(line: Line, pieces: Sequence[Lexeme]) -> bool:
    tokens = [line.token_of(piece) for piece in pieces]
    return any(token is not None and token.tag_ in ("VBD", "VBZ", "VBP", "MD") for token in tokens)


def _opens_whole(first: Placed) -> bool:
    """As in "Of the 54 stations, 11 ...": the sentence begins with its whole."""
    words = _words(first, first.draft.opens - 3, first.draft.opens)
    return first.draft.opens <= 4 and "of" in words and _is_count(first.draft)


def _added(
    one: Placed, before: Sequence[Placed], here: Sequence[Placed], after: Sequence[Placed], marks: Sequence[int]
) -> list[Relation]:
    """As in "48 more in addition to the 54", "54 stations and 48 more"."""
    mark = next((mark for mark in marks if one.draft.stop <= mark), None)
    base = next((other for other in after if mark is not None and mark < other.draft.opens), None)
    if base is not None:
        same = one.draft.more or _same_thing(one.draft, base.draft)
        return [Relation(RelationKind.ADDS_TO, base.index)] if same and _is_count(base.draft) else []
    if not one.draft.more:
        return []
    bases = [
        other
        for other in (here or before)
        if _is_count(other.draft) and _same_thing(one.draft, other.draft) and not other.draft.more
    ]
    return [Relation(RelationKind.ADDS_TO, bases[-1].index)] if bases else []


def _same_thing(one: Draft, other: Draft) -> bool:
    if one.counted is None or other.counted is None:
        return _is_count(one) and _is_count(other)
    return one.counted.head == other.counted.head


def _summed(one: Placed, after: Sequence[Placed], later: Sequence[Placed]) -> list[Relation]:
    """As in "48 more, bringing the total to 102": the next figure that is told as a sum."""
    if not _is_count(one.draft):
        return []
    total = next((other for other in later if other.line.index - one.line.index < BACK and _is_total(other)), None)
    if (
        total is None
        or total.draft.value <= one.draft.value
        or not (one.draft.more or (total in after and _leads(one, total)))
    ):
        return []
    return [Relation(RelationKind.SUMS_TO, total.index)]


def _leads(one: Placed, total: Placed) -> bool:
    """Whether the two stand close enough for a sum that no "more" announces."""
    return total.draft.opens - one.draft.stop <= 12 and not _is_places(one.draft)


def _is_total(other: Placed) -> bool:
    words = _words(other, other.draft.opens - 8, other.draft.opens)
    brings = any(word in bringing_words() for word in words) and any(word in sum_nouns() for word in words)
    return (
        (brings and "to" in words[-2:])
        or words[-4:-1] == ["for", "a", "total"]
        or (words[-2:] == ["a", "total"] and "for" in words)
        or words[-1:] == ["totalling"]
    )
