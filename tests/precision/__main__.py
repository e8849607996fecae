"""Print the measures of all rules as their table has them: ``python -m tests.precision``."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from tests.precision.counting import counted, on_the_corpus


def main() -> None:
    """Print the lines of the table in ``corpustool.checks.measured``."""
    with TemporaryDirectory() as folder:
        report = on_the_corpus(Path(folder))
    for code, each in counted(report).items():
        print(f'    "{code}": Measured(found={each.found}, right={each.right}, cases={each.cases}),')  # noqa: T201


if __name__ == "__main__":
    main()
