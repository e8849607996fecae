"""A figure on one source is told once, and never for two articles or where sources differ."""

from __future__ import annotations

from dataclasses import replace

import pytest

from corpustool import copies
from corpustool.checks import run
from corpustool.checks.weighing import in_words
from corpustool.claims import compare
from corpustool.domain.analysis import Record
from corpustool.domain.cases import Case
from corpustool.domain.claims import Camp, Claim, Comparison
from corpustool.domain.copies import Copies
from corpustool.domain.entities import Entity, Reconciliation, Variant
from corpustool.domain.findings import Confidence, Finding
from corpustool.domain.mentions import EntityKind
from corpustool.domain.settings import Settings
from tests.claims.making import entities, figure, reading, record

ONLY = Settings(select=("SRC701",))
REST = (
    "Rescuers came from Antofagasta with dogs and lamps, and the market hall serves as a hospital. Schools are closed "
    "until Monday. The road along the coast is blocked by stones near Tocopilla, and lorries wait on either side"
)


def toll(name: str, source: str | None = None, rest: str = "", value: str = "31") -> Record:
    told = " ".join(word for word in (source or "").split() if word[0].isupper())
    text = (
        f"An earthquake in Chile killed {value} people near Calama, {source or 'writes'} ({told}) says. {name}. {rest}"
    )
    return record(name, text, [figure(text, value, "people", attribution=source)])


def case(*records: Record) -> Case:
    """The records with every spelling an entity of its own, but for two spellings of one agency."""
    names = {mention.text: mention.kind for each in records for mention in each.analysis.mentions}
    one = {"Onemi Office": "Onemi"}
    kinds = {
        name: EntityKind.ORGANISATION if "Onemi" in name or "Oxfam" in name else kind for name, kind in names.items()
    }
    found = sorted({one.get(name, name) for name in names})
    labels = tuple(found.index(one.get(m.text, m.text)) for each in records for m in each.analysis.mentions)
    made = tuple(
        Entity(name, kinds.get(name, EntityKind.ORGANISATION), name, (Variant(name, 1, ()),)) for name in found
    )
    comparison = compare(records, entities(records), Settings())
    return Case(comparison, Reconciliation(made, labels), records, copies=copies.find(records))


def found(*records: Record) -> tuple[Finding, ...]:
    return run(case(*records), ONLY)


def copy(name: str, value: str = "31") -> Record:
    return toll(name, rest=REST, value=value)


def test_three_copies_of_one_text_are_one_source() -> None:
    (one,) = found(copy("Alba"), copy("Brisa"), copy("Costa"))
    assert one.message == "3 articles give 31, all of them copies of one text"
    assert [(side.articles, side.independent) for side in one.sides] == [(3, 1)]


def test_two_copies_are_not_many_articles() -> None:
    assert found(copy("Alba"), copy("Brisa")) == ()


def test_copies_and_one_text_of_its_own_are_two_sources() -> None:
    assert found(copy("Alba"), copy("Brisa"), copy("Costa"), toll("Duna")) == ()


def test_three_articles_that_name_one_body_have_one_source() -> None:
    (one,) = found(toll("Alba", "Onemi"), toll("Brisa", "Onemi"), toll("Costa", "Onemi"))
    assert one.message == "3 articles give 31, and the only source named is Onemi"
    assert one.reasons == ("3 articles name Onemi.",)


def test_two_spellings_of_one_body_are_one_source() -> None:
    (one,) = found(toll("Alba", "Onemi"), toll("Brisa", "the Onemi Office"), toll("Costa", "Onemi"))
    assert "only source named is Onemi" in one.message


def test_a_report_of_a_body_is_the_body() -> None:
    (one,) = found(toll("Alba", "Onemi"), toll("Brisa", "a report by Onemi"), toll("Costa", "Onemi"))
    assert one.reasons == ("3 articles name Onemi.",)


def test_articles_that_name_no_source_are_counted_apart() -> None:
    (one,) = found(*(toll(name, "Onemi") for name in ("Alba", "Brisa", "Costa")), toll("Duna"))
    assert one.message == "4 articles give 31, and the only source named is Onemi"
    assert one.reasons == ("3 articles name Onemi, 1 name none.",)


@pytest.mark.parametrize("other", ["Oxfam", "police", "officials", "a doctor"])
def test_another_source_makes_two(other: str) -> None:
    assert found(*(toll(name, "Onemi") for name in ("Alba", "Brisa", "Costa")), toll("Duna", other)) == ()


@pytest.mark.parametrize("nobody", ["police", "officials", "local authorities"])
def test_sources_without_a_name_are_forgiven(nobody: str) -> None:
    assert found(*(toll(name, nobody) for name in ("Alba", "Brisa", "Costa", "Duna"))) == ()


def test_all_figures_of_the_same_copies_are_told_once() -> None:
    def two_figures(name: str) -> Record:
        text = f"An earthquake in Chile killed 31 people near Calama and injured 172 people there, says {name}. {REST}"
        return record(name, text, [figure(text, "31", "people"), figure(text, "172", "people")])

    (one,) = found(*map(two_figures, ("Alba", "Brisa", "Costa")))
    assert "They share 1 more figure." in one.reasons[0]


def test_a_copy_with_one_number_changed_clashes_with_its_original() -> None:
    (clash,) = run(case(copy("Alba"), copy("Brisa", "41")), Settings(select=("FIG",)))
    assert (clash.code, [side.text for side in clash.sides]) == ("FIG101", ["31", "41"])


def test_an_article_that_prints_two_values_is_not_set_against_its_copy() -> None:
    both = [copy("Alba"), copy("Brisa")]
    first, second = reading("31", name="Alba"), reading("41", name="Alba", index=1)
    own, other = first.article, replace(first.article, id="other")
    camps = (Camp("31", (first, replace(first, article=other))), Camp("41", (replace(second, article=own),)))
    claim = Claim("people", camps)
    one_text = Copies({own.id: (other.id,), other.id: (own.id,)})
    judged = replace(case(*both), comparison=Comparison((claim,)), copies=one_text)
    assert run(judged, Settings(select=("FIG",), min_confidence=Confidence.LOW)) == ()
    strangers = replace(judged, copies=Copies())
    assert [f.code for f in run(strangers, Settings(select=("FIG",), min_confidence=Confidence.LOW))] == ["FIG101"]


def test_an_article_and_its_copy_differ_in_nothing() -> None:
    assert run(case(copy("Alba"), copy("Brisa")), Settings(preview=True, ignore=("SUM", "HSK"))) == ()


def test_the_message_tells_how_many_articles_count() -> None:
    (clash,) = run(case(copy("Alba"), copy("Brisa"), copy("Costa"), copy("Duna", "41")), Settings(select=("FIG",)))
    assert clash.message == "people (killed): 31 in 3 articles (1 independent), but 41 in one article"
    assert [side.independent for side in clash.sides] == [1, 1]


def test_copies_do_not_make_a_finding_surer() -> None:
    alone = case(copy("Alba"), toll("Duna", value="41"))
    among = case(copy("Alba"), copy("Brisa"), copy("Costa"), toll("Duna", value="41"))
    (one,), (many,) = (run(each, Settings(select=("FIG",))) for each in (alone, among))
    assert one.confidence == many.confidence


def test_who_copied_whom_changes_no_id() -> None:
    several = case(copy("Alba"), copy("Brisa"), copy("Costa"), copy("Duna", "41"))
    told = run(several, Settings(select=("FIG",)))
    assert [f.id for f in told] == [
        f.id for f in run(replace(several, copies=copies.find(())), Settings(select=("FIG",)))
    ]


@pytest.mark.parametrize(
    ("articles", "independent", "words"),
    [
        (1, 1, "one article"),
        (2, 2, "2 articles"),
        (5, 2, "5 articles (2 independent)"),
        (2, 1, "2 articles (1 independent)"),
    ],
)
def test_articles_in_words(articles: int, independent: int, words: str) -> None:
    assert in_words(articles, independent) == words
