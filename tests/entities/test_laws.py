"""What holds for every corpus of names, whatever stands in it?"""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from corpustool.domain.decisions import Verb
from corpustool.domain.mentions import NameMention
from corpustool.entities import reconcile
from tests.entities.names import GROUP, ORGANISATION, PERSON, PLACE, clusters, decision, named, spellings

POOL = [
    *named(
        PERSON, d1="Ann Kessler;Kessler;Bob Noor", d2="Robert Noor;Bruno Kessler;Noor", d3="Kessler;Robert;ANN KESSLER"
    ),
    *named(PERSON, d4="Ann J. Kessler;Anne Kesler", d5="Ann K. Kessler;Samuel Noor Jr.;Samuel Noor"),
    *named(
        ORGANISATION,
        d1="World Kelp Congress;WKC;Kelp Bank Ltd",
        d2="Kelp Bank;WKC;World Kite Club",
        d3="EU;European Union",
    ),
    *named(PLACE, d1="UK;Britain;Hubei", d2="Hebei;U.K.;US", d3="us;British;York;New York"),
    *named(GROUP, d1="Dutch;Uyghurs", d2="Uighurs"),
]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(POOL), max_size=25), st.randoms(use_true_random=False))
def test_the_order_of_the_mentions_changes_nothing(mentions: list[NameMention], chance: random.Random) -> None:
    shuffled = list(mentions)
    chance.shuffle(shuffled)
    one, other = reconcile(mentions), reconcile(shuffled)
    assert one.entities == other.entities
    assert one.doubts == other.doubts
    assert clusters(mentions, one) == clusters(shuffled, other)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(POOL), max_size=25))
def test_every_mention_has_its_entity(mentions: list[NameMention]) -> None:
    found = reconcile(mentions)
    assert sum(entity.mentions for entity in found.entities) == len(mentions)
    for mention, label in zip(mentions, found.labels, strict=True):
        entity = found.entities[label]
        assert entity.kind is mention.kind
        assert mention.text in {variant.text for variant in entity.variants}
        assert mention.document in entity.documents
    assert len({entity.id for entity in found.entities}) == len(found.entities)
    assert all(entity.name in {variant.text for variant in entity.variants} for entity in found.entities)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(POOL), max_size=20))
def test_an_article_that_shares_no_name_changes_no_cluster(mentions: list[NameMention]) -> None:
    strangers = [
        *named(PERSON, zz="Quill Zadrozny;Zadrozny"),
        *named(ORGANISATION, zz="Zymurgy Quorum;QZQ"),
        *named(PLACE, zz="Zzyzx"),
    ]
    before = clusters(mentions, reconcile(mentions))
    both = [*mentions, *strangers]
    after = {
        cluster for cluster in clusters(both, reconcile(both)) if not any(name.startswith("zz") for name in cluster)
    }
    assert after == before


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(POOL), min_size=2, max_size=20), st.data())
def test_decisions_are_obeyed(mentions: list[NameMention], data: st.DataObject) -> None:
    a, b = (data.draw(st.sampled_from(sorted({mention.text for mention in mentions}))) for _ in range(2))
    apart = reconcile(mentions, decisions=[decision(Verb.DIFFERENT, a, b)])
    if a != b:
        assert all(not {a, b} <= names for names in spellings(apart))
    joined = reconcile(mentions, decisions=[decision(Verb.SAME, a, b)])
    assert any({a, b} <= names for names in spellings(joined))
