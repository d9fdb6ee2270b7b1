"""A page to take along: as it will look, as a Word file, and on paper."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

import streamlit as st

from assistant.errors import InputError
from assistant.render.meeting_page import LINE, Line, Page, check_size, page_as_markdown
from assistant.render.meeting_word import page_as_word
from ui.downloads import TEXT, WORD, draw_download
from ui.markup import Safe, show, tag, user_text
from ui.session import next_turn
from ui.shared import draw_error, print_sheet
from ui.words import say


def draw_sheet(page: Page, name: str) -> None:
    """Draw `page` with the buttons that take it along.

    Args:
        page: What is on it.
        name: Begins the names of its files and the keys of its buttons.

    A page that holds too much is one clear line, and what was typed stays in its box.
    """
    try:
        check_size(page)
    except InputError as error:
        draw_error(error)
        return
    show(
        tag("h2", say("sheet_heading"), class_="sf-sheet-heading"),
        tag("section", *_content(page), class_="sf-sheet", id="sf-sheet", aria_label=say("sheet_heading")),
    )
    turn = f"{name}_print_turn"
    with st.container(horizontal=True):
        if st.button(say("sheet_print"), icon=":material/print:", key=f"{name}_print"):
            next_turn(turn)
        draw_download("download_word", lambda: page_as_word(page), f"{name}.docx", WORD, key=f"{name}_word")
        draw_download("download_text", page_as_markdown(page), f"{name}.txt", TEXT, key=f"{name}_text")
    if turn in st.session_state:
        print_sheet(name, turn=st.session_state[turn])


def paper(page: Page) -> None:
    """Have `page` ready for the printer without showing it on the screen."""
    show(tag("div", *_content(page), id="sf-sheet", class_="sf-paper-only"))


def _content(page: Page) -> list[Safe]:
    content = [tag("h3", *_written(page.title), class_="sf-sheet-title")]
    if page.lead:
        content.append(tag("p", *_written(page.lead)))
    for part in page.parts:
        heading = tag("h4", user_text(part.title, lang=""))
        content.append(tag("div", heading, *_lines(part.lines, part.language), class_="sf-part"))
    if page.notice:
        content.append(tag("p", page.notice, class_="sf-soft"))
    return content


def _lines(lines: tuple[Line, ...], language: str) -> Iterator[Safe]:
    """Text as paragraphs, and what follows one another of bullets or of boxes as a list."""
    for kind, run in groupby(lines, key=lambda line: line.kind):
        written = [_written(line.text, language) for line in run]
        if kind == "text":
            yield from (tag("p", *words) for words in written)
        else:
            boxes = " sf-boxes" if kind == "box" else ""
            yield tag("ul", *(tag("li", *words) for words in written), class_=f"sf-sheet-list{boxes}")


def _written(text: str, language: str = "") -> list[str]:
    """`text` with each blank drawn as a line to write on."""
    if text == LINE:
        return [tag("span", say("sheet_blank"), class_="sf-line sf-line-long")]
    parts: list[str] = []
    for number, part in enumerate(text.split(LINE)):
        if number:
            parts.append(tag("span", say("sheet_blank"), class_="sf-line"))
        if part:
            parts.append(user_text(part, lang=language))
    return parts
