"""The model is found, named and fingerprinted without spaCy, and refused with a remedy where it is unfit."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import spacy

from corpustool.domain.settings import DEFAULT_MODEL
from corpustool.errors import ModelMissing
from corpustool.language import described, fingerprint, load


def test_the_default_model_is_described_by_name_and_version() -> None:
    assert described(DEFAULT_MODEL) == "en_core_web_md 3.7.1"


def test_a_fingerprint_is_stable_and_needs_no_spacy() -> None:
    script = (
        "import sys; from corpustool.language import fingerprint; "
        f"print(fingerprint({DEFAULT_MODEL!r}), 'spacy' in sys.modules)"
    )
    told = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.split()
    assert told == [fingerprint(DEFAULT_MODEL), "False"]


def test_another_model_has_another_fingerprint(tmp_path: Path) -> None:
    nlp = spacy.blank("en")
    nlp.to_disk(tmp_path / "one")
    nlp.add_pipe("sentencizer")
    nlp.to_disk(tmp_path / "two")
    assert fingerprint(str(tmp_path / "one")) != fingerprint(str(tmp_path / "two"))


@pytest.mark.parametrize("name", ["en_no_such_model", "no/such/folder", "", "os", "../.."])
def test_a_missing_model_is_refused_with_a_remedy(name: str) -> None:
    with pytest.raises(ModelMissing) as refused:
        load(name)
    assert "not installed" in refused.value.message
    assert refused.value.hint


def test_a_model_without_a_parser_is_refused(tmp_path: Path) -> None:
    spacy.blank("en").to_disk(tmp_path / "blank")
    with pytest.raises(ModelMissing, match="no parser and no ner"):
        load(str(tmp_path / "blank"))


def test_a_damaged_model_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "damaged"
    folder.mkdir()
    (folder / "meta.json").write_text("{}", encoding="utf-8")
    (folder / "config.cfg").write_text("[nlp]\nlang = \n", encoding="utf-8")
    with pytest.raises(ModelMissing, match="cannot be loaded"):
        load(str(folder))


def test_a_model_is_loaded_once() -> None:
    assert load(DEFAULT_MODEL) is load(DEFAULT_MODEL)


def test_the_names_alone_need_no_parser() -> None:
    assert "parser" not in load(DEFAULT_MODEL, names_only=True).nlp.pipe_names
    assert "parser" in load(DEFAULT_MODEL).nlp.pipe_names
