"""Where does a result go, in which format? ``--format`` says how stdout looks, ``-o FORMAT=FILE`` writes more files."""

from __future__ import annotations

import difflib
import os
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Generic, TypeVar

import typer

from corpustool.cli import completing
from corpustool.cli.session import Session
from corpustool.errors import SettingError
from corpustool.reports.formats import Format, Formats
from corpustool.reports.look import Look

T = TypeVar("T")


def shown_in(formats: Formats[Any]) -> Any:  # noqa: ANN401 - typer has no public type for an option
    """The option ``--format``, with the names of these formats."""
    help_text = f"How stdout looks: {', '.join(formats)}."
    return typer.Option("--format", "-f", metavar="FORMAT", help=help_text, autocompletion=completing.formats(formats))


def written_in(formats: Formats[Any]) -> Any:  # noqa: ANN401
    """The option ``--output``, which takes one of these formats and a file."""
    help_text = "Write another output from the same run; may be repeated."
    return typer.Option(
        "--output", "-o", metavar="FORMAT=FILE", help=help_text, autocompletion=completing.outputs(formats)
    )


@dataclass(frozen=True, slots=True)
class Outlets(Generic[T]):
    """Where one result goes: a format for stdout, and files with theirs."""

    shown: Format[T]
    files: tuple[tuple[Format[T], Path], ...]

    def emit(
        self, result: T, session: Session, *, full: bool = False, agreements: bool = False, alone: Sequence[str] = ()
    ) -> None:
        """Print and write ``result``; the files first, so that a closed pipe costs none of them.

        ``alone`` are the paths that it is about, where that is not the corpus.
        """
        for one, path in self.files:
            _write(path, one.pieces(result, Look(full=full, agreements=agreements, alone=tuple(alone))))
        look = replace(session.look(full=full), agreements=agreements, alone=tuple(alone))
        for piece in self.shown.pieces(result, look):
            if not session.write(piece, data=self.shown.name != "text"):
                break


def outlets(formats: Formats[T], shown: str, outputs: Sequence[str]) -> Outlets[T]:
    """The outlets that were asked for; what is wrong with them is said before any work is done."""
    files = tuple(_file(formats, output) for output in outputs)
    taken = [path.resolve() for _, path in files]
    for path in taken:
        if taken.count(path) > 1:
            raise SettingError(f"two outputs go to one file: {path.name}", hint="give each -o a file of its own")
    return Outlets(_format(formats, shown, "--format"), files)


def chosen(formats: Formats[T], name: str) -> Format[T]:
    """The format that ``--format`` names; raises ``SettingError`` with the nearest for another name."""
    return _format(formats, name, "--format")


def _format(formats: Formats[T], name: str, option: str) -> Format[T]:
    if name not in formats:
        near = difflib.get_close_matches(name, formats, 1)
        meant = f"did you mean {near[0]}? " if near else ""
        raise SettingError(f"{option}: there is no format {name!r}", hint=f"{meant}formats: {', '.join(formats)}")
    return formats[name]


def _file(formats: Formats[T], output: str) -> tuple[Format[T], Path]:
    name, equals, file = output.partition("=")
    if not equals or not file:
        raise SettingError(f"--output: {output!r} is not FORMAT=FILE", hint="for example: -o json=report.json")
    path = Path(file)
    try:
        in_folder, is_folder = path.parent.is_dir(), path.is_dir()
    except OSError as error:
        raise _unwritable(path, error) from error
    if is_folder:
        raise SettingError(f"--output: {file} is a folder", hint=f"name a file in it: -o {name}={path / 'report'}")
    if not in_folder:
        raise SettingError(f"--output: there is no folder {path.parent}", hint=f"make it first: mkdir -p {path.parent}")
    return _format(formats, name, "--output"), path


def _write(path: Path, pieces: Iterable[str]) -> None:
    try:
        _replace(path, (piece.encode("utf-8", "replace") for piece in pieces))
    except OSError as error:
        raise _unwritable(path, error) from error


def _unwritable(path: Path, error: OSError) -> SettingError:
    """The failure told of the file that was asked for, whatever name it bears while it is unfinished."""
    reason = error.strerror or type(error).__name__
    return SettingError(f"--output: {path} cannot be written: {reason}", hint="name a file in another folder")


def _replace(path: Path, data: Iterable[bytes]) -> None:
    """Write the file whole or not at all: a reader never sees half a report, a full disk spoils no older one."""
    if path.is_symlink() or (path.exists() and not path.is_file()):
        # What a link, a pipe or a device leads to is written to, and the way there is left alone.
        with path.open("wb") as file:
            file.writelines(data)
        return
    descriptor, unfinished = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.writelines(data)
        Path(unfinished).chmod(0o666 & ~_umask())
        Path(unfinished).replace(path)
    except BaseException:
        Path(unfinished).unlink(missing_ok=True)
        raise


def _umask() -> int:
    """The process's mask for new files, which can only be read by setting it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
