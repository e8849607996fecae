"""Which joins and which pairs kept apart should a person look at?"""

from __future__ import annotations

from corpustool.entities import reconcile
from corpustool.entities.verdicts import SAME
from tests.entities.names import ORGANISATION, PERSON, PLACE, named


def test_what_is_plain_raises_no_doubt() -> None:
    assert reconcile(named(PLACE, d1="UK;Norway", d2="Britain;Norwegian")).doubts == ()


def test_a_near_miss_is_told() -> None:
    found = reconcile(named(PERSON, d1="Samuel Whitford", d2="Samuel Whitford Jr."))
    assert [(doubt.a, doubt.b) for doubt in found.doubts] == [("Samuel Whitford", "Samuel Whitford Jr.")]
    assert "jr" in found.doubts[0].reason


def test_an_uncertain_join_is_told() -> None:
    found = reconcile(named(PERSON, d1="Zadroznik", d2="Zadroznyk"))
    assert len(found.entities) == 1
    assert len(found.doubts) == 1
    assert found.doubts[0].score >= SAME


def test_a_join_that_others_forbid_is_told() -> None:
    found = reconcile(named(PERSON, d1="Ann J. Kessler", d2="Ann K. Kessler", d3="Ann Kessler"))
    assert any("disagree" in doubt.reason for doubt in found.doubts)


def test_the_most_doubtful_comes_first() -> None:
    found = reconcile(
        [
            *named(PERSON, d1="Samuel Whitford;Ann Hale;Bruno Hale", d2="Samuel Whitford Jr.", d3="Hale"),
            *named(ORGANISATION, d1="Kestrelwood Bank;Coast Council", d2="Kestrelwod Bank;Norwegian Coast Council"),
        ]
    )
    distances = [abs(doubt.score - SAME) for doubt in found.doubts]
    assert distances == sorted(distances)
    assert len(distances) > 1
