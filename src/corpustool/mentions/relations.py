"""What does the sentence say that a candidate is? Appositions, nouns before it, offices "of" it, verbs beside it.

"[Harbour Lights], a charity", "the ferry [Blue Wake]", "the founder of [Harbour Lights]", "residents of [Elmsby]": the
nouns and verbs stand in `namewords.noun_kind` and `namewords.company`.
"""

from __future__ import annotations

from collections.abc import Iterator

from corpustool.lexicon import namewords, places
from corpustool.mentions.names import Candidate, Page

DETERMINERS = frozenset(("a", "an", "the", "its", "their", "his", "her", "our", "another", "one"))
COPULAS = frozenset(("is", "was", "are", "were", "became", "remains"))
CALLED = frozenset(("called", "named", "dubbed"))
HELD = frozenset(("shares", "share", "stake", "stakes", "shareholder", "shareholders", "invested", "investors"))
"""What people have in a company."""
ENDS = frozenset(
    (
        "of",
        "in",
        "on",
        "at",
        "for",
        "with",
        "from",
        "to",
        "by",
        "near",
        "that",
        "which",
        "who",
        "whose",
        "behind",
        "where",
    )
)
"""Words at which the noun of an apposition has been passed."""
TOLD = {
    f"{how} {kind}": f"elsewhere told {kind}"
    for how in ("is apposed", "is said to be", "behind a noun for", "apposed to a noun for", "called a noun for")
    for kind in ("person", "organisation", "place", "thing", "vessel")
}
"""What is told in one place tells of the name's other places."""
REACH = 8
"""Words of an apposition up to its noun."""


def relations(page: Page, name: Candidate) -> Iterator[str]:
    """The evidence of what the sentence says about ``name``."""
    first, behind = page.token_at(name.start), page.token_at(name.end)
    if first:
        yield from _before(page, first, behind)
    yield from _behind(page, behind)


def _before(page: Page, first: int, behind: int) -> Iterator[str]:
    tokens = page.tokens
    before = tokens[first - 1].lower()
    if before == "the" and first > 1 and tokens[first - 2].lower() != "of":
        first -= 1
        before = tokens[first - 1].lower()
        if kind := namewords.company("before", before):
            yield f"behind a verb of {kind}"
        return
    if kind := namewords.company("before", before):
        yield "behind a word for people" if kind == "people" else f"behind a verb of {kind}"
    elif kind := namewords.noun_kind(before):
        yield f"behind a noun for {kind}"
    elif before in ("of", "the"):
        yield from _office(page, first - 1 if before == "of" else first - 2)
    elif before == "in" and page.token(first - 2).lower() in HELD:
        yield "behind of organisation"
    elif before == ",":
        if page.token(behind) in (",", ".") and (kind := namewords.noun_kind(page.token(first - 2).lower())):
            yield f"apposed to a noun for {kind}"
    elif before in CALLED and (kind := namewords.noun_kind(page.token(first - 2).lower())):
        yield f"called a noun for {kind}"


def _office(page: Page, of: int) -> Iterator[str]:
    """What stands before the "of" at ``of``: "founder of", "[Ann Lee] of"."""
    if page.token(of).lower() != "of":
        return
    before = page.token(of - 1)
    if kind := namewords.company("of", before.lower()):
        yield f"behind of {kind}"
    elif kind := namewords.noun_kind(before.lower()):
        yield f"behind {kind} of"
    elif before[0].isupper() and before[-1].isalpha():
        yield "behind a name of"


def _behind(page: Page, behind: int) -> Iterator[str]:
    after = page.token(behind)
    if after == ",":
        if kind := _apposition(page, behind + 1):
            yield f"is apposed {kind}"
        return
    if not after[0].islower():
        if after in ("'s", "’s") and (kind := namewords.company("behind", page.token(behind + 1).lower())):
            yield f"before own {kind}"
        return
    if after in COPULAS and (kind := _apposition(page, behind + 1)):
        yield f"is said to be {kind}"
        return
    kind = namewords.company("behind", after)
    if kind is None and after in ("has", "had", "have", "was", "were", "will", "would", "also"):
        kind = namewords.company("behind", page.token(behind + 1).lower())
    if kind:
        yield f"before {kind}" if kind in ("members", "dwellers", "people") else f"before a verb of {kind}"


def _apposition(page: Page, start: int) -> str | None:
    """The kind that the noun phrase at ``start`` tells: "a small ferry company in the north" tells "organisation"."""
    first = page.token(start)
    if first not in DETERMINERS:
        return namewords.noun_kind(first) if first.islower() else None
    found: str | None = None
    for index in range(start + 1, start + REACH):
        token = page.token(index)
        if not token[0].isalnum() and token[0] not in "'’-":
            break
        low = token.lower()
        if low in ENDS or low in COPULAS or (token[0].isupper() and not _tells_where(token)):
            break
        kind = None if token[0].isupper() else namewords.noun_kind(low)
        if kind or low in ("'s", "’s", "'", "’"):
            found = kind
    return found


def _tells_where(word: str) -> bool:
    """Whether a word in capitals may stand before the noun of an apposition: "the Danish union", "a London firm"."""
    return namewords.is_people(word) or places.is_place(word) or word.isupper()
