"""Is the whole chain behind a finding told, and is every command in it whole?"""

import json
import shlex
from dataclasses import replace
from decimal import Decimal

import pytest

from corpustool.domain.decisions import Decision, Verb
from corpustool.domain.findings import Confidence
from corpustool.domain.outcomes import WhyFinding
from corpustool.domain.quantities import Interval
from corpustool.reports.formats import WHY_FORMATS
from corpustool.reports.look import Look
from corpustool.reports.text.reading import allowed
from corpustool.reports.text.why import why_finding_as_text
from corpustool.reports.wordings import aligned
from tests.reports import outcomes, samples


def page(why: WhyFinding = outcomes.WHY_FINDING, width: int = 160) -> str:
    return why_finding_as_text(why, Look(width))


def test_the_chain_runs_from_the_characters_to_what_would_change_it() -> None:
    shown = page()
    places = [
        shown.index(title)
        for title in (
            "how the numbers were read",
            "which articles copy one text",
            "why the articles count as one story",
            "why it is taken for one question",
            "what can be true together",
            "innocent explanations",
            "the verdict",
            "what would change it",
        )
    ]
    assert places == sorted(places)


def test_a_figure_is_told_with_line_column_and_the_numbers_it_allows() -> None:
    shown = page()
    assert "ferry/dusk.txt:2:10  “15”" in shown
    assert "which allows 15 or more" in shown
    assert "published 2024-03-05" in shown


@pytest.mark.parametrize(
    ("low", "high", "opened", "said"),
    [
        ("187", "187", False, "187 only"),
        ("54", None, False, "54 or more"),
        ("54", None, True, "more than 54"),
        (None, "9", False, "9 or less"),
        (None, "9", True, "less than 9"),
        ("207000", "253000", False, "from 207,000 to 253,000"),
        (None, None, False, "any number"),
    ],
)
def test_an_interval_is_told_in_words(low: str | None, high: str | None, opened: bool, said: str) -> None:
    ends = [None if end is None else Decimal(end) for end in (low, high)]
    assert allowed(Interval(ends[0], ends[1], opened, opened)) == said


def test_explanations_that_were_not_tried_say_why() -> None:
    assert "not tried  sum: " in page()


def test_what_a_decision_would_come_to_is_told_with_its_command() -> None:
    shown = page()
    assert "If “15” in ferry/dusk.txt:2 was misread: nothing of it would be left." in shown
    assert 'corpustool decide misread ferry/dusk.txt 15@2:10 --why "…"' in shown
    assert "If ferry/dusk.txt appeared on 2024-03-04: it would be FIG102 superseded, warning." in shown
    assert 'corpustool decide date ferry/dusk.txt 2024-03-04 --why "…"' in shown


def test_a_decision_that_changes_nothing_is_not_offered() -> None:
    assert "are two things" not in page()
    fewer = replace(outcomes.CHAIN.suppositions[2], left=(), changed=True)
    why = replace(outcomes.WHY_FINDING, chain=replace(outcomes.CHAIN, suppositions=(fewer,)))
    assert 'corpustool decide different --things --why "…" -- body dead' in page(why)


@pytest.mark.parametrize("width", [48, 80, 200])
def test_every_command_is_one_line_that_a_shell_takes(width: int) -> None:
    commands = [line.strip() for line in page(width=width).splitlines() if line.strip().startswith("corpustool ")]
    assert len(commands) >= 4
    assert all(shlex.split(command)[0] == "corpustool" for command in commands)


def test_of_an_accepted_finding_the_decision_is_told_and_how_to_take_it_back() -> None:
    decision = Decision("d:07", Verb.ACCEPT, "both were right", "2024-03-09", finding="v1:9f2c", until="2024-12-31")
    shown = page(replace(outcomes.WHY_FINDING, chain=replace(outcomes.CHAIN, accepted=decision)))
    assert "accepted until 2024-12-31 by d:07 of 2024-03-09: both were right" in shown
    assert 'corpustool decide undo d:07 --why "…"' in shown
    assert "decide accept" not in shown


def test_low_confidence_names_the_undated_article() -> None:
    old = replace(outcomes.TWELVE, article=replace(outcomes.TWELVE.article, published=None))
    claim = outcomes.WHY_FINDING.claim
    assert claim is not None
    undated = replace(claim, camps=(replace(claim.camps[0], readings=(old,)), claim.camps[1]))
    finding = replace(samples.CONFLICT, confidence=Confidence.LOW)
    assert "low confidence: no day of publication is known of ferry/dawn.txt" in page(
        WhyFinding(finding, undated, outcomes.CHAIN)
    )


def test_two_wordings_are_aligned_word_by_word() -> None:
    told = aligned("We won't sell the boat", "We will not sell the old boat")
    assert told == (("We", "We"), ("won't", "will not"), ("sell the", "sell the"), ("", "old"), ("boat", "boat"))


def test_two_wordings_are_set_in_one_line() -> None:
    first, second = (side.evidence[0] for side in samples.CONFLICT.sides)
    sides = tuple(
        replace(side, evidence=(replace(quote, quote=words),))
        for side, quote, words in zip(
            samples.CONFLICT.sides, (first, second), ("the boat sank", "the ship sank"), strict=True
        )
    )
    shown = page(WhyFinding(replace(samples.CONFLICT, code="QUO601", sides=sides), None))
    assert "the [boat → ship] sank" in shown


def test_a_sum_is_told_as_what_its_parts_allow() -> None:
    total, part = outcomes.FIFTEEN, outcomes.TWELVE
    side = samples.CONFLICT.sides[0]
    finding = replace(samples.CONFLICT, code="SUM201", sides=(replace(side, text="15"), side, side))
    chain = replace(outcomes.CHAIN, readings=(total, part, part), suppositions=())
    assert "12 + 12 allow 24 only; 15 allows 15 or more" in page(WhyFinding(finding, None, chain))


def test_the_chain_as_json_has_every_part() -> None:
    told = json.loads(WHY_FORMATS["json"].render(outcomes.WHY_FINDING, Look()))
    assert told["schema"] == "corpustool.why/1"
    assert told["finding"]["id"] == samples.CONFLICT.id
    assert [(read["figure"]["line"], read["low"], read["high"]) for read in told["readings"]] == [
        (1, "12", "12"),
        (2, "15", None),
    ]
    assert told["stories"][0]["parts"][0]["weight"] == 0.75
    assert told["pairs"][0]["b"] == "ferry/dusk.txt:2:10"
    assert [change["verb"] for change in told["changes"]] == ["misread", "date", "different"]


def test_the_chain_without_a_claim_as_json() -> None:
    told = json.loads(WHY_FORMATS["json"].render(WhyFinding(samples.VARIANT, None), Look()))
    assert (told["explanations"], told["features"], told["pairs"]) == ([], [], [])
