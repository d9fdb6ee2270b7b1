"""Several goals at once are kept one by one, and opened again with what became of each."""

from __future__ import annotations

import io
from pathlib import Path

from docx import Document
from streamlit.testing.v1 import AppTest

from assistant.saving.owner import THIS_COMPUTER
from tests.ui.pages import open_page, press
from tests.ui.saving.visits import GOAL, answer_first, kept_in, opened, rewritten, store_in, turn_on
from ui.saving_files import works_as_word
from ui.words import kept_field, say

_GOALS = f"Goals for Ines\n1. {GOAL}\n2. Ines will get better at math.\n3. Ines will read 60 words by June 1."


def _open_card(page: AppTest, number: int) -> AppTest:
    (toggle,) = [toggle for toggle in page.toggle if toggle.label.endswith(f"goal {number}")]
    return toggle.set_value(True).run()


def _with_own_versions() -> AppTest:
    """Three goals: the first is answered, the second is changed, the third is as the tool made it."""
    page = rewritten(open_page("rewrite"), _GOALS)
    answer_first(_open_card(page, 1), "1 sentence in September")
    page = _open_card(_open_card(page, 1), 2)
    page.text_area(key="own_text_1_goal2").set_value("Ines will add 2 numbers.")
    (check,) = [button for button in page.button if button.key == "own_check_1_goal2"]
    return check.click().run()


def test_each_of_several_goals_is_opened_again_with_its_own_version(at_home: None, folder: Path) -> None:
    turn_on()
    page = _with_own_versions()
    (work,) = kept_in(folder)
    assert (work.fields["text"], len(work.fields["drafts"])) == (_GOALS, 3)
    before = page.session_state["rewrite_drafts"].items
    again = opened(work, "rewrite")
    after = again.session_state["rewrite_drafts"].items
    assert [draft.shown.after.text for draft in after] == [draft.shown.after.text for draft in before]
    assert [draft.standing for draft in after] == [draft.standing for draft in before]
    assert [draft.own is None for draft in after] == [False, False, True]
    assert "1 sentence in September" in after[0].shown.after.text
    assert after[1].standing == "look"
    _open_card(again, 1)
    assert again.text_input(key="own_answer_1_0").value == "1 sentence in September"
    press(again, "own_back")
    (same,) = kept_in(folder)
    assert same.id == work.id
    texts = [draft["rewrite"] for draft in same.fields["drafts"]]
    assert texts[:2] == [before[0].written.after.text, "Ines will add 2 numbers."]


def test_several_goals_are_taken_along_one_by_one(at_home: None, folder: Path) -> None:
    turn_on()
    _with_own_versions()
    written = [line.text for line in Document(io.BytesIO(works_as_word(kept_in(folder)))).paragraphs]
    numbered = [say("goal_number", number=number) for number in "123"]
    assert [line for line in written if line in numbered] == numbered
    second = written[written.index(numbered[1]) : written.index(numbered[2])]
    assert f"{kept_field('text')}: Ines will get better at math." in second
    assert f"{kept_field('rewrite')}: Ines will add 2 numbers." in second


def test_what_was_kept_belongs_to_its_goal_and_to_no_other_text(at_home: None, folder: Path) -> None:
    turn_on()
    _with_own_versions()
    (work,) = kept_in(folder)
    fields = {**work.fields, "drafts": list(reversed(work.fields["drafts"]))}
    store_in(folder).update(THIS_COMPUTER, work.id, work.title, fields)
    (work,) = kept_in(folder)
    again = opened(work, "rewrite")
    texts = [draft.shown.after.text for draft in again.session_state["rewrite_drafts"].items]
    assert "1 sentence in September" in texts[0]
    assert texts[1] == "Ines will add 2 numbers."
    rewritten(again, "Ines will get better at math.")
    assert again.session_state["rewrite_drafts"].items[0].own is None
