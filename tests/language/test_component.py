"""The figure reader in a stranger's spaCy pipeline: beside other components, in other processes, on the disk."""

from __future__ import annotations

import pickle
import warnings
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

from corpustool.domain.settings import DEFAULT_MODEL
from corpustool.language.pipeline import model_folder

TEXT = "At least 40 families left 3 towns."


@pytest.fixture(scope="module")
def nlp() -> Language:
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        pipeline = spacy.load(model_folder(DEFAULT_MODEL))
    pipeline.add_pipe("corpustool_figures")
    return pipeline


def quotes(doc: Doc) -> list[str]:
    return [figure.quote for figure in doc._.figures]


def test_a_doc_carries_its_figures(nlp: Language) -> None:
    doc = nlp(TEXT)
    assert quotes(doc) == ["40", "3"]
    assert [doc.text[figure.start : figure.end] for figure in doc._.figures] == ["40", "3"]


def test_a_doc_that_was_not_read_has_none(nlp: Language) -> None:
    assert nlp.make_doc(TEXT)._.figures == ()


def test_figures_survive_bytes_pickles_and_bins(nlp: Language) -> None:
    doc = nlp(TEXT)
    assert Doc(nlp.vocab).from_bytes(doc.to_bytes())._.figures == doc._.figures
    assert pickle.loads(pickle.dumps(doc))._.figures == doc._.figures  # noqa: S301 - our own
    (again,) = DocBin(docs=[doc], store_user_data=True).get_docs(nlp.vocab)
    assert again._.figures == doc._.figures


def test_the_component_can_be_pickled(nlp: Language) -> None:
    component = pickle.loads(pickle.dumps(nlp.get_pipe("corpustool_figures")))  # noqa: S301 - our own
    assert quotes(component(nlp(TEXT))) == ["40", "3"]


def test_a_pipeline_with_it_can_be_saved_and_loaded(nlp: Language, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path)
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        again = spacy.load(tmp_path)
    assert again(TEXT)._.figures == nlp(TEXT)._.figures


def test_other_components_may_merge_tokens_behind_it(nlp: Language) -> None:
    nlp.add_pipe("merge_entities")
    try:
        assert quotes(nlp(TEXT)) == ["40", "3"]
    finally:
        nlp.remove_pipe("merge_entities")


def test_without_a_parse_the_numbers_are_still_read() -> None:
    blank = spacy.blank("en")
    blank.add_pipe("corpustool_figures")
    assert quotes(blank("They sold 12 boats for $40.")) == ["12", "$40"]


@pytest.mark.parametrize("text", ["", "\0\0 5 men", "١٢٣ people", "9" * 400, "\u202e54\u202c people", "[" * 300 + "5"])
def test_odd_texts_raise_nothing(nlp: Language, text: str) -> None:
    doc = nlp(text)
    assert all(doc.text[figure.start : figure.end] == figure.quote for figure in doc._.figures)
