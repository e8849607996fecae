"""Does every failure end as a message, a hint and the exit code of the contract?"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from corpustool.errors import CorpustoolError, NothingToRead
from tests.cli.conftest import Program

ONE_OF_EACH = (
    (("ingest", "a"), "ingest"),
    (("forget", "a"), "forget"),
    (("articles",), "articles"),
    (("entities",), "entities"),
    (("figures",), "figures"),
    (("discrepancies",), "discrepancies"),
    (("why", "v1:1"), "why_finding"),
    (("why", "a", "b"), "why_names"),
    (("decide", "same", "a", "b", "--why", "x"), "decide_names"),
    (("decide", "different", "a", "b", "--why", "x"), "decide_names"),
    (("decide", "accept", "v1:1", "--why", "x"), "accept"),
    (("decide", "misread", "a", "1", "--why", "x"), "misread"),
    (("decide", "date", "a", "2024-03-04", "--why", "x"), "set_date"),
    (("decide", "undo", "d:1", "--why", "x"), "undo"),
    (("decide", "list"), "decisions"),
    (("check", "draft.txt"), "check"),
    (("watch", ".", "--once"), "look_again"),
    (("baseline", "create"), "create_baseline"),
    (("baseline", "update"), "update_baseline"),
    (("baseline", "status"), "baseline_status"),
    (("export", "data"), "holdings"),
    (("rules",), "rules"),
    (("config",), "load_settings"),
    (("doctor",), "doctor"),
)
COMMANDS = pytest.mark.parametrize(
    ("line", "use_case"), ONE_OF_EACH, ids=[" ".join(line[:2]) for line, _ in ONE_OF_EACH]
)


@COMMANDS
def test_an_error_that_can_be_mended_exits_with_2(program: Program, line: tuple[str, ...], use_case: str) -> None:
    program.answer(use_case, CorpustoolError("it is so", hint="do this\nand that"))
    result = program.run(*line)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "error: it is so\n  do this\n  and that\n"


@COMMANDS
def test_nothing_to_read_exits_with_3(program: Program, line: tuple[str, ...], use_case: str) -> None:
    program.answer(use_case, NothingToRead("nothing"))
    assert program.run(*line).exit_code == 3


@COMMANDS
def test_a_bug_exits_with_70_and_a_short_message(program: Program, line: tuple[str, ...], use_case: str) -> None:
    program.answer(use_case, RuntimeError("\x1b[31mbroken"))
    result = program.run(*line)
    assert (result.exit_code, result.stdout) == (70, "")
    assert result.stderr == (
        "a bug in corpustool: RuntimeError: ␛[31mbroken\n  run it again with -v for the trace, and please report it\n"
    )


@COMMANDS
def test_the_trace_of_a_bug_is_shown_with_v(program: Program, line: tuple[str, ...], use_case: str) -> None:
    program.answer(use_case, RuntimeError("\x1b[31mbroken"))
    result = program.run(*line, "-v")
    assert result.exit_code == 70
    assert "Traceback (most recent call last)" in result.stderr
    assert "\x1b" not in result.stderr


@COMMANDS
def test_an_interruption_exits_with_130(program: Program, line: tuple[str, ...], use_case: str) -> None:
    program.answer(use_case, KeyboardInterrupt())
    result = program.run(*line)
    assert (result.exit_code, result.stdout) == (130, "")
    assert "interrupted" in result.stderr


@COMMANDS
def test_a_failing_disk_exits_with_2(program: Program, line: tuple[str, ...], use_case: str) -> None:
    program.answer(use_case, PermissionError(13, "Permission denied", "/corpus/.corpustool"))
    result = program.run(*line)
    assert result.exit_code == 2
    assert result.stderr == "error: /corpus/.corpustool: Permission denied\n"


@COMMANDS
@pytest.mark.parametrize("place", ["before", "behind"])
def test_the_corpus_can_be_named_before_and_behind_the_command(
    program: Program, line: tuple[str, ...], use_case: str, place: str
) -> None:
    if use_case == "rules":
        pytest.skip("the catalogue is the same for every corpus")
    named = ("--corpus", "elsewhere")
    program.run(*((*named, *line) if place == "before" else (*line, *named)))
    assert program.calls["find_corpus"][0][0] == Path("elsewhere")


def test_the_corpus_behind_the_command_wins(program: Program) -> None:
    program.run("--corpus", "a", "figures", "--corpus", "b")
    assert program.calls["find_corpus"][0][0] == Path("b")


def test_the_corpus_can_be_named_by_the_environment(program: Program) -> None:
    program.run("figures", CORPUSTOOL_CORPUS="from-environment")
    assert program.calls["find_corpus"][0][0] == Path("from-environment")


def test_an_option_wins_over_the_environment(program: Program) -> None:
    program.run("figures", "--corpus", "here", CORPUSTOOL_CORPUS="from-environment")
    assert program.calls["find_corpus"][0][0] == Path("here")


@pytest.mark.parametrize("line", [("-q", "ingest", "a"), ("ingest", "a", "-q")])
def test_quiet_works_on_both_sides_of_the_command(program: Program, line: tuple[str, ...]) -> None:
    assert program.run(*line).stderr == ""


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (("entites",), "Did you mean 'entities'?"),
        (("entities", "--tpye", "person"), "--type"),
        (("decide", "sam"), "Did you mean 'same'?"),
        (("ingest",), "Missing argument 'PATH'"),
        (("forget",), "Missing argument 'PATH'"),
        (("why",), "Missing argument"),
        (("decide", "same", "a", "b"), "Missing option '--why'"),
        (("decide", "same", "a"), "Missing argument"),
        (("decide", "same", "a", "b", "--why", " "), "say in a few words why"),
        (("rules", "FIG101", "FIG102"), "unexpected extra argument"),
    ],
)
def test_a_slip_is_told_with_what_was_meant(program: Program, line: tuple[str, ...], said: str) -> None:
    result = program.run(*line)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in " ".join(result.stderr.replace("│", " ").split())


def tool(*args: str, **options: object) -> subprocess.CompletedProcess[bytes]:
    """The program as its own process."""
    command = [sys.executable, "-m", "corpustool", *args]
    environment = {**os.environ, "COLUMNS": "120"}
    return subprocess.run(command, env=environment, check=False, timeout=60, **options)  # type: ignore[call-overload, no-any-return]


def test_a_closed_pipe_ends_quietly() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = tool("rules", stdout=writer, stderr=subprocess.PIPE)
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
def test_a_full_disk_is_told() -> None:
    for line in ("rules", "--help", "--version"):
        with Path("/dev/full").open("wb") as full:
            done = tool(line, stdout=full, stderr=subprocess.PIPE)
        assert (done.returncode, done.stderr) == (2, b"error: No space left on device\n")


def test_a_terminal_that_cannot_say_a_letter_is_no_failure() -> None:
    command = [sys.executable, "-m", "corpustool", "rules", "FIG104"]
    done = subprocess.run(command, env={**os.environ, "PYTHONIOENCODING": "ascii"}, check=False, capture_output=True)
    assert (done.returncode, done.stderr) == (0, b"")


def test_python_m_is_the_program() -> None:
    done = tool("--version", stdout=subprocess.PIPE)
    assert done.returncode == 0
    assert done.stdout.startswith(b"corpustool ")


def test_help_loads_neither_a_model_nor_the_rooms() -> None:
    check = (
        "import sys, corpustool.cli.app; "
        "print([m for m in ('spacy', 'rapidfuzz', 'sqlite3', 'corpustool.flow', 'numpy') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", check], check=True, capture_output=True, timeout=60)
    assert done.stdout == b"[]\n"


@pytest.mark.parametrize("form", ["text", "json"])
@pytest.mark.parametrize("command", ["articles", "entities", "discrepancies"])
def test_no_corpus_is_as_an_empty_one_where_that_is_allowed(program: Program, command: str, form: str) -> None:
    program.answer(command, NothingToRead("there is no corpus", hint="make one"))
    result = program.run(command, "--allow-empty", "--format", form)
    assert result.exit_code == 0
    assert result.stdout
    assert program.run(command, "--format", form).exit_code == 3


def test_no_corpus_has_no_figures(program: Program) -> None:
    program.answer("figures", NothingToRead("there is no corpus", hint="make one"))
    result = program.run("figures", "--allow-empty", "--format", "jsonl")
    assert (result.exit_code, result.stdout) == (0, "")


@pytest.mark.skipif(os.name == "nt", reason="a shell closes streams elsewhere")
@pytest.mark.parametrize("line", ["rules", "--help", "--version", "rules --help", "config"])
def test_a_closed_stdout_is_told(line: str) -> None:
    command = f"exec {sys.executable} -m corpustool {line} >&-"
    done = subprocess.run(["sh", "-c", command], check=False, stderr=subprocess.PIPE, timeout=60)  # noqa: S607
    assert (done.returncode, done.stderr) == (2, b"error: stdout is closed\n")


@pytest.mark.parametrize("line", ["--help", "rules --help", "--version"])
def test_a_reader_of_help_that_has_gone_ends_it_quietly(line: str) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = tool(*line.split(), stdout=writer, stderr=subprocess.PIPE)
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("line", [("ingest", "good.txt", "shut.txt"), ("discrepancies", "good.txt", "shut.txt")])
def test_a_file_without_permission_does_not_stop_the_others(
    program: Program, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, line: tuple[str, ...]
) -> None:
    for name in line[1:]:
        (tmp_path / name).write_text("text")
    monkeypatch.setattr(os, "access", lambda path, *_, **__: Path(path).name != "shut.txt")
    assert "not readable" not in program.run(*line).stderr
    assert [Path(name) for name in line[1:]] in program.calls[line[0]][0]


@pytest.mark.parametrize("line", [("--corpus", "shut", "articles"), ("articles", "--corpus", "shut")])
def test_a_corpus_without_permission_is_told_by_those_who_open_it(
    program: Program, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, line: tuple[str, ...]
) -> None:
    (tmp_path / "shut").mkdir()
    monkeypatch.setattr(os, "access", lambda *_, **__: False)
    assert program.run(*line).exit_code == 0
