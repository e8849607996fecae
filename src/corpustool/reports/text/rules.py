"""How does the catalogue look? A table of all checks, and one with its manual."""

from __future__ import annotations

import inspect
from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.text import Text

from corpustool.domain.rules import Rule
from corpustool.reports.look import Look
from corpustool.reports.text.canvas import SEVERITY_STYLE, draw, indented, styled
from corpustool.reports.text.tables import Column, listing

_LONGEST_LABEL = 20
_MEASURED = "Measured"


def rules_as_text(rules: Sequence[Rule], look: Look) -> str:
    """The checks by code; those not yet stable say so."""
    table = listing(
        [Column("code"), Column("name"), Column("severity"), Column("what it finds", grows=True)],
        ([styled(r.code, "bold"), Text(r.name), _severity(r), Text(r.summary)] for r in rules),
        look,
    )
    return draw([table], look)


def rule_as_text(rule: Rule, look: Look) -> str:
    """One check: its name, how grave it is, since when, and its manual as its author wrote it."""
    title = styled(f"{rule.code} {rule.name}", "bold")
    title.append(f"  since {rule.since}", style="dim")
    rows: list[RenderableType] = [title, indented(_severity(rule), 2), Text()]
    rows += [indented(part, 2) for part in _paragraphs(rule.manual or rule.summary)]
    if not any(part.plain.startswith(_MEASURED) for part in _paragraphs(rule.manual)):
        rows += [Text(), indented(Text.assemble((f"{_MEASURED}:", "bold"), " its precision was not measured."), 2)]
    return draw(rows, look).rstrip("\n") + "\n"


def _severity(rule: Rule) -> Text:
    text = styled(rule.severity, SEVERITY_STYLE[rule.severity])
    return text if rule.stable else text.append(" (preview)", style="dim")


def _paragraphs(manual: str) -> Iterator[Text]:
    """The docstring's paragraphs, each with its lines joined and what it tells of ("Cannot detect:") set off."""
    for index, paragraph in enumerate(inspect.cleandoc(manual).split("\n\n")):
        if index:
            yield Text()
        said = " ".join(paragraph.split()).replace("``", "")
        head, colon, rest = said.partition(": ")
        yield Text.assemble((head + colon, "bold"), rest) if colon and len(head) <= _LONGEST_LABEL else Text(said)
