"""How far several raters agree: the share of equal ratings, and Krippendorff's alpha for ordered ratings.

Alpha takes any number of raters, gaps, and the order of the ratings: 4 beside 5 is a smaller disagreement
than 1 beside 5. (Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011; Hayes and Krippendorff,
Communication Methods and Measures 1(1), 2007, 77-89.)
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations

from assistant.types_training import Agreement

GOOD, FAIR = 0.8, 0.667
"""From here on Krippendorff calls data reliable, and good enough for careful first conclusions."""
_FEW_THINGS = 8


def agreement(ratings: Mapping[str, Mapping[str, int]]) -> Agreement:
    """How far the raters agree.

    Args:
        ratings: For each rater: what was rated, with its rating (any whole numbers; higher is more). Gaps are
            fine: a thing that fewer than two people rated is left out.
    """
    things = _by_thing(ratings)
    pairs = sum(len(rated) * (len(rated) - 1) // 2 for rated in things)
    same = sum(one == other for rated in things for one, other in combinations(rated, 2))
    percent = 100 * same / pairs if pairs else None
    alpha = _alpha(things)
    return Agreement(
        pairs=pairs, percent=percent, alpha=alpha, explanation=_explained(things, percent, alpha)
    )


def _by_thing(ratings: Mapping[str, Mapping[str, int]]) -> tuple[tuple[int, ...], ...]:
    """The ratings of each thing that two or more people rated."""
    names = dict.fromkeys(name for rated in ratings.values() for name in rated)
    rows = (tuple(rated[name] for rated in ratings.values() if name in rated) for name in names)
    return tuple(row for row in rows if len(row) > 1)


def _alpha(things: Sequence[Sequence[int]]) -> float | None:
    totals = Counter(value for rated in things for value in rated)
    if len(totals) < 2:
        return None
    apart = {pair: _distance(*pair, totals) for pair in combinations(sorted(totals), 2)}
    seen = 0.0
    for rated in things:
        pairs = (tuple(sorted(pair)) for pair in combinations(rated, 2))
        seen += sum(apart[low, high] for low, high in pairs if low != high) / (len(rated) - 1)
    by_chance = sum(totals[low] * totals[high] * distance for (low, high), distance in apart.items())
    return 1 - (totals.total() - 1) * seen / by_chance


def _distance(low: int, high: int, totals: Counter[int]) -> float:
    """How far apart two ranks are: the ratings that lie between them, squared."""
    between = sum(count for value, count in totals.items() if low <= value <= high)
    return (between - (totals[low] + totals[high]) / 2) ** 2


def _explained(things: Sequence[Sequence[int]], percent: float | None, alpha: float | None) -> str:
    if percent is None:
        return "Nothing can be compared yet: at least two people have to rate the same text."
    if alpha is None:
        return "Everyone gave the same rating to everything. Rate texts that differ to learn more."
    if alpha >= GOOD:
        said = "Your group rates alike: you read these texts the same way."
    elif alpha >= FAIR:
        said = "Your group rates mostly alike. Talk about the lines on which you differ most."
    elif alpha > 0:
        said = (
            "Your group agrees more than chance would, but not by much. "
            "Pick one line and say what a 5 looks like."
        )
    else:
        said = "Your group agrees no more than chance would. Read one text together and say what you see."
    few = " With so few ratings, this figure can still change a lot." if len(things) < _FEW_THINGS else ""
    return f"{said} {percent:.0f}% of the pairs of ratings are the same.{few}"
