"""What is a name over all documents? Kinds and spans settled where one document alone wavers."""

from __future__ import annotations

from collections.abc import Sequence

from corpustool.domain.mentions import Mention


def settle_mentions(mentions: Sequence[tuple[Mention, ...]]) -> tuple[tuple[Mention, ...], ...]:
    """The mentions of each document, in step, with kinds and spans settled over all of them."""
    return tuple(mentions)
