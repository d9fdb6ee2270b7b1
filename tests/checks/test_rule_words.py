"""Word lists that code asks for by name: what educators write there is what is found."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest

from assistant.checks.rule_words import RuleList, any_rule_word, rule_words, wordings
from assistant.errors import DataError

CODE = Path(__file__).parents[2] / "assistant"


def test_every_list_is_used() -> None:
    rooms = [*CODE.glob("checks/*.py"), *CODE.glob("composer/*.py")]
    code = "".join(path.read_text(encoding="utf-8") for path in rooms if path.name != "rule_words.py")
    assert [name for name in get_args(RuleList) if f'"{name}"' not in code and f"'{name}'" not in code] == []


def test_several_lists_are_one_set_in_lower_case() -> None:
    places, events = rule_words("goal_place_words"), rule_words("goal_event_words")
    assert {"cafeteria", "field-trip"} <= places
    assert "lunch" in events - places
    assert rule_words("goal_place_words", "goal_event_words") == places | events
    assert any(entry.startswith("iep ") for entry in rule_words("goal_signs"))


def test_any_word_of_a_row_counts() -> None:
    assert any_rule_word(["at", "lunch"], "goal_place_words", "goal_event_words")
    assert not any_rule_word(["at", "lunch"], "goal_place_words")


def test_a_list_that_is_missing_is_named_with_what_to_do() -> None:
    with pytest.raises(DataError, match="the list goal_planets is missing") as caught:
        rule_words("goal_place_words", "goal_planets")  # pyright: ignore[reportArgumentType]
    assert "goal_planets: ..." in caught.value.fix


def test_a_wording_is_found_across_white_space_and_holds_no_signs(monkeypatch: pytest.MonkeyPatch) -> None:
    assert re.fullmatch(wordings("barrier_states"), "not  working")
    monkeypatch.setattr(
        "assistant.checks.rule_words.rule_words", lambda name: frozenset({"a.m. note", "c++"})
    )
    assert re.fullmatch(wordings("goal_signs"), "a.m. note")
    assert re.fullmatch(wordings("goal_signs"), "c++")
    assert not re.fullmatch(wordings("goal_signs"), "axm. note")
