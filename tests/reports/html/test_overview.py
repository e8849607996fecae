"""The head of the page says what came out, and never looks green where nothing was looked at."""

from dataclasses import replace

from corpustool.domain.findings import Severity, Verdict
from corpustool.domain.reports import Coverage
from corpustool.domain.rules import Rule
from corpustool.reports.html.overview import overview_of
from corpustool.reports.html.verdicts import meaning
from tests.reports.html.samples import PAGE
from tests.reports.samples import EMPTY, SILENT, WITHHELD


def test_findings_are_counted_by_verdict_the_gravest_first() -> None:
    told = overview_of(PAGE)
    assert [(tally.verdict, tally.number, tally.severity) for tally in told.tallies] == [
        ("conflict", 1, "error"),
        ("superseded", 1, "warning"),
        ("quotation", 1, "warning"),
        ("variant", 1, "warning"),
        ("scope", 1, "note"),
    ]
    assert told.tallies[0].first == "f-9f2c41d07ab35e68"


def test_the_lead_counts_severities_and_accuses_nobody() -> None:
    told = overview_of(PAGE)
    assert told.heading == "Where 4 articles differ"
    assert told.lead.startswith("1 error, 3 warnings and 1 note, worst first.")
    assert "never says which of them is right" in told.lead
    assert told.title == "1 error, 3 warnings, 1 note in 4 articles – corpustool"


def test_the_line_on_coverage_tells_all_that_was_and_was_not_looked_at() -> None:
    assert overview_of(PAGE).coverage == (
        "4 articles (1 not read) · 31 figures: 9 compared, 22 not · 17 names · 2 agreements · 1 accepted"
        " · not shown: 2 below medium confidence, 1 ignored; looked for NAM501 only"
    )


def test_nothing_read_is_not_nothing_found() -> None:
    told = overview_of(EMPTY)
    assert told.heading == "Nothing was read"
    assert "says nothing" in told.lead


def test_articles_without_a_figure_were_not_checked() -> None:
    told = overview_of(replace(SILENT, coverage=Coverage(3, 0, 5, 0, 0)))
    assert told.heading == "Nothing was checked"


def test_figures_of_which_none_was_compared_are_no_good_news() -> None:
    told = overview_of(replace(SILENT, coverage=Coverage(3, 0, 5, 8, 0, (("only one article mentions it", 8),))))
    assert told.lead == "8 figures read, but none could be compared."


def test_silence_after_looking_says_what_was_compared() -> None:
    told = overview_of(SILENT)
    assert (told.heading, told.lead) == ("No findings", "4 figures compared, and nothing that cannot all be true.")


def test_what_is_hidden_forbids_to_say_that_all_is_well() -> None:
    told = overview_of(WITHHELD)
    assert "nothing that cannot all be true" not in told.lead
    assert "Not shown: 2 below medium confidence, 1 ignored, 1 accepted; looked for NAM501 only." in told.lead


def test_a_single_article_is_told_as_one() -> None:
    told = overview_of(replace(PAGE, coverage=replace(PAGE.coverage, articles=1)))
    assert told.heading == "Where one article does not fit"


def test_reasons_have_their_shares() -> None:
    told = overview_of(PAGE)
    assert [(each.reason, each.number, each.share) for each in told.reasons] == [
        ("only one article mentions it", 12, 54),
        ("age", 5, 22),
        ("nothing counted", 3, 13),
        ("rank", 2, 9),
    ]
    assert told.account.startswith(
        "31 figures were read. 9 answer a question that another article answers too; 22 were"
    )


def test_a_reason_however_rare_can_be_seen() -> None:
    rare = replace(PAGE, coverage=replace(PAGE.coverage, not_compared=(("a", 999), ("b", 1))))
    assert overview_of(rare).reasons[1].share == 1


def test_the_rules_that_found_something_are_told() -> None:
    rules = tuple(
        Rule(code, code.lower(), Severity.ERROR, "0.1", True, f"About {code}.", "") for code in ("FIG101", "SUM201")
    )
    assert [rule.code for rule in overview_of(replace(PAGE, rules=rules)).rules] == ["FIG101"]


def test_every_verdict_has_a_meaning() -> None:
    assert all(meaning(verdict).endswith(".") for verdict in Verdict)
    assert len({meaning(verdict) for verdict in Verdict}) == len(Verdict)
