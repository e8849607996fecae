"""What is one line of an article, as far as its own words say so: byline, caption, boilerplate or body?"""

from __future__ import annotations

import re
from functools import cache
from importlib import resources

from corpustool.domain.texts import SectionKind
from corpustool.readers.outlets import is_outlet
from corpustool.readers.statements import is_statement, plain

LONGEST = 240  # characters; a longer line is prose, whatever it begins with
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
_CREDIT_END = re.compile(
    r"[(][A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3} ?/ ?(?:for )?(?:the )?[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,4}[)]$"
    r"|[(](?:Facebook|Twitter|Instagram|YouTube|TikTok|Google (?:Maps|Street View|Earth)|Handout|File|Screenshot"
    r"|Family photo|(?:Courtesy|Provided|Submitted)\b[^()\n]{0,60})[)]$"
    r"|[.!?] (?:Photo|Photograph|Credit|Image|Picture)s?(?: by| credit)?: ?[A-Z@][^.:\n]{1,60}$"
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
_CONTACT = re.compile(
    r"[\w.+-]+@[\w-]+\.[\w.-]+|@\w+|(?:(?:twitter|facebook|instagram|e-?mail|phone|tel)\.?: ?)@?[\w.@+-]+"
    r"|(?:[A-Z][\w.'’-]+ [A-Z][\w.'’-]+: )?\(?\d{3}\)?[ -]\d{3}-\d{4}(?: @\w+)?",
    re.IGNORECASE,
)
_LATER_DAY = re.compile(r"\s(?=(?:updated|published|posted)\b)", re.IGNORECASE)
_BULLET = "-*•·►▶»>+× "


def kind(line: str, *, near_edge: bool) -> SectionKind:
    """The kind of ``line``, stripped; bylines stand ``near_edge``: in the first or last lines of an article."""
    if len(line) <= LONGEST and _is_boilerplate(line):
        return SectionKind.BOILERPLATE
    if _is_caption(line):
        return SectionKind.CAPTION
    if near_edge and len(line) <= LONGEST and _is_byline(line):
        return SectionKind.BYLINE
    return SectionKind.BODY


def opens_list(line: str) -> bool:
    """Whether ``line`` is a heading below which other stories are listed ("More on this story")."""
    return _bare(line) in _phrases()["list"]


def _is_boilerplate(line: str) -> bool:
    lower = line.lower()
    phrases = _phrases()
    return bool(
        _bare(line) in phrases["whole"]
        or lower.startswith(phrases["start"])
        or lower.lstrip(_BULLET).startswith(phrases["start"])
        or any(phrase in lower for phrase in phrases["anywhere"])
        or _COUNTER.fullmatch(line)
        or _CONTACT.fullmatch(line)
        or _LINK.match(line)
        or _FOLLOW.match(line)
    )


def _is_caption(line: str) -> bool:
    if _AGENCY_CAPTION.match(line):
        return True
    if len(line) <= LONGEST and _CAPTION_START.match(line):
        return True
    tail = line[-_LONGEST_CREDIT:]
    if "view full caption" in tail.lower():
        return True
    if len(line) <= 2 * LONGEST and _CREDIT_END.search(tail):
        return True
    credit = tail.endswith((")", "]", ").", "].")) or "/" in tail or " via " in tail
    return credit and len(line) <= 2 * LONGEST and bool(_CAPTION_END.search(tail))


def _is_byline(line: str) -> bool:
    line = plain(line)
    writer, *later = _LATER_DAY.split(line, maxsplit=1)
    if (
        len(line) <= _LONGEST_BYLINE
        and _BYLINE.match(writer[:1].lower() + writer[1:])
        and all(map(is_statement, later))
    ):
        return True
    return bool(
        _DESK.match(line)
        or _AGE.fullmatch(line)
        or (len(line) <= _LONGEST_BYLINE and _ARCHIVE_FIELD.match(line))
        or is_statement(line)
        or is_outlet(line)
    )


def _bare(line: str) -> str:
    return line.lower().strip(" .:!»›>[]()")


@cache
def _phrases() -> dict[str, tuple[str, ...]]:
    table = resources.files("corpustool.readers").joinpath("data", "boilerplate.txt").read_text(encoding="utf-8")
    found: dict[str, list[str]] = {"start": [], "whole": [], "anywhere": [], "list": []}
    for row in table.splitlines():
        if row and not row.startswith("#"):
            where, phrase = row.split("\t")
            found[where].append(phrase)
    return {where: tuple(phrases) for where, phrases in found.items()}
