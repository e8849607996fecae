"""How does SARIF tell of a rule? Its summary, why it matters, and its manual as help."""

from __future__ import annotations

import re

from corpustool.domain.findings import Severity
from corpustool.domain.rules import Rule
from corpustool.reports.wire import sarif

_PROBLEMS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "recommendation"}
_CODE = re.compile("``([^`]+)``")
_LONGEST = 1_000
"""Characters of a description: GitHub takes 1,024."""


def described(rule: Rule) -> sarif.Descriptor:
    """The rule as a reporting descriptor; a rule on trial does not run by itself."""
    manual = rule.manual or rule.summary
    return sarif.Descriptor(
        id=rule.code,
        name=rule.name,
        short_description=sarif.Message(text=_plain(rule.summary)),
        full_description=sarif.Message(text=_full(rule)),
        help=sarif.Message(text=_plain(manual), markdown=_CODE.sub(r"`\1`", manual)),
        default_configuration=sarif.Configuration(level=str(rule.severity), enabled=rule.stable),
        properties={"problem.severity": _PROBLEMS[rule.severity], "since": rule.since, "tags": ["facts"]},
    )


def _full(rule: Rule) -> str:
    """The summary and the paragraph below it, which tells why it matters."""
    paragraphs = [" ".join(part.split()) for part in rule.manual.split("\n\n")]
    return _plain(" ".join(paragraphs[:2]) or rule.summary)[:_LONGEST]


def _plain(text: str) -> str:
    return _CODE.sub(r"“\1”", text).replace("{", "{{").replace("}", "}}")
