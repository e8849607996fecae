"""Does the text for people choose, count and break as it should?"""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpustool.domain.dates import Period
from corpustool.domain.entities import Variant
from corpustool.domain.figures import Counted, Unit, UnitKind
from corpustool.domain.outcomes import FileOutcome, FileState, IngestOutcome
from corpustool.domain.quantities import Bound, Quantity
from corpustool.reports.look import NARROWEST, WIDEST, Look
from corpustool.reports.text.canvas import count
from corpustool.reports.text.entities import entities_as_text
from corpustool.reports.text.figures import figures_as_text, figures_summary, period_in_words, quantity_in_words
from corpustool.reports.text.ingest import ingest_as_text, ingest_summary
from corpustool.reports.text.quotes import first_of_each_article, layout
from corpustool.reports.text.report import handles, report_as_text
from corpustool.reports.text.summary import summary
from tests.reports import outcomes, samples

IDS = st.lists(st.from_regex(r"\Av1:[0-9a-f]{6,16}\Z"), max_size=30)


@given(IDS)
def test_a_handle_names_one_finding_alone(ids: list[str]) -> None:
    for name, handle in handles(ids).items():
        assert name.startswith(handle)
        others = [other for other in set(ids) if other != name and other.startswith(handle)]
        assert all(other.startswith(name) for other in others)


@given(IDS)
def test_handles_do_not_depend_on_the_order(ids: list[str]) -> None:
    assert handles(ids) == handles(reversed(ids))


@pytest.mark.parametrize(
    ("quantity", "said"),
    [
        (Quantity(Decimal(54)), "54"),
        (Quantity(Decimal(230000), Bound.ABOUT), "about 230,000"),
        (Quantity(Decimal(54), Bound.AT_LEAST), "at least 54"),
        (Quantity(Decimal("0.10"), Bound.LESS_THAN), "less than 0.1"),
        (Quantity(Decimal(24), Bound.VAGUE, Decimal(99)), "24 to 99"),
        (Quantity(Decimal("-1234.5")), "-1,234.5"),
        (Quantity(Decimal("1E+50")), "1" + "0" * 50),
        (Quantity(Decimal(180000000), Bound.RANGE, Decimal(190000000)), "180,000,000 to 190,000,000"),
        (Quantity(Decimal(1) / 3), "0.333333…"),
        (Quantity(Decimal("1234.125")), "1,234.125"),
    ],
)
def test_a_quantity_is_said_in_words(quantity: Quantity, said: str) -> None:
    assert quantity_in_words(quantity) == said


@pytest.mark.parametrize(
    ("unit", "said"),
    [
        (Unit(UnitKind.COUNT, None, "stations"), "at least 1,200"),
        (Unit(UnitKind.CURRENCY, "GBP", "£"), "at least £1,200"),
        (Unit(UnitKind.CURRENCY, "USD", "US$ per barrel"), "at least US$1,200 per barrel"),
        (Unit(UnitKind.CURRENCY, "EUR", "euros"), "at least 1,200 euros"),
        (Unit(UnitKind.CURRENCY, "EUR"), "at least 1,200 EUR"),
        (Unit(UnitKind.PERCENT, None, "%"), "at least 1,200%"),
        (Unit(UnitKind.PERCENT, None, "percent"), "at least 1,200 percent"),
        (Unit(UnitKind.MEASURE, "kilometer", "km"), "at least 1,200 km"),
    ],
)
def test_a_unit_stands_where_a_reader_expects_it(unit: Unit, said: str) -> None:
    assert quantity_in_words(Quantity(Decimal(1200), Bound.AT_LEAST), unit) == said


@pytest.mark.parametrize(
    ("value", "text", "head", "said"),
    [
        (1, "coastal ferries", "ferry", "1 coastal ferry"),
        (1, "boxes", "box", "1 box"),
        (1, "tugs", "tug", "1 tug"),
        (1, "people", "person", "1 person"),
        (2, "tugs", "tug", "2 tugs"),
        (1, "glass", "glass", "1 glass"),
    ],
)
def test_one_thing_is_not_told_in_the_plural(value: int, text: str, head: str, said: str) -> None:
    row = outcomes.FIGURES[0]
    assert row.figure is not None
    figure = replace(
        row.figure, quantity=Quantity(Decimal(value)), unit=Unit(UnitKind.COUNT), counted=Counted(text, head)
    )
    assert f" {said} " in figures_as_text([replace(row, figure=figure)], Look(120))


def test_numbers_that_are_no_figures_say_so() -> None:
    page = figures_as_text(outcomes.FIGURES, Look(120))
    assert "ferry/dawn.txt  2 figures, 1 other number" in page
    assert "no figure: a year" in page
    assert "according to the" in page
    assert figures_summary(outcomes.FIGURES, Look(120)) == (
        "3 figures, 1 other number in 2 articles: 1 compared, 2 not\n"
    )


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (date(2024, 3, 4), date(2024, 3, 4), "2024-03-04"),
        (date(2024, 3, 4), date(2024, 3, 9), "2024-03-04 to 2024-03-09"),
        (date(2024, 3, 1), date(2024, 3, 30), "2024-03-01 to 2024-03-30"),
        (date(2024, 2, 1), date(2024, 2, 29), "2024-02"),
        (date(2021, 4, 1), date(2022, 7, 31), "2021-04 to 2022-07"),
        (date(2009, 1, 1), date(2009, 12, 31), "2009"),
        (date(2009, 1, 1), date(2012, 12, 31), "2009 to 2012"),
        (date(2024, 3, 4), None, "since 2024-03-04"),
        (None, date(2024, 3, 4), "until 2024-03-04"),
        (None, None, ""),
    ],
)
def test_a_period_is_said_in_words(first: date | None, last: date | None, said: str) -> None:
    assert period_in_words(Period(first, last)) == said


@pytest.mark.parametrize(
    ("number", "said"), [(0, "0 articles"), (1, "1 article"), (2, "2 articles"), (1200, "1,200 articles")]
)
def test_nouns_follow_their_number(number: int, said: str) -> None:
    assert count(number, "article") == said


def test_quotes_of_other_articles_come_first() -> None:
    quotes = samples.CONFLICT.sides[0].evidence  # dawn, noon, dawn, old
    assert first_of_each_article(quotes, 3) == (quotes[0], quotes[1], quotes[3])
    assert first_of_each_article(quotes, 4) == quotes
    assert first_of_each_article(quotes, 1) == quotes[:1]


def test_quotes_stand_in_columns_where_there_is_room() -> None:
    quotes = samples.VARIANT.sides[0].evidence
    assert layout(quotes, Look(120)).columns
    assert not layout(quotes, Look(80)).columns
    assert not layout(quotes, Look(120), stacked=True).columns


def test_the_outlet_has_a_column_in_a_wide_window_alone() -> None:
    quotes = samples.VARIANT.sides[0].evidence
    assert layout(quotes, Look(120)).outlets == 0
    assert layout(quotes, Look(160)).outlets == len("Harbour Gazette")


@given(st.integers(-10, 1000))
def test_a_page_is_neither_too_narrow_nor_too_wide_to_read(width: int) -> None:
    assert NARROWEST <= Look(width).columns <= WIDEST


def test_in_full_nothing_is_left_out() -> None:
    short, full = (report_as_text(samples.RICH, Look(120, full=full)) for full in (False, True))
    assert "1 more quote" in short
    assert "Twelve families" not in short
    assert "more quote" not in full
    assert "Twelve families" in full


def test_many_sides_and_reasons_are_counted_rather_than_shown() -> None:
    many = replace(samples.CONFLICT, sides=samples.CONFLICT.sides * 5, reasons=tuple("abcdef"))
    shown = report_as_text(replace(samples.RICH, findings=(many,)), Look(120))
    assert "… 4 more values" in shown
    assert "… 2 more reasons" in shown


def test_a_single_reason_is_shown_rather_than_counted() -> None:
    shown = report_as_text(
        replace(samples.RICH, findings=(replace(samples.CONFLICT, reasons=tuple("abcde")),)), Look(120)
    )
    assert "more reason" not in shown
    assert "\n        e\n" in shown


def test_colour_is_used_where_it_may_be_and_brackets_where_not() -> None:
    plain, colour = (report_as_text(samples.RICH, Look(120, colour=colour)) for colour in (False, True))
    assert "killing [12] people" in plain
    assert "\x1b" not in plain
    assert "[12]" not in colour
    assert "\x1b[1;30;43m12\x1b[0m" in colour


def test_a_long_quotation_is_marked_more_lightly_than_a_figure() -> None:
    said = "We have seen the ship, and we have seen the sea, and we know which of them was the stronger one that night."
    evidence = samples.quote(samples.DAWN, 1, f"He said: “{said}”", said)
    quoted = replace(samples.CONFLICT, sides=(replace(samples.CONFLICT.sides[0], text=said, evidence=(evidence,)),))
    page = report_as_text(replace(samples.RICH, findings=(quoted,)), Look(80, colour=True))
    assert "\x1b[1mWe have seen the ship" in page
    assert "stronger one that night.  1 article" not in page


def test_a_side_without_quotes_counts_none() -> None:
    bare = replace(samples.CONFLICT, sides=(replace(samples.CONFLICT.sides[0], text="Sunday", evidence=()),))
    assert "  Sunday\n" in report_as_text(replace(samples.RICH, findings=(bare,)), Look(80))


def test_silence_tells_whether_anything_was_compared() -> None:
    looked = replace(samples.SILENT.coverage, compared=0)
    assert report_as_text(samples.SILENT, Look()).startswith("No findings: 4 figures compared")
    assert "none of the 8 figures" in report_as_text(replace(samples.SILENT, coverage=looked), Look())
    assert report_as_text(samples.EMPTY, Look()).startswith("Nothing was checked")


def test_silence_is_no_claim_about_what_was_withheld() -> None:
    page = " ".join(report_as_text(samples.WITHHELD, Look(200)).split())
    assert "cannot all be true" not in page
    assert page == (
        "No findings to show: 4 figures compared. "
        "Not shown: 2 below medium confidence, 1 ignored, 1 accepted; looked for NAM501 only."
    )


def test_what_was_accepted_is_withheld_too() -> None:
    page = report_as_text(replace(samples.SILENT, accepted=(samples.ACCEPTED,)), Look(200))
    assert page == "No findings to show: 4 figures compared. Not shown: 1 accepted.\n"


def test_the_summary_tells_what_is_not_shown() -> None:
    said = " ".join(summary(samples.WITHHELD, Look(200)).split())
    assert said.endswith("1 accepted · not shown: 2 below medium confidence, 1 ignored; looked for NAM501 only")


def test_the_summary_counts_what_was_not_compared_and_why() -> None:
    said = summary(samples.RICH, Look(200))
    reasons = "only one article mentions it: 12, age: 5, nothing counted: 3, other reasons: 2"
    assert f"31 figures: 9 compared, 22 not ({reasons})" in said
    assert "1 error, 1 warning, 1 note · 1 accepted · 1 agreement" in " ".join(said.split())
    assert "rank: 2)" in summary(samples.RICH, Look(200, full=True))


def test_a_run_that_compared_nothing_says_so() -> None:
    coverage = replace(samples.RICH.coverage, compared=0)
    assert "31 figures: none was compared (only one" in summary(replace(samples.RICH, coverage=coverage), Look(200))
    empty = replace(coverage, figures=0, not_compared=())
    assert "no figure, nothing was compared" in summary(replace(samples.RICH, coverage=empty), Look(200))


def test_the_summary_breaks_between_its_pieces() -> None:
    lines = summary(samples.RICH, Look(80)).splitlines()
    assert all(len(line) <= 80 for line in lines)
    assert not any(line.endswith(("1", "(")) for line in lines)


def test_entities_are_ranked_by_articles_then_mentions_then_name() -> None:
    people = [
        replace(outcomes.DUARTE, name=name, variants=(Variant(name, mentions, documents),))
        for name, mentions, documents in (("C", 2, ("1",)), ("B", 2, ("1",)), ("A", 5, ("1",)), ("D", 2, ("1", "2")))
    ]
    shown = entities_as_text(replace(outcomes.NAMES, entities=tuple(people)), Look(80))
    assert [line.split()[-1] for line in shown.splitlines()[1:]] == ["D", "A", "B", "C"]


def test_of_many_new_files_the_first_are_listed_and_of_unreadable_ones_all() -> None:
    new = tuple(FileOutcome(f"{n:03}.txt", FileState.NEW) for n in range(200))
    unread = tuple(FileOutcome(f"{n:03}.bin", FileState.UNREAD, reason="binary") for n in range(80))
    outcome = IngestOutcome((*new, *unread), 200, 200)
    lines = ingest_as_text(outcome, Look(120)).splitlines()
    assert len(lines) == 1 + 50 + 80 + 1
    assert lines[-1] == "… 150 more files (-v lists them)"
    assert len(ingest_as_text(outcome, Look(120, full=True)).splitlines()) == 281


def test_many_spellings_are_counted_rather_than_shown() -> None:
    many = replace(outcomes.DUARTE, variants=tuple(Variant(f"Spelling {n}", 1, ("1",)) for n in range(10)))
    assert "4 more" in entities_as_text(replace(outcomes.NAMES, entities=(many,)), Look(120))


@given(st.text(st.characters(exclude_categories=()), max_size=80), st.sampled_from([40, 80, 120]), st.booleans())
def test_no_text_breaks_a_page(text: str, width: int, colour: bool) -> None:
    evidence = replace(samples.CONFLICT.sides[0].evidence[0], sentence=text + "12" + text, attribution=text)
    side = replace(samples.CONFLICT.sides[0], text=text, evidence=(evidence,))
    finding = replace(samples.CONFLICT, subject=text, message=text, sides=(side,), reasons=(text,))
    page = report_as_text(replace(samples.RICH, findings=(finding,)), Look(width, colour))
    page.encode("utf-8")
    assert "\x1b[" in page if colour else "\x1b" not in page


def test_what_was_skipped_is_told_by_its_endings() -> None:
    skipped = IngestOutcome((), 2, 0, skipped=9, skipped_as=(".pdf", ".docx"))
    assert "9 other files skipped (.pdf, .docx)" in ingest_summary(skipped, Look(120))
    many = replace(skipped, skipped_as=(".pdf", ".\x1b[31mevil" + "x" * 300, ".c", ".d", ".e"))
    told = ingest_summary(many, Look(120))
    assert ".c, .d, …)" in told
    assert "\x1b" not in told
    assert "(" not in ingest_summary(replace(skipped, skipped_as=()), Look(120))
