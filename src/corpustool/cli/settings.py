"""How does a person see the settings, and whether the tool is well?"""

from __future__ import annotations

import typer

from corpustool.cli.commands import MENDABLE, command
from corpustool.cli.options import Model
from corpustool.cli.session import Session
from corpustool.reports.text.settings import health_as_text, settings_as_text

_DOCTOR = """
corpustool doctor
corpustool doctor --model en_core_web_lg
"""


def register(app: typer.Typer) -> None:
    """Add ``config`` and ``doctor``."""
    command(app, "config", panel="About the tool", examples="corpustool config")(config)
    command(app, "doctor", panel="About the tool", examples=_DOCTOR)(doctor)


def config(session: Session) -> None:
    """Show every setting with its value and where it came from."""
    session.write(settings_as_text(session.settings_with_origins()[1], session.look()))


def doctor(session: Session, model: Model = None) -> None:
    """Look after the model, the versions and the store; exit 2 where something is to be mended."""
    from corpustool import flow

    health = flow.doctor(session.corpus, session.settings({"model": model}))
    session.write(health_as_text(health, session.look()))
    if not all(line.well for line in health):
        raise typer.Exit(MENDABLE)
