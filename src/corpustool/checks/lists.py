"""Is a list as long as the number before it says? "Six countries: ...", with names or with other things."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpustool.checks.catalogue import Sighting, check
from corpustool.checks.evidence import figure_side
from corpustool.domain.analysis import Record
from corpustool.domain.cases import Case
from corpustool.domain.figures import Figure, UnitKind
from corpustool.domain.findings import Confidence, Severity, Side, Verdict
from corpustool.domain.mentions import EntityKind, Mention
from corpustool.domain.quantities import Bound, plain

_GAP = r"[^\n.;:?!()\d]{0,90}"
_OPENINGS = (
    re.compile(rf"{_GAP}?(?::|,?\s+namely:?|\s[–—-])\s+(?=\S)"),
    re.compile(
        rf"{_GAP}\.\s+(?:They|These|Those|The (?:[\w-]+\s+)?(?P<again>[\w-]+))\s+(?:are|were)\s*:?\s+(?=\S)",
    ),
)
"""What stands between a number with its thing and a list of all of them."""
_BULLETS = re.compile(
    r"[^\n.,;?!()]{0,60}:[ \t]*\n(?:[ \t]*\n)?"
    r"(?P<items>(?:[ \t]*(?:[-*•–]|\d{1,2}[.)])[ \t]+[^\n]+(?:\n|$)(?:[ \t]*\n)?)+)"
)
_BULLET = re.compile(r"^[ \t]*(?:[-*•–]|\d{1,2}[.)])[ \t]+", re.MULTILINE)
_END = re.compile(r"\n|[.!?](?=[\s”\"’]|$)|\s[–—-]\s|[;:](?=\s)")
_AGE = re.compile(r",\s*(?:aged\s+)?\d{1,3}(?=\s*(?:,|;|$|and\b))")
_OPEN = re.compile(
    r"\b(?:including|among|such as|like|etc|others?|e\.g|more|rest|for (?:example|instance)|respectively|both|plus|not"
    r")\b|\.\.\.|…",
    re.IGNORECASE,
)
_SOME = re.compile(
    r"\b(?:including|among|such as|like|e\.g|for (?:example|instance)|each|every|per|not)\b", re.IGNORECASE
)
_JOIN = re.compile(r"\s+(?:and|&|or|as well as)\s+")
_ASIDE = re.compile(
    r"(?:an?|the|his|her|its|their|who|which|whose|where|formerly|now|then|once|in|of|from|at|on|by|with|near)\s",
    re.IGNORECASE,
)
_ITEM = re.compile(r"(?:the\s+)?[\w’'.&/-]+(?:\s+[\w’'.&/-]+){0,4}")
_OF = re.compile(r"(?:\s[\w’'-]+){0,2}\s(?:out )?of(?:\s[\w’'-]+){0,3}\s")
"""Between a part and its whole: "seven of its 18 routes"."""
_SMALL = frozenset(
    {"of", "the", "de", "la", "du", "da", "di", "del", "van", "von", "der", "al", "el", "bin", "for", "in"}
)
_WORDS = 3
"""Words of an item that is no name: longer ones may be clauses."""
_LEAST = 3
_FEW = 4
"""Where so few are announced, two names are a list too."""
_MOST = 60


@check("SUM202", "list-and-count", Severity.WARNING, since="0.1")
def list_and_count(case: Case) -> Iterator[Sighting]:
    """A number is followed by a list of another length.

    Why it matters: a name is missing or one too many, or the number is wrong.

    Fires on "six countries: Brazil, Chile, Colombia, Ecuador and Mexico", on "three reasons: cost, noise, dust and the
    weather", on a list in the next sentence ("They are ...") or in bullets behind a colon, and where a list after
    "including" is longer than its number; of "six of its 20 routes: ..." the six are listed. Forgives lists that say
    they are not complete, numbers with a bound, ages behind names, and lists whose items may be explanations of one
    another.

    Cannot detect: a list that other words open; a list with clauses for items; pairs, unless they are names.

    Measured in November 2026: no alarm in 2,600 news articles, in which 21 lists were as long as announced; of 20
    articles with the number before a list altered by script 13 were found.
    """
    for record in case.records:
        for figure, listed in case.kept.of(announced, record):
            if not listed.differs(int(figure.quantity.value)):
                continue
            quoter = case.quoters.of(record)
            where = quoter.quote(listed.start, listed.end)
            yield Sighting(
                Verdict.ARITHMETIC,
                Confidence.MEDIUM,
                figure.counted.text if figure.counted else figure.quote,
                f"{plain(figure.quantity.value)} are announced, {len(listed.items)} are named",
                (figure_side(quoter, figure), Side(str(len(listed.items)), None, None, (where,))),
                (),
                (f"Named are: {', '.join(listed.items)}.",),
            )


def announced(record: Record) -> tuple[tuple[Figure, Listed], ...]:
    """Every number with the list that it announces; of "seven of its 18 routes: ..." the seven are listed."""
    return tuple(_announced(record))


def _announced(record: Record) -> Iterator[tuple[Figure, Listed]]:
    for figure in record.analysis.figures:
        listed = find_list(record, figure) if _announces(figure) else None
        taken = _taken(record, figure) if listed else None
        if listed and taken is None:
            yield figure, listed
        elif listed and taken and _exact(taken) and int(figure.quantity.value) != len(listed.items):
            yield taken, listed


@dataclass(frozen=True, slots=True)
class Listed:
    """The items of a list where it stands, the other lengths it may have, and whether it claims to be complete."""

    start: int
    end: int
    items: tuple[str, ...]
    also: tuple[int, ...] = ()
    complete: bool = True

    def differs(self, announced: int) -> bool:
        """Whether no reading of the list has the announced length (nor fewer, where it is open)."""
        lengths = (len(self.items), *self.also)
        least = _LEAST - 1 if all(map(_is_name, self.items)) and announced <= _FEW else _LEAST
        if len(self.items) < least or announced in lengths:
            return False
        return self.complete or min(lengths) > announced


def find_list(record: Record, figure: Figure) -> Listed | None:
    """The list that follows what the figure counts; ``None`` where there is none, or none that can be counted."""
    text = record.article.text
    bullets = _BULLETS.match(text, figure.end)
    if bullets:
        items = tuple(line.strip() for line in _BULLET.split(bullets.group("items"))[1:])
        return Listed(bullets.start("items"), bullets.end("items"), items)
    for opening in _OPENINGS:
        found = opening.match(text, figure.end)
        if found and _SOME.search(found.group()) is None and _same_thing(found, figure):
            return _running(record, found.end()) or _subjects(record, found.end())
    return _included(record, figure)


def _announces(figure: Figure) -> bool:
    return figure.counted is not None and _exact(figure)


def _exact(figure: Figure) -> bool:
    """Whether it is a plain number of things, no larger than a list may be long."""
    quantity = figure.quantity
    if figure.unit.kind is not UnitKind.COUNT or quantity.bound is not Bound.EXACT or quantity.value_to is not None:
        return False
    return 1 < quantity.value <= _MOST and quantity.value == quantity.value.to_integral_value()


def _taken(record: Record, whole: Figure) -> Figure | None:
    """What is taken of the number: the seven of "seven of its 18 routes"."""
    before = [figure for figure in record.analysis.figures if figure.end < whole.start][-1:]
    return next((each for each in before if _OF.fullmatch(record.article.text, each.end, whole.start)), None)


def _same_thing(found: re.Match[str], figure: Figure) -> bool:
    """In "The countries are ..." the countries are those that were counted."""
    again = found.groupdict().get("again")
    head = figure.counted.head if figure.counted else ""
    return again is None or again.lower().rstrip("s")[:4] == head.rstrip("s")[:4]


def _running(record: Record, start: int) -> Listed | None:
    """A list in running text, from ``start`` to the end of its sentence."""
    text = record.article.text
    closing = _END.search(text, start, start + 1500)
    semicolons = False
    while closing and closing.group() == ";":
        semicolons = True
        closing = _END.search(text, closing.end(), start + 1500)
    end = closing.start() if closing else min(len(text), start + 1500)
    body = _AGE.sub("", text[start:end])
    if any(letter.isdigit() or letter in '()“”"[]:' for letter in body) or _OPEN.search(body):
        return None
    names = [m for m in record.analysis.mentions if start <= m.start and m.end <= end]
    if any(start <= figure.start < end for figure in record.analysis.figures if figure.unit.kind is not UnitKind.AGE):
        return None
    items = _items(body, ";" if semicolons else ",")
    if items is None or not _plausible(items):
        return None
    return Listed(start, end, items, _other_lengths(items, names))


def _items(body: str, mark: str) -> tuple[str, ...] | None:
    """The items between the marks and the last "and"; ``None`` where no "and" closes the list."""
    pieces = [piece.strip() for piece in body.split(mark)]
    last = pieces[-1]
    opened = re.match(r"(?:and|or|&|as well as)\s+", last)
    if opened:
        pieces[-1] = last[opened.end() :]
    else:
        halves = _JOIN.split(last)
        if len(halves) != 2:
            return None
        pieces[-1:] = halves
    return tuple(pieces) if all(pieces) else None


def _plausible(items: Sequence[str]) -> bool:
    """Whether these are items and no clauses: names that may miss a capital, or a few words each."""
    if not all(_ITEM.fullmatch(item) for item in items):
        return False
    capitals = sum(_is_name(item) for item in items)
    named = capitals * 2 > len(items)
    if named:
        asides = [item for item in items if _ASIDE.match(item) and not _is_name(item)]
        return not asides and not _runs_on(items[-1])
    return all(len(item.split()) <= _WORDS for item in items) and len(items[-1].split()) < _WORDS


def _runs_on(item: str) -> bool:
    """Whether the sentence goes on behind the last name: "... and Petrova had sent them"."""
    lower = [word for word in item.split() if word[:1].islower() and word not in _SMALL]
    return len(lower) > 0 and len(item.split()) > 1


def _is_name(item: str) -> bool:
    return item.removeprefix("the ")[:1].isupper()


def _other_lengths(items: Sequence[str], names: Sequence[Mention]) -> tuple[int, ...]:
    """Lengths that other readings give: a town with its state, an "and" inside a name, two items without a comma."""
    count = len(items)
    joined = sum(1 for name in names if _JOIN.search(name.text) or "," in name.text)
    pairs = sum(1 for item in items if _JOIN.search(item))
    paired = (count // 2,) if count % 2 == 0 and all(_is_name(item) for item in items) else ()
    return tuple(sorted({*range(count - joined, count + pairs + 1), *paired} - {count}))


_INCLUDING = re.compile(r"[^\n.;:?!()\d]{0,60}?\bincluding\s+(?:the\s+)?")
_EACH = re.compile(r"\s+(?:each|all|both|together|jointly)\b")
_GLUE = re.compile(r"^(?:\s*(?:[,;(–—-]|and|the|of|as well as)\s*)*$", re.IGNORECASE)


def _included(record: Record, figure: Figure) -> Listed | None:
    """The names behind "including": a list that may be longer than its number, never too short."""
    opening = _INCLUDING.match(record.article.text, figure.end)
    names = _names(record, opening.end()) if opening else []
    if not names or names[0].kind is EntityKind.GROUP:
        return None
    return Listed(names[0].start, names[-1].end, tuple(name.text for name in names), complete=False)


def _subjects(record: Record, start: int) -> Listed | None:
    """Names that are all told to have done one thing: "six countries: Brazil, Chile and Peru each sent dogs"."""
    text, names = record.article.text, _names(record, start)
    if len(names) < _LEAST or not _JOIN.fullmatch(text[names[-2].end : names[-1].start].replace(",", "")):
        return None
    items = tuple(name.text for name in names)
    found = Listed(names[0].start, names[-1].end, items, _other_lengths(items, names))
    return found if _EACH.match(text, names[-1].end) else None


def _names(record: Record, start: int) -> list[Mention]:
    """Names of one kind in a row from ``start`` on, in one line."""
    text = record.article.text
    names: list[Mention] = []
    for mention in record.analysis.mentions:
        if mention.start < start:
            continue
        between = text[names[-1].end if names else start : mention.start]
        if not _GLUE.match(between) or "\n" in between or (names and mention.kind is not names[0].kind):
            break
        names.append(mention)
    return names
