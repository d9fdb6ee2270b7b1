"""Words of difficulty that judge nobody: of others, of things, of definitions. Every child is invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.checks.linter import lint
from assistant.checks.rules import load_rules
from assistant.types import JUDGING

RULES = load_rules(Path(__file__).parents[2] / "knowledge" / "rules")


def judged(text: str) -> list[str]:
    return [f.matched for f in lint(text, RULES, kind="present_levels") if f.category in JUDGING]


@pytest.mark.parametrize(
    "text",
    [
        # somebody the learner meets or helps
        "She tutors a first grader who struggles with reading.",
        "He volunteers with adults who cannot walk.",
        "She wants to work with children who have trouble reading.",
        "He plays with a boy who does not talk.",
        # how a word is counted
        "Tantrum is defined as crying for more than 10 seconds.",
        "Off-task means looking away for 5 seconds.",
        "Noncompliance was scored when no answer came within 10 seconds.",
        # what a story tells
        "Her story is about an angry dragon who cannot fly.",
        "He read a book about a girl who refuses to talk.",
        # what the school left undone
        "He never got the reading help you promised in fall.",
        "She did not get the aide listed on her plan.",
        "He has not received speech services since May.",
        "No progress report was sent in winter.",
        "Progress: insufficient data because of the move.",
        # what others did
        "He was bullied in sixth grade and changed schools.",
        "The tantrums he had last year have not been seen since March.",
        # wording a family chooses
        "As an autistic adult, Liv writes about autism at work.",
        "She is a disabled artist.",
        # strengths in words that could be a lack
        "His stubborn streak helps him finish puzzles.",
        "She won't settle for a first draft.",
        "She could not have been prouder.",
        "He hardly uses his walker indoors anymore.",
        "Not one assignment is missing.",
        "She refused the short version and asked for the long one.",
        "She uses fidgets during lectures.",
        "She buttons, zips and ties; zippers and snaps are done alone.",
    ],
)
def test_nobody_is_judged(text: str) -> None:
    assert judged(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nadia is a second grader who cannot rhyme.", "cannot rhyme"),
        ("Time means nothing to him.", "nothing to him"),
        ("Problem behaviors include hitting and spitting.", "Problem behaviors include hitting"),
        ("He will probably never catch up.", "will probably never catch up"),
        ("His scores limit what can be expected of him.", "scores limit what can be expected"),
        ("He tires before everybody else.", "tires before everybody else"),
        ("Mentally he is about four.", "Mentally he is about four"),
        ("He has the mental age of a toddler.", "has the mental age of"),
        ("His attitude is the real disability here.", "attitude is the real disability"),
        ("Despite his behavior, he passed science.", "Despite his behavior"),
        ("Whitaker chose to fail the test.", "chose to fail"),
        ("He is mean to the little ones.", "mean to the little ones"),
        ("She has an abnormal attachment to string.", "abnormal attachment"),
        ("A lazy reader who skips anything hard.", "lazy reader"),
        ("This is a child who cannot sit still.", "cannot sit still"),
        ("Nothing works with him.", "Nothing works with him"),
    ],
)
def test_the_learner_is_judged(text: str, found: str) -> None:
    assert any(found in matched for matched in judged(text)), judged(text)
