"""What a model would be told of a text, and what only the visitor knows about it. Nothing is sent here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import streamlit as st

from assistant.datablock import END, RewriteBlock, parse_block
from assistant.errors import AssistantError
from assistant.types import BeforeSending, RewriteRequest, Telltale, Unsure
from ui import drafts, session
from ui.markup import literal, show, tag, user_text
from ui.shared import assistant, draw_error
from ui.words import language, say

_OPEN, _ANSWERED = "preview_open", "preview_answered"


@dataclass(frozen=True, slots=True)
class _Answered:
    """The words that are no person, and the text and strengths the visitor said it of: in another text the
    same word may be a child's name.
    """

    of: tuple[str, ...]
    words: tuple[str, ...]


def as_answered(request: RewriteRequest) -> RewriteRequest:
    """`request` with the words that the visitor said are no person in it."""
    answered: _Answered | None = st.session_state.get(_ANSWERED)
    words = answered.words if answered and answered.of == _of(request) else ()
    return replace(request, not_names=words)


def open_preview() -> None:
    """Show the preview from the next `draw` on."""
    st.session_state[_OPEN] = True


def is_open() -> bool:
    """Whether the preview is shown."""
    return bool(st.session_state.get(_OPEN))


def close_preview() -> None:
    """Show it no more; what was answered holds."""
    session.forget(_OPEN)


def forget() -> None:
    """Show it no more, and drop what was answered."""
    session.forget(_OPEN, _ANSWERED)


def draw(request: RewriteRequest) -> None:
    """Draw the preview of `request`: what to answer, what may tell who it is about, and the text."""
    writer = assistant()
    try:
        with st.spinner(say("working")):
            parts = drafts.parts(writer, request).requests
            found = [writer.before_sending(part) for part in parts]
    except AssistantError as error:
        close_preview()
        draw_error(error)
        return
    _draw_found(request, found)
    _draw_told([part.told for part in found])


def _of(request: RewriteRequest) -> tuple[str, ...]:
    return (request.text, *request.strengths)


def _draw_found(request: RewriteRequest, found: Sequence[BeforeSending]) -> None:
    """What to answer and what to look at, each once however many goals it stands in."""
    unsure = {(each.text.casefold(), each.others): each for part in found for each in part.unsure}
    telltales = {(each.text.casefold(), each.kind): each for part in found for each in part.telltales}
    if not unsure and not telltales:
        return
    with st.container(border=True, key="sf_before_sending"):
        show(tag("h2", say("preview_look"), class_="sf-side"))
        for number, each in enumerate(unsure.values()):
            _draw_question(request, number, each)
        if telltales:
            _draw_telltales(telltales.values())


def _draw_question(request: RewriteRequest, number: int, unsure: Unsure) -> None:
    asked = say(f"preview_{unsure.reason}", word=unsure.text, others=", ".join(unsure.others))
    show(tag("p", user_text(asked, lang="")))
    if unsure.reason == "word":
        key = f"preview_no_person_{number}"
        st.session_state[key] = unsure.text in request.not_names
        st.checkbox(
            literal(say("preview_no_person", word=unsure.text)),
            key=key,
            on_change=_answer,
            args=(request, unsure.text, key),
        )


def _answer(request: RewriteRequest, word: str, box: str) -> None:
    """Note whether `word` is no person in `request`, as its box now says."""
    words = tuple(other for other in as_answered(request).not_names if other != word)
    if st.session_state[box]:
        words = (*words, word)
    st.session_state[_ANSWERED] = _Answered(_of(request), words)


def _draw_telltales(telltales: Iterable[Telltale]) -> None:
    spanish = language() == "es"
    items = (
        tag("li", tag("b", user_text(each.text)), ": ", each.say_es if spanish else each.say)
        for each in telltales
    )
    show(tag("p", say("preview_telltales")), tag("ul", *items))


def _draw_told(told: Sequence[str]) -> None:
    st.caption(say("preview_help"))
    for part in told:
        st.code(_own_words(part), language=None, wrap_lines=True)
    with st.expander(say("preview_all"), icon=":material/data_object:"):
        st.caption(say("preview_all_help"))
        for part in told:
            st.code(part, language=None, wrap_lines=True)


def _own_words(told: str) -> str:
    """The visitor's own text and strengths in what a model would be told, letter for letter."""
    pieces = [parse_block(f"{piece}{END}") for piece in told.split(END)[:-1]]
    own = [piece for piece in pieces if isinstance(piece, RewriteBlock)]
    return "\n\n".join([*(piece.text for piece in own), *(own[0].strengths if own else ())])
