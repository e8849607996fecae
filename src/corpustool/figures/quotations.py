"""Which words stand between quotation marks, and who is said to have said them?"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from corpustool.domain.analysis import Quotation
from corpustool.domain.mentions import Mention
from corpustool.domain.texts import Document


def read_quotations(doc: Doc, document: Document, mentions: Sequence[Mention]) -> tuple[Quotation, ...]:
    """The quotations of the document in text order."""
    return ()
