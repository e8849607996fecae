"""A baseline is written whole, read back as it was, and what is wrong with it is told with its line."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpustool.domain.baselines import KnownFinding
from corpustool.domain.decisions import AcceptedSide
from corpustool.errors import BaselineError
from corpustool.store import baselines

FERRY = KnownFinding(
    "FIG101",
    "people killed",
    (AcceptedSide("exact 12", ("aa", "bb")), AcceptedSide("at_least 15", ("cc",))),
    "v1:9f2c",
    "2024-03-04",
)
NAME = KnownFinding("NAM501", "Lena Ostrow", (AcceptedSide("Lena Ostrow", ("dd",)),), "v1:0a1b", "2024-03-05")
FORM = '{"schema":"corpustool.baseline/1"}\n'


def broken(path: Path, text: str | bytes) -> BaselineError:
    """What is told of a file with this in it."""
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    with pytest.raises(BaselineError) as told:
        baselines.load(path)
    assert told.value.exit_code == 2
    assert told.value.hint
    return told.value


def line(**changes: object) -> str:
    told = {"code": "FIG101", "subject": "x", "sides": [], "finding": "v1:1", "since": "2024-03-04", **changes}
    return json.dumps({key: value for key, value in told.items() if value is not None}) + "\n"


def test_what_is_written_is_read_back_in_order(tmp_path: Path) -> None:
    baselines.save(tmp_path / "known", [NAME, FERRY])
    assert baselines.load(tmp_path / "known") == (FERRY, NAME)


def test_a_finding_has_a_line_that_git_can_show(tmp_path: Path) -> None:
    baselines.save(tmp_path / "known", [NAME, FERRY])
    form, first, second = (tmp_path / "known").read_text(encoding="utf-8").splitlines()
    assert form + "\n" == FORM
    assert first.startswith('{"code":"FIG101","subject":"people killed","sides":[{"value":"exact 12"')
    assert second.endswith('"finding":"v1:0a1b","since":"2024-03-05"}')


@given(st.permutations([FERRY, NAME, replace(FERRY, finding="v1:2", since="2023-01-01"), replace(NAME, subject="A")]))
def test_the_order_of_findings_changes_no_byte(
    tmp_path_factory: pytest.TempPathFactory, known: list[KnownFinding]
) -> None:
    folder = tmp_path_factory.mktemp("orders")
    baselines.save(folder / "a", known)
    baselines.save(folder / "b", sorted(known, key=lambda one: one.finding))
    assert (folder / "a").read_bytes() == (folder / "b").read_bytes()


def test_two_branches_that_knew_one_finding_keep_its_first_day(tmp_path: Path) -> None:
    (tmp_path / "known").write_text(FORM + line(since="2024-05-01") + line(since="2024-03-04"))
    (one,) = baselines.load(tmp_path / "known")
    assert one.since == "2024-03-04"


def test_an_empty_baseline_knows_nothing(tmp_path: Path) -> None:
    baselines.save(tmp_path / "known", [])
    assert baselines.load(tmp_path / "known") == ()


@pytest.mark.parametrize("spoiled", ["\ufeff" + FORM + line(), FORM.strip() + "\r\n\r\n" + line().strip() + "\r\n\r\n"])
def test_what_editors_do_to_a_file_does_not_matter(tmp_path: Path, spoiled: str) -> None:
    (tmp_path / "known").write_bytes(spoiled.encode())
    assert [one.finding for one in baselines.load(tmp_path / "known")] == ["v1:1"]


def test_a_missing_baseline_is_told_with_the_command_that_makes_one(tmp_path: Path) -> None:
    with pytest.raises(BaselineError, match="there is no baseline") as told:
        baselines.load(tmp_path / "none.jsonl")
    assert "corpustool baseline create" in told.value.hint


def test_a_folder_is_no_baseline(tmp_path: Path) -> None:
    with pytest.raises(BaselineError, match="is a folder, no baseline"):
        baselines.load(tmp_path)


@pytest.mark.parametrize(
    "text",
    [b"", b"\n", b"hello\n", b"[]\n", b'"corpustool.baseline/1"\n', b"\xff\xfe\x00", b"[" * 100_000, b'{"schema":1}',
     b'{"schema":"corpustool.report/1"}\n', b'{"schema":"corpustool.baseline/x"}\n', b'{"id":"d1","verb":"accept"}\n'],
    ids=range(11),
)  # fmt: skip
def test_a_foreign_file_is_no_baseline(tmp_path: Path, text: bytes) -> None:
    assert "is no baseline: line 1 is not" in broken(tmp_path / "known", text).message


def test_a_newer_form_is_refused_with_what_to_do(tmp_path: Path) -> None:
    told = broken(tmp_path / "known", FORM.replace("/1", "/2") + "anything")
    assert "has the form 2, this version knows 1" in told.message
    assert "newer version" in told.hint


@pytest.mark.parametrize(
    ("spoiled", "said"),
    [
        ("{", "line 3 of "),
        ("[]", "it is no JSON object"),
        ("\x00", "is no finding"),
        ("<<<<<<< HEAD", "left over from a git merge"),
        (line(since="yesterday"), "since is no day as 2024-03-04: 'yesterday'"),
        (line(since="20240304"), "since is no day"),
        (line(since=None), "missing required field `since`"),
        (line(finding=""), "it has no id or no code"),
        (line(code=7), "Expected `str`, got `int`"),
        (line(sides=[{"value": 3}]), "is no finding"),
        (line(colour="red"), "has an unknown field: colour"),
        ("[" * 100_000, "is no finding"),
    ],
)
def test_a_broken_line_is_told_with_its_number(tmp_path: Path, spoiled: str, said: str) -> None:
    told = broken(tmp_path / "known", FORM + "\n" + spoiled.strip() + "\n")
    assert said in told.message
    assert "line 3 of" in told.message


def test_a_conflict_in_the_first_line_is_told(tmp_path: Path) -> None:
    assert "line 1 of" in broken(tmp_path / "known", "<<<<<<< HEAD\n" + FORM).message


def test_a_baseline_that_cannot_be_written_leaves_the_old_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    baselines.save(tmp_path / "known", [FERRY])

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(BaselineError, match="cannot be written: No space left"):
        baselines.save(tmp_path / "known", [NAME])
    assert baselines.load(tmp_path / "known") == (FERRY,)
    assert [path.name for path in tmp_path.iterdir()] == ["known"]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(BaselineError, match="there is no folder") as told:
        baselines.save(tmp_path / "none" / "known", [FERRY])
    assert "mkdir -p" in told.value.hint


@pytest.mark.skipif(os.name == "nt", reason="links need a permission there")
def test_a_link_goes_on_leading_to_its_file(tmp_path: Path) -> None:
    baselines.save(tmp_path / "real", [FERRY])
    (tmp_path / "real").chmod(0o600)
    (tmp_path / "link").symlink_to("real")
    baselines.save(tmp_path / "link", [NAME])
    assert (tmp_path / "link").is_symlink()
    assert baselines.load(tmp_path / "real") == (NAME,)
    assert (tmp_path / "real").stat().st_mode & 0o777 == 0o600


def test_a_link_to_nothing_is_there(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("nowhere")
    assert baselines.exists(tmp_path / "link")
    assert not baselines.exists(tmp_path / "none")
