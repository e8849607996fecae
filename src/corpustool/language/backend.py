"""Which library multiplies the matrices of a model?

spaCy's models multiply with BLIS, which reads a processor that it does not know with a slow generic routine; NumPy
brings OpenBLAS along, which is faster there (1.2 to 1.5 times the whole model) and on many processors besides. Both
give the same entities, tags and heads; a test keeps checking it. The choice is by a short measurement, never by
settings or the environment, and no result may depend on it.
"""

from __future__ import annotations

import ctypes
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

import numpy as np
from thinc.api import NumpyOps

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from spacy.language import Language

    Matrix = NDArray[np.float32]

LINKED = "numpy._core._multiarray_umath"
"""The module of NumPy that is linked to its OpenBLAS."""

NAMES = ("scipy_openblas_{}_num_threads64_", "openblas_{}_num_threads64_", "openblas_{}_num_threads")
"""What NumPy's own build of OpenBLAS, and other builds, call the functions that tell and set its threads."""

FEWEST_ROWS = 64
"""Products of fewer rows are filled up to so many: OpenBLAS has other routines for small products, which round
differently, and then the analysis of a document would depend on its company."""

ROWS, WIDTH = 128, 288
"""The product that is measured: rows of a batch, and the inner layers of en_core_web_md."""
ROUNDS = 3
GAIN = 1.2
"""Times as fast as BLIS that OpenBLAS must be to be taken."""


class OpenBlas(NumpyOps):  # type: ignore[misc]  # compiled, no stubs
    """thinc's operations with the matrix product of NumPy; each row is computed alike in any company."""

    def __init__(self) -> None:
        super().__init__(use_blis=False)

    def gemm(
        self, x: Matrix, y: Matrix, out: Matrix | None = None, trans1: bool = False, trans2: bool = False
    ) -> Matrix:
        """The product of ``x`` and ``y``, either of them transposed first; written to ``out`` if there is one."""
        rows = len(x)
        if trans1 or rows >= FEWEST_ROWS:
            whole: Matrix = super().gemm(x, y, out=out, trans1=trans1, trans2=trans2)
            return whole
        filled = np.zeros((FEWEST_ROWS, x.shape[1]), dtype=x.dtype)
        filled[:rows] = x
        found = (filled @ (y.T if trans2 else y))[:rows]
        if out is None:
            return found
        out[:] = found
        return out


def use_fastest(nlp: Language) -> None:
    """Let every layer of the pipeline multiply with the library that is the faster one on this processor."""
    if not openblas_is_faster():
        return
    fast = OpenBlas()
    for _, component in nlp.components:
        model = getattr(component, "model", None)
        for layer in model.walk() if model is not None else ():
            if type(layer.ops) is NumpyOps:
                layer.ops = fast


@contextmanager
def one_thread() -> Iterator[None]:
    """Keep OpenBLAS on one thread: more of them wait for each other most of the time, in a loop."""
    threads = _threads()
    if threads is None:
        yield
        return
    tell, limit = threads
    before = tell()
    limit(1)
    try:
        yield
    finally:
        limit(before)


@cache
def openblas_is_faster() -> bool:
    """Whether NumPy multiplies with an OpenBLAS that can be kept on one thread, computes row by row and is faster.

    Takes some milliseconds, once in a process.
    """
    if _threads() is None:
        return False
    numbers = np.sin(np.arange((ROWS + WIDTH) * WIDTH, dtype="f")).reshape(-1, WIDTH)
    x, w = numbers[:ROWS], numbers[ROWS:]
    blis, openblas = NumpyOps(), OpenBlas()
    with one_thread():
        whole = openblas.gemm(x, w, trans2=True)
        if any(not np.array_equal(openblas.gemm(x[:rows], w, trans2=True), whole[:rows]) for rows in (1, 7, 65, 99)):
            return False
        times = [(_seconds(blis, x, w), _seconds(openblas, x, w)) for _ in range(ROUNDS)]
    slow, fast = (min(column) for column in zip(*times, strict=True))
    return bool(slow > fast * GAIN)


def _seconds(ops: NumpyOps, x: Matrix, w: Matrix) -> float:
    began = time.perf_counter()
    ops.gemm(x, w, trans2=True)
    return time.perf_counter() - began


@cache
def _threads() -> tuple[Callable[[], int], Callable[[int], object]] | None:
    """The functions of the OpenBLAS that NumPy uses that tell and set its threads; none where it uses another one."""
    try:
        library = ctypes.CDLL(str(import_module(LINKED).__file__))
    except (ImportError, OSError):
        return None
    for name in NAMES:
        if hasattr(library, name.format("set")) and hasattr(library, name.format("get")):
            limit = library[name.format("set")]
            limit.argtypes, limit.restype = [ctypes.c_int], None
            return library[name.format("get")], limit
    return None
