"""How does a baseline look? What it knows and since when, what matches nothing any more, and what it does not have."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import RenderableType
from rich.text import Text

from corpustool.domain.baselines import BaselineState, KnownFinding
from corpustool.reports.look import Look
from corpustool.reports.text.canvas import count, draw, in_pieces, parted, styled, words
from corpustool.reports.text.tables import Column, listing, number_column

_MOST = 50
"""Rows of one sort: a first baseline of an archive may have thousands."""
_VALUES = 4
_STYLE = {"found": "dim", "gone": "magenta", "new": "green", "known": "green", "dropped": "magenta", "added": "green"}


def baseline_as_text(state: BaselineState, look: Look, today: str) -> str:
    """Every line of a baseline with its age on ``today``, the dead first; of each sort the first, all in full."""
    rows = [("gone", state.gone), ("new", state.added), ("found", state.kept)]
    return _drawn(rows, look, today)


def changes_as_text(state: BaselineState, look: Look, today: str) -> str:
    """What an update dropped and added; of each sort the first, all with ``look.full``."""
    return _drawn([("dropped", state.gone), ("added", state.added)], look, today)


def baseline_summary(state: BaselineState, look: Look, today: str) -> str:
    """How many are known, how many of these are found, and what the baseline lacks."""
    told = [Text(f"{state.name}: {count(len(state.kept) + len(state.gone), 'finding')} known")]
    told.append(Text(f"{len(state.kept):,} still found"))
    if state.gone:
        told.append(styled(f"{_match(len(state.gone))} nothing any more", "magenta"))
    if state.added:
        told.append(styled(f"{len(state.added):,} new, not in it", "green"))
    told.append(Text(f"as of {today}"))
    return draw(in_pieces(parted([part] for part in told), look.columns), look)


def update_summary(state: BaselineState, look: Look) -> str:
    """What an update came to."""
    told = [Text(f"{state.name}: {count(len(state.kept) + len(state.added), 'finding')} known")]
    told += [Text(f"{number:,} {what}") for number, what in _changes(state) if number]
    if not (state.added or state.gone):
        told.append(Text("nothing to change"))
    return draw(in_pieces(parted([part] for part in told), look.columns), look)


def _changes(state: BaselineState) -> Iterator[tuple[int, str]]:
    yield len(state.added), "added"
    yield len(state.gone), "dropped"


def _match(number: int) -> str:
    return f"{number:,} match{'es' if number == 1 else ''}"


def _drawn(rows: Iterable[tuple[str, tuple[KnownFinding, ...]]], look: Look, today: str) -> str:
    """The rows as a table; what is left out of it is counted below."""
    shown = [(state, one) for state, known in rows for one in (known if look.full else known[:_MOST])]
    if not shown:
        return ""
    columns = [
        Column(""),
        Column("code"),
        Column("of what", grows=True),
        Column("values", most=look.columns // 3),
        Column("known since"),
        number_column("days"),
    ]
    table: list[RenderableType] = [listing(columns, (_row(state, one, today) for state, one in shown), look)]
    left = sum(len(known) for _, known in rows) - len(shown)
    if left:
        table.append(styled(f"… {count(left, 'more finding')} (-v lists them)", "dim"))
    return draw(table, look)


def _row(state: str, one: KnownFinding, today: str) -> list[Text]:
    return [
        styled(state, _STYLE[state]),
        words(one.code),
        words(one.subject, "bold"),
        words(values_in_words(one)),
        words(one.since, "dim"),
        Text(f"{one.age(today):,}"),
    ]


def values_in_words(one: KnownFinding) -> str:
    """The values that differ, the first of many: "12 | at least 15"."""
    values = [_in_words(side.value) for side in one.sides[:_VALUES]]
    return " | ".join([*values, "…"] if len(one.sides) > _VALUES else values)


def _in_words(value: str) -> str:
    """The value as a person writes it: "at least 15" for "at_least 15", "40 to 60" for "range 40..60", "54" alone."""
    bound, _, number = value.partition(" ")
    if bound in _BARE:
        return number.replace("..", " to ")
    return f"{bound.replace('_', ' ')} {number}" if bound in _BOUNDS else value


_BARE = ("exact", "range", "vague")
_BOUNDS = ("about", "at_least", "more_than", "at_most", "less_than")
