"""What does the name of a file tell of the article in it? Only what nobody could mean otherwise."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from corpustool.domain.articles import Sourced
from corpustool.readers.days import first_day
from corpustool.readers.drafts import Draft

_DAY = re.compile(r"(?<!\d)\d{4}(?:-\d{2}-\d{2}|_\d{2}_\d{2}|\d{4})(?!\d)")
_DAY_FOLDER = re.compile(r"\d{4}-?\d{2}-?\d{2}$")
_OUTLET = re.compile(r"[A-Za-z]{2,20}(?:-[A-Za-z]{1,20}){0,3}$")
_SMALL = frozenset({"of", "the", "and", "on", "in", "for", "de", "la", "le"})


def told(path: str) -> Draft:
    """The day in the file's name (or the nearest folder that is a day), and the outlet in ``DAY_outlet_title``."""
    pure = PurePosixPath(path)
    day = _in_name(pure.stem)
    outlet = _outlet(pure.stem) if day else None
    return Draft("", outlet=outlet, published=day or _in_folders(pure))


def _in_name(stem: str) -> Sourced | None:
    days = {first_day(match[0].replace("_", "-")) for match in _DAY.finditer(stem)} - {None}
    # Two days name a period or a copy's day: neither is clearly the day of publication.
    return Sourced(str(days.pop()), "file name") if len(days) == 1 else None


def _in_folders(path: PurePosixPath) -> Sourced | None:
    for folder in reversed(path.parent.parts):
        if _DAY_FOLDER.match(folder) and (day := first_day(folder)):
            return Sourced(day, "folder name")
    return None


def _outlet(stem: str) -> Sourced | None:
    """The middle one of three parts, the first of which is the day: "2024-03-04_harbour-post_ferry-sinks"."""
    parts = stem.split("_")
    if len(parts) != 3 or not _DAY_FOLDER.match(parts[0]) or not _OUTLET.match(parts[1]) or not parts[2]:
        return None
    words = parts[1].split("-")
    named = [word if word in _SMALL and place else _capital(word) for place, word in enumerate(words)]
    return Sourced(" ".join(named), "file name")


def _capital(word: str) -> str:
    return word if not word.islower() else word.upper() if _is_letters_only_name(word) else word.capitalize()


def _is_letters_only_name(word: str) -> bool:
    """Whether a word has no vowel: "bbc" and "dw" are said letter by letter."""
    return not set(word) & set("aeiouy")
