"""Write the golden renderings anew: ``python -m tests.reports``; then read what changed in git."""

from __future__ import annotations

from tests.reports.test_golden import GOLDEN, PAGES


def main() -> None:
    """Every rendering, and none that is left over."""
    for path in GOLDEN.iterdir():
        if path.name not in PAGES:
            path.unlink()
    for name, page in PAGES.items():
        (GOLDEN / name).write_bytes(page.encode())


if __name__ == "__main__":
    main()
