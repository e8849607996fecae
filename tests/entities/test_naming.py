"""What is an entity called?"""

from __future__ import annotations

import pytest

from corpustool.domain.entities import Variant
from corpustool.domain.mentions import EntityKind
from corpustool.entities import reconcile
from corpustool.entities.naming import canonical_name, entity_id
from tests.entities.names import GROUP, ORGANISATION, PERSON, PLACE, named


def variants(*texts: str) -> list[Variant]:
    return [Variant(text, 1, (f"d{at}",)) for at, text in enumerate(texts)]


@pytest.mark.parametrize(
    ("kind", "texts", "name"),
    [
        (PERSON, ("Kessler", "Ann Kessler", "ANN KESSLER"), "Ann Kessler"),
        (PERSON, ("A. Kessler", "Ann Kessler", "Kessler, Ann"), "Ann Kessler"),
        (ORGANISATION, ("WKC", "World Kelp Congress", "WORLD KELP CONGRESS"), "World Kelp Congress"),
        (ORGANISATION, ("the Coast Office", "Coast Office"), "Coast Office"),
        (PLACE, ("UK", "British", "United Kingdom", "Britain"), "United Kingdom"),
        (PLACE, ("U.S.", "American", "the United States"), "the United States"),
        (PLACE, ("Kiev", "KYIV", "Kyiv"), "Kyiv"),
        (PLACE, ("British", "Britain"), "Britain"),
        (GROUP, ("DUTCH", "Dutch"), "Dutch"),
    ],
)
def test_the_canonical_name_is_written_out(kind: EntityKind, texts: tuple[str, ...], name: str) -> None:
    assert canonical_name(variants(*texts), kind) == name


def test_documents_decide_between_equal_forms() -> None:
    found = [Variant("Ann Kessler", 9, ("d1",)), Variant("Anne Kessler", 2, ("d2", "d3"))]
    assert canonical_name(found, PERSON) == "Anne Kessler"


def test_an_id_is_a_short_hash_of_kind_and_name() -> None:
    assert entity_id(PERSON, "Ann Kessler") == entity_id(PERSON, "Ann Kessler")
    assert entity_id(PERSON, "Ann Kessler") != entity_id(ORGANISATION, "Ann Kessler")
    assert len(entity_id(PERSON, "Ann Kessler")) == 12


def test_variants_are_sorted_by_documents_then_mentions() -> None:
    found = reconcile(named(PLACE, d1="UK;UK;Britain", d2="Britain;U.K.;U.K.;U.K."))
    assert [variant.text for variant in found.entities[0].variants] == ["Britain", "U.K.", "UK"]
    assert [variant.mentions for variant in found.entities[0].variants] == [2, 3, 2]
    assert found.entities[0].mentions == 7
    assert found.entities[0].documents == ("d1", "d2")


def test_the_most_often_named_entity_comes_first() -> None:
    found = reconcile(named(PLACE, d1="Oslo;Bergen;Bergen", d2="Bergen"))
    assert [entity.name for entity in found.entities] == ["Bergen", "Oslo"]


def test_two_entities_of_one_name_have_two_ids() -> None:
    found = reconcile(named(PERSON, d1="Ann Kessler;Bruno Kessler;Kessler", d2="Kessler;Ann Kessler"))
    assert len({entity.id for entity in found.entities}) == len(found.entities)
