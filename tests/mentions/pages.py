"""Pages without a model: a text in which brackets mark what the model would have heard.

``"[PERSON Ann Lee] left [GPE Oslo]."`` is the text "Ann Lee left Oslo." with two candidates.
"""

from __future__ import annotations

import re

import spacy
from spacy.tokens import Doc, Span

from corpustool.domain.texts import Document
from corpustool.mentions.names import Candidate, Page, Rule

MARKED = re.compile(r"\[([A-Z_]+) ([^\]]*)\]")
TOKENISER = spacy.blank("en")


def unmarked(marked: str) -> tuple[str, list[Candidate]]:
    """The text without its marks, and the candidates they tell."""
    text, names, done = "", [], 0
    for match in MARKED.finditer(marked):
        text += marked[done : match.start()]
        names.append(Candidate(len(text), len(text) + len(match[2]), match[1]))
        text += match[2]
        done = match.end()
    return text + marked[done:], names


def doc_of(marked: str) -> tuple[Doc, Document]:
    """A parsed document whose entities are the marked names."""
    text, names = unmarked(marked)
    doc = TOKENISER(text)
    spans = [doc.char_span(name.start, name.end, name.heard, alignment_mode="expand") for name in names]
    doc.ents = [span for span in spans if isinstance(span, Span)]
    return doc, Document(text)


def page_of(marked: str) -> tuple[Page, list[Candidate]]:
    """The page of a marked text and the candidates the marks tell."""
    text, names = unmarked(marked)
    return Page.of_doc(TOKENISER(text), text), names


def after(rule: Rule, marked: str) -> list[str]:
    """What the names of a marked text are after ``rule``."""
    page, names = page_of(marked)
    return [page.of(name) for name in rule(page, names)]
