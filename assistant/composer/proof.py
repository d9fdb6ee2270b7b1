"""What the checks say about a sentence said anew: does it still judge, and does it keep what was said."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from assistant.checks.linter import lint
from assistant.checks.rules import Rules
from assistant.types import JUDGING, Finding, Span, TextReview

if TYPE_CHECKING:
    from assistant.checks.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Verdict:
    """How a sentence stands: what still judges in it, and which words of the original it lost."""

    findings: tuple[Finding, ...]
    lost: tuple[Span, ...]
    broken: int

    @property
    def clean(self) -> bool:
        """Whether nothing judges and nothing is lost, added or changed."""
        return not self.findings and not self.broken


class Proof:
    """The linter and the fidelity check, asked while a text is being written.

    Args:
        rules: What the linter looks for.
        vocabulary: Gives the word lists of the fidelity check when they are needed.
    """

    def __init__(self, rules: Rules, vocabulary: Callable[[], Vocabulary]) -> None:
        self._rules = {rule.id: rule for rule in rules.rules}
        self._all_rules = rules
        self._vocabulary = vocabulary

    def findings(self, before: str, sentence: str, after: str) -> tuple[Finding, ...]:
        """What judges the student in `sentence`, with places in it; `before` and `after` stand around it."""
        text = f"{before}{sentence}{after}"
        shift = len(before)
        return tuple(
            replace(f, start=f.start - shift, end=f.end - shift)
            for f in lint(text, self._all_rules, kind="present_levels")
            if f.category in JUDGING and shift <= f.start and f.end <= shift + len(sentence)
        )

    def core_end(self, sentence: str, finding: Finding) -> int:
        """Where the wording that decided a finding ends; the rest of the finding is its complement."""
        rule = self._rules.get(finding.rule_id)
        ends = [
            match.end()
            for pattern in (rule.patterns if rule else ())
            for match in pattern.finditer(sentence)
            if match.start() == finding.start and match.end() <= finding.end
        ]
        return max(ends, default=finding.end)

    def verdict(
        self, original: str, found: Sequence[Finding], before: str, sentence: str, after: str
    ) -> Verdict:
        """How `sentence` stands as a new wording of `original`, whose findings are `found`."""
        from assistant.checks.fidelity import check_fidelity

        report = check_fidelity(original, sentence, self._vocabulary(), findings=found, kind="present_levels")
        lost = tuple(Span.of(original, item.start, item.end) for item in report.lost)
        broken = 0 if report.passed else len(report.lost) + len(report.added) + len(report.changed)
        return Verdict(self.findings(before, sentence, after), lost, broken)

    def broken(self, review: TextReview, after: str, strengths: Sequence[str]) -> tuple[int, ...]:
        """Where in the original stands what the whole rewrite `after` lost or changed."""
        from assistant.checks.fidelity import check_fidelity

        report = check_fidelity(
            review.text,
            after,
            self._vocabulary(),
            strengths=strengths,
            findings=review.findings,
            kind="present_levels",
        )
        return () if report.passed else tuple(item.start for item in (*report.lost, *report.changed))
