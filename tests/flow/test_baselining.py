"""Known findings are counted and not reported; a new value is new, one more article that agrees is not."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpustool import checks, flow
from corpustool.domain.findings import Confidence, Evidence, Finding, Severity, Side
from corpustool.domain.quantities import Bound
from corpustool.domain.settings import Settings
from corpustool.errors import BaselineError, NothingToRead
from corpustool.flow.baselining import Known, known_finding, only_new
from corpustool.store import baselines
from tests.reports import samples
from tests.reports.samples import CONFLICT, DUSK, NOON, VARIANT, people, quote

DAWN_TEXT = "A ferry sank off Port Amity on Monday and killed 12 people, the coast guard said on Tuesday.\n"
NOON_TEXT = (
    "A ferry sank off Port Amity on Monday and killed 19 people, the coast guard said on Tuesday.\n\n"
    "Some of the dead came from Saltmarsh.\n"
)
AGREES = "Nineteen families grieve. A ferry sank off Port Amity on Monday and killed 19 people, the coast guard said.\n"
OTHER = "A ferry sank off Port Amity on Monday and killed 31 people, the coast guard said on Tuesday.\n"
SETTINGS = Settings(today="2024-03-06")
MADE = "2024-03-06"
LATER = "2024-04-01"


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    (tmp_path / "articles").mkdir()
    land(tmp_path, "2024-03-05_dawn.txt", DAWN_TEXT)
    land(tmp_path, "2024-03-05_noon.txt", NOON_TEXT)
    return tmp_path


def land(corpus: Path, name: str, text: str) -> None:
    """Let an article arrive in the corpus."""
    (corpus / "articles" / name).write_text(text, encoding="utf-8")
    flow.ingest(corpus, [corpus / "articles"], SETTINGS)


def create(corpus: Path, settings: Settings = SETTINGS, *, force: bool = False) -> Path:
    file = flow.default_baseline(corpus)
    flow.create_baseline(corpus, file, settings, made=MADE, force=force)
    return file


def new(corpus: Path, file: Path) -> list[str]:
    report = flow.discrepancies(corpus, SETTINGS, new_since=file)
    return [finding.code for finding in report.findings]


def side(finding: Finding, place: int, *evidence: Evidence) -> Finding:
    """``finding`` with one side that rests on other quotes, and the id that it then has."""
    sides = list(finding.sides)
    sides[place] = replace(sides[place], evidence=evidence)
    return named(replace(finding, sides=tuple(sides)))


def named(finding: Finding) -> Finding:
    return replace(finding, id=checks.finding_id(finding.code, finding.sides))


FOUND = named(CONFLICT)
KNOWN = Known([known_finding(FOUND, MADE)])
SIXTEEN = people("16", "16", Bound.EXACT, quote(DUSK, 3, "Sixteen, 16, is the toll.", "16"))


def test_a_finding_is_known_again() -> None:
    known = KNOWN.of(FOUND)
    assert known is not None
    assert (known.since, known.finding) == (MADE, FOUND.id)


def test_one_more_article_that_agrees_makes_nothing_new() -> None:
    more = quote(NOON, 7, "The toll is 12, the mayor said.", "12")
    grown = side(FOUND, 0, more, *FOUND.sides[0].evidence)
    assert grown.id != FOUND.id
    assert KNOWN.of(grown)


def test_an_article_that_is_gone_makes_nothing_new_while_another_one_tells_the_same() -> None:
    assert KNOWN.of(side(FOUND, 0, FOUND.sides[0].evidence[1]))


def test_other_quotes_for_a_value_are_another_finding() -> None:
    assert KNOWN.of(side(FOUND, 0, quote(NOON, 7, "The toll is 12, the mayor said.", "12"))) is None


@pytest.mark.parametrize(
    "changed",
    [
        replace(FOUND, sides=(FOUND.sides[0], SIXTEEN)),
        replace(FOUND, sides=(*FOUND.sides, SIXTEEN)),
        replace(FOUND, sides=FOUND.sides[:1]),
        replace(FOUND, code="FIG102"),
        VARIANT,
    ],
    ids=["another value", "one more value", "one value less", "another code", "another finding"],
)
def test_a_new_value_or_code_is_new(changed: Finding) -> None:
    assert KNOWN.of(named(changed)) is None


@given(st.lists(st.sampled_from([FOUND, named(VARIANT), named(samples.UNCLEAR)]), unique_by=lambda one: one.id))
def test_every_finding_of_a_report_is_known_to_its_own_baseline(findings: list[Finding]) -> None:
    report = replace(samples.RICH, findings=tuple(findings))
    known = Known(known_finding(finding, MADE) for finding in findings)
    left = only_new(report, known, "b")
    assert (left.findings, left.known) == ((), tuple(findings))
    assert only_new(report, Known(()), "b") == report


def test_known_findings_fail_no_run_and_are_counted() -> None:
    report = replace(samples.RICH, findings=(FOUND, named(VARIANT)), withheld=(("ignored", 2),))
    left = only_new(report, KNOWN, "baseline.jsonl")
    assert left.withheld == (("ignored", 2), ("known since baseline.jsonl", 1))
    assert left.known == (FOUND,)
    assert not left.fails(Severity.ERROR)
    assert report.fails(Severity.ERROR)


def test_thousands_of_known_findings_are_told_apart_at_once() -> None:
    many = [named(replace(FOUND, sides=(_worth(number), FOUND.sides[1]))) for number in range(3000)]
    known = Known(known_finding(finding, MADE) for finding in many)
    grown = [side(finding, 1, *finding.sides[1].evidence, FOUND.sides[0].evidence[0]) for finding in many]
    assert all(known.of(finding) for finding in grown)


def _worth(number: int) -> Side:
    first = FOUND.sides[0]
    assert first.quantity
    return replace(first, quantity=replace(first.quantity, value=Decimal(number)))


def test_half_a_character_in_a_name_is_no_obstacle(tmp_path: Path) -> None:
    broken = replace(VARIANT, subject="\ud800", sides=tuple(replace(each, text="a\udc80") for each in VARIANT.sides))
    baselines.save(tmp_path / "b", [known_finding(broken, MADE)])
    assert Known(baselines.load(tmp_path / "b")).of(broken)


def test_age_is_counted_in_days_and_never_negative() -> None:
    one = known_finding(CONFLICT, "2024-02-28")
    assert [one.age(day) for day in ("2024-03-01", "2024-02-28", "2023-01-01")] == [2, 0, 0]


def test_a_baseline_of_the_corpus_leaves_nothing_new(corpus: Path) -> None:
    file = create(corpus)
    report = flow.discrepancies(corpus, SETTINGS, new_since=file)
    assert file == corpus / "baseline.jsonl"
    assert report.findings == ()
    assert "FIG101" in [finding.code for finding in report.known]
    assert ("known since baseline.jsonl", len(report.known)) in report.withheld


def test_an_article_that_agrees_lands_and_nothing_is_new(corpus: Path) -> None:
    file = create(corpus)
    land(corpus, "2024-03-05_more.txt", AGREES)
    assert "FIG101" not in new(corpus, file)


def test_an_article_with_a_new_value_lands_and_it_is_reported(corpus: Path) -> None:
    file = create(corpus)
    land(corpus, "2024-03-05_late.txt", OTHER)
    assert "FIG101" in new(corpus, file)


def test_files_alone_are_held_against_a_baseline_of_the_corpus(corpus: Path) -> None:
    file = create(corpus)
    assert flow.discrepancies(corpus, SETTINGS, [corpus / "articles"], new_since=file).findings == ()


def test_a_baseline_of_files_alone_needs_no_corpus(corpus: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    state = flow.create_baseline(elsewhere, elsewhere / "b", SETTINGS, [corpus / "articles"], made=MADE)
    assert [one.since for one in state.added] == [MADE] * len(state.added)
    assert new(corpus, elsewhere / "b") == []


def test_a_folder_that_was_renamed_has_nothing_new(corpus: Path, tmp_path: Path) -> None:
    file = create(corpus)
    (corpus / "articles").rename(tmp_path / "renamed")
    assert flow.discrepancies(corpus, SETTINGS, [tmp_path / "renamed"], new_since=file).findings == ()


def test_a_baseline_is_not_made_twice_by_accident(corpus: Path) -> None:
    file = create(corpus)
    with pytest.raises(BaselineError, match=r"there is a .* already") as told:
        create(corpus)
    assert "corpustool baseline update" in told.value.hint
    file.write_text("{broken")
    for force in (False, True):
        with pytest.raises(BaselineError, match="is no baseline, so it is not written over"):
            create(corpus, force=force)
    file.write_text('{"schema":"corpustool.baseline/9"}\nbroken')
    create(corpus, force=True)
    assert baselines.load(file)


def test_nothing_read_makes_no_baseline(tmp_path: Path) -> None:
    (tmp_path / "none.txt").write_text("Nobody came.", encoding="utf-8")
    with pytest.raises(NothingToRead):
        flow.create_baseline(tmp_path, tmp_path / "b", SETTINGS, [tmp_path / "none.txt"], made=MADE)
    assert not (tmp_path / "b").exists()


def test_a_broken_baseline_is_told_before_anything_is_read(tmp_path: Path) -> None:
    with pytest.raises(BaselineError):
        flow.discrepancies(tmp_path, SETTINGS, [tmp_path / "no such file"], new_since=tmp_path / "none")


def test_an_update_drops_the_dead_adds_the_new_and_keeps_first_days(corpus: Path) -> None:
    file = create(corpus)
    before = {one.finding for one in baselines.load(file)}
    land(corpus, "2024-03-05_noon.txt", OTHER)
    state = flow.baseline_status(corpus, file, SETTINGS, made=LATER)
    assert [one.code for one in state.gone] == ["FIG101"]
    assert [one.code for one in state.added] == ["FIG101"]
    assert {one.finding for one in baselines.load(file)} == before, "a look at it writes nothing"
    assert flow.update_baseline(corpus, file, SETTINGS, made=LATER) == state
    assert {one.code: one.since for one in baselines.load(file)}["FIG101"] == LATER
    assert new(corpus, file) == []


def test_what_stays_is_described_anew_and_keeps_its_day(corpus: Path) -> None:
    file = create(corpus)
    land(corpus, "2024-03-05_more.txt", AGREES)
    flow.update_baseline(corpus, file, SETTINGS, made=LATER)
    (clash,) = [one for one in baselines.load(file) if one.code == "FIG101"]
    assert clash.since == MADE
    assert sorted(len(side.evidence) for side in clash.sides) == [1, 2]
    (corpus / "articles" / "2024-03-05_noon.txt").unlink()
    flow.ingest(corpus, [corpus / "articles"], SETTINGS)
    assert "FIG101" not in new(corpus, file), "the other article tells the same and is known by now"


def test_an_update_of_an_unchanged_corpus_changes_no_byte(corpus: Path) -> None:
    file = create(corpus)
    before = file.read_bytes()
    flow.update_baseline(corpus, file, SETTINGS, made=LATER)
    assert file.read_bytes() == before


def test_what_the_settings_hide_is_not_dropped(corpus: Path) -> None:
    file = create(corpus, replace(SETTINGS, min_confidence=Confidence.LOW, preview=True))
    strict = replace(SETTINGS, select=("NAM",))
    state = flow.update_baseline(corpus, file, strict, made=LATER)
    assert state.gone == ()
    assert "FIG101" in [one.code for one in baselines.load(file)]


def test_a_finding_that_was_accepted_meanwhile_is_not_dead(corpus: Path) -> None:
    file = create(corpus)
    (clash,) = [each for each in flow.discrepancies(corpus, SETTINGS).findings if each.code == "FIG101"]
    flow.accept(corpus, clash.id, SETTINGS, why="two counts", made=MADE)
    assert flow.baseline_status(corpus, file, SETTINGS, made=LATER).gone == ()
    report = flow.discrepancies(corpus, SETTINGS, new_since=file)
    assert [each.finding.id for each in report.accepted] == [clash.id]
