"""A plan, a promise or a title of goals is no strength; a habit told with "will" is one."""

from __future__ import annotations

import pytest

from assistant.checks.strengths import find_strengths


def _strengths(text: str) -> list[str]:
    return [span.text for span in find_strengths(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Theo will write 4 lines.",
        "Theo will be able to write four lines.",
        "She will copy the alphabet by June.",
        "He will greet two peers each day.",
        "Ana will answer questions about the text with a peer.",
        "Will write his name in cursive.",
        "The student will sort coins into three piles.",
        "Theo will use his love of dinosaurs to write 4 lines.",
        "They will take five turns in a game.",
        "Objective 1: Sam will identify ten sight words.",
        "Nadia will zip her coat by the end of the year.",
        "He will ask for help two times when he is stuck.",
        "Goals for Theo",
        "Annual goals for Jaden",
        "Present levels for Theo",
        "Accommodations for Mia",
        "Services for the coming year",
        "Goal: writes 4 lines.",
        "Annual goals for Maria: writes three sentences.",
        "2. Objective: reads a menu, orders a meal.",
    ],
)
def test_what_is_planned_is_no_strength(text: str) -> None:
    assert _strengths(text) == []


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("Leo will sing to himself when he is happy.", "will sing to himself when he is happy"),
        ("He will talk to anyone about trains.", "will talk to anyone about trains"),
        ("She will read to anyone who will listen.", "will read to anyone who will listen"),
        ("He will build all day.", "will build all day"),
        (
            "He will work for an hour on a kit if you let him.",
            "will work for an hour on a kit if you let him",
        ),
        ("He will sit for 20 minutes with a book.", "will sit for 20 minutes with a book"),
        ("He will try anything once.", "will try anything once"),
        ("She will often help a friend find the page.", "will often help a friend find the page"),
        ("She'll help a new classmate find the gym.", "help a new classmate find the gym"),
        ("Ben will gladly carry the box of books.", "will gladly carry the box of books"),
        ("Strengths for Theo: loves maps.", "loves maps"),
        ("He supports his brother with math. Goals are new to him.", "supports his brother with math"),
    ],
)
def test_a_habit_is_a_strength(text: str, strength: str) -> None:
    assert strength in _strengths(text)
