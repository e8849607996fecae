"""The only room that loads spaCy: choose, load and fingerprint a pipeline, and analyse documents with it.

Nothing here imports spaCy until documents are analysed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from corpustool.domain.analysis import Analysis
from corpustool.domain.figures import Figure
from corpustool.domain.mentions import Mention
from corpustool.domain.texts import Document
from corpustool.language.pipeline import Pipeline, described, fingerprint, load

__all__ = ["Pipeline", "analyse", "analyse_shard", "described", "fingerprint", "load", "read_figures", "read_names"]


def analyse(documents: Iterable[Document], model: str) -> Iterator[Analysis]:
    """The analysis of each document, in order; see :func:`corpustool.language.analysis.analyse`."""
    from corpustool.language import analysis

    return analysis.analyse(documents, load(model))


def analyse_shard(documents: Sequence[Document], model: str) -> list[Analysis]:
    """The map as an engine calls it: importable by name, plain data in and out."""
    return list(analyse(documents, model))


def read_figures(documents: Iterable[Document], model: str) -> Iterator[tuple[Figure, ...]]:
    """The figures of each document, in order, and nothing else."""
    from corpustool.language import analysis

    return analysis.figures_only(documents, load(model))


def read_names(documents: Iterable[Document], model: str) -> Iterator[tuple[Mention, ...]]:
    """The names of each document, in order, without parsing its sentences."""
    from corpustool.language import analysis

    return analysis.mentions_only(documents, load(model, names_only=True))
