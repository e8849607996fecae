"""Outcomes of the other use cases, made by hand."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from corpustool.domain.analysis import Analysis, Record
from corpustool.domain.articles import Article, Sourced
from corpustool.domain.chains import Chain, OneStory, Pairing, Supposition
from corpustool.domain.claims import Camp, Claim, Explanation, ExplanationKind, Feature, Reading
from corpustool.domain.dates import Period
from corpustool.domain.decisions import Decision, Verb
from corpustool.domain.entities import Entity, Link, NearMiss, Variant
from corpustool.domain.figures import Counted, Figure, FigureKind, Unit, UnitKind
from corpustool.domain.findings import Confidence
from corpustool.domain.mentions import EntityKind, Mention
from corpustool.domain.outcomes import (
    ArticleRow,
    FigureRow,
    FileOutcome,
    FileState,
    HealthLine,
    IngestOutcome,
    NamesOutcome,
    SettingLine,
    WhyFinding,
    WhyNames,
)
from corpustool.domain.quantities import Bound, Quantity
from corpustool.domain.texts import Document
from tests.reports.samples import CONFLICT, DAWN, DUSK, EVIL_TEXT, NOON, quote

TEXT = (
    "Ferry sinks off Marrow Point\n\nThe ferry Aurelia sank off Marrow Point on Monday, killing 12 people, "
    "the coast guard said.\nCaptain Ines Duarte said some 230 passengers were on board.\n"
)


def figure(text: str, said: str, value: str, counted: str, **more: object) -> Figure:
    """A figure where ``said`` first stands in ``text``."""
    start = text.index(said)
    made = Figure(
        start=start,
        end=start + len(said),
        quote=said,
        quantity=Quantity(Decimal(value)),
        unit=Unit(UnitKind.COUNT, None, counted),
        counted=Counted(counted, counted.rstrip("s")),
    )
    return replace(made, **more)  # type: ignore[arg-type]


def mention(text: str, name: str, kind: EntityKind) -> Mention:
    """A mention where ``name`` first stands in ``text``."""
    return Mention(text.index(name), text.index(name) + len(name), name, kind)


KILLED = figure(TEXT, "12", "12", "people", event="killed")
ABOARD = figure(TEXT, "230", "230", "passengers", quantity=Quantity(Decimal(230), Bound.ABOUT))

ARTICLES = (
    ArticleRow(
        Record(
            Article(
                DAWN.id,
                DAWN.path,
                Document(TEXT),
                title=Sourced(DAWN.title, "first line"),
                outlet=Sourced("Harbour Gazette", "front matter"),
                published=Sourced("2024-03-04", "file name"),
                seen_at=(DAWN.path, "ferry/copy of dawn.txt"),
            ),
            Analysis(
                mentions=(
                    mention(TEXT, "Marrow Point", EntityKind.PLACE),
                    mention(TEXT, "Aurelia", EntityKind.ORGANISATION),
                    mention(TEXT, "Ines Duarte", EntityKind.PERSON),
                    Mention(TEXT.index("12") - 2, TEXT.index("12") + 1, "overlaps a figure", EntityKind.GROUP),
                ),
                figures=(KILLED, ABOARD),
            ),
        ),
        words=31,
        copies_of=("b2" * 8,),
    ),
    ArticleRow(Record(Article(NOON.id, NOON.path, Document("No news at noon.")), Analysis()), words=4),
    ArticleRow(
        Record(
            Article(
                "e5" * 8, "evil/\x1b[31mred\nname.txt", Document(EVIL_TEXT * 2), title=Sourced(EVIL_TEXT, EVIL_TEXT)
            ),
            Analysis(mentions=(Mention(0, 200, EVIL_TEXT, EntityKind.PERSON),)),
        ),
        words=12,
    ),
)

FIGURES = (
    FigureRow(
        quote(
            DAWN,
            3,
            "The ferry Aurelia sank off Marrow Point on Monday, killing 12 people, the coast guard said.",
            "12",
            attribution="the coast guard",
            places=("Marrow Point",),
            period=Period(date(2024, 3, 4), date(2024, 3, 4)),
        ),
        KILLED,
        True,
        None,
    ),
    FigureRow(
        quote(DAWN, 4, "Captain Ines Duarte said some 230 passengers were on board.", "230"),
        ABOARD,
        False,
        "only one article mentions it",
    ),
    FigureRow(quote(DAWN, 5, "She built the ship in 1998.", "1998"), None, False, "a year"),
    FigureRow(
        quote(
            DUSK, 2, "Repairs cost between $1.2 million and $1.5 million since 2020.", "$1.2 million and $1.5 million"
        ),
        Figure(
            1,
            2,
            "$1.2 million and $1.5 million",
            Quantity(Decimal(1200000), Bound.RANGE, Decimal("1500000.50")),
            Unit(UnitKind.CURRENCY, "USD", "$"),
            kind=FigureKind.MONEY,
        ),
        False,
        "money is compared only for the same instant",
    ),
)

LIFEBOAT = Entity(
    "o:1",
    EntityKind.ORGANISATION,
    "Marrow Point Lifeboat Trust",
    (
        Variant("Marrow Point Lifeboat Trust", 4, (DAWN.id, NOON.id)),
        Variant("Marow Point Lifeboat Trust", 1, (DUSK.id,)),
        Variant("MPLT", 2, (NOON.id,)),
    ),
    (
        Link("Marow Point Lifeboat Trust", "Marrow Point Lifeboat Trust", 0.93, "one letter differs"),
        Link("MPLT", "Marrow Point Lifeboat Trust", 0.98, "the article defines the short form"),
    ),
)
DUARTE = Entity("p:1", EntityKind.PERSON, "Ines Duarte", (Variant("Ines Duarte", 2, (DAWN.id,)),))
ONCE = Entity("l:1", EntityKind.PLACE, "Lower Saltmarsh", (Variant("Lower Saltmarsh", 1, (DUSK.id,)),))
EVIL_NAME = Entity("g:1", EntityKind.GROUP, EVIL_TEXT, (Variant(EVIL_TEXT, 3, (DAWN.id,)),))

NAMES = NamesOutcome(
    (LIFEBOAT, DUARTE, ONCE, EVIL_NAME),
    (
        NearMiss(
            "Ines Duarte", "Inez Duarte", EntityKind.PERSON, 0.61, "one letter differs, but both stand in one article"
        ),
        NearMiss("Marrow", "Marrow Point", EntityKind.PLACE, 0.5, "one name is part of the other"),
    ),
    {DAWN.id: DAWN.path, NOON.id: NOON.path, DUSK.id: DUSK.path},
)
ONE_NAME = replace(
    NAMES,
    entities=(LIFEBOAT,),
    contexts=(
        quote(DAWN, 4, "The Marrow Point Lifeboat Trust sent two boats.", "Marrow Point Lifeboat Trust"),
        quote(DUSK, 6, "A spokesman for the Marow Point Lifeboat Trust…", "Marow Point Lifeboat Trust"),
    ),
)

INGEST = IngestOutcome(
    (
        FileOutcome("ferry/dawn.txt", FileState.NEW, DAWN.title, "2024-03-04", 1031, 2, 3),
        FileOutcome("ferry/noon.txt", FileState.CHANGED, "", None, 4, 0, 0),
        FileOutcome("ferry/dusk.txt", FileState.UNCHANGED, DUSK.title, "2024-03-05", 300, 4, 9),
        FileOutcome(
            "ferry/copy of dawn.txt",
            FileState.DUPLICATE,
            DAWN.title,
            "2024-03-04",
            1031,
            2,
            3,
            "the text of ferry/dawn.txt",
        ),
        FileOutcome("ferry/gone.txt", FileState.FORGOTTEN),
        FileOutcome("ferry/photo.txt", FileState.UNREAD, reason="a binary file, not a text"),
    ),
    articles=4,
    analysed=2,
)

DECISIONS = (
    Decision("d:01", Verb.SAME, "one body", "2024-03-06", a="Red Cross", b="ICRC"),
    Decision("d:02", Verb.DIFFERENT, "two lists", "2024-03-06", a="station", b="unit", things=True),
    Decision("d:03", Verb.ACCEPT, "both were right", "2024-03-07", finding="v1:9f2c", until="2024-12-31"),
    Decision("d:04", Verb.MISREAD, "a road", "2024-03-07", article=DAWN.id, quote="66", start=3),
    Decision("d:05", Verb.DATE, "the print edition", "2024-03-07", article=NOON.id, value="2024-03-04"),
    Decision("d:06", Verb.UNDO, "I was wrong", "2024-03-08", finding="d:01"),
)

TWELVE, FIFTEEN = (
    Reading(side.evidence[0].article, 0, KILLED, side.quantity.interval(), None, side.evidence[0])
    for side in CONFLICT.sides
    if side.quantity is not None
)
CHAIN = Chain(
    readings=(TWELVE, FIFTEEN),
    stories=(
        OneStory(DAWN, DUSK, 1.15, (Feature("names", 0.75, "they share names"), Feature("days", 0, "far")), True, 0.3),
    ),
    pairs=(Pairing(TWELVE, FIFTEEN, (Feature("thing", 4.5, "the same thing is counted"),), (), 3.5, 5.5),),
    copies=(("ferry/dawn.txt", "ferry/noon.txt"),),
    suppositions=(
        Supposition(
            Decision("", Verb.MISREAD, "supposed", "", article=DUSK.id, quote="15", start=FIFTEEN.evidence.start),
            "“15” in ferry/dusk.txt:2 was misread",
            (),
        ),
        Supposition(
            Decision("", Verb.DATE, "supposed", "", article=DUSK.id, value="2024-03-04"),
            "ferry/dusk.txt appeared on 2024-03-04",
            ("FIG102 superseded, warning",),
        ),
        Supposition(
            Decision("", Verb.DIFFERENT, "supposed", "", a="body", b="dead", things=True),
            "“body” and “dead” are two things",
            ("FIG101 conflict, error",),
            changed=False,
        ),
    ),
)
WHY_FINDING = WhyFinding(
    CONFLICT,
    Claim(
        "people killed when the ferry sank",
        camps=(Camp("12", (TWELVE,)), Camp("at least 15", (FIFTEEN,))),
        compatible=(
            Reading(NOON, 0, KILLED, Quantity(Decimal(10), Bound.MORE_THAN).interval(), None, CONFLICT.compatible[0]),
        ),
        explanations=(
            Explanation(ExplanationKind.BOUND, False, "12 lies below “at least 15”"),
            Explanation(ExplanationKind.SPEAKER, True, "the coast guard says 12, the minister at least 15"),
        ),
        features=(
            Feature("counted thing", 1.5, "both count people"),
            Feature("event", 1.25, "both are killed"),
            Feature("place", -0.5, "only one names a place"),
        ),
        confidence=Confidence.HIGH,
    ),
    CHAIN,
)
WHY_NAMES = WhyNames(
    "Marow Point Lifeboat Trust",
    "Marrow Point Lifeboat Trust",
    EntityKind.ORGANISATION,
    True,
    0.93,
    (
        "joined: Marow Point Lifeboat Trust = Marrow Point Lifeboat Trust, one letter differs",
        "letters: one: one letter differs (score 0.93, joined from 0.60 on)",
        "for: every other word is the same",
        "against: “Marrow” is a word of its own",
    ),
)

SETTINGS = (
    SettingLine("model", "en_core_web_md", "default"),
    SettingLine("fail_on", "warning", "corpustool.toml"),
    SettingLine("select", "", "default"),
)
HEALTH = (
    HealthLine("language model", True, "en_core_web_md 3.7.1"),
    HealthLine(
        "store",
        False,
        "written by a newer version (schema 9, known: 1)",
        "install the newer corpustool: pip install -U corpustool",
    ),
)
