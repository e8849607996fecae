"""Which formats can be read? Each is one module with its suffixes and one function from bytes to a draft."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePosixPath

from corpustool.errors import UnreadableFile
from corpustool.readers import markdown, plain
from corpustool.readers.drafts import Draft

Reader = Callable[[bytes], Draft]

_READERS: dict[str, Reader] = {
    **dict.fromkeys(plain.SUFFIXES, plain.read),
    **dict.fromkeys(markdown.SUFFIXES, markdown.read),
}


def formats() -> tuple[str, ...]:
    """The suffixes of the files that can be read, sorted."""
    return tuple(sorted(_READERS))


def is_known(name: str) -> bool:
    """Whether a file of this name has a format that can be read."""
    return PurePosixPath(name).suffix.lower() in _READERS


def reader_of(name: str) -> Reader:
    """The function that reads a file of this name; :class:`UnreadableFile` where there is none."""
    suffix = PurePosixPath(name).suffix.lower()
    if suffix not in _READERS:
        what = f"files that end in {suffix}" if suffix else "files without a suffix"
        raise UnreadableFile(f"{what} cannot be read", hint="these can: " + " ".join(formats()))
    return _READERS[suffix]
