"""Which documents are analysed together?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from corpustool.domain.texts import Document

MOST_DOCUMENTS = 16  # as fast as 256 at 40 % of the memory
MOST_CHARACTERS = 200_000  # a parser needs about 1 kB a character


def shards(documents: Sequence[Document]) -> Iterator[tuple[Document, ...]]:
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
