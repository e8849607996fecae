"""What a comparison says about records written by hand."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from corpustool.claims import compare
from corpustool.domain.analysis import Record
from corpustool.domain.claims import Claim, Comparison, ExplanationKind
from corpustool.domain.decisions import Decision, Verb
from corpustool.domain.figures import FigureKind, Relation, RelationKind, UnitKind
from corpustool.domain.findings import Confidence
from corpustool.domain.quantities import Bound
from corpustool.domain.settings import Settings
from tests.claims.making import entities, figure, record


def toll(name: str, value: str, day: str | None = "2024-05-01", bound: Bound = Bound.EXACT) -> Record:
    text = f"An earthquake in Chile killed {value} people near Calama, writes {name}."
    return record(name, text, [figure(text, value, "people", bound=bound)], day)


def claims(*records: Record, decisions: Sequence[Decision] = ()) -> tuple[Claim, ...]:
    return compared(*records, decisions=decisions).claims


def compared(*records: Record, decisions: Sequence[Decision] = ()) -> Comparison:
    return compare(records, entities(records), Settings(), decisions)


def camps(*records: Record) -> list[list[str]]:
    return [[camp.text for camp in claim.camps] for claim in claims(*records)]


def test_two_tolls_of_one_day_are_two_camps() -> None:
    (claim,) = claims(toll("a", "31"), toll("b", "45"))
    assert [camp.text for camp in claim.camps] == ["31", "45"]
    assert not any(explanation.held for explanation in claim.explanations)
    assert claim.confidence is Confidence.HIGH


def test_one_toll_is_an_agreement() -> None:
    assert camps(toll("a", "31"), toll("b", "31", "2024-05-02")) == [["31"]]


def test_a_later_higher_toll_is_an_update() -> None:
    (claim,) = claims(toll("a", "31"), toll("b", "45", "2024-05-03"))
    assert claim.held(ExplanationKind.UPDATE)


def test_a_later_lower_toll_is_a_correction() -> None:
    (claim,) = claims(toll("a", "45"), toll("b", "31", "2024-05-03"))
    assert claim.held(ExplanationKind.CORRECTION)


def test_an_old_toll_after_the_new_one_is_stale() -> None:
    (claim,) = claims(toll("a", "31"), toll("b", "45", "2024-05-03"), toll("c", "31", "2024-05-05"))
    assert claim.held(ExplanationKind.STALE)


def test_undated_articles_that_agree_on_nothing_are_not_sure() -> None:
    (claim,) = claims(toll("a", "31", None), toll("b", "45", None))
    assert claim.confidence is Confidence.LOW


def test_a_bound_that_fits_both_is_evidence_for_neither() -> None:
    (claim,) = claims(toll("a", "31"), toll("b", "45"), toll("c", "20", bound=Bound.AT_LEAST))
    assert [camp.text for camp in claim.camps] == ["31", "45"]
    assert [reading.article.path for reading in claim.compatible] == ["c"]


def test_the_order_of_the_articles_changes_nothing() -> None:
    records = [toll("a", "31"), toll("b", "45"), toll("c", "20", bound=Bound.AT_LEAST), toll("d", "31", "2024-05-02")]
    first = compared(*records)
    assert all(compared(*order) == first for order in permutations(records))


def test_an_article_and_itself_make_no_claim() -> None:
    assert claims(toll("a", "31")) == ()


def test_a_misread_figure_is_left_out_and_says_so() -> None:
    one, two = toll("a", "31"), toll("b", "45")
    misread = Decision("1", Verb.MISREAD, "a bus number", "2024-05-09", article=two.article.id, quote="45")
    comparison = compared(one, two, decisions=[misread])
    assert comparison.claims == ()
    assert ((two.article.id, 0), "a person said it was misread") in comparison.not_compared


def test_every_figure_is_compared_or_has_its_reason() -> None:
    text = "Chile buys 12 trucks in Calama. Nobody came to the 3 meetings."
    other = record("z", text, [figure(text, "12", "truck"), figure(text, "3", None)])
    comparison = compared(toll("a", "31"), toll("b", "45"), other)
    reasons = dict(comparison.not_compared)
    assert len(reasons) == 2
    assert reasons[(other.article.id, 1)] == "nothing counted"


def test_articles_of_two_stories_are_never_compared() -> None:
    text = "A landslide in Nepal killed 45 people near Pokhara."
    assert camps(toll("a", "31"), record("b", text, [figure(text, "45", "people")])) == []


def test_a_total_that_the_text_adds_up_supersedes_without_dates() -> None:
    old = "Open Harbours counted 63 prison ships in the Gulf of Varenia. Open Harbours sits in Trieste."
    new = "Open Harbours of Trieste found 21 more prison ships besides the 63 prison ships in Varenia, 84 in all."
    links = (Relation(RelationKind.ADDS_TO, 1), Relation(RelationKind.SUMS_TO, 2))
    first = record("a", old, [figure(old, "63", "ship", modifiers=("prison",))], None)
    second = record(
        "b",
        new,
        [
            figure(new, "21", "ship", modifiers=("prison",), relations=links),
            figure(new, "63", "ship", modifiers=("prison",)),
            figure(new, "84"),
        ],
        None,
    )
    (claim,) = claims(first, second)
    assert [camp.text for camp in claim.camps] == ["63", "84"]
    held = claim.held(ExplanationKind.UPDATE)
    assert held is not None
    assert "63 + 21 = 84" in held.text


def test_what_a_figure_spreads_over_follows_its_host() -> None:
    def told(name: str, ships: str, ports: str, day: str) -> Record:
        text = (
            f"Open Harbours counted {ships} prison ships in {ports} ports of Varenia, said Livia Marchetti in Trieste."
        )
        host = figure(text, ships, "ship", modifiers=("prison",))
        return record(
            name, text, [host, figure(text, ports, "port", relations=(Relation(RelationKind.SPREAD_OF, 0),))], day
        )

    found = claims(told("a", "63", "21", "2024-05-01"), told("b", "84", "37", "2024-05-04"))
    assert [[camp.text for camp in claim.camps] for claim in found] == [["63", "84"], ["21", "37"]]
    assert all(claim.held(ExplanationKind.UPDATE) for claim in found)


def test_a_figure_after_a_denial_stands_against_the_denied_one() -> None:
    text = (
        "Open Harbours counted 63 prison ships in Varenia. The Ministry rejected the report. "
        "The Ministry said there were 12 foreign vessels."
    )
    figures = [
        figure(text, "63", "ship", modifiers=("prison",), attribution="Open Harbours"),
        figure(text, "12", "vessel", modifiers=("foreign",), attribution="The Ministry"),
    ]
    base = record("a", text, figures)
    denied = base.analysis.sentences[1]
    assert "rejected" in denied.words
    found = claims(with_lemma(base, "rejected", "reject"))
    assert [[camp.text for camp in claim.camps] for claim in found] == [["12", "63"]]
    assert found[0].held(ExplanationKind.SPEAKER)


def with_lemma(one: Record, word: str, lemma: str) -> Record:
    """The record with a word's lemma, which hand-made sentences do not have."""
    from dataclasses import replace

    sentences = tuple(
        replace(each, words=tuple(lemma if found == word else found for found in each.words))
        for each in one.analysis.sentences
    )
    return Record(one.article, replace(one.analysis, sentences=sentences))


def test_a_number_that_begins_a_name_is_compared_with_nothing() -> None:
    text = "An earthquake in Chile hit the so-called “31 houses” near Calama."
    named = record("c", text, [figure(text, "31", "house")])
    comparison = compared(toll("a", "31"), toll("b", "31"), named)
    assert ((named.article.id, 0), "part of a name") in comparison.not_compared


@given(st.integers(0, 5000), st.integers(0, 5000), st.sampled_from(list(Bound)))
def test_numbers_of_any_length_are_compared_without_a_word(one: int, other: int, bound: Bound) -> None:
    records = [toll("a", "9" * (one + 1)), toll("b", "8" * (other + 1), bound=bound)]
    assert all(claim.camps for claim in claims(*records))


def test_who_employs_people_has_employees() -> None:
    one, other = "The Calama smelter employs 2,340 people.", "The Calama smelter has 2,340 employees."
    records = (
        record("a", one, [figure(one, "2,340", "people", event="employ")]),
        record("b", other, [figure(other, "2,340", "employee", event="have")]),
    )
    assert camps(*records) == [["2,340"]]


def crowd(name: str, value: str, who: str, day: str) -> Record:
    text = f"A march in Calama against the Ternera mine drew the town: {value} people took part, {who} said in {name}."
    return record(name, text, [figure(text, value, "people", attribution=who)], day)


def test_police_and_organisers_count_a_crowd_each_in_their_way() -> None:
    (claim,) = claims(crowd("a", "23000", "police", "2024-05-01"), crowd("b", "60000", "organisers", "2024-05-02"))
    assert [each.kind for each in claim.explanations if each.held] == [ExplanationKind.SPEAKER]


def test_one_speaker_who_counts_a_crowd_again_corrects_it() -> None:
    (claim,) = claims(crowd("a", "23000", "police", "2024-05-01"), crowd("b", "60000", "the police", "2024-05-02"))
    assert claim.held(ExplanationKind.UPDATE)


def result(name: str, percent: str, what: str = "net profit", firm: str = "Ternera Dairies") -> Record:
    text = f"{firm}, Calama, raised its {what} by {percent} percent to 96.4 million euros."
    figures = [
        figure(text, percent, unit=UnitKind.PERCENT, kind=FigureKind.CHANGE),
        figure(text, "96.4", unit=UnitKind.CURRENCY, kind=FigureKind.MONEY, value="96400000"),
    ]
    return record(name, text, figures, "2024-05-01")


def test_two_changes_to_one_sum_exclude_each_other() -> None:
    found = {
        claim.subject: [camp.text for camp in claim.camps] for claim in claims(result("a", "12"), result("b", "21"))
    }
    assert found["change of net profit (percent)"] == ["12", "21"]


def test_profit_and_sales_are_two_things() -> None:
    found = claims(result("a", "12"), result("b", "21", "sales"))
    assert all(len(claim.camps) == 1 for claim in found)


def test_a_toll_is_a_count_whatever_unit_its_reader_saw() -> None:
    text = "Toll of the Calama landslide in Chile climbs to 20, says a."
    bare = record("a", text, [figure(text, "20", "landslide", unit=UnitKind.OTHER, event="killed")], "2024-05-01")
    other = "Toll of the Calama landslide in Chile climbs to 31, says b."
    full = record("b", other, [figure(other, "31", "landslide", event="killed")], "2024-05-02")
    assert camps(bare, full) == [["20", "31"]]
