"""Write our pages anew where they follow from the program: ``python -m tests.docs``; then read what changed in git.

Pages about rules, commands and tables are made from the program itself. On the others the output of the commands in
``console`` blocks is refreshed: all of them, or those named behind the command (``python -m tests.docs tutorial ci``).
A page on which a command fails that has to succeed is left as it is, and so is one that was changed meanwhile.
"""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.docs.console import Broken, refreshed
from tests.docs.generated import GENERATED
from tests.docs.pages import ROOT, furnish, pages, programs
from tests.warm import warm


def main(names: Collection[str]) -> None:
    """Refresh every page in its own folder, or those of these names alone; end with 1 where one could not be."""
    for name, page in GENERATED.items():
        (ROOT / name).write_text(page(), encoding="utf-8")
    with warm() as ready, TemporaryDirectory() as folder:
        program = programs(Path(folder), ready)
        left = [told for path in pages() if not names or path.stem in names for told in _refresh(path, program)]
    if left:
        sys.exit("\n".join(left))


def _refresh(path: Path, program: Path) -> Iterator[str]:
    """Refresh a page; why it was left as it is."""
    before = path.read_text(encoding="utf-8")
    try:
        with TemporaryDirectory() as folder:
            after = refreshed(before, furnish(Path(folder)), program)
    except Broken as failure:
        yield f"{path.name} is left as it is: {failure}"
        return
    if path.read_text(encoding="utf-8") != before:
        yield f"{path.name} was changed meanwhile and is left as it is"
    else:
        path.write_text(after, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
