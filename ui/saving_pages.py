"""What of each page is kept, and how it is put back. Results are made again from it, not stored."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, cast

import streamlit as st

from assistant.errors import InputError
from assistant.finder import WHO
from assistant.render.meeting_page import PlannedGoal
from assistant.types import Answer, Citation
from assistant.types_documents import Comparison, DocumentReview
from assistant.types_progress import Series
from ui import drafts, plan_state, session, uploads
from ui.drafts import Draft, KeptDraft
from ui.markup import first_words
from ui.saving_fields import Fields, by_name, objects, strings, text, texts

_TITLE_WORDS = 14
_STUDENT = ("name", "strengths", "helps", "working_on", "tell")
_PLAN = (plan_state.STUDENT, plan_state.DATE, plan_state.STRENGTHS, plan_state.QUESTIONS)


@dataclass(frozen=True, slots=True)
class KeptPage:
    """How one page is kept.

    Attributes:
        fields: What there is to keep now, as JSON values; None for nothing.
        key: What makes two works of this page two: another text is another work, the same text with other
            strengths is not.
        title: What it is called in the list.
        put_back: Fills the page's boxes.
    """

    fields: Callable[[], dict[str, Any] | None]
    key: Callable[[Fields], str]
    title: Callable[[Fields], str]
    put_back: Callable[[Fields], None]


def _rewrite() -> dict[str, Any] | None:
    made = drafts.current()
    if made is None:
        return None
    request = made.request
    each = [_draft(draft) for draft in made.items]
    return {
        "text": request.text,
        "kind": request.kind or "auto",
        "strengths": list(request.strengths),
        "names": list(request.people),
        **({"drafts": each} if made.several else each[0]),
    }


def _draft(draft: Draft) -> dict[str, Any]:
    return {
        "text": draft.request.text,
        "rewrite": draft.shown.after.text,
        "questions": [question.text for question in draft.shown.questions],
        "answers": draft.answers_by_question(),
    }


def _put_back_rewrite(fields: Fields) -> None:
    state = st.session_state
    session.forget("rewrite_error")
    drafts.forget()
    state["rewrite_text"] = text(fields, "text")
    kind = text(fields, "kind")
    state["rewrite_kind"] = kind if kind in ("goal", "present_levels") else "auto"
    state["rewrite_strengths"] = "\n".join(texts(fields, "strengths"))
    state["rewrite_names"] = ", ".join(texts(fields, "names"))
    each = objects(fields, "drafts") or [fields]
    drafts.bring_back(
        [KeptDraft(text(part, "text"), text(part, "rewrite"), by_name(part, "answers")) for part in each]
    )


def _document() -> dict[str, Any] | None:
    review: DocumentReview | None = st.session_state.get("document_review")
    return None if review is None else {"name": review.document.name, "text": review.document.text}


def _put_back_document(fields: Fields) -> None:
    session.forget("document_review", "document_comments", "document_error")
    uploads.empty_files("document_file")
    st.session_state["document_text"] = text(fields, "text")


def _compare() -> dict[str, Any] | None:
    found: Comparison | None = st.session_state.get("compare_result")
    return None if found is None else {"old": found.old.text, "new": found.new.text}


def _put_back_compare(fields: Fields) -> None:
    session.forget("compare_result", "compare_error")
    for side in ("old", "new"):
        uploads.empty_files(f"compare_{side}_file")
        st.session_state[f"compare_{side}_text"] = text(fields, side)


def _coach() -> dict[str, Any] | None:
    turns: Sequence[tuple[str, Answer]] = st.session_state.get("coach_turns") or ()
    if not turns:
        return None
    return {
        "questions": [asked for asked, _ in turns],
        "answers": [answer.say or answer.note for _, answer in turns],
        "name": str(st.session_state.get("coach_name") or ""),
    }


def _put_back_coach(fields: Fields) -> None:
    state = st.session_state
    session.forget("coach_turns", "coach_error", "coach_pending")
    questions = texts(fields, "questions")
    state["coach_name"] = text(fields, "name")
    state["coach_question"] = questions[-1] if questions else ""
    state["coach_again"] = questions


def _plan() -> dict[str, Any] | None:
    state = st.session_state
    boxes = {name: str(state.get(name) or "") for name in _PLAN}
    pinned = [_pinned(answer) for answer in plan_state.scripts()]
    goals = [asdict(goal) for goal in plan_state.goals()]
    if not (pinned or goals or any(text.strip() for text in boxes.values())):
        return None
    return {**boxes, "scripts": pinned, "goals": goals}


def _pinned(answer: Answer) -> dict[str, Any]:
    """A script without the passages it was found with, which nobody brings to a meeting."""
    return asdict(answer) | {"passages": [], "own": [], "usage": None}


def _put_back_plan(fields: Fields) -> None:
    plan_state.clear()
    for name in _PLAN:
        st.session_state[name] = text(fields, name)
    for script in objects(fields, "scripts"):
        cited = objects(script, "citations")
        plan_state.pin_script(
            Answer(
                status="answered",
                topic=text(script, "topic"),
                say=text(script, "say"),
                why=text(script, "why"),
                ask_in_writing=text(script, "ask_in_writing"),
                law=text(script, "law"),
                note=text(script, "note"),
                not_to_say=text(script, "not_to_say"),
                letter=text(script, "letter"),
                letter_in_english=text(script, "letter_in_english"),
                citations=tuple(Citation(**strings(item, "id", "title", "source")) for item in cited),
                language="es" if text(script, "language") == "es" else "en",
            )
        )
    for goal in objects(fields, "goals"):
        plan_state.goals().append(PlannedGoal(**strings(goal, "before", "after")))


def _finder() -> dict[str, Any] | None:
    state = st.session_state
    if state.get("finder_found") is None:
        return None
    typed = {str(name): value for name, value in state.items() if isinstance(value, str) and value.strip()}
    answers = {name: value for name, value in typed.items() if _is_answer(name)}
    return {"who": str(state.get("finder_who") or ""), "answers": answers} if answers else None


def _is_answer(name: str) -> bool:
    return name.startswith("finder_") and name != "finder_who"


def _put_back_finder(fields: Fields) -> None:
    state = st.session_state
    session.forget("finder_found", "finder_error")
    session.forget(
        *(str(name) for name, value in state.items() if _is_answer(str(name)) and isinstance(value, str))
    )
    for name, answer in by_name(fields, "answers").items():
        if _is_answer(name):
            state[name] = answer
    if (who := text(fields, "who")) in WHO:
        state["finder_who"] = who


def _student() -> dict[str, Any] | None:
    boxes = {name: str(st.session_state.get(f"student_{name}") or "") for name in _STUDENT}
    return boxes if any(text.strip() for text in boxes.values()) else None


def _put_back_student(fields: Fields) -> None:
    for name in _STUDENT:
        st.session_state[f"student_{name}"] = text(fields, name)


def _progress() -> dict[str, Any] | None:
    state = st.session_state
    if state.get("progress_result") is None:
        return None
    series: Series | None = state.get("progress_series")
    points = series.points if series else ()
    return {
        "baseline": str(state.get("progress_baseline") or ""),
        "target": str(state.get("progress_target") or ""),
        "start": str(state.get("progress_start") or ""),
        "end": str(state.get("progress_end") or ""),
        "points": "\n".join(f"{point.day:%m/%d/%Y} {point.shown}" for point in points),
    }


def _put_back_progress(fields: Fields) -> None:
    state = st.session_state
    session.forget("progress_result", "progress_series", "progress_error")
    uploads.empty_files("progress_file")
    for name in ("baseline", "target", "points"):
        state[f"progress_{name}"] = text(fields, name)
    for name in ("start", "end"):
        try:
            state[f"progress_{name}"] = dt.date.fromisoformat(text(fields, name))
        except ValueError:
            session.forget(f"progress_{name}")


def _same(*names: str) -> Callable[[Fields], str]:
    return lambda fields: "\n".join(text(fields, name) for name in names)


def _first(name: str) -> Callable[[Fields], str]:
    """The first words of a text, or of the first of several."""

    def title(fields: Fields) -> str:
        value = fields.get(name)
        if isinstance(value, dict):
            value = list(cast(dict[str, Any], value).values())
        texts = cast(list[Any], value) if isinstance(value, list) else [value]
        return next((first_words(text, _TITLE_WORDS) for text in texts if isinstance(text, str)), "")

    return title


PAGES: Mapping[str, KeptPage] = {
    "rewrite": KeptPage(_rewrite, _same("text"), _first("text"), _put_back_rewrite),
    "document": KeptPage(_document, _same("text"), _first("name"), _put_back_document),
    "compare": KeptPage(_compare, _same("old", "new"), _first("new"), _put_back_compare),
    "coach": KeptPage(_coach, _first("questions"), _first("questions"), _put_back_coach),
    "plan": KeptPage(_plan, _same(), _same(plan_state.STUDENT), _put_back_plan),
    "finder": KeptPage(_finder, _same(), _first("answers"), _put_back_finder),
    "student": KeptPage(_student, _same(), _same("name"), _put_back_student),
    "progress": KeptPage(
        _progress,
        _same("baseline", "target"),
        lambda fields: " → ".join(filter(None, strings(fields, "baseline", "target").values())),
        _put_back_progress,
    ),
}


def put_back(page: str, fields: Fields) -> None:
    """Fill the boxes of `page` with what was kept, and let it make its result again.

    Raises:
        InputError: There is no such page in this version.
    """
    if page not in PAGES:
        problem = "This work is of a page that is not in this version."
        raise InputError(problem, "Save it as a file to read it.")
    PAGES[page].put_back(fields)
    session.open_again(page)
