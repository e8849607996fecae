"""Does the tool say about the sample corpus what EXPECTED.toml asks for?"""

from __future__ import annotations

from typing import Protocol, TypeVar

import pytest
from _pytest.mark.structures import ParameterSet

from tests.corpus.conftest import Run
from tests.corpus.expectations import (
    Apart,
    ExpectedAgreement,
    ExpectedFinding,
    OneEntity,
    Silence,
    TwoEntities,
    broken_silence,
    false_alarms,
    missing_agreement,
    missing_finding,
    not_one,
    not_two,
    read_expected,
    set_against,
)

EXPECTED = read_expected()
FAILURE = pytest.fail.Exception


class Gapped(Protocol):
    """An expectation that may be known to fail today."""

    @property
    def gap(self) -> str:
        """What is wrong today; empty where it has to hold."""


AnExpectation = TypeVar("AnExpectation", bound=Gapped)


def each(expectations: tuple[AnExpectation, ...]) -> list[ParameterSet]:
    """The expectations as parameters; one with a gap has to fail, so that the gap is taken out when it is closed."""
    return [
        pytest.param(
            e, marks=[pytest.mark.xfail(reason=e.gap, raises=FAILURE, strict=True)] if e.gap else [], id=name(e)
        )
        for e in expectations
    ]


def name(expectation: object) -> str:
    match expectation:
        case ExpectedFinding() | ExpectedAgreement():
            return f"{expectation.story}: {expectation.name}"
        case Silence():
            return f"{expectation.article}: {expectation.text}"
        case Apart():
            return f"{expectation.a.text} | {expectation.b.text}"
        case OneEntity() | TwoEntities():
            return " | ".join(expectation.names)
    raise TypeError(expectation)


def none_of(complaints: list[str]) -> None:
    if complaints:
        pytest.fail("\n".join(complaints), pytrace=False)


@pytest.mark.parametrize("expected", each(EXPECTED.finding))
def test_what_should_be_found_is_found(expected: ExpectedFinding, run: Run) -> None:
    if not run.codes & set(expected.codes):
        pytest.skip(f"{', '.join(expected.codes)}: no stable rule yet")
    none_of(missing_finding(expected, run.report))


@pytest.mark.parametrize("expected", each(EXPECTED.agreement))
def test_what_articles_agree_on_is_listed(expected: ExpectedAgreement, run: Run) -> None:
    none_of(missing_agreement(expected, run.report))


@pytest.mark.parametrize("silence", each(EXPECTED.silent))
def test_a_trap_stays_silent(silence: Silence, run: Run) -> None:
    none_of(broken_silence(silence, run.report, run.articles))


@pytest.mark.parametrize("apart", each(EXPECTED.apart))
def test_different_questions_are_kept_apart(apart: Apart, run: Run) -> None:
    none_of(set_against(apart, run.report, run.articles))


@pytest.mark.parametrize("expected", each(EXPECTED.one))
def test_spellings_of_one_entity_are_one(expected: OneEntity, run: Run) -> None:
    none_of(not_one(expected, run.report))


@pytest.mark.parametrize("expected", each(EXPECTED.two))
def test_different_entities_are_kept_apart(expected: TwoEntities, run: Run) -> None:
    none_of(not_two(expected, run.report))


def test_nothing_is_found_that_nobody_expects(run: Run) -> None:
    none_of(false_alarms(EXPECTED, run.report))
