"""How does the catalogue look? A table of all checks, and one with its manual."""

from __future__ import annotations

import inspect
from collections.abc import Sequence

from rich.console import RenderableType
from rich.text import Text

from corpustool.domain.outcomes import Rule
from corpustool.reports.look import Look
from corpustool.reports.text.canvas import SEVERITY_STYLE, draw, indented, listing


def rules_as_text(rules: Sequence[Rule], look: Look) -> str:
    """The checks by code; those not yet stable say so."""
    table = listing(
        (("code", "left"), ("name", "left"), ("severity", "left"), ("what it finds", "left")),
        ([Text(r.code, style="bold"), Text(r.name), _severity(r), Text(r.summary)] for r in rules),
        wide="what it finds",
    )
    return draw([table], look)


def rule_as_text(rule: Rule, look: Look) -> str:
    """One check: its name, how grave it is, since when, and its manual as its author wrote it."""
    title = Text(f"{rule.code} {rule.name}", style="bold")
    title.append(f"  since {rule.since}", style="dim")
    rows: list[RenderableType] = [title, indented(_severity(rule), 2), Text()]
    rows += [indented(Text(part), 2) for part in _paragraphs(rule.manual or rule.summary)]
    return draw(rows, look).rstrip("\n") + "\n"


def _severity(rule: Rule) -> Text:
    text = Text(rule.severity, style=SEVERITY_STYLE[rule.severity])
    return text if rule.stable else text.append(" (preview)", style="dim")


def _paragraphs(manual: str) -> list[str]:
    """The docstring's paragraphs, each a line that the terminal breaks; empty lines part them."""
    paragraphs = inspect.cleandoc(manual).split("\n\n")
    joined: list[str] = []
    for index, paragraph in enumerate(paragraphs):
        joined += [""] * (index > 0)
        joined.append(" ".join(line.strip() for line in paragraph.splitlines()))
    return joined
