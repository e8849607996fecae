"""How does a report look in a log of GitHub Actions? Workflow commands that become annotations of the changed files.

GitHub shows ten annotations of a level for a step and drops what is more without a word: the gravest are told, and the
rest is counted. Nothing of an article can end a command or begin another one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from corpustool.domain.findings import Evidence, Finding, Severity, Side
from corpustool.domain.outcomes import DraftOutcome
from corpustool.domain.reports import Report, Unread
from corpustool.reports.excerpt import excerpt, shortened
from corpustool.reports.harmless import flat, inline
from corpustool.reports.lapsing import with_lapsed
from corpustool.reports.look import Look
from corpustool.reports.pointing import DECISIONS, Pointer, file_of, newest, spot, standing_in
from corpustool.reports.text.canvas import count
from corpustool.reports.text.quotes import first_of_each_article
from corpustool.reports.wordings import named_sides

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_MOST = 10
_QUOTE = 200
_TEXT = 400
_SIDES = 6
_QUOTES = 2
_REASONS = 2


def report_as_github(report: Report, _look: Look) -> str:
    """A command a line, worst first, each at the newest quote of its finding."""
    return _commands(report, newest)


def draft_as_github(outcome: DraftOutcome, _look: Look) -> str:
    """A command a line, worst first, each where its finding stands in the draft."""
    return _commands(outcome.report, standing_in(outcome.draft.id))


def _commands(report: Report, point: Pointer) -> str:
    told: dict[str, list[str]] = {level: [] for level in _LEVELS.values()}
    for finding in with_lapsed(report).findings:
        told[_LEVELS[finding.severity]].append(_finding(finding, point))
    told["warning"] += [_unread(file) for file in report.unread]
    return "".join(f"{line}\n" for line in _cut(told))


def _cut(told: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """The first of each level; the notice that counts the rest needs a place of its own among the notices."""
    cut = any(len(lines) > _MOST for lines in told.values())
    rest: list[str] = []
    for level, lines in told.items():
        most = _MOST - (cut and level == "notice")
        yield from lines[:most]
        if len(lines) > most:
            rest.append(count(len(lines) - most, f"more {level}"))
    if rest:
        yield _command("notice", {"title": "corpustool"}, f"not shown here: {', '.join(rest)}")


def _finding(finding: Finding, point: Pointer) -> str:
    lines = [shortened(finding.message, _TEXT), *_sides(finding)]
    if len(finding.sides) > _SIDES:
        lines.append(f"… {count(len(finding.sides) - _SIDES, 'more value')}")
    lines += [f"why: {shortened(reason, _TEXT)}" for reason in finding.reasons[:_REASONS]]
    if len(finding.reasons) > _REASONS:
        lines.append(f"… {count(len(finding.reasons) - _REASONS, 'more reason')}")
    properties = {**_place(point(finding)), "title": f"{finding.code} {finding.name}"}
    return _command(_LEVELS[finding.severity], properties, "\n".join(lines))


def _sides(finding: Finding) -> Iterator[str]:
    for name, side in named_sides(finding)[:_SIDES]:
        yield from _side(shortened(name, _QUOTE), side)


def _side(name: str, side: Side) -> Iterator[str]:
    shown = first_of_each_article(side.evidence, _QUOTES)
    more = len(side.evidence) - len(shown)
    for evidence in shown:
        part = excerpt(evidence, _QUOTE)
        words = f"{part.before}[{part.quote}]{part.after}"
        yield f"{name} – {inline(file_of(evidence.article))}:{evidence.line}: {words}"
    if more:
        yield f"… {count(more, 'more quote')}"


def _place(evidence: Evidence | None) -> dict[str, str]:
    if evidence is None:
        return {"file": DECISIONS}
    where = spot(evidence)
    place = {"file": where.file, "line": str(where.line)}
    if where.last_line > where.line:  # GitHub takes columns on one line alone
        return {**place, "endLine": str(where.last_line)}
    return {**place, "col": str(where.column), "endColumn": str(where.last_column)}


def _unread(file: Unread) -> str:
    properties = {"file": file.location or file.path, "title": "not read"}
    return _command("warning", properties, shortened(file.reason, _TEXT))


def _command(level: str, properties: Mapping[str, str], message: str) -> str:
    told = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{level} {told}::{_data(message)}"


def _data(text: str) -> str:
    """The end of a line would end the command: lines of ours are joined as GitHub parts them again."""
    return "%0A".join(inline(line).replace("%", "%25") for line in text.split("\n"))


def _property(text: str) -> str:
    return flat(text).replace("%", "%25").replace(":", "%3A").replace(",", "%2C")
