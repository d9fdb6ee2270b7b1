"""The quality page counts as it says, and the peers beside us really run."""

from __future__ import annotations

from pathlib import Path

from assistant.types import Span
from evals.cases import PresentLevelsCase
from evals.peers import equality_marks, proselint_marks, smart_missing
from evals.quality import wording_rates

LEVELS = [
    PresentLevelsCase(
        id="a",
        text="Ana is lazy. Ana cannot add.",
        deficit_spans=("is lazy", "cannot add"),
        strength_spans=(),
        need_spans=(),
        numbers=(),
        clean=False,
    )
]


def test_recall_precision_and_clean_are_told_apart() -> None:
    lazy, first = Span(7, 11, "lazy"), Span(0, 3, "Ana")
    cells = wording_rates([[lazy, first]], [[], [first], []], LEVELS)
    assert cells == ["50.0% (2)", "50.0% (2)", "66.7% (3)"]


def test_a_checker_that_marks_nothing_finds_nothing() -> None:
    assert wording_rates([[]], [[]], LEVELS) == ["0.0% (2)", "–", "100.0% (1)"]


def test_proselint_marks_stand_where_it_says() -> None:
    text = "Leo is very unique."
    (marks,) = proselint_marks([text]) or [[]]
    assert "very unique" in [span.text for span in marks]


def test_a_peer_that_is_not_installed_is_left_out(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert equality_marks(["He is lazy."]) is None


def test_the_keyword_checker_takes_weekly_for_a_deadline_and_asks_for_no_baseline() -> None:
    assert smart_missing("Mia will read 20 words weekly.") == frozenset()
    assert smart_missing("Mia will enjoy school.") == {"specific", "measurable", "time_bound"}
