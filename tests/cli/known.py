"""A baseline and a look at a folder made by hand: what is still found, what is gone, what is new."""

from corpustool.domain.baselines import BaselineState, KnownFinding
from corpustool.domain.decisions import AcceptedSide
from corpustool.flow.watching import Seen, Watched
from tests.reports import outcomes, samples

FERRY = KnownFinding(
    "FIG101",
    "people killed when the ferry sank",
    (AcceptedSide("exact 12", ("aa",)), AcceptedSide("at_least 15", ("bb",))),
    "v1:9f2c41d07ab3",
    "2024-03-04",
)
TRUST = KnownFinding(
    "NAM501",
    "Marrow Point Lifeboat Trust",
    (AcceptedSide("Marrow Point Lifeboat Trust", ("cc",)), AcceptedSide("Marow Point Lifeboat Trust", ("dd",))),
    "v1:9f2d00000000",
    "2024-03-20",
)
JACKETS = KnownFinding(
    "FIG105",
    "lifejackets",
    (AcceptedSide("exact 40", ("ee",)), AcceptedSide("range 200..240", ("ff",))),
    "v1:0a1b2c3d4e5f",
    "2024-04-01",
)
BASELINE = BaselineState("baseline.jsonl", kept=(FERRY,), gone=(TRUST,), added=(JACKETS,))
EVIL = KnownFinding(
    "FIG\x1b[31m",
    "\x1b]0;x\x07[bold]\u202eevil" + "x" * 10_000,
    tuple(AcceptedSide("\x1b[2J", ()) for _ in range(9)),
    "v1:\x1b",
    "2024-03-04",
)
LOOK = Watched(outcomes.INGEST, samples.RICH, (TRUST,), (), Seen((FERRY,)))
