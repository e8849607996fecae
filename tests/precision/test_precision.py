"""What the manuals say of their rules' precision is what is counted."""

from __future__ import annotations

import pytest

from corpustool.checks import catalogue
from corpustool.checks.measured import OWN, Measured, own_precision
from tests.precision.counting import counted, on_the_corpus

CODES = [rule.code for rule in catalogue()]


@pytest.fixture(scope="module")
def now(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Measured]:
    return counted(on_the_corpus(tmp_path_factory.mktemp("precision")))


@pytest.mark.parametrize("code", CODES)
def test_the_precision_a_manual_states_is_the_one_that_is_counted(code: str, now: dict[str, Measured]) -> None:
    stated = OWN[code]
    told = "count anew with: python -m tests.precision"
    assert (stated.found, stated.right) == (now[code].found, now[code].right), told
    assert 0 < stated.cases <= now[code].cases, told


@pytest.mark.parametrize("code", CODES)
def test_every_manual_states_what_was_measured(code: str) -> None:
    manual = next(rule.manual for rule in catalogue() if rule.code == code)
    assert manual.endswith(own_precision(code))
    assert "Precision: " in manual
    assert "\n\nMeasured" in manual


def test_no_rule_that_is_gone_is_measured() -> None:
    assert list(OWN) == CODES


def test_a_rule_that_said_nothing_claims_no_share() -> None:
    assert "says nothing, right or wrong" in own_precision(next(code for code, each in OWN.items() if not each.found))


def test_what_nobody_counted_is_not_told() -> None:
    assert own_precision("ZZZ999") == ""
