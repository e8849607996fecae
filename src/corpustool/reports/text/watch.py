"""How does a look at a watched folder read? One line of what was read, one of the findings that went away."""

from __future__ import annotations

from collections.abc import Sequence

from corpustool.domain.baselines import KnownFinding
from corpustool.domain.outcomes import FileState, IngestOutcome
from corpustool.reports.excerpt import shortened
from corpustool.reports.harmless import inline
from corpustool.reports.text.baseline import values_in_words
from corpustool.reports.text.canvas import count

_FILES = 5
_GONE = 5
_SUBJECT = 60
_VALUES = 60
_TOLD = (FileState.NEW, FileState.CHANGED, FileState.DUPLICATE, FileState.FORGOTTEN)


def look_as_line(outcome: IngestOutcome, fresh: int) -> str:
    """What a look read: the files by what became of them, how many articles there are, how many findings are new."""
    told = [part for state in _TOLD if (part := _files(outcome, state))]
    found = count(fresh, "new finding") if fresh else "nothing new found"
    return " · ".join([*told, f"{count(outcome.articles, 'article')} in the corpus", found]) + "\n"


def gone_as_line(gone: Sequence[KnownFinding]) -> str:
    """The findings that went away, on one line; empty for none."""
    if not gone:
        return ""
    told = [
        f"{inline(one.code)} {shortened(one.subject, _SUBJECT)} ({shortened(values_in_words(one), _VALUES)})"
        for one in gone[:_GONE]
    ]
    more = [f"{len(gone) - _GONE:,} more"] if len(gone) > _GONE else []
    return f"gone: {'; '.join([*told, *more])}\n"


def _files(outcome: IngestOutcome, state: FileState) -> str:
    paths = [inline(file.path).strip() for file in outcome.files if file.state is state]
    if not paths:
        return ""
    more = f" and {len(paths) - _FILES:,} more" if len(paths) > _FILES else ""
    return f"{state} {', '.join(paths[:_FILES])}{more}"
