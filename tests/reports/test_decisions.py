"""Do a person's decisions reach the terminal without harm, and only with advice that holds?"""

from dataclasses import replace

import pytest

from corpustool.domain.decisions import Decision, Verb
from corpustool.reports.look import Look
from corpustool.reports.text.decisions import decision_as_text, decisions_as_text
from tests.reports import outcomes

ACCEPTED = replace(outcomes.DECISIONS[0], verb=Verb.ACCEPT, finding="v1:9f2c")

HAND_WRITTEN = Decision("d\x1b[2J\n1", Verb.SAME, "wh\x1by", "2024\x1b[31m", a="A\x07", b="\u202eB")


def test_a_line_written_by_hand_is_harmless() -> None:
    for page in (decisions_as_text([HAND_WRITTEN], Look(120)), decision_as_text(HAND_WRITTEN, Look(120))):
        assert not {"\x1b", "\x07", "\u202e"} & set(page)
    assert "2024␛[31m" in decisions_as_text([HAND_WRITTEN], Look(120))


@pytest.mark.parametrize("verb", Verb)
def test_only_what_can_be_taken_back_says_how(verb: Verb) -> None:
    said = decision_as_text(replace(outcomes.DECISIONS[0], verb=verb, id="d12"), Look(200))
    assert ("decide undo d12" in said) is (verb is not Verb.UNDO)


def test_the_list_says_which_acceptances_are_over() -> None:
    accepted = replace(ACCEPTED, until="2024-03-31")
    assert ": over" in decisions_as_text([accepted], Look(160), "2024-04-01")
    assert ": over" not in decisions_as_text([accepted], Look(160), "2024-03-31")
    assert ": over" not in decisions_as_text([accepted], Look(160))
