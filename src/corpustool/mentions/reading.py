"""Which names stand in this document? The model's entities, cleaned by rules in a fixed order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpustool.domain.mentions import EntityKind, Mention
from corpustool.domain.texts import Document
from corpustool.mentions import definitions, kinds, repeats, spans
from corpustool.mentions.names import Name, Page, Rule, in_order

if TYPE_CHECKING:
    from spacy.tokens import Doc

KINDS = {
    "PERSON": EntityKind.PERSON,
    "ORG": EntityKind.ORGANISATION,
    "GPE": EntityKind.PLACE,
    "LOC": EntityKind.PLACE,
    "FAC": EntityKind.PLACE,
    "NORP": EntityKind.GROUP,
}
"""The labels of OntoNotes, which spaCy's English pipelines speak, and what they are here."""

RULES: tuple[Rule, ...] = (
    spans.cut_at_line_ends,
    spans.cut_numbers,
    spans.cut_edges,
    kinds.drop_junk,
    kinds.read_cues,
    definitions.mark_definitions,
    kinds.follow_majority,
    kinds.follow_full_names,
    repeats.mark_repeats,
)


def read_mentions(doc: Doc, document: Document) -> tuple[Mention, ...]:
    """The names of the document, in text order, not overlapping; ``document.text[start:end]`` is each one's text.

    ``doc`` is the parse of ``recased(document)``; its ``ents`` and tokens are all that is used.
    """
    page = Page(document.text, tuple(token.idx for token in doc), tuple(token.text for token in doc))
    page = Page(
        page.text, page.starts, tuple(page.text[s : s + len(t)] for s, t in zip(page.starts, page.tokens, strict=True))
    )
    names = [Name(e.start_char, e.end_char, KINDS[e.label_]) for e in doc.ents if e.label_ in KINDS]
    for rule in RULES:
        names = rule(page, names)
    return tuple(Mention(n.start, n.end, page.of(n), n.kind) for n in in_order(names))
