"""The Python door as a stranger uses it: lazily, in order, and with a plain word where it is used wrongly."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

import corpustool
from corpustool.errors import ModelMissing

READERS = [corpustool.read_figures, corpustool.read_mentions]


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("text", ["At least 15 people died.", "", b"15 people"])
def test_one_text_is_no_list_of_texts(read: Any, text: object) -> None:
    with pytest.raises(TypeError, match=r"write read_\w+\(\[text\]\)"):
        read(text)


@pytest.mark.parametrize("read", READERS)
def test_what_is_no_iterable_is_refused_at_once(read: Any) -> None:
    with pytest.raises(TypeError, match="not int"):
        read(15)


@pytest.mark.parametrize("read", READERS)
def test_what_is_no_text_is_named_with_its_place(read: Any) -> None:
    with pytest.raises(TypeError, match=r"number 1 \(counted from 0\) is NoneType"):
        list(read(["15 people died.", None]))


def test_a_missing_model_is_told_before_anything_is_read() -> None:
    with pytest.raises(ModelMissing):
        corpustool.read_figures([], model="no_such_model")


def test_no_texts_give_nothing() -> None:
    assert list(corpustool.read_figures([])) == []


def test_texts_without_numbers_keep_their_place() -> None:
    read = corpustool.read_figures(iter(["No number.", "12 boats sank.", "", "None."]))
    assert [[figure.quote for figure in figures] for figures in read] == [[], ["12"], [], []]


def test_an_endless_stream_is_read_as_far_as_asked() -> None:
    taken = 0

    def stream() -> Iterator[str]:
        nonlocal taken
        while True:
            taken += 1
            yield "The council closed a road. " * 50

    read = corpustool.read_figures(stream())
    assert taken == 0
    assert next(read) == ()
    assert 0 < taken < 100


def test_the_help_tells_what_a_stranger_needs() -> None:
    told = corpustool.read_figures.__doc__ or ""
    assert all(word in told for word in ("model", "TypeError", "ModelMissing", "code points", "corpustool_figures"))
