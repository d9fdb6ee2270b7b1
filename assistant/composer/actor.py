"""Who acts in a goal: the student, or an adult whose act no strength of the student can carry."""

from __future__ import annotations

import re

from assistant.composer.anchor import Anchor
from assistant.types import GoalParts

_ADULT = re.compile(
    r"\b(?:teachers?|staff|team|managers?|aides?|para(?:professional|educator|pro)?s?|therapists?|slp|cota|"
    r"psychologists?|counsell?ors?|parents?|mother|father|mom|dad|school|district|nurse|adults?|interpreter|"
    r"specialist|job coach|"
    r"providers?|clinicians?|principal|tvi|bcba|we)\b",
    re.IGNORECASE,
)
# "Bo's teacher will": the learner found is Bo, who does not act.
_WHOSE = re.compile(r"['’]s\s+\w+(?:\s+\w+)?(?=\s+(?:will|shall|should|can)\b)", re.IGNORECASE)


def actor_of(text: str, goal: GoalParts, anchor: Anchor) -> str:
    """Who acts: the learner found, else the last words before "will"."""
    wished = anchor.lead == "infinitive" and re.search(
        r"\b(?:wants?|would like|hopes?|goals?)\b", text[anchor.body : anchor.start]
    )
    if goal.learner:
        owned = _WHOSE.match(text, goal.learner.end)
        return "" if wished else goal.learner.text + (owned.group() if owned else "")
    before = re.sub(
        r"\s*(?:will|shall|should)\s*$", "", text[anchor.body : anchor.start], flags=re.IGNORECASE
    )
    return before.rsplit(",", 1)[-1][-60:] if anchor.lead == "modal" else ""


def is_adult(actor: str) -> bool:
    """Whether an adult acts, alone or first: "Staff", not "Juno and her mother"."""
    first = re.split(r"\s+(?:and|or|with)\s+|\s*&\s*", actor)[0]
    return bool(_ADULT.search(first)) and "student" not in actor.lower()
