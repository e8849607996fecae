from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from corpustool.claims.answers import answers_of
from corpustool.claims.retelling import completed, retold
from corpustool.claims.scenes import scenes
from corpustool.domain.analysis import Record
from corpustool.domain.figures import Figure
from corpustool.domain.quantities import Bound
from corpustool.domain.settings import Settings
from tests.claims.making import entities, figure, record

TEXT = "Police count 8 at march. Some 8 people took part in Brussels. Then 8 cats came."


def links(one: Record) -> dict[int, int]:
    return retold(one.analysis.figures, list(scenes(one, entities([one]))))


def figures(text: str, *rows: tuple[str, str | None, str | None]) -> list[Figure]:
    """The figures of the rows: quote, noun, event; each quote's next place."""
    seen: dict[str, int] = {}
    found = []
    for quote, head, event in rows:
        found.append(figure(text, quote, head, event=event, nth=seen.get(quote, 0)))
        seen[quote] = seen.get(quote, 0) + 1
    return found


def test_a_headline_takes_its_role_from_the_sentence_that_tells_it_again() -> None:
    one = record("a", TEXT, figures(TEXT, ("8", None, None), ("8", "people", "attended"), ("8", "cat", None)))
    assert links(one) == {0: 1, 1: 0}
    first, second, third = answers_of(one, entities([one]), Settings(), frozenset())
    assert (first.scene.role, second.scene.role, third.scene.role) == ("attended", "attended", None)


def test_another_number_tells_nothing_again() -> None:
    text = "Police count 8 at march. Some 9 people took part in Brussels."
    one = record("a", text, figures(text, ("8", None, None), ("9", "people", "attended")))
    assert links(one) == {}


def test_another_role_tells_nothing_again() -> None:
    text = "Blast kills 8. It hurt 8 people in Brussels."
    one = record("a", text, figures(text, ("8", None, "killed"), ("8", "people", "hurt")))
    assert links(one) == {}


def test_another_thing_tells_nothing_again() -> None:
    text = "City closes 8 schools. Some 8 shops went too."
    one = record("a", text, figures(text, ("8", "school", None), ("8", "shop", None)))
    assert links(one) == {}


def test_what_stands_deep_tells_no_headline() -> None:
    text = "Blast kills 8. One. Two. Three. Four. It killed 8 people."
    one = record("a", text, figures(text, ("8", None, "killed"), ("8", "people", "killed")))
    assert links(one) == {}


def test_restrictions_are_told_of_both() -> None:
    text = "Blast kills 8 others. It killed 8 people in Brussels."
    one = record("a", text, figures(text, ("8", "others", "killed"), ("8", "people", "killed")))
    full = completed(one.analysis.figures, list(scenes(one, entities([one]))), {0: 1, 1: 0})
    assert full[0].only == full[1].only


@given(st.lists(st.sampled_from(["8", "9", "10"]), max_size=6))
def test_links_go_both_ways_and_are_pairs(values: list[str]) -> None:
    text = " ".join(f"It killed {value} people." for value in values)
    rows = figures(text, *((value, "people", "killed") for value in values))
    found = links(record("a", text or "Nothing.", rows))
    assert all(found[other] == at and other != at for at, other in found.items())
    assert all(min(at, other) == 0 for at, other in found.items())


def test_a_headline_that_rounds_is_told_again_by_the_exact_number_of_the_same_thing() -> None:
    text = "Nearly 90,000 visits lost. In all 88,412 visits were cancelled last week."
    told = [figure(text, "90,000", "visit", bound=Bound.ABOUT), figure(text, "88,412", "visit")]
    assert links(record("a", text, told)) == {0: 1, 1: 0}


def test_a_headline_rounds_neither_another_thing_nor_a_far_number() -> None:
    text = "Nearly 90,000 visits lost. In all 88,412 nurses and 52,300 visits."
    told = [
        figure(text, "90,000", "visit", bound=Bound.ABOUT),
        figure(text, "88,412", "nurse"),
        figure(text, "52,300", "visit"),
    ]
    assert not links(record("a", text, told))
