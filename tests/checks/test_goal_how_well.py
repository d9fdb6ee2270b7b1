"""Many ways to write one part of a goal, each put in several places. Every learner and goal is invented."""

from __future__ import annotations

import pytest

from assistant.checks.goal import parse_goals
from assistant.types import Span

METHODS = [
    "as measured by probes",
    "as measured by weekly probes and teacher logs",
    "as evidenced by work samples",
    "as shown on a rubric",
    "according to teacher data",
    "per teacher log",
    "measured by curriculum-based probes",
    "documented weekly by the SLP",
    "using a teacher-made checklist",
    "as recorded by staff",
    "on teacher-made tests",
    "(teacher data)",
    "per SLP data",
    "based on teacher observation",
    "as reported by parents",
    "as documented in a data notebook",
    "data collected weekly",
    "tracked on a point sheet",
    "as assessed by DIBELS",
    "through teacher observation",
    "via data sheets",
    "as noted in the log",
    "monitored monthly with AIMSweb",
    "(data: point sheet)",
    "; data: point sheet",
    "; method: work samples",
    "as indicated by test scores",
    "as determined by a rubric",
    "collected by the para",
    "taken from daily logs",
    "as scored on the district rubric",
    "by teacher charting",
    "checked by the OT each month",
    "as seen in running records",
    "evaluated quarterly by the team",
    "by teacher report",
    "on the quarterly benchmark",
    "as graphed by the teacher",
    "per observation",
    "as demonstrated on unit tests",
    "by way of tally sheets",
    "as counted by a clicker",
    "recorded on a chart",
]
NOTES_OF_METHODS = [
    "Measured by probes",
    "Data: teacher log",
    "Method: work samples",
    "Teacher will keep a tally",
    "Progress will be measured with weekly probes",
    "Data will be collected by the aide",
    "Measurement: rubric",
    "Evaluation: running records",
    "Progress monitoring: biweekly probes",
    "This will be measured by probes",
    "Data source: logs",
    "Measured weekly on a chart",
    "The aide will record data daily",
    "How measured: teacher data",
    "Progress measured by rubric",
    "Evaluated by the SLP each month",
    "Data collected weekly by staff",
    "Assessment: unit tests",
    "Data collection: tally",
    "Tool: rubric",
    "We will track it on a chart",
]
CRITERIA = [
    "with 80% accuracy",
    "at 80% accuracy",
    "80% of the time",
    "in 4 of 5 trials",
    "4 out of 5 times",
    "on 4/5 opportunities",
    "with 80% accuracy over 3 sessions",
    "with 80% accuracy across 3 consecutive data collection days",
    "4 times per week",
    "at least 3 times a day",
    "3x/week",
    "twice a day",
    "for 10 minutes",
    "for up to 10 minutes",
    "for at least 10 minutes at a time",
    "within 30 seconds",
    "in less than 2 minutes",
    "in 2 minutes or less",
    "with no more than 2 errors",
    "with 2 or fewer errors",
    "with fewer than 3 errors per page",
    "without errors",
    "without error",
    "with no errors",
    "with 100% accuracy",
    "100% of opportunities",
    "8 out of 10",
    "8/10",
    "80%",
    "at the 80% level",
    "at an 80% level of mastery",
    "with a score of 3 or higher",
    "with a score of at least 3 on a 4-point rubric",
    "scoring 3 or better",
    "earning 3 of 4 points",
    "at a rate of 60 words per minute",
    "at 60 wpm",
    "to a level of 80%",
    "to 80%",
    "with mastery of 80%",
    "with 4/5 accuracy",
    "with at least 80 percent accuracy",
    "achieving 80% accuracy",
    "achieving at least 4 out of 5",
    "with an average of 80%",
    "averaging 80% or better",
    "on 3 consecutive probes",
    "on three different occasions",
    "for 3 consecutive weeks",
    "for four weeks in a row",
    "4 days per week",
    "4 of 5 days a week",
    "across 3 sessions",
    "over a 2 week period",
    "over 4 consecutive weeks",
    "in 75% of observed opportunities",
    "in 3 out of 4 situations",
    "in three of four situations",
    "three out of four times",
    "three times out of four",
    "3 times each day",
    "at least once a day",
    "no more than 3 times per day",
    "fewer than 2 times per week",
    "zero times",
    "0 times per day",
    "with zero incidents",
    "in 5 out of 6 class periods",
    "for 80% of assignments",
    "on 80% of assignments",
    "on at least 4 assignments",
    "with a C or better",
    "with 90% completion",
    "90% or more of the time",
    "more than half the time",
    "in 9 of every 10 tries",
    "9 times in 10",
    "with 80% success",
    "with success in 4/5 trials",
    "with 80% independence",
    "independently in 4 of 5 trials",
    "independently 80% of the time",
    "correctly 4 out of 5 times",
    "with minimal errors",
    "4/5 trials x 3 days",
    "80% acc. over 3 wks",
    "w/ 80% acc",
    "@ 80% acc",
    "@ 80%",
    ">80%",
    "≥ 80% accuracy",
    ">= 4/5 trials",
    "at or above 80%",
    "80-90% of the time",
    "70% to 80% of the time",
    "__% of the time",
    "with __% accuracy",
    "in __ of __ trials",
    "with XX% accuracy",
    "with improved accuracy",
    "by 25%",
    "by 2 grade levels",
    "by 10 words per minute",
]


def part(text: str, slot: str) -> str | None:
    found: Span | None = getattr(parse_goals(text)[0], slot)
    return found.text if found else None


@pytest.mark.parametrize("method", METHODS)
def test_measurement(method: str) -> None:
    method_alone = method.strip(" ,.;:()")
    assert part(f"Ana will read words with 90% accuracy {method}, by 6/1/27.", "measurement") == method_alone
    assert part(f"Ana will read 9 of 10 words by 6/1/27, {method}.", "measurement") == method_alone


@pytest.mark.parametrize("note", NOTES_OF_METHODS)
def test_measurement_beside_the_goal(note: str) -> None:
    assert part(f"Ana will read words with 90% accuracy by 6/1/27. {note}.", "measurement") == note


@pytest.mark.parametrize("criterion", CRITERIA)
def test_criterion(criterion: str) -> None:
    assert part(f"Given a map, Ana will find the exit {criterion}, by 5/1/27.", "criterion") == criterion
    early = f"Ana will find the exit {criterion} when given a map, by 5/1/27."
    assert part(early, "criterion") == criterion
    assert part(early, "behavior") == "find the exit"
    late = f"Ana will find the exit when given a map, {criterion}, as measured by logs."
    assert part(late, "criterion") == criterion
