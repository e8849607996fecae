"""Does a person see what was written?"""

from dataclasses import replace

from corpustool.domain.reports import Unread
from corpustool.reports.export.written import Written, written_as_text, written_summary
from corpustool.reports.look import Look
from tests.reports.export.samples import EMPTY, RICH

FILES = (Written("articles.csv", 1200, "an article"), Written("datapackage.json", None, "what the columns hold"))


def test_a_line_for_each_file() -> None:
    assert written_as_text(FILES, Look(60)).splitlines() == [
        "file               rows  what a row is",
        "articles.csv      1,200  an article",
        "datapackage.json         what the columns hold",
    ]


def test_a_narrow_window_stacks_them() -> None:
    assert all(len(line) <= 30 for line in written_as_text(FILES, Look(30)).splitlines())


def test_what_it_comes_to() -> None:
    assert written_summary(FILES, RICH, "out\x1b[31m", Look(80)) == "2 files of 2 articles in out␛[31m\n"
    assert written_summary(FILES[:1], EMPTY, "out", Look(80)) == "1 file of 0 articles in out\n"


def test_what_could_not_be_read_is_told_to_be_missing() -> None:
    for number, said in (
        (1, "1 article could not be read and is missing"),
        (2, "2 articles could not be read and are"),
    ):
        short = replace(RICH, report=replace(RICH.report, unread=(Unread("a.txt", "binary"),) * number))
        assert said in written_summary(FILES, short, "out", Look(120))
