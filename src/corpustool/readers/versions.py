"""Who read a file? What is read from the same bytes may differ with every change of this room."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterable
from functools import cache
from importlib import metadata, resources
from pathlib import Path

LIBRARIES = ("charset-normalizer", "ftfy", "markdown-it-py")
"""Whose versions decide too what is read."""

_DOMAIN = ("articles.py", "texts.py")  # how an article is identified, what a section is


@cache
def version() -> str:
    """16 hex digits; another version would not read the same bytes alike, so that files are read anew."""
    package = Path(str(resources.files("corpustool")))
    room = [path for path in (package / "readers").rglob("*") if path.suffix in (".py", ".txt", ".tsv")]
    return hashed(package, [*room, *(package / "domain" / name for name in _DOMAIN)])


def hashed(package: Path, files: Iterable[Path]) -> str:
    """A hash of these files of the package in any order, and of the libraries that readers use."""
    digest = hashlib.sha256()
    for path in sorted(files):
        digest.update(path.relative_to(package).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    versions = [f"{name} {metadata.version(name)}" for name in LIBRARIES]
    digest.update("\0".join([*versions, unicodedata.unidata_version]).encode())
    return digest.hexdigest()[:16]
