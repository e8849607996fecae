"""The commands below a finding can be pasted as they are, and do what they say."""

import shlex
from dataclasses import replace

import pytest

from corpustool.domain.findings import Side, Verdict
from corpustool.reports.html.settling import commands_for
from tests.reports.html.samples import SUPERSEDED, finding, side
from tests.reports.samples import CONFLICT, EVIL, OLD, VARIANT, quote


def lines(*args: object, **more: object) -> list[str]:
    return [command.line for command in commands_for(*args, **more)]  # type: ignore[arg-type]


def test_every_finding_can_be_looked_into_and_accepted() -> None:
    assert lines(CONFLICT, "v1:9f2c")[:2] == [
        "corpustool why v1:9f2c",
        'corpustool decide accept v1:9f2c --why "…"',
    ]


def test_a_number_of_each_of_the_first_sides_can_be_left_out() -> None:
    assert lines(SUPERSEDED, "v1:1c1c")[2:] == [
        'corpustool decide misread ferry/dawn.txt 41@12:18 --why "…"',
        'corpustool decide misread ferry/dusk.txt 60@14:9 --why "…"',
    ]


def test_two_names_can_be_kept_apart() -> None:
    (told,) = lines(VARIANT, "v1:9f2d")[2:]
    assert shlex.split(told)[2:5] == ["different", "Marrow Point Lifeboat Trust", "Marow Point Lifeboat Trust"]


def test_an_undated_article_can_be_given_its_day() -> None:
    undated = finding(
        Side(OLD.path, None, None, (quote(OLD, 1, "A text.", "A"),)), code="HSK902", verdict=Verdict.HOUSEKEEPING
    )
    assert lines(undated, "v1:1")[2:] == ['corpustool decide date archive/2019/harbour-review.txt YYYY-MM-DD --why "…"']


def test_a_decision_that_matches_nothing_can_be_taken_back() -> None:
    stale = finding(Side("same da4f6d818", None, None, ()), code="HSK901", verdict=Verdict.HOUSEKEEPING)
    assert lines(stale, "v1:1")[2:] == ['corpustool decide undo da4f6d818 --why "…"']


def test_of_files_that_are_in_no_corpus_nothing_can_be_decided() -> None:
    assert lines(CONFLICT, "v1:9f2c", ("two words/a.txt", "b.txt")) == [
        'corpustool why v1:9f2c "two words/a.txt" b.txt'
    ]


@pytest.mark.parametrize("path", ["/home/anna/articles", "~/articles", "C:\\articles", "\\\\server\\articles"])
def test_no_path_tells_of_the_machine(path: str) -> None:
    assert lines(CONFLICT, "v1:9f2c", ("a.txt", path)) == ["corpustool why v1:9f2c PATH…"]


def test_in_brief_there_are_the_commands_of_every_finding() -> None:
    assert len(lines(CONFLICT, "v1:9f2c", brief=True)) == 2
    assert lines(CONFLICT, "v1:9f2c", ("a.txt",), brief=True) == ["corpustool why v1:9f2c PATH…"]


def test_hostile_names_and_paths_are_one_word_of_a_shell() -> None:
    evil = Side("$(rm -rf ~)`x`", None, None, ())
    other = Side("-rf", None, None, ())
    words = shlex.split(lines(replace(VARIANT, sides=(evil, other)), "v1:1")[2])
    assert "$(rm -rf ~)`x`" in words
    assert words.index("--") < words.index("-rf")
    misread = lines(finding(side("12", "12", quote(EVIL, 1, "12 dead", "12")), side("15", "15")), "v1:1")[2]
    assert len(shlex.split(misread)) == 7
    assert "\n" not in misread
