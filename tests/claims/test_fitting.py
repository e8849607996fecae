from __future__ import annotations

from corpustool.claims import compare
from corpustool.claims.answers import answers_of
from corpustool.claims.camps import camp
from corpustool.claims.fitting import fitting
from corpustool.claims.things import Words
from corpustool.domain.claims import Claim, ExplanationKind
from corpustool.domain.figures import Figure
from corpustool.domain.quantities import Bound
from corpustool.domain.settings import Settings
from tests.claims.making import entities, figure, record

TEXT = "More than 100 secret prisons stand in Varosh. Aid workers of Open Gate count 102 secret prisons in Varosh."
OTHER = "Aid workers of Open Gate count 130 secret prisons in Varosh."


def prisons(text: str, quote: str, bound: Bound = Bound.EXACT, head: str = "prison", sort: str = "secret") -> Figure:
    return figure(text, quote, head, modifiers=(sort,), bound=bound)


def fitted(loose: Figure, text: str = TEXT) -> Claim:
    """The claim of 102 and 130, with what fits it; ``loose`` stands in the article of the 102."""
    a = record("a", text, [loose, prisons(text, "102")])
    b = record("b", OTHER, [prisons(OTHER, "130")])
    by_article = {
        each.article.id: tuple(answers_of(each, entities([a, b]), Settings(), frozenset())) for each in (a, b)
    }
    answers = {each.key: each for article in by_article.values() for each in article}
    camps = tuple(camp([answers[key].reading]) for key in ((a.article.id, 1), (b.article.id, 0)))
    (found,) = fitting([Claim("secret prisons", camps)], answers, by_article, Words())
    return found


def test_a_bound_that_rounds_the_number_down_fits() -> None:
    found = fitted(prisons(TEXT, "100", Bound.MORE_THAN))
    assert [reading.figure.quote for reading in found.compatible] == ["100"]
    assert [camp.text for camp in found.camps] == ["102", "130"]


def test_an_exact_number_is_no_bound() -> None:
    assert not fitted(prisons(TEXT, "100")).compatible


def test_a_bound_far_below_the_number_tells_of_something_else() -> None:
    text = TEXT.replace("100", "13")
    assert not fitted(prisons(text, "13", Bound.MORE_THAN), text).compatible


def test_a_bound_above_the_number_does_not_fit() -> None:
    text = TEXT.replace("100", "110")
    assert not fitted(prisons(text, "110", Bound.MORE_THAN), text).compatible


def test_a_bound_of_another_thing_fits_nothing() -> None:
    assert not fitted(prisons(TEXT, "100", Bound.MORE_THAN, head="nation", sort="member")).compatible


def test_a_bound_of_some_of_them_fits_nothing() -> None:
    assert not fitted(prisons(TEXT, "100", Bound.MORE_THAN, sort="new")).compatible


def test_what_was_tried_is_named() -> None:
    text = "An earthquake in Chile killed 31 people near Calama."
    other = text.replace("31", "33")
    a, b = record("a", text, [figure(text, "31", "people")]), record("b", other, [figure(other, "33", "people")])
    (found,) = compare([a, b], entities([a, b]), Settings()).claims
    told = " ".join(f"{each.text} {each.brief}" for each in found.explanations)
    for word in (
        "part of the whole",
        "another place",
        "another period",
        "a suspect",
        "bounds",
    ):
        assert word in told


def test_each_kind_that_was_tried_stands_for_itself() -> None:
    text = "An earthquake in Chile killed 31 people near Calama."
    other = text.replace("31", "33")
    a, b = record("a", text, [figure(text, "31", "people")]), record("b", other, [figure(other, "33", "people")])
    (found,) = compare([a, b], entities([a, b]), Settings()).claims
    kinds = [each.kind for each in found.explanations if each.brief]
    assert len(kinds) == len(set(kinds)) > 4
    assert not any(each.held for each in found.explanations if each.brief)
    place = next(each for each in found.explanations if each.kind is ExplanationKind.PLACE)
    assert place.text.startswith("All of them name")
