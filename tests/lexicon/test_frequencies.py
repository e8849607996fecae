"""The lists of words are those of the package wordfreq, which is not imported for them."""

from __future__ import annotations

import gzip
import subprocess
import sys
from importlib.machinery import ModuleSpec
from pathlib import Path

import msgspec
import pytest
from wordfreq import get_frequency_dict

from corpustool.lexicon import frequencies as room
from corpustool.lexicon.frequencies import _buckets, frequencies


@pytest.mark.parametrize("size", ["small", "large"])
def test_every_word_is_as_frequent_as_the_package_says(size: str) -> None:
    assert _buckets(size) is not None
    assert frequencies(size) == get_frequency_dict("en", wordlist=size)


def test_the_package_is_not_imported() -> None:
    script = (
        "import sys; from corpustool.lexicon.frequencies import frequencies; "
        "print(frequencies('small')['the'] > 0.01, 'wordfreq' in sys.modules)"
    )
    told = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.split()
    assert told == ["True", "False"]


def packed(tmp_path: Path, data: bytes | None) -> ModuleSpec:
    (tmp_path / "data").mkdir()
    if data is not None:
        (tmp_path / "data" / "small_en.msgpack.gz").write_bytes(data)
    return ModuleSpec("wordfreq", None, origin=str(tmp_path / "__init__.py"))


@pytest.mark.parametrize(
    "data",
    [
        None,
        b"",
        b"no gzip",
        gzip.compress(b"\xc1"),
        gzip.compress(msgspec.msgpack.encode([])),
        gzip.compress(msgspec.msgpack.encode([{"format": "cB", "version": 2}, ["the"]])),
        gzip.compress(msgspec.msgpack.encode([{"format": "cB", "version": 1}, "the"])),
    ],
)
def test_a_list_of_another_format_is_left_to_the_package(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, data: bytes | None
) -> None:
    spec = packed(tmp_path, data)
    monkeypatch.setattr(room, "find_spec", lambda _name: spec)
    assert _buckets("small") is None
    assert frequencies.__wrapped__("small")["the"] == get_frequency_dict("en", wordlist="small")["the"]
