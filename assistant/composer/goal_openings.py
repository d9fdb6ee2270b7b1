"""How a goal opens after the rewrite: the date blank in front, a blank for a missing learner, its capital."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.composer import questions as q
from assistant.composer.anchor import Anchor
from assistant.composer.edits import Edit
from assistant.composer.goal_writing import Found, GoalWriting, lacks_date, shouted
from assistant.composer.things import after_doer, opens_with_thing
from assistant.composer.units import is_shouted, opens_small
from assistant.types import GoalParts

_KEEPS_CAPITAL = re.compile(r"[A-Z](?:[^a-z]|$)|(?:English|Spanish|French|Lego|Braille|I)\b")
_MODAL_WORD = re.compile(r"\b(?:will|shall|should|can|must)$", re.IGNORECASE)


def opening_edits(
    writing: GoalWriting, goals: Sequence[GoalParts], anchor: Anchor, found: Found
) -> list[Edit]:
    """The date blank in front, a blank for a missing learner before "will", and the capital made small."""
    text, body = writing.text, anchor.body
    edits: list[Edit] = []
    dated = lacks_date(writing, goals, anchor)
    if dated:
        edits.append(Edit(body, body, 0, shouted(f"By {q.DATE_BLANK}, ", anchor.unit)))
    loud = is_shouted(anchor.unit)
    done = bool(after_doer(text, goals[0], anchor))  # "Shoes will be tied by Ana"
    thing = not done and opens_with_thing(text, anchor) == body
    small = opens_small(text, body) or thing or done
    lowers = (dated or thing) and anchor.start > body and small and not loud
    if anchor.lead == "modal" and all(goal.learner is None for goal in goals):
        before = text[body : anchor.start].rstrip()
        modal = _MODAL_WORD.search(before)
        if modal and not before[: modal.start()].rstrip().rstrip(",").strip():
            found.questions.append(q.ask("learner"))
            edits.append(Edit(body, body, 1, f"{q.LEARNER_BLANK} "))
            lowers = anchor.start > body and not loud
        elif modal and before[: modal.start()].rstrip().endswith(","):
            found.questions.append(q.ask("learner"))
            edits.append(Edit(body + modal.start(), body + modal.start(), 1, f"{q.LEARNER_BLANK} "))
    if lowers and text[body].isupper() and not (thing and _KEEPS_CAPITAL.match(text, body)):
        edits.append(Edit(body, body + 1, 2, text[body].lower()))
    return edits
