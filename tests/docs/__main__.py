"""Write the output of the commands in our pages anew: ``python -m tests.docs``; then read what changed in git."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from tests.docs.console import refreshed
from tests.docs.pages import furnish, pages


def main() -> None:
    """Refresh every page in its own folder."""
    for path in pages():
        with TemporaryDirectory() as folder:
            page = refreshed(path.read_text(encoding="utf-8"), furnish(Path(folder)))
        path.write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
