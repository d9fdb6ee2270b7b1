"""Each page as a user meets it, without a browser: Streamlit's own AppTest on the real, offline Assistant."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from assistant import intake
from assistant.pipeline import Assistant
from assistant.types import Attempt, RewriteRequest, RewriteResult
from tests.ui.pages import HOSTILE, downloads, html, open_page, press, words_of
from tests.ui.results import result
from ui.own_version import filled
from ui.views.rewrite import split_entries
from ui.words import say

pytestmark = pytest.mark.usefixtures("own_home")

_GOAL = "By May 3, Ines will write 4 sentences with a capital letter in 3 of 5 tries."


@pytest.fixture
def rewrite_page() -> AppTest:
    return open_page("rewrite")


def _rewrite(page: AppTest, text: str, strengths: str = "") -> AppTest:
    page.text_area(key="rewrite_text").set_value(text)
    page.text_area(key="rewrite_strengths").set_value(strengths)
    return press(page, "rewrite_button")


def test_a_goal_comes_back_beside_its_original_with_its_numbers(rewrite_page: AppTest) -> None:
    _rewrite(rewrite_page, _GOAL, "loves maps")
    shown = html(rewrite_page)
    assert not rewrite_page.exception
    assert say("before_heading") in shown
    assert say("after_badge") in shown
    assert say("kept_heading") in shown
    assert say("status_accepted") in shown
    assert say("status_accepted_more") in shown
    assert say("writer_offline") in shown
    for number in ("May 3", "4 sentences", "3 of 5"):
        assert number in rewrite_page.code[0].value
        assert number in shown
    assert "maps" in rewrite_page.code[0].value


def test_needs_stay_in_view_as_the_sentences_that_say_them(rewrite_page: AppTest) -> None:
    _rewrite(rewrite_page, say("example_levels_text"), "tells funny stories")
    shown = words_of(rewrite_page)
    needs = shown[shown.index(say("needs_heading")) :]
    assert needs.startswith(f"{say('needs_heading')}He needs support with writing")


def test_what_is_missing_is_asked_with_the_blank_it_fills(rewrite_page: AppTest) -> None:
    _rewrite(rewrite_page, "Ines will get better at writing.")
    shown = html(rewrite_page)
    assert say("questions_heading") in shown
    assert f"{say('question_fills')} [date]" in [box.placeholder for box in rewrite_page.text_input]
    assert "[date]" in shown
    assert "[date]" in rewrite_page.code[0].value


def test_what_the_user_typed_is_never_read_as_html_or_markdown(rewrite_page: AppTest) -> None:
    _rewrite(rewrite_page, f"{HOSTILE} Ines will read 9 words.", "<b>bold</b>")
    shown = html(rewrite_page)
    assert "<img" not in shown
    assert "&lt;img" in shown
    assert "<b>bold" not in shown
    assert not any("<img" in element.value for element in rewrite_page.markdown)


def test_an_empty_text_gives_one_clear_line(rewrite_page: AppTest) -> None:
    press(rewrite_page, "rewrite_button")
    assert "empty" in rewrite_page.error[0].value
    assert not rewrite_page.exception


def test_a_text_that_is_too_long_is_refused_and_stays_in_the_box(rewrite_page: AppTest) -> None:
    long = "Ines will read. " * 70_000
    _rewrite(rewrite_page, long, "loves maps")
    assert f"{intake.MAX_REWRITE_CHARACTERS:,}" in rewrite_page.error[0].value
    assert rewrite_page.text_area(key="rewrite_text").value == long
    assert rewrite_page.text_area(key="rewrite_strengths").value == "loves maps"


def test_an_error_goes_away_with_the_next_result(rewrite_page: AppTest) -> None:
    press(rewrite_page, "rewrite_button")
    _rewrite(rewrite_page, _GOAL)
    assert not rewrite_page.error
    assert rewrite_page.code[0].value


@pytest.mark.parametrize("name", ["goal", "levels", "vague"])
def test_each_example_works_with_one_click(rewrite_page: AppTest, name: str) -> None:
    press(rewrite_page, f"example_{name}")
    assert rewrite_page.text_area(key="rewrite_text").value == say(f"example_{name}_text")
    press(rewrite_page, "rewrite_button")
    assert not rewrite_page.error
    assert rewrite_page.code[0].value


def test_a_rewrite_that_failed_a_check_says_so_and_why(
    rewrite_page: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    failed = replace(
        result(_GOAL, "Ines will write."), status="needs_review", reasons=('Lost: "3 of 5" <b>(ratio)</b>.',)
    )
    monkeypatch.setattr(Assistant, "rewrite", lambda self, request, on_draft: failed)
    _rewrite(rewrite_page, _GOAL)
    shown = html(rewrite_page)
    assert say("status_needs_review") in shown
    assert say("status_accepted") not in shown
    assert "Lost: &quot;3 of 5&quot; &lt;b&gt;(ratio)" in shown
    assert _GOAL in re.sub("<[^>]+>", "", shown)


def test_the_page_says_which_model_wrote(rewrite_page: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    made = result(_GOAL, _GOAL)
    made = replace(made, writer="model", provenance=replace(made.provenance, model="tiny-model"))
    monkeypatch.setattr(Assistant, "rewrite", lambda self, request, on_draft: made)
    _rewrite(rewrite_page, _GOAL)
    shown = html(rewrite_page)
    card = shown[shown.index("sf-card-after") :]
    assert (
        say("writer_model", model="tiny-model") in card[: card.index("</section>")]
    )  # without opening anything
    assert say("writer_offline") not in shown


def test_a_text_that_is_not_in_english_is_not_said_to_have_passed(rewrite_page: AppTest) -> None:
    _rewrite(rewrite_page, "Ana leerá 80 palabras por minuto con la ayuda de su maestra.")
    shown = html(rewrite_page)
    assert say("status_not_read") in shown
    assert say("status_accepted") not in shown
    assert say("findings_none") not in shown


def test_what_the_model_wrote_can_be_looked_at(
    rewrite_page: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    rejected = Attempt(writer="model", text="Ines will <i>soar</i>.", reasons=("Lost: 3 of 5.",))
    monkeypatch.setattr(
        Assistant,
        "rewrite",
        lambda self, request, on_draft: replace(result(_GOAL, _GOAL), attempts=(rejected,)),
    )
    _rewrite(rewrite_page, _GOAL)
    assert "Ines will &lt;i&gt;soar&lt;/i&gt;." in html(rewrite_page)
    assert say("attempts_heading") in [expander.label for expander in rewrite_page.expander]


def test_a_draft_that_broke_off_is_shown_apart_and_never_taken_along(
    rewrite_page: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = replace(result(_GOAL, _GOAL), unfinished="Ines will <i>soar</i> ![x](https://x.test/")
    monkeypatch.setattr(Assistant, "rewrite", lambda self, request, on_draft: broken)
    _rewrite(rewrite_page, _GOAL)
    assert say("unfinished_label") in [expander.label for expander in rewrite_page.expander]
    shown = html(rewrite_page)
    card = shown[shown.index(say("unfinished_badge")) :]
    assert "Ines will &lt;i&gt;soar&lt;/i&gt;" in card
    assert "<img" not in shown
    assert all("soar" not in code.value for code in rewrite_page.code)
    press(rewrite_page, "start_over")
    assert "soar" not in html(rewrite_page)


def test_what_a_model_needs_is_loaded_before_its_time_begins(
    rewrite_page: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []

    def rewrite(self: Assistant, request: RewriteRequest, on_draft: object) -> RewriteResult:
        done.append("rewrite")
        return result(_GOAL, _GOAL)

    monkeypatch.setattr(Assistant, "prepare", lambda self: done.append("prepare"))
    monkeypatch.setattr(Assistant, "rewrite", rewrite)
    _rewrite(rewrite_page, _GOAL)
    assert done == ["prepare", "rewrite"]


def test_start_over_empties_the_page(rewrite_page: AppTest) -> None:
    _rewrite(rewrite_page, _GOAL, "loves maps")
    press(rewrite_page, "start_over")
    assert rewrite_page.text_area(key="rewrite_text").value == ""
    assert not rewrite_page.code


def test_every_download_is_offered(rewrite_page: AppTest) -> None:
    _rewrite(rewrite_page, _GOAL)
    assert downloads(rewrite_page) == [say("download_word"), say("download_text"), say("download_markdown")]


def _own_text(page: AppTest) -> str:
    return str(page.text_area(key="own_text_1").value)


def test_answers_fill_their_blanks_and_are_nobodys_invention(rewrite_page: AppTest) -> None:
    _rewrite(rewrite_page, _GOAL, "loves maps")
    rewrite_page.text_input(key="own_answer_1_0").set_value("1 sentence on September 9")
    press(rewrite_page, "own_answer_button")
    assert "(starting level: 1 sentence on September 9) [starting level, how measured]." in _own_text(
        rewrite_page
    )
    rewrite_page.text_input(key="own_answer_1_1").set_value("a writing sample each Friday")
    press(rewrite_page, "own_answer_button")
    assert _own_text(rewrite_page).endswith("September 9) (how measured: a writing sample each Friday).")
    assert say("status_own") in html(rewrite_page)
    assert rewrite_page.code[0].value == _own_text(rewrite_page)


def test_an_edit_that_moves_the_target_is_named(rewrite_page: AppTest) -> None:
    _rewrite(rewrite_page, _GOAL, "loves maps")
    written = _own_text(rewrite_page)
    rewrite_page.text_area(key="own_text_1").set_value(written.replace("3 of 5", "2 of 5"))
    press(rewrite_page, "own_check")
    page = html(rewrite_page)
    assert say("own_needs_review") in page
    assert "2 of 5" in page
    press(rewrite_page, "own_undo")
    assert _own_text(rewrite_page) == written
    assert say("status_accepted") in html(rewrite_page)


def test_an_emptied_version_is_told_and_nothing_is_lost(rewrite_page: AppTest) -> None:
    _rewrite(rewrite_page, _GOAL, "loves maps")
    written = _own_text(rewrite_page)
    rewrite_page.text_area(key="own_text_1").set_value("   ")
    press(rewrite_page, "own_check")
    assert "Your version is empty" in rewrite_page.error[0].value
    press(rewrite_page, "own_back")
    assert _own_text(rewrite_page) == written
    assert not rewrite_page.error


def test_a_new_rewrite_starts_without_the_old_version(rewrite_page: AppTest) -> None:
    _rewrite(rewrite_page, _GOAL, "loves maps")
    rewrite_page.text_area(key="own_text_1").set_value("Ines will write 4 sentences.")
    press(rewrite_page, "own_check")
    _rewrite(rewrite_page, _GOAL, "loves songs")
    assert "love of songs" in rewrite_page.code[0].value


@pytest.mark.parametrize(
    ("given", "more", "said"),
    [
        ([("", "62 words")], False, "From 62 words."),
        ([("level", "62 words"), ("check", "a quiz")], False, "From (level: 62 words; check: a quiz)."),
        ([("level", "62 words")], True, "From (level: 62 words) [b]."),
        ([], True, "From [b]."),
    ],
)
def test_what_fills_a_blank(given: list[tuple[str, str]], more: bool, said: str) -> None:
    assert filled("From [b].", "[b]", given, more) == said


def test_strengths_are_split_at_lines_commas_and_semicolons() -> None:
    typed = "loves maps, never gives up\n- kind to the class hamster;loves maps\r\n • "
    assert split_entries(typed) == ("loves maps", "never gives up", "kind to the class hamster")


def test_offline_the_privacy_page_says_that_nothing_leaves() -> None:
    page = open_page("privacy")
    assert say("privacy_offline") in html(page)


def test_with_a_model_the_privacy_page_says_what_is_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STRENGTHS_MODEL", "some-model")
    page = open_page("privacy")
    shown = html(page)
    assert say("privacy_offline") not in shown
    assert "some-model" in shown
    assert say("privacy_model_more") in shown


def test_with_a_model_what_would_be_sent_can_be_read_first(
    rewrite_page: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert say("preview_button") not in [button.label for button in rewrite_page.button]
    monkeypatch.setenv("STRENGTHS_MODEL", "some-model")
    monkeypatch.setenv("STRENGTHS_BASE_URL", "http://127.0.0.1:9/v1")
    st.cache_resource.clear()
    page = open_page("rewrite")
    page.text_area(key="rewrite_text").set_value(_GOAL)
    page.text_area(key="rewrite_strengths").set_value("loves maps")
    page.text_input(key="rewrite_names").set_value("Ines")
    press(page, "preview_button")
    own, whole = (code.value for code in page.code)
    assert own.startswith("By May 3, ")
    assert own.endswith("loves maps")
    assert own.removesuffix("loves maps").strip() in whole
    assert "guidance" in whole
    assert "guidance" not in own
    assert "Ines" not in own + whole
    assert say("preview_help") in [caption.value for caption in page.caption]


def test_another_visitor_sees_nothing_of_it(rewrite_page: AppTest) -> None:
    _rewrite(rewrite_page, _GOAL, "loves maps")
    other = open_page("rewrite")
    assert other.text_area(key="rewrite_text").value == ""
    assert "Ines" not in html(other)


def test_questions_are_counted_in_the_order_they_are_read(rewrite_page: AppTest) -> None:
    press(rewrite_page, "example_vague")
    press(rewrite_page, "rewrite_button")
    boxes = [box.label for box in rewrite_page.text_input if box.label.startswith("Question ")]
    below = words_of(rewrite_page).partition(say("questions_no_blank"))[2]
    rest = re.findall(r"Question \d+: ", below)
    numbers = [int(label.split()[1].rstrip(":")) for label in (*boxes, *rest)]
    assert rest
    assert numbers == list(range(1, len(numbers) + 1))
