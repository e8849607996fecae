"""What does a corpus hold, as other tools want it? Everything that was read, joined and found."""

from __future__ import annotations

from dataclasses import dataclass

from corpustool.domain.articles import ArticleRef
from corpustool.domain.entities import Entity
from corpustool.domain.mentions import Mention
from corpustool.domain.outcomes import ArticleRow, FigureRow
from corpustool.domain.reports import Report
from corpustool.domain.texts import Position


@dataclass(frozen=True, slots=True)
class MentionRow:
    """A name where it stands, with the place in its file, and the entity it was taken for."""

    article: ArticleRef
    mention: Mention
    position: Position
    entity: Entity


@dataclass(frozen=True, slots=True)
class Holdings:
    """Articles by path, their mentions and figures in order of path and offset, and the report on them.

    The entities are those of ``report``.
    """

    articles: tuple[ArticleRow, ...]
    mentions: tuple[MentionRow, ...]
    figures: tuple[FigureRow, ...]
    report: Report
