"""Several goals at once, strengths to tap, and a draft that is accepted: the page without a browser."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from docx import Document
from streamlit.testing.v1 import AppTest

from assistant import intake
from assistant.finder import FoundStrength
from assistant.pipeline import Assistant
from assistant.render.as_text import usage_as_text
from assistant.render.drafts import ACCEPTED, drafts_as_text, drafts_as_word, drafts_page
from assistant.types import Answer, RewriteRequest, RewriteResult, Usage
from tests.ui.pages import HOSTILE, html, open_page, press, words_of
from ui.drafts import Drafts
from ui.words import say

pytestmark = pytest.mark.usefixtures("own_home")

_GOALS = """Goals for Ines
1. By May 3, Ines will write 4 sentences with a capital letter in 3 of 5 tries.
2. Ines will get better at math.
3. By May 3, given a ruler, Ines will measure 6 of 8 lines in 4 of 5 tries, as measured by weekly quizzes. \
Baseline: 2 of 8 lines in October.
"""


@pytest.fixture
def page() -> AppTest:
    return open_page("rewrite")


def _rewrite(page: AppTest, text: str = _GOALS, strengths: str = "") -> AppTest:
    page.text_area(key="rewrite_text").set_value(text)
    page.text_area(key="rewrite_strengths").set_value(strengths)
    return press(page, "rewrite_button")


def _drafts(page: AppTest) -> Drafts:
    return page.session_state["rewrite_drafts"]


def _open(page: AppTest, number: int) -> AppTest:
    (toggle,) = [t for t in page.toggle if t.label.endswith(f"goal {number}")]
    return toggle.set_value(True).run()


@pytest.mark.parametrize("more", ["", "\nArea: Math\nBy June, Ines will add to 20."], ids=["alone", "of two"])
def test_goals_that_were_read_as_one_are_told_so(page: AppTest, more: str) -> None:
    steps = "By November, Ines will read 60 words.\nBy June, Ines will read 90 words."
    said = say("goals_joined", count="2")
    assert said in words_of(_rewrite(page, f"Area: Reading\n{steps}{more}" if more else steps))
    assert said not in words_of(_rewrite(page))


def test_each_goal_gets_a_card_with_its_own_before_and_after(page: AppTest) -> None:
    _rewrite(page, strengths="loves maps")
    assert not page.exception
    shown = words_of(page)
    for number in ("1", "2", "3"):
        assert say("goal_of", number=number, count="3") in shown
    blanks, ready = say("goals_blanks", count="2"), say("goals_ready", count="1")
    assert say("goals_count", count="3", parts=f"{ready}, {blanks}") in shown
    assert f"{say('goals_lead')} Goals for Ines" in shown
    texts = [draft.written.before.text for draft in _drafts(page).items]
    assert texts[0] == "By May 3, Ines will write 4 sentences with a capital letter in 3 of 5 tries."
    assert texts[2].endswith("Baseline: 2 of 8 lines in October.")
    assert all("maps" in draft.written.after.text for draft in _drafts(page).items)


@pytest.mark.parametrize(
    ("second", "told"),
    [
        ("Ines will read 90 words a minute, as measured by her teacher.", "use her love of maps to write"),
        ("Omar will read 90 words a minute with his partner.", "use their love of maps to write"),
    ],
)
def test_what_one_goal_calls_the_student_holds_for_the_others_of_that_student(
    page: AppTest, second: str, told: str
) -> None:
    first = "By May 3, Ines will write 4 sentences in 3 of 5 tries."
    _rewrite(page, f"1. {first}\n2. By June 5, {second}", "loves maps")
    assert told in words_of(page)


def test_one_goal_has_no_summary_and_no_number(page: AppTest) -> None:
    _rewrite(page, "1. By May 3, Ines will write 4 sentences in 3 of 5 tries.")
    assert not _drafts(page).several
    assert not page.toggle
    assert say("goals_apart") not in words_of(page)
    assert page.text_area(key="own_text_1").value


def test_a_goal_that_failed_a_check_is_the_one_to_look_at(
    page: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Assistant.rewrite

    def fail_on_math(self: Assistant, request: RewriteRequest, on_draft: object) -> RewriteResult:
        made = real(self, request)
        failed = replace(made, status="needs_review", reasons=("Lost: <b>math</b>.",))
        return failed if "math" in request.text else made

    monkeypatch.setattr(Assistant, "rewrite", fail_on_math)
    _rewrite(page)
    shown = words_of(page)
    assert say("goals_look", count="1") in shown
    assert "Lost: <b>math</b>." in shown
    assert "<b>math" not in html(page)
    labels = [button.label for button in page.button]
    assert say("accept_anyway_goal", number="2") in labels
    assert say("accept_goal", number="1") in labels


def test_the_rest_of_a_card_is_there_when_it_is_opened(page: AppTest) -> None:
    _rewrite(page)
    assert say("own_heading") not in words_of(page)
    _open(page, 2)
    assert not page.exception
    assert say("own_heading") in words_of(page)
    assert page.text_area(key="own_text_1_goal2").value == _drafts(page).items[1].written.after.text


def test_an_edit_of_one_goal_changes_only_that_goal(page: AppTest) -> None:
    _open(_rewrite(page), 1)
    first, second, _ = _drafts(page).items
    page.text_area(key="own_text_1").set_value(first.written.after.text.replace("3 of 5", "1 of 5"))
    press(page, "own_check")
    assert first.standing == "look"
    assert second.own is None
    assert say("goals_look", count="1") in words_of(page)
    press(page, "own_undo")
    assert first.standing == "blanks"


def test_an_answer_goes_into_its_goal_and_can_be_put_right(page: AppTest) -> None:
    _open(_rewrite(page), 1)
    page.text_input(key="own_answer_1_0").set_value("1 sentence on Septembr 9")
    press(page, "own_answer_button")
    page.text_input(key="own_answer_1_0").set_value("1 sentence on September 9")
    press(page, "own_answer_button")
    text = str(page.text_area(key="own_text_1").value)
    assert text.count("1 sentence on September 9") == 1
    assert "Septembr" not in text


def test_questions_keep_their_numbers_when_one_is_answered(page: AppTest) -> None:
    _rewrite(page, "By May 3, Ines will write 4 sentences in 3 of 5 tries.")
    page.text_input(key="own_answer_1_0").set_value("1 sentence on September 9")
    press(page, "own_answer_button")
    second = page.text_input(key="own_answer_1_1").label
    assert second.startswith("Question 2: ")
    assert page.text_input(key="own_answer_1_0").value == "1 sentence on September 9"


def test_more_goals_than_the_limit_are_named_and_not_lost(page: AppTest) -> None:
    count = intake.MAX_GOALS + 2
    _rewrite(page, "\n".join(f"{n}. By May 3, Ines will write {n} lines." for n in range(1, count + 1)))
    made = _drafts(page)
    assert len(made.items) == intake.MAX_GOALS
    assert say("goals_left") in words_of(page)
    assert f"{count}. By May 3, Ines will write {count} lines." in made.left
    assert made.left in drafts_as_text(made.finished())


def test_what_is_accepted_is_in_the_plan_and_in_every_file(page: AppTest) -> None:
    _rewrite(page, strengths="loves maps")
    page.button(key="accept_1").click().run()
    assert [goal.after for goal in page.session_state["plan_goals"]] == [
        _drafts(page).items[0].shown.after.text
    ]
    assert say("accepted") in words_of(page)
    finished = _drafts(page).finished()
    for markdown in (False, True):
        assert drafts_as_text(finished, markdown=markdown).count(ACCEPTED) == 1
    document = Document(io.BytesIO(drafts_as_word(finished)))
    told = [paragraph.text for paragraph in document.paragraphs]
    assert told.count(ACCEPTED) == 1
    assert [line for line in told if line.startswith("Goal ")] == [
        "Goal 1 of 3",
        "Goal 2 of 3",
        "Goal 3 of 3",
    ]
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    assert all(draft.shown.after.text in cells for draft in _drafts(page).items)


def test_a_yes_can_be_taken_back_and_an_edit_ends_it(page: AppTest) -> None:
    _rewrite(page, "By May 3, Ines will write 4 sentences in 3 of 5 tries.")
    press(page, "accept")
    press(page, "accept_undo")
    assert page.session_state["plan_goals"] == []
    press(page, "accept")
    page.text_area(key="own_text_1").set_value("By May 3, Ines will write 5 sentences in 3 of 5 tries.")
    press(page, "own_check")
    assert not _drafts(page).items[0].is_accepted
    press(page, "accept_anyway")
    assert [goal.after for goal in page.session_state["plan_goals"]] == [
        "By May 3, Ines will write 5 sentences in 3 of 5 tries."
    ]


def test_all_that_passed_are_accepted_with_one_press(page: AppTest) -> None:
    _rewrite(page)
    page.button(key="accept_passed").click().run()
    assert len(page.session_state["plan_goals"]) == 3
    assert "accept_passed" not in [button.key for button in page.button]


def test_the_paper_has_every_goal_and_is_not_on_the_screen(page: AppTest) -> None:
    _rewrite(page)
    shown = html(page)
    assert '<div id="sf-sheet" class="sf-paper-only">' in shown
    titles = [part.title for part in drafts_page(_drafts(page).finished()).parts]
    assert [title for title in titles if title.endswith("Before")] == [f"Goal {n}: Before" for n in (1, 2, 3)]
    assert "window.sfPrint(" not in shown
    press(page, "sheet_print")
    assert "window.sfPrint && window.sfPrint('rewrite', 1)" in html(page)


def test_a_tap_adds_a_strength_behind_what_was_typed(page: AppTest) -> None:
    found = FoundStrength(
        question_id="Q1", who="caregiver", domain="play", words="builds bridges", phrase="x", ask=""
    )
    praise = replace(found, words="nice", phrase="")
    page.session_state["finder_found"] = (found, praise)
    page.run()
    (chips,) = page.pills
    assert chips.options == ["builds bridges"]
    page.text_area(key="rewrite_strengths").set_value("loves maps")
    chips.set_value("builds bridges").run()
    assert page.text_area(key="rewrite_strengths").value == "loves maps\nbuilds bridges"
    assert not page.pills


def test_strengths_of_the_text_are_offered(page: AppTest) -> None:
    _rewrite(
        page, "Ines is in grade 2. Ines draws detailed maps of her street. She reads 20 words per minute."
    )
    (chips,) = page.pills
    assert any("maps of her street" in option for option in chips.options)


def test_a_heading_is_no_strength(page: AppTest) -> None:
    _rewrite(
        page, "Goals for Ines\n1. Ines will read 9 words. Ines tells jokes.\n2. Ines will write 4 lines."
    )
    (chips,) = page.pills
    assert chips.options == ["tells jokes"]


def test_goals_are_never_read_as_html(page: AppTest) -> None:
    _rewrite(page, f"1. Ines will read 9 words {HOSTILE}.\n2. Ines will write 4 lines <b>now</b>.")
    assert len(_drafts(page).items) == 2
    shown = html(page)
    assert "<img" not in shown
    assert "<b>now" not in shown


def test_a_strength_to_tap_is_never_read_as_markdown(page: AppTest) -> None:
    found = FoundStrength(question_id="Q1", who="caregiver", domain="play", words=HOSTILE, phrase="x", ask="")
    page.session_state["finder_found"] = (found,)
    page.run()
    (chips,) = page.pills
    assert "![x](" not in chips.options[0]
    chips.set_value(HOSTILE).run()
    assert page.text_area(key="rewrite_strengths").value == HOSTILE


def test_what_a_model_cost_is_said_with_the_answer_of_the_coach(monkeypatch: pytest.MonkeyPatch) -> None:
    usage = Usage(calls=1, tokens_in=900, tokens_out=120, dollars=0.0021)
    made = Answer(status="answered", topic="x", say="Ask.", why="", ask_in_writing="", law="", usage=usage)
    monkeypatch.setattr(Assistant, "ask", lambda self, *rest, **named: made)
    coach = open_page("coach")
    coach.text_area(key="coach_question").set_value("What do I say?")
    press(coach, "coach_button")
    assert say("usage", usage=usage_as_text(usage)) in words_of(coach)


@pytest.mark.parametrize(
    "text",
    [
        "1. Ines reads 40 words per minute.\n2. Ines writes 3 sentences.\n3. Ines needs help to start.",
        "1. Ana leerá 80 palabras por minuto con su maestra.\n2. Ana escribirá 5 oraciones cada semana.",
    ],
    ids=["present levels", "another language"],
)
def test_what_is_no_list_of_goals_is_one_text(page: AppTest, text: str) -> None:
    _rewrite(page, text)
    assert [draft.request.text for draft in _drafts(page).items] == [text]
