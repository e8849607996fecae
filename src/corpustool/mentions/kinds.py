"""What does a candidate name? The evidence decides, with weights that were fitted."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from corpustool.domain.mentions import EntityKind
from corpustool.lexicon import namewords
from corpustool.mentions.names import Candidate, Page

PARTY_TAG = re.compile(r"[DRI]-[A-Z]")
"""The tag behind an American politician's name: "(D-Ohio)"."""

OUTCOMES = (EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE, EntityKind.GROUP, None)
"""What the columns of the weights stand for; ``None``: this is no name."""

TOGETHER = 0.7
"""How much of the evidence about a single word is that of all its places: 0 gave .835, 0.3 .836, 0.7 .838, 1 .836
(mean relaxed F1 of names over three kinds of news, cross-validated)."""


def drop_junk(page: Page, names: list[Candidate]) -> list[Candidate]:
    """Words without a capital, single letters and handles are no names.

    Gain: no gain beside the evidence, but certain.
    """
    junk = namewords.junk()
    return [name for name in names if _may_be_name(page.of(name), name.heard, junk)]


def _may_be_name(text: str, heard: str, junk: frozenset[str]) -> bool:
    if PARTY_TAG.match(text):
        return False
    if len(text) < 2 or text[0] == "@" or not any(char.isupper() for char in text):
        return heard == "NORP" and len(text) > 2 and text.isalpha()
    return not all(word.strip(".,:;'’").lower() in junk for word in text.split())


def hear_peoples(page: Page, names: list[Candidate]) -> list[Candidate]:
    """A people of several words is heard as one whatever the model said: "Cape Coasters".

    Gain: groups +.1.
    """
    return [Candidate(n.start, n.end, "NORP") if _is_long_people(page.of(n)) else n for n in names]


def _is_long_people(text: str) -> bool:
    return " " in text and namewords.is_people(text)


def decide(
    forms: Sequence[str], told: Iterable[Iterable[str]], weights: Mapping[str, tuple[float, ...]]
) -> list[EntityKind | None]:
    """The kind of each candidate for which the evidence speaks most, ``None`` where it says that this is no name.

    ``forms`` are the letters of the candidates, ``told`` their evidence. What speaks in one place speaks in the
    others too: a name of several words is one thing in the whole document, a single word mostly is (`TOGETHER`).
    """
    alone = [_sums(what, weights) for what in told]
    places: defaultdict[str, list[int]] = defaultdict(list)
    for index, form in enumerate(forms):
        places[form].append(index)
    found: list[EntityKind | None] = [None] * len(forms)
    for form, indices in places.items():
        if len(indices) == 1:
            found[indices[0]] = _most(alone[indices[0]])
            continue
        share = 1.0 if " " in form else TOGETHER
        mean = [sum(column) / len(indices) for column in zip(*(alone[index] for index in indices), strict=True)]
        for index in indices:
            sums = [share * both + (1 - share) * own for both, own in zip(mean, alone[index], strict=True)]
            found[index] = _most(sums)
    return found


def _most(sums: list[float]) -> EntityKind | None:
    return OUTCOMES[sums.index(max(sums))]


def _sums(told: Iterable[str], weights: Mapping[str, tuple[float, ...]]) -> list[float]:
    known = [weights[what] for what in told if what in weights]
    return [sum(column) for column in zip(*known, strict=True)] or [0.0] * len(OUTCOMES)
