"""What do I say when ...: a talk in which each answer is a script with its source."""

from __future__ import annotations

import streamlit as st

from assistant.errors import AssistantError
from assistant.pipeline import Assistant
from assistant.types import Answer
from ui import session
from ui.coach_answer import ANSWER_ID, draw_answer
from ui.engine import told
from ui.markup import lines, show, tag, user_text
from ui.shared import assistant, draw_top, focus_on, offline_assistant, privacy_line, settings
from ui.words import language, say, say_list

_TURNS = "coach_turns"
_TROUBLE = "coach_trouble"
_BOXES = ("coach_question", "coach_name")
_FOLLOW_UPS = ("no", "more")


def draw() -> None:
    """Draw the page."""
    state = st.session_state
    turns: list[tuple[str, Answer]] = state.setdefault(_TURNS, [])
    draw_top("coach", _draw_form, note=say("coach_privacy") if settings().is_offline else privacy_line())
    if turns:
        draw_answer(turns[-1][1], turn=len(turns))
        focus_on(ANSWER_ID, turn=state["coach_turn"])
        if trouble := state.get(_TROUBLE):
            st.caption(told(trouble))
        if turns[-1][1].status != "safety":  # nobody says no to a child in danger, or says it another way
            _draw_follow_ups()
        _draw_earlier(turns[:-1])
        st.button(say("coach_start_over"), icon=":material/restart_alt:", on_click=_start_over)
    else:
        _draw_examples()
    st.caption(say("coach_not_legal"))


def _draw_form() -> None:
    st.text_area(
        say("coach_label"),
        key="coach_question",
        placeholder=say("coach_placeholder"),
        height="content",
        on_change="ignore",
        persist_state="session",
    )
    with st.expander(say("more_choices")):
        st.text_input(say("coach_name"), key="coach_name", on_change="ignore", persist_state="session")
        st.caption(say("coach_name_help"))
    clicked = st.button(say("coach_button"), type="primary", icon=":material/forum:")
    if clicked or st.session_state.pop("coach_pending", False):
        with st.spinner(say("working_coach")):
            _ask(st.session_state["coach_question"], assistant())
    if session.opened_again("coach"):
        with st.spinner(say("working_coach")):
            for question in st.session_state.pop("coach_again", ()):
                _ask(question, offline_assistant())


def _draw_follow_ups() -> None:
    st.caption(say("coach_follow_up"))
    with st.container(horizontal=True, key="sf_follow_ups"):
        for name in _FOLLOW_UPS:
            words = say(f"coach_follow_{name}")
            st.button(words, key=f"coach_follow_{name}", on_click=_use_example, args=(words,))


def _draw_earlier(turns: list[tuple[str, Answer]]) -> None:
    """What was asked before in this visit, newest first."""
    if not turns:
        return
    with st.expander(say("coach_earlier", count=str(len(turns))), icon=":material/history:"):
        for question, answer in reversed(turns):
            show(
                tag("p", tag("b", say("coach_you_asked")), " ", user_text(question, lang="")),
                tag(
                    "blockquote",
                    lines(answer.say or answer.note),
                    class_="sf-say sf-say-small",
                    lang=answer.language,
                ),
            )


def _draw_examples() -> None:
    st.caption(say("coach_examples"))
    with st.container(horizontal=True, key="sf_situations"):
        for number, example in enumerate(say_list("coach_situations")):
            st.button(
                example, key=f"coach_example_{number}", wrap=True, on_click=_use_example, args=(example,)
            )


def _use_example(example: str) -> None:
    st.session_state["coach_question"] = example
    st.session_state["coach_pending"] = True


def _ask(question: str, coach: Assistant) -> None:
    """Ask with what was asked before, so that "and if they say no?" is understood."""
    state = st.session_state
    state["coach_error"] = None
    turns: list[tuple[str, Answer]] = state[_TURNS]
    name = str(state.get("coach_name") or "").strip()
    try:
        answer = coach.ask(
            question,
            (name,) if name else (),
            tuple(asked for asked, _ in turns),
            in_spanish=language() == "es",
        )
        turns.append((question, answer))
        state[_TROUBLE] = coach.guidance.trouble
        session.next_turn("coach_turn")
    except AssistantError as error:
        state["coach_error"] = error


def _start_over() -> None:
    session.empty(*_BOXES)
    session.forget("coach_error", _TURNS, _TROUBLE)
