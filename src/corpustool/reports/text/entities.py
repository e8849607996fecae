"""How do the entities of a corpus look? A table by kind, and one entity with its spellings, links and contexts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rich.cells import cell_len
from rich.console import RenderableType
from rich.text import Text

from corpustool.domain.entities import Entity
from corpustool.domain.findings import Evidence
from corpustool.domain.mentions import EntityKind
from corpustool.domain.outcomes import NamesOutcome
from corpustool.reports.harmless import inline
from corpustool.reports.look import Look
from corpustool.reports.text.canvas import (
    count,
    draw,
    indented,
    labelled,
    styled,
    words,
)
from corpustool.reports.text.quotes import first_of_each_article, layout, quote_rows
from corpustool.reports.text.tables import Column, listing, moved, number_column, stacked

_PLURAL = {
    EntityKind.PERSON: "People",
    EntityKind.ORGANISATION: "Organisations",
    EntityKind.PLACE: "Places",
    EntityKind.GROUP: "Groups",
}
_CONTEXTS = 12
_FEWEST_CONTEXTS = 4
_IN_FULL = 6  # more entities than this are a table
_SPELLINGS = 6


def entities_as_text(names: NamesOutcome, look: Look) -> str:
    """The entities by kind, the most named first; those named once only with ``look.full``."""
    rows: list[RenderableType] = []
    widest = max((cell_len(inline(entity.name)) for entity in names.entities if _shown(entity, look)), default=0)
    widest = min(max(widest, *map(len, _PLURAL.values())), look.columns * 2 // 5)
    for kind in EntityKind:
        of_kind = [entity for entity in names.entities if entity.kind is kind]
        if of_kind:
            rows += [*_kind(kind, of_kind, look, widest), Text()]
    if not rows:
        rows.append(Text("No names."))
    return draw(rows, look).rstrip("\n") + "\n"


def entity_as_text(names: NamesOutcome, look: Look) -> str:
    """Each entity of ``names`` in full: spellings, what joined them, and where it stands; a table of very many."""
    if len(names.entities) > _IN_FULL and not look.full:
        told = styled(f"{count(len(names.entities), 'entity', 'entities')} of that name (--all shows each in full)\n")
        return draw([told], look) + entities_as_text(names, replace(look, full=True))
    contexts = _contexts(names)
    most = max(_CONTEXTS // len(names.entities), _FEWEST_CONTEXTS) if names.entities else _CONTEXTS
    rows: list[RenderableType] = []
    for entity, quotes in zip(names.entities, contexts, strict=True):
        rows += [*_one(entity, look), *_where_it_stands(quotes, most, look), Text()]
    return draw(rows, look).rstrip("\n") + "\n"


def _contexts(names: NamesOutcome) -> list[list[Evidence]]:
    """The quotes of each entity: those that print one of its spellings in one of its articles."""
    by_use: dict[tuple[str, str], int] = {}
    for place, entity in enumerate(names.entities):
        for variant in entity.variants:
            for document in variant.documents:
                by_use.setdefault((document, variant.text), place)
    found: list[list[Evidence]] = [[] for _ in names.entities]
    for quote in names.contexts:
        owner = by_use.get((quote.article.id, quote.quote))
        if owner is not None:  # else it is of an entity that was not asked for
            found[owner].append(quote)
    return found


def _where_it_stands(quotes: Sequence[Evidence], most: int, look: Look) -> list[RenderableType]:
    shown = tuple(quotes) if look.full else first_of_each_article(quotes, most)
    if not shown:
        return []
    rows = [Text(), styled("Where it stands", "bold"), *quote_rows(shown, layout(shown, look))]
    if len(shown) < len(quotes):
        rows.append(indented(styled(f"… {len(quotes) - len(shown):,} more (--all shows them)", "dim"), 2))
    return rows


def _kind(kind: EntityKind, entities: Sequence[Entity], look: Look, widest: int) -> list[RenderableType]:
    ranked = sorted(entities, key=lambda entity: (-len(entity.documents), -entity.mentions, entity.name))
    shown = [entity for entity in ranked if _shown(entity, look)]
    rows: list[RenderableType] = []
    if shown:
        columns = [
            number_column("articles"),
            number_column("mentions"),
            Column(_PLURAL[kind].ljust(widest), most=widest),
        ]
        cells = ([_n(len(e.documents)), _n(e.mentions), words(e.name), _spellings(e)] for e in shown)
        if stacked(look):
            rows.append(styled(_PLURAL[kind], "bold"))
        others = Column("also written", grows=True, hidden=True, named=True)
        rows.append(listing([*columns, others], cells, look))
    if len(shown) < len(ranked):
        more = " more" if shown else ""
        once = styled(_PLURAL[kind] if not shown else "", "bold")
        rows.append(once.append(f"  {len(ranked) - len(shown):,}{more} named once (--all shows them)", style="dim"))
    return rows


def _shown(entity: Entity, look: Look) -> bool:
    """What is named once is seldom what a person looks for, and there is much of it."""
    return look.full or entity.mentions > 1


def _n(number: int) -> Text:
    return Text(f"{number:,}")


def _spellings(entity: Entity) -> Text:
    others = [variant for variant in entity.variants if variant.text != entity.name]
    told = styled(" · ", "dim").join(words(f"{other.text}", "") for other in others[:_SPELLINGS])
    if len(others) > _SPELLINGS:
        told.append(f" · {len(others) - _SPELLINGS:,} more", style="dim")
    return told


def _one(entity: Entity, look: Look) -> list[RenderableType]:
    title = words(entity.name, "bold")
    seen = f"{count(entity.mentions, 'mention')} in {count(len(entity.documents), 'article')}"
    title.append(f"  {entity.kind} · {seen}", style="dim")
    rows: list[RenderableType] = [title]
    table = listing(
        [number_column("articles"), number_column("mentions"), Column("spelling", grows=True)],
        ([_n(len(v.documents)), _n(v.mentions), words(v.text)] for v in entity.variants),
        look,
    )
    rows.append(moved(table, 2))
    for link in entity.links:
        joined = words(link.a).append(" = ", style="dim").append_text(words(link.b))
        rows.append(labelled(f"{link.score:.2f}", joined.append(": ", style="dim").append_text(words(link.reason))))
    return rows
