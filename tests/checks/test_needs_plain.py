"""Needs told plainly: called hard without verdict, listed under a heading. All children are invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.checks.review import review_text
from assistant.checks.rules import load_rules

RULES = load_rules(Path(__file__).parents[2] / "knowledge" / "rules")


def needs(text: str) -> list[str]:
    return [span.text for span in review_text(text, RULES, kind="present_levels").needs]


def strengths(text: str) -> list[str]:
    return [span.text for span in review_text(text, RULES, kind="present_levels").strengths]


@pytest.mark.parametrize(
    ("text", "need"),
    [
        ("She is learning to cross at the light. Money is hard.", "Money"),
        ("He needs a timer. His balance on gravel is emerging.", "His balance on gravel"),
        ("Keeping to the margin and leaving gaps need work.", "Keeping to the margin and leaving gaps"),
        ("What is hard: leaving the house, new foods.", "leaving the house, new foods"),
        ("Skills to develop: carrying and borrowing", "carrying and borrowing"),
        ("Area(s) of need: decoding", "decoding"),
        ("Accommodations: a quiet room", "a quiet room"),
        ("Waiting and paying with a card are the skills for this year.", "Waiting and paying with a card"),
        ("Waiting in line is what we are after this spring.", "Waiting in line"),
        ("Asking to join in is still new: she watched twice.", "Asking to join in"),
        ("Spelling, end marks and long drafts are needs.", "Spelling, end marks and long drafts"),
        ("Self-advocacy is a skill she is building.", "Self-advocacy"),
        ("Using it in the cafeteria is the work ahead.", "Using it in the cafeteria"),
        ("He is beginning to sign and does not yet point.", "is beginning to sign and does not yet point"),
        ("There is a gap between what she reads and what she recalls.", "reads and what she recalls"),
        ("A short memory span makes long problems hard to hold.", "long problems"),
        ("His memory makes it hard to copy notes.", "copy notes"),
        ("We are helping him say no.", "We are helping him say no"),
        ("We are building stamina for long books.", "We are building stamina for long books"),
        ("Transitions present a challenge.", "Transitions"),
        ("Long directions prove difficult.", "Long directions"),
        ("Attention to detail could be stronger.", "Attention to detail"),
        ("The team is concerned about his pencil grip.", "his pencil grip"),
        ("The team is concerned about the bus.", None),
        ("Growth areas include sharing.", "Growth areas include sharing"),
        ("He gets stuck on words with three syllables.", "words with three syllables"),
        ("He omits endings.", "endings"),
        ("Worry gets in the way of speaking up.", "speaking up"),
        ("Area | Level | Needs\nMath | 8 of 30 | elapsed time", "elapsed time"),
        ("Area\tStrengths\tNext steps\nMath\tgames\telapsed time", "elapsed time"),
    ],
)
def test_what_is_plainly_told_is_a_need(text: str, need: str | None) -> None:
    assert needs(text)[-1:] == ([need] if need else [])


@pytest.mark.parametrize(
    "text",
    [
        "The ramp by the door needs repair.",
        "NEEDS ASSESSMENT: completed with Ana.",
        "Ana does not quit when a knot is difficult.",
        "Area | Needs\nMath | none now",
        "Room | Day\nGym | Monday",
    ],
)
def test_what_is_no_need_stays_none(text: str) -> None:
    assert needs(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Conceptual 71, Social 88, Practical 66",
        "Attention to detail could be stronger.",
        "Errors occur with silent letters.",
        "She still mixes up b and d.",
        "In conflict she walked out on 5 of 7 occasions.",
        "He came to us in June.",
    ],
)
def test_scores_and_troubles_are_no_strengths(text: str) -> None:
    assert strengths(text) == []


def test_who_said_so_is_no_strength_and_a_column_of_strengths_is() -> None:
    assert strengths("Names 22 letters, says the fall form.") == ["Names 22 letters"]
    assert "kind to others" in strengths("Area | Strengths | Needs\nSocial | kind to others | waiting")
