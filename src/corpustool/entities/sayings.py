"""What is an entity called, and how is a reason printed? Found once for the same variants and the same names."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from corpustool.domain.entities import Variant
from corpustool.domain.mentions import EntityKind
from corpustool.entities.naming import canonical_name
from corpustool.entities.wording import as_printed


class Sayings:
    """Canonical names and printed reasons; ``known`` are those of before, ``said`` those that were asked for."""

    def __init__(self, known: Mapping[str, str]) -> None:
        self._known = known
        self.said: dict[str, str] = {}

    def canonical(self, variants: Sequence[Variant], kind: EntityKind) -> str:
        """The variant that stands for all."""
        if len(variants) == 1:
            return variants[0].text
        counts = "\n".join(f"{each.text}\t{len(each.documents)}\t{each.mentions}" for each in variants)
        return self._told(f"{kind}\n{counts}", lambda: canonical_name(variants, kind))

    def printed(self, reason: str, a: str, b: str) -> str:
        """A reason about two names with their words as they are printed."""
        return self._told(f"{a}\n{b}\n{reason}", lambda: as_printed(reason, a, b))

    def _told(self, key: str, find: Callable[[], str]) -> str:
        said = self.said.get(key)
        if said is None:
            said = self._known.get(key)
            self.said[key] = said = find() if said is None else said
        return said
