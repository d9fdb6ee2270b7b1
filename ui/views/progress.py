"""Is the goal met? Baseline, target and data points beside the line that leads from one to the other."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import streamlit as st

from assistant import intake
from assistant.errors import AssistantError, InputError
from assistant.types_progress import ProgressResult, Series
from ui import charts, session, uploads
from ui.cards import status
from ui.engine import engine_text
from ui.markup import Safe, show, tag
from ui.shared import assistant, draw_top, focus_on
from ui.words import say

if TYPE_CHECKING:  # charts take 80 MB that other pages do without
    import altair as alt
    import pandas as pd

_RESULT_ID = "sf-progress"
_SIGNS = {"met": "✓", "partially_met": "½", "not_met": "×", "cannot_tell": "?"}
_LOOKS = {
    "met": "accepted",
    "partially_met": "accepted",
    "not_met": "needs_review",
    "cannot_tell": "no_guidance",
}
_FIRST_DAY, _LAST_DAY = dt.date(2026, 9, 8), dt.date(2027, 5, 28)
_SPREADSHEETS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")  # as Excel saves them, now and in former years
_EXAMPLE = "\n".join(
    (
        "9/22/2026 63",
        "10/6/2026 66",
        "10/20/2026 69",
        "11/3/2026 68",
        "11/17/2026 73",
        "12/8/2026 74",
        "1/12/2027 79",
        "1/26/2027 80",
    )
)


def draw() -> None:
    """Draw the page."""
    state = st.session_state
    draw_top("progress", _draw_form)
    result: ProgressResult | None = state.get("progress_result")
    if result is None:
        return
    show(_verdict(result))
    series: Series | None = state.get("progress_series")
    if series is not None:
        _draw_series(series)
    focus_on(_RESULT_ID, turn=state["progress_turn"])
    st.button(say("start_over"), icon=":material/restart_alt:", on_click=_start_over)


def _draw_form() -> None:
    st.caption(say("example_label"))
    with st.container(horizontal=True, key="sf_examples"):
        st.button(say("progress_example"), type="tertiary", on_click=_use_example, key="progress_use_example")
    left, right = st.columns(2)
    for column, name in ((left, "baseline"), (right, "target")):
        column.text_input(
            say(f"progress_{name}"),
            key=f"progress_{name}",
            placeholder=say(f"progress_{name}_hint"),
            on_change="ignore",
            persist_state="session",
        )
    st.session_state.setdefault("progress_start", _FIRST_DAY)
    st.session_state.setdefault("progress_end", _LAST_DAY)
    left.date_input(say("progress_start"), key="progress_start", format="MM/DD/YYYY")
    right.date_input(say("progress_end"), key="progress_end", format="MM/DD/YYYY")
    st.text_area(
        say("progress_points"),
        key="progress_points",
        placeholder=say("progress_points_hint"),
        height="content",
        on_change="ignore",
        persist_state="session",
    )
    st.caption(say("progress_points_help"))
    uploads.draw_files("progress_file", say("progress_file"))
    clicked = st.button(say("progress_button"), type="primary", icon=":material/show_chart:")
    if clicked or session.opened_again("progress"):
        _check()


def _check() -> None:
    state = st.session_state
    state["progress_error"] = state["progress_result"] = state["progress_series"] = None
    try:
        typed = state["progress_points"]
        for file in uploads.files("progress_file"):
            typed = f"{typed}\n{_words_in(file.getvalue())}"
        baseline, target = state["progress_baseline"], state["progress_target"]
        latest = ""
        if typed.strip():
            series = assistant().series(
                typed,
                start=state["progress_start"],
                end=state["progress_end"],
                baseline=baseline,
                target=target,
            )
            state["progress_series"] = series
            latest = series.points[-1].shown if series.points else ""
        state["progress_result"] = assistant().progress(baseline, target, latest)
        session.next_turn("progress_turn")
    except AssistantError as error:
        state["progress_error"] = error


def _words_in(data: bytes) -> str:
    """The lines of a CSV file. Raises InputError where it is a spreadsheet itself, or no text at all."""
    if data.startswith(_SPREADSHEETS):
        raise InputError(say("progress_no_csv"), say("progress_no_csv_fix"))
    return intake.decode(data, what="The file")


def _start_over() -> None:
    session.forget("progress_result", "progress_series", "progress_error")
    session.empty("progress_baseline", "progress_target", "progress_points")
    st.session_state["progress_start"], st.session_state["progress_end"] = _FIRST_DAY, _LAST_DAY
    uploads.empty_files("progress_file")


def _use_example() -> None:
    st.session_state["progress_baseline"] = "62"
    st.session_state["progress_target"] = "95"
    st.session_state["progress_start"], st.session_state["progress_end"] = _FIRST_DAY, _LAST_DAY
    st.session_state["progress_points"] = _EXAMPLE


def _verdict(result: ProgressResult) -> Safe:
    asked = [tag("li", engine_text(item)) for item in result.ask_for]
    ask = tag("div", tag("h3", say("progress_ask")), tag("ul", *asked)) if asked else Safe()
    return status(
        _SIGNS[result.status],
        say(f"progress_{result.status}"),
        tag("p", engine_text(result.explanation)),
        ask,
        look=_LOOKS[result.status],
        identity=_RESULT_ID,
        label=say("result_label"),
    )


def _draw_series(series: Series) -> None:
    import pandas as pd

    frame = pd.DataFrame(
        {
            "day": pd.to_datetime([p.day for p in series.points]),
            "level": [p.value for p in series.points],
            "line": series.expected,
        }
    )
    with st.container(border=True, key="sf_progress_chart"):
        show(tag("h3", say("progress_chart")), tag("p", say(f"progress_{series.standing}")))
        if series.trend_per_week is not None:
            show(tag("p", say("progress_trend", change=f"{series.trend_per_week:+g}"), class_="sf-soft"))
        told = "; ".join(f"{p.day:%m/%d/%Y}: {p.shown}" for p in series.points)
        charts.draw_chart(_chart(frame, series), f"{say('progress_chart')}. {told}")
        st.caption(say("progress_chart_legend"))
        st.dataframe(
            frame,
            hide_index=True,
            column_config={
                "day": st.column_config.DateColumn(say("progress_day"), format="MM/DD/YYYY"),
                "level": st.column_config.NumberColumn(say("progress_level")),
                "line": st.column_config.NumberColumn(say("progress_line"), format="%.1f"),
            },
        )


def _chart(frame: pd.DataFrame, series: Series) -> alt.LayerChart | alt.FacetChart:
    """Dots for the numbers, a dashed aim line and a solid trend: told apart by shape, not by colour alone."""
    import altair as alt
    import pandas as pd

    aim_frame = pd.DataFrame(
        {"day": pd.to_datetime([day for day, _ in series.aim]), "level": [level for _, level in series.aim]}
    )
    levels = [*frame["level"], *aim_frame["level"]]
    margin = max((max(levels) - min(levels)) * 0.1, 1.0)
    days = alt.X("day:T", title=say("progress_day"), axis=alt.Axis(format="%m/%d", tickCount=6))
    scale = alt.Scale(domain=[min(levels) - margin, max(levels) + margin])
    level = alt.Y("level:Q", title=say("progress_level"), scale=scale)
    first, second, *_ = charts.colours()
    base = alt.Chart(frame)
    dots = base.mark_point(size=70, filled=True, opacity=1, color=first).encode(x=days, y=level)
    aim = alt.Chart(aim_frame).mark_line(strokeDash=[6, 4], color=charts.ink()).encode(x=days, y=level)
    trend = base.transform_regression("day", "level").mark_line(color=second).encode(x=days, y=level)
    return alt.layer(aim, trend, dots).properties(height=300)
