"""Two reports of one kind of event: of one occasion, of another one, or of a part of it."""

from __future__ import annotations

import pytest

import corpustool


def alarms(first: str, second: str) -> list[tuple[str, ...]]:
    """The sides of each clash between two headlines of one day, whichever comes first."""
    found = [_alarms(first, second), _alarms(second, first)]
    assert found[0] == found[1]
    return found[0]


def _alarms(first: str, second: str) -> list[tuple[str, ...]]:
    texts = [corpustool.ArticleText(text, published="2020-01-01", name=text) for text in (first, second)]
    report = corpustool.find_discrepancies(texts)
    return [tuple(side.text for side in each.sides) for each in report.findings if each.code == "FIG101"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Oman cyclone death toll rises to 640", "Oman cyclone may have killed 900"),
        ("Oman cyclone death toll rises to 640", "Second Oman cyclone kills 410"),
        ("Fiji quake: 812 dead", "Fiji quake: 31 dead in ferry sinking"),
        ("At least 420 killed in Muscat crush", "68 Indonesians killed in Muscat crush"),
        ("Cork attacks: 81 dead in shootings and blasts", "Cork attacks: 62 dead at Lyric theatre"),
        ("Suicide bomber kills 14 at folk festival", "Suicide bomber kills 17 at Tunis wake"),
        ("Car bomb kills 3 in Muscat", "Muscat car bombing toll rises to 14"),
    ],
)
def test_other_occasions_and_parts_of_one_do_not_clash(first: str, second: str) -> None:
    assert alarms(first, second) == []


@pytest.mark.parametrize(
    ("first", "second", "sides"),
    [
        ("Oman cyclone kills 410", "Oman cyclone death toll rises to 640", ("410", "640")),
        ("Oman mine blast kills 16", "Omani mine disaster leaves 19 dead", ("16", "19")),
        ("Muscat blast kills 81", "Muscat car bombing toll rises to 204", ("81", "204")),
        ("Fiji heatwave kills 310", "Fiji heat wave: death toll climbs to 402", ("310", "402")),
        ("Fiji jet crash kills 120", "126 dead in Fiji air disaster", ("120", "126")),
    ],
)
def test_one_occasion_told_in_other_words_clashes(first: str, second: str, sides: tuple[str, ...]) -> None:
    assert alarms(first, second) == [sides]
