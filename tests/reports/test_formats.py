"""Does every format take every text, for reports and for drafts?"""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpustool.domain.articles import ArticleRef
from corpustool.domain.findings import Evidence, Finding, Side
from corpustool.domain.reports import Accepted, Report, Unread
from corpustool.reports.formats import DRAFT_FORMATS, REPORT_FORMATS
from corpustool.reports.look import Look
from tests.reports import drafts, samples

ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=40)


def filled(text: str) -> Report:
    """A report that holds ``text`` wherever one may stand."""
    article = ArticleRef("a1" * 8, text, text, "2024-03-04", text, location=text)
    evidence = Evidence(article, 0, len(text), 1, 1, text, text, attribution=text, places=(text,), sentence_start=0)
    side = Side(text, None, None, (evidence, evidence))
    finding = replace(
        samples.CONFLICT, subject=text, message=text, sides=(side, side), compatible=(evidence,), reasons=(text,)
    )
    accepted = Accepted(finding, replace(samples.ACCEPTED.decision, why=text, until=None))
    return replace(
        samples.RICH,
        pipeline=text,
        coverage=replace(samples.RICH.coverage, not_compared=((text, 1),)),
        articles=(article,),
        findings=(finding, _bare(finding)),
        accepted=(accepted,),
        agreements=(replace(samples.PASSENGERS, subject=text, side=side),),
        unread=(Unread(text, text, text),),
        withheld=((text, 1), (text, 0)),
        known=(finding,),
        expired=(accepted,),
    )


def _bare(finding: Finding) -> Finding:
    return replace(finding, id="v1:0", sides=(), compatible=())


@pytest.mark.parametrize("form", REPORT_FORMATS)
@pytest.mark.parametrize("full", [False, True])
@settings(max_examples=40, deadline=None)
@given(text=ANY_TEXT)
def test_a_report_may_hold_any_text(form: str, full: bool, text: str) -> None:
    shown = REPORT_FORMATS[form].render(filled(text), Look(full=full))
    shown.encode()
    assert shown == REPORT_FORMATS[form].render(filled(text), Look(full=full))
    assert shown == "".join(REPORT_FORMATS[form].pieces(filled(text), Look(full=full)))


@pytest.mark.parametrize("form", DRAFT_FORMATS)
@settings(max_examples=40, deadline=None)
@given(text=ANY_TEXT)
def test_a_draft_may_hold_any_text(form: str, text: str) -> None:
    report = filled(text)
    outcome = replace(drafts.DRAFT, draft=report.articles[0], dated=text, report=report)
    DRAFT_FORMATS[form].render(outcome, Look()).encode()


@pytest.mark.parametrize("form", [form for form in REPORT_FORMATS if form not in ("text", "html")])
def test_what_programs_read_knows_no_terminal(form: str) -> None:
    render = REPORT_FORMATS[form].render
    assert render(samples.RICH, Look(48, colour=True)) == render(samples.RICH, Look(200))


def test_a_draft_has_the_formats_of_a_report() -> None:
    assert set(DRAFT_FORMATS) == set(REPORT_FORMATS)


def test_every_format_says_what_it_is_for() -> None:
    for formats in (REPORT_FORMATS, DRAFT_FORMATS):
        assert all(one.purpose and one.name == name for name, one in formats.items())
