"""What a place or a thing keeps a student from doing is no lack of the student's. Every child is invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.checks.linter import lint
from assistant.checks.rules import load_rules

RULES = load_rules(Path(__file__).parents[2] / "knowledge" / "rules")

# What stands in the way, each in its own state.
BARRIERS = """
The ramp is steep. The door is narrow. The counter is high. The lid is heavy. The print is small.
The tray is large. The chair is big. The fan is loud. The lamp is bright. The hall is dark. The
screen is dim. The gym is noisy. The bus is crowded. The gate is far. The floor is slippery. The
shelf is tall. The table is low. The step is wide. The sleeve is tight. The path is uneven. The walk
is icy. The line is faint. The exit is blocked. The gate is closed. The gate is locked. The lift is
broken. The microphone is off. The lift is out. The network is down. The key is missing. The van is
full. The signal is weak. The battery is dead. The network is slow. The print is faded. The picture
is blurry. The site is inaccessible. The room is unavailable. The drawer is stuck. The bus is late.
The door is not accessible. The mouse is not working. The tablet is not charged. The form is not
ready. The handle is not there. The microphone is not on.
"""
OPENINGS = " ".join(BARRIERS.split()).removesuffix(".").split(". ")
WAYS = [
    "The ramp was too steep and she cannot use it.",
    "The stairs are so steep that she cannot use them.",
    "The stairs were very steep, so she cannot use them.",
    "The gym gets too loud and she cannot use it.",
    "The gym got too loud and she cannot use it.",
    "The ramp is still blocked and she cannot use it.",
    "The ramp is often blocked and she cannot use it.",
    "The ramp is also blocked and she cannot use it.",
    "The shelf is much too high and she cannot use it.",
    "The shelf is far too high and she cannot use it.",
    "She cannot use the sink because the counter is high.",
    "She cannot use the sink since the counter is high.",
    "She cannot use the sink when the counter is high.",
    "She cannot use the sink as the counter is high.",
    "The counter is high, so she can't use it.",
    "The counter is high, so she can not use it.",
    "The counter is high, so she could not use it.",
    "The counter is high, so she couldn't use it.",
    "The counter is high, so she is unable to use it.",
    "The counter is high, so she was not able to use it.",
    "The counter is high, so they are unable to use it.",
    "The counter is high, so they were unable to use it.",
    "The counter is high, so she has trouble reaching it.",
    "The print is small, so she has difficulty with it.",
    "The print is small and she has trouble reading it.",
    "The screen is dim, so he misses details.",
]


def _lacks(text: str) -> list[str]:
    return [
        found.matched for found in lint(text, RULES, kind="present_levels") if found.category == "deficit"
    ]


@pytest.mark.parametrize("opening", OPENINGS)
def test_what_stands_in_the_way_is_no_lack(opening: str) -> None:
    assert _lacks(f"{opening} and she cannot use it.") == []


@pytest.mark.parametrize("text", WAYS)
def test_a_barrier_is_told_in_many_ways(text: str) -> None:
    assert _lacks(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "She cannot use it.",
        "Ana is late and she cannot use it.",
        "Her reading is too slow and she cannot finish it.",
        "The counter is high. She cannot use a pencil.",
    ],
)
def test_what_nothing_stands_in_the_way_of_is_marked(text: str) -> None:
    assert _lacks(text) != []
