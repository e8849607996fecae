"""A linter for facts: the figures in a set of articles that cannot all be true, quotes side by side.

The Python door. Importing this package loads neither spaCy nor a model; the names below are fetched on first use.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpustool.version import VERSION

if TYPE_CHECKING:
    from corpustool.api import (
        Corpus,
        compare_names,
        find_discrepancies,
        read_figures,
        read_mentions,
        reconcile_names,
    )
    from corpustool.domain.articles import ArticleText
    from corpustool.domain.figures import Figure
    from corpustool.domain.findings import Finding
    from corpustool.domain.mentions import Mention, NameMatch, NameMention
    from corpustool.domain.reports import Report
    from corpustool.domain.settings import Settings


__version__ = VERSION

_HOME = {
    "Corpus": "corpustool.api",
    "compare_names": "corpustool.api",
    "find_discrepancies": "corpustool.api",
    "read_figures": "corpustool.api",
    "read_mentions": "corpustool.api",
    "reconcile_names": "corpustool.api",
    "ArticleText": "corpustool.domain.articles",
    "Figure": "corpustool.domain.figures",
    "Finding": "corpustool.domain.findings",
    "Mention": "corpustool.domain.mentions",
    "NameMatch": "corpustool.domain.mentions",
    "NameMention": "corpustool.domain.mentions",
    "Report": "corpustool.domain.reports",
    "Settings": "corpustool.domain.settings",
}

__all__ = [
    "ArticleText",
    "Corpus",
    "Figure",
    "Finding",
    "Mention",
    "NameMatch",
    "NameMention",
    "Report",
    "Settings",
    "__version__",
    "compare_names",
    "find_discrepancies",
    "read_figures",
    "read_mentions",
    "reconcile_names",
]


def __getattr__(name: str) -> object:
    """Fetch a name of the Python door from its room (PEP 562)."""
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    import importlib

    return getattr(importlib.import_module(_HOME[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)
