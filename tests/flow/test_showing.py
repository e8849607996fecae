from __future__ import annotations

from corpustool.domain.cases import Case
from corpustool.domain.claims import Comparison
from corpustool.domain.entities import Reconciliation
from corpustool.flow.showing import reasons
from tests.claims.making import figure, record

ALONE = "only one article mentions it"
TEXT = "There were 30 guests: 18 adults and 12 pupils."


def test_a_figure_that_no_other_article_has_tells_that_it_fits_its_parts() -> None:
    figures = [figure(TEXT, quote, head) for quote, head in (("30", "guest"), ("18", "adult"), ("12", "pupil"))]
    one = record("a", TEXT, figures)
    keys = [(one.article.id, index) for index in range(3)]
    comparison = Comparison((), tuple((key, ALONE) for key in keys))
    found = reasons(Case(comparison, Reconciliation((), ()), (one,)))
    assert found == {keys[0]: f"{ALONE}; it fits its parts", keys[1]: ALONE, keys[2]: ALONE}


def test_a_figure_that_was_compared_needs_no_reason() -> None:
    figures = [figure(TEXT, quote, head) for quote, head in (("30", "guest"), ("18", "adult"), ("12", "pupil"))]
    assert reasons(Case(Comparison(()), Reconciliation((), ()), (record("a", TEXT, figures),))) == {}
