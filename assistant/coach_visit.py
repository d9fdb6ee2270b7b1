"""Where a message stands in the visit: a subject of its own, or a word about what was said before.

How it is put tells most of it (`coach_turns.py`). What is left are short messages like "what if she quit?":
they are about what was said before unless they clearly fit a script by themselves.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.coach_phrases import Turn
from assistant.coach_turns import ABOUT_THE_ANSWER, asks, back_to, leans, turn_of
from assistant.retrieval.spanish_words import fold, is_english, is_spanish

if TYPE_CHECKING:
    from assistant.retrieval.search import Guidance

CLEAR = 0.3
"""A short question that fits a script this well (0 to 1) is a subject of its own. Of 60 written for this, the
follow-ups stay below it and the new questions above, but for one in ten."""

FAINT = 0.15
"""The same for a short statement, which seldom leans on what was said before."""

_MOST_WORDS = 12
_SENTENCE_ENDS = re.compile(r"(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bDr)[.?!]\s+\S")
_WORD = re.compile(r"[^\W\d_]{4,}")
_STEM = 5  # letters that "sending" and "sent home" need not share, but "minutes" and "minute" do
# Words that fit any subject: "the meeting thing".
_EVERYWHERE = frozenset({"schoo", "teach", "meeti", "thing", "about", "escue", "maest", "reuni", "cosas"})


@dataclass(frozen=True, slots=True)
class Place:
    """Where a message stands.

    Attributes:
        turn: What it is to the visit.
        subject: The earlier message it is about; "" for a new subject.
        since: The turns that came since that subject did.
        spanish: Whether it is in Spanish, or too short to tell in a visit in Spanish.
    """

    turn: Turn
    subject: str
    since: tuple[Turn, ...]
    spanish: bool

    def times(self, turn: Turn) -> int:
        """How often a turn of this kind came since the subject did."""
        return self.since.count(turn)


def place_of(guidance: Guidance, question: str, earlier: Sequence[str]) -> Place:
    """The place of `question` after the `earlier` messages of the visit, oldest first."""
    subjects: list[str] = []
    subject = ""
    since: list[Turn] = []
    for number, message in enumerate(earlier):
        turn = _turn(guidance, message, earlier[:number])
        if turn == "back":
            subject, since = _meant(message, subjects), []
        elif not subject or turn == "new" or (turn == "joined" and _has_own_subject(guidance, message)):
            subject, since = message, []
            subjects.append(message)
        else:
            since.append(turn)
    turn = _turn(guidance, question, earlier)
    if turn == "back":
        subject, since = _meant(question, subjects), []
        then = turn_of(back_to(question)[1], earlier)
        turn = then if then in ABOUT_THE_ANSWER else turn
    return Place(turn, "" if turn == "new" else subject, tuple(since), in_spanish(question, earlier))


def in_spanish(question: str, earlier: Sequence[str]) -> bool:
    """Whether `question` is in Spanish; one too short to tell is in the language spoken last."""
    for message in (question, *reversed(earlier)):
        if is_spanish(message):
            return True
        if is_english(message):
            return False
    return False


def _turn(guidance: Guidance, message: str, earlier: Sequence[str]) -> Turn:
    turn = turn_of(message, earlier)
    if turn == "back" and not _shares(back_to(message)[0], earlier):
        turn = "new"  # "can we go back to half days?" when nobody spoke of them is a wish
    return "joined" if turn == "new" and earlier and _is_aside(guidance, message) else turn


def _is_aside(guidance: Guidance, message: str) -> bool:
    """Whether `message` is one short sentence that fits no script by itself."""
    if len(message.split()) > _MOST_WORDS or _SENTENCE_ENDS.search(message.strip()):
        return False
    triage, found = guidance.consult(message, 1)
    if triage.status == "out_of_scope" or (triage.status == "safety" and triage.named):
        return False
    return (found[0][1] if found else 0.0) < (CLEAR if asks(message) else FAINT)


def _has_own_subject(guidance: Guidance, message: str) -> bool:
    """Whether a follow-up brings a subject of its own: "and she has Spanish at home, does that matter?"."""
    if leans(fold(message)):
        return False
    found = guidance.find_scripts(message, 1)
    return bool(found) and found[0][1] >= CLEAR


def _meant(message: str, subjects: Sequence[str]) -> str:
    """The subject that `message` goes back to: the last that shares a word with it."""
    named = _stems(back_to(message)[0])
    return next((subject for subject in reversed(subjects) if named & _stems(subject)), subjects[0])


def _shares(named: str, earlier: Sequence[str]) -> bool:
    return any(_stems(named) & _stems(message) for message in earlier)


def _stems(text: str) -> set[str]:
    return {word.group().lower()[:_STEM] for word in _WORD.finditer(fold(text))} - _EVERYWHERE
