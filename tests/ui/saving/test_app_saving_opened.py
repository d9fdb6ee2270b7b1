"""Kept work is opened again as it was, and as far as it goes where it was kept badly."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import streamlit as st

from assistant.saving.owner import THIS_COMPUTER
from tests.ui.pages import html, open_page, press, words_of
from tests.ui.saving.visits import (
    GOAL,
    answer_first,
    kept_in,
    opened,
    page_after,
    rewritten,
    saved_page,
    store_in,
    turn_on,
)
from ui.words import say


def test_a_rewrite_is_opened_again_with_its_result(at_home: None, folder: Path) -> None:
    turn_on()
    page = rewritten(open_page("rewrite"))
    (work,) = kept_in(folder)
    again = opened(work, "rewrite")
    assert again.text_area(key="rewrite_text").value == GOAL
    assert again.text_area(key="rewrite_strengths").value == "loves maps"
    assert again.code[0].value == page.code[0].value
    rewritten(again, strengths="loves songs")
    (same,) = kept_in(folder)
    assert same.id == work.id
    assert same.fields["strengths"] == ["loves songs"]


def test_ones_own_version_is_opened_again_and_checked_again(at_home: None, folder: Path) -> None:
    turn_on()
    page = rewritten(open_page("rewrite"))
    own = "Ines will write 3 sentences."
    page.text_area(key="own_text_1").set_value(own)
    press(page, "own_check")
    (work,) = kept_in(folder)
    assert work.fields["rewrite"] == own
    again = opened(work, "rewrite")
    assert again.code[0].value == own
    assert say("own_needs_review") in html(again)


def test_an_answered_question_is_opened_again(at_home: None, folder: Path) -> None:
    turn_on()
    page = rewritten(open_page("rewrite"))
    box = page.text_input(key="own_answer_1_0")
    assert box.placeholder.startswith(f"{say('question_fills')} [")
    box.set_value("1 sentence in September")
    press(page, "own_answer_button")
    (work,) = kept_in(folder)
    again = opened(work, "rewrite")
    assert "1 sentence in September" in again.code[0].value
    assert say("status_own") in html(again)


def test_an_answer_that_was_put_in_can_be_put_right_after_opening(at_home: None, folder: Path) -> None:
    turn_on()
    answer_first(rewritten(open_page("rewrite")), "1 sentence on Septembr 9")
    again = opened(kept_in(folder)[0], "rewrite")
    answer_first(again, "1 sentence on September 9")
    assert again.code[0].value.count("1 sentence on September 9") == 1
    assert "Septembr 9" not in again.code[0].value


def test_an_answer_that_was_not_put_in_yet_is_put_in_after_opening(at_home: None, folder: Path) -> None:
    turn_on()
    page = rewritten(open_page("rewrite"))
    page.text_input(key="own_answer_1_0").set_value("1 sentence on September 9").run()
    again = opened(kept_in(folder)[0], "rewrite")
    assert "September 9" not in again.code[0].value
    press(again, "own_answer_button")
    assert "1 sentence on September 9" in again.code[0].value


@pytest.mark.parametrize("is_planned", [True, False])
def test_a_goal_is_accepted_after_opening_if_it_is_in_the_plan(
    at_home: None, folder: Path, is_planned: bool
) -> None:
    turn_on()
    page = press(rewritten(open_page("rewrite")), "accept")
    (work,) = [work for work in kept_in(folder) if work.page == "rewrite"]
    if not is_planned:
        page.session_state["plan_goals"] = []
    saved = saved_page(page)
    saved.button(key=f"saved_open_{work.id}").click().run()
    again = page_after("rewrite", saved)
    assert again.session_state["rewrite_drafts"].items[0].is_accepted is is_planned
    assert (say("accepted") in words_of(again)) is is_planned


def test_with_a_model_opening_again_sends_nothing(
    at_home: None, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    turn_on()
    rewritten(open_page("rewrite"))
    (work,) = kept_in(folder)
    monkeypatch.setenv("STRENGTHS_MODEL", "some-model")
    monkeypatch.setenv("STRENGTHS_BASE_URL", "http://127.0.0.1:9/v1")
    st.cache_resource.clear()
    models: list[str] = []
    monkeypatch.setattr("assistant.build._chat_model", lambda settings: models.append(settings.model))
    again = opened(work, "rewrite")
    assert again.code[0].value == work.fields["rewrite"]
    assert models == []


def test_a_talk_is_opened_again(at_home: None, folder: Path) -> None:
    turn_on()
    page = open_page("coach")
    page.text_area(key="coach_question").set_value("They handed me a finished IEP before we met.")
    press(page, "coach_button")
    page.button(key="coach_follow_no").click().run()
    (work,) = kept_in(folder)
    assert len(work.fields["questions"]) == 2
    again = opened(work, "coach")
    turns = again.session_state["coach_turns"]
    assert [asked for asked, _ in turns] == work.fields["questions"]
    assert [answer.say or answer.note for _, answer in turns] == work.fields["answers"]


def test_a_plan_is_opened_again_with_what_was_pinned(at_home: None, folder: Path) -> None:
    turn_on()
    page = open_page("coach")
    page.text_area(key="coach_question").set_value("They handed me a finished IEP before we met.")
    press(page, "coach_button")
    press(page, "plan_pin")
    plan = page_after("plan", page)
    plan.text_input(key="plan_student").set_value("Rosa")
    plan.text_area(key="plan_questions").set_value("Who will help?")
    press(plan, "plan_button")
    (work,) = [work for work in kept_in(folder) if work.page == "plan"]
    assert work.title == "Rosa"
    again = opened(work, "plan")
    for words in ("Meeting plan for Rosa", "Who will help?"):
        assert words in words_of(again)
    assert words_of(again) == words_of(plan)


def test_the_students_page_is_opened_again(at_home: None, folder: Path) -> None:
    turn_on()
    page = open_page("student")
    page.text_input(key="student_name").set_value("Rosa")
    page.text_area(key="student_strengths").set_value("I draw maps.")
    press(page, "student_button")
    (work,) = kept_in(folder)
    assert words_of(opened(work, "student")) == words_of(page)


def test_answers_of_the_finder_are_opened_again(at_home: None, folder: Path) -> None:
    turn_on()
    page = open_page("finder")
    page.text_input[0].set_value("building bridges out of blocks")
    press(page, "finder_button")
    (work,) = kept_in(folder)
    assert work.title == "building bridges out of blocks"
    again = opened(work, "finder")
    assert "building bridges out of blocks" in html(again)
    assert say("finder_result") in html(again)


def test_a_series_is_opened_again(at_home: None, folder: Path) -> None:
    turn_on()
    page = open_page("progress")
    page.button(key="progress_use_example").click().run()
    press(page, "progress_button")
    (work,) = kept_in(folder)
    again = opened(work, "progress")
    assert say("progress_partially_met") in html(again)
    assert len(again.dataframe[0].value) == 8
    assert again.date_input(key="progress_start").value == page.date_input(key="progress_start").value


def test_a_document_and_two_drafts_are_opened_again(at_home: None, folder: Path) -> None:
    turn_on()
    page = open_page("document")
    press(page, "document_example")
    press(page, "document_button")
    (work,) = kept_in(folder)
    assert say("document_goals") in html(page)
    assert say("document_goals") in html(opened(work, "document"))
    page = open_page("compare")
    press(page, "compare_example")
    press(page, "compare_button")
    work = kept_in(folder)[0]
    assert work.page == "compare"
    assert words_of(opened(work, "compare")) == words_of(page)


_DAMAGED: list[Mapping[str, Any]] = [
    {},
    {"text": 5, "strengths": "loves", "names": [1], "answers": ["x"], "scripts": [1], "goals": {"before": 2}},
    {"text": GOAL, "drafts": [5, {"text": GOAL, "rewrite": 4, "answers": {"x": 1}}, {}]},
    {"scripts": [{}], "goals": [{}], "start": "yesterday", "end": "", "questions": [], "who": "nobody"},
]


@pytest.mark.parametrize("fields", _DAMAGED)
@pytest.mark.parametrize(
    "page", ["rewrite", "document", "compare", "coach", "plan", "finder", "student", "progress"]
)
def test_what_was_kept_badly_opens_as_far_as_it_goes(
    at_home: None, folder: Path, page: str, fields: Mapping[str, Any]
) -> None:
    turn_on()
    store = store_in(folder)
    store.add(THIS_COMPUTER, page, "", fields)
    (work,) = store.works(THIS_COMPUTER)
    saved = saved_page()
    assert say("saved_untitled") in html(saved)
    saved.button(key=f"saved_open_{work.id}").click().run()
    assert not page_after(page, saved).exception


def test_work_of_a_page_nobody_knows_says_so_and_can_be_deleted(at_home: None, folder: Path) -> None:
    turn_on()
    store = store_in(folder)
    store.add(THIS_COMPUTER, "dance", "Steps", {"text": "x"})
    (work,) = store.works(THIS_COMPUTER)
    saved = saved_page()
    saved.button(key=f"saved_open_{work.id}").click().run()
    assert "not in this version" in saved.error[0].value
    saved.button(key=f"saved_delete_{work.id}").click().run()
    assert kept_in(folder) == ()
