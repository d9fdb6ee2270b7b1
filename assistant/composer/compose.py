"""The offline writer: one class that sends each kind of text to the part that rewrites it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.checks.other_language import in_other_language
from assistant.composer.goals import ENGLISH_ONLY, compose_goals
from assistant.composer.lexicon import StrengthLexicon
from assistant.composer.phrases import StrengthPhrase, phrase_for, tells_looks
from assistant.composer.plain import plain_goals
from assistant.composer.present_levels import compose_present_levels
from assistant.composer.proof import Proof
from assistant.composer.questions import ask, ask_what_is_seen, in_order
from assistant.composer.rewording import Rewording
from assistant.types import Draft, LeftOutStrength, Question, RewriteRequest, TextReview

_PLAINLY_STATED = re.compile(
    r"^(?:(?:he|she|they|[A-ZÀ-Ý][\w'’-]+)\s+)?(?:(?:is|are)\s+(?:very\s+|really\s+)?(?:good|great|strong|"
    r"skilled|talented|interested|curious|creative|artistic|funny|kind)\b|"
    r"(?:really\s+)?(?:loves?|likes?|enjoys?|adores?|excels?)\b|has a (?:strong|great|good)\b)",
    re.IGNORECASE,
)


_LOOKS = "It tells how the student looks or how old they are. Say what they do well, and it can help."


class Composer:
    """Rewrites without a model: rule-based, and faithful by construction.

    Args:
        lexicon: The loaded `knowledge/strengths`.
        rewording: The loaded `knowledge/rewording`, for present levels.
        proof: The checks that every sentence said anew has to pass.
    """

    def __init__(self, lexicon: StrengthLexicon, rewording: Rewording, proof: Proof) -> None:
        self._lexicon = lexicon
        self._rewording = rewording
        self._proof = proof

    def compose(self, request: RewriteRequest, review: TextReview) -> Draft:
        """Rewrite one text.

        Args:
            request: The text and the strengths on offer.
            review: What the checks say about `request.text`.
        """
        given = [s for s in dict.fromkeys(request.strengths) if s.strip()]
        named = [s for s in given if s.strip(" .!-").lower() not in self._lexicon.no_answer]
        plain = [s for s in named if tells_looks(s, self._lexicon)]
        named = [s for s in named if s not in plain]
        if in_other_language(request.text):
            left = tuple(LeftOutStrength(strength=s, why=ENGLISH_ONLY) for s in given)
            return Draft(text=request.text, questions=(ask("language"),), left_out=left)
        phrases = [phrase_for(strength, self._lexicon) for strength in named]
        if review.kind == "goal":
            phrases = phrases or self._stated(review)
            draft, said_kindly = self._goals(request, review, phrases)
            draft = replace(draft, questions=in_order((*draft.questions, *_judged(review, draft))))
            draft = replace(
                draft,
                plain_language=plain_goals(
                    request.text, review.goals, draft, self._lexicon, said_kindly, request.called
                ),
            )
        else:
            draft = compose_present_levels(
                request.text, review, phrases, self._lexicon, self._rewording, self._proof
            )
        unnamed = [
            LeftOutStrength(strength=s, why=_LOOKS if s in plain else "No strength is named here.")
            for s in given
            if s not in named
        ]
        return replace(draft, left_out=(*draft.left_out, *unnamed))

    def _goals(
        self, request: RewriteRequest, review: TextReview, phrases: Sequence[StrengthPhrase]
    ) -> tuple[Draft, Rewording | None]:
        """The goals rewritten, and the words that say a judging act by its need, where that loses nothing."""
        text, called = request.text, request.called
        kept = compose_goals(text, review.goals, phrases, self._lexicon, called=called)
        kind = compose_goals(text, review.goals, phrases, self._lexicon, self._rewording, called)
        offered = [words for phrase in phrases for words in (phrase.original, phrase.noun)]
        if kind.text == kept.text or not self._proof.of(review).faithful(kind.text, offered):
            return kept, None
        return kind, self._rewording

    def _stated(self, review: TextReview) -> Sequence[StrengthPhrase]:
        """Strengths the goal text plainly states, outside the act itself."""
        acts = [p for goal in review.goals for p in (goal.behavior, goal.criterion, goal.condition) if p]
        free = [s for s in review.strengths if not any(s.start < a.end and a.start < s.end for a in acts)]
        return [phrase_for(s.text, self._lexicon) for s in free if _PLAINLY_STATED.match(s.text)]


def _judged(review: TextReview, draft: Draft) -> Sequence[Question]:
    """One question for the first word in a goal that judges the student and still stands in the rewrite."""
    judging = (
        f for f in review.findings if f.category in {"stigmatizing", "subjective"} and f.matched in draft.text
    )
    return [ask_what_is_seen(finding.matched) for finding in judging][:1]
