"""Which library multiplies is measured, stays on one thread, and decides nothing that is read."""

from __future__ import annotations

import subprocess
import sys
import time
from typing import Any

import numpy as np
import pytest
import spacy
from thinc.api import NumpyOps

from corpustool.domain.settings import DEFAULT_MODEL
from corpustool.language import backend, fingerprint, load
from corpustool.language.backend import OpenBlas, one_thread, openblas_is_faster, use_fastest


def numbers(rows: int, columns: int) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
    return np.cos(np.arange(rows * columns, dtype="f")).reshape(rows, columns)


@pytest.mark.parametrize("rows", [1, 2, 63, 64, 65, 300])
def test_both_libraries_give_one_product(rows: int) -> None:
    x, w = numbers(rows, 96), numbers(50, 96)
    own, other = OpenBlas().gemm(x, w, trans2=True), NumpyOps().gemm(x, w, trans2=True)
    assert own.shape == other.shape == (rows, 50)
    assert np.allclose(own, other, atol=1e-4)


def test_a_product_is_written_where_it_is_wanted() -> None:
    x, w = numbers(3, 8), numbers(8, 5)
    out = np.zeros((4, 5), dtype="f")
    assert OpenBlas().gemm(x, w, out=out[1:]) is not None
    assert np.allclose(out[1:], x @ w, atol=1e-5)
    assert not out[0].any()


def test_a_product_of_transposed_rows_is_that_of_numpy() -> None:
    x, w = numbers(4, 3), numbers(4, 5)
    assert np.allclose(OpenBlas().gemm(x, w, trans1=True), x.T @ w, atol=1e-5)


def test_no_rows_give_no_rows() -> None:
    assert OpenBlas().gemm(numbers(0, 8), numbers(5, 8), trans2=True).shape == (0, 5)


@pytest.mark.skipif(not openblas_is_faster(), reason="this machine multiplies with BLIS")
def test_a_row_is_computed_alike_in_any_company() -> None:
    x, w = numbers(500, 96), numbers(50, 96)
    whole = OpenBlas().gemm(x, w, trans2=True)
    for rows in (1, 2, 3, 15, 16, 17, 24, 25, 63, 64, 65, 127, 499):
        assert np.array_equal(OpenBlas().gemm(x[:rows], w, trans2=True), whole[:rows])


def test_the_measurement_is_short() -> None:
    times = []
    for _ in range(5):
        openblas_is_faster.cache_clear()
        began = time.process_time()
        openblas_is_faster()
        times.append(time.process_time() - began)
    assert min(times) < 0.03


def test_threads_are_one_inside_and_as_before_outside() -> None:
    threads = backend._threads()
    if threads is None:
        pytest.skip("NumPy has another library here")
    tell, limit = threads
    before = tell()
    limit(2)
    try:
        with one_thread():
            assert tell() == 1
        assert tell() == 2
        with pytest.raises(LookupError), one_thread():
            raise LookupError
        assert tell() == 2
    finally:
        limit(before)


def test_without_openblas_nothing_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backend, "_threads", lambda: None)
    openblas_is_faster.cache_clear()
    try:
        assert not openblas_is_faster()
        with one_thread():
            pass
    finally:
        openblas_is_faster.cache_clear()


@pytest.mark.parametrize("faster", [True, False])
def test_every_layer_is_on_the_faster_library(monkeypatch: pytest.MonkeyPatch, faster: bool) -> None:
    monkeypatch.setattr(backend, "openblas_is_faster", lambda: faster)
    nlp = spacy.blank("en")
    ner: Any = nlp.add_pipe("ner")
    ner.add_label("PERSON")
    nlp.add_pipe("sentencizer")
    nlp.initialize()
    use_fastest(nlp)
    assert {type(layer.ops) for layer in ner.model.walk()} == {OpenBlas if faster else NumpyOps}


def test_the_fingerprint_does_not_know_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    before = fingerprint(DEFAULT_MODEL)
    monkeypatch.setattr(backend, "openblas_is_faster", lambda: not openblas_is_faster())
    assert fingerprint(DEFAULT_MODEL) == before


def test_the_environment_does_not_choose() -> None:
    script = "from corpustool.language.backend import _threads as t; print(t() is None)"
    told = {
        subprocess.run(
            [sys.executable, "-c", script], env=env, capture_output=True, text=True, check=True, timeout=120
        ).stdout
        for env in ({"OMP_NUM_THREADS": "1"}, {"OMP_NUM_THREADS": "4", "BLIS_NUM_THREADS": "4"}, {})
    }
    assert len(told) == 1


def test_the_default_model_is_loaded_with_the_choice() -> None:
    ner: Any = load(DEFAULT_MODEL).nlp.get_pipe("ner")
    assert {type(layer.ops) for layer in ner.model.walk()} == {OpenBlas if openblas_is_faster() else NumpyOps}
