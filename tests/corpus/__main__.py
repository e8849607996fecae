"""Print what the tool gets wrong on the sample corpus, one complaint a line: ``python -m tests.corpus``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.corpus.conftest import Run, run_on
from tests.corpus.expectations import (
    broken_silence,
    false_alarms,
    missing_agreement,
    missing_finding,
    not_one,
    not_two,
    read_expected,
    set_against,
)


def complaints(run: Run) -> Iterator[tuple[str, list[str]]]:
    """A heading and the complaints under it."""
    expected = read_expected()
    due = [each for each in expected.finding if run.codes & set(each.codes)]
    yield "Not found", [c for each in due for c in missing_finding(each, run.report)]
    yield "Found, but expected by nobody", false_alarms(expected, run.report)
    yield "Not listed as agreed", [c for each in expected.agreement for c in missing_agreement(each, run.report)]
    yield "Not silent", [c for each in expected.silent for c in broken_silence(each, run.report, run.articles)]
    yield "Not apart", [c for each in expected.apart for c in set_against(each, run.report, run.articles)]
    yield "Not one entity", [c for each in expected.one for c in not_one(each, run.report)]
    yield "Not two entities", [c for each in expected.two for c in not_two(each, run.report)]


def main() -> None:
    """Print them all."""
    with TemporaryDirectory() as folder:
        run = run_on(Path(folder))
    for heading, found in complaints(run):
        print(f"{heading}: {len(found)}")  # noqa: T201
        for complaint in found:
            print(f"  {complaint}")  # noqa: T201


if __name__ == "__main__":
    main()
