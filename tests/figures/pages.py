"""How is a page of sentences read, and how is a figure written in its notation?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from corpustool.domain.analysis import Analysis
from corpustool.domain.figures import Figure, UnitKind
from corpustool.domain.quantities import plain
from corpustool.domain.settings import DEFAULT_MODEL
from corpustool.domain.texts import Document
from corpustool.language import analyse

HERE = Path(__file__).parent


@dataclass(slots=True)
class Case:
    """A sentence with its figures (bound, value, unit, and what else must hold) and its rejected numbers."""

    page: str
    text: str
    figures: list[tuple[str, str, str, dict[str, str]]] = field(default_factory=list)
    rejected: list[tuple[str, str]] = field(default_factory=list)


def cases(path: Path) -> Iterator[Case]:
    """The sentences of a page."""
    case: Case | None = None
    for line in path.read_text(encoding="utf-8").splitlines():
        words = line.split()
        if line.startswith("* "):
            if case is not None:
                yield case
            case = Case(path.stem, line[2:].strip())
        elif case is not None and words[:1] == ["="]:
            rest = dict(word.split("=", 1) for word in words[4:])
            case.figures.append((words[1], words[2], words[3], {key: spaced(value) for key, value in rest.items()}))
        elif case is not None and words[:1] == ["x"]:
            case.rejected.append((words[1], spaced(words[2])))
    if case is not None:
        yield case


def spaced(text: str) -> str:
    """The notation writes a space as "_"."""
    return text.replace("_", " ")


@cache
def analysed(texts: tuple[str, ...]) -> tuple[Analysis, ...]:
    """What the whole map reads in each text by itself."""
    return tuple(analyse([Document(text) for text in texts], DEFAULT_MODEL))


def value_of(figure: Figure) -> str:
    """The value, or both ends."""
    quantity = figure.quantity
    value = plain(quantity.value)
    return value if quantity.value_to is None else f"{value}..{plain(quantity.value_to)}"


def unit_of(figure: Figure) -> str:
    """The unit in the notation of the pages."""
    unit = figure.unit
    if unit.kind is UnitKind.COUNT:
        return figure.counted.text.replace(" ", "_") if figure.counted else "-"
    names = {UnitKind.PERCENT: "%", UnitKind.PERCENTAGE_POINTS: "pp", UnitKind.AGE: "age"}
    if unit.kind is UnitKind.OTHER and figure.counted:
        return figure.counted.text.replace(" ", "_")
    return names.get(unit.kind) or (unit.code or unit.text).replace(" ", "_")


def facts_of(figure: Figure) -> dict[str, str]:
    """Everything else that a page may state; relations count within the text."""
    quantity = figure.quantity
    facts = {
        "trend": str(quantity.trend or ""),
        "kind": str(figure.kind),
        "event": figure.event or "",
        "place": ", ".join(figure.places),
        "period": figure.period.text if figure.period else "",
        "asof": figure.as_of.text if figure.as_of else "",
        "by": figure.attribution or "",
        "quoted": "yes" if figure.quoted else "no",
    }
    return facts | {str(link.kind): str(link.figure) for link in figure.relations}
