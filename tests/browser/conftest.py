"""A headless Chromium of this machine, and pages of reports as files; without one the tests are skipped and say so."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Dialog, Page, Route, sync_playwright

from corpustool.reports.blinding import blinded
from corpustool.reports.html.page import report_as_html
from corpustool.reports.look import Look
from tests.reports.html.samples import PAGE, REPORTS, many

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
REPORTS_SHOWN = {**REPORTS, "blind": blinded(PAGE), "many": many(500)}


@dataclass
class Shown:
    """A page in a browser, and everything that happened to it which should not have."""

    page: Page
    complaints: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)


Show = Callable[..., Shown]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    found = next((path for path in map(shutil.which, BROWSERS) if path), None)
    if found is None:
        pytest.skip(f"no browser here to look at the page with: install one of {', '.join(BROWSERS)}")
    arguments = ["--no-sandbox", "--disable-background-networking", "--no-first-run"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=arguments)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The pages of the sample reports, written once."""
    folder = tmp_path_factory.mktemp("pages")
    paths = {name: folder / f"{name}.html" for name in REPORTS_SHOWN}
    for name, report in REPORTS_SHOWN.items():
        paths[name].write_text(report_as_html(report, Look()), encoding="utf-8", newline="")
    return paths


@pytest.fixture
def show(browser: Browser, files: dict[str, Path]) -> Iterator[Show]:
    """Opens a page from its file in a window of its own; requests are counted, and none leaves."""
    contexts: list[BrowserContext] = []

    def open_it(name: str, **options: Any) -> Shown:
        context = browser.new_context(**{"viewport": {"width": 1100, "height": 800}, **options})
        contexts.append(context)
        page = context.new_page()
        shown, address = Shown(page), files[name].as_uri()

        def judge(route: Route) -> None:
            if route.request.url == address:
                route.continue_()
            else:
                shown.requests.append(route.request.url)
                route.abort()

        def refuse(dialog: Dialog) -> None:
            shown.complaints.append(f"dialog: {dialog.message}")
            dialog.dismiss()

        page.route("**/*", judge)
        page.on("console", lambda message: shown.complaints.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: shown.complaints.append(f"error: {error}"))
        page.on("dialog", refuse)
        page.goto(address)
        return shown

    yield open_it
    for context in contexts:
        context.close()
