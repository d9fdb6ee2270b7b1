"""The regression's equations, solved where they stand.

numpy solves in double precision and beside a copy of the table: four times its memory. With a table of all
triggers by all triggers that is the most the app ever holds. In blocks and in single precision it takes the
table alone, and half the time.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

BLOCK = 512
"""Rows of one block: small enough to be solved in double precision, large enough for few steps."""


def blocks(size: int, rows: int = BLOCK) -> Iterator[slice]:
    """The rows 0 to `size`, `rows` at a time."""
    return (slice(start, min(start + rows, size)) for start in range(0, size, rows))


def solve_in_place(table: Floats, targets: Floats) -> Floats:
    """The `found` for which `table @ found == targets`, by a Cholesky factorisation in blocks.

    See Golub and Van Loan, Matrix Computations, section 4.2.

    Args:
        table: Symmetric and positive definite; shape (rows, rows). Only what is on and below its diagonal is
            read. It is overwritten.
        targets: Shape (rows, columns).

    Returns:
        Shape (rows, columns).

    Raises:
        numpy.linalg.LinAlgError: `table` is not positive definite.
    """
    size = len(table)
    found: Floats = targets.astype(np.float32)
    for here in blocks(size):
        _factor(table, here)
        below = table[here.stop :, here]
        found[here] = table[here, here] @ found[here]
        found[here.stop :] -= below @ found[here]
    for here in reversed(list(blocks(size))):
        found[here] -= table[here.stop :, here].T @ found[here.stop :]
        found[here] = table[here, here].T @ found[here]
    return found


def _factor(table: Floats, here: slice) -> None:
    """Take one block of columns: on the diagonal the inverse of its factor, below it the factor itself."""
    corner = np.linalg.cholesky(table[here, here].astype(np.float64))
    table[here, here] = np.linalg.inv(corner)
    below = table[here.stop :, here]
    below[:] = below @ table[here, here].T
    for left in blocks(len(below)):
        rows = slice(here.stop + left.start, here.stop + left.stop)
        table[rows, here.stop : rows.stop] -= below[left] @ below[: left.stop].T
