"""Reports for the page, built on the samples of all formats: with addresses, provenance, names and many findings."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from corpustool.domain.articles import ArticleRef, Sourced
from corpustool.domain.decisions import Decision, Verb
from corpustool.domain.entities import Entity, Link, Variant
from corpustool.domain.figures import Unit, UnitKind
from corpustool.domain.findings import Agreement, Confidence, Finding, Severity, Side, Verdict
from corpustool.domain.mentions import EntityKind
from corpustool.domain.quantities import Bound, Quantity
from corpustool.domain.reports import Accepted, Report, Source
from tests.reports import samples
from tests.reports.samples import DAWN, DUSK, EMPTY, NOON, OLD, RICH, SILENT, WITHHELD, quote

PEOPLE = Unit(UnitKind.COUNT, None, "people")
ADDRESS = "https://gazette.example/2024/03/04/ferry-sinks?page=1"


def side(text: str, value: str, *evidence: Any, bound: Bound = Bound.EXACT, to: str | None = None) -> Side:
    """A side that counts people."""
    quantity = Quantity(Decimal(value), bound, None if to is None else Decimal(to))
    return Side(text, quantity, PEOPLE, evidence, independent=len({each.article.id for each in evidence}))


def finding(*sides: Side, verdict: Verdict = Verdict.CONFLICT, **more: Any) -> Finding:
    """A finding of these sides."""
    first = Finding(
        id="v1:5f5f5f5f5f5f5f5f",
        code="FIG101",
        name="conflicting-figures",
        verdict=verdict,
        severity=Severity.ERROR,
        confidence=Confidence.HIGH,
        subject="people aboard",
        message="people aboard: " + ", but ".join(f"{each.text} in one article" for each in sides),
        sides=sides,
    )
    return replace(first, **more)


SUPERSEDED = finding(
    side(
        "41",
        "41",
        quote(DAWN, 12, "Rescuers counted 41 missing on Monday.", "41", attribution="rescuers"),
        quote(NOON, 13, "There were 41 missing, the Lantern learned.", "41"),
    ),
    replace(
        side(
            "between 60 and 70",
            "60",
            quote(DUSK, 14, "Between 60 and 70 are missing.", "60"),
            bound=Bound.RANGE,
            to="70",
        )
    ),
    verdict=Verdict.SUPERSEDED,
    severity=Severity.WARNING,
    code="FIG102",
    id="v1:1c1c1c1c1c1c1c1c",
    subject="people missing",
    reasons=("ferry/dusk.txt counts the crew of the Harbour Gazette's launch too.",),
)

REWORDED = Finding(
    id="v1:7a7a7a7a7a7a7a7a",
    code="QUO601",
    name="differing-quotation",
    verdict=Verdict.QUOTATION,
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    subject="what Captain Ines Duarte said",
    message="one statement in two wordings: “should” – “must”",
    sides=tuple(
        Side(said, None, None, (quote(article, 30, f"“{said},” Captain Ines Duarte told reporters.", said),))
        for article, said in (
            (
                DAWN,
                "The harbour master should have looked at the weather before the ferry was slowly let out of the port",
            ),
            (
                NOON,
                "The harbour master must have looked at the weather before the ferry was let out of the port slowly",
            ),
        )
    ),
)

NAMES = (
    Entity(
        "e1",
        EntityKind.ORGANISATION,
        "Marrow Point Lifeboat Trust",
        (
            Variant("Marrow Point Lifeboat Trust", 4, (DAWN.id, NOON.id)),
            Variant("Marow Point Lifeboat Trust", 1, (DUSK.id,)),
        ),
        (Link("Marow Point Lifeboat Trust", "Marrow Point Lifeboat Trust", 0.97, "spelled differently"),),
    ),
    Entity(
        "e2",
        EntityKind.ORGANISATION,
        "Harbour Gazette",
        (Variant("Harbour Gazette", 2, (NOON.id,)), Variant("Gazette", 1, (NOON.id,))),
    ),
    Entity("e3", EntityKind.PERSON, "Ines Duarte", (Variant("Ines Duarte", 2, (NOON.id,)),)),
)

SOURCES = (
    Source(
        DAWN,
        title=Sourced(DAWN.title, "front matter"),
        outlet=Sourced("Harbour Gazette", "front matter"),
        url=Sourced(ADDRESS, "front matter"),
        published=Sourced("2024-03-04", "file name"),
        words=412,
        figures=11,
        mentions=23,
        copies_of=(NOON.id,),
        seen_at=("ferry/dawn.txt", "ferry/dawn-again.txt"),
    ),
    Source(
        NOON,
        title=Sourced(NOON.title, "first line"),
        outlet=Sourced("The Daily Lantern", "source line"),
        url=Sourced("javascript:alert(1)", "front matter"),
        published=Sourced("2024-03-04", "dateline"),
        words=1,
        figures=1,
        mentions=1,
        copies_of=(DAWN.id,),
        seen_at=("ferry/noon.txt",),
    ),
    Source(DUSK, title=Sourced(DUSK.title, "first heading"), published=Sourced("2024-03-05", "decided")),
    Source(OLD),
)

EARLIER_AGREED = Agreement(
    "crew",
    side(
        "9", "9", quote(DAWN, 20, "A crew of 9 served her.", "9"), quote(DUSK, 21, "All 9 of the crew are safe.", "9")
    ),
)

PAGE = replace(
    RICH,
    findings=(samples.CONFLICT, SUPERSEDED, REWORDED, *RICH.findings[1:]),
    agreements=(*RICH.agreements, EARLIER_AGREED),
    entities=NAMES,
    sources=SOURCES,
    withheld=WITHHELD.withheld,
    expired=(
        Accepted(
            samples.VARIANT,
            Decision("d:02", Verb.ACCEPT, "a slip of the wire", "2024-01-01", finding="v1:9f2d", until="2024-02-01"),
        ),
    ),
)
"""A report with all that a page can show."""

HOSTILE = replace(
    samples.HOSTILE,
    articles=(samples.EVIL,),
    sources=(
        Source(
            samples.EVIL,
            title=Sourced(samples.EVIL_TEXT, samples.EVIL_TEXT),
            outlet=Sourced('"><img src=x onerror=alert(2)>', "front matter"),
            url=Sourced('https://evil.example/"onmouseover="alert(3)', "front matter"),
            seen_at=(samples.EVIL.path, "</style><script>alert(4)</script>.txt"),
        ),
    ),
    entities=(
        Entity(
            "e9",
            EntityKind.PERSON,
            "{{ 7 * 7 }}<svg onload=alert(5)>",
            (
                Variant("{{ 7 * 7 }}<svg onload=alert(5)>", 2, (samples.EVIL.id,)),
                Variant("</script><script>alert(6)</script>", 1, (samples.EVIL.id,)),
            ),
            (Link("javascript:alert(7)", "b", 0.5, "<iframe src=https://evil.example></iframe>"),),
        ),
    ),
    agreements=(Agreement("<b>bold</b>", side("<i>1</i>", "1")),),
    accepted=(
        Accepted(
            replace(samples.HOSTILE.findings[0], id="v1:<script>alert(8)</script>"),
            Decision("d:03", Verb.ACCEPT, "<script>alert(9)</script>", "2024-03-06", finding="v1:9f2d"),
        ),
    ),
)

REPORTS = {
    "rich": PAGE,
    "empty": EMPTY,
    "silent": SILENT,
    "withheld": WITHHELD,
    "hostile": HOSTILE,
}

_LONG = "The regional office of civil protection said on the evening of the same day that {} people had been taken to "
_REST = (
    "safety from the low-lying streets along the river, where the water had risen faster than anybody could remember."
)


def many(number: int) -> Report:
    """A report of ``number`` findings as a large corpus has them: two or three sides, several long quotes each."""
    articles = tuple(
        ArticleRef(
            f"{n:016x}",
            f"floods/2024/{n:03d}-river-rises-again.txt",
            f"River rises again ({n})",
            _day(n),
            f"Paper {n % 40}",
        )
        for n in range(150)
    )
    sources = tuple(
        Source(
            article,
            title=Sourced(article.title, "first line"),
            outlet=Sourced(article.outlet or "", "file name"),
            url=Sourced(f"https://paper{n % 40}.example/{n}/river-rises-again-and-again", "front matter"),
            published=Sourced(article.published or "", "file name"),
            words=400,
            figures=12,
            mentions=30,
        )
        for n, article in enumerate(articles)
    )
    found = tuple(_flood(n, articles) for n in range(number))
    return replace(PAGE, articles=articles, sources=sources, findings=found, accepted=(), expired=())


def _flood(number: int, articles: tuple[ArticleRef, ...]) -> Finding:
    values = [str(120 + number), str(180 + 2 * number), str(900 + 3 * number)][: 3 if number % 5 == 0 else 2]
    sides = [
        side(
            value,
            value,
            *(
                quote(
                    articles[(number * 7 + place * 3 + each) % len(articles)],
                    3 + each,
                    _LONG.format(value) + _REST,
                    value,
                    attribution="the regional office of civil protection",
                )
                for each in range(4)
            ),
        )
        for place, value in enumerate(values)
    ]
    return finding(
        *sides,
        id=f"v1:{number * 7919:016x}",
        subject=f"people taken to safety in district {number}",
        message=f"people taken to safety in district {number}: {', but '.join(f'{v} in 4 articles' for v in values)}",
        reasons=(
            "No figures beside the lower value add up to the higher one.",
            f"Not a matter of bounds or rounding: {' and '.join(values)} exclude each other.",
            "Tried in vain: a part of the whole, another place, another period, a restriction to some of them.",
            "Not known to be a matter of who says so: not every side names its source.",
        ),
    )


def _day(number: int) -> str:
    return (date(2024, 1, 1) + timedelta(days=number % 90)).isoformat()
