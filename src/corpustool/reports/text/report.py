"""How does a report look in a terminal? Findings worst first; in full also what agrees and what was accepted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import RenderableType
from rich.text import Text

from corpustool.domain.findings import Agreement
from corpustool.domain.reports import Accepted, Report
from corpustool.reports.lapsing import with_lapsed
from corpustool.reports.look import Look
from corpustool.reports.text.canvas import count, draw, indented, labelled, styled, words
from corpustool.reports.text.finding import excerpts, finding_rows, pointer, question, value
from corpustool.reports.text.quotes import first_of_each_article, layout, place, quote_rows
from corpustool.reports.text.summary import held_back
from corpustool.reports.text.tables import Column, listing, moved, number_column

_PLACES = 2
_SHORTEST_HANDLE = len("v1:") + 4


def report_as_text(report: Report, look: Look) -> str:
    """The findings, and with ``look.full`` also what agrees and what a person accepted."""
    names = handles(finding.id for finding in report.findings)
    rows: list[RenderableType] = []
    chosen = [excerpts(finding, look) for finding in with_lapsed(report).findings]
    stacked = not all(shown.form().columns for shown in chosen)
    for shown in chosen:
        rows += [
            *finding_rows(shown, shown.form(stacked=stacked)),
            pointer(names[shown.finding.id], look.alone),
            Text(),
        ]
    if not report.findings:
        rows.append(_nothing(report))
    if look.full:
        rows += _accepted(report.accepted)
    if look.full or look.agreements:
        rows += agreement_rows(report.agreements, look)
    return draw(rows, look).rstrip("\n") + "\n"


def handles(ids: Iterable[str]) -> dict[str, str]:
    """For each id the shortest beginning that no other one shares, of at least four characters after the version."""
    known = sorted(set(ids))
    handle = {}
    for index, name in enumerate(known):
        around = known[max(index - 1, 0) : index] + known[index + 1 : index + 2]
        length = max((_shared(name, other) + 1 for other in around), default=0)
        handle[name] = name[: max(length, _SHORTEST_HANDLE)]
    return handle


def _shared(a: str, b: str) -> int:
    """How many characters two ids have in common from the left."""
    for index, (mine, yours) in enumerate(zip(a, b, strict=False)):
        if mine != yours:
            return index
    return min(len(a), len(b))


def _nothing(report: Report) -> Text:
    """Silence after looking and silence for want of anything to look at are not the same."""
    coverage = report.coverage
    if not report.looked:
        return Text("Nothing was checked: there is no figure to compare.")
    accepted = (("accepted", len(report.accepted)),) if report.accepted else ()
    withheld = (*report.withheld, *accepted)
    if not coverage.compared:
        none = (
            "the one figure could not" if coverage.figures == 1 else f"none of the {coverage.figures:,} figures could"
        )
        hidden = f" Not shown: {held_back(withheld)}." if withheld else ""
        return Text(f"No findings{' to show' if withheld else ''}, but {none} be compared.{hidden}")
    compared = f"{count(coverage.compared, 'figure')} compared"
    if withheld:  # then nobody may say that everything can be true
        return Text(f"No findings to show: {compared}. Not shown: {held_back(withheld)}.")
    return Text(f"No findings: {compared}, nothing that cannot all be true.")


def _accepted(accepted: Sequence[Accepted]) -> list[RenderableType]:
    if not accepted:
        return []
    rows: list[RenderableType] = [styled("Accepted", "bold")]
    for one in accepted:
        until = f" (until {one.decision.until})" if one.decision.until else ""
        rows.append(indented(words(f"{one.finding.code} {one.finding.verdict}  {one.finding.message}"), 2))
        rows.append(labelled("why", words(f"{one.decision.why}{until}"), by=4))
    return [*rows, Text()]


def agreement_rows(agreements: Sequence[Agreement], look: Look) -> list[RenderableType]:
    """The questions on which articles agree: a line each, with ``look.full`` their quotes."""
    if not agreements:
        return []
    rows: list[RenderableType] = [styled("What agrees", "bold")]
    if not look.full:
        return [*rows, moved(_one_line_each(agreements, look), 2)]
    form = layout([quote for agreement in agreements for quote in agreement.side.evidence], look)
    for agreement in agreements:
        title = words(value(agreement.side), "bold")
        title.append("  ").append_text(words(question(agreement.subject, [agreement.side])))
        rows += [indented(title, 2), *quote_rows(agreement.side.evidence, form)]
    return rows


def _one_line_each(agreements: Sequence[Agreement], look: Look) -> RenderableType:
    columns = [
        Column("value", most=look.columns // 4),
        Column("of what", most=look.columns // 3),
        number_column("articles"),
        Column("for example", grows=True),
    ]
    return listing(columns, (_line(agreement) for agreement in agreements), look)


def _line(agreement: Agreement) -> list[Text]:
    quotes = agreement.side.evidence
    articles = len({quote.article.id for quote in quotes})
    places = ", ".join(place(quote) for quote in first_of_each_article(quotes, _PLACES))
    return [
        words(value(agreement.side), "bold"),
        words(question(agreement.subject, [agreement.side])),
        Text(f"{articles:,}"),
        words(places, "blue"),
    ]
