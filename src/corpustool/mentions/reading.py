"""Which names stand in this document? The model's entities, cleaned by rules in a fixed order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpustool.domain.mentions import Mention
from corpustool.domain.texts import Document
from corpustool.lexicon import namewords
from corpustool.mentions import definitions, finding, kinds, spans
from corpustool.mentions.evidence import evidence
from corpustool.mentions.names import Candidate, Page, Rule, in_order

if TYPE_CHECKING:
    from spacy.tokens import Doc

LABELS = frozenset(("PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW"))
"""The labels of OntoNotes, which spaCy's English pipelines speak, under which names are found."""

RULES: tuple[Rule, ...] = (
    spans.cut_at_line_ends,
    spans.cut_numbers,
    spans.cut_brackets,
    spans.join_words,
    spans.cut_edges,
    kinds.drop_junk,
    definitions.mark_definitions,
    finding.mark_known,
    finding.mark_capitals,
    finding.mark_repeats,
)


def page_of(doc: Doc, document: Document) -> Page:
    """The document's text with the places of the parse's tokens."""
    text = document.text
    spans_ = [(token.idx, token.idx + len(token)) for token in doc]
    return Page(text, tuple(start for start, _ in spans_), tuple(text[start:end] for start, end in spans_))


def candidates(doc: Doc, page: Page) -> list[Candidate]:
    """Everything that may be a name, in text order."""
    names = [Candidate(e.start_char, e.end_char, e.label_) for e in doc.ents if e.label_ in LABELS]
    for rule in RULES:
        names = rule(page, names)
    return in_order(names)


def read_mentions(doc: Doc, document: Document) -> tuple[Mention, ...]:
    """The names of the document, in text order, not overlapping; ``document.text[start:end]`` is each one's text.

    ``doc`` is the parse of ``recased(document)``; its ``ents`` and tokens are all that is used.
    """
    page = page_of(doc, document)
    names = candidates(doc, page)
    weights = namewords.kind_evidence()
    found = []
    for name, told in zip(names, evidence(page, names), strict=True):
        kind = kinds.decide(told, weights)
        if kind is not None:
            found.append(Mention(name.start, name.end, page.of(name), kind))
    return tuple(found)
