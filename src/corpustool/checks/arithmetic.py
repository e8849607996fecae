"""What do the numbers of one article come to? Its totals, changes and shares, read once for all checks that do sums."""

from __future__ import annotations

from dataclasses import dataclass

from corpustool.checks.aboard import fates
from corpustool.checks.growth import Change, changes
from corpustool.checks.parting import Split, splits
from corpustool.checks.ratios import Ratio, fractions, ratios
from corpustool.checks.told import Number, told
from corpustool.checks.totals import by_place, over_sentences, slips
from corpustool.checks.wholes import Row, opposites, rests, rows
from corpustool.domain.analysis import Record
from corpustool.domain.quantities import Bound


@dataclass(frozen=True, slots=True)
class Arithmetic:
    """What an article tells that can be reckoned, and nothing of its text: most articles tell little of it.

    ``splits`` are held together by their words, ``totals`` by their places and events. Of shares there are only those
    that do not fit: ``ratios`` of two counts, ``fractions`` with percentages, ``rows`` that make no whole.
    """

    splits: tuple[Split, ...] = ()
    totals: tuple[Split, ...] = ()
    changes: tuple[Change, ...] = ()
    ratios: tuple[Ratio, ...] = ()
    fractions: tuple[tuple[Number, Number], ...] = ()
    rows: tuple[Row, ...] = ()


_NOTHING = Arithmetic()


def arithmetic(record: Record) -> Arithmetic:
    """All that the numbers of the article can be held against; nothing where there are fewer than two."""
    figures = record.analysis.figures
    if len(figures) < 2 and all(figure.quantity.bound is not Bound.RANGE for figure in figures):
        return _NOTHING
    text = told(record)
    found = Arithmetic(
        tuple(splits(text)),
        (*fates(text), *over_sentences(text), *by_place(record), *slips(text)),
        tuple(changes(text)),
        tuple(ratio for ratio in ratios(text) if ratio.misfit),
        tuple(fractions(text)),
        (*rests(text), *opposites(text), *rows(record)),
    )
    return _NOTHING if found == _NOTHING else found
