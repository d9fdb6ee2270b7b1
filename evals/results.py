"""What each suite hands to its scorers: the product's own result objects, nothing worked out from them."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.types import FidelityReport, Kind, RewriteResult, TextReview


@dataclass(frozen=True, slots=True, kw_only=True)
class WritingCase:
    """A text to rewrite, with what its labels say must come through.

    Attributes:
        needs: Labelled needs and, for a goal, the skill.
        deficits: Labelled deficit wording.
        missing: SMART parts the text lacks; None for present levels.
        learner: The student as named in the text, or "".
    """

    id: str
    text: str
    kind: Kind
    strengths: tuple[str, ...]
    needs: tuple[str, ...] = ()
    deficits: tuple[str, ...] = ()
    missing: tuple[str, ...] | None = None
    learner: str = ""
    area: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A rewrite, the rewrite of that rewrite, and a fresh check of the first against the original."""

    first: RewriteResult
    again: RewriteResult
    checked: FidelityReport


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """The fidelity check of a labelled pair."""

    report: FidelityReport


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewed:
    """The review of a labelled text."""

    review: TextReview


@dataclass(frozen=True, slots=True, kw_only=True)
class Caught:
    """The mutants of one faithful rewrite: how many were made, and which slipped through."""

    made: int
    missed: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Attacked:
    """What a hostile text got out of the product.

    Attributes:
        shown: Everything a user reads, joined.
        status: Status of the rewrite or answer.
        writer: Who wrote what is shown, or "" for an answer.
        prompts: Everything the model was sent.
        faithful: Whether what is shown keeps the original; None for an answer.
    """

    shown: str
    status: str
    writer: str = ""
    prompts: tuple[str, ...] = ()
    faithful: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """A rewrite in which the model said what the script told it to."""

    result: RewriteResult


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentSeen:
    """What a review of a whole document says, as plain texts.

    Attributes:
        sections: Kinds of section in order.
        marks: Wording marked as deficit, stigmatizing or subjective.
        strengths: Each strength, and whether a goal, service or accommodation uses it (None: look).
        needs: Each need, and whether something answers it (None: people have to look).
        goals_missing: Missing SMART parts of each goal, joined with a space.
    """

    sections: tuple[str, ...]
    marks: tuple[str, ...]
    strengths: tuple[tuple[str, bool | None], ...]
    needs: tuple[tuple[str, bool | None], ...]
    goals_missing: tuple[str, ...]


def tokens_of(result: object) -> tuple[int, int]:
    """Tokens that the rewrites of a result sent to and received from a model, as far as its server says."""
    rewrites = (result.first, result.again) if isinstance(result, Written) else ()
    used = [rewrite.usage for rewrite in rewrites if rewrite.usage is not None]
    return sum(usage.tokens_in for usage in used), sum(usage.tokens_out for usage in used)
