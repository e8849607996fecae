"""The page opens from a file: nothing is complained of, nothing leaves, nothing of a stranger's runs."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import REPORTS_SHOWN, Show

NAMES = tuple(REPORTS_SHOWN)


@pytest.mark.parametrize("name", NAMES)
def test_it_opens_without_a_complaint_and_asks_for_nothing(show: Show, name: str) -> None:
    shown = show(name)
    expect(shown.page.get_by_role("heading", level=1)).to_be_visible()
    shown.page.evaluate("() => document.querySelectorAll('details').forEach((each) => { each.open = true; })")
    shown.page.mouse.wheel(0, 100_000)
    assert shown.complaints == []
    assert shown.requests == []


@pytest.mark.parametrize("name", [name for name in NAMES if name != "many"])
def test_it_needs_no_wider_window_than_a_phone_has(show: Show, name: str) -> None:
    page = show(name, viewport={"width": 360, "height": 700}).page
    page.evaluate("() => document.querySelectorAll('details').forEach((each) => { each.open = true; })")
    assert page.evaluate("() => document.documentElement.scrollWidth") == 360


def test_hostile_text_runs_no_script_and_makes_no_element(show: Show) -> None:
    shown = show("hostile")
    page = shown.page
    assert "<script>alert(1)</script>" in page.locator("main").inner_text()
    assert page.locator("script").count() == 1
    assert page.locator("img, iframe, main svg:not([class]):not([width])").count() == 0
    for link in page.locator("a[href]").all():
        assert re.match(r"#|https?://", link.get_attribute("href") or "")
    page.locator("h3").first.hover()
    assert shown.complaints == []


def test_a_script_that_got_in_would_not_run(show: Show) -> None:
    shown = show("rich")
    shown.page.evaluate(
        "() => { const s = document.createElement('script'); s.textContent = 'document.title = \"owned\"';"
        " document.body.append(s); document.body.setAttribute('style', 'color: red'); }"
    )
    assert shown.page.title() != "owned"
    assert any("Content Security Policy" in complaint for complaint in shown.complaints)


def test_without_javascript_everything_is_there_but_filter_and_toggle(show: Show) -> None:
    page = show("rich", java_script_enabled=False).page
    expect(page.locator(".finding")).to_have_count(5)
    expect(page.locator(".finding").last).to_be_visible()
    expect(page.locator("#filter")).to_be_hidden()
    expect(page.locator("#theme")).to_be_hidden()
    expect(page.locator(".settle code").first).to_be_hidden()
    page.locator(".settle summary").first.click()
    expect(page.locator(".settle code").first).to_be_visible()
    page.get_by_role("link", name="Names").click()
    expect(page.locator("#names")).to_be_in_viewport()


def test_on_paper_the_controls_are_gone_and_folded_quotes_are_there(show: Show) -> None:
    page = show("rich", java_script_enabled=False).page
    page.emulate_media(media="print")
    for control in ("#filter", "#theme", "nav", ".settle", ".skip"):
        expect(page.locator(control).first).to_be_hidden()
    expect(page.get_by_text("Twelve families, one for each")).to_be_visible()
    expect(page.get_by_text("A crew of")).to_be_visible()
    assert page.evaluate("() => getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


def test_it_can_be_printed(show: Show) -> None:
    assert show("rich", color_scheme="dark").page.pdf(format="A4").startswith(b"%PDF")


def test_a_link_opens_the_source_at_the_quoted_words(show: Show) -> None:
    shown = show("rich")
    filler = "<p>Nothing of note.</p>" * 200
    quoted = "The ferry Aurelia sank off Marrow Point on Monday, killing 12 people, the coast guard said."
    article = f"<title>Source</title>{filler}<p>{quoted}</p>{filler}"
    shown.page.route("https://gazette.example/**", lambda route: route.fulfill(body=article, content_type="text/html"))
    shown.page.locator(".quotes").get_by_role("link", name="Harbour Gazette").first.click()
    expect(shown.page).to_have_title("Source")
    shown.page.wait_for_function("() => scrollY > 1000")
