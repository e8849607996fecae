import multiprocessing
import os
import signal
import sqlite3
import subprocess
import sys
import textwrap
import time
from contextlib import suppress
from dataclasses import replace
from multiprocessing.synchronize import Barrier
from pathlib import Path

import pytest

from corpustool.domain.texts import Origin
from corpustool.errors import StoreError
from corpustool.store import Store, database, rows, schema

from .making import FINGERPRINT, analysis_of, article, keep, sighting

ROOT = Path(__file__).parents[2]


def file_of(directory: Path) -> Path:
    return directory / database.FOLDER / database.NAME


def opened(directory: Path) -> sqlite3.Connection:
    return sqlite3.connect(file_of(directory), isolation_level=None)


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    with Store.open(tmp_path, create=True) as store:
        keep(store, tmp_path, [article(f"{number}.txt", f"Text {number}. " * 200) for number in range(30)])
    return tmp_path


def test_the_folder_keeps_itself_out_of_git(corpus: Path) -> None:
    assert (corpus / ".corpustool" / ".gitignore").read_text() == "*\n"


def test_a_newer_schema_is_refused_and_left_alone(corpus: Path) -> None:
    connection = opened(corpus)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(StoreError, match="newer corpustool") as caught:
        Store.open(corpus, create=True)
    assert "upgrade" in caught.value.hint
    connection = opened(corpus)
    assert connection.execute("PRAGMA user_version").fetchone() == (99,)
    connection.close()


def test_an_older_schema_is_brought_up_to_date_with_what_it_holds(
    corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    later = (*schema.MIGRATIONS, ("ALTER TABLE unread ADD COLUMN since TEXT", "CREATE TABLE more (name TEXT)"))
    monkeypatch.setattr(schema, "MIGRATIONS", later)
    with Store.open(corpus, create=False) as store:
        assert len(store.records(FINGERPRINT)) == 30
        assert store._select("SELECT count(*) FROM more") == [(0,)]
        assert store._select("PRAGMA user_version") == [(len(later),)]


def test_a_corpus_of_the_first_schema_keeps_its_articles_and_analyses(tmp_path: Path) -> None:
    seen = article("a.txt", "One text.", "A title", "2024-03-04")
    key, sections = rows.document_key(seen.document), rows.encode_sections(seen.document.sections)
    observed = ("a.txt", "a.txt", key, "digest", 9, "1", "A title", "front matter", "2024-03-04", "file name")
    file_of(tmp_path).parent.mkdir()
    connection = opened(tmp_path)
    for statement in schema.MIGRATIONS[0]:
        connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {schema.APPLICATION}")
    connection.execute("PRAGMA user_version = 1")
    connection.execute("INSERT INTO document VALUES (?, ?, ?, ?)", (key, seen.id, seen.text, sections))
    connection.execute(
        "INSERT INTO observation VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL, NULL, NULL, NULL, ?, ?)", observed
    )
    data = (key, f"{FINGERPRINT}/{rows.shape()}", rows.encode_analysis(analysis_of(seen.document)))
    connection.execute("INSERT INTO analysis VALUES (?, ?, ?)", data)
    connection.close()
    with Store.open(tmp_path, create=False) as store:
        (record,) = store.records(FINGERPRINT)
        assert (record.article, record.analysis) == (seen, analysis_of(seen.document))
        assert store.faults() == ()
        keep(store, tmp_path, [replace(seen, origins=(Origin(0, 4, 1),))])
        assert [record.article.origins for record in store.records(FINGERPRINT)] == [(Origin(0, 4, 1),)]


def test_a_step_that_fails_leaves_the_older_schema_whole(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = (*schema.MIGRATIONS, ("CREATE TABLE more (name TEXT)", "CREATE TABLE more (name TEXT)"))
    monkeypatch.setattr(schema, "MIGRATIONS", broken)
    with pytest.raises(StoreError):
        Store.open(corpus, create=False)
    monkeypatch.undo()
    with Store.open(corpus, create=False) as store:
        assert len(store.records(FINGERPRINT)) == 30


def test_another_programs_database_is_not_written_to(tmp_path: Path) -> None:
    file_of(tmp_path).parent.mkdir()
    connection = opened(tmp_path)
    connection.execute("CREATE TABLE recipes (name TEXT)")
    connection.close()
    with pytest.raises(StoreError, match="another program"):
        Store.open(tmp_path, create=True)


@pytest.mark.parametrize(
    "damage", [b"not a database at all, but long enough to be one" * 40, b"SQLite format 3\x00" * 99]
)
def test_a_file_that_is_no_database_is_refused_with_what_to_do(tmp_path: Path, damage: bytes) -> None:
    file_of(tmp_path).parent.mkdir()
    file_of(tmp_path).write_bytes(damage)
    with pytest.raises(StoreError, match="damaged") as caught:
        Store.open(tmp_path, create=True)
    assert "ingest again" in caught.value.hint


def test_a_damaged_page_is_an_error_that_helps(corpus: Path) -> None:
    data = bytearray(file_of(corpus).read_bytes())
    data[8192:40_960] = os.urandom(32_768)
    file_of(corpus).write_bytes(data)
    with pytest.raises(StoreError, match=r"damaged|cannot be used") as caught:
        _read_all(corpus)
    assert "ingest again" in caught.value.hint


def _read_all(directory: Path) -> None:
    with Store.open(directory, create=False) as store:
        assert not store.faults()
        store.records(FINGERPRINT)


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="cannot be made"):
        Store.open(tmp_path / "file", create=True)


def test_a_corpus_file_that_is_a_folder_is_told(tmp_path: Path) -> None:
    file_of(tmp_path).mkdir(parents=True)
    with pytest.raises(StoreError, match="cannot be opened"):
        Store.open(tmp_path, create=False)


def test_a_disk_that_is_full_loses_nothing(corpus: Path) -> None:
    with Store.open(corpus, create=False) as store:
        store._connection.execute("PRAGMA max_page_count = 60")
        with pytest.raises(StoreError, match="disk is full"):
            keep(store, corpus, [article(f"more {number}.txt", f"{number} " * 3000) for number in range(99)])
        assert len(store.records(FINGERPRINT)) == 30


def test_a_write_while_another_one_takes_too_long_is_told(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "_PATIENCE", 0.1)
    writer = opened(corpus)
    writer.execute("BEGIN IMMEDIATE")
    with Store.open(corpus, create=False) as store:
        assert len(store.records(FINGERPRINT)) == 30  # reading goes on
        with pytest.raises(StoreError, match="another run is writing") as caught:
            keep(store, corpus, [article("a.txt", "One.")])
        assert "wait" in caught.value.hint
        writer.execute("ROLLBACK")
        writer.close()
        keep(store, corpus, [article("a.txt", "One.")])


def _ingest(directory: Path, name: str, barrier: Barrier) -> None:
    barrier.wait()
    with Store.open(directory, create=True) as store:
        for number in range(40):
            keep(store, directory, [article(f"{name} {number}.txt", f"{name} text {number}")])
            keep(store, directory, [article(f"both {number}.txt", f"one text {number}")])


def test_two_runs_at_once_on_a_new_corpus_lose_nothing(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    barrier = context.Barrier(3)
    processes = [
        context.Process(target=_ingest, args=(tmp_path, name, barrier)) for name in ("first", "second", "third")
    ]
    for process in processes:
        process.start()
    for process in processes:
        process.join(60)
    assert [process.exitcode for process in processes] == [0, 0, 0]
    with Store.open(tmp_path, create=False) as store:
        assert len(store.records(FINGERPRINT)) == 160
        assert store.faults() == ()


def test_a_batch_that_was_acknowledged_survives_a_kill(tmp_path: Path) -> None:
    script = textwrap.dedent("""
        import sys
        from pathlib import Path
        from corpustool.store import Store
        from tests.store.making import article, keep
        directory = Path(sys.argv[1])
        with Store.open(directory, create=True) as store:
            for number in range(100_000):
                names = [f"{number:06} {part}" for part in range(8)]
                keep(store, directory, [article(f"{name}.txt", name * 300) for name in names])
                print(number, flush=True)
    """)
    with subprocess.Popen(
        [sys.executable, "-c", script, tmp_path],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    ) as process:
        assert process.stdout is not None
        for _ in range(20):
            process.stdout.readline()
        time.sleep(0.03)
        process.send_signal(signal.SIGKILL)
        acknowledged = 20 + len([line for line in process.stdout.read().split("\n") if line.strip()])
    with Store.open(tmp_path, create=False) as store:
        assert store.faults() == ()
        records = store.records(FINGERPRINT)
        numbers = {record.article.path[:6] for record in records}
        assert {f"{number:06}" for number in range(acknowledged)} <= numbers
        # Whole batches or nothing of them.
        assert len(store.known_files()) % 8 == 0
        keep(store, tmp_path, [article("later.txt", "Life goes on.")])
    with Store.open(tmp_path, create=False) as store:
        assert "later.txt" in {record.article.path for record in store.records(FINGERPRINT)}


def test_what_was_saved_before_an_interrupt_is_kept(tmp_path: Path) -> None:
    with suppress(KeyboardInterrupt), Store.open(tmp_path, create=True) as store:
        store.save([sighting(store, tmp_path, article("a.txt", "One."))])
        raise KeyboardInterrupt
    with Store.open(tmp_path, create=False) as store:
        assert len(store.known_files()) == 1
