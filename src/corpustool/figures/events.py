"""What happened to the things a figure counts: were they killed, arrested, persuaded to return?

The role is read along the line, not demanded from the parse: the word right before the number, then to the right as
far as the next figure or comma, then back to the left ("the toll rose to 12").
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache

from spacy.tokens import Token

from corpustool.figures.drafts import Draft
from corpustool.figures.lines import REACH, Line
from corpustool.lexicon.cues import cues
from corpustool.lexicon.events import roles
from corpustool.lexicon.things import things

STOPS = frozenset(",;:()–—")
JOINS = frozenset({"and", "as", "while", "after", "or"})
ROLE_UNITS = frozenset({"count", "percent", "other"})
NEAR = 3
HEADS = cues("events.heads")
LIGHT = cues("events.light")
STEPS = 8
CORE = frozenset({"nsubj", "nsubjpass", "dobj"})
WITHIN = frozenset({"nummod", "quantmod", "advmod", "amod", "compound", "conj"})
"""How a number hangs in the noun it counts."""
INTRANSITIVE = frozenset({"die", "perish", "drown", "flee", "attend", "march", "rally"})


@cache
def _longest() -> int:
    return max(map(len, roles()))


@cache
def _first_words() -> frozenset[str]:
    return frozenset(words[0] for words in roles())


def event_of(line: Line, figure: Draft, before: Draft | None, after: Draft | None) -> str | None:
    """The canonical role, else the lemma of the predicate ("persuade to return"), if there is one."""
    if figure.unit is not None and figure.unit.kind.value not in ROLE_UNITS:
        return _predicate(line, figure)
    return (
        _role(line, figure, before, after) or _left_so(line, figure) or _fate(line, figure) or _predicate(line, figure)
    )


def _left_so(line: Line, figure: Draft) -> str | None:
    """As in "left 17 rebels and four soldiers dead": what all of them became stands behind the last."""
    if line.low(figure.opens - 1) not in LEFT or figure.unit is not None:
        return None
    for place in range(figure.stop, min(figure.stop + FAR, len(line.lexemes))):
        if line.lexemes[place].text in ";:()–—" or line.low(place) in CLAUSES:
            return None
        found = _role_at(line, place)
        if found is not None:
            return found[0]
    return None


LEFT = cues("events.left")
CLAUSES = cues("events.clauses")
FAR = 15


def _fate(line: Line, figure: Draft) -> str | None:
    """The role that the verb gives to its subject or object, however far: "four people, a child too, died"."""
    token = line.token_of(line.lexemes[figure.number[0]])
    for _ in range(STEPS):
        if token is None or token.head == token:
            return None
        if token.dep_ in CORE:
            return _fate_of_verb(line, figure, token, token.head)
        if token.dep_ not in WITHIN:
            return None
        token = token.head
    return None


def _fate_of_verb(line: Line, figure: Draft, token: Token, verb: Token) -> str | None:
    if verb.pos_ != "VERB":
        return None
    place = bisect_left(line.lexemes, verb.idx, key=lambda piece: piece.start)
    if verb.lower_ in BEATEN and token.dep_ == "nsubjpass":
        return "hurt" if _counts_persons(figure) else None
    found = _role_at(line, place) if place < len(line.lexemes) else None
    if found is not None and found[1] > 1:
        return found[0]  # "seven men, among them a priest, were hacked to death"
    if verb.lemma_.lower() in TAKING and _counts_lives(line, figure):
        return "killed"
    return roles().get((verb.lower_,)) if _one_fate(token, verb) else None


def _counts_persons(figure: Draft) -> bool:
    head = figure.counted.head if figure.counted is not None else ""
    return any(thing.family == "person" for thing in things(head))


def _counts_lives(line: Line, figure: Draft) -> bool:
    """As in "claimed 48 lives"; "cost the lives of 300" is told by its words alone."""
    return figure.counted is not None and figure.counted.head == "life" and line.low(figure.stop) == "lives"


BEATEN = cues("events.beaten")
TAKING = cues("events.taking")


def _one_fate(token: Token, verb: Token) -> bool:
    """The killed are the object of an active verb; who dies or is missing is its subject."""
    dies = verb.lemma_.lower() in INTRANSITIVE
    return dies if token.dep_ == "nsubj" else not dies


def _role(line: Line, figure: Draft, before: Draft | None, after: Draft | None) -> str | None:
    first = max(figure.opens - REACH, before.stop if before else 0)
    last = min(figure.stop + REACH, after.opens if after else len(line.lexemes))
    back = _leftward(line, figure.opens, first)
    near = next((count for count, place in enumerate(back[:NEAR]) if line.lexemes[place].low in JOINS), NEAR)
    found = _at(line, back[:near]) or _ahead(line, figure, last, after)
    return found or (None if near < NEAR and _has_own_verb(line, figure) else _at(line, back))


def _has_own_verb(line: Line, figure: Draft) -> bool:
    """As in "230 were hurt and some 1,400 have no roof": what is said before "and" is not said of these."""
    token = line.token_of(line.lexemes[figure.number[0]])
    for _ in range(STEPS):
        if token is None or token.head == token or token.pos_ in ("VERB", "AUX"):
            return False
        if token.dep_ in ("nsubj", "nsubjpass"):
            return True
        token = token.head
    return False


def _leftward(line: Line, start: int, first: int) -> list[int]:
    places = []
    for place in range(start - 1, first - 1, -1):
        if line.lexemes[place].text in STOPS:
            break
        places.append(place)
    return places


def _ahead(line: Line, figure: Draft, last: int, after: Draft | None) -> str | None:
    """The first role to the right; one that an "and" ties to the next figure belongs to that figure."""
    for place in range(figure.stop, last):
        piece = line.lexemes[place]
        if piece.text in STOPS:
            return None
        found = _role_at(line, place)
        if found is not None:
            if _is_of_others(line, place, found[1]):
                return None
            joined = line.lexemes[place - 1].low in JOINS and after is not None and place + found[1] >= after.opens - 2
            return None if joined else found[0]
        if piece.low in JOINS and after is not None and last - place <= NEAR:
            return None
    return None


def _is_of_others(line: Line, place: int, length: int) -> bool:
    """As in "40 judges protest at the murder of a colleague": what the noun tells befell somebody else."""
    if line.low(place + length) != "of":
        return False
    token = line.token_of(line.lexemes[place])
    return token is not None and token.pos_ == "NOUN"


def _at(line: Line, places: list[int]) -> str | None:
    return next((found[0] for place in places if (found := _role_at(line, place)) is not None), None)


def _role_at(line: Line, place: int) -> tuple[str, int] | None:
    """The role whose words begin at ``place``, and their number."""
    if line.lexemes[place].low not in _first_words():
        return None
    for length in range(min(_longest(), len(line.lexemes) - place), 0, -1):
        role = roles().get(tuple(piece.low for piece in line.lexemes[place : place + length]))
        if role is not None:
            return None if length == 1 and _only_describes(line, place) else (role, length)
    return None


def _only_describes(line: Line, place: int) -> bool:
    """As in "two rescue boats", "a murder suspect": the noun behind it is no victim."""
    token = line.token_of(line.lexemes[place])
    if token is None or token.dep_ != "compound" or token.head.i <= token.i:
        return False
    return token.head.lower_ not in HEADS


def _predicate(line: Line, figure: Draft) -> str | None:
    """The lemma of the verb that governs the number, with the verb it leads to."""
    token = line.token_of(line.lexemes[figure.number[0]])
    for _ in range(STEPS):
        if token is None or token.head == token:
            break
        token = token.head
        if token.pos_ == "VERB":
            break
    if token is None or token.pos_ != "VERB":
        return None
    goal = next((child for child in token.children if child.dep_ == "xcomp" and child.pos_ == "VERB"), None)
    lemma = token.lemma_.lower()
    if goal is None and lemma in LIGHT:
        return None
    return f"{lemma} to {goal.lemma_.lower()}" if goal is not None and goal.tag_ == "VB" else lemma
