"""Whose short form is it? A family name, a part of a name, initials: settled document by document, never as a bridge.

A short form joins the only full name it fits in its own document; else the only or dominant one of the corpus; else it
stays apart, and the doubt is told. A short form that means one thing here and another there is split between them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from corpustool.domain.entities import NearMiss
from corpustool.domain.mentions import Definition, NameMatch
from corpustool.entities.clustering import Clusters
from corpustool.entities.facts import Facts
from corpustool.entities.fitting import Fit, fits, is_telling
from corpustool.entities.register import MOST_ASKED, Register
from corpustool.entities.roster import Name
from corpustool.lexicon.folding import fold

AMBIGUOUS = "ambiguous: "
"""How the reason of a doubt begins that tells of a short form which fits several names."""

_DOMINANT = 0.8  # of the documents that name any of the candidates


@dataclass(frozen=True, slots=True)
class Settled:
    """A short form in a document, the full name that it stands for, and why."""

    full: int
    match: NameMatch


@dataclass(slots=True)
class ShortForms:
    """What was settled: by (name, document) the full name, the doubts of each name, and names that a text explains."""

    settled: dict[tuple[int, str], Settled] = field(default_factory=dict)
    doubts: dict[int, list[NearMiss]] = field(default_factory=dict)
    explained: frozenset[int] = frozenset()


def settle_short_forms(
    facts: Facts,
    clusters: Clusters,
    explained: Mapping[tuple[int, str], Settled],
    bound: Collection[int],
    asked: Collection[int],
) -> ShortForms:
    """For (name, document) the full name it stands for; and the short forms that fit several, as doubts.

    ``asked`` are the names to settle. ``explained`` is what the documents say themselves; ``bound`` are names that a
    decision has joined: they stay where they are.
    """
    found = ShortForms(explained=frozenset(place for place, _ in explained))
    register = Register(facts, asked)
    for place in sorted(set(asked).difference(bound)):
        doubts: list[NearMiss] = []
        _settle(place, register, facts, clusters, explained, found.settled, doubts)
        if doubts:
            found.doubts[place] = doubts
    return found


def _settle(
    place: int,
    register: Register,
    facts: Facts,
    clusters: Clusters,
    explained: Mapping[tuple[int, str], Settled],
    settled: dict[tuple[int, str], Settled],
    doubts: list[NearMiss],
) -> None:
    """Settle one name in each of its documents, and everywhere else by the corpus."""
    names, name = facts.names, facts.names[place]
    told = {document: explained[place, document] for document in name.documents if (place, document) in explained}
    candidates, crowded = _candidates(register, facts, place)
    if not told and not candidates:
        return
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


def explained(names: Sequence[Name], definitions: Mapping[str, Iterable[Definition]]) -> dict[tuple[int, str], Settled]:
    """What the documents say themselves, by (short form, document): "World Food Fund (WFF)"."""
    by_text: defaultdict[str, list[int]] = defaultdict(list)
    if definitions:
        wanted = {fold(text) for those in definitions.values() for each in those for text in (each.long, each.short)}
        for place, name in enumerate(names):
            for text in wanted.intersection(fold(text) for text, _ in name.mentions):
                by_text[text].append(place)
    found: dict[tuple[int, str], Settled] = {}
    for document in sorted(definitions):
        for definition in definitions[document]:
            longs = by_text.get(fold(definition.long), [])
            for short in by_text.get(fold(definition.short), []):
                kind = names[short].kind
                long = next((place for place in longs if names[place].kind is kind), None)
                if long is not None and long != short:
                    match = NameMatch(0.98, True, f"the text explains “{definition.short}” as “{definition.long}”")
                    found.setdefault((short, document), Settled(long, match))
    return found


def _candidates(register: Register, facts: Facts, place: int) -> tuple[list[tuple[int, Fit]], bool]:
    """The full names that a name may be short for, with how it fits; of a crowd only those of its own documents."""
    if not facts.is_short(place):
        return [], False
    near, crowded = register.near(place)
    found = []
    for other in sorted(near):
        fit = fits(facts.names[place], facts.names[other])
        if fit is not None:
            found.append((other, fit))
    return found, crowded


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
    if not able or len(able) > MOST_ASKED:
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
        NearMiss(name.text, text, name.kind, 0.55, f"{AMBIGUOUS}“{name.text}” may also be short for “{other}”{others}")
        for text, other in ((first, second), (second, first))
    ]
