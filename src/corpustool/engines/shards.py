"""Which documents are analysed together?"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from corpustool.domain.analysis import Analysis
from corpustool.domain.texts import Document

Shard = tuple[Document, ...]

Work = Callable[[Sequence[Document], str], Sequence[Analysis]]
"""Analyses of documents, in order, under the model of that name; a function of a module, so that it can be sent."""

MOST_DOCUMENTS = 16
"""Documents of a shard: what a worker gets and gives back at once, and what a killed run may lose.

About as many articles as fill a batch of the model (``FILLED`` in ``language.analysis``, which cuts by characters and
is where speed and memory were measured): fewer would leave its batches unfilled, more would only be waited for.
"""

MOST_CHARACTERS = 200_000  # a parser needs about 1 kB a character


def shards(documents: Sequence[Document]) -> Iterator[Shard]:
    """``documents`` in order, cut into shards of few enough documents and characters; a long one stands alone."""
    shard: list[Document] = []
    characters = 0
    for document in documents:
        if shard and (len(shard) == MOST_DOCUMENTS or characters + len(document.text) > MOST_CHARACTERS):
            yield tuple(shard)
            shard, characters = [], 0
        shard.append(document)
        characters += len(document.text)
    if shard:
        yield tuple(shard)
