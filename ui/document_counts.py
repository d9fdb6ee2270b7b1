"""A chart of strengths and deficit wording, and the table of every finding with its place."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from assistant.types_documents import DocumentReview, Tally
from ui.cards import card, table
from ui.engine import told
from ui.markup import show, tag
from ui.words import category, say, section

_WAYS = ("section", "area")


def draw_chart(review: DocumentReview) -> None:
    """Bars of strengths and deficit wording, by section or by skill area."""
    with st.container(border=True, key="sf_chart"):
        show(tag("h3", say("document_chart")))
        if not review.by_section:
            show(tag("p", say("document_chart_none")))
            return
        by = st.radio(
            say("document_chart_by"),
            _WAYS,
            format_func={way: say(f"document_chart_{way}") for way in _WAYS}.__getitem__,
            key="document_chart_by",
            horizontal=True,
        )
        tallies = review.by_section if by == "section" else review.by_area
        names = [section(t.name) if by == "section" else t.name for t in tallies]
        _bars(names, tallies, f"document_chart_{by}")


def _bars(names: Sequence[str], tallies: Sequence[Tally], column: str) -> None:
    """Bars to see it and a table to read it: the colours say nothing that the words do not."""
    import pandas as pd  # slow to load, and no other page needs it

    first, second = say("document_chart_strengths"), say("document_chart_deficits")
    frame = pd.DataFrame(
        {first: [t.strengths for t in tallies], second: [t.deficits for t in tallies]}, index=list(names)
    )
    told = "; ".join(f"{n}: {t.strengths} / {t.deficits}" for n, t in zip(names, tallies, strict=True))
    st.bar_chart(
        frame,
        horizontal=True,
        stack=False,
        color=["#1f7d70", "#c2570c"],
        x_label="",
        y_label="",
        sort=False,
        alt=f"{first} / {second}. {told}",
    )
    body = [
        tag(
            "tr",
            tag("th", name, scope="row"),
            tag("td", str(t.strengths), data_label=first),
            tag("td", str(t.deficits), data_label=second),
        )
        for name, t in zip(names, tallies, strict=True)
    ]
    columns = (column, "document_chart_strengths", "document_chart_deficits")
    show(table(columns, body))


def draw_wording(review: DocumentReview) -> None:
    """Every finding in a table that can be sorted and searched."""
    heading = say("document_findings")
    if not review.findings:
        show(card(heading, tag("p", say("document_findings_none"))))
        return
    import pandas as pd  # as above

    rows = [
        {
            say("column_section"): section(entry.section.kind),
            say("column_words"): finding.matched,
            say("column_kind"): category(finding.category),
            say("column_why"): told(finding.message),
            say("column_try"): "; ".join(finding.suggestions[:2]),
            say("column_place"): _place(review, finding.start),
        }
        for entry in review.sections
        for finding in entry.findings
    ]
    with st.container(border=True, key="sf_words"):
        show(tag("h3", heading))
        st.dataframe(
            pd.DataFrame(rows),
            hide_index=True,
            column_order=[say("column_words"), *(name for name in rows[0] if name != say("column_words"))],
            alt=heading,
            column_config={
                say("column_words"): st.column_config.TextColumn(width="medium"),
                say("column_why"): st.column_config.TextColumn(width="large"),
                say("column_try"): st.column_config.TextColumn(width="large"),
            },
        )


def _place(review: DocumentReview, offset: int) -> str:
    block = review.document.block_at(offset)
    if block is None:
        return ""
    if block.page:
        return say("place_page", number=str(block.page))
    return say("place_paragraph", number=str(block.paragraph))
