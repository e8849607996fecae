from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from corpustool.checks.told import COUNT, NUMBER, PART, PERCENT, gap, shape, told
from corpustool.domain.figures import FigureKind, UnitKind
from corpustool.domain.quantities import Bound
from tests.claims.making import figure, record

RISE = "Sales rose 12 percent to 115 boats from 100."


def test_each_figure_is_one_character_and_its_unit_is_taken_in() -> None:
    figures = [figure(RISE, "12", unit=UnitKind.PERCENT), figure(RISE, "115", "boat"), figure(RISE, "100")]
    found = told(record("a", RISE, figures))
    shape = "".join("#" if letter in found.numbers else letter for letter in found.text)
    assert shape == "Sales rose # to # boats from #."
    assert [number.value for number in found.all_in(found.text)] == [Decimal(12), Decimal(115), Decimal(100)]


def test_the_ends_of_a_range_are_two_numbers_in_printed_order() -> None:
    text = "The fleet was halved from 90 to 30 ships."
    one = figure(text, "90 to 30", "ship", value="30", to="90", bound=Bound.RANGE)
    found = told(record("a", text, [one]))
    assert [number.value for number in found.numbers.values()] == [Decimal(90), Decimal(30)]
    assert {number.figure for number in found.numbers.values()} == {one}


def test_a_range_in_words_stays_one_number_since_its_order_is_unknown() -> None:
    text = "The fleet was halved from ninety to thirty ships."
    one = figure(text, "ninety to thirty", "ship", value="30", to="90", bound=Bound.RANGE)
    assert len(told(record("a", text, [one])).numbers) == 1


def test_a_scale_is_shared_by_both_ends() -> None:
    text = "Debts grew from 20 to 60 million euros."
    one = figure(text, "20 to 60 million", value="20000000", to="60000000", bound=Bound.RANGE, unit=UnitKind.CURRENCY)
    values = [number.value for number in told(record("a", text, [one])).numbers.values()]
    assert values == [Decimal(20_000_000), Decimal(60_000_000)]


def test_kinds_of_numbers_have_characters_of_their_own() -> None:
    text = "Half of the 60 teachers, or 50 percent, doubled it."
    found = told(
        record(
            "a",
            text,
            [
                figure(text, "Half", value="0.5", kind=FigureKind.SHARE),
                figure(text, "60", "teacher"),
                figure(text, "50", unit=UnitKind.PERCENT, kind=FigureKind.SHARE),
                figure(text, "doubled", value="2", kind=FigureKind.CHANGE),
            ],
        )
    )
    classes = [next(name for name, each in KINDS.items() if mark in span(each)) for mark in found.numbers]
    assert classes == ["part", "count", "percent", "part"]


KINDS = {"part": PART, "count": COUNT, "percent": PERCENT}


def span(pattern: str) -> set[str]:
    return {chr(code) for code in range(ord(pattern[1]), ord(pattern[3]) + 1)}


@given(st.text(alphabet=st.sampled_from("ab \U000f0001\U000f4002\U000fc003\n"), max_size=40))
def test_characters_of_a_text_are_never_taken_for_its_numbers(text: str) -> None:
    found = told(record("a", text + "x", []))
    assert found.numbers == {}
    assert not set(found.text) & span(NUMBER)


def test_numbers_are_found_by_their_sentences() -> None:
    text = "He had 12 boats. She had 30 nets and 40 hens. They had 5."
    figures = [figure(text, quote) for quote in ("12", "30", "40", "5")]
    found = told(record("a", text, figures))
    assert [number.value for number in found.near(1, 0)] == [30, 40]
    assert [number.value for number in found.near(2, 2)] == [12, 30, 40, 5]
    assert found.near(7, 2) == ()


def test_a_full_stop_stands_among_the_marks_where_a_sentence_ends_between_two_numbers() -> None:
    text = "He had 12 boats of 3.5 tons. She had 30 nets, i.e. 40 less."
    figures = [figure(text, quote) for quote in ("12", "3.5", "30", "40")]
    found = told(record("a", text, figures))
    assert "".join("#" if mark in found.numbers else mark for mark in found.marks) == "##.##"


WORDS = (" of ", " and ", ", ", ". ", "\n", " of the ", "of of ", "; ", " i.e. ", ".")
SHAPES = (
    shape(COUNT + COUNT, rf"{COUNT}{gap(12)}(?:,|and){gap(12)}{COUNT}"),
    shape(COUNT * 3, rf"{COUNT}(?:{gap(9)}\band\b{gap(9)}{COUNT})+{gap(9)},\s*{COUNT}"),
    shape(COUNT + COUNT, rf"{COUNT}{gap(20)}{COUNT}(?=\s*[,;\n]|$)", lead=rf"\b[Oo]f(?: the)?{gap(5)}"),
    shape(COUNT * 2, rf"{gap(9)}(?=\n|;|$)", row=rf"{COUNT}(?:{gap(9)}\band\b{gap(9)}{COUNT})+"),
    shape(COUNT * 3, rf"{gap(9)}of{gap(9)}{COUNT}", row=rf"{COUNT}(?:{gap(9)}(?:,|\band\b){gap(9)}{COUNT})+"),
    shape(rf"{COUNT}\.?{COUNT}", rf"{COUNT}[^\n]{{0,9}}?{COUNT}"),
)


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=14), st.integers(min_value=0, max_value=2))
def test_shapes_are_found_where_a_search_of_the_whole_text_finds_them(words: list[str], leading: int) -> None:
    text, figures = "".join(WORDS[:leading]), []
    for number, word in enumerate(words, 100):
        figures.append((str(number), len(text)))
        text += f"{number}{word}"
    read = [replace(figure(text, quote), start=at, end=at + 3) for quote, at in figures]
    found = told(record("a", text, read))
    for each in SHAPES:
        assert [one.span() for one in found.found(each)] == [one.span() for one in each.words.finditer(found.text)]


def test_the_interval_of_a_number_is_what_rounds_to_it() -> None:
    text = "Debts grew from 2 to 6.5 million euros, or 30 percent."
    figures = [
        figure(text, "2 to 6.5 million", value="2000000", to="6500000", bound=Bound.RANGE, unit=UnitKind.CURRENCY),
        figure(text, "30", unit=UnitKind.PERCENT),
    ]
    intervals = [number.interval for number in told(record("a", text, figures)).numbers.values()]
    assert [(each.low, each.high) for each in intervals] == [
        (2_000_000, 2_000_000),
        (6_450_000, 6_550_000),
        (Decimal("29.5"), Decimal("30.5")),
    ]
