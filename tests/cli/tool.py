"""The whole program in a directory of its own: real files, a real model, a real store."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from typer.testing import CliRunner, Result

from corpustool.cli.app import app


class Tool:
    """The program in a directory of its own."""

    def __init__(self, home: Path) -> None:
        self.home = home

    def __call__(self, *args: str) -> Result:
        clean = {"NO_COLOR": None, "FORCE_COLOR": None, "CORPUSTOOL_CORPUS": None, "COLUMNS": "120"}
        return CliRunner().invoke(app, ["--corpus", str(self.home), *args], prog_name="corpustool", env=clean)

    def report(self, *args: str) -> dict[str, Any]:
        """The report as a program reads it."""
        report = json.loads(self("discrepancies", "--format", "json", *args).stdout)
        assert isinstance(report, dict)
        return report
