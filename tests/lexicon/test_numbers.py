"""Number words, bounds and calendars: the tables hold together."""

from __future__ import annotations

from corpustool.domain.quantities import Bound
from corpustool.lexicon.bounds import OPPOSITE, bounds_after, bounds_before, change_words
from corpustool.lexicon.calendar import months, quarters, short_months, weekdays
from corpustool.lexicon.cues import cues
from corpustool.lexicon.labels import number_labels, street_words
from corpustool.lexicon.numbers import denominators, multiples, number_words, scale_signs, vague_words
from corpustool.lexicon.speech import speech_verbs
from corpustool.lexicon.sums import adding_phrases, bringing_words, part_phrases, spread_nouns, sum_nouns

UP, DOWN = {Bound.AT_LEAST, Bound.MORE_THAN}, {Bound.AT_MOST, Bound.LESS_THAN}
MORE = {"more", "greater", "higher", "larger", "bigger", "longer", "older", "over", "above", "beyond"}
LESS = {"less", "fewer", "lower", "smaller", "shorter", "younger", "under", "below"}


def test_every_bound_with_a_negation_is_on_the_other_side_of_its_comparative() -> None:
    for phrase, bound in bounds_before().items():
        negated = phrase[0] in ("no", "not", "never", "nothing")
        if MORE & set(phrase) and LESS & set(phrase):
            continue  # "more or less"
        if MORE & set(phrase):
            assert bound in (DOWN if negated else UP), phrase
        if LESS & set(phrase):
            assert bound in (UP if negated else DOWN), phrase


def test_the_opposite_of_a_bound_excludes_it() -> None:
    for bound, opposite in OPPOSITE.items():
        assert {bound, opposite} & UP
        assert {bound, opposite} & DOWN
        assert OPPOSITE[opposite] is bound


def test_bounds_behind_a_number_keep_to_the_letter_of_their_words() -> None:
    assert bounds_after()[("or", "more")] is Bound.AT_LEAST
    assert bounds_after()[("or", "fewer")] is Bound.AT_MOST


def test_scales_are_powers_and_vague_words_intervals() -> None:
    assert number_words()["crore"].value == 100 * number_words()["lakh"].value
    assert all(low < high for low, high in vague_words().values())
    assert scale_signs()["bn"].value == number_words()["billion"].value
    assert denominators()["thirds"] == 3
    assert multiples()["halved"].trend == "down"


def test_the_calendar_counts_from_one() -> None:
    assert (months()["January"], short_months()["Dec"], weekdays()["SUNDAY"], quarters()["Q4"]) == (1, 12, 7, 4)


def test_word_lists_are_in_lower_case_where_lines_are() -> None:
    for listed in (number_labels(), street_words(), change_words(), spread_nouns(), sum_nouns(), bringing_words()):
        assert all(word == word.lower() for word in listed)
    assert ("including",) in part_phrases()
    assert ("in", "addition", "to") in adding_phrases()
    assert "find" in speech_verbs()
    assert "the" in cues("speakers.cuts") or "," in cues("speakers.cuts")
