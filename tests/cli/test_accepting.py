"""An accepted finding fails no run until its day is over; then it comes back and names the decision."""

import json
import re
import shlex
from pathlib import Path

import pytest

from tests.cli.ferry import AGREES, LATE, conflict
from tests.cli.tool import Tool

TAKEN = ("--as-of", "2024-03-06")


@pytest.fixture
def tool(ferry: Tool) -> Tool:
    """A corpus whose clash is accepted until the end of March."""
    result = ferry("decide", "accept", conflict(ferry)["id"], "--why", "two counts", "--until", "2024-03-31", *TAKEN)
    assert result.exit_code == 0, result.output
    assert "is accepted until 2024-03-31" in result.stdout
    return ferry


def accepted(tool: Tool) -> str:
    """The id of the decision."""
    listed = tool("decide", "list", *TAKEN).stdout.splitlines()
    return listed[1].split()[0]


@pytest.mark.parametrize("day", ["2024-03-06", "2024-03-31"])
def test_up_to_its_day_it_fails_no_run(tool: Tool, day: str) -> None:
    result = tool("discrepancies", "--as-of", day)
    assert result.exit_code == 0
    assert "1 accepted" in result.stderr
    assert f"as of {day}" in result.stderr


def test_after_its_day_it_comes_back_and_says_so(tool: Tool) -> None:
    result = tool("discrepancies", "--as-of", "2024-04-01")
    assert result.exit_code == 1
    assert "accepted until 2024-03-31, which is over: two counts" in " ".join(result.stdout.split())
    assert "1 no longer accepted" in result.stderr
    assert "as of 2024-04-01" in result.stderr


def test_today_is_the_clock_s_day_where_none_is_given(tool: Tool) -> None:
    assert tool("discrepancies").exit_code == 1, "March 2024 is over"


def test_json_tells_the_decision_that_is_over(tool: Tool) -> None:
    (found,) = [each for each in tool.report("--as-of", "2024-04-01")["findings"] if each["code"] == "FIG101"]
    assert found["lapsed"]["id"] == accepted(tool)
    assert "accepted" not in " ".join(found["reasons"])


@pytest.mark.parametrize("form", ["text", "markdown", "sarif", "junit", "github", "html"])
def test_every_format_says_once_that_it_is_over(tool: Tool, form: str) -> None:
    result = tool("discrepancies", "--select", "FIG101", "--as-of", "2024-04-01", "--format", form)
    assert len(re.findall("accepted until 2024-03-31", result.stdout)) == 1


def test_why_tells_the_decision_that_is_over(tool: Tool) -> None:
    told = tool("why", conflict(tool)["id"], "--as-of", "2024-04-01").stdout
    said = f"accepted until 2024-03-31, which is over, by {accepted(tool)} of 2024-03-06: two counts"
    assert said in " ".join(told.split())
    assert "decide accept" in told
    told = json.loads(tool("why", conflict(tool)["id"], "--as-of", "2024-04-01", "--format", "json").stdout)
    assert told["finding"]["lapsed"]["id"] == accepted(tool)


def test_the_list_says_which_days_are_over(tool: Tool) -> None:
    assert "until 2024-03-31: over" in " ".join(tool("decide", "list", "--as-of", "2024-04-01").stdout.split())
    assert ": over" not in tool("decide", "list", "--as-of", "2024-03-31").stdout


def test_it_can_be_accepted_once_more(tool: Tool) -> None:
    again = tool("decide", "accept", conflict(tool)["id"], "--why", "still", "--as-of", "2024-04-01")
    assert again.exit_code == 0
    assert tool("discrepancies", "--as-of", "2024-04-02").exit_code == 0


def test_a_day_that_is_over_accepts_nothing(ferry: Tool) -> None:
    found = conflict(ferry)["id"]
    result = ferry("decide", "accept", found, "--why", "x", "--until", "2024-03-05", *TAKEN)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "error: 2024-03-05 is over\n  name a day to come, or leave out --until\n"
    assert ferry("decide", "accept", found, "--why", "x", "--until", "soon", *TAKEN).exit_code == 2


def test_one_more_article_that_agrees_revives_nothing_a_new_value_does(tool: Tool) -> None:
    articles = tool.home / "articles"
    (articles / "2024-03-05-agrees.txt").write_text(AGREES)
    tool("ingest", str(articles))
    assert tool("discrepancies", *TAKEN).exit_code == 0
    (articles / "2024-03-05-late.txt").write_text(LATE)
    tool("ingest", str(articles))
    assert tool("discrepancies", *TAKEN).exit_code == 1


def test_a_baseline_does_not_hide_that_an_acceptance_is_over_unless_it_knows_the_finding(tool: Tool) -> None:
    file = str(tool.home / "b.jsonl")
    tool("baseline", "create", file, "--as-of", "2024-03-06")
    assert tool("discrepancies", "--new-since", file, "--as-of", "2024-04-01").exit_code == 1
    tool("baseline", "update", file, "--as-of", "2024-04-01")
    known = tool("discrepancies", "--new-since", file, "--as-of", "2024-04-01")
    assert (known.exit_code, "no longer accepted" in known.stderr) == (0, False)


def test_what_is_accepted_stays_in_the_json(tool: Tool) -> None:
    report = json.loads(tool("discrepancies", "--format", "json", *TAKEN).stdout)
    assert [each["decision"]["until"] for each in report["accepted"]] == ["2024-03-31"]


def test_an_article_that_is_decided_about_is_called_by_its_path(ferry: Tool) -> None:
    dated = ferry("decide", "date", "2024-03-05-dawn.txt", "2024-03-06", "--why", "print", *TAKEN)
    assert dated.stdout.startswith("Decided: 2024-03-05-dawn.txt was published on 2024-03-06.\n")
    assert "“230” in 2024-03-05-dawn.txt is no" in ferry(
        "decide", "misread", "2024-03-05-dawn.txt", "230", "--why", "seats", *TAKEN
    ).stdout.replace("\n", " ")
    listed = " ".join(ferry("decide", "list").stdout.split())
    assert "2024-03-05-dawn.txt was published on" in listed
    ferry("forget", str(ferry.home / "articles" / "2024-03-05-dawn.txt"))
    assert "2024-03-05-dawn.txt was" not in " ".join(ferry("decide", "list").stdout.split()), "its id is left"


def test_an_id_that_is_none_is_told(ferry: Tool) -> None:
    result = ferry("why", "v1:")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "'v1:' is the beginning of every id" in result.stderr


def test_a_finding_of_files_alone_is_accepted_with_the_command_that_why_shows(
    ferry: Tool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ferry.home)
    alone = Tool(tmp_path / "no corpus")
    report = json.loads(alone("discrepancies", "articles", "--select", "FIG101", "--format", "json").stdout)
    (found,) = report["findings"]
    told = alone("why", found["id"], "articles").stdout
    command = next(line for line in told.splitlines() if "decide accept" in line)
    alone.home.mkdir(exist_ok=True)
    assert alone(*shlex.split(command)[1:]).exit_code == 0
    assert alone("discrepancies", "articles", "--select", "FIG101").exit_code == 0
