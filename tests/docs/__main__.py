"""Write our pages anew where they follow from the program: ``python -m tests.docs``; then read what changed in git.

Pages about rules, commands and tables are made from the program itself. On the others the output of the commands in
``console`` blocks is refreshed: all of them, or those named behind the command (``python -m tests.docs tutorial ci``).
"""

from __future__ import annotations

import sys
from collections.abc import Collection
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.docs.console import refreshed
from tests.docs.generated import GENERATED
from tests.docs.pages import ROOT, furnish, pages


def main(names: Collection[str]) -> None:
    """Refresh every page in its own folder, or those of these names alone."""
    for name, page in GENERATED.items():
        (ROOT / name).write_text(page(), encoding="utf-8")
    for path in pages():
        if not names or path.stem in names:
            with TemporaryDirectory() as folder:
                text = refreshed(path.read_text(encoding="utf-8"), furnish(Path(folder)))
            path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
