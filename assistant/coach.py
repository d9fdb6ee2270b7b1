"""What to say in the meeting: safety first, then scope, then the script that fits, else an honest no."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.types import Answer, Citation, Passage, Script

if TYPE_CHECKING:
    from assistant.retrieval.search import Guidance

NO_GUIDANCE = (
    "My guidance has no script for this. "
    "Say it again in other words, or ask your state's Parent Center for help."
)


def answer(guidance: Guidance, question: str, k: int) -> Answer:
    """The answer to `question`, with at most `k` scripts in rank order.

    A message about danger gets the next step for safety in `note`, before anything else, and still the
    nearest script: the meeting comes after the child is safe.
    """
    triage, ranked = guidance.consult(question, k)
    if triage.status == "out_of_scope":
        return Answer(
            status="out_of_scope", topic="other", say="", why="", ask_in_writing="", law="", note=triage.note
        )
    status = "safety" if triage.status == "safety" else "answered" if ranked else "no_guidance"
    note = triage.note if status == "safety" else "" if ranked else NO_GUIDANCE
    if not ranked:
        return Answer(status=status, topic="other", say="", why="", ask_in_writing="", law="", note=note)
    script = ranked[0][0]
    return Answer(
        status=status,
        topic=script.topic,
        say=script.say,
        why=script.why,
        ask_in_writing=script.ask_in_writing,
        law=script.law,
        citations=_citations(script),
        passages=_passages(ranked),
        note=note,
    )


def _citations(script: Script) -> tuple[Citation, ...]:
    return tuple(Citation(id=script.id, title=script.title, source=source) for source in script.sources)


def _passages(ranked: Sequence[tuple[Script, float]]) -> tuple[Passage, ...]:
    return tuple(
        Passage(
            id=script.id,
            title=script.title,
            section="Say",
            text=script.say,
            source="; ".join(script.sources),
            score=score,
            topic=script.topic,
        )
        for script, score in ranked
    )
