"""Which different names stand in a corpus, where, and how often? Mentions with equal letters become one name."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field

from corpustool.domain.mentions import EntityKind, NameMention
from corpustool.entities.parts import Parts, PersonName, PlaceName, organisation_name, person_name, place_name


@dataclass(slots=True)
class Name:
    """A name with its spellings: ``mentions`` are indices of the input by (spelling, document).

    ``text`` is the spelling that stands for it: the most frequent one, not in capitals where there is another.
    """

    kind: EntityKind
    parts: Parts
    mentions: dict[tuple[str, str], list[int]] = field(default_factory=dict)
    text: str = ""
    documents: tuple[str, ...] = ()

    def spellings(self) -> dict[str, int]:
        """How often each spelling stands."""
        found: dict[str, int] = {}
        for (text, _), places in self.mentions.items():
            found[text] = found.get(text, 0) + len(places)
        return found


def roster(mentions: Sequence[NameMention], apart: frozenset[str] = frozenset()) -> list[Name]:
    """The different names of ``mentions``, sorted by kind and text: the order of the mentions does not matter.

    Spellings in ``apart`` are names of their own.
    """
    names: dict[tuple[EntityKind, Hashable], Name] = {}
    by_text: dict[tuple[EntityKind, str], Name] = {}
    for place, mention in enumerate(mentions):
        kind = EntityKind(mention.kind)
        name = by_text.get((kind, mention.text))
        if name is None:
            parts = parts_of(mention.text, kind)
            key = (kind, mention.text if mention.text in apart else _key(parts))
            name = names.setdefault(key, Name(kind, parts, text=mention.text))
            by_text[kind, mention.text] = name
        name.mentions.setdefault((mention.text, mention.document), []).append(place)
    for name in names.values():
        if len(name.mentions) > 1:
            _settle_text(name)
        name.documents = tuple(sorted({document for _, document in name.mentions}))
    return sorted(names.values(), key=lambda name: (name.kind, name.text))


def _settle_text(name: Name) -> None:
    """Let the most usual spelling stand for a name."""
    spellings = name.spellings()
    text = min(spellings, key=lambda text: _order(text, spellings[text]))
    if text != name.text:
        name.text, name.parts = text, parts_of(text, name.kind)


def parts_of(text: str, kind: EntityKind) -> Parts:
    """The parts of a name as its kind has them."""
    if kind is EntityKind.PERSON:
        return person_name(text)
    return organisation_name(text) if kind is EntityKind.ORGANISATION else place_name(text)


def _key(parts: Parts) -> Hashable:
    """What two spellings must share to be one name without further question."""
    if isinstance(parts, PlaceName):
        return parts.folded, parts.initials if len(parts.folded) < 4 else None
    if isinstance(parts, PersonName):
        return " ".join(parts.words) or parts.folded, parts.suffix
    return parts.folded, parts.initials if len(parts.folded) < 4 else None


def _order(text: str, count: int) -> tuple[bool, int, int, str]:
    return text.isupper() and len(text) > 4, -count, -len(text), text
