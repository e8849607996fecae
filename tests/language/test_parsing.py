"""What the tool parses is what spaCy's own pipe parses, in any company, whatever multiplies the matrices."""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import Any

import pytest
import spacy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.pipeline.ner import EntityRecognizer  # type: ignore[import-not-found]  # compiled, no stubs
from spacy.tokens import Doc
from thinc.api import NumpyOps

from corpustool.domain.settings import DEFAULT_MODEL
from corpustool.language import load
from corpustool.language.backend import OpenBlas
from corpustool.language.blocks import LIMIT
from corpustool.language.parsing import FILLED, _batches, _takes_steps, parse
from corpustool.language.pipeline import model_folder

CORPUS = Path(__file__).parents[2] / "corpus"
ODD = ("", " ", "\n\n", "!", "Cork", "1", "-- 3 --", "so so so", "In May, 12 of the Okello Trust's red vans sank.")


def corpus() -> list[str]:
    """The texts of the sample corpus (12,000 words), and odd ones."""
    files = sorted(path for path in CORPUS.rglob("*") if path.suffix in (".txt", ".md"))
    return [*(path.read_text(encoding="utf-8") for path in files), *ODD]


def told(doc: Doc) -> list[tuple[object, ...]]:
    """Everything that a parse says of a text: entities, tags, heads, labels, lemmas, sentences."""
    names = [(entity.start_char, entity.end_char, entity.label_) for entity in doc.ents]
    words = [
        (word.idx, word.tag_, word.pos_, word.dep_, word.head.i, word.lemma_, str(word.morph), word.is_sent_start)
        for word in doc
    ]
    return [*names, *words]


@pytest.fixture(scope="module")
def plain() -> Language:
    """The model as spaCy loads and runs it."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        return spacy.load(model_folder(DEFAULT_MODEL))


@pytest.fixture(scope="module")
def expected(plain: Language) -> list[list[tuple[object, ...]]]:
    """What spaCy itself says of the corpus."""
    return [told(doc) for doc in plain.pipe(corpus())]


@pytest.mark.parametrize("ops", [NumpyOps(), OpenBlas()], ids=["blis", "openblas"])
def test_the_parse_is_that_of_spacy_whatever_multiplies(
    plain: Language, expected: list[list[tuple[object, ...]]], ops: NumpyOps
) -> None:
    layers: list[Any] = [
        layer
        for _, component in plain.components
        if (model := getattr(component, "model", None))
        for layer in model.walk()
    ]
    before = [layer.ops for layer in layers]
    try:
        for layer in layers:
            layer.ops = ops
        assert [told(doc) for doc in parse(corpus(), plain)] == expected
    finally:
        for layer, old in zip(layers, before, strict=True):
            layer.ops = old


def test_a_parse_does_not_depend_on_its_company() -> None:
    nlp = load(DEFAULT_MODEL).nlp
    texts = corpus()[-24:]
    together = [told(doc) for doc in parse(texts, nlp)]
    assert together == [told(parse([text], nlp)[0]) for text in texts]
    assert together == [told(doc) for doc in reversed(parse(texts[::-1], nlp))]


def test_the_names_alone_are_those_of_the_whole_pipeline() -> None:
    alone = parse(corpus(), load(DEFAULT_MODEL, names_only=True).nlp)
    for doc, other in zip(alone, parse(corpus(), load(DEFAULT_MODEL).nlp), strict=True):
        assert [(e.start_char, e.end_char, e.label_) for e in doc.ents] == [
            (e.start_char, e.end_char, e.label_) for e in other.ents
        ]


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text(alphabet="aB .,\n1’é中", max_size=60), max_size=5))
def test_any_texts_are_parsed_as_by_spacy(plain: Language, texts: list[str]) -> None:
    assert [told(doc) for doc in parse(texts, plain)] == [told(doc) for doc in plain.pipe(texts)]


def test_a_long_text_is_one_doc_with_every_character() -> None:
    text = "The council closed a road in Cork. " * (2 * LIMIT // 35)
    (doc,) = parse([text], load(DEFAULT_MODEL, names_only=True).nlp)
    assert doc.text == text


def test_batches_are_filled_by_characters_and_keep_the_order() -> None:
    pieces = ["x" * (FILLED // 3)] * 7 + ["y" * 2 * FILLED, "z"]
    batches = list(_batches(pieces))
    assert [piece for batch in batches for piece in batch] == pieces
    assert [len(batch) for batch in batches] == [4, 4, 1]
    assert list(_batches([])) == []


class Changed(EntityRecognizer):  # type: ignore[misc]  # compiled, no stubs
    """A recogniser that predicts in its own way."""

    def predict(self, docs: list[Doc]) -> object:
        return self.moves.init_batch(docs)


def test_only_parsers_as_spacy_makes_them_take_their_steps_here(plain: Language) -> None:
    taken = [name for name, component in plain.pipeline if _takes_steps(component)]
    assert taken == ["parser", "ner"]
    ner: Any = plain.get_pipe("ner")
    changed = Changed(plain.vocab, ner.model, moves=ner.moves)
    assert not _takes_steps(changed)


def test_a_component_without_a_pipe_is_called() -> None:
    def seen(doc: Doc) -> Doc:
        doc.user_data["seen"] = doc.text
        return doc

    nlp = spacy.blank("en")
    Language.component("seen", func=seen)
    nlp.add_pipe("seen")
    assert [doc.user_data["seen"] for doc in parse(["a", "b"], nlp)] == ["a", "b"]
