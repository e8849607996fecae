"""Is a line the name of an outlet and nothing else, as far as its own words say so?"""

from __future__ import annotations

import re
from functools import cache
from importlib import resources

_LONGEST = 60  # characters
_CAPITAL = r"[A-Z][\w.'’&-]*|of|the|and|&|\d{1,3}"
_NAME = re.compile(rf"(?:{_CAPITAL})(?: (?:{_CAPITAL}|on|in|for)){{0,6}}")


def may_be_outlet(line: str) -> bool:
    """Whether ``line`` could be a name: a few words with capitals, no sentence."""
    return len(line) <= _LONGEST and bool(_NAME.fullmatch(line)) and not line.endswith((".", "-"))


def is_outlet(line: str) -> bool:
    """Whether ``line`` is a name of at least two words, one of which newspapers and stations are called by."""
    words = line.removeprefix("The ").lower().split()
    if len(words) < 2 or words[0] == "by" or not may_be_outlet(line):
        return False
    table = _words()
    return words[0] in table["first"] or words[-1] in table["last"]


@cache
def _words() -> dict[str, frozenset[str]]:
    table = resources.files("corpustool.readers").joinpath("data", "outlets.txt").read_text(encoding="utf-8")
    rows = [row.split("\t") for row in table.splitlines() if row and not row.startswith("#")]
    return {where: frozenset(word for place, word in rows if place == where) for where in ("first", "last")}
