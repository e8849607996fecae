"""What does a check judge? Everything that is known about a corpus, before anything is called inconsistent."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from corpustool.domain.analysis import Record
from corpustool.domain.claims import Comparison
from corpustool.domain.copies import Copies
from corpustool.domain.decisions import Decision
from corpustool.domain.entities import Reconciliation
from corpustool.domain.findings import Finding
from corpustool.domain.keeping import Kept
from corpustool.domain.quantities import ABOUT
from corpustool.domain.quoting import Quoters


@dataclass(frozen=True, slots=True)
class Case:
    """The claims and the entities of a corpus, the records they were read from, and what people decided.

    ``reconciliation.labels`` runs over the mentions of ``records`` in their order. ``quoters`` makes evidence of
    stretches of the records, ``kept`` holds what several checks ask of a record, ``judged`` what each rule (by code)
    found. ``whole`` is false where some files alone are looked at, not all that people decided about. ``copies`` tells
    which articles are of one text. ``about`` is the share of its value by which "about N" may miss N.
    """

    comparison: Comparison
    reconciliation: Reconciliation
    records: tuple[Record, ...]
    decisions: tuple[Decision, ...] = ()
    quoters: Quoters = field(default_factory=Quoters, repr=False, compare=False)
    whole: bool = True
    copies: Copies = field(default_factory=Copies)
    about: Decimal = ABOUT
    judged: dict[str, tuple[Finding, ...]] = field(default_factory=dict, init=False, repr=False, compare=False)
    kept: Kept = field(default_factory=Kept, init=False, repr=False, compare=False)
