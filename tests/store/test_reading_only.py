"""A corpus that may not be written is read all the same; root may write everything, so it reads as somebody else."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpustool.store import Store

from .making import FINGERPRINT, article, keep

NOBODY = 65534

pytestmark = pytest.mark.skipif(not hasattr(os, "geteuid"), reason="needs the permissions of a Unix system")


@pytest.fixture
def corpus() -> Iterator[Path]:
    # pytest's own folders are closed to everybody else.
    folder = Path(tempfile.mkdtemp())
    with Store.open(folder, create=True) as store:
        keep(store, folder, [article(f"{number}.txt", f"Text {number}.") for number in range(3)])
    shutil.copytree(folder, folder / "other")
    folder.chmod(0o755)
    close(folder)
    yield folder
    (folder / ".corpustool").chmod(0o755)
    shutil.rmtree(folder)


def close(folder: Path) -> None:
    for path in (folder / ".corpustool").iterdir():
        path.chmod(0o444)
    (folder / ".corpustool").chmod(0o555)


def run(corpus: Path, statement: str) -> str:
    # The program may lie where nobody else may read: it is loaded before.
    script = f"""
import os, sys
from pathlib import Path
from corpustool.errors import CorpustoolError
from corpustool.store import Store, UnreadFile
with Store.open(Path(sys.argv[1]) / "other", create=False) as store:
    store.records({FINGERPRINT!r}), store.faults()
if os.geteuid() == 0:
    os.setgroups([])
    os.setgid({NOBODY})
    os.setuid({NOBODY})
try:
    with Store.open(Path(sys.argv[1]), create=False) as store:
        print({statement})
except CorpustoolError as error:
    print(error)
"""
    command = [sys.executable, "-c", script, str(corpus)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    return done.stdout + done.stderr


def test_a_corpus_that_may_not_be_written_is_read(corpus: Path) -> None:
    assert run(corpus, f"[r.article.path for r in store.records({FINGERPRINT!r})]") == "['0.txt', '1.txt', '2.txt']\n"
    assert run(corpus, "len(store.known_files()), store.faults(), store.missing_analyses('x') != ()") == "3 () True\n"


def test_it_is_complained_of_only_when_something_must_be_written(corpus: Path) -> None:
    assert "cannot be opened for writing" in run(corpus, "store.forget(['0.txt'])")
    assert "cannot be opened for writing" in run(corpus, "store.save_unread([UnreadFile('a', 'a', 'empty')])")


def test_what_a_running_writer_has_not_put_in_place_yet_is_not_missed(corpus: Path) -> None:
    (corpus / ".corpustool").chmod(0o755)
    (corpus / ".corpustool" / "corpus.sqlite").chmod(0o644)
    with Store.open(corpus, create=False) as store:
        keep(store, corpus, [article("3.txt", "Text 3.")])
        close(corpus)
        assert run(corpus, "len(store.known_files())") == "4\n"


def test_the_journal_of_a_killed_run_is_not_passed_over(corpus: Path) -> None:
    folder = corpus / ".corpustool"
    folder.chmod(0o755)
    (folder / "corpus.sqlite").chmod(0o644)
    with Store.open(corpus, create=False) as store:
        keep(store, corpus, [article("3.txt", "Text 3.")])
        journal = (folder / "corpus.sqlite-wal").read_bytes()
    (folder / "corpus.sqlite-wal").write_bytes(journal)
    close(corpus)
    assert "cannot be opened" in run(corpus, "len(store.known_files())")


def test_a_folder_that_may_not_be_entered_is_told(corpus: Path) -> None:
    (corpus / ".corpustool").chmod(0o000)
    assert "cannot be opened" in run(corpus, "1")
