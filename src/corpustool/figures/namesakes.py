"""Which numbers are pieces of names and words: "COVID-19", "Fortune 100", "787 Dreamliner", "one of the", "two-way"?"""

from __future__ import annotations

from corpustool.domain.figures import UnitKind
from corpustool.domain.mentions import EntityKind
from corpustool.domain.quantities import Bound
from corpustool.figures.drafts import Draft
from corpustool.figures.labels import counts_common
from corpustool.figures.lexemes import Sort
from corpustool.figures.lines import Line
from corpustool.figures.numerals import Form
from corpustool.lexicon.cues import cues
from corpustool.lexicon.events import roles

LETTERS = frozenset({Sort.WORD, Sort.CODE})
HYPHENS = frozenset("-‐‑")
LOOSE = cues("namesakes.loose")
ALONE = cues("namesakes.alone")
MODAL = cues("namesakes.modal")
NOBODY = frozenset({"no", "every", "any"})
COUNTING = frozenset({"in", "just", "only", "than", "least", "for", "after", "within"})
PERSONAL = cues("namesakes.personal")
COMPOUNDS = cues("namesakes.compounds")
ORDINALS = cues("namesakes.ordinals")
MEASURED = frozenset({UnitKind.AGE, UnitKind.PERCENT, UnitKind.CURRENCY})
NAME = "part of a name"


def glued_name(line: Line, figure: Draft) -> str | None:
    """As in "COVID-19", "F-16", "5G", "last-32": letters stick to the number."""
    pieces, (first, stop) = line.lexemes, figure.number
    digits = pieces[first].sort is Sort.NUMBER
    if first > 1 and _hyphenated(line, first) and figure.value > 0 and pieces[first - 2].low not in LOOSE:
        return None if figure.unit is not None and figure.unit.kind in MEASURED else NAME
    if digits and first > 0 and pieces[first].glued and pieces[first - 1].sort in LETTERS:
        return NAME
    after = pieces[stop] if figure.stop <= stop < len(pieces) else None
    return (
        NAME
        if after is not None and after.glued and after.sort in LETTERS and pieces[stop - 1].sort is Sort.NUMBER
        else None
    )


def _hyphenated(line: Line, first: int) -> bool:
    hyphen, before = line.lexemes[first - 1], line.lexemes[first - 2]
    return hyphen.text in HYPHENS and hyphen.glued and line.lexemes[first].glued and before.sort in LETTERS


def in_name(line: Line, figure: Draft) -> str | None:
    """As in "Fortune 100", "Cloud 9", "787 Dreamliner": a name holds the number, begins or ends with it."""
    if figure.unit is not None or figure.form not in (Form.DIGITS, Form.WORDS):
        return None
    pieces, (first, stop) = line.lexemes, figure.number
    fraction = figure.value != figure.value.to_integral_value()
    grouped = "," in pieces[first].text or abs(figure.value) >= LARGE  # "in Scotland 53,000"
    listed = fraction or grouped or _in_list_of_results(line, figure)
    listed = listed or line.low(first - 1) == "magnitude"  # "Magnitude 6.0 Quake"
    if listed or (figure.form is Form.WORDS and pieces[first].text.islower()):
        return None
    start, end = pieces[first].start, pieces[stop - 1].end
    name = line.mention_over(start, end)
    if (name is not None and name.start < start) or _capital_amid(line, figure):
        return NAME
    people = name is not None and name.kind in (EntityKind.GROUP, EntityKind.PERSON)
    if name is not None and end < name.end and not people and not counts_common(figure):
        return NAME
    if _is_title(line) or (stop < len(pieces) and (pieces[stop].low,) in roles()):
        return None  # every word has a capital: "9 Dead in New Clash"
    return _name_before(line, figure) or _name_behind(line, figure)


def _capital_amid(line: Line, figure: Draft) -> bool:
    """As in "the channel Five said", "at World At One": a number word with a capital letter within a sentence."""
    pieces, first = line.lexemes, figure.number[0]
    if figure.form is not Form.WORDS or first == 0 or figure.number[1] - first > 1 or pieces[first].text.isupper():
        return False
    opens = pieces[first - 1].sort is not Sort.WORD or pieces[first - 1].text.isupper()
    common = figure.counted is not None and not figure.counted.text[:1].isupper()
    return not opens and not common and not _is_title(line)


def _in_list_of_results(line: Line, figure: Draft) -> bool:
    """As in "in A 52 people died, in Santa Olaya 19": a bare number behind a name that opens a piece of the list."""
    pieces, (first, stop) = line.lexemes, figure.number
    if figure.form is not Form.DIGITS or not _ends_piece(line, stop):
        return False
    at = first - 1
    while at >= 0 and first - at < LONGEST_NAME and pieces[at].text[:1].isupper():
        at -= 1
    if at < 1 or at == first - 1:
        return False
    if pieces[at].low == "nearby":
        at -= 1
    if pieces[at].low in LOCATIVE:
        told = any(piece.sort is Sort.NUMBER for piece in pieces[max(0, at - WIDE) : at])
        return (figure.carried or told) and _gaps(line, at)
    return figure.carried and line.low(at) in (",", ";", "and")


def _ends_piece(line: Line, stop: int) -> bool:
    return stop >= len(line.lexemes) or line.low(stop) in (".", ",", ";", "and")


def _gaps(line: Line, at: int) -> bool:
    """Whether a comma or an "and" opens the piece of the list that begins at ``at`` or one word before."""
    return any(line.low(place) in (",", ";", "and") for place in (at, at - 1))


LOCATIVE = cues("scopes.locative")
LONGEST_NAME = 6


def _is_title(line: Line) -> bool:
    """Whether most words of a line begin with a capital letter, as in headlines."""
    long = [piece for piece in line.lexemes[:TITLE] if piece.sort is Sort.WORD and len(piece.text) > 3]
    return len(long) > 2 and sum(piece.text[:1].isupper() for piece in long) >= 0.8 * len(long)


TITLE = 40
LARGE = 100000


def _name_before(line: Line, figure: Draft) -> str | None:
    """A capital word right before a bare number: "Fortune 100"; not "In Kabul 12 were killed"."""
    pieces, (first, stop) = line.lexemes, figure.number
    if first == 0 or pieces[first - 1].sort is not Sort.WORD or figure.bound is not Bound.EXACT:
        return None
    token = line.token_of(pieces[first - 1])
    if token is None or token.pos_ != "PROPN" or not token.text[:1].isupper() or token.ent_type_ in ("DATE", "TIME"):
        return None
    after = line.token_of(pieces[stop]) if stop < len(pieces) else None
    following = after.pos_ if after is not None else ""
    goes_on = following in ("AUX", "VERB", "ADP", "NOUN", "ADJ") and figure.form is Form.WORDS
    counts = counts_common(figure) or (figure.counted is not None and following == "NOUN" and _is_plural(line, figure))
    acts = following in ("AUX", "VERB") and line.low(first - 2) in ("in", "at", "near", "from", "on")
    return None if goes_on or counts or acts else NAME


def _is_plural(line: Line, figure: Draft) -> bool:
    """Whether the thing counted is told in the plural: "the S&P 500 index" counts nothing."""
    head = line.token_at(figure.thing[1] - 1) if figure.thing is not None else None
    return head is not None and (head.tag_ in ("NNS", "NNPS") or head.lower_ in PLURALS)


PLURALS = cues("namesakes.plurals")


def _name_behind(line: Line, figure: Draft) -> str | None:
    """As in "787 Dreamliner", "Four Seasons": the thing counted is a name in the singular."""
    pieces, (first, stop) = line.lexemes, figure.number
    if figure.thing is None or figure.bound is not Bound.EXACT or stop >= len(pieces):
        return None
    head = line.token_at(figure.thing[1] - 1)
    if head is None or head.pos_ != "PROPN" or not pieces[stop].text[:1].isupper():
        return None
    plural = head.tag_ == "NNPS" or head.text.endswith("s")
    titled = first > 0 and pieces[first].sort is Sort.WORD and pieces[first].text[:1].isupper()
    return NAME if titled or not plural else None


def pronoun(line: Line, figure: Draft) -> str | None:
    """As in "one of the", "no one", "the one who", "one day": no number at all."""
    pieces, (first, stop) = line.lexemes, figure.number
    if stop - first != 1 or pieces[first].low != "one":
        return None
    before, after = line.low(first - 1), line.low(stop)
    if figure.carried:
        return "pronoun" if before in NOBODY else None  # "the second went off, hurting no one"
    if figure.unit is not None:
        return "pronoun" if after == "day" and before not in COUNTING else None
    if after == "of":
        return None if figure.part and before in ("only", "just", "least", "than") else "one of"
    if _in_phrase(line, first):
        return "pronoun"
    numbered = stop < len(pieces) and pieces[stop].sort is Sort.NUMBER  # "one 52, the other 40"
    only = before in ("only", "just", "least") and line.low(first - 2) not in ("the", "an")  # "only one was broken"
    alone = figure.counted is None and not only and (before in ALONE or _stands_for_noun(line, first))
    return "pronoun" if numbered or alone or after in MODAL else None


def _in_phrase(line: Line, first: int) -> bool:
    """As in "one by one", "one way or another", "go one better", "like one that was sold"."""
    before, after = line.low(first - 1), line.low(first + 1)
    by_itself = "one" in (line.low(first - 2), line.low(first + 2))
    if (before == "by" or after == "by") and by_itself:
        return True
    if after == "better" and before in GOING:
        return True
    if after == "way" and line.low(first + 2) in ("or", "and"):
        return True
    return before in LIKE and after in TELLING


GOING = cues("namesakes.going")
LIKE = cues("namesakes.like")
TELLING = cues("namesakes.telling")


def _stands_for_noun(line: Line, first: int) -> bool:
    """Whether the parse sees a pronoun or noun, or an adjective leads to it ("the blue one")."""
    token, lead = line.token_of(line.lexemes[first]), line.token_of(line.lexemes[first - 1]) if first else None
    nominal = token is not None and token.pos_ in ("PRON", "NOUN") and line.low(first + 1) not in PERSONAL
    return nominal or (lead is not None and lead.pos_ == "ADJ")


def third_person(line: Line, figure: Draft) -> str | None:
    """As in "A third said": one more person, unless shares are told before in the sentence."""
    first, stop = figure.number
    alone = figure.form is Form.SHARE and figure.counted is None and figure.unit is None and not figure.carried
    if not alone or line.low(stop) not in TELLERS or line.low(first) not in ("a", "another"):
        return None
    if line.low(stop - 1) not in ("third", "fourth", "fifth", "sixth"):
        return None
    before = {piece.low for piece in line.lexemes[max(0, first - WIDE) : first]}
    return None if before & SHARING else "ordinal"


TELLERS = cues("namesakes.tellers")
SHARING = frozenset(
    {"percent", "%", "cent", "half", "quarter", "quarters", "thirds", "fifth", "of", "polled", "surveyed"}
)
WIDE = 40


def compound(line: Line, figure: Draft) -> str | None:
    """As in "two-way", "three-time": an adjective that counts nothing; "twenty-first" is an ordinal."""
    stop = figure.number[1]
    after = stop + 1 if line.low(stop) in HYPHENS else stop
    if line.low(after) in CALIBRES and figure.form is Form.DIGITS:
        return "product number"
    if _is_match(line, figure) or _names_its_noun(line, figure):
        return "part of a compound"
    tens = figure.form is Form.WORDS and figure.value % 10 == 0 and 20 <= figure.value < 100
    if tens and line.low(after) in ORDINALS:
        return "ordinal"
    tied = figure.unit is None and line.low(stop) in HYPHENS and line.lexemes[stop].glued
    return "part of a compound" if tied and line.low(stop + 1) in COMPOUNDS else None


CALIBRES = frozenset({"caliber", "calibre", "gauge"})


def _is_match(line: Line, figure: Draft) -> bool:
    """As in "the doubles title", "in mixed doubles": a match of two against two, and no verb."""
    first = figure.number[0]
    if figure.form is not Form.MULTIPLE or line.low(first) not in ("doubles", "triples"):
        return False
    token = line.token_of(line.lexemes[first])
    return token is not None and token.pos_ != "VERB" and (line.low(first - 1) in PAIRED or token.dep_ in NOMINAL)


NOMINAL = frozenset({"compound", "dobj", "pobj"})
PAIRED = cues("namesakes.paired")


def _names_its_noun(line: Line, figure: Draft) -> bool:
    """As in "phase one trials", "band one bills": a "one" between a noun and a plural counts neither."""
    first, stop = figure.number
    if line.low(first) != "one" or stop - first != 1 or figure.unit is not None or first == 0 or figure.counted is None:
        return False
    before = line.token_of(line.lexemes[first - 1])
    head = line.token_at(figure.thing[1] - 1) if figure.thing is not None else None
    return before is not None and before.tag_ == "NN" and head is not None and head.tag_ == "NNS"
