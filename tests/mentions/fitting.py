"""Fit the weights of the evidence: ``python -m tests.mentions.fitting GOLD.jsonl > kind_evidence.tsv``.

GOLD holds lines ``{"text", "source", "entities": [[start, end, "PERSON|ORG|PLACE|GROUP|OTHER"]]}``. Every candidate of
a text is labelled with the kind of the marked name at its place, or as no name; a multinomial logistic regression
with a ridge penalty gives each piece of evidence its log-odds. Half of our own items of ordinary news are
taught too. The marked texts themselves are not part of the project.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from spacy.tokens import Doc

from corpustool.domain.settings import DEFAULT_MODEL
from corpustool.domain.texts import Document
from corpustool.language import load
from corpustool.mentions.evidence import evidence
from corpustool.mentions.names import Candidate, Page, Rule
from corpustool.mentions.reading import RULES, candidates
from corpustool.mentions.recasing import recased
from corpustool.mentions.spans import cut_edges
from tests.mentions.ordinary import Item, taught

COLUMNS = {"PERSON": 0, "ORG": 1, "PLACE": 2, "GROUP": 3, "OTHER": 4}
OWN = {"person": "PERSON", "organisation": "ORG", "place": "PLACE", "group": "GROUP", "other": "OTHER"}
NO_NAME = 4
OUTCOMES = {"person": 0, "organisation": 1, "place": 2, "group": 3, "thing": NO_NAME, "vessel": NO_NAME}
RARE = 12
"""Evidence seen less often gets no weight."""
WEIGHTS = {"worldwide": 1.0, "conll": 1.6, "ieer": 2.0, "own": 2.0}
"""Sources are weighed so that a small one counts; each has its own habits."""
UNGROUPED = frozenset(("conll", "ieer"))
PART = 0.5
"""Weight of a candidate that meets a marked name without being it."""
RIDGE = 4.0
STEPS, RATE = 300, 0.15
LEAN = 0.45
"""Taken off the log-odds of no name: a name too many is mended more easily than one too few."""

PLAIN = 3.0
"""Log-odds that evidence has before anything was seen where its words say the kind: what is rare in the marked texts,
or common in one source only, keeps its meaning in others."""
SURE = 5.0
"""Log-odds that say the kind whatever the letters look like: "the ferry Maria Paloma"."""
WAYS = ("is apposed", "is said to be", "behind a noun for", "apposed to a noun for", "called a noun for")
"""How a sentence says what a name names."""
SAID = ("person", "organisation", "place", "thing", "vessel")
PRIORS = {
    **{f"{how} {kind}": (kind, PLAIN) for kind in SAID for how in (*WAYS, "elsewhere told", "behind of")},
    **{f"{how} a verb of {kind}": (kind, 0.5) for kind in SAID for how in ("before", "behind")},
    **{f"{how} vessel": ("vessel", SURE) for how in (*WAYS, "elsewhere told")},
    "before a verb of vessel": ("vessel", 1.5),
    "behind a verb of vessel": ("vessel", 1.5),
    "behind of organisation": ("organisation", 1.5),
    "behind of person": ("person", 0.5),
    "a known organisation": ("organisation", 1.5),
    "a known team": ("organisation", 1.5),
    "before people": ("group", 1.0),
    "behind a word for people": ("group", PLAIN),
    "behind an age": ("person", PLAIN),
    "an adverb": ("thing", PLAIN),
    "short for an organisation": ("organisation", 2.0),
    "behind near": ("place", 1.5),
    "before members": ("organisation", 1.0),
    "before own members": ("organisation", 1.0),
    "behind organisation of": ("organisation", 0.5),
    "before dwellers": ("place", 0.7),
    "behind place of": ("place", PLAIN),
    "named as places are": ("place", SURE),
    "ends in the plural": ("organisation", 1.0),
    "ends as towns do": ("place", 1.0),
    "a people": ("group", PLAIN),
    "heard NORP": ("group", 1.0),
    "heard demonym": ("group", PLAIN),
    "heard team": ("organisation", 3.0),
    "heard team or country": ("place", PLAIN),
    "heard competitor": ("person", PLAIN),
}
"""What evidence says by its words."""

Matrix = npt.NDArray[np.float64]
Example = tuple[tuple[str, ...], int, float]

HEADER = """# what: how much evidence about a name speaks for person, organisation, place, group, no name (log-odds)
# source: fitted for this project with tests/mentions/fitting.py on marked news texts of several continents and decades
# licence: MIT"""


@dataclass(frozen=True, slots=True)
class Parsed:
    """A marked text: its source, the names marked in it, its page and its parse."""

    source: str
    entities: tuple[tuple[int, int, str], ...]
    page: Page
    doc: Doc

    def read(self, rules: Sequence[Rule] = RULES) -> tuple[list[Candidate], list[tuple[str, ...]]]:
        """The candidates that ``rules`` find, and the evidence about each."""
        names = candidates(self.doc, self.page, rules)
        return names, list(evidence(self.page, names))


def parsed(path: Path, shown: Callable[[Document], str] = recased) -> list[Parsed]:
    """The marked texts of ``path`` and the items of our own that are taught, as ``shown`` to the model."""
    marked = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    marked += [{"text": item.text, "source": "own", "entities": own_marks(item)} for item in taught()]
    texts = [shown(Document(row["text"])) for row in marked]
    nlp = load(DEFAULT_MODEL).nlp
    with nlp.select_pipes(enable=["ner"]):
        docs = list(nlp.pipe(texts))
    return [
        Parsed(row["source"], tuple(map(tuple, row["entities"])), Page.of_doc(doc, text), doc)
        for row, text, doc in zip(marked, texts, docs, strict=True)
    ]


def own_marks(item: Item) -> list[tuple[int, int, str]]:
    """The names of an item of our own, as the marked texts tell them."""
    return [(start, end, OWN[kind]) for start, end, kind in item.names]


def examples(text: Parsed, names: list[Candidate], told: list[tuple[str, ...]]) -> Iterator[Example]:
    """The evidence about each candidate of a marked text, its column and its weight."""
    gold = {_bare(text.page, start, end): COLUMNS[kind] for start, end, kind in text.entities}
    for name, what in zip(names, told, strict=True):
        column = gold.get(_bare(text.page, name.start, name.end))
        if text.source in UNGROUPED and "a people" in what and column in (None, NO_NAME):
            if column is None:
                continue  # it marks no groups, or calls them other names
            column = COLUMNS["GROUP"]
        meets = any(start < name.end and name.start < end for start, end, _ in text.entities)
        weight = WEIGHTS.get(text.source, 1.0) * (PART if column is None and meets else 1.0)
        yield what, NO_NAME if column is None else column, weight


def _bare(page: Page, start: int, end: int) -> tuple[int, int]:
    kept = cut_edges(page, [Candidate(start, end, "PERSON")])
    return (kept[0].start, kept[0].end) if kept else (start, end)


def fitted(found: Iterable[Example]) -> dict[str, list[float]]:
    """The log-odds of each piece of evidence, centred over the outcomes."""
    rows = list(found)
    counts = Counter(what for told, _, _ in rows for what in told)
    kept = sorted({*PRIORS, *(what for what, n in counts.items() if n >= RARE)})
    columns = {what: index for index, what in enumerate(kept)}
    seen = np.zeros((len(rows), len(columns)))
    for index, (told, _, _) in enumerate(rows):
        seen[index, [columns[what] for what in told if what in columns]] = 1
    goal = np.eye(len(COLUMNS))[[column for _, column, _ in rows]]
    prior = _prior(columns)
    odds = _regression(seen, goal, np.array([weight for _, _, weight in rows]), prior)
    odds[columns["any"], NO_NAME] -= LEAN
    odds -= odds.mean(axis=1, keepdims=True)
    return {what: odds[index].tolist() for what, index in columns.items()}


def _prior(columns: dict[str, int]) -> Matrix:
    """The log-odds from which the fit starts and to which the penalty draws."""
    prior = np.zeros((len(columns), len(COLUMNS)))
    for what, (kind, odds) in PRIORS.items():
        if what in columns:
            prior[columns[what], OUTCOMES[kind]] = odds
    return prior


def _regression(seen: Matrix, goal: Matrix, weights: Matrix, prior: Matrix) -> Matrix:
    """Multinomial logistic regression by Adam: deterministic, no start but the prior."""
    odds = prior.copy()
    mean, spread = np.zeros_like(odds), np.zeros_like(odds)
    for step in range(1, STEPS + 1):
        sums = seen @ odds
        shares = np.exp(sums - sums.max(axis=1, keepdims=True))
        shares /= shares.sum(axis=1, keepdims=True)
        slope = (seen.T @ ((shares - goal) * weights[:, None]) + RIDGE * (odds - prior)) / weights.sum()
        mean, spread = 0.9 * mean + 0.1 * slope, 0.999 * spread + 0.001 * slope * slope
        rate = RATE if step <= STEPS * 0.6 else RATE * 0.3
        odds -= rate * (mean / (1 - 0.9**step)) / (np.sqrt(spread / (1 - 0.999**step)) + 1e-8)
    return odds


def main() -> int:
    """Print the table."""
    lines = [HEADER]
    found = (example for text in parsed(Path(sys.argv[1])) for example in examples(text, *text.read()))
    for what, odds in sorted(fitted(found).items()):
        lines.append("\t".join((what, *(f"{value:.2f}".replace("-0.00", "0.00") for value in odds))))
    sys.stdout.write("\n".join(lines) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
