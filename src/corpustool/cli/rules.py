"""How does a person learn what is checked?"""

from __future__ import annotations

from typing import Annotated

import typer

from corpustool.cli.commands import command
from corpustool.cli.completing import one_code
from corpustool.cli.session import Session
from corpustool.reports.text.rules import rule_as_text, rules_as_text

_EXAMPLES = """
corpustool rules
corpustool rules FIG101
corpustool rules conflicting-figures
"""


def register(app: typer.Typer) -> None:
    """Add ``rules``."""
    command(app, "rules", panel="About the tool", examples=_EXAMPLES)(rules)


def rules(
    session: Session,
    code: Annotated[
        str | None, typer.Argument(metavar="CODE", help="A code or a name.", autocompletion=one_code)
    ] = None,
) -> None:
    """List the checks; or tell of one what it finds, why it matters, what it forgives and what it cannot detect."""
    from corpustool import flow

    found = flow.rules(code)
    one = code is not None and len(found) == 1
    session.write(rule_as_text(found[0], session.look()) if one else rules_as_text(found, session.look()))
