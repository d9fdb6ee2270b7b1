"""Goals with every part marked in the sentence itself: each part is found whole, and no other part is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from assistant.checks.goal import parse_goals

PARTS = {
    "L": "learner",
    "C": "condition",
    "B": "behavior",
    "K": "criterion",
    "T": "timeframe",
    "M": "measurement",
    "S": "baseline",
}
MARKED = yaml.safe_load(Path(__file__).with_name("goal_marked.yaml").read_text("utf-8"))


@pytest.mark.parametrize("marked", [goal for goals in MARKED.values() for goal in goals])
def test_every_marked_part_is_found(marked: str) -> None:
    wanted = {PARTS[mark]: part for mark, part in re.findall(r"<([LCBKTMS]):(.*?)>", marked)}
    text = re.sub(r"<[LCBKTMS]:(.*?)>", r"\1", marked)
    goal = parse_goals(text)[0]
    found = {name: getattr(goal, name) for name in PARTS.values()}
    assert {name: span.text for name, span in found.items() if span is not None} == wanted
    assert all(text[span.start : span.end] == span.text for span in found.values() if span is not None)
