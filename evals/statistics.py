"""Was it chance? Exact McNemar test for pass/fail pairs, bootstrap interval for mean differences."""

from __future__ import annotations

from collections.abc import Sequence
from math import comb

import numpy as np

_RESAMPLES = 2000
_SEED = 20240907


def mcnemar_exact(better: int, worse: int) -> float:
    """Two-sided p of seeing so uneven a split of the changed pairs by chance.

    Args:
        better: Pairs that failed before and pass now.
        worse: Pairs that passed before and fail now.
    """
    changed = better + worse
    if not changed:
        return 1.0
    tail = sum(comb(changed, k) for k in range(min(better, worse) + 1)) / 2**changed
    return min(1.0, 2 * tail)


def bootstrap_interval(differences: Sequence[float]) -> tuple[float, float]:
    """95% percentile interval of the mean difference; the same for the same input."""
    if not differences:
        return 0.0, 0.0
    values = np.asarray(differences, dtype=float)
    picks = np.random.default_rng(_SEED).integers(0, len(values), (_RESAMPLES, len(values)))
    low, high = np.percentile(values[picks].mean(axis=1), [2.5, 97.5])
    return float(low), float(high)
