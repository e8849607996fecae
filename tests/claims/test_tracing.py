"""Is what is told of a claim what made it?"""

from __future__ import annotations

from pathlib import Path

import pytest

from corpustool import flow
from corpustool.claims.comparing import compare, prepared
from corpustool.claims.tracing import one_stories, pairings
from corpustool.domain.settings import Settings
from corpustool.flow.holding import held
from corpustool.flow.reducing import entity_ids, reconcile, settle

TEXTS = {
    "2024-03-05_dawn.txt": "A ferry sank off Port Amity on Monday and killed 12 people, the coast guard said."
    "\n\nCaptain Lena Ostrow of the Maribel was rescued.",
    "2024-03-05_noon.txt": "A ferry sank off Port Amity on Monday and killed 19 people, the coast guard said."
    "\n\nThe captain of the Maribel, Lena Ostrow, was rescued.",
    "2024-03-05_fair.txt": "The fair of Tarnmouth drew 400 visitors on Sunday, the mayor said.",
}


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("traced")
    (home / "articles").mkdir()
    for name, text in TEXTS.items():
        (home / "articles" / name).write_text(text, encoding="utf-8")
    flow.ingest(home, [home / "articles"], Settings())
    return home


def test_a_claim_is_traced_to_its_story_and_its_pair(corpus: Path) -> None:
    found = held(corpus, Settings())
    records = settle(found.records, found.decisions)
    entities = entity_ids(records, reconcile(records, found.decisions))
    ready = prepared(records, entities, Settings())
    claim = next(each for each in compare(records, entities, Settings()).claims if len(each.camps) == 2)
    articles = frozenset(reading.article.id for camp in claim.camps for reading in camp.readings)
    (story,) = one_stories(ready, articles)
    (pair,) = pairings(ready, claim)
    assert {story.a.id, story.b.id} == articles
    assert pair.features == claim.features
    assert [each.evidence.quote for each in (pair.a, pair.b)] == ["12", "19"]


def test_strangers_have_no_story(corpus: Path) -> None:
    records = held(corpus, Settings()).records
    ready = prepared(records, entity_ids(records, reconcile(records, ())), Settings())
    fair = frozenset(record.article.id for record in records if "fair" in record.article.path)
    assert len(fair) == 1
    assert one_stories(ready, fair) == ()
