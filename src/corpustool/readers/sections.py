"""Which lines of an article are its headline, bylines, captions and boilerplate, as far as the text says so?

A body line that is taken for something else loses its figures, and boilerplate that is taken for body only adds
noise: so a line is body unless its own words say what it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib import resources
from itertools import pairwise

from corpustool.domain.texts import Section, SectionKind
from corpustool.readers.statements import is_statement

_LONGEST_NOTE = 240  # characters; a longer line is prose, whatever it begins with
_LONGEST_BYLINE = 120
_LONGEST_CREDIT = 140
_BYLINE = re.compile(
    r"(?:(?:written|reported|words|story|analysis|opinion|exclusive|text)\s+)?by:?\s+(?:[A-Z][\w.'’-]+|[A-Z]{2,})"
    r"(?:[ ,/&|]+(?:and|de|da|van|von|der|al|bin|of|for|in|the|at|[A-Z][\w.'’-]*|\S+@\S+)){0,14}\s*$",
)
_DESK = re.compile(
    r"\(?(?i:(?:additional |further )?(?:reporting|editing|writing|compiled|edited) by) [A-Z]"
    r"|(?i:additional|further) reporting\b|(?i:with (?:reporting|files|contributions) (?:by|from)) [A-Z]"
    r"|[A-Z][\w.'’-]+ [A-Z][\w.'’-]+ (?:reports from|contributed to this (?:report|story|article))\b"
)
_CAPTION_START = re.compile(
    r"[(\[]?(?:file )?(?:photo(?:graph|s)?|picture|image|illustration|graphic|video"
    r"|photo credit|picture credit|image credit|photo courtesy|photo illustration|credit|caption)"
    r"(?: (?:by|courtesy|credit))?\s*[:/|©]"
    r"|file(?: photo| -|:| –| —)|(?:file )?photo by [A-Z]|pictured:",
    re.IGNORECASE,
)
_CAPTION_END = re.compile(
    r"[(\[](?:file )?(?:photo(?:graph)?|picture|image|credit|source|pic|ap photo|photo by)s?\b"
    r"[^()\[\]\n]{0,80}[)\]]\.?$"
    r"|[(\[][^()\[\]\n]{1,60}(?:/|via )\s?(?:AP|AFP|EPA|Reuters|Getty(?: Images)?|PA|Shutterstock)[)\]]\.?$"
    r"|(?:^|[\s.,])[A-Z][\w.'’ -]{1,50}\s?(?:/|via)\s?(?:[A-Z][\w.'’ -]{1,30}/)?"
    r"(?:AP|AFP|EPA|Reuters|Getty(?: Images)?|PA(?: Wire)?|Shutterstock|Alamy|Bloomberg|Anadolu|Xinhua)"
    r"[\w ]{0,20}$",
    re.IGNORECASE,
)
# Picture agencies open a caption with place and day: "OSLO, NORWAY - MAY 17: A crowd ..."
_AGENCY_CAPTION = re.compile(
    r"[A-Z][A-Z .'’-]{2,40}(?:, [A-Z][A-Z .'’-]{2,40}){0,2} ?[-–—] ?"
    r"(?:JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER) \d{1,2}(?:, \d{4})?: "
)
_FOLLOW = re.compile(
    r"(?:follow|contact|email|reach)\s.{1,60}(?:\s@\w|\bon (?:twitter|x|facebook|instagram)\b|\S@\S+\.\S)", re.I
)
# What a page counts beside the article: "12 comments", "3 min read", "Image 1 of 5".
_COUNTER = re.compile(
    r"\d[\d,.]*[km]? ?(?:comments?|shares?|views?|likes?|replies|retweets?|reactions?|min(?:ute)?s?\.? read)"
    r"|(?:comments?|shares?|views?|likes?) ?\(?\d[\d,.]*[km]?\)?|\d{1,2}[- ]minute read"
    r"|(?:(?:photo|image|slide|picture|gallery|page) )?\d{1,3} ?(?:of|/) ?\d{1,3}",
    re.IGNORECASE,
)
_AGE = re.compile(
    r"(?:(?:last )?(?:updated|published|posted) )?\d{1,2} (?:second|minute|min|hour|hr|day|week|month)s? ago",
    re.IGNORECASE,
)
_ARCHIVE_FIELD = re.compile(
    r"(?:length|word count|words|section|pages?|edition|load-date|language|byline|document type|publication-type"
    r"|reading time)\s*:\s*\S",
    re.IGNORECASE,
)
_LINK = re.compile(r"(?:[-*•>]\s*)?(?:https?://|www\.)\S+$|pic\.twitter\.com/\S+$", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?…]['\"”’)\]]*$")
_LIST_ENTRY = 110  # characters; a headline in a list of links is not longer


def lines_of(text: str) -> Iterator[tuple[int, str]]:
    """Every line that is not empty, with the offset of its first character that is no blank."""
    start = 0
    for line in text.split("\n"):
        bare = line.strip()
        if bare:
            yield start + line.index(bare[0]), bare
        start += len(line) + 1


def sections(text: str, headline: int) -> tuple[Section, ...]:
    """The sections of ``text`` in order; its first ``headline`` characters are the headline (0: it has none).

    Neighbouring lines of one kind are one section, and every line that is not empty lies in one.
    """
    lines = list(lines_of(text))
    kinds = _kinds(lines, headline)
    found: list[Section] = []
    for (start, line), kind in zip(lines, kinds, strict=True):
        end = start + len(line)
        if found and found[-1].kind is kind:
            found[-1] = Section(kind, found[-1].start, end)
        else:
            found.append(Section(kind, start, end))
    return tuple(found)


def _kinds(lines: Sequence[tuple[int, str]], headline: int) -> list[SectionKind]:
    kinds: list[SectionKind] = []
    in_list = False
    for index, (start, line) in enumerate(lines):
        if start < headline:
            kinds.append(SectionKind.HEADLINE)
            continue
        kind = _kind(line, near_edge=index < 10 or index >= len(lines) - 6)
        in_list = _opens_list(line) or (in_list and kind is not SectionKind.CAPTION and _is_entry(line))
        kinds.append(SectionKind.BOILERPLATE if in_list else kind)
    _join_captions(lines, kinds)
    _close_gaps(kinds)
    return kinds


def _kind(line: str, *, near_edge: bool) -> SectionKind:
    if len(line) <= _LONGEST_NOTE and _is_boilerplate(line):
        return SectionKind.BOILERPLATE
    if _is_caption(line):
        return SectionKind.CAPTION
    if near_edge and len(line) <= _LONGEST_NOTE and _is_byline(line):
        return SectionKind.BYLINE
    return SectionKind.BODY


def _is_boilerplate(line: str) -> bool:
    lower = line.lower()
    phrases = _phrases()
    return bool(
        lower.rstrip(" .:!»›>") in phrases["whole"]
        or lower.startswith(phrases["start"])
        or any(phrase in lower for phrase in phrases["anywhere"])
        or _COUNTER.fullmatch(line)
        or _LINK.match(line)
        or _FOLLOW.match(line)
    )


def _is_caption(line: str) -> bool:
    if _AGENCY_CAPTION.match(line):
        return True
    if len(line) <= _LONGEST_NOTE and _CAPTION_START.match(line):
        return True
    tail = line[-_LONGEST_CREDIT:]
    credit = tail.endswith((")", "]", ").", "].")) or "/" in tail or " via " in tail
    return credit and len(line) <= 2 * _LONGEST_NOTE and bool(_CAPTION_END.search(tail))


def _is_byline(line: str) -> bool:
    return (len(line) <= _LONGEST_BYLINE and bool(_BYLINE.match(line[:1].lower() + line[1:]))) or bool(
        _DESK.match(line)
        or _AGE.fullmatch(line)
        or (len(line) <= _LONGEST_BYLINE and _ARCHIVE_FIELD.match(line))
        or is_statement(line)
    )


def _opens_list(line: str) -> bool:
    return line.lower().rstrip(" .:!»›>") in _phrases()["list"]


def _is_entry(line: str) -> bool:
    return len(line) <= _LIST_ENTRY and not _SENTENCE_END.search(line)


def _join_captions(lines: Sequence[tuple[int, str]], kinds: list[SectionKind]) -> None:
    """A line right above a bare credit ("Ann Ray/Getty Images") in the text's own line spacing is its caption."""
    for index in range(len(lines) - 1):
        start, line = lines[index]
        next_start, credit = lines[index + 1]
        bare = kinds[index + 1] is SectionKind.CAPTION and len(credit) <= 60 and start + len(line) + 1 == next_start
        if bare and kinds[index] is SectionKind.BODY and not _SENTENCE_END.search(line) and len(line) <= _LONGEST_NOTE:
            kinds[index] = SectionKind.CAPTION


def _close_gaps(kinds: list[SectionKind]) -> None:
    """A line or two between boilerplate in the last lines of an article belong to it ("We need your help")."""
    tail = max(len(kinds) - 6, len(kinds) // 2)
    marked = [index for index in range(tail, len(kinds)) if kinds[index] is SectionKind.BOILERPLATE]
    for first, second in pairwise(marked):
        if second - first <= 3 and all(kind is SectionKind.BODY for kind in kinds[first + 1 : second]):
            kinds[first + 1 : second] = [SectionKind.BOILERPLATE] * (second - first - 1)


@cache
def _phrases() -> dict[str, tuple[str, ...]]:
    table = resources.files("corpustool.readers").joinpath("data", "boilerplate.txt").read_text(encoding="utf-8")
    found: dict[str, list[str]] = {"start": [], "whole": [], "anywhere": [], "list": []}
    for row in table.splitlines():
        if row and not row.startswith("#"):
            where, phrase = row.split("\t")
            found[where].append(phrase)
    return {where: tuple(phrases) for where, phrases in found.items()}
