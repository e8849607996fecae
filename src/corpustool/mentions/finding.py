"""Which names did the model pass over?"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from corpustool.lexicon import namewords, places
from corpustool.mentions.names import Candidate, Page, with_new
from corpustool.mentions.spans import cut_edges

CAPITALISED = re.compile(r"[^\W\d_a-z]\w*(?:[-'’.&/][^\W\d_]\w*)*")
OPENING = frozenset(".!?:;\"“”‘'`([{-–—•*|…")
FUNCTIONAL = 5.3
"""Zipf value from which a word that opens a sentence says nothing of the name behind it: "When", "After"."""
LONGEST = 100
"""Letters of the longest name that is looked for in other places."""
ORDINARY = 4.2
"""Zipf value from which a word that opens a sentence is an ordinary one."""


def mark_known(page: Page, names: list[Candidate]) -> list[Candidate]:
    """Peoples and countries of the tables are names wherever they stand in capitals.

    Gain: groups +.1.
    """
    return with_new(names, _known(page))


def _known(page: Page) -> Iterator[Candidate]:
    for index in page.capitals:
        token = page.tokens[index]
        if len(token) > 1 and (sort := namewords.people_or_country(token)):
            yield Candidate(page.starts[index], page.end(index), sort)


def mark_capitals(page: Page, names: list[Candidate]) -> list[Candidate]:
    """Words in capitals inside a sentence may be names; where a sentence opens, if they are no ordinary words.

    Gain: +.7.
    """
    taken: set[int] = set()
    for name in names:
        taken.update(range(page.token_at(name.start), page.token_at(name.end)))
    return with_new(names, cut_edges(page, list(_capitals(page, taken))))


def _capitals(page: Page, taken: set[int]) -> Iterator[Candidate]:
    """Runs of tokens in capitals, parted by single spaces, that no name holds."""
    run: list[int] = []
    for index in page.capitals:
        if index in taken or not _is_word(page.tokens[index]):
            continue
        if run and index == run[-1] + 1 and page.text[page.end(run[-1]) : page.starts[index]] == " ":
            run.append(index)
            continue
        if run:
            yield Candidate(page.starts[run[0]], page.end(run[-1]), "capitals")
        run = [index] if _may_begin(page, index) else []
    if run:
        yield Candidate(page.starts[run[0]], page.end(run[-1]), "capitals")


def _is_word(token: str) -> bool:
    return len(token) > 1 and CAPITALISED.fullmatch(token) is not None


def _may_begin(page: Page, index: int) -> bool:
    token, start = page.tokens[index], page.starts[index]
    opens = page.token(index - 1)[-1] in OPENING or "\n" in page.text[max(0, start - 1) : start] or not index
    if not opens or token.isupper() or namewords.commonness(token) < ORDINARY or places.is_place(token):
        return True
    return page.token(index + 1)[0].isupper() and (_begins_name(token) or _is_body(page, index))


def _is_body(page: Page, index: int) -> bool:
    """Whether the words in capitals from ``index`` on are an organisation: "First Harbour Bank"."""
    last = index
    while last - index < 6 and _is_word(page.token(last + 1)) and page.text[page.end(last)] == " ":
        last += 1
    form = page.text[page.starts[index] : page.end(last)]
    return last > index + 1 and "ends as organisation" in namewords.cues(form)


def _begins_name(word: str) -> bool:
    """Whether a word that opens a sentence before a word in capitals belongs to it: "Maria Lowell", "Clear Waters"."""
    low = word.lower()
    if low in namewords.titles() or low in namewords.junk() or namewords.is_people(word):
        return False
    return namewords.commonness(word) < FUNCTIONAL


def mark_repeats(page: Page, names: list[Candidate]) -> list[Candidate]:
    """A name found once in a document is marked in its other places, longest form first.

    Gain: +.5 alone, .0 beside `mark_capitals`, which finds most of them.
    """
    return with_new(names, _repeats(page, _forms(page, names)))


def _repeats(page: Page, known: dict[str, set[str]]) -> Iterator[Candidate]:
    lengths = {first: sorted({len(form) for form in forms}, reverse=True) for first, forms in known.items()}
    done = 0
    for start, token in zip(page.starts, page.tokens, strict=True):
        if token not in known or start < done:
            continue
        for length in lengths[token]:
            end = start + length
            if page.text[start:end] in known[token] and _ends_word(page.text, end):
                yield Candidate(start, end, "repeat")
                done = end
                break


def _forms(page: Page, names: list[Candidate]) -> dict[str, set[str]]:
    """Known forms by their first token; the last word of a person's full name is one of them."""
    forms: dict[str, str] = {}
    for name in names:
        text = page.of(name)
        at = page.token_at(name.start)
        if text not in forms and page.starts[at : at + 1] == [name.start]:
            forms[text] = page.tokens[at]
        if name.heard == "PERSON" and " " in text:
            surname = text.rsplit(" ", 1)[1]
            if len(surname) > 2 and surname[0].isupper():
                forms.setdefault(surname, surname)
    known: defaultdict[str, set[str]] = defaultdict(set)
    junk = namewords.junk()
    for text, first in forms.items():
        if text.isupper() or (2 < len(text) <= LONGEST and text.lower() not in junk and not text.islower()):
            known[first].add(text)
    return known


def _ends_word(text: str, end: int) -> bool:
    return end >= len(text) or not (text[end].isalnum() or text[end] == "_")
