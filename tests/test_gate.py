"""The two refusals of the gate that are not a lost or changed fact, each by itself."""

from __future__ import annotations

from dataclasses import replace

from assistant.checking import Checker
from assistant.gate import judge
from assistant.pipeline import Assistant
from assistant.types import Draft, RewriteRequest

GOAL = "By May 14, Tavia will label 8 of 10 parts of a plant on 2 of 3 quizzes."
LEVELS = "Tavia reads 41 words per minute. She needs help with spelling."


def test_a_strength_beside_the_goal_is_no_means_to_it(assistant: Assistant) -> None:
    checker = Checker(assistant.parts)
    request = RewriteRequest(text=GOAL, kind="goal", strengths=("draws plants",))
    beside = Draft(text=f"Tavia draws plants. {GOAL}", strengths_used=("draws plants",))
    judged = checker.judge(request, checker.review(GOAL, "goal"), beside)
    assert judged.fidelity.strength_as_means is False
    told = "The strength stands beside the goal instead of being the means to it."
    assert told in judged.reasons
    before = judged.fidelity
    told_of_none = judge(judged.review, judged.review, before, replace(beside, strengths_used=()))
    assert told not in told_of_none


def test_a_draft_with_more_deficit_wording_is_refused(assistant: Assistant) -> None:
    checker = Checker(assistant.parts)
    before = checker.review(LEVELS, "present_levels")
    worse = checker.review(f"{LEVELS} She is lazy.", "present_levels")
    same = checker.compare(before, LEVELS, (), ())
    assert judge(before, before, same, Draft(text=LEVELS)) == ()
    assert judge(before, worse, same, Draft(text=worse.text)) == (
        "The draft has more deficit wording than the original.",
    )
