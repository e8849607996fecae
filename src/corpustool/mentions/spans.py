"""Where does a name begin and end? Line ends, articles, titles, possessives, numbers and punctuation are cut."""

from __future__ import annotations

import re

from corpustool.domain.mentions import EntityKind
from corpustool.lexicon import namewords
from corpustool.mentions.names import Name, Page

ARTICLE = re.compile(r"(?:the|an?)\s+", re.IGNORECASE)
POSSESSIVE = re.compile(r"['’`´][sS]?$")
FIRST_WORD = re.compile(r"([^\W\d_][\w.'’-]*)\s+")
LEADING_NUMBER = re.compile(r"[\d.,:/()#-]+\s+")
TRAILING_NUMBER = re.compile(r"\s+[\d.,:/()#-]+$")
PARTICLES = frozenset(
    [
        "van",
        "von",
        "de",
        "del",
        "della",
        "der",
        "den",
        "di",
        "da",
        "das",
        "do",
        "dos",
        "du",
        "la",
        "le",
        "el",
        "al",
        "bin",
        "ibn",
        "bint",
        "ben",
        "abu",
        "af",
        "av",
        "zu",
        "ter",
        "ten",
        "y",
        "e",
        "st",
    ]
)


def cut_at_line_ends(page: Page, names: list[Name]) -> list[Name]:
    """No name runs over a line end: each line keeps its part."""
    found = []
    for name in names:
        start = name.start
        for line in page.of(name).split("\n"):
            found.append(Name(start, start + len(line), name.kind))
            start += len(line) + 1
    return found


def cut_numbers(page: Page, names: list[Name]) -> list[Name]:
    """Scores and list numbers at either end of a name are no part of it."""
    found = []
    for name in names:
        start, end = name.start, name.end
        if match := LEADING_NUMBER.match(page.text, start, end):
            start = match.end()
        if match := TRAILING_NUMBER.search(page.text[start:end]):
            end = start + match.start()
        found.append(Name(start, end, name.kind))
    return found


def cut_edges(page: Page, names: list[Name]) -> list[Name]:
    """Articles, titles, possessives and punctuation around a name are no part of it."""
    trimmed = (_trimmed(page.text, name) for name in names)
    return [name for name in trimmed if name.end > name.start]


def _trimmed(text: str, name: Name) -> Name:
    start, end = name.start, name.end
    while True:
        before = start, end
        start, end = _strip_marks(text, start, end)
        if (match := ARTICLE.match(text, start, end)) and match.end() < end:
            start = match.end()
        if name.kind is EntityKind.PERSON:
            start = _behind_titles(text, start, end)
        if match := POSSESSIVE.search(text[start:end]):
            end = start + match.start()
        if before == (start, end):
            return Name(start, end, name.kind)


def _strip_marks(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not (text[end - 1].isalnum() or _closes(text, start, end)):
        end -= 1
    return start, end


def _closes(text: str, start: int, end: int) -> bool:
    """Whether the last character belongs to the name: the stop of "U.S." or "Inc.", the bracket of "X (Y)"."""
    last = text[end - 1]
    if last == ".":
        return text.count(".", start, end) > 1 or text[start:end].rsplit(" ", 1)[-1].lower() in ABBREVIATED
    return last == ")" and text.count("(", start, end) > 0


ABBREVIATED = frozenset(["inc.", "corp.", "ltd.", "co.", "jr.", "sr.", "bros.", "st."])


def _behind_titles(text: str, start: int, end: int) -> int:
    known = namewords.titles()
    while match := FIRST_WORD.match(text, start, end):
        word = match[1].rstrip(".").lower()
        if word not in known and not (match[1].islower() and word not in PARTICLES):
            break
        start = match.end()
    return start
