from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Generator
from functools import partial
from pathlib import Path

import pytest

from corpustool import engines
from corpustool.engines import talking

pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning")

Talk = Generator[int, int, tuple[int, int, int]]


def tell(number: int) -> Talk:
    """Tells its number, and returns it with what it heard and where it was."""
    heard = yield number
    return number, heard, os.getpid()


def die(number: int, home: int, mark: Path) -> Talk:
    """Killed before it tells anything, but for where it is held at last."""
    mark.touch()
    if os.getpid() != home:
        os.kill(os.getpid(), signal.SIGKILL)
    heard = yield number
    return number, heard, os.getpid()


def die_late(number: int, home: int) -> Talk:
    """Killed when it has heard the others."""
    heard = yield number
    if os.getpid() != home:
        os.kill(os.getpid(), signal.SIGKILL)
    return number, heard, os.getpid()


def fail(number: int) -> Talk:
    """Raises what nobody expects."""
    yield number
    raise LookupError(f"part {number}")


def sleep(mark: Path) -> Talk:
    """Tells where it is, and sleeps for ever."""
    mark.write_text(str(os.getpid()), encoding="utf-8")
    yield 1
    time.sleep(600)
    return 0, 0, 0


def held(*talks: engines.Talk[int, int, tuple[int, int, int]], forked: bool = True) -> list[tuple[int, int, int]]:
    with engines.Talks(talks, forked=forked) as talks_:
        return talks_.results(sum(talks_.told()))


def test_all_hear_what_all_told_and_results_come_in_order() -> None:
    found = held(*(partial(tell, number) for number in (3, 1, 2)))
    assert [(number, heard) for number, heard, _ in found] == [(3, 6), (1, 6), (2, 6)]


def test_each_is_held_in_a_process_of_its_own() -> None:
    places = {place for _, _, place in held(partial(tell, 1), partial(tell, 2))}
    assert len(places) == 2
    assert os.getpid() not in places


def test_where_none_is_forked_all_are_held_here() -> None:
    here = os.getpid()
    assert held(partial(tell, 5), partial(tell, 6), forked=False) == [(5, 11, here), (6, 11, here)]


@pytest.mark.parametrize("forked", [True, False])
def test_work_is_done_alone(*, forked: bool) -> None:
    with engines.Alone(os.getpid, forked=forked) as work:
        assert (work.result() != os.getpid()) is forked


def test_work_that_is_done_alone_begins_at_once(tmp_path: Path) -> None:
    mark = tmp_path / "begun"
    with engines.Alone(mark.touch, forked=True):
        patience = time.monotonic() + 60
        while not mark.exists() and time.monotonic() < patience:
            time.sleep(0.01)
    assert mark.exists()


def test_work_here_waits_until_it_is_asked_for(tmp_path: Path) -> None:
    mark = tmp_path / "begun"
    with engines.Alone(mark.touch, forked=False) as work:
        assert not mark.exists()
        work.result()
    assert mark.exists()


def test_nobody_is_lost_with_a_process_that_was_killed(tmp_path: Path) -> None:
    here = os.getpid()
    found = held(partial(die, 1, here, tmp_path / "begun"), partial(tell, 2), partial(die_late, 4, here))
    assert [(number, heard) for number, heard, _ in found] == [(1, 7), (2, 7), (4, 7)]
    assert [place == here for _, _, place in found] == [True, False, True]
    assert (tmp_path / "begun").exists()


def test_what_a_talk_raises_is_raised_here() -> None:
    with pytest.raises(LookupError, match="part 2"):
        held(partial(tell, 1), partial(fail, 2))


def test_a_process_is_ended_when_nobody_wants_its_result(tmp_path: Path) -> None:
    mark = tmp_path / "place"
    begun = time.monotonic()
    with engines.Talks([partial(sleep, mark), partial(tell, 2)], forked=True) as talks:
        talks.told()
        talks.hear(0)
    assert time.monotonic() - begun < 60
    with pytest.raises(ProcessLookupError):
        os.kill(int(mark.read_text(encoding="utf-8")), 0)


def test_where_no_process_can_be_had_talks_are_held_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def full() -> int:
        raise BlockingIOError("no room")

    monkeypatch.setattr(os, "fork", full)
    assert [place for _, _, place in held(partial(tell, 1), partial(tell, 2))] == [os.getpid()] * 2


def test_as_many_as_are_wanted_where_a_fork_is_safe(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "1").touch()
    monkeypatch.setattr(talking, "_THREADS", tmp_path)
    monkeypatch.setattr(sys, "platform", "linux")
    assert engines.able(3) == 3
    assert engines.able(0) == len(os.sched_getaffinity(0))


def test_one_beside_threads_and_on_other_systems(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for thread in "12":
        (tmp_path / thread).touch()
    monkeypatch.setattr(talking, "_THREADS", tmp_path)
    assert engines.able(3) == 1
    monkeypatch.setattr(talking, "_THREADS", tmp_path / "nowhere")
    assert engines.able(3) == 1
    monkeypatch.setattr(sys, "platform", "darwin")
    assert engines.able(3) == 1
