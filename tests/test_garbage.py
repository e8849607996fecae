from __future__ import annotations

import gc

import pytest

from corpustool.garbage import collected, uncollected


def test_no_garbage_is_looked_for_and_then_again() -> None:
    assert gc.isenabled()
    with uncollected():
        assert not gc.isenabled()
        with collected():
            assert gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_also_after_a_failure() -> None:
    with pytest.raises(ValueError, match="lost"), uncollected():
        raise ValueError("lost")
    assert gc.isenabled()


def test_who_never_looks_is_left_alone() -> None:
    with uncollected():
        with uncollected():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()
