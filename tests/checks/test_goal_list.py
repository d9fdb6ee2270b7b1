"""Several goals pasted at once are cut where each begins, and no goal is cut in two."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from assistant.checks.goal_list import list_goals
from assistant.types import GoalList

_CASES: dict[str, list[dict[str, Any]]] = yaml.safe_load(
    (Path(__file__).parent / "goal_lists.yaml").read_text(encoding="utf-8")
)
_CUT = "¦"


def _joined(found: GoalList, between: str = "") -> str:
    pieces = [found.lead.text, *(item.mark.text + item.goal.text for item in found.goals)]
    return between.join(pieces)


def _named(name: str) -> list[Any]:
    return [pytest.param(case["text"], id=case["name"]) for case in _CASES[name]]


@pytest.mark.parametrize("marked", _named("apart"))
def test_each_goal_is_a_piece_of_its_own(marked: str) -> None:
    assert _joined(list_goals(marked.replace(_CUT, "")), _CUT) == marked


@pytest.mark.parametrize("text", _named("together"))
def test_what_is_one_goal_or_not_sure_stays_together(text: str) -> None:
    found = list_goals(text)
    assert [item.goal.text for item in found.goals] == [text]
    assert found.lead.text == found.goals[0].mark.text == ""


def test_the_mark_of_a_list_is_no_part_of_the_goal() -> None:
    found = list_goals("1. Ana will read 80 words.\n2) Ana will sew.\n2. Ana will write 5 lines.")
    assert [item.mark.text for item in found.goals] == ["1. ", "2. "]
    assert found.goals[0].goal.text == "Ana will read 80 words.\n2) Ana will sew.\n"


def test_what_stands_above_all_goals_is_kept_as_it_is() -> None:
    found = list_goals("IEP goals, Room 4\n\n- Ana will read 80 words.\n- Ana will write 5 lines.\n")
    assert found.lead.text == "IEP goals, Room 4\n\n"


_STEPS = "By November, Ivo will read 60 words.\nBy June, Ivo will read 90 words.\n"


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("By May 29, Rosa will read 95 words.", [1]),
        (_STEPS, [2]),
        (f"1. {_STEPS}2. By June, Ivo will write 5 lines.", [2, 1]),
        ("Ivo will read 90 words. Ivo will also write 5 lines.", [2]),
        ("Ivo will read 90 words. He will also write 5 lines.", [1]),
        ("Ivo will read 90 words. His teacher will count them.", [1]),
        ("Reading by June: 90 words.", [1]),
        ("Ivo will read 90 words.\nObjective: Ivo will read 60 words.", [1]),
    ],
)
def test_it_is_told_how_often_a_piece_says_what_somebody_will_do(text: str, stated: list[int]) -> None:
    assert [item.stated for item in list_goals(text).goals] == stated


def test_goals_that_were_read_as_one_come_apart_under_titles() -> None:
    first, second = _STEPS.splitlines(keepends=True)
    assert len(list_goals(f"Goal 1: {first}Goal 2: {second}").goals) == 2


_PARTS = st.sampled_from(
    [
        *("1. ", "2. ", "3) ", "a. ", "- ", "• ", "Goal 1: ", "Goal 2: ", "Area: ", "Objective 1: ", "\t"),
        *("| ", "\n", "\n\n", "\r\n", "  ", "Ana will read 80 words. ", "By May Ben will write 5 lines; "),
        *(
            "Baseline: 3 of 10. ",
            "Math ",
            "All by May. ",
            "👩🏽‍🦽",
            "İ",
            "\u2028",
            "\x0b",
            "TSW sort coins. ",
            "é ",
        ),
    ]
)


@given(st.lists(_PARTS, max_size=24).map("".join) | st.text(max_size=80))
def test_no_character_is_ever_lost(text: str) -> None:
    found = list_goals(text)
    assert _joined(found) == text
    at = 0
    for piece in (found.lead, *(part for item in found.goals for part in (item.mark, item.goal))):
        assert piece.text == text[piece.start : piece.end]
        assert piece.start == at
        at = piece.end
    if len(found.goals) > 1:
        assert all(item.goal.text.strip() for item in found.goals)
