"""What may stand here? Answers for the shell, given at once: neither a model nor the corpus is read for them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from typing import Any

import typer

from corpustool.cli.session import Common, Session
from corpustool.errors import CorpustoolError

Offers = list[tuple[str, str]]
"""Words that may stand there, each with what it means, as zsh and fish show it."""

_FILES = {
    "text": "report.txt",
    "concise": "report.txt",
    "markdown": "report.md",
    "junit": "report.xml",
    "github": "report.log",
    "gitlab": "gl-code-quality-report.json",
}
"""What a file with a format is usually called, where that is not "report" and the format."""


def formats(names: Mapping[str, Any]) -> Callable[[str], Offers]:
    """What may stand behind ``--format``: a name of these formats, with its purpose."""

    def offer(incomplete: str) -> Offers:
        return _beginning(incomplete, ((one.name, one.purpose) for one in names.values()))

    return offer


def outputs(names: Mapping[str, Any]) -> Callable[[str], Offers]:
    """What may stand behind ``--output``: a format with a file."""

    def offer(incomplete: str) -> Offers:
        files = ((f"{name}={_FILES.get(name, f'report.{name}')}", one.purpose) for name, one in names.items())
        return _beginning(incomplete, files)

    return offer


def codes(incomplete: str) -> Offers:
    """What may stand behind ``--select``: families, codes and names of rules, several parted by commas."""
    from corpustool import flow

    done, comma, last = incomplete.rpartition(",")
    rules = flow.rules()
    families = dict.fromkeys(rule.code.rstrip("0123456789") for rule in rules)
    known = [
        *((family, "a family of rules") for family in families),
        *((rule.code, rule.summary) for rule in rules),
        *((rule.name, rule.summary) for rule in rules if last),
    ]
    return [(f"{done}{comma}{word}", told) for word, told in _beginning(last, known) if word not in done.split(",")]


def one_code(incomplete: str) -> Offers:
    """What may stand behind ``rules``: a code or a name."""
    return codes(incomplete) if "," not in incomplete else []


def decisions(ctx: typer.Context, incomplete: str) -> Offers:
    """What may stand behind ``decide undo``: the id of a decision in force."""
    from corpustool import flow
    from corpustool.reports.text.decisions import in_words

    root = ctx.find_root().params
    session = Session(Common(corpus=ctx.params.get("corpus") or root.get("corpus")))
    with suppress(CorpustoolError, OSError):
        paths = flow.article_paths(session.corpus)
        return _beginning(incomplete, ((one.id, in_words(one, paths)) for one in flow.decisions(session.corpus)))
    return []


def _beginning(incomplete: str, known: Iterable[tuple[str, str]]) -> Offers:
    return [(word, told) for word, told in known if word.startswith(incomplete)]
