"""The equations of the regression, solved in place."""

import tracemalloc

import numpy as np
import pytest

from assistant.retrieval.solving import BLOCK, blocks, solve_in_place


@pytest.mark.parametrize("rows", [1, 3, BLOCK, BLOCK + 1, 2 * BLOCK + 70])
def test_the_answer_solves_the_equations_whatever_stands_above_the_diagonal(rows: int) -> None:
    random = np.random.default_rng(rows)
    factor = random.normal(size=(rows, 40)).astype(np.float32)
    table = factor @ factor.T + np.eye(rows, dtype=np.float32)
    targets = random.normal(size=(rows, 3)).astype(np.float32)
    lower = table.copy()
    lower[np.triu_indices(rows, 1)] = 1e6
    found = solve_in_place(lower, targets)
    assert found.dtype == np.float32
    assert found == pytest.approx(np.linalg.solve(table, targets), abs=2e-3)


def test_what_has_no_answer_is_refused() -> None:
    with pytest.raises(np.linalg.LinAlgError):
        solve_in_place(-np.eye(3, dtype=np.float32), np.ones((3, 1), dtype=np.float32))


def test_blocks_cover_every_row_once() -> None:
    assert [list(range(10)[block]) for block in blocks(10, 4)] == [[0, 1, 2, 3], [4, 5, 6, 7], [8, 9]]


def test_it_takes_less_room_than_the_table_itself() -> None:
    table = 4 * np.eye(2000, dtype=np.float32) + np.float32(0.001)
    targets = np.ones((2000, 2), dtype=np.float32)
    tracemalloc.start()
    solve_in_place(table, targets)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < table.nbytes
