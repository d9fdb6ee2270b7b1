"""Strength and need spans in present levels. Every student and number here is invented."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.checks.needs import find_needs
from assistant.checks.strengths import find_strengths


def strengths(text: str) -> list[str]:
    return [span.text for span in find_strengths(text)]


def needs(text: str) -> list[str]:
    return [span.text for span in find_needs(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Lena can name 24 of 26 letters.", ["can name 24 of 26 letters"]),
        ("Lena loves frogs and knows every kind.", ["loves frogs", "knows every kind"]),
        (
            "She opens her lunch, waters plants, and feeds the fish.",
            ["opens her lunch", "waters plants", "feeds the fish"],
        ),
        ("Lena has built a bird house since May.", ["has built a bird house since May"]),
        ("Lena is writing two pages a week.", ["is writing two pages a week"]),
        ("Lena is a gentle, funny girl.", ["is a gentle, funny girl"]),
        ("Given a timer, she sits 18 minutes.", ["Given a timer, she sits 18 minutes"]),
        ("On the bus she saves a seat.", ["On the bus she saves a seat"]),
        ("Meet Lena, a fifth grader who fixes bikes.", ["fixes bikes"]),
        ("Her mother says she sets the table.", ["sets the table"]),
        ("She draws a picture when a word fails.", ["draws a picture when a word fails"]),
        (
            "Scores show a relative strength in listening and a weakness in spelling.",
            ["a relative strength in listening"],
        ),
        ("Strengths: kind to animals, good memory", ["kind to animals, good memory"]),
        ("Strengths:\n- kind to animals\n- draws maps", ["kind to animals", "draws maps"]),
        ("/l/ correct in 27 of 30 words", ["/l/ correct in 27 of 30 words"]),
        ("Other children pick her first.", ["pick her first"]),
        ("Reads well, but cannot spell.", ["Reads well"]),
        ("Omar adds and subtracts to 100.", ["adds and subtracts to 100"]),
        ("Math: Omar counts to 100.", ["counts to 100"]),
        ("Strengths\n- kind to animals\nNeeds\n- a timer", ["kind to animals"]),
        ("Omar does not like math and bothers other kids. He can be sweet.", ["can be sweet"]),
    ],
)
def test_strengths(text: str, found: list[str]) -> None:
    got = strengths(text)
    assert len(got) == len(found)
    assert all(want in have for want, have in zip(found, got, strict=True))


@pytest.mark.parametrize(
    "text",
    [
        "Lena cannot spell.",
        "Lena struggles with spelling.",
        "She refuses every task.",
        "He hits other students daily.",
        "Lena is 11 years old.",
        "She earned a 92 in Reading.",
        "She named 3 of 12 letters.",
        "She read with 40% accuracy.",
        "Lena needs a quiet place, a timer and peers who wait.",
        "Mom works nights.",
        "The staff meets on Fridays.",
        "Lena is not yet counting coins.",
        "Needs: reads long words",
        "",
        "Lena will read 80 words correct per minute, measured by [how and how often].",
        "By [date], Kai will draw on his skill at Lego to increase his focus [what we will see].",
    ],
)
def test_no_strength(text: str) -> None:
    assert strengths(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Lena needs practice with maps and charts.", "needs practice with maps and charts"),
        (
            "She needs a timer, a quiet seat, and peers who wait.",
            "needs a timer, a quiet seat, and peers who wait",
        ),
        ("Lena would benefit from a check-in.", "would benefit from a check-in"),
        ("Lena has trouble with zippers.", "zippers"),
        ("He was not able to solve long problems.", "solve long problems"),
        ("Unable to follow long directions.", "follow long directions"),
        ("She is not yet counting coins.", "counting coins"),
        ("Her memory makes it hard for her to copy notes.", "copy notes"),
        ("Spelling is an area of need.", "Spelling"),
        ("Working memory is very limited.", "Working memory"),
        ("Because of her reading troubles she guesses.", "reading troubles"),
        ("She has no concept of time.", "time"),
        ("Poor fine motor control.", "fine motor control"),
        ("He is learning to wait for a turn.", "is learning to wait for a turn"),
        ("He wants a job at a bakery.", "wants a job at a bakery"),
        ("His aunt is concerned about his sleep.", "his sleep"),
        ("Omar's weaknesses include spelling and decoding.", "spelling and decoding"),
        ("She would like him to have more friends.", "would like him to have more friends"),
        ("Needs: answering long questions", "answering long questions"),
        ("He reads well, but struggles with copying.", "copying"),
    ],
)
def test_needs(text: str, found: str) -> None:
    assert needs(text) == [found]


@pytest.mark.parametrize(
    "text",
    ["Lena reads 57 words a minute.", "She wants to please people.", 'He said, "I need a minute."', ""],
)
def test_no_need(text: str) -> None:
    assert needs(text) == []


PIECES = st.sampled_from(
    [
        "Lena ", "she ", "reads ", "needs ", "cannot ", "and ", "but ", ", ", ". ", "; ",
        "when ", "\r\n", "- ", "4 of 5 ", "80% ", "👧🏾 ", "e\u0301", "İ", "\t", "Strengths: ",
        "Needs:\n", "is limited ", "struggles with ", "— ", "who ", "\u00a0",
    ]
)  # fmt: skip


@given(st.lists(PIECES, max_size=30).map("".join) | st.text(max_size=80))
def test_every_find_is_a_span_of_the_text(text: str) -> None:
    for span in (*find_strengths(text), *find_needs(text)):
        assert text[span.start : span.end] == span.text
        assert span.text.strip() != ""


@pytest.mark.parametrize("piece", ["she reads, ", " and", "a", "Ab ", "80% ", "when he ", ",", "\n", "who "])
def test_a_megabyte_of_anything_comes_back(piece: str) -> None:
    text = piece * (1_000_000 // len(piece))
    find_strengths(text)
    find_needs(text)
