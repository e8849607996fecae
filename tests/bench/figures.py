"""How much CPU time do figures and names take beside spaCy's own? In turn, in one run, on the sample corpus.

Plain spaCy is the model as ``spacy.load`` and ``nlp.pipe`` load and run it: none of the tool's own ways of loading and
parsing are in it.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path

import spacy
from spacy.language import Language

from corpustool import read_figures, read_mentions
from corpustool.domain.settings import DEFAULT_MODEL
from corpustool.language import load
from corpustool.language.pipeline import UNNAMED, model_folder

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


def plain_model(*without: str) -> Language:
    """The default model as spaCy loads it, without some components."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        return spacy.load(model_folder(DEFAULT_MODEL), exclude=without)


STARTS = {
    "plain spaCy, ner alone": (
        "import spacy, warnings; warnings.simplefilter('ignore'); "
        "from corpustool.language.pipeline import UNNAMED, model_folder; "
        f"nlp = spacy.load(model_folder({DEFAULT_MODEL!r}), exclude=('tok2vec', *UNNAMED)); "
        "list(nlp.pipe(['Ann Lee left Cork.']))"
    ),
    "read_mentions": "from corpustool import read_mentions; list(read_mentions(['Ann Lee left Cork.']))",
}
"""Whole processes that read one sentence."""


def started(script: str) -> float:
    """CPU seconds of a process of its own."""
    told = f"{script}; import time; print(time.process_time())"
    return float(subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True).stdout)


def main() -> None:
    """Print the CPU time of plain spaCy and of the readers, and the medians of their ratios."""
    texts = sentences()
    whole, names = plain_model(), plain_model("tok2vec", *UNNAMED)
    print(f"{len(texts)} sentences, {ROUNDS} rounds in turn, least CPU seconds and median ratio")
    for title, reference, work in (
        ("read_figures / whole pipeline", lambda: list(whole.pipe(texts)), lambda: list(read_figures(texts))),
        ("read_mentions / whole pipeline", lambda: list(whole.pipe(texts)), lambda: list(read_mentions(texts))),
        ("read_mentions / ner alone", lambda: list(names.pipe(texts)), lambda: list(read_mentions(texts))),
    ):
        show(title, [(cpu(reference), cpu(work)) for _ in range(ROUNDS)])
    show(" / ".join(reversed(STARTS)), [tuple(map(started, STARTS.values())) for _ in range(ROUNDS)])


def show(title: str, pairs: list[tuple[float, ...]]) -> None:
    """Print one comparison: pairs of the seconds of the reference and of the tool."""
    base, own = (min(column) for column in zip(*pairs, strict=True))
    ratio = statistics.median(mine / theirs for theirs, mine in pairs)
    print(f"{title}: {base:.2f} s, {own:.2f} s, ratio {ratio:.2f}")
