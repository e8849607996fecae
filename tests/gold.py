"""Run the shared scorers, where their data lies beside the project: ``make gold``.

The folder is ``../shared/gold`` or what ``CORPUSTOOL_GOLD`` names. Without it there is nothing to do.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

RUNS = (
    ("figures", "newsquant-dev.json"),
    ("figures", "muc-dev.json", "muc-dev.tar.xz"),
    ("mentions", "dev.jsonl"),
    ("names", "pairs", "pairs-dev.jsonl"),
    ("names", "mentions", "mentions-dev.jsonl"),
    ("findings", "headlines", "headlines-dev.json"),
    ("findings", "incidents", "incidents-dev.json", "incidents-dev.tar.xz"),
    ("findings", "news", "news-dev.tar.xz"),
)


def gold_folder() -> Path:
    """The folder with the gold data; it need not exist."""
    beside = Path(__file__).parents[2] / "shared" / "gold"
    return Path(os.environ.get("CORPUSTOOL_GOLD", beside))


def main() -> int:
    """Run every scorer on its data; print what each prints."""
    folder = gold_folder()
    if not folder.is_dir():
        sys.stdout.write("no gold data here: nothing to score\n")
        return 0
    wanted = set(sys.argv[1:])
    for room, *arguments in RUNS:
        if wanted and room not in wanted:
            continue
        sys.stdout.write(f"\n== {room} {' '.join(arguments)}\n")
        sys.stdout.flush()
        command = [sys.executable, "score.py", *arguments]
        if subprocess.run(command, cwd=folder / room, check=False).returncode:
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
