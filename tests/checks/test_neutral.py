"""Negations and owned things that tell of no lack, each beside the same form that does."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.checks.linter import PERSONAL, lint
from assistant.checks.rules import load_rules

RULES = load_rules(Path(__file__).parents[2] / "knowledge" / "rules")


def marked(text: str) -> list[str]:
    return [f.matched for f in lint(text, RULES, kind="present_levels") if f.category in PERSONAL]


@pytest.mark.parametrize(
    "text",
    [
        "Ana has never had a referral.",
        "Ana does not seem to have any outbursts.",
        "Tuesday: no throwing.",
        "Ana was not aggressive.",
        "There is nothing lazy about Ana.",
        "Ana will not be penalized for spelling.",
        "Ana won't be graded on the first draft.",
        "Ana is not reading chapter books yet.",
        "Ana cannot yet tie a bow.",
        "Ana doesn't do small talk, she does facts.",
        "Her wifi is unreliable.",
        "The fire drill was a mess, but Ana lined up first.",
        "Statement of why the child will not participate in the assessment:",
        "Ana's last report said she was lazy.",
    ],
)
def test_what_is_no_lack_stays_clean(text: str):
    assert marked(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana has never had a real friend.", "has never had a real friend"),
        ("Ana does not seem to have any focus.", "does not seem to have any focus"),
        ("Ana has no inhibition.", "has no inhibition"),
        ("Ana won't be redirected.", "won't be redirected"),
        ("Ana will not be told what to do.", "will not be told what to do"),
        ("Ana is not reading, yet she is in grade 5.", "is not reading"),
        ("Ana doesn't do homework, she says.", "doesn't do homework"),
        ("Her speech is unreliable.", "speech is unreliable"),
        ("Ana's morning was a mess.", "was a mess"),
        ("Circle time is lost on Ana.", "is lost on Ana"),
        ("The profile is that of a girl who gives up at the first sign of work.", "gives up at the first"),
        ("Letters are a mess.", "are a mess"),
    ],
)
def test_the_same_form_with_a_lack_is_found(text: str, expected: str):
    (found,) = marked(text)
    assert found.startswith(expected)
