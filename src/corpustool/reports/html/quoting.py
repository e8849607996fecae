"""How is a quote set? In its sentence with the figure marked, with who printed it, when, and who says so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from corpustool.domain.findings import Evidence
from corpustool.reports.excerpt import excerpt, shortened
from corpustool.reports.harmless import inline
from corpustool.reports.html.days import Day, day_of
from corpustool.reports.html.links import link_to_text
from corpustool.reports.text.quotes import first_of_each_article

_SPEAKER = 120
_SOURCE = 80


@dataclass(frozen=True, slots=True)
class Quote:
    """A quote as the page prints it.

    ``source`` is the outlet, else the title, and empty where neither is known; ``url`` opens the article at its
    sentence, where an address is known.
    """

    before: str
    mark: str
    after: str
    source: str
    day: Day | None
    place: str
    speaker: str
    url: str | None


@dataclass(frozen=True, slots=True)
class Quotes:
    """The quotes that are shown, those that can be unfolded, and the number of those that are not on the page."""

    shown: tuple[Quote, ...]
    folded: tuple[Quote, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Room:
    """How much of a finding is shown: quotes of a side, quotes to unfold, characters of a sentence, and reasons.

    In ``brief`` a finding has the commands alone that every finding has.
    """

    quotes: int
    folded: int
    characters: int
    reasons: int
    brief: bool = False


def quotes_of(evidence: Iterable[Evidence], room: Room, urls: Mapping[str, str]) -> Quotes:
    """The quotes of a side, those of different articles first; ``urls`` holds the address of an article by its id."""
    held = tuple(evidence)
    chosen = first_of_each_article(held, room.quotes)
    others = [each for each in held if each not in chosen]
    return Quotes(
        tuple(quote_of(each, room, urls) for each in chosen),
        tuple(quote_of(each, room, urls) for each in others[: room.folded]),
        len(others[room.folded :]),
    )


def quote_of(evidence: Evidence, room: Room, urls: Mapping[str, str]) -> Quote:
    """One quote."""
    part = excerpt(evidence, room.characters)
    article = evidence.article
    url = link_to_text(urls.get(article.id), evidence.sentence)
    return Quote(
        before=part.before,
        mark=part.quote,
        after=part.after,
        source=shortened(article.outlet or article.title or ("the article" if url else ""), _SOURCE),
        day=day_of(article.published),
        place=f"{inline(article.path)}:{evidence.line}",
        speaker=shortened(evidence.attribution or "", _SPEAKER),
        url=url,
    )
