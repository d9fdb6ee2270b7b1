"""Spans are the user's own text, whatever characters it holds."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from assistant.checks.facts import extract_facts
from assistant.checks.facts_tokens import tokens
from assistant.checks.fidelity import check_fidelity
from assistant.checks.vocabulary import load_vocabulary

VOCABULARY = load_vocabulary(Path(__file__).parents[2] / "knowledge" / "language")

WORDS = (
    "Ada|will read|4/5|80%|at least|no more than|two|prompts|by|5/6|May 15|with|İstanbul|👩‍🏫|____|[date]|"
    "does not|n’t|1:1|½|²|٣|2025-26|a|one|-|–|half|an hour|grade|3rd|per|week|.|,|(|)|RL.5.2|needs|$"
)
PIECES = st.sampled_from([*WORDS.split("|"), "e\u0301tude", "\r\n", "\t", "\u00a0"])
TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(PIECES, max_size=30).map(" ".join),
    st.lists(PIECES, max_size=30).map("".join),
)


@given(TEXTS)
def test_every_fact_lies_on_its_own_text(text: str) -> None:
    for fact in extract_facts(text, VOCABULARY):
        assert text[fact.start : fact.end] == fact.text
        assert fact.text


@given(TEXTS)
def test_tokens_cover_the_text_in_order(text: str) -> None:
    end = 0
    for token in tokens(text, VOCABULARY):
        assert token.start >= end
        assert text[token.start : token.end] == token.text
        end = token.end


@given(TEXTS, TEXTS)
def test_items_of_a_comparison_lie_on_the_text_they_are_of(before: str, after: str) -> None:
    report = check_fidelity(before, after, VOCABULARY)
    for item in (*report.kept, *report.lost):
        assert before[item.start : item.end] == item.text
    for item in (*report.added, *report.warnings):
        assert after[item.start : item.end] == item.text
    for item in report.changed:
        assert before[item.start : item.end] == item.text
        assert item.counterpart
        assert after[item.counterpart.start : item.counterpart.end] == item.counterpart.text


@given(TEXTS)
def test_a_text_is_faithful_to_itself(text: str) -> None:
    report = check_fidelity(text, text, VOCABULARY)
    assert report.passed, (report.lost, report.added, report.changed)
