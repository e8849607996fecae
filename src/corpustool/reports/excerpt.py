"""Which part of a sentence is shown around a quote, when there is no room for all of it?"""

from __future__ import annotations

from dataclasses import dataclass

from rich.cells import cell_len, get_character_cell_size

from corpustool.domain.findings import Evidence
from corpustool.reports.harmless import inline

_ELLIPSIS = "…"
_LEFT_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Harmless text on one line: what stands before the quote, the quote, what stands after it."""

    before: str
    quote: str
    after: str


def excerpt(evidence: Evidence, cells: int) -> Excerpt:
    """The quote with as much of its sentence as fits into ``cells`` columns; cuts between words, marked with "…"."""
    before, quote, after = (inline(part) for part in _parts(evidence))
    before, after = before.lstrip(), after.rstrip()
    quote = _beginning(quote.strip() or quote, max(cells, 8))
    room = max(cells - cell_len(quote), 0)
    left = int(room * _LEFT_SHARE)
    left = max(left, room - cell_len(after))
    before = _end(before, left)
    after = _beginning(after, room - cell_len(before))
    return Excerpt(before, quote, after)


def shortened(text: str, cells: int) -> str:
    """A stranger's text on one harmless line of at most ``cells`` columns."""
    return _beginning(inline(text).strip(), cells)


def _parts(evidence: Evidence) -> tuple[str, str, str]:
    sentence, quote = evidence.sentence, evidence.quote
    at = _place(evidence)
    if at is None:
        return "", quote, f" {sentence}" if sentence and sentence != quote else ""
    return sentence[:at], quote, sentence[at + len(quote) :]


def _place(evidence: Evidence) -> int | None:
    """Where the quote stands in its sentence; without a known place the first that is no part of a longer word."""
    sentence, quote = evidence.sentence, evidence.quote
    if evidence.sentence_start is not None:
        at = evidence.start - evidence.sentence_start
        if at >= 0 and sentence[at : at + len(quote)] == quote:
            return at
    if not quote:
        return None
    first = at = sentence.find(quote)
    while at >= 0:
        if _stands_alone(sentence, at, at + len(quote)):
            return at
        at = sentence.find(quote, at + 1)
    return first if first >= 0 else None


def _stands_alone(sentence: str, start: int, end: int) -> bool:
    """Whether neither a letter nor more of a number touches ``sentence[start:end]``."""
    before, after = sentence[max(start - 2, 0) : start], sentence[end : end + 2]
    if before[-1:].isalnum() or after[:1].isalnum():
        return False
    joined_left = before[-1:] in {",", "."} and before[:1].isdigit()
    joined_right = after[:1] in {",", "."} and after[1:].isdigit()
    return not (joined_left or joined_right)


def _beginning(text: str, cells: int) -> str:
    """The beginning of ``text`` in at most ``cells`` columns."""
    if _count(text, cells) == len(text):
        return text
    kept = _count(text, cells - 1)
    cut = text.rfind(" ", 0, kept + 1)
    shown = text[: cut if cut > kept // 2 else kept].rstrip()
    return shown + _ELLIPSIS if shown else ""


def _end(text: str, cells: int) -> str:
    """The end of ``text`` in at most ``cells`` columns."""
    tail = text[-(cells + 1) :] if cells >= 0 else ""
    return _beginning(tail[::-1], cells)[::-1]


def _count(text: str, cells: int) -> int:
    """How many characters of ``text`` fit into ``cells`` columns."""
    if text.isascii() and text.isprintable():
        return min(len(text), max(cells, 0))
    used = 0
    for index, character in enumerate(text):
        used += get_character_cell_size(character)
        if used > cells:
            return index
    return len(text)
