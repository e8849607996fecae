"""What speaks for and against a candidate being a person, an organisation, a place, a group or no name?

Evidence has names ("behind in", "surname of a person") and comes from the candidate's own words, from the words
around it and from the document's other uses of it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from corpustool.lexicon import namewords, places
from corpustool.lexicon.folding import fold
from corpustool.lexicon.gazetteer import NameSort, PlaceSort
from corpustool.lexicon.rarity import zipf
from corpustool.mentions.names import Candidate, Page

SPEECH = frozenset(
    ("said", "says", "told", "tells", "added", "adds", "asked", "explained", "noted", "insisted", "argued", "recalled")
)
PREPOSITIONS = {
    "in": "in",
    "at": "at",
    "from": "from",
    "to": "to",
    "of": "of",
    "by": "by",
    "with": "with",
    "for": "for",
    "and": "and",
    "the": "the",
    "near": "near",
    "outside": "near",
    "around": "near",
    "across": "near",
    "throughout": "near",
    "inside": "near",
    "through": "near",
    "into": "near",
    "toward": "near",
    "towards": "near",
    "via": "near",
    "against": "against",
    "over": "against",
    "v": "against",
    "vs": "against",
    "beat": "against",
}
MODEL = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "group",
}


@dataclass(slots=True)
class Use:
    """How a document uses a form: how often each label was heard, and in what company it stands."""

    heard: Counter[str] = field(default_factory=Counter)
    around: Counter[str] = field(default_factory=Counter)
    times: int = 0


@dataclass(slots=True)
class Uses:
    """The uses of every form of a document, and the words of its longer names."""

    forms: defaultdict[str, Use]
    surnames: set[str]
    forenames: set[str]
    in_organisation: set[str]
    in_place: set[str]
    lower: frozenset[str]


def evidence(page: Page, names: list[Candidate]) -> Iterator[tuple[str, ...]]:
    """The names of what speaks about each candidate, in step."""
    own = [tuple(_around(page, name)) for name in names]
    uses = _uses(page, names, own)
    looks: dict[str, tuple[str, ...]] = {}
    for name, around in zip(names, own, strict=True):
        text = page.of(name)
        if text not in looks:
            looks[text] = tuple(_looks(text, uses.lower))
        yield ("any", f"heard {name.heard}", *looks[text], *around, *_memory(text, name, around, uses))


def _around(page: Page, name: Candidate) -> Iterator[str]:
    """The company a candidate keeps in its sentence."""
    first, behind = page.token_at(name.start), page.token_at(name.end)
    before = page.tokens[first - 1] if first else "\n"
    after = page.tokens[behind] if behind < len(page.tokens) else "\n"
    low = before.lower().rstrip(".")
    if "\n" in page.text[max(0, name.start - 1) : name.start] or not first:
        yield "opens a line"
    elif low in PREPOSITIONS:
        yield f"behind {PREPOSITIONS[low]}"
        if low == "the" and first > 1 and (farther := page.tokens[first - 2].lower()) in PREPOSITIONS:
            yield f"behind {PREPOSITIONS[farther]} the"
        if low in ("of", "the") and (noun := _noun_before_of(page, first)):
            yield f"behind {noun} of"
    elif low in namewords.titles():
        yield "behind a title" if before[0].isupper() else "behind an office"
    elif before[-1] in ".!?:":
        yield "opens a sentence"
    elif before in ("(", "[", "/"):
        yield "behind a bracket"
    elif before in '"“‘`':
        yield "behind a quote"
    elif before[0].isdigit():
        yield "behind a number"
    elif before == ",":
        yield "behind a comma"
    elif namewords.is_organisation_word(low):
        yield "behind a word for organisation"
    elif namewords.is_place_word(low):
        yield "behind a word for place"
    elif before[0].isupper():
        yield "behind a capital"
    yield from _follows(page, behind, after, name)


def _noun_before_of(page: Page, first: int) -> str | None:
    """What the noun is in "mayor of", "town of the", "board of": a title, a place or an organisation."""
    at = first - 3 if page.tokens[first - 1].lower() == "the" else first - 2
    if at < 0 or page.tokens[at + 1].lower() != "of":
        return None
    noun = page.tokens[at].lower()
    if noun in namewords.titles():
        return "office"
    if namewords.is_place_word(noun):
        return "town"
    return "board" if namewords.is_organisation_word(noun) else None


def _follows(page: Page, behind: int, after: str, name: Candidate) -> Iterator[str]:
    low = after.lower()
    nxt = page.tokens[behind + 1] if behind + 1 < len(page.tokens) else "\n"
    if low in ("'s", "’s"):
        yield "possessive"
    elif low in SPEECH:
        yield "speaks"
    elif after == ",":
        if nxt.isdigit() and len(nxt) == 2:
            yield "has an age"
        elif nxt[0].isupper() and places.is_place(nxt):
            yield "before comma and place"
        else:
            yield "before a comma"
    elif after == "(":
        yield "before a bracket"
    elif after == ")":
        yield "closes a bracket"
    elif after[0].isdigit():
        yield "before a number"
    elif after == "-" and nxt.lower() in ("based", "born", "born", "led"):
        yield f"before {nxt.lower()}"
    elif low == "who":
        yield "before who"
    elif after[0].isupper() and not page.text[name.end : name.end + 1] == "\n":
        yield "before a capital"
    elif low in ("and", "or"):
        yield "before and"
    elif after[0] in "\"”’'" and page.text[max(0, name.start - 1) : name.start] in ('"', "“", "‘", "'", "`"):
        yield "in quotes"
    elif after[0].islower():
        if low in namewords.titles():
            yield "before an office"
        elif namewords.is_organisation_word(low):
            yield "before a word for organisation"
        elif namewords.is_place_word(low):
            yield "before a word for place"
        else:
            yield "before a word"


def _looks(text: str, lower: frozenset[str]) -> Iterator[str]:
    """What the letters of a candidate tell."""
    words = text.split()
    yield f"of {min(len(words), 4)} words"
    letters = [c for c in text if c.isalpha()]
    if len(words) == 1 and len(letters) > 1 and all(c.isupper() for c in letters):
        yield f"capitals only, {'short' if len(letters) < 6 else 'long'}"
    if any(c.isdigit() for c in text):
        yield "has a digit"
    if "-" in text:
        yield "has a hyphen"
    if any(len(w) == 2 and w[1] == "." and w[0].isupper() for w in words) and len(words) > 1:
        yield "has an initial"
    if any(w in ("of", "for", "and", "&", "the") for w in words):
        yield "has a small word"
    elif any(w[0].islower() for w in words):
        yield "has a lower-case word"
    yield from namewords.cues(text)
    first, last = fold(words[0]), fold(words[-1])
    if first in namewords.forenames():
        yield "begins with a given name" if len(words) > 1 else "a given name"
    if last in namewords.surnames():
        yield "ends with a family name" if len(words) > 1 else "a family name"
    yield from _table(text)
    if all(w.strip(".,'’").lower() in namewords.junk() for w in words):
        yield "junk words"
    if all(w.lower() in lower for w in words):
        yield "also in lower case"
    commonness = max(zipf(w) for w in words) if len(words) == 1 else min(zipf(w) for w in words)
    yield f"{'one word' if len(words) == 1 else 'words'} of commonness {max(1, min(6, int(commonness)))}"


def _table(text: str) -> Iterator[str]:
    if text.lower() in namewords.unions():
        yield "a union of countries"
        return
    found = places.readings(text)
    if found:
        place, how = found[0]
        if place.sort is PlaceSort.CITY:
            yield (
                f"a city of size {place.size}"
                if how is NameSort.USUAL
                else f"other name of a city of size {place.size}"
            )
        else:
            yield f"a {place.sort}" if how is NameSort.USUAL else f"{how} of a {place.sort}"
    if places.people_of(text):
        yield "a people"


def _uses(page: Page, names: list[Candidate], own: list[tuple[str, ...]]) -> Uses:
    found = Uses(defaultdict(Use), set(), set(), set(), set(), frozenset(t for t in page.tokens if t.islower()))
    for name, around in zip(names, own, strict=True):
        text = page.of(name)
        use = found.forms[text]
        use.times += 1
        use.heard[MODEL.get(name.heard, "other")] += 1
        use.around.update(around)
        words = text.split()
        if len(words) > 1:
            match MODEL.get(name.heard):
                case "person":
                    if words[0] not in namewords.titles():
                        found.surnames.add(words[-1])
                        found.forenames.add(words[0])
                case "organisation":
                    found.in_organisation.update((words[0], " ".join(words[:-1])))
                case "place":
                    found.in_place.update((words[0], words[-1]))
    return found


def _memory(text: str, name: Candidate, around: tuple[str, ...], uses: Uses) -> Iterator[str]:
    """What the document's other uses of a candidate's words tell."""
    use = uses.forms[text]
    mine = MODEL.get(name.heard, "other")
    if use.times > 1:
        others = {kind: count - (kind == mine) for kind, count in use.heard.items()}
        total = sum(count for kind, count in others.items() if kind != "other")
        for kind, count in others.items():
            if count and kind != "other":
                yield f"elsewhere {kind}" if count * 2 > total else f"elsewhere also {kind}"
        for company in (
            "behind in",
            "behind a title",
            "behind an office",
            "speaks",
            "behind the",
            "behind at",
            "behind near",
            "has an age",
        ):
            if use.around[company] - (company in around) > 0:
                yield f"elsewhere {company}"
    if " " not in text:
        if text in uses.surnames:
            yield "surname of a person"
        if text in uses.forenames:
            yield "forename of a person"
    if text in uses.in_organisation:
        yield "begins an organisation"
    if text in uses.in_place:
        yield "in a place"
