"""How do several files appear in a folder, all of them whole or none? And whose folder is it?"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Collection, Iterable
from pathlib import Path

from corpustool.errors import SettingError

Content = tuple[str, Callable[[], Iterable[bytes]]]
"""A file's name, and what makes its bytes piece by piece."""

_NAMED = 3


def claim(folder: Path, own: Collection[str]) -> None:
    """See that ``folder`` can take files: it is not there yet, is empty, or holds nothing but such files.

    ``own`` are the names we may write; hidden files (of git, of a desktop) do not count. Raises ``SettingError`` before
    any work is done.
    """
    try:
        if not folder.exists():
            if folder.is_symlink():
                raise SettingError(f"{folder} is a link that leads nowhere", hint="name a folder")
            if folder.parent.exists() and not folder.parent.is_dir():
                raise SettingError(f"{folder.parent} is a file, not a folder", hint="name another folder")
            if not folder.parent.is_dir():
                hint = f"make it first: mkdir -p {folder.parent}"
                raise SettingError(f"there is no folder {folder.parent}", hint=hint)
            _may_write(folder.parent, folder)
            return
        if not folder.is_dir():
            raise SettingError(f"{folder} is a file, not a folder", hint="name a folder that is new or empty")
        found = sorted(each.name for each in folder.iterdir() if not each.name.startswith("."))
        blocked = [name for name in found if name in own and (folder / name).is_dir()]
    except OSError as error:
        raise _unusable(folder, error) from error
    strange = [name for name in found if name not in own] or blocked
    if strange:
        more = f" and {len(strange) - _NAMED} more" if len(strange) > _NAMED else ""
        held = ", ".join(strange[:_NAMED])
        raise SettingError(
            f"{folder} holds what no export wrote: {held}{more}", hint="name a folder that is new or empty"
        )
    _may_write(folder, folder)


def fill(folder: Path, contents: Iterable[Content]) -> None:
    """Write the files: first all of them aside, then each in its place, so that a full disk spoils no older one."""
    try:
        folder.mkdir(exist_ok=True)
        aside = Path(tempfile.mkdtemp(dir=folder, prefix=".unfinished-"))
        try:
            names = []
            for name, make in contents:
                with (aside / name).open("wb") as file:
                    file.writelines(make())
                names.append(name)
            for name in names:
                (aside / name).replace(folder / name)
        finally:
            shutil.rmtree(aside, ignore_errors=True)
    except OSError as error:
        raise _unusable(folder, error) from error


def _may_write(place: Path, folder: Path) -> None:
    if not os.access(place, os.W_OK | os.X_OK):
        raise SettingError(f"{folder} cannot be written: no permission", hint="name another folder")


def _unusable(folder: Path, error: OSError) -> SettingError:
    reason = error.strerror or type(error).__name__
    return SettingError(f"{folder} cannot be written: {reason}", hint="name another folder")
