"""The app. Pages draw what the pipeline returns and decide nothing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import streamlit as st

from assistant.errors import AssistantError
from ui.markup import show, tag
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
    student,
)
from ui.words import say


def main() -> None:
    """Draw the page that was chosen."""
    st.set_page_config(
        page_title=say("app_name"), page_icon=str(Path(__file__).parent / "icon.svg"), layout="wide"
    )
    draw_style()
    pages = [
        st.Page(
            rewrite.draw,
            title=say("nav_rewrite"),
            icon=":material/edit_note:",
            url_path="rewrite",
            default=True,
        ),
        st.Page(document.draw, title=say("nav_document"), icon=":material/description:", url_path="document"),
        st.Page(compare.draw, title=say("nav_compare"), icon=":material/compare_arrows:", url_path="compare"),
        st.Page(coach.draw, title=say("nav_coach"), icon=":material/forum:", url_path="coach"),
        st.Page(plan.draw, title=say("nav_plan"), icon=":material/checklist:", url_path="plan"),
        st.Page(finder.draw, title=say("nav_finder"), icon=":material/search_insights:", url_path="finder"),
        st.Page(student.draw, title=say("nav_student"), icon=":material/person:", url_path="student"),
        st.Page(library.draw, title=say("nav_library"), icon=":material/menu_book:", url_path="library"),
        st.Page(progress.draw, title=say("nav_progress"), icon=":material/show_chart:", url_path="progress"),
        st.Page(quality.draw, title=say("nav_quality"), icon=":material/fact_check:", url_path="quality"),
        st.Page(privacy.draw, title=say("nav_privacy"), icon=":material/lock:", url_path="privacy"),
    ]
    page = st.navigation(pages, position="hidden")
    # The first page has no name in the address.
    keep_pages({entry.url_path or "rewrite": entry for entry in pages})
    _draw_menu(pages, page)
    try:
        page.run()
        warm_up()
    except AssistantError as error:
        draw_error(error)
    st.caption(say("footer"))
    draw_script()


def _draw_menu(pages: Sequence[st.Page], current: st.Page) -> None:
    """The pages as buttons.

    Streamlit's own menu hides behind an arrow on a phone. Buttons and not links: a button brings along what
    was just typed, where a link loses either the text or the click.
    """
    with st.container(horizontal=True, key="sf_nav"):
        show(tag("span", say("app_name"), class_="sf-brand"))
        for entry in pages:
            here = entry.url_path == current.url_path
            kind = "secondary" if here else "tertiary"
            if st.button(entry.title, type=kind, key=f"nav_{entry.title}") and not here:
                st.switch_page(entry)


main()
