"""Which names stand in this document? The model's entities and what it passed over, cleaned and weighed.

The gains that the rules state are points of relaxed F1 of persons, organisations and places, the mean of three kinds
of news (392 documents, cross-validated, weights fitted anew without the rule, 2026-11; ``tests.mentions.ablation``
measures them). With all of them it is 84.6, the plain model's 73.8; strict 84.0 and 67.1; groups 84.0 and 80.6. On a
kind of news that no weight has seen: 81.9, groups 82.2.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from corpustool.domain.mentions import Mention
from corpustool.domain.texts import Document
from corpustool.lexicon import namewords
from corpustool.mentions import definitions, finding, kinds, rows, spans
from corpustool.mentions.evidence import evidence
from corpustool.mentions.names import Candidate, Page, Rule, in_order
from corpustool.mentions.recasing import recased

if TYPE_CHECKING:
    from spacy.tokens import Doc

LABELS = frozenset(("PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW"))
"""The labels of OntoNotes, which spaCy's English pipelines speak, under which names are found."""

RULES: tuple[Rule, ...] = (
    spans.cut_at_line_ends,
    spans.cut_numbers,
    spans.cut_brackets,
    spans.cut_slashes,
    spans.cut_dashes,
    spans.cut_appositions,
    spans.cut_prefixes,
    spans.join_tails,
    spans.cut_edges,
    kinds.drop_junk,
    kinds.hear_peoples,
    definitions.mark_definitions,
    rows.mark_rows,
    finding.mark_known,
    finding.mark_capitals,
    spans.join_parts,
    spans.cut_countries,
    finding.mark_repeats,
)


def read_mentions(doc: Doc, document: Document) -> tuple[Mention, ...]:
    """The names of the document, in text order, not overlapping; ``document.text[start:end]`` is each one's text.

    ``doc`` is the parse of ``recased(document)``; its entities and the places of its tokens are all that is used, so
    that a pipeline of the entity recogniser alone is enough.
    """
    page = Page.of_doc(doc, recased(document))
    names = candidates(doc, page)
    decided = kinds.decide([page.of(name) for name in names], evidence(page, names), namewords.kind_evidence())
    return tuple(
        Mention(name.start, name.end, document.text[name.start : name.end], kind)
        for name, kind in zip(names, decided, strict=True)
        if kind is not None
    )


def candidates(doc: Doc, page: Page, rules: Sequence[Rule] = RULES) -> list[Candidate]:
    """Everything that may be a name, in text order, not overlapping."""
    names = [Candidate(e.start_char, e.end_char, e.label_) for e in doc.ents if e.label_ in LABELS]
    for rule in rules:
        names = rule(page, names)
    return in_order(names)
