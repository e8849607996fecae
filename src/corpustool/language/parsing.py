"""How are texts parsed, fast and in bounded memory?

As ``nlp.pipe`` would, with two differences. A text longer than a block is parsed in blocks and put together again.
And the transition parsers (parser, ner) take their steps while they hold the interpreter's lock: spaCy 3.8 lets go of
it and then takes it again at every question whether a move is valid, some 200 times a token, which is half of the
time of its entity recogniser (measured 2026-11: 1.6 times as fast, equal output).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from spacy.language import Language, PipeCallable
from spacy.pipeline.transition_parser import Parser  # type: ignore[import-not-found]  # compiled, no stubs
from spacy.tokens import Doc
from thinc.api import NumpyOps

from corpustool.language.backend import one_thread
from corpustool.language.blocks import LIMIT, blocks

FILLED = 40_000
"""Characters that fill a batch, about 16 articles: as fast as 256 with 40 % of the memory (measured on 2 cores).

It is no number of documents, because single sentences cost a sixth more by sixteens than by hundreds.
"""

OWN = ("pipe", "predict", "greedy_parse")
"""What a subclass of spaCy's transition parser may do its own way; then it does so here, too."""


def parse(texts: Sequence[str], nlp: Language) -> list[Doc]:
    """One Doc a text, through the components of ``nlp`` that are enabled; texts of any length."""
    pieces = [list(blocks(text)) if len(text) > LIMIT else [text] for text in texts]
    parsed = _parsed((piece for text in pieces for piece in text), nlp)
    docs = []
    for text in pieces:
        parts = list(islice(parsed, len(text)))
        docs.append(parts[0] if len(parts) == 1 else Doc.from_docs(parts, ensure_whitespace=False))
    return docs


def _parsed(pieces: Iterable[str], nlp: Language) -> Iterator[Doc]:
    for batch in _batches(pieces):
        docs = [nlp.make_doc(piece) for piece in batch]
        with one_thread():
            for _, component in nlp.pipeline:
                docs = _through(component, docs)
        yield from docs


def _batches(pieces: Iterable[str]) -> Iterator[list[str]]:
    """Pieces that are parsed at once: as many as fill a batch."""
    batch: list[str] = []
    characters = 0
    for piece in pieces:
        batch.append(piece)
        characters += len(piece)
        if characters >= FILLED:
            yield batch
            batch, characters = [], 0
    if batch:
        yield batch


def _through(component: PipeCallable, docs: list[Doc]) -> list[Doc]:
    """The Docs as one component leaves them."""
    if _takes_steps(component):
        _take_steps(component, docs)
        return docs
    if hasattr(component, "pipe"):
        return list(component.pipe(docs, batch_size=len(docs)))
    return [component(doc) for doc in docs]


def _takes_steps(component: PipeCallable) -> bool:
    """Whether a component is one of spaCy's transition parsers as they come: greedy, on the processor."""
    return (
        isinstance(component, Parser)
        and all(getattr(type(component), name) is getattr(Parser, name) for name in OWN)
        and component.cfg["beam_width"] == 1
        and isinstance(component.model.ops, NumpyOps)
    )


def _take_steps(parser: Any, docs: list[Doc]) -> None:  # noqa: ANN401 (compiled, no stubs)
    """What ``parser.pipe`` does, all Docs in step, from the doors that its training uses."""
    states = parser.moves.init_batch(docs)
    unfinished = [state for state in states if not state.is_final()]
    if unfinished:
        steps = parser.model.predict(docs)
        while unfinished:
            unfinished = parser.transition_states(unfinished, steps.predict(unfinished))
        steps.clear_memory()
    parser.set_annotations(docs, states)
