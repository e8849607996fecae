"""Does a finding say everything once, its values as people write them?"""

from dataclasses import replace
from decimal import Decimal

import pytest

from corpustool.domain.claims import Claim
from corpustool.domain.figures import Unit, UnitKind
from corpustool.domain.findings import Finding, Side, Verdict
from corpustool.domain.outcomes import WhyFinding
from corpustool.domain.quantities import Bound, Quantity
from corpustool.reports.look import Look
from corpustool.reports.text.finding import question, sources, value
from corpustool.reports.text.report import report_as_text
from corpustool.reports.text.why import why_finding_as_text
from tests.reports import samples

COUNT = Unit(UnitKind.COUNT, None, "people")
EUROS = Unit(UnitKind.CURRENCY, "EUR", "euros")


def shown(finding: Finding, width: int = 100) -> str:
    """The report on this finding alone."""
    return report_as_text(replace(samples.RICH, findings=(finding,)), Look(width))


@pytest.mark.parametrize(
    ("text", "quantity", "unit", "said"),
    [
        ("180,000,000 to 190000000", Quantity(Decimal(180000000), Bound.RANGE, Decimal(190000000)), EUROS,
         "180,000,000 to 190,000,000 euros"),
        ("5000 to 6000", Quantity(Decimal(5000), Bound.RANGE, Decimal(6000)), COUNT, "5,000 to 6,000"),
        ("fewer than 1,000", Quantity(Decimal(1000), Bound.LESS_THAN), COUNT, "fewer than 1,000"),
        ("fewer than 1,000", Quantity(Decimal(1000), Bound.LESS_THAN), EUROS, "less than 1,000 euros"),
        ("the parts: 40 + 8", Quantity(Decimal(48)), COUNT, "the parts: 40 + 8"),
        ("Ines Duarte", None, None, "Ines Duarte"),
    ],
)  # fmt: skip
def test_a_value_has_its_unit_and_its_thousands(
    text: str, quantity: Quantity | None, unit: Unit | None, said: str
) -> None:
    assert value(Side(text, quantity, unit, ())) == said


@pytest.mark.parametrize(
    ("subject", "unit", "said"),
    [
        ("profit (euros)", EUROS, "profit"),
        ("profit (in Spain)", EUROS, "profit (in Spain)"),
        ("killed (people)", COUNT, "killed (people)"),
        ("profit (euros)", None, "profit (euros)"),
    ],
)
def test_a_unit_is_told_once(subject: str, unit: Unit | None, said: str) -> None:
    side = Side("1,200", Quantity(Decimal(1200)), unit, ())
    assert question(subject, [side, side]) == said


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("people killed when the ferry sank: 12 in 3 articles, but at least 15 in one article", ""),
        ("people killed when the ferry sank: 12, at least 15 in 1,200 articles", ""),
        ("people killed when the ferry sank: 12 is not at least 15", "12 is not at least 15"),
        ("12 and 3 are 15, but at least 15 are printed", "12 and 3 are 15, but at least 15 are printed"),
    ],
)
def test_the_message_is_told_where_it_tells_more_than_the_values(message: str, told: str) -> None:
    lines = [line.strip() for line in shown(replace(samples.CONFLICT, message=message)).splitlines()]
    assert (lines[1] == told) if told else lines[1].startswith("12  3 articles")


def test_a_long_quotation_is_printed_once() -> None:
    said = "We have seen the ship, and we have seen the sea, and both of them were grey."
    quote = samples.quote(samples.DAWN, 1, f"He said: “{said}”", said)
    side = Side(said, None, None, (quote,))
    page = shown(replace(samples.VARIANT, verdict=Verdict.QUOTATION, sides=(side, side), message=""), 160)
    assert "wording 1  1 article" in page
    assert "wording 2  1 article" in page
    assert page.count("We have seen the ship") == 2


@pytest.mark.parametrize("verdict", [Verdict.VARIANT, Verdict.CALENDAR, Verdict.QUOTATION])
def test_only_of_two_names_it_is_asked_whether_they_are_two(verdict: Verdict) -> None:
    page = why_finding_as_text(WhyFinding(replace(samples.VARIANT, verdict=verdict), None), Look(120))
    assert ("Not one but two?" in page) is (verdict is Verdict.VARIANT)


def test_no_day_is_put_into_a_persons_mouth() -> None:
    claim = Claim("people killed", ())
    assert "date archive/2019/harbour-review.txt YYYY-MM-DD" in why_finding_as_text(
        WhyFinding(samples.CONFLICT, claim), Look(120)
    )


def test_in_a_narrow_window_the_severity_has_a_line_of_its_own() -> None:
    lines = shown(samples.CONFLICT, 48).splitlines()
    assert lines[2] == "  error · high confidence"


def test_agreements_are_a_line_each() -> None:
    page = report_as_text(samples.SILENT, Look(120, agreements=True))
    assert "What agrees" not in page
    report = replace(samples.RICH, findings=())
    lines = report_as_text(report, Look(120, agreements=True)).splitlines()
    assert lines[-3:] == [
        "What agrees",
        "  value  of what              articles  for example",
        "  230    passengers on board         2  ferry/dawn.txt:2, ferry/dusk.txt:3",
    ]
    assert "What agrees" not in report_as_text(report, Look(120))


def test_a_misread_figure_is_named_by_line_and_column() -> None:
    page = why_finding_as_text(WhyFinding(samples.CONFLICT, None), Look(120))
    assert "decide misread ferry/dusk.txt 15@2:10 --why" in page


@pytest.mark.parametrize(
    ("articles", "independent", "said"),
    [
        ("abcde", 2, "5 articles, 2 independent"),
        ("abcde", 5, "5 articles"),
        ("abcde", None, "5 articles"),
        ("aab", 1, "2 articles, 1 independent, 3 quotes"),
        ("a", 1, "1 article"),
    ],
)
def test_copies_are_told_behind_the_articles(articles: str, independent: int | None, said: str) -> None:
    quote = samples.CONFLICT.sides[0].evidence[0]
    evidence = tuple(replace(quote, article=replace(quote.article, id=article)) for article in articles)
    assert sources(replace(samples.CONFLICT.sides[0], evidence=evidence, independent=independent)) == said


def test_a_message_that_only_counts_articles_and_copies_is_not_printed() -> None:
    message = "people (killed): 12 in 3 articles (1 independent), but at least 15 in one article"
    assert "in 3 articles" not in shown(replace(samples.CONFLICT, subject="people (killed)", message=message))
