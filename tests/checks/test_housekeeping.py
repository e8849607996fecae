"""A decision that matches nothing any more is told, whatever it is about; one that still matches is not."""

from __future__ import annotations

import pytest

from corpustool.checks import accepted_sides, run
from corpustool.domain.analysis import Record
from corpustool.domain.cases import Case
from corpustool.domain.claims import Comparison
from corpustool.domain.decisions import Decision, Verb
from corpustool.domain.entities import Entity, Reconciliation, Variant
from corpustool.domain.findings import Finding
from corpustool.domain.mentions import EntityKind
from corpustool.domain.settings import Settings
from tests.claims.making import figure, record

TEXT = "The harbour has 12 cranes."
ARTICLE = record("a", TEXT, [figure(TEXT, "12", "crane")])


def entity(*texts: str) -> Entity:
    return Entity(texts[0], EntityKind.PERSON, texts[0], tuple(Variant(text, 1, ("a",)) for text in texts))


def stale(
    *decisions: Decision,
    entities: tuple[Entity, ...] = (),
    whole: bool = True,
    records: tuple[Record, ...] = (ARTICLE,),
) -> tuple[Finding, ...]:
    case = Case(Comparison(()), Reconciliation(entities, ()), records, decisions, whole=whole)
    return run(case, Settings(select=("HSK901",)))


def names(verb: Verb, a: str, b: str, identity: str = "d1") -> Decision:
    return Decision(identity, verb, "they said so", "2024-01-01", a=a, b=b)


def misread(quote: str, start: int = -1) -> Decision:
    return Decision("d1", Verb.MISREAD, "", "2024-01-01", article=ARTICLE.article.id, quote=quote, start=start)


def things(a: str, b: str) -> Decision:
    return Decision("d1", Verb.SAME, "", "2024-01-01", a=a, b=b, things=True)


def test_the_rule_is_stable_and_a_warning() -> None:
    (found,) = run(
        Case(Comparison(()), Reconciliation((), ()), (ARTICLE,), (names(Verb.SAME, "Anna", "Hanna"),)), Settings()
    )
    assert (found.code, found.severity.value) == ("HSK901", "warning")


def test_a_decision_about_an_article_that_is_gone_is_stale() -> None:
    (found,) = stale(Decision("d", Verb.DATE, "the header", "2024-01-01", article="gone", value="2023-01-01"))
    assert found.message == (
        "decision d of 2024-01-01 matches nothing any more: its article is gone, or its text was changed"
    )
    assert found.subject == "date 2023-01-01"
    assert found.reasons == ("It was decided because: the header",)


def test_a_line_typed_without_day_and_reason_is_told_without_them() -> None:
    (found,) = stale(Decision("d", Verb.SAME, "", "", a="Anna", b="Hanna"))
    assert found.message == "decision d matches nothing any more: no article names “Anna” or “Hanna”"
    assert found.reasons == ()


def test_a_decision_about_an_article_that_is_there_holds() -> None:
    assert stale(Decision("d", Verb.DATE, "", "2024-01-01", article=ARTICLE.article.id, value="2023-01-01")) == ()
    assert stale(misread("12", TEXT.index("12"))) == ()
    assert stale(misread("12")) == ()


@pytest.mark.parametrize(
    ("decision", "told"),
    [
        (misread("12", 3), "“12” does not stand there any more"),
        (misread("17"), "“17” does not stand there any more"),
        (misread("harbour"), "“harbour” is not read as a figure there any more"),
        (misread("harbour", 4), "“harbour” is not read as a figure there any more"),
    ],
)
def test_a_misread_figure_that_is_there_no_more_is_stale(decision: Decision, told: str) -> None:
    (found,) = stale(decision)
    assert found.message.endswith(told)


def test_only_the_name_that_is_gone_is_told() -> None:
    (found,) = stale(names(Verb.SAME, "Anna Brandt", "Hanna Brandt"), entities=(entity("Anna Brandt"),))
    assert found.message.endswith("no article names “Hanna Brandt”")
    assert found.subject == "same “Anna Brandt” “Hanna Brandt”"


@pytest.mark.parametrize("typed", ["anna brandt", "Anna Brändt", "ANNA  BRANDT"])
def test_capitals_accents_and_spaces_make_no_name_another_one(typed: str) -> None:
    assert stale(names(Verb.DIFFERENT, typed, "Ida"), entities=(entity("Anna Brandt"), entity("Ida"))) == ()


def test_a_decision_that_another_one_overrules_has_no_effect() -> None:
    apart = (entity("Anna"), entity("Hanna"))
    parted = names(Verb.DIFFERENT, "Anna", "Ida", "d2")
    (found,) = stale(names(Verb.SAME, "Anna", "Hanna"), parted, entities=(*apart, entity("Ida")))
    assert found.message.endswith("other decisions keep the two names apart")
    one = (entity("Anna", "Hanna"), entity("Ida"))
    joined = names(Verb.SAME, "Anna", "Ida", "d2")
    told = [each.message for each in stale(names(Verb.DIFFERENT, "Anna", "Hanna"), joined, entities=one)]
    assert any(message.endswith("other decisions make the two names one") for message in told)


def test_one_decision_alone_is_overruled_by_none() -> None:
    assert stale(names(Verb.SAME, "Anna", "Hanna"), entities=(entity("Anna"), entity("Hanna"))) == ()


def test_things_are_known_by_their_noun_and_their_words() -> None:
    assert stale(things("Crane", "crane")) == ()
    (found,) = stale(things("crane", "derrick"))
    assert found.message.endswith("nothing is counted as “derrick”")


def test_an_accepted_finding_that_is_found_no_more_is_stale() -> None:
    gone = Decision("d", Verb.ACCEPT, "", "2024-01-01", finding="v1:000000000000", code="FIG101")
    (found,) = stale(gone)
    assert found.subject == "accept FIG101"
    assert found.message.endswith("nothing like the finding is found any more")
    assert stale(Decision("d", Verb.ACCEPT, "", "2024-01-01", finding="v1:000000000000"))


def test_an_accepted_finding_that_is_still_found_holds() -> None:
    records = (record("b", TEXT, [], day=None),)
    case = Case(Comparison(()), Reconciliation((), ()), records)
    (undated,) = run(case, Settings(select=("HSK902",)))
    by_id = Decision("d", Verb.ACCEPT, "", "2024-01-01", finding=undated.id)
    by_sides = Decision(
        "d", Verb.ACCEPT, "", "2024-01-01", finding="v1:0", code=undated.code, sides=accepted_sides(undated)
    )
    assert stale(by_id, records=records) == ()
    assert stale(by_sides, records=records) == ()


def test_a_stale_decision_that_was_accepted_asks_for_nothing_more() -> None:
    (found,) = stale(names(Verb.SAME, "Anna", "Hanna"))
    accepted = Decision("d2", Verb.ACCEPT, "", "2024-01-01", finding=found.id, code="HSK901")
    assert [each.id for each in stale(names(Verb.SAME, "Anna", "Hanna"), accepted)] == [found.id]


def test_a_run_over_some_files_knows_of_no_stale_decision() -> None:
    assert stale(names(Verb.SAME, "Anna", "Hanna"), whole=False) == ()
