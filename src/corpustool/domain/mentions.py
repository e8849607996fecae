"""What is a mention? A name where it stands in an article."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class EntityKind(StrEnum):
    """What a name names. A people or nationality ("Chinese", "Uyghurs") is a group."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a text, without article, title or possessive; ``article.text[start:end] == text``."""

    start: int
    end: int
    text: str
    kind: EntityKind


@dataclass(frozen=True, slots=True)
class Definition:
    """A short form that the text itself explains: "World Uyghur Congress (WUC)"."""

    long: str
    short: str


@dataclass(frozen=True, slots=True)
class NameMention:
    """A name as the reconciler sees it: its letters, its kind, and the document it stands in."""

    text: str
    kind: EntityKind
    document: str


@dataclass(frozen=True, slots=True)
class NameMatch:
    """Whether two names name one thing: a score from 0 to 1, the verdict, and the reason in words."""

    score: float
    same: bool
    reason: str
