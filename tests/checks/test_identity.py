from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from corpustool.checks import accepted_sides, finding_id, matches
from corpustool.domain.articles import ArticleRef
from corpustool.domain.decisions import Decision, Verb
from corpustool.domain.figures import Unit, UnitKind
from corpustool.domain.findings import Confidence, Evidence, Finding, Severity, Side, Verdict
from corpustool.domain.quantities import Bound, Quantity


def evidence(article: str, sentence: str, line: int = 1) -> Evidence:
    return Evidence(ArticleRef(article, f"{article}.txt"), 0, 2, line, 1, sentence[:2], sentence)


def side(value: str, *found: Evidence, bound: Bound = Bound.EXACT) -> Side:
    return Side(value, Quantity(Decimal(value), bound), Unit(UnitKind.COUNT), found)


def finding(*sides: Side, code: str = "FIG101") -> Finding:
    name = (Verdict.CONFLICT, Severity.ERROR, Confidence.HIGH)
    return Finding(finding_id(code, sides), code, "conflicting-figures", *name, "people", "differ", sides)


LOW = side("12", evidence("a", "12 died."))
HIGH = side("15", evidence("b", "15 died."))


def accepted(found: Finding) -> Decision:
    return Decision(
        "d1", Verb.ACCEPT, "two agencies", "2024-05-01", finding=found.id, code=found.code, sides=accepted_sides(found)
    )


def test_an_id_is_a_version_and_a_hash() -> None:
    version, _, digest = finding(LOW, HIGH).id.partition(":")
    assert version == "v1"
    assert len(digest) == 12
    assert int(digest, 16) >= 0


def test_the_order_of_sides_and_the_place_in_the_file_do_not_matter() -> None:
    moved = side("15", evidence("b", "15 died.", line=9))
    renamed = side("12", replace(LOW.evidence[0], article=ArticleRef("a", "other/name.txt")))
    assert finding(LOW, HIGH).id == finding(HIGH, LOW).id == finding(LOW, moved).id == finding(renamed, HIGH).id


def test_another_code_value_or_article_is_another_finding() -> None:
    known = finding(LOW, HIGH).id
    assert finding(LOW, HIGH, code="FIG102").id != known
    assert finding(LOW, side("16", evidence("b", "15 died."))).id != known
    assert finding(LOW, side("15", evidence("c", "15 died."))).id != known


def test_a_decision_holds_for_its_finding() -> None:
    found = finding(LOW, HIGH)
    assert matches(accepted(found), found)


def test_one_more_agreeing_article_revives_nothing() -> None:
    more = side("15", *HIGH.evidence, evidence("c", "There were 15 dead."))
    assert matches(accepted(finding(LOW, HIGH)), finding(LOW, more))


def test_a_new_value_revives_it() -> None:
    assert not matches(accepted(finding(LOW, HIGH)), finding(LOW, side("16", *HIGH.evidence)))
    third = side("19", evidence("c", "19 died."))
    assert not matches(accepted(finding(LOW, HIGH)), finding(LOW, HIGH, third))


def test_a_side_without_shared_evidence_revives_it() -> None:
    assert not matches(accepted(finding(LOW, HIGH)), finding(LOW, side("15", evidence("c", "There were 15 dead."))))


def test_a_bound_is_part_of_the_value() -> None:
    bounded = side("15", *HIGH.evidence, bound=Bound.AT_LEAST)
    assert not matches(accepted(finding(LOW, HIGH)), finding(LOW, bounded))


def test_white_space_in_a_sentence_is_no_matter() -> None:
    spaced = side("15", evidence("c", "15  died. "))
    assert matches(accepted(finding(LOW, HIGH)), finding(LOW, spaced))


def test_other_decisions_accept_nothing() -> None:
    found = finding(LOW, HIGH)
    assert not matches(replace(accepted(found), verb=Verb.UNDO), found)
