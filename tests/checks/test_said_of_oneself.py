"""A child's own words about himself or herself stay the child's own. Every child is invented."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant
from assistant.types import RewriteRequest


@pytest.mark.parametrize(
    "text",
    [
        "Parent concern: she says she is stupid.",
        "Priya says she is dumb.",
        "He told his mom he is bad at everything.",
        "She thinks she's lazy. She feels she is a failure.",
        "Mom says Ana thinks that she is so dumb.",
        "She said she was stupid.",
        "He thought he is too dumb.",
        "Ana believes she is very lazy.",
        "Ana believed she was just lazy.",
        "He felt he was really dumb.",
        "She reports she is lazy.",
        "She reported that she was lazy.",
        "He worries he is dumb.",
        "She worried she was stupid.",
        "He wrote he is stupid.",
        "He often says he is dumb.",
        "She also says she is dumb.",
        "He quietly said he is stupid.",
        "She has said she is dumb.",
        "The student says he is dumb.",
        "He tells his friend he is dumb.",
        "She told her sister she is dumb.",
        "He told the aide he is dumb.",
        "She told a friend she is dumb.",
        "He told us he is stupid.",
        "She told me she is stupid.",
        "She told staff she is stupid.",
        "They say they are dumb.",
        "They said they were dumb.",
        "They told their friend they're lazy.",
        "He says he's lazy.",
        "Parent input: she says she is stupid.",
        "Teacher report: she says she is stupid.",
    ],
)
def test_what_a_child_says_of_itself_is_neither_marked_nor_reworded(assistant: Assistant, text: str) -> None:
    assert not assistant.review(text, "present_levels").findings
    assert text in assistant.rewrite(RewriteRequest(text=text, kind="present_levels")).after.text


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Staff say she is lazy.", "is lazy"),
        ("Ms. Orr says he is manipulative.", "is manipulative"),
        ("Mom called on Friday. She says she is lazy.", "is lazy"),
        ("Mom thinks he is lazy.", "is lazy"),
        ("They told me she is lazy.", "is lazy"),
        ("People say he is lazy.", "is lazy"),
        ("Some say she is lazy.", "is lazy"),
        ("Many think he is lazy.", "is lazy"),
        ("Others say he is lazy.", "is lazy"),
        ("Everyone says he is lazy.", "is lazy"),
        ("Nobody says he is smart, and he is lazy.", "is lazy"),
        ("We think he is lazy.", "is lazy"),
        ("I think she is lazy.", "is lazy"),
        ("I worry she is lazy.", "is lazy"),
        ("Mr. Orr says he is manipulative.", "is manipulative"),
        ("Mrs. Orr says he is manipulative.", "is manipulative"),
        ("Miss Orr says he is manipulative.", "is manipulative"),
        ("Dr. Orr says he is manipulative.", "is manipulative"),
        ("Coach Orr says he is manipulative.", "is manipulative"),
    ],
)
def test_what_others_say_of_the_child_is_marked(assistant: Assistant, text: str, label: str) -> None:
    assert [found.matched for found in assistant.review(text, "present_levels").findings] == [label]
