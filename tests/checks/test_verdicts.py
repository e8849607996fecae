from __future__ import annotations

from corpustool.checks import run
from corpustool.claims import compare
from corpustool.domain.analysis import Record
from corpustool.domain.cases import Case
from corpustool.domain.copies import Copies
from corpustool.domain.entities import Reconciliation
from corpustool.domain.settings import Settings
from tests.claims.making import entities, figure, record

TEXT = "Earthquake in Chile killed 31 people near Calama."


def toll(name: str, value: str) -> Record:
    text = TEXT.replace("31", value)
    return record(name, text, [figure(text, value, "people")])


def reasons(*records: Record, copies: Copies | None = None) -> tuple[str, ...]:
    comparison = compare(records, entities(records), Settings())
    case = Case(comparison, Reconciliation((), ()), records, copies=copies or Copies())
    (finding,) = [each for each in run(case, Settings()) if each.code == "FIG101"]
    return finding.reasons


def test_what_failed_shares_one_sentence() -> None:
    (told,) = [reason for reason in reasons(toll("a", "31"), toll("b", "43")) if reason.startswith("Tried in vain")]
    assert told.startswith("Tried in vain: a part of the whole, another place (all of them name ")
    assert told.endswith("), another period, a restriction to some of them and a number in a name.")


def test_copies_among_the_articles_are_named() -> None:
    a, b = toll("a", "31"), toll("b", "43")
    ids = a.article.id, b.article.id
    copies = Copies({ids[0]: (ids[1],), ids[1]: (ids[0],)})
    (told,) = [reason for reason in reasons(a, b, copies=copies) if reason.startswith("Tried in vain")]
    assert told.endswith("and a copied text (a and b print one).")


def test_copies_that_are_not_among_the_articles_are_not() -> None:
    a, b = toll("a", "31"), toll("b", "43")
    copies = Copies({a.article.id: ("elsewhere",)})
    assert not any("copied" in reason for reason in reasons(a, b, copies=copies))
