"""What company does a candidate keep? The words before and behind it in its sentence."""

from __future__ import annotations

from collections.abc import Iterator

from corpustool.lexicon import namewords, places
from corpustool.mentions.names import Candidate, Page

NEAR = ("near", "outside", "around", "across", "throughout", "via")
INTO = ("into", "inside", "through", "toward", "towards", "off")
AGAINST = ("against", "over", "v", "vs", "beat")
BEFORE = {
    **{word: word for word in ("in", "at", "from", "to", "of", "by", "with", "for", "and", "the")},
    **dict.fromkeys(NEAR, "near"),
    **dict.fromkeys(INTO, "into"),
    **dict.fromkeys(AGAINST, "against"),
}
"""Small words before a name and what they are called as evidence."""

FOLLOWING = {"and": "before and", "or": "before and", "who": "before who"}
OPENING = frozenset(".!?:\"“”‘'`([")
ORDINARY = 4.2
"""Zipf value from which a word that opens a sentence is an ordinary one."""
AGED = frozenset(("old", "olds"))
YEARS = frozenset(("year", "years", "month", "yr"))
DASHES = frozenset(("-", "--", "–", "—", "_"))
QUOTES = frozenset("\"“”‘’'`")


def surroundings(page: Page, name: Candidate) -> Iterator[str]:
    """The evidence of the words around ``name``."""
    first, behind = page.token_at(name.start), page.token_at(name.end)
    yield from _before(page, name, first)
    if what := _behind(page, name, behind):
        yield what


def _before(page: Page, name: Candidate, first: int) -> Iterator[str]:
    before = page.token(first - 1)
    low = before.lower().rstrip(".")
    if not first or "\n" in page.text[name.start - 1 : name.start]:
        yield "alone on its line" if page.text[name.end : name.end + 1] in ("", "\n") else "opens a line"
    elif low in BEFORE:
        yield f"behind {BEFORE[low]}"
        yield from _farther(page, before, first)
    elif low in namewords.titles():
        yield "behind a title" if before[0].isupper() else "behind an office"
    elif before in AGED and page.token(first - 3) in YEARS:
        yield "behind an age"
    elif what := _mark_before(page, name, before):
        yield what
    elif namewords.is_organisation_word(low):
        yield "behind a word for organisation"
    elif namewords.is_place_word(low):
        yield "behind a word for place"
    elif before[0].isupper():
        yield "behind an opening word" if _opens(page, first - 1) else "behind a capital"


def _opens(page: Page, index: int) -> bool:
    """Whether an ordinary word opens a sentence or a line, so that its capital says nothing: "Under", "Today"."""
    start = page.starts[index]
    opens = not index or page.tokens[index - 1][-1] in OPENING or "\n" in page.text[start - 1 : start]
    return opens and namewords.commonness(page.tokens[index]) >= ORDINARY


def _mark_before(page: Page, name: Candidate, before: str) -> str | None:
    if before[-1] in ".!?:":
        return "opens a sentence"
    if before in ("(", "[", "/"):
        return "behind a bracket"
    if before in QUOTES:
        return "behind a quote"
    if before in DASHES:
        return "behind a dash" if page.text[name.start - 1] == " " else None
    if before[0].isdigit():
        return "behind a number"
    return "behind a comma" if before == "," else None


def _farther(page: Page, before: str, first: int) -> Iterator[str]:
    """What stands before a small word: "in the", "mayor of", "town of the"."""
    if before == "The" and first > 1 and page.tokens[first - 2][-1].isalpha():
        yield "behind The inside a sentence"
    if before.lower() == "the" and (farther := page.token(first - 2).lower()) in BEFORE:
        yield f"behind {BEFORE[farther]} the"
    of = first - 2 if before.lower() == "the" else first - 1
    if page.token(of).lower() == "of" and (noun := _noun(page.token(of - 1).lower())):
        yield f"behind {noun} of"


def _noun(word: str) -> str | None:
    if word in namewords.titles():
        return "office"
    if namewords.is_place_word(word):
        return "town"
    return "board" if namewords.is_organisation_word(word) else None


def _behind(page: Page, name: Candidate, behind: int) -> str | None:
    after, farther = page.token(behind), page.token(behind + 1)
    if after in ("(", ")", ","):
        return _behind_comma(farther) if after == "," else _at_bracket(after, farther)
    if after[0].isdigit():
        return "before a number"
    if after[0].isupper():
        return None if page.text[name.end : name.end + 1] == "\n" else "before a capital"
    if after[0].islower():
        return _word_behind(after)
    return _mark_behind(page, name, after, farther.lower())


def _mark_behind(page: Page, name: Candidate, after: str, farther: str) -> str | None:
    if after.lower() in ("'s", "’s"):
        return "possessive"
    if after == "-" and farther in ("based", "born", "led"):
        return f"before {farther}"
    quoted = after in QUOTES and page.text[max(0, name.start - 1) : name.start] in QUOTES
    return "in quotes" if quoted else None


def _behind_comma(farther: str) -> str:
    if farther.isdigit() and len(farther) == 2:
        return "has an age"
    return "before comma and place" if farther[0].isupper() and places.is_place(farther) else "before a comma"


def _at_bracket(after: str, farther: str) -> str:
    if after == "(":
        return "before a bracket"
    return "in brackets before a dash" if farther in DASHES else "closes a bracket"


def _word_behind(low: str) -> str:
    if low in namewords.speech_verbs():
        return "speaks"
    if low in FOLLOWING:
        return FOLLOWING[low]
    if low in namewords.titles():
        return "before an office"
    if namewords.is_organisation_word(low):
        return "before a word for organisation"
    return "before a word for place" if namewords.is_place_word(low) else "before a word"
