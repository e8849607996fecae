"""Run the benchmarks: all of them, or those named (``python -m tests.bench figures names``)."""

from __future__ import annotations

import sys

from tests.bench import corpus, figures, names, reduce

BENCHMARKS = {"figures": figures.main, "names": names.main, "corpus": corpus.main, "reduce": reduce.main}


def main(wanted: list[str]) -> int:
    """Run the benchmarks that are wanted; all of them where none is named."""
    unknown = [name for name in wanted if name not in BENCHMARKS]
    if unknown:
        sys.stderr.write(f"no such benchmark: {', '.join(unknown)}; there are {', '.join(BENCHMARKS)}\n")
        return 2
    for name in wanted or BENCHMARKS:
        sys.stdout.write(f"== {name}\n")
        sys.stdout.flush()
        BENCHMARKS[name]()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
