"""Whose short form is it? A family name, a part of a name, initials: settled document by document, never as a bridge.

A short form joins the only full name it fits in its own document; else the only or dominant one of the corpus; else it
stays apart, and the doubt is told. A short form that means one thing here and another there is split between them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from corpustool.domain.entities import NearMiss
from corpustool.domain.mentions import Definition, EntityKind, NameMatch
from corpustool.entities.acronyms import initialisms
from corpustool.entities.clustering import Clusters
from corpustool.entities.fitting import Fit, bracketed, fits, initials, is_short, is_telling, words_of
from corpustool.entities.roster import Name
from corpustool.lexicon.folding import fold

_DOMINANT = 0.8  # of the documents that name any of the candidates
_MOST_ASKED = 400  # full names with a word in common; a commoner word names nobody in particular outside its document


@dataclass(frozen=True, slots=True)
class Settled:
    """A short form in a document, the full name that it stands for, and why."""

    full: int
    match: NameMatch


class Register:
    """The names of a corpus by word, by initials and by document."""

    def __init__(self, names: Sequence[Name]) -> None:
        self.names = names
        self._crowds: dict[tuple[int, int], defaultdict[str, list[int]]] = {}
        self.by_word: defaultdict[tuple[EntityKind, str], list[int]] = defaultdict(list)
        self.by_initials: defaultdict[tuple[EntityKind, str], list[int]] = defaultdict(list)
        self.by_text: defaultdict[str, list[int]] = defaultdict(list)
        wanted = {(name.kind, initials(name)) for name in names if initials(name) and is_short(name)}
        for place, name in enumerate(names):
            for word in dict.fromkeys(words_of(name)):
                self.by_word[name.kind, word].append(place)
            if wanted and name.kind is not EntityKind.PERSON:
                for letters in sorted(initialisms(name.text) | bracketed(name)):
                    if (name.kind, letters) in wanted:
                        self.by_initials[name.kind, letters].append(place)
            for text in sorted({fold(text) for text, _ in name.mentions}):
                self.by_text[text].append(place)

    def beside(self, name: Name, crowd: list[int]) -> Iterator[int]:
        """Those of a crowd of names that stand in a document of ``name``; none of a document that names too many."""
        by_document = self._crowds.get((crowd[0], len(crowd)))
        if by_document is None:
            by_document = self._crowds[crowd[0], len(crowd)] = defaultdict(list)
            for place in crowd:
                for document in self.names[place].documents:
                    by_document[document].append(place)
        for document in name.documents:
            here = by_document.get(document, ())
            if len(here) <= _MOST_ASKED:
                yield from here


def settle_short_forms(
    names: Sequence[Name],
    clusters: Clusters,
    definitions: Mapping[str, Iterable[Definition]],
    bound: set[int],
) -> tuple[dict[tuple[int, str], Settled], list[NearMiss]]:
    """For (name, document) the full name it stands for; and the short forms that fit several, as doubts.

    ``bound`` are names that a decision has joined: they stay where they are.
    """
    register = Register(names)
    settled: dict[tuple[int, str], Settled] = {}
    doubts: list[NearMiss] = []
    defined = _defined(register, definitions)
    for place, name in enumerate(names):
        if place in bound:
            continue
        told = {document: defined[place, document] for document in name.documents if (place, document) in defined}
        candidates, crowded = _candidates(register, place)
        by_document = _by_document(names, candidates)
        for document in name.documents:
            found = told.get(document)
            if found is None and document in by_document:
                found = _in_document(names, clusters, place, by_document[document], doubts)
            if found is not None and clusters.may_join(place, found.full):
                settled[place, document] = found
        rest = [document for document in name.documents if (place, document) not in settled]
        if rest:
            everywhere = _by_definitions(told, clusters)
            if everywhere is None and not crowded:
                everywhere = _in_corpus(names, clusters, place, candidates, doubts)
            if everywhere is not None and clusters.may_join(place, everywhere.full):
                settled.update(dict.fromkeys(((place, document) for document in rest), everywhere))
    return settled, doubts


class Meanings:
    """What each use of a name stands for in the end: initials may stand for a short form that is settled itself."""

    def __init__(self, names: Sequence[Name], clusters: Clusters, settled: Mapping[tuple[int, str], Settled]) -> None:
        self._clusters = clusters
        self._settled = settled
        fulls: defaultdict[int, list[int]] = defaultdict(list)
        for (place, _), found in settled.items():
            fulls[place].append(found.full)
        self._everywhere = {
            place: found[0]
            for place, found in fulls.items()
            if len(found) == len(names[place].documents) and len(set(found)) == 1
        }

    def stands_for(self, place: int, document: str) -> int:
        """The name that ``place`` stands for in ``document``; itself where it is no short form."""
        seen = {place}
        at = place
        while True:
            here = self._settled.get((at, document))
            full = here.full if here else self._everywhere.get(at)
            if full is None or full in seen or not self._clusters.may_join(place, full):
                return at
            at = full
            seen.add(at)


def _defined(register: Register, definitions: Mapping[str, Iterable[Definition]]) -> dict[tuple[int, str], Settled]:
    """What the documents say themselves: "World Food Fund (WFF)"."""
    found: dict[tuple[int, str], Settled] = {}
    for document in sorted(definitions):
        for definition in definitions[document]:
            longs = register.by_text.get(fold(definition.long), [])
            for short in register.by_text.get(fold(definition.short), []):
                kind = register.names[short].kind
                long = next((place for place in longs if register.names[place].kind is kind), None)
                if long is not None and long != short:
                    match = NameMatch(0.98, True, f"the text explains “{definition.short}” as “{definition.long}”")
                    found.setdefault((short, document), Settled(long, match))
    return found


def _candidates(register: Register, place: int) -> tuple[list[tuple[int, Fit]], bool]:
    """The full names that a name may be short for, with how it fits; of a crowd only those of its own documents."""
    name = register.names[place]
    if not is_short(name):
        return [], False
    near = set(register.by_initials.get((name.kind, initials(name)), ()))
    lists: list[list[int]] = [register.by_word[name.kind, word] for word in dict.fromkeys(words_of(name))]
    crowded = False
    if lists:
        rarest: list[int] = min(lists, key=_rarity)
        crowded = len(rarest) > _MOST_ASKED
        near.update(register.beside(name, rarest) if crowded else rarest)
    found = []
    for other in sorted(near - {place}):
        fit = fits(name, register.names[other])
        if fit is not None:
            found.append((other, fit))
    return found, crowded


def _rarity(places: list[int]) -> tuple[int, list[int]]:
    return len(places), places


def _by_document(names: Sequence[Name], candidates: list[tuple[int, Fit]]) -> dict[str, list[tuple[int, Fit]]]:
    """The candidates that each document names."""
    found: defaultdict[str, list[tuple[int, Fit]]] = defaultdict(list)
    for other, fit in candidates:
        for document in names[other].documents:
            found[document].append((other, fit))
    return dict(found)


def _in_document(
    names: Sequence[Name],
    clusters: Clusters,
    place: int,
    here: list[tuple[int, Fit]],
    doubts: list[NearMiss],
) -> Settled | None:
    """The only full name of the document that the short form fits, by the strongest way to fit that any has."""
    rank = min(fit.rank for _, fit in here)
    best = [(other, fit) for other, fit in here if fit.rank == rank]
    if len({clusters.find(other) for other, _ in best}) == 1:
        other, fit = best[0]
        return Settled(other, NameMatch(fit.here, True, f"{fit.reason}, the only one in its document"))
    doubts.extend(_ambiguous(names, place, best))
    return None


def _in_corpus(
    names: Sequence[Name],
    clusters: Clusters,
    place: int,
    candidates: list[tuple[int, Fit]],
    doubts: list[NearMiss],
) -> Settled | None:
    """The only or dominant full name of the corpus that the short form fits."""
    able = [(other, fit) for other, fit in candidates if fit.anywhere > 0]
    if not able or len(able) > _MOST_ASKED:
        return None
    documents: Counter[int] = Counter()
    for other, _ in able:
        documents[clusters.find(other)] += len(names[other].documents)
    root, most = min(documents.items(), key=lambda item: (-item[1], item[0]))
    if most < _DOMINANT * documents.total():
        doubts.extend(_ambiguous(names, place, able))
        return None
    other, fit = next((other, fit) for other, fit in able if clusters.find(other) == root)
    only = "the only" if len(documents) == 1 else "the dominant"
    return Settled(other, NameMatch(fit.anywhere, True, f"{fit.reason}, {only} one of the corpus"))


def _by_definitions(told: Mapping[str, Settled], clusters: Clusters) -> Settled | None:
    """The one meaning that all documents give that explain the short form."""
    if not told or len({clusters.find(found.full) for found in told.values()}) > 1:
        return None
    first = told[min(told)]
    return Settled(first.full, NameMatch(0.9, True, f"{first.match.reason}, elsewhere"))


def _ambiguous(names: Sequence[Name], place: int, several: list[tuple[int, Fit]]) -> list[NearMiss]:
    """What a person should know of a short form that fits several: the first two."""
    name = names[place]
    if not is_telling(name):
        return []
    first, second = (names[other].text for other, _ in several[:2])
    more = len(several) - 2
    others = f" or {more} other name{'s' if more > 1 else ''}" if more else ""
    return [
        NearMiss(name.text, text, name.kind, 0.55, f"ambiguous: “{name.text}” may also be short for “{other}”{others}")
        for text, other in ((first, second), (second, first))
    ]
