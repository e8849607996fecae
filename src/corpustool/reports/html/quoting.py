"""How is a quote set? In its sentence with the figure marked, with who printed it, when, and who says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from corpustool.domain.findings import Evidence
from corpustool.reports.excerpt import excerpt, shortened
from corpustool.reports.harmless import inline
from corpustool.reports.html.days import Day, day_of
from corpustool.reports.html.links import link_to_text
from corpustool.reports.text.quotes import first_of_each_article

_SPEAKER = 120
_SOURCE = 80
_LONGEST_MARK = 60


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a quoted sentence, and whether it is marked."""

    text: str
    marked: bool = False

    @property
    def long(self) -> bool:
        """Whether a marker pen over it would be all there is to see."""
        return len(self.text) > _LONGEST_MARK


@dataclass(frozen=True, slots=True)
class Quote:
    """A quote as the page prints it.

    ``source`` is the outlet, else the title, and empty where neither is known; ``url`` opens the article at its
    sentence, where an address is known.
    """

    parts: tuple[Part, ...]
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
    """How much of a finding is shown: quotes of a side, quotes to unfold, characters of a sentence, reasons, sides.

    In ``brief`` a finding has the commands alone that every finding has.
    """

    quotes: int
    folded: int
    characters: int
    reasons: int
    sides: int = 12
    brief: bool = False


def quotes_of(
    evidence: Iterable[Evidence], room: Room, urls: Mapping[str, str], marks: Sequence[tuple[int, int]] = ()
) -> Quotes:
    """The quotes of a side, those of different articles first; ``urls`` holds the address of an article by its id.

    ``marks`` are offsets in a quote; without them all of it is marked.
    """
    held = tuple(evidence)
    chosen = first_of_each_article(held, room.quotes)
    others = [each for each in held if each not in chosen]
    return Quotes(
        tuple(quote_of(each, room, urls, marks) for each in chosen),
        tuple(quote_of(each, room, urls, marks) for each in others[: room.folded]),
        len(others[room.folded :]),
    )


def quote_of(evidence: Evidence, room: Room, urls: Mapping[str, str], marks: Sequence[tuple[int, int]] = ()) -> Quote:
    """One quote."""
    article = evidence.article
    url = link_to_text(urls.get(article.id), evidence.sentence)
    return Quote(
        parts=tuple(part for part in _parts(evidence, room, marks) if part.text),
        source=shortened(article.outlet or article.title or ("the article" if url else ""), _SOURCE),
        day=day_of(article.published),
        place=f"{inline(article.path)}:{evidence.line}",
        speaker=shortened(evidence.attribution or "", _SPEAKER),
        url=url,
    )


def _parts(evidence: Evidence, room: Room, marks: Sequence[tuple[int, int]]) -> Iterator[Part]:
    """The sentence around the quote, cut to the room there is; a quotation with ``marks`` in it as far as it goes."""
    if not marks or len(evidence.quote) > room.characters:
        shown = excerpt(evidence, room.characters)
        yield from (Part(shown.before), Part(shown.quote, marked=True), Part(shown.after))
        return
    before, _, after = evidence.sentence.partition(evidence.quote)
    whole = len(evidence.sentence) <= room.characters
    yield Part(inline(before) if whole else "")
    place = 0
    for start, end in marks:
        yield Part(inline(evidence.quote[place:start]))
        yield Part(inline(evidence.quote[start:end]), marked=True)
        place = end
    yield Part(inline(evidence.quote[place:]))
    yield Part(inline(after) if whole else "")
