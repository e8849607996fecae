"""What does a person type? Commands that parse, call one function of ``flow``, print, and exit with a meaning."""

from __future__ import annotations


def main() -> None:
    """The program ``corpustool``."""
    from corpustool.cli.app import run

    run()
