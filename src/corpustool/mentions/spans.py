"""Where does a name begin and end? Line ends, articles, titles, possessives, numbers and punctuation are cut."""

from __future__ import annotations

import re

from corpustool.lexicon import namewords, places
from corpustool.mentions.names import Candidate, Page

ARTICLE = re.compile(r"(?:the|an?)\s+", re.IGNORECASE)
POSSESSIVE = re.compile(r"['’`´][sS]?$")
FIRST_WORD = re.compile(r"([^\W\d_][\w.'’-]*)\s+")
LEADING_NUMBER = re.compile(r"[\d.,:/()#-]+\s+")
TRAILING_NUMBER = re.compile(r"\s+[\d.,:/()#-]+$")
PARTICLES = frozenset(
    [
        "van",
        "von",
        "de",
        "del",
        "della",
        "der",
        "den",
        "di",
        "da",
        "das",
        "do",
        "dos",
        "du",
        "la",
        "le",
        "el",
        "al",
        "bin",
        "ibn",
        "bint",
        "ben",
        "abu",
        "af",
        "av",
        "zu",
        "ter",
        "ten",
        "y",
        "e",
        "st",
    ]
)


def cut_at_line_ends(page: Page, names: list[Candidate]) -> list[Candidate]:
    """No name runs over a line end: each line keeps its part."""
    found = []
    for name in names:
        start = name.start
        for line in page.of(name).split("\n"):
            found.append(Candidate(start, start + len(line), name.heard))
            start += len(line) + 1
    return found


def cut_numbers(page: Page, names: list[Candidate]) -> list[Candidate]:
    """Scores and list numbers at either end of a name are no part of it."""
    found = []
    for name in names:
        start, end = name.start, name.end
        if match := LEADING_NUMBER.match(page.text, start, end):
            start = match.end()
        if match := TRAILING_NUMBER.search(page.text[start:end]):
            end = start + match.start()
        found.append(Candidate(start, end, name.heard))
    return found


def cut_brackets(page: Page, names: list[Candidate]) -> list[Candidate]:
    """What opens a bracket behind a name is no part of it."""
    found = []
    for name in names:
        at = page.text.find("(", name.start + 1, name.end)
        if at > 0 and page.text.find(")", at, name.end - 1) < 0:
            name = Candidate(name.start, at, name.heard)  # noqa: PLW2901 - the shorter one takes its place
        found.append(name)
    return found


def join_words(page: Page, names: list[Candidate]) -> list[Candidate]:
    """Words in capitals that touch a name on its line belong to it: "Oke [Adeyemi]", "[Porto] Novo"."""
    found: list[Candidate] = []
    for index, name in enumerate(names):
        low = found[-1].end if found else 0
        high = names[index + 1].start if index + 1 < len(names) else len(page.text)
        found.append(_joined(page, name, low, high) if name.heard in JOINING else name)
    return found


JOINING = frozenset(("PERSON", "ORG", "GPE", "FAC", "LOC"))


def _joined(page: Page, name: Candidate, low: int, high: int) -> Candidate:
    start, end = name.start, name.end
    first = page.token_at(start) - 1
    while first >= 0 and page.starts[first] >= low and _joins(page, first, start) and _inside(page, first):
        start, first = page.starts[first], first - 1
    after = page.token_at(end)
    while after < len(page.tokens) and page.starts[after] + len(page.tokens[after]) <= high:
        if page.text[end : page.starts[after]] != " " or not _is_plain_name(page.tokens[after]):
            break
        end, after = page.starts[after] + len(page.tokens[after]), after + 1
    return Candidate(start, end, name.heard)


def _joins(page: Page, token: int, start: int) -> bool:
    end = page.starts[token] + len(page.tokens[token])
    return page.text[end:start] == " " and _is_plain_name(page.tokens[token])


def _inside(page: Page, token: int) -> bool:
    """Whether a token does not open a sentence or line, where any word has a capital."""
    if not token or "\n" in page.text[page.starts[token] - 1 : page.starts[token]]:
        return False
    return page.tokens[token - 1][-1] not in ".!?:\"“”‘’'"


def _is_plain_name(token: str) -> bool:
    low = token.lower()
    return (
        len(token) > 1
        and token[0].isupper()
        and token.isalpha()
        and low not in namewords.titles()
        and low not in namewords.junk()
        and not places.people_of(token)
        and not places.is_place(token)
    )


def cut_edges(page: Page, names: list[Candidate]) -> list[Candidate]:
    """Articles, titles, possessives and punctuation around a name are no part of it."""
    trimmed = (_trimmed(page.text, name) for name in names)
    return [name for name in trimmed if name.end > name.start]


def _trimmed(text: str, name: Candidate) -> Candidate:
    start, end = name.start, name.end
    while True:
        before = start, end
        start, end = _strip_marks(text, start, end)
        if (match := ARTICLE.match(text, start, end)) and match.end() < end:
            start = match.end()
        if name.heard == "PERSON":
            start = _behind_titles(text, start, end)
        if match := POSSESSIVE.search(text[start:end]):
            end = start + match.start()
        if before == (start, end):
            return Candidate(start, end, name.heard)


def _strip_marks(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not (text[end - 1].isalnum() or _closes(text, start, end)):
        end -= 1
    return start, end


def _closes(text: str, start: int, end: int) -> bool:
    """Whether the last character belongs to the name: the stop of "U.S." or "Inc.", the bracket of "X (Y)"."""
    last = text[end - 1]
    if last == ".":
        return text.count(".", start, end) > 1 or text[start:end].rsplit(" ", 1)[-1].lower() in ABBREVIATED
    return last == ")" and text.count("(", start, end) > 0


ABBREVIATED = frozenset(["inc.", "corp.", "ltd.", "co.", "jr.", "sr.", "bros.", "st."])


def _behind_titles(text: str, start: int, end: int) -> int:
    known = namewords.titles()
    while match := FIRST_WORD.match(text, start, end):
        word = match[1].rstrip(".").lower()
        if word not in known and not (match[1].islower() and word not in PARTICLES):
            break
        start = match.end()
    return start
