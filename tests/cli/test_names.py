"""What does a news desk see that has trouble with names? Every promise about names, with the whole program."""

from __future__ import annotations

import shlex

import pytest

from tests.cli.desk import ARTICLES, decide, read, spellings
from tests.cli.tool import Tool


@pytest.mark.parametrize("typed", ["Helena Marchetti", "helena marcheti", "  HELENA MARCHETTI ", "Helena"])
def test_an_entity_by_any_spelling_or_part_of_its_name(desk: Tool, typed: str) -> None:
    result = desk("entities", typed)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("Helena Marchetti  person · 3 mentions in 3 articles\n")
    assert "[Helena Marcheti], the mayor, met 60 fishermen" in result.stdout


def test_a_name_of_several_shows_each_with_its_own_quotes(desk: Tool) -> None:
    shown = desk("entities", "IBF").stdout
    bakers, boxers = shown.split("International Boxing Federation  organisation")
    assert "[IBF] thanked" in bakers
    assert "[IBF] gave 12 gloves" in boxers


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("Volkonsk", "did you mean “Dmitri Volkonsky” or “Dmitriy Volkonskiy”?"),
        ("Helen Marchetti", "did you mean “Helena Marchetti” or “Helena Marcheti” or “Luca Marchetti”?"),
        ("Zzyzx", "see: corpustool entities"),
        ("", "see: corpustool entities"),
    ],
)
def test_a_name_nobody_bears_is_told_with_the_nearest(desk: Tool, typed: str, hint: str) -> None:
    result = desk("entities", typed)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == f"error: nobody and nothing is called {typed!r} in this corpus\n  {hint}\n"


def test_a_name_of_another_type_is_told(desk: Tool) -> None:
    result = desk("entities", "Helena Marchetti", "--type", "place")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.endswith("it names: person\n")


def test_only_one_type_is_listed(desk: Tool) -> None:
    assert {entity["type"] for entity in read(desk, "--type", "place")["entities"]} == {"place"}
    assert "People" not in desk("entities", "--type", "place", "--all").stdout


def test_the_review_comes_first_and_each_command_runs_when_it_is_pasted(desk: Tool) -> None:
    shown = desk("entities", "--review").stdout
    assert shown.split("\n")[0].endswith("kept apart (≠)")
    commands = [line.strip() for line in shown.splitlines() if line.startswith("  corpustool decide ")]
    assert len(commands) == 2 * len({frozenset((d["a"], d["b"])) for d in read(desk, "--review")["doubts"]}) > 0
    for command in commands[::2]:
        result = desk(*shlex.split(command)[1:])
        assert result.exit_code in (0, 2), result.output
        assert result.exit_code == 0 or "decisions in force say otherwise" in result.stderr


def test_what_was_settled_is_reviewed_no_more(desk: Tool) -> None:
    pair = {"Helena Marchetti", "Helena Marcheti"}
    before = [{doubt["a"], doubt["b"]} for doubt in read(desk, "--review")["doubts"]]
    assert pair in before
    decide(desk, "same", *sorted(pair))
    assert pair not in [{doubt["a"], doubt["b"]} for doubt in read(desk, "--review")["doubts"]]
    assert pair in spellings(desk, "Helena Marchetti")


def test_the_json_keeps_the_contract(desk: Tool) -> None:
    told = read(desk, "--review")
    assert told["schema"] == "corpustool.entities/1"
    for entity in told["entities"]:
        assert set(entity) == {"id", "type", "name", "mentions", "articles", "variants", "links"}
        assert entity["mentions"] == sum(variant["mentions"] for variant in entity["variants"])
        assert all(set(variant) == {"text", "mentions", "articles"} for variant in entity["variants"])
        assert all(set(link) == {"a", "b", "score", "reason"} for link in entity["links"])
        assert set(entity["articles"]) <= set(ARTICLES)
    assert all(set(doubt) == {"a", "b", "type", "joined", "score", "reason"} for doubt in told["doubts"])
    assert "doubts" not in read(desk)


@pytest.mark.parametrize(
    ("a", "b", "title", "said"),
    [
        ("Helena Marchetti", "Helena Marcheti", "are one (person, score", "joined      Helena Marcheti"),
        ("Helena Marchetti", "Luca Marchetti", "are kept apart (person, score", "against     "),
        ("Peter Adeyemi Jr", "Peter Adeyemi Sr", "are kept apart (person", "two people of one family"),
        ("Kyiv", "Kharkiv", "are kept apart (place, score", "two different known places"),
        ("Kyiv", "Ukrainians", "are kept apart (place and group)", "one is a place, the other a group"),
        ("IBF", "International Bakers Federation", "are one (organisation", "“IBF” names 2 entities in this corpus"),
    ],
)
def test_why_tells_what_speaks_for_and_against(desk: Tool, a: str, b: str, title: str, said: str) -> None:
    result = desk("why", a, b)
    assert (result.exit_code, result.stderr) == (0, "")
    assert title in result.stdout
    assert said in result.stdout
    assert result.stdout.splitlines()[-1].startswith("wrong? corpustool decide ")


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (("Foo", "Kyiv"), "nobody and nothing is called 'Foo'"),
        (("Kyiv", "Zzyzx"), "nobody and nothing is called 'Zzyzx'"),
        (("Kyiv", "kyiv"), "both names are 'Kyiv': one spelling cannot be joined or parted"),
        (
            ("Kyiv",),
            "no finding has an id that begins with 'Kyiv'\n  see: corpustool discrepancies; for names, give two",
        ),
        (("Kyiv", "Bergen", "Norway"), "one finding, or two names"),
    ],
)
def test_why_says_what_it_cannot_answer(desk: Tool, names: tuple[str, ...], said: str) -> None:
    result = desk("why", *names)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr
