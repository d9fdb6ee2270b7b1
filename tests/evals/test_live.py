"""The report on the weak local model, without the model."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from assistant.build import build_assistant
from assistant.errors import InputError
from assistant.pipeline import Assistant
from assistant.settings import Settings
from assistant.types import RewriteRequest, Usage
from evals.faults import GOAL, answer
from evals.live import (
    FIRST,
    LATE,
    MARKS,
    REFUSED,
    REPAIRED,
    UNUSABLE,
    Outcome,
    remember,
    remembered,
    report,
    run_case,
    spread,
)
from evals.live_server import LiveServer
from evals.openai_server import OpenAIServer, Reply, Say, Slow
from evals.results import WritingCase

_CHILD = "⟦PERSON_1⟧"
_MASKED = GOAL.replace("Tavia", _CHILD)
_CASE = WritingCase(id="c", text=GOAL, kind="goal", strengths=("draws plants",), learner="Tavia")
_LOWERED = Say(answer(_MASKED.replace("8 of 10", "6 of 10")))


@pytest.mark.parametrize(
    ("replies", "ending", "judged"),
    [
        ([_LOWERED], REFUSED, 2),
        ([Say(answer("The student will read."))], MARKS, 0),
        ([Say("Sure!")], UNUSABLE, 0),
        ([Slow(30)], LATE, 0),
    ],
)
def test_each_ending_is_told_apart_and_nothing_unfaithful_counts(
    assistant: Assistant, home: Path, replies: list[Reply], ending: str, judged: int
) -> None:
    with OpenAIServer(*replies) as server:
        settings = Settings(home=home, model="tiny", base_url=server.base_url, timeout_seconds=8)
        built = build_assistant(settings, guidance=lambda: assistant.guidance)
        built.preview(RewriteRequest(text=GOAL))  # the name detector takes seconds to load
        outcome = run_case(built, _CASE, 8)
    assert (outcome.ending, outcome.judged, outcome.broken) == (ending, judged, ())
    assert outcome.usage.calls >= 1


def _outcome(ending: str, *broken: str) -> Outcome:
    usage = Usage(calls=2, tokens_in=1000, tokens_out=10)
    return Outcome(case="c", ending=ending, judged=2, broken=broken, in_time=True, seconds=3, usage=usage)


def test_the_report_counts_endings_and_tells_what_was_wrongly_accepted() -> None:
    text = report([_outcome(FIRST), _outcome(REPAIRED, "numbers kept"), _outcome(REFUSED)])
    assert "| **unfaithful answers of the model accepted** | **1** |" in text
    assert "| answers whole enough to be judged by the checks | 6 |" in text
    assert "| tokens sent | 3,000 |" in text
    assert "3 of 3" in text


def test_runs_add_up_as_long_as_nothing_was_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "kept" / "outcomes.jsonl"
    assert remembered(file) == []
    outcomes = [_outcome(FIRST), _outcome(REPAIRED, "numbers kept")]
    for outcome in outcomes:
        remember(file, outcome)
    assert remembered(file) == outcomes
    monkeypatch.setattr("evals.live.MAX_ANSWER_TOKENS", 7)
    assert remembered(file) == []


def test_any_beginning_of_the_cases_is_a_sample() -> None:
    cases = [WritingCase(id=f"c{n}", text="t", kind="goal", strengths=()) for n in range(100)]
    chosen = [int(case.id[1:]) for case in spread(cases, 20)]
    assert len(set(chosen)) == 20
    assert max(chosen) - min(chosen) > 50


def test_without_the_model_there_is_one_plain_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/bin/true")
    with pytest.raises(InputError, match="did not start"), LiveServer():
        pass
