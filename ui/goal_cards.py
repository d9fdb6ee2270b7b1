"""What came of a pasted text: one goal with everything about it, or a card for each of several."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from assistant.render.drafts import Standing
from ui.cards import status
from ui.drafts import Draft, Drafts
from ui.markup import Safe, first_words, show, tag, user_text
from ui.result import (
    RESULT_ID,
    draw_changes,
    draw_details,
    draw_questions_and_edits,
    draw_texts,
    draw_unfinished,
    draw_verdict,
    look,
    reasons,
    sign,
    verdict,
)
from ui.take_along import draw_accept, draw_copy, draw_take_along
from ui.words import say

_SIGNS: dict[Standing, str] = {"ready": "✓", "blanks": "?", "look": "!"}
_WORDS_SHOWN = 12


def draw_drafts(drafts: Drafts) -> None:
    """Draw all of it."""
    if drafts.several:
        _draw_several(drafts)
        return
    (draft,) = drafts.items
    draw_verdict(draft)
    draw_texts(draft)
    draw_changes(draft.shown)
    draw_unfinished(draft.written)
    draw_questions_and_edits(draft)
    draw_take_along(drafts)
    draw_details(draft)


def _draw_several(drafts: Drafts) -> None:
    _draw_summary(drafts)
    for draft in drafts.items:
        _draw_card(draft, len(drafts.items))
    draw_take_along(drafts)


def _draw_summary(drafts: Drafts) -> None:
    """One line on all goals, and each with its sign. Focus lands here."""
    each: list[Standing] = [draft.standing for draft in drafts.items]
    worst: Standing = next(name for name in reversed(_SIGNS) if name in each)
    items = [tag("li", *_named(draft)) for draft in drafts.items]
    show(
        status(
            _SIGNS[worst],
            _count(each),
            tag("p", say("goals_apart")),
            tag("ul", *items, class_="sf-goal-list"),
            *([tag("p", say("goals_left"))] if drafts.left else []),
            look="needs_review" if worst == "look" else "accepted",
            identity=RESULT_ID,
            label=say("result_label"),
        )
    )
    if drafts.lead:
        show(tag("p", say("goals_lead"), " ", user_text(drafts.lead), class_="sf-soft"))


def _count(each: Sequence[Standing]) -> str:
    """ "3 goals: 1 ready, 2 with blanks to fill"."""
    parts = [say(f"goals_{name}", count=str(each.count(name))) for name in _SIGNS if name in each]
    return say("goals_count", count=str(len(each)), parts=", ".join(parts))


def _named(draft: Draft) -> tuple[Safe, ...]:
    """A goal in the list above the cards: its number as a link, its first words, and how it stands."""
    number = tag("a", say("goal_number", number=str(draft.number)), href=f"#{_anchor(draft)}", target="_self")
    told = [say(f"goal_{draft.standing}")]
    if draft.is_accepted:
        told.append(say("goal_accepted"))
    if asked := len(draft.shown.questions):
        told.append(say("goal_questions", count=str(asked)))
    words = user_text(first_words(draft.shown.before.text, _WORDS_SHOWN))
    mark = tag("span", f"{_SIGNS[draft.standing]} ", class_="sf-tick", aria_hidden="true")
    return (mark, number, Safe(": "), words, Safe(" "), tag("span", ", ".join(told), class_="sf-badge"))


def _anchor(draft: Draft) -> str:
    return f"sf-goal-{draft.number}"


def _draw_card(draft: Draft, count: int) -> None:
    number = str(draft.number)
    heading, more = verdict(draft)
    with st.container(border=True, key=f"sf_goal_{draft.name}"):
        show(
            tag(
                "h2",
                say("goal_of", number=number, count=str(count)),
                class_="sf-goal-heading",
                id=_anchor(draft),
                tabindex="-1",
            ),
            tag(
                "div",
                tag("span", sign(draft), class_="sf-sign", aria_hidden="true"),
                tag(
                    "div",
                    tag("b", heading),
                    *([] if draft.standing != "look" else [tag("p", more), reasons(draft.shown)]),
                ),
                class_=f"sf-status sf-small sf-{look(draft)}",
            ),
        )
        draw_texts(draft, several=True)
        with st.container(horizontal=True, vertical_alignment="center", key=f"sf_bar_{draft.name}"):
            draw_accept(draft, several=True)
            is_open = st.toggle(_more(draft), key=f"goal_open_{draft.name}", persist_state="session")
        if is_open:
            draw_changes(draft.shown)
            draw_unfinished(draft.written)
            draw_questions_and_edits(draft)
            draw_copy(draft)
            draw_details(draft, several=True)


def _more(draft: Draft) -> str:
    asked = len(draft.shown.questions)
    if not asked:
        return say("goal_more", number=str(draft.number))
    return say("goal_more_questions", number=str(draft.number), count=str(asked))
