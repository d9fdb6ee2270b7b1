"""A page to take along, drawn: text as paragraphs, bullets and boxes as lists."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from tests.ui.pages import html

pytestmark = pytest.mark.usefixtures("own_home")

_SCRIPT = """
from assistant.render.meeting_page import LINE, Line, Page, PagePart
from ui.sheet import draw_sheet

lines = (Line("Tick one."), Line("Text A", "box"), Line("Text B", "box"), Line(LINE), Line("Maps", "bullet"))
draw_sheet(Page(title="Handout", lead="", parts=(PagePart("1. Maps", lines),), notice="A draft."), "handout")
"""


def test_only_bullets_and_boxes_stand_in_a_list() -> None:
    shown = html(AppTest.from_string(_SCRIPT, default_timeout=60).run())
    boxes = shown.index('<ul class="sf-sheet-list sf-boxes">')
    assert "Tick one." in shown[:boxes]
    assert shown.count('<div class="sf-part">') == 1
    assert shown.count("<ul") == 2
    assert shown.count("<li>") == 3
    assert shown.index("sf-line-long") > shown.index("</ul>")
    assert shown.index("A draft.") > shown.rindex("</ul>")
