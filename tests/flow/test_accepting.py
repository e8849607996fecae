"""An accepted finding stays accepted until the end of its day; then it comes back and says so."""

from __future__ import annotations

import pytest

from corpustool import checks
from corpustool.domain.decisions import Decision, Verb
from corpustool.flow.accepting import part
from tests.reports.samples import CONFLICT, VARIANT


def accepts(until: str | None, why: str = "two counts", name: str = "d1") -> Decision:
    return Decision(
        name,
        Verb.ACCEPT,
        why,
        "2024-03-06",
        finding=CONFLICT.id,
        code=CONFLICT.code,
        sides=checks.accepted_sides(CONFLICT),
        until=until,
    )


@pytest.mark.parametrize("today", ["2024-03-06", "2024-03-31", None])
@pytest.mark.parametrize("until", ["2024-03-31", None])
def test_it_is_accepted_up_to_its_day(today: str | None, until: str | None) -> None:
    parted = part((CONFLICT, VARIANT), (accepts(until),), today)
    assert parted.left == (VARIANT,)
    assert [each.finding for each in parted.accepted] == [CONFLICT]
    assert parted.expired == ()


def test_it_comes_back_the_day_after_as_it_was_beside_the_decision() -> None:
    parted = part((VARIANT, CONFLICT), (accepts("2024-03-31"),), "2024-04-01")
    assert [finding.id for finding in parted.left] == [VARIANT.id, CONFLICT.id]
    assert parted.accepted == ()
    assert [each.decision.id for each in parted.expired] == ["d1"]
    assert [each.finding for each in parted.expired] == [CONFLICT]
    assert parted.left[1] == CONFLICT


def test_accepting_it_again_holds() -> None:
    again = accepts("2024-12-31", "they still differ", "d2")
    parted = part((CONFLICT,), (accepts("2024-03-31"), again), "2024-04-01")
    assert [each.decision for each in parted.accepted] == [again]
    assert parted.expired == ()


def test_of_two_that_are_over_the_last_is_told() -> None:
    parted = part((CONFLICT,), (accepts("2024-02-01"), accepts("2024-03-31", "later", "d2")), "2024-04-01")
    assert [each.decision.id for each in parted.expired] == ["d2"]
