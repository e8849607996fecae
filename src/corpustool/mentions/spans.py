"""Where does a name begin and end? Line ends, articles, titles, possessives, numbers and punctuation are cut."""

from __future__ import annotations

import re
from itertools import pairwise

from corpustool.lexicon import namewords, places
from corpustool.mentions.names import Candidate, Page, in_order

DASHED = re.compile(r" (?:-{1,2}|[–—]) ?|[–—]{1,2}|--")
LISTED = re.compile(r" (?:-{1,2}|[–—]) ?|[–—]{1,2}|--|, (?=[^\W\d_a-z][^\W\d_A-Z])")
PLACES = frozenset(("GPE", "LOC", "FAC"))
OFFICE = re.compile(r"(?:[Tt]he |[Aa] )?([a-z]+) of (?:the )?(?=[^\W\d_a-z])")
ARTICLE = re.compile(r"(?:the|an?)\s+", re.IGNORECASE)
POSSESSIVE = re.compile(r"['’`´][sS]?$")
FIRST_WORD = re.compile(r"([^\W\d_][\w.'’-]*)\s+")
LEADING_NUMBER = re.compile(r"[\d.,:/()#-]+\s+")
TRAILING_NUMBER = re.compile(r"\s+[\d.,:/()#-]+$")
LONGEST_NUMBER = 30
PREFIX = re.compile(r"(?i:anti|pro|ex|non|pan|inter|post|pre|then|mid|trans|intra)-(?=[^\W\d_a-z])")
TIES = frozenset((" of ", " of the ", " for ", " for the "))
HYPHENED = re.compile(r"-[^\W\d_]+")
PARTICLED = re.compile(r"((?: (?:van|von|de|del|der|den|la|bin|ibn|al|el|dos|da|di))+)?( [^\W\d_a-z]\w+)")
ORDINARY = 3.8
SYLLABLE = 4.7
"""Zipf values from which a word behind a hyphen is an ordinary one: of four letters and more, and shorter."""
WORD_IN_NAME = re.compile(r"[^\s,/]+")
GENERIC = frozenset(("NGO", "NGOs"))
TITLED = frozenset(("PERSON", "ORG", "capitals", "WORK_OF_ART"))
"""What a person with a title may be heard as."""
TELLING = 3.2
"""Zipf value below which a word is a name's own."""
ABBREVIATED = frozenset(["inc.", "corp.", "ltd.", "co.", "jr.", "sr.", "bros.", "st."])


def cut_at_line_ends(page: Page, names: list[Candidate]) -> list[Candidate]:
    """No name runs over a line end: each line keeps its part.

    Gain: +.2.
    """
    found = []
    for name in names:
        start = name.start
        for line in page.of(name).split("\n"):
            found.append(Candidate(start, start + len(line), name.heard))
            start += len(line) + 1
    return found


def cut_numbers(page: Page, names: list[Candidate]) -> list[Candidate]:
    """Scores and list numbers at either end of a name are no part of it.

    Gain: +.2.
    """
    found = []
    for name in names:
        start, end = name.start, name.end
        if match := LEADING_NUMBER.match(page.text, start, end):
            start = match.end()
        if match := TRAILING_NUMBER.search(page.text, max(start, end - LONGEST_NUMBER), end):
            end = match.start()
        found.append(Candidate(start, end, name.heard))
    return found


def cut_brackets(page: Page, names: list[Candidate]) -> list[Candidate]:
    """What opens a bracket behind a name is no part of it.

    Gain: below +.1.
    """
    found = []
    for name in names:
        at = page.text.find("(", name.start + 1, name.end)
        if at > 0 and page.text.find(")", at, name.end - 1) < 0:
            name = Candidate(name.start, at, name.heard)  # noqa: PLW2901 - the shorter one takes its place
        found.append(name)
    return found


def cut_dashes(page: Page, names: list[Candidate]) -> list[Candidate]:
    """What stands beyond a dash is another name: "[PORT LOWE] - [Ann Lee]"; and beyond a comma, of a place.

    Gain: below +.1; +.2 on news that no weight has seen.
    """
    found = []
    for name in names:
        cut = LISTED if name.heard in PLACES else DASHED
        start = name.start
        for mark in cut.finditer(page.text, name.start, name.end):
            found.append(Candidate(start, mark.start(), name.heard if cut is LISTED else "capitals"))
            start = mark.end()
        found.append(Candidate(start, name.end, name.heard))
    return found


def cut_countries(page: Page, names: list[Candidate]) -> list[Candidate]:
    """Where an organisation sits is no part of its name, unless its words are ordinary: "[Vestas] of [Denmark]".

    "Bank of Japan" and "Communist Party of Nepal" stay whole. Gain: below +.1 (own world news +.5).
    """
    found = []
    for name in names:
        at = page.text.find(" of ", name.start, name.end) if name.heard == "ORG" else -1
        seat = page.text[at + 4 : name.end]
        if at > 0 and places.country_of(seat) and _is_telling(page.text[name.start : at]):
            found += [Candidate(name.start, at, "ORG"), Candidate(at + 4, name.end, "GPE")]
        else:
            found.append(name)
    return found


def _is_telling(text: str) -> bool:
    """Whether a name holds a word of its own: "Samsung Engineering", and not "Football Association"."""
    return any(namewords.commonness(word) < TELLING for word in text.split())


def cut_prefixes(page: Page, names: list[Candidate]) -> list[Candidate]:
    """What is tied to the front of a name with a hyphen is no part of it: "anti-[Okoro]", "ex-[Navy]".

    Gain: groups +1.0.
    """
    found = []
    for name in names:
        match = PREFIX.match(page.text, name.start, name.end)
        found.append(Candidate(match.end(), name.end, name.heard) if match else name)
    return found


def join_parts(page: Page, names: list[Candidate]) -> list[Candidate]:
    """An organisation goes on behind "of" and "for": "[Movement for Clean Water]", "[Senate of the Island]".

    Gain: no gain, but whole names.
    """
    found: list[Candidate] = []
    for name in names:
        last = found[-1] if found else None
        if last and page.text[last.end : name.start] in TIES and name.heard not in ("PERSON", "demonym"):
            word = page.of(last).rsplit(" ", 1)[-1].lower()
            if last.heard in ("ORG", "capitals") and namewords.is_organisation_word(word):
                found[-1] = Candidate(last.start, name.end, "ORG")
                continue
        found.append(name)
    return found


def join_tails(page: Page, names: list[Candidate]) -> list[Candidate]:
    """A person's name goes on behind a hyphen or a particle: "[Min Ji-ho]", "[Ines von der Aue]".

    Gain: below +.1.
    """
    return in_order(_with_tail(page.text, name) if name.heard == "PERSON" else name for name in names)


def _with_tail(text: str, name: Candidate) -> Candidate:
    end = name.end
    match = PARTICLED.match(text, end)
    if match and (match[1] or text[name.start : end].rsplit(" ", 1)[-1] in namewords.particles()):
        end = match.end()
    match = HYPHENED.match(text, end)
    if match and not _is_ordinary_tail(match[0][1:]):
        end = match.end()
    return Candidate(name.start, end, name.heard)


def _is_ordinary_tail(word: str) -> bool:
    """Whether a word behind a hyphen is one of the language ("-led", "-backed") and not a syllable ("-ho")."""
    if not word.islower():
        return False
    return word.endswith("ed") or namewords.commonness(word) >= (SYLLABLE if len(word) <= 3 else ORDINARY)


def cut_slashes(page: Page, names: list[Candidate]) -> list[Candidate]:
    """Two names parted by a slash are two names; the first keeps what it was heard as.

    Gain: -.1 (groups +.1), but no name that is two.
    """
    found = []
    for name in names:
        start = name.start
        for part in re.split(r"\s*/\s*", page.of(name)):
            at = page.text.find(part, start, name.end)
            found.append(Candidate(at, at + len(part), name.heard))
            start = at + len(part)
    return [name for name in found if name.end > name.start]


def cut_appositions(page: Page, names: list[Candidate]) -> list[Candidate]:
    """What a name is called before it is no part of it: "the Peruvian NGO [Agua Clara]", "aid group [Sol]".

    Gain: none on names of three kinds of news, where it hardly fires; without it one body is two entities in a story
    whose articles call it "the NGO X" here and "X" there.
    """
    found = []
    for name in names:
        office = OFFICE.match(page.text, name.start, name.end)
        if office and office[1].islower() and namewords.noun_kind(office[1]):
            found.append(Candidate(office.end(), name.end, "capitals"))
        else:
            found.append(Candidate(_behind_nouns(page.text, name.start, name.end), name.end, name.heard))
    return found


def _behind_nouns(text: str, start: int, end: int) -> int:
    words = list(WORD_IN_NAME.finditer(text, start, end))
    cut = start
    for word, following in pairwise(words):
        if following[0][0].isupper() and (word[0] in GENERIC or (word[0].islower() and _is_noun(word[0]))):
            cut = following.start()
    return cut


def _is_noun(word: str) -> bool:
    return namewords.is_organisation_word(word) or namewords.is_place_word(word)


def cut_edges(page: Page, names: list[Candidate]) -> list[Candidate]:
    """Articles, titles, possessives and punctuation around a name are no part of it.

    Gain: strict +5.5, relaxed +.3.
    """
    trimmed = (_trimmed(page.text, name) for name in names)
    return [name for name in trimmed if name.end > name.start]


def _trimmed(text: str, name: Candidate) -> Candidate:
    start, end = name.start, name.end
    while True:
        before = start, end
        start, end = _strip_marks(text, start, end)
        if (match := ARTICLE.match(text, start, end)) and match.end() < end:
            start = match.end()
        if name.heard in TITLED and (name.heard == "PERSON" or not namewords.is_cued(text[start:end])):
            start = _behind_titles(text, start, end)
        if (match := POSSESSIVE.search(text[start:end])) and not namewords.known_organisation(text[start:end]):
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


def _behind_titles(text: str, start: int, end: int) -> int:
    known = namewords.titles()
    while match := FIRST_WORD.match(text, start, end):
        word = match[1].rstrip(".").lower()
        if word not in known and not (match[1].islower() and word not in namewords.particles()):
            break
        start = match.end()
    return start
