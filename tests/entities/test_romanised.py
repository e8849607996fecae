"""Are two East Asian names one, written by two systems?"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpustool.entities.romanised import one_romanised, two_syllables

SYLLABLES = st.lists(st.sampled_from(["ai", "shih", "tse", "kuo", "ng", "qx", "hsiao", "eo", "ieh"]), max_size=40)


def words(name: str) -> tuple[str, ...]:
    return tuple(name.split())


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("mao zedong", "mao tse tung"),
        ("deng xiaoping", "teng hsiao ping"),
        ("zhou enlai", "chou en lai"),
        ("song qingling", "sung ching ling"),
        ("jiang jieshi", "chiang chieh shih"),
        ("kim jongil", "kim chong il"),
        ("kim jong il", "kim chong il"),
        ("park geun hye", "pak kun hye"),
        ("choi kyu hah", "choe kyu ha"),
        ("lee myung bak", "yi myong bak"),
        ("yoon suk ho", "yun sok ho"),
        ("liu shaoqi", "liu shao chi"),
    ],
)
def test_two_systems_write_one_name(a: str, b: str) -> None:
    assert one_romanised(words(a), words(b))
    assert one_romanised(words(b), words(a))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("mao zedong", "mao zemin"),
        ("wang bo", "wang po"),
        ("zhang wei", "zhang yi"),
        ("kim jong il", "kim jong un"),
        ("kim jong il", "park jong il"),
        ("park geun hye", "park geun"),
        ("anna hsiung", "anna xiong"),
        ("thomas miller", "tomas miller"),
        ("mao", "mao tse tung"),
    ],
)
def test_other_names_stay_two(a: str, b: str) -> None:
    assert not one_romanised(words(a), words(b))


def test_two_syllables_that_differ_are_two_names() -> None:
    assert two_syllables("peng", "ping")
    assert not two_syllables("ping", "ping")
    assert not two_syllables("omar", "umar")


@given(SYLLABLES, SYLLABLES)
def test_any_words_end_in_time(a: list[str], b: list[str]) -> None:
    assert one_romanised(("mao", "".join(a)), ("mao", "".join(b))) in (True, False)
