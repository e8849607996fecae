"""How well are names reconciled on data that is not in the repository? Floors that only rise; skipped without it."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest

from tests.gold import gold_folder

FOLDER = gold_folder() / "names"

pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="no gold data beside the project")


def scored(*arguments: str) -> Any:
    """What the scorer prints before its list of errors."""
    command = [sys.executable, "score.py", *arguments]
    done = subprocess.run(command, cwd=FOLDER, check=True, capture_output=True, text=True)
    return json.JSONDecoder().raw_decode(done.stdout)[0]


def test_pairs_are_judged_as_well_as_ever() -> None:
    macro = scored("pairs", "pairs-dev.jsonl")["macro"]
    assert macro["F0.5"] >= 0.93
    assert macro["AP"] >= 0.94
    assert macro["R95"] >= 0.82


def test_mentions_are_clustered_as_well_as_ever() -> None:
    for source, found in scored("mentions", "mentions-dev.jsonl").items():
        assert found["F1"] >= 0.955, source
        assert found["P"] >= 0.97, source
