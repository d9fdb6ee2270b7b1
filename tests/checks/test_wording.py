"""Patterns put together by first letter find what the plain list of their items finds."""

from __future__ import annotations

import re

import pytest

from assistant.checks.wording import alternatives, by_first_letter

ITEMS = [
    r"(?:is|are|now)\s+late",
    "needs?",
    "(?:wants?|wish(?:es)?) to",
    "no(?! more)",
    "is",
    "nothing",
]
TEXTS = [
    "She is late now",
    "NOW LATE",
    "no more needs",
    "he wishes to nap",
    "nothing",
    "they want to",
    "notes",
]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("items", [ITEMS, [*ITEMS, "s?he", r"\d+ left"]])
def test_order_and_places_stay(items: list[str], text: str) -> None:
    plain = re.compile(rf"\b(?:{'|'.join(items)})\b", re.IGNORECASE)
    grouped = re.compile(rf"\b(?:{by_first_letter(items)})\b", re.IGNORECASE)
    assert [m.span() for m in grouped.finditer(text)] == [m.span() for m in plain.finditer(text)]


def test_items_are_looked_at_behind_their_letter() -> None:
    assert by_first_letter(["(?:is|are) in", "ill"]) == "(?=[ia])(?:i(?:s in|ll)|are in)"


def test_underscores_stand_for_white_space() -> None:
    assert re.fullmatch(alternatives("give_up gave_up"), "gave  up")
