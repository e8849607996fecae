"""What must hold for every text and every number, whoever wrote it."""

from __future__ import annotations

import time
from collections.abc import Callable
from decimal import Decimal

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from corpustool.domain.figures import Figure, RejectedNumber
from corpustool.domain.quantities import Bound
from corpustool.domain.texts import Document
from corpustool.figures import read_figures, read_quotations, read_sentences
from corpustool.figures.bounds import bound
from corpustool.figures.drafts import draft
from corpustool.figures.lexemes import lexemes
from corpustool.figures.measures import read_measured
from corpustool.figures.numerals import read_numerals
from tests.figures.pages import analysed

SMALL = [
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
]
TENS = ["-", "-", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
BLANK = spacy.blank("en")
HOSTILE = st.text(
    alphabet=st.sampled_from("0123456789.,-–/:%$£€'’\"“” \n\tabstonehalfdozenkm½١２\u200b\u200f\u00a0(+)"), max_size=80
)


def spelled(number: int, *, hyphen: str, link: str) -> str:
    """An integer in English words."""
    for scale, name in ((10**9, "billion"), (10**6, "million"), (10**3, "thousand")):
        if number >= scale:
            rest = number % scale
            joint = link if 0 < rest < 100 else " "
            tail = joint + spelled(rest, hyphen=hyphen, link=link) if rest else ""
            return f"{spelled(number // scale, hyphen=hyphen, link=link)} {name}{tail}"
    if number >= 100:
        rest = number % 100
        return f"{SMALL[number // 100]} hundred" + (link + spelled(rest, hyphen=hyphen, link=link) if rest else "")
    if number >= 20:
        return TENS[number // 10] + (hyphen + SMALL[number % 10] if number % 10 else "")
    return SMALL[number]


def values(text: str) -> list[Decimal]:
    """The numerals of a text."""
    return [numeral.value for numeral in read_numerals(lexemes(text, 0, len(text)))]


def bounded(text: str) -> Bound:
    """The bound of the only number of a text."""
    line = lexemes(text, 0, len(text))
    (numeral,) = read_numerals(line)
    return bound(line, draft(read_measured(line, numeral))).bound


@given(st.integers(0, 10**12 - 1), st.sampled_from(["-", " "]), st.sampled_from([" and ", " "]))
def test_any_integer_written_in_words_is_read_back(number: int, hyphen: str, link: str) -> None:
    assert values(spelled(number, hyphen=hyphen, link=link)) == [number]


@given(st.integers(1000, 10**18))
def test_the_style_of_grouping_does_not_change_the_value(number: int) -> None:
    comma = f"{number:,}"
    assert (
        values(comma) == values(comma.replace(",", "\u00a0")) == values(comma.replace(",", " ")) == values(str(number))
    )
    assert values(comma.replace(",", "'")) == [number]
    if number >= 10**6:
        assert values(comma.replace(",", ".")) == [number]


@given(st.integers(1, 10**29))
def test_no_digit_is_lost_with_a_sign_or_a_grouping(number: int) -> None:
    assert values(f"minus {number:,}") == values(f"-{number}") == [-number]


@given(st.integers(0, 10**9))
def test_the_kind_of_digits_does_not_change_the_value(number: int) -> None:
    text = str(number)
    wide = "".join(chr(ord(digit) + 0xFEE0) for digit in text)
    assert values(wide) == values("\u200b".join(text)) == values(f"\u200f{text}\u200f") == [number]


@given(
    st.decimals(0, 10**6, places=2),
    st.sampled_from([("thousand", 3), ("million", 6), ("bn", 9), ("crore", 7), ("lakh", 5)]),
)
def test_a_scale_multiplies_exactly(value: Decimal, scale: tuple[str, int]) -> None:
    assert values(f"{value} {scale[0]}") == [value.scaleb(scale[1])]


UPWARD = {Bound.AT_LEAST, Bound.MORE_THAN}
DOWNWARD = {Bound.AT_MOST, Bound.LESS_THAN}
MORE = ("more than", "greater than", "higher than", "over", "above", "in excess of", "larger than", "longer than")
LESS = ("less than", "fewer than", "lower than", "under", "below", "smaller than", "shorter than")
CASES = st.sampled_from([str.lower, str.upper, str.title])


@given(
    st.integers(2, 9999),
    st.sampled_from(MORE + LESS),
    st.sampled_from(
        ["no", "not", "never", "is not", "isn't", "was not even", "has never been", "cannot be", "won't be any"]
    ),
    CASES,
)
def test_a_negated_comparative_is_never_read_as_its_opposite(
    number: int, phrase: str, negation: str, case: Callable[[str], str]
) -> None:
    plain = bounded(case(f"it was {phrase} {number} metres"))
    negated = bounded(case(f"it {negation} {phrase} {number} metres"))
    assert plain in (UPWARD if phrase in MORE else DOWNWARD)
    assert negated in (DOWNWARD if phrase in MORE else UPWARD)


@given(st.integers(2, 9999), CASES, st.sampled_from(["", "about ", "some ", "another ", "an estimated "]))
def test_at_least_and_at_most_keep_their_side_before_the_number(
    number: int, case: Callable[[str], str], between: str
) -> None:
    for phrase, side in (("at least", UPWARD), ("at most", DOWNWARD), ("a minimum of", UPWARD), ("up to", DOWNWARD)):
        assert bounded(case(f"they saw {phrase} {between}{number} metres")) in side


@given(st.integers(2, 9999), CASES)
def test_at_least_and_at_most_keep_their_side_behind_the_number(number: int, case: Callable[[str], str]) -> None:
    for phrase, side in (
        ("at least", UPWARD),
        ("or more", UPWARD),
        ("at most", DOWNWARD),
        ("or less", DOWNWARD),
        ("or fewer", DOWNWARD),
    ):
        assert bounded(case(f"they saw {number} metres {phrase}")) in side


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=60), HOSTILE))
def test_any_text_is_read_without_an_exception_and_quoted_exactly(text: str) -> None:
    document, doc = Document(text), BLANK(text)
    read = read_figures(doc, document, ())
    sentences = read_sentences(doc, document)
    parts: list[Figure | RejectedNumber] = [*read.figures, *read.rejected]
    for part in parts:
        assert text[part.start : part.end] == part.quote
        assert part.quote
    for figure in read.figures:
        assert sentences[figure.sentence].start <= figure.start < figure.end <= sentences[figure.sentence].end
        low, high = figure.quantity.low, figure.quantity.high
        assert low is None or high is None or low <= high
        assert all(0 <= link.figure < len(read.figures) for link in figure.relations)
    for expression in read.dates:
        assert text[expression.start : expression.end] == expression.text
    for quotation in read_quotations(doc, document, ()):
        assert text[quotation.start : quotation.end] == quotation.text


@settings(max_examples=60, deadline=None)
@given(st.one_of(st.text(max_size=60), HOSTILE))
def test_any_text_is_read_with_a_parse_too(text: str) -> None:
    (analysis,) = analysed((text,))
    assert all(text[figure.start : figure.end] == figure.quote for figure in analysis.figures)


@settings(max_examples=60, deadline=None)
@given(HOSTILE)
def test_no_number_is_both_a_figure_and_rejected(text: str) -> None:
    read = read_figures(BLANK(text), Document(text), ())
    taken = {place for figure in read.figures for place in range(figure.start, figure.end)}
    assert not any(place in taken for number in read.rejected for place in range(number.start, number.end))


@settings(max_examples=60, deadline=None)
@given(HOSTILE)
def test_every_digit_is_accounted_for(text: str) -> None:
    read = read_figures(BLANK(text), Document(text), ())
    parts: list[Figure | RejectedNumber] = [*read.figures, *read.rejected]
    told = {place for part in parts for place in range(part.start, part.end)}
    told |= {place for date in read.dates for place in range(date.start, date.end)}
    assert [place for place, letter in enumerate(text) if letter.isdecimal() and place not in told] == []


@pytest.mark.parametrize(
    "piece",
    ["12 men, ", "1-", "1,", "between 1 and 2 ", "a ", "twenty ", "million ", "at least ", "3 in May 2020 in Rome, "],
)
def test_a_line_without_an_end_is_read_in_linear_time(piece: str) -> None:
    def seconds(size: int) -> float:
        text = piece * (size // len(piece))
        doc = BLANK(text)
        began = time.process_time()
        read_figures(doc, Document(text), ())
        return time.process_time() - began

    seconds(1000)
    short, long = seconds(5_000), seconds(40_000)
    assert long < 0.5 + 20 * short  # eight times the text; twenty leaves room for a busy machine


def test_a_number_of_four_hundred_digits_is_rejected_with_a_reason() -> None:
    text = "They counted " + "7" * 400 + " stars."
    read = read_figures(BLANK(text), Document(text), ())
    assert not read.figures
    assert [number.reason for number in read.rejected] == ["unreadable number"]
