"""Reviewing, comparing and judging texts with the rules and word lists that were loaded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.checks.review import review_text
from assistant.gate import judge
from assistant.parts import Parts
from assistant.types import Draft, FidelityReport, Kind, RewriteRequest, RewriteStatus, TextReview


@dataclass(frozen=True, slots=True)
class Judged:
    """A draft with everything the checks say about it."""

    draft: Draft
    review: TextReview
    fidelity: FidelityReport
    reasons: tuple[str, ...]

    @property
    def accepted(self) -> bool:
        """Whether nothing speaks against it."""
        return not self.reasons

    @property
    def status(self) -> RewriteStatus:
        """What the user is told."""
        return "accepted" if self.accepted else "needs_review"


class Checker:
    """The one way in which any text is checked: the user's, a model's, the offline writer's."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def review(self, text: str, kind: Kind | None = None, people: Sequence[str] = ()) -> TextReview:
        """What the checks say about `text`; `people` are declared names."""
        return review_text(text, self._parts.rules(), kind=kind, people=people)

    def compare(
        self, before: TextReview, after: str, strengths: Sequence[str], people: Sequence[str]
    ) -> FidelityReport:
        """Whether `after` keeps the expectation of `before`; `strengths` may be woven in."""
        return self.compare_each(before, (after,), strengths, people)[0]

    def compare_each(
        self, before: TextReview, afters: Sequence[str], strengths: Sequence[str], people: Sequence[str]
    ) -> tuple[FidelityReport, ...]:
        """The same for several rewrites of one original, which is read once.

        Args:
            before: The review of the original.
            afters: The rewrites.
            strengths: What a rewrite may weave in, in people's own words.
            people: Names the user declared.
        """
        # Imported here, so that a review in a fresh process does not pay for what it does not use.
        from assistant.checks.fidelity import compare_with
        from assistant.checks.fidelity_original import read_original
        from assistant.composer.phrases import readings

        original = read_original(
            before.text,
            self._parts.vocabulary(),
            strengths=readings(strengths, self._parts.lexicon()),
            findings=before.findings,
            people=people,
            kind=before.kind,
        )
        return tuple(compare_with(original, after) for after in afters)

    def judge(self, request: RewriteRequest, before: TextReview, draft: Draft) -> Judged:
        """`draft` with its review, its comparison with the original, and why it must not be accepted."""
        after = self.review(draft.text, before.kind, request.people)
        fidelity = self.compare(before, draft.text, request.strengths, request.people)
        return Judged(draft, after, fidelity, judge(before, after, fidelity, draft))
