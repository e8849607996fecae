"""Which thing does a number count: "48 more such police stations" counts "police stations"?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from corpustool.domain.figures import Counted, Unit, UnitKind
from corpustool.figures.bounds import past_bound
from corpustool.figures.drafts import Draft
from corpustool.figures.lines import Line
from corpustool.figures.measures import read_measured
from corpustool.figures.numerals import Form, Numeral
from corpustool.figures.rates import MOMENTS
from corpustool.lexicon.cues import cues
from corpustool.lexicon.events import happening
from corpustool.lexicon.things import things
from corpustool.lexicon.units import unit_words

NOUNS = frozenset({"NOUN", "PROPN"})
MODIFIERS = frozenset({"ADJ", "NOUN", "PROPN", "NUM"})
INCREMENTS = cues("counted.increments")
INCREMENT = cues("counted.increment")
CORRECTING = cues("counted.correcting")
QUOTES = frozenset("\"'“”‘’«»„‹›`")
HYPHENS = frozenset("-‐‑")
MODIFYING = frozenset({"amod", "compound", "nmod", "advmod"})
DETERMINERS = cues("counted.determiners")
TIMES = cues("counted.times")
WEAK = cues("counted.weak")
PRONOUNS = cues("counted.pronouns")
VERBS = cues("counted.verbs")
VERBS_GO_ON = cues("counted.verbs_go_on")
LONGEST = 9
"""Tokens that a counted phrase may have; longer runs are headlines without a verb."""


def count_thing(line: Line, figure: Draft) -> Draft:
    """The draft with the thing it counts, whether it is a part of more, and whether it comes on top of others."""
    start = line.after(line.lexemes[past_bound(line.lexemes, figure.stop) - 1].end)
    behind = start < len(line.tokens) and line.tokens[start].lower_ in INCREMENT
    found = replace(figure, more=True) if behind or _increment_before(line, figure) else figure
    if _corrects(line, figure) and start < len(line.tokens) and line.tokens[start].text == ",":
        start += 1
    if figure.form is Form.MULTIPLE and line.low(figure.stop) == "as":
        return found  # "twice as many visitors": a multiple of their number
    if _of_whom(line, figure) and not behind:
        return replace(found, part=figure.unit is None)  # "of whom 2,000 work part time"
    tied = _compound(line, start)
    phrase = tied or (None if _is_level(line, figure) else _phrase(line, start))
    if figure.unit is not None and figure.unit.kind in (UnitKind.AGE, UnitKind.DURATION):
        return found
    if phrase is None or figure.unit is not None:
        return _of_thing(line, found, start + (1 if behind else 0))
    measured = _measured(phrase, found)
    if measured is not None:
        return measured
    return _per(line, replace(found, counted=_counted(phrase), thing=_bounds(phrase), compound=tied is not None))


def _per(line: Line, figure: Draft) -> Draft:
    """As in "3,000 tests per day", "12 deaths a week": the thing is counted per something."""
    if figure.thing is None or figure.counted is None:
        return figure
    start = line.after(figure.thing[1])
    pair, after = line.tokens[start : start + 2], line.tokens[start + 2 : start + 3]
    moment = bool(after) and after[0].lower_ in MOMENTS
    if len(pair) < 2 or moment or pair[0].lower_ not in ("per", "a", "an", "every", "each"):
        return figure
    if pair[1].like_num or (pair[0].lower_ != "per" and pair[1].lower_ not in PERIODS):
        return figure
    counted = replace(figure.counted, text=f"{figure.counted.text} {pair[0].text} {pair[1].text}")
    return replace(figure, counted=counted, thing=(figure.thing[0], pair[1].idx + len(pair[1].text)), rate=True)


PERIODS = cues("counted.periods")


def phrase_at(line: Line, start: int) -> Counted | None:
    """The thing whose noun phrase begins at token ``start``."""
    phrase = _phrase(line, start)
    return _counted(phrase) if phrase is not None else None


def _compound(line: Line, start: int) -> list[Token] | None:
    """The noun that a hyphen ties to the number: "a four-bedroom house" has four bedrooms."""
    pair = line.tokens[start : start + 2]
    if len(pair) < 2 or pair[0].text not in HYPHENS or pair[0].whitespace_ or pair[1].pos_ not in NOUNS or start == 0:
        return None
    return None if line.tokens[start - 1].whitespace_ else [pair[1]]


def _measured(phrase: Sequence[Token], figure: Draft) -> Draft | None:
    """As in "50 previous years", "3 straight miles": the unit stands behind an adjective."""
    unit = unit_words().get((phrase[-1].lower_,))
    if unit is None or unit.dimension not in ("time", "length") or len(phrase) < 2 or unit.code == "second":
        return None
    if any(token.pos_ in NOUNS for token in phrase[:-1]):
        return None
    kind = UnitKind.DURATION if unit.kind == "duration" else UnitKind.MEASURE
    return replace(figure, unit=Unit(kind, unit.code, phrase[-1].text), dimension=unit.dimension)


def _corrects(line: Line, figure: Draft) -> bool:
    """As in "four, and possibly as many as seven, miners": a number between commas, its noun behind the second."""
    if line.low(figure.stop) != "," or figure.unit is not None:
        return False
    at = figure.first - 1
    while at > 0 and line.low(at) in CORRECTING - {","}:
        at -= 1
    return at > 0 and line.low(at) == "," and line.low(at + 1) in ("and", "or", "possibly", "perhaps", "maybe")


def _is_level(line: Line, figure: Draft) -> bool:
    """As in "passed the one million mark": the mark is none of the million."""
    return line.low(figure.stop) in ("mark", "barrier", "threshold") and line.low(figure.first - 1) == "the"


def _of_whom(line: Line, figure: Draft) -> bool:
    """Whether the number stands behind "of whom", past a bound: what it counts was named before."""
    lows = [line.low(at) for at in range(figure.first - 5, figure.first)]
    return any(lows[at] == "of" and lows[at + 1] == "whom" for at in range(len(lows) - 1))


def _increment_before(line: Line, figure: Draft) -> bool:
    """As in "another 12", "an additional 15"."""
    return any(
        line.lexemes[at].low in ("another", "additional", "further", "extra")
        for at in range(max(0, figure.first - 2), figure.first)
    )


def _of_thing(line: Line, figure: Draft, start: int) -> Draft:
    """As in "three of the 54 stations", "a third of the voters", "dozens of people": the thing stands behind "of"."""
    tokens = line.tokens
    halves = figure.form is Form.SHARE and line.low(figure.stop - 1) == "half" and figure.unit is None
    if halves and start < len(tokens) and tokens[start].lower_ in DETERMINERS:
        start -= 1  # "half the fleet", "half of the fleet"
    elif start >= len(tokens) or tokens[start].lower_ != "of":
        return figure
    at = start + 1
    while at < len(tokens) and at < start + 6 and (tokens[at].lower_ in DETERMINERS or tokens[at].text in QUOTES):
        at += 1
    at, owned = _past_owner(line, at)
    part = owned or at > start + 1
    if part and at < len(tokens) and (tokens[at].pos_ == "NUM" or tokens[at].like_num):
        return replace(figure, part=True)  # "of the 54 stations": what the 54 count, this counts too
    if at < len(tokens) and tokens[at].lower_ in PRONOUNS:
        return replace(figure, part=True)
    amount = _vague_amount(line, figure, start) if figure.form is Form.VAGUE and not part else None
    if amount is not None:
        return amount
    phrase = _phrase(line, at)
    part = part and figure.form.value not in ("vague", "share")
    if phrase is None:
        return replace(figure, part=part, counted=_the_hurt(tokens, at) if part else None)
    return replace(figure, part=part, counted=_counted(phrase), thing=_bounds(phrase))


def _the_hurt(tokens: Sequence[Token], at: int) -> Counted | None:
    """As in "three of the injured": an adjective or participle that stands for the people it is told of."""
    if at >= len(tokens) or tokens[at - 1].lower_ != "the" or tokens[at].tag_ not in ("JJ", "VBN", "VBD"):
        return None
    return Counted(tokens[at].text, tokens[at].lower_)


def _vague_amount(line: Line, figure: Draft, of: int) -> Draft | None:
    """As in "millions of dollars", "hundreds of miles": an amount in a unit, and no things."""
    behind = line.tokens[of].idx + 1
    place = next((at for at in range(figure.stop, len(line.lexemes)) if line.lexemes[at].start > behind), None)
    if place is None:
        return None
    numeral = Numeral(figure.number[0], place, figure.value_to or figure.value, Form.WORDS, scale=figure.value)
    found = read_measured(line.lexemes, numeral)
    if found.unit is None or found.unit.kind not in (UnitKind.CURRENCY, UnitKind.MEASURE, UnitKind.DURATION):
        return None
    return replace(figure, stop=found.stop, unit=found.unit, dimension=found.dimension)


def _past_owner(line: Line, start: int) -> tuple[int, bool]:
    """The number behind a possessor, "of the country's 9 million voters", and whether one stands there."""
    for at in range(start, min(start + 4, len(line.tokens) - 1)):
        if line.tokens[at].tag_ == "POS":
            follows = line.tokens[at + 1]
            return (at + 1, True) if follows.pos_ == "NUM" or follows.like_num else (start, False)
    return start, False


def _phrase(line: Line, start: int) -> list[Token] | None:
    """The noun phrase that begins at token ``start``: modifiers and the head, which is its last token."""
    run: list[Token] = []
    for token in line.tokens[start : start + LONGEST]:
        if not _goes_on(run, token, line):
            break
        run.append(token)
    while run and run[-1].pos_ not in NOUNS:
        run.pop()
    head = _head(run)
    if head is None:
        return None
    run = run[: head + 1]
    if _ends_in_verb(run):
        run = run[:-1]
    if _is_verb(line, run):
        return None
    if len(run) > 2 and run[0].text in HYPHENS and run[1].lower_ == "strong":
        run = run[2:]  # "a 5,000-strong crowd"
    while run and (
        run[0].lower_ in INCREMENTS or run[0].lower_ in WEAK or run[0].text in QUOTES or run[0].text in HYPHENS
    ):
        run.pop(0)
    return run or None


def _is_verb(line: Line, run: Sequence[Token]) -> bool:
    """As in "36 stand in Britain": a single word in the singular that says where they are."""
    if len(run) != 1 or run[0].tag_ != "NN" or run[0].lower_ not in VERBS:
        return False
    after = line.after(run[0].idx) + 1
    return after < len(line.tokens) and line.tokens[after].lower_ in VERBS_GO_ON


def _ends_in_verb(run: Sequence[Token]) -> bool:
    """As in "Ferry carrying 250 passengers sinks off Tarsa": what people in the plural do, and no sort of "sinks"."""
    if len(run) < 2 or run[-2].tag_ != "NNS" or run[-1].tag_ not in ("NNS", "NN"):
        return False
    people = any(thing.family == "person" for thing in things(run[-2].lemma_.lower()))
    return people and run[-1].text.endswith("s") and happening(run[-1].lemma_.lower()) is not None


def _goes_on(run: Sequence[Token], token: Token, line: Line) -> bool:
    """Whether ``token`` can still belong to the phrase."""
    last = run[-1] if run else None
    if token.lower_ in TIMES or (token.pos_ == "ADJ" and last is not None and last.tag_ == "NNS"):
        return False
    if token.pos_ in MODIFIERS:
        return _is_model(token, line) if token.pos_ == "NUM" else True
    if token.lower_ in INCREMENTS or token.text in HYPHENS or token.text in QUOTES:
        return token.text not in QUOTES or not any(other.text in QUOTES for other in run)
    if token.pos_ in ("ADV", "VERB"):
        modifies = token.pos_ == "ADV" or (token.tag_ in ("VBN", "VBG") and token.dep_ in MODIFYING)
        return modifies and (last is None or last.pos_ not in NOUNS)
    if token.pos_ == "CCONJ":
        return last is not None and last.pos_ in ("ADJ", "PROPN") and _joins(token, line)
    return token.tag_ == "POS" and last is not None


def _is_model(token: Token, line: Line) -> bool:
    """A number inside the phrase that belongs to a name: "737 Max jets"."""
    following = line.tokens[line.after(token.idx) + 1 : line.after(token.idx) + 2]
    return token.text.isdigit() and len(following) == 1 and following[0].pos_ == "PROPN"


def _joins(token: Token, line: Line) -> bool:
    """Whether an "and" ties two modifiers of one noun: "Kia and Hyundai vehicles"."""
    at = line.after(token.idx)
    following = line.tokens[at + 1 : at + 3]
    return len(following) == 2 and following[0].pos_ in ("ADJ", "PROPN") and following[1].pos_ == "NOUN"


def _head(run: Sequence[Token]) -> int | None:
    """The place of the head: the first plural noun that no noun follows, else the last noun."""
    last = None
    for place, token in enumerate(run):
        if token.pos_ not in NOUNS:
            continue
        following = run[place + 1] if place + 1 < len(run) else None
        if token.tag_ == "NNS" and token.text.islower() and following is not None and following.pos_ == "PROPN":
            return place  # "54 wrecks Harbour Watchers found": a name begins
        if following is None or (following.pos_ not in (*NOUNS, "PART", "CCONJ") and following.text not in HYPHENS):
            last = place
            if token.tag_ in ("NNS", "NNPS") and (following is None or following.pos_ not in ("ADJ",)):
                break
    return last


def _counted(phrase: Sequence[Token]) -> Counted:
    head = phrase[-1]
    text = "".join(token.text_with_ws for token in phrase if token.text not in QUOTES).strip()
    modifiers = tuple(token.lemma_.lower() for token in phrase[:-1] if token.pos_ in MODIFIERS or token.pos_ == "VERB")
    return Counted(text, (head.lemma_ or head.text).lower(), modifiers)


def _bounds(phrase: Sequence[Token]) -> tuple[int, int]:
    return phrase[0].idx, phrase[-1].idx + len(phrase[-1].text)
