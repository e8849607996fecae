"""Do tools that follow the money read what we write, and does it tell what we know?"""

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from corpustool.domain.holdings import Holdings
from corpustool.reports.export.as_ftm import holdings_as_ftm
from tests.reports.export.samples import EMPTY, HOSTILE, RICH

SCHEMATA = {
    "Article": {
        *("title", "fileName", "publishedAt", "publisher", "sourceUrl", "bodyText", "processingAgent"),
        *("peopleMentioned", "companiesMentioned", "locationMentioned"),
    },
    "Person": {"name", "alias", "weakAlias", "proof"},
    "Organization": {"name", "alias", "weakAlias", "abbreviation", "proof"},
    "Address": {"name", "alias", "full", "proof"},
    "Mention": {"document", "name", "resolved", "detectedSchema"},
    "Note": {"name", "description", "summary", "keywords", "entity"},
}
"""Of the schemata of FollowTheMoney 4.11, the properties that we fill."""


def entities(holdings: Holdings) -> dict[str, dict[str, Any]]:
    read = [json.loads(line) for line in holdings_as_ftm(holdings)]
    by_id = {entity["id"]: entity for entity in read}
    assert len(by_id) == len(read)
    return by_id


def of(schema: str, holdings: Holdings = RICH) -> list[dict[str, Any]]:
    return [each["properties"] for each in entities(holdings).values() if each["schema"] == schema]


@pytest.mark.parametrize("holdings", [RICH, EMPTY, HOSTILE])
def test_every_entity_has_an_id_a_schema_and_values_in_lists(holdings: Holdings) -> None:
    for key, entity in entities(holdings).items():
        assert set(entity) == {"id", "schema", "properties"}
        assert re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9.\-]*[A-Za-z0-9]", key)
        assert set(entity["properties"]) <= SCHEMATA[entity["schema"]]
        for values in entity["properties"].values():
            assert values == sorted(set(values))
            assert all(isinstance(value, str) and value for value in values)


@pytest.mark.parametrize("holdings", [RICH, HOSTILE])
def test_every_reference_leads_to_an_entity_that_fits(holdings: Holdings) -> None:
    known = entities(holdings)
    fits = {
        "document": {"Article"},
        "proof": {"Article"},
        "entity": {"Article"},
        "resolved": {"Person", "Organization"},
    }
    for entity in known.values():
        for name, schemata in fits.items():
            for key in entity["properties"].get(name, ()):
                assert known[key]["schema"] in schemata


def test_an_article_tells_what_is_known_of_it() -> None:
    article = of("Article")[0]
    assert article["publishedAt"] == ["2024-03-04"]
    assert article["sourceUrl"] == ["https://bell.example/mill?day=4&page=1"]
    assert article["fileName"] == ["2024-03-04 dawn.txt"]
    assert article["peopleMentioned"] == ["Ana Brandt"]


def test_initials_are_no_alias_to_match_by() -> None:
    (weavers,) = of("Organization")
    assert (weavers["name"], weavers["abbreviation"]) == (["Weavers' Union of Oberwald"], ["WUO"])
    assert "alias" not in weavers


def test_a_mention_gives_the_spellings_of_its_article() -> None:
    spelled = [mention["name"] for mention in of("Mention") if mention["detectedSchema"] == ["Organization"]]
    assert spelled == [["WUO", "Weavers' Union of Oberwald"]]


def test_a_finding_is_a_note_on_its_articles() -> None:
    conflict, accepted = of("Note")
    assert conflict["keywords"] == ["FIG101", "conflict", "error"]
    assert len(conflict["entity"]) == 2
    assert "accepted" in accepted["keywords"]


def test_what_is_no_name_and_no_address_is_left_out() -> None:
    assert [person["name"] for person in of("Person", HOSTILE)] == [["=cmd|"]]
    assert not of("Address", HOSTILE)
    assert not of("Organization", HOSTILE)
    assert "sourceUrl" not in of("Article", HOSTILE)[0]


@pytest.mark.skipif(not shutil.which("ftm"), reason="the program ftm (followthemoney) is not on the path")
@pytest.mark.parametrize("holdings", [RICH, EMPTY, HOSTILE], ids=["rich", "empty", "hostile"])
def test_the_ftm_program_takes_everything_and_drops_no_value(holdings: Holdings, tmp_path: Path) -> None:
    (tmp_path / "in.json").write_bytes(b"".join(holdings_as_ftm(holdings)))
    subprocess.run(["ftm", "validate", "-i", "in.json", "-o", "out.json"], cwd=tmp_path, check=True, timeout=120)  # noqa: S607
    taken = {entity["id"]: entity for entity in map(json.loads, (tmp_path / "out.json").read_text().splitlines())}
    for key, entity in entities(holdings).items():
        assert taken[key]["schema"] == entity["schema"]
        for name, values in entity["properties"].items():
            assert len(taken[key]["properties"].get(name, ())) == len(values), name
