"""Which different names stand in a corpus, where, and how often? Mentions with equal letters become one name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from corpustool.domain.mentions import EntityKind, NameMention
from corpustool.entities.parts import Parts, PersonName, organisation_name, person_name, place_name

Spelling = tuple[EntityKind, str]
"""A text as the name of one kind of thing."""


@dataclass(slots=True)
class Name:
    """A name with its spellings: ``mentions`` are indices of the input by (spelling, document).

    ``text`` is the spelling that stands for it: the most frequent one, not in capitals where there is another.
    """

    kind: EntityKind
    text: str
    mentions: dict[tuple[str, str], list[int]] = field(default_factory=dict)
    documents: tuple[str, ...] = ()
    _parts: Parts | None = None

    @property
    def parts(self) -> Parts:
        """The parts of ``text``; a name that nobody compares is never taken apart."""
        if self._parts is None:
            self._parts = parts_of(self.text, self.kind)
        return self._parts

    def stand_for(self, text: str) -> None:
        """Let another spelling stand for the name."""
        self.text, self._parts = text, None

    def spellings(self) -> dict[str, int]:
        """How often each spelling stands."""
        found: dict[str, int] = {}
        for (text, _), places in self.mentions.items():
            found[text] = found.get(text, 0) + len(places)
        return found


def roster(
    mentions: Sequence[NameMention], apart: frozenset[str] = frozenset(), letters: dict[Spelling, str] | None = None
) -> list[Name]:
    """The different names of ``mentions``, sorted by kind and text: the order of the mentions does not matter.

    Spellings in ``apart`` are names of their own. ``letters`` of spellings need not be found out where they are known,
    and are noted there where they are not.
    """
    names: dict[Spelling, Name] = {}
    by_text: dict[Spelling, Name] = {}
    known = {} if letters is None else letters
    for place, mention in enumerate(mentions):
        spelling = (mention.kind, mention.text)
        name = by_text.get(spelling)
        if name is None:
            name = by_text[spelling] = _entered(names, spelling, apart, known)
        name.mentions.setdefault((mention.text, mention.document), []).append(place)
    for name in names.values():
        if len(name.mentions) == 1:
            name.documents = tuple(document for _, document in name.mentions)
        else:
            _settle_text(name)
            name.documents = tuple(sorted({document for _, document in name.mentions}))
    return sorted(names.values(), key=lambda name: (name.kind, name.text))


def _entered(
    names: dict[Spelling, Name], spelling: Spelling, apart: frozenset[str], known: dict[Spelling, str]
) -> Name:
    """The name of a spelling that is seen for the first time."""
    kind, text = EntityKind(spelling[0]), spelling[1]
    letters = known.get(spelling)
    found = None
    if letters is None:
        found = Name(kind, text)
        letters = known[kind, text] = letters_of(found)
    own = (kind, f"\n\n{text}" if text in apart else letters)  # unlike any letters
    name = names.get(own)
    if name is None:
        name = names[own] = found or Name(kind, text)
    return name


def _settle_text(name: Name) -> None:
    """Let the most usual spelling stand for a name."""
    spellings = name.spellings()
    text = min(spellings, key=lambda text: _order(text, spellings[text])) if len(spellings) > 1 else name.text
    if text != name.text:
        name.stand_for(text)


def parts_of(text: str, kind: EntityKind) -> Parts:
    """The parts of a name as its kind has them."""
    if kind is EntityKind.PERSON:
        return person_name(text)
    return organisation_name(text) if kind is EntityKind.ORGANISATION else place_name(text)


def letters_of(name: Name) -> str:
    """What two spellings must share to be one name without further question."""
    parts = name.parts
    if isinstance(parts, PersonName):
        return f"{' '.join(parts.words) or parts.folded}\n{parts.suffix or ''}"
    initials = parts.initials if len(parts.folded) < 4 else None
    return f"{parts.folded}\n{initials or ''}"


def _order(text: str, count: int) -> tuple[bool, int, int, str]:
    return text.isupper() and len(text) > 4, -count, -len(text), text
