"""Does the checker of the sample corpus complain when a report is wrong? A check that cannot fail is none."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from msgspec import structs

from corpustool.domain.articles import Article, ArticleRef
from corpustool.domain.entities import Entity, Variant
from corpustool.domain.findings import Agreement, Confidence, Evidence, Finding, Severity, Side, Verdict
from corpustool.domain.mentions import EntityKind
from corpustool.domain.quantities import Quantity
from corpustool.domain.reports import Coverage, Report
from corpustool.domain.texts import Document
from tests.corpus.expectations import (
    Apart,
    Expected,
    ExpectedAgreement,
    ExpectedFinding,
    ExpectedSide,
    OneEntity,
    Place,
    Silence,
    Tolerated,
    TwoEntities,
    broken_silence,
    false_alarms,
    missing_agreement,
    missing_finding,
    not_one,
    not_two,
    position_of,
    set_against,
)

TEXTS = {"dam/dawn.txt": "The dam broke and 12 people died.", "dam/dusk.txt": "In all 15 people died at the dam."}
ARTICLES = {path: Article(id=path, path=path, document=Document(text)) for path, text in TEXTS.items()}

CLASH = ExpectedFinding(
    story="dam",
    name="12 or 15 dead",
    since="2",
    codes=("FIG101",),
    sides=(ExpectedSide(("dam/dawn.txt",), "12"), ExpectedSide(("dam/dusk.txt",), "15")),
)


def evidence(path: str, quote: str) -> Evidence:
    text = TEXTS[path]
    start = text.index(quote)
    reference = ArticleRef(id=path, path=path)
    return Evidence(reference, start, start + len(quote), 1, start + 1, quote, text)


def side(path: str, number: str) -> Side:
    return Side(number, Quantity(Decimal(number)), None, (evidence(path, number),))


def finding(*sides: Side, code: str = "FIG101") -> Finding:
    return Finding(
        id="v1:1",
        code=code,
        name="conflicting-figures",
        verdict=Verdict.CONFLICT,
        severity=Severity.ERROR,
        confidence=Confidence.HIGH,
        subject="dead",
        message="",
        sides=sides,
    )


def entity(kind: EntityKind, *names: str) -> Entity:
    return Entity(names[0], kind, names[0], tuple(Variant(name, 1, ("d",)) for name in names))


def report(*findings: Finding, entities: tuple[Entity, ...] = (), agreements: tuple[Agreement, ...] = ()) -> Report:
    return Report(
        version="0",
        pipeline="none",
        coverage=Coverage(articles=2, unread=0, entities=0, figures=2, compared=2),
        articles=(),
        entities=entities,
        findings=findings,
        accepted=(),
        agreements=agreements,
    )


def expected(*findings: ExpectedFinding, tolerated: tuple[Tolerated, ...] = ()) -> Expected:
    return Expected(findings, tolerated, (), (), (), (), ())


DAWN = side("dam/dawn.txt", "12")
DUSK = side("dam/dusk.txt", "15")


def test_the_expected_finding_is_enough() -> None:
    assert missing_finding(CLASH, report(finding(DAWN, DUSK))) == []


@pytest.mark.parametrize(
    "doctored",
    [
        report(),
        report(finding(DAWN, DUSK, code="FIG102")),
        report(finding(DAWN)),
        report(finding(DAWN, replace(DUSK, quantity=Quantity(Decimal(16))))),
        report(finding(DAWN, replace(DUSK, evidence=DAWN.evidence))),
        report(finding(DAWN, replace(DUSK, evidence=()))),
    ],
    ids=["nothing", "another code", "one side", "another value", "another article", "no evidence"],
)
def test_a_report_without_the_finding_is_complained_about_by_name(doctored: Report) -> None:
    (complaint,) = missing_finding(CLASH, doctored)
    assert complaint.startswith("12 or 15 dead: no FIG101")


def test_the_complaint_tells_what_the_story_has_instead() -> None:
    (complaint,) = missing_finding(CLASH, report(finding(DAWN, DUSK, code="FIG102")))
    assert "FIG102 dead: 12 (dam/dawn.txt) | 15 (dam/dusk.txt)" in complaint


def test_sides_of_words_are_compared_by_their_text() -> None:
    spelling = structs.replace(
        CLASH,
        codes=("NAM501",),
        words=True,
        sides=(ExpectedSide(("dam/dawn.txt",), "Ibarra"), ExpectedSide(("dam/dusk.txt",), "Ybarra")),
    )
    sides = (Side("Ibarra", None, None, DAWN.evidence), Side("Ybarra", None, None, DUSK.evidence))
    assert missing_finding(spelling, report(finding(*sides, code="NAM501"))) == []
    assert missing_finding(spelling, report(finding(sides[0], sides[0], code="NAM501")))


def test_what_is_expected_or_tolerated_is_no_false_alarm() -> None:
    assert false_alarms(expected(CLASH), report(finding(DAWN, DUSK))) == []
    tolerated = Tolerated("dam", "a toll that grew", ("FIG102",), ("12", "15"))
    assert false_alarms(expected(tolerated=(tolerated,)), report(finding(DAWN, DUSK, code="FIG102"))) == []


@pytest.mark.parametrize(
    "doctored",
    [
        report(finding(DAWN, DUSK, code="FIG104")),
        report(finding(DAWN, replace(DUSK, quantity=Quantity(Decimal(16))))),
        report(finding(DAWN, replace(DUSK, quantity=None, text="sixteen"))),
    ],
    ids=["another code", "another value", "words"],
)
def test_anything_else_is_a_false_alarm(doctored: Report) -> None:
    assert false_alarms(expected(CLASH), doctored)


def test_a_finding_across_two_stories_is_a_false_alarm() -> None:
    elsewhere = structs.replace(CLASH, story="ferry")
    assert false_alarms(expected(elsewhere), report(finding(DAWN, DUSK)))


SILENCE = Silence("dam/dawn.txt", "12 people", "a trap", "2")


def test_a_silence_is_broken_by_a_side_at_its_place() -> None:
    assert broken_silence(SILENCE, report(finding(DAWN, DUSK)), ARTICLES)
    assert broken_silence(SILENCE, report(finding(DUSK, DUSK)), ARTICLES) == []
    assert broken_silence(SILENCE, report(), ARTICLES) == []


def test_a_silence_of_some_codes_forgives_the_others() -> None:
    of_sums = Silence("dam/dawn.txt", "12 people", "a trap", "2", codes=("SUM",))
    assert broken_silence(of_sums, report(finding(DAWN, DUSK)), ARTICLES) == []
    assert broken_silence(of_sums, report(finding(DAWN, DUSK, code="SUM201")), ARTICLES)


def test_compatible_figures_break_no_silence() -> None:
    compatible = replace(finding(DUSK, DUSK), compatible=DAWN.evidence)
    assert broken_silence(SILENCE, report(compatible), ARTICLES) == []


def test_two_numbers_are_apart_until_one_finding_has_both() -> None:
    apart = Apart("a trap", Place("dam/dawn.txt", "12 people"), Place("dam/dusk.txt", "15 people"), "2")
    assert set_against(apart, report(finding(DAWN, DUSK)), ARTICLES)
    assert set_against(apart, report(finding(DAWN), finding(DUSK)), ARTICLES) == []


def test_a_place_whose_words_are_not_in_the_article_is_an_error() -> None:
    with pytest.raises(ValueError, match="stands 0 times"):
        position_of(Place("dam/dawn.txt", "16 people"), ARTICLES)


def test_an_agreement_needs_the_value_from_every_article() -> None:
    both = Side("12", Quantity(Decimal(12)), None, DAWN.evidence + DUSK.evidence)
    wanted = ExpectedAgreement("dam", "the dead", "2", "12", ("dam/dawn.txt", "dam/dusk.txt"))
    assert missing_agreement(wanted, report(agreements=(Agreement("dead", both),))) == []
    assert missing_agreement(wanted, report(agreements=(Agreement("dead", DAWN),)))
    assert missing_agreement(
        wanted, report(agreements=(Agreement("dead", replace(both, quantity=Quantity(Decimal(13)))),))
    )
    assert missing_agreement(wanted, report())


def test_spellings_are_one_only_in_one_entity_of_the_kind() -> None:
    wanted = OneEntity("dam", ("Home Office", "HO"), "organisation", "2")
    office, short = entity(EntityKind.ORGANISATION, "the Home Office"), entity(EntityKind.ORGANISATION, "HO")
    both = entity(EntityKind.ORGANISATION, "the Home Office", "HO")
    assert not_one(wanted, report(entities=(both,))) == []
    assert not_one(wanted, report(entities=(office, short)))
    assert not_one(wanted, report(entities=(entity(EntityKind.PLACE, "the Home Office", "HO"),)))


def test_names_are_two_only_when_both_are_there_and_apart() -> None:
    wanted = TwoEntities(("Lima", "Lime"), "2")
    lima, lime = entity(EntityKind.PLACE, "Lima"), entity(EntityKind.PLACE, "Lime")
    assert not_two(wanted, report(entities=(lima, lime))) == []
    assert not_two(wanted, report(entities=(entity(EntityKind.PLACE, "Lima", "Lime"),)))
    assert not_two(wanted, report(entities=(lima,)))
