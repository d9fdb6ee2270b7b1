"""The page on progress, without a browser, on the real Assistant."""

from __future__ import annotations

import pytest

from tests.documents import makers
from tests.ui.pages import html, open_page, press
from ui.markup import literal
from ui.words import say

pytestmark = pytest.mark.usefixtures("own_home")


def test_the_progress_page_says_partially_met_with_its_numbers_and_the_line() -> None:
    page = open_page("progress")
    page.button(key="progress_use_example").click().run()
    press(page, "progress_button")
    shown = html(page)
    assert say("progress_partially_met") in shown
    assert "55% of the way" in shown
    assert say("progress_mixed") in shown or say("progress_above") in shown
    assert len(page.dataframe[0].value) == 8


def test_without_numbers_progress_cannot_be_told_and_the_page_asks_for_them() -> None:
    page = open_page("progress")
    press(page, "progress_button")
    shown = html(page)
    assert say("progress_cannot_tell") in shown
    assert "The latest level as a number" in shown


def test_a_line_that_cannot_be_read_is_named_and_what_was_typed_stays() -> None:
    page = open_page("progress")
    page.text_input(key="progress_baseline").set_value("10")
    page.text_input(key="progress_target").set_value("20")
    page.text_area(key="progress_points").set_value("9/9/2026 11\nyesterday 12")
    press(page, "progress_button")
    assert "Line 2 of the data has no date" in page.error[0].value
    assert str(page.text_area(key="progress_points").value).endswith("yesterday 12")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (makers.archive("xl/workbook.xml"), f"{say('progress_no_csv')} {say('progress_no_csv_fix')}"),
        (b"\xff\xfe\x00", "The file is not plain text (UTF-8). Save it as plain text and try again."),
    ],
)
def test_a_file_that_is_no_csv_is_one_clear_line(data: bytes, words: str) -> None:
    page = open_page("progress")
    page.file_uploader[0].set_value(("words.xlsx", data, ""))
    press(page, "progress_button")
    assert [error.value for error in page.error] == [literal(words)]
