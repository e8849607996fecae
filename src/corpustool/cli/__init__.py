"""What does a person type? Commands that parse, call one function of ``flow``, print, and exit with a meaning.

``flow`` brings all the rooms with it; commands import it when they run, so that help and completion answer at once.
"""

from __future__ import annotations


def main() -> None:
    """The program ``corpustool``."""
    try:
        from corpustool.cli.app import run
    except KeyboardInterrupt:  # so early that nothing else is there to catch it
        raise SystemExit(130) from None
    run()
