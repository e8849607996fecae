"""What do the decisions of a page say? Lines like those of the command line, about the articles by their names."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from dataclasses import replace

from corpustool.checks import accepted_sides
from corpustool.domain.articles import content_id
from corpustool.domain.decisions import Decision, Verb
from corpustool.domain.findings import Finding
from corpustool.domain.texts import Document
from corpustool.readers import from_text
from tests.casebook.pages import Page


def decisions(page: Page, found: Sequence[Finding]) -> tuple[Decision, ...]:
    """The decisions of a page; ``found`` are its findings without them, to be accepted by code."""
    return tuple(_decision(f"d{n:08x}", line, page, found) for n, line in enumerate(page.decided, 1))


def _decision(identity: str, line: str, page: Page, found: Sequence[Finding]) -> Decision:
    verb, *words = shlex.split(line)
    made = Decision(identity, Verb(verb), "because", "2024-01-02")
    things = "--things" in words
    match made.verb, [word for word in words if word != "--things"]:
        case ((Verb.SAME | Verb.DIFFERENT), [a, b]):
            return _with(made, a=a, b=b, things=things)
        case Verb.ACCEPT, [code] if code.startswith("v1:"):
            return _with(made, finding=code, code="FIG101")
        case Verb.ACCEPT, [code]:
            (finding,) = [each for each in found if each.code == code]
            return _with(made, finding=finding.id, code=code, sides=accepted_sides(finding))
        case Verb.MISREAD, [name, quote]:
            return _with(made, article=_article(page, name), quote=quote)
        case Verb.DATE, [name, day]:
            return _with(made, article=_article(page, name), value=day)
    raise ValueError(f"{page.path} decides what nobody understands: {line}")


def _with(decision: Decision, **more: object) -> Decision:
    return replace(decision, **more)  # type: ignore[arg-type]


def _article(page: Page, name: str) -> str:
    """The id of an article of the page; of any text for one that is not there."""
    for text in page.articles:
        if text.name == name:
            return from_text(text).id
    return content_id(Document(name))
