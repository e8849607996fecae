from __future__ import annotations

import pytest

from corpustool.checks import agreements, fitting
from corpustool.domain.analysis import Record
from corpustool.domain.cases import Case
from corpustool.domain.claims import Comparison
from corpustool.domain.entities import Reconciliation
from tests.claims.making import figure, record

LISTED = "The zoo took in 3 beasts: a lynx, a crane and an otter."
PARTS = "There were 30 guests: 18 adults and 12 pupils."


def _of(text: str, *figures: tuple[str, str]) -> Record:
    return record("a", text, [figure(text, quote, head) for quote, head in figures])


def _agreed(*records: Record) -> list[tuple[str, str, tuple[str, ...]]]:
    found = agreements(Case(Comparison(()), Reconciliation((), ()), records))
    return [(one.subject, one.side.text, tuple(quote.quote for quote in one.side.evidence)) for one in found]


def test_a_number_and_a_list_as_long_agree() -> None:
    told = _agreed(_of(LISTED, ("3", "beast")))
    assert told == [("beast (and the list of them)", "3", ("3", "a lynx, a crane and an otter"))]


def test_a_total_and_parts_that_make_it_agree() -> None:
    told = _agreed(_of(PARTS, ("30", "guest"), ("18", "adult"), ("12", "pupil")))
    assert told == [("guest (and its parts)", "30", ("30", "18", "12"))]


@pytest.mark.parametrize(
    "one",
    [
        _of(LISTED.replace("3", "4"), ("4", "beast")),
        _of(LISTED.replace(", a crane", "").replace("3", "2"), ("2", "beast")),
        _of(LISTED.replace("otter", "otter among others"), ("3", "beast")),
        _of(PARTS.replace("12", "13"), ("30", "guest"), ("18", "adult"), ("13", "pupil")),
    ],
)
def test_what_does_not_fit_or_is_too_little_to_tell_agrees_with_nothing(one: Record) -> None:
    assert not _agreed(one)
    assert not fitting(one)


def test_what_a_figure_was_held_against_is_known_by_its_place() -> None:
    assert fitting(_of(LISTED, ("3", "beast"))) == {LISTED.index("3"): "its list"}
    parts = _of(PARTS, ("30", "guest"), ("18", "adult"), ("12", "pupil"))
    assert fitting(parts) == {PARTS.index("30"): "its parts"}
