"""How do settings and the state of health look?"""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from rich.console import RenderableType

from corpustool.domain.outcomes import HealthLine, SettingLine
from corpustool.reports.look import Look
from corpustool.reports.text.canvas import Row, draw, styled, words
from corpustool.reports.text.tables import Column, listing


def settings_as_text(settings: Sequence[SettingLine], look: Look) -> str:
    """Every setting with its value and where that came from."""
    table = listing(
        [
            Column("setting"),
            Column("value", most=look.columns // 2),
            Column("from", most=look.columns // 2, named=True),
        ],
        (
            [words(s.name, "bold"), words(s.value) if s.value else styled("none", "dim"), words(s.origin, "dim")]
            for s in settings
        ),
        look,
    )
    return draw([table], look)


def health_as_text(health: Sequence[HealthLine], look: Look) -> str:
    """What was looked at: well or not, what was seen, and what to do."""
    rows: list[RenderableType] = []
    widest = max((cell_len(line.subject) for line in health), default=1)
    for line in health:
        sign = styled("ok", "green") if line.well else styled("mend", "bold red")
        seen = words(line.seen)
        if line.hint:
            seen.append("\n").append_text(words(line.hint, "bold" if not line.well else "dim"))
        rows.append(Row(((sign, 4), (words(line.subject, "bold"), widest), (seen, 0))))
    return draw(rows, look)
