"""One guidance page or script, whole: its words, where they come from, and what to read next."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import streamlit as st

from assistant.retrieval.pages import GuidancePage
from assistant.types import Answer, Passage, Script
from ui.cards import card
from ui.engine import told as in_words
from ui.markup import Safe, lines, paragraphs, show, tag, user_text
from ui.session import next_turn
from ui.shared import focus_on
from ui.words import DEFAULT_LANGUAGE, confidence, language, long_day, say, topic

Entry = GuidancePage | Script

_ENTRY_ID = "sf-entry"


def draw_entry(
    entry: Entry,
    entries: Mapping[str, Entry],
    open_entry: Callable[[str], None],
) -> None:
    """Draw `entry`.

    Args:
        entry: What to read.
        entries: Everything there is, by id, for the links.
        open_entry: Called with the id of what is to be read next.
    """
    st.title(entry.title, anchor=False)
    parts = _guidance(entry) if isinstance(entry, GuidancePage) else _script(entry)
    show(
        tag(
            "article",
            *parts,
            _facts(entry),
            class_="sf-card sf-reading",
            id=_ENTRY_ID,
            tabindex="-1",
            aria_label=entry.title,
        )
    )
    focus_on(_ENTRY_ID, turn=next_turn("library_turn"))
    _draw_next(entry, entries, open_entry)


def draw_own_passages(passages: Sequence[Passage], level: str) -> None:
    """What the user's own documents say: their words, shown as text, with the document's name.

    Args:
        passages: What was found in them.
        level: The element of the heading, such as "h3".
    """
    if not passages:
        return
    items = [
        tag(
            "li",
            tag("b", user_text(in_words(passage.source), lang="")),
            *([" · ", user_text(passage.section, lang="")] if passage.section else []),
            tag("p", user_text(passage.text, lang="")),
        )
        for passage in passages
    ]
    more = tag("p", say("own_found_more"), class_="sf-soft")
    show(card(say("own_found"), more, tag("ul", *items), level=level))


def _guidance(page: GuidancePage) -> list[Safe]:
    parts = [part for s in page.sections for part in (tag("h2", s.heading), paragraphs(s.text))]
    here = [] if language() == DEFAULT_LANGUAGE else [tag("p", say("library_in_english"), class_="sf-soft")]
    return [*here, tag("div", *parts, lang=DEFAULT_LANGUAGE)]


def _script(script: Script) -> list[Safe]:
    said = tag("blockquote", lines(script.say), class_="sf-say", lang=script.language)
    return [tag("h2", say("coach_say")), said, *beside_the_words(script, "h2")]


def beside_the_words(told: Script | Answer, level: str) -> list[Safe]:
    """What goes with the words to say: why they help, what to ask for, the law, and what not to say.

    Args:
        told: A script, or an answer made from one.
        level: The element of the headings, such as "h3".
    """
    parts = (
        ("coach_why", told.why),
        ("coach_writing", told.ask_in_writing),
        ("coach_law", told.law),
        ("coach_not_to_say", told.not_to_say),
    )
    return [
        shown
        for heading, body in parts
        if body
        for shown in (tag(level, say(heading)), tag("p", lines(body), lang=told.language))
    ]


def _facts(entry: Entry) -> Safe:
    """The front matter: what it rests on, how sure it is, when it was checked, and who may use it."""
    if isinstance(entry, GuidancePage):
        source = entry.source
        licence, checked, sure = entry.licence, entry.date_checked, entry.confidence
        audience = say(f"library_audience_{entry.audience}")
    else:
        source = "; ".join(entry.sources)
        licence, checked, sure = (entry.extra[key] for key in ("licence", "date_checked", "confidence"))
        audience = say("library_audience_family")
    rows = (
        ("library_source", source),
        ("library_sure", confidence(sure)),
        ("library_checked", long_day(checked)),
        ("library_topic", topic(entry.topic)),
        ("library_audience", audience),
        ("library_licence", licence),
    )
    as_called = ("library_source", "library_licence")  # in English, as they are called
    body = [
        tag(
            "div",
            tag("dt", say(name)),
            tag("dd", value, **({"lang": DEFAULT_LANGUAGE} if name in as_called else {})),
        )
        for name, value in rows
    ]
    return tag("dl", *body, class_="sf-facts")


def _draw_next(
    entry: Entry,
    entries: Mapping[str, Entry],
    open_entry: Callable[[str], None],
) -> None:
    """Links to what goes with it: named on the page, or of the same topic."""
    named = entry.see_also if isinstance(entry, GuidancePage) else ()
    near = [e.id for e in entries.values() if e.topic == entry.topic and e.id != entry.id]
    back = [e.id for e in entries.values() if isinstance(e, GuidancePage) and entry.id in e.see_also]
    ids = [name for name in dict.fromkeys((*named, *back, *near)) if name in entries][:6]
    if not ids:
        return
    show(tag("h2", say("library_see_also"), class_="sf-side"))
    with st.container(horizontal=True, key="sf_see_also"):
        for name in ids:
            st.button(entries[name].title, key=f"see_{name}", on_click=open_entry, args=(name,))
