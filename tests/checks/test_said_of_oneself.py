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
    ],
)
def test_what_others_say_of_the_child_is_marked(assistant: Assistant, text: str, label: str) -> None:
    assert [found.matched for found in assistant.review(text, "present_levels").findings] == [label]
