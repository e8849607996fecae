"""Is a quotation shown where its two wordings part?"""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpustool.domain.findings import Evidence, Finding, Side, Verdict
from corpustool.reports.formats import REPORT_FORMATS
from corpustool.reports.look import Look
from corpustool.reports.text.report import report_as_text
from corpustool.reports.wordings import differing, named_sides, parted
from tests.reports import samples

LEAD = "the harbour must be dredged before the winter storms reach the coast because every captain "


def spoken(text: str, before: str = "He said: “") -> Evidence:
    """Evidence for a quotation in its sentence."""
    return samples.quote(samples.DAWN, 1, f"{before}{text}”.", text)


@pytest.mark.parametrize(
    ("a", "b", "mine", "yours"),
    [
        ("we will never sell the docks", "we will not sell the docks", "never", "not"),
        ("We will NEVER sell the docks", "we will never lease the docks", "sell", "lease"),
        ("we will never ever sell them", "we will never sell them", "ever", "never sell"),
        ("and so we will not sell them", "we will never sell them", "not", "never"),
        ("we will sell them", "we will sell them", "we will sell them", "we will sell them"),
        ("we will sell", "we will sell them all", "we will sell", "we will sell them all"),
        ("nothing in common here", "quite another thing", "nothing in common here", "quite another thing"),
        ("", "", "", ""),
    ],
)
def test_the_first_words_that_differ_are_marked(a: str, b: str, mine: str, yours: str) -> None:
    first, second = parted(spoken(a, "x "), spoken(b, "y "))
    assert (first.quote, second.quote) == (mine, yours)


def test_a_quotation_longer_than_its_sentence_is_its_own_context() -> None:
    a = replace(spoken("We waited. We will never sell."), sentence="We waited.", sentence_start=10)
    narrow = parted(a, spoken("We waited. We will not sell."))[0]
    assert (narrow.quote, narrow.sentence) == ("never", "We waited. We will never sell.")


@given(st.text(max_size=60), st.text(max_size=60))
def test_what_is_marked_stands_where_it_says(a: str, b: str) -> None:
    for text, narrow in zip((a, b), parted(spoken(a), spoken(b)), strict=True):
        assert narrow.sentence_start is not None
        at = narrow.start - narrow.sentence_start
        assert narrow.quote in text
        assert narrow.sentence[at : at + len(narrow.quote)] == narrow.quote


def quoted(*texts: str) -> str:
    """A page with one finding whose sides are these wordings."""
    sides = tuple(Side(text, None, None, (spoken(text),)) for text in texts)
    finding = replace(samples.VARIANT, verdict=Verdict.QUOTATION, sides=sides)
    return report_as_text(replace(samples.RICH, findings=(finding,)), Look(80))


def test_the_difference_is_seen_however_late_it_comes() -> None:
    page = quoted(LEAD * 3 + "knows the bar", LEAD * 3 + "fears the bar")
    assert "[knows]" in page
    assert "[fears]" in page


def test_one_wording_of_two_speakers_is_shown_as_it_is() -> None:
    sides = tuple(Side(name, None, None, (spoken(f"{LEAD} {name} knows"),)) for name in ("Ada", "Bo"))
    finding = replace(samples.VARIANT, verdict=Verdict.QUOTATION, sides=sides)
    page = report_as_text(replace(samples.RICH, findings=(finding,)), Look(80))
    assert "[the harbour" in page


@pytest.mark.parametrize(
    ("a", "b", "mine", "yours"),
    [
        (
            "they should look if it is illegally run",
            "they must look if it is run illegally",
            ["should", "run"],
            ["must", "run"],
        ),
        ("it’s NOT so", "It's not so", [], []),
        ("sell all of them", "sell them", ["all of"], []),
        ("", "new words", [], ["new words"]),
        ("", "", [], []),
    ],
)
def test_all_stretches_that_differ_are_found(a: str, b: str, mine: list[str], yours: list[str]) -> None:
    here, there = differing(a, b)
    assert [a[slice(*span)] for span in here] == mine
    assert [b[slice(*span)] for span in there] == yours


@given(st.text(max_size=80), st.text(max_size=80))
def test_stretches_that_differ_stand_in_order_and_within_the_wording(a: str, b: str) -> None:
    for said, spans in zip((a, b), differing(a, b), strict=True):
        ends = [place for span in spans for place in span]
        assert ends == sorted(ends)
        assert all(0 <= place <= len(said) for place in ends)


def two_sided(verdict: Verdict, *texts: str) -> Finding:
    """A finding with a side for each text, whose quote it is."""
    sides = tuple(Side(text, None, None, (spoken(text),)) for text in texts)
    return replace(samples.VARIANT, verdict=verdict, sides=sides)


def test_a_long_quotation_is_named_by_its_number_a_short_one_by_itself() -> None:
    named = named_sides(two_sided(Verdict.QUOTATION, f"{LEAD}waits", "every captain waits"))
    assert [name for name, _ in named] == ["wording 1", "every captain waits"]


def test_the_name_of_an_organisation_stays_however_long() -> None:
    long = "International Federation of Harbour Pilots and Lighthouse Keepers"
    named = named_sides(two_sided(Verdict.VARIANT, long, f"{long}s"))
    assert [name for name, _ in named] == [long, f"{long}s"]


def test_what_is_no_quote_of_its_side_stays_however_long() -> None:
    said = two_sided(Verdict.QUOTATION, f"{LEAD}waits", f"{LEAD}sails")
    speakers = replace(said, sides=tuple(replace(side, text=f"{side.text} (a speaker)") for side in said.sides))
    assert [name for name, _ in named_sides(speakers)] == [side.text for side in speakers.sides]


@pytest.mark.parametrize("form", ["text", "markdown", "github", "junit"])
def test_no_format_prints_a_long_quotation_twice(form: str) -> None:
    found = two_sided(Verdict.QUOTATION, f"{LEAD}waits", f"{LEAD}sails")
    page = REPORT_FORMATS[form].render(replace(samples.RICH, findings=(found,), accepted=()), Look(400))
    assert page.count("the harbour must be dredged") <= 2
    assert "wording 1" in page
    assert "wording 2" in page


def test_a_place_of_sarif_tells_its_quotation_once() -> None:
    found = two_sided(Verdict.QUOTATION, f"{LEAD}waits", f"{LEAD}sails")
    page = REPORT_FORMATS["sarif"].render(replace(samples.RICH, findings=(found,), accepted=()), Look())
    assert f"wording 1: He said: “{LEAD}waits" in page
    assert f"{LEAD}waits: " not in page
