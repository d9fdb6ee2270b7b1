"""The gate: the deterministic reasons why a draft is not accepted. No writer, model or not, gets past it."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.types import JUDGING, Draft, FidelityItem, FidelityReport, TextReview

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


def left_to_say(after: TextReview) -> tuple[str, ...]:
    """A note on wording that no rule could say better without new facts; it never blocks a draft."""
    count = _judging(after)
    if not count:
        return ()
    where = "1 place" if count == 1 else f"{count} places"
    return (f"The rewrite still has {where} that only the team can say better. They are marked.",)


def _named(verb: str, items: Iterable[FidelityItem]) -> list[str]:
    return [f'{verb}: "{item.text}" ({item.kind}).' for item in items]


def _changed(item: FidelityItem) -> str:
    now = f' is now "{item.counterpart.text}"' if item.counterpart else " is not the same any more"
    return f'Changed: "{item.text}"{now} ({item.kind}).'


def _judging(review: TextReview) -> int:
    return sum(finding.category in JUDGING for finding in review.findings)
