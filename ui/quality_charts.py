"""Charts of the Quality page. Each has its figures as a table beside it, and shapes as well as colours."""

from __future__ import annotations

from collections.abc import Sequence

import altair as alt
import pandas as pd
import streamlit as st

from evals.records import PeerFigure
from evals.shown import MeasureRate
from ui.charts import colours, draw_chart
from ui.words import measure, say, suite, writer

_LINE = 16  # pixels
_ROW = 46 + _LINE  # for the two lines of a row's name and its marks under it
_AROUND = 200  # pixels for the legend above and the axis below
_BAR = 110  # wide, so that a phone has room for the bar and for most of the name beside it
_BETWEEN = " · "


def name_of(rate: MeasureRate | PeerFigure) -> str:
    """What is measured and where, in plain words."""
    return f"{measure(rate.measure)}{_BETWEEN}{suite(rate.suite)}"


def percent(share: float) -> str:
    """A share as a percentage; "under" where it would round to nothing."""
    return "<0.1%" if 0 < share < 0.001 else f"{share:.1%}".replace(".0%", "%")


def draw_gates(rates: Sequence[MeasureRate]) -> None:
    """The share of cases in which each promise broke, by writer."""
    rows = [
        {
            "name": name_of(rate),
            "share": rate.share,
            "low": rate.low,
            "high": rate.high,
            "writer": writer(rate.writer),
            "told": say("quality_of", failed=str(rate.failed), cases=f"{rate.cases:,}"),
        }
        for rate in rates
    ]
    frame = _labelled(pd.DataFrame(rows), "told")
    base = _rows(frame)
    x = alt.X("share:Q", title=say("quality_share_broken"), axis=_share_axis())
    shape, color = _kind("writer", frame, say("quality_writer"))
    spread = base.mark_rule(strokeWidth=2, color="#7c8a8b").encode(x="low:Q", x2="high:Q")
    marks = base.mark_point(size=90, filled=True, opacity=1).encode(
        x=x, shape=shape, color=color, tooltip=["name", "told"]
    )
    _show(alt.layer(spread, marks), frame, say("quality_gates_alt"))
    _table(
        {
            say("quality_promise"): [row["name"] for row in rows],
            say("quality_writer"): [row["writer"] for row in rows],
            say("quality_broke"): [row["told"] for row in rows],
            say("quality_range"): [f"{percent(r.low)} – {percent(r.high)}" for r in rates],
        },
        "gates",
    )


def draw_peers(ours: Sequence[MeasureRate], peers: Sequence[PeerFigure]) -> None:
    """Our score and that of each other tool under the same measure, on the same cases."""
    rows: list[dict[str, object]] = []
    for rate in ours:
        beside = [f for f in peers if (f.suite, f.measure) == (rate.suite, rate.measure)]
        us = {"tool": say("quality_us"), "score": rate.mean, "cases": rate.cases}
        others = [{"tool": f.peer, "score": f.mean, "cases": f.cases} for f in beside]
        rows += [{"name": name_of(rate), **row} for row in (us, *others)]
    frame = _labelled(pd.DataFrame(rows))
    base = _rows(frame.dropna(subset=["score"]))
    x = alt.X("score:Q", title=say("quality_score"), axis=_share_axis())
    x = x.scale(domain=[0, 1])
    shape, color = _kind("tool", frame, say("quality_tool"))
    marks = base.mark_point(size=110, filled=True, opacity=1).encode(
        x=x, shape=shape, color=color, tooltip=["name", "tool"]
    )
    _show(alt.layer(marks), frame, say("quality_others_alt"))
    _table(
        {
            say("quality_measure"): [row["name"] for row in rows],
            say("quality_tool"): [row["tool"] for row in rows],
            say("quality_score"): [_score(row["score"]) for row in rows],
            say("quality_cases"): [row["cases"] for row in rows],
        },
        "peers",
    )


def draw_rest(rates: Sequence[MeasureRate]) -> None:
    """Every tracked measure, in a table that can be sorted."""
    st.dataframe(
        pd.DataFrame(
            {
                say("quality_score"): [100 * rate.mean for rate in rates],
                say("quality_measure"): [name_of(rate) for rate in rates],
                say("quality_cases"): [rate.cases for rate in rates],
            }
        ),
        hide_index=True,
        alt=say("quality_rest"),
        column_config={
            say("quality_score"): st.column_config.ProgressColumn(
                width=_BAR, format="%.1f%%", min_value=0, max_value=100
            ),
            say("quality_measure"): st.column_config.TextColumn(width="large"),
        },
    )


def _labelled(frame: pd.DataFrame, more: str = "") -> pd.DataFrame:
    """`frame` with the label of each row: its name, and what `more` says of each of its marks."""
    told = frame.groupby("name")[more].transform(", ".join) if more else None
    return frame.assign(label=frame["name"] if told is None else frame["name"] + ": " + told)


def _rows(frame: pd.DataFrame) -> alt.Chart:
    """A row for each label, which stands in two lines above its marks: so a phone has room for both."""
    axis = alt.Axis(
        title=None,
        ticks=False,
        domain=False,
        labelAlign="left",
        labelBaseline="bottom",
        labelPadding=0,
        labelOffset=-9 - _LINE,
        labelLineHeight=_LINE,
        labelExpr=f"split(datum.label, '{_BETWEEN}')",
        labelLimit=700,
        zindex=1,
    )
    order = list(dict.fromkeys(frame["label"]))
    return alt.Chart(frame).encode(y=alt.Y("label:N", sort=order, axis=axis))


def _share_axis() -> alt.Axis:
    """Percentages. What they are begins at the left, where a phone has room for it."""
    return alt.Axis(format="%", tickCount=5, titleAnchor="start", titleAlign="left")


def _kind(field: str, frame: pd.DataFrame, title: str) -> tuple[alt.Shape, alt.Color]:
    names = [str(name) for name in dict.fromkeys(frame[field])]
    legend = alt.Legend(orient="top", title=title, columns=1, labelLimit=260)
    shapes = ["circle", "square", "diamond", "triangle-up", "cross", "triangle-down"]
    return (
        alt.Shape(f"{field}:N", legend=legend, scale=alt.Scale(domain=names, range=shapes[: len(names)])),
        alt.Color(f"{field}:N", legend=legend, scale=alt.Scale(domain=names, range=colours()[: len(names)])),
    )


def _show(chart: alt.LayerChart | alt.FacetChart, frame: pd.DataFrame, alternative: str) -> None:
    height = _ROW * frame["label"].nunique() + _AROUND
    draw_chart(chart.properties(height=height), alternative)


def _table(columns: dict[str, list[object]] | dict[str, list[str]], key: str) -> None:
    with st.expander(say("quality_as_table"), key=f"quality_table_{key}"):
        st.dataframe(pd.DataFrame(columns), hide_index=True, alt=say("quality_as_table"))


def _score(value: object) -> str:
    return percent(value) if isinstance(value, float) else say("quality_not_run")
