"""What the script adds: a filter, a search, a theme, copying; by keyboard too, and told to a screen reader."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]  # it has no type hints
from playwright.sync_api import Page, expect

from tests.browser.conftest import Show


def visible(page: Page) -> list[str]:
    return [each.inner_text() for each in page.locator(".finding h3").all() if each.is_visible()]


def test_a_search_leaves_what_has_all_the_words(show: Show) -> None:
    page = show("rich").page
    expect(page.locator("#count")).to_have_text("5 of 5 findings shown")
    page.get_by_role("searchbox", name="Search").fill("lifeboat  POINT")
    assert visible(page) == ["Marrow Point Lifeboat Trust"]
    expect(page.locator("#count")).to_have_text("1 of 5 findings shown")
    assert page.locator(".glance li:visible").count() == 1


def test_a_search_without_a_hit_says_so_and_can_be_taken_back(show: Show) -> None:
    page = show("rich").page
    page.get_by_role("searchbox").fill("zebra")
    assert visible(page) == []
    expect(page.locator("#count")).to_have_text("0 of 5 findings shown")
    page.get_by_role("button", name="Show all").click()
    expect(page.locator("#count")).to_have_text("5 of 5 findings shown")
    assert len(visible(page)) == 5


def test_accents_do_not_matter(show: Show) -> None:
    page = show("rich").page
    page.get_by_role("searchbox").fill("Düarte")
    assert visible(page) == ["people killed when the ferry sank", "what Captain Ines Duarte said"]


def test_findings_are_filtered_by_verdict_and_severity_together(show: Show) -> None:
    page = show("rich").page
    page.get_by_label("Severity").select_option("warning")
    assert visible(page) == ["people missing", "what Captain Ines Duarte said", "Marrow Point Lifeboat Trust"]
    page.get_by_label("Verdict", exact=True).select_option("superseded")
    assert visible(page) == ["people missing"]
    page.get_by_label("Severity").select_option("error")
    assert visible(page) == []


def test_a_link_to_a_finding_that_is_filtered_away_brings_it_back(show: Show) -> None:
    page = show("rich").page
    page.get_by_role("searchbox").fill("lifeboat")
    page.locator(".tallies").get_by_role("link", name="superseded").click()
    expect(page.locator("#count")).to_have_text("5 of 5 findings shown")
    expect(page.get_by_role("heading", name="people missing", level=3).first).to_be_in_viewport()


def test_both_wordings_of_a_quotation_are_marked_where_they_differ(show: Show) -> None:
    page = show("rich").page
    page.get_by_label("Verdict", exact=True).select_option("quotation")
    marks = [each.inner_text() for each in page.locator(".finding:visible mark").all()]
    assert marks == ["should", "slowly", "must", "slowly"]


def test_the_count_is_told_to_a_screen_reader(show: Show) -> None:
    page = show("rich").page
    assert page.locator("#count").get_attribute("aria-live") == "polite"
    expect(page.get_by_role("status")).to_have_text("5 of 5 findings shown")


@pytest.mark.parametrize(
    ("scheme", "first", "then"), [("light", "Dark page", "Light page"), ("dark", "Light page", "Dark page")]
)
def test_the_page_follows_the_system_and_can_be_turned(show: Show, scheme: str, first: str, then: str) -> None:
    page = show("rich", color_scheme=scheme).page

    def ground() -> str:
        return str(page.evaluate("() => getComputedStyle(document.body).backgroundColor"))

    before = ground()
    assert (before == "rgb(23, 24, 27)") is (scheme == "dark")
    page.get_by_role("button", name=first).click()
    assert ground() != before
    page.get_by_role("button", name=then).click()
    assert ground() == before


def test_a_command_is_copied_whole(show: Show) -> None:
    page = show("rich").page
    page.locator(".settle summary").first.click()
    button = page.locator(".settle dd button").nth(1)
    button.click()
    expect(button).to_have_text("Copied")
    assert page.evaluate("() => getSelection().toString()") == 'corpustool decide accept v1:9f2c --why "…"'


def test_the_keyboard_goes_first_to_the_findings(show: Show) -> None:
    page = show("rich").page
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to the findings")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("searchbox")).to_be_focused()
    assert page.evaluate("() => getComputedStyle(document.activeElement).outlineStyle") == "solid"


def test_landmarks_and_drawings_have_names(show: Show) -> None:
    page = show("rich").page
    for role, name in (
        ("navigation", "Contents"),
        ("search", "Findings"),
        ("region", "Articles"),
        ("table", "Values by day: people missing"),
    ):
        expect(page.get_by_role(role, name=name, exact=True).first).to_be_visible()  # type: ignore[arg-type]
    for role in ("banner", "main", "contentinfo"):
        expect(page.get_by_role(role)).to_be_visible()  # type: ignore[arg-type]
    expect(page.get_by_role("img", name="Number line 12: 12 only; at least 15: 15 or more.")).to_be_visible()


@pytest.mark.parametrize(
    ("name", "scheme"), [("rich", "light"), ("rich", "dark"), ("empty", "dark"), ("hostile", "light")]
)
def test_axe_finds_no_fault(show: Show, name: str, scheme: str) -> None:
    page = show(name, color_scheme=scheme).page
    page.evaluate("() => document.querySelectorAll('details').forEach((each) => { each.open = true; })")
    found = Axe().run(page).response["violations"]
    assert [f"{each['id']} ({each['impact']}): {each['nodes'][0]['html']}" for each in found] == []


def test_a_page_of_500_findings_is_searched_at_once(show: Show) -> None:
    page = show("many").page
    expect(page.locator("#count")).to_have_text("500 of 500 findings shown")
    taken = page.evaluate(
        "() => { const box = document.getElementById('words'); box.value = 'district 499';"
        " const begun = performance.now(); box.dispatchEvent(new Event('input', { bubbles: true }));"
        " return performance.now() - begun; }"
    )
    expect(page.locator("#count")).to_have_text(re.compile("^[1-9] of 500 findings shown$"))
    assert taken < 1_000
