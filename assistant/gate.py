"""The gate: the deterministic reasons why a draft is not accepted. No writer, model or not, gets past it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from assistant.composer.choosing import ENOUGH
from assistant.types import JUDGING, Draft, FidelityItem, FidelityReport, LeftOutStrength, TextReview

MAX_REASONS = 12


def judge(before: TextReview, after: TextReview, fidelity: FidelityReport, draft: Draft) -> tuple[str, ...]:
    """Why `draft` must not be accepted, in plain words; empty when it may.

    Args:
        before: Review of the original.
        after: Review of the draft's text.
        fidelity: The two compared.
        draft: What the writer returned.
    """
    reasons: list[str] = []
    if not fidelity.passed:
        reasons += _named("Lost", fidelity.lost)
        reasons += _named("Added", fidelity.added)
        reasons += [_changed(item) for item in fidelity.changed]
    if fidelity.strength_as_means is False and before.kind == "goal" and draft.strengths_used:
        reasons.append("The strength stands beside the goal instead of being the means to it.")
    if _judging(after) > _judging(before):
        reasons.append("The draft has more deficit wording than the original.")
    if not fidelity.passed and not reasons:
        reasons.append("The draft does not keep the expectation.")
    return tuple(dict.fromkeys(reasons))[:MAX_REASONS]


def with_our_words(draft: Draft, ours: Draft, offered: Sequence[str]) -> Draft:
    """A model's `draft` with all that the gate cannot judge said by the offline writer.

    The comparison with the original covers the rewrite alone. Nothing would check a model's questions, its
    version in plain language or why it left a strength out, so it is not asked for them, and what it says
    there all the same is not shown.

    Args:
        draft: What the model wrote; its text is what the gate judged.
        ours: The offline writer's draft of the same original.
        offered: The strengths on offer; nothing else counts as one that was used.
    """
    named = {_plainly(strength) for strength in draft.strengths_used}
    used = tuple(strength for strength in offered if _plainly(strength) in named)
    why = {left.strength: left.why for left in ours.left_out}
    return Draft(
        text=draft.text,
        strengths_used=used,
        questions=tuple(q if q.blank in draft.text else replace(q, blank="") for q in ours.questions),
        left_out=tuple(
            LeftOutStrength(strength=strength, why=why.get(strength, ENOUGH))
            for strength in dict.fromkeys(offered)
            if strength not in used
        ),
        plain_language=ours.plain_language,
    )


def left_to_say(after: TextReview) -> tuple[str, ...]:
    """A note on wording that no rule could say better without new facts; it never blocks a draft."""
    count = _judging(after)
    if not count:
        return ()
    where = "1 place" if count == 1 else f"{count} places"
    return (f"The rewrite still has {where} that only the team can say better. They are marked.",)


def _plainly(strength: str) -> str:
    return " ".join(strength.lower().split()).strip(" .")


def _named(verb: str, items: Iterable[FidelityItem]) -> list[str]:
    return [f'{verb}: "{item.text}" ({item.kind}).' for item in items]


def _changed(item: FidelityItem) -> str:
    now = f' is now "{item.counterpart.text}"' if item.counterpart else " is not the same any more"
    return f'Changed: "{item.text}"{now} ({item.kind}).'


def _judging(review: TextReview) -> int:
    return sum(finding.category in JUDGING for finding in review.findings)
