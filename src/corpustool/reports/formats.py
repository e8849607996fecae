"""Which formats are there? One registry; a new format is one module and one line here."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from corpustool.domain.outcomes import ArticleRow, DraftOutcome, FigureRow, NamesOutcome, WhyFinding, WhyNames
from corpustool.domain.reports import Report
from corpustool.reports.as_concise import draft_as_concise, report_as_concise
from corpustool.reports.as_csv import draft_as_csv, report_as_csv
from corpustool.reports.as_github import draft_as_github, report_as_github
from corpustool.reports.as_gitlab import draft_as_gitlab, report_as_gitlab
from corpustool.reports.as_json import (
    articles_as_json,
    doubts_as_json,
    draft_as_json,
    draft_as_jsonl,
    entities_as_json,
    figures_as_jsonl,
    report_as_json,
    report_as_jsonl,
    report_in_json,
    report_in_jsonl,
    why_as_json,
    why_names_as_json,
)
from corpustool.reports.as_junit import draft_as_junit, report_as_junit
from corpustool.reports.as_markdown import draft_as_markdown, report_as_markdown
from corpustool.reports.as_sarif import draft_as_sarif, report_as_sarif
from corpustool.reports.html.page import draft_as_html, report_as_html
from corpustool.reports.look import Look
from corpustool.reports.text.articles import article_as_text, articles_as_text
from corpustool.reports.text.doubts import doubts_as_text
from corpustool.reports.text.draft import draft_as_text
from corpustool.reports.text.entities import entities_as_text, entity_as_text
from corpustool.reports.text.figures import figures_as_text
from corpustool.reports.text.report import report_as_text
from corpustool.reports.text.why import why_finding_as_text, why_names_as_text

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Format(Generic[T]):
    """A way something can look: its name on the command line, what it is for, and the pure function that makes it.

    ``unroll`` makes the same text piece by piece, where all of it at once may be long.
    """

    name: str
    purpose: str
    render: Callable[[T, Look], str]
    unroll: Callable[[T, Look], Iterator[str]] | None = None

    def pieces(self, value: T, look: Look) -> Iterator[str]:
        """The text, in as many pieces as it comes in."""
        return self.unroll(value, look) if self.unroll else iter((self.render(value, look),))


Formats = Mapping[str, Format[T]]
"""Formats by name, the default first."""


def _formats(*formats: Format[T]) -> dict[str, Format[T]]:
    return {one.name: one for one in formats}


REPORT_FORMATS: Formats[Report] = _formats(
    Format("text", "for people, quotes side by side", report_as_text),
    Format("concise", "path:line:col: CODE message, for editors", report_as_concise),
    Format("json", "one object, corpustool.report/1", report_as_json, report_in_json),
    Format("jsonl", "a finding a line", report_as_jsonl, report_in_jsonl),
    Format("csv", "a quote a row, for spreadsheets", report_as_csv),
    Format("markdown", "for a pull request or a step summary", report_as_markdown),
    Format("html", "a page of its own, for editors and for print", report_as_html),
    Format("sarif", "SARIF 2.1.0, for code scanning", report_as_sarif),
    Format("junit", "a question is a test case, for CI servers", report_as_junit),
    Format("github", "annotations of GitHub Actions", report_as_github),
    Format("gitlab", "a Code Quality report of GitLab", report_as_gitlab),
)
DRAFT_FORMATS: Formats[DraftOutcome] = _formats(
    Format("text", "for people, quotes side by side", draft_as_text),
    Format("concise", "path:line:col: CODE message, for editors", draft_as_concise),
    Format("json", "one object, corpustool.check/1", draft_as_json),
    Format("jsonl", "a finding a line", draft_as_jsonl),
    Format("csv", "a quote a row, for spreadsheets", draft_as_csv),
    Format("markdown", "for a pull request or a step summary", draft_as_markdown),
    Format("html", "a page of its own, for editors and for print", draft_as_html),
    Format("sarif", "SARIF 2.1.0, for code scanning", draft_as_sarif),
    Format("junit", "a question is a test case, for CI servers", draft_as_junit),
    Format("github", "annotations of GitHub Actions", draft_as_github),
    Format("gitlab", "a Code Quality report of GitLab", draft_as_gitlab),
)
ENTITY_FORMATS: Formats[NamesOutcome] = _formats(
    Format("text", "for people", entities_as_text),
    Format("json", "one object, corpustool.entities/1", entities_as_json),
)
ONE_ENTITY_FORMATS: Formats[NamesOutcome] = _formats(
    Format("text", "for people", entity_as_text),
    Format("json", "one object, corpustool.entities/1", entities_as_json),
)
DOUBT_FORMATS: Formats[NamesOutcome] = _formats(
    Format("text", "for people", doubts_as_text),
    Format("json", "one object, corpustool.entities/1 with its doubts", doubts_as_json),
)
ARTICLE_FORMATS: Formats[Sequence[ArticleRow]] = _formats(
    Format("text", "for people", articles_as_text),
    Format("json", "one object, corpustool.articles/1", articles_as_json),
)
ONE_ARTICLE_FORMATS: Formats[Sequence[ArticleRow]] = _formats(
    Format("text", "for people", article_as_text),
    Format("json", "one object, corpustool.articles/1", articles_as_json),
)
FIGURE_FORMATS: Formats[Sequence[FigureRow]] = _formats(
    Format("text", "for people", figures_as_text),
    Format("jsonl", "a figure a line", figures_as_jsonl),
)
WHY_FORMATS: Formats[WhyFinding] = _formats(
    Format("text", "for people", why_finding_as_text),
    Format("json", "one object, corpustool.why/1", why_as_json),
)
WHY_NAMES_FORMATS: Formats[WhyNames] = _formats(
    Format("text", "for people", why_names_as_text),
    Format("json", "one object, corpustool.why/1", why_names_as_json),
)
