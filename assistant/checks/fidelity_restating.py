"""A rewrite that fails against the original's own words may hold against the same thing said another way."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from assistant.checks.facts_terms import Reading
from assistant.checks.fidelity_denials import Denials
from assistant.checks.fidelity_items import UNSAID
from assistant.checks.fidelity_needs import homes_of
from assistant.checks.fidelity_original import Original
from assistant.checks.fidelity_phrases import edits_by_phrase
from assistant.checks.fidelity_qualifiers import UNTOLD
from assistant.checks.fidelity_tense import NOW_WAS, WAS_NOW
from assistant.checks.fidelity_who_does import DONE_FOR
from assistant.checks.fidelity_words import Cover
from assistant.checks.restatements import Edit, edits_of
from assistant.checks.vocabulary import Vocabulary
from assistant.types import FidelityItem, FidelityReport, Finding

_FOR_GOOD = frozenset({UNTOLD, NOW_WAS, WAS_NOW, DONE_FOR})  # what no other wording makes true
_LONGEST = 4000  # characters of an original; every restatement reads it anew
_MOST = 4  # restatements of one original, one after the other

Compare = Callable[[Original, Reading], FidelityReport]


def restated(original: Original, after: Reading, report: FidelityReport, compare: Compare) -> FidelityReport:
    """The report on the original said another way, where `after` holds against that; otherwise `report`.

    One clause after another is restated, as long as fewer problems are left; what is kept of a restated
    clause points at the whole clause.

    Args:
        original: what the rewrite is compared with.
        after: the rewrite.
        report: what the comparison with the original's own words found.
        compare: the comparison.
    """
    if len(original.reading.text) > _LONGEST:
        return report
    best, now, undo, by_phrase = report, original, list[Edit](), False
    while not _holds(best, by_phrase=by_phrase) and len(undo) < _MOST:
        step = _better(now, after, best, compare)
        if step is None:
            return report
        edit, best, found = step
        undo.append(edit.undone(now.reading.text))
        by_phrase |= edit.by_phrase
        now = found
    if not _holds(best, by_phrase=by_phrase):
        return report
    return _told_of(original.reading.text, best, undo)


def _holds(report: FidelityReport, *, by_phrase: bool) -> bool:
    """Whether the rewrite is accepted and, `by_phrase`, says every word: one reworded may hide another."""
    return report.passed and not (by_phrase and _unsaid(report))


def _unsaid(report: FidelityReport) -> int:
    """How many words of the original are still in doubt."""
    return sum(item.reason.startswith(UNSAID.partition("{")[0]) for item in report.warnings)


def _better(
    original: Original, after: Reading, report: FidelityReport, compare: Compare
) -> tuple[Edit, FidelityReport, Original] | None:
    """The restatement that leaves the fewest problems and doubts, if any leaves fewer."""
    best: tuple[Edit, FidelityReport, Original] | None = None
    least = _left(report)
    for edit in _edits(original.reading, after, report, original.vocabulary):
        told = _with(original, edit)
        found = compare(told, after)
        if _left(found) < least and not _still_denied(edit, original, told, after):
            best, least = (edit, found, told), _left(found)
            if _holds(found, by_phrase=edit.by_phrase):
                return best
    return best


def _edits(old: Reading, new: Reading, report: FidelityReport, vocabulary: Vocabulary) -> Iterator[Edit]:
    """What may be said another way: a clause of a rule, or a phrase of the thesaurus that is in doubt.

    Where the rewrite exchanged what the original says, no phrase hides that.
    """
    for rule in vocabulary.restatements:
        yield from edits_of(rule, old.told, new.stems, vocabulary.stem)
    exchanged = _FOR_GOOD.union(rule.reason for rule in vocabulary.exchanges)
    if any(item.reason in exchanged for item in report.changed):
        return
    lost = [(item.start, item.end) for item in (*report.lost, *report.changed)]
    added = [(item.start, item.end) for item in report.added]
    added += [(item.counterpart.start, item.counterpart.end) for item in report.changed if item.counterpart]

    def asked(was: tuple[int, int], now: tuple[int, int]) -> bool:
        return report.passed or _touches(was, lost) or _touches(now, added)

    yield from edits_by_phrase(old, new, asked)


def _touches(span: tuple[int, int], others: Sequence[tuple[int, int]]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in others)


def _still_denied(edit: Edit, was: Original, told: Original, after: Reading) -> bool:
    """ "Cannot work unless helped" is "works when helped", and not "work is hard when helped"."""
    end = edit.start + len(edit.text)
    before, now = (Denials(original.reading, original.vocabulary) for original in (was, told))
    if not before.between(edit.start, edit.end) or now.between(edit.start, end):
        return False
    terms = [term for term in told.reading.terms if edit.start <= term.start < end and not term.soft]
    still = Denials(after, told.vocabulary)
    return any(still.of(sentence) for sentence in homes_of(Cover([after]), terms))


def _left(report: FidelityReport) -> tuple[int, int]:
    """What is still to be explained: problems first, then words in doubt."""
    return len(report.lost) + len(report.added) + len(report.changed), _unsaid(report)


def _with(original: Original, edit: Edit) -> Original:
    """The original with the edit, its findings where they stand now."""
    text = edit.apply(original.reading.text)
    return original.told_as(text, [_moved(finding, edit, text) for finding in original.findings])


def _moved(finding: Finding, edit: Edit, text: str) -> Finding:
    start, end = edit.moved(finding.start, finding.end)
    return replace(finding, start=start, end=end, matched=text[start:end])


def _told_of(text: str, report: FidelityReport, undo: list[Edit]) -> FidelityReport:
    """The report with its kept items where the original itself has them."""
    kept = dict[tuple[int, int, str], FidelityItem]()
    for item in report.kept:
        start, end = item.start, item.end
        for edit in reversed(undo):
            start, end = edit.moved(start, end)
        kept.setdefault((start, end, item.kind), replace(item, start=start, end=end, text=text[start:end]))
    return replace(report, kept=tuple(kept.values()))
