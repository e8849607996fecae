"""Are further outputs written whole, in place of older ones, and without harm to what is not theirs?"""

import gc
import os
from pathlib import Path

import pytest

from tests.cli.conftest import Program


def test_an_older_output_is_replaced(program: Program, tmp_path: Path) -> None:
    (tmp_path / "report.json").write_text("old and much longer" * 10_000)
    program.run("discrepancies", "-o", "json=report.json")
    assert (tmp_path / "report.json").read_text().startswith("{")
    assert [path.name for path in tmp_path.iterdir()] == ["report.json"]


def test_a_new_output_can_be_read_as_the_umask_says(program: Program, tmp_path: Path) -> None:
    mask = os.umask(0o027)
    try:
        program.run("discrepancies", "-o", "json=report.json")
    finally:
        os.umask(mask)
    assert (tmp_path / "report.json").stat().st_mode & 0o777 == 0o640


def test_a_link_stays_a_link(program: Program, tmp_path: Path) -> None:
    (tmp_path / "real.json").write_text("old")
    (tmp_path / "link.json").symlink_to("real.json")
    program.run("discrepancies", "-o", "json=link.json")
    assert (tmp_path / "link.json").is_symlink()
    assert (tmp_path / "real.json").read_text().startswith("{")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
def test_a_full_disk_is_told_and_costs_no_device(program: Program) -> None:
    result = program.run("discrepancies", "-o", "json=/dev/full")
    assert result.exit_code == 2
    assert result.stderr.startswith("error: --output: /dev/full cannot be written: No space left on device\n")
    assert result.stdout == ""
    assert Path("/dev/full").is_char_device()


def test_a_failed_write_leaves_the_older_output(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "report.json").write_text("old")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    assert program.run("discrepancies", "-o", "json=report.json").exit_code == 2
    assert (tmp_path / "report.json").read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["report.json"]


def test_a_folder_that_may_not_be_written_to_is_told_with_the_file_that_was_asked_for(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: str, *_: object) -> int:
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr(os, "open", refuse)
    result = program.run("discrepancies", "-o", "json=report.json")
    monkeypatch.undo()
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("error: --output: report.json cannot be written: Permission denied\n")


def test_a_folder_that_may_not_be_entered_is_told_before_any_work(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, **_: object) -> bool:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "is_dir", refuse)
    result = program.run("discrepancies", "-o", "json=shut/report.json")
    assert result.exit_code == 2
    assert result.stderr.startswith("error: --output: shut/report.json cannot be written: Permission denied\n")
    assert "discrepancies" not in program.calls


@pytest.mark.parametrize("command", ["articles", "entities"])
def test_every_listing_can_be_written_to_a_file(program: Program, tmp_path: Path, command: str) -> None:
    program.run(command, "-o", "json=list.json", "-o", "text=list.txt")
    assert (tmp_path / "list.json").read_text().startswith("{")
    assert (tmp_path / "list.txt").read_text() == program.run(command).stdout


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
def test_a_report_that_cannot_be_written_leaves_the_collector_as_it_was(program: Program) -> None:
    assert gc.isenabled()
    assert program.run("discrepancies", "-o", "json=/dev/full").exit_code == 2
    assert gc.isenabled()
