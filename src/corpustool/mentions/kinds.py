"""What does a candidate name? The evidence decides, with weights that were fitted."""

from __future__ import annotations

from collections.abc import Sequence

from corpustool.domain.mentions import EntityKind
from corpustool.lexicon import namewords
from corpustool.mentions.names import Candidate, Page

OUTCOMES = (EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE, EntityKind.GROUP, None)


def drop_junk(page: Page, names: list[Candidate]) -> list[Candidate]:
    """Words without a capital, single letters and handles are no names."""
    junk = namewords.junk()
    return [name for name in names if _may_be_name(page.of(name), name.heard, junk)]


def _may_be_name(text: str, heard: str, junk: frozenset[str]) -> bool:
    if len(text) < 2 or text[0] == "@" or not any(char.isupper() for char in text):
        return heard == "NORP" and len(text) > 2 and text.isalpha()
    return not all(word.strip(".,:;'’").lower() in junk for word in text.split())


def decide(told: Sequence[str], weights: dict[str, tuple[float, ...]]) -> EntityKind | None:
    """The kind for which the evidence speaks most, ``None`` where it says that this is no name."""
    sums = [0.0] * len(OUTCOMES)
    for what in told:
        for index, weight in enumerate(weights.get(what, ())):
            sums[index] += weight
    return OUTCOMES[max(range(len(OUTCOMES)), key=lambda index: (sums[index], -index))]
