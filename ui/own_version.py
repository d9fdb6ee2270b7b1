"""The questions of a rewrite with boxes for the answers, and the user's own version, checked again."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from assistant.errors import AssistantError
from assistant.pipeline import Assistant
from assistant.types import Question
from ui import plan_state
from ui.drafts import Draft, Drafts, KeptDraft
from ui.engine import told
from ui.markup import Safe, show, tag, user_text
from ui.shared import assistant, draw_error
from ui.words import DEFAULT_LANGUAGE, say


def draw_questions(draft: Draft) -> None:
    """Draw what is missing as questions; an answer goes into the blank it fills."""
    asked = draft.written.questions
    with st.container(border=True, key=f"sf_questions_{draft.name}"):
        heading = tag("h3", say("questions_heading"))
        if not asked:
            show(heading, tag("p", say(f"questions_none_{draft.written.before.kind}")))
            return
        show(heading, tag("p", say("questions_lead")))
        # Counted as they are read: those with a box first, then those that have no place in the text yet.
        boxes = [number for number, question in enumerate(asked) if question.blank]
        parts = _parts(asked)
        for shown, number in enumerate(boxes, start=1):
            _draw_answer_box(draft, number, asked[number], shown, parts[number])
        if boxes:
            st.button(
                say("own_answer_button"),
                icon=":material/input:",
                on_click=_put_in,
                args=(draft,),
                key=f"own_answers_{draft.name}",
            )
        rest = [question for question in asked if not question.blank]
        if others := [_other(n, question) for n, question in enumerate(rest, start=len(boxes) + 1)]:
            show(tag("p", say("questions_no_blank"), class_="sf-soft"), *others)


def _parts(questions: Sequence[Question]) -> dict[int, str]:
    """For each question with a blank the part of it that the answer fills, as it is shown: "[date]"."""
    blanks = _blanks(questions).items()
    return {
        number: f"[{part}]" if part else blank for blank, parts in blanks for number, part in parts.items()
    }


def _draw_answer_box(draft: Draft, number: int, question: Question, shown: int, fills: str) -> None:
    st.text_input(
        say("question_numbered", number=str(shown), question=told(question.text)),
        key=draft.answer_key(number),
        placeholder=f"{say('question_fills')} {fills}",
        on_change="ignore",
        persist_state="session",
    )


def _other(number: int, question: Question) -> Safe:
    """A question about something that has no place in the text yet."""
    said = told(question.text)
    lang = "" if said != question.text else DEFAULT_LANGUAGE
    return tag("p", user_text(say("question_numbered", number=str(number), question=said), lang=lang))


def draw_edit(draft: Draft) -> None:
    """Draw the text to change, with the buttons that check it and take a change back."""
    st.session_state.setdefault(draft.text_key, draft.shown.after.text)
    with st.container(border=True, key=f"sf_own_{draft.name}"):
        show(tag("h3", say("own_heading")), tag("p", say("own_lead"), class_="sf-soft"))
        st.text_area(
            say("own_label"),
            key=draft.text_key,
            height="content",
            on_change="ignore",
            persist_state="session",
        )
        with st.container(horizontal=True):
            _draw_button(draft, "own_check", ":material/fact_check:", _check)
            if draft.past:
                _draw_button(draft, "own_undo", ":material/undo:", _undo)
                _draw_button(draft, "own_back", ":material/settings_backup_restore:", _back)
        if draft.error:
            draw_error(draft.error)


def _draw_button(draft: Draft, name: str, icon: str, action: Callable[[Draft], None]) -> None:
    st.button(say(name), icon=icon, on_click=action, args=(draft,), key=f"{name}_{draft.name}")


def restore(made: Drafts, kept: Sequence[KeptDraft], checker: Assistant) -> None:
    """Give each draft the answers and the version it had in an earlier visit, checked again.

    Args:
        made: What was written anew.
        kept: What the user had made of it. It belongs to the draft of the same goal.
        checker: Who checks.
    """
    left = list(kept)
    for draft in made.items:
        found = next((old for old in left if old.goal == draft.request.text), None)
        if found:
            left.remove(found)
            _restore(draft, found, checker)


def _restore(draft: Draft, kept: KeptDraft, checker: Assistant) -> None:
    for number, question in enumerate(draft.written.questions):
        if answer := kept.answers.get(question.text):
            st.session_state[draft.answer_key(number)] = answer
    if kept.text and kept.text != draft.written.after.text:
        st.session_state[draft.text_key] = kept.text
        draft.past = [draft.written.after.text]
        draft.put_in = {n: answer for n, answer in draft.answers().items() if answer in kept.text}
        _judge(draft, checker)
    if plan_state.as_goal(draft.shown) in plan_state.goals():
        draft.accepted = draft.shown.after.text


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


def _put_in(draft: Draft) -> None:
    answers = draft.answers()
    text = str(st.session_state.get(draft.text_key, draft.shown.after.text))
    _remember(draft)
    for number, old in draft.put_in.items():
        if answers.get(number, old) != old:  # an answer that was changed after it was put in
            text = text.replace(old, answers[number], 1)
    for blank, parts in _blanks(draft.written.questions).items():
        new = [(part, answers[n]) for n, part in parts.items() if n in answers and n not in draft.put_in]
        more = any(n not in answers for n in parts)
        text = filled(text, blank, new, more)
    draft.put_in = draft.put_in | answers
    st.session_state[draft.text_key] = text
    _judge(draft, assistant())


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


def _check(draft: Draft) -> None:
    _remember(draft)
    _judge(draft, assistant())


def _remember(draft: Draft) -> None:
    draft.past.append(draft.shown.after.text)


def _undo(draft: Draft) -> None:
    st.session_state[draft.text_key] = draft.past.pop()
    draft.put_in = {}
    if st.session_state[draft.text_key] == draft.written.after.text:
        draft.own = draft.error = None
    else:
        _judge(draft, assistant())


def _back(draft: Draft) -> None:
    st.session_state[draft.text_key] = draft.written.after.text
    draft.own = draft.error = None
    draft.past, draft.put_in = [], {}


def _judge(draft: Draft, checker: Assistant) -> None:
    draft.error = None
    try:
        draft.own = checker.recheck(
            draft.written,
            st.session_state[draft.text_key],
            strengths=draft.request.strengths,
            answers=tuple(draft.answers().values()),
            people=draft.request.people,
        )
    except AssistantError as error:
        draft.error = error
