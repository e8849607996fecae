"""Do the renderings look as they did when somebody last read them? ``python -m tests.reports`` writes them anew."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from corpustool.domain.outcomes import WhyFinding
from corpustool.reports.formats import (
    ARTICLE_FORMATS,
    DOUBT_FORMATS,
    DRAFT_FORMATS,
    ENTITY_FORMATS,
    FIGURE_FORMATS,
    ONE_ARTICLE_FORMATS,
    ONE_ENTITY_FORMATS,
    REPORT_FORMATS,
    WHY_FORMATS,
    WHY_NAMES_FORMATS,
)
from corpustool.reports.look import Look
from corpustool.reports.text.decisions import decision_as_text, decisions_as_text
from corpustool.reports.text.ingest import ingest_as_text, ingest_summary
from corpustool.reports.text.rules import rule_as_text, rules_as_text
from corpustool.reports.text.settings import health_as_text, settings_as_text
from corpustool.reports.text.summary import summary
from corpustool.reports.text.why import why_finding_as_text, why_names_as_text
from tests.reports import drafts, outcomes, samples

GOLDEN = Path(__file__).parent / "golden"
WIDTHS = (48, 80, 120, 200)
REPORTS = {
    "rich": samples.RICH,
    "empty": samples.EMPTY,
    "silent": samples.SILENT,
    "withheld": samples.WITHHELD,
    "hostile": samples.HOSTILE,
    "tricky": samples.TRICKY,
    "settled": samples.SETTLED,
}
SUFFIXES = {
    "json": "json",
    "jsonl": "jsonl",
    "concise": "concise.txt",
    "csv": "csv",
    "markdown": "md",
    "sarif": "sarif",
    "junit": "xml",
    "github": "github.txt",
    "gitlab": "gitlab.json",
}
LOGS = (".concise.txt", ".github.txt")
"""Pages whose lines are as long as they are."""
Draw = Callable[[Look], str]


def renderings() -> dict[str, str]:
    """Every golden file's name with what it should hold."""
    pages = {name: draw(Look()) for name, draw in data_pages().items()}
    for name, draw in text_pages().items():
        for width in WIDTHS:
            pages[f"{name}.{width}.txt"] = draw(Look(width))
    rich = REPORT_FORMATS["text"].render
    pages["report-rich.full.md"] = REPORT_FORMATS["markdown"].render(samples.RICH, Look(full=True))
    pages["report-rich.full.120.txt"] = rich(samples.RICH, Look(120, full=True))
    pages["report-rich.colour.120.txt"] = rich(samples.RICH, Look(120, colour=True))
    pages["report-hostile.colour.80.txt"] = rich(samples.HOSTILE, Look(80, colour=True))
    pages["article.colour.80.txt"] = ONE_ARTICLE_FORMATS["text"].render(outcomes.ARTICLES[:1], Look(80, colour=True))
    pages["figures.full.120.txt"] = FIGURE_FORMATS["text"].render(outcomes.FIGURES, Look(120, full=True))
    pages["entities.full.80.txt"] = ENTITY_FORMATS["text"].render(outcomes.NAMES, Look(80, full=True))
    pages["decision-undo.80.txt"] = decision_as_text(outcomes.DECISIONS[-1], Look(80))
    pages["ingest.full.80.txt"] = ingest_as_text(outcomes.INGEST, Look(80, full=True))
    return pages


def data_pages() -> dict[str, Draw]:
    """What programs read: the same at any width."""
    pages: dict[str, Draw] = {}
    for form, suffix in SUFFIXES.items():
        for name, report in REPORTS.items():
            pages[f"report-{name}.{suffix}"] = partial(REPORT_FORMATS[form].render, report)
        pages[f"draft.{suffix}"] = partial(DRAFT_FORMATS[form].render, drafts.DRAFT)
    pages["entities.json"] = partial(ENTITY_FORMATS["json"].render, outcomes.NAMES)
    pages["doubts.json"] = partial(DOUBT_FORMATS["json"].render, outcomes.NAMES)
    pages["articles.json"] = partial(ARTICLE_FORMATS["json"].render, outcomes.ARTICLES)
    pages["why.json"] = partial(WHY_FORMATS["json"].render, outcomes.WHY_FINDING)
    pages["why-names.json"] = partial(WHY_NAMES_FORMATS["json"].render, outcomes.WHY_NAMES)
    pages["figures.jsonl"] = partial(FIGURE_FORMATS["jsonl"].render, outcomes.FIGURES)
    return pages


def text_pages() -> dict[str, Draw]:
    """What people read, at each width."""
    pages: dict[str, Draw] = {
        f"report-{name}": partial(REPORT_FORMATS["text"].render, report) for name, report in REPORTS.items()
    }
    pages |= {f"summary-{name}": partial(summary, report) for name, report in REPORTS.items()}
    pages |= {
        "entities": partial(ENTITY_FORMATS["text"].render, outcomes.NAMES),
        "entity": partial(ONE_ENTITY_FORMATS["text"].render, outcomes.ONE_NAME),
        "doubts": partial(DOUBT_FORMATS["text"].render, outcomes.NAMES),
        "articles": partial(ARTICLE_FORMATS["text"].render, outcomes.ARTICLES),
        "article": partial(ONE_ARTICLE_FORMATS["text"].render, outcomes.ARTICLES[:1]),
        "article-hostile": partial(ONE_ARTICLE_FORMATS["text"].render, outcomes.ARTICLES[-1:]),
        "figures": partial(FIGURE_FORMATS["text"].render, outcomes.FIGURES),
        "ingest": partial(ingest_as_text, outcomes.INGEST),
        "ingest-summary": partial(ingest_summary, outcomes.INGEST),
        "rules": partial(rules_as_text, samples.RULES),
        "rule": partial(rule_as_text, samples.RULES[0]),
        "decisions": partial(decisions_as_text, outcomes.DECISIONS),
        "decision": partial(decision_as_text, outcomes.DECISIONS[0]),
        "why-finding": partial(why_finding_as_text, outcomes.WHY_FINDING),
        "why-spelling": partial(why_finding_as_text, WhyFinding(samples.VARIANT, None)),
        "why-names": partial(why_names_as_text, outcomes.WHY_NAMES),
        "config": partial(settings_as_text, outcomes.SETTINGS),
        "doctor": partial(health_as_text, outcomes.HEALTH),
    }
    return pages


PAGES = renderings()
TEXTS = [name for name in PAGES if name.endswith(".txt") and not name.endswith(LOGS)]


@pytest.mark.parametrize("name", PAGES)
def test_a_rendering_is_as_it_was_when_last_read(name: str) -> None:
    assert (GOLDEN / name).read_bytes() == PAGES[name].encode()


def test_no_golden_file_is_left_over() -> None:
    assert {path.name for path in GOLDEN.iterdir()} == set(PAGES)


@pytest.mark.parametrize("name", [name for name in TEXTS if "colour" not in name])
def test_no_line_but_a_command_is_wider_than_the_terminal(name: str) -> None:
    from rich.cells import cell_len

    width = int(name.split(".")[-2])
    lines = [line for line in PAGES[name].splitlines() if " corpustool " not in line]
    assert all(cell_len(line) <= width for line in lines)


@pytest.mark.parametrize("name", PAGES)
def test_nothing_that_a_terminal_acts_on_is_printed(name: str) -> None:
    page = PAGES[name]
    if "colour" in name:
        import re

        page = re.sub("\x1b\\[[0-9;]*m", "", page)
    page = page.replace("\r\n", "\n") if name.endswith(".csv") else page
    acting = {chr(code) for code in (*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A))}
    assert not (acting - {"\n"}) & set(page)


@pytest.mark.parametrize("name", PAGES)
def test_no_line_ends_with_spaces(name: str) -> None:
    assert all(line == line.rstrip(" ") for line in PAGES[name].split("\n"))


@pytest.mark.parametrize("name", PAGES)
def test_a_page_ends_with_one_line_feed(name: str) -> None:
    page = PAGES[name]
    assert not page or (page.endswith("\n") and not page.endswith("\n\n"))
