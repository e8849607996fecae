"""Which files below the named paths are articles? Sorted, hidden ones left out, loops of links walked once."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from corpustool.errors import PathMissing, UnreadableFile
from corpustool.readers.formats import is_known

LARGEST = 20_000_000
"""Bytes of a file that is read; the text of a whole book has one million."""

_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True, slots=True)
class File:
    """A file that should be an article; ``name`` is its path below the root that was named, with slashes."""

    path: Path
    name: str


@dataclass(frozen=True, slots=True)
class Found:
    """What lies below the named paths; ``skipped`` files have no article format, ``closed`` folders no permission."""

    files: tuple[File, ...]
    skipped: tuple[File, ...] = ()
    closed: tuple[File, ...] = ()


def find(paths: Sequence[Path], exclude: Sequence[str] = ()) -> Found:
    """Every article file at or below ``paths``, each once, sorted by name.

    A file that is named itself is taken whatever its format, so that its reader can say what is wrong with it.
    ``exclude`` holds patterns (``drafts``, ``*.bak.txt``, ``2023/*``): one without a slash is compared with each
    part of a name, one with a slash with the whole name and with every folder it lies in. Raises
    :class:`PathMissing` where a path does not exist.
    """
    files: dict[tuple[str, str], File] = {}
    skipped: dict[tuple[str, str], File] = {}
    closed: dict[str, File] = {}
    # The widest root first: it names a file that lies below two roots, in whatever order they were given.
    for path in sorted(paths, key=lambda path: (len(path.absolute().parts), str(path))):
        if not os.path.lexists(path):
            raise PathMissing(f"there is no {_printable(str(path))}", hint="check the spelling of the path")
        if not _is_folder(path):
            files.setdefault((os.path.realpath(path.parent), path.name), File(path, label(path, path.parent)))
            continue
        for folder, file in _walk(path, exclude, closed):
            wanted = files if is_known(file.name) else skipped
            # A link to a folder leads to the same files, a link to a file is a file of its own.
            wanted.setdefault((folder, file.path.name), file)
    return Found(_sorted(files.values()), _sorted(skipped.values()), _sorted(closed.values()))


def load(path: Path) -> bytes:
    """The bytes of a file; :class:`UnreadableFile` where it cannot be opened, is no file, or is too large."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise UnreadableFile("it is no regular file")
        if status.st_size <= LARGEST:
            with path.open("rb") as file:
                data = file.read(LARGEST + 1)
            if len(data) <= LARGEST:
                return data
    except PermissionError as error:
        raise UnreadableFile("no permission to open it", hint="give yourself the right to read it") from error
    except FileNotFoundError as error:
        raise UnreadableFile("it is gone, or a link to nothing") from error
    except OSError as error:
        raise UnreadableFile(f"it cannot be opened: {error.strerror or error}") from error
    raise UnreadableFile(
        f"it is larger than {LARGEST // 1_000_000} MB, which is no article", hint="split it into one file an article"
    )


def label(path: Path, root: Path) -> str:
    """The name of a file in reports: its path below ``root`` with slashes, fit to be printed and stored."""
    try:
        relative = path.relative_to(root)
    except ValueError:
        relative = Path(path.name)
    return _printable(relative.as_posix())


def _printable(name: str) -> str:
    if name.isascii() and name.isprintable():
        return name
    return _UNPRINTABLE.sub("\ufffd", name.encode("utf-8", "surrogateescape").decode("utf-8", "replace"))


def _walk(root: Path, exclude: Sequence[str], closed: dict[str, File]) -> Iterator[tuple[str, File]]:
    """Files below ``root``, each with its real folder; a folder that was walked already (a loop of links) is not again.

    Paths are joined as text: a ``Path`` for each step would take most of the time of a run that finds nothing new.
    """
    walked: set[str] = set()
    pending = [(str(root), "")]
    while pending:
        folder, prefix = pending.pop()
        real = os.path.realpath(folder)
        if real in walked:
            continue
        walked.add(real)
        try:
            with os.scandir(folder) as listing:
                entries = sorted(listing, key=lambda entry: entry.name)
        except OSError:
            # What was seen in it is known by where it is, not by the link that leads to it.
            closed[real] = File(Path(real), prefix.rstrip("/") or _printable(root.name))
            continue
        for entry in entries:
            name = prefix + _printable(entry.name)
            if entry.name.startswith(".") or (exclude and _excluded(name, exclude)):
                continue
            if _is_folder(entry):
                pending.append((entry.path, f"{name}/"))
            else:
                yield real, File(Path(entry.path), name)


def _is_folder(path: Path | os.DirEntry[str]) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False  # what is wrong with it is said when it is opened


def _excluded(name: str, patterns: Sequence[str]) -> bool:
    parts = name.split("/")
    wholes = ["/".join(parts[: index + 1]) for index in range(len(parts))]
    return any(
        fnmatchcase(candidate, pattern.strip("/"))
        for pattern in patterns
        for candidate in (wholes if "/" in pattern.strip("/") else parts)
    )


def _sorted(files: Iterable[File]) -> tuple[File, ...]:
    return tuple(sorted(files, key=lambda file: (file.name, str(file.path))))
