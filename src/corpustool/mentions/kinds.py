"""What does a name name? The document decides where the model wavers."""

from __future__ import annotations

from collections import Counter, defaultdict

from corpustool.domain.mentions import EntityKind
from corpustool.lexicon import namewords
from corpustool.mentions.names import Name, Page


def drop_junk(page: Page, names: list[Name]) -> list[Name]:
    """Pronouns, headings, single letters and words without a capital are no names."""
    junk = namewords.junk()
    return [name for name in names if _may_be_name(page.of(name), name.kind, junk)]


def _may_be_name(text: str, kind: EntityKind, junk: frozenset[str]) -> bool:
    if len(text) < 2 or text[0] == "@" or not any(char.isupper() for char in text):
        return kind is EntityKind.GROUP and len(text) > 2 and text.isalpha()
    return not all(word.strip(".,:;'’").lower() in junk for word in text.split())


def read_cues(page: Page, names: list[Name]) -> list[Name]:
    """A word in the name tells its kind: "Sea Rescue Union" is an organisation, "Harbour Road" a place."""
    return [Name(n.start, n.end, _told(page.of(n), n.kind)) for n in names]


def _told(text: str, kind: EntityKind) -> EntityKind:
    if kind is EntityKind.GROUP:
        return kind
    if namewords.sounds_like_organisation(text):
        return EntityKind.ORGANISATION
    if kind is EntityKind.PERSON and namewords.sounds_like_place(text):
        return EntityKind.PLACE
    return kind


def follow_full_names(page: Page, names: list[Name]) -> list[Name]:
    """The surname of a full name of the document is a person wherever it stands alone."""
    surnames = {
        parts[-1]
        for n in names
        if n.kind is EntityKind.PERSON and len(parts := page.of(n).split()) > 1 and parts[-1][0].isupper()
    }
    return [Name(n.start, n.end, EntityKind.PERSON) if page.of(n) in surnames else n for n in names]


def follow_majority(page: Page, names: list[Name]) -> list[Name]:
    """A name that the document has under several kinds is of the most frequent one."""
    votes: dict[str, Counter[EntityKind]] = defaultdict(Counter)
    for name in names:
        votes[page.of(name)][name.kind] += 1
    order = list(EntityKind)
    best = {text: max(count, key=lambda kind: (count[kind], -order.index(kind))) for text, count in votes.items()}
    return [Name(n.start, n.end, best[page.of(n)]) for n in names]
