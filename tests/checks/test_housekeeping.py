from __future__ import annotations

from corpustool.checks import run
from corpustool.domain.cases import Case
from corpustool.domain.claims import Comparison
from corpustool.domain.decisions import Decision, Verb
from corpustool.domain.entities import Reconciliation
from corpustool.domain.findings import Finding
from corpustool.domain.settings import Settings
from tests.claims.making import figure, record

TEXT = "The harbour has 12 cranes."
ARTICLE = record("a", TEXT, [figure(TEXT, "12", "crane")])


def stale(decision: Decision) -> tuple[Finding, ...]:
    case = Case(Comparison(()), Reconciliation((), ()), (ARTICLE,), (decision,))
    return run(case, Settings(select=("HSK901",)))


def test_a_decision_about_an_article_that_is_gone_is_stale() -> None:
    (found,) = stale(Decision("d", Verb.DATE, "the header", "2024-01-01", article="gone", value="2023-01-01"))
    assert "not in the corpus" in found.message
    assert "the header" in found.reasons[0]


def test_a_decision_about_an_article_that_is_there_holds() -> None:
    assert stale(Decision("d", Verb.DATE, "", "2024-01-01", article=ARTICLE.article.id, value="2023-01-01")) == ()
    there = Decision("d", Verb.MISREAD, "", "2024-01-01", article=ARTICLE.article.id, quote="12", start=16)
    assert stale(there) == ()


def test_a_misread_figure_that_moved_is_stale() -> None:
    assert stale(Decision("d", Verb.MISREAD, "", "2024-01-01", article=ARTICLE.article.id, quote="12", start=3))


def test_names_that_no_article_has_are_stale() -> None:
    assert stale(Decision("d", Verb.SAME, "", "2024-01-01", a="Anna", b="Hanna"))


def test_things_and_accepted_findings_are_not_asked() -> None:
    assert stale(Decision("d", Verb.SAME, "", "2024-01-01", a="office", b="station", things=True)) == ()
    assert stale(Decision("d", Verb.ACCEPT, "", "2024-01-01", finding="v1:000000000000")) == ()
