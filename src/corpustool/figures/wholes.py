"""From which things does a sentence pick those it counts: "Of the newly built stations, Norland has 11"?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from corpustool.domain.figures import Counted
from corpustool.figures.counted import phrase_at
from corpustool.figures.drafts import Draft
from corpustool.figures.lines import Line
from corpustool.figures.numerals import Form
from corpustool.lexicon.cues import cues

LEADS = frozenset({"of", "among"})
DETERMINERS = cues("counted.determiners")


def restrict(line: Line, figures: Sequence[Draft]) -> list[Draft]:
    """The drafts of a line; where it begins with "Of the ...", each of these things is one of those named there."""
    whole = _whole(line)
    if whole is None:
        return list(figures)
    return [_restricted(figure, whole) for figure in figures]


def _whole(line: Line) -> Counted | None:
    """The things named behind an opening "Of the", when no number stands there."""
    tokens = line.tokens
    if len(tokens) < 4 or tokens[0].lower_ not in LEADS or tokens[1].lower_ not in DETERMINERS:
        return None
    return phrase_at(line, 2)


def _restricted(figure: Draft, whole: Counted) -> Draft:
    if figure.unit is None and figure.counted is None and figure.form in (Form.DIGITS, Form.WORDS):
        return replace(figure, part=True, counted=whole)  # "Of these stations, eleven are abroad"
    if figure.unit is not None or figure.counted is None or figure.counted.head != whole.head:
        return figure
    modifiers = whole.modifiers
    added = tuple(modifier for modifier in modifiers if modifier not in figure.counted.modifiers)
    return replace(figure, part=True, counted=replace(figure.counted, modifiers=(*added, *figure.counted.modifiers)))
