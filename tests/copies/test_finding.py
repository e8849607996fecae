"""Copies are found whole, cut down and edited; what articles merely share does not make them copies."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpustool import copies
from corpustool.copies.sharing import LEAST
from corpustool.domain.analysis import Record
from corpustool.domain.texts import SectionKind
from tests.copies.making import AGENCY, OWN, article

SENTENCES = AGENCY.split("\n")
SAID = (
    "we have asked the county three times for a higher dyke and three times we were told that it would be built next "
    "year, and now the people of this town are carrying sandbags in the rain because nobody wanted to pay for it"
)


def pairs(*records: Record) -> set[tuple[str, str]]:
    """The copies, by the names of the articles."""
    names = {record.article.id: record.article.path for record in records}
    found = copies.find(records)
    return {(names[one], names[other]) for one in names for other in found.of(one) if names[one] < names[other]}


def test_a_text_with_another_headline_is_a_copy() -> None:
    a, b = article("a", f"Tamber rises\n\n{AGENCY}"), article("b", f"Flood in Ostermark\n\n{AGENCY}")
    assert pairs(a, b) == {("a", "b")}


def test_a_text_with_one_number_changed_is_a_copy() -> None:
    assert pairs(article("a", AGENCY), article("b", AGENCY.replace("340", "430"))) == {("a", "b")}


@pytest.mark.parametrize("kept", [2, 3, 4, 5])
def test_a_cut_down_text_is_a_copy_of_the_whole(kept: int) -> None:
    assert pairs(article("a", AGENCY), article("b", "\n".join(SENTENCES[:kept]))) == {("a", "b")}


def test_a_text_that_stands_in_a_longer_one_is_a_copy() -> None:
    assert pairs(article("a", AGENCY), article("b", f"{OWN}\n{AGENCY}\n{OWN[::-1]}")) == {("a", "b")}


def test_case_and_punctuation_are_no_difference() -> None:
    assert pairs(article("a", AGENCY), article("b", AGENCY.upper().replace(". ", " - "))) == {("a", "b")}


def test_two_reports_on_one_event_are_no_copies() -> None:
    assert pairs(article("a", AGENCY), article("b", OWN)) == set()


def test_a_shared_sentence_makes_no_copy() -> None:
    assert pairs(article("a", AGENCY), article("b", f"{OWN}\n{SENTENCES[0]}")) == set()


def test_a_shared_quotation_makes_no_copy() -> None:
    a = article("a", f"{SENTENCES[0]} “{SAID}”, the mayor said.", quoted=(SAID,))
    b = article("b", f"“{SAID}”, Ilka Brandau told us when we met her at the bridge on Saturday.", quoted=(SAID,))
    assert pairs(a, b) == set()


@pytest.mark.parametrize("kind", [SectionKind.BOILERPLATE, SectionKind.BYLINE])
def test_a_shared_line_of_the_outlet_makes_no_copy(kind: SectionKind) -> None:
    a = article("a", SENTENCES[0], standing=SAID, kind=kind)
    b = article("b", SENTENCES[4], standing=SAID, kind=kind)
    assert pairs(a, b) == set()


def test_texts_too_short_to_tell_are_no_copies() -> None:
    short = " ".join(AGENCY.split()[: LEAST + 3])
    assert pairs(article("a", short), article("b", f"{short} today")) == set()


def test_a_digest_is_a_copy_of_each_of_its_parts_which_are_none_of_one_another() -> None:
    digest = article("digest", f"{AGENCY}\n{OWN}")
    assert pairs(article("a", AGENCY), article("b", OWN), digest) == {("a", "digest"), ("b", "digest")}


def test_one_article_has_no_copies() -> None:
    assert copies.find(()) == copies.find([article("a", AGENCY)])


def test_an_empty_text_copies_nothing() -> None:
    assert pairs(article("a", ""), article("b", "…"), article("c", AGENCY)) == set()


def crowd(size: int) -> list[Record]:
    """Many articles of invented words, each with the outlet's line, and four copies hidden among them."""
    chance = random.Random(3)  # noqa: S311 - no secret
    vocabulary = [f"word{number}" for number in range(3000)]
    texts = [" ".join(chance.choices(vocabulary, k=120)) for _ in range(size)]
    records = [article(f"{at:04}", f"{text} {OWN.splitlines()[0]}") for at, text in enumerate(texts)]
    hidden = [AGENCY, AGENCY.replace("340", "430"), "\n".join(SENTENCES[:3]), f"{OWN}\n{AGENCY}"]
    return [*records, *(article(f"copy {at}", text) for at, text in enumerate(hidden))]


def test_among_many_articles_the_same_copies_are_found() -> None:
    assert pairs(*crowd(400)) == {(f"copy {a}", f"copy {b}") for a in range(4) for b in range(a + 1, 4)}


def test_the_order_of_articles_changes_nothing() -> None:
    records = crowd(150)
    shuffled = list(records)
    random.Random(5).shuffle(shuffled)  # noqa: S311 - no secret
    assert copies.find(records) == copies.find(shuffled) == copies.find(records[::-1])


@settings(max_examples=50)
@given(st.permutations(SENTENCES), st.integers(0, 5))
def test_a_text_with_a_sentence_added_is_a_copy(sentences: list[str], at: int) -> None:
    longer = [*sentences[:at], "Nobody was hurt so far.", *sentences[at:]]
    assert pairs(article("a", "\n".join(sentences)), article("b", "\n".join(longer))) == {("a", "b")}
