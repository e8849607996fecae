"""Which numbers only label something: a list number, a page, a year, a score, a rank, a house in a street?"""

from __future__ import annotations

import re

from corpustool.domain.figures import Counted, UnitKind
from corpustool.figures.drafts import Draft
from corpustool.figures.lexemes import Sort
from corpustool.figures.lines import Line
from corpustool.figures.numerals import Form
from corpustool.lexicon.cues import cues
from corpustool.lexicon.labels import number_labels, street_words

YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
YEAR_CUES = cues("labels.year_cues")
PEOPLE = cues("labels.people")
ABBREVIATIONS = cues("labels.abbreviations")
HYPHENS = frozenset("-‐‑–")
NUMBERING = frozenset({"no", "nos", "number", "numbers"})


def label(line: Line, figure: Draft) -> str | None:
    """As in "Flight 370", "page 12", "No. 5", "#3", "§ 4"."""
    at = figure.number[0] - 1
    if figure.unit is not None or figure.form not in (Form.DIGITS, Form.WORDS):
        return None
    if at < 0:
        return _behind_cut(line, figure)
    dotted = line.lexemes[at].text == "." and line.low(at - 1) in ABBREVIATIONS
    before = line.lexemes[at - 1 if dotted else at]
    if before.text in "#§№":
        return "list number"
    found = number_labels().get(before.low)
    if found is None or (found.capital and not before.text[:1].isupper()):
        return None
    if before.low in NUMBERING:
        house = _in_street(line, figure.number[1])
        return ("address" if house else found.reason) if _numbers(line, figure, before.low, dotted) else None
    return None if before.text.islower() and counts_common(figure) else found.reason


def _is_verb(line: Line, place: int) -> bool:
    """As in "the vessels number 214"."""
    token, before = line.token_of(line.lexemes[place]), line.token_of(line.lexemes[place - 1]) if place else None
    plural = before is not None and before.tag_ in ("NNS", "NNPS")
    return token is not None and (token.pos_ == "VERB" or plural or line.low(place - 1) in MODALS)


def _numbers(line: Line, figure: Draft, before: str, dotted: bool) -> bool:
    """Whether "No. 5", "number one" names a rank; "no 5-star hotel", "the number 12 people" do not."""
    if before == "number" and _is_verb(line, figure.number[0] - 1):
        return False
    if before in ("no", "nos"):
        capital = line.lexemes[figure.number[0] - 1].text[:1].isupper() or figure.counted is None
        return dotted or (capital and figure.form is Form.DIGITS)
    return figure.counted is None or figure.form is Form.WORDS


def _behind_cut(line: Line, figure: Draft) -> str | None:
    """As in "at no. | 2228 Elm Street", where the parse begins a sentence behind the point."""
    token = line.tokens[0] if line.tokens else None
    if token is None or token.i == 0 or figure.form is not Form.DIGITS:
        return None
    before = token.doc[max(0, token.i - 3) : token.i].text.lower().split()
    if not "".join(before[-2:]).endswith(CUT):
        return None
    return "address" if _in_street(line, figure.number[1]) else "list number"


def counts_common(figure: Draft) -> bool:
    """Whether a common plural noun follows, as behind a real number."""
    return figure.counted is not None and figure.counted.text[-1:] == "s" and figure.counted.text.islower()


def list_number(line: Line, figure: Draft) -> str | None:
    """As in "1. First", "(2) Second", "3) Third": at the head of a line, or in brackets before a capital letter."""
    pieces, (first, stop) = line.lexemes, figure.number
    if figure.form is not Form.DIGITS or figure.unit is not None or figure.value > 99 or stop >= len(pieces):
        return None
    last = stop + 1 >= len(pieces)
    if first > 0 and pieces[first - 1].text in "([" and pieces[stop].text in ")]" and not last:
        return "list number" if first == 1 or pieces[stop + 1].text[:1].isupper() else None
    if first == 0 and pieces[stop].text in ".)" and (pieces[stop].glued or last):
        return "list number"
    return None


def year(line: Line, figure: Draft) -> str | None:
    """As in "the 2019 election", "'98"; four digits without a comma that count nobody are a year."""
    pieces, (first, stop) = line.lexemes, figure.number
    text = pieces[first].text
    duration = figure.unit is not None and figure.unit.kind is UnitKind.DURATION  # "the same 1986 month"
    if figure.form is not Form.DIGITS or (figure.unit is not None and not duration):
        return None
    if re.fullmatch(r"\d\d", text) and first > 0 and pieces[first - 1].text in "'’‘" and pieces[first].glued:
        return "year"
    if not YEAR.fullmatch(text):
        return None
    people = line.low(stop) == "strong" or (figure.counted is not None and _is_plural(figure.counted))
    if figure.value_to is not None:
        return "year" if not people and re.fullmatch(r"1[5-9]\d\d|20\d\d|\d\d", pieces[stop - 1].text) else None
    told = figure.counted is not None and not figure.carried and _is_plural(figure.counted)
    if figure.bound.value != "exact" or told:
        return None
    return "year" if int(text) >= 1900 or line.low(first - 1) in YEAR_CUES else None


def _is_plural(thing: Counted) -> bool:
    """Whether people or the like are counted: "2018 people", but not "the 1991 case"."""
    return thing.head in PEOPLE and (thing.head == "people" or thing.text.split()[-1].lower() != thing.head)


def ago(line: Line, figure: Draft) -> str | None:
    """As in "the bridge opened 50 years ago": a day that is told, and no length of time."""
    lasts = figure.unit is not None and figure.unit.kind is UnitKind.DURATION
    return "date" if lasts and line.low(figure.stop) == "ago" else None


def base(line: Line, figure: Draft) -> str | None:
    """As in "deaths per 1,000 births fell to 7": what a rate is told per counts nothing."""
    bare = figure.unit is None and figure.form in (Form.DIGITS, Form.WORDS)
    return "base of a rate" if bare and line.low(figure.number[0] - 1) == "per" else None


def emergency(line: Line, figure: Draft) -> str | None:
    """As in "dial 911", "a 999 call"."""
    text = line.lexemes[figure.number[0]].text
    near = {line.low(figure.number[0] - 1), line.low(figure.number[1])}
    return "phone number" if text in EMERGENCY and figure.unit is None and near & CALLS else None


EMERGENCY = frozenset({"911", "999", "112", "000", "111", "101", "311"})
CALLS = cues("labels.calls")


def score(line: Line, figure: Draft) -> str | None:
    """As in "2-0", "21-14", "5-4 vote", "6-4, 7-5", "24/7"."""
    pieces, (first, stop) = line.lexemes, figure.number
    if figure.unit is not None or figure.form is not Form.DIGITS:
        return None
    if figure.value_to is not None:
        tight = (
            stop - first == 3 and pieces[first + 1].text in HYPHENS and all(p.glued for p in pieces[first + 1 : stop])
        )
        named = figure.counted is not None and figure.counted.text.split()[-1][:1].isupper()
        grouped = "," in pieces[stop - 1].text or line.low(stop) == "strong"  # "4-5,000", "400-500 strong"
        return "score" if tight and not grouped and (figure.counted is None or named) else None
    return "score" if _tied(line, stop, stop + 1) or _tied(line, first - 2, first - 1) else None


def _tied(line: Line, one: int, two: int) -> bool:
    """Whether the lexemes from ``one`` on are a mark and a number (or the reverse) that touch their neighbours."""
    pieces = line.lexemes
    if one < 0 or two + 1 > len(pieces) or two + 1 < 1:
        return False
    mark, other = (pieces[one], pieces[two]) if pieces[one].sort is Sort.SIGN else (pieces[two], pieces[one])
    if mark.text not in "-–/:" or other.sort is not Sort.NUMBER:
        return False
    after = pieces[two] if mark is pieces[one] else (pieces[two + 1] if two + 1 < len(pieces) else mark)
    return mark.glued and after.glued


def rank(line: Line, figure: Draft) -> str | None:
    """As in "the top three", "the bottom two"; not "could top 500"."""
    before = line.low(figure.number[0] - 1)
    bare = figure.counted is None and figure.unit is None
    if not bare or before not in ("top", "bottom") or line.low(figure.number[1]) == "of":
        return None
    above = line.low(figure.number[0] - 2)
    passed = (above in MODALS or above in TOLLS) and figure.value > LAST_RANK  # "could top 500", "deaths top 500"
    return None if passed else "rank"


MODALS = cues("numerals.modals")
TOLLS = cues("bounds.tolls")
LAST_RANK = 100
"""No table of the best is longer: "expected to top 60 million" tells of a level that is passed."""


def address(line: Line, figure: Draft) -> str | None:
    """As in "12 Elm Street", "90049 ZIP Code"."""
    pieces, stop = line.lexemes, figure.number[1]
    if figure.form is not Form.DIGITS or stop >= len(pieces) or figure.unit is not None:
        return None
    for at in range(stop, min(stop + 5, len(pieces))):
        if pieces[at].low in street_words() and pieces[at].text[:1].isupper() and (at > stop or _capital(line, at + 1)):
            return "address"
        if not (pieces[at].text[:1].isupper() or pieces[at].sort in (Sort.ORDINAL, Sort.NUMBER)):
            break
    block = pieces[stop].low == "block" and figure.value % 100 == 0
    return "address" if block or pieces[stop].low == "zip" else None


def _in_street(line: Line, stop: int) -> bool:
    """Whether the name of a street follows: "2326 37th Street", "2163 on 34th Avenue"."""
    for place in range(stop, min(stop + STREET, len(line.lexemes))):
        if line.low(place) in street_words() and _capital(line, place) and place > stop:
            return True
    return False


STREET = 6
CUT = ("no.", "nos.")


def _capital(line: Line, place: int) -> bool:
    return place < len(line.lexemes) and line.lexemes[place].text[:1].isupper()


def code(line: Line, figure: Draft) -> str | None:
    """Digits that begin with a zero are a code, whatever it is for."""
    text = line.lexemes[figure.number[0]].text
    zero = figure.form is Form.DIGITS and len(text) > 1 and text[0] == "0" and text.isdigit()
    return "code" if zero and figure.unit is None else None
