"""Which mentions name one entity?"""

from __future__ import annotations

import pytest

from corpustool.domain.decisions import Verb
from corpustool.domain.entities import SPELLING_REASON
from corpustool.domain.mentions import Definition, NameMention
from corpustool.entities import reconcile
from tests.entities.names import GROUP, ORGANISATION, PERSON, PLACE, called, clusters, decision, named, spellings


def test_no_mentions_make_no_entities() -> None:
    assert reconcile([]).entities == ()


def test_spellings_of_a_place_are_one_entity() -> None:
    found = reconcile(named(PLACE, d1="the United Kingdom;UK;Austria", d2="U.K.;Ukraine", d3="British;Australia"))
    assert spellings(found) == {
        frozenset({"the United Kingdom", "UK", "U.K.", "British"}),
        frozenset({"Ukraine"}),
        frozenset({"Austria"}),
        frozenset({"Australia"}),
    }


def test_kinds_are_never_mixed() -> None:
    found = reconcile([NameMention("Kestrel", PERSON, "d1"), NameMention("Kestrel", ORGANISATION, "d1")])
    assert [entity.kind for entity in found.entities] == [ORGANISATION, PERSON]


def test_a_kind_may_be_a_plain_word() -> None:
    found = reconcile([NameMention("Ann Lee", "person", "d1"), NameMention("Lee", "person", "d1")])  # type: ignore[arg-type]
    assert len(found.entities) == 1


def test_a_family_name_joins_the_only_full_name_of_its_document() -> None:
    mentions = named(PERSON, d1="Ann Kessler;Kessler", d2="Bruno Kessler;Kessler")
    assert clusters(mentions, reconcile(mentions)) == {
        frozenset({"d1: Ann Kessler", "d1: Kessler"}),
        frozenset({"d2: Bruno Kessler", "d2: Kessler"}),
    }


def test_a_family_name_never_bridges_two_people() -> None:
    mentions = named(PERSON, d1="Ann Kessler;Bruno Kessler;Kessler")
    found = reconcile(mentions)
    assert clusters(mentions, found) == {
        frozenset({"d1: Ann Kessler"}),
        frozenset({"d1: Bruno Kessler"}),
        frozenset({"d1: Kessler"}),
    }
    assert {(doubt.a, doubt.b) for doubt in found.doubts} >= {("Kessler", "Ann Kessler"), ("Kessler", "Bruno Kessler")}
    assert all("ambiguous" in doubt.reason for doubt in found.doubts if doubt.a == "Kessler")


def test_a_family_name_joins_the_only_full_name_of_the_corpus() -> None:
    mentions = named(PERSON, d1="Ann Kessler", d2="Kessler")
    assert len(reconcile(mentions).entities) == 1


def test_a_family_name_joins_the_dominant_full_name_of_the_corpus() -> None:
    many = {f"d{n}": "Ann Kessler" for n in range(1, 6)}
    mentions = named(PERSON, **many, d6="Bruno Kessler", d7="Kessler")
    found = reconcile(mentions)
    assert called(found, "Ann Kessler").mentions == 6


def test_a_family_name_of_two_equals_stays_apart() -> None:
    found = reconcile(named(PERSON, d1="Ann Kessler", d2="Bruno Kessler", d3="Kessler"))
    assert spellings(found) == {frozenset({"Ann Kessler"}), frozenset({"Bruno Kessler"}), frozenset({"Kessler"})}
    assert any(doubt.a == "Kessler" for doubt in found.doubts)


def test_a_given_name_joins_only_within_its_document() -> None:
    mentions = named(PERSON, d1="Robert Kessler;Robert", d2="Robert")
    assert clusters(mentions, reconcile(mentions)) == {
        frozenset({"d1: Robert Kessler", "d1: Robert"}),
        frozenset({"d2: Robert"}),
    }


def test_people_are_not_chained_by_a_given_name() -> None:
    found = reconcile(named(PERSON, d1="George Hale;George Lind;George Noor;George"))
    assert len(found.entities) == 4


def test_longer_and_shorter_forms_of_a_person_are_one() -> None:
    found = reconcile(named(PERSON, d1="Robert J. Kessler;Bob Kessler", d2="Robert Kessler;Kessler, Robert"))
    assert len(found.entities) == 1
    assert found.entities[0].name == "Robert Kessler" or found.entities[0].name == "Robert J. Kessler"


def test_initials_that_exclude_each_other_keep_clusters_apart() -> None:
    found = reconcile(named(PERSON, d1="Ann J. Kessler", d2="Ann K. Kessler", d3="Ann Kessler"))
    together = [names for names in spellings(found) if {"Ann J. Kessler", "Ann K. Kessler"} <= names]
    assert together == []


def test_an_organisation_spelled_differently_is_one_with_a_reason() -> None:
    found = reconcile(named(ORGANISATION, d1="Protect Witnesses", d2="Protect Witnesses", d3="Protecting Witnesses"))
    assert [entity.name for entity in found.entities] == ["Protect Witnesses"]
    assert any(link.reason.startswith(SPELLING_REASON) for link in found.entities[0].links)


def test_two_usual_spellings_are_two_names() -> None:
    usual = {f"a{n}": "Kestrelwood Bank" for n in range(6)} | {f"b{n}": "Kestrelwold Bank" for n in range(6)}
    found = reconcile(named(ORGANISATION, **usual))
    assert len(found.entities) == 2
    assert found.doubts
    assert "usual" in found.doubts[0].reason


def test_an_acronym_joins_the_only_name_it_abbreviates() -> None:
    found = reconcile(named(ORGANISATION, d1="World Kelp Congress", d2="WKC"))
    assert spellings(found) == {frozenset({"World Kelp Congress", "WKC"})}
    assert found.entities[0].name == "World Kelp Congress"


def test_an_acronym_of_two_names_is_settled_by_document_or_stays_apart() -> None:
    mentions = named(ORGANISATION, d1="World Kelp Congress;WKC", d2="Western Kite Club;WKC", d3="WKC")
    assert clusters(mentions, reconcile(mentions)) == {
        frozenset({"d1: World Kelp Congress", "d1: WKC"}),
        frozenset({"d2: Western Kite Club", "d2: WKC"}),
        frozenset({"d3: WKC"}),
    }


def test_a_definition_beats_initials() -> None:
    mentions = named(ORGANISATION, d1="World Kelp Congress;Tidal Forum;WKC", d2="WKC")
    found = reconcile(mentions, definitions={"d1": (Definition("Tidal Forum", "WKC"),)})
    assert clusters(mentions, found) == {
        frozenset({"d1: World Kelp Congress"}),
        frozenset({"d1: Tidal Forum", "d1: WKC", "d2: WKC"}),
    }
    assert any("explains" in link.reason for entity in found.entities for link in entity.links)


def test_lower_case_letters_are_no_acronym() -> None:
    assert len(reconcile(named(ORGANISATION, d1="World Kelp Congress;wkc")).entities) == 2


def test_a_short_form_of_an_organisation_is_settled_by_document() -> None:
    mentions = named(ORGANISATION, d1="Kestrelwood Rovers;Kestrelwood", d2="Kestrelwood Wanderers;Kestrelwood")
    assert clusters(mentions, reconcile(mentions)) == {
        frozenset({"d1: Kestrelwood Rovers", "d1: Kestrelwood"}),
        frozenset({"d2: Kestrelwood Wanderers", "d2: Kestrelwood"}),
    }


def test_unions_and_parties_are_one_under_their_names() -> None:
    found = reconcile(
        named(
            ORGANISATION,
            d1="European Union;Norwegian Communist Party;the Coast Office",
            d2="EU;Communist Party of Norway;Coast Office",
        )
    )
    assert len(found.entities) == 3


def test_groups_have_their_own_variants() -> None:
    found = reconcile(named(GROUP, d1="Chinese;Uyghurs;American", d2="Uighurs;Americans;Uyghur"))
    assert spellings(found) == {
        frozenset({"Chinese"}),
        frozenset({"Uyghurs", "Uighurs", "Uyghur"}),
        frozenset({"American", "Americans"}),
    }


def test_a_decision_joins_what_the_machine_keeps_apart() -> None:
    mentions = named(PERSON, d1="Ann Kessler", d2="Queen of Kelp")
    assert len(reconcile(mentions).entities) == 2
    found = reconcile(mentions, decisions=[decision(Verb.SAME, "Queen of Kelp", "Ann Kessler", why="her stage name")])
    assert len(found.entities) == 1
    link = found.entities[0].links[0]
    assert link.score == 1.0
    assert "her stage name" in link.reason


def test_a_decision_parts_what_the_machine_joins() -> None:
    mentions = named(PERSON, d1="Ann Kessler", d2="Ann J. Kessler")
    assert len(reconcile(mentions).entities) == 1
    assert len(reconcile(mentions, decisions=[decision(Verb.DIFFERENT, "Ann Kessler", "Ann J. Kessler")]).entities) == 2


def test_a_decision_parts_spellings_of_equal_letters() -> None:
    mentions = named(ORGANISATION, d1="Aids", d2="AIDS")
    assert len(reconcile(mentions).entities) == 1
    assert len(reconcile(mentions, decisions=[decision(Verb.DIFFERENT, "Aids", "AIDS")]).entities) == 2


def test_a_decision_parts_a_family_name_from_a_full_name() -> None:
    mentions = named(PERSON, d1="Ann Kessler;Kessler")
    assert len(reconcile(mentions, decisions=[decision(Verb.DIFFERENT, "Kessler", "Ann Kessler")]).entities) == 2


def test_a_parting_decision_holds_against_joins_by_way_of_a_third_name() -> None:
    mentions = named(PERSON, d1="Ann Kessler", d2="Ann J. Kessler", d3="Ann Jane Kessler")
    found = reconcile(mentions, decisions=[decision(Verb.DIFFERENT, "Ann Kessler", "Ann Jane Kessler")])
    assert all(not {"Ann Kessler", "Ann Jane Kessler"} <= names for names in spellings(found))


def test_a_decision_taken_back_does_not_bind() -> None:
    mentions = named(PERSON, d1="Ann Kessler", d2="Bruno Noor")
    decisions = [decision(Verb.SAME, "Ann Kessler", "Bruno Noor"), decision(Verb.UNDO, "", "", 2, finding="d1")]
    assert len(reconcile(mentions, decisions=decisions).entities) == 2


def test_a_decision_about_nobody_says_nothing() -> None:
    mentions = named(PERSON, d1="Ann Kessler")
    assert len(reconcile(mentions, decisions=[decision(Verb.SAME, "Nobody", "Ann Kessler")]).entities) == 1


def test_a_decision_joins_names_of_two_kinds() -> None:
    mentions = [
        *named(PERSON, d1="Kestrel Guild"),
        *named(ORGANISATION, d2="Kestrel Guild", d3="The Guild of Kestrels"),
    ]
    found = reconcile(mentions, decisions=[decision(Verb.SAME, "Kestrel Guild", "The Guild of Kestrels")])
    assert [entity.kind for entity in found.entities] == [ORGANISATION]


@pytest.mark.parametrize("name", ["", " ", "...", "(", "’s", "A", "\ud800", "x" * 3000])
def test_hostile_names_are_taken_as_they_are(name: str) -> None:
    for kind in (PERSON, ORGANISATION, PLACE, GROUP):
        assert len(reconcile([NameMention(name, kind, "d1"), NameMention("Ann Kessler", kind, "d1")]).labels) == 2


def test_a_name_in_thousands_of_documents_is_one_entity() -> None:
    mentions = [NameMention(text, PERSON, f"d{n}") for n in range(3000) for text in ("Ann Kessler", "Kessler")]
    found = reconcile(mentions)
    assert len(found.entities) == 1
    assert found.entities[0].mentions == 6000


def test_a_family_name_of_a_crowd_is_settled_by_its_document_alone() -> None:
    crowd = [NameMention(f"Zo{chr(97 + n % 26)}{chr(97 + n // 26)}k Kessler", PERSON, f"d{n}") for n in range(500)]
    mentions = [*crowd, NameMention("Kessler", PERSON, "d7"), NameMention("Kessler", PERSON, "elsewhere")]
    found = reconcile(mentions)
    assert found.labels[500] == found.labels[7]
    assert found.entities[found.labels[501]].name == "Kessler"
