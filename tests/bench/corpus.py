"""How long do the commands take? Start-up, a first and a second ingest, a report; whole processes, wall time."""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

CORPUS = Path(__file__).parents[2] / "corpus"
ROUNDS = 5


def wall(*arguments: str) -> float:
    """Wall seconds of one run of the tool."""
    began = time.perf_counter()
    subprocess.run([sys.executable, "-m", "corpustool", *arguments], capture_output=True, check=False)
    return time.perf_counter() - began


def main() -> None:
    """Print the median wall time of each command on the sample corpus."""
    with tempfile.TemporaryDirectory() as folder:
        first = wall("--corpus", folder, "ingest", str(CORPUS))
        print(f"first ingest of the sample corpus: {first:.2f} s")
        for title, arguments in (
            ("--version", ("--version",)),
            ("--help", ("--help",)),
            ("second ingest", ("--corpus", folder, "ingest", str(CORPUS))),
            ("entities", ("--corpus", folder, "entities")),
            ("discrepancies", ("--corpus", folder, "discrepancies")),
        ):
            times = [wall(*arguments) for _ in range(ROUNDS)]
            print(f"{title}: median {statistics.median(times):.2f} s, {min(times):.2f} to {max(times):.2f}")
