"""Draw one answer of the coach: what to say, why, what to ask for, and what can be opened and taken along."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from assistant.render.as_text import usage_as_text
from assistant.retrieval.spanish import spanish_script
from assistant.types import Answer, Citation
from ui import plan_state
from ui.cards import status
from ui.downloads import TEXT, draw_download
from ui.engine import told
from ui.library_entry import Entry, beside_the_words, draw_own_passages
from ui.markup import Safe, lines, show, tag
from ui.pin import draw_pin
from ui.shared import go_to
from ui.views.library import entries, open_entry
from ui.words import say

ANSWER_ID = "sf-answer"
_SIGNS = {"safety": "!", "out_of_scope": "i", "no_guidance": "i"}
_ALTERNATIVES = 2


def draw_answer(answer: Answer, *, turn: int) -> None:
    """Draw everything about `answer`.

    Args:
        answer: What the coach said.
        turn: Which answer of the visit it is; each has its own buttons.
    """
    show(_words(answer))
    if answer.say or answer.citations:
        _draw_actions(answer, entries(), turn)
    _draw_take_along(answer, turn)
    draw_own_passages(answer.own, "h3")
    _draw_others(answer, turn)
    if answer.usage:
        show(tag("p", say("usage", usage=told(usage_as_text(answer.usage))), class_="sf-soft"))


def _words(answer: Answer) -> Safe:
    parts: list[Safe] = []
    if answer.status != "answered":
        parts.append(_notice(answer))
    elif answer.note:
        parts.append(tag("p", lines(answer.note), class_="sf-soft", lang=answer.language))
    if answer.say:
        parts.append(tag("h2", say("coach_say"), class_="sf-say-heading"))
        parts.append(tag("blockquote", lines(answer.say), class_="sf-say", lang=answer.language))
    parts += beside_the_words(answer, "h3")
    if answer.citations:
        parts += [tag("h3", say("coach_source")), _sources(answer.citations)]
    return tag(
        "section", *parts, class_="sf-card", id=ANSWER_ID, tabindex="-1", aria_label=say("coach_answer")
    )


def _sources(citations: Sequence[Citation]) -> Safe:
    """Each script once, with the rules it rests on."""
    rules: dict[str, list[str]] = {}
    for citation in citations:
        rules.setdefault(citation.title, []).append(citation.source)
    items = [
        tag("li", tag("b", title), ": ", "; ".join(dict.fromkeys(found))) for title, found in rules.items()
    ]
    return tag("ul", *items, class_="sf-sources")


def _notice(answer: Answer) -> Safe:
    return status(
        _SIGNS[answer.status],
        say(f"coach_{answer.status}"),
        tag("p", lines(answer.note), lang=answer.language) if answer.note else Safe(),
        look=answer.status,
    )


def _draw_actions(answer: Answer, known: Mapping[str, Entry], turn: int) -> None:
    """Pin it, and read in the library what it cites."""
    cited = [name for name in dict.fromkeys(c.id for c in answer.citations) if name in known]
    with st.container(horizontal=True, key="sf_actions"):
        if answer.say:
            pinned = plan_state.has_script(answer)
            draw_pin(plan_state.pin_script, answer, pinned=pinned, key=f"coach_pin_{turn}")
            if pinned and st.button(say("plan_open"), icon=":material/checklist:", key=f"coach_plan_{turn}"):
                go_to("plan")
        for name in cited:
            label = say("coach_read", title=known[name].title)
            if st.button(label, key=f"coach_read_{turn}_{name}", icon=":material/menu_book:"):
                open_entry(name)


def _draw_take_along(answer: Answer, turn: int) -> None:
    words = "\n\n".join(part for part in (answer.say, answer.ask_in_writing) if part)
    if words:
        with st.expander(say("coach_copy"), icon=":material/content_copy:"):
            st.code(words, language=None, wrap_lines=True)
    if answer.letter:
        with st.expander(say("coach_letter"), icon=":material/mail:"):
            st.caption(say("coach_letter_help"))
            st.code(answer.letter, language=None, wrap_lines=True)
            if answer.letter_in_english:
                st.caption(say("coach_letter_english"))
                st.code(answer.letter_in_english, language=None, wrap_lines=True)
            both = "\n\n".join(text for text in (answer.letter, answer.letter_in_english) if text)
            draw_download("download_text", both, "follow-up-letter.txt", TEXT, key=f"letter_{turn}")


def _draw_others(answer: Answer, turn: int) -> None:
    """At most two other scripts, each with its words; none where a child may be in danger."""
    if answer.status == "safety":
        return
    others = [p for p in answer.passages if p.title != _title(answer) and p.topic != answer.topic]
    for number, passage in enumerate(others[:_ALTERNATIVES]):
        script = spanish_script(passage.id) if answer.language == "es" else None
        title, words, spoken = (
            (script.title, script.say, "es") if script else (passage.title, passage.text, "en")
        )
        with st.expander(say("coach_other", title=title), icon=":material/alt_route:"):
            show(tag("blockquote", lines(words), class_="sf-say sf-say-small", lang=spoken))
            if st.button(say("coach_other_all"), key=f"coach_other_{turn}_{number}"):
                open_entry(passage.id)


def _title(answer: Answer) -> str:
    return answer.citations[0].title if answer.citations else ""
