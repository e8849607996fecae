"""Which names are one entity, with what an earlier run found out? The corpus keeps it; to lose it costs time only."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from importlib import metadata, resources
from pathlib import Path
from platform import python_version

import msgspec

from corpustool import entities
from corpustool.domain.decisions import Decision, Verb
from corpustool.domain.entities import Reconciliation
from corpustool.domain.mentions import Definition, NameMention
from corpustool.errors import CorpustoolError
from corpustool.flow.reducing import Reconciler
from corpustool.store import Store

FEWEST = 5000
"""Mentions from which on a memory is kept: fewer are reconciled within half a second."""

_NAME = "names"
_ROOMS = ("domain", "entities", "lexicon")
_ABOUT_NAMES = (Verb.SAME, Verb.DIFFERENT, Verb.UNDO)


@dataclass(frozen=True, slots=True)
class Kept:
    """The memory of a reconciliation, and a hash of what was asked."""

    asked: str
    memory: entities.Memory


def remembering(corpus: Path) -> Reconciler:
    """The reconciler that keeps its memory in ``corpus``: where nothing changed it has nothing to do.

    What it gives is what `entities.reconcile` gives. Where the corpus cannot be written, nothing is kept.
    """

    def reconcile(
        mentions: Sequence[NameMention],
        *,
        definitions: Mapping[str, tuple[Definition, ...]],
        decisions: Sequence[Decision],
    ) -> Reconciliation:
        about = [each for each in decisions if each.verb in _ABOUT_NAMES]
        asked = _hash(mentions, definitions, about) if len(mentions) >= FEWEST else None
        if asked is None:
            return entities.reconcile(mentions, definitions=definitions, decisions=about)
        kept = _recalled(corpus)
        if kept is not None and kept.asked == asked:
            return kept.memory.found
        before = kept.memory if kept else None
        found, memory = entities.reconcile_again(mentions, before, definitions=definitions, decisions=about)
        with suppress(CorpustoolError, UnicodeEncodeError), Store.open(corpus, create=False) as store:
            store.keep(_NAME, _fingerprint(), Kept(asked, memory))
        return found

    return reconcile


def _recalled(corpus: Path) -> Kept | None:
    with suppress(CorpustoolError), Store.open(corpus, create=False) as store:
        return store.kept(_NAME, _fingerprint(), Kept)
    return None


def _hash(
    mentions: Sequence[NameMention],
    definitions: Mapping[str, tuple[Definition, ...]],
    decisions: Sequence[Decision],
) -> str | None:
    """A hash of all that the entities depend on; ``None`` for half a character, which no store takes."""
    try:
        return hashlib.sha256(msgspec.msgpack.encode((mentions, definitions, decisions))).hexdigest()
    except UnicodeEncodeError:
        return None


@cache
def _fingerprint() -> str:
    """What a memory depends on besides the names: the source and the tables of the rooms, and what they run on."""
    digest = hashlib.sha256(f"{python_version()} {metadata.version('rapidfuzz')}".encode())
    package = Path(str(resources.files("corpustool")))
    for room in _ROOMS:
        for path in sorted((package / room).rglob("*")):
            if path.suffix in (".py", ".tsv", ".txt"):
                digest.update(path.relative_to(package).as_posix().encode() + b"\0")
                digest.update(path.read_bytes())
    return digest.hexdigest()[:16]
