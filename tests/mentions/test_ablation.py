"""Does the ablation leave out what it says?"""

from __future__ import annotations

import re

import pytest

from corpustool.lexicon import namewords
from tests.mentions.ablation import FAMILIES


@pytest.mark.parametrize("family", list(FAMILIES))
def test_every_family_holds_evidence_that_weighs(family: str) -> None:
    assert any(re.match(FAMILIES[family], what) for what in namewords.kind_evidence())


def test_no_family_holds_the_ground_that_all_names_stand_on() -> None:
    assert not any(re.match(pattern, "any") for pattern in FAMILIES.values())
