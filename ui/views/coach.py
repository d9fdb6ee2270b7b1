"""What do I say when ...: a script with its source."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from assistant.errors import AssistantError
from assistant.types import Answer, Citation
from ui.markup import Safe, lines, show, tag
from ui.shared import assistant, draw_error, focus_on
from ui.words import say, say_list

_ANSWER_ID = "sf-answer"
_SIGNS = {"safety": "!", "out_of_scope": "i", "no_guidance": "i"}


def draw() -> None:
    """Draw the page."""
    state = st.session_state
    st.title(say("coach_title"), anchor=False)
    st.markdown(say("coach_lead"))
    st.caption(f":material/lock: {say('coach_privacy')}")
    with st.container(border=True, key="sf_form"):
        st.text_area(
            say("coach_label"),
            key="coach_question",
            placeholder=say("coach_placeholder"),
            height=110,
            on_change="ignore",
            persist_state="session",
        )
        clicked = st.button(say("coach_button"), type="primary", icon=":material/forum:")
        if clicked or state.pop("coach_pending", False):
            with st.spinner(say("working_coach")):
                _ask()
        if state.get("coach_error"):
            draw_error(state["coach_error"])
    answer = state.get("coach_answer")
    if answer:
        _draw_answer(answer)
        focus_on(_ANSWER_ID, turn=state["coach_turn"])
    _draw_examples()
    st.caption(say("coach_not_legal"))


def _draw_examples() -> None:
    st.caption(say("coach_examples"))
    with st.container(horizontal=True, key="sf_situations"):
        for number, example in enumerate(say_list("coach_situations")):
            st.button(example, key=f"coach_example_{number}", on_click=_use_example, args=(example,))


def _use_example(example: str) -> None:
    st.session_state["coach_question"] = example
    st.session_state["coach_pending"] = True


def _ask() -> None:
    state = st.session_state
    state["coach_error"] = state["coach_answer"] = None
    try:
        state["coach_answer"] = assistant().ask(state["coach_question"])
        state["coach_turn"] = state.get("coach_turn", 0) + 1
    except AssistantError as error:
        state["coach_error"] = error


def _draw_answer(answer: Answer) -> None:
    parts: list[Safe] = []
    if answer.status != "answered":
        parts.append(_notice(answer))
    elif answer.note:
        parts.append(tag("p", lines(answer.note), class_="sf-soft"))
    if answer.say:
        parts.append(tag("h2", say("coach_say"), class_="sf-say-heading"))
        parts.append(tag("blockquote", lines(answer.say), class_="sf-say"))
    for heading, body in (
        ("coach_why", answer.why),
        ("coach_writing", answer.ask_in_writing),
        ("coach_law", answer.law),
    ):
        if body:
            parts += [tag("h3", say(heading)), tag("p", lines(body))]
    if answer.citations:
        parts += [tag("h3", say("coach_source")), _sources(answer.citations)]
    show(
        tag("section", *parts, class_="sf-card", id=_ANSWER_ID, tabindex="-1", aria_label=say("coach_answer"))
    )
    _draw_copy(answer)
    _draw_others(answer)


def _sources(citations: Sequence[Citation]) -> Safe:
    """Each script once, with the rules it rests on."""
    rules: dict[str, list[str]] = {}
    for citation in citations:
        rules.setdefault(citation.title, []).append(citation.source)
    items = [
        tag("li", tag("b", title), ": ", "; ".join(dict.fromkeys(found))) for title, found in rules.items()
    ]
    return tag("ul", *items, class_="sf-sources")


def _notice(answer: Answer) -> Safe:
    return tag(
        "div",
        tag("span", _SIGNS[answer.status], class_="sf-sign", aria_hidden="true"),
        tag(
            "div",
            tag("h2", say(f"coach_{answer.status}"), class_="sf-status-line"),
            tag("p", lines(answer.note)) if answer.note else Safe(),
        ),
        class_=f"sf-status sf-{answer.status}",
    )


def _draw_copy(answer: Answer) -> None:
    words = "\n\n".join(part for part in (answer.say, answer.ask_in_writing) if part)
    if words:
        with st.expander(say("coach_copy"), icon=":material/content_copy:"):
            st.code(words, language=None, wrap_lines=True)


def _draw_others(answer: Answer) -> None:
    titles = [p.title for p in answer.passages if p.topic != answer.topic]
    unique = list(dict.fromkeys(titles))[:3]
    if not unique:
        return
    st.caption(say("coach_more"))
    with st.container(horizontal=True, key="sf_others"):
        for number, title in enumerate(unique):
            st.button(title, key=f"coach_other_{number}", on_click=_use_example, args=(title,))
