"""How well it works: the last accepted evaluation, beside other tools, with the cases that go wrong."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import streamlit as st

from assistant.errors import AssistantError
from assistant.render.changes import Change, changes
from evals.compare import compare
from evals.records import Record, Run
from evals.shown import VERSIONS, MeasureRate, failing, gate_rates, measure_rates
from ui import quality_data
from ui.cards import card, status
from ui.engine import engine_text
from ui.markup import Safe, lines, show, tag
from ui.shared import draw_error
from ui.words import DEFAULT_LANGUAGE, language, long_day, say, say_list, writer

_FIRST = 3  # cases shown before anyone asks for more


def draw() -> None:
    """Draw the page."""
    from ui.quality_charts import draw_gates, draw_rest  # charts take 80 MB that other pages do without

    run = quality_data.baseline()
    st.title(say("quality_title"), anchor=False)
    if run is None:
        show(status("?", say("quality_none"), tag("p", say("quality_none_more")), look="no_guidance"))
        return
    st.markdown(say("quality_lead", cases=f"{len(run.records):,}"))
    own = measure_rates(run)
    show(_verdict(run, own))
    with st.container(border=True, key="sf_quality_gates"):
        show(tag("h2", say("quality_gates")), tag("p", say("quality_gates_lead")))
        draw_gates(gate_rates((run, *quality_data.other_writers())))
    tracked = measure_rates(run, ("gate", "tracked"))
    _draw_peers(run, tracked)
    _draw_wrong(run, [rate for rate in tracked if rate.failed])
    with st.container(border=True, key="sf_quality_rest"):
        show(tag("h2", say("quality_rest")), tag("p", say("quality_rest_lead")))
        draw_rest([rate for rate in tracked if rate.gate == "tracked"])
    _draw_latest(run)
    show(_limits())


def _limits() -> Safe:
    """What the figures leave open."""
    told = (tag("li", line) for line in say_list("quality_limits_list"))
    return card(say("quality_limits"), tag("ul", *told))


def _verdict(run: Run, gates: Sequence[MeasureRate]) -> Safe:
    failed, cases = sum(rate.failed for rate in gates), sum(rate.cases for rate in gates)
    made = run.header.provenance
    known = {
        "version": made.get("version", ""),
        "commit": made.get("commit", ""),
        "writer": writer(made.get("writer", "")),
    }
    told = (
        say("quality_made", date=long_day(made["date"]), **known)
        if "date" in made
        else say("quality_made_undated", **known)
    )
    if not failed:
        return status("✓", say("quality_holds"), tag("p", told), look="accepted")
    # Calm, as most readers are parents: how much held comes first, then what did not and where to read it.
    held = say("quality_mostly", held=f"{cases - failed:,}", cases=f"{cases:,}")
    more = tag("p", say("quality_breaks", failed=str(failed)))
    return status("!", held, more, tag("p", told, class_="sf-soft"), look="no_guidance")


def _draw_peers(run: Run, rates: Sequence[MeasureRate]) -> None:
    from ui.quality_charts import draw_peers

    beside = {(figure.suite, figure.measure) for figure in run.header.peers}
    ours = [rate for rate in rates if (rate.suite, rate.measure) in beside]
    if not ours:
        return
    with st.container(border=True, key="sf_quality_peers"):
        show(tag("h2", say("quality_others")), tag("p", say("quality_others_lead")))
        draw_peers(ours, run.header.peers)


def _draw_wrong(run: Run, rates: Sequence[MeasureRate]) -> None:
    from ui.quality_charts import name_of

    with st.container(border=True, key="sf_quality_wrong"):
        show(tag("h2", say("quality_wrong")))
        if not rates:
            show(tag("p", say("quality_wrong_none")))
            return
        show(tag("p", say("quality_wrong_lead")))
        ordered = sorted(rates, key=lambda rate: (rate.gate != "gate", -rate.share))

        def named(rate: MeasureRate) -> str:
            counts = {"failed": str(rate.failed), "cases": f"{rate.cases:,}"}
            return say("quality_wrong_choice", measure=name_of(rate), **counts)

        chosen = st.selectbox(say("quality_wrong_pick"), ordered, format_func=named, key="quality_wrong")
        # Said in full below the box: on a phone the box itself has no room for it.
        show(tag("p", tag("b", named(chosen))))
        _draw_cases(failing(run, chosen.suite, chosen.measure), chosen)


def _draw_cases(records: Sequence[Record], rate: MeasureRate) -> None:
    told = [record for record in records if record.before]
    if not told:
        show(tag("p", say("quality_wrong_no_text")))
        return
    place = f"quality_shown_{rate.suite}_{rate.measure}"
    shown = min(len(told), st.session_state.get(place, _FIRST))
    for number, record in enumerate(told[:shown], 1):
        show(_case(record, rate, say("quality_wrong_count", number=str(number), total=str(len(told)))))
    if shown < len(told) and st.button(say("quality_more"), key="quality_more"):
        st.session_state[place] = shown + 2 * _FIRST
        st.rerun()


def _case(record: Record, rate: MeasureRate, heading: str) -> Safe:
    reason = record.scores[rate.measure].reason
    said = tag("p", say("quality_case_says"), " ", engine_text(reason), class_="sf-soft")
    return card(
        heading, tag("div", *_texts(record), class_="sf-two"), said if reason else Safe(), extra="sf-case"
    )


def _texts(record: Record) -> tuple[Safe, ...]:
    """The text of the case; where a version of it came out, both, with what is gone and what is new."""
    if not record.after or record.suite not in VERSIONS:
        return (
            _text(
                "quality_case_before",
                tag("p", lines(record.before), class_="sf-user", dir="auto", lang=DEFAULT_LANGUAGE),
            ),
        )
    made = changes(record.before, record.after)
    return _text("quality_case_before", _marked(made, "gone")), _text(
        "quality_case_after", _marked(made, "new")
    )


def _marked(made: Sequence[Change], kind: Literal["gone", "new"]) -> Safe:
    """One side of a change: the words both have, and the words of this side alone, marked."""
    element = "del" if kind == "gone" else "ins"
    spoken = tag("span", say(f"changes_{kind}"), " ", class_="sf-spoken", lang=language())
    pieces = [
        tag(element, spoken, change.text) if change.kind == kind else change.text
        for change in made
        if change.kind in ("same", kind)
    ]
    return tag("div", *pieces, class_="sf-changes sf-user", dir="auto", lang=DEFAULT_LANGUAGE)


def _text(heading: str, text: Safe) -> Safe:
    return tag("div", tag("h4", say(heading)), text)


def _draw_latest(run: Run) -> None:
    try:
        latest = quality_data.latest()
    except AssistantError as error:
        draw_error(error)
        return
    if latest is None:
        told = say("quality_latest_none")
    else:
        found = compare(run, latest)
        better, worse = len(found.improved), len(found.worsened)
        told = (
            say("quality_latest_moved", better=str(better), worse=str(worse))
            if better or worse
            else say("quality_latest_same")
        )
    show(card(say("quality_latest"), tag("p", told)))
