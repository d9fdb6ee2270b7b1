"""What became of an answer: found, missed, marked without need; why; and what to read next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from assistant.render.segments import Mark as TextMark
from assistant.render.segments import segments
from assistant.types import JUDGING
from assistant.types_training import POINTS, REASONS, RUBRIC, Exercise, Marked
from ui.cards import card, cell, status, table
from ui.engine import engine_text
from ui.markup import Safe, marked, show, tag, user_text
from ui.training_question import MISSING, order, text_at
from ui.training_room import Mark
from ui.views import library
from ui.words import say

RESULT_ID = "sf-training-result"
_GROUPS = (("hits", "✓"), ("misses", "○"), ("extras", "×"))


def draw_feedback(exercise: Exercise, mark: Mark | None, told: Marked | None = None) -> None:
    """Draw everything about an answer.

    Args:
        exercise: What was answered.
        mark: What is kept of the answer; None shows the solution to somebody who has not answered.
        told: All that the checks said about it, where this visit still has it.
    """
    if mark is not None:
        show(_verdict(exercise, mark, told))
    show(_solution(exercise, mark, told))
    _draw_links(exercise.guidance)


def name_of(word: str) -> str:
    """What a hit, a miss or an extra is called: a phrase of an exercise is its own name."""
    if word in MISSING:
        return say(f"training_part_{word}")
    if word in POINTS:
        return say(f"training_point_{word}")
    if word in REASONS:
        return say(f"training_reason_{word}")
    return word


def ratings_table(given: Mapping[str, float], after: str) -> Safe:
    """Each line of the rubric with what the draft and the rewrite were given.

    Args:
        given: Ratings by "place criterion".
        after: The place of the rewrite.
    """
    places = (("before", "second" if after == "first" else "first"), ("after", after))
    body = [
        tag(
            "tr",
            tag("th", say(f"training_rate_{criterion}"), scope="row"),
            *(
                cell(say(f"training_{name}"), f"{given[f'{place} {criterion}']:.2g}")
                for name, place in places
            ),
        )
        for criterion in RUBRIC
        if all(f"{place} {criterion}" in given for _, place in places)
    ]
    return table(("training_criterion", "training_before", "training_after"), body)


def _verdict(exercise: Exercise, mark: Mark, told: Marked | None) -> Safe:
    lists = [*_lists(exercise, mark), *_details(exercise, told)]
    counts = {"right": str(mark.right), "out_of": str(mark.out_of)}
    if exercise.kind == "rate":
        sign, words, look = "✓", say("training_rated"), "accepted"
    elif exercise.kind == "choose":
        sign, look = ("✓", "accepted") if mark.right else ("!", "needs_review")
        words = say("training_chose_well" if mark.right else "training_chose_other")
    elif mark.right == mark.out_of and not mark.extras:
        sign, words, look = "✓", say("training_all_right", **counts), "accepted"
    elif mark.right or mark.hits:
        sign, words, look = "½", say("training_part_right", **counts), "accepted"
    else:
        sign, words, look = "!", say("training_not_yet", **counts), "needs_review"
    return status(sign, words, *lists, look=look, identity=RESULT_ID, label=say("training_result"))


def _lists(exercise: Exercise, mark: Mark) -> list[Safe]:
    """Hits, misses and extras, told apart by a sign and a word; the reasons for a choice are just told."""
    if exercise.kind == "rate":
        return []
    if exercise.kind == "choose":
        reasons = [tag("li", name_of(reason)) for reason in (*mark.hits, *mark.misses)]
        return [tag("p", say("training_because")), tag("ul", *reasons)] if reasons else []
    what = "rewrite" if exercise.kind == "rewrite" else exercise.kind
    rows = [
        tag(
            "li",
            tag("span", sign, class_="sf-mark-sign", aria_hidden="true"),
            tag("span", tag("b", f"{say(f'training_{what}_{group}')}: "), user_text(name_of(word))),
            class_=f"sf-{group}",
        )
        for group, sign in _GROUPS
        for word in getattr(mark, group)
    ]
    if not rows:
        return [tag("p", say("training_none_right"))]
    less = [tag("p", say("training_less"), class_="sf-soft")] if mark.extras else []
    return [tag("ul", *rows, class_="sf-mark-list"), *less]


def _details(exercise: Exercise, told: Marked | None) -> list[Safe]:
    """For a rewrite: which fact changed and which words still judge, as the checks name them."""
    if exercise.kind != "rewrite" or told is None:
        return []
    rows: list[Safe] = []
    if told.fidelity is not None:
        for group in ("lost", "added", "changed"):
            rows += [
                tag("li", tag("b", f"{say(f'training_{group}')}: "), user_text(item.text))
                for item in getattr(told.fidelity, group)
            ]
    if told.review is not None:
        rows += [
            tag("li", tag("b", f"{say('training_judges')}: "), user_text(finding.matched))
            for finding in told.review.findings
            if finding.category in JUDGING
        ]
    return [tag("p", say("training_look_at")), tag("ul", *rows)] if rows else []


def _solution(exercise: Exercise, mark: Mark | None, told: Marked | None) -> Safe:
    """The answer in the text itself where it has a place there, and why."""
    parts: list[Safe] = []
    if exercise.kind == "spot":
        parts = [marked(segments(exercise.text, _marks(exercise)), prefix="sf-answer")]
    elif exercise.kind == "missing":
        missing = [tag("li", name_of(part)) for part in exercise.answers]
        words = say("training_missing_is" if missing else "training_missing_none")
        parts = [tag("p", user_text(exercise.text)), tag("p", words), tag("ul", *missing)]
    elif exercise.kind == "rewrite":
        own = told.review.text if told and told.review else ""
        texts = (
            ("training_draft", exercise.text),
            ("training_own", own),
            ("training_one_way", exercise.example),
        )
        parts = [
            part for name, text in texts if text for part in (tag("h4", say(name)), tag("p", user_text(text)))
        ]
    elif exercise.kind in ("choose", "rate"):
        parts = [_which_is_which(exercise)]
        if mark and mark.ratings:
            parts.append(ratings_table(dict(mark.ratings), exercise.answers[0]))
    return card(say("training_why"), tag("p", engine_text(exercise.explanation)), *parts)


def _marks(exercise: Exercise) -> list[TextMark]:
    found: list[TextMark] = []
    after = 0
    for phrase in exercise.answers:
        start = exercise.text.index(phrase, after)
        after = start + len(phrase)
        found.append(TextMark(start=start, end=after, kind="finding"))
    return found


def _which_is_which(exercise: Exercise) -> Safe:
    shown = []
    for place, side in zip(order(exercise), ("a", "b"), strict=True):
        what = "after" if (place,) == exercise.answers else "before"
        shown.append(
            tag(
                "div",
                tag("h4", say(f"training_side_{side}"), ": ", say(f"training_{exercise.kind}_{what}")),
                tag("p", user_text(text_at(exercise, place))),
                class_=f"sf-one-{what}",
            )
        )
    return tag("div", *shown, class_="sf-two sf-which")


def _draw_links(guidance: Sequence[str]) -> None:
    entries = library.entries()
    named = [name for name in guidance if name in entries]
    if not named:
        return
    show(tag("h3", say("training_read"), class_="sf-side"))
    with st.container(horizontal=True, key="sf_training_links"):
        for name in named:
            if st.button(entries[name].title, key=f"training_read_{name}", icon=":material/menu_book:"):
                library.open_entry(name)
