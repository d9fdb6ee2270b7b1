"""Whole documents: sections, marks, and the two ledgers."""

from __future__ import annotations

from collections.abc import Iterable

from evals.cases import DocumentCase
from evals.results import DocumentSeen
from evals.score import Score, Scorer, share


def sections_found(case: DocumentCase, result: DocumentSeen) -> Score:
    """Share of the sections found, in their order (longest common run of kinds)."""
    common = _common(case.sections, result.sections)
    most = max(len(case.sections), len(result.sections))
    return share(common, most, f"{result.sections} for {case.sections}")


def marked(case: DocumentCase, result: DocumentSeen) -> Score:
    """Share of the labelled deficit wording that a mark touches."""
    missed = [part for part in case.flagged if not _touches(part, result.marks)]
    return share(len(case.flagged) - len(missed), len(case.flagged), f"missed {missed}")


def left_alone(case: DocumentCase, result: DocumentSeen) -> Score:
    """Share of the protected wording (titles, categories, quotes, legal text) that no mark touches."""
    hit = [part for part in case.left_alone if _touches(part, result.marks)]
    return share(len(case.left_alone) - len(hit), len(case.left_alone), f"marked {hit}")


def strengths_ledger(case: DocumentCase, result: DocumentSeen) -> Score:
    """Share of the labelled strengths rightly told used or used nowhere."""
    return _ledger((*((s, True) for s in case.used), *((s, False) for s in case.unused)), result.strengths)


def needs_ledger(case: DocumentCase, result: DocumentSeen) -> Score:
    """Share of the labelled needs rightly told answered or answered by nothing."""
    wanted = (*((n, True) for n in case.answered), *((n, False) for n in case.unanswered))
    return _ledger(wanted, result.needs)


def no_false_comfort(case: DocumentCase, result: DocumentSeen) -> Score:
    """No need that nothing answers is told answered."""
    found = dict(_best(case.unanswered, result.needs))
    wrong = [need for need in case.unanswered if found.get(need) is True]
    return share(len(case.unanswered) - len(wrong), len(case.unanswered), f"told answered: {wrong}")


def goals_table(case: DocumentCase, result: DocumentSeen) -> Score:
    """Share of the goals found, each with its missing parts."""
    right = sum(a == b for a, b in zip(case.goals_missing, result.goals_missing, strict=False))
    most = max(len(case.goals_missing), len(result.goals_missing)) if case.goals_missing else 0
    return share(right, most, f"{result.goals_missing} for {case.goals_missing}")


def _ledger(wanted: Iterable[tuple[str, bool]], rows: tuple[tuple[str, bool | None], ...]) -> Score:
    labels = dict(wanted)
    found = dict(_best(labels, rows))
    # "People have to look" is half an answer: it neither comforts falsely nor tells.
    value = sum(
        1.0 if found.get(t) is yes else 0.5 if t in found and found[t] is None else 0.0
        for t, yes in labels.items()
    )
    wrong = [text for text, yes in labels.items() if found.get(text) is not yes]
    return Score(value / len(labels), f"{wrong}" if wrong else "") if labels else Score(None)


def _best(
    labels: Iterable[str], rows: tuple[tuple[str, bool | None], ...]
) -> Iterable[tuple[str, bool | None]]:
    """The row that touches each label, if one does."""
    for label in labels:
        for text, told in rows:
            if _touches(label, (text,)):
                yield label, told
                break


def _touches(part: str, others: Iterable[str]) -> bool:
    part = " ".join(part.lower().split())
    return any(o in part or part in o for o in (" ".join(other.lower().split()) for other in others) if o)


def _common(left: tuple[str, ...], right: tuple[str, ...]) -> int:
    row = [0] * (len(right) + 1)
    for a in left:
        before = 0
        for i, b in enumerate(right, 1):
            before, row[i] = row[i], before + 1 if a == b else max(row[i], row[i - 1])
    return row[-1]


DOCUMENTS = (
    Scorer("sections found", sections_found),
    Scorer("deficit wording found", marked),
    Scorer("protected wording left alone", left_alone),
    Scorer("strengths ledger", strengths_ledger),
    Scorer("needs ledger", needs_ledger),
    Scorer("no false comfort", no_false_comfort, "gate"),
    Scorer("goals table", goals_table),
)
