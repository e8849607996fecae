"""Where do two wordings of one quotation part? There the eye should fall, not on how they begin."""

from __future__ import annotations

import re
from dataclasses import replace
from difflib import SequenceMatcher

from corpustool.domain.findings import Evidence, Finding, Side, Verdict

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_LEAST = 2
"""Words in common that show that the same is said: fewer are an accident."""
_MOST = 400
"""Words that are compared: more are no quotation, and comparing takes the square of their number."""

_SHORT = 40
"""Characters of a quotation that may stand above itself."""


def is_wording(finding: Finding, side: Side) -> bool:
    """Whether the side's text is a long quotation, which its quote prints besides: it needs a shorter name."""
    quoted = finding.verdict is Verdict.QUOTATION and len(side.text) > _SHORT
    return quoted and any(quote.quote == side.text for quote in side.evidence)


def named_sides(finding: Finding) -> tuple[tuple[str, Side], ...]:
    """The sides, each with what stands for it where its quotes are printed too."""
    return tuple(
        (f"wording {number}" if is_wording(finding, side) else side.text, side)
        for number, side in enumerate(finding.sides, 1)
    )


def parted(a: Evidence, b: Evidence) -> tuple[Evidence, Evidence]:
    """Both quotes narrowed to the first words that differ after some that do not; as they are where none do."""
    mine, yours = _words(a.quote), _words(b.quote)
    matcher = SequenceMatcher(
        None, [_plain(a.quote, word) for word in mine], [_plain(b.quote, word) for word in yours], autojunk=False
    )
    begun = False
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag == "equal":
            begun = begun or j - i >= _LEAST
        elif begun and j < len(mine) and m < len(yours):
            return _narrowed(a, mine, i, j), _narrowed(b, yours, k, m)
    return a, b


def aligned(a: str, b: str) -> tuple[tuple[str, str], ...]:
    """Both wordings from left to right: stretches of words that agree, and those that stand for one another.

    Where the words agree both stretches are the first one's; one that has nothing for the other's is empty.
    """
    mine, yours = _words(a), _words(b)
    matcher = SequenceMatcher(
        None, [_plain(a, word) for word in mine], [_plain(b, word) for word in yours], autojunk=False
    )
    return tuple(
        (_stretch(a, mine, i, j), _stretch(a, mine, i, j) if tag == "equal" else _stretch(b, yours, k, m))
        for tag, i, j, k, m in matcher.get_opcodes()
    )


def differing(a: str, b: str) -> tuple[tuple[tuple[int, int], ...], tuple[tuple[int, int], ...]]:
    """The stretches of each wording, as offsets, whose words the other does not have in that place."""
    mine, yours = _words(a), _words(b)
    matcher = SequenceMatcher(
        None, [_plain(a, word) for word in mine], [_plain(b, word) for word in yours], autojunk=False
    )
    apart = [codes for codes in matcher.get_opcodes() if codes[0] != "equal"]
    return (
        tuple((mine[i][0], mine[j - 1][1]) for _, i, j, _, _ in apart if i < j),
        tuple((yours[k][0], yours[m - 1][1]) for _, _, _, k, m in apart if k < m),
    )


def _stretch(text: str, found: list[tuple[int, int]], first: int, last: int) -> str:
    return text[found[first][0] : found[last - 1][1]] if first < last else ""


def _words(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in _WORD.finditer(text)][:_MOST]


def _plain(text: str, word: tuple[int, int]) -> str:
    return text[word[0] : word[1]].casefold().replace("’", "'")


def _narrowed(evidence: Evidence, words: list[tuple[int, int]], first: int, last: int) -> Evidence:
    """The words from ``first`` to ``last``; where there are none, the two between which the others have some."""
    if first == last:
        first, last = first - 1, last + 1
    start, end = words[first][0], words[last - 1][1]
    quote = evidence.quote[start:end]
    narrow = replace(evidence, quote=quote, start=evidence.start + start, end=evidence.start + end)
    inside = evidence.sentence_start is not None and evidence.quote in evidence.sentence
    return narrow if inside else replace(narrow, sentence=evidence.quote, sentence_start=evidence.start)
