"""Which pages show a terminal, and in which folder are they run?"""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.warm import Warm

ROOT = Path(__file__).parents[2]


def pages() -> tuple[Path, ...]:
    """The pages below docs/ and the README, as far as they have `console` blocks."""
    written = [*sorted((ROOT / "docs").rglob("*.md")), ROOT / "README.md"]
    return tuple(path for path in written if "```console\n" in path.read_text(encoding="utf-8"))


def furnish(folder: Path) -> Path:
    """Put the sample corpus into ``folder``, as somebody has it who stands in a fresh clone."""
    shutil.copytree(ROOT / "corpus", folder / "corpus")
    return folder


def programs(folder: Path, ready: Warm) -> Path:
    """Put a ``corpustool`` into ``folder`` that does not have to start: the process that is ready runs it."""
    python = ready.python(folder / "ready")
    program = folder / "corpustool"
    program.write_text(f'#!/bin/sh\nexec "{python}" -m corpustool "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    return folder
