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
    assert "Jr" in found.doubts[0].reason


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


def test_a_join_by_spelling_is_worth_a_look_and_prints_the_names_as_they_stand() -> None:
    found = reconcile(named(PERSON, d1="Maureen Talbot", d2="Maureen Talbott"))
    assert len(found.entities) == 1
    assert [doubt.reason for doubt in found.doubts] == [
        "spelled differently: “Talbot” and “Talbott”; “Maureen” on both sides"
    ]


def test_a_place_that_is_a_part_of_another_name_is_no_doubt() -> None:
    assert reconcile(named(PLACE, d1="Upland Brackenmoor", d2="Brackenmoor")).doubts == ()


def test_a_short_form_that_fits_two_names_tells_the_other_one() -> None:
    found = reconcile(named(PERSON, d1="Ann Kestrelwood;Bruno Kestrelwood;Kestrelwood"))
    assert {(doubt.a, doubt.b, doubt.reason) for doubt in found.doubts} == {
        ("Kestrelwood", one, f"ambiguous: “Kestrelwood” may also be short for “{other}”")
        for one, other in (
            ("Ann Kestrelwood", "Bruno Kestrelwood"),
            ("Bruno Kestrelwood", "Ann Kestrelwood"),
        )
    }


def test_of_doubts_that_are_equally_near_the_one_of_more_documents_comes_first() -> None:
    found = reconcile(
        named(
            PERSON,
            d1="Samuel Whitford;Amos Zadrozna",
            d2="Samuel Whitford Jr.;Amos Zadrozna Jr.",
            d3="Samuel Whitford",
            d4="Samuel Whitford Jr.",
        )
    )
    assert [doubt.a for doubt in found.doubts] == ["Samuel Whitford", "Amos Zadrozna"]
