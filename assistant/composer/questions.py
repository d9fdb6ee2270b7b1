"""What the team still has to supply: one plain, kind question for each missing part, and its blank."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from assistant.types import Question

STRENGTH_BLANK = "[a strength, interest or preference]"
LEARNER_BLANK = "[student]"
DATE_BLANK = "[date]"
SHOWN_BLANK = "[what we will see or hear]"
BASELINE_BLANK = "[starting level]"
TARGET_BLANK = "[target level]"
MEASURE_BLANK = "[how and how often]"
INSTEAD_BLANK = "[do what instead]"

# Where one of these stands, the goal has been through here before: nothing is added at its end again.
OUR_BLANKS = (SHOWN_BLANK, BASELINE_BLANK, TARGET_BLANK, MEASURE_BLANK)

MOST_QUESTIONS = 6
# More characters than all blanks together.
ROOM_FOR_ALL = 1000

# In a short goal the blanks of its end share one pair of brackets: "[starting level, target, how measured]".
_IN_BRIEF = {
    "specific": "what we will see",
    "baseline": "starting level",
    "measurable": "target",
    "measurement": "how measured",
}
_BRIEF = re.compile(r"\[(?:(?:" + "|".join(_IN_BRIEF.values()) + r")(?:, |(?=\]))){2,4}\]")

# In the order they are asked (knowledge_facts B7, B9 and B11).
_ASKED: dict[str, tuple[str, str]] = {
    "learner": ("Whose goal is this?", LEARNER_BLANK),
    "adult": (
        "This sentence says what adults will do. What will the student do as a result? That can be the goal, "
        "and the strength can go there.",
        "",
    ),
    "language": (
        "This is not in English. This writer works in English only, so it was left as it is. "
        "Which strength belongs in it, and where?",
        "",
    ),
    "strength": (
        "What strength, interest or preference could help with this skill? Ask the student and family too.",
        STRENGTH_BLANK,
    ),
    "replacement": (
        "What will the student do instead? Name one skill to teach that meets the same need.",
        INSTEAD_BLANK,
    ),
    "specific": ("What will we see or hear when this goal is met?", SHOWN_BLANK),
    "baseline": (
        "Where is the student starting from? Give a recent number, its date and the help given.",
        BASELINE_BLANK,
    ),
    "measurable": ("How much or how well is enough, and out of how many tries or days?", TARGET_BLANK),
    "time_bound": ("By what date should this goal be met?", DATE_BLANK),
    "measurement": ("Who will check progress, with what, and how often?", MEASURE_BLANK),
    "condition": ("With what materials, help or setting will the student do this?", ""),
}


def ask(part: str, *, blank: str | None = None) -> Question:
    """The question for a missing part.

    Args:
        part: One of the parts in `_ASKED`: a SMART part, or learner, adult, strength, replacement.
        blank: The placeholder in the rewrite that the answer fills, when it is not the usual one.
    """
    text, usual = _ASKED[part]
    return Question(part=part, text=text, blank=usual if blank is None else blank)


def brief_blank(parts: Collection[str]) -> str:
    """One blank for several missing parts of a short goal.

    Args:
        parts: At least two of specific, baseline, measurable and measurement.
    """
    return f"[{', '.join(words for part, words in _IN_BRIEF.items() if part in parts)}]"


def brief_blank_in(text: str) -> str:
    """The blank for several parts that stands in `text`, or ""."""
    found = _BRIEF.search(text)
    return found.group() if found else ""


def asks_briefly(blank: str, part: str) -> bool:
    """Whether a blank for several parts asks for `part`."""
    return part in _IN_BRIEF and _IN_BRIEF[part] in blank.strip("[]").split(", ")


def ask_fit(strength: str) -> Question:
    """Asked when no strength plainly helps with the skill."""
    return Question(
        part="strength",
        text=f"“{strength}” was the nearest strength given. Would another one help more with this skill?",
    )


def ask_what_it_looks_like(strength: str) -> Question:
    """Asked when a kind word is all there is."""
    return Question(
        part="strength",
        text=f"What does “{strength}” look like at school? Name something the student does.",
    )


def ask_what_is_seen(judgement: str) -> Question:
    """Asked when a goal judges the student: staff can write what they see (knowledge_facts B4)."""
    return Question(
        part="wording",
        text=f"“{judgement}” judges the student. What do people see or hear? Write that instead.",
    )


def in_order(questions: Iterable[Question]) -> tuple[Question, ...]:
    """Each question once, in the order of asking; those without a blank go first when there are too many."""
    unique = _once(dict.fromkeys(questions))
    rank = list(_ASKED)
    unique.sort(key=lambda q: (rank.index(q.part) if q.part in rank else len(rank), not q.blank))
    return tuple(_fewest(unique))


def _once(questions: Iterable[Question]) -> list[Question]:
    """Several short goals: a part that was asked about is asked again only for a blank not yet named."""
    kept: list[Question] = []
    for question in questions:
        parts, blanks = {k.part for k in kept}, {k.blank for k in kept}
        if not (brief_blank_in(question.blank) and question.part in parts and question.blank in blanks):
            kept.append(question)
    return kept


def _fewest(questions: Sequence[Question]) -> list[Question]:
    kept = list(questions)
    for question in reversed(questions):
        if len(kept) <= MOST_QUESTIONS:
            break
        if not question.blank and question.part == "condition":
            kept.remove(question)
    return kept
