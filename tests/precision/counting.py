"""How often is each rule right on the project's own articles? The sample corpus and the casebook, counted."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from corpustool import Corpus
from corpustool.checks import catalogue
from corpustool.checks.measured import Measured
from corpustool.domain.reports import Report
from corpustool.domain.settings import Settings
from tests.casebook.pages import pages
from tests.corpus.expectations import CORPUS, is_known, read_expected


def on_the_corpus(folder: Path) -> Report:
    """The report on the sample corpus, with the rules that are on trial."""
    corpus = Corpus.open(folder, Settings(preview=True))
    corpus.ingest([CORPUS])
    return corpus.report()


def counted(report: Report) -> dict[str, Measured]:
    """What each rule said, by code; the casebook's pages say what they find, and their own test that they do."""
    expected = read_expected()
    found = Counter(finding.code for finding in report.findings)
    right = Counter(finding.code for finding in report.findings if is_known(finding, expected))
    cases = Counter(each.code for page in pages() for each in page.expected)
    return {rule.code: Measured(found[rule.code], right[rule.code], cases[rule.code]) for rule in catalogue()}
