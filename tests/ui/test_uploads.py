"""The box for files: what was chosen stays chosen while the visitor is on another page."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from tests.ui.pages import html
from ui.markup import literal
from ui.words import say


def _page() -> None:
    import streamlit as st

    from ui import uploads
    from ui.markup import show, tag

    if st.toggle("here", value=True):
        uploads.draw_files("plan", "Plan", several=st.session_state.get("several", False))
    st.button("empty", on_click=uploads.empty_files, args=("plan",))
    show(tag("i", "|".join(f"{file.name}={file.getvalue().decode()}" for file in uploads.files("plan"))))


def _open(several: bool = False) -> AppTest:
    page = AppTest.from_function(_page)
    page.session_state["several"] = several
    return page.run()


def _choose(page: AppTest, *names: str) -> AppTest:
    chosen = [(name, f"text of {name}".encode(), "") for name in names]
    several = page.session_state["several"]
    return page.file_uploader[0].set_value(chosen if several else chosen[0]).run()


def _away_and_back(page: AppTest) -> AppTest:
    page.toggle[0].set_value(False).run()
    return page.toggle[0].set_value(True).run()


def _given(page: AppTest) -> str:
    return html(page).rpartition("<i>")[2].partition("</i>")[0]


@pytest.mark.parametrize("several", [False, True])
def test_a_file_is_still_chosen_after_another_page_and_can_be_taken_out(several: bool) -> None:
    page = _choose(_open(several), "plan.docx")
    assert say("file_kept") not in html(page)  # the box itself shows it
    _away_and_back(page)
    assert not page.file_uploader[0].value
    assert say("file_kept") in html(page)
    assert _given(page) == "plan.docx=text of plan.docx"
    (out,) = [button for button in page.button if str(button.key).startswith("file_drop_")]
    assert out.label == literal(say("file_drop", name="plan.docx"))
    out.click().run()
    assert _given(page) == ""
    assert say("file_kept") not in html(page)


def test_another_file_takes_the_place_of_the_one_that_was_kept() -> None:
    page = _choose(_away_and_back(_choose(_open(), "old.docx")), "new.docx")
    assert _given(page) == "new.docx=text of new.docx"
    assert say("file_kept") not in html(page)


def test_where_several_may_be_chosen_more_files_join_those_that_were_kept() -> None:
    page = _choose(_away_and_back(_choose(_open(several=True), "one.md")), "two.md", "three.md")
    assert _given(page) == "one.md=text of one.md|two.md=text of two.md|three.md=text of three.md"
    page.file_uploader[0].set_value([]).run()
    assert _given(page) == "one.md=text of one.md"


def test_emptying_the_box_takes_the_kept_files_too() -> None:
    page = _away_and_back(_choose(_open(), "plan.docx"))
    (button,) = [button for button in page.button if button.label == "empty"]
    button.click().run()
    assert _given(page) == ""
