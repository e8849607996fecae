"""Which options do several commands share beyond the common ones?"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from corpustool.cli import completing
from corpustool.domain.findings import Confidence


class FailOn(StrEnum):
    """The severity from which on a run fails."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"
    NEVER = "never"


def day(text: str, where: str) -> date:
    """An ISO date that a person typed; ``where`` is the option or argument it was typed for."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"{text!r} is not a day like 2024-03-31", param_hint=where) from None


def _reason(text: str) -> str:
    if not text.strip():
        raise typer.BadParameter("say in a few words why; somebody will want to know")
    return text.strip()


def listed(values: list[str]) -> tuple[str, ...]:
    """What was given as ``--select A,B --select C``: A, B, C."""
    return tuple(part.strip() for value in values for part in value.split(",") if part.strip())


def flags(select: list[str], ignore: list[str], **others: object) -> dict[str, object]:
    """What a person asked for of a report, by the names of the settings; lists with commas are taken apart."""
    return {"select": listed(select), "ignore": listed(ignore), **others}


_FINDINGS = "Which findings"
_GATE = "When the run fails"
_READING = "How articles are read"

# What cannot be read is told by those who read it: one such file among many is no reason to stop.
Paths = Annotated[
    list[Path],
    typer.Argument(metavar="PATH", help="Files (.txt, .md) and folders.", show_default=False, readable=False),
]
Model = Annotated[
    str | None,
    typer.Option("--model", metavar="NAME", rich_help_panel=_READING, help="A spaCy pipeline with a parser and NER."),
]
Workers = Annotated[
    int | None,
    typer.Option(
        "--workers",
        metavar="N",
        min=0,
        rich_help_panel=_READING,
        help="Processes that read and compare; 0: one per processor.",
    ),
]
Strict = Annotated[
    bool,
    typer.Option(
        "--strict", metavar="", rich_help_panel=_GATE, help="A file that cannot be read fails the run (exit 2)."
    ),
]
AllowEmpty = Annotated[
    bool,
    typer.Option(
        "--allow-empty", metavar="", rich_help_panel=_GATE, help="Nothing to read or compare is no failure (exit 0)."
    ),
]
ExitZero = Annotated[
    bool, typer.Option("--exit-zero", metavar="", rich_help_panel=_GATE, help="Findings do not fail the run (exit 0).")
]
FailFrom = Annotated[
    FailOn | None,
    typer.Option("--fail-on", rich_help_panel=_GATE, help="Exit 1 from this severity on; error by default."),
]
Select = Annotated[
    list[str],
    typer.Option(
        "--select",
        metavar="CODES",
        rich_help_panel=_FINDINGS,
        help="Only these codes, prefixes or names: FIG,NAM501.",
        autocompletion=completing.codes,
    ),
]
Ignore = Annotated[
    list[str],
    typer.Option(
        "--ignore",
        metavar="CODES",
        rich_help_panel=_FINDINGS,
        help="Not these codes, prefixes or names.",
        autocompletion=completing.codes,
    ),
]
MinConfidence = Annotated[
    Confidence | None,
    typer.Option("--min-confidence", rich_help_panel=_FINDINGS, help="Leave out what is less sure; medium by default."),
]
Preview = Annotated[
    bool | None,
    typer.Option(
        "--preview",
        metavar="",
        rich_help_panel=_FINDINGS,
        help="Also checks whose precision is not yet measured.",
        show_default=False,
    ),
]
NewSince = Annotated[
    Path | None,
    typer.Option(
        "--new-since",
        metavar="BASELINE",
        rich_help_panel=_GATE,
        help="Count what this baseline has, report only the rest.",
        show_default=False,
    ),
]
Why = Annotated[
    str, typer.Option("--why", metavar="TEXT", callback=_reason, help="The reason, for those who come after.")
]
