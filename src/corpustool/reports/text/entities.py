"""How do the entities of a corpus look? A table by kind, and one entity with its spellings, links and contexts."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from rich.console import RenderableType
from rich.text import Text

from corpustool.domain.entities import Entity, NearMiss
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


def doubts_as_text(names: NamesOutcome, look: Look) -> str:
    """Doubtful joins and near misses, the most doubtful first, and how to settle one; then the entities."""
    rows: list[RenderableType] = [Text("No doubtful joins and no near misses."), Text()]
    if names.doubts:
        settle = 'Settle one with: corpustool decide same|different NAME NAME --why "…"'
        rows = [_doubts(names.doubts, look), Text(), styled(settle, "dim"), Text()]
    return draw(rows, look) + entities_as_text(names, look)


def entity_as_text(names: NamesOutcome, look: Look) -> str:
    """Each entity of ``names`` in full: spellings, what joined them, and where it stands."""
    rows: list[RenderableType] = []
    for entity in names.entities:
        rows += [*_one(entity, look), Text()]
    contexts = names.contexts if look.full else first_of_each_article(names.contexts, _CONTEXTS)
    if contexts:
        rows += [styled("Where it stands", "bold"), *quote_rows(contexts, layout(contexts, look))]
    if len(contexts) < len(names.contexts):
        rows.append(indented(styled(f"… {count(len(names.contexts) - len(contexts), 'more')}", "dim"), 2))
    return draw(rows, look).rstrip("\n") + "\n"


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


def _doubts(doubts: Sequence[NearMiss], look: Look) -> RenderableType:
    name = Column("name", most=look.columns * 3 // 10)
    return listing(
        [number_column("score"), Column("kind"), name, name, Column("reason", grows=True)],
        (
            [Text(f"{d.score:.2f}"), styled(d.kind, "dim"), words(d.a, "bold"), words(d.b, "bold"), words(d.reason)]
            for d in doubts
        ),
        look,
    )
