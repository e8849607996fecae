"""Which findings were known on a day? A baseline keeps enough of each to know it again, so that only new ones count."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from corpustool.domain.decisions import AcceptedSide


@dataclass(frozen=True, slots=True)
class KnownFinding:
    """A finding as a baseline knows it: the same things that keep an accepted finding accepted.

    ``subject`` is for people who read the file. ``since`` is the ISO day on which it was first known.
    """

    code: str
    subject: str
    sides: tuple[AcceptedSide, ...]
    finding: str
    since: str

    def age(self, today: str) -> int:
        """How many days it has been known on ``today`` (ISO day); 0 where it is only known from a later day on."""
        return max((date.fromisoformat(today) - date.fromisoformat(self.since)).days, 0)


@dataclass(frozen=True, slots=True)
class BaselineState:
    """A baseline held against a corpus: what it has that is still found, and what matches nothing any more.

    ``name`` is the name of its file. Of an update ``kept`` is what stays, ``gone`` what was dropped, ``added`` what is
    new in it; for a look at it ``added`` are the findings that it does not have.
    """

    name: str
    kept: tuple[KnownFinding, ...]
    gone: tuple[KnownFinding, ...] = ()
    added: tuple[KnownFinding, ...] = ()
