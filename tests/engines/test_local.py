import os
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from corpustool import engines
from corpustool.domain.analysis import Analysis
from corpustool.domain.texts import Document
from corpustool.engines import local
from corpustool.errors import CorpustoolError

from . import works

ROOT = Path(__file__).parents[2]


def large(*beginnings: str) -> list[Document]:
    """Documents that make enough work for two workers, 16 to a shard, with the given beginnings."""
    texts = [f"{beginning} ".ljust(10_000, "x") for beginning in beginnings]
    return [Document(text) for text in texts + ["plain".ljust(10_000, "x")] * (64 - len(texts))]


def lengths(analyses: Iterator[Analysis]) -> list[int]:
    return [analysis.sentences[0].end for analysis in analyses]


@pytest.mark.parametrize("workers", [1, 2, 3])
def test_results_come_in_the_order_of_the_documents_whatever_the_number_of_workers(workers: int) -> None:
    documents = [Document("a" * (9_000 + number)) for number in range(50)]
    assert lengths(engines.run(works.measure, documents, "", workers=workers)) == list(range(9_000, 9_050))


def test_a_slow_shard_does_not_let_others_overtake_it() -> None:
    documents = [Document("slow" + "a" * 9_000), *(Document("a" * (9_100 + number)) for number in range(49))]
    found = lengths(engines.run(works.uneven, documents, "", workers=2))
    assert found == [9_004, *range(9_100, 9_149)]


def test_little_work_stays_in_this_process() -> None:
    documents = [Document("short")] * 40
    assert set(lengths(engines.run(works.tell_process, documents, "", workers=8))) == {os.getpid()}


def test_one_worker_is_this_process() -> None:
    assert set(lengths(engines.run(works.tell_process, large(), "", workers=1))) == {os.getpid()}


def test_much_work_is_done_by_other_processes() -> None:
    assert os.getpid() not in lengths(engines.run(works.tell_process, large(), "", workers=2))


def test_each_worker_has_one_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OMP_NUM_THREADS", "7")
    told = {analysis.sentences[0].words for analysis in engines.run(works.tell_threads, large(), "", workers=2)}
    assert told == {("1", "1")}
    assert os.environ["OMP_NUM_THREADS"] == "7"


def test_no_documents_give_no_results() -> None:
    assert list(engines.run(works.measure, [], "")) == []


def test_no_more_workers_are_started_than_the_work_keeps_busy() -> None:
    assert local._useful(32, large()) == 64 * 10_000 // local.WORTH_A_WORKER
    assert local._useful(2, large()) == 2
    assert local._useful(0, [Document("")]) == 1


@pytest.mark.parametrize("workers", [1, 2])
def test_progress_counts_documents_up_to_all_of_them(workers: int) -> None:
    seen: list[tuple[int, int]] = []
    list(engines.run(works.measure, large(), "", workers=workers, progress=lambda *told: seen.append(told)))
    assert seen[-1] == (64, 64)
    assert all(earlier < later for earlier, later in pairwise(seen))


def test_a_shard_whose_worker_was_killed_is_done_by_a_fresh_pool(tmp_path: Path) -> None:
    documents = large("plain", "deadly")
    assert lengths(engines.run(works.die_once, documents, str(tmp_path), workers=2)) == [10_000] * 64
    assert (tmp_path / "died").exists()


def test_a_worker_that_is_killed_again_ends_in_a_clear_error_after_the_results_before_it() -> None:
    documents = [*large()[:40], *large("deadly")]
    found: list[Analysis] = []
    with pytest.raises(CorpustoolError, match="killed twice") as caught:
        found.extend(engines.run(works.die, documents, "", workers=2))
    assert "--workers 1" in caught.value.hint


@pytest.mark.parametrize("workers", [1, 2])
def test_a_fault_in_the_analysis_is_raised_as_it_is(workers: int) -> None:
    with pytest.raises(LookupError, match="plain"):
        list(engines.run(works.fail, large(), "", workers=workers))


@pytest.mark.parametrize("workers", [1, 2])
def test_an_analysis_too_few_is_a_fault_of_the_program(workers: int) -> None:
    with pytest.raises(ValueError, match="16 documents have 15 analyses"):
        list(engines.run(works.forget_one, large(), "", workers=workers))


def test_results_that_nobody_wants_any_more_are_not_waited_for() -> None:
    results = engines.run(works.uneven, large(*["plain"] * 16, *["endless"] * 40), "", workers=2)
    next(results)
    before = time.monotonic()
    results.close()  # type: ignore[attr-defined]  # a generator is what run returns
    assert time.monotonic() - before < 60


def test_a_script_without_a_guard_still_gets_its_results(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(
        textwrap.dedent("""
        from corpustool import engines
        from tests.engines import test_local, works
        print(len(list(engines.run(works.measure, test_local.large(), "", workers=2))))
        """)
    )
    done = subprocess.run(
        [sys.executable, script], env=_environment(), capture_output=True, text=True, timeout=120, check=False
    )
    assert done.stdout.strip().splitlines()[-1] == "64", done.stderr


def _busy(tmp_path: Path) -> tuple[subprocess.Popen[str], list[int]]:
    """A process whose two workers are in the middle of their shards, and the numbers of these."""
    script = tmp_path / "busy.py"
    script.write_text(
        textwrap.dedent(f"""
        import signal
        from corpustool import engines
        from tests.engines import test_local, works
        if __name__ == "__main__":
            # A test run in the background may have been told to ignore interrupts, and its children inherit that.
            signal.signal(signal.SIGINT, signal.default_int_handler)
            try:
                list(engines.run(works.sleep, test_local.large(), {str(tmp_path)!r}, workers=2))
            except KeyboardInterrupt:
                print("interrupted")
        """)
    )
    process = subprocess.Popen(
        [sys.executable, script],
        env=_environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    return process, _wait_for(lambda: [int(path.name) for path in tmp_path.iterdir() if path.name.isdigit()], 2)


def _wait_for(look: Callable[[], list[int]], number: int) -> list[int]:
    for _ in range(600):
        if len(found := look()) >= number:
            return found
        time.sleep(0.1)
    raise AssertionError("the workers did not start")


def _ended(pid: int) -> bool:
    """Whether a process is gone, or only waits to be buried by whoever adopted it."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except (FileNotFoundError, ProcessLookupError):
        return True


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="looks at processes as Linux shows them")
def test_an_interrupt_ends_the_workers_quietly(tmp_path: Path) -> None:
    process, workers = _busy(tmp_path)
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=30)
    assert out.strip() == "interrupted"
    assert err == ""
    assert all(_ended(worker) for worker in workers)


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="looks at processes as Linux shows them")
def test_workers_do_not_outlive_a_parent_that_is_killed(tmp_path: Path) -> None:
    process, workers = _busy(tmp_path)
    process.kill()
    process.communicate(timeout=30)
    assert _wait_for(lambda: [worker for worker in workers if _ended(worker)], 2)


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT)}
