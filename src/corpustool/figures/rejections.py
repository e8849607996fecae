"""Why is a number no figure? The rules in the order in which they are asked, and what needs no parse to see."""

from __future__ import annotations

import re
from collections.abc import Callable

from corpustool.figures.drafts import Draft
from corpustool.figures.labels import address, ago, base, code, emergency, label, list_number, rank, score, year
from corpustool.figures.lexemes import Sort
from corpustool.figures.lines import Line
from corpustool.figures.namesakes import compound, glued_name, in_name, pronoun, third_person

SORTS = {
    Sort.ODD: "unreadable number",
    Sort.ORDINAL: "ordinal",
    Sort.DECADE: "decade",
    Sort.CLOCK: "time",
    Sort.CODE: "part of a name",
}
"""Lexemes that are not even numbers, each with the reason."""
THREE_DIGITS = re.compile(r"\d{3}")
PHONE = re.compile(
    r"\+\d{1,3}[ .-]?\(?\d[\d ().-]{5,20}\d"  # +44 20 7946 0958
    r"|\(?\b0\d{2,4}\)?[ .-]\d{3,4}(?:[ .-]?\d{3,4}){1,2}\b"  # 0800 123 456
    r"|\(?\b\d{3}\)?[ .-]\d{3}[.-]\d{4}\b"  # (202) 555-0143
    r"|\(?\b\d{3}\)?[ .-](?:\d{3}[.-][A-Z]{4}|[A-Z]{3}[.-](?:\d{4}|[A-Z]{4}))\b(?: ?\(\d{4,7}\))?"  # (202) 555-TIPS
    r"|\b1-8\d\d-\w{1,12}(?:-\w{1,12})?(?: ?\(\d{4,7}\))?|\b0\d{6,14}\b"
)
SHORT_CODE = re.compile(r"\b(?:[Tt]ext|TEXT|SMS)(?:\s[\w“”\"']{1,20}){0,6}?\sto\s(\d{5,6})\b")


def why_not(line: Line, figure: Draft) -> str | None:
    """The reason why this number is no figure, or ``None`` when it is one."""
    return next((reason for rule in RULES if (reason := rule(line, figure)) is not None), None)


def phone_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Where telephone numbers stand in ``text``."""
    if THREE_DIGITS.search(text) is None:
        return ()
    spans = [match.span() for match in PHONE.finditer(text)]
    spans.extend(match.span(1) for match in SHORT_CODE.finditer(text))
    return tuple(sorted(spans))


def _in_web_address(line: Line, figure: Draft) -> str | None:
    token = line.token_of(line.lexemes[figure.number[0]])
    if token is None:
        return None
    tagged = token.text[:1] in "@#" and len(token.text) > 1
    return "part of a web address" if tagged or token.like_url or token.like_email else None


Rule = Callable[[Line, Draft], str | None]
RULES: tuple[Rule, ...] = (
    _in_web_address,
    code,
    list_number,
    label,
    emergency,
    address,
    year,
    ago,
    base,
    score,
    rank,
    glued_name,
    pronoun,
    third_person,
    compound,
    in_name,
)
