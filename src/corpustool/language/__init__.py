"""The only room that loads spaCy: choose, load and fingerprint a pipeline, and analyse documents with it.

Nothing here imports spaCy until a pipeline is loaded.
"""

from __future__ import annotations

from collections.abc import Sequence

from corpustool.domain.analysis import Analysis
from corpustool.domain.texts import Document
from corpustool.language.pipeline import Pipeline, described, fingerprint, load

__all__ = ["Pipeline", "analyse_shard", "described", "fingerprint", "load"]


def analyse_shard(documents: Sequence[Document], model: str) -> list[Analysis]:
    """The map as an engine calls it: importable by name, plain data in and out."""
    from corpustool.language.analysis import analyse

    return list(analyse(documents, load(model)))
