"""Other tools are scored on the same cases by the same scorers; one that is not there is said to be so."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant
from assistant.types import Span
from evals import peer_figures as module
from evals.cases import CleanCase, GoalCase, PresentLevelsCase, QuestionCase, RewriteCase
from evals.peer_figures import SMART_CHECKER, peer_figures
from evals.peers import Peer

_LEVELS = PresentLevelsCase(
    id="p",
    text="Ana is lazy. Ana cannot add.",
    deficit_spans=("is lazy", "cannot add"),
    strength_spans=(),
    need_spans=(),
    numbers=(),
    clean=False,
)
_GOAL = "By May 3, Ana will write 4 of 5 words."


def _none() -> object:
    raise AssertionError("the index is not needed")


def _found(cases: dict[str, list[object]], guidance: object = _none) -> dict[tuple[str, str], float | None]:
    figures = peer_figures(cases, guidance)  # pyright: ignore[reportArgumentType]
    return {(f.measure, f.peer): f.mean for f in figures}


def test_a_linter_is_scored_like_our_own(monkeypatch: pytest.MonkeyPatch) -> None:
    def marks(texts: list[str]) -> list[list[Span]]:
        return [[Span.of(text, 0, 3), Span.of(text, 7, 11)] for text in texts]

    monkeypatch.setattr(module, "PEERS", (Peer("half", marks), Peer("absent", lambda _: None)))  # pyright: ignore
    found = _found({"levels": [_LEVELS], "clean": [CleanCase(id="c", text="The lift failed.")]})
    assert found["deficit wording found", "half"] == 0.5
    assert found["marks that are right", "half"] == 0.5
    assert found["clean sentences left alone", "half"] == 0.0
    assert found["deficit wording found", "absent"] is None


def test_a_keyword_checker_does_not_see_that_less_is_asked_for() -> None:
    lowered = RewriteCase(id="r", before=_GOAL, after=_GOAL.replace("4 of", "2 of"), faithful=False)
    same = RewriteCase(id="s", before=_GOAL, after=_GOAL, faithful=True)
    found = _found({"verify": [lowered, same], "mutants": [same]})
    assert found["unfaithful rewrites caught", SMART_CHECKER] == 0.0
    assert found["faithful rewrites accepted", SMART_CHECKER] == 1.0
    caught = found["mutants caught", SMART_CHECKER]
    assert caught is not None
    assert caught < 0.5


def test_a_keyword_checker_never_asks_for_a_baseline() -> None:
    goal = GoalCase(id="g", text=_GOAL, numbers=(), smart_missing=("baseline",))
    assert _found({"goals": [goal]})["missing parts told", SMART_CHECKER] == 0.75


def test_each_half_of_the_search_is_asked_alone(assistant: Assistant) -> None:
    asked = QuestionCase(
        id="q",
        text="Can I record the meeting on my phone?",
        topic="recording",
        also=(),
        in_scope=True,
        safety=False,
    )
    found = _found({"ask": [asked]}, lambda: assistant.guidance)
    assert {peer for _, peer in found} == {"BM25 alone", "vectors alone"}
    assert found["right script in three", "BM25 alone"] == 1.0


def test_only_what_was_run_is_measured() -> None:
    assert _found({"attacks": []}) == {}
