"""Which thing does a figure tell of that it does not stand beside: "the number of jobs to be lost is 610"?

A number that counts no noun may be the level of one: the subject of a verb that tells a level ("turnout was 61.4
percent", "net profit rose 12 percent"), the object of one that sets it ("put the crowd at 23,000"), or the noun before
"of" ("a magnitude of 6.4").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from spacy.tokens import Token

from corpustool.domain.figures import Counted, Unit, UnitKind
from corpustool.figures.ages import OLDEST
from corpustool.figures.drafts import Draft
from corpustool.figures.lines import Line
from corpustool.figures.numerals import Form
from corpustool.lexicon.bounds import change_words
from corpustool.lexicon.cues import cues
from corpustool.lexicon.events import parents, roles
from corpustool.lexicon.sums import sum_nouns
from corpustool.lexicon.things import things

SUBJECTS = ("nsubj", "nsubjpass")
LEVELS = ("attr", "acomp", "dobj", "npadvmod", "advmod", "oprd")
BEFORE = ("amod", "compound", "nmod")
OPEN = frozenset({UnitKind.COUNT, UnitKind.PERCENT, UnitKind.PERCENTAGE_POINTS, UnitKind.CURRENCY, UnitKind.MEASURE})
LEVEL_VERBS = cues("told.level_verbs")
SETTING_VERBS = cues("told.setting_verbs")
TO_LEVELS = cues("told.to_levels")
FAR = 8
AMOUNTS = cues("told.amounts")
CROWDS = cues("told.crowds")
"""Singular nouns whose level is a number of people or things."""
MONEYS = cues("speakers.mute")
STEPS = 6


def tell(line: Line, figures: Sequence[Draft]) -> list[Draft]:
    """The drafts of a line; those that count nothing beside them have the thing whose level they tell."""
    done: list[Draft] = []
    for figure in figures:
        fated = figure.unit is None and (line.low(figure.stop),) in roles()  # "losses at 45 dead": 45 dead
        told = _told(line, figure) if _is_open(figure) and not fated else figure
        done.append(_compared(line, told, done[-1]) if done and _is_open(told) else told)
    return done


def _compared(line: Line, figure: Draft, before: Draft) -> Draft:
    """As in "turnout was 31,000, against 28,500 in May": the level of the same thing at another time."""
    lows = [line.low(figure.opens - 2), line.low(figure.opens - 1)]
    against = lows[1] in ("against", "versus", "vs") or lows in (["compared", "with"], ["compared", "to"])
    level = before.counted is not None and before.unit is None and not before.change
    near = figure.opens - before.stop <= STEPS
    if not (against and level and near) or figure.unit is not None or figure.value != figure.value.to_integral_value():
        return figure
    return replace(figure, counted=before.counted)


def _is_open(figure: Draft) -> bool:
    kind = figure.unit.kind if figure.unit is not None else UnitKind.COUNT
    bare = figure.unit is None and (figure.form is Form.SHARE or figure.value == 1)
    return figure.counted is None and kind in OPEN and figure.form is not Form.MULTIPLE and not bare


def _of_toll(line: Line, figure: Draft) -> bool:
    """As in "heat wave: death toll climbs to 40", "the toll in the Tarsa fire reached 40": the dead, and no fires."""
    return figure.unit is None and any(line.low(at) == "toll" for at in range(figure.first - FAR, figure.first))


def _told(line: Line, figure: Draft) -> Draft:
    if _of_toll(line, figure):
        return figure
    top = _top(line, figure)
    noun = _in_number(line, figure) or (_noun_of(line, figure, top) if top is not None else None)
    thing = _amount(noun) if noun is not None else None
    if thing is None or not _is_thing(thing):
        return figure
    lemma, whole = thing.lemma_.lower(), figure.value == figure.value.to_integral_value()
    if figure.unit is None and lemma == "age" and 0 < figure.value < OLDEST:
        return replace(figure, unit=Unit(UnitKind.AGE))
    counts = figure.unit is not None or (whole and (thing.tag_ == "NNS" or lemma in CROWDS))
    unit = figure.unit if counts else Unit(UnitKind.OTHER)  # a magnitude, an index: no things are counted
    return replace(figure, counted=_counted(thing), unit=unit)


def _in_number(line: Line, figure: Draft) -> Token | None:
    """As in "a fall of 40,000 in the number of claimants"."""
    words = [line.low(figure.stop + at) for at in range(4)]
    told = words[:2] == ["in", "the"] and words[2] in ("number", "total", "count") and words[3] == "of"
    return line.token_of(line.lexemes[figure.stop + 2]) if told else None


def _top(line: Line, figure: Draft) -> Token | None:
    """The highest token of the figure itself: of "about 12 percent" the "percent"."""
    token = line.token_of(line.lexemes[figure.number[0]])
    first, last = (
        line.lexemes[min(figure.first, figure.number[0])].start,
        line.lexemes[max(figure.stop, figure.number[1]) - 1].end,
    )
    for _ in range(STEPS):
        if token is None or token.head == token or not first <= token.head.idx < last:
            break
        token = token.head
    return token


def _noun_of(line: Line, figure: Draft, top: Token) -> Token | None:
    """The noun whose level the number is."""
    before = line.token_of(line.lexemes[figure.first - 1]) if figure.first else None
    if before is not None and before.lower_ == "magnitude":
        return before
    above = top.head
    if above.lower_ in ("up", "down"):
        verb = next((token for token in islice(above.ancestors, STEPS) if token.pos_ in ("VERB", "AUX")), None)
        return _subject(verb) if verb is not None and _tells_level(verb) else None
    if top.dep_ == "pobj" and above.pos_ in ("ADP", "SCONJ", "PART"):
        return _behind_preposition(above)
    if top.dep_ in BEFORE and top.i < above.i and above.lemma_.lower() in AMOUNTS | MONEYS:
        return above
    if top.dep_ in LEVELS and above.pos_ in ("VERB", "AUX") and _tells_level(above):
        return _subject(above)
    return None


def _behind_preposition(preposition: Token) -> Token | None:
    """As in "a magnitude of 6.4", "put the crowd at 23,000", "sales rose to 3 million"."""
    above, word = preposition.head, preposition.lower_
    if word == "of":
        return above if above.pos_ == "NOUN" else None
    if word not in TO_LEVELS:
        return None
    if above.pos_ == "NOUN":  # "put [the cost of the repairs at $40 million]"
        while above.dep_ == "pobj" and above.head.head.pos_ == "NOUN":
            above = above.head.head
        set_by = above.head.lemma_.lower() in SETTING_VERBS and above.dep_ in ("dobj", "nsubj")
        return above if set_by else None
    return _behind_verb(above, preposition) if above.pos_ in ("VERB", "AUX") else None


def _behind_verb(above: Token, preposition: Token) -> Token | None:
    """The object of a verb that sets a level, else the subject; a noun after "and" has taken its place."""
    other = preposition.nbor(-1) if preposition.i > above.i + 2 else above
    if other.pos_ == "NOUN" and other.nbor(-1).lower_ in ("and", ",", "while", "but"):
        return other  # "prices rose by 3 percent and wages by 2 percent"
    if _sets(above):
        found = next((child for child in above.children if child.dep_ in ("dobj", "nsubjpass")), None)
        if found is not None:
            return found
    return _subject(above) if _tells_level(above) or _sets(above) else None


def _sets(verb: Token) -> bool:
    return verb.lemma_.lower() in SETTING_VERBS or verb.lower_ in change_words()


def _tells_level(verb: Token) -> bool:
    return verb.lemma_.lower() in LEVEL_VERBS or verb.lower_ in change_words()


def _subject(verb: Token) -> Token | None:
    for _ in range(STEPS):
        found = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
        if found is not None:
            return found
        if verb.dep_ not in ("conj", "xcomp") or verb.head.pos_ not in ("VERB", "AUX"):
            return None
        verb = verb.head
    return None


def _amount(noun: Token) -> Token | None:
    """The things of which "the number of", "the share of", "a rise in" tell; ``None`` where they tell of nothing."""
    for _ in range(STEPS):
        if noun.lemma_.lower() not in AMOUNTS and noun.lower_ not in sum_nouns():
            return noun
        preposition = next((child for child in noun.children if child.lower_ in ("of", "in")), None)
        inner = next((child for child in preposition.children if child.dep_ == "pobj"), None) if preposition else None
        if inner is None:
            return None
        noun = inner
    return None


def _is_thing(noun: Token) -> bool:
    """A common noun that is no time, no person and nothing that happens to people ("the wounded")."""
    lemma = noun.lemma_.lower()
    if (
        noun.tag_ == "NN"
        and lemma not in CROWDS
        and (lemma in parents() or any(t.family == "person" for t in things(lemma)))
    ):
        return False
    opens = noun.pos_ == "PROPN" and noun.is_sent_start and noun.lower_ in CROWDS | MONEYS
    common = opens or noun.pos_ == "NOUN"
    return common and noun.ent_type_ not in ("DATE", "TIME") and (noun.lower_,) not in roles() and noun.text.isalpha()


def _counted(noun: Token) -> Counted:
    """The noun with the words before it that restrict it; an "of" behind it adds what it is of."""
    doc, first = noun.doc, noun.i
    while not doc[first].is_sent_start and first > 0 and noun.i - first < STEPS and _restricts(doc[first - 1], noun):
        first -= 1
    of = next((child for child in noun.children if child.lower_ == "of"), None)
    inner = (
        next((child for child in of.children if child.dep_ == "pobj" and child.pos_ in ("NOUN", "PROPN")), None)
        if of
        else None
    )
    modifiers = [token.lemma_.lower() for token in doc[first : noun.i]]
    if inner is not None:
        modifiers.append(inner.lemma_.lower())
    return Counted(doc[first : noun.i + 1].text, noun.lemma_.lower(), tuple(modifiers))


def _restricts(token: Token, noun: Token) -> bool:
    within = token.head == noun or (token.head.i > token.i and token.head.head == noun)
    return token.dep_ in BEFORE and token.text.isalpha() and within
