"""Where are known findings kept? In a file for git: a line that names its form, then a finding a line, in order."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import fields
from datetime import date
from pathlib import Path

import msgspec

from corpustool.domain.baselines import KnownFinding
from corpustool.errors import BaselineError

NAME = "baseline.jsonl"
"""What the file is called unless somebody wants another name; it lies beside the settings."""

SCHEMA = "corpustool.baseline/1"
_FAMILY, _, _VERSION = SCHEMA.rpartition("/")
_FIELDS = frozenset(field.name for field in fields(KnownFinding))
_CONFLICT = ("<<<<<<<", "=======", ">>>>>>>", "|||||||")
_ANEW = "write it anew: corpustool baseline create --force"


def load(path: Path) -> tuple[KnownFinding, ...]:
    """The findings that the baseline at ``path`` has, in their order; of two lines on one finding the older day holds.

    Raises :class:`BaselineError`, with the number of the line, for a file that is none, is broken, or was written by a
    newer version.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise BaselineError(
            f"there is no baseline {path}", hint=f"make one: corpustool baseline create {path}"
        ) from error
    except IsADirectoryError as error:
        raise BaselineError(f"{path} is a folder, no baseline", hint="name a file in it") from error
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise BaselineError(f"{path} cannot be opened: {reason}", hint="name a file that can be read") from error
    lines = [
        (number, line) for number, line in enumerate(data.removeprefix(b"\xef\xbb\xbf").split(b"\n"), 1) if line.strip()
    ]
    _check_form(path, lines)
    known: dict[str, KnownFinding] = {}
    for number, line in lines[1:]:
        one = _known(path, line, number)
        before = known.get(one.finding)
        known[one.finding] = one if before is None or one.since < before.since else before
    return tuple(sorted(known.values(), key=_place))


def save(path: Path, known: Iterable[KnownFinding]) -> None:
    """Write the baseline whole or not at all; equal findings give equal bytes.

    Raises :class:`BaselineError` where that cannot be done; an older file is then as it was.
    """
    lines = [msgspec.json.encode({"schema": SCHEMA}), *(_encoded(one) for one in sorted(known, key=_place))]
    try:
        _replace(path, b"".join(line + b"\n" for line in lines))
    except (FileNotFoundError, NotADirectoryError) as error:
        raise BaselineError(
            f"there is no folder {path.parent}", hint=f"make it first: mkdir -p {path.parent}"
        ) from error
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise BaselineError(f"{path} cannot be written: {reason}", hint="name a file in another folder") from error


def exists(path: Path) -> bool:
    """Whether something is there, a link to nothing included."""
    return os.path.lexists(path)


def _check_form(path: Path, lines: list[tuple[int, bytes]]) -> None:
    """Raise what is to be said of a file that does not begin as a baseline of this version does."""
    number, first = lines[0] if lines else (1, b"")
    _refuse_marks(path, first, number)
    schema = ""
    with suppress(msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        told = msgspec.json.decode(first)
        schema = str(told.get("schema", "")) if isinstance(told, Mapping) else ""
    if schema == SCHEMA:
        return
    family, _, version = schema.rpartition("/")
    if family == _FAMILY and version.isascii() and version.isdigit() and version != _VERSION:
        raise BaselineError(
            f"line {number} of {path}: the baseline has the form {version[:9]}, this version knows {_VERSION}",
            hint="it was written by a newer version: pip install --upgrade corpustool",
        )
    raise BaselineError(
        f'{path} is no baseline: line {number} is not {{"schema":"{SCHEMA}"}}',
        hint="name the file that corpustool baseline create wrote",
    )


def _known(path: Path, line: bytes, number: int) -> KnownFinding:
    _refuse_marks(path, line, number)
    where = f"line {number} of {path}"
    try:
        told = msgspec.json.decode(line)
        if not isinstance(told, Mapping):
            raise BaselineError(f"{where} is no finding: it is no JSON object", hint=_repair(path))
        if unknown := sorted(set(told) - _FIELDS):
            raise BaselineError(f"{where} has an unknown field: {', '.join(unknown)[:60]}", hint=_repair(path))
        one = msgspec.convert(told, KnownFinding)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise BaselineError(f"{where} is no finding: {error}", hint=_repair(path)) from error
    if not one.finding or not one.code:
        raise BaselineError(f"{where} is no finding: it has no id or no code", hint=_repair(path))
    if not _is_day(one.since):
        raise BaselineError(f"{where}: since is no day as 2024-03-04: {one.since[:40]!r}", hint=_repair(path))
    return one


def _refuse_marks(path: Path, line: bytes, number: int) -> None:
    if line.decode("utf-8", "replace").startswith(_CONFLICT):
        raise BaselineError(
            f"line {number} of {path} is left over from a git merge",
            hint="remove the marks and keep the lines of both sides; corpustool baseline update puts them in order",
        )


def _repair(path: Path) -> str:
    return f"git log -p {path.name} shows what it was; or {_ANEW}"


def _encoded(one: KnownFinding) -> bytes:
    return msgspec.json.encode(msgspec.to_builtins(one))


def _place(one: KnownFinding) -> tuple[str, str, tuple[str, ...], str]:
    """Where a line stands: by what it is about and not by its hash, so that a diff shows neighbours."""
    return one.code, one.subject, tuple(side.value for side in one.sides), one.finding


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _replace(path: Path, data: bytes) -> None:
    """A reader never sees half a baseline, and a full disk spoils no older one; a link goes on leading to its file."""
    target = path.resolve() if path.is_symlink() else path
    mode = target.stat().st_mode & 0o777 if target.is_file() else 0o644
    descriptor, unfinished = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(unfinished).chmod(mode)
        Path(unfinished).replace(target)
    except BaseException:
        Path(unfinished).unlink(missing_ok=True)
        raise
