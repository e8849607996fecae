from __future__ import annotations

from collections.abc import Sequence

from corpustool.domain.analysis import Record
from corpustool.domain.keeping import Kept
from tests.claims.making import record

FIRST = record("first", "Nine boats sank.", [])
SECOND = record("second", "Nobody drowned.", [])


def test_a_function_is_asked_once_for_each_record() -> None:
    asked: list[str] = []

    def path(one: Record) -> str:
        asked.append(one.article.path)
        return one.article.path

    kept = Kept()
    found = [kept.of(path, each) for each in (FIRST, SECOND, FIRST, SECOND)]
    assert asked == [FIRST.article.path, SECOND.article.path]
    assert found == asked * 2


def test_what_two_functions_make_of_a_record_is_kept_apart() -> None:
    kept = Kept()

    def text(one: Record) -> str:
        return one.article.text

    def length(one: Record) -> int:
        return len(one.article.text)

    assert kept.of(text, FIRST) == "Nine boats sank."
    assert kept.of(length, FIRST) == 16


def test_that_nothing_was_found_is_kept_too() -> None:
    asked: list[Record] = []

    def nothing(one: Record) -> None:
        asked.append(one)

    kept = Kept()
    kept.of(nothing, FIRST)
    kept.of(nothing, FIRST)
    assert asked == [FIRST]


def test_what_is_made_of_all_records_is_made_once() -> None:
    asked: list[int] = []

    def count(records: Sequence[Record]) -> int:
        asked.append(len(records))
        return len(records)

    kept = Kept()
    assert [kept.of_all(count, (FIRST, SECOND)) for _ in range(3)] == [2, 2, 2]
    assert asked == [2]
