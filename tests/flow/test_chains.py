"""Is the chain behind a finding true, do suppositions come to what the decision comes to, and is no id a dead end?"""

from __future__ import annotations

from pathlib import Path

import pytest

from corpustool import flow
from corpustool.domain.decisions import Verb
from corpustool.domain.findings import Finding
from corpustool.domain.outcomes import WhyFinding
from corpustool.domain.settings import Settings
from corpustool.errors import NothingToRead, Unknown
from tests.flow.test_deciding import DAWN, MADE, NOON, SETTINGS, corpus

__all__ = ["corpus"]  # a fixture that is used below


def finding(corpus: Path, code: str = "FIG101") -> Finding:
    return next(each for each in flow.discrepancies(corpus, SETTINGS).findings if each.code == code)


def why(corpus: Path, code: str = "FIG101") -> WhyFinding:
    return flow.why_finding(corpus, finding(corpus, code).id, SETTINGS)


def test_every_quote_is_told_as_it_was_read(corpus: Path) -> None:
    readings = why(corpus).chain.readings
    assert [(each.evidence.quote, each.figure.event) for each in readings] == [("12", "killed"), ("19", "killed")]
    texts = {"2024-03-05_dawn.txt": DAWN, "2024-03-05_noon.txt": NOON}
    for each in readings:
        line = texts[Path(each.evidence.article.path).name].splitlines()[each.evidence.line - 1]
        assert line[each.evidence.column - 1 :].startswith(each.evidence.quote)


def test_the_parts_of_a_story_make_its_score(corpus: Path) -> None:
    (story,) = why(corpus).chain.stories
    assert story.score >= story.least
    assert sum(part.weight for part in story.parts) == pytest.approx(story.score)


def test_the_pair_behind_a_clash_was_comparable(corpus: Path) -> None:
    (pair,) = why(corpus).chain.pairs
    assert {pair.a.evidence.quote, pair.b.evidence.quote} == {"12", "19"}
    assert pair.vetoes == ()
    assert pair.score >= pair.least


def test_what_is_supposed_is_what_the_decision_does(corpus: Path) -> None:
    asked = finding(corpus)
    supposed = flow.why_finding(corpus, asked.id, SETTINGS).chain.suppositions
    assert {each.decision.verb for each in supposed} >= {Verb.MISREAD, Verb.DATE}
    dated = next(each for each in supposed if each.decision.verb is Verb.DATE)
    assert dated.left == ("FIG102 superseded, warning",)
    path = next(q.article.path for s in asked.sides for q in s.evidence if q.article.id == dated.decision.article)
    flow.set_date(corpus, path, dated.decision.value, SETTINGS, why="the masthead", made=MADE)
    codes = [each.code for each in flow.discrepancies(corpus, SETTINGS).findings]
    assert "FIG102" in codes
    assert "FIG101" not in codes


def test_supposing_records_nothing(corpus: Path) -> None:
    why(corpus)
    assert flow.decisions(corpus) == ()


def test_an_accepted_finding_still_has_its_chain(corpus: Path) -> None:
    asked = finding(corpus)
    flow.accept(corpus, asked.id, SETTINGS, why="known", made=MADE)
    found = flow.why_finding(corpus, asked.id, SETTINGS)
    assert found.chain.accepted is not None
    assert found.chain.accepted.why == "known"
    assert len(found.chain.readings) == 2


def test_a_finding_of_files_alone_is_explained_with_their_paths(corpus: Path, tmp_path: Path) -> None:
    paths = [corpus / "articles"]
    elsewhere = tmp_path / "nowhere"
    elsewhere.mkdir()
    asked = next(each for each in flow.discrepancies(elsewhere, SETTINGS, paths).findings if each.code == "FIG101")
    with pytest.raises(NothingToRead) as told:
        flow.why_finding(elsewhere, asked.id, SETTINGS)
    assert f"corpustool why {asked.id} PATH" in told.value.hint
    assert flow.why_finding(elsewhere, asked.id, SETTINGS, paths).chain.pairs


def test_an_unknown_id_is_told_with_those_near_it(corpus: Path) -> None:
    asked = finding(corpus)
    wrong = asked.id[:6] + ("0" if asked.id[6] != "0" else "1")
    with pytest.raises(Unknown) as told:
        flow.why_finding(corpus, wrong, SETTINGS)
    assert f"{asked.id}  FIG101" in told.value.hint
    assert told.value.exit_code == 2


def test_an_id_of_nothing_but_its_version_is_told(corpus: Path) -> None:
    with pytest.raises(Unknown, match="'v1:' is the beginning of every id"):
        flow.why_finding(corpus, "v1:", SETTINGS)


def test_a_figure_misread_in_one_text_ends_its_arithmetic(tmp_path: Path) -> None:
    source = tmp_path / "articles"
    source.mkdir()
    text = "The council met on Monday.\n\nThe number of wards dropped by 20, from 95 to 70, the clerk said."
    (source / "2024-03-05_wards.txt").write_text(text, encoding="utf-8")
    flow.ingest(tmp_path, [source], SETTINGS)
    summed = [each for each in flow.discrepancies(tmp_path, SETTINGS).findings if each.code == "SUM203"]
    found = flow.why_finding(tmp_path, summed[0].id, SETTINGS)
    assert found.claim is None
    assert found.chain.stories == ()
    flow.misread(tmp_path, "2024-03-05_wards.txt", "20", SETTINGS, why="a road", made=MADE)
    assert "SUM203" not in [each.code for each in flow.discrepancies(tmp_path, SETTINGS).findings]


@pytest.mark.parametrize("word", ["FIG", "fig1"])
def test_the_beginning_of_a_code_names_its_family(word: str) -> None:
    assert len(flow.rules(word)) == 5
    assert all(rule.code.startswith("FIG1") for rule in flow.rules(word))


@pytest.mark.parametrize(("word", "near"), [("FIG110", "FIG101"), ("conflicting-figure", "conflicting-figures")])
def test_an_unknown_rule_is_told_with_the_nearest(word: str, near: str) -> None:
    with pytest.raises(Unknown) as told:
        flow.rules(word)
    assert near in told.value.hint


def test_settings_are_not_needed_to_see_what_a_run_hid(corpus: Path) -> None:
    asked = finding(corpus)
    assert flow.why_finding(corpus, asked.id[3:9], Settings(select=("NAM501",))).finding.id == asked.id
