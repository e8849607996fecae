"""What was compared and fits? Articles that agree, and numbers that agree with their own list or parts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from corpustool.checks.arithmetic import Arithmetic, arithmetic
from corpustool.checks.evidence import figure_side
from corpustool.checks.identity import finding_id
from corpustool.checks.lists import Listed, announced
from corpustool.checks.parting import Split
from corpustool.checks.verdicts import side
from corpustool.checks.weighing import weighed
from corpustool.domain.analysis import Record
from corpustool.domain.cases import Case
from corpustool.domain.claims import Reading
from corpustool.domain.figures import Figure
from corpustool.domain.findings import Agreement, Evidence, Side
from corpustool.domain.quantities import Bound
from corpustool.domain.quoting import Quoter

_TWO = 2


def agreements(case: Case) -> tuple[Agreement, ...]:
    """What agrees: first the questions that most articles answer, by subject; last what one article tells twice.

    Two articles or more agree where their values can all be true; a number agrees with a list that is exactly as long,
    and with parts that make exactly so much.
    """
    agreed = [
        Agreement(claim.subject, weighed(case, side(claim.camps[0])))
        for claim in case.comparison.claims
        if len(claim.camps) == 1
        and len({reading.article.id for reading in claim.camps[0].readings if _firm(reading)}) > 1
    ]
    agreed += [
        Agreement(subject, weighed(case, one)) for record in case.records for subject, one in _inside(case, record)
    ]
    return in_order(agreed)


def in_order(agreed: Iterable[Agreement]) -> tuple[Agreement, ...]:
    """Agreements as they are told: what most articles give comes first."""
    return tuple(sorted(agreed, key=lambda each: (-_articles(each), each.subject, finding_id("", (each.side,)))))


def fitting(record: Record) -> dict[int, str]:
    """What the figures of one article that fit were held against, by their start: "its list", "its parts"."""
    lists = {figure.start: "its list" for figure, _, _ in _listed(record, announced(record))}
    return lists | {
        split.whole.start: "its parts" for split in _whole(arithmetic(record)) if split.whole.start not in lists
    }


def _inside(case: Case, record: Record) -> Iterator[tuple[str, Side]]:
    """Numbers that fit their list or their parts, with the quotes of both."""
    quoter = case.quoters.of(record)
    lists = tuple(_listed(record, case.kept.of(announced, record)))
    for figure, start, end in lists:
        yield f"{_called(figure)} (and the list of them)", _side(quoter, figure, quoter.quote(start, end))
    for split in _whole(case.kept.of(arithmetic, record)):
        if all(split.whole != figure for figure, _, _ in lists):
            parts = (quoter.figure(part) for part in split.parts)
            yield f"{_called(split.whole)} (and its parts)", _side(quoter, split.whole, *parts)


def _listed(record: Record, lists: Sequence[tuple[Figure, Listed]]) -> Iterator[tuple[Figure, int, int]]:
    """Numbers with the place of a list that is as long as they say, "including" or not; pairs are too few to tell."""
    seen: set[int] = set()
    for figure, listed in lists:
        if len(listed.items) == figure.quantity.value > _TWO and listed.start not in seen:
            seen.add(listed.start)
            yield figure, listed.start, listed.start + len(record.article.text[listed.start : listed.end].rstrip())


def _whole(found: Arithmetic) -> Iterator[Split]:
    """Totals with parts that make them to the last one."""
    seen: set[int] = set()
    for split in found.splits:
        summed = sum(part.quantity.value for part in split.parts)
        if len(split.parts) > 1 and summed == split.whole.quantity.value and split.whole.start not in seen:
            seen.add(split.whole.start)
            yield split


def _called(figure: Figure) -> str:
    """What it counts; words behind a dash are the list already."""
    return figure.counted.text.partition(" - ")[0] if figure.counted else figure.quote


def _side(quoter: Quoter, figure: Figure, *others: Evidence) -> Side:
    one = figure_side(quoter, figure)
    return Side(one.text, one.quantity, one.unit, (*one.evidence, *others))


def _firm(reading: Reading) -> bool:
    """Whether it gives a number that could have been another one: "dozens" agrees with too much."""
    return reading.figure.quantity.bound is not Bound.VAGUE


def _articles(agreement: Agreement) -> int:
    return len({evidence.article.id for evidence in agreement.side.evidence})
