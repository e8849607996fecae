"""What of a memory still holds, and what is remembered for the next time? Short forms by what is near them.

A short form is settled by the names that share a word or its initials, by their documents and by their clusters. Where
none of these is new, gone or changed, it means what it meant.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from corpustool.domain.entities import NearMiss, Reconciliation
from corpustool.domain.mentions import EntityKind, NameMatch
from corpustool.entities.clustering import Clusters
from corpustool.entities.facts import Facts, apart
from corpustool.entities.memory import Judged, Meaning, Memory, Past, packed, stands
from corpustool.entities.roster import Name, Spelling
from corpustool.entities.short_forms import Settled, ShortForms


def unsettled(
    facts: Facts, past: Past, clusters: Clusters, explained: Iterable[int], decided: Iterable[int]
) -> Collection[int]:
    """The names that must be settled anew: those near a change, and all that a text explains."""
    memory = past.memory
    if memory is None:
        return range(len(facts.names))
    changed = _changed(past, memory, clusters, decided)
    near = _Near()
    for place in changed:
        near.add(facts.names[place].kind, facts.words(place), facts.spelled(place))
    for old in past.gone:
        near.add(memory.kinds[old], apart(memory.words[old]), apart(memory.spelled[old]))
    found = {*changed, *explained, *(past.now[old] for old in memory.explained if past.now[old] >= 0)}
    found.update(
        place
        for place, name in enumerate(facts.names)
        if facts.is_short(place) and near.has(name.kind, facts.words(place), facts.initials(place))
    )
    return found


class _Near:
    """What changed, by the words and the initials under which a short form would look for it."""

    def __init__(self) -> None:
        self._names: defaultdict[tuple[EntityKind, str], list[frozenset[str]]] = defaultdict(list)
        self._initials: set[tuple[EntityKind, str]] = set()

    def add(self, kind: EntityKind, words: Iterable[str], spelled: Iterable[str]) -> None:
        """Note a full name."""
        own = frozenset(words)
        for word in own:
            self._names[kind, word].append(own)
        self._initials.update((kind, letters) for letters in spelled)

    def has(self, kind: EntityKind, words: Sequence[str], initials: str) -> bool:
        """Whether one of the names has all of these words, or is spelled by these initials."""
        if (kind, initials) in self._initials:
            return True
        if len(words) < 2:
            return bool(words) and (kind, words[0]) in self._names
        fewest = min((self._names.get((kind, word), []) for word in words), key=len)
        return any(own.issuperset(words) for own in fewest)


def _changed(past: Past, memory: Memory, clusters: Clusters, decided: Iterable[int]) -> set[int]:
    """The names that are new, stand in other documents or in another cluster, or may have been decided about."""
    changed = set(past.new | past.moved)
    known = set(memory.clusters)
    for members in clusters.several():
        before = tuple(sorted(past.before[place] for place in members))
        if before in known:
            known.remove(before)
        else:
            changed.update(members)
    changed.update(past.now[old] for cluster in known for old in cluster if past.now[old] >= 0)
    ruled = {*decided, *(past.now[old] for old in memory.decided if past.now[old] >= 0)}
    return changed.union(*(clusters.members(clusters.find(place)) for place in ruled))


def with_remembered(found: ShortForms, past: Past, names: Sequence[Name], asked: Collection[int]) -> ShortForms:
    """What was settled now, and what was before of the names that were not asked, by name."""
    memory = past.memory
    if memory is None:
        return found
    settled: defaultdict[int, dict[tuple[int, str], Settled]] = defaultdict(dict)
    for (place, document), meaning in found.settled.items():
        settled[place][place, document] = meaning
    for old, meanings in memory.settled:
        place = past.now[old]
        if place >= 0 and place not in asked:
            documents = names[place].documents
            for full, score, reason, where in meanings:
                meaning = Settled(past.now[full], NameMatch(score, True, reason))
                settled[place].update(((place, documents[at]), meaning) for at in where)
    doubts = dict(found.doubts)
    for old, those in memory.doubts:
        place = past.now[old]
        if place >= 0 and place not in asked:
            doubts[place] = [NearMiss(a, b, names[place].kind, score, reason) for a, b, score, reason in those]
    every = {use: meaning for place in sorted(settled) for use, meaning in settled[place].items()}
    return ShortForms(every, doubts, found.explained)


def remembered(
    found: Reconciliation,
    facts: Facts,
    letters: Mapping[Spelling, str],
    clusters: Clusters,
    judged: Judged,
    short: ShortForms,
    decided: Collection[int],
    said: dict[str, str],
) -> Memory:
    """All that the next time can use."""
    names = facts.names
    documents, where = stands(names)
    keys, words, shorts, spelled = facts.columns()
    return Memory(
        found=found,
        documents=documents,
        letters=tuple(_letters(names, letters)),
        kinds=tuple(name.kind for name in names),
        texts=tuple(name.text for name in names),
        stands=where,
        keys=keys,
        words=words,
        shorts=shorts,
        spelled=spelled,
        edges=packed(judged.edges),
        asked=packed(judged.asked),
        clusters=tuple(tuple(sorted(members)) for members in clusters.several()),
        settled=tuple(_meanings(short.settled, names)),
        doubts=tuple(
            (place, tuple((doubt.a, doubt.b, doubt.score, doubt.reason) for doubt in those))
            for place, those in short.doubts.items()
        ),
        explained=tuple(sorted(short.explained)),
        decided=tuple(sorted(decided)),
        said=said,
    )


def _letters(names: Sequence[Name], letters: Mapping[Spelling, str]) -> Iterator[tuple[EntityKind, str, str]]:
    """The letters of the spellings that are there."""
    for name in names:
        texts = (name.text,) if len(name.mentions) == 1 else dict.fromkeys(text for text, _ in name.mentions)
        for text in texts:
            yield name.kind, text, letters[name.kind, text]


def _meanings(
    settled: Mapping[tuple[int, str], Settled], names: Sequence[Name]
) -> Iterable[tuple[int, tuple[Meaning, ...]]]:
    """What was settled, by name and by what the name stands for."""
    by_name: defaultdict[int, defaultdict[Settled, list[str]]] = defaultdict(lambda: defaultdict(list))
    for (place, document), meaning in settled.items():
        by_name[place][meaning].append(document)
    for place, meanings in by_name.items():
        at = {document: index for index, document in enumerate(names[place].documents)}
        yield (
            place,
            tuple(
                (meaning.full, meaning.match.score, meaning.match.reason, tuple(at[each] for each in documents))
                for meaning, documents in meanings.items()
            ),
        )
