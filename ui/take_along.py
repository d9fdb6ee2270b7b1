"""Accept a draft, and take what was made along: copied, as a file, on paper, in the meeting plan."""

from __future__ import annotations

import streamlit as st

from assistant.render.drafts import drafts_as_text, drafts_as_word, drafts_page
from ui import plan_state
from ui.downloads import MARKDOWN, TEXT, WORD, draw_download
from ui.drafts import Draft, Drafts
from ui.engine import reader
from ui.markup import show, tag
from ui.session import next_turn
from ui.shared import go_to, print_sheet
from ui.sheet import paper
from ui.words import say

_FILE = "strengths-first-draft"
_PRINT_TURN = "rewrite_print_turn"


def draw_accept(draft: Draft, *, several: bool) -> None:
    """Draw the button that says yes to a draft and puts it into the meeting plan; or that it was said."""
    name = "accept_anyway" if draft.standing == "look" else "accept"
    name = "accept_undo" if draft.is_accepted else name
    label = say(f"{name}_goal", number=str(draft.number)) if several else say(name)
    with st.container(horizontal=True, vertical_alignment="center", key=f"sf_accept_{draft.name}"):
        # One key for both: the button stays where it is, and so does the focus on it.
        st.button(
            label,
            icon=":material/undo:" if draft.is_accepted else ":material/check:",
            type="secondary" if several or draft.is_accepted else "primary",
            key=f"accept_{draft.name}",
            on_click=take_back if draft.is_accepted else accept,
            args=(draft,),
        )
        if draft.is_accepted:
            tick = tag("span", "✓ ", class_="sf-tick", aria_hidden="true")
            show(tag("p", tick, say("accepted"), class_="sf-item", role="status"))


def accept(draft: Draft) -> None:
    """Say yes to the version that is shown. It takes the place of one that was accepted before."""
    take_back(draft)
    plan_state.pin_goal(draft.shown)
    draft.accepted = draft.shown.after.text


def take_back(draft: Draft) -> None:
    """Take the yes back, and the goal out of the plan. Questions and strengths stay in it."""
    if draft.accepted is not None:
        plan_state.unpin_goal(draft.written.before.text, draft.accepted)
    draft.accepted = None


def _accept_passed(drafts: Drafts) -> None:
    for draft in drafts.items:
        if draft.standing != "look" and not draft.is_accepted:
            accept(draft)


def draw_copy(draft: Draft, *above: str) -> None:
    """Draw the rewrite in a box with a copy button, and `above` it a heading."""
    show(*above, tag("p", say("copy_label"), class_="sf-soft"))
    st.code(draft.shown.after.text, language=None, wrap_lines=True)


def draw_take_along(drafts: Drafts) -> None:
    """Draw the files, the paper, and for one goal the text to copy and the yes to it."""
    with st.container(border=True, key="sf_take"):
        if drafts.several:
            show(tag("h3", say("take_all_heading")))
            _draw_accept_passed(drafts)
        else:
            draw_copy(drafts.items[0], tag("h3", say("take_heading")))
            draw_accept(drafts.items[0], several=False)
        _draw_files(drafts)
        if any(draft.is_accepted for draft in drafts.items) and st.button(
            say("plan_open"), icon=":material/checklist:", key="rewrite_plan"
        ):
            go_to("plan")


def _draw_accept_passed(drafts: Drafts) -> None:
    waiting = [draft for draft in drafts.items if draft.standing != "look" and not draft.is_accepted]
    if len(waiting) > 1:
        st.button(
            say("accept_passed", count=str(len(waiting))),
            icon=":material/done_all:",
            key="accept_passed",
            on_click=_accept_passed,
            args=(drafts,),
        )


def _draw_files(drafts: Drafts) -> None:
    finished, for_whom = drafts.finished(), reader()
    with st.container(horizontal=True):
        draw_download("download_word", lambda: drafts_as_word(finished, for_whom), f"{_FILE}.docx", WORD)
        draw_download(
            "download_text", lambda: drafts_as_text(finished, reader=for_whom).encode(), f"{_FILE}.txt", TEXT
        )
        draw_download(
            "download_markdown",
            lambda: drafts_as_text(finished, markdown=True, reader=for_whom).encode(),
            f"{_FILE}.md",
            MARKDOWN,
        )
        if st.button(say("sheet_print"), icon=":material/print:", key="rewrite_print"):
            next_turn(_PRINT_TURN)
    paper(drafts_page(finished, for_whom))
    if _PRINT_TURN in st.session_state:
        print_sheet("rewrite", turn=st.session_state[_PRINT_TURN])
