"""How much CPU time does reading figures add to spaCy's own? Side by side, in one run, on the sample corpus."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from pathlib import Path

from corpustool import read_figures, read_mentions
from corpustool.domain.settings import DEFAULT_MODEL
from corpustool.language import load

CORPUS = Path(__file__).parents[2] / "corpus"
ROUNDS = 5
REPEATS = 4


def sentences() -> list[str]:
    """The sentences of the sample corpus, several times over."""
    nlp = load(DEFAULT_MODEL).nlp
    texts = [path.read_text(encoding="utf-8") for path in sorted(CORPUS.rglob("*")) if path.suffix in (".txt", ".md")]
    return [sentence.text for doc in nlp.pipe(texts) for sentence in doc.sents] * REPEATS


def cpu(work: Callable[[], object]) -> float:
    """CPU seconds of one call."""
    began = time.process_time()
    work()
    return time.process_time() - began


def main() -> None:
    """Print the CPU time of the plain pipeline and of the readers, and the median of their ratios."""
    texts = sentences()
    nlp = load(DEFAULT_MODEL).nlp

    def plain() -> object:
        return list(nlp.pipe(texts))

    def plain_names() -> object:
        with nlp.select_pipes(enable=["ner"]):
            return list(nlp.pipe(texts))

    print(f"{len(texts)} sentences, {ROUNDS} rounds")
    for title, reference, work in (
        ("read_figures / whole pipeline", plain, lambda: list(read_figures(texts))),
        ("read_mentions / ner alone", plain_names, lambda: list(read_mentions(texts))),
    ):
        pairs = [(cpu(reference), cpu(work)) for _ in range(ROUNDS)]
        base, own = (statistics.median(column) for column in zip(*pairs, strict=True))
        ratio = statistics.median(mine / theirs for theirs, mine in pairs)
        print(f"{title}: {base:.2f} s, {own:.2f} s, ratio {ratio:.2f}")
