"""What of the user's own version lives in the visit: the answers, and a version that was kept before."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from assistant.types import RewriteResult

OWN_RESULT = "rewrite_own"
_KEPT = "rewrite_own_kept"


def answer_key(turn: int, number: int) -> str:
    """The key of the box for the answer to a question.

    Args:
        turn: Which rewrite of this visit it is.
        number: Which of its questions, from 0.
    """
    return f"own_answer_{turn}_{number}"


def answers(written: RewriteResult, turn: int) -> dict[int, str]:
    """What was answered so far, by the number of the question."""
    typed = {n: str(st.session_state.get(answer_key(turn, n)) or "") for n in range(len(written.questions))}
    return {number: text.strip() for number, text in typed.items() if text.strip()}


def answers_by_question(written: RewriteResult, turn: int) -> dict[str, str]:
    """What was answered so far, by the question's own words."""
    return {written.questions[number].text: text for number, text in answers(written, turn).items()}


def bring_back(text: str, given: Mapping[str, str]) -> None:
    """Let the next rewrite begin with `text` as the user's own version, and the answers that led to it."""
    st.session_state[_KEPT] = (text, dict(given))


def brought_back() -> tuple[str, dict[str, str]]:
    """What `bring_back` was given, once; empty without it."""
    return st.session_state.pop(_KEPT, ("", {}))
