"""``python -m corpustool`` is ``corpustool``."""

from __future__ import annotations

from corpustool.cli import main

if __name__ == "__main__":
    main()
