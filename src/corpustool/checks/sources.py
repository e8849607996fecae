"""On how many sources does a figure rest that many articles print?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from corpustool.checks.catalogue import Sighting, check
from corpustool.checks.verdicts import side
from corpustool.domain.analysis import Record
from corpustool.domain.cases import Case
from corpustool.domain.claims import Camp
from corpustool.domain.findings import Severity, Verdict

_WORD = re.compile(r"[^\W_]+")
_RUN = 6
_LEAST = 12
_COPY = 0.5
"""Two articles are copies where so much of the shorter one stands in the other, word for word in runs of six;
texts of fewer runs are too short to be called copies."""
_MANY = 3


@check("SRC701", "single-source", Severity.NOTE, since="0.1", stable=False)
def single_source(case: Case) -> Iterator[Sighting]:
    """A figure that several articles print rests on one text or one source.

    Why it matters: five articles that copy one report are one report.

    Fires where all articles that give a value are copies of one text, and where three or more name the same single
    source. Forgives articles that do not say where they have it from.

    Cannot detect: a source that is told in other words each time; a text that was rewritten.
    """
    copies = _copies(case.records)
    for claim in case.comparison.claims:
        for camp in claim.camps:
            articles = sorted({reading.article.id for reading in camp.readings})
            told = _one_text(articles, copies) or _one_source(camp, articles)
            if len(articles) > 1 and told:
                yield Sighting(
                    Verdict.SOURCE,
                    claim.confidence,
                    f"{claim.subject}: {camp.text}",
                    f"{len(articles)} articles, {told}",
                    (side(camp),),
                    (),
                    (f"{len(articles)} articles, 1 independent: {told}.",),
                )


def _one_text(articles: Sequence[str], copies: Mapping[str, str]) -> str:
    return "all of them copies of one text" if len({copies[article] for article in articles}) == 1 else ""


def _one_source(camp: Camp, articles: Sequence[str]) -> str:
    """The one source that every article names; empty where one names none or another."""
    sources = {" ".join((reading.figure.attribution or "").lower().split()) for reading in camp.readings}
    named = [source for source in sorted(sources) if any(word[:1].isalpha() for word in source.split())]
    if len(articles) < _MANY or len(sources) != 1 or not named:
        return ""
    return f"all of them from {camp.readings[0].figure.attribution}"


def _copies(records: Sequence[Record]) -> dict[str, str]:
    """For each article the first one (by path) that it copies, itself if none."""
    runs = {record.article.id: _runs(record.article.text) for record in records}
    posting: dict[tuple[str, ...], list[str]] = {}
    found: dict[str, str] = {}
    for record in records:
        own = runs[record.article.id]
        shared: dict[str, int] = {}
        for run in own:
            for other in posting.get(run, ()):
                shared[other] = shared.get(other, 0) + 1
        best = max(sorted(shared), key=lambda other: shared[other], default=None)
        shorter = min(len(own), len(runs[best])) if best is not None else 0
        copied = best is not None and shorter >= _LEAST and shared[best] >= _COPY * shorter
        found[record.article.id] = found[best] if best is not None and copied else record.article.id
        for run in own:
            posting.setdefault(run, []).append(record.article.id)
    return found


def _runs(text: str) -> set[tuple[str, ...]]:
    """Every run of six words: what two texts share by copying and hardly by chance."""
    words = [word.lower() for word in _WORD.findall(text)]
    return {tuple(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1)}
