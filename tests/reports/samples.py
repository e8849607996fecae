"""Reports made by hand: a rich one, an empty one, a hostile one. The events, outlets and people are invented."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from corpustool.domain.articles import ArticleRef
from corpustool.domain.dates import Period
from corpustool.domain.decisions import Decision, Verb
from corpustool.domain.figures import Unit, UnitKind
from corpustool.domain.findings import Agreement, Confidence, Evidence, Finding, Severity, Side, Verdict
from corpustool.domain.quantities import Bound, Quantity
from corpustool.domain.reports import Accepted, Coverage, Report, Unread
from corpustool.domain.rules import Rule

DAWN = ArticleRef("a1" * 8, "ferry/dawn.txt", "Ferry sinks off Marrow Point", "2024-03-04", "Harbour Gazette")
NOON = ArticleRef("b2" * 8, "ferry/noon.txt", "Toll of the ferry rises", "2024-03-04", "The Daily Lantern")
DUSK = ArticleRef("c3" * 8, "ferry/dusk.txt", "Fifteen dead in ferry disaster", "2024-03-05", None)
OLD = ArticleRef("d4" * 8, "archive/2019/harbour-review.txt", "", None, None)


def quote(article: ArticleRef, line: int, sentence: str, figure: str, **more: Any) -> Evidence:
    """Evidence for ``figure`` where it first stands in ``sentence``; each line of the article is 200 characters."""
    start = (line - 1) * 200 + sentence.index(figure)
    evidence = Evidence(
        article=article,
        start=start,
        end=start + len(figure),
        line=line,
        column=sentence.index(figure) + 1,
        quote=figure,
        sentence=sentence,
        sentence_start=(line - 1) * 200,
    )
    return replace(evidence, **more)


def people(text: str, value: str, bound: Bound, *evidence: Evidence) -> Side:
    """A side that counts people."""
    return Side(text, Quantity(Decimal(value), bound), Unit(UnitKind.COUNT, None, "people"), evidence)


CONFLICT = Finding(
    id="v1:9f2c41d07ab35e68",
    code="FIG101",
    name="conflicting-figures",
    verdict=Verdict.CONFLICT,
    severity=Severity.ERROR,
    confidence=Confidence.HIGH,
    subject="people killed when the ferry sank",
    message="12 against at least 15 people killed",
    sides=(
        people(
            "12",
            "12",
            Bound.EXACT,
            quote(
                DAWN,
                1,
                "The ferry Aurelia sank off Marrow Point on Monday, killing 12 people, the coast guard said.",
                "12",
                attribution="the coast guard",
                places=("Marrow Point",),
                period=Period(date(2024, 3, 4), date(2024, 3, 4)),
            ),
            quote(
                NOON,
                3,
                "“We have recovered 12 bodies, and we are still searching the lower deck, where water and oil make "
                "every dive a gamble,” said Captain Ines Duarte, who leads the divers.",
                "12",
                attribution="Captain Ines Duarte",
            ),
            quote(DAWN, 9, "Twelve families, one for each of the 12 dead, waited on the pier.", "12"),
            quote(OLD, 112, "The review counts 12 dead.", "12"),
        ),
        people(
            "at least 15",
            "15",
            Bound.AT_LEAST,
            quote(
                DUSK,
                2,
                "At least 15 people were killed when the ferry sank, and more are missing.",
                "15",
                attribution="the interior minister of the Republic of Lower Saltmarsh",
            ),
        ),
    ),
    compatible=(quote(NOON, 5, "More than 10 people died, a nurse told the Lantern.", "10", attribution="a nurse"),),
    reasons=(
        "Tried: bound (12 lies below “at least 15”).",
        "Tried: update (the articles of 4 and 5 March do not say that the toll rose).",
    ),
)

VARIANT = Finding(
    id="v1:9f2d000000000000",
    code="NAM501",
    name="variant-spelling",
    verdict=Verdict.VARIANT,
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    subject="Marrow Point Lifeboat Trust",
    message="“Marow Point Lifeboat Trust” beside “Marrow Point Lifeboat Trust”",
    sides=(
        Side(
            "Marrow Point Lifeboat Trust",
            None,
            None,
            (quote(DAWN, 4, "The Marrow Point Lifeboat Trust sent two boats.", "Marrow Point Lifeboat Trust"),),
        ),
        Side(
            "Marow Point Lifeboat Trust",
            None,
            None,
            (quote(DUSK, 6, "A spokesman for the Marow Point Lifeboat Trust…", "Marow Point Lifeboat Trust"),),
        ),
    ),
    reasons=("One letter differs; every other word is the same.",),
)

UNCLEAR = replace(
    CONFLICT,
    id="v1:0a1b2c3d4e5f6071",
    code="FIG105",
    name="unclear-comparison",
    verdict=Verdict.SCOPE,
    severity=Severity.NOTE,
    confidence=Confidence.LOW,
    subject="lifejackets",
    message="40 against 240 lifejackets",
    sides=(
        Side(
            "40",
            Quantity(Decimal(40)),
            Unit(UnitKind.COUNT, None, "lifejackets"),
            (quote(NOON, 8, "Only 40 lifejackets were within reach.", "40"),),
        ),
        Side(
            "240",
            Quantity(Decimal(240)),
            Unit(UnitKind.COUNT, None, "lifejackets"),
            (quote(DUSK, 7, "The ship carried 240 lifejackets.", "240"),),
        ),
    ),
    compatible=(),
    reasons=(),
)

PASSENGERS = Agreement(
    "passengers on board",
    Side(
        "230",
        Quantity(Decimal(230), Bound.ABOUT),
        Unit(UnitKind.COUNT, None, "passengers"),
        (
            quote(DAWN, 2, "Some 230 passengers were on board.", "230"),
            quote(DUSK, 3, "The ship had 231 passengers.", "231"),
        ),
    ),
)

ACCEPTED = Accepted(
    replace(UNCLEAR, id="v1:77aa", subject="cost", message="€2m against €2.4m"),
    Decision("d:01", Verb.ACCEPT, "both papers were right", "2024-03-06", finding="v1:77aa", until="2024-12-31"),
)

RULES = (
    Rule(
        "FIG101",
        "conflicting-figures",
        Severity.ERROR,
        "0.1",
        True,
        "Articles answer one question with numbers that cannot all be true.",
        """Articles answer one question with numbers that cannot all be true.

        Fires on "killed 12" beside "at least 15 killed". Silent beside "at least 10".
        Cannot see: figures whose counted thing is named only in another sentence.
        """,
    ),
    Rule("NAM501", "variant-spelling", Severity.WARNING, "0.1", False, "One entity, two spellings.", ""),
)

RICH = Report(
    version="0.1.0",
    pipeline="test_pipeline 1.0",
    coverage=Coverage(
        4, 1, 17, 31, 9, (("only one article mentions it", 12), ("age", 5), ("nothing counted", 3), ("rank", 2))
    ),
    articles=(DAWN, NOON, DUSK, OLD),
    entities=(),
    findings=(CONFLICT, VARIANT, UNCLEAR),
    accepted=(ACCEPTED,),
    agreements=(PASSENGERS,),
    unread=(Unread("ferry/photo.txt", "a binary file, not a text"),),
    rules=RULES,
)

EMPTY = Report("0.1.0", "test_pipeline 1.0", Coverage(0, 0, 0, 0, 0), (), (), (), (), ())

SILENT = replace(EMPTY, coverage=Coverage(3, 0, 5, 8, 4, (("only one article mentions it", 4),)), articles=(DAWN,))

WITHHELD = replace(
    SILENT,
    accepted=(ACCEPTED,),
    withheld=(("below medium confidence", 2), ("ignored", 1), ("looked for NAM501 only", 0)),
)

SETTLED = replace(
    RICH,
    findings=(CONFLICT,),
    withheld=(("known since facts.jsonl", 1),),
    known=(VARIANT,),
    expired=(Accepted(CONFLICT, replace(ACCEPTED.decision, until="2024-03-31")),),
)
"""A finding that was accepted too long ago, and one that a baseline has."""

EVIL_TEXT = (
    "\x1b[2J\x1b]0;owned\x07[bold red]not bold[/] :smile: \u202ereversed\u202c\r\nnext\tline \x00\x9b31m "
    "<script>alert(1)</script> ]]> =cmd|' /C calc'!A0 \ud800 \u2066iso\u2069 e\u0301 漢字 "
)
EVIL = ArticleRef("e5" * 8, "evil/\x1b[31mred\n[link=x]name[/link].txt", EVIL_TEXT, "2024-03-06", "\u202eevil outlet")

HOSTILE = replace(
    RICH,
    pipeline=EVIL_TEXT,
    coverage=Coverage(1, 0, 0, 2, 2, ((EVIL_TEXT, 1),)),
    findings=(
        replace(
            CONFLICT,
            subject=EVIL_TEXT,
            message=EVIL_TEXT,
            sides=(
                people(
                    "[/]12\x1b[0m",
                    "12",
                    Bound.EXACT,
                    quote(EVIL, 1, EVIL_TEXT + "12 dead" + EVIL_TEXT, "12", attribution=EVIL_TEXT),
                ),
                people("15", "15", Bound.EXACT, quote(EVIL, 2, "word " * 1000 + "15 dead " + "漢" * 5000, "15")),
            ),
            compatible=(),
            reasons=(EVIL_TEXT,),
        ),
    ),
    accepted=(),
    agreements=(),
    unread=(Unread(EVIL.path, EVIL_TEXT),),
    withheld=((EVIL_TEXT, 3),),
)

MARKUP_TEXT = (
    "@octocat #1 GH-2 !3 ~bug %1 www.evil.example https://evil.example/x [click](javascript:alert(1)) "
    "![image](http://evil.example/i.png) <img src=x onerror=alert(1)> <!-- hidden --> `code` **bold** _slanted_ "
    "| cell | &amp; :smile: $x$ and $5 deadbeef1 a@b.example {0} \\ {+ added +} \u05e9\u05dc\u05d5\u05dd ;=1+1 "
)
MARKUP = ArticleRef(
    "f6" * 8,
    "a: 50% off, b.txt",
    MARKUP_TEXT,
    "2024-03-07",
    "- outlet",
    location="news desk/::error file=x::a: 50% off, b\n#1 [x](y).txt",
)

TRICKY = replace(
    RICH,
    coverage=Coverage(1, 1, 0, 2, 2),
    articles=(MARKUP,),
    findings=(
        replace(
            CONFLICT,
            subject=f"- {MARKUP_TEXT}",
            message=f"1. {MARKUP_TEXT}",
            sides=(
                people("-5", "-5", Bound.EXACT, quote(MARKUP, 1, MARKUP_TEXT + "-5 people", "-5")),
                people("=7", "7", Bound.EXACT, quote(MARKUP, 2, "::error::= 7\ndegrees::endgroup::", "7\ndegrees")),
                Side("@nobody", None, None, ()),
            ),
            compatible=(quote(MARKUP, 3, MARKUP_TEXT, "octocat", attribution="@SUM(A1)"),),
            reasons=(f"# {MARKUP_TEXT}",),
        ),
        replace(
            CONFLICT,
            id="v1:51a1e0000000",
            code="HSK901",
            name="stale-decision",
            verdict=Verdict.HOUSEKEEPING,
            severity=Severity.WARNING,
            subject="misread \u201c12\u201d",
            message="decision d:04 matches nothing any more",
            sides=(),
            compatible=(),
            reasons=(),
        ),
    ),
    accepted=(
        Accepted(replace(UNCLEAR, id="v1:77ab", message=MARKUP_TEXT), replace(ACCEPTED.decision, why=MARKUP_TEXT)),
    ),
    agreements=(replace(PASSENGERS, subject=MARKUP_TEXT),),
    unread=(Unread("x,y: z%.txt", MARKUP_TEXT, "news desk/x,y: z%.txt"),),
)
