"""A chart of strengths and deficit wording, and the table of findings with their places."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from assistant.types import Finding
from assistant.types_documents import DocumentReview, Tally
from ui import charts
from ui.cards import card, cell, table
from ui.engine import engine_text, suggestion, told
from ui.markup import Safe, show, tag, user_text
from ui.words import category, say, section

_WAYS = ("section", "area")
_MOST_SHOWN = 60
"""Rows of the table of findings. Who needs more than that has them in the file of words."""


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
        names = [section(t.name) if by == "section" else told(t.name) for t in tallies]
        _bars(names, tallies, f"document_chart_{by}")


def _bars(names: Sequence[str], tallies: Sequence[Tally], column: str) -> None:
    """Bars to see it and a table to read it: the colours say nothing that the words do not."""
    import altair as alt  # slow to load, as is the next
    import pandas as pd

    first, second = say("document_chart_strengths"), say("document_chart_deficits")
    counts = {first: [t.strengths for t in tallies], second: [t.deficits for t in tallies]}
    frame = pd.DataFrame({"name": list(names), **counts}).melt("name", var_name="kind", value_name="count")
    told = "; ".join(f"{n}: {t.strengths} / {t.deficits}" for n, t in zip(names, tallies, strict=True))
    # One kind under the other: beside each other they are cut on a phone.
    legend = alt.Legend(orient="top", direction="vertical", title=None, labelLimit=260)
    colour = alt.Scale(domain=[first, second], range=charts.colours()[:2])
    bars = (
        alt.Chart(frame)
        .mark_bar()
        .encode(
            x=alt.X("count:Q", title=None, axis=alt.Axis(tickMinStep=1)),
            y=alt.Y("name:N", title=None, sort=None),
            yOffset=alt.YOffset("kind:N", sort=[first, second]),
            color=alt.Color("kind:N", scale=colour, legend=legend),
        )
    )
    charts.draw_chart(bars, f"{first} / {second}. {told}")
    body = [
        tag(
            "tr",
            tag("th", name, scope="row"),
            cell(first, str(t.strengths)),
            cell(second, str(t.deficits)),
        )
        for name, t in zip(names, tallies, strict=True)
    ]
    columns = (column, "document_chart_strengths", "document_chart_deficits")
    show(table(columns, body))


def draw_wording(review: DocumentReview) -> None:
    """The findings, where each of them is and what to say instead; the file of words has all of them."""
    heading = say("document_findings")
    found = [(entry.section.kind, finding) for entry in review.sections for finding in entry.findings]
    if not found:
        show(card(heading, tag("p", say("document_findings_none"))))
        return
    cut = say("document_findings_cut", shown=str(_MOST_SHOWN), all=str(len(found)))
    more = [tag("p", cut)] if len(found) > _MOST_SHOWN else []
    body = [_finding_row(review, kind, finding) for kind, finding in found[:_MOST_SHOWN]]
    columns = ("column_words", "column_section", "column_why", "column_try")
    show(card(heading, *more, table(columns, body)))


def _finding_row(review: DocumentReview, kind: str, finding: Finding) -> Safe:
    where = ", ".join(filter(None, (section(kind), _place(review, finding.start))))
    says = (tag("b", category(finding.category)), ". ", engine_text(finding.message))
    tries = [tag("li", suggestion(wording)) for wording in finding.suggestions[:2]]
    return tag(
        "tr",
        tag("th", user_text(finding.matched), scope="row"),
        cell(say("column_section"), where),
        cell(say("column_why"), *says),
        cell(say("column_try"), *([tag("ul", *tries, class_="sf-plain")] if tries else [])),
    )


def _place(review: DocumentReview, offset: int) -> str:
    block = review.document.block_at(offset)
    if block is None:
        return ""
    if block.page:
        return say("place_page", number=str(block.page))
    return say("place_paragraph", number=str(block.paragraph))
