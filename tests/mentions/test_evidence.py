"""What speaks for and against a candidate?"""

from __future__ import annotations

import pytest

from corpustool.mentions.evidence import evidence
from corpustool.mentions.looks import looks
from corpustool.mentions.surroundings import surroundings
from tests.mentions.pages import page_of


def told(marked: str, which: int = 0) -> tuple[str, ...]:
    """The evidence about one of the marked names."""
    page, names = page_of(marked)
    return list(evidence(page, names))[which]


@pytest.mark.parametrize(
    ("marked", "what"),
    [
        ("They met in [GPE Agboville] again", "behind in"),
        ("They met in the [GPE Delta] again", "behind in the"),
        ("They went near [GPE Agboville] again", "behind near"),
        ("They went through [GPE Agboville] again", "behind into"),
        ("the 26-year-old [PERSON Okoro] left", "behind an age"),
        ("JOS - [ORG Heavy] rain fell", "behind a dash"),
        ("They beat [ORG Agboville] again", "behind against"),
        ("the mayor of [GPE Agboville] left", "behind office of"),
        ("the town of [GPE Agboville] burned", "behind town of"),
        ("the board of the [ORG Delta] met", "behind board of"),
        ("then President [PERSON Okoro] left", "behind a title"),
        ("then minister [PERSON Okoro] left", "behind an office"),
        ("the company [ORG Okoro] left", "behind a word for organisation"),
        ("the village [GPE Okoro] burned", "behind a word for place"),
        ("They met. [PERSON Okoro] left", "opens a sentence"),
        ("They met. Under [PERSON Okoro], it grew", "behind an opening word"),
        ("They met Kofi [PERSON Okoro] there", "behind a capital"),
        ("Kofi [PERSON Okoro] left", "behind a capital"),
        ("one (then [PERSON Okoro]) left", "closes a bracket"),
        ("[GPE JOS] burned", "opens a line"),
        ("First line\n[PERSON Ann Okoro]\nThird line", "alone on its line"),
        ("JOS ([ORG AP]) - Rain", "in brackets before a dash"),
        ("read in The [ORG Lantern] today", "behind The inside a sentence"),
        ("then [PERSON Okoro] said so", "speaks"),
        ("then [PERSON Okoro], 46, left", "has an age"),
        ("in [GPE Agboville], Norway", "before comma and place"),
        ("then [PERSON Okoro]'s house", "possessive"),
        ("a [GPE Jos]-based firm", "before based"),
        ("then “[WORK_OF_ART Lantern]” won", "in quotes"),
        ("then [PERSON Okoro] who left", "before who"),
        ("then [ORG Okoro] officials left", "before a word"),
    ],
)
def test_the_words_around_a_name_are_evidence(marked: str, what: str) -> None:
    page, names = page_of(marked)
    assert what in tuple(surroundings(page, names[0]))


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("SRU", "capitals only, short"),
        ("AGBOVILLE", "capitals only, long"),
        ("Unit 731", "has a digit"),
        ("Ann B. Okoro", "has an initial"),
        ("Board of Salt", "has a small word"),
        ("Salt iPhone maker", "has a lower-case word"),
        ("Salt Board", "ends as organisation"),
        ("Ministry of Salt", "has a word of organisation"),
        ("Lake Salt", "named as places are"),
        ("San Wilson", "named as places are"),
        ("Lake of Salt", "begins as place"),
        ("Lake Salt Board", "begins as place"),
        ("Salt Street", "ends as place"),
        ("Norway", "a country"),
        ("Siam", "other name of a country"),
        ("Europe", "a region"),
        ("European Union", "a union of countries"),
        ("Peruvians", "a people"),
        ("Basques", "a people"),
        ("Londoners", "a people"),
        ("Hannah", "a given name"),
        ("Hannah Zzyzx", "begins with a given name"),
        ("Xq Schmidt", "ends with a family name"),
        ("However", "junk words"),
        ("Bishop", "title alone"),
        ("Zzyzx", "one word of commonness 2"),
        ("Water", "one word of commonness 5"),
        ("Separately", "an adverb"),
        ("Reuters", "a known organisation"),
        ("Yankees", "a known team"),
    ],
)
def test_the_letters_of_a_name_are_evidence(text: str, what: str) -> None:
    assert what in looks(text, frozenset())


def test_a_family_name_behind_a_place_word_tells_no_person() -> None:
    assert "ends with a family name" in looks("Ellen Wilson", frozenset())
    assert "ends with a family name" not in looks("Mount Wilson", frozenset())


def test_a_word_that_the_document_has_in_lower_case_is_told() -> None:
    assert "also in lower case" in looks("Mangroves", frozenset({"mangroves"}))
    assert "also in lower case" not in looks("Mangroves", frozenset({"rivers"}))


def test_a_place_of_the_tables_is_not_told_as_a_personal_name() -> None:
    assert "begins with a given name" not in looks("Hong Kong", frozenset())


def test_the_surname_of_a_full_name_is_told_wherever_it_stands_alone() -> None:
    marked = "[PERSON Ann Agbo] left. Then [GPE Agbo] said so, and [ORG Ann] and the [ORG Agbos] went."
    assert "surname of a person" in told(marked, 1)
    assert "forename of a person" in told(marked, 2)
    assert "plural of a surname" in told(marked, 3)
    assert "surname of a person" not in told(marked, 0)


def test_what_the_model_heard_elsewhere_is_told_but_not_what_it_heard_here() -> None:
    marked = "[ORG Agbo] met. [ORG Agbo] left. [PERSON Agbo] fell."
    assert "elsewhere organisation" in told(marked, 2)
    assert "elsewhere person" not in told(marked, 2)
    assert "elsewhere also organisation" in told(marked, 0)
    assert "elsewhere also person" in told(marked, 0)


def test_the_company_of_other_places_is_told() -> None:
    assert "elsewhere behind in" in told("Then [PERSON Agbo] burned. It is in [PERSON Agbo] now.", 0)
    assert "elsewhere behind in" not in told("Then [PERSON Agbo] burned. It is in [PERSON Agbo] now.", 1)


def test_a_title_behind_a_title_is_told() -> None:
    assert "title behind a title" in told("then Chief [PERSON Inspector] left")
    assert "title behind a title" not in told("then Chief [PERSON Okoro] left")


def test_what_an_organisation_is_called_for_short_is_told_unless_it_is_a_surname_or_a_place() -> None:
    marked = "[ORG Orrel Metals Co] rose. Then [PERSON Orrel] fell. [ORG Norway Bank] met in [GPE Norway]."
    assert "short for an organisation" in told(marked, 1)
    assert "short for an organisation" not in told(marked, 3)
    assert "short for an organisation" not in told(f"[PERSON Ann Orrel] came. {marked}", 2)


def test_an_adverb_is_no_name_that_ends_alike() -> None:
    assert "an adverb" not in looks("Italy", frozenset())
    assert "an adverb" not in looks("Kelly", frozenset())
