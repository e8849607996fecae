"""How does a report look to a CI server? JUnit's XML: a question is a test case.

A question on which the articles agree passes. An error or a warning fails, with its quotes; a note passes and tells
them as output, for it is a question and no clash. What a person accepted is skipped for the reason given, what a
baseline has is skipped, and a file that could not be read is an error. Of a run that compared nothing there is one
skipped case: it is no green one.
The schema is the one of Jenkins' xUnit plugin (junit-10.xsd), which tells no time where there is none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from corpustool.domain.findings import Agreement, Evidence, Finding, Severity, Side
from corpustool.domain.outcomes import DraftOutcome
from corpustool.domain.reports import Accepted, Report, Unread
from corpustool.reports.excerpt import excerpt, shortened
from corpustool.reports.harmless import inline
from corpustool.reports.lapsing import with_lapsed
from corpustool.reports.look import Look
from corpustool.reports.pointing import file_of
from corpustool.reports.text.canvas import count
from corpustool.reports.text.commands import why
from corpustool.reports.wordings import named_sides

_FAMILIES = {
    "FIG": "figures",
    "SUM": "sums",
    "HED": "headlines",
    "DAT": "dates",
    "NAM": "names",
    "QUO": "quotations",
    "SRC": "sources",
    "HSK": "housekeeping",
}
_FIGURES = "figures"
_FILES = "files"
_QUOTE = 400
_TEXT = 600
_QUOTES = 20
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML 1.0 document may hold, not even as a reference."""


@dataclass(frozen=True, slots=True)
class _Case:
    """A test case: what came out ("failure", "error", "skipped", or "" where it passed), in short and in full."""

    family: str
    name: str
    outcome: str = ""
    kind: str = ""
    message: str = ""
    text: str = ""


def report_as_junit(report: Report, look: Look) -> str:
    """A test suite for each family of rules, and one for the files that were not read."""
    return _document("corpustool", report, lambda finding: why(finding.id, look.alone))


def draft_as_junit(outcome: DraftOutcome, _look: Look) -> str:
    """The questions that the draft answers."""
    return _document(f"corpustool {shortened(outcome.draft.path, _TEXT)}", outcome.report, lambda _: "")


More = Callable[[Finding], str]
"""The command that tells more of a finding, empty where there is none."""


def _document(name: str, report: Report, more: More) -> str:
    cases = _named(_cases(report, more))
    root = Element("testsuites", {"name": _sayable(name), **_counts(cases)})
    for family in dict.fromkeys(case.family for case in cases):
        mine = [case for case in cases if case.family == family]
        skipped = str(sum(case.outcome == "skipped" for case in mine))
        suite = SubElement(root, "testsuite", {"name": family, **_counts(mine), "skipped": skipped})
        for case in mine:
            _append(suite, case)
    indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'


def _counts(cases: Sequence[_Case]) -> dict[str, str]:
    return {
        "tests": str(len(cases)),
        "failures": str(sum(case.outcome == "failure" for case in cases)),
        "errors": str(sum(case.outcome == "error" for case in cases)),
    }


def _cases(report: Report, more: More) -> Iterator[_Case]:
    yield from (_open(finding, more(finding)) for finding in with_lapsed(report).findings)
    yield from map(_accepted, report.accepted)
    yield from map(_known, report.known)
    yield from map(_agreed, report.agreements)
    yield from map(_unread, report.unread)
    if not report.looked:
        yield _Case(_FIGURES, "nothing was checked", "skipped", message="there is no figure to compare")


def _named(cases: Iterable[_Case]) -> list[_Case]:
    """The cases, those of one name told apart by numbers: servers take equal names for one test."""
    seen: Counter[tuple[str, str]] = Counter()
    told: list[_Case] = []
    for case in cases:
        seen[case.family, case.name] += 1
        number = seen[case.family, case.name]
        name = case.name if number == 1 else f"{case.name} ({number})"
        told.append(_Case(case.family, name, case.outcome, case.kind, case.message, case.text))
    return told


def _open(finding: Finding, more: str) -> _Case:
    outcome = "" if finding.severity is Severity.NOTE else "failure"
    kind = f"{finding.code} {finding.name} ({finding.severity})"
    said = shortened(finding.message, _TEXT)
    return _Case(_family(finding), _name(finding), outcome, kind, said, _told(finding, more))


def _accepted(one: Accepted) -> _Case:
    until = f" (until {one.decision.until})" if one.decision.until else ""
    said = shortened(f"accepted: {one.decision.why}{until}", _TEXT)
    return _Case(_family(one.finding), _name(one.finding), "skipped", message=said)


def _known(finding: Finding) -> _Case:
    return _Case(_family(finding), _name(finding), "skipped", message="the baseline has it")


def _agreed(agreement: Agreement) -> _Case:
    said = f"{shortened(agreement.side.text, _TEXT)} in {count(agreement.side.articles, 'article')}"
    return _Case(_FIGURES, shortened(agreement.subject, _TEXT), text=said)


def _unread(file: Unread) -> _Case:
    name = shortened(file.location or file.path, _TEXT)
    return _Case(_FILES, name, "error", "not read", shortened(file.reason, _TEXT))


def _family(finding: Finding) -> str:
    return _FAMILIES.get(finding.code[:3], finding.code)


def _name(finding: Finding) -> str:
    return shortened(finding.subject, _TEXT) or finding.name


def _told(finding: Finding, more: str) -> str:
    """What is behind a finding, line by line: its values with their quotes, and the reasons."""
    lines = [shortened(finding.message, _TEXT)]
    for name, side in named_sides(finding):
        lines += _side(shortened(name, _TEXT), side)
    lines += [f"fits several: {_quote(evidence)}" for evidence in finding.compatible[:_QUOTES]]
    lines += [f"why: {shortened(reason, _TEXT)}" for reason in finding.reasons]
    if more:
        lines.append(f"more: {more}")
    return "\n".join(lines)


def _side(name: str, side: Side) -> Iterator[str]:
    yield f"{name}:"
    for evidence in side.evidence[:_QUOTES]:
        yield f"  {_quote(evidence)}"
    if len(side.evidence) > _QUOTES:
        yield f"  … {count(len(side.evidence) - _QUOTES, 'more quote')}"


def _quote(evidence: Evidence) -> str:
    part = excerpt(evidence, _QUOTE)
    place = f"{inline(file_of(evidence.article))}:{evidence.line}:{evidence.column}"
    speaker = f" — {shortened(evidence.attribution, _TEXT)}" if evidence.attribution else ""
    return f"{place}: {part.before}[{part.quote}]{part.after}{speaker}"


def _append(suite: Element, case: _Case) -> None:
    test = SubElement(suite, "testcase", {"classname": f"corpustool.{case.family}", "name": _sayable(case.name)})
    if not case.outcome:
        if case.text:
            SubElement(test, "system-out").text = _sayable(case.text)
        return
    told = {"type": case.kind, "message": case.message}
    result = SubElement(test, case.outcome, {name: _sayable(text) for name, text in told.items() if text})
    if case.text:
        result.text = _sayable(case.text)


def _sayable(text: str) -> str:
    return _NO_XML.sub("\N{REPLACEMENT CHARACTER}", text)
