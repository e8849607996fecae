"""Why is a number no figure: a year, a score, a label, a piece of a name?"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from corpustool.domain.mentions import EntityKind
from corpustool.figures.drafts import Draft
from corpustool.figures.lexemes import Lexeme, Sort
from corpustool.figures.lines import Line
from corpustool.figures.numerals import Form, Numeral
from corpustool.lexicon.labels import number_labels, street_words

SORTS = {
    Sort.ODD: "unreadable number",
    Sort.ORDINAL: "ordinal",
    Sort.DECADE: "decade",
    Sort.CLOCK: "time",
    Sort.CODE: "part of a name",
}
HYPHENS = frozenset("-‐‑–")
PHONE = re.compile(r"\+\d{1,3}[ .-]?\(?\d[\d ().-]{5,}\d|\(?\b0\d{2,4}\)?[ .-]\d{3,4}(?:[ .-]?\d{3,4})+|\(?\b\d{3}\)?[ .-]\d{3}[.-]\d{4}\b|\b1-\d{3}-\d{3}-\d{4}\b|\b0\d{6,}\b")
YEAR_CUES = frozenset("in since by of until till from during through before after year early late mid spring summer autumn fall winter and to".split())
PEOPLE = frozenset("people person man woman child worker job home house troop soldier student pupil voter case death death member employee".split())
CLOCKS = frozenset("am pm a.m p.m a.m. p.m. o'clock o’clock gmt est edt pst pdt utc bst cet ist".split())


def why_not(line: Line, figure: Draft) -> str | None:
    """The reason why this number is no figure, or ``None`` when it is one."""
    return next((reason for rule in RULES if (reason := rule(line, figure)) is not None), None)


def _in_address(line: Line, figure: Draft) -> str | None:
    token = line.token_of(line.lexemes[figure.number[0]])
    if token is not None and (token.like_url or token.like_email or token.text[:1] in "@#" and len(token.text) > 1):
        return "part of a web address"
    return None


def is_clock(line: Sequence[Lexeme], numeral: Numeral) -> bool:
    """A time of day: "5 am", "10.45pm", "1530 GMT", "1400 hours"."""
    after = line[numeral.stop].low if numeral.stop < len(line) else ""
    if numeral.form not in (Form.DIGITS, Form.WORDS):
        return False
    if after in CLOCKS:
        return True
    return after == "hours" and re.fullmatch(r"[0-2]\d[0-5]\d", line[numeral.first].text) is not None


def _label(line: Line, figure: Draft) -> str | None:
    """ "Flight 370", "page 12", "No. 5", "#3", "§ 4"."""
    if figure.unit is not None or figure.form not in (Form.DIGITS, Form.WORDS):
        return None
    at = figure.number[0] - 1
    if at >= 0 and line.lexemes[at].text == "." and at > 0:
        at -= 1 if line.lexemes[at - 1].low in ("no", "nos", "fig", "vol", "p", "pp", "art", "sec", "ch") else 0
    if at < 0:
        return None
    before = line.lexemes[at]
    if before.text in "#§№":
        return "list number"
    reason = number_labels().get(before.low)
    if reason is None:
        return None
    if before.low in ("place", "line", "order", "part", "act", "measure", "issue", "bus", "house", "group", "area", "point", "unit", "row", "war", "world", "road", "floor", "camp", "series", "season", "no") and not before.text[:1].isupper():
        if before.low != "no" or line.lexemes[at + 1].text != ".":
            return None
    if before.low in ("no", "numbers", "number") and figure.counted is not None and figure.form is Form.WORDS:
        return reason if before.low == "number" else None
    return None if _counts_common(line, figure) and before.text.islower() and before.low not in ("number", "no") else reason


def _counts_common(line: Line, figure: Draft) -> bool:
    """Whether a common plural noun follows, as behind a real number."""
    return figure.counted is not None and figure.thing is not None and line.token_at(figure.thing[0]) is not None and figure.counted.text[-1:] == "s" and figure.counted.text.islower()


def _list_number(line: Line, figure: Draft) -> str | None:
    """ "1. First", "(2) Second", "3) Third" at the head of a line."""
    pieces = line.lexemes
    first, stop = figure.number
    if figure.form is not Form.DIGITS or figure.unit is not None or figure.value > 99 or stop >= len(pieces):
        return None
    bracket = first > 0 and pieces[first - 1].text in "([" and pieces[stop].text in ")]" and stop + 1 < len(pieces)
    if bracket and not (pieces[stop + 1].text[:1].isupper() and figure.value_to is None):
        bracket = first == 1
    if bracket or (first == 0 and pieces[stop].text in ".)" and pieces[stop].glued and stop + 1 < len(pieces)):
        return "list number"
    if first == 0 and stop == len(pieces) - 1 and pieces[stop].text in ".)":
        return "list number"
    return None


def _year(line: Line, figure: Draft) -> str | None:
    pieces = line.lexemes
    first, stop = figure.number
    text = pieces[first].text
    if figure.form is not Form.DIGITS or figure.unit is not None:
        return None
    if re.fullmatch(r"\d\d", text) and first > 0 and pieces[first - 1].text in "'’‘" and pieces[first].glued:
        return "year"
    if not re.fullmatch(r"1[5-9]\d\d|20\d\d", text) or figure.value_to is not None and stop - first < 2:
        return None
    if figure.value_to is not None:
        return "year" if re.fullmatch(r"1[5-9]\d\d|20\d\d|\d\d", pieces[stop - 1].text) else None
    if figure.bound.value != "exact" or (figure.counted is not None and figure.counted.head in PEOPLE):
        return None
    return "year" if int(text) >= 1900 or _low(line, first - 1) in YEAR_CUES else None


def _score(line: Line, figure: Draft) -> str | None:
    """ "2-0", "21-14", "5-4 vote", "6-4, 7-5", "24/7"."""
    pieces = line.lexemes
    first, stop = figure.number
    if figure.unit is not None or figure.form is not Form.DIGITS:
        return None
    if figure.value_to is not None:
        tight = all(piece.glued for piece in pieces[first + 1 : stop]) and stop - first == 3 and pieces[first + 1].text in HYPHENS
        return "score" if tight and figure.counted is None else None
    for sign, other in ((first - 1, first - 2), (stop, stop + 1)):
        if 0 <= sign < len(pieces) and 0 <= other < len(pieces) and pieces[sign].text in "-–/:" and pieces[max(sign, other)].glued and pieces[other].sort is Sort.NUMBER:
            touching = pieces[stop].glued if sign == stop else pieces[first].glued and pieces[sign].glued
            if touching:
                return "score"
    return None


def _rank(line: Line, figure: Draft) -> str | None:
    """ "the top three", "the bottom two"."""
    before = _low(line, figure.number[0] - 1)
    if figure.counted is None and figure.unit is None and before in ("top", "bottom") and _low(line, figure.number[1]) != "of":
        return "rank"
    return None


def _glued_name(line: Line, figure: Draft) -> str | None:
    """ "COVID-19", "F-16", "5G", "last-32": letters stick to the number."""
    pieces = line.lexemes
    first, stop = figure.number
    if first > 1 and pieces[first - 1].text in "-‐‑" and pieces[first].glued and pieces[first - 1].glued and pieces[first - 2].sort in (Sort.WORD, Sort.CODE):
        if pieces[first - 2].low not in ("sub", "minus", "to", "and", "or", "now") and figure.value > 0 and not (figure.unit is not None and figure.unit.kind.value in ("age", "percent", "currency")):
            return "part of a name"
    if first > 0 and pieces[first].glued and pieces[first - 1].sort in (Sort.WORD, Sort.CODE) and pieces[first].sort is Sort.NUMBER:
        return "part of a name"
    if figure.stop <= stop < len(pieces) and pieces[stop].glued and pieces[stop].sort in (Sort.WORD, Sort.CODE) and pieces[stop - 1].sort is Sort.NUMBER:
        return "part of a name"
    return None


def _address(line: Line, figure: Draft) -> str | None:
    pieces = line.lexemes
    stop = figure.number[1]
    if figure.form is not Form.DIGITS or stop >= len(pieces) or figure.unit is not None:
        return None
    for at in range(stop, min(stop + 5, len(pieces))):
        if pieces[at].low in street_words() and at > stop and pieces[at].text[:1].isupper():
            return "address"
        if not (pieces[at].text[:1].isupper() or pieces[at].sort in (Sort.ORDINAL, Sort.NUMBER)):
            break
    return "address" if pieces[stop].low == "zip" else None


def _in_name(line: Line, figure: Draft) -> str | None:
    """The number is a piece of a name ("Fortune 100", "Seven Sisters", "787 Dreamliner")."""
    pieces = line.lexemes
    first, stop = figure.number
    start, end = pieces[first].start, pieces[stop - 1].end
    if figure.unit is not None or figure.form not in (Form.DIGITS, Form.WORDS):
        return None
    if figure.value != figure.value.to_integral_value() or (figure.form is Form.WORDS and pieces[first].text.islower()):
        return None
    name = line.mention_over(start, end)
    if name is not None and (name.start < start or end < name.end):
        if name.start < start or name.kind not in (EntityKind.GROUP, EntityKind.PERSON):
            if not _counts_common(line, figure) or name.start < start:
                return "part of a name"
    return _capital_before(line, figure) or _capital_behind(line, figure)


def _capital_before(line: Line, figure: Draft) -> str | None:
    pieces, (first, stop) = line.lexemes, figure.number
    if first == 0 or pieces[first - 1].sort is not Sort.WORD or not pieces[first - 1].text[:1].isupper() or figure.bound.value != "exact":
        return None
    token = line.token_of(pieces[first - 1])
    if token is None or token.pos_ != "PROPN" or token.ent_type_ in ("DATE", "TIME") or _counts_common(line, figure):
        return None
    after = line.token_of(pieces[stop]) if stop < len(pieces) else None
    if after is not None and after.pos_ in ("AUX", "VERB", "ADP", "NOUN", "ADJ") and figure.form is Form.WORDS:
        return None
    if after is not None and (after.pos_ in ("AUX", "VERB") and first > 2 or figure.counted is not None and after.pos_ == "NOUN"):
        return None
    return "part of a name"


def _capital_behind(line: Line, figure: Draft) -> str | None:
    """ "787 Dreamliner", "Four Seasons": a name begins with the number."""
    pieces, (first, stop) = line.lexemes, figure.number
    if figure.thing is None or figure.counted is None or figure.bound.value != "exact":
        return None
    head = line.token_at(figure.thing[1] - 1)
    if head is None or head.pos_ != "PROPN" or head.tag_ == "NNPS" or head.text.endswith("s"):
        if not (first > 0 and pieces[first].sort is Sort.WORD and pieces[first].text[:1].isupper() and head is not None and head.pos_ == "PROPN"):
            return None
    return "part of a name" if stop < len(pieces) and pieces[stop].text[:1].isupper() else None


def _pronoun(line: Line, figure: Draft) -> str | None:
    """ "one of the", "no one", "the one who": a pronoun, no number."""
    pieces, (first, stop) = line.lexemes, figure.number
    if figure.carried:
        return None
    if stop - first != 1 or pieces[first].low != "one" or figure.unit is not None:
        if stop - first == 1 and pieces[first].low == "one" and _low(line, stop) == "day" and _low(line, first - 1) not in ("in", "just", "only", "than", "least"):
            return "pronoun"
        return None
    before, after = _low(line, first - 1), _low(line, stop)
    if after == "of":
        return None if figure.part and before in ("only", "just", "least", "than") else "one of"
    if before in ("no", "every", "any", "some", "the", "this", "that", "each", "another", "which", "a", "same", "other") and figure.counted is None:
        return "pronoun"
    if after in ("another", "'s", "’s", "can", "should", "might", "would", "must", "could", "may", "day") or (after == "-" and _low(line, stop + 1) in COMPOUNDS):
        return "pronoun"
    token = line.token_of(pieces[first])
    if token is not None and token.pos_ in ("PRON", "NOUN") and figure.counted is None and after not in PERSONAL:
        return "pronoun"
    return None


PERSONAL = frozenset("dead killed injured wounded died missing hurt was is person man woman in critical seriously".split())
COMPOUNDS = frozenset("way time times off sided on upmanship party piece hit liner to size stop storey story sided handed liners dimensional pronged".split())


def _compound(line: Line, figure: Draft) -> str | None:
    """ "two-way", "three-time": an adjective that counts nothing."""
    stop = figure.number[1]
    if figure.unit is None and _low(line, stop) == "-" and _low(line, stop + 1) in COMPOUNDS and stop < len(line.lexemes) and line.lexemes[stop].glued:
        return "part of a compound"
    return None


def _leading_zero(line: Line, figure: Draft) -> str | None:
    text = line.lexemes[figure.number[0]].text
    if figure.form is Form.DIGITS and len(text) > 1 and text[0] == "0" and text.isdigit() and figure.unit is None:
        return "code"
    return None


def _low(line: Line, place: int) -> str:
    return line.lexemes[place].low if 0 <= place < len(line.lexemes) else ""


Rule = Callable[[Line, Draft], str | None]
RULES: tuple[Rule, ...] = (
    _in_address,
    _leading_zero,
    _list_number,
    _label,
    _address,
    _year,
    _score,
    _rank,
    _glued_name,
    _pronoun,
    _compound,
    _in_name,
)


def rejected_sort(piece: Lexeme) -> str | None:
    """The reason why a lexeme that is not even a number is no figure."""
    return SORTS.get(piece.sort)


def phone_spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where telephone numbers stand in ``text[start:end]``."""
    return [match.span() for match in PHONE.finditer(text, start, end)]
