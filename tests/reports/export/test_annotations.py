"""Are the annotations those of the W3C's model, and do they lead to the words they are about?"""

import json
from typing import Any
from urllib.parse import urlsplit

import pytest

from corpustool.domain.holdings import Holdings
from corpustool.reports.export.as_annotations import CONTEXT, count_of_annotations, holdings_as_annotations
from corpustool.reports.harmless import encodable
from tests.reports.export.samples import DAWN, DUSK, EMPTY, EVIL, HOSTILE, RICH

TEXTS = {record.article.id: encodable(record.article.text) for record in (DAWN, DUSK, EVIL)}
MOTIVATIONS = {"identifying", "describing", "questioning"}
PURPOSES = {"identifying", "tagging", "linking", "describing", "commenting"}


def document(holdings: Holdings) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """The collection and its pages."""
    whole = json.loads(b"".join(holdings_as_annotations(holdings)))
    assert whole["@context"] == CONTEXT
    collection, *pages = whole["@graph"]
    return collection, pages


@pytest.mark.parametrize("holdings", [RICH, EMPTY, HOSTILE])
def test_pages_follow_each_other_and_are_counted(holdings: Holdings) -> None:
    collection, pages = document(holdings)
    ids = [page["id"] for page in pages]
    assert collection["type"] == "AnnotationCollection"
    assert collection["total"] == sum(len(page["items"]) for page in pages) == count_of_annotations(holdings)
    assert (collection.get("first"), collection.get("last")) == ((ids[0], ids[-1]) if ids else (None, None))
    assert [page.get("next") for page in pages] == [*ids[1:], None][: len(ids)]
    before = 0
    for page in pages:
        assert (page["type"], page["partOf"]["id"], page["startIndex"]) == ("AnnotationPage", collection["id"], before)
        assert page["partOf"]["total"] == collection["total"]
        before += len(page["items"])


@pytest.mark.parametrize("holdings", [RICH, HOSTILE])
def test_both_selectors_lead_to_the_same_words(holdings: Holdings) -> None:
    for page in document(holdings)[1]:
        text = TEXTS[page["id"].rpartition(":")[2]]
        for item in page["items"]:
            quote, place = item["target"]["selector"]
            assert (quote["type"], place["type"]) == ("TextQuoteSelector", "TextPositionSelector")
            assert text[place["start"] : place["end"]] == quote["exact"] != ""
            assert text[: place["start"]].endswith(quote["prefix"])
            assert text[place["end"] :].startswith(quote["suffix"])


@pytest.mark.parametrize("holdings", [RICH, HOSTILE])
def test_an_annotation_has_what_the_model_asks_for(holdings: Holdings) -> None:
    items = [item for page in document(holdings)[1] for item in page["items"]]
    assert len({item["id"] for item in items}) == len(items)
    for item in items:
        assert item["type"] == "Annotation"
        assert item["motivation"] in MOTIVATIONS
        assert urlsplit(item["id"]).scheme == "urn"
        source = item["target"]["source"]
        assert urlsplit(source).scheme in ("", "https")
        assert source.isascii()
        assert not set(source) & set(' <>"{}|\\^`\x1b\n')
        for body in item["body"]:
            assert body["purpose"] in PURPOSES
            assert ("value" in body) == (body["type"] == "TextualBody")
            assert ("source" in body) == (body["type"] == "SpecificResource")


def test_names_figures_and_findings_are_marked() -> None:
    tags = [
        {body["value"] for body in item["body"] if body["purpose"] == "tagging"}
        for page in document(RICH)[1]
        for item in page["items"]
    ]
    assert {"person"} in tags
    assert {"figure", "money"} in tags
    assert tags.count({"FIG101", "conflict", "error"}) == 3


def test_an_accepted_finding_marks_nothing() -> None:
    assert b"QUO601" not in b"".join(holdings_as_annotations(RICH))


def test_an_article_without_an_address_is_told_by_its_file() -> None:
    sources = [page["items"][0]["target"]["source"] for page in document(RICH)[1]]
    assert sources == ["https://bell.example/mill?day=4&page=1", "fire/dusk.txt"]
