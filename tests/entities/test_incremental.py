"""Does a reconciliation that remembers an earlier one give the same as one that does not?"""

from __future__ import annotations

import random
from collections.abc import Sequence

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpustool.domain.decisions import Decision, Verb
from corpustool.domain.mentions import Definition, EntityKind, NameMention
from corpustool.entities import Memory, blocking, reconcile, reconcile_again, register, scoring, short_forms
from tests.entities.names import GROUP, ORGANISATION, PERSON, PLACE, decision, named, spellings

GIVEN = ("Ann", "Anne", "Bob", "Robert", "A.", "R.", "Bruno", "Moammar")
FAMILY = ("Kessler", "Kesler", "Kestrelwood", "Kestrelwod", "Noor", "Hartwell", "Talbot")
SUFFIXES = ("", "", "", " Jr.", ", Ann")
HEADS = ("Bank", "Bank Ltd", "Congress", "Institute of Norway", "Forum", "Party")
PLACES = (
    "UK",
    "U.K.",
    "Britain",
    "British",
    "the United Kingdom",
    "Hubei",
    "Hebei",
    "York",
    "New York",
    "Kyiv",
    "Kiev",
)
GROUPS = ("Uyghurs", "Uighurs", "Dutch", "British", "DUTCH")
ACRONYMS = ("WKC", "wkc", "KB", "NKF", "WK", "AIDS", "Aids")


def people() -> st.SearchStrategy[str]:
    family = st.sampled_from(FAMILY)
    full = st.builds("{} {}{}".format, st.sampled_from(GIVEN), family, st.sampled_from(SUFFIXES))
    middle = st.builds("{} {}. {}".format, st.sampled_from(GIVEN), st.sampled_from("JK"), family)
    return st.one_of(family, family.map(str.upper), full, middle, st.sampled_from(GIVEN))


def organisations() -> st.SearchStrategy[str]:
    word = st.sampled_from(("Kelp", "World Kelp", "Western Kite", "Norwegian", *FAMILY))
    return st.one_of(st.builds("{} {}".format, word, st.sampled_from(HEADS)), st.sampled_from(ACRONYMS), word)


def texts(kind: EntityKind) -> st.SearchStrategy[str]:
    if kind is PERSON:
        return people()
    return organisations() if kind is ORGANISATION else st.sampled_from(PLACES if kind is PLACE else GROUPS)


DOCUMENTS = st.sampled_from([f"d{number}" for number in range(6)])
MENTIONS = st.sampled_from((PERSON, ORGANISATION, PERSON, ORGANISATION, PLACE, GROUP)).flatmap(
    lambda kind: st.builds(NameMention, texts(kind), st.just(kind), DOCUMENTS)
)
DEFINITIONS = st.dictionaries(
    DOCUMENTS,
    st.tuples(st.builds(Definition, organisations(), st.sampled_from(ACRONYMS))),
    max_size=3,
)


@st.composite
def decided(draw: st.DrawFn, mentions: Sequence[NameMention]) -> list[Decision]:
    """A few decisions about names that may be there, some of them of equal letters."""
    names = [*sorted({mention.text for mention in mentions}), "AIDS", "Aids"]
    pairs = draw(st.lists(st.tuples(st.sampled_from(names), st.sampled_from(names), st.booleans()), max_size=3))
    return [
        decision(Verb.SAME if same else Verb.DIFFERENT, a, b, number)
        for number, (a, b, same) in enumerate(pairs)
        if a != b
    ]


def stored(memory: Memory) -> Memory:
    """A memory that was written and read again."""
    return msgspec.msgpack.decode(msgspec.msgpack.encode(memory), type=Memory)


@pytest.fixture(params=[False, True], ids=["as it is", "small blocks and crowds"])
def _bounds(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also with such small bounds that a few names cross them."""
    if request.param:
        monkeypatch.setattr(blocking, "LARGEST_BLOCK", 2)
        monkeypatch.setattr(register, "MOST_ASKED", 1)
        monkeypatch.setattr(short_forms, "MOST_ASKED", 1)
        monkeypatch.setattr(scoring, "_FREQUENT", 2)


@pytest.mark.usefixtures("_bounds")
class TestAnyHistory:
    """A history of corpora: each is reconciled with the memory of the one before."""

    @settings(max_examples=60, deadline=None)
    @given(st.lists(MENTIONS, max_size=30), st.lists(MENTIONS, max_size=12), st.data())
    def test_a_remembered_past_changes_nothing(
        self, mentions: list[NameMention], more: list[NameMention], data: st.DataObject
    ) -> None:
        chance = data.draw(st.randoms(use_true_random=False))
        memory: Memory | None = None
        for corpus in (mentions, [*mentions, *more], more, without(mentions, chance), [*mentions, *more]):
            chance.shuffle(corpus)
            decisions = data.draw(decided(corpus))
            definitions = data.draw(DEFINITIONS)
            plain = reconcile(corpus, definitions=definitions, decisions=decisions)
            again, memory = reconcile_again(corpus, memory, definitions=definitions, decisions=decisions)
            assert again == plain
            memory = stored(memory)

    @settings(max_examples=150, deadline=None)
    @given(st.lists(MENTIONS, min_size=2, max_size=16), st.lists(st.one_of(st.integers(0, 99), MENTIONS), max_size=6))
    def test_one_mention_more_or_less_changes_nothing_else(
        self, mentions: list[NameMention], edits: list[int | NameMention]
    ) -> None:
        """Small steps: most of what is remembered is used."""
        corpus = list(mentions)
        _, memory = reconcile_again(corpus, None)
        for edit in edits:
            if isinstance(edit, NameMention):
                corpus.append(edit)
            elif corpus:
                del corpus[edit % len(corpus)]
            again, memory = reconcile_again(corpus, memory)
            assert again == reconcile(corpus)

    @settings(max_examples=30, deadline=None)
    @given(st.lists(MENTIONS, max_size=30), st.data())
    def test_what_is_remembered_does_not_depend_on_the_past(
        self, mentions: list[NameMention], data: st.DataObject
    ) -> None:
        earlier = mentions[: data.draw(st.integers(0, len(mentions)))]
        decisions = data.draw(decided(mentions))
        first, fresh = reconcile_again(mentions, None, decisions=decisions)
        again, memory = reconcile_again(mentions, reconcile_again(earlier, None)[1], decisions=decisions)
        assert again == first
        assert memory == fresh


def without(mentions: Sequence[NameMention], chance: random.Random) -> list[NameMention]:
    """The mentions without those of one document, and without one more here and there."""
    gone = chance.choice(["d0", "d1", "d2"])
    return [mention for mention in mentions if mention.document != gone and chance.random() < 0.9]


INITIALS = named(PERSON, d1="A. Kessler", d2="Arno Kessler")
USUAL = named(ORGANISATION, **{f"a{number}": "Kestrelwood Bank" for number in range(6)}, b1="Kestrelwold Bank")
SHORT = named(PERSON, d1="Ann Kessler", d2="Kessler", d3="Bruno Kessler")


@pytest.mark.parametrize(
    ("fewer", "more"),
    [
        (INITIALS, [*INITIALS, *named(PERSON, d3="Aida Kessler")]),
        (USUAL, [*USUAL, *named(ORGANISATION, **{f"c{number}": "Kestrelwold Bank" for number in range(5)})]),
        (SHORT[:2], SHORT),
        (SHORT, [*SHORT, *named(PERSON, **{f"d{number}": "Ann Kessler" for number in range(4, 9)})]),
    ],
    ids=["a block grows too large", "a spelling becomes usual", "a name more for a short form", "a name dominates"],
)
def test_what_is_near_a_change_is_found_out_anew(
    fewer: list[NameMention], more: list[NameMention], monkeypatch: pytest.MonkeyPatch
) -> None:
    """There and back; without it the names that are still there would be taken for what they were."""
    monkeypatch.setattr(blocking, "LARGEST_BLOCK", 2)
    for early, late in ((fewer, more), (more, fewer)):
        again, _ = reconcile_again(late, stored(reconcile_again(early, None)[1]))
        assert again == reconcile(late)
        assert spellings(again) != spellings(reconcile(early)) or again.doubts != reconcile(early).doubts
