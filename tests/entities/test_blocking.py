"""Which names are worth comparing?"""

from __future__ import annotations

import pytest

from corpustool.domain.mentions import EntityKind, NameMention
from corpustool.entities.blocking import LARGEST_BLOCK, candidate_pairs, keys_of
from corpustool.entities.roster import Name, roster
from tests.entities.names import ORGANISATION, PERSON, PLACE
from tests.entities.test_compare import PAIRS

SHORT = ("initials", "alone", "family name", "first name more", "in brackets")


def names_of(kind: EntityKind, *texts: str) -> list[Name]:
    return roster([NameMention(text, kind, "d1") for text in texts])


@pytest.mark.parametrize(
    ("kind", "a", "b"),
    [
        (PERSON, "Bob Kessler", "Robert J. Kessler"),
        (PERSON, "Tomas Lindstrom", "Tomas Lindstorm"),
        (PERSON, "A. Hartwell", "Amelia Hartwell"),
        (PERSON, "Kim Daesung", "Kim Dae-sung"),
        (PERSON, "Moammar Qadhafi", "Muammar Gaddafi"),
        (PERSON, "Hartwel", "Hartwell"),
        (ORGANISATION, "Protecting Witnesses", "Protect Witnesses"),
        (ORGANISATION, "Kelp Bank", "Kelp Bank Ltd"),
        (ORGANISATION, "Kestrelwood Bank", "Kestrelwod Bank"),
        (ORGANISATION, "Communist Party of Norway", "Norwegian Communist Party"),
        (PLACE, "Kyiv", "Kiev"),
        (PLACE, "Karashevo", "Karachevo"),
        (PLACE, "UK", "United Kingdom"),
    ],
)
def test_names_that_may_be_one_are_compared(kind: EntityKind, a: str, b: str) -> None:
    assert candidate_pairs(names_of(kind, a, b)).all == {(0, 1)}


def test_names_that_share_nothing_are_not() -> None:
    assert not candidate_pairs(names_of(PERSON, "Amelia Hartwell", "Bruno Sandoval", "Tomas Lind")).all
    assert not candidate_pairs(names_of(ORGANISATION, "Kelp Bank", "Tidal Forum")).all


def test_a_block_that_is_too_large_is_left_to_other_keys() -> None:
    crowd = [f"Kelp {chr(97 + n // 26)}{chr(97 + n % 26)}xqv Forum" for n in range(LARGEST_BLOCK + 20)]
    pairs = candidate_pairs(names_of(ORGANISATION, *crowd)).all
    assert len(pairs) < len(crowd) * (len(crowd) - 1) // 2


def test_most_pairs_of_the_hand_made_set_are_found() -> None:
    """Of the pairs that are one by their letters or the tables; short forms are found by document, not by blocks."""
    asked = found = 0
    for verdict, kind, a, b, reason in PAIRS:
        if verdict == "same" and not any(mark in reason for mark in SHORT):
            names = names_of(EntityKind(kind), a, b)
            asked += 1
            found += len(names) == 1 or bool(candidate_pairs(names).all)
    assert found >= 0.95 * asked


def test_keys_are_few() -> None:
    for text in ("Amelia Jane Hartwell", "Kelp and Reef Standards Board of Norway", "x" * 500):
        for kind in EntityKind:
            assert sum(1 for name in names_of(kind, text) for _ in keys_of(name)) <= 45
