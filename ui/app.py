"""The app. Pages draw what the pipeline returns and decide nothing."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from assistant.errors import AssistantError
from ui.look import draw_look
from ui.navigation import draw_navigation
from ui.shared import draw_error, draw_script, draw_style, keep_pages, warm_up
from ui.views import (
    coach,
    compare,
    document,
    finder,
    library,
    plan,
    privacy,
    progress,
    quality,
    rewrite,
    saved,
    student,
    training,
)
from ui.words import follow_address, say

# Each page's place in the address, what draws it, and its icon. `navigation.py` says where it is listed.
# A comment and not a text below it: Streamlit would draw a text that stands alone in this file.
_PAGES = (
    ("rewrite", rewrite, "edit_note"),
    ("document", document, "description"),
    ("compare", compare, "compare_arrows"),
    ("coach", coach, "forum"),
    ("plan", plan, "checklist"),
    ("finder", finder, "search_insights"),
    ("student", student, "person"),
    ("library", library, "menu_book"),
    ("training", training, "school"),
    ("progress", progress, "show_chart"),
    ("quality", quality, "fact_check"),
    ("saved", saved, "save"),
    ("privacy", privacy, "lock"),
)


def main() -> None:
    """Draw the page that was chosen."""
    follow_address()
    st.set_page_config(
        page_title=say("app_name"), page_icon=str(Path(__file__).parent / "icon.svg"), layout="wide"
    )
    draw_style()
    draw_look()
    pages = {
        name: st.Page(
            view.draw,
            title=say(f"nav_{name}"),
            icon=f":material/{icon}:",
            url_path=name,
            default=name == "rewrite",
        )
        for name, view, icon in _PAGES
    }
    page = st.navigation(list(pages.values()), position="hidden")
    keep_pages(pages)
    draw_navigation(list(pages.values()), page)
    try:
        page.run()
        warm_up()
    except AssistantError as error:
        draw_error(error)
    st.caption(say("footer"))
    draw_script()


main()
