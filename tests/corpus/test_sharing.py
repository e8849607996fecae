"""Processes that share the reduce change no byte of the report."""

from __future__ import annotations

import msgspec
import pytest

from corpustool import engines
from corpustool.domain.settings import Settings
from corpustool.flow import sharing
from corpustool.flow.holding import held
from corpustool.flow.reducing import reduce
from tests.corpus.conftest import Run

pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning")


@pytest.mark.parametrize("workers", [1, 2, 3, 7])
def test_the_report_is_that_of_one_process(run: Run, workers: int, monkeypatch: pytest.MonkeyPatch) -> None:
    parted = []

    def able(_: int) -> int:
        parted.append(workers)
        return workers

    monkeypatch.setattr(sharing, "WORTH_A_WORKER", 10)
    monkeypatch.setattr(sharing, "_PIECE", 20)
    monkeypatch.setattr(engines, "able", able)
    found, settings = held(run.home, Settings()), Settings(preview=True)
    alone = reduce(found.records, found.decisions, settings, pipeline=found.pipeline, unread=found.unread).report
    assert len({finding.code for finding in alone.findings}) >= 10
    assert msgspec.json.encode(sharing.report(found, settings)) == msgspec.json.encode(alone)
    assert parted == [workers]


def test_a_small_corpus_is_judged_here(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sharing, "_shared", None)
    assert sharing.report(held(run.home, Settings()), Settings()) == run.report
