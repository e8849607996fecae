"""Where and when does a figure hold: in which places, over which time, as of which day?"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from corpustool.domain.dates import Grain, TimeExpression
from corpustool.domain.mentions import EntityKind, Mention
from corpustool.figures.drafts import Draft
from corpustool.figures.lines import Line
from corpustool.lexicon.cues import cues
from corpustool.lexicon.speech import speech_verbs

LOCATIVE = cues("scopes.locative")
STRONG = frozenset({"in", "at", "near", "outside", "inside", "across", "throughout", "around", "within"})
"""Prepositions that place whatever their name describes: "in Lima banks"."""
GOVERNED = frozenset({"dobj", "dative", "iobj"})
TOWARDS = frozenset({"into", "through", "to"})
"""Prepositions that place what is counted only beside its own verb: "has sent 500 troops to Mali"."""
AS_OF = (("as", "of"), ("as", "at"), ("by",), ("until",), ("till",), ("up", "to"))
ARTICLES = frozenset(
    {
        "the",
        "a",
        "on",
        "late",
        "early",
        "neighbouring",
        "neighboring",
        "nearby",
        "northern",
        "southern",
        "eastern",
        "western",
        "central",
        "mainland",
    }
)
LEADING = frozenset({"on", "late", "early", "the", "end", "start", "beginning", "of"})
"""Words between "as of" or "by" and its day: "by the end of 2025"."""
FINDING = frozenset({"find", "count", "list", "show", "document", "report"})
"""Verbs whose time is that of what they tell as well: "inspectors found 9 leaks in May"."""
COMPARED = frozenset({"compared", "versus"})
ASIDE = frozenset({"relcl", "acl"})
JOINT = 6
CLOSE = 40
"""Characters within which "from" a place tells where the counted are: "9 people from Leeds"."""
STEPS = 8
WITHIN = 200
"""Characters from a figure within which a time or place can belong to it."""


@dataclass(frozen=True, slots=True)
class Scope:
    """Where and when a figure holds, as printed."""

    places: tuple[str, ...] = ()
    period: TimeExpression | None = None
    as_of: TimeExpression | None = None


def scope_of(
    line: Line,
    figure: Draft,
    before: Draft | None,
    after: Draft | None,
    times: Sequence[TimeExpression],
    speaker: str | None = None,
    told_from: int = 0,
) -> Scope:
    """The scope of a figure that stands between two others (``None`` at the ends of the sentence).

    ``speaker`` is no place where something is counted, and what stands before the offset ``told_from`` is a dateline.
    """
    start, end = figure.span(line.lexemes)
    left = line.lexemes[before.stop - 1].end if before else line.sentence.start
    right = line.lexemes[after.opens].start if after else line.sentence.end
    places = _places(line, start, end, left, right, told_from, speaker)
    period = as_of = None
    for time in _nearest(times, start, end, left, right):
        if time.end <= told_from or _is_as_of(line, time):
            as_of = as_of or time
        elif _stands_aside(line, time.start, start) or _is_compared(line, time):
            continue
        elif not _is_told_then(line, time, start):
            period = period or time
        elif time.first is not None and time.first.grain is Grain.DAY:
            as_of = as_of or time
    return Scope(places, period, as_of)


def _places(
    line: Line, start: int, end: int, left: int, right: int, told_from: int, speaker: str | None
) -> tuple[str, ...]:
    """Places behind the figure up to the next one; else the nearest place before it."""
    places = [m for m in line.near(start, end, WITHIN) if m.kind is EntityKind.PLACE and not _is_compound(line, m)]
    behind: list[Mention] = []
    for m in places:
        if not end <= m.start < min(right, end + WITHIN):
            continue
        if right < line.sentence.end and right - m.end == 1:
            continue  # "in Santa Olaya 19": the place of the next figure
        if _stands_aside(line, m.start, start):
            continue
        if _is_located(line, m) or _follows_place(line, m, places, behind) or _is_goal(line, m, start):
            behind.append(m)
    at_once = next((m for m in places if left < start and start - m.end == 1 and _opens_piece(line, m, left)), None)
    if at_once is not None:
        return (at_once.text,)
    behind = [m for m in behind if not _is_origin(line, m)] or [m for m in behind if m.start - end < CLOSE]
    if behind:
        return tuple(dict.fromkeys(m.text for m in behind))
    first = left if left < told_from and _is_telegraphic(line, told_from) else max(told_from, left)
    ahead = [m for m in places if max(first, start - WITHIN) <= m.start < start]
    ahead = [m for m in ahead if not _stands_aside(line, m.start, start)]
    located = [m for m in ahead if not _is_origin(line, m) and (_is_located(line, m) or _is_goal(line, m, start))]
    counts = (verb := _verb_over(line.token_at(start))) is not None and verb.lemma_.lower() in FINDING
    loose = [m for m in ahead if (counts or m.text != speaker) and _may_own(line, m)]
    return tuple(dict.fromkeys(m.text for m in (located or loose)[-1:]))


def _is_telegraphic(line: Line, told_from: int) -> bool:
    """As in "LYON, March 5 - Net profit 14 cts vs loss 31": without a verb the dateline alone tells whose it is."""
    return not any(token.pos_ in ("VERB", "AUX") for token in line.tokens[line.after(told_from) :])


def _is_compound(line: Line, place: Mention) -> bool:
    """As in "the Lyon-based bank": where somebody sits, nothing is counted."""
    at = line.after(place.end)
    return at + 1 < len(line.tokens) and line.offsets[at] == place.end and line.tokens[at].text in ("-", "‑")


def _may_own(line: Line, place: Mention) -> bool:
    """Whether the place acts or has what is counted: "Spain detained 14", "hit Spain and killed 14"."""
    token = line.token_at(place.end - 1)
    if token is None or (token.dep_ in GOVERNED and token.head.lemma_.lower() in speech_verbs()):
        return False
    return token.dep_ != "pobj"


def _is_origin(line: Line, place: Mention) -> bool:
    """As in "a student from Lyon was among 5 dead": where somebody comes from."""
    at = bisect_left(line.offsets, place.start) - 1
    return at >= 0 and line.tokens[at].lower_ == "from"


def _stands_aside(line: Line, offset: int, start: int) -> bool:
    """Whether a place or time stands in a clause of its own: "the bank, which is based in Lyon, has 40".

    A clause behind the figure may be about what it counts; one within that clause is not.
    """
    token, figure = line.token_at(offset), line.token_at(start)
    clauses = 0
    for _ in range(STEPS):
        if token is None or token.head == token or figure is None:
            return False
        if token.dep_ in ASIDE:
            if _is_under(figure, token):
                return False
            clauses += 1
            if offset < start or clauses > 1:
                return True
        token = token.head
    return False


def _is_compared(line: Line, time: TimeExpression) -> bool:
    """As in "compared with last year": the figure is of another time."""
    at = line.after(time.start)
    return any(token.lower_ in COMPARED for token in line.tokens[max(0, at - 4) : at])


def _is_under(token: Token, clause: Token) -> bool:
    for _ in range(STEPS):
        if token == clause:
            return True
        if token.head == token:
            return False
        token = token.head
    return False


def _is_located(line: Line, place: Mention) -> bool:
    """Whether a preposition of place leads to the name: "in northern Italy"."""
    preposition = _preposition(line, place)
    return preposition in LOCATIVE and (preposition in STRONG or not _describes(line, place))


def _describes(line: Line, place: Mention) -> bool:
    """As in "a halt of Lima's aid", "of Lima police": the preposition leads to something else."""
    token = line.token_at(place.end - 1)
    return token is not None and token.dep_ in ("poss", "compound", "nmod", "amod")


def _preposition(line: Line, place: Mention) -> str:
    at = bisect_left(line.offsets, place.start) - 1
    while at >= 0 and line.tokens[at].lower_ in ARTICLES and line.tokens[at].lower_ != "on":
        at -= 1
    return line.tokens[at].lower_ if at >= 0 else ""


def _is_goal(line: Line, place: Mention, start: int) -> bool:
    """Whether the verb of the figure leads to the place; "exports to Japan's rival" lead to none."""
    if _preposition(line, place) not in TOWARDS:
        return False
    at = line.after(place.end)
    if at < len(line.tokens) and line.tokens[at].tag_ == "POS":
        return False
    verb = _verb_over(line.token_at(place.start))
    return verb is not None and verb == _verb_over(line.token_at(start))


def _opens_piece(line: Line, place: Mention, left: int) -> bool:
    """Whether the place leads a piece of a list of results: the figure before, a comma or "and", and then the place."""
    at = bisect_left(line.offsets, place.start) - 1
    if at < 1 or line.sentence.start == left or not _is_located(line, place):
        return False
    between = [token.lower_ for token in line.tokens[max(0, at - 3) : at]]
    return any(word in (",", ";", "and", "while") for word in between)


def _follows_place(line: Line, place: Mention, places: Sequence[Mention], taken: Sequence[Mention]) -> bool:
    """The country behind its town ("in Lyon, France") and the others of a list ("in Spain, Italy and Malta")."""
    return any(0 < place.start - o.end <= JOINT and (o in taken or _is_located(line, o)) for o in places)


def _nearest(times: Sequence[TimeExpression], start: int, end: int, left: int, right: int) -> list[TimeExpression]:
    """The times of the figure's own stretch of the sentence: those behind it first, then those before it."""
    first = bisect_left(times, start - WITHIN, key=lambda time: time.start)
    times = times[first : bisect_left(times, end + WITHIN, key=lambda time: time.start)]
    behind = [t for t in times if end <= t.start < right]
    ahead = [t for t in times if (left <= t.start or t.start < left <= t.end) and t.end <= start]
    return behind + ahead[::-1]


def _is_as_of(line: Line, time: TimeExpression) -> bool:
    """As in "as of Monday", "by Tuesday", "police said on Wednesday": the day for which a figure is told."""
    if time.first is None or time.last is None:
        return False
    at = bisect_left(line.offsets, time.start)
    while not _leads_to_as_of(line, at):
        if at == 0 or line.tokens[at - 1].lower_ not in LEADING:
            break
        at -= 1
    else:
        return True
    day = time.first.grain is Grain.DAY
    verb = line.tokens[at - 1] if at > 0 else None
    return day and verb is not None and verb.pos_ == "VERB" and verb.lemma_.lower() in speech_verbs()


def _leads_to_as_of(line: Line, at: int) -> bool:
    before = tuple(token.lower_ for token in line.tokens[max(0, at - 2) : at])
    return before in AS_OF or before[-1:] in AS_OF


def _is_told_then(line: Line, time: TimeExpression, start: int) -> bool:
    """Whether the time belongs to the saying and not to what is said: "she warned in May that 16 bridges"."""
    verb, own = _verb_over(line.token_at(time.start)), line.token_at(start)
    if verb is None or verb.lemma_.lower() not in speech_verbs() or verb.lemma_.lower() in FINDING:
        return False
    if time.start < start < verb.idx:
        return False  # "On Monday 16 bridges were shut, she warned"
    return _verb_over(own) not in (verb, None)


def _verb_over(token: Token | None) -> Token | None:
    """The first verb at or above the token."""
    for _ in range(STEPS):
        if token is None or token.pos_ == "VERB" or (token.pos_ == "AUX" and token.dep_ not in ("aux", "auxpass")):
            return token
        if token.head == token:
            return None
        token = token.head
    return None
