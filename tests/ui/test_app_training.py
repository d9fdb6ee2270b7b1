"""The training room without a browser: every kind of exercise, rooms of several visitors, and the handout."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable
from itertools import product
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from assistant.types_training import EXERCISE_KINDS, LEVELS, RUBRIC, SKILL_AREAS, Exercise
from tests.ui.pages import HOSTILE, downloads, html, open_page, press, words_of
from ui import training_choice, training_work
from ui.shared import assistant, literal
from ui.training_choice import mixed
from ui.training_room import Lead, Mark
from ui.words import say

pytestmark = pytest.mark.usefixtures("own_home")


def _open(mode: str) -> AppTest:
    return open_page("training").radio(key="training_mode").set_value(mode).run()


def _first(kind: str, fits: Callable[[Exercise], bool] = lambda _: True) -> Exercise:
    return next(e for e in assistant().exercises if e.kind == kind and fits(e))


def _gap() -> tuple[int, str, str]:
    """A level, a kind and an area that no exercise has together."""
    there = {(exercise.level, exercise.kind, exercise.area) for exercise in assistant().exercises}
    return next(gap for gap in product(LEVELS, EXERCISE_KINDS, SKILL_AREAS) if gap not in there)


def _at(exercise: Exercise) -> AppTest:
    """The page of somebody alone, with `exercise` on it."""
    page = open_page("training")
    page.selectbox(key="training_alone_kind").set_value(exercise.kind).run()
    page.session_state["training_now"] = exercise.id
    return page.run()


def _box(page: AppTest, words: str) -> Any:
    (box,) = [box for box in page.checkbox if box.label == words]
    return box


def _tick(page: AppTest, labels: Iterable[str]) -> None:
    for label in labels:
        _box(page, label).check()


def _pieces(exercise: Exercise, *, answers: bool) -> list[str]:
    """The labels of the pieces that hold an answer, or of those that hold none."""
    found = [
        piece.text
        for piece in assistant().pieces(exercise)
        if any(phrase in piece.text for phrase in exercise.answers) is answers
    ]
    return [literal(text) for text in found]


def _rate(page: AppTest, exercise: Exercise, key: str, rating: int) -> None:
    for place in ("first", "second"):
        for line in RUBRIC:
            page.radio(key=f"{key}_{exercise.id}_{place}_{line}").set_value(rating)


def _choose(page: AppTest, exercise: Exercise, key: str, *, well: bool) -> None:
    text = exercise.text if (exercise.answers == ("first",)) is well else exercise.other
    shown = words_of(page)
    other = exercise.other if text == exercise.text else exercise.text
    side = "a" if shown.index(text) < shown.index(other) else "b"
    page.radio(key=f"{key}_{exercise.id}_choice").set_value(side)


def test_spotting_all_of_it_wins_every_point_and_shows_where_it_stands() -> None:
    exercise = _first("spot", lambda e: len(e.answers) > 1)
    page = _at(exercise)
    _tick(page, _pieces(exercise, answers=True))
    press(page, "training_check")
    count = str(len(exercise.answers))
    shown = words_of(page)
    assert say("training_all_right", right=count, out_of=count) in shown
    assert exercise.explanation in shown
    assert html(page).count("<mark") == len(exercise.answers)
    assert say("training_spot_misses") not in shown


def test_a_miss_and_a_mark_too_many_are_each_named_with_a_sign_and_a_word() -> None:
    exercise = _first("spot", lambda e: len(e.answers) > 1)
    page = _at(exercise)
    fine = _pieces(exercise, answers=False)[0]
    _tick(page, [_pieces(exercise, answers=True)[0], fine])
    press(page, "training_check")
    shown = words_of(page)
    assert f"○{say('training_spot_misses')}: {exercise.answers[-1]}" in shown
    assert f"×{say('training_spot_extras')}: " in shown
    assert f"✓{say('training_spot_hits')}: {exercise.answers[0]}" in shown
    assert say("training_less") in shown


@pytest.mark.parametrize("kind", ["spot", "missing"])
def test_that_there_is_nothing_to_find_is_an_answer(kind: str) -> None:
    exercise = _first(kind, lambda e: not e.answers)
    page = _at(exercise)
    _tick(page, [say(f"training_none_{kind}")])
    press(page, "training_check")
    assert say("training_none_right") in words_of(page)
    assert say("training_points", right="1", out_of="1") in words_of(page)


def test_the_missing_parts_are_asked_for_in_plain_words() -> None:
    exercise = _first("missing", lambda e: len(e.answers) == 2)
    page = _at(exercise)
    first, second = (say(f"training_part_{part}") for part in exercise.answers)
    _tick(page, [first])
    press(page, "training_check")
    shown = words_of(page)
    assert f"{say('training_missing_hits')}: {first}" in shown
    assert f"{say('training_missing_misses')}: {second}" in shown
    assert say("training_part_right", right="1", out_of="2") in shown


@pytest.mark.parametrize("well", [True, False])
def test_a_choice_is_right_or_not_wherever_the_text_stands(well: bool) -> None:
    exercise = _first("choose")
    page = _at(exercise)
    _choose(page, exercise, "training_alone0", well=well)
    press(page, "training_check")
    assert say("training_chose_well" if well else "training_chose_other") in words_of(page)
    assert f": {say('training_choose_after')}" in words_of(page)


def test_a_good_rewrite_wins_every_point_and_a_bad_one_is_told_what_changed() -> None:
    exercise = _first("rewrite", lambda e: "4 of 5" in e.text)
    page = _at(exercise)
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
    exercise = _first("rewrite")
    page = press(_at(exercise), "training_copy_draft")
    assert page.text_area(key=f"training_alone0_{exercise.id}_text").value == exercise.text


def test_ratings_are_blind_until_they_are_given() -> None:
    exercise = _first("rate")
    page = _at(exercise)
    before = words_of(page)
    assert say("training_rate_after") not in before.replace(say("training_do_rate"), "")
    assert exercise.explanation not in before
    _rate(page, exercise, "training_alone0", 4)
    press(page, "training_check")
    shown = words_of(page)
    assert f": {say('training_rate_after')}" in shown
    assert exercise.explanation in shown
    assert shown.count("44") == len(RUBRIC)


def test_the_order_of_two_texts_is_by_chance_and_stays_for_a_visitor() -> None:
    exercise = _first("rate")
    orders = {
        tuple(radio.key for radio in _at(exercise).radio if exercise.id in str(radio.key)) for _ in range(12)
    }
    assert len(orders) == 2
    page = _at(exercise)
    keys = [radio.key for radio in page.radio]
    assert keys == [radio.key for radio in page.run().radio]


@pytest.mark.parametrize("kind", EXERCISE_KINDS)
def test_no_answer_is_one_clear_line_and_nothing_is_given_away(kind: str) -> None:
    page = _at(_first(kind))
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
    level, kind, area = _gap()
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
    exercise = _first("choose")
    page = _at(exercise)
    _choose(page, exercise, "training_alone0", well=True)
    press(page, "training_check")
    titles = {assistant().guidance.pages[name].title for name in exercise.guidance}
    assert titles <= {button.label for button in page.button}
    page.button(key=f"training_read_{exercise.guidance[0]}").click().run()
    assert page.session_state["library_open"] == exercise.guidance[0]


def test_words_of_an_exercise_and_of_a_visitor_are_never_read_as_html(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    exercise = dataclasses.replace(
        _first("choose"), text=f"One {HOSTILE}", other=f"Two {HOSTILE}", title=HOSTILE, explanation=HOSTILE
    )
    monkeypatch.setattr(type(assistant()), "exercises", (exercise,))
    page = open_page("training")
    page.radio(key=f"training_alone0_{exercise.id}_choice").set_value("a")
    press(page, "training_check")
    assert not page.exception
    assert "<img" not in html(page)
    assert "&lt;img" in html(page)


# Sessions


def _lead(**choice: Any) -> tuple[AppTest, Lead]:
    page = _open("lead")
    for name, value in choice.items():
        if name == "number":
            page.number_input(key="training_lead_number").set_value(value)
        else:
            page.multiselect(key=f"training_lead_{name}").set_value(value)
    press(page.run(), "training_open")
    return page, page.session_state["training_lead"]


def _join(code: str, name: str = "") -> AppTest:
    page = _open("join")
    page.text_input(key="training_code").set_value(code)
    page.text_input(key="training_name").set_value(name)
    return press(page, "training_join")


def _exercise_of(page: AppTest) -> Exercise:
    return training_choice.by_id()[page.session_state["training_join_now"]]


def test_two_people_answer_and_whoever_leads_sees_the_group() -> None:
    lead, opened = _lead(kinds=["spot"], number=1)
    ana, ben = _join(opened.code.lower(), "Ana"), _join(opened.code)
    exercise = _exercise_of(ana)
    key = say("training_send")
    _tick(ana, _pieces(exercise, answers=True) or [say("training_none_spot")])
    assert [b.label for b in ana.button].count(key) == 1
    press(ana, "training_send")
    assert say("training_saved") in words_of(ana)
    _tick(ben, _pieces(exercise, answers=False)[:1])
    press(ben, "training_send")
    shown = words_of(lead.run())
    assert say("training_people", count="2") in shown
    assert f"Ana: {say('training_done_of', done='1', count='1')}" in shown
    assert "Participant 2" in shown
    worth = max(1, len(exercise.answers))
    assert say("training_of", right=str(worth), out_of=str(2 * worth)) in shown
    assert exercise.answers[0] in shown
    assert say("training_missed_by", count="1") in shown


def test_a_participant_sees_no_answer_and_no_results_before_they_are_shown() -> None:
    lead, opened = _lead(kinds=["spot"], number=1)
    ana, ben = _join(opened.code, "Ana"), _join(opened.code, "Ben")
    exercise = _exercise_of(ana)
    _tick(ana, [literal(piece.text) for piece in assistant().pieces(exercise)][:1])
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


def test_only_points_and_words_of_the_exercise_are_kept_of_a_rewrite() -> None:
    _, opened = _lead(kinds=["rewrite"], number=1)
    ana = _join(opened.code, "Ana")
    exercise = _exercise_of(ana)
    box = ana.text_area(key=f"training_room_{opened.code}_{exercise.id}_text")
    box.set_value(f"Zebulon {exercise.example}")
    press(ana, "training_send")
    results = training_work.rooms().results(opened)
    assert results.people[0].marks[0].out_of == 4
    assert "Zebulon" not in repr(results)


def test_a_group_that_rates_is_told_how_far_it_agrees() -> None:
    lead, opened = _lead(kinds=["rate"], number=1)
    pages = [_join(opened.code) for _ in range(2)]
    exercise = _exercise_of(pages[0])
    for page, rating in zip(pages, (2, 5), strict=True):
        _rate(page, exercise, f"training_room_{opened.code}", rating)
        press(page, "training_send")
    shown = words_of(lead.run())
    assert say("training_agreement") in shown
    assert shown.count("3.5") == 2 * len(RUBRIC)
    assert "0% of the pairs" in shown


@pytest.mark.parametrize("code", ["", "nope", "CCCCCC", HOSTILE[:20]])
def test_a_wrong_code_is_one_clear_line(code: str) -> None:
    page = _join(code)
    assert not page.exception
    assert len(page.error) == 1
    assert "No session has this code" in page.error[0].value
    assert page.text_input(key="training_code").value == code


def test_a_session_that_is_deleted_is_gone_for_everyone() -> None:
    lead, opened = _lead(number=2)
    ana = _join(opened.code)
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
    _, opened = _lead(number=1)
    back = _open("lead")
    back.text_input(key="training_lead_code").set_value(opened.code)
    back.text_input(key="training_lead_key").set_value("CCCC-CCCC-CCCC")
    press(back, "training_back_button")
    assert "key does not open" in back.error[0].value
    assert say("training_results") not in words_of(back)
    back.text_input(key="training_lead_key").set_value("-".join((opened.key[:4], opened.key[4:])).lower())
    press(back, "training_back_button")
    assert say("training_results") in words_of(back)


def test_a_page_loaded_again_keeps_the_place_and_a_made_up_place_is_refused() -> None:
    _, opened = _lead(kinds=["choose"], number=1)
    ana = _join(opened.code, "Ana")
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
    lead, opened = _lead(number=1)
    page = _join(opened.code, HOSTILE[:40])
    for seen in (page, lead.run()):
        assert "<img" not in html(seen)
        assert "&lt;img" in html(seen)


def test_nothing_to_choose_from_is_one_clear_line() -> None:
    level, kind, area = _gap()
    page = _open("lead")
    for name, value in (("levels", level), ("kinds", kind), ("areas", area)):
        page.multiselect(key=f"training_lead_{name}").set_value([value])
    press(page.run(), "training_open")
    assert "No exercise was chosen" in page.error[0].value
    assert "training_lead" not in page.session_state


# On paper


@pytest.mark.parametrize("what", ["handout", "key"])
def test_the_handout_gives_nothing_away_and_the_key_gives_everything(what: str) -> None:
    page = _open("print")
    page.radio(key="training_print_what").set_value(what).run()
    exercises = mixed(assistant().exercises, 6)
    shown = words_of(page)
    for exercise in exercises:
        assert exercise.title in shown
        assert (exercise.explanation in shown) is (what == "key")
    assert downloads(page) == [say("download_word"), say("download_text")]


def test_whoever_leads_can_take_handout_and_key_along() -> None:
    page, _ = _lead(number=3)
    assert downloads(page) == [
        say(f"training_{form}_{what}") for what in ("handout", "key") for form in ("word", "text")
    ]
