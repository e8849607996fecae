"""Is the page as it was when somebody last read it, and is it safe, small, well made and always the same?

``REFRESH_GOLDEN=1 pytest`` writes the golden pages anew; they are kept without style and script.
"""

import base64
import hashlib
import os
import re
from collections import Counter
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpustool.domain.outcomes import DraftOutcome
from corpustool.domain.reports import Report, Unread
from corpustool.reports.blinding import blinded
from corpustool.reports.html import rendering
from corpustool.reports.html.page import draft_as_html, report_as_html
from corpustool.reports.html.rendering import policy
from corpustool.reports.look import Look
from tests.reports import drafts, samples
from tests.reports.html.samples import ADDRESS, HOSTILE, PAGE, REPORTS, finding, many, side

GOLDEN = Path(__file__).parent / "golden"
PAGES = {name: report_as_html(report, Look()) for name, report in REPORTS.items()}
PAGES |= {
    "blind": report_as_html(blinded(PAGE), Look()),
    "rich-full": report_as_html(PAGE, Look(full=True)),
    "draft": draft_as_html(drafts.DRAFT, Look()),
    "draft-clean": draft_as_html(drafts.CLEAN, Look()),
    "draft-hostile": draft_as_html(drafts.HOSTILE, Look()),
    "rich-alone": report_as_html(PAGE, Look(alone=("ferry/", "two words.txt"))),
}
VOID = {"meta", "input", "br", "hr", "img", "link"}
TWO_MEGABYTES = 2_000_000


def bare(page: str) -> str:
    """The page without what is the same on each: style, script and their hashes."""
    page = re.sub(r"(<(style|script)>).*?(</\2>)", r"\1\3", page, flags=re.DOTALL)
    return re.sub(r"sha256-[^&]+", "sha256-", page)


class Outline(HTMLParser):
    """What a page is made of: tags with their attributes, ids, headings, and the texts of some elements."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.texts: dict[str, list[str]] = {}
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)
            self.texts.setdefault(tag, []).append("")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        for tag in set(self.open):
            self.texts[tag][-1] += data

    def attributes(self, name: str) -> list[str]:
        return [value for _, attrs in self.tags for key, value in attrs.items() if key == name and value is not None]


OUTLINES = {name: Outline(page) for name, page in PAGES.items()}


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_as_it_was_when_last_read(name: str) -> None:
    golden = GOLDEN / f"{name}.html"
    if os.environ.get("REFRESH_GOLDEN"):
        golden.write_bytes(bare(PAGES[name]).encode())
    assert golden.read_bytes() == bare(PAGES[name]).encode()


def test_no_golden_page_is_left_over() -> None:
    assert {path.stem for path in GOLDEN.iterdir()} == set(PAGES)


@pytest.mark.parametrize("name", PAGES)
def test_every_tag_is_closed_in_order(name: str) -> None:
    assert OUTLINES[name].open == []


@pytest.mark.parametrize("name", PAGES)
def test_the_policy_allows_this_style_and_this_script_and_nothing_else(name: str) -> None:
    page = PAGES[name]
    (style,), (script,) = (re.findall(rf"<{tag}>(.*?)</{tag}>", page, re.DOTALL) for tag in ("style", "script"))
    digests = [base64.b64encode(hashlib.sha256(part.encode()).digest()).decode() for part in (style, script)]
    (meta,) = (dict(a) for tag, a in OUTLINES[name].tags if tag == "meta" and "http-equiv" in a)
    assert meta["content"] == (
        f"default-src 'none'; style-src 'sha256-{digests[0]}'; script-src 'sha256-{digests[1]}'; "
        "base-uri 'none'; form-action 'none'"
    )


@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_loaded_and_nothing_runs_but_the_one_script(name: str) -> None:
    outline = OUTLINES[name]
    counted = Counter(tag for tag, _ in outline.tags)
    assert (counted["script"], counted["style"]) == (1, 1)
    assert not {"img", "iframe", "object", "embed", "link", "base", "audio", "video", "source"} & set(counted)
    assert outline.attributes("src") == []
    assert outline.attributes("style") == []
    assert not [key for _, attrs in outline.tags for key in attrs if key.startswith("on")]


@pytest.mark.parametrize("name", PAGES)
def test_links_lead_within_the_page_or_to_the_web(name: str) -> None:
    outline = OUTLINES[name]
    ids = outline.attributes("id")
    assert [each for each, number in Counter(ids).items() if number > 1] == []
    for tag, attrs in outline.tags:
        href = attrs.get("href")
        if tag == "a" and href is not None and not href.startswith("#"):
            assert href.startswith(("https://", "http://"))
            assert attrs["rel"] == "noreferrer"
        elif href is not None:
            assert href.removeprefix("#") in ids


@pytest.mark.parametrize("name", PAGES)
def test_headings_come_in_order(name: str) -> None:
    levels = [int(tag[1]) for tag, _ in OUTLINES[name].tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("name", PAGES)
def test_every_drawing_is_told_in_words(name: str) -> None:
    outline = OUTLINES[name]
    ids = outline.attributes("id")
    drawings = [attrs for tag, attrs in outline.tags if tag == "svg"]
    for attrs in drawings:
        if attrs.get("role") == "img":
            assert set((attrs["aria-labelledby"] or "").split()) <= set(ids)
    assert all(text.strip() for text in outline.texts.get("desc", []))


@pytest.mark.parametrize("name", PAGES)
def test_no_template_leaves_a_trace(name: str) -> None:
    page = bare(PAGES[name])
    assert not re.search(r"\bNone\b(?!\.|, for)|Undefined|\{%|%\}", page.replace("{{ 7 * 7 }}", ""))
    assert "\n\n" not in page
    assert page.endswith("</html>\n")


def test_the_same_report_gives_the_same_bytes() -> None:
    for name, report in REPORTS.items():
        assert report_as_html(report, Look()) == PAGES[name]
        assert report_as_html(report, Look(width=40, colour=True)) == PAGES[name]


def test_the_name_of_an_organisation_stands_above_its_quotes_however_long() -> None:
    long = "International Federation of Harbour Pilots, Lighthouse Keepers and Lifeboat Crews"
    sides = tuple(
        replace(side, text=text, evidence=(samples.quote(samples.DAWN, 4, f"The {text} sent two boats.", text),))
        for side, text in zip(samples.VARIANT.sides, (long, f"{long}s"), strict=True)
    )
    page = report_as_html(replace(PAGE, findings=(replace(samples.VARIANT, sides=sides),)), Look())
    assert "Wording 1" not in page
    assert page.count(long) > page.count(f"The {long}")


def test_no_page_tells_of_the_machine() -> None:
    page = report_as_html(PAGE, Look(alone=("/home/anna/articles",)))
    assert "anna" not in page
    assert "PATH…" in page


def test_hostile_text_is_text() -> None:
    page, outline = PAGES["hostile"], OUTLINES["hostile"]
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "{{ 7 * 7 }}" in page
    assert "]]&gt;" in page
    assert "alert" not in "".join(outline.attributes("href"))
    assert not set(bare(page)) & set("\x00\x1b\x9b\u202e\u2066\ud800")
    assert "onmouseover" not in " ".join(f"{key}" for _, attrs in outline.tags for key in attrs)
    page.encode()


@given(st.text(max_size=60))
def test_whatever_an_article_says_the_page_has_the_same_bones(text: str) -> None:
    def bones(said: str) -> list[str]:
        article = replace(samples.DAWN, title=said, outlet=said or None, path=said)
        evidence = replace(samples.quote(article, 1, f"{said} 12 {said}", "12"), attribution=said)
        side = replace(samples.CONFLICT.sides[0], evidence=(evidence,), text=f"12 {said}")
        found = replace(samples.CONFLICT, sides=(side,), subject=said, message=f"m {said}", reasons=(said,))
        report = replace(PAGE, findings=(found,), articles=(article,), sources=(), expired=())
        return [
            tag for tag, _ in Outline(report_as_html(report, Look())).tags if tag not in ("cite", "span", "small", "p")
        ]

    assert bones(text) == bones("harmless")


def test_a_page_of_500_findings_is_small_enough_to_be_sent() -> None:
    size = len(report_as_html(many(500), Look()).encode())
    assert size <= TWO_MEGABYTES, f"{size:,} bytes"


@pytest.mark.parametrize("number", [60, 61, 200, 201])
def test_pages_of_fewer_findings_are_no_larger(number: int) -> None:
    assert len(report_as_html(many(number), Look()).encode()) <= TWO_MEGABYTES


def test_a_page_of_many_findings_says_that_it_shows_less() -> None:
    assert "There are many findings" in report_as_html(many(201), Look())
    assert "There are many findings" not in report_as_html(many(200), Look())


def test_findings_beyond_a_thousand_are_counted() -> None:
    page = report_as_html(many(1_001), Look())
    assert "1 more finding is not on this page" in page


def test_a_quote_links_to_its_words() -> None:
    link = f"{ADDRESS}#:~:text=The%20ferry%20Aurelia%20sank,the%20coast%20guard%20said."
    assert link in OUTLINES["rich"].attributes("href")


def test_two_rules_on_one_question_share_a_chart() -> None:
    twice = replace(PAGE, findings=(*PAGE.findings, replace(PAGE.findings[1], id="v1:2d2d", code="FIG103")))
    count = PAGES["rich"].count('class="series"')
    assert count == 3
    assert report_as_html(twice, Look()).count('class="series"') == count


def test_in_full_every_quote_is_there() -> None:
    assert "more quote" in PAGES["rich"]
    assert "more quote" not in PAGES["rich-full"]


def test_what_was_accepted_until_a_day_that_is_over_says_so() -> None:
    assert "Was accepted until 2024-02-01: a slip of the wire" in PAGES["rich"]


def test_an_asset_that_could_leave_its_tag_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "evil.css").write_text("a { content: '</style>' }")
    monkeypatch.setattr(rendering, "files", lambda _: tmp_path)
    with pytest.raises(ValueError, match=r"evil.css cannot stand in a page"):
        rendering._asset("evil.css")


def test_the_policy_depends_on_every_letter() -> None:
    assert policy("a", "b") != policy("a ", "b")
    assert policy("a", "b") != policy("a", "b;")


def test_a_report_without_rules_or_names_has_no_empty_sections() -> None:
    empty: Report = REPORTS["empty"]
    page = report_as_html(empty, Look())
    assert "<table" not in page
    for section in ("time", "agreements", "names", "articles", "accepted"):
        assert f'id="{section}"' not in page
        assert f'href="#{section}"' not in page
    assert HOSTILE.agreements
    assert 'id="agreements"' in PAGES["hostile"]


def test_what_a_very_large_corpus_has_too_many_of_is_counted() -> None:
    crowd = replace(
        PAGE,
        findings=(finding(*(side(str(n), str(n)) for n in range(1, 16))),),
        accepted=PAGE.accepted * 301,
        unread=tuple(Unread(f"{n}.txt", "empty") for n in range(310)),
        agreements=PAGE.agreements * 110,
    )
    page = report_as_html(crowd, Look())
    assert "… 3 more values" in page
    assert page.count("<b>scope</b>") == 300
    assert "and 1 more</p>" in page
    assert "and 10 more</p>" in page
    assert "20 more agreements are not on this page" in page
    assert "more values" not in report_as_html(crowd, Look(full=True))


def test_a_question_of_many_days_has_a_table_of_its_first() -> None:
    days = [
        replace(samples.DAWN, id=f"{n:016x}", published=f"2024-{1 + n // 28:02d}-{1 + n % 28:02d}") for n in range(90)
    ]
    told = finding(
        side("12", "12", *(samples.quote(day, 1, "All 12.", "12") for day in days)),
        side("15", "15", samples.quote(days[0], 1, "All 15.", "15")),
    )
    page = report_as_html(replace(PAGE, findings=(told,), agreements=()), Look())
    assert "and 31 more rows" in page
    assert "; and so on." in page


def test_a_logarithmic_scale_says_so() -> None:
    told = finding(side("12", "12"), side("12,000", "12000"))
    assert "The scale is logarithmic." in report_as_html(replace(PAGE, findings=(told,)), Look())
    assert "logarithmic" not in PAGES["rich"]


def test_a_draft_is_told_against_how_many_articles_it_was_held() -> None:
    page = PAGES["draft"]
    assert "<h1>A draft against 41 articles</h1>" in page
    assert "The draft has 7 figures. 5 answer a question that an article of the corpus answers too; 2 were" in page
    assert "dated 2024-03-06, since it tells no day" in page


def test_figures_of_a_draft_that_no_article_has_stand_apart() -> None:
    assert 'id="unseen"' in PAGES["draft"]
    assert 'href="#unseen"' in PAGES["draft"]
    assert "unseen" not in PAGES["draft-clean"]
    assert "unseen" not in PAGES["rich"]


def test_about_a_draft_nothing_can_be_decided() -> None:
    assert "decide accept" in PAGES["rich"]
    assert "corpustool decide" not in PAGES["draft"]
    assert "settle" not in bare(PAGES["draft"])


def test_the_page_of_a_draft_shows_the_articles_that_concern_it() -> None:
    elsewhere = replace(samples.OLD, id="f6" * 8, path="other/story.txt")
    report = replace(drafts.DRAFT.report, articles=(*drafts.DRAFT.report.articles, elsewhere))
    assert draft_as_html(replace(drafts.DRAFT, report=report), Look()) == PAGES["draft"]


@pytest.mark.parametrize(
    ("outcome", "said"),
    [
        (drafts.CLEAN, "No findings: 5 figures of the draft compared with the corpus."),
        (drafts.NO_FIGURE, "No findings, but there is no figure in the draft"),
    ],
)
def test_a_draft_without_findings_says_what_was_looked_at(outcome: DraftOutcome, said: str) -> None:
    assert said in draft_as_html(outcome, Look())
