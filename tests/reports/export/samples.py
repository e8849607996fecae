"""Holdings made by hand: rich, empty, hostile. The events, outlets and people are invented."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from corpustool.domain.analysis import Analysis, Record, Sentence
from corpustool.domain.articles import Article, Sourced
from corpustool.domain.dates import Period
from corpustool.domain.decisions import Decision, Verb
from corpustool.domain.entities import Entity, Link, Variant
from corpustool.domain.figures import Figure, FigureKind, Unit, UnitKind
from corpustool.domain.findings import Confidence, Evidence, Finding, Severity, Side, Verdict
from corpustool.domain.holdings import Holdings, MentionRow
from corpustool.domain.mentions import EntityKind, Mention
from corpustool.domain.outcomes import ArticleRow, FigureRow
from corpustool.domain.quantities import Bound, Quantity
from corpustool.domain.quoting import Quoter
from corpustool.domain.reports import Accepted, Coverage, Report
from corpustool.domain.texts import Document, SectionKind
from tests.reports.outcomes import figure, mention
from tests.reports.samples import EVIL_TEXT

DAWN_TEXT = (
    "Mill burns in Oberwald\n\nTwelve people were hurt when the Kessel mill burned on Monday, Mayor Ana Brandt said.\n"
    "“We lost 12 looms,” she said; the Weavers' Union of Oberwald (WUO) counts 40 jobs.\n"
)
DUSK_TEXT = (
    "Fire at Kessel: 15 hurt\n\n"
    "At least 15 people were hurt in Oberwald. Repairs may cost €1.2 million to €1.5 million.\n"
)


def _record(key: str, path: str, text: str, mentions: tuple[Mention, ...], figures: tuple[Figure, ...]) -> Record:
    """An article of one sentence a line."""
    starts = [0, *(index + 1 for index, letter in enumerate(text[:-1]) if letter == "\n")]
    sentences = tuple(Sentence(a, b) for a, b in zip(starts, [*starts[1:], len(text)], strict=True))
    return Record(
        Article(key * 8, path, Document(text), seen_at=(path,)),
        Analysis(sentences=sentences, mentions=mentions, figures=figures),
    )


DAWN = _record(
    "a1",
    "fire/2024-03-04 dawn.txt",
    DAWN_TEXT,
    (
        mention(DAWN_TEXT, "Oberwald", EntityKind.PLACE),
        mention(DAWN_TEXT, "Ana Brandt", EntityKind.PERSON),
        mention(DAWN_TEXT, "Weavers' Union of Oberwald", EntityKind.ORGANISATION),
        mention(DAWN_TEXT, "WUO", EntityKind.ORGANISATION),
    ),
    (
        figure(DAWN_TEXT, "Twelve", "12", "people", event="hurt", attribution="Mayor Ana Brandt", places=("Oberwald",)),
        figure(DAWN_TEXT, "12", "12", "looms", quoted=True),
        figure(DAWN_TEXT, "40", "40", "jobs", kind=FigureKind.PART),
    ),
)
DAWN = replace(
    DAWN,
    article=replace(
        DAWN.article,
        title=Sourced("Mill burns in Oberwald", "first line"),
        outlet=Sourced("The Oberwald Bell", "front matter"),
        url=Sourced("https://bell.example/mill?day=4&page=1", "front matter"),
        published=Sourced("2024-03-04", "file name"),
        seen_at=("fire/2024-03-04 dawn.txt", "fire/copy.txt"),
    ),
)
DUSK = _record(
    "b2",
    "fire/dusk.txt",
    DUSK_TEXT,
    (mention(DUSK_TEXT, "Oberwald", EntityKind.PLACE),),
    (
        figure(DUSK_TEXT, "15 hurt", "15", "people", event="hurt", section=SectionKind.HEADLINE),
        replace(
            figure(DUSK_TEXT, "€1.2 million to €1.5 million", "1200000", ""),
            quantity=Quantity(Decimal(1200000), Bound.RANGE, Decimal("1500000.50")),
            unit=Unit(UnitKind.CURRENCY, "EUR", "€"),
            counted=None,
            kind=FigureKind.MONEY,
        ),
    ),
)
FIRST = Period(date(2024, 3, 4), date(2024, 3, 4))
OBERWALD = Entity("e0" * 6, EntityKind.PLACE, "Oberwald", (Variant("Oberwald", 2, (DAWN.article.id, DUSK.article.id)),))
BRANDT = Entity("e1" * 6, EntityKind.PERSON, "Ana Brandt", (Variant("Ana Brandt", 1, (DAWN.article.id,)),))
WEAVERS = Entity(
    "e2" * 6,
    EntityKind.ORGANISATION,
    "Weavers' Union of Oberwald",
    (
        Variant("WUO", 1, (DAWN.article.id,)),
        Variant("Weavers' Union of Oberwald", 1, (DAWN.article.id,)),
    ),
    (Link("WUO", "Weavers' Union of Oberwald", 0.98765, "the article defines the short form"),),
)


def _mentions(record: Record, *entities: Entity) -> tuple[MentionRow, ...]:
    article = record.article
    return tuple(
        MentionRow(article.reference, each, article.positions.at(each.start), entity)
        for each, entity in zip(record.analysis.mentions, entities, strict=True)
    )


def _figures(record: Record, *periods: Period | None) -> tuple[FigureRow, ...]:
    quoter = Quoter(record)
    return tuple(
        FigureRow(quoter.figure(each, period), each, index == 0, None if index == 0 else "nothing counted")
        for index, (each, period) in enumerate(zip(record.analysis.figures, periods, strict=True))
    )


def _side(text: str, *rows: FigureRow) -> Side:
    assert rows[0].figure is not None
    return Side(text, rows[0].figure.quantity, rows[0].figure.unit, tuple(row.evidence for row in rows), len(rows))


FIGURES = (*_figures(DAWN, FIRST, None, None), *_figures(DUSK, None, None))
CONFLICT = Finding(
    "v1:9f2c41d07ab35e68",
    "FIG101",
    "conflicting-figures",
    Verdict.CONFLICT,
    Severity.ERROR,
    Confidence.HIGH,
    "people (hurt)",
    "people (hurt): 12 in one article, but 15 in one article",
    (_side("12", FIGURES[0]), _side("15", FIGURES[3])),
    (FIGURES[1].evidence,),
    ("Not a matter of bounds: 12 and 15 exclude each other.", "Tried in vain: an update."),
)
ACCEPTED = Accepted(
    replace(CONFLICT, id="v1:77aa", code="QUO601", verdict=Verdict.QUOTATION, severity=Severity.WARNING, sides=()),
    Decision("d:01", Verb.ACCEPT, "both were printed so", "2024-03-06", finding="v1:77aa", until="2024-12-31"),
)
REPORT = Report(
    "0.1.0",
    "test_pipeline 1.0",
    Coverage(2, 0, 3, 5, 2, (("nothing counted", 3),)),
    (DAWN.article.reference, DUSK.article.reference),
    (OBERWALD, BRANDT, WEAVERS),
    (CONFLICT,),
    (ACCEPTED,),
    (),
)
RICH = Holdings(
    (ArticleRow(DAWN, 33, (DUSK.article.id,), (DUSK.article.path,)), ArticleRow(DUSK, 19)),
    (*_mentions(DAWN, OBERWALD, BRANDT, WEAVERS, WEAVERS), *_mentions(DUSK, OBERWALD)),
    FIGURES,
    REPORT,
)
EMPTY = Holdings(
    (), (), (), replace(REPORT, coverage=Coverage(0, 0, 0, 0, 0), articles=(), entities=(), findings=(), accepted=())
)

LONG = "=cmd|' /C calc'!A0 " + EVIL_TEXT + "word " * 2000 + "12 漢" + "字" * 5000
EVIL = _record(
    "e5",
    "evil/\x1b[31mred\n=1+1 \u202e.txt",
    LONG,
    (Mention(0, 5, LONG[:5], EntityKind.PERSON), Mention(0, len(EVIL_TEXT), LONG[: len(EVIL_TEXT)], EntityKind.GROUP)),
    (
        figure(
            LONG,
            "12",
            "1e400",
            "\t@SUM(A1)",
            quantity=Quantity(Decimal(10) ** 400, Bound.AT_MOST),
            attribution=EVIL_TEXT,
            places=("+1", EVIL_TEXT),
            event="-2",
        ),
    ),
)
EVIL = replace(
    EVIL,
    article=replace(
        EVIL.article, title=Sourced(EVIL_TEXT, "x"), outlet=Sourced("@x", "x"), url=Sourced("javascript:alert(1)", "x")
    ),
)
EVIL_NAMES = (
    Entity("f0" * 6, EntityKind.PERSON, "=cmd|", (Variant("=cmd|", 1, (EVIL.article.id,)),)),
    Entity("f1" * 6, EntityKind.GROUP, EVIL_TEXT, (Variant(EVIL_TEXT, 1, (EVIL.article.id,)),)),
    Entity("f2" * 6, EntityKind.PLACE, "\u200b\u200e", (Variant("\u200b\u200e", 1, (EVIL.article.id,)),)),
    Entity("f3" * 6, EntityKind.ORGANISATION, "long " * 200, (Variant("long " * 200, 1, (EVIL.article.id,)),)),
)
EVIL_FIGURES = _figures(EVIL, None)
EVIL_EVIDENCE: Evidence = EVIL_FIGURES[0].evidence
HOSTILE = Holdings(
    (ArticleRow(EVIL, 5),),
    _mentions(EVIL, *EVIL_NAMES[:2]),
    EVIL_FIGURES,
    replace(
        REPORT,
        pipeline=EVIL_TEXT,
        articles=(EVIL.article.reference,),
        entities=EVIL_NAMES,
        findings=(
            replace(
                CONFLICT,
                subject=EVIL_TEXT,
                message=EVIL_TEXT,
                sides=(_side(EVIL_TEXT, EVIL_FIGURES[0]), Side("=1", None, None, (EVIL_EVIDENCE,))),
                compatible=(),
                reasons=(EVIL_TEXT, "-1"),
            ),
        ),
        accepted=(),
    ),
)
