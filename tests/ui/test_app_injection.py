"""HTML and Markdown typed into every box of every page is shown as text, or not at all."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from tests.ui.pages import HOSTILE, PAGES, html, open_page
from tests.ui.training_steps import open_mode
from ui.words import say

pytestmark = pytest.mark.usefixtures("own_home", "own_machine")

_WITHOUT_BOXES = ("quality", "saved", "training")  # training: see `_opened`
_PRESSED = {
    **{name: say(f"{name}_button") for name in ("document", "compare", "coach", "plan", "finder", "student")},
    "progress": say("progress_button"),
    "rewrite": say("rewrite_button"),
    "privacy": say("settings_use"),
    "join": say("training_join"),
    "lead": say("training_back_button"),
}


def _opened(name: str) -> AppTest:
    return open_mode(name) if name in ("join", "lead") else open_page(name)


@pytest.mark.parametrize("name", [*(n for n in PAGES if n not in _WITHOUT_BOXES), "join", "lead"])
def test_what_is_typed_into_any_box_is_never_read_as_html_or_markdown(name: str) -> None:
    page = _opened(name)
    for choice in page.radio:
        if choice.key == "settings_which":
            choice.set_value("other").run()
    boxes = [*page.text_area, *page.text_input]
    assert boxes
    for box in boxes:
        box.set_value(f"Ines will read {HOSTILE}"[: box.max_chars or None])
    page.run()
    for button in [button for button in page.button if button.label == _PRESSED.get(name)]:
        button.click().run()
    assert not page.exception
    assert "<img" not in html(page)
    said = [*page.markdown, *page.caption, *page.error, *page.warning, *page.success, *page.info]
    assert not any("![x](" in element.value or "<img" in element.value for element in said)
    assert not any("![x](" in button.label for button in page.button)
