"""The original of a rewrite with all that is known of it, read once for any number of rewrites."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.checks.facts_terms import Reading, read_text
from assistant.checks.fidelity_droppable import droppable_terms
from assistant.checks.vocabulary import Vocabulary
from assistant.types import Finding, Kind


@dataclass(frozen=True, slots=True)
class Original:
    """What a rewrite is compared with, read once for any number of rewrites; made by `read_original`."""

    reading: Reading
    offered: Sequence[Reading]
    free: frozenset[int]
    vocabulary: Vocabulary
    strengths: Sequence[str]
    findings: Sequence[Finding]
    people: Sequence[str]
    kind: Kind | None

    def told_as(self, text: str, findings: Sequence[Finding]) -> Original:
        """The same original in other words, with its findings where they stand now."""
        reading = read_text(text, self.vocabulary, self.people)
        free = droppable_terms(reading, findings, self.vocabulary)
        return replace(self, reading=reading, free=free, findings=findings)


def read_original(
    before: str,
    vocabulary: Vocabulary,
    *,
    strengths: Sequence[str] = (),
    findings: Sequence[Finding] = (),
    people: Sequence[str] = (),
    kind: Kind | None = None,
) -> Original:
    """Read an original and the strengths; the arguments are those of `check_fidelity`."""
    reading = read_text(before, vocabulary, people)
    return Original(
        reading=reading,
        offered=[read_text(text, vocabulary, people) for text in strengths],
        free=droppable_terms(reading, findings, vocabulary),
        vocabulary=vocabulary,
        strengths=strengths,
        findings=findings,
        people=people,
        kind=kind,
    )
