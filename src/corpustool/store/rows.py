"""What goes into the store and what comes out of it? Files in which articles were seen."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

import msgspec

from corpustool.domain.analysis import Analysis
from corpustool.domain.articles import Article
from corpustool.domain.texts import Document, Origin, Section
from corpustool.errors import StoreError
from corpustool.store.database import BEGIN_AGAIN

Decoded = TypeVar("Decoded")


@dataclass(frozen=True, slots=True)
class Sighting:
    """An article in the file at ``location``; ``digest`` and ``size`` are its bytes', ``reader`` who read it."""

    location: str
    article: Article
    digest: str
    size: int
    reader: str


@dataclass(frozen=True, slots=True)
class KnownFile:
    """A file that the store knows: ``path`` names it in reports, ``article`` is the id of what was in it."""

    location: str
    path: str
    article: str
    digest: str
    size: int
    reader: str


@dataclass(frozen=True, slots=True)
class UnreadFile:
    """A file that could not be read, and why."""

    location: str
    path: str
    reason: str


def document_key(document: Document) -> str:
    """What an analysis belongs to: the hash of the text and of how it is cut into sections."""
    text = document.text.encode("utf-8", "surrogatepass")
    return hashlib.sha256(hashlib.sha256(text).digest() + encode_sections(document.sections)).hexdigest()[:32]


def encode_sections(sections: tuple[Section, ...]) -> bytes:
    """Sections as they are stored."""
    return _encoder().encode(sections)


def decode_sections(data: bytes) -> tuple[Section, ...]:
    """Sections as they were."""
    return _decoded(_section_decoder(), data)


def encode_origins(origins: tuple[Origin, ...]) -> bytes:
    """Where a text stands in its file, as it is stored."""
    return _encoder().encode(origins)


def decode_origins(data: bytes) -> tuple[Origin, ...]:
    """Where a text stands in its file, as it was."""
    return _decoded(_origin_decoder(), data)


def encode_analysis(analysis: Analysis) -> bytes:
    """An analysis as it is stored."""
    return _encoder().encode(analysis)


def decode_analysis(data: bytes) -> Analysis:
    """An analysis as it was."""
    return _decoded(_analysis_decoder(), data)


def encode_kept(value: object) -> bytes:
    """A value that can be found out again, as it is stored."""
    return _encoder().encode(value)


def decode_kept(data: bytes, form: type[Decoded]) -> Decoded:
    """Such a value as it was."""
    return _decoded(msgspec.msgpack.Decoder(form), data)


def _decoded(decoder: msgspec.msgpack.Decoder[Decoded], data: bytes) -> Decoded:
    try:
        return decoder.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError, TypeError) as error:
        raise StoreError(f"the corpus is damaged: {error}", hint=BEGIN_AGAIN) from error


@cache
def shape() -> str:
    """A hash of the form of an analysis: blobs of another form are not decoded but made anew."""
    form = msgspec.json.encode(_undescribed(msgspec.json.schema(Analysis)), order="deterministic")
    return hashlib.sha256(form).hexdigest()[:8]


def _undescribed(schema: object) -> object:
    """A JSON schema without its prose: a better docstring changes no data."""
    if isinstance(schema, Mapping):
        return {name: _undescribed(part) for name, part in schema.items() if name != "description"}
    return [_undescribed(part) for part in schema] if isinstance(schema, list) else schema


@cache
def _encoder() -> msgspec.msgpack.Encoder:
    return msgspec.msgpack.Encoder()


@cache
def _section_decoder() -> msgspec.msgpack.Decoder[tuple[Section, ...]]:
    return msgspec.msgpack.Decoder(tuple[Section, ...])


@cache
def _origin_decoder() -> msgspec.msgpack.Decoder[tuple[Origin, ...]]:
    return msgspec.msgpack.Decoder(tuple[Origin, ...])


@cache
def _analysis_decoder() -> msgspec.msgpack.Decoder[Analysis]:
    return msgspec.msgpack.Decoder(Analysis)
