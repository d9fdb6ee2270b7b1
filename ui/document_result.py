"""Draw the review of a whole IEP."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

import streamlit as st

from assistant.documents.export import findings_csv, summary_docx
from assistant.render.document_text import document_as_text
from assistant.types_documents import (
    CheckRow,
    DocumentReview,
    GoalRow,
    LedgerRow,
    Match,
    Tally,
)
from ui.markup import Safe, show, tag, user_text
from ui.shared import focus_on
from ui.words import category, say, section

RESULT_ID = "sf-document"
_PARTS = ("specific", "baseline", "measurable", "time_bound", "measurement", "condition")
_SIGNS = {
    "answered": "✓",
    "maybe": "?",
    "nothing": "×",
    "yes": "✓",
    "partly": "~",
    "no": "×",
    "cannot_tell": "?",
}
_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def draw_review(review: DocumentReview, comments: bytes | None, *, turn: int) -> None:
    """Draw everything about `review`.

    Args:
        review: What was found.
        comments: The Word file with comments, where there is one.
        turn: Grows with each review, so that a new one gets the focus.
    """
    show(_head(review))
    focus_on(RESULT_ID, turn=turn)  # before the chart, which takes a while the first time
    _draw_notes(review)
    show(_questions(review))
    _draw_take_along(review, comments)
    show(_ledger(review.needs, "document_needs", "column_need", "column_answer", used=False))
    show(_ledger(review.strengths, "document_strengths", "column_strength", "column_use", used=True))
    show(_goals(review.goals))
    show(_checklist(review.checklist))
    _draw_chart(review)
    _draw_findings(review)


def _head(review: DocumentReview) -> Safe:
    """What was found, in one glance. Focus lands here, so that it is read first."""
    open_needs = sum(row.status == "nothing" for row in review.needs)
    unused = sum(row.status == "nothing" for row in review.strengths)
    clear = not open_needs and not unused
    found = say(
        "document_found",
        sections=str(len(review.sections)),
        goals=str(len(review.goals)),
        findings=str(len(review.findings)),
    )
    names = dict.fromkeys(section(entry.section.kind) for entry in review.sections)
    return tag(
        "section",
        tag("span", "✓" if clear else "!", class_="sf-sign", aria_hidden="true"),
        tag(
            "div",
            tag(
                "h2",
                say("document_open", needs=str(open_needs), strengths=str(unused)),
                class_="sf-status-line",
            ),
            tag("p", user_text(review.document.name), ": ", found),
            tag("p", say("document_sections"), ": ", ", ".join(names)),
        ),
        class_=f"sf-status sf-{'accepted' if clear else 'needs_review'}",
        id=RESULT_ID,
        tabindex="-1",
        aria_label=say("document_result"),
    )


def _draw_notes(review: DocumentReview) -> None:
    if review.document.notes:
        items = [tag("li", user_text(note)) for note in review.document.notes]
        show(card(say("document_notes"), tag("ul", *items)))


def _questions(review: DocumentReview) -> Safe:
    heading = say("document_questions")
    if not review.questions:
        return card(heading, tag("p", say("document_questions_none")), extra="sf-questions")
    items = [tag("li", user_text(question.text)) for question in review.questions]
    return card(heading, tag("p", say("document_questions_lead")), tag("ol", *items), extra="sf-questions")


def _draw_take_along(review: DocumentReview, comments: bytes | None) -> None:
    stem = PurePath(review.document.name).stem or "iep"
    with st.container(border=True, key="sf_take"):
        show(tag("h3", say("document_take")), tag("p", say("document_take_lead"), class_="sf-soft"))
        with st.container(horizontal=True):
            if comments is not None:
                _download("document_download_comments", comments, f"{stem}-comments.docx", _DOCX)
            _download(
                "document_download_summary", lambda: summary_docx(review), f"{stem}-summary.docx", _DOCX
            )
            _download("document_download_csv", lambda: findings_csv(review), f"{stem}-words.csv", "text/csv")
            text = document_as_text(review)
            _download("document_download_text", text, f"{stem}-summary.txt", "text/plain")


def _download(label: str, data: object, file_name: str, mime: str) -> None:
    st.download_button(
        say(label),
        data,  # pyright: ignore[reportArgumentType]
        file_name=file_name,
        mime=mime,
        icon=":material/download:",
        on_click="ignore",
    )


def _ledger(rows: Sequence[LedgerRow], heading: str, first: str, last: str, *, used: bool) -> Safe:
    if not rows:
        return card(say(heading), tag("p", say(f"{heading}_none")))
    lead = [] if used else [tag("p", say("document_needs_lead"))]
    body = [
        tag(
            "tr",
            tag("th", user_text(row.span.text), scope="row"),
            _verdict(row.status, _ledger_word(row, used=used)),
            tag("td", *_matches(row.matches), data_label=say(last)),
        )
        for row in rows
    ]
    return card(say(heading), *lead, table((first, "column_status", last), body))


def _ledger_word(row: LedgerRow, *, used: bool) -> str:
    if used and row.status != "maybe":
        return say("ledger_used") if row.status == "answered" else say("ledger_unused")
    return say(f"ledger_{row.status}")


def _verdict(status: str, words: str, label: str = "column_status") -> Safe:
    """A sign, and words that say the same."""
    return tag(
        "td",
        tag("span", f"{_SIGNS[status]} ", class_="sf-tick", aria_hidden="true"),
        words,
        class_=f"sf-is-{status}",
        data_label=say(label),
    )


def _matches(matches: Sequence[Match]) -> list[Safe]:
    items: list[Safe] = []
    for match in matches:
        number = match.label.rpartition(" ")[2]
        words = say(f"match_{match.kind}", number=number)
        more = [f" ({say('match_means')})"] if match.how == "means" else []
        items.append(tag("li", tag("b", words), *more, ": ", user_text(_short(match.span.text))))
    return [tag("ul", *items, class_="sf-plain")] if items else [Safe("–")]


def _short(text: str, most: int = 16) -> str:
    words = text.split()
    return " ".join(words[:most]) + (" …" if len(words) > most else "")


def _goals(goals: Sequence[GoalRow]) -> Safe:
    if not goals:
        return card(say("document_goals"), tag("p", say("document_goals_none")))
    body = [
        tag(
            "tr",
            tag("th", f"{goal.number}. ", user_text(goal.text), scope="row"),
            *(_part(part, missing=part in goal.parts.missing) for part in _PARTS),
        )
        for goal in goals
    ]
    columns = ("column_goal", *(f"part_{part}" for part in _PARTS))
    return card(say("document_goals"), table(columns, body, extra="sf-wide"))


def _part(part: str, *, missing: bool) -> Safe:
    return tag(
        "td",
        tag("span", "× " if missing else "✓ ", class_="sf-tick", aria_hidden="true"),
        say("part_missing") if missing else say("part_there"),
        class_="sf-is-nothing" if missing else "sf-is-answered",
        data_label=say(f"part_{part}"),
    )


def _checklist(rows: Sequence[CheckRow]) -> Safe:
    body = [
        tag(
            "tr",
            tag("th", row.point, scope="row"),
            _verdict(row.status, say(f"check_{row.status}"), "column_met"),
            tag("td", row.evidence, data_label=say("column_found")),
        )
        for row in rows
    ]
    return card(say("document_checklist"), table(("column_point", "column_met", "column_found"), body))


def _draw_chart(review: DocumentReview) -> None:
    with st.container(border=True, key="sf_chart"):
        show(tag("h3", say("document_chart")))
        if not review.by_section:
            show(tag("p", say("document_chart_none")))
            return
        by = st.radio(
            say("document_chart_by"),
            ("section", "area"),
            format_func=lambda name: say(f"document_chart_{name}"),
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


def _draw_findings(review: DocumentReview) -> None:
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
            say("column_why"): finding.message,
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


def table(columns: Sequence[str], body: Sequence[Safe], *, extra: str = "") -> Safe:
    """A table whose rows become cards on a phone.

    Args:
        columns: Keys of the catalogue.
        body: Its rows.
        extra: One more class.
    """
    head = tag("tr", *(tag("th", say(column), scope="col") for column in columns))
    return tag(
        "table", tag("thead", head), tag("tbody", *body), class_=f"sf-table sf-labelled {extra}".strip()
    )


def card(heading: str, *children: str, extra: str = "") -> Safe:
    """A card with a heading."""
    return tag(
        "section", tag("h3", heading), *children, class_=f"sf-card {extra}".strip(), aria_label=heading
    )
