"""Write the golden renderings and the JSON schemas anew: ``python -m tests.reports``; then read what changed in git."""

from __future__ import annotations

from pathlib import Path

from tests.reports.test_golden import GOLDEN, PAGES
from tests.reports.test_schemas import SCHEMAS, WRITTEN


def main() -> None:
    """Every file that should be there, and none that is left over."""
    put(GOLDEN, PAGES)
    put(SCHEMAS, WRITTEN)


def put(folder: Path, files: dict[str, str]) -> None:
    """Make the files those of the folder."""
    folder.mkdir(exist_ok=True)
    for path in folder.iterdir():
        if path.name not in files:
            path.unlink()
    for name, text in files.items():
        (folder / name).write_bytes(text.encode())


if __name__ == "__main__":
    main()
