"""Does ``watch`` tell what is new as files land, as a process of its own beside a folder of real files?"""

import json
import os
import queue
import re
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from corpustool.cli.watch import _hidden
from corpustool.errors import StoreError
from tests.cli.conftest import Program
from tests.cli.ferry import AGREES, LATE
from tests.cli.tool import Tool
from tests.warm import DEADLINE, Process, Warm


@dataclass
class Watching:
    """A running watch and what it said so far."""

    process: Process
    articles: Path
    told: dict[str, list[str]] = field(default_factory=lambda: {"out": [], "err": []})
    coming: "dict[str, queue.Queue[str | None]]" = field(
        default_factory=lambda: {"out": queue.Queue(), "err": queue.Queue()}
    )

    def listen(self, name: str, descriptor: int) -> None:
        with os.fdopen(descriptor, encoding="utf-8") as stream:
            for line in stream:
                self.coming[name].put(line.rstrip("\n"))
        self.coming[name].put(None)

    def until(self, stream: str, pattern: str) -> str:
        """Wait for a line on ``stream`` that has ``pattern``, behind those that were waited for before."""
        end = time.monotonic() + DEADLINE
        while True:
            try:
                line = self.coming[stream].get(timeout=max(end - time.monotonic(), 0))
            except queue.Empty:
                pytest.fail(f"no line {pattern!r} came on {stream}: {self.told}")
            if line is None:
                pytest.fail(f"{stream} ended without a line {pattern!r}: {self.told}")
            self.told[stream].append(line)
            if re.search(pattern, line):
                return line

    def land(self, name: str, text: str) -> None:
        (self.articles / name).write_text(text, encoding="utf-8")

    def end(self) -> int:
        """Ctrl-C."""
        self.process.interrupt()
        return self.process.wait()


@pytest.fixture
def watching(ferry: Tool, ready: Warm) -> Iterator[Callable[..., Watching]]:
    """Start a watch on a corpus of two articles that clash; it is ended with the test."""
    started: list[Watching] = []

    def start(*args: str) -> Watching:
        articles = ferry.home / "articles"
        (out, told), (err, said) = os.pipe(), os.pipe()
        words = ["--corpus", str(ferry.home), "watch", str(articles), *args]
        process = ready.start(words, cwd=ferry.home, stdout=told, stderr=said, env={**os.environ, "COLUMNS": "120"})
        os.close(told)
        os.close(said)
        one = Watching(process, articles)
        started.append(one)
        for name, stream in (("out", out), ("err", err)):
            threading.Thread(target=one.listen, args=(name, stream), daemon=True).start()
        return one

    yield start
    for one in started:
        one.process.kill()


def test_what_lands_is_told_and_what_goes_away_too(watching: Callable[..., Watching]) -> None:
    watch = watching("--format", "concise")
    watch.until("err", "watching .*articles")
    assert watch.coming["out"].empty(), "what was there before is not told again"

    watch.land("2024-03-05-late.txt", LATE)
    watch.until("out", r"2024-03-05-late.txt:3:\d+: FIG101 .*31")
    assert "gone: FIG101 people (killed) (12 | 17)" in watch.until("err", "gone: ")
    assert watch.until("err", "corpus").startswith("new 2024-03-05-late.txt · 3 articles in the corpus · 1 new finding")

    watch.land("2024-03-05-agrees.txt", AGREES)
    assert "nothing new found" in watch.until("err", "new 2024-03-05-agrees.txt"), "one more that agrees is no news"

    (watch.articles / "2024-03-05-late.txt").unlink()
    watch.until("out", "FIG101 .*12.*17")
    assert "(12 | 17 | 31)" in watch.until("err", "gone: ")
    watch.until("err", "forgotten 2024-03-05-late.txt")

    assert watch.end() == 0
    watch.until("err", "no longer watching")
    assert len(watch.told["out"]) == 2


def test_a_half_written_file_is_told_as_it_is_in_the_end(watching: Callable[..., Watching]) -> None:
    watch = watching()
    watch.until("err", "watching .*articles")
    whole = LATE.encode()
    with (watch.articles / "2024-03-05-late.txt").open("wb") as file:
        for part in (whole[:60], whole[60:110], whole[110:]):
            file.write(part)
            file.flush()
    watch.until("out", r"\[31\] people, the coast guard said")
    watch.until("err", "3 articles in the corpus")
    assert watch.end() == 0


def test_an_editor_s_own_files_and_folders_that_come_are_no_trouble(watching: Callable[..., Watching]) -> None:
    watch = watching("-f", "jsonl")
    watch.until("err", "watching .*articles")
    (watch.articles / ".2024-03-05-late.txt.swp").write_bytes(b"\x00" * 4096)
    (watch.articles / "4913").touch()
    (watch.articles / "4913").unlink()
    (watch.articles / "new").mkdir()
    (watch.articles / "late~").write_text(LATE)
    unfinished = watch.articles / ".unfinished"
    unfinished.write_text(LATE)
    unfinished.replace(watch.articles / "new" / "2024-03-05-late.txt")
    found = json.loads(watch.until("out", "FIG101"))
    assert [side["text"] for side in found["sides"]] == ["12", "17", "31"]
    shutil.rmtree(watch.articles / "new")
    watch.until("err", "forgotten new/2024-03-05-late.txt")
    assert watch.end() == 0


def test_what_cannot_be_read_is_told_once_and_a_broken_decision_stops_nothing(
    watching: Callable[..., Watching], ferry: Tool
) -> None:
    watch = watching("-f", "concise")
    watch.until("err", "watching .*articles")
    watch.land("binary.txt", "\x00\x01\x02" * 100)
    watch.until("err", "warning: not read: binary.txt")
    decisions = ferry.home / "decisions.jsonl"
    decisions.write_text("{broken\n")
    watch.land("2024-03-05-agrees.txt", AGREES)
    watch.until("err", "error: line 1 of decisions.jsonl is no decision")
    decisions.unlink()
    watch.land("2024-03-05-late.txt", LATE)
    watch.until("out", "FIG101 .*31")
    watch.until("err", "4 articles in the corpus")
    assert sum("not read" in line for line in watch.told["err"]) == 1
    assert watch.end() == 0


def test_a_folder_that_is_gone_ends_it(watching: Callable[..., Watching]) -> None:
    watch = watching()
    watch.until("err", "watching .*articles")
    shutil.rmtree(watch.articles)
    watch.until("err", "error: there is no .*articles")
    assert watch.process.wait() == 2


def test_it_ends_when_nobody_reads_any_more(ferry: Tool, ready: Warm) -> None:
    reader, writer = os.pipe()
    err, said = os.pipe()
    words = ["--corpus", str(ferry.home), "watch", str(ferry.home / "articles")]
    process = ready.start(words, cwd=ferry.home, stdout=writer, stderr=said)
    for end in (reader, writer, said):
        os.close(end)
    try:
        with os.fdopen(err, encoding="utf-8") as stderr:
            assert "watching" in stderr.readline()
            (ferry.home / "articles" / "2024-03-05-late.txt").write_text(LATE)
            assert process.wait() == 0
    finally:
        process.kill()


def test_looking_once_tells_what_is_new_and_fails_when_it_is_grave(ferry: Tool) -> None:
    articles = ferry.home / "articles"
    assert ferry("watch", "--once", str(articles)).output == ""
    (articles / "2024-03-05-late.txt").write_text(LATE)
    late = ferry("watch", "--once", str(articles), "--format", "concise")
    assert (late.exit_code, late.stdout.count("\n")) == (1, 1)
    assert ferry("watch", "--once", str(articles)).exit_code == 0, "it was told"
    (articles / "2024-03-05-late.txt").unlink()
    gone = ferry("watch", "--once", str(articles), "--fail-on", "never")
    assert gone.exit_code == 0
    assert gone.stdout.endswith("gone: FIG101 people (killed) (12 | 17 | 31)\n\n")


def test_a_fresh_corpus_is_told_wholly(ferry: Tool) -> None:
    result = Tool(ferry.home / "fresh")("watch", "--once", str(ferry.home / "articles"))
    assert result.exit_code == 1
    assert "FIG101 conflict" in result.stdout
    assert result.stderr.startswith("new 2024-03-05-dawn.txt, 2024-03-05-noon.txt · 2 articles in the corpus")


def test_a_look_at_nothing_is_not_green(tmp_path: Path) -> None:
    (tmp_path / "incoming").mkdir()
    result = Tool(tmp_path)("watch", "--once", str(tmp_path / "incoming"))
    assert (result.exit_code, result.stdout) == (3, "")
    assert "there is no article in" in result.stderr


@pytest.mark.parametrize("form", ["text", "concise", "jsonl"])
def test_two_looks_at_equal_folders_print_equal_bytes(ferry: Tool, tmp_path: Path, form: str) -> None:
    shutil.copytree(ferry.home / "articles", tmp_path / "renamed")
    first = Tool(tmp_path / "a")("watch", "--once", str(ferry.home / "articles"), "--format", form)
    second = Tool(tmp_path / "b")("watch", "--once", str(tmp_path / "renamed"), "--format", form)
    assert first.output == second.output != ""


@pytest.mark.parametrize(
    ("args", "said"),
    [
        ((), "Missing argument 'FOLDER'"),
        (("nowhere",), "there is no nowhere"),
        (("corpustool.toml",), "is a file, and folders are watched"),
        ((".", "--format", "json"), "there is no format 'json'"),
        ((".", "--fail-on", "panic"), "'panic' is not one of"),
    ],
)
def test_a_slip_is_told_before_anything_is_read(
    program: Program, tmp_path: Path, args: tuple[str, ...], said: str
) -> None:
    (tmp_path / "corpustool.toml").touch()
    result = program.run("watch", *args)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in " ".join(result.stderr.replace("│", " ").split())
    assert "look_again" not in program.calls


def test_an_error_before_the_first_look_ends_it(program: Program) -> None:
    program.answer("seen_before", StoreError("written by a newer version", hint="pip install -U corpustool"))
    result = program.run("watch", ".", "--once")
    assert (result.exit_code, result.stdout) == (2, "")


def test_an_interrupt_before_the_first_look_is_an_interrupt(program: Program) -> None:
    program.answer("seen_before", KeyboardInterrupt())
    assert program.run("watch", ".", "--once").exit_code == 130


@pytest.mark.parametrize(
    ("path", "hidden"),
    [
        ("/desk/articles/a.txt", False),
        ("/desk/articles", False),
        ("/desk/articles/.corpustool/corpus.sqlite-wal", True),
        ("/desk/articles/new/.a.txt.swp", True),
        ("/desk/.hidden/in/a.txt", False),
        ("/elsewhere/a.txt", False),
    ],
)
def test_what_is_hidden_is_no_article(path: str, hidden: bool) -> None:
    assert _hidden(path, {"/desk/articles", "/desk/.hidden/in"}) is hidden


def test_the_watcher_is_loaded_by_nobody_else() -> None:
    check = "import sys, corpustool.cli.app, corpustool.flow; print('watchfiles' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", check], check=True, capture_output=True, timeout=60)
    assert done.stdout == b"False\n"
