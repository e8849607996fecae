"""Which names should a person look at? Each pair with what is known of it and the commands that settle it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

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


def doubts_as_text(names: NamesOutcome, look: Look) -> str:
    """Doubtful joins and near misses, the most doubtful first, each with the commands that settle it; then the rest.

    Only the first few without ``look.full``.
    """
    pairs = by_pair(names.doubts)
    if not pairs:
        return draw([Text("No doubtful joins and no near misses."), Text()], look) + entities_as_text(names, look)
    joined = sum(names.joins(doubts[0]) for doubts in pairs)
    told = f"{count(len(pairs), 'pair')} to settle: {joined:,} joined (=), {len(pairs) - joined:,} kept apart (≠)"
    rows: list[RenderableType] = [styled(told, "bold"), Text()]
    shown = pairs if look.full else pairs[:_SHOWN]
    for doubts in shown:
        rows += [*_doubt(names, doubts), Text()]
    if len(shown) < len(pairs):
        rows += [styled(f"… {len(pairs) - len(shown):,} more (--all shows them)", "dim"), Text()]
    return draw(rows, look) + entities_as_text(names, look)


def by_pair(doubts: Sequence[NearMiss]) -> list[list[NearMiss]]:
    """The doubts about each pair of names together, in the order in which the pairs come."""
    found: dict[Pair, list[NearMiss]] = {}
    for doubt in doubts:
        found.setdefault((doubt.kind, *sorted((doubt.a, doubt.b))), []).append(doubt)  # type: ignore[arg-type]
    return list(found.values())


def _doubt(names: NamesOutcome, doubts: Sequence[NearMiss]) -> list[RenderableType]:
    first = doubts[0]
    joined = names.joins(first)
    title = words(first.a, "bold").append(_JOINED if joined else _APART, "dim").append_text(words(first.b, "bold"))
    title.append(f"  {first.kind} · score {first.score:.2f}", "dim")
    rows: list[RenderableType] = [title]
    rows += [indented(words(reason), 2) for reason in dict.fromkeys(doubt.reason for doubt in doubts)]
    pair = (first.a, first.b)
    where = [told for text in pair if (told := _where(names, text, first.kind, () if joined else pair))]
    if where:
        rows.append(indented(styled(" · ".join(where), "dim"), 2))
    verbs = (Verb.DIFFERENT, Verb.SAME) if joined else (Verb.SAME, Verb.DIFFERENT)
    return [*rows, *(CommandLine(decide_names(verb, first.a, first.b), "  ") for verb in verbs)]


def _where(names: NamesOutcome, text: str, kind: EntityKind, apart: Collection[str]) -> str:
    """Where a person can read a name: the first of its articles, and how many there are.

    What is told of two names that are ``apart`` are the places where the one does not stand for the other.
    """
    documents: set[str] = set()
    for entity in names.entities:
        found = {variant.text: variant for variant in entity.variants}
        if entity.kind is kind and text in found and not (apart and all(name in found for name in apart)):
            documents |= set(found[text].documents)
    if not documents and apart:
        return _where(names, text, kind, ())
    paths = sorted(names.paths.get(document, document) for document in documents)
    if not paths:
        return ""
    more = f" and {len(paths) - 1:,} more" if len(paths) > 1 else ""
    return f"“{inline(text)}” in {inline(paths[0])}{more}"
