from __future__ import annotations

import re
from dataclasses import replace

from corpustool.checks.quoted import quoted_alike
from corpustool.checks.wordings import spoken
from corpustool.domain.analysis import Quotation, Record
from tests.claims.making import record

BOATS = "We lost nine boats and all of the nets."


def article(name: str, *quotations: str) -> Record:
    """An article with these quotations."""
    text = " ".join(f"“{each}” said a man of {name}." for each in quotations)
    found = tuple(Quotation(m.start(1), m.end(1), m.group(1)) for m in re.finditer("“(.*?)”", text))
    one = record(name, text, [])
    return replace(one, analysis=replace(one.analysis, quotations=found))


def texts(*records: Record) -> list[tuple[str, str]]:
    return [(a.text, b.text) for a, b in quoted_alike(records)]


def test_sentences_of_two_articles_that_share_four_words_are_a_pair() -> None:
    other = "They lost nine boats and a house."
    assert texts(article("a", f"It is over. {BOATS}"), article("b", other)) == [(BOATS, other)]


def test_sentences_of_one_article_are_no_pair() -> None:
    assert texts(article("a", BOATS, BOATS)) == []


def test_phrases_are_no_statements() -> None:
    assert texts(article("a", "nine boats and all"), article("b", BOATS)) == []


def test_each_pair_is_given_once_in_the_order_of_the_articles() -> None:
    a, b, c = articles = [article(name, BOATS) for name in "abc"]
    assert [(one.record, other.record) for one, other in quoted_alike(articles)] == [(a, b), (a, c), (b, c)]


def test_what_a_crowd_says_links_nobody() -> None:
    crowd = [article(f"paper {number}", BOATS) for number in range(61)]
    assert texts(*crowd) == []
    assert len(texts(*crowd[:60])) == 60 * 59 // 2


def test_words_that_are_written_as_one_are_counted_as_they_are_spoken() -> None:
    assert spoken("It won’t … we'll [see], they cannot") == (
        "it", "will", "not", "…", "we", "will", "…", "they", "can", "not",
    )  # fmt: skip
    assert spoken("the boat's crew (all nine) didn't") == ("the", "boat's", "crew", "…", "did", "not")
