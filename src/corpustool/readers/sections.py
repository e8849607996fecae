"""Which lines of an article are its headline, bylines, captions and boilerplate, as far as the text says so?

A body line that is taken for something else loses its figures, and boilerplate that is taken for body only adds
noise: so a line is body unless its own words say what it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from corpustool.domain.texts import Section, SectionKind
from corpustool.readers.notes import LONGEST, kind, opens_list

_SENTENCE_END = re.compile(r"[.!?…]['\"”’)\]]*$")
_LIST_ENTRY = 110  # characters; a headline in a list of links is not longer
_CLIP = re.compile(r"(\d{1,2}):(\d{2}) \D")
_FEWEST_CLIPS = 3


def lines_of(text: str) -> Iterator[tuple[int, str]]:
    """Every line that is not empty, with the offset of its first character that is no blank."""
    start = 0
    for line in text.split("\n"):
        bare = line.strip()
        if bare:
            yield start + line.index(bare[0]), bare
        start += len(line) + 1


def sections(text: str, headline: int) -> tuple[Section, ...]:
    """The sections of ``text`` in order; its first ``headline`` characters are the headline (0: it has none).

    Neighbouring lines of one kind are one section, and every line that is not empty lies in one.
    """
    lines = list(lines_of(text))
    found: list[Section] = []
    for (start, line), sort in zip(lines, _kinds(lines, headline), strict=True):
        end = start + len(line)
        if found and found[-1].kind is sort:
            found[-1] = Section(sort, found[-1].start, end)
        else:
            found.append(Section(sort, start, end))
    return tuple(found)


def _kinds(lines: Sequence[tuple[int, str]], headline: int) -> list[SectionKind]:
    kinds: list[SectionKind] = []
    in_list = False
    for index, (start, line) in enumerate(lines):
        if start < headline:
            kinds.append(SectionKind.HEADLINE)
            continue
        found = kind(line, near_edge=index < 10 or index >= len(lines) - 6)
        in_list = opens_list(line) or (in_list and found is not SectionKind.CAPTION and _is_entry(line))
        kinds.append(SectionKind.BOILERPLATE if in_list else found)
    _mark_clips(lines, kinds)
    _join_captions(lines, kinds)
    _close_gaps(lines, kinds)
    # A text that is nothing but a headline ("Video: Twelve die at sea") was kept for what it says.
    return kinds if {SectionKind.BODY, SectionKind.HEADLINE} & set(kinds) else [SectionKind.BODY] * len(kinds)


def _is_entry(line: str) -> bool:
    return len(line) <= _LIST_ENTRY and not _SENTENCE_END.search(line)


def _mark_clips(lines: Sequence[tuple[int, str]], kinds: list[SectionKind]) -> None:
    """A list of films with their lengths ("1:48 Fire in mine") is links; in a timeline the hours follow each other."""
    first = 0
    for timed, group in groupby(enumerate(lines), key=lambda item: bool(_CLIP.match(item[1][1]))):
        members = list(group)
        lengths = [_length(line) for _, (_, line) in members] if timed else []
        if len(lengths) >= _FEWEST_CLIPS and lengths != sorted(lengths):
            kinds[first : first + len(members)] = [SectionKind.BOILERPLATE] * len(members)
        first += len(members)


def _length(line: str) -> tuple[int, int]:
    minutes, seconds = line.split(maxsplit=1)[0].split(":")
    return int(minutes), int(seconds)


def _join_captions(lines: Sequence[tuple[int, str]], kinds: list[SectionKind]) -> None:
    """A line right above a bare credit ("Ann Ray/Getty Images") in the text's own line spacing is its caption."""
    for index in range(len(lines) - 1):
        start, line = lines[index]
        next_start, credit = lines[index + 1]
        bare = kinds[index + 1] is SectionKind.CAPTION and len(credit) <= 60 and start + len(line) + 1 == next_start
        if bare and kinds[index] is SectionKind.BODY and not _SENTENCE_END.search(line) and len(line) <= LONGEST:
            kinds[index] = SectionKind.CAPTION


def _close_gaps(lines: Sequence[tuple[int, str]], kinds: list[SectionKind]) -> None:
    """A line or two right between boilerplate at the end of an article belong to it ("We need your help!")."""
    tail = max(len(kinds) - 6, len(kinds) // 2)
    marked = [index for index in range(tail, len(kinds)) if kinds[index] is SectionKind.BOILERPLATE]
    for first, second in pairwise(marked):
        between = kinds[first + 1 : second]
        if len(between) <= 2 and set(between) == {SectionKind.BODY} and _unbroken(lines[first : second + 1]):
            kinds[first + 1 : second] = [SectionKind.BOILERPLATE] * len(between)


def _unbroken(lines: Sequence[tuple[int, str]]) -> bool:
    """Whether no empty line stands between ``lines``."""
    return all(start + len(line) + 1 == following for (start, line), (following, _) in pairwise(lines))
