"""The tests of chance, against values worked out by hand or known from tables."""

from __future__ import annotations

import pytest

from evals.statistics import bootstrap_interval, mcnemar_exact


@pytest.mark.parametrize(
    ("better", "worse", "p"),
    [(0, 0, 1.0), (1, 0, 1.0), (5, 5, 1.0), (0, 5, 0.0625), (0, 6, 0.03125), (1, 9, 22 / 1024)],
)
def test_mcnemar_is_the_exact_binomial(better: int, worse: int, p: float) -> None:
    assert mcnemar_exact(better, worse) == pytest.approx(p)
    assert mcnemar_exact(worse, better) == pytest.approx(p)


def test_the_interval_holds_the_mean_and_is_the_same_every_time() -> None:
    differences = [0.0] * 80 + [-1.0] * 20
    low, high = bootstrap_interval(differences)
    assert low < -0.2 < high < 0
    assert (low, high) == bootstrap_interval(differences)


def test_no_difference_has_no_width() -> None:
    assert bootstrap_interval([]) == (0.0, 0.0)
    assert bootstrap_interval([0.0, 0.0, 0.0]) == (0.0, 0.0)
