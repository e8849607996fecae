from dataclasses import fields
from decimal import Decimal
from pathlib import Path

import pytest

from corpustool import settings
from corpustool.domain.findings import Confidence, Severity
from corpustool.domain.settings import Settings
from corpustool.errors import SettingError


def write(directory: Path, text: str, name: str = settings.FILE) -> None:
    (directory / name).write_text(text, encoding="utf-8")


def test_without_anything_the_defaults_hold_and_say_so(tmp_path: Path) -> None:
    loaded, lines = settings.load(tmp_path, {}, {})
    assert loaded == Settings()
    assert [line.name for line in lines] == [field.name for field in fields(Settings)]
    assert {line.origin for line in lines} == {"default"}


def test_every_setting_can_stand_in_the_file(tmp_path: Path) -> None:
    write(
        tmp_path,
        """
        model = "en_core_web_sm"
        exclude = ["drafts", "*.bak.txt"]
        fail-on = "warning"
        select = ["FIG", "NAM501"]
        ignore = ["HSK902"]
        min_confidence = "high"
        preview = true
        engine = "local"
        workers = 2
        about = 0.05
        """,
    )
    loaded, lines = settings.load(tmp_path, {}, {})
    assert loaded == Settings(
        model="en_core_web_sm",
        exclude=("drafts", "*.bak.txt"),
        fail_on=Severity.WARNING,
        select=("FIG", "NAM501"),
        ignore=("HSK902",),
        min_confidence=Confidence.HIGH,
        preview=True,
        workers=2,
        about=Decimal("0.05"),
    )
    shown = {line.name: (line.value, line.origin) for line in lines}
    assert shown["exclude"] == ("drafts, *.bak.txt", "corpustool.toml")
    assert shown["preview"] == ("true", "corpustool.toml")
    assert shown["about"] == ("0.05", "corpustool.toml")
    assert shown["today"] == ("not set", "default")


def test_every_setting_can_stand_in_the_environment(tmp_path: Path) -> None:
    environment = {
        "CORPUSTOOL_FAIL_ON": "never",
        "CORPUSTOOL_SELECT": "FIG, NAM501,",
        "CORPUSTOOL_PREVIEW": "Yes",
        "CORPUSTOOL_WORKERS": "3",
        "CORPUSTOOL_ABOUT": "0.2",
        "HOME": "/nowhere",
    }
    loaded, lines = settings.load(tmp_path, environment, {})
    assert loaded == Settings(fail_on=None, select=("FIG", "NAM501"), preview=True, workers=3, about=Decimal("0.2"))
    assert {line.value: line.origin for line in lines}["never"] == "CORPUSTOOL_FAIL_ON"


def test_later_wins_file_environment_flag(tmp_path: Path) -> None:
    write(tmp_path, "workers = 1\nfail_on = 'note'\nmodel = 'from_file'")
    environment = {"CORPUSTOOL_WORKERS": "2", "CORPUSTOOL_FAIL_ON": "warning"}
    loaded, lines = settings.load(tmp_path, environment, {"workers": 3, "fail_on": None})
    assert (loaded.model, loaded.fail_on, loaded.workers) == ("from_file", Severity.WARNING, 3)
    origins = {line.name: line.origin for line in lines}
    assert (origins["model"], origins["fail_on"], origins["workers"]) == (
        "corpustool.toml",
        "CORPUSTOOL_FAIL_ON",
        "--workers",
    )


def test_flags_take_values_of_their_types_and_today(tmp_path: Path) -> None:
    flags = {"fail_on": Severity.NOTE, "min_confidence": Confidence.LOW, "select": ["FIG"], "today": "2024-03-04"}
    loaded, lines = settings.load(tmp_path, {}, flags)
    assert loaded == Settings(fail_on=Severity.NOTE, min_confidence=Confidence.LOW, select=("FIG",), today="2024-03-04")
    assert lines[-1].origin == "--as-of"


def test_a_flag_that_is_no_setting_is_a_fault_of_the_program(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no setting: colour"):
        settings.load(tmp_path, {}, {"colour": None})


def test_the_project_file_counts_where_there_is_no_own_file(tmp_path: Path) -> None:
    write(tmp_path, "[tool.corpustool]\nworkers = 2\n[tool.other]\nx = 1", settings.PROJECT)
    loaded, lines = settings.load(tmp_path, {}, {})
    assert loaded.workers == 2
    assert "pyproject.toml" in {line.origin for line in lines}
    write(tmp_path, "")
    assert settings.load(tmp_path, {}, {})[0].workers == 0


@pytest.mark.parametrize("project", ["[tool.other]\nx = 1", "not = = toml", "tool = 3"])
def test_a_project_file_of_others_does_not_matter(tmp_path: Path, project: str) -> None:
    write(tmp_path, project, settings.PROJECT)
    assert settings.load(tmp_path, {}, {})[0] == Settings()


@pytest.mark.parametrize(
    ("key", "near"), [("fail_onn", "fail_on"), ("worker", "workers"), ("min-confidance", "min_confidence")]
)
def test_an_unknown_setting_is_refused_with_the_nearest_name(tmp_path: Path, key: str, near: str) -> None:
    write(tmp_path, f"{key} = 1")
    with pytest.raises(SettingError, match=f"unknown setting {key} in corpustool.toml") as caught:
        settings.load(tmp_path, {}, {})
    assert caught.value.hint == f"did you mean {near}?"


def test_a_setting_unlike_any_is_refused_with_all_names(tmp_path: Path) -> None:
    write(tmp_path, "[zzz]\nx = 1")
    with pytest.raises(SettingError) as caught:
        settings.load(tmp_path, {}, {})
    assert caught.value.hint.startswith("there are: model, exclude,")


def test_today_is_never_a_lasting_setting(tmp_path: Path) -> None:
    write(tmp_path, "today = '2024-03-04'")
    with pytest.raises(SettingError, match="unknown setting today"):
        settings.load(tmp_path, {}, {})


def test_an_unknown_variable_is_refused_with_the_nearest_name(tmp_path: Path) -> None:
    with pytest.raises(SettingError, match="CORPUSTOOL_FAILON") as caught:
        settings.load(tmp_path, {"CORPUSTOOL_FAILON": "never"}, {})
    assert caught.value.hint == "did you mean CORPUSTOOL_FAIL_ON?"


def test_variables_that_are_read_elsewhere_or_empty_are_none(tmp_path: Path) -> None:
    environment = {"CORPUSTOOL_CORPUS": "there", "CORPUSTOOL_GOLD": "here", "CORPUSTOOL_WORKERS": " "}
    assert settings.load(tmp_path, environment, {})[0] == Settings()


@pytest.mark.parametrize(
    ("line", "allowed"),
    [
        ("fail_on = 'fatal'", "note, warning, error or never"),
        ("fail_on = true", "note, warning, error or never"),
        ("min_confidence = 3", "low, medium or high"),
        ("workers = -1", "a whole number from 0"),
        ("workers = true", "a whole number from 0"),
        ("workers = 1.5", "a whole number from 0"),
        ("workers = 'many'", "a whole number from 0"),
        ("workers = '٣'", "a whole number from 0"),
        ("about = 'a lot'", "a share from 0"),
        ("about = 1", "a share from 0"),
        ("about = -0.1", "a share from 0"),
        ("about = nan", "a share from 0"),
        ("about = true", "a share from 0"),
        ("about = [1]", "a share from 0"),
        ("preview = 'perhaps'", "true or false"),
        ("preview = 1", "true or false"),
        ("engine = 'steam'", "local"),
        ("model = ''", "a text"),
        ("model = 3", "a text"),
        ("select = 3", "a list of texts"),
        ("select = ['FIG', 3]", "a list of texts"),
    ],
)
def test_a_wrong_value_is_refused_with_the_ones_that_can_be(tmp_path: Path, line: str, allowed: str) -> None:
    write(tmp_path, line)
    with pytest.raises(SettingError) as caught:
        settings.load(tmp_path, {}, {})
    assert caught.value.message.startswith(line.split(" = ", maxsplit=1)[0])
    assert "corpustool.toml" in caught.value.message
    assert allowed in caught.value.hint


@pytest.mark.parametrize("day", ["2024-02-30", "yesterday", "04.03.2024"])
def test_as_of_is_a_day(tmp_path: Path, day: str) -> None:
    with pytest.raises(SettingError, match="today"):
        settings.load(tmp_path, {}, {"today": day})


@pytest.mark.parametrize(("data", "word"), [(b"workers 3", "no TOML"), (b"model = '\xff'", "no")])
def test_a_file_that_cannot_be_read_is_told(tmp_path: Path, data: bytes, word: str) -> None:
    (tmp_path / settings.FILE).write_bytes(data)
    with pytest.raises(SettingError, match=word):
        settings.load(tmp_path, {}, {})


@pytest.mark.parametrize("name", [settings.FILE, settings.PROJECT])
@pytest.mark.parametrize(
    "value",
    ["[" * 5_000, "[" * 5_000 + "]" * 5_000, "{a=" * 5_000, "9" * 5_000, "0x" + "f" * 5_000, "[0x" + "f" * 5_000],
)
def test_a_hostile_file_is_told_in_plain_words(tmp_path: Path, name: str, value: str) -> None:
    write(tmp_path, f"[tool.corpustool]\nabout = {value}" if name == settings.PROJECT else f"about = {value}", name)
    assert settings.find_corpus(None, tmp_path) == tmp_path
    with pytest.raises(SettingError) as caught:
        settings.load(tmp_path, {}, {})
    assert caught.value.hint
    assert len(caught.value.message) < 300 + len(str(tmp_path))


@pytest.mark.parametrize(
    "variable", ["CORPUSTOOL_WORKERS", "CORPUSTOOL_ABOUT", "CORPUSTOOL_PREVIEW", "CORPUSTOOL_FAIL_ON"]
)
@pytest.mark.parametrize("value", ["9" * 5_000, "[" * 5_000])
def test_a_hostile_variable_is_told_in_plain_words(tmp_path: Path, variable: str, value: str) -> None:
    with pytest.raises(SettingError, match=variable) as caught:
        settings.load(tmp_path, {variable: value}, {})
    assert len(caught.value.message) < 200


def test_a_settings_file_that_is_a_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / settings.FILE).mkdir()
    with pytest.raises(SettingError, match="cannot be opened"):
        settings.load(tmp_path, {}, {})


def test_a_table_of_the_project_file_that_is_none_is_told(tmp_path: Path) -> None:
    write(tmp_path, "[tool]\ncorpustool = 3", settings.PROJECT)
    with pytest.raises(SettingError, match="no table"):
        settings.load(tmp_path, {}, {})


def test_a_broken_project_file_that_names_the_tool_is_told(tmp_path: Path) -> None:
    write(tmp_path, "[tool.corpustool]\nworkers == 3", settings.PROJECT)
    assert settings.find_corpus(None, tmp_path) == tmp_path
    with pytest.raises(SettingError, match="no TOML"):
        settings.load(tmp_path, {}, {})


def test_a_named_corpus_is_taken_whether_or_not_it_exists(tmp_path: Path) -> None:
    assert settings.find_corpus(tmp_path / "new", tmp_path) == tmp_path / "new"


def test_a_corpus_that_is_a_file_is_refused(tmp_path: Path) -> None:
    write(tmp_path, "")
    with pytest.raises(SettingError, match="no directory"):
        settings.find_corpus(tmp_path / settings.FILE, tmp_path)


def test_the_nearest_settings_upward_tell_where_the_corpus_is(tmp_path: Path) -> None:
    inner = tmp_path / "story" / "day"
    inner.mkdir(parents=True)
    write(tmp_path, "")
    assert settings.find_corpus(None, inner) == tmp_path
    write(tmp_path / "story", "[tool.corpustool]", settings.PROJECT)
    assert settings.find_corpus(None, inner) == tmp_path / "story"
    write(inner, "[tool.other]", settings.PROJECT)
    assert settings.find_corpus(None, inner) == tmp_path / "story"


def test_without_settings_the_corpus_is_here(tmp_path: Path) -> None:
    assert settings.find_corpus(None, tmp_path) == tmp_path
