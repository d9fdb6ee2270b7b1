"""What the checks say about a sentence said anew: does it still judge, and does it keep what was said."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from assistant.checks.linter import lint
from assistant.checks.pieces import Pieces
from assistant.checks.rules import Rules
from assistant.types import JUDGING, FidelityReport, Finding, Span, TextReview

if TYPE_CHECKING:
    from assistant.checks.fidelity_original import Original
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
        self._rules = rules
        self._vocabulary = vocabulary

    def of(self, review: TextReview) -> TextProof:
        """The proof of one text; what was found out about its wordings goes when the rewrite is done."""
        return TextProof(self._rules, self._vocabulary, review)


class TextProof:
    """What the checks say about new wordings of one text and of its sentences.

    Args:
        rules: What the linter looks for.
        vocabulary: Gives the word lists of the fidelity check when they are needed.
        review: The text and what stands in it.
    """

    def __init__(self, rules: Rules, vocabulary: Callable[[], Vocabulary], review: TextReview) -> None:
        self._rules = rules
        self._by_id = {rule.id: rule for rule in rules.rules}
        self._vocabulary = vocabulary
        self._review = review
        self._sentences: dict[tuple[str, tuple[Finding, ...], str, str], SentenceProof] = {}

    def core_end(self, sentence: str, finding: Finding) -> int:
        """Where the wording that decided a finding ends; the rest of the finding is its complement."""
        rule = self._by_id.get(finding.rule_id)
        pieces = Pieces(sentence)
        ends = [
            match.end()
            for pattern in (rule.patterns if rule else ())
            for match in pattern.finditer(pieces)
            if match.start() == finding.start and match.end() <= finding.end
        ]
        return max(ends, default=finding.end)

    def sentence(self, original: str, found: Sequence[Finding], before: str, after: str) -> SentenceProof:
        """The proof of new wordings of the sentence `original`; arguments as in `SentenceProof`."""
        from assistant.checks.fidelity_original import read_original

        key = (original, tuple(found), before, after)
        if key not in self._sentences:
            read = read_original(original, self._vocabulary(), findings=found, kind="present_levels")
            self._sentences[key] = SentenceProof(self._rules, read, before, after)
        return self._sentences[key]

    def whole(self, strengths: Sequence[str]) -> Callable[[str], tuple[int, ...]]:
        """Tells of each rewrite of the text where in the original stands what it lost or changed."""
        compared = self._comparing(strengths)

        def broken(after: str) -> tuple[int, ...]:
            report = compared(after)
            return () if report.passed else tuple(item.start for item in (*report.lost, *report.changed))

        return broken

    def faithful(self, after: str, strengths: Sequence[str]) -> bool:
        """Whether a rewrite of the whole text passes the fidelity check."""
        return self._comparing(strengths)(after).passed

    def _comparing(self, strengths: Sequence[str]) -> Callable[[str], FidelityReport]:
        from assistant.checks.fidelity import compare_with
        from assistant.checks.fidelity_original import read_original

        original = read_original(
            self._review.text,
            self._vocabulary(),
            strengths=strengths,
            findings=self._review.findings,
            kind=self._review.kind,
        )
        return lambda after: compare_with(original, after)


class SentenceProof:
    """What the checks say about each new wording of one sentence; the sentence itself is read once.

    Args:
        rules: What the linter looks for.
        original: The sentence, with the findings in it.
        before: What stands before the new wording in its paragraph.
        after: What stands after it.
    """

    def __init__(self, rules: Rules, original: Original, before: str, after: str) -> None:
        self._rules = rules
        self._original = original
        self._before = before
        self._after = after
        self._known: dict[str, Verdict] = {}

    def verdict(self, sentence: str) -> Verdict:
        """How `sentence` stands as a new wording of the original."""
        from assistant.checks.fidelity import compare_with

        if sentence not in self._known:
            report = compare_with(self._original, sentence)
            text = self._original.reading.text
            lost = tuple(Span.of(text, item.start, item.end) for item in report.lost)
            broken = 0 if report.passed else len(report.lost) + len(report.added) + len(report.changed)
            self._known[sentence] = Verdict(self._findings(sentence), lost, broken)
        return self._known[sentence]

    def _findings(self, sentence: str) -> tuple[Finding, ...]:
        """What judges the student in `sentence`, with places in it."""
        text = f"{self._before}{sentence}{self._after}"
        start, end = len(self._before), len(self._before) + len(sentence)
        return tuple(
            replace(f, start=f.start - start, end=f.end - start)
            for f in lint(text, self._rules, kind="present_levels", within=(start, end))
            if f.category in JUDGING and start <= f.start and f.end <= end
        )
