"""The reading grade."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.checks.readability import flesch_kincaid_grade


@pytest.mark.parametrize("text", ["", "   \n", "____ 4/5 80%", "🙂", "12.5"])
def test_no_words_no_grade(text: str) -> None:
    assert flesch_kincaid_grade(text) is None


def test_the_published_formula() -> None:
    # 6 words, 1 sentence, 6 syllables: 0.39 * 6 + 11.8 * 1 - 15.59 = -1.45, shown as 0.
    assert flesch_kincaid_grade("The cat sat on the mat.") == 0.0
    # 4 words, 1 sentence, 10 syllables: 0.39 * 4 + 11.8 * 2.5 - 15.59 = 15.47.
    assert flesch_kincaid_grade("Determine the principal argument.") == pytest.approx(15.5)


def test_long_words_and_sentences_read_harder() -> None:
    plain = flesch_kincaid_grade("Ana reads short books. She likes frogs.")
    hard = flesch_kincaid_grade(
        "Phonological processing limitations necessitate individualized intervention opportunities."
    )
    assert plain is not None
    assert hard is not None
    assert plain < 3 < 12 < hard


def test_figures_and_blanks_do_not_make_a_text_harder() -> None:
    words = flesch_kincaid_grade("Ana will read words by May.")
    figures = flesch_kincaid_grade("Ana will read 95% of ____ words by 5/16/2026.")
    assert words is not None
    assert figures is not None
    assert figures <= words + 1


def test_lines_end_sentences() -> None:
    lines = flesch_kincaid_grade("reads short books\nlikes big frogs\nnames nine friends")
    run_on = flesch_kincaid_grade("reads short books likes big frogs names nine friends")
    assert lines is not None
    assert run_on is not None
    assert lines <= run_on


@given(st.text(max_size=200))
def test_any_text(text: str) -> None:
    grade = flesch_kincaid_grade(text)
    assert grade is None or grade >= 0


def test_the_dictionary_loads_only_when_asked() -> None:
    code = "import sys, assistant.checks.readability; sys.exit('pyphen' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_run_of_letters_too_long_for_a_word_is_one_syllable() -> None:
    assert flesch_kincaid_grade("Orla reads " + "banana" * 100) == flesch_kincaid_grade("Orla reads well")
