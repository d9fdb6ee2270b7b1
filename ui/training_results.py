"""What a group answered: counts, a table, a chart, and how far its ratings agree. No one is ranked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import streamlit as st

from assistant.training.agreement import agreement
from assistant.types_training import Exercise
from ui import charts, training_choice
from ui.cards import card, cell, table
from ui.engine import engine_text, told
from ui.markup import Safe, show, tag, user_text
from ui.training_feedback import name_of, ratings_table
from ui.training_room import Mark, Results
from ui.words import say


@dataclass(frozen=True, slots=True)
class _Row:
    """What the group gave for one exercise."""

    number: int
    exercise: Exercise
    answered: int
    right: int
    out_of: int
    missed: str
    missed_by: int

    @property
    def name(self) -> str:
        return f"{self.number}. {told(self.exercise.title)}"

    @property
    def percent(self) -> float:
        return 100 * self.right / self.out_of if self.out_of else 0.0


def draw_results(results: Results) -> None:
    """Draw what the group has given so far."""
    rows = _rows(results)
    show(_people(results))
    show(card(say("training_results"), _table(rows)))
    _draw_chart([row for row in rows if row.out_of])
    rated = [row.exercise for row in rows if row.exercise.kind == "rate" and row.answered]
    if rated:
        show(_agreement(results, rated))


def _rows(results: Results) -> list[_Row]:
    known = training_choice.by_id()
    rows: list[_Row] = []
    for number, name in enumerate(results.exercises, 1):
        if name not in known:
            continue
        marks = _marks_of(results, name)
        missed = Counter(word for mark in marks for word in mark.misses if known[name].kind != "choose")
        word, count = missed.most_common(1)[0] if missed else ("", 0)
        right, out_of = sum(mark.right for mark in marks), sum(mark.out_of for mark in marks)
        rows.append(_Row(number, known[name], len(marks), right, out_of, word, count))
    return rows


def _marks_of(results: Results, exercise: str) -> list[Mark]:
    return [mark for person in results.people for mark in person.marks if mark.exercise == exercise]


def _people(results: Results) -> Safe:
    """Who is here and how far along: how much each has done, not how well."""
    heading = say("training_people", count=str(len(results.people)))
    count = str(len(results.exercises))
    items = [
        tag(
            "li",
            user_text(person.name),
            ": ",
            say("training_done_of", done=str(len(person.marks)), count=count),
        )
        for person in results.people
    ]
    body = tag("ul", *items, class_="sf-people") if items else tag("p", say("training_nobody"))
    return card(heading, body)


def _table(rows: Sequence[_Row]) -> Safe:
    body = [
        tag(
            "tr",
            tag("th", row.name, scope="row"),
            cell(say("training_answered"), str(row.answered)),
            cell(say("training_right"), *filter(None, [_score(row)])),
            cell(say("training_most_missed"), *_missed(row)),
        )
        for row in rows
    ]
    return table(("training_exercise", "training_answered", "training_right", "training_most_missed"), body)


def _score(row: _Row) -> str:
    return say("training_of", right=str(row.right), out_of=str(row.out_of)) if row.out_of else ""


def _missed(row: _Row) -> list[Safe]:
    if not row.missed:
        return []
    count = tag("span", " ", say("training_missed_by", count=str(row.missed_by)), class_="sf-soft")
    return [user_text(name_of(row.missed)), count]


def _draw_chart(rows: Sequence[_Row]) -> None:
    """A bar for each exercise with its points written on it: the length and the words say the same."""
    if not rows:
        return
    import altair as alt  # slow to load, and only a session that has answers needs it
    import pandas as pd

    frame = pd.DataFrame(
        {
            "name": [row.name for row in rows],
            "percent": [row.percent for row in rows],
            "words": [f"{_score(row)} ({row.percent:.0f}%)" for row in rows],
        }
    )
    base = alt.Chart(frame).encode(
        y=alt.Y("name:N", sort=None, title=None, axis=alt.Axis(labelLimit=170)),
        x=alt.X(
            "percent:Q",
            title=say("training_percent"),
            scale=alt.Scale(domain=[0, 135]),
            axis=alt.Axis(values=[0, 25, 50, 75, 100]),
        ),
    )
    bars = base.mark_bar(color=charts.colours()[0], height=16)
    words = base.mark_text(align="left", dx=6, color=charts.ink()).encode(text="words:N")
    told = "; ".join(f"{row.name}: {_score(row)}" for row in rows)
    with st.container(border=True, key="sf_training_chart"):
        show(tag("h3", say("training_chart")))
        charts.draw_chart(
            alt.layer(bars, words).properties(height=alt.Step(34)),
            f"{say('training_chart')}. {told}",
            key="training_chart",
        )


def _agreement(results: Results, rated: Sequence[Exercise]) -> Safe:
    """How alike the group rates, in words first; then the mean of each line for each text."""
    found = agreement(_by_rater(results))
    parts: list[Safe] = [tag("p", engine_text(found.explanation))]
    if found.alpha is not None:
        figures = say("training_alpha", alpha=f"{found.alpha:.2f}", pairs=str(found.pairs))
        parts.append(tag("p", figures, class_="sf-soft"))
    for exercise in rated:
        means = _means(_marks_of(results, exercise.id))
        parts += [tag("h4", told(exercise.title)), ratings_table(means, exercise.answers[0])]
    return card(say("training_agreement"), *parts)


def _by_rater(results: Results) -> Mapping[str, Mapping[str, int]]:
    return {
        str(number): {f"{mark.exercise} {line}": n for mark in person.marks for line, n in mark.ratings}
        for number, person in enumerate(results.people)
    }


def _means(marks: Sequence[Mark]) -> dict[str, float]:
    given: dict[str, list[int]] = {}
    for mark in marks:
        for line, rating in mark.ratings:
            given.setdefault(line, []).append(rating)
    return {line: sum(ratings) / len(ratings) for line, ratings in given.items()}
