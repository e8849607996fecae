"""Pairs are matched one after another with what is known of all that read alike: nothing may come out otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpustool.claims import matching
from corpustool.claims.answers import Answer, answers_of
from corpustool.claims.bonds import Bond, bond
from corpustool.claims.matching import Faced, Matcher, faced
from corpustool.claims.pairs import Match, match
from corpustool.claims.stories import Story
from corpustool.claims.things import Words
from corpustool.domain.figures import Counted, FigureKind, UnitKind
from corpustool.domain.quantities import Bound
from corpustool.domain.settings import Settings
from tests.claims.making import entities, figure, record

ONE = Story(0, 1, 1.7, known=True)
NEAR = Story(0, 1, 0.8)
TEACHING = Words(taught=frozenset({frozenset({"home", "hut"})}))

LINES = (
    ("An earthquake in Chile killed {} people near Calama.", "people", None),
    ("An earthquake in Chile killed {} miners near Calama.", "miner", None),
    ("Rebels shot {} people in Sudan.", "people", "shot"),
    ("The flood destroyed {} homes in Peru.", "home", "destroy"),
    ("The flood destroyed {} huts in Peru.", "hut", "destroy"),
    ("The flood destroyed {} homes in Kenya.", "home", "destroy"),
    ("The ministry counted {} schools.", "school", None),
    ("Prices rose, and a barrel cost {} dlrs.", "dlrs", None),
)
BEFORE = ("", "The mayor spoke. ", "The mayor spoke. Nobody asked. It rained. The sun came. It was late. ")


def answers(
    line: int,
    value: int,
    bound: Bound,
    day: str | None,
    before: int,
    modifiers: Sequence[str],
    kind: FigureKind,
    name: str = "a",
) -> tuple[Answer, ...]:
    """The answers of an article with one figure; the text is the article's own by its name."""
    sentence, head, event = LINES[line]
    text = f"{BEFORE[before]}{sentence.format(value)} So wrote {name}."
    told = figure(text, str(value), head, bound=bound, event=event, kind=kind, modifiers=tuple(modifiers))
    one = record(name, text, [told], day)
    return tuple(answers_of(one, entities([one]), Settings(), frozenset()))


tellings = st.builds(
    answers,
    st.integers(0, len(LINES) - 1),
    st.sampled_from((1, 2, 9, 14, 15, 28, 61, 100, 14000)),
    st.sampled_from((Bound.EXACT, Bound.EXACT, Bound.AT_LEAST, Bound.ABOUT, Bound.VAGUE)),
    st.sampled_from((None, "2024-05-01", "2024-05-02", "2024-07-30")),
    st.integers(0, len(BEFORE) - 1),
    st.lists(st.sampled_from(("new", "stone", "british", "seriously")), max_size=2, unique=True),
    st.sampled_from((FigureKind.TOTAL, FigureKind.TOTAL, FigureKind.PART, FigureKind.INCREMENT)),
)
corpora = st.lists(tellings, min_size=2, max_size=9)


def looked_at(a: Faced, b: Faced, found: Match | None, story: Story, words: Words) -> None:
    """What the matcher says is what is found when all is looked for, but that it stops at the first veto."""
    whole = match(a.answer, b.answer, story, words)
    if whole is None or a.answer.level != b.answer.level:
        assert found is None
    elif whole.vetoes:
        assert found is not None
        assert found.vetoes[0] in whole.vetoes
        assert found.forbidden is not whole.vetoes[0].weak
        assert not found.comparable
    else:
        assert found == whole
        assert found.score == whole.score


@given(corpora, st.sampled_from((ONE, NEAR)), st.sampled_from((Words(), TEACHING)))
def test_a_matcher_finds_of_each_pair_what_is_found_of_it_alone(
    corpus: list[tuple[Answer, ...]], story: Story, words: Words
) -> None:
    matcher = Matcher(words)
    told = [each for article in faced(corpus) for each in article]
    for a, b in [*combinations(told, 2), *combinations(told[::-1], 2)]:
        looked_at(a, b, matcher.match(a, b, story), story, words)


def plain(line: int, value: int, name: str, day: str | None = "2024-05-01") -> tuple[Answer, ...]:
    return answers(line, value, Bound.EXACT, day, 0, (), FigureKind.TOTAL, name)


def test_answers_that_differ_in_number_day_and_article_alone_have_one_face() -> None:
    (a,), (b,), (c,) = faced([plain(0, 14, "a"), plain(0, 61, "b", "2024-05-02"), plain(1, 14, "c")])
    assert a.face == b.face != c.face


def test_what_two_faces_have_in_common_is_looked_for_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Answer] = []

    def asking(a: Answer, b: Answer, words: Words) -> Bond | None:
        asked.append(a)
        return bond(a, b, words)

    monkeypatch.setattr(matching, "bond", asking)
    matcher = Matcher(Words())
    told = [each for article in faced([plain(0, 20 + n, f"a{n}") for n in range(30)]) for each in article]
    found = [matcher.match(a, b, ONE) for a, b in combinations(told, 2)]
    assert len(found) == 435
    assert len(asked) == 1


def test_matches_of_a_crowd_are_one_and_the_same() -> None:
    matcher = Matcher(Words())
    (a,), (b,), (c,) = faced([plain(0, 14, "a"), plain(0, 15, "b"), plain(0, 16, "c")])
    assert matcher.match(a, b, ONE) is matcher.match(b, c, ONE)


def test_how_alike_two_articles_are_counts_for_each_pair() -> None:
    matcher = Matcher(Words())
    (a,), (b,), (c,) = faced([plain(0, 14, "a"), plain(0, 15, "b"), plain(0, 16, "c")])
    one, other = matcher.match(a, b, NEAR), matcher.match(b, c, Story(1, 2, 0.9))
    assert one is not None
    assert other is not None
    assert other.score == pytest.approx(one.score + 0.1)


def test_two_words_taught_as_one_are_compared() -> None:
    (a,), (b,) = faced([plain(3, 14, "a"), plain(4, 15, "b")])
    alone, taught = Matcher(Words()).match(a, b, ONE), Matcher(TEACHING).match(a, b, ONE)
    assert alone is None or not alone.comparable
    assert taught is not None
    assert taught.comparable


def test_figures_of_two_units_are_not_matched() -> None:
    text = "The flood destroyed 14 percent of homes in Peru."
    one = record("c", text, [figure(text, "14", "home", unit=UnitKind.PERCENT)])
    share = tuple(answers_of(one, entities([one]), Settings(), frozenset()))
    (a,), (b,) = faced([plain(3, 14, "a"), share])
    assert Matcher(Words()).match(a, b, ONE) is None


def test_things_of_which_one_is_counted_in_a_unit_are_told_anew_every_day() -> None:
    (a,), (b,) = faced([plain(7, 60, "a"), plain(7, 61, "b", "2024-05-09")])
    found = Matcher(Words()).match(a, b, ONE)
    assert found is not None
    assert found.forbidden
    assert a.answer.counted == Counted("dlrs", "dlrs")
