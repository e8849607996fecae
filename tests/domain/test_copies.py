from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from corpustool.domain.copies import Copies

DIGEST = Copies({"a": ("digest",), "b": ("digest",), "digest": ("a", "b")})
IDS = "abcdefg"


@st.composite
def relations(draw: st.DrawFn) -> Copies:
    """Any symmetric relation between a few articles."""
    pairs = draw(st.sets(st.tuples(st.sampled_from(IDS), st.sampled_from(IDS))))
    both = {(a, b) for pair in pairs for a, b in (pair, pair[::-1]) if a != b}
    return Copies({one: tuple(sorted(b for a, b in both if a == one)) for one in IDS if one in {a for a, _ in both}})


def test_articles_without_copies_all_count() -> None:
    assert Copies().independent(["a", "b", "a"]) == 2


def test_copies_of_one_text_count_once() -> None:
    assert Copies({"a": ("b", "c"), "b": ("a", "c"), "c": ("a", "b")}).independent("abcd") == 2


def test_a_digest_of_two_reports_does_not_make_them_one() -> None:
    assert DIGEST.independent(["digest", "a", "b"]) == 2


def test_a_digest_adds_nothing_to_one_of_its_reports() -> None:
    assert DIGEST.independent(["digest", "a"]) == 1


def test_copies_that_are_not_asked_for_do_not_count() -> None:
    assert DIGEST.independent(["a", "b"]) == 2


def test_nothing_has_no_sources() -> None:
    assert DIGEST.independent([]) == 0


def test_an_article_that_nobody_knows_copies_nothing() -> None:
    assert Copies().of("a") == ()


@given(relations(), st.permutations(IDS))
def test_the_order_of_articles_changes_nothing(copies: Copies, order: list[str]) -> None:
    assert copies.independent(order) == copies.independent(IDS)


@given(relations(), st.sets(st.sampled_from(IDS), min_size=1))
def test_at_least_one_and_at_most_all_are_independent(copies: Copies, articles: set[str]) -> None:
    assert 1 <= copies.independent(articles) <= len(articles)
