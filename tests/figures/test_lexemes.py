"""How a sentence falls into numbers, words and signs."""

from __future__ import annotations

from decimal import Decimal

import pytest

from corpustool.figures.lexemes import Lexeme, Sort, lexemes


def cut(text: str) -> tuple[Lexeme, ...]:
    return lexemes(text, 0, len(text))


def sorts(text: str) -> list[tuple[str, Sort]]:
    return [(piece.text, piece.sort) for piece in cut(text)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12,345.67", "12345.67"),
        ("12,34,567", "1234567"),
        ("1 234 567", "1234567"),
        ("1.234.567", "1234567"),
        ("1.234,50", "1234.50"),
        ("1'234'567", "1234567"),
        ("0.5", "0.5"),
        (".5", "0.5"),
        ("½", "0.5"),
        ("１２", "12"),
    ],
)
def test_every_style_of_grouping_is_read(text: str, value: str) -> None:
    assert [piece.value for piece in cut(text)] == [Decimal(value)]


@pytest.mark.parametrize("text", ["1,2,3", "1.2.3", "12,3456", "9" * 41])
def test_digits_without_sense_are_odd(text: str) -> None:
    assert [piece.sort for piece in cut(text)] == [Sort.ODD]


def test_letters_that_stick_to_digits_are_a_code() -> None:
    assert sorts("A380 MH370") == [("A380", Sort.CODE), ("MH370", Sort.CODE)]


def test_a_currency_that_sticks_to_digits_is_cut_off() -> None:
    assert sorts("US$5 RM23.50 $A7 Rs500")[::2] == [(sign, Sort.MONEY) for sign in ("US$", "RM", "$A", "Rs")]


def test_a_games_console_is_no_pound_sign() -> None:
    assert sorts("PS5") == [("PS5", Sort.CODE)]
    assert sorts("PS2.7m")[0] == ("PS", Sort.MONEY)


def test_ordinals_decades_and_clocks_are_no_numbers() -> None:
    assert [sort for _, sort in sorts("3rd 1990s 10:45")] == [Sort.ORDINAL, Sort.DECADE, Sort.CLOCK]


def test_offsets_are_those_of_the_text_though_invisible_characters_are_left_out() -> None:
    text = "a\u200b 1\u200b2 b"
    (_, number, last) = cut(text)
    assert number.value == 12
    assert text[number.start : number.end] == "1\u200b2"
    assert text[last.start : last.end] == "b"


def test_a_space_joins_only_groups_of_three_digits() -> None:
    assert [piece.value for piece in cut("230 000")] == [230000]
    assert [piece.value for piece in cut("23 1000")] == [23, 1000]
    assert [piece.value for piece in cut("2019 300")] == [2019, 300]


def test_glued_tells_whether_a_space_stands_before() -> None:
    assert [piece.glued for piece in cut("5kg or 5 kg")] == [False, True, False, False, False]


@pytest.mark.parametrize("text", ["R1.2 billion", "N2.5bn", "P500,000", "Sh300 million", "R12 500"])
def test_a_letter_before_a_sum_is_a_currency(text: str) -> None:
    assert sorts(text)[0][1] is Sort.MONEY


@pytest.mark.parametrize("text", ["R2", "P53", "N15 road", "R12", "N95 masks", "P1,2"])
def test_a_letter_before_another_number_is_none(text: str) -> None:
    assert sorts(text)[0][1] is not Sort.MONEY
