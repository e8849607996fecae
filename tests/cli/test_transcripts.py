"""Does the whole program do its job? Real files, a real model, a real store; only the words are invented."""

import json
from pathlib import Path

import pytest

from tests.cli.ferry import DAWN, NOON, conflict
from tests.cli.tool import Tool

HOSTILE = """\x1b[2J\x1b]0;owned\x07 [bold red]Headline[/] \u202ereversed

The \x1b[31mAurelia\x1b[0m carried 40 lifejackets\r, said [link=file:///etc/passwd]Captain Duarte[/link] \x9b31m.
"""


@pytest.fixture
def tool(ferry: Tool) -> Tool:
    """The program on a corpus of two articles that clash."""
    return ferry


def test_what_was_read_is_told(tool: Tool) -> None:
    fresh = Tool(tool.home / "fresh")
    result = fresh("ingest", str(tool.home / "articles"))
    assert [line.split()[:2] for line in result.stdout.splitlines()[1:]] == [
        ["new", "2024-03-05-dawn.txt"],
        ["new", "2024-03-05-noon.txt"],
    ]
    assert result.stderr == "2 articles in the corpus · 2 new\n"


def test_the_conflict_is_shown_side_by_side(tool: Tool) -> None:
    result = tool("discrepancies")
    assert result.exit_code == 1
    assert "[12] people, the coast guard said" in result.stdout
    assert "[17] people, the coast guard said" in result.stdout
    assert "2 articles · 5 figures" in result.stderr


def test_two_runs_give_the_same_bytes(tool: Tool) -> None:
    assert tool("discrepancies", "-f", "json").stdout == tool("discrepancies", "-f", "json").stdout


def test_quotes_are_where_the_report_says(tool: Tool) -> None:
    texts = {"2024-03-05-dawn.txt": DAWN, "2024-03-05-noon.txt": NOON}
    for side in conflict(tool)["sides"]:
        for evidence in side["evidence"]:
            text = texts[evidence["article"]["path"]]
            assert text[evidence["start"] : evidence["end"]] == evidence["quote"]
            line = text.splitlines()[evidence["line"] - 1]
            assert line[evidence["column"] - 1 :].startswith(evidence["quote"])


def test_a_second_ingest_has_nothing_to_do(tool: Tool) -> None:
    result = tool("ingest", str(tool.home / "articles"))
    assert (result.exit_code, result.stdout) == (0, "")


def test_the_chain_behind_the_conflict(tool: Tool) -> None:
    result = tool("why", conflict(tool)["id"])
    assert result.exit_code == 0
    assert "innocent explanations" in result.stdout


def test_the_two_spellings_are_explained(tool: Tool) -> None:
    result = tool("why", "Marow Point Lifeboat Trust", "Marrow Point Lifeboat Trust")
    assert result.exit_code == 0
    assert "are one (organisation" in result.stdout


def test_an_accepted_conflict_no_longer_fails_until_it_is_undone(tool: Tool) -> None:
    found = conflict(tool)["id"]
    accepted = tool("decide", "accept", found, "--why", "two counts", "--as-of", "2024-03-06")
    assert accepted.exit_code == 0, accepted.output
    assert found in accepted.stdout
    after = tool("discrepancies", "--all")
    assert after.exit_code == 0
    assert "two counts" in after.stdout
    assert "1 accepted" in after.stderr
    listed = tool("decide", "list")
    assert "two counts" in listed.stdout
    undone = tool("decide", "undo", listed.stdout.splitlines()[1].split()[0], "--why", "no")
    assert undone.exit_code == 0, undone.output
    assert tool("discrepancies").exit_code == 1


def test_an_accepted_conflict_comes_back_after_its_day(tool: Tool) -> None:
    accepted = tool(
        "decide", "accept", conflict(tool)["id"], "--why", "wait", "--until", "2024-03-31", "--as-of", "2024-03-06"
    )
    assert accepted.exit_code == 0, accepted.output
    assert tool("discrepancies", "--as-of", "2024-03-31").exit_code == 0
    assert tool("discrepancies", "--as-of", "2024-04-01").exit_code == 1


def test_a_misread_figure_is_compared_no_more(tool: Tool) -> None:
    result = tool("decide", "misread", "2024-03-05-noon.txt", "17", "--why", "a ship's number")
    assert result.exit_code == 0, result.output
    assert not [finding for finding in tool.report()["findings"] if finding["code"] == "FIG101"]


def test_names_that_were_parted_stay_apart(tool: Tool) -> None:
    names = ("Marow Point Lifeboat Trust", "Marrow Point Lifeboat Trust")
    assert tool("decide", "different", *names, "--why", "two bodies").exit_code == 0
    assert "are kept apart" in tool("why", *names).stdout


def test_a_forgotten_article_is_gone_and_its_file_is_not(tool: Tool) -> None:
    file = tool.home / "articles" / "2024-03-05-noon.txt"
    result = tool("forget", str(file))
    assert (result.exit_code, result.stdout) == (0, "forgotten: 2024-03-05-noon.txt\n")
    assert file.exists()
    assert len(json.loads(tool("articles", "-f", "json").stdout)["articles"]) == 1


def test_a_vanished_file_is_forgotten_and_named(tool: Tool) -> None:
    (tool.home / "articles" / "2024-03-05-noon.txt").unlink()
    result = tool("ingest", str(tool.home / "articles"))
    assert "forgotten  2024-03-05-noon.txt" in result.stdout


def test_the_report_on_files_alone_is_that_on_the_corpus(tool: Tool) -> None:
    assert tool.report(str(tool.home / "articles"))["findings"] == tool.report()["findings"]


def test_an_entity_by_any_of_its_spellings(tool: Tool) -> None:
    result = tool("entities", "Marow Point Lifeboat Trust")
    assert result.exit_code == 0
    assert "Where it stands" in result.stdout


def test_one_article_with_its_figures_marked(tool: Tool) -> None:
    assert "killing [12] people" in tool("articles", "2024-03-05-dawn.txt").stdout


def test_every_rule_of_a_finding_has_a_page(tool: Tool) -> None:
    for finding in tool.report()["findings"]:
        assert tool("rules", finding["code"]).exit_code == 0
        assert tool("rules", finding["name"]).exit_code == 0


def test_everything_is_well(tool: Tool) -> None:
    assert tool("doctor").exit_code == 0


def test_selecting_one_family(tool: Tool) -> None:
    assert {finding["code"] for finding in tool.report("--select", "NAM")["findings"]} == {"NAM501"}
    assert tool("discrepancies", "--select", "NAM").exit_code == 0
    assert tool("discrepancies", "--select", "NAM", "--fail-on", "warning").exit_code == 1
    assert tool("discrepancies", "--ignore", "FIG101,NAM501").exit_code == 0


def test_nothing_of_a_hostile_article_acts_on_the_terminal(tool: Tool) -> None:
    file = tool.home / "articles" / "\x1b[31mevil\n.txt"
    file.write_text(HOSTILE)
    lines = (
        ("ingest", str(tool.home / "articles")),
        ("articles",),
        ("articles", "--format", "json"),
        ("articles", file.name),
        ("entities", "--all"),
        ("entities", "--format", "json"),
        ("figures", "--all"),
        ("figures", "--format", "jsonl"),
        ("discrepancies", "--all"),
        ("discrepancies", "--format", "concise"),
        ("discrepancies", str(file)),
        ("why", "\x1b[2J"),
        ("entities", "\x1b[2J"),
        ("articles", "\x1b[2J"),
        ("forget", str(file)),
    )
    for line in lines:
        result = tool(*line)
        output = result.output
        assert result.exit_code in (0, 1, 2), output
        assert not {"\x1b", "\x07", "\x9b", "\r", "\u202e"} & set(output), line


def test_a_draft_is_held_against_the_corpus(tool: Tool, tmp_path: Path) -> None:
    draft = tmp_path / "2024-03-05-draft.txt"
    draft.write_text(
        "The ferry Aurelia sank off Marrow Point on Monday night, killing 19 people, the coast guard said."
    )
    result = tool("check", str(draft))
    assert result.exit_code == 1
    assert "[19] people, the coast guard said" in result.stdout
    assert "2024-03-05-draft.txt against 2 articles · 1 figure: 1 compared" in result.stderr
    assert tool("articles").stdout.count("2024-03-05") == tool("articles").stdout.count("2024-03-05-") * 2 == 4
