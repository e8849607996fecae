"""Which bare numbers are the ages of people: "Amina Diallo, 37, said", "he is 35"?"""

from __future__ import annotations

from dataclasses import replace

from corpustool.domain.figures import Unit, UnitKind
from corpustool.domain.mentions import EntityKind
from corpustool.figures.drafts import Draft
from corpustool.figures.lexemes import Sort
from corpustool.figures.lines import Line
from corpustool.figures.numerals import Form
from corpustool.lexicon.cues import cues
from corpustool.lexicon.events import parents
from corpustool.lexicon.things import things

AGED = frozenset({"aged", "ages", "age"})
OLDEST = 120
ADULT = 14
YOUNGEST = 10
PERSONS = cues("ages.persons")
IS = cues("ages.is")
WILL = cues("ages.will")
CLOSING = frozenset({",", ")", ";", ".", "—", "–", ""})


def age(line: Line, figure: Draft) -> Draft:
    """The draft, as an age where it is one."""
    if figure.unit is None and figure.value_to is not None and line.low(figure.opens - 1) in AGED:
        return replace(figure, unit=Unit(UnitKind.AGE), counted=None, thing=None)
    if figure.unit is not None or figure.form not in (Form.DIGITS, Form.WORDS) or not 0 < figure.value < OLDEST:
        return figure
    whole = figure.value == figure.value.to_integral_value()
    if not whole or not any(rule(line, figure) for rule in RULES):
        return figure
    return replace(figure, unit=Unit(UnitKind.AGE), counted=None, thing=None)


def _of_person(line: Line, figure: Draft) -> bool:
    """As in "a boy of nine", "a driver of 63"; "a crew of nine" and "a mother of three" count others."""
    first, stop = figure.number
    noun = line.token_of(line.lexemes[first - 2]) if first >= 2 and line.low(first - 1) == "of" else None
    if noun is None or figure.counted is not None or noun.tag_ not in ("NN", "NNP") or noun.lower_ in parents():
        return False
    if not any(thing.family == "person" for thing in things(noun.lower_)) and not _has_trade(noun.lower_):
        return False
    alone = noun.lower_ not in COLLECTIVE and (stop >= len(line.lexemes) or line.low(stop) not in ("people", "million"))
    return alone and figure.value >= 1


def _has_trade(word: str) -> bool:
    """Whether a noun looks like that of a trade: "driver", "engineer", "pianist", "postman"."""
    return word in TRADES or (word.endswith(TRADE_ENDINGS) and word not in TOOLS)


def _of_children(line: Line, figure: Draft) -> bool:
    """As in "children under five", "women over 60"."""
    first = figure.number[0]
    if first < 2 or figure.counted is not None or line.low(first - 1) not in ("under", "over", "below", "above"):
        return False
    noun = line.token_of(line.lexemes[first - 2])
    return (
        noun is not None
        and noun.tag_ == "NNS"
        and any(thing.family == "person" for thing in things(noun.lemma_.lower()))
    )


COLLECTIVE = cues("ages.collective")
TRADES = cues("ages.trades")
TRADE_ENDINGS = ("driver", "teacher", "worker", "ologist", "pianist", "woman", "man", "ician", "keeper", "maker")
TOOLS = cues("ages.tools")


def _at_age(line: Line, figure: Draft) -> bool:
    """As in "dies at 91", "dead at 63", "both 24"."""
    first, stop = figure.number
    if figure.counted is not None or (stop < len(line.lexemes) and line.low(stop) not in AFTER_AGE):
        return False
    if line.low(first - 1) == "both":
        return line.low(first - 2) in (",", "(")
    those = line.low(first - 3) in ("of", "the")  # "put the number of dead at 88"
    return line.low(first - 1) == "at" and line.low(first - 2) in DYING and not those


DYING = cues("ages.dying")
AFTER_AGE = cues("ages.after")


def _beside_name(line: Line, figure: Draft) -> bool:
    """A number between commas or in brackets behind a person's name."""
    pieces, (first, stop) = line.lexemes, figure.number
    if first < 2 or pieces[first - 1].text not in (",", "(") or pieces[first].sort is not Sort.NUMBER:
        return False
    after = pieces[stop].text if stop < len(pieces) else ""
    if after not in CLOSING or (pieces[first - 1].text == "(" and after != ")"):
        return False
    name = line.mention_over(pieces[first - 2].start, pieces[first - 2].end)
    if name is not None:
        likely = name.kind is EntityKind.PERSON or (after == "," and " " in name.text)
        return likely and not (after == "." and stop + 1 < len(pieces))
    token = line.token_of(pieces[first - 2])
    if token is None or after != ",":
        return False
    named = token.pos_ == "PROPN" and token.ent_type_ in ("PERSON", "")
    return named or (token.pos_ == "NOUN" and ADULT <= figure.value < OLDEST and _acts(line, stop + 1))


def _beside_persons(line: Line, figure: Draft) -> bool:
    """As in "the two girls, 6 and 9, were found": a list of numbers in commas behind persons."""
    pieces, (first, stop) = line.lexemes, figure.number
    if figure.counted is not None or pieces[first].sort is not Sort.NUMBER:
        return False
    opens, ends = first, stop
    while opens > max(0, first - LONGEST_LIST) and _is_listed(line, opens - 1):
        opens -= 1
    while ends < min(len(pieces), stop + LONGEST_LIST) and _is_listed(line, ends):
        ends += 1
    run = pieces[opens:ends]
    numbers = [piece.value for piece in run if piece.value is not None]
    if len(numbers) < 2 or opens == 0 or run[0].text != "," or (ends < len(pieces) and run[-1].text != ","):
        return False
    noun = line.token_of(pieces[opens - 1])
    persons = noun is not None and noun.tag_ == "NNS" and _is_person(noun.lemma_.lower())
    return persons and all(0 < number < OLDEST for number in numbers) and "and" in {piece.low for piece in run}


def _is_person(lemma: str) -> bool:
    return lemma in KIN or any(thing.family == "person" for thing in things(lemma))


KIN = cues("ages.kin")
LONGEST_LIST = 12
"""Lexemes on either side of an age; a table of thousands of numbers is no list of ages."""


def _is_listed(line: Line, place: int) -> bool:
    piece = line.lexemes[place]
    return piece.sort is Sort.NUMBER or piece.low in (",", "and")


def _acts(line: Line, place: int) -> bool:
    """Whether a verb follows: "The striker, 24, has scored"."""
    token = line.token_of(line.lexemes[place]) if place < len(line.lexemes) else None
    return token is not None and (token.pos_ in ("VERB", "AUX") or token.lower_ == "who")


def _is_so_old(line: Line, figure: Draft) -> bool:
    """As in "he will be 35 by the end of the year", "she turned 40"; the verb must have a person before it."""
    pieces, (first, stop) = line.lexemes, figure.number
    at = first - 1
    while at >= 0 and pieces[at].low in ("just", "only", "now", "about", "nearly", "almost", "not", "yet", "still"):
        at -= 1
    if at < 1 or pieces[at].low not in IS:
        return False
    turned = pieces[at].low.startswith("turn")
    subject = at - 1
    while subject > 0 and pieces[subject].low in WILL:
        subject -= 1
    name = line.mention_over(pieces[subject].start, pieces[subject].end)
    person = pieces[subject].low in ("he", "she", "who") or (name is not None and name.kind is EntityKind.PERSON)
    after = line.token_of(pieces[stop]) if stop < len(pieces) else None
    free = figure.counted is None and (after is None or after.pos_ in ("PUNCT", "ADP", "CCONJ", "SCONJ", "ADV"))
    return free and (person or turned) and figure.value >= (1 if person and turned else YOUNGEST)


RULES = (_beside_name, _beside_persons, _is_so_old, _at_age, _of_person, _of_children)
