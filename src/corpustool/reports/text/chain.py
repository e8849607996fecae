"""How does the chain behind a finding look? Readings, stories, pairs, explanations, verdict: nothing hidden."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from rich.console import RenderableType
from rich.text import Text

from corpustool.domain.chains import Chain, OneStory, Pairing
from corpustool.domain.claims import Camp, Claim, Explanation, ExplanationKind, Feature, Reading
from corpustool.domain.findings import Confidence, Finding, Verdict
from corpustool.domain.outcomes import WhyFinding
from corpustool.domain.quantities import Interval
from corpustool.reports.harmless import inline
from corpustool.reports.text.canvas import indented, labelled, styled, words
from corpustool.reports.text.reading import allowed, reading_rows, spot
from corpustool.reports.wordings import aligned

_STORIES = 6
_PAIRS = 6
_LEAST_SUM = 3
_TIME = (ExplanationKind.UPDATE, ExplanationKind.CORRECTION, ExplanationKind.STALE)
_IN_PAIRS = (
    ExplanationKind.PART,
    ExplanationKind.PLACE,
    ExplanationKind.PERIOD,
    ExplanationKind.RESTRICTION,
    ExplanationKind.THING,
    ExplanationKind.EVENT,
)
_SCOPES = frozenset(_IN_PAIRS[:4])
_NOT_TRIED = {
    ExplanationKind.UPDATE: "only a count of one event grows with time; this is none, or the text explains itself",
    ExplanationKind.SUM: "time explains the difference, or the values have no neighbours that could be added",
    ExplanationKind.SUSPECT: "only where values differ by one or two, and a text names somebody to leave out",
    ExplanationKind.UNIT: "all values are told in one unit",
}
_MOVES = ((Confidence.HIGH, "enough for high"), (Confidence.MEDIUM, "enough to compare, too little for high"))


def chain_rows(why: WhyFinding) -> list[RenderableType]:
    """The chain below a finding, section by section; a section without anything to tell is left out."""
    finding, claim, chain = why.finding, why.claim, why.chain
    rows = _section("how the numbers were read", reading_rows(chain.readings))
    rows += _section("the two wordings, word by word", list(_alignment(finding)))
    rows += _section("which articles copy one text", [_told(f"{a} and {b}") for a, b in chain.copies])
    rows += _section("why the articles count as one story", list(_stories(chain.stories)))
    rows += _section("what the numbers allow", list(_sum(finding, chain.readings)))
    if claim is not None:
        title = f"why it is taken for one question ({claim.confidence} confidence)"
        rows += _section(title, list(_question(claim, chain.pairs)))
        rows += _section("what can be true together", list(_camps(claim)))
        rows += _section("innocent explanations", list(_explanations(claim, chain)))
    return rows + _section("the verdict", list(_verdict(finding, claim, chain)))


def _section(title: str, rows: list[RenderableType]) -> list[RenderableType]:
    return [indented(styled(title, "bold"), 2), *rows] if rows else []


def _told(text: str) -> RenderableType:
    return indented(words(text), 4)


def _alignment(finding: Finding) -> Iterator[RenderableType]:
    """Two wordings of a quotation in one line: what both have plain, what differs as [one → other]."""
    sides = [side for side in finding.sides if side.evidence]
    if finding.code != "QUO601" or len(sides) != 2:
        return
    line = styled("")
    for mine, yours in aligned(sides[0].evidence[0].quote, sides[1].evidence[0].quote):
        if mine == yours:
            line.append(f"{inline(mine)} ")
        else:
            line.append(f"[{inline(mine) or '–'} → {inline(yours) or '–'}] ", style="bold")
    yield indented(line, 4)


def _sum(finding: Finding, readings: Sequence[Reading]) -> Iterator[RenderableType]:
    """A total and its parts as intervals: what may be added up, and what it may come to."""
    if finding.code != "SUM201" or len(readings) != len(finding.sides) or len(readings) < _LEAST_SUM:
        return
    total, *parts = (reading.interval for reading in readings)
    low, high = _added([part.low for part in parts]), _added([part.high for part in parts])
    terms = " + ".join(side.text for side in finding.sides[1:])
    together = Interval(low, high, any(part.low_open for part in parts), any(part.high_open for part in parts))
    yield _told(f"{terms} allow {allowed(together)}; {finding.sides[0].text} allows {allowed(total)}")


def _added(ends: Sequence[Decimal | None]) -> Decimal | None:
    """The sum of the ends; no end where one of them is none."""
    known = [end for end in ends if end is not None]
    return sum(known, Decimal(0)) if len(known) == len(ends) else None


def _stories(stories: Sequence[OneStory]) -> Iterator[RenderableType]:
    for story in stories[:_STORIES]:
        days = " and ".join(ref.published or "undated" for ref in (story.a, story.b))
        yield _told(f"{story.a.path} and {story.b.path}, {days}: {story.score:.2f} (from {story.least:.2f} on)")
        yield from (_feature(part) for part in story.parts)
        known = "the event is known to be one" if story.known else "whether the event is one is left to the figures"
        yield labelled("", words(known, "dim"), width=6, by=6)
    if len(stories) > _STORIES:
        yield _told(f"… {len(stories) - _STORIES} more pairs of articles")


def _question(claim: Claim, pairs: Sequence[Pairing]) -> Iterator[RenderableType]:
    if not pairs:
        yield from (_feature(feature) for feature in claim.features)
        if not claim.features:
            yield _told("the figures follow others that were compared, or a text sets one against the other")
        return
    for each in pairs[:_PAIRS]:
        total = f"{each.score:.2f} ({each.least:.2f} compares, {each.sure:.2f} is sure)"
        scored = total if each.features else "not scored, for something stands against it"
        yield _told(f"“{each.a.evidence.quote}” {spot(each.a.evidence)} and “{each.b.evidence.quote}” "
                    f"{spot(each.b.evidence)}: {scored}")  # fmt: skip
        yield from (_feature(feature) for feature in each.features)
        yield from (labelled("veto", words(veto), width=6, by=6, style="red") for veto in each.vetoes)
        if not each.vetoes:
            nothing = "no other unit, role, thing, restriction, place, period or event stands against it"
            yield labelled("vetoes", words(nothing, "dim"), width=6, by=6)


def _camps(claim: Claim) -> Iterator[RenderableType]:
    for camp in claim.camps:
        yield _told(f"{camp.text}: {_figures(camp)} {allowed(_common(camp.readings))}")
    for reading in claim.compatible:
        quote = f"“{reading.figure.quantity.shown}” ({spot(reading.evidence)})"
        yield _told(f"{quote} allows {allowed(reading.interval)}: fits more than one, and is evidence for none")


def _figures(camp: Camp) -> str:
    number = len(camp.readings)
    return "1 figure, which allows" if number == 1 else f"{number} figures, which together allow"


def _common(readings: Sequence[Reading]) -> Interval:
    """The numbers that all the readings allow."""
    lows = [(r.interval.low, r.interval.low_open) for r in readings if r.interval.low is not None]
    highs = [(r.interval.high, not r.interval.high_open) for r in readings if r.interval.high is not None]
    low, low_open = max(lows, default=(None, False))
    high, closed = min(highs, default=(None, True))
    return Interval(low, high, low_open, not closed)


def _explanations(claim: Claim, chain: Chain) -> Iterator[RenderableType]:
    """Each explanation: it holds, it was tried in vain, or why it was not tried."""
    yield from (_explanation(each) for each in claim.explanations)
    tried = {each.kind for each in claim.explanations}
    free = [each for each in chain.pairs if not each.vetoes]
    if chain.pairs and len(free) == len(chain.pairs):
        scopes = tried & {ExplanationKind.PART}  # whose words tell of places, periods and restrictions too
        kinds = ", ".join(kind for kind in _IN_PAIRS if kind not in tried and not (scopes and kind in _SCOPES))
        yield labelled(
            "fails", styled(f"{kinds}: ", "dim").append("nothing beside the figures tells of one."), width=9, by=4
        )
    for kind, reason in _NOT_TRIED.items():
        if kind not in tried and not (kind in _TIME and tried & set(_TIME)):
            yield labelled("not tried", styled(f"{kind}: {reason}", "dim"), width=9, by=4)


def _explanation(explanation: Explanation) -> RenderableType:
    sign, style = ("holds", "green") if explanation.held else ("fails", "dim")
    body = styled(f"{explanation.kind}: ", "dim").append_text(words(explanation.text))
    return labelled(sign, body, width=9, by=4, style=style)


def _verdict(finding: Finding, claim: Claim | None, chain: Chain) -> Iterator[RenderableType]:
    yield _told(f"{finding.verdict}{_because(finding, claim)}")
    yield _told(f"{finding.severity}: what {finding.code} always is")
    yield _told(f"{finding.confidence} confidence{_moved(finding, claim)}")
    if chain.accepted is not None:
        until = f" until {chain.accepted.until}" if chain.accepted.until else ""
        yield _told(f"accepted{until} by {chain.accepted.id} of {chain.accepted.made}: {chain.accepted.why}")
    if chain.lapsed is not None:
        over = f"accepted until {chain.lapsed.until}, which is over"
        yield _told(f"{over}, by {chain.lapsed.id} of {chain.lapsed.made}: {chain.lapsed.why}")


def _because(finding: Finding, claim: Claim | None) -> str:
    if claim is None:
        return f": {finding.message}"
    held = [str(each.kind) for each in claim.explanations if each.held]
    return f", because this holds: {', '.join(held)}" if held else ", because no innocent explanation holds"


def _moved(finding: Finding, claim: Claim | None) -> str:
    """What the confidence rests on, as far as the chain tells it."""
    if finding.verdict is Verdict.HOUSEKEEPING:
        return ": nothing of it was read from words"
    if claim is None:
        return ": how sure the rule is of having read these words rightly"
    undated = sorted({r.article.path for camp in claim.camps for r in camp.readings if not r.article.published})
    if finding.confidence is Confidence.LOW:
        if undated:
            return f": no day of publication is known of {', '.join(undated)}"
        return ": a side stands deep in its articles, or little but names makes them one story"
    for level, text in _MOVES:
        if finding.confidence is level and claim.features:
            score = sum(feature.weight for feature in claim.features)
            return f": the weakest comparison behind it comes to {score:.2f}, {text}"
    return ""


def _feature(feature: Feature) -> RenderableType:
    body: Text = styled(f"{inline(feature.name)}: ", "dim").append_text(words(feature.text))
    weight = Decimal(str(round(feature.weight, 2)))
    style = "green" if weight > 0 else "red" if weight < 0 else "dim"
    return labelled(f"{weight:+.2f}" if weight else "", body, width=6, by=6, style=style)
