"""Do the commands that show findings and the tool itself ask for the right thing, and show it?"""

import json
from dataclasses import replace
from typing import Any

import pytest

from corpustool.domain.decisions import Verb
from corpustool.domain.settings import Settings
from corpustool.reports.look import Look
from corpustool.reports.text.decisions import decision_as_text, decisions_as_text
from corpustool.reports.text.why import why_finding_as_text, why_names_as_text
from tests.cli.conftest import Program
from tests.reports import outcomes, samples


def test_entities_are_listed_by_kind(program: Program) -> None:
    shown = program.run("entities").stdout
    assert shown.index("People") < shown.index("Organisations") < shown.index("Groups")
    assert "Lower Saltmarsh" not in shown


def test_all_entities_includes_those_named_once(program: Program) -> None:
    assert "Lower Saltmarsh" in program.run("entities", "--all").stdout


def test_entities_of_one_kind(program: Program) -> None:
    shown = program.run("entities", "--type", "person").stdout
    assert "Ines Duarte" in shown
    assert "Lifeboat" not in shown


def test_an_unknown_kind_is_told(program: Program) -> None:
    assert program.run("entities", "--type", "persn").exit_code == 2


def test_entities_as_json_are_all_of_them(program: Program) -> None:
    listed = json.loads(program.run("entities", "--format", "json").stdout)
    assert listed["schema"] == "corpustool.entities/1"
    assert len(listed["entities"]) == 4
    assert "doubts" not in listed


def test_entities_of_one_kind_as_json(program: Program) -> None:
    listed = json.loads(program.run("entities", "-t", "place", "-f", "json").stdout)
    assert [entity["type"] for entity in listed["entities"]] == ["place"]


def test_one_entity_is_shown_in_full(program: Program) -> None:
    program.answer("entities", outcomes.ONE_NAME)
    shown = program.run("entities", "Lifeboat Trust").stdout
    assert "one letter differs" in shown
    assert "Where it stands" in shown
    assert program.calls["entities"][0][2] == "Lifeboat Trust"


def test_the_doubts_come_for_review(program: Program) -> None:
    shown = program.run("entities", "--review").stdout
    assert "Inez Duarte" in shown
    assert '\n  corpustool decide same "Ines Duarte" "Inez Duarte" --why "…"\n' in shown
    assert '\n  corpustool decide different "Ines Duarte" "Inez Duarte" --why "…"\n' in shown
    assert shown.index("Inez Duarte") < shown.index("Organisations")


def test_the_doubts_of_one_kind(program: Program) -> None:
    shown = program.run("entities", "--review", "--type", "place").stdout
    assert "Inez" not in shown
    assert "one name is part of the other" in shown


def test_the_doubts_as_json(program: Program) -> None:
    listed = json.loads(program.run("entities", "--review", "-f", "json").stdout)
    assert [doubt["score"] for doubt in listed["doubts"]] == [0.61, 0.5]


@pytest.mark.parametrize("line", [("entities",), ("entities", "--review"), ("entities", "-f", "json")])
def test_no_article_is_not_green(program: Program, line: tuple[str, ...]) -> None:
    program.answer("entities", replace(outcomes.NAMES, entities=(), doubts=(), paths={}))
    assert program.run(*line).exit_code == 3
    assert program.run(*line, "--allow-empty").exit_code == 0


def test_figures_are_listed_with_their_fate(program: Program) -> None:
    result = program.run("figures")
    assert result.exit_code == 0
    assert "only one article mentions it" in result.stdout
    assert program.calls["figures"][1] == {"rejected": False}


def test_all_figures_includes_numbers_that_are_none(program: Program) -> None:
    program.run("figures", "--all")
    assert program.calls["figures"][1] == {"rejected": True}


def test_figures_as_lines_of_json(program: Program) -> None:
    lines = [json.loads(line) for line in program.run("figures", "--format", "jsonl").stdout.splitlines()]
    assert [line["quote"] for line in lines][:2] == ["12", "230"]
    assert lines[1]["quantity"]["bound"] == "about"
    assert (lines[1]["compared"], lines[1]["why_not"]) == (False, "only one article mentions it")


@pytest.mark.parametrize("rows", [(), outcomes.FIGURES[2:3]])
def test_no_figure_is_not_green(program: Program, rows: Any) -> None:
    program.answer("figures", rows)
    assert program.run("figures").exit_code == 3
    assert program.run("figures", "--allow-empty").exit_code == 0


def test_why_of_a_finding(program: Program) -> None:
    result = program.run("why", "v1:9f2c")
    assert result.stdout == why_finding_as_text(outcomes.WHY_FINDING, Look(120))
    assert program.calls["why_finding"][0][1] == "v1:9f2c"


def test_why_of_two_names(program: Program) -> None:
    result = program.run("why", "Marow Trust", "Marrow Trust")
    assert result.stdout == why_names_as_text(outcomes.WHY_NAMES, Look(120))
    assert program.calls["why_names"][0][1:3] == ("Marow Trust", "Marrow Trust")


def test_why_of_three_names_is_told(program: Program) -> None:
    result = program.run("why", "Marrow", "Point", "Trust")
    assert result.exit_code == 2
    assert "a name of several words needs quotes" in " ".join(result.stderr.replace("│", " ").split())


@pytest.mark.parametrize(("word", "verb"), [("same", Verb.SAME), ("different", Verb.DIFFERENT)])
@pytest.mark.parametrize("things", [True, False])
def test_names_are_decided(program: Program, word: str, verb: Verb, things: bool) -> None:
    flag = ["--things"] if things else []
    result = program.run("decide", word, "a", "b", "--why", "so", "--as-of", "2024-03-31", *flag)
    assert result.stdout == decision_as_text(outcomes.DECISIONS[0], Look(120))
    args, named = program.calls["decide_names"]
    assert args[1:4] == (verb, "a", "b")
    assert named == {"things": things, "why": "so", "made": "2024-03-31"}


def test_a_finding_is_accepted_until_a_day(program: Program) -> None:
    program.run("decide", "accept", "v1:1", "--why", "so", "--until", "2024-12-31", "--as-of", "2024-03-31")
    args, named = program.calls["accept"]
    assert (args[1], args[3]) == ("v1:1", ())
    assert isinstance(args[2], Settings)
    assert named == {"why": "so", "made": "2024-03-31", "until": "2024-12-31"}


def test_a_figure_is_misread(program: Program) -> None:
    program.run("decide", "misread", "dawn.txt", "66", "--why", "a road", "--as-of", "2024-03-31")
    args, named = program.calls["misread"]
    assert args[1:3] == ("dawn.txt", "66")
    assert named == {"why": "a road", "made": "2024-03-31"}


def test_an_article_is_dated(program: Program) -> None:
    program.run("decide", "date", "dawn.txt", "2024-03-04", "--why", "print", "--as-of", "2024-03-31")
    args, named = program.calls["set_date"]
    assert args[1:3] == ("dawn.txt", "2024-03-04")
    assert named == {"why": "print", "made": "2024-03-31"}


def test_a_decision_is_undone(program: Program) -> None:
    program.run("decide", "undo", "d:01", "--why", "wrong", "--as-of", "2024-03-31")
    args, named = program.calls["undo"]
    assert args[1:] == ("d:01",)
    assert named == {"why": "wrong", "made": "2024-03-31"}


@pytest.mark.parametrize(
    "line",
    [
        ("decide", "accept", "v1:1", "--why", "so", "--until", "soon"),
        ("decide", "date", "dawn.txt", "4 March", "--why", "so"),
    ],
)
def test_a_day_that_is_none_is_told(program: Program, line: tuple[str, ...]) -> None:
    result = program.run(*line)
    assert result.exit_code == 2
    assert "is not a day like 2024-03-31" in " ".join(result.stderr.replace("│", " ").split())


def test_decisions_are_listed(program: Program) -> None:
    today = "2024-03-31"
    told = program.run("decide", "list", "--as-of", today).stdout
    assert told == decisions_as_text(outcomes.DECISIONS, Look(120), today)


def test_the_catalogue(program: Program) -> None:
    shown = program.run("rules").stdout
    assert "FIG101" in shown
    assert "NAM501" in shown


def test_one_rule_with_its_manual(program: Program) -> None:
    program.answer("rules", samples.RULES[:1])
    shown = program.run("rules", "FIG101").stdout
    assert "Cannot see:" in shown
    assert program.calls["rules"][0] == ("FIG101",)


def test_the_settings_with_their_origin(program: Program) -> None:
    shown = program.run("config").stdout
    assert "fail_on" in shown
    assert "corpustool.toml" in shown


def test_a_healthy_tool(program: Program) -> None:
    assert program.run("doctor").exit_code == 0


def test_an_ill_tool_exits_with_2(program: Program) -> None:
    program.answer("doctor", outcomes.HEALTH)
    result = program.run("doctor", "--model", "m")
    assert result.exit_code == 2
    assert "pip install -U corpustool" in result.stdout
    assert program.settings == {"model": "m"}


@pytest.mark.parametrize("line", [("why", "v1:9f2c", "a.txt", "b"), ("why", "v1:9f2c", "a.txt")])
def test_why_of_a_finding_of_files_alone(program: Program, line: tuple[str, ...]) -> None:
    assert program.run(*line).exit_code == 0
    assert [path.name for path in program.calls["why_finding"][0][3]] == list(line[2:])


def test_a_name_that_looks_like_an_id_is_a_name_where_no_path_follows(program: Program) -> None:
    program.run("why", "dead", "beef")
    assert program.calls["why_names"][0][1:3] == ("dead", "beef")


@pytest.mark.parametrize("line", [("why", "v1:9f2c"), ("why", "Marow Trust", "Marrow Trust")])
def test_why_as_json(program: Program, line: tuple[str, ...]) -> None:
    assert json.loads(program.run(*line, "--format", "json").stdout)["schema"] == "corpustool.why/1"


def test_why_in_an_unknown_format_is_told(program: Program) -> None:
    result = program.run("why", "v1:9f2c", "--format", "jsn")
    assert result.exit_code == 2
    assert "did you mean json?" in result.stderr


def test_a_report_on_files_alone_names_them_in_the_command_that_tells_more(program: Program) -> None:
    shown = program.run("discrepancies", "my articles").stdout
    assert 'corpustool why v1:9f2c "my articles"' in shown
    assert "corpustool why v1:9f2c\n" in program.run("discrepancies").stdout


def test_a_rule_that_was_not_measured_says_so(program: Program) -> None:
    program.answer("rules", (replace(samples.RULES[0], manual="It finds.\n\nCannot detect: much."),))
    assert "Measured: its precision was not measured." in program.run("rules", "FIG101").stdout
    program.answer("rules", (replace(samples.RULES[0], manual="It finds.\n\nMeasured: 9 of 10."),))
    assert "was not measured" not in program.run("rules", "FIG101").stdout
