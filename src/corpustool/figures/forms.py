"""What is a numeral: how is it printed, which lexemes hold it, what is it worth?"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Form(StrEnum):
    """How a number is printed, where that decides what it can mean."""

    DIGITS = "digits"
    WORDS = "words"
    VAGUE = "vague"
    SHARE = "share"
    MULTIPLE = "multiple"


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number on the lexemes ``first`` up to ``stop``; ``rough`` says that the words themselves are loose.

    ``scale`` is the last power that was applied ("5 million": 1000000), for a range that shares it.
    """

    first: int
    stop: int
    value: Decimal
    form: Form
    value_to: Decimal | None = None
    rough: bool = False
    scale: Decimal = Decimal(1)
    trend: str | None = None
