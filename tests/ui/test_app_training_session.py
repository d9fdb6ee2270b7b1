"""A staff session without a browser: one leads, others join with a code, and what they get on paper."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from assistant.types_training import RUBRIC, Exercise
from tests.ui.pages import HOSTILE, downloads, html, press, words_of
from tests.ui.training_steps import choose, gap, join, lead_session, open_mode, pieces, rate, tick
from ui import training_choice, training_work
from ui.markup import literal
from ui.shared import assistant
from ui.training_choice import mixed
from ui.words import say

pytestmark = pytest.mark.usefixtures("own_home")


def _exercise_of(page: AppTest) -> Exercise:
    return training_choice.by_id()[page.session_state["training_join_now"]]


def test_two_people_answer_and_whoever_leads_sees_the_group() -> None:
    lead, opened = lead_session(kinds=["spot"], number=1)
    ana, ben = join(opened.code.lower(), "Ana"), join(opened.code)
    exercise = _exercise_of(ana)
    key = say("training_send")
    tick(ana, pieces(exercise, answers=True) or [say("training_none_spot")])
    assert [b.label for b in ana.button].count(key) == 1
    press(ana, "training_send")
    assert say("training_saved") in words_of(ana)
    tick(ben, pieces(exercise, answers=False)[:1])
    press(ben, "training_send")
    shown = words_of(lead.run())
    assert say("training_people", count="2") in shown
    assert f"Ana: {say('training_done_of', done='1', count='1')}" in shown
    assert "Participant 2" in shown
    worth = max(1, len(exercise.answers))
    assert say("training_of", right=str(worth), out_of=str(2 * worth)) in shown
    assert exercise.answers[0] in shown
    assert say("training_missed_by", count="1") in shown
    (chart,) = lead.get("vega_lite_chart")
    assert f": {say('training_of', right=str(worth), out_of=str(2 * worth))}" in chart.proto.alt


def test_a_participant_sees_no_answer_and_no_results_before_they_are_shown() -> None:
    lead, opened = lead_session(kinds=["spot"], number=1)
    ana, ben = join(opened.code, "Ana"), join(opened.code, "Ben")
    exercise = _exercise_of(ana)
    tick(ana, [literal(piece.text) for piece in assistant().pieces(exercise)][:1])
    press(ana, "training_send")
    for page in (ana, ben.run()):
        shown = words_of(page)
        assert exercise.explanation not in shown
        assert say("training_results") not in shown
        assert opened.key not in repr(page.session_state)
    assert "Ana" not in words_of(ben)
    press(lead.run(), "training_show")
    for page in (ana.run(), ben.run()):
        assert exercise.explanation in words_of(page)
        assert say("training_results") not in words_of(page)
    assert say("training_send") not in [button.label for button in ben.button]


def test_a_participant_has_the_exercise_alone_on_the_page_until_they_leave() -> None:
    _, opened = lead_session(kinds=["spot"], number=2)
    ana = join(opened.code, "Ana")
    assert not ana.radio
    assert say("training_lead") not in [text.value for text in ana.markdown]
    assert say("training_skip") in [button.label for button in ana.button]
    press(ana, "training_leave")
    assert ana.radio(key="training_mode").value == "join"
    assert ana.text_input(key="training_code")


def test_who_has_answered_all_is_sent_to_no_next_one_before_an_answer_is_shown() -> None:
    lead, opened = lead_session(kinds=["choose"], number=2)
    ana = join(opened.code, "Ana")
    for _ in range(2):
        choose(ana, _exercise_of(ana), f"training_room_{opened.code}", well=True)
        press(ana, "training_send")
        if say("training_next") in [button.label for button in ana.button]:
            press(ana, "training_next")
    assert say("training_all_done") in words_of(ana)
    assert say("training_next") not in [button.label for button in ana.button]
    press(lead.run(), "training_show")
    assert say("training_next") in [button.label for button in ana.run().button]


def test_only_points_and_words_of_the_exercise_are_kept_of_a_rewrite() -> None:
    _, opened = lead_session(kinds=["rewrite"], number=1)
    ana = join(opened.code, "Ana")
    exercise = _exercise_of(ana)
    box = ana.text_area(key=f"training_room_{opened.code}_{exercise.id}_text")
    box.set_value(f"Zebulon {exercise.example}")
    press(ana, "training_send")
    results = training_work.rooms().results(opened)
    assert results.people[0].marks[0].out_of == 4
    assert "Zebulon" not in repr(results)


def test_a_group_that_rates_is_told_how_far_it_agrees() -> None:
    lead, opened = lead_session(kinds=["rate"], number=1)
    pages = [join(opened.code) for _ in range(2)]
    exercise = _exercise_of(pages[0])
    for page, rating in zip(pages, (2, 5), strict=True):
        rate(page, exercise, f"training_room_{opened.code}", rating)
        press(page, "training_send")
    shown = words_of(lead.run())
    assert say("training_agreement") in shown
    assert shown.count("3.5") == 2 * len(RUBRIC)
    assert "0% of the pairs" in shown


@pytest.mark.parametrize("code", ["", "nope", "CCCCCC", HOSTILE[:20]])
def test_a_wrong_code_is_one_clear_line(code: str) -> None:
    page = join(code)
    assert not page.exception
    assert len(page.error) == 1
    assert "No session has this code" in page.error[0].value
    assert page.text_input(key="training_code").value == code


def test_a_session_that_is_deleted_is_gone_for_everyone() -> None:
    lead, opened = lead_session(number=2)
    ana = join(opened.code)
    press(lead, "training_close")
    assert say("training_closed") in words_of(ana.run())
    press(lead, "training_delete")
    assert training_work.rooms().results(opened).is_closed
    press(lead, "training_delete_sure")
    assert say("training_open") in [button.label for button in lead.button]
    ana.run()
    assert "No session has this code" in ana.error[0].value
    assert say("training_join") in [button.label for button in ana.button]


def test_the_key_opens_the_results_again_and_nothing_else_does() -> None:
    _, opened = lead_session(number=1)
    back = open_mode("lead")
    back.text_input(key="training_lead_code").set_value(opened.code)
    back.text_input(key="training_lead_key").set_value("CCCC-CCCC-CCCC")
    press(back, "training_back_button")
    assert "key does not open" in back.error[0].value
    assert say("training_results") not in words_of(back)
    back.text_input(key="training_lead_key").set_value("-".join((opened.key[:4], opened.key[4:])).lower())
    press(back, "training_back_button")
    assert say("training_results") in words_of(back)


def test_a_page_loaded_again_keeps_the_place_and_a_made_up_place_is_refused() -> None:
    _, opened = lead_session(kinds=["choose"], number=1)
    ana = join(opened.code, "Ana")
    again = AppTest.from_string("from ui.views.training import draw\ndraw()", default_timeout=120)
    again.query_params["room"], again.query_params["seat"] = (
        opened.code,
        ana.session_state["training_seat"].token,
    )
    assert "Ana" in words_of(again.run())
    stranger = AppTest.from_string("from ui.views.training import draw\ndraw()", default_timeout=120)
    stranger.query_params["room"], stranger.query_params["seat"] = opened.code, "made up"
    stranger.run()
    assert "Your place in this session is gone" in stranger.error[0].value
    assert len(training_work.rooms().results(opened).people) == 1


def test_a_name_is_never_read_as_html() -> None:
    lead, opened = lead_session(number=1)
    page = join(opened.code, HOSTILE[:40])
    for seen in (page, lead.run()):
        assert "<img" not in html(seen)
        assert "&lt;img" in html(seen)


def test_nothing_to_choose_from_is_one_clear_line() -> None:
    level, kind, area = gap()
    page = open_mode("lead")
    for name, value in (("levels", level), ("kinds", kind), ("areas", area)):
        page.multiselect(key=f"training_lead_{name}").set_value([value])
    press(page.run(), "training_open")
    assert "No exercise was chosen" in page.error[0].value
    assert "training_lead" not in page.session_state


@pytest.mark.parametrize("what", ["handout", "key"])
def test_the_handout_gives_nothing_away_and_the_key_gives_everything(what: str) -> None:
    page = open_mode("print")
    page.radio(key="training_print_what").set_value(what).run()
    exercises = mixed(assistant().exercises, 6)
    shown = words_of(page)
    for exercise in exercises:
        assert exercise.title in shown
        assert (exercise.explanation in shown) is (what == "key")
    assert downloads(page) == [say("download_word"), say("download_text")]


def test_whoever_leads_can_take_handout_and_key_along() -> None:
    page, _ = lead_session(number=3)
    assert downloads(page) == [
        say(f"training_{form}_{what}") for what in ("handout", "key") for form in ("word", "text")
    ]
