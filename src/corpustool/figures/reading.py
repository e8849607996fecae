"""Which figures stand in a document?"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from corpustool.domain.mentions import Mention
from corpustool.domain.texts import Document
from corpustool.figures.results import FiguresRead


def read_figures(doc: Doc, document: Document, mentions: Sequence[Mention]) -> FiguresRead:
    """Every number of ``doc``: a figure, or rejected with a reason."""
    return FiguresRead()
