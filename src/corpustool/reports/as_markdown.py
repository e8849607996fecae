"""How does a report look on a pull request or in a step summary? Markdown of GitHub and GitLab, worst first.

Nothing of an article is markup here. A comment of GitHub takes 65,536 characters, a step summary 1 MiB: what is more is
counted, and with ``look.full`` the larger bound holds.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from corpustool.domain.findings import Evidence, Finding, Severity
from corpustool.domain.outcomes import DraftOutcome
from corpustool.domain.reports import Report
from corpustool.reports.excerpt import excerpt
from corpustool.reports.lapsing import with_lapsed
from corpustool.reports.look import Look
from corpustool.reports.pointing import file_of
from corpustool.reports.text.canvas import count
from corpustool.reports.text.commands import why
from corpustool.reports.text.finding import Excerpts, Shown, called, excerpts, question, sources
from corpustool.reports.text.quotes import first_of_each_article
from corpustool.reports.text.report import handles
from corpustool.reports.text.summary import figures_in_words, findings_in_words, held_back
from corpustool.reports.unmarked import unmarked, within

_COMMENT = 65_536
_SUMMARY = 1_048_576
_FOOT = 2_000
"""Kept free for what counts the rest."""
_QUOTE = 240
_TEXT = 300
_SIDES = 12
_REASONS = 6
_FILES = 10

_MARKS = re.compile("`+")

Block = str


def report_as_markdown(report: Report, look: Look) -> str:
    """A heading with the counts, what was compared, and the findings as far as there is room."""
    title = f"## corpustool: {findings_in_words(report).plain}"
    head = [title, _compared(report, count(report.coverage.articles, "article"), look), *_unread(report)]
    names = handles(finding.id for finding in report.findings)
    return _page(head, report, look, lambda finding: why(names[finding.id], look.alone))


def draft_as_markdown(outcome: DraftOutcome, look: Look) -> str:
    """The same about a draft, with the figures that no article has."""
    report = outcome.report
    title = f"## {unmarked(outcome.draft.path, _TEXT)}: {findings_in_words(report).plain}"
    against = f"held against {count(report.coverage.articles, 'article')}"
    head = [title, _compared(report, against, look)]
    return _page(head, report, look, lambda _: "", _unseen(outcome, look))


def _page(
    head: Sequence[Block], report: Report, look: Look, more: Callable[[Finding], str], tail: Sequence[Block] = ()
) -> str:
    """The blocks that fit, and the number of findings that do not."""
    blocks = list(head)
    room = (_SUMMARY if look.full else _COMMENT) - _FOOT - sum(map(_size, [*head, *tail]))
    for shown, finding in enumerate(with_lapsed(report).findings):
        block = _finding(excerpts(finding, look), more(finding))
        room -= _size(block)
        if room < 0:
            blocks.append(_rest(report.findings[shown:]))
            break
        blocks.append(block)
    blocks += tail
    if look.full:
        blocks += _accepted(report, room)
    return "\n\n".join(blocks) + "\n"


def _size(block: Block) -> int:
    """What a block takes: in bytes, since no forge tells what it takes for a character."""
    return len(block.encode("utf-8", "replace")) + 2


def _compared(report: Report, articles: str, look: Look) -> Block:
    """What was looked at: silence after looking is not the same as silence for want of looking."""
    figures = "".join(piece.plain for piece in figures_in_words(report, look))
    parts = [f"{articles} ({report.coverage.unread:,} not read)" if report.coverage.unread else articles, figures]
    if report.accepted:
        parts.append(f"{len(report.accepted):,} accepted")
    if withheld := held_back(report.withheld):
        parts.append(f"not shown: {withheld}")
    if report.agreements:
        parts.append(count(len(report.agreements), "agreement"))
    return unmarked(" · ".join(parts))


def _unread(report: Report) -> Iterator[Block]:
    if not report.unread:
        return
    lines = [
        f"- {_file(each.location or each.path)}: {unmarked(each.reason, _TEXT)}" for each in report.unread[:_FILES]
    ]
    if len(report.unread) > _FILES:
        lines.append(f"- … {count(len(report.unread) - _FILES, 'more file')}")
    yield "Not read:\n\n" + "\n".join(lines)


def _finding(shown: Excerpts, more: str) -> Block:
    """A finding; ``more`` is the command that tells more of it, empty where there is none."""
    finding = shown.finding
    subject = unmarked(question(finding.subject, finding.sides), _TEXT)
    title = f"### {finding.code} {finding.verdict}: {subject}" if subject else f"### {finding.code} {finding.verdict}"
    said = f"**{finding.severity}**, {finding.confidence} confidence: {unmarked(finding.message, _TEXT)}"
    parts = [title, said]
    if any(side.evidence for side in finding.sides):
        parts.append("\n".join(_table(shown)))
    if finding.reasons:
        parts.append("\n".join(_reasons(finding.reasons)))
    return "\n\n".join([*parts, _code(more)] if more else parts)


def _table(shown: Excerpts) -> Iterator[str]:
    yield "| value | quote | where |"
    yield "|:--|:--|:--|"
    for number, side in enumerate(shown.sides[:_SIDES], 1):
        yield from _rows(called(shown.finding, number, side[0]), side)
    if len(shown.finding.sides) > len(shown.sides[:_SIDES]):
        yield f"| … {count(len(shown.finding.sides) - len(shown.sides[:_SIDES]), 'more value')} | | |"
    for evidence in shown.compatible:
        yield f"| fits {'both' if len(shown.finding.sides) == 2 else 'several'} {_cells(evidence)}"


def _rows(name: str, side: Shown) -> Iterator[str]:
    whole, quotes = side
    told = f"<b>{unmarked(name, _TEXT)}</b>{f'<br>{sources(whole)}' if whole.articles else ''}"
    if not quotes:
        yield f"| {told} | | |"
    for index, evidence in enumerate(quotes):
        yield f"| {told if index == 0 else ''} {_cells(evidence)}"
    if len(quotes) < len(whole.evidence):
        yield f"| | … {count(len(whole.evidence) - len(quotes), 'more quote')} | |"


def _cells(evidence: Evidence) -> str:
    """The last two cells of a row: the words with the figure in bold, and where they stand."""
    shown = excerpt(evidence, _QUOTE)
    words = f"{within(shown.before)}<b>{within(shown.quote)}</b>{within(shown.after)}"
    asides = [evidence.article.outlet, evidence.article.published, evidence.attribution]
    told = [f"{_file(file_of(evidence.article))}:{evidence.line}", *(unmarked(each, _TEXT) for each in asides if each)]
    return f"| {words} | {' · '.join(told)} |"


def _code(command: str) -> str:
    """A command to be copied: within a code span, whose marks are longer than any inside."""
    marks = "`" * (max((len(run) for run in _MARKS.findall(command)), default=0) + 1)
    return f"{marks} {command} {marks}" if len(marks) > 1 else f"{marks}{command}{marks}"


def _file(path: str) -> str:
    return unmarked(path, _TEXT)


def _reasons(reasons: Sequence[str]) -> Iterator[str]:
    for reason in reasons[:_REASONS]:
        yield f"- {unmarked(reason, _TEXT)}"
    if len(reasons) > _REASONS:
        yield f"- … {count(len(reasons) - _REASONS, 'more reason')}"


def _rest(findings: Sequence[Finding]) -> Block:
    """How many findings there was no room for, by severity."""
    told = [
        count(number, severity)
        for severity in reversed(Severity)
        if (number := sum(finding.severity is severity for finding in findings))
    ]
    return f"… and {count(len(findings), 'more finding')} for which there is no room here: {', '.join(told)}."


def _unseen(outcome: DraftOutcome, look: Look) -> list[Block]:
    if not outcome.unseen:
        return []
    shown = first_of_each_article(
        [row.evidence for row in outcome.unseen], len(outcome.unseen) if look.full else _FILES
    )
    lines = ["### In no article of the corpus", "", "| quote | where |", "|:--|:--|", *map(_cells, shown)]
    if len(shown) < len(outcome.unseen):
        lines.append(f"| … {count(len(outcome.unseen) - len(shown), 'more figure')} | |")
    return ["\n".join(lines)]


def _accepted(report: Report, room: int) -> Iterable[Block]:
    """What a person accepted, with the reason; those for which there is no room are counted."""
    lines: list[str] = []
    for number, one in enumerate(report.accepted):
        until = f" (until {unmarked(one.decision.until, _TEXT)})" if one.decision.until else ""
        said = f"{one.finding.code}: {unmarked(one.finding.message, _TEXT)}"
        line = f"- {said}. Because: {unmarked(one.decision.why, _TEXT)}{until}"
        room -= _size(line)
        if room < 0:
            lines.append(f"- … {len(report.accepted) - number:,} more")
            break
        lines.append(line)
    return ["### Accepted", "\n".join(lines)] if lines else []
