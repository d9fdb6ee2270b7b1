"""What a scorer says about one result, and what a run keeps of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

Gate = Literal["gate", "tracked", "report"]


@dataclass(frozen=True, slots=True)
class Score:
    """How well one result holds under one measure.

    Attributes:
        value: 0 (not at all) to 1 (wholly), or None when the measure does not apply: unscored.
        reason: What is wrong, in a few words of the text; "" when all is well.
    """

    value: float | None
    reason: str = ""


UNSCORED = Score(None)


@dataclass(frozen=True, slots=True)
class Scorer:
    """A measure: a pure function from a case and a result to a `Score`.

    Attributes:
        name: Unique within a suite.
        measure: The function.
        gate: `gate` (no case that held may break), `tracked` (the mean may drop by `tolerance` at most) or
            `report` (shown only).
        tolerance: Largest drop of the mean over the same cases that is not a regression.
    """

    name: str
    measure: Callable[[Any, Any], Score]
    gate: Gate = "tracked"
    tolerance: float = 0.01


def passed(holds: bool, reason: str = "") -> Score:
    """1 when `holds`, else 0 with the reason."""
    return Score(1.0) if holds else Score(0.0, reason[:_LONGEST_REASON])


def share(hits: int, total: int, reason: str = "") -> Score:
    """`hits` of `total`; unscored when there is nothing to count."""
    if not total:
        return UNSCORED
    return Score(hits / total, "" if hits == total else reason[:_LONGEST_REASON])


_LONGEST_REASON = 400
