"""What leaves this computer."""

from __future__ import annotations

import streamlit as st

from ui.cards import status
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
        status(
            "✓" if offline else "!",
            line,
            tag("p", more),
            look="accepted" if offline else "needs_review",
        ),
        tag("h2", say("privacy_tips_heading")),
        tag("ul", *(tag("li", tip) for tip in say_list("privacy_tips"))),
        tag("h2", say("privacy_facts_heading")),
        tag("ul", *(tag("li", fact) for fact in say_list("privacy_facts"))),
    )
