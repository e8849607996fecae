from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from corpustool.claims.gates import Gate, apart
from corpustool.claims.stories import Profile, Story
from tests.claims.making import figure, record


def gate(weights: list[int], pairs: set[tuple[int, int]]) -> Gate:
    """Articles with so many figures each, and the stories between them."""
    records = [record(f"a{at:02}", "12 men", [figure("12 men", "12", "man")] * many) for at, many in enumerate(weights)]
    about = [Profile({f"name {at}": 1.0}, {}, frozenset(), frozenset(), (), None) for at in range(len(weights))]
    found = sorted((a, b) for a, b in pairs if a < b < len(weights))
    return Gate(records, about, [Story(a, b, 1.0) for a, b in found], frozenset())


weights = st.lists(st.integers(0, 5), min_size=1, max_size=12)
pairs = st.sets(st.tuples(st.integers(0, 11), st.integers(0, 11)), max_size=14)


def named(found: Gate) -> set[tuple[str, str]]:
    return {(found.records[s.a].article.path, found.records[s.b].article.path) for s in found.stories}


@given(weights, pairs, st.integers(1, 5))
def test_every_article_and_every_story_is_in_one_part(
    counts: list[int], among: set[tuple[int, int]], parts: int
) -> None:
    whole = gate(counts, among)
    found = apart(whole, parts)
    assert 1 <= len(found) <= parts
    paths = [each.article.path for part in found for each in part.records]
    assert sorted(paths) == [each.article.path for each in whole.records]
    assert sum(len(part.stories) for part in found) == len(whole.stories)
    assert set().union(*map(named, found)) == named(whole)


@given(weights, pairs, st.integers(1, 5))
def test_a_part_has_its_articles_in_order_with_what_they_are_about(
    counts: list[int], among: set[tuple[int, int]], parts: int
) -> None:
    for part in apart(gate(counts, among), parts):
        paths = [each.article.path for each in part.records]
        assert paths == sorted(paths)
        assert [f"a{int(name[5:]):02}" for each in part.profiles for name in each.names] == [
            each.article.path for each in part.records
        ]


def test_parts_weigh_about_the_same() -> None:
    found = apart(gate([4, 4, 1, 1, 1, 1, 2, 2], {(2, 3)}), 2)
    assert [sum(len(each.analysis.figures) for each in part.records) for part in found] == [8, 8]


def test_what_stories_join_is_never_parted() -> None:
    assert len(apart(gate([3, 3, 3], {(0, 1), (1, 2)}), 3)) == 1
