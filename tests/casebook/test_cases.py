"""Every page of the casebook fires as it says, and nothing else does."""

from __future__ import annotations

from functools import cache

import pytest

import corpustool
from corpustool import flow
from corpustool.checks import catalogue
from corpustool.domain.findings import Finding
from corpustool.domain.settings import Settings
from tests.casebook.decided import decisions
from tests.casebook.pages import Expected, Page, pages

PAGES = pages()
UNDATED = "HSK902"


@cache
def findings(page: Page) -> tuple[Finding, ...]:
    settings = Settings(preview=True, ignore=() if page.code == UNDATED else (UNDATED,))
    if not page.decided:
        return corpustool.find_discrepancies(page.articles, settings).findings
    found = flow.in_memory(page.articles, settings).findings
    return flow.in_memory(page.articles, settings, decisions(page, found)).findings


def told(finding: Finding, like: Expected | None) -> Expected:
    sides = tuple(side.text for side in finding.sides) if like is None or like.sides else ()
    return Expected(finding.code, finding.verdict.value, sides)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_finds_what_it_says_and_nothing_else(page: Page) -> None:
    bare = {each.code for each in page.expected if not each.sides}
    found = [told(each, next((e for e in page.expected if e.code == each.code), None)) for each in findings(page)]
    found = [Expected(each.code, each.verdict, ()) if each.code in bare else each for each in found]
    assert sorted(map(str, found)) == sorted(map(str, page.expected)), [each.message for each in findings(page)]


def test_every_rule_has_a_page_that_fires_and_one_that_is_silent() -> None:
    fires = {each.code for page in PAGES for each in page.expected}
    silent = {page.code for page in PAGES if page.code not in {each.code for each in page.expected}}
    codes = {rule.code for rule in catalogue()}
    assert codes - fires == set()
    assert codes - silent == set()


def test_no_two_pages_say_the_same() -> None:
    titles = [page.title for page in PAGES]
    assert len(titles) == len(set(titles))
