"""What is a name over all documents? Kinds and spans settled where one document alone wavers.

A document decides first; the corpus speaks only where most documents agree. Every rule counts documents, never
mentions, so that no long article outvotes the others, and none depends on the order of the documents. On unrelated
news the corpus adds little to what each document says itself (.01 to .05 points of F1); it is made for articles of
one story.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from corpustool.domain.mentions import EntityKind, Mention
from corpustool.lexicon import namewords, places

FEWEST = 2
"""Documents that must have a name in one kind before others follow."""
SHARE = 0.6
"""Share of the documents that must agree."""
ORDINARY = 4.0
"""Zipf value from which a word is an ordinary one: "Foreign Ministry" has only such words."""


def settle_mentions(mentions: Sequence[tuple[Mention, ...]]) -> tuple[tuple[Mention, ...], ...]:
    """The mentions of each document, in step, with kinds and spans settled over all of them.

    Pure and free of order: what a document gets does not depend on where it stands. A name keeps its place; its span
    can only become shorter.
    """
    shortened = _shortened(mentions)
    agreed = _agreed(shortened)
    return tuple(_settled(row, agreed) for row in shortened)


def _settled(row: tuple[Mention, ...], agreed: dict[str, EntityKind]) -> tuple[Mention, ...]:
    """One document's mentions with the kinds that the corpus agrees on, its own people excepted."""
    if all(agreed.get(mention.text, mention.kind) is mention.kind for mention in row):
        return row
    full = (mention.text.split() for mention in row if mention.kind is EntityKind.PERSON)
    own = {word for words in full if len(words) > 1 for word in words}
    return tuple(
        mention
        if mention.kind is EntityKind.PERSON and mention.text in own
        else replace(mention, kind=agreed.get(mention.text, mention.kind))
        for mention in row
    )


def _agreed(mentions: Sequence[tuple[Mention, ...]]) -> dict[str, EntityKind]:
    """The kind of each name on which enough documents agree; names that the tables know as places stay as they are."""
    votes: defaultdict[str, Counter[EntityKind]] = defaultdict(Counter)
    for row in mentions:
        own: defaultdict[str, list[EntityKind]] = defaultdict(list)
        for mention in row:
            own[mention.text].append(mention.kind)
        for text, told in own.items():
            votes[text][told[0] if len(told) == 1 else _most(Counter(told))] += 1
    agreed = {}
    for text, kinds in votes.items():
        best = _most(kinds)
        if kinds[best] >= FEWEST and kinds[best] >= SHARE * kinds.total() and not places.is_place(text):
            agreed[text] = best
    return agreed


def _most(kinds: Counter[EntityKind]) -> EntityKind:
    return min(kinds, key=lambda kind: (-kinds[kind], kind))


def _shortened(mentions: Sequence[tuple[Mention, ...]]) -> list[tuple[Mention, ...]]:
    """Organisations without a nationality before them, where more documents name them so: "Peruvian [Agua Sur]"."""
    found: Counter[str] = Counter()
    for row in mentions:
        found.update({mention.text for mention in row if mention.kind is EntityKind.ORGANISATION})
    bare = {text: rest for text in found if (rest := _without_people(text, found))}
    return [
        tuple(_bare(each, bare) for each in row) if bare and any(each.text in bare for each in row) else row
        for row in mentions
    ]


def _without_people(text: str, found: Counter[str]) -> str:
    """What is left of an organisation's name without a nationality before it; empty where it stays."""
    first, _, rest = text.partition(" ")
    return rest if found[rest] > found[text] and namewords.is_people(first) and _is_own_name(rest) else ""


def _bare(mention: Mention, bare: dict[str, str]) -> Mention:
    rest = bare.get(mention.text) if mention.kind is EntityKind.ORGANISATION else None
    return Mention(mention.end - len(rest), mention.end, rest, mention.kind) if rest else mention


def _is_own_name(text: str) -> bool:
    """Whether a name tells its bearer without the nationality: "Foreign Ministry" and "Communist Party" do not."""
    words = text.split()
    return len(words) > 1 and any(namewords.commonness(word) < ORDINARY for word in words)
