"""The user's own version of a rewrite: answers put into its blanks, edits and undo, each checked again."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from assistant.errors import AssistantError
from assistant.types import Question, RewriteRequest, RewriteResult
from ui import own_state, session
from ui.engine import told
from ui.markup import show, tag
from ui.own_state import OWN_RESULT, answer_key, answers
from ui.shared import assistant, draw_error
from ui.words import say

_PAST = "rewrite_past"
_ERROR = "rewrite_own_error"


def forget() -> None:
    """Drop the own version; a new rewrite begins without one."""
    session.forget(OWN_RESULT, _PAST, _ERROR)


def draw(written: RewriteResult, request: RewriteRequest, turn: int) -> None:
    """Draw the boxes for answers and edits.

    Args:
        written: The rewrite as the tool made it.
        request: What it was made from.
        turn: Which rewrite of this visit it is; each has its own boxes.
    """
    text_key = f"own_text_{turn}"
    st.session_state.setdefault(text_key, written.after.text)
    with st.container(border=True, key="sf_own"):
        show(tag("h3", say("own_heading")), tag("p", say("own_lead"), class_="sf-soft"))
        blanks = _answer_boxes(written, turn)
        if blanks:
            st.button(
                say("own_answer_button"), on_click=_put_in, args=(written, request, turn), key="own_answers"
            )
        st.text_area(say("own_label"), key=text_key, height=150, on_change="ignore", persist_state="session")
        with st.container(horizontal=True):
            st.button(
                say("own_check"),
                icon=":material/fact_check:",
                on_click=_check,
                args=(written, request, turn),
                key="own_check",
            )
            if st.session_state.get(_PAST):
                st.button(
                    say("own_undo"),
                    icon=":material/undo:",
                    on_click=_undo,
                    args=(written, request, turn),
                    key="own_undo",
                )
                st.button(say("own_back"), on_click=_back, args=(written, turn), key="own_back")
        if error := st.session_state.get(_ERROR):
            draw_error(error)


def _answer_boxes(written: RewriteResult, turn: int) -> bool:
    """One box for each question that fills a blank."""
    asked = [(number, q) for number, q in enumerate(written.questions) if q.blank]
    for number, question in asked:
        st.text_input(
            told(question.text),
            key=answer_key(turn, number),
            placeholder=question.blank,
            on_change="ignore",
            persist_state="session",
        )
    return bool(asked)


def restore(written: RewriteResult, request: RewriteRequest, turn: int) -> None:
    """Make the version that `bring_back` was given the user's own, checked again; nothing without one."""
    text, given = own_state.brought_back()
    for number, question in enumerate(written.questions):
        if question.text in given:
            st.session_state[answer_key(turn, number)] = given[question.text]
    if not text or text == written.after.text:
        return
    st.session_state[f"own_text_{turn}"] = text
    st.session_state[f"own_done_{turn}"] = set(answers(written, turn))
    st.session_state[_PAST] = [written.after.text]
    _judge(written, request, turn)


def filled(text: str, blank: str, given: Sequence[tuple[str, str]], more: bool) -> str:
    """`text` with answers in place of one of its blanks.

    Args:
        text: A rewrite.
        blank: The blank as it stands in the text.
        given: The part of the blank that each answer fills ("" for all of it), and the answer.
        more: Whether it asks for more than was answered: then the blank stays behind the answers.
    """
    if not given:
        return text
    said = "; ".join(f"{part}: {answer}" if part else answer for part, answer in given)
    if any(part for part, _ in given):
        said = f"({said})"
    return text.replace(blank, f"{said} {blank}" if more else said, 1)


def _put_in(written: RewriteResult, request: RewriteRequest, turn: int) -> None:
    given = answers(written, turn)
    done: set[int] = st.session_state.setdefault(f"own_done_{turn}", set())
    key = f"own_text_{turn}"
    _remember()
    for blank, parts in _blanks(written.questions).items():
        new = [(part, given[n]) for n, part in parts.items() if n in given and n not in done]
        more = any(n not in given for n in parts)
        st.session_state[key] = filled(st.session_state[key], blank, new, more)
        done |= parts.keys() & given.keys()
    _judge(written, request, turn)


def _blanks(questions: Sequence[Question]) -> dict[str, dict[int, str]]:
    """For each blank the numbers of the questions that fill it, with the part of the blank each one fills."""
    found: dict[str, dict[int, str]] = {}
    for number, question in enumerate(questions):
        if question.blank:
            found.setdefault(question.blank, {})[number] = ""
    for blank, parts in found.items():
        names = blank.strip("[]").split(", ")
        if len(parts) > 1 and len(names) == len(parts):
            found[blank] = dict(zip(parts, names, strict=True))
    return found


def _check(written: RewriteResult, request: RewriteRequest, turn: int) -> None:
    _remember()
    _judge(written, request, turn)


def _remember() -> None:
    own = st.session_state.get(OWN_RESULT)
    shown = own.after.text if own else st.session_state["rewrite_result"].after.text
    st.session_state.setdefault(_PAST, []).append(shown)


def _undo(written: RewriteResult, request: RewriteRequest, turn: int) -> None:
    past: list[str] = st.session_state[_PAST]
    st.session_state[f"own_text_{turn}"] = past.pop()
    session.forget(f"own_done_{turn}")
    if st.session_state[f"own_text_{turn}"] == written.after.text:
        st.session_state[OWN_RESULT] = None
    else:
        _judge(written, request, turn)


def _back(written: RewriteResult, turn: int) -> None:
    st.session_state[f"own_text_{turn}"] = written.after.text
    session.forget(f"own_done_{turn}")
    forget()


def _judge(written: RewriteResult, request: RewriteRequest, turn: int) -> None:
    state = st.session_state
    state[_ERROR] = None
    try:
        state[OWN_RESULT] = assistant().recheck(
            written,
            state[f"own_text_{turn}"],
            strengths=request.strengths,
            answers=tuple(answers(written, turn).values()),
            people=request.people,
        )
    except AssistantError as error:
        state[_ERROR] = error
