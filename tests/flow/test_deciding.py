"""A person decides about what is known, the decision binds, and it can be taken back."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpustool import flow
from corpustool.domain.decisions import Verb
from corpustool.domain.settings import Settings
from corpustool.errors import DecisionError, SettingError, Unknown

DAWN = (
    "A ferry sank off Port Amity on Monday and killed 12 people, the coast guard said on Tuesday.\n\n"
    "Captain Lena Ostrow of the Maribel was rescued. The 5 men met 5 women at the pier."
)
NOON = (
    "A ferry sank off Port Amity on Monday and killed 19 people, the coast guard said on Tuesday.\n\n"
    "The captain of the Maribel, Lena Ostrov, was rescued. Lena Ostrov is 51."
)
SETTINGS = Settings(today="2024-03-06")
MADE = "2024-03-06"


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    source = tmp_path / "articles"
    source.mkdir()
    (source / "2024-03-05_dawn.txt").write_text(DAWN, encoding="utf-8")
    (source / "2024-03-05_noon.txt").write_text(NOON, encoding="utf-8")
    flow.ingest(tmp_path, [source], SETTINGS)
    return tmp_path


def codes(corpus: Path) -> list[str]:
    return [finding.code for finding in flow.discrepancies(corpus, SETTINGS).findings]


def test_an_accepted_finding_is_kept_apart_until_it_expires(corpus: Path) -> None:
    finding = next(each for each in flow.discrepancies(corpus, SETTINGS).findings if each.code == "FIG101")
    flow.accept(corpus, finding.id[:7], SETTINGS, why="the coast guard corrected itself", made=MADE, until="2024-04-01")
    report = flow.discrepancies(corpus, SETTINGS)
    assert finding.id not in {each.id for each in report.findings}
    assert [each.finding for each in report.accepted] == [finding]
    later = flow.discrepancies(corpus, Settings(today="2024-04-02"))
    assert finding.id in {each.id for each in later.findings}


def test_a_misread_figure_is_compared_no_more(corpus: Path) -> None:
    assert "FIG101" in codes(corpus)
    decision = flow.misread(
        corpus, "2024-03-05_noon.txt", "19", SETTINGS, why="it is the number of the ship", made=MADE
    )
    assert "FIG101" not in codes(corpus)
    flow.undo(corpus, decision.id, why="it was none", made=MADE)
    assert "FIG101" in codes(corpus)


def test_a_number_that_stands_twice_is_told_by_line_and_column(corpus: Path) -> None:
    with pytest.raises(DecisionError) as told:
        flow.misread(corpus, "2024-03-05_dawn.txt", "5", SETTINGS, why="w", made=MADE)
    first = told.value.hint.removeprefix("say which: ").split(" or ")[0]
    assert flow.misread(corpus, "2024-03-05_dawn.txt", first, SETTINGS, why="w", made=MADE).start == DAWN.index("5 men")


def test_a_date_that_was_decided_is_the_articles(corpus: Path) -> None:
    flow.set_date(corpus, "2024-03-05_dawn.txt", "2024-03-07", SETTINGS, why="printed on the page", made=MADE)
    (row,) = flow.articles(corpus, SETTINGS, "2024-03-05_dawn")
    assert row.record.article.published is not None
    assert (row.record.article.published.value, row.record.article.published.how) == ("2024-03-07", "decided")
    with pytest.raises(DecisionError, match="no date"):
        flow.set_date(corpus, "2024-03-05_dawn.txt", "tomorrow", SETTINGS, why="w", made=MADE)


def test_two_names_that_a_person_parts_are_two_entities(corpus: Path) -> None:
    assert flow.why_names(corpus, "Lena Ostrow", "Lena Ostrov", SETTINGS).joined
    flow.decide_names(
        corpus, Verb.DIFFERENT, "Lena Ostrow", "Lena Ostrov", SETTINGS, things=False, why="sisters", made=MADE
    )
    why = flow.why_names(corpus, "Lena Ostrow", "Lena Ostrov", SETTINGS)
    assert not why.joined
    assert "sisters" in why.reasons[0]
    assert "NAM501" not in codes(corpus)


def test_a_name_nobody_bears_is_refused_with_the_nearest(corpus: Path) -> None:
    with pytest.raises(Unknown) as told:
        flow.decide_names(corpus, Verb.SAME, "Lena Ostrow", "Lena Ostro", SETTINGS, things=False, why="typo", made=MADE)
    assert "Lena Ostro" in told.value.hint
    assert flow.decisions(corpus) == ()


def test_things_counted_are_known_by_their_noun(corpus: Path) -> None:
    flow.decide_names(corpus, Verb.SAME, "people", "man", SETTINGS, things=True, why="all were men", made=MADE)
    with pytest.raises(Unknown, match="nothing is counted"):
        flow.decide_names(corpus, Verb.SAME, "people", "zebras", SETTINGS, things=True, why="w", made=MADE)


@pytest.mark.parametrize("code", ["NOPE999", "FIG999", "conflicts"])
def test_a_rule_that_is_not_there_cannot_be_selected_or_ignored(corpus: Path, code: str) -> None:
    for flag in ("select", "ignore"):
        with pytest.raises(SettingError, match="no rule"):
            flow.load_settings(corpus, {}, {flag: (code,)})


def test_findings_that_settings_hide_are_counted(corpus: Path) -> None:
    shown = flow.discrepancies(corpus, SETTINGS)
    hidden = flow.discrepancies(corpus, Settings(select=("NAM501",)))
    assert shown.withheld == () or dict(shown.withheld).keys() == {"below medium confidence"}
    assert dict(hidden.withheld)["not selected"] >= 1


def test_why_finds_what_a_run_did_not_show(corpus: Path) -> None:
    finding = next(each for each in flow.discrepancies(corpus, SETTINGS).findings if each.code == "FIG101")
    assert flow.why_finding(corpus, finding.id, Settings(ignore=("FIG101",))).finding == finding
    assert flow.why_finding(corpus, finding.id, SETTINGS).claim is not None


def test_a_number_that_is_printed_otherwise_is_offered_as_it_is_printed(tmp_path: Path) -> None:
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "dawn.txt").write_text("The mill\n\nTwelve looms burned, the weavers said.\n", encoding="utf-8")
    flow.ingest(tmp_path, [articles], SETTINGS)
    for typed in ("12", "TWELVE"):
        with pytest.raises(Unknown) as told:
            flow.misread(tmp_path, "dawn.txt", typed, SETTINGS, why="w", made=MADE)
        assert told.value.hint == "did you mean Twelve@3:1?"
    with pytest.raises(Unknown) as told:
        flow.misread(tmp_path, "dawn.txt", "13", SETTINGS, why="w", made=MADE)
    assert told.value.hint == "see: corpustool figures"
