"""Which single moments does a text name: a day, a month, a year, "last month", "two weeks ago"?

One expression over the whole text, so that a text without dates costs one pass.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from corpustool.domain.dates import Grain, Moment
from corpustool.figures.lexemes import lexemes
from corpustool.figures.numerals import read_numerals
from corpustool.lexicon.calendar import months, quarters, short_months, weekdays
from corpustool.lexicon.events import happening
from corpustool.lexicon.numbers import number_words
from corpustool.lexicon.speech import speech_cues


@dataclass(frozen=True, slots=True)
class Found:
    """A moment where it stands; ``solid`` says that its numbers are part of a date and no amounts.

    ``other`` is the second end of an expression that is a stretch by itself ("the past two years", "2018-19").
    """

    start: int
    end: int
    first: Moment | None
    last: Moment | None
    solid: bool


S = r"[ \u00a0\u202f]"
YEAR = r"(?:1[5-9]\d\d|2[01]\d\d)"
NOT_A_DAY = rf"(?![\d%]|[.,:]\d|{S}?(?:%|percent|per{S}cent|million|billion|thousand|people|[ap]\.?m\b))"
DAY = rf"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?{NOT_A_DAY}"
GRAINS = {
    "day": Grain.DAY,
    "week": Grain.WEEK,
    "month": Grain.MONTH,
    "quarter": Grain.QUARTER,
    "year": Grain.YEAR,
    "decade": Grain.DECADE,
}
NEAR = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
SHIFT = {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1}
BACK = ("ago", "earlier", "before")


@cache
def _pattern() -> re.Pattern[str]:
    """One expression with a form of moment on each line; the groups of a form share its number."""
    full, short, week = "|".join(months()), "|".join(short_months()), "|".join(weekdays())
    month = rf"(?:{full}|(?:{short})\b\.?)"
    words = [word for word, number in number_words().items() if number.sort in ("unit", "teen", "ten")]
    small = "|".join((*words, *(word.capitalize() for word in words)))
    count = rf"(?:[Aa]n?|\d{{1,3}}|(?:{small})(?:-(?:{small}))?|[Ff]ew|[Ss]everal|[Cc]ouple{S}of)"
    lead = rf"(?:{week}),?{S}"
    forms = (
        rf"(?P<iso>{YEAR})-(?P<isom>0[1-9]|1[0-2])-(?P<isod>0[1-9]|[12]\d|3[01])\b",
        rf"(?P<slash>{D}/{D}/(?:\d{{4}}|\d\d))\b(?!/)",
        rf"(?P<w1>{lead})?(?:the{S})?(?P<d1>{DAY})(?:[-–](?P<e1>{D}))?(?:{S}of)?{S}(?P<m1>{month})(?:,?{S}(?P<y1>{YEAR}\b|{SHORT_YEAR}))?",
        rf"(?P<w2>{lead})?(?P<m2>{month}){S}(?P<d2>{DAY})(?:[-–](?P<e2>{D})\b)?(?:,?{S}(?P<y2>{YEAR}\b))?",
        rf"(?P<m3>{month})(?:{S}of)?,?{S}(?P<y3>{YEAR})\b",
        rf"(?P<q4>first|second|third|fourth)[- ]quarter\b(?:(?:{S}of)?{S}(?P<y4>{YEAR})\b)?",
        rf"(?P<h4>[Ff]irst|[Ss]econd|[Ll]atter)[- ]half{S}of{S}(?:(?P<y7>{YEAR})|(?P<h8>last|this|next){S}year)\b",
        rf"(?P<q5>Q[1-4])\b(?:{S}(?P<y5>{YEAR})\b)?",
        rf"(?P<shift>{_words(SHIFT)}){S}(?:(?P<sg>{_words(GRAINS)})\b|(?P<sw>{week})\b|(?P<sm>{full})\b)",
        rf"(?P<near>{_words(NEAR)})\b",
        rf"(?P<ago>{count}){S}(?P<ag>{_words(GRAINS)})s?{S}(?:{_words(BACK)})\b",
        rf"(?P<over>{_words(SHIFT)}){S}(?P<on>{count}){S}(?P<og>{_words(GRAINS)})s?\b",
        r"(?:the )?(?P<dec>(?:1[5-9]|20)\d)0['’]?s\b",
        rf"(?P<span>{YEAR})[-–/](?P<to>{YEAR}|\d\d)\b(?![-\d]|{S}(?:strong|people)\b)",
        rf"(?P<w5>{week})\b(?!{S}(?:Times|Post|Mail|Telegraph|Mirror|Express|Herald|World))",
        rf"(?P<m5>{full})\b",
        rf"(?P<y6>{YEAR})(?![\d,%]\d|[-/]\d|{S}?(?:%|percent|per{S}cent|million|km|miles|people|strong|met|feet|GMT|UTC)|[A-Za-z])",
    )
    return re.compile(
        rf"\b(?=[\dA-Zacefhlnopsty])(?:{'|'.join(forms)})"
    )  # most words are passed by at their first letter


def _words(table: Iterable[str]) -> str:
    """The words, with or without a capital letter."""
    return "|".join(f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in table)


D = r"(?:0?[1-9]|[12]\d|3[01])"
SHORT_YEAR = rf"\d\d\b(?!\S*\d|{S}[a-z%])"
VERBS = frozenset({"May", "March"})
MONTH_BEFORE = re.compile(r"\b(?:in|of|by|since|until|from|late|early|mid|and|to)[ -]$", re.IGNORECASE)


YEAR_CUES = (
    "in since by until till of from during after before through to and early late mid year for between circa summer "
    "spring autumn fall winter than around about"
)
YEAR_BEFORE = re.compile(rf"(?:\b(?:{YEAR_CUES.replace(' ', '|')})|[(,‘’'–-])\s?$", re.IGNORECASE)
ARTICLE = "the "
WORD_BEHIND = re.compile(r" ([a-z]+)\b")
PEOPLE_BEHIND = re.compile(
    r" (?:more )?(?:people|men|women|children|troops|soldiers|workers|jobs|homes|deaths|cases|customers|users)\b"
)


def find_moments(text: str) -> Iterator[Found]:
    """The moments of ``text`` in order, none of which overlap."""
    for match in _pattern().finditer(text):
        found = _read(match, text)
        if found is not None:
            yield found


def _read(match: re.Match[str], text: str) -> Found | None:  # noqa: PLR0911 - a form a return reads best
    part = match.groupdict()
    start, end = match.span()
    if part["iso"]:
        return _solid(start, end, Moment(Grain.DAY, int(part["iso"]), int(part["isom"]), int(part["isod"])))
    if part["slash"]:
        return Found(start, end, None, None, solid=True)  # 3/4/2020 is two different days in two countries
    for day, month, year, week in (("d1", "m1", "y1", "w1"), ("d2", "m2", "y2", "w2")):
        if part[day]:
            if day == "d2" and _counts(text, match.start(day), end, start) and not part[year]:
                return _solid(start, match.end(month), Moment(Grain.MONTH, month=_month(part[month])))
            number, weekday = int(re.sub(r"\D", "", part[day])), (part[week] or "").strip(", \u00a0\u202f")
            first = Moment(Grain.DAY, _year(part[year]), _month(part[month]), number, weekdays().get(weekday))
            until = part[f"e{day[1]}"]
            last = replace(first, day=int(until), weekday=None) if until and int(until) > number else first
            return Found(start, end, first, last, solid=True)
    if part["m3"]:
        return _solid(start, end, Moment(Grain.MONTH, int(part["y3"]), _month(part["m3"])))
    quarter = part["q4"] or part["q5"]
    if quarter:
        return _solid(start, end, Moment(Grain.QUARTER, _year(part["y4"] or part["y5"]), quarter=quarters()[quarter]))
    if part["h4"]:
        return _half_year(start, end, part)
    if part["dec"]:
        return _solid(start, end, Moment(Grain.DECADE, int(part["dec"]) * 10))
    if part["span"]:
        return _years(start, end, int(part["span"]), part["to"])
    if part["y6"]:
        return _solid(start, end, Moment(Grain.YEAR, int(part["y6"]))) if _is_year(text, start, end) else None
    return _relative(match, part)


def _solid(start: int, end: int, moment: Moment) -> Found:
    return Found(start, end, moment, moment, solid=True)


def _counts(text: str, day: int, end: int, start: int) -> bool:
    """As in "In March 12 people were held": the number counts what follows; the month stands alone."""
    return (
        text[max(0, start - 3) : start].lower() == "in "
        and re.match(r" [a-z]+s\b", text[end : end + 20]) is not None
        and day > 0
    )


def _month(name: str) -> int | None:
    bare = name.rstrip(".")
    return months().get(bare) or short_months().get(bare)


def _year(text: str | None) -> int | None:
    """A printed year; two digits are of the twentieth century from 30 on."""
    if text is None:
        return None
    number = int(text)
    return number if number > 99 else number + (1900 if number >= 30 else 2000)


def _half_year(start: int, end: int, part: Mapping[str, str | None]) -> Found:
    """Two quarters of a printed year; of "last year" the whole of it, for a moment has one anchor."""
    if part["y7"] is None:
        return _solid(start, end, Moment(Grain.YEAR, offset=SHIFT[part["h8"] or "this"]))
    first = 1 if (part["h4"] or "").lower() == "first" else 3
    ends = [Moment(Grain.QUARTER, int(part["y7"]), quarter=quarter) for quarter in (first, first + 1)]
    return Found(start, end, ends[0], ends[1], solid=True)


def _years(start: int, end: int, first: int, to: str) -> Found | None:
    last = int(to) if len(to) == 4 else first - first % 100 + int(to)
    if last <= first:
        return None
    return Found(start, end, Moment(Grain.YEAR, first), Moment(Grain.YEAR, last), solid=True)


def _is_event(word: str) -> bool:
    """As in "the 2011 quake", "the 2016 elections"; "the 1600 block" is no year."""
    return happening(word) is not None or happening(word.removesuffix("s")) is not None or word in speech_cues("dated")


def _is_year(text: str, start: int, end: int) -> bool:
    """Whether four digits are a year: a word of time before them, or nothing that they could count behind them."""
    if start and text[start - 1] in "$£€¥#.":
        return False
    if start >= len(ARTICLE) and text[start - len(ARTICLE) : start].lower() == ARTICLE:
        behind = WORD_BEHIND.match(text, end, end + 30)
        return behind is not None and _is_event(behind.group(1))
    if YEAR_BEFORE.search(text, max(0, start - 9), start):
        return PEOPLE_BEHIND.match(text, end, end + 20) is None
    return False


def _relative(match: re.Match[str], part: dict[str, str | None]) -> Found | None:  # noqa: PLR0911 - as above
    start, end = match.span()
    if part["near"]:
        return _solid(start, end, Moment(Grain.DAY, offset=NEAR[part["near"].lower()]))
    if part["shift"]:
        offset = SHIFT[part["shift"].lower()]
        if part["sg"]:
            return _solid(start, end, Moment(_grain(part["sg"]), offset=offset))
        if part["sw"]:
            return _solid(start, end, Moment(Grain.DAY, weekday=weekdays()[part["sw"]], offset=offset))
        return _solid(start, end, Moment(Grain.MONTH, month=_month(part["sm"] or ""), offset=offset))
    if part["ago"] and part["ag"]:
        number = _count(part["ago"])
        moment = Moment(_grain(part["ag"]), offset=-number) if number else None
        return Found(start, end, moment, moment, solid=False)
    if part["over"] and part["og"]:
        return _stretch(start, end, part["over"].lower(), _count(part["on"] or ""), _grain(part["og"]))
    if part["w5"]:
        return _solid(start, end, Moment(Grain.DAY, weekday=weekdays()[part["w5"]]))
    name = part["m5"] or ""
    if name.title() in VERBS and MONTH_BEFORE.search(match.string, max(0, start - 8), start) is None:
        return None
    return _solid(start, end, Moment(Grain.MONTH, month=_month(name)))


def _grain(word: str) -> Grain:
    """The grain that a word of time names: "Weeks" in a heading, "week" in a sentence."""
    return GRAINS[word.lower().rstrip("s")]


def _stretch(start: int, end: int, word: str, number: int | None, grain: Grain) -> Found:
    """As in "the past two years": from so many grains back until now, or from now on."""
    if number is None:
        return Found(start, end, None, None, solid=False)
    now, far = Moment(grain, offset=0), Moment(grain, offset=number if SHIFT[word] > 0 else -number)
    return Found(start, end, *((now, far) if SHIFT[word] > 0 else (far, now)), solid=False)


def _count(text: str) -> int | None:
    if text.lower() in ("a", "an"):
        return 1
    numeral = next(read_numerals(lexemes(text, 0, len(text))), None)
    return int(numeral.value) if numeral is not None else None
