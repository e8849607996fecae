"""Which names did the model pass over?"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from corpustool.lexicon import namewords, places
from corpustool.lexicon.rarity import zipf
from corpustool.mentions.names import Candidate, Page, with_new

CAPITALISED = re.compile(r"[^\W\d_a-z]\w*(?:[-'’.&/][^\W\d_]\w*)*")
OPENING = frozenset(".!?:;\"“”‘'`([{-–—•*|…")


def mark_known(page: Page, names: list[Candidate]) -> list[Candidate]:
    """Peoples and countries of the tables are names wherever they stand in capitals."""
    return with_new(names, _known(page))


def _known(page: Page) -> Iterator[Candidate]:
    for start, token in zip(page.starts, page.tokens, strict=True):
        if len(token) < 2 or not token[0].isupper():
            continue
        if places.people_of(token):
            yield Candidate(start, start + len(token), "demonym")
        elif places.country_of(token) and (len(token) > 3 or token.isupper()):
            yield Candidate(start, start + len(token), "country")


def mark_capitals(page: Page, names: list[Candidate]) -> list[Candidate]:
    """Words in capitals inside a sentence may be names; where a sentence opens, if they are no ordinary words."""
    taken = {page.token_at(name.start): page.token_at(name.end) for name in names}
    return with_new(names, _capitals(page, taken))


def _capitals(page: Page, taken: dict[int, int]) -> Iterator[Candidate]:
    index = 0
    while index < len(page.tokens):
        if index in taken:
            index = max(taken[index], index + 1)
            continue
        first = index
        while index < len(page.tokens) and index not in taken and _is_capital(page, index, first):
            index += 1
        if index > first:
            end = page.starts[index - 1] + len(page.tokens[index - 1])
            yield Candidate(page.starts[first], end, "capitals")
        else:
            index += 1


def _is_capital(page: Page, index: int, first: int) -> bool:
    token = page.tokens[index]
    if len(token) < 2 or CAPITALISED.fullmatch(token) is None:
        return False
    start = page.starts[index]
    if index > first:
        return page.text[page.starts[index - 1] + len(page.tokens[index - 1]) : start] == " "
    opens = not index or page.tokens[index - 1][-1] in OPENING or "\n" in page.text[start - 1 : start]
    return not opens or token.isupper() or zipf(token) < ORDINARY or places.is_place(token)


ORDINARY = 4.2
"""Zipf value from which a word that opens a sentence is an ordinary one."""


def mark_repeats(page: Page, names: list[Candidate]) -> list[Candidate]:
    """A name found once in a document is marked in its other places, longest form first."""
    known = _forms(page, names)
    return with_new(names, _repeats(page, known))


def _repeats(page: Page, known: dict[str, list[str]]) -> Iterator[Candidate]:
    done = 0
    for start, token in zip(page.starts, page.tokens, strict=True):
        if start < done or token not in known:
            continue
        for form in known[token]:
            end = start + len(form)
            if page.text.startswith(form, start) and _ends_word(page.text, end):
                yield Candidate(start, end, "repeat")
                done = end
                break


def _forms(page: Page, names: list[Candidate]) -> dict[str, list[str]]:
    """Known forms by their first token, longest first; the last word of a person's full name is one of them."""
    forms: dict[str, str] = {}
    for name in names:
        text = page.of(name)
        at = page.token_at(name.start)
        if at < len(page.tokens) and page.starts[at] == name.start:
            forms.setdefault(text, page.tokens[at])
        if name.heard == "PERSON" and " " in text:
            surname = text.rsplit(" ", 1)[1]
            if len(surname) > 2 and surname[0].isupper():
                forms.setdefault(surname, surname)
    known: dict[str, list[str]] = defaultdict(list)
    junk = namewords.junk()
    for text, first in forms.items():
        if (len(text) > 2 or text.isupper()) and any(c.isupper() for c in text) and text.lower() not in junk:
            known[first].append(text)
    for same in known.values():
        same.sort(key=lambda form: (-len(form), form))
    return known


def _ends_word(text: str, end: int) -> bool:
    return end >= len(text) or not (text[end].isalnum() or text[end] == "_")
