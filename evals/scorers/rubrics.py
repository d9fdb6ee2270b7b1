"""Published rubrics for IEP goals, by rule where a rule can tell; shown in reports, never a gate.

R-GORI (after Notari-Syverson and Shuster, 1995) has eight yes/no items; five can be told by a pattern, and
three (someone else must do it if the child cannot, a class of skills, teachable in real routines) need a
person. The items of Ruble and others (2010, PMC3116234) are told by what the parser finds; the curriculum
link and individual instruction need a person. Values are shares of the items a rule can tell.
"""

from __future__ import annotations

import re

from evals.results import WritingCase, Written
from evals.score import UNSCORED, Score, Scorer, share

_PLACES = re.compile(
    r"\b(?:across|at home|settings?|places|people|peers|routines?|recess|lunch|class(?:es|room)?|community"
    r"|hallway|cafeteria|playground|bus|work ?site|gym|during)\b",
    re.IGNORECASE,
)
_HELP = re.compile(
    r"\b(?:given|with|using|prompts?|cues?|models?|reminders?|visuals?|supports?|schedule|organizer|when)\b",
    re.IGNORECASE,
)
_METHOD = re.compile(
    r"\b(?:taught|instruction|practice|lesson|coaching|modeling|intervention)\w*", re.IGNORECASE
)


def r_gori(case: WritingCase, result: Written) -> Score:
    """Share of five R-GORI items: daily places, across places, promptable, observable, criterion."""
    goal = result.first.after.goal
    if case.kind != "goal" or goal is None:
        return UNSCORED
    text = result.first.after.text
    items = {
        "in daily places": bool(_PLACES.search(text)),
        "across places, people or materials": len({m.lower() for m in _PLACES.findall(text)}) > 1,
        "easy to prompt": goal.condition is not None or bool(_HELP.search(text)),
        "seen or heard": "specific" not in goal.missing,
        "criterion stated": goal.criterion is not None,
    }
    return share(sum(items.values()), len(items), f"not told: {[k for k, v in items.items() if not v]}")


def ruble(case: WritingCase, result: Written) -> Score:
    """Share of five of Ruble's items: present level, behavior, conditions, method, criterion."""
    goal = result.first.after.goal
    if case.kind != "goal" or goal is None:
        return UNSCORED
    items = {
        "present level": goal.baseline is not None,
        "measurable behavior": "specific" not in goal.missing and "measurable" not in goal.missing,
        "conditions": goal.condition is not None,
        "method": bool(_METHOD.search(result.first.after.text)),
        "criterion and date": goal.criterion is not None and goal.timeframe is not None,
    }
    return share(sum(items.values()), len(items), f"not told: {[k for k, v in items.items() if not v]}")


WRITING = (Scorer("R-GORI items", r_gori, "report"), Scorer("Ruble items", ruble, "report"))
