"""Articles are told with how each fact about them is known, names with their spellings and what joined them."""

from dataclasses import replace

from corpustool.domain.entities import Entity, Variant
from corpustool.domain.mentions import EntityKind
from corpustool.reports.html.corpus import Fact, articles_of, names_of, urls_of
from corpustool.reports.html.days import Day
from tests.reports.html.samples import ADDRESS, NAMES, PAGE, SOURCES, many
from tests.reports.samples import DAWN, NOON


def test_every_fact_tells_how_it_is_known() -> None:
    dawn = articles_of(PAGE).shown[0]
    assert dawn.title == Fact("Ferry sinks off Marrow Point", "front matter")
    assert dawn.outlet == Fact("Harbour Gazette", "front matter")
    assert (dawn.day, dawn.dated) == (Day("2024-03-04", "4 Mar 2024"), "file name")
    assert (dawn.url, dawn.address) == (ADDRESS, Fact(ADDRESS, "front matter"))
    assert dawn.counts == ("412 words", "11 figures", "23 mentions of names")


def test_copies_and_other_paths_of_one_text_are_named() -> None:
    dawn = articles_of(PAGE).shown[0]
    assert dawn.copies == ("ferry/noon.txt",)
    assert dawn.elsewhere == ("ferry/dawn-again.txt",)


def test_an_address_that_is_not_safe_is_told_and_not_linked() -> None:
    noon = articles_of(PAGE).shown[1]
    assert noon.url is None
    assert noon.address == Fact("javascript:alert(1)", "front matter")


def test_what_is_not_known_is_empty() -> None:
    old = articles_of(PAGE).shown[3]
    assert (old.title, old.outlet, old.day, old.dated, old.counts) == (Fact("", ""), Fact("", ""), None, "", ())


def test_articles_without_sources_are_told_as_far_as_they_are_known() -> None:
    dawn = articles_of(replace(PAGE, sources=())).shown[0]
    assert dawn.title == Fact("Ferry sinks off Marrow Point", "")
    assert dawn.outlet == Fact("Harbour Gazette", "")


def test_the_addresses_are_known_by_article() -> None:
    assert urls_of(SOURCES) == {DAWN.id: ADDRESS, NOON.id: "javascript:alert(1)"}


def test_only_names_with_several_spellings_are_listed() -> None:
    found = names_of(NAMES)
    assert [name.name for name in found.shown] == ["Marrow Point Lifeboat Trust", "Harbour Gazette"]
    assert (found.single, found.hidden) == (1, 0)
    first = found.shown[0]
    assert first.variants == (("Marrow Point Lifeboat Trust", 4), ("Marow Point Lifeboat Trust", 1))
    assert (first.articles, first.mentions, first.kind) == (3, 5, "organisation")
    assert [link.reason for link in first.links] == ["spelled differently"]


def test_a_long_list_of_spellings_is_counted() -> None:
    variants = tuple(Variant(f"Spelling {n:02d}", 1, ("a",)) for n in range(20))
    (name,) = names_of([Entity("e", EntityKind.PERSON, "Spelling", variants)]).shown
    assert (len(name.variants), name.more) == (12, 8)


def test_many_names_and_articles_are_counted() -> None:
    names = [Entity(f"e{n}", EntityKind.PERSON, f"N{n}", NAMES[0].variants) for n in range(130)]
    assert names_of(names).hidden == 10
    report = many(1)
    doubled = tuple(replace(each, id=f"{each.id}-{n}") for n in range(3) for each in report.articles)
    assert articles_of(replace(report, articles=doubled)).hidden == 50
