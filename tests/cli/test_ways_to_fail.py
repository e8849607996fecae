"""Each command, and each way it can fail: the real program, a message on stderr, nothing on stdout, the exit code."""

import shutil
import sqlite3
from collections.abc import Callable

import pytest

from tests.cli.ferry import conflict
from tests.cli.tool import Tool

ALL = {
    "ingest": ("ingest", "ARTICLES"),
    "forget": ("forget", "DAWN"),
    "articles": ("articles",),
    "one article": ("articles", "2024-03-05-dawn.txt"),
    "entities": ("entities",),
    "one entity": ("entities", "Ines Duarte"),
    "figures": ("figures",),
    "discrepancies": ("discrepancies",),
    "discrepancies of files": ("discrepancies", "ARTICLES"),
    "check": ("check", "DAWN"),
    "watch": ("watch", "--once", "ARTICLES"),
    "why": ("why", "FINDING"),
    "why names": ("why", "Marow Point Lifeboat Trust", "Marrow Point Lifeboat Trust"),
    "decide same": ("decide", "same", "Saltmarsh", "Port Linden", "--why", "x"),
    "decide different": ("decide", "different", "Saltmarsh", "Port Linden", "--why", "x"),
    "decide accept": ("decide", "accept", "FINDING", "--why", "x"),
    "decide misread": ("decide", "misread", "2024-03-05-dawn.txt", "12", "--why", "x"),
    "decide date": ("decide", "date", "2024-03-05-dawn.txt", "2024-03-06", "--why", "x"),
    "decide undo": ("decide", "undo", "d1", "--why", "x"),
    "decide list": ("decide", "list"),
    "baseline create": ("baseline", "create"),
    "baseline update": ("baseline", "update", "BASELINE"),
    "baseline status": ("baseline", "status", "BASELINE"),
    "discrepancies since": ("discrepancies", "--new-since", "BASELINE"),
    "export": ("export", "DATA"),
    "rules": ("rules",),
    "config": ("config",),
    "doctor": ("doctor",),
}
WITHOUT_CORPUS = ("ingest", "watch", "check", "discrepancies of files", "decide undo", "decide list", "rules", "config",
                  "doctor")  # fmt: skip
WITHOUT_STORE = ("decide undo", "decide list", "rules", "config")
WITHOUT_DECISIONS = ("ingest", "forget", "rules", "config")
WITHOUT_SETTINGS = ("forget", "decide undo", "decide list", "rules")
TELLS_ITSELF = ("doctor",)
"""It finds out what is wrong, so that it tells it as its result."""


def line(tool: Tool, name: str) -> list[str]:
    """The words of a command, with what only the corpus knows filled in."""
    words = {
        "ARTICLES": str(tool.home / "articles"),
        "DAWN": str(tool.home / "articles" / "2024-03-05-dawn.txt"),
        "BASELINE": str(tool.home / "known.jsonl"),
        "DATA": str(tool.home / "data"),
    }
    return [conflict(tool)["id"] if word == "FINDING" else words.get(word, word) for word in ALL[name]]


def spoiled(tool: Tool, name: str, spoil: Callable[[Tool], None]) -> tuple[int, str, str]:
    """What a command comes to in a corpus that was spoiled."""
    assert tool("baseline", "create", str(tool.home / "known.jsonl")).exit_code == 0
    words = line(tool, name)
    spoil(tool)
    result = tool(*words)
    return result.exit_code, result.stdout, result.stderr


def no_store(tool: Tool) -> None:
    shutil.rmtree(tool.home / ".corpustool")


def newer_store(tool: Tool) -> None:
    with sqlite3.connect(tool.home / ".corpustool" / "corpus.sqlite") as connection:
        connection.execute("PRAGMA user_version = 9999")
    connection.close()


def no_database(tool: Tool) -> None:
    for file in (tool.home / ".corpustool").iterdir():
        file.unlink()
    (tool.home / ".corpustool" / "corpus.sqlite").write_text(
        "this is no database, but long enough to be looked at" * 99
    )


def broken_decisions(tool: Tool) -> None:
    (tool.home / "decisions.jsonl").write_text('{"verb":\n')


def broken_settings(tool: Tool) -> None:
    (tool.home / "corpustool.toml").write_text("fail_on = \n")


def unknown_setting(tool: Tool) -> None:
    (tool.home / "corpustool.toml").write_text('fial_on = "note"\n')


def wants(but: tuple[str, ...]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("name", [name for name in ALL if name not in but])


@pytest.mark.parametrize("name", ALL)
def test_in_a_sound_corpus_it_is_no_failure_of_ours(ferry: Tool, name: str) -> None:
    code, _, said = spoiled(ferry, name, lambda _: None)
    expected = {"discrepancies": 1, "discrepancies of files": 1, "check": 1, "decide undo": 2}
    assert code == expected.get(name, 0), said


@wants(WITHOUT_CORPUS)
def test_without_a_corpus_nothing_was_read(ferry: Tool, name: str) -> None:
    code, told, said = spoiled(ferry, name, no_store)
    assert (code, told) == (3, "")
    assert said.startswith("error: there is no corpus in ")
    assert "corpustool ingest" in said


@pytest.mark.parametrize(("spoil", "word"), [(newer_store, "newer"), (no_database, "corpus.sqlite")])
@wants((*WITHOUT_STORE, *TELLS_ITSELF, "discrepancies of files"))
def test_a_store_that_cannot_be_used_is_told(ferry: Tool, name: str, spoil: Callable[[Tool], None], word: str) -> None:
    code, told, said = spoiled(ferry, name, spoil)
    assert (code, told) == (2, "")
    assert said.startswith("error: ")
    assert word in said


@wants((*WITHOUT_DECISIONS, *TELLS_ITSELF))
def test_a_broken_decision_is_told_with_its_line(ferry: Tool, name: str) -> None:
    code, told, said = spoiled(ferry, name, broken_decisions)
    assert (code, told) == (2, "")
    assert said.startswith("error: line 1 of decisions.jsonl is no decision")


@pytest.mark.parametrize(
    ("spoil", "word"), [(broken_settings, "corpustool.toml is no TOML"), (unknown_setting, "did you mean fail_on?")]
)
@wants(WITHOUT_SETTINGS)
def test_broken_settings_are_told(ferry: Tool, name: str, spoil: Callable[[Tool], None], word: str) -> None:
    code, told, said = spoiled(ferry, name, spoil)
    assert (code, told) == (2, "")
    assert word in " ".join(said.split())


@pytest.mark.parametrize(
    ("spoil", "name"),
    [
        (spoil, name)
        for spoil, names in (
            (no_store, WITHOUT_CORPUS),
            (newer_store, (*WITHOUT_STORE, "discrepancies of files")),
            (no_database, (*WITHOUT_STORE, "discrepancies of files")),
            (broken_decisions, WITHOUT_DECISIONS),
            (broken_settings, WITHOUT_SETTINGS),
            (unknown_setting, WITHOUT_SETTINGS),
        )
        for name in names
    ],
)
def test_what_a_command_has_no_use_for_is_not_missed(ferry: Tool, spoil: Callable[[Tool], None], name: str) -> None:
    code, _, said = spoiled(ferry, name, spoil)
    expected = {"discrepancies of files": 1, "watch": 1, "check": 3, "decide undo": 2}
    assert code == expected.get(name, 0), said
    if name == "decide undo":
        assert said.startswith("error: no decision in force")


@pytest.mark.parametrize("spoil", [newer_store, no_database, broken_decisions])
def test_the_doctor_tells_what_is_wrong_as_its_result(ferry: Tool, spoil: Callable[[Tool], None]) -> None:
    code, told, _ = spoiled(ferry, "doctor", spoil)
    assert code == 2
    assert told


def test_the_doctor_tells_of_a_missing_model(ferry: Tool) -> None:
    result = ferry("doctor", "--model", "no_such_model")
    assert (result.exit_code, result.stderr) == (2, "")
    assert "no_such_model" in result.stdout


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("ingest", "nowhere"), 2, "there is no nowhere"),
        (("ingest", "corpustool.toml", "--strict"), 2, "1 unread"),
        (("forget", "nowhere"), 2, "the corpus has no article at nowhere"),
        (("articles", "evening.txt"), 2, "there is no article 'evening.txt' in the corpus"),
        (("entities", "Nobody Atall"), 2, "nothing is called 'Nobody Atall'"),
        (("entities", "Ines Duarte", "--type", "place"), 2, "is no name of that type"),
        (("figures", "--format", "csv"), 2, "there is no format 'csv'"),
        (("discrepancies", "nowhere"), 2, "there is no nowhere"),
        (("discrepancies", "--select", "FIG999"), 2, "there is no rule 'FIG999'"),
        (("discrepancies", "--new-since", "nowhere"), 2, "there is no baseline nowhere"),
        (("check", "nowhere"), 2, "there is no nowhere"),
        (("check", "."), 2, "it is a folder"),
        (("watch", "nowhere"), 2, "there is no nowhere"),
        (("why", "v1:000000000000"), 2, "no finding has an id that begins with"),
        (("why", "Nobody", "Noone"), 2, "nothing is called 'Nobody'"),
        (("why", "a", "b", "c"), 2, "one finding, or two names"),
        (("decide", "same", "Nobody", "Saltmarsh", "--why", "x"), 2, "no article has the name 'Nobody'"),
        (("decide", "different", "Saltmarsh", "Saltmarsh", "--why", "x"), 2, "a name is always the same as itself"),
        (("decide", "accept", "v1:000000000000", "--why", "x"), 2, "no finding has an id that begins with"),
        (("decide", "misread", "evening.txt", "12", "--why", "x"), 2, "there is no article 'evening.txt'"),
        (("decide", "misread", "2024-03-05-dawn.txt", "99", "--why", "x"), 2, "is printed '99'"),
        (("decide", "date", "2024-03-05-dawn.txt", "soon", "--why", "x"), 2, "'soon' is not a day"),
        (("decide", "undo", "d999", "--why", "x"), 2, "no decision in force has an id that begins with"),
        (("baseline", "status"), 2, "there is no baseline"),
        (("baseline", "update", "corpustool.toml"), 2, "is no baseline: line 1"),
        (("baseline", "create", "articles"), 2, "is a folder, no baseline"),
        (("export", "."), 2, ". holds what no export wrote"),
        (("export", "data", "--to", "xml"), 2, "there is no format 'xml'"),
        (("rules", "FIG999"), 2, "there is no rule 'FIG999'"),
        (("config", "--as-of", "soon"), 2, "'soon' is not a day"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_a_slip_of_a_person_is_told(
    ferry: Tool, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], code: int, said: str
) -> None:
    monkeypatch.chdir(ferry.home)
    result = ferry(*words)
    assert result.exit_code == code, result.output
    assert said in " ".join(result.stderr.replace("│", " ").split())
    assert result.stdout == "" or words[0] == "ingest"
    assert "Traceback" not in result.output
