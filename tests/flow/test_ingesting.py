"""Ingest reads what it can, says what it cannot, analyses nothing twice and forgets what vanished."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from corpustool import entities, flow
from corpustool.domain.outcomes import FileState, IngestOutcome
from corpustool.domain.settings import Settings
from corpustool.errors import CorpustoolError, ModelMissing, NothingToRead, PathMissing
from corpustool.flow import ingesting, recalling

BRIDGE = "The old bridge at Narrow Ford was closed on Friday. About 300 drivers had to turn round."
MARKET = "The market in Eastcombe drew 1,200 visitors, its manager Ruth Adler said."


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "bridge.txt").write_text(BRIDGE, encoding="utf-8")
    (folder / "market.md").write_text(MARKET, encoding="utf-8")
    return folder


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    return tmp_path / "corpus"


def ingest(corpus: Path, *paths: Path) -> IngestOutcome:
    return flow.ingest(corpus, paths, Settings())


def states(outcome: IngestOutcome) -> dict[str, FileState]:
    return {file.path: file.state for file in outcome.files}


def test_a_first_ingest_reads_every_file(corpus: Path, source: Path) -> None:
    outcome = ingest(corpus, source)
    assert states(outcome) == {"bridge.txt": FileState.NEW, "market.md": FileState.NEW}
    assert (outcome.articles, outcome.analysed) == (2, 2)
    assert all(file.figures == 1 and file.words > 10 for file in outcome.files)


def test_an_unchanged_folder_is_not_analysed_again(corpus: Path, source: Path) -> None:
    ingest(corpus, source)
    outcome = ingest(corpus, source)
    assert set(states(outcome).values()) == {FileState.UNCHANGED}
    assert outcome.analysed == 0


def test_only_what_changed_is_analysed(corpus: Path, source: Path) -> None:
    ingest(corpus, source)
    (source / "market.md").write_text(MARKET.replace("1,200", "1,300"), encoding="utf-8")
    outcome = ingest(corpus, source)
    assert states(outcome) == {"bridge.txt": FileState.UNCHANGED, "market.md": FileState.CHANGED}
    assert (outcome.articles, outcome.analysed) == (2, 1)


def test_a_file_that_vanished_is_forgotten_and_named(corpus: Path, source: Path) -> None:
    ingest(corpus, source)
    (source / "market.md").unlink()
    outcome = ingest(corpus, source)
    assert states(outcome) == {"bridge.txt": FileState.UNCHANGED, "market.md": FileState.FORGOTTEN}
    assert [row.record.article.path for row in flow.articles(corpus, Settings())] == ["bridge.txt"]


def test_a_file_elsewhere_is_not_forgotten(corpus: Path, source: Path, tmp_path: Path) -> None:
    ingest(corpus, source)
    other = tmp_path / "other"
    other.mkdir()
    (other / "note.txt").write_text("Nine geese crossed the road.", encoding="utf-8")
    assert FileState.FORGOTTEN not in states(ingest(corpus, other)).values()


def test_two_files_with_one_text_are_one_article(corpus: Path, source: Path) -> None:
    (source / "copy.txt").write_text(BRIDGE, encoding="utf-8")
    outcome = ingest(corpus, source)
    assert states(outcome)["copy.txt"] is FileState.DUPLICATE
    assert outcome.articles == 2
    (source / "bridge.txt").unlink()
    ingest(corpus, source)
    assert {row.record.article.path for row in flow.articles(corpus, Settings())} == {"copy.txt", "market.md"}


def test_a_renamed_file_is_not_analysed_again(corpus: Path, source: Path) -> None:
    ingest(corpus, source)
    (source / "bridge.txt").rename(source / "ford.txt")
    outcome = ingest(corpus, source)
    assert outcome.analysed == 0
    assert states(outcome)["bridge.txt"] is FileState.FORGOTTEN


def test_unreadable_files_are_named_and_the_others_read(corpus: Path, source: Path) -> None:
    (source / "empty.txt").write_bytes(b"")
    (source / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)
    outcome = ingest(corpus, source)
    assert outcome.count(FileState.NEW) == 2
    unread = {file.path: file.reason for file in outcome.files if file.state is FileState.UNREAD}
    assert set(unread) == {"empty.txt", "picture.txt"}
    assert all(unread.values())
    assert flow.discrepancies(corpus, Settings()).coverage.unread == 2


def test_files_without_an_article_format_are_counted(corpus: Path, source: Path) -> None:
    for name in ("sheet.xyz", "Makefile", "a.PDF", "b.pdf"):
        (source / name).write_text("1;2", encoding="utf-8")
    outcome = ingest(corpus, source)
    assert (outcome.skipped, outcome.skipped_as) == (4, (".pdf", ".xyz"))


def test_a_missing_path_writes_nothing(corpus: Path, source: Path) -> None:
    with pytest.raises(PathMissing):
        ingest(corpus, source, source / "absent")
    assert not corpus.exists()


def test_a_missing_model_writes_nothing(corpus: Path, source: Path) -> None:
    with pytest.raises(ModelMissing):
        flow.ingest(corpus, [source], Settings(model="en_not_there"))
    assert not corpus.exists()


def test_a_folder_without_articles_reads_nothing(corpus: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    assert ingest(corpus, empty).articles == 0


def test_forget_takes_the_name_that_reports_show(corpus: Path, source: Path) -> None:
    (source / "empty.txt").touch()
    ingest(corpus, source)
    assert flow.forget(corpus, [Path("bridge.txt"), Path("empty.txt")]) == ("bridge.txt", "empty.txt")


def test_of_two_files_that_reports_name_alike_forget_takes_none(corpus: Path, source: Path) -> None:
    other = source.parent / "other"
    other.mkdir()
    (other / "bridge.txt").write_text("Another bridge fell.\n", encoding="utf-8")
    ingest(corpus, source)
    ingest(corpus, other)
    with pytest.raises(PathMissing):
        flow.forget(corpus, [Path("bridge.txt")])


def test_forget_takes_articles_out(corpus: Path, source: Path) -> None:
    ingest(corpus, source)
    assert flow.forget(corpus, [source / "bridge.txt"]) == ("bridge.txt",)
    assert [row.record.article.path for row in flow.articles(corpus, Settings())] == ["market.md"]
    with pytest.raises(PathMissing):
        flow.forget(corpus, [source / "bridge.txt"])


def test_asking_a_corpus_that_is_not_there_is_nothing_to_read(corpus: Path) -> None:
    for ask in (flow.articles, flow.entities, flow.figures, flow.discrepancies):
        with pytest.raises(NothingToRead):
            ask(corpus, Settings())
    assert not corpus.exists()


def test_named_files_are_reported_on_without_entering_the_corpus(corpus: Path, source: Path) -> None:
    report = flow.discrepancies(corpus, Settings(), [source])
    assert (report.coverage.articles, report.coverage.figures) == (2, 2)
    assert not corpus.exists()
    ingest(corpus, source)
    alone = flow.discrepancies(corpus, Settings(), [source / "market.md"])
    assert [article.path for article in alone.articles] == ["market.md"]


def test_a_second_ingest_and_a_report_load_no_model(corpus: Path, source: Path) -> None:
    ingest(corpus, source)
    script = (
        "import sys; from pathlib import Path; from corpustool import flow\n"
        "from corpustool.domain.settings import Settings\n"
        "corpus, source = map(Path, sys.argv[1:])\n"
        "flow.ingest(corpus, [source], Settings()); flow.discrepancies(corpus, Settings())\n"
        "print('spacy' in sys.modules)"
    )
    told = subprocess.run(
        [sys.executable, "-c", script, str(corpus), str(source)], capture_output=True, text=True, check=True
    )
    assert told.stdout.strip() == "False"


def test_who_reads_much_reconciles_the_names_as_well(
    corpus: Path, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ingesting, "MUCH", 2)
    monkeypatch.setattr(recalling, "FEWEST", 1)
    ingest(corpus, source)

    def never(*_: object, **__: object) -> None:
        raise AssertionError("the names were reconciled already")

    monkeypatch.setattr(entities, "reconcile_again", never)
    assert "Ruth Adler" in {entity.name for entity in flow.discrepancies(corpus, Settings()).entities}


def test_decisions_that_cannot_be_read_stop_no_reading(
    corpus: Path, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ingesting, "MUCH", 2)
    corpus.mkdir()
    (corpus / "decisions.jsonl").write_text("?\n", encoding="utf-8")
    assert ingest(corpus, source).analysed == 2
    with pytest.raises(CorpustoolError, match="decisions"):
        flow.discrepancies(corpus, Settings())


def test_little_is_not_reconciled_ahead(corpus: Path, source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ingesting, "_reconcile_ahead", None)
    assert ingest(corpus, source).analysed == 2
