"""What does each rule gain? ``python -m tests.mentions.ablation [GOLD.jsonl]``, some minutes.

Each rule, and each family of evidence, is left out, the weights are fitted anew without it, and the names are read:
two-fold over the documents ("folds"), and with one kind of news left out ("unseen"). Numbers are points of F1 of
persons, organisations and places, the mean of the kinds of news, and what is lost without the rule. The first line has
all rules, the second the weights as they are shipped, read where they were fitted.
"""

from __future__ import annotations

import re
import runpy
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from corpustool.domain.texts import Document
from corpustool.lexicon import namewords
from corpustool.mentions import kinds
from corpustool.mentions.names import Candidate
from corpustool.mentions.reading import RULES
from tests.gold import gold_folder
from tests.mentions.fitting import Example, Parsed, examples, fitted, parsed

FOLDS = 2
FAMILIES = {
    "tables of places": r"(\w+ (name )?of )?a (city|country|region|subdivision|union)\b",
    "known organisations": "a known ",
    "the word behind": "(before|speaks|possessive|has an age|closes|in brackets)",
    "the word before": "(?!behind (a noun|a verb|of ))(behind|opens|alone|in quotes)",
    "what the sentence says": "(is (apposed|said)|apposed|called|behind (a noun|a verb|of) |elsewhere told)",
    "elsewhere in the document": "elsewhere",
    "words of organisations and places": "(ends as|begins as|named as|has a word|is a word)",
    "shape": "(of . words|capitals only|has (?!an age))",
    "given and family names": "(begins with a given|ends with a family|a given|a family)",
    "commonness": "(one word|words) of commonness|(begins|ends) with a familiar|a plain word|also in lower|junk",
    "peoples": "(a people|begins with a demonym|heard demonym)",
    "surnames of full names": "(surname|forename|plural) of a",
    "short for an organisation": "short for",
}
"""Evidence by its names."""

Reading = tuple[list[Candidate], list[tuple[str, ...]]]


class Measure:
    """The readings of the marked texts, and how well they are decided."""

    def __init__(self, texts: Sequence[Parsed], scorer: Mapping[str, Any]) -> None:
        self._texts = texts
        self._scorer = scorer
        self._sources = sorted({text.source for text in texts} - {"own"})

    def line(self, readings: Sequence[Reading]) -> tuple[float, ...]:
        """Relaxed, strict and group F1 by folds; relaxed and strict for news whose kind was not fitted."""
        taught = [list(examples(text, *read)) for text, read in zip(self._texts, readings, strict=True)]
        folds = self._decided(readings, taught, lambda at, _: at % FOLDS)
        unseen = self._decided(readings, taught, lambda _, source: self._sources.index(source))
        return (*self.score(folds), *self.score(unseen)[:2])

    def _decided(
        self,
        readings: Sequence[Reading],
        taught: Sequence[list[Example]],
        part: Callable[[int, str], int],
    ) -> dict[int, list[tuple[int, int, str]]]:
        parts = {at: part(at, text.source) for at, text in enumerate(self._texts) if text.source != "own"}
        found = {}
        for left_out in sorted(set(parts.values())):
            kept = (one for at, some in enumerate(taught) if parts.get(at) != left_out for one in some)
            weights = {what: tuple(odds) for what, odds in fitted(kept).items()}
            for at, its in parts.items():
                if its == left_out:
                    found[at] = self.read(at, readings[at], weights)
        return found

    def read(self, at: int, reading: Reading, weights: Mapping[str, tuple[float, ...]]) -> list[tuple[int, int, str]]:
        """The names of one text by these weights."""
        names, told = reading
        decided = kinds.decide([self._texts[at].page.of(name) for name in names], told, weights)
        return [(n.start, n.end, kind.value) for n, kind in zip(names, decided, strict=True) if kind is not None]

    def score(self, found: Mapping[int, list[tuple[int, int, str]]]) -> tuple[float, float, float]:
        """Relaxed, strict, groups."""
        rows = [
            {"text": self._texts[at].page.text, "source": self._texts[at].source, "entities": self._texts[at].entities}
            for at in found
        ]
        scores = self._scorer["score"](rows, list(found.values()))
        f_one = self._scorer["prf"]
        means = [
            sum(f_one(modes[mode]["names"])[2] for modes in scores.values()) / len(scores)
            for mode in ("relaxed", "strict")
        ]
        groups = [f_one(modes["relaxed"]["group"])[2] for modes in scores.values() if "group" in modes["relaxed"]]
        return means[0], means[1], sum(groups) / max(1, len(groups))


def rows(gold: Path) -> Iterator[tuple[str, tuple[float, ...]]]:
    """What is left out, and the scores without it."""
    texts = parsed(gold)
    measure = Measure(texts, runpy.run_path(str(gold.with_name("score.py"))))
    whole = [text.read() for text in texts]
    yield "nothing", measure.line(whole)
    shipped = namewords.kind_evidence()
    seen = {at: measure.read(at, whole[at], shipped) for at, text in enumerate(texts) if text.source != "own"}
    yield "as shipped, where fitted", measure.score(seen)
    for left_out in RULES:
        kept = [rule for rule in RULES if rule is not left_out]
        yield left_out.__name__, measure.line([text.read(kept) for text in texts])
    for family, pattern in FAMILIES.items():
        yield family, measure.line([(names, _without(told, pattern)) for names, told in whole])
    plain = parsed(gold, shown=_as_written)
    yield "recasing", Measure(plain, runpy.run_path(str(gold.with_name("score.py")))).line([t.read() for t in plain])


def _as_written(document: Document) -> str:
    return document.text


def _without(told: list[tuple[str, ...]], pattern: str) -> list[tuple[str, ...]]:
    drop = re.compile(pattern)
    return [tuple(what for what in all_of_it if not drop.match(what)) for all_of_it in told]


def main() -> int:
    """Print a line for each rule."""
    gold = Path(sys.argv[1]) if len(sys.argv) > 1 else gold_folder() / "mentions" / "dev.jsonl"
    if not gold.is_file():
        sys.stdout.write("no marked texts here: nothing to measure\n")
        return 0
    whole: tuple[float, ...] = ()
    sys.stdout.write(f"{'':34s} folds: relaxed strict group; unseen: relaxed strict\n")
    for name, scores in rows(gold):
        shown = scores if not whole or len(scores) < len(whole) else [a - b for a, b in zip(whole, scores, strict=True)]
        whole = whole or scores
        sys.stdout.write(f"{name:34s} {' '.join(f'{100 * score:6.2f}' for score in shown)}\n")
        sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
