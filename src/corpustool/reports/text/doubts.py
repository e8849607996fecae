"""Which names should a person look at? Each pair with what is known of it and the commands that settle it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from rich.console import RenderableType
from rich.text import Text

from corpustool.domain.decisions import Verb
from corpustool.domain.entities import NearMiss
from corpustool.domain.mentions import EntityKind
from corpustool.domain.outcomes import NamesOutcome
from corpustool.reports.harmless import inline
from corpustool.reports.look import Look
from corpustool.reports.text.canvas import count, draw, indented, styled, words
from corpustool.reports.text.commands import CommandLine, decide_names
from corpustool.reports.text.entities import entities_as_text

_SHOWN = 25
_JOINED, _APART = " = ", " ≠ "

Pair = tuple[EntityKind, str, str]
Bearers = Mapping[tuple[EntityKind, str], Sequence[int]]


def doubts_as_text(names: NamesOutcome, look: Look) -> str:
    """Doubtful joins and near misses, the most doubtful first, each with the commands that settle it; then the rest.

    Only the first few without ``look.full``.
    """
    pairs = by_pair(names.doubts)
    if not pairs:
        return draw([Text("No doubtful joins and no near misses."), Text()], look) + entities_as_text(names, look)
    joined, bearers = names.joined(), names.bearers()
    one = sum(doubts[0] in joined for doubts in pairs)
    told = f"{count(len(pairs), 'pair')} to settle: {one:,} joined (=), {len(pairs) - one:,} kept apart (≠)"
    rows: list[RenderableType] = [styled(told, "bold"), Text()]
    shown = pairs if look.full else pairs[:_SHOWN]
    for doubts in shown:
        rows += [*_doubt(names, doubts, bearers, joined=doubts[0] in joined), Text()]
    if len(shown) < len(pairs):
        rows += [styled(f"… {len(pairs) - len(shown):,} more (--all shows them)", "dim"), Text()]
    return draw(rows, look) + entities_as_text(names, look)


def by_pair(doubts: Sequence[NearMiss]) -> list[list[NearMiss]]:
    """The doubts about each pair of names together, in the order in which the pairs come."""
    found: dict[Pair, list[NearMiss]] = {}
    for doubt in doubts:
        found.setdefault((doubt.kind, *sorted((doubt.a, doubt.b))), []).append(doubt)  # type: ignore[arg-type]
    return list(found.values())


def _doubt(names: NamesOutcome, doubts: Sequence[NearMiss], bearers: Bearers, *, joined: bool) -> list[RenderableType]:
    first = doubts[0]
    pair = (first.a, first.b)
    title = words(first.a, "bold").append(_JOINED if joined else _APART, "dim").append_text(words(first.b, "bold"))
    title.append(f"  {first.kind} · score {first.score:.2f}", "dim")
    rows: list[RenderableType] = [title]
    rows += [indented(words(reason), 2) for reason in dict.fromkeys(doubt.reason for doubt in doubts)]
    places = [bearers.get((first.kind, text), []) for text in pair]
    both = set() if joined else set(places[0]) & set(places[1])
    where = [_where(names, text, found, both) for text, found in zip(pair, places, strict=True) if found]
    if where:
        rows.append(indented(styled(" · ".join(where), "dim"), 2))
    verbs = (Verb.DIFFERENT, Verb.SAME) if joined else (Verb.SAME, Verb.DIFFERENT)
    return [*rows, *(CommandLine(decide_names(verb, *pair), "  ") for verb in verbs)]


def _where(names: NamesOutcome, text: str, bearers: Sequence[int], both: Collection[int]) -> str:
    """Where a person can read a name: the first of its articles, and how many there are.

    Articles in which it stands for the other name of a pair that is kept apart tell nothing: ``both`` are left out.
    """
    chosen = [place for place in bearers if place not in both] or bearers
    variants = (variant for place in chosen for variant in names.entities[place].variants if variant.text == text)
    documents = {document for variant in variants for document in variant.documents}
    paths = sorted(names.paths.get(document, document) for document in documents)
    more = f" and {len(paths) - 1:,} more" if len(paths) > 1 else ""
    return f"“{inline(text)}” in {inline(paths[0])}{more}"
