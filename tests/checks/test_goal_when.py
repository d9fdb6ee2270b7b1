"""Many ways to write one part of a goal, each put in several places. Every learner and goal is invented."""

from __future__ import annotations

import pytest

from assistant.checks.goal import parse_goals
from assistant.types import Span

DEADLINES = [
    "by May",
    "by the end of the year",
    "this school year",
    "during the 2026-27 school year",
    "within this IEP",
    "over the next 12 months",
    "in one year",
    "at the end of the year",
    "by year's end",
    "before the end of the semester",
    "until June 2027",
    "through May 2027",
    "by the next IEP",
    "by her annual",
    "by the time she finishes 5th grade",
    "by the end of summer school",
    "in the 26-27 SY",
    "by 5/30",
    "by June 3rd",
    "by 6-3-2027",
    "by the second report card",
    "by the end of nine weeks",
    "no later than June",
    "on or before 6/1/27",
    "within 12 months",
    "in 18 weeks",
    "by the close of school",
    "by the last day of May",
    "by the third marking period",
    "by winter",
    "by her 6th birthday",
    "by MOY",
    "by the holidays",
    "by the end of next year",
    "within a calendar year",
    "by week 30",
    "by semester 2",
    "by the end of Tier 3",
    "over the course of the IEP",
    "by this time next year",
    "by the annual ARD date",
    "by the 3 year re-eval",
    "by the end of 4th grade",
    "by the time he is 14",
    "by Easter",
    "by spring break 2027",
    "before the next IEP",
    "by the team meeting in May",
    "by graduation",
    "by the end of the 2nd 9 weeks",
    "in 9 months",
    "by Q3",
    "by the science fair",
    "for the 2026-2027 school year",
    "in a year",
    "before Christmas",
    "come June",
    "by mid-May",
    "by the middle of March",
    "by late April",
    "by early June",
]
LEVELS_NOW = [
    "from 20%",
    "(baseline: 3 of 10)",
    "(currently 3 of 10)",
    "(now 30%)",
    "up from 3 of 10",
    "(up from 3/10)",
    "compared to 3/10 now",
    "baseline 30%",
    "baseline of 30%",
    "with a baseline of 30%",
    "(30% in Sept.)",
    "(BOY: 30%)",
    "(was 30%)",
    "(fall: 30%)",
    "currently at 30%",
    "from a baseline of 30%",
    "; currently 30%",
    "; she is now at 30%",
    "; baseline = 3/10",
    "; in September she got 3 of 10",
    "; PLAAFP 3/10",
    "(PLOP: 3/10)",
    "increasing from 30%",
    "vs. 30% now",
    "(3/10 on the pretest)",
    "(current level 30%)",
    "starting from 30%",
    "(10/2/26: 30%)",
    "(last year 30%)",
    "(Sept. baseline 3/10)",
    "currently she reads 3 of 10",
    "over her baseline of 30%",
    "compared with a September score of 30%",
    "; last quarter it was 30%",
    "(she read 3 of 10 in the fall)",
    "(baseline data: 30%)",
    "as compared to her current 30%",
    "; initial probe 3/10",
    "; pre-test: 3/10",
]
NOTES_OF_LEVELS = [
    "Baseline: 30%",
    "Currently she reads 3 of 10",
    "Ana currently reads 3 of 10",
    "Her baseline is 3 of 10",
    "In the fall she read 3 of 10",
    "Right now, she gets about 3 of 10",
    "As of 10/1, she reads 3 of 10",
    "She is at 30% now",
    "Current level: 30%",
    "Fall data: 3/10",
    "Pretest: 30%",
    "On the pretest she got 3 of 10",
    "Last year she read 3",
    "At the last review she was at 30%",
    "September: 3/10",
    "Present performance is 30%",
    "Starting point is 3/10",
    "She started the year at 30%",
    "So far she has done it 3 times",
    "Baseline (9/15): 3 of 10",
    "Previous score: 30%",
    "She now reads 3 of 10",
    "At this time Ana reads 3 of 10",
    "PLAAFP: 3 of 10",
    "Presently 30%",
    "To date: 3 of 10",
    "Ana is reading 3 of 10",
    "On 9/12 Ana read 3 of 10",
    "Baseline data show 30%",
    "The fall average was 30%",
]


def part(text: str, slot: str) -> str | None:
    found: Span | None = getattr(parse_goals(text)[0], slot)
    return found.text if found else None


def bare(wording: str) -> str:
    return wording.strip(" ,.;:()")


def opening(wording: str) -> str:
    return wording[0].upper() + wording[1:]


@pytest.mark.parametrize("deadline", DEADLINES)
def test_deadline(deadline: str) -> None:
    assert part(f"Ana will read 9 of 10 words {deadline}.", "timeframe") == deadline
    middle = f"Ana will read words with 90% accuracy, {deadline}, as measured by probes."
    assert part(middle, "timeframe") == deadline
    assert part(f"{opening(deadline)}, Ana will read 9 of 10 words.", "timeframe") == opening(deadline)


@pytest.mark.parametrize("level", LEVELS_NOW)
def test_baseline_in_the_sentence(level: str) -> None:
    text = f"Ana will read words with 90% accuracy by 6/1/27 {level}."
    assert part(text, "baseline") == bare(level)
    assert part(text, "timeframe") == "by 6/1/27"


@pytest.mark.parametrize("note", NOTES_OF_LEVELS)
def test_baseline_beside_the_goal(note: str) -> None:
    goal = "Ana will read words with 90% accuracy by 6/1/27."
    assert part(f"{goal} {note}.", "baseline") == note
    assert part(f"{note}. {goal}", "baseline") == note
