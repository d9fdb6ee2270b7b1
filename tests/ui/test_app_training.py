"""The training room for somebody alone, without a browser: every kind of exercise."""

from __future__ import annotations

import dataclasses

import pytest

from assistant.types_training import EXERCISE_KINDS, RUBRIC
from tests.ui.pages import HOSTILE, html, open_page, press, words_of
from tests.ui.training_steps import alone_at, choose, first_of, gap, pieces, rate, tick
from ui import training_choice
from ui.markup import literal
from ui.shared import assistant
from ui.training_choice import mixed
from ui.training_room import Mark
from ui.words import say

pytestmark = pytest.mark.usefixtures("own_home")


def test_spotting_all_of_it_wins_every_point_and_shows_where_it_stands() -> None:
    exercise = first_of("spot", lambda e: len(e.answers) > 1)
    page = alone_at(exercise)
    tick(page, pieces(exercise, answers=True))
    press(page, "training_check")
    count = str(len(exercise.answers))
    shown = words_of(page)
    assert say("training_all_right", right=count, out_of=count) in shown
    assert exercise.explanation in shown
    assert html(page).count("<mark") == len(exercise.answers)
    assert say("training_spot_misses") not in shown


def test_a_miss_and_a_mark_too_many_are_each_named_with_a_sign_and_a_word() -> None:
    exercise = first_of("spot", lambda e: len(e.answers) > 1)
    page = alone_at(exercise)
    fine = pieces(exercise, answers=False)[0]
    tick(page, [pieces(exercise, answers=True)[0], fine])
    press(page, "training_check")
    shown = words_of(page)
    assert f"○{say('training_spot_misses')}: {exercise.answers[-1]}" in shown
    assert f"×{say('training_spot_extras')}: " in shown
    assert f"✓{say('training_spot_hits')}: {exercise.answers[0]}" in shown
    assert say("training_less") in shown


@pytest.mark.parametrize("kind", ["spot", "missing"])
def test_that_there_is_nothing_to_find_is_an_answer(kind: str) -> None:
    exercise = first_of(kind, lambda e: not e.answers)
    page = alone_at(exercise)
    tick(page, [say(f"training_none_{kind}")])
    press(page, "training_check")
    assert say("training_none_right") in words_of(page)
    assert say("training_points", right="1", out_of="1") in words_of(page)


def test_the_missing_parts_are_asked_for_in_plain_words() -> None:
    exercise = first_of("missing", lambda e: len(e.answers) == 2)
    page = alone_at(exercise)
    first, second = (say(f"training_part_{part}") for part in exercise.answers)
    tick(page, [first])
    press(page, "training_check")
    shown = words_of(page)
    assert f"{say('training_missing_hits')}: {first}" in shown
    assert f"{say('training_missing_misses')}: {second}" in shown
    assert say("training_part_right", right="1", out_of="2") in shown


@pytest.mark.parametrize("well", [True, False])
def test_a_choice_is_right_or_not_wherever_the_text_stands(well: bool) -> None:
    exercise = first_of("choose")
    page = alone_at(exercise)
    choose(page, exercise, "training_alone0", well=well)
    press(page, "training_check")
    assert say("training_chose_well" if well else "training_chose_other") in words_of(page)
    assert f": {say('training_choose_after')}" in words_of(page)


def test_a_good_rewrite_wins_every_point_and_a_bad_one_is_told_what_changed() -> None:
    exercise = first_of("rewrite", lambda e: "4 of 5" in e.text)
    page = alone_at(exercise)
    key = f"training_alone0_{exercise.id}_text"
    page.text_area(key=key).set_value(exercise.example)
    press(page, "training_check")
    assert say("training_rewrite_misses") not in words_of(page)
    press(page, "training_start_over")
    page.session_state["training_now"] = exercise.id
    page.run()
    assert page.text_area(key=key.replace("alone0", "alone1")).value == ""
    page.text_area(key=key.replace("alone0", "alone1")).set_value(exercise.text.replace("4 of 5", "3 of 5"))
    press(page, "training_check")
    shown = words_of(page)
    assert say("training_point_means") in shown
    assert "4 of 5" in shown[shown.index(say("training_look_at")) :]
    assert exercise.example in shown


def test_the_draft_can_be_put_in_the_box() -> None:
    exercise = first_of("rewrite")
    page = press(alone_at(exercise), "training_copy_draft")
    assert page.text_area(key=f"training_alone0_{exercise.id}_text").value == exercise.text


def test_ratings_are_blind_until_they_are_given() -> None:
    exercise = first_of("rate")
    page = alone_at(exercise)
    before = words_of(page)
    assert say("training_rate_after") not in before.replace(say("training_do_rate"), "")
    assert exercise.explanation not in before
    rate(page, exercise, "training_alone0", 4)
    press(page, "training_check")
    shown = words_of(page)
    assert f": {say('training_rate_after')}" in shown
    assert exercise.explanation in shown
    assert shown.count("44") == len(RUBRIC)


def test_the_order_of_two_texts_is_by_chance_and_stays_for_a_visitor() -> None:
    exercise = first_of("rate")
    orders = {
        tuple(radio.key for radio in alone_at(exercise).radio if exercise.id in str(radio.key))
        for _ in range(12)
    }
    assert len(orders) == 2
    page = alone_at(exercise)
    keys = [radio.key for radio in page.radio]
    assert keys == [radio.key for radio in page.run().radio]


@pytest.mark.parametrize("kind", EXERCISE_KINDS)
def test_no_answer_is_one_clear_line_and_nothing_is_given_away(kind: str) -> None:
    page = alone_at(first_of(kind))
    press(page, "training_check")
    assert not page.exception
    assert [error.value for error in page.error] == [
        literal(f"{say(f'training_empty_{kind}')} {say('training_empty_fix')}")
    ]
    assert say("training_why") not in words_of(page)


def test_the_next_one_comes_and_progress_is_counted() -> None:
    page = open_page("training")
    count = len(assistant().exercises)
    assert say("training_progress", done="0", count=str(count)) in words_of(page)
    first = page.session_state["training_now"]
    press(page, "training_skip")
    assert page.session_state["training_now"] != first
    exercise = training_choice.by_id()[page.session_state["training_now"]]
    page.session_state["training_done"] = {exercise.id: Mark(exercise=exercise.id, right=1, out_of=2)}
    page.run()
    assert say("training_progress", done="1", count=str(count)) in words_of(page)
    assert say("training_points", right="1", out_of="2") in words_of(page)
    press(page, "training_start_over")
    assert say("training_progress", done="0", count=str(count)) in words_of(page)


def test_filters_leave_what_they_say_and_can_leave_nothing() -> None:
    page = open_page("training")
    page.selectbox(key="training_alone_level").set_value("2").run()
    page.selectbox(key="training_alone_kind").set_value("choose").run()
    count = sum(e.level == 2 and e.kind == "choose" for e in assistant().exercises)
    assert say("training_progress", done="0", count=str(count)) in words_of(page)
    level, kind, area = gap()
    page.selectbox(key="training_alone_level").set_value(str(level))
    page.selectbox(key="training_alone_kind").set_value(kind)
    page.selectbox(key="training_alone_area").set_value(area).run()
    assert say("training_nothing") in words_of(page)
    assert say("training_check") not in [button.label for button in page.button]


def test_a_set_goes_through_the_kinds_by_turns() -> None:
    exercises = assistant().exercises
    chosen = mixed(exercises, 5)
    assert {exercise.kind for exercise in chosen} == set(EXERCISE_KINDS)
    assert [e.level for e in chosen] == sorted(e.level for e in chosen)
    assert mixed(exercises, 5) == chosen
    assert len(mixed(exercises, 10_000)) == len(exercises)


def test_explanations_lead_to_the_library() -> None:
    exercise = first_of("choose")
    page = alone_at(exercise)
    choose(page, exercise, "training_alone0", well=True)
    press(page, "training_check")
    titles = {assistant().guidance.pages[name].title for name in exercise.guidance}
    assert titles <= {button.label for button in page.button}
    page.button(key=f"training_read_{exercise.guidance[0]}").click().run()
    assert page.session_state["library_open"] == exercise.guidance[0]


def test_words_of_an_exercise_and_of_a_visitor_are_never_read_as_html(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    exercise = dataclasses.replace(
        first_of("choose"), text=f"One {HOSTILE}", other=f"Two {HOSTILE}", title=HOSTILE, explanation=HOSTILE
    )
    monkeypatch.setattr(type(assistant()), "exercises", (exercise,))
    page = open_page("training")
    page.radio(key=f"training_alone0_{exercise.id}_choice").set_value("a")
    press(page, "training_check")
    assert not page.exception
    assert "<img" not in html(page)
    assert "&lt;img" in html(page)
