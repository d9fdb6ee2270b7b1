"""Where a long text may be cut: the sections are the whole text, and none begins inside anything."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.checks.cutting import cut, places_to_cut
from assistant.types import Kind

LEVELS = (
    "READING\n"
    "Oona reads 44 words a minute. She retells a story with 5 of 6 details. This is new since fall.\n"
    "\n"
    "Math:\n"
    "Oona adds within 20 on a number line. Dr. Vane counted 9 of 12 right on May 3.\n"
    "1. She needs help with regrouping.\n"
    "2. She needs help with word problems.\n"
    "\n"
    "Social and Emotional\n"
    "Oona plays with two friends at recess. She needs a break card when it is loud.\n"
)
GOALS = (
    "Goals for Oona\n\n"
    "1. By June 4, given a chart, Oona will add 8 of 10 sums. Baseline: 3 of 10.\n"
    "2. By June 4, Oona will read 60 words a minute on 3 of 4 probes.\n"
    "3. By June 4, given a card, Oona will ask for a break 4 of 5 times. Data: weekly tally.\n"
)


def _cut(text: str, kind: Kind, longest: int) -> list[str]:
    return [span.text for span in cut(text, places_to_cut(text, kind), lambda part: len(part) <= longest)]


def test_a_text_that_fits_is_one_section() -> None:
    assert _cut(LEVELS, "present_levels", len(LEVELS)) == [LEVELS]


def test_areas_are_cut_at_their_headings() -> None:
    sections = _cut(LEVELS, "present_levels", 200)
    assert [section.split("\n")[0] for section in sections] == ["READING", "Math:", "Social and Emotional"]


def test_the_smallest_sections_are_sentences_with_their_headings_and_marks() -> None:
    sections = _cut(LEVELS, "present_levels", 0)
    assert "".join(sections) == LEVELS
    assert "READING\nOona reads 44 words a minute. " in sections
    assert "1. She needs help with regrouping.\n" in sections
    assert "Dr. Vane counted 9 of 12 right on May 3.\n" in sections


def test_goals_are_cut_between_goals_only() -> None:
    sections = _cut(GOALS, "goal", 0)
    assert "".join(sections) == GOALS
    assert [section.strip()[:2] for section in sections] == ["Go", "2.", "3."]
    assert "Baseline: 3 of 10." in sections[0]
    assert sections[2].endswith("Data: weekly tally.\n")


def test_one_goal_is_never_cut() -> None:
    goal = "By June 4, Oona will read. She will do so with 90% accuracy. Data will be taken weekly."
    assert _cut(goal, "goal", 0) == [goal]


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_line_ends_do_not_matter(ending: str) -> None:
    text = LEVELS.replace("\n", ending)
    assert [len(s.splitlines()) for s in _cut(text, "present_levels", 220)] == [
        len(s.splitlines()) for s in _cut(LEVELS, "present_levels", 200)
    ]


@given(st.text(alphabet="aB .\n\r\t:1-é🙂⟦⟧", max_size=200), st.integers(0, 60))
def test_nothing_is_lost_and_a_cut_stands_after_white_space(text: str, longest: int) -> None:
    spans = cut(text, places_to_cut(text, "present_levels"), lambda part: len(part) <= longest)
    assert "".join(span.text for span in spans) == text
    for span in spans:
        assert text[span.start : span.end] == span.text
        assert span.start == 0 or not text[span.start].isspace()
