"""Do the files look as they did when somebody last read them? ``REFRESH_GOLDEN=1 pytest`` writes them anew."""

import os
from pathlib import Path

import pytest

from corpustool.reports.export.formats import EXPORT_FORMATS, OWN_NAMES
from tests.reports.export.samples import EMPTY, HOSTILE, RICH

GOLDEN = Path(__file__).parent / "golden"
HOLDINGS = {"rich": RICH, "empty": EMPTY, "hostile": HOSTILE}
FORMATS = [name for name in EXPORT_FORMATS if name != "parquet"]
"""Bytes of Parquet are those of a version of its library; what is in it is tested elsewhere."""
PAGES = {
    f"{name}/{file.name}": b"".join(file.write(holdings))
    for name, holdings in HOLDINGS.items()
    for form in FORMATS
    for file in EXPORT_FORMATS[form].files
}


@pytest.mark.parametrize("name", PAGES)
def test_a_file_is_as_it_was_when_last_read(name: str) -> None:
    golden = GOLDEN / name
    if os.environ.get("REFRESH_GOLDEN"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_bytes(PAGES[name])
    assert golden.read_bytes() == PAGES[name]


def test_no_golden_file_is_left_over() -> None:
    assert {str(path.relative_to(GOLDEN)) for path in GOLDEN.rglob("*.*")} == set(PAGES)


@pytest.mark.parametrize("name", PAGES)
def test_no_file_holds_what_a_terminal_acts_on(name: str) -> None:
    page = PAGES[name].decode()
    acting = {chr(code) for code in (*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A))}
    assert not (acting - {"\n", "\r"}) & set(page)


@pytest.mark.parametrize("name", PAGES)
def test_a_file_that_is_not_empty_ends_with_a_line_feed(name: str) -> None:
    assert not PAGES[name] or PAGES[name].endswith(b"\n")


def test_no_two_files_of_all_formats_have_one_name() -> None:
    assert len(OWN_NAMES) == sum(len(each.files) for each in EXPORT_FORMATS.values())


@pytest.mark.parametrize("holdings", HOLDINGS.values(), ids=HOLDINGS)
def test_what_is_counted_is_what_is_written(holdings: object) -> None:
    for form in ("csv", "jsonl", "ftm"):
        for file in EXPORT_FORMATS[form].files:
            if file.count is not None:
                lines = b"".join(file.write(holdings)).count(b"\n")  # type: ignore[arg-type]
                assert file.count(holdings) == lines - (form == "csv")  # type: ignore[arg-type]
