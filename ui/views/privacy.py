"""What leaves this computer."""

from __future__ import annotations

import streamlit as st

from ui.markup import show, tag
from ui.shared import settings
from ui.words import say, say_list


def draw() -> None:
    """Draw the page."""
    chosen = settings()
    offline = chosen.is_offline
    line = say("privacy_offline") if offline else say("privacy_model", model=chosen.model)
    more = say("privacy_offline_more") if offline else say("privacy_model_more")
    st.title(say("privacy_title"), anchor=False)
    show(
        tag(
            "section",
            tag("span", "✓" if offline else "!", class_="sf-sign", aria_hidden="true"),
            tag("div", tag("h2", line, class_="sf-status-line"), tag("p", more)),
            class_=f"sf-status sf-{'accepted' if offline else 'needs_review'}",
        ),
        tag("h2", say("privacy_tips_heading")),
        tag("ul", *(tag("li", tip) for tip in say_list("privacy_tips"))),
        tag("h2", say("privacy_facts_heading")),
        tag("ul", *(tag("li", fact) for fact in say_list("privacy_facts"))),
    )
