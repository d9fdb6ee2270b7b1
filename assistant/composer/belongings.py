"""What a student keeps organized: a desk is nobody's area of need, to keep it organized may be."""

from __future__ import annotations

from assistant.checks.need_words import belongings
from assistant.checks.wording import LazyPattern
from assistant.composer.learner import Learner

_BELONGING = LazyPattern(
    lambda: (
        r"(?:(?P<owner>his|her|their|[A-ZÀ-Þ][\w-]*['’]s?)\s+|^)"
        rf"(?P<thing>(?:[a-z]+\s+)?{belongings()}(?:\s+and\s+{belongings()})?)\s*(?:\w+ly\s+)?$"
    )
)
_WHO = {"his": "he", "her": "she", "their": "they"}


def to_keep_organized(before: str, learner: Learner) -> tuple[int, str] | None:
    """Where a belonging of the student's is the subject, and what is said in its place.

    "Her desk" is a disaster: "She needs support to keep her desk organized".

    Args:
        before: The words before the verdict.
        learner: Whom the text is about.

    Returns:
        Where the belonging begins and the clause that takes its place; None where none is the subject.
    """
    found = _BELONGING.search(before)
    if found is None:
        return None
    owner = found["owner"]
    if not owner:  # a note: "Backpack is a black hole"
        opens = "Needs" if found["thing"][0].isupper() else "needs"
        return found.start(), f"{opens} support to keep {found['thing'].lower()} organized"
    if owner.lower() in _WHO:
        who, whose = _WHO[owner.lower()], owner.lower()
    elif learner.name and owner.rstrip("s'’") == learner.name.rstrip("s"):
        who, whose = learner.name, learner.owner
    else:
        return None
    called = who[:1].upper() + who[1:] if owner[0].isupper() else who
    need = "need" if who == "they" else "needs"
    return found.start(), f"{called} {need} support to keep {whose} {found['thing']} organized"
