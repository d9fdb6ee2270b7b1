"""The coach's talk, the meeting plan, the student's page and the strengths finder, without a browser."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from assistant.render.meeting_page import MOST_SCRIPTS, PlannedGoal
from assistant.types import Answer, Citation
from tests.ui.pages import HOSTILE, downloads, html, open_page, press, words_of
from ui import plan_state
from ui.words import say

pytestmark = pytest.mark.usefixtures("own_home")


def _ask(page: AppTest, question: str) -> AppTest:
    page.text_area(key="coach_question").set_value(question)
    return press(page, "coach_button")


def _answer(number: int, words: str = "") -> Answer:
    return Answer(
        status="answered",
        topic="homework",
        say=words or f"Words number {number}.",
        why="",
        ask_in_writing="The cap.",
        law="",
        citations=(Citation(id="homework", title=f"Script {number}", source="practice"),),
    )


def test_a_follow_up_is_about_what_was_asked_before() -> None:
    page = _ask(open_page("coach"), "They handed me a finished IEP before we met.")
    first = html(page)
    press(page, "coach_follow_no")
    assert not page.exception
    second = html(page)
    assert "prior written notice" in second
    assert say("coach_you_asked") not in first
    assert "They handed me a finished IEP" in second
    assert say("coach_earlier", count="1") in [expander.label for expander in page.expander]


def test_a_new_talk_knows_nothing_of_the_old_one() -> None:
    page = _ask(open_page("coach"), "They handed me a finished IEP before we met.")
    press(page, "coach_start_over")
    assert page.text_area(key="coach_question").value == ""
    assert say("coach_say") not in html(page)
    assert page.session_state["coach_turns"] == []


def test_an_error_keeps_the_talk() -> None:
    page = _ask(open_page("coach"), "They handed me a finished IEP before we met.")
    _ask(page, " ")
    assert "empty" in page.error[0].value
    assert say("coach_say") in html(page)


@pytest.mark.parametrize("question", ["word " * 20_000, "a\x00b"])
def test_a_question_that_cannot_be_used_is_one_clear_line(question: str) -> None:
    page = open_page("coach")
    page.session_state["coach_question"] = question
    press(page, "coach_button")
    assert not page.exception
    assert len(page.error) == 1


def test_the_name_fills_the_blanks() -> None:
    page = open_page("coach")
    page.text_input(key="coach_name").set_value("Ines")
    _ask(page, "How do I ask to see all of her school records?")
    assert "Ines's records" in words_of(page)


def test_the_letter_can_be_copied_and_taken_along() -> None:
    page = _ask(open_page("coach"), "They handed me a finished IEP before we met.")
    assert any("Dear ___" in code.value for code in page.code)
    assert downloads(page) == [say("download_text")]


def test_at_most_two_other_ways_are_shown_with_their_words() -> None:
    page = _ask(open_page("coach"), "They handed me a finished IEP before we met.")
    others = [e.label for e in page.expander if e.label.startswith(say("coach_other", title=""))]
    assert 1 <= len(others) <= 2


def test_where_a_child_may_be_in_danger_nothing_else_is_offered() -> None:
    page = _ask(open_page("coach"), "My daughter says she wants to hurt herself because of school.")
    assert say("coach_safety") in words_of(page)
    assert not [e.label for e in page.expander if e.label.startswith(say("coach_other", title=""))]
    asked = [say(f"coach_follow_{name}") for name in ("no", "more")]
    assert not [button.label for button in page.button if button.label in asked]
    _ask(page, "They handed me a finished IEP before we met.")
    assert [button.label for button in page.button if button.label in asked] == asked


def test_what_is_asked_is_never_read_as_html() -> None:
    page = _ask(open_page("coach"), f"They handed me a finished IEP {HOSTILE}")
    press(page, "coach_follow_more")
    assert "<img" not in html(page)
    assert "&lt;img" in html(page)


def test_a_script_is_pinned_once_and_stands_in_the_plan() -> None:
    page = _ask(open_page("coach"), "They handed me a finished IEP before we met.")
    press(page, "plan_pin")
    (button,) = [button for button in page.button if button.label == say("plan_pinned")]
    assert button.disabled
    pinned: list[Answer] = page.session_state["plan_scripts"]
    assert len(pinned) == 1
    assert say("plan_open") in [button.label for button in page.button]
    plan = open_page("plan")
    plan.session_state["plan_scripts"] = pinned
    plan.run()
    assert pinned[0].say in words_of(plan)


def test_a_goal_is_pinned_with_its_questions_and_strengths() -> None:
    page = open_page("rewrite")
    page.text_area(key="rewrite_text").set_value("Ines will get better at writing.")
    page.text_area(key="rewrite_strengths").set_value("loves maps")
    press(page, "rewrite_button")
    press(page, "accept")
    state = page.session_state
    assert [goal.before for goal in state["plan_goals"]] == ["Ines will get better at writing."]
    assert "maps" in state["plan_goals"][0].after
    assert state["plan_strengths"] == "loves maps"
    assert len(state["plan_questions"].splitlines()) >= 3
    assert say("accepted") in words_of(page)


def test_the_plan_is_written_filled_and_emptied() -> None:
    page = open_page("plan")
    page.text_input(key="plan_student").set_value("Ines")
    page.text_area(key="plan_strengths").set_value("draws maps\n\n  helps friends ")
    page.text_area(key="plan_questions").set_value("Who counts?")
    press(page, "plan_button")
    shown = html(page)
    for words in ("Meeting plan for", "Ines", "draws maps", "helps friends", "Who counts?"):
        assert words in shown
    assert downloads(page) == [say("download_word"), say("download_text")]
    press(page, "start_over")
    assert "Ines" not in html(page)
    assert page.text_area(key="plan_questions").value == ""


def test_what_is_pinned_can_be_taken_out_one_by_one() -> None:
    page = open_page("plan")
    page.session_state["plan_scripts"] = [_answer(1), _answer(2)]
    page.session_state["plan_goals"] = [PlannedGoal(before="a", after="Ines will write.")]
    page.run()
    page.button(key="plan_drop_script_0").click().run()
    assert "Words number 1." not in html(page)
    assert "Words number 2." in html(page)
    page.button(key="plan_drop_goal_0").click().run()
    assert "Ines will write." not in html(page)
    assert say("plan_no_goals") in [button.label for button in page.button]


def test_more_scripts_than_fit_are_told() -> None:
    page = open_page("plan")
    page.session_state["plan_scripts"] = [_answer(number) for number in range(MOST_SCRIPTS + 1)]
    page.run()
    assert say("plan_too_many", most=str(MOST_SCRIPTS)) in html(page)


def test_what_is_written_into_a_plan_is_never_read_as_html_or_markdown() -> None:
    page = open_page("plan")
    page.session_state["plan_scripts"] = [_answer(1, HOSTILE)]
    page.session_state["plan_goals"] = [PlannedGoal(before=HOSTILE, after=HOSTILE)]
    page.text_input(key="plan_student").set_value(HOSTILE)
    page.text_area(key="plan_questions").set_value(HOSTILE)
    press(page, "plan_button")
    assert "<img" not in html(page)
    assert html(page).count("&lt;img") >= 6
    assert not any("<img" in element.value for element in page.markdown)


@pytest.mark.parametrize(("name", "box"), [("plan", "plan_questions"), ("student", "student_helps")])
@pytest.mark.parametrize("pasted", ["x\n" * 500_000, "A long line. " * 80_000], ids=["lines", "one line"])
def test_what_no_page_can_hold_is_one_clear_line_and_stays_in_its_box(
    name: str, box: str, pasted: str
) -> None:
    page = open_page(name)
    page.text_area(key=box).set_value(pasted)
    press(page, f"{name}_button")
    assert "more than fits" in page.error[0].value
    assert page.text_area(key=box).value == pasted
    assert not downloads(page)
    page.text_area(key=box).set_value("a quiet place")
    press(page, f"{name}_button")
    assert "a quiet place" in html(page)
    assert downloads(page)


def test_another_visitor_sees_nothing_of_the_plan() -> None:
    page = open_page("plan")
    page.text_input(key="plan_student").set_value("Ines")
    press(page, "plan_button")
    assert "Ines" not in html(open_page("plan"))


def test_the_students_page_holds_the_students_words_and_lines_for_the_rest() -> None:
    page = open_page("student")
    page.text_input(key="student_name").set_value("Ines")
    page.text_area(key="student_helps").set_value("a quiet place")
    page.text_input(key="student_tell").set_value(HOSTILE)
    press(page, "student_button")
    shown = html(page)
    assert "a quiet place" in shown
    assert "<img" not in shown
    assert shown.count("sf-line") >= 4
    assert downloads(page) == [say("download_word"), say("download_text")]
    press(page, "start_over")
    assert "a quiet place" not in html(page)


def test_strengths_of_the_plan_come_to_the_students_page_once() -> None:
    page = open_page("student")
    assert say("student_bring") not in [button.label for button in page.button]
    page.session_state["plan_strengths"] = "draws maps\nhelps friends"
    page.session_state["student_strengths"] = "draws maps"
    page.run()
    press(page, "student_bring")
    assert page.text_area(key="student_strengths").value == "draws maps\nhelps friends"
    assert say("student_bring") not in [button.label for button in page.button]


def test_answers_become_strengths_with_their_evidence_and_praise_is_asked_about() -> None:
    page = open_page("finder")
    page.text_input(key="finder_Q1").set_value("building bridges out of blocks")
    page.text_input(key="finder_Q2").set_value(HOSTILE)
    page.text_input(key="finder_Q3").set_value("nice")
    press(page, "finder_button")
    shown = html(page)
    assert "starting from building bridges out of blocks" in shown
    assert "a piece of work, or the student doing it" in shown
    assert "What happened last week that showed it?" in shown
    assert "<img" not in shown
    press(page, "finder_use")
    assert page.session_state["rewrite_strengths"].splitlines()[0] == "building bridges out of blocks"
    assert "nice" not in page.session_state["rewrite_strengths"].splitlines()
    press(page, "finder_plan")
    assert "building bridges out of blocks" in page.session_state["plan_strengths"]


def test_age_and_respondent_choose_the_questions_and_all_answers_count() -> None:
    page = open_page("finder")
    young = [box.label for box in page.text_input]
    page.radio(key="finder_age").set_value(11).run()
    assert not {box.label for box in page.text_input} & set(young)
    page.text_input(key="finder_Q14").set_value("volcanoes")
    page.radio(key="finder_who").set_value("caregiver").run()
    assert len(page.text_input) == 7
    page.text_input(key="finder_Q20").set_value("sets the table")
    press(page, "finder_button")
    assert "volcanoes" in html(page)
    assert "sets the table" in html(page)


def test_nothing_told_is_said_and_a_long_answer_is_one_clear_line() -> None:
    page = open_page("finder")
    press(page, "finder_button")
    assert say("finder_none") in html(page)
    assert say("finder_use") not in [button.label for button in page.button]
    page.text_input(key="finder_Q1").set_value("a" * 400)
    press(page, "finder_button")
    assert "too long" in page.error[0].value


def test_strengths_from_the_finder_flow_into_the_rewrite() -> None:
    page = open_page("rewrite")
    page.session_state["rewrite_strengths"] = "loves maps"
    page.run()
    page.text_area(key="rewrite_text").set_value("By May 3, Ines will write 4 sentences in 3 of 5 tries.")
    press(page, "rewrite_button")
    assert "maps" in page.code[0].value


def test_lines_are_added_once(monkeypatch: pytest.MonkeyPatch) -> None:
    state: dict[str, object] = {"box": "one\n two"}
    monkeypatch.setattr(plan_state.st, "session_state", state)
    plan_state.add_lines("box", ["two", "three"])
    assert state["box"] == "one\ntwo\nthree"


def test_an_error_of_the_finder_goes_away_with_the_next_result() -> None:
    page = open_page("finder")
    page.text_input(key="finder_Q1").set_value("a" * 400)
    press(page, "finder_button")
    page.text_input(key="finder_Q1").set_value("trains")
    press(page, "finder_button")
    assert not page.error
    assert "trains" in html(page)
