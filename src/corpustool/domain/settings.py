"""Which choices does a run depend on?"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from corpustool.domain.findings import Confidence, Severity
from corpustool.domain.quantities import ABOUT

DEFAULT_MODEL = "en_core_web_md"


@dataclass(frozen=True, slots=True)
class Settings:
    """Every choice, validated. ``fail_on`` is ``None`` for "never"; ``workers`` 0 means one per processor.

    ``about`` is the share of its value by which "about N" may miss N. ``today`` (ISO date) is set by ``cli`` or
    ``--as-of`` and only decides which accepted findings have expired.
    """

    model: str = DEFAULT_MODEL
    exclude: tuple[str, ...] = ()
    fail_on: Severity | None = Severity.ERROR
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    min_confidence: Confidence = Confidence.MEDIUM
    preview: bool = False
    engine: str = "local"
    workers: int = 0
    about: Decimal = ABOUT
    today: str | None = None
