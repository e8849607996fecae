"""Does a report say what corpus/EXPECTED.toml asks for? Each answer is a list of complaints; an empty one is a yes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path

import msgspec

from corpustool.domain.articles import Article
from corpustool.domain.entities import Entity
from corpustool.domain.findings import Agreement, Evidence, Finding, Side
from corpustool.domain.reports import Report

CORPUS = Path(__file__).parents[2] / "corpus"


class ExpectedSide(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A value and the articles that must be quoted for it; a side of quotations has articles alone."""

    articles: tuple[str, ...] = msgspec.field(name="in")
    value: str = ""


class ExpectedFinding(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A finding that must be made, by one of ``codes``."""

    story: str
    name: str
    since: str
    codes: tuple[str, ...]
    sides: tuple[ExpectedSide, ...]
    also: tuple[str, ...] = ()
    words: bool = False
    gap: str = ""

    @property
    def values(self) -> frozenset[str]:
        """Every value that may be a side; empty where only articles are asked for."""
        return frozenset(self.also) | {side.value for side in self.sides if side.value}


class Tolerated(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A finding that may be made."""

    story: str
    name: str
    codes: tuple[str, ...]
    values: tuple[str, ...]


class ExpectedAgreement(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A value that these articles must be said to agree on."""

    story: str
    name: str
    since: str
    value: str
    articles: tuple[str, ...] = msgspec.field(name="in")
    gap: str = ""


class Place(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A stretch of an article, told by its words, which stand in it once."""

    article: str
    text: str


class Silence(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A number that is no side of a finding whose code begins with one of ``codes``."""

    article: str
    text: str
    why: str
    since: str
    codes: tuple[str, ...] = ("",)
    gap: str = ""

    @property
    def place(self) -> Place:
        """Where the number stands."""
        return Place(self.article, self.text)


class Apart(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Two numbers that no finding sets against each other."""

    why: str
    a: Place
    b: Place
    since: str
    gap: str = ""


class OneEntity(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Spellings of one entity."""

    story: str
    names: tuple[str, ...]
    kind: str
    since: str
    gap: str = ""


class TwoEntities(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Names of different entities."""

    names: tuple[str, str]
    since: str
    gap: str = ""


class Expected(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole file."""

    finding: tuple[ExpectedFinding, ...]
    tolerated: tuple[Tolerated, ...]
    agreement: tuple[ExpectedAgreement, ...]
    silent: tuple[Silence, ...]
    apart: tuple[Apart, ...]
    one: tuple[OneEntity, ...]
    two: tuple[TwoEntities, ...]


def read_expected(path: Path = CORPUS / "EXPECTED.toml") -> Expected:
    """The expectations; an unknown key or a missing one is an error that names it."""
    return msgspec.toml.decode(path.read_bytes(), type=Expected)


def missing_finding(expected: ExpectedFinding, report: Report) -> list[str]:
    """A complaint if no finding meets the expectation, with the findings that come nearest."""
    of_code = [finding for finding in report.findings if finding.code in expected.codes]
    if any(_meets(finding, expected) for finding in of_code):
        return []
    wanted = " against ".join(f"{side.value or 'a side'} (in {', '.join(side.articles)})" for side in expected.sides)
    near = [_told(finding) for finding in report.findings if _in_story(finding, expected.story)]
    return [f"{expected.name}: no {' or '.join(expected.codes)} sets {wanted}; the story has: {_listed(near)}"]


def missing_agreement(expected: ExpectedAgreement, report: Report) -> list[str]:
    """A complaint if no agreement has this value from all these articles."""
    if any(_agrees(agreement, expected) for agreement in report.agreements):
        return []
    near = [f"{a.side.text} ({a.subject})" for a in report.agreements if _paths(a.side) & set(expected.articles)]
    wanted = f"{expected.value} in {', '.join(expected.articles)}"
    return [f"{expected.name}: no agreement on {wanted}; these articles agree on: {_listed(near)}"]


def false_alarms(expected: Expected, report: Report) -> list[str]:
    """A complaint for each finding that is neither expected nor tolerated."""
    return [
        f"a finding that nobody expects: {_told(finding)}"
        for finding in report.findings
        if not is_known(finding, expected)
    ]


def broken_silence(silence: Silence, report: Report, articles: Mapping[str, Article]) -> list[str]:
    """A complaint for each finding that has the number on a side."""
    return [
        f"{silence.article}: {silence.text!r} ({silence.why}) is a side of {_told(finding)}"
        for finding in report.findings
        if finding.code.startswith(silence.codes)
        and any(_stands_in(e, silence.place, articles) for e in _quoted(finding))
    ]


def set_against(apart: Apart, report: Report, articles: Mapping[str, Article]) -> list[str]:
    """A complaint for each finding that has both numbers on its sides."""
    return [
        f"{apart.a.text!r} and {apart.b.text!r} ({apart.why}) are sides of {_told(finding)}"
        for finding in report.findings
        if all(any(_stands_in(e, place, articles) for e in _quoted(finding)) for place in (apart.a, apart.b))
    ]


def not_one(expected: OneEntity, report: Report) -> list[str]:
    """A complaint if no entity of that kind has all the names."""
    wanted = {_folded(name) for name in expected.names}
    if any(entity.kind == expected.kind and wanted <= _spellings(entity) for entity in report.entities):
        return []
    found = [f"{entity.kind} {entity.name}: {sorted(_spellings(entity) & wanted)}" for entity in _named(report, wanted)]
    return [f"{' / '.join(expected.names)} are not one {expected.kind}: {_listed(found)}"]


def not_two(expected: TwoEntities, report: Report) -> list[str]:
    """A complaint if an entity has both names, or if one of them is in none (then nothing was kept apart)."""
    complaints = [f"{name!r} was not found at all" for name in expected.names if not _named(report, {_folded(name)})]
    wanted = {_folded(name) for name in expected.names}
    joined = [entity.name for entity in report.entities if wanted <= _spellings(entity)]
    return complaints + [f"{' and '.join(expected.names)} are both {name!r}" for name in joined]


def position_of(place: Place, articles: Mapping[str, Article]) -> tuple[int, int]:
    """Where the words of ``place`` start and end in the stored text of their article, in which they stand once."""
    text = articles[place.article].text
    if text.count(place.text) != 1:
        raise ValueError(f"{place.text!r} stands {text.count(place.text)} times in {place.article}")
    start = text.index(place.text)
    return start, start + len(place.text)


def _meets(finding: Finding, expected: ExpectedFinding) -> bool:
    return all(any(_is_side(side, wanted, expected.words) for side in finding.sides) for wanted in expected.sides)


def _is_side(side: Side, wanted: ExpectedSide, words: bool) -> bool:
    if wanted.value and wanted.value not in _values(side, words):
        return False
    return set(wanted.articles) <= _paths(side)


def _values(side: Side, words: bool) -> frozenset[str]:
    if words or side.quantity is None:
        return frozenset({side.text})
    numbers = (side.quantity.value, side.quantity.value_to)
    return frozenset(_plain(number) for number in numbers if number is not None)


def _agrees(agreement: Agreement, expected: ExpectedAgreement) -> bool:
    return expected.value in _values(agreement.side, False) and set(expected.articles) <= _paths(agreement.side)


def is_known(finding: Finding, expected: Expected) -> bool:
    """Whether the finding is expected or tolerated."""
    return any(_is_the_expected(finding, e) for e in expected.finding) or any(
        _may_be(finding, t.codes, t.story, frozenset(t.values)) for t in expected.tolerated
    )


def _is_the_expected(finding: Finding, expected: ExpectedFinding) -> bool:
    if expected.words and not expected.values:
        asked = {article for side in expected.sides for article in side.articles}
        return finding.code in expected.codes and {e.article.path for e in _quoted(finding)} <= asked
    return _may_be(finding, expected.codes, expected.story, expected.values)


def _may_be(finding: Finding, codes: tuple[str, ...], story: str, values: frozenset[str]) -> bool:
    in_story = all(evidence.article.path.startswith(f"{story}/") for evidence in _quoted(finding))
    words = finding.code.startswith("NAM")
    return finding.code in codes and in_story and all(_values(side, words) & values for side in finding.sides)


def _stands_in(evidence: Evidence, place: Place, articles: Mapping[str, Article]) -> bool:
    if evidence.article.path != place.article:
        return False
    start, end = position_of(place, articles)
    return evidence.start < end and start < evidence.end


def _in_story(finding: Finding, story: str) -> bool:
    return any(evidence.article.path.startswith(f"{story}/") for evidence in _quoted(finding))


def _quoted(finding: Finding) -> Iterator[Evidence]:
    for side in finding.sides:
        yield from side.evidence


def _paths(side: Side) -> set[str]:
    return {evidence.article.path for evidence in side.evidence}


def _named(report: Report, folded: set[str]) -> list[Entity]:
    return [entity for entity in report.entities if _spellings(entity) & folded]


def _spellings(entity: Entity) -> set[str]:
    return {_folded(entity.name)} | {_folded(variant.text) for variant in entity.variants}


def _folded(name: str) -> str:
    return name.casefold().removeprefix("the ")


def _told(finding: Finding) -> str:
    sides = " | ".join(f"{side.text} ({', '.join(sorted(_paths(side)))})" for side in finding.sides)
    return f"{finding.code} {finding.subject}: {sides}"


def _listed(items: list[str]) -> str:
    return "; ".join(items) or "nothing"


def _plain(number: Decimal) -> str:
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
