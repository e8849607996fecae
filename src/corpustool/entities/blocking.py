"""Which names are worth comparing? Names that share a key; blocks that are too large are left to their other keys.

A typing error in one word leaves the other words and either end of the word as they are; a foreign name written in
two ways keeps its consonants; a word more or less leaves the rest. Each name has a few keys for each of these.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from corpustool.domain.mentions import EntityKind
from corpustool.entities.parts import OrganisationName, PersonName, PlaceName
from corpustool.entities.roster import Name
from corpustool.entities.spelling import skeleton
from corpustool.entities.weights import weight
from corpustool.lexicon.persons import bare_words, full_names

LARGEST_BLOCK = 40
_TYPED = "fazdib"  # keys that two names share when a letter of one word was mistyped
_INITIAL = "i"  # family name and first letter: one may be an initial, else a mistyped first name
_SHORT_WORD = 5
_LONG_WORD = 30
_MOST_WORDS = 8  # of a name longer than that, keys are made of the first ones


@dataclass(frozen=True, slots=True)
class Candidates:
    """Pairs of indices, the smaller first: those worth comparing, and those where only a typing error is possible."""

    likely: frozenset[tuple[int, int]]
    typed: frozenset[tuple[int, int]]

    @property
    def all(self) -> frozenset[tuple[int, int]]:
        """Both sorts of pairs."""
        return self.likely | self.typed


def candidate_pairs(
    names: Sequence[Name],
    keys: Callable[[int], Collection[str]] | None = None,
    touched: Container[int] | None = None,
) -> Candidates:
    """The pairs of ``names`` (of one kind) that share a key of a small enough block.

    ``keys`` gives the keys of a name by its index, where they are known from before; with ``touched`` only pairs with
    one of these names (indices) are wanted.
    """
    blocks = _blocks(len(names), keys or (lambda place: set(keys_of(names[place]))), touched)
    likely: set[tuple[int, int]] = set()
    typed: set[tuple[int, int]] = set()
    for key, block in blocks.items():
        if len(block) <= LARGEST_BLOCK:
            pairs = list(combinations(block, 2))
            if touched is not None:
                pairs = [(a, b) for a, b in pairs if a in touched or b in touched]
            (typed if key[0] in _TYPED else likely).update(pairs)
            if key[0] == _INITIAL:
                likely.update(pair for pair in pairs if any(_has_initial(names[one]) for one in pair))
    return Candidates(frozenset(likely), frozenset(typed - likely))


def _blocks(size: int, keys: Callable[[int], Collection[str]], touched: Container[int] | None) -> dict[str, list[int]]:
    """The names of each key that several have, those of a key up to one too many; of ``touched`` names, their keys."""
    wanted: set[str] | None = None
    if touched is not None:
        wanted = {key for place in range(size) if place in touched for key in keys(place)}
    first: dict[str, int] = {}
    blocks: dict[str, list[int]] = {}
    for place in range(size):
        own = keys(place) if wanted is None else wanted.intersection(keys(place))
        for key in own:
            known = first.setdefault(key, place)
            if known != place:
                block = blocks.setdefault(key, [known])
                if len(block) <= LARGEST_BLOCK:
                    block.append(place)
    return blocks


def crossing(
    kept: Iterable[Collection[str]], gone: Iterable[Collection[str]], new: Iterable[Collection[str]]
) -> set[str]:
    """The keys whose blocks were small enough and are no more, or the other way round.

    Told from the keys of each name that stays, of each that was there before, and of each that was not.
    """
    lost = Counter(key for keys in gone for key in keys)
    won = Counter(key for keys in new for key in keys)
    changed = {*lost, *won}
    stay: Counter[str] = Counter()
    for keys in kept:
        stay.update(changed.intersection(keys))
    return {
        key for key in changed if (stay[key] + lost[key] <= LARGEST_BLOCK) != (stay[key] + won[key] <= LARGEST_BLOCK)
    }


def _has_initial(name: Name) -> bool:
    return len(name.parts.words[0]) == 1


def keys_of(name: Name) -> Iterator[str]:
    """The keys of a name, by its kind; the first character of a key says of which sort it is."""
    parts = name.parts
    if name.kind is EntityKind.GROUP and parts.words:
        yield f"p{parts.words[-1][:4]}"
    if isinstance(parts, PersonName):
        yield from _person_keys(parts)
    elif isinstance(parts, OrganisationName):
        yield from _organisation_keys(parts)
    else:
        yield from _place_keys(parts)


def _person_keys(parts: PersonName) -> Iterator[str]:
    words = bare_words(parts.words)[:_MOST_WORDS]
    if len(words) == 1:
        yield from _word_keys(words[0])
        return
    if len(words) > 1:
        first, last = words[0], words[-1]
        for full in sorted(full_names(first)):
            yield f"={full} {last}"
        yield f"+{''.join(sorted(words[:3]))}"
        yield f"i{first[0]} {last}"
        yield f"s{skeleton(first)[:3]} {skeleton(last)}"
        yield f"f{first} {skeleton(last)[:3]}"
        yield f"f{first} {last[:2]}"
        yield f"f{first} {last[-3:]}"
        yield f"j{''.join(words)}"
        for word in (*parts.short, *words[1:-1]):
            yield f"={word} {last}"
        for one, other in pairwise(words):
            yield f"2{min(one, other)} {max(one, other)}"


def _organisation_keys(parts: OrganisationName) -> Iterator[str]:
    words = sorted(set(parts.words))[:_MOST_WORDS]
    yield f"j{''.join(parts.plain)}"
    if not words:
        return
    yield f"={' '.join(words)}"
    if len(words) == 1:
        yield from _word_keys(words[0])
        return
    for place, word in enumerate(words):
        rest = " ".join((*words[:place], *words[place + 1 :]))
        yield f"={rest}"
        yield f"a{rest} {word[:3]}"
        yield f"z{rest} {word[-3:]}"
    telling = [word for word in words if weight(word) == 1.0]
    for one, other in combinations(telling[:4], 2):
        yield f"b{one} {other}"


def _place_keys(parts: PlaceName) -> Iterator[str]:
    for key in (*parts.known[:3], *parts.people[:2]):
        yield f"k{key}"
    yield f"j{''.join(parts.words)}"
    if len(parts.words) == 1:
        yield from _word_keys(parts.words[0])
    else:
        yield f"s{skeleton(''.join(parts.words))}"
        for word in parts.words:
            yield f"w{word}"


def _word_keys(word: str) -> Iterator[str]:
    """Keys of a name of one word: each letter left out, and its consonants."""
    yield f"w{word}"
    yield f"d{word}"
    if _SHORT_WORD <= len(word) <= _LONG_WORD:
        yield f"s{skeleton(word)}"
        for place in range(len(word)):
            yield f"d{word[:place]}{word[place + 1 :]}"
