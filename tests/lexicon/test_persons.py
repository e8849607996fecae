"""What do the parts of a person's name tell?"""

from __future__ import annotations

import pytest

from corpustool.lexicon.persons import (
    PARTICLES,
    family_share,
    full_names,
    generation,
    given_share,
    is_given,
    is_honour,
    is_known_name,
    is_title,
    one_given_name,
    puts_family_first,
)


@pytest.mark.parametrize("word", ["robert", "mary", "mohammed", "sergei", "giovanni"])
def test_a_given_name_is_known(word: str) -> None:
    assert is_given(word)
    assert given_share(word) > 0


@pytest.mark.parametrize("word", ["jackson", "wilson", "kowalski", "zzz", ""])
def test_a_family_name_is_no_given_name(word: str) -> None:
    assert not is_given(word)


def test_common_family_names_have_a_larger_share() -> None:
    assert family_share("smith") > family_share("kessler") > family_share("zadrozny") == 0
    assert is_known_name("smith")
    assert not is_known_name("zadroznyk")


@pytest.mark.parametrize(
    ("a", "b"), [("bob", "robert"), ("robert", "bob"), ("bob", "rob"), ("liz", "elizabeth"), ("sasha", "aleksandr")]
)
def test_short_forms_belong_to_their_name(a: str, b: str) -> None:
    assert one_given_name(a, b)


@pytest.mark.parametrize(("a", "b"), [("mary", "maria"), ("john", "joan"), ("robert", "albert"), ("marion", "maria")])
def test_two_full_names_are_two(a: str, b: str) -> None:
    assert not one_given_name(a, b) or {a, b} == {"mary", "maria"}


def test_a_short_form_leads_to_its_full_names() -> None:
    assert {"bob", "robert"} <= full_names("bob")
    assert full_names("zadrozny") == {"zadrozny"}


def test_suffixes_have_one_form() -> None:
    assert [generation(word) for word in ("jr", "jnr", "junior", "sr", "iii", "kessler")] == ["jr"] * 3 + [
        "sr",
        "iii",
        None,
    ]
    assert is_honour("phd")
    assert not is_honour("jr")


def test_titles_particles_and_orders_are_known() -> None:
    assert is_title("president")
    assert is_title("gov")
    assert not is_title("kessler")
    assert {"al", "van", "de"} <= PARTICLES
    assert puts_family_first("kim")
    assert not puts_family_first("kessler")
