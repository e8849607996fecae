"""What is a file known by? Its path from the corpus directory, so that a project can be moved."""

from __future__ import annotations

import os
import posixpath
from pathlib import Path


def below(location: str) -> str:
    """The location where it lies below the corpus directory, else nothing: it would tell of the machine."""
    outside = location.startswith(("../", "/")) or ":" in location.split("/", 1)[0]
    return "" if outside else location


class Locations:
    """Locations of files in the corpus of one directory.

    The links in a file's folder are followed, the file's own is not. On another drive it is the whole path. Names
    that are no Unicode are spelled so that they stay apart.
    """

    def __init__(self, directory: Path) -> None:
        self._base = directory.resolve()
        self._folders: dict[str, str] = {}
        # The corpus directory is "." and not "../corpus", the one above it ".." and not "../../project".
        above = (self._base, *self._base.parents)
        self._above = {
            f"{'../' * (step + 1)}{folder.name}": "/".join([".."] * step) or "." for step, folder in enumerate(above)
        }

    def of(self, path: Path) -> str:
        """The location of the file or folder ``path``; "." is the corpus directory."""
        # ".." and "/" have no name of their own: they are where their links lead.
        folder, name = (path, "") if path.name in ("", "..") else (path.parent, path.name)
        place = str(folder.absolute())
        # Many files lie in one folder, and following links takes longer than all the rest.
        if place not in self._folders:
            self._folders[place] = self._from_base(folder)
        within = self._folders[place]
        found = f"{within}/{name}" if name and within != "." else name or within
        return _storable(self._above.get(found, found))

    def whole(self, location: str) -> str:
        """The whole path of a location, with slashes."""
        return posixpath.normpath(posixpath.join(_storable(self._base.as_posix()), location))

    def wholes(self, path: Path) -> set[str]:
        """The whole paths that the file or folder ``path`` may be known by.

        What lies in a folder is known by where the folder is, so the links that lead to it are followed; what was a
        file before may be known by the name of the link.
        """
        places = [path, path.resolve()] if os.path.isdir(path) else [path]  # noqa: PTH112 - never raises
        return {self.whole(self.of(place)) for place in places}

    def _from_base(self, folder: Path) -> str:
        real = folder.resolve()
        try:
            return Path(os.path.relpath(real, self._base)).as_posix()
        except ValueError:  # another drive
            return real.as_posix()


def _storable(path: str) -> str:
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
