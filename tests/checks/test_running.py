from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from corpustool.checks import agreements, catalogue, run
from corpustool.checks.catalogue import check
from corpustool.checks.running import _WORST, _rank, wanted, why_withheld
from corpustool.checks.weighing import weighed
from corpustool.claims import compare
from corpustool.domain.analysis import Record
from corpustool.domain.cases import Case
from corpustool.domain.entities import Reconciliation
from corpustool.domain.findings import Confidence, Severity, Verdict
from corpustool.domain.quantities import Bound, Interval, Quantity
from corpustool.domain.rules import Rule
from corpustool.domain.settings import Settings
from tests.claims.making import entities, figure, record


def toll(name: str, value: str, day: str | None = "2024-05-01") -> Record:
    text = f"An earthquake in Chile killed {value} people near Calama, writes {name}."
    return record(name, text, [figure(text, value, "people")], day)


def case(*records: Record) -> Case:
    return Case(compare(records, entities(records), Settings()), Reconciliation((), ()), records)


def rule(code: str, name: str, *, stable: bool = True) -> Rule:
    return Rule(code, name, Severity.ERROR, "0.1", stable, "", "")


def test_a_conflict_is_told_with_both_sides_and_its_reasons() -> None:
    (found,) = run(case(toll("a", "31"), toll("b", "45")), Settings())
    assert (found.code, found.verdict, found.severity) == ("FIG101", Verdict.CONFLICT, Severity.ERROR)
    assert [side.text for side in found.sides] == ["31", "45"]
    assert [side.evidence[0].quote for side in found.sides] == ["31", "45"]
    assert found.subject == "people (killed)"
    assert any("Not an update" in reason for reason in found.reasons)


def test_nothing_is_said_about_who_is_wrong() -> None:
    (found,) = run(case(toll("a", "31"), toll("b", "45")), Settings())
    said = " ".join((found.message, *found.reasons)).lower()
    assert not any(word in said for word in ("wrong", "error", "mistake", "false", "incorrect"))


def test_explanations_that_hold_come_first() -> None:
    (found,) = run(case(toll("a", "31"), toll("b", "45", "2024-05-03")), Settings())
    assert found.code == "FIG102"
    assert found.reasons[0].startswith("A later report gives the higher number")


def test_a_low_confidence_is_shown_on_demand_only() -> None:
    unsure = case(toll("a", "31", None), toll("b", "45", None))
    assert run(unsure, Settings()) == ()
    assert [f.code for f in run(unsure, Settings(min_confidence=Confidence.LOW))] == ["FIG101"]


def test_agreements_are_claims_of_one_camp() -> None:
    (agreed,) = agreements(case(toll("a", "31"), toll("b", "31")))
    assert agreed.side.text == "31"
    assert [evidence.article.path for evidence in agreed.side.evidence] == ["a", "b"]
    assert agreements(case(toll("a", "31"), toll("b", "45"))) == ()


def test_a_vague_number_makes_no_agreement() -> None:
    text = "An earthquake in Chile killed dozens of people near Calama, writes b."
    vague = record("b", text, [figure(text, "dozens", "people", bound=Bound.VAGUE, value="24", to="99")], "2024-05-01")
    assert agreements(case(toll("a", "31"), vague)) == ()


def test_findings_come_worst_first() -> None:
    records = (toll("a", "31"), toll("b", "45"), toll("c", "7", None))
    found = run(case(*records), Settings(preview=True, min_confidence=Confidence.LOW))
    ranks = [(-f.severity.rank, _WORST.index(f.code[:3]), -f.confidence.rank) for f in found]
    assert len(ranks) > 1
    assert ranks == sorted(ranks)


def test_of_two_that_are_equally_grave_a_clash_of_figures_comes_before_a_spelling_however_sure() -> None:
    (clash,) = run(case(toll("a", "31"), toll("b", "45")), Settings())
    clash = replace(clash, confidence=Confidence.MEDIUM)
    others = [
        replace(clash, code=code, confidence=Confidence.HIGH) for code in ("HSK901", "NAM501", "DAT401", "QUO601")
    ]
    graver = replace(clash, code="NAM501", severity=Severity.ERROR)
    clash = replace(clash, severity=Severity.WARNING)
    others = [replace(each, severity=Severity.WARNING) for each in others]
    ordered = [each.code for each in sorted([*others, clash, graver], key=_rank)]
    assert ordered == ["NAM501", "FIG101", "DAT401", "QUO601", "NAM501", "HSK901"]


def test_every_rule_is_of_a_family_that_has_its_place() -> None:
    assert {rule.code[:3] for rule in catalogue()} == set(_WORST)


@pytest.mark.parametrize(
    ("select", "ignore", "expected"),
    [
        ((), (), True),
        (("FIG101",), (), True),
        (("FIG",), (), True),
        (("conflicting-figures",), (), True),
        (("NAM",), (), False),
        ((), ("FIG",), False),
        ((), ("conflicting-figures",), False),
        (("FIG101",), ("FIG",), True),
        (("fig101",), (), True),
    ],
)
def test_rules_are_chosen_by_code_prefix_or_name(
    select: tuple[str, ...], ignore: tuple[str, ...], *, expected: bool
) -> None:
    assert wanted(rule("FIG101", "conflicting-figures"), Settings(select=select, ignore=ignore)) is expected


def test_a_rule_on_trial_runs_by_wish_only() -> None:
    trial = rule("SUM201", "parts-and-total", stable=False)
    assert not wanted(trial, Settings())
    assert not wanted(trial, Settings(select=("SUM",)))
    assert wanted(trial, Settings(preview=True))
    assert wanted(trial, Settings(select=("SUM201",)))


def test_a_finding_that_is_not_shown_has_its_reason() -> None:
    (found,) = run(case(toll("a", "31"), toll("b", "45")), Settings(select=("FIG101",)))
    assert why_withheld(found, Settings(ignore=("FIG",))) == "ignored"
    assert why_withheld(found, Settings(select=("NAM501",))) == "not selected"
    assert why_withheld(found, Settings(select=("NAM501",), ignore=("FIG101",))) == "not selected"
    assert why_withheld(replace(found, confidence=Confidence.LOW), Settings()) == "below medium confidence"
    assert why_withheld(replace(found, code="HSK902"), Settings()) == "on trial"


def test_every_code_of_the_catalogue_has_its_manual() -> None:
    rules = catalogue()
    assert [each.code for each in rules] == sorted(each.code for each in rules)
    assert len({each.name for each in rules}) == len(rules)
    for each in rules:
        assert each.summary
        for part in ("Why it matters:", "Fires", "Forgives", "Cannot detect:"):
            assert part in each.manual or part.lower() in each.manual, (each.code, part)


def test_a_code_is_never_used_twice() -> None:
    with pytest.raises(ValueError, match="never reused"):
        check("FIG101", "another", Severity.NOTE, since="9")(lambda _case: iter(()))


def test_a_check_needs_a_manual() -> None:
    with pytest.raises(ValueError, match="no manual"):
        check("FIG199", "another", Severity.NOTE, since="9")(lambda _case: iter(()))


def test_sides_tell_the_numbers_that_their_words_allow() -> None:
    wide = replace(case(toll("a", "31"), toll("b", "45")), about=Decimal("0.5"))
    (found,) = run(wide, Settings())
    assert [side.allows for side in found.sides] == [
        Interval(Decimal(31), Decimal(31)),
        Interval(Decimal(45), Decimal(45)),
    ]
    about = weighed(wide, replace(found.sides[0], quantity=Quantity(Decimal(30), Bound.ABOUT)))
    assert about.interval == Interval(Decimal(15), Decimal(45))
