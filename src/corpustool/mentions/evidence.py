"""What speaks for and against a candidate being a person, an organisation, a place, a group or no name?

Evidence has names ("behind in", "surname of a person"). It comes from the candidate's letters, from the words around
it and from the document's other uses of it; `namewords.kind_evidence` tells how much each piece weighs.
Gains, as in `corpustool.mentions.reading`: tables of places +.8, the word behind a name +.8, the same name elsewhere in
the document +.6, words of organisations and places +.5, the word before +.4, shape +.4, given and family names +.3, how
common the words are +.3, peoples +.1 (groups +1.2), surnames of full names +.1 (sport +.8), known organisations +.1
(+.6 on news that no weight has seen).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from corpustool.lexicon import namewords, places
from corpustool.mentions.looks import NAMED_AS_PLACES, PLAIN, looks
from corpustool.mentions.names import Candidate, Page
from corpustool.mentions.relations import TOLD, relations
from corpustool.mentions.surroundings import surroundings

KINDS = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "group",
}
"""What the model's labels say; every other word under which a candidate was heard says nothing of its kind."""

REMEMBERED = (
    "behind in",
    "behind at",
    "behind near",
    "behind the",
    "behind a title",
    "behind an office",
    "speaks",
    "has an age",
)
"""Company that tells of a name's kind in its other places too."""


PLACES = (
    "a city of size 1",
    "a city of size 2",
    "a city of size 3",
    "a subdivision",
    "a country",
    "other name of a city of size 2",
    "other name of a city of size 3",
    "ends as towns do",
    NAMED_AS_PLACES,
)
OPENS = frozenset(("opens a sentence", "opens a line", "behind a dash"))
CITIES = frozenset(what for what in PLACES if "city of" in what)
IN_SPORT = {what: f"{what}, in sport" for what in PLACES}
"""What the tables of places tell where teams play."""
SCORE = re.compile(r"\b\d{1,3}-\d{1,3}\b")
HEAD = 40
"""Words in which a text of sport mostly names its sport."""
FEWEST, SPARSE = 4, 60
"""A text of sport has at least so many words of sport and scores, and one in so many words."""


@dataclass(slots=True)
class Use:
    """How a document uses a form: how often, under which kinds it was heard, in what company it stands."""

    times: int = 0
    heard: Counter[str] = field(default_factory=Counter)
    company: Counter[str] = field(default_factory=Counter)


@dataclass(slots=True)
class Uses:
    """The uses of every form of a document; the first and last words of its people, the first ones of its bodies."""

    forms: defaultdict[str, Use] = field(default_factory=lambda: defaultdict(Use))
    surnames: set[str] = field(default_factory=set)
    forenames: set[str] = field(default_factory=set)
    shortened: set[str] = field(default_factory=set)


def evidence(page: Page, names: list[Candidate]) -> Iterator[tuple[str, ...]]:
    """The names of what speaks about each candidate, in step."""
    companies = [(*surroundings(page, name), *relations(page, name)) for name in names]
    uses = _uses(page, names, companies)
    lower = frozenset(token for token in page.tokens if token.islower())
    letters = {text: looks(text, lower) for text in uses.forms}
    if _is_sport(page):
        letters = {text: tuple(IN_SPORT.get(what, what) for what in told) for text, told in letters.items()}
    for name, company in zip(names, companies, strict=True):
        text = page.of(name)
        if PLAIN in letters[text] and not OPENS.isdisjoint(company):
            company = (*company, "a plain word opens a sentence")  # noqa: PLW2901 - with what the two say together
        if name.heard in ("ORG", "PERSON") and not CITIES.isdisjoint(letters[text]):
            company = (*company, f"a city heard {name.heard}")  # noqa: PLW2901 - likewise
        yield ("any", f"heard {name.heard}", *letters[text], *company, *_memory(text, name, company, uses))


def _is_sport(page: Page) -> bool:
    """Whether a document tells of matches, where the names of towns are those of their teams."""
    words = namewords.sport_words()
    if len({low for token in page.tokens[:HEAD] if (low := token.lower()) in words}) >= 2:
        return True
    found = [token for token in page.tokens if token in words]
    telling = len(found) + sum(1 for _ in islice(SCORE.finditer(page.text), 50))
    return len(set(found)) >= 2 and telling >= FEWEST and telling * SPARSE >= len(page.tokens)


def _uses(page: Page, names: list[Candidate], companies: list[tuple[str, ...]]) -> Uses:
    found = Uses()
    for name, company in zip(names, companies, strict=True):
        text = page.of(name)
        use = found.forms[text]
        use.times += 1
        use.heard[KINDS.get(name.heard, "other")] += 1
        use.company.update(company)
        _learn(found, text, KINDS.get(name.heard))
    return found


def _learn(found: Uses, text: str, kind: str | None) -> None:
    """Keep the words of a person's full name, by which the document may call the person later."""
    words = text.split()
    if len(words) < 2:
        return
    if kind == "person" and words[0] not in namewords.titles():
        found.surnames.add(words[-1])
        found.forenames.add(words[0])
    if kind != "person" and "ends as organisation" in namewords.cues(text):
        short = (" ".join(words[:length]) for length in (1, 2) if length < len(words))
        found.shortened.update(form for form in short if not places.is_place(form) and not namewords.is_people(form))


def _memory(text: str, name: Candidate, company: tuple[str, ...], uses: Uses) -> Iterator[str]:
    """What the document's other uses of a candidate's words tell."""
    use = uses.forms[text]
    if "behind a title" in company and text.lower() in namewords.titles():
        yield "title behind a title"
    if use.times > 1:
        yield from _elsewhere(use, KINDS.get(name.heard, "other"), company)
    if text in uses.shortened and text not in uses.surnames:
        yield "short for an organisation"
    if " " not in text:
        if text in uses.surnames:
            yield "surname of a person"
        if text in uses.forenames:
            yield "forename of a person"
        if text.endswith("s") and text[:-1] in uses.surnames:
            yield "plural of a surname"


def _elsewhere(use: Use, mine: str, company: tuple[str, ...]) -> Iterator[str]:
    others = {kind: count - (kind == mine) for kind, count in use.heard.items() if kind != "other"}
    total = sum(others.values())
    for kind, count in others.items():
        if count:
            yield f"elsewhere {kind}" if count * 2 > total else f"elsewhere also {kind}"
    for what, elsewhere in TOLD.items():
        if use.company[what] > (what in company):
            yield elsewhere
    for what in REMEMBERED:
        if use.company[what] > (what in company):
            yield f"elsewhere {what}"
