"""One way around the app: the main jobs as buttons, the rest by group behind one more, and the language.

Streamlit's own menu hides behind an arrow on a phone. Buttons and not links: a button brings along what was
just typed, where a link loses either the text or the click.
"""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from ui.markup import show, tag
from ui.words import LANGUAGES, choose_language, language, say

_MAIN = ("rewrite", "document", "coach", "plan", "progress")
_GROUPS = {
    "prepare": ("compare", "finder"),
    "meeting": ("student",),
    "learn": ("library", "training"),
    "about": ("saved", "quality", "privacy"),  # and every page that no other group names
}


def draw_navigation(pages: Sequence[st.Page], current: st.Page) -> None:
    """Draw the buttons; the one of the page that is shown stands out.

    Args:
        pages: All pages of the app.
        current: The page that is shown.
    """
    with st.container(horizontal=True, key="sf_nav"):
        show(tag("span", say("app_name"), class_="sf-brand"))
        main = [page for name in _MAIN for page in pages if _name(page) == name]
        for page in main:
            _draw_button(page, current)
        rest = [page for page in pages if page not in main]
        inside = any(_name(page) == _name(current) for page in rest)
        # A key for each page, so that the list is closed again once one of its pages is chosen.
        with st.popover(
            say("nav_more_here", page=current.title) if inside else say("nav_more"),
            type="secondary" if inside else "tertiary",
            wrap=True,
            key=f"nav_more_{_name(current)}",
        ):
            _draw_groups(rest, current)
        for code, name in LANGUAGES.items():
            if code != language():
                st.button(
                    name,
                    key=f"nav_language_{code}",
                    type="tertiary",
                    icon=":material/translate:",
                    on_click=choose_language,
                    args=(code,),
                )


def _draw_groups(pages: Sequence[st.Page], current: st.Page) -> None:
    named = {name for names in _GROUPS.values() for name in names}
    for group, names in _GROUPS.items():
        inside = [page for page in pages if _name(page) in names]
        if group == "about":
            inside += [page for page in pages if _name(page) not in named]
        if inside:
            show(tag("p", say(f"nav_group_{group}"), class_="sf-group"))
            for page in inside:
                _draw_button(page, current)


def _draw_button(page: st.Page, current: st.Page) -> None:
    here = _name(page) == _name(current)
    kind = "secondary" if here else "tertiary"
    if st.button(page.title, type=kind, key=f"nav_{_name(page)}") and not here:
        st.switch_page(page)


def _name(page: st.Page) -> str:
    """Its place in the address; the first page has none there."""
    return page.url_path or "rewrite"
