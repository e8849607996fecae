"""On how many texts does a side of a finding stand, and which numbers does it allow? Articles of one text are one."""

from __future__ import annotations

from dataclasses import replace

from corpustool.domain.cases import Case
from corpustool.domain.findings import Side


def weighed(case: Case, side: Side) -> Side:
    """The side with the number of its articles, copies counted once, and the numbers that its words allow."""
    return replace(
        side,
        independent=case.copies.independent(each.article.id for each in side.evidence),
        interval=side.quantity.interval(case.about) if side.quantity else None,
    )


def in_words(articles: int, independent: int) -> str:
    """How many articles, and how many of them count: "one article", "5 articles (2 independent)"."""
    if articles == 1:
        return "one article"
    return f"{articles} articles" + (f" ({independent} independent)" if independent < articles else "")
