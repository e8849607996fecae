"""Does the data of a corpus reach other tools, whole or not at all, and into nobody else's folder?"""

import csv
import io
import json
import os
import shutil
import sqlite3
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpustool.cli.folder import fill
from corpustool.errors import NothingToRead, SettingError
from corpustool.reports.export.formats import EXPORT_FORMATS, OWN_NAMES
from tests.cli.conftest import Program
from tests.cli.tool import Tool
from tests.reports.export.samples import EMPTY, HOSTILE, RICH

TABLE = """\
file              rows  what a row is
articles.csv         2  an article
figures.csv          5  a figure where it stands
mentions.csv         5  a name where it stands
entities.csv         3  a person, organisation, place or group
variants.csv         4  a spelling of an entity
links.csv            1  two spellings that were joined
findings.csv         2  a finding, accepted ones last
sides.csv            2  one of the values that differ
evidence.csv         4  a quote of a finding
datapackage.json        what the columns of the csv files hold
"""


@pytest.fixture
def desk_of_data(program: Program) -> Program:
    """The program over the rich holdings."""
    program.answer("holdings", RICH)
    return program


def here(folder: str = "out") -> set[str]:
    return {path.name for path in Path(folder).iterdir()}


def test_the_default_is_csv_and_a_table_tells_what_was_written(desk_of_data: Program) -> None:
    result = desk_of_data.run("export", "out")
    assert (result.exit_code, result.stdout) == (0, TABLE)
    assert result.stderr == "10 files of 2 articles in out\n"
    assert here() == {line.split()[0] for line in TABLE.splitlines()[1:]}


@pytest.mark.parametrize("name", EXPORT_FORMATS)
def test_each_format_writes_its_files(desk_of_data: Program, name: str) -> None:
    assert desk_of_data.run("export", "out", "--to", name).exit_code == 0
    assert here() == {file.name for file in EXPORT_FORMATS[name].files}
    for file in EXPORT_FORMATS[name].files:
        assert Path("out", file.name).read_bytes() == b"".join(file.write(RICH))


@pytest.mark.parametrize("line", [("--to", "csv", "--to", "ftm"), ("--to", "csv,ftm"), ("--to", "ftm,csv,csv")])
def test_several_formats_at_once(desk_of_data: Program, line: tuple[str, ...]) -> None:
    assert desk_of_data.run("export", "out", *line).exit_code == 0
    assert here() == {file.name for name in ("csv", "ftm") for file in EXPORT_FORMATS[name].files}


def test_quiet_says_nothing_but_the_table(desk_of_data: Program) -> None:
    result = desk_of_data.run("export", "out", "-q")
    assert (result.stdout, result.stderr) == (TABLE, "")


def test_a_second_export_replaces_the_first_and_leaves_other_formats(desk_of_data: Program) -> None:
    desk_of_data.run("export", "out", "--to", "ftm")
    desk_of_data.run("export", "out")
    desk_of_data.answer("holdings", HOSTILE)
    assert desk_of_data.run("export", "out").exit_code == 0
    assert "entities.ftm.json" in here()
    assert len(Path("out/articles.csv").read_text().splitlines()) == 2


def test_hidden_files_of_others_are_left_alone(desk_of_data: Program) -> None:
    Path("out").mkdir()
    Path("out/.gitignore").write_text("*")
    assert desk_of_data.run("export", "out").exit_code == 0
    assert Path("out/.gitignore").read_text() == "*"


def test_nothing_unfinished_is_left(desk_of_data: Program) -> None:
    desk_of_data.run("export", "out", "--to", ",".join(EXPORT_FORMATS))
    assert here() == OWN_NAMES
    assert {oct(path.stat().st_mode & 0o777) for path in Path("out").iterdir()} == {oct(0o666 & ~_umask())}


def test_what_an_article_holds_is_never_run(desk_of_data: Program) -> None:
    desk_of_data.answer("holdings", HOSTILE)
    result = desk_of_data.run("export", "out", "--to", "csv,jsonl")
    assert result.exit_code == 0
    for path in Path("out").glob("*.csv"):
        for row in csv.reader(io.StringIO(path.read_bytes().decode(), newline="")):
            assert not [cell for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    assert not [path for path in Path("out").iterdir() if b"\x1b" in path.read_bytes()]


def test_an_unknown_format_is_told_with_the_nearest(desk_of_data: Program) -> None:
    result = desk_of_data.run("export", "out", "--to", "jsnl")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        "error: --to: there is no format 'jsnl'\n  did you mean jsonl? formats: csv, jsonl, parquet, ftm, annotations\n"
    )
    assert not Path("out").exists()


def test_parquet_without_its_library_says_how_to_get_it(desk_of_data: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    result = desk_of_data.run("export", "out", "--to", "csv,parquet")
    assert (result.exit_code, result.stdout) == (2, "")
    assert 'pip install "corpustool[parquet]"' in result.stderr
    assert "holdings" not in desk_of_data.calls
    assert not Path("out").exists()


def _file_there() -> None:
    Path("out").write_text("a file")


def _strange_folder() -> None:
    Path("out").mkdir()
    for name in ("b.txt", "a.txt", "articles.csv", "c", "d"):
        Path("out", name).write_text("mine")


def _folder_in_the_way() -> None:
    Path("out/articles.csv").mkdir(parents=True)


def _broken_link() -> None:
    Path("out").symlink_to("nowhere")


def _file_above() -> None:
    Path("above").write_text("a file")


@pytest.mark.parametrize(
    ("prepare", "folder", "said"),
    [
        (_file_there, "out", "error: out is a file, not a folder\n  name a folder that is new or empty\n"),
        (
            _strange_folder,
            "out",
            "error: out holds what no export wrote: a.txt, b.txt, c and 1 more\n  name a folder that is new or empty\n",
        ),
        (
            _folder_in_the_way,
            "out",
            "error: out holds what no export wrote: articles.csv\n  name a folder that is new or empty\n",
        ),
        (_broken_link, "out", "error: out is a link that leads nowhere\n  name a folder\n"),
        (str, "no/such", "error: there is no folder no\n  make it first: mkdir -p no\n"),
        (_file_above, "above/out", "error: above is a file, not a folder\n  name another folder\n"),
        (str, "x" * 300, f"error: {'x' * 300} cannot be written: File name too long\n  name another folder\n"),
    ],
    ids=["a file", "strange files", "a folder as a file", "a broken link", "no parent", "a file above", "too long"],
)
def test_a_folder_that_cannot_be_is_refused_before_any_work(
    desk_of_data: Program, prepare: object, folder: str, said: str
) -> None:
    assert callable(prepare)
    prepare()
    before = sorted(map(str, Path().rglob("*")))
    result = desk_of_data.run("export", folder, COLUMNS="500")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "".join(result.stderr.split()) == "".join(said.split())
    assert "holdings" not in desk_of_data.calls
    assert sorted(map(str, Path().rglob("*"))) == before


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_permission_is_refused(desk_of_data: Program) -> None:
    Path("out").mkdir(mode=0o500)
    result = desk_of_data.run("export", "out")
    assert (result.exit_code, result.stderr) == (
        2,
        "error: out cannot be written: no permission\n  name another folder\n",
    )


def test_a_folder_without_permission_is_told_so(desk_of_data: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    result = desk_of_data.run("export", "out")
    assert result.exit_code == 2
    assert result.stderr == "error: out cannot be written: no permission\n  name another folder\n"


def test_a_full_disk_spoils_no_older_export(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    fill(folder, [("a.csv", lambda: [b"old"]), ("b.csv", lambda: [b"old"])])

    def full() -> Iterator[bytes]:
        yield b"new"
        raise OSError(28, "No space left on device")

    with pytest.raises(SettingError, match="No space left on device"):
        fill(folder, [("a.csv", lambda: [b"new"]), ("b.csv", full)])
    assert {path.name: path.read_text() for path in folder.iterdir()} == {"a.csv": "old", "b.csv": "old"}


def test_an_empty_corpus_is_no_export(program: Program) -> None:
    program.answer("holdings", EMPTY)
    result = program.run("export", "out")
    assert (result.exit_code, result.stdout) == (3, "")
    assert "there is no article in the corpus" in result.stderr
    assert not Path("out").exists()


def test_an_empty_corpus_may_be_allowed(program: Program) -> None:
    program.answer("holdings", NothingToRead("nothing"))
    result = program.run("export", "out", "--allow-empty")
    assert result.exit_code == 0
    assert Path("out/articles.csv").read_text().startswith("id,path,title")


def test_no_corpus_at_all_exits_with_3(program: Program) -> None:
    program.answer("holdings", NothingToRead("there is no corpus here"))
    assert program.run("export", "out").exit_code == 3


def test_the_folder_has_to_be_named(program: Program) -> None:
    result = program.run("export")
    assert result.exit_code == 2
    assert "Missing argument 'DIR'" in result.stderr


def test_the_help_shows_the_formats_and_examples(program: Program) -> None:
    shown = program.run("export", "--help").stdout
    assert all(name in shown for name in EXPORT_FORMATS)
    assert "$ corpustool export" in shown


def test_two_runs_over_a_corpus_write_the_same_bytes(desk: Tool, tmp_path: Path) -> None:
    every = ",".join(EXPORT_FORMATS)
    for folder in ("one", "two"):
        result = desk("export", str(tmp_path / folder), "--to", every)
        assert result.exit_code == 0, result.output
    one, two = ({path.name: path.read_bytes() for path in (tmp_path / name).iterdir()} for name in ("one", "two"))
    assert one == two
    assert set(one) == OWN_NAMES


def test_a_corpus_that_was_moved_writes_the_same_bytes(desk: Tool, tmp_path: Path) -> None:
    moved = tmp_path / "elsewhere"
    shutil.copytree(desk.home, moved)
    assert desk("export", str(tmp_path / "one"), "--to", "jsonl").exit_code == 0
    assert Tool(moved)("export", str(tmp_path / "two"), "--to", "jsonl").exit_code == 0
    for path in (tmp_path / "one").iterdir():
        assert path.read_bytes() == (tmp_path / "two" / path.name).read_bytes()


def test_the_tables_answer_a_question_in_sql(desk: Tool, tmp_path: Path) -> None:
    assert desk("export", str(tmp_path / "out"), "--to", "jsonl").exit_code == 0
    base = sqlite3.connect(":memory:")
    for name in ("articles", "mentions", "entities"):
        rows = [json.loads(line) for line in (tmp_path / "out" / f"{name}.jsonl").read_text().splitlines()]
        base.execute(f"create table {name} ({', '.join(f'[{column}]' for column in rows[0])})")
        marks = ", ".join("?" for _ in rows[0])
        base.executemany(
            f"insert into {name} values ({marks})",  # noqa: S608 - our own names
            [[json.dumps(v) if isinstance(v, list) else v for v in row.values()] for row in rows],
        )
    counted = base.execute(
        "select e.id, e.mentions, count(*) from entities e join mentions m on m.entity_id = e.id group by e.id"
    ).fetchall()
    assert counted
    assert all(told == found for _, told, found in counted)
    base.close()


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def test_the_shell_is_offered_the_formats(program: Program) -> None:
    line = "corpustool export out --to p"
    result = program.run(_CORPUSTOOL_COMPLETE="complete_bash", COMP_WORDS=line, COMP_CWORD="4")
    assert result.stdout.split() == ["parquet"]
