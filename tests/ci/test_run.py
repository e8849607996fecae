"""Does what CI runs end as `make test` does, with a browser, without one, and where none can be had?"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.ci.actions import ROOT

pytestmark = pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash here")
NONE = "chromium could not be installed: the tests in a browser are skipped\n"
RUN = ROOT / ".ci" / "run"


def programs(folder: Path, **scripts: str) -> Path:
    """A folder of programs: the few that the script needs, and stand-ins."""
    folder.mkdir()
    for name in ("bash", "dirname", "timeout", "env"):
        found = shutil.which(name)
        assert found
        (folder / name).symlink_to(found)
    for name, script in {"make": 'echo "make $*"', "id": "echo 0", **scripts}.items():
        (folder / name).write_text(f"#!/bin/sh\n{script}\n")
        (folder / name).chmod(0o755)
    return folder


def ended(folder: Path) -> tuple[int, str]:
    bash = shutil.which("bash")
    assert bash
    done = subprocess.run(
        [bash, str(RUN)],
        env={**os.environ, "PATH": str(folder)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    return done.returncode, done.stdout


@pytest.mark.skipif(not RUN.exists(), reason="the files for CI are not part of a source distribution")
@pytest.mark.parametrize(
    ("scripts", "said"),
    [
        ({"chromium": "exit 1", "apt-get": "exit 9"}, ""),
        ({"google-chrome": "exit 1", "apt-get": "exit 9"}, ""),
        (
            {"apt-get": "echo 'no network'; exit 100"},
            "chromium could not be installed: the tests in a browser are skipped\n",
        ),
        ({"apt-get": "echo 'a lot'"}, ""),
        ({"apt-get": "exit 9", "id": "echo 1000"}, ""),
        ({}, ""),
    ],
    ids=["a browser", "another browser", "none to be had", "installed", "no root", "no apt-get"],
)
def test_the_browser_never_fails_the_run(tmp_path: Path, scripts: dict[str, str], said: str) -> None:
    assert ended(programs(tmp_path / "bin", **scripts)) == (0, f"{said}make test\n")


@pytest.mark.skipif(not RUN.exists(), reason="the files for CI are not part of a source distribution")
def test_failing_tests_fail_the_run(tmp_path: Path) -> None:
    assert ended(programs(tmp_path / "bin", make="exit 2"))[0] == 2
