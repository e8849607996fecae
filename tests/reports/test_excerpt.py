"""Is the quote in its excerpt, marked where it stands, within the room there is?"""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from corpustool.domain.findings import Evidence
from corpustool.reports.excerpt import Excerpt, excerpt, shortened
from corpustool.reports.harmless import inline
from tests.reports.samples import DAWN, quote

LONG = (
    "The committee, which had met in the morning, said that 54 of the 112 stations were closed before the winter came."
)
ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=200)


def evidence(sentence: str, figure: str, start: int | None = None) -> Evidence:
    """Evidence for ``figure``, at ``start`` of its sentence where that is known."""
    made = replace(quote(DAWN, 1, sentence, figure), sentence_start=None)
    return (
        made
        if start is None
        else replace(made, start=1000 + start, end=1000 + start + len(figure), sentence_start=1000)
    )


def test_a_sentence_that_fits_is_shown_whole() -> None:
    shown = excerpt(evidence("Only 40 boats came.", "40"), 80)
    assert shown == Excerpt("Only ", "40", " boats came.")


def test_a_long_sentence_is_cut_between_words_on_both_sides() -> None:
    shown = excerpt(evidence(LONG, "54"), 50)
    assert shown == Excerpt("…in the morning, said ", "54", " of the 112 stations were…") or (
        shown.before.startswith("…") and shown.after.endswith("…") and shown.quote == "54"
    )


def test_room_that_one_side_does_not_need_goes_to_the_other() -> None:
    shown = excerpt(evidence("54 stations were closed before the long winter came over the valley.", "54"), 40)
    assert shown.before == ""
    assert cell_len(shown.after) > 30


def test_the_quote_is_marked_where_its_offset_says() -> None:
    shown = excerpt(evidence("Of 2 boats 2 sank.", "2", start=11), 80)
    assert shown == Excerpt("Of 2 boats ", "2", " sank.")


def test_an_offset_that_does_not_fit_is_not_believed() -> None:
    shown = excerpt(evidence("Of 2 boats all sank.", "2", start=4), 80)
    assert shown == Excerpt("Of ", "2", " boats all sank.")


@pytest.mark.parametrize(
    ("sentence", "before"),
    [
        ("In 1954 the 54 stations closed.", "In 1954 the "),
        ("A toll of 1,254 and 54 more.", "A toll of 1,254 and "),
        ("Some 54,000 came, 54 stayed.", "Some 54,000 came, "),
        ("About 3.54 and then 54.", "About 3.54 and then "),
        ("The A54 and 54 cars.", "The A54 and "),
    ],
)
def test_without_an_offset_a_part_of_a_longer_number_is_not_marked(sentence: str, before: str) -> None:
    assert excerpt(evidence(sentence, "54"), 80).before == before


def test_a_quote_that_stands_nowhere_is_shown_before_its_sentence() -> None:
    shown = excerpt(replace(evidence("Only 40 boats.", "40"), quote="99"), 80)
    assert shown == Excerpt("", "99", " Only 40 boats.")


def test_a_line_end_in_a_sentence_is_a_space() -> None:
    assert excerpt(evidence("Only\n40\r\n boats", "40"), 80) == Excerpt("Only ", "40", " boats")


def test_a_quote_longer_than_the_room_is_cut() -> None:
    assert cell_len(excerpt(evidence("word " * 100, "word " * 90), 40).quote) <= 40


@given(ANY_TEXT, ANY_TEXT, ANY_TEXT, st.integers(8, 120))
def test_an_excerpt_fits_the_room(before: str, figure: str, after: str, cells: int) -> None:
    sentence = before + figure + after
    shown = excerpt(evidence(sentence, figure, start=len(before)), cells)
    assert cell_len(shown.before + shown.quote + shown.after) <= cells


@given(ANY_TEXT, ANY_TEXT, ANY_TEXT)
def test_with_room_for_all_nothing_but_outer_spaces_is_lost(before: str, figure: str, after: str) -> None:
    shown = excerpt(evidence(before + figure + after, figure, start=len(before)), 10_000)
    told = "".join((shown.before + shown.quote + shown.after).split())
    assert told == "".join((inline(before) + inline(figure) + inline(after)).split())


@given(ANY_TEXT, st.integers(1, 100))
def test_a_shortened_text_fits(text: str, cells: int) -> None:
    assert cell_len(shortened(text, cells)) <= cells


def test_a_very_long_sentence_takes_no_time() -> None:
    shown = excerpt(evidence("漢 " * 200_000 + "54" + " word" * 200_000, "54"), 60)
    assert shown.quote == "54"
