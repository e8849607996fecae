"""How frequent are the words of English? The lists of the package ``wordfreq`` (Speer 2022), read as they lie.

The package itself is not imported: what it knows of the letters of forty languages costs more than the list.
"""

from __future__ import annotations

import gzip
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import msgspec

_Part = dict[str, str | int] | list[str]


@cache
def frequencies(size: str) -> dict[str, float]:
    """The share that each word has of all words, by word in lower case, from the list "small" or "large"."""
    buckets = _buckets(size)
    if buckets is None:
        from wordfreq import get_frequency_dict

        return get_frequency_dict("en", wordlist=size)
    found: dict[str, float] = {}
    for index, words in enumerate(buckets):
        found.update(dict.fromkeys(words, 10 ** (-index / 100)))
    return found


def _buckets(size: str) -> list[list[str]] | None:
    """Words of one frequency together: list number n holds those of 10 ** (-n / 100); none in an unknown format."""
    spec = find_spec("wordfreq")
    if spec is None or spec.origin is None:
        return None
    path = Path(spec.origin).with_name("data") / f"{size}_en.msgpack.gz"
    try:
        header, *buckets = msgspec.msgpack.decode(gzip.decompress(path.read_bytes()), type=list[_Part])
    except (OSError, EOFError, ValueError):
        return None
    known = header == {"format": "cB", "version": 1}
    return [words for words in buckets if isinstance(words, list)] if known else None
