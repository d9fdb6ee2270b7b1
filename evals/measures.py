"""Figures over labelled cases: pure functions from cases and an Assistant to counts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from assistant.checks.text import words
from assistant.pipeline import Assistant
from assistant.types import GoalParts, Span
from evals.cases import CleanCase, GoalCase, PresentLevelsCase, QuestionCase, RewriteCase

FLAGGED = ("deficit", "stigmatizing", "subjective")
SLOTS = {
    "learner": "learner",
    "condition": "condition",
    "behavior": "behaviour",
    "criterion": "criterion",
    "timeframe": "timeline",
    "measurement": "measurement",
    "baseline": "baseline",
}
LABELLED_PARTS = ("specific", "measurable", "time_bound", "baseline")


@dataclass(frozen=True, slots=True)
class Rate:
    """`hits` of `total`, and which cases missed."""

    name: str
    hits: float
    total: int
    missed: tuple[str, ...] = field(default=())

    @property
    def value(self) -> float | None:
        """The rate from 0 to 1, or None where there is nothing to count."""
        return self.hits / self.total if self.total else None


def deficit_rates(assistant: Assistant, cases: Sequence[PresentLevelsCase]) -> list[Rate]:
    """Recall and precision of deficit spans; a span is found when a finding overlaps it."""
    found = wanted = right = raised = 0
    missed: list[str] = []
    alarms: list[str] = []
    for case in cases:
        gold = [find_span(case.text, s) for s in case.deficit_spans]
        findings = [
            Span(f.start, f.end, f.matched)
            for f in assistant.review(case.text, "present_levels").findings
            if f.category in FLAGGED
        ]
        for span in gold:
            hit = overlaps(span, findings)
            found += hit
            if not hit:
                missed.append(f"{case.id}: {span.text}")
        for finding in findings:
            hit = overlaps(finding, gold)
            right += hit
            if not hit:
                alarms.append(f"{case.id}: {finding.text}")
        wanted += len(gold)
        raised += len(findings)
    return [
        Rate("deficit recall", found, wanted, tuple(missed)),
        Rate("deficit precision", right, raised, tuple(alarms)),
    ]


def span_rates(assistant: Assistant, cases: Sequence[PresentLevelsCase]) -> list[Rate]:
    """Recall and precision of strength and need spans, by overlap."""
    rates: list[Rate] = []
    for name, label in (("strength", "strength_spans"), ("need", "need_spans")):
        found = wanted = right = raised = 0
        missed: list[str] = []
        alarms: list[str] = []
        for case in cases:
            gold = [find_span(case.text, s) for s in getattr(case, label)]
            review = assistant.review(case.text, "present_levels")
            spans = review.strengths if name == "strength" else review.needs
            hits = [overlaps(g, spans) for g in gold]
            missed += [f"{case.id}: {g.text}" for g, hit in zip(gold, hits, strict=True) if not hit]
            rights = [overlaps(s, gold) for s in spans]
            alarms += [f"{case.id}: {s.text}" for s, hit in zip(spans, rights, strict=True) if not hit]
            found, wanted = found + sum(hits), wanted + len(gold)
            right, raised = right + sum(rights), raised + len(spans)
        rates.append(Rate(f"{name} recall", found, wanted, tuple(missed)))
        rates.append(Rate(f"{name} precision", right, raised, tuple(alarms)))
    return rates


def clean_rate(assistant: Assistant, cases: Sequence[CleanCase]) -> Rate:
    """The share of clean sentences with no deficit, stigmatizing or subjective finding."""
    alarms: list[str] = []
    clean = 0
    for case in cases:
        hits = [f for f in assistant.review(case.text, "present_levels").findings if f.category in FLAGGED]
        clean += not hits
        alarms += [f"{case.id}: {f.matched} [{f.rule_id}]" for f in hits]
    return Rate("clean sentences left alone", clean, len(cases), tuple(alarms))


def goal_rates(assistant: Assistant, cases: Sequence[GoalCase]) -> list[Rate]:
    """Mean token F1 per slot, and how often `missing` is right per part."""
    scores: dict[str, list[tuple[float, str]]] = {slot: [] for slot in SLOTS}
    parts: dict[str, list[tuple[bool, str]]] = {part: [] for part in LABELLED_PARTS}
    for case in cases:
        goal = assistant.review(case.text, "goal").goal
        for slot, label in SLOTS.items():
            got = getattr(goal, slot) if goal else None
            score = token_f1(got.text if got else "", getattr(case, label) or "")
            shown = f"{case.id}: {got.text if got else None!r} for {getattr(case, label)!r}"
            scores[slot].append((score, shown))
        missing = _missing(goal)
        for part in LABELLED_PARTS:
            right = (part in missing) == (part in case.smart_missing)
            parts[part].append((right, f"{case.id}: says {'missing' if part in missing else 'there'}"))
    rates = [
        Rate(f"{slot} F1", sum(s for s, _ in rows), len(rows), tuple(shown for s, shown in rows if s < 0.99))
        for slot, rows in scores.items()
    ]
    every = [row for rows in parts.values() for row in rows]
    rates += [
        Rate(f"missing: {part}", sum(r for r, _ in rows), len(rows), tuple(s for r, s in rows if not r))
        for part, rows in parts.items()
    ]
    return [*rates, Rate("missing: all parts", sum(r for r, _ in every), len(every))]


def fidelity_rates(assistant: Assistant, cases: Sequence[RewriteCase]) -> list[Rate]:
    """Faithful rewrites accepted, unfaithful ones caught."""
    rows = [(case, assistant.verify(case.before, case.after, case.strengths).passed) for case in cases]
    rejected = tuple(f"{c.id}: {c.pattern}" for c, passed in rows if c.faithful and not passed)
    let_through = tuple(f"{c.id}: {c.pattern}" for c, passed in rows if not c.faithful and passed)
    faithful = sum(c.faithful for c, _ in rows)
    return [
        Rate("faithful rewrites accepted", faithful - len(rejected), faithful, rejected),
        Rate(
            "unfaithful rewrites caught",
            len(rows) - faithful - len(let_through),
            len(rows) - faithful,
            let_through,
        ),
    ]


def coach_rates(assistant: Assistant, cases: Sequence[QuestionCase]) -> list[Rate]:
    """Right script first and within three; safety and scope told apart."""
    answers = [(case, assistant.ask(case.text)) for case in cases]
    asked = [(c, a) for c, a in answers if c.in_scope]

    def hits(depth: int, accepted: Callable[[QuestionCase], set[str]]) -> tuple[int, tuple[str, ...]]:
        missed: list[str] = []
        for case, answer in asked:
            topics = list(dict.fromkeys(p.topic for p in answer.passages if p.topic))[:depth]
            if not accepted(case) & set(topics):
                missed.append(f"{case.id}: {topics} for {case.topic}")
        return len(asked) - len(missed), tuple(missed)

    rates: list[Rate] = []
    for name, accepted in (("topic", lambda c: {c.topic}), ("topic or also", lambda c: {c.topic, *c.also})):
        for depth in (1, 3):
            count, missed = hits(depth, accepted)
            rates.append(Rate(f"hit@{depth} ({name})", count, len(asked), missed))
    rates.append(_agreement("safety told", [(c.id, c.safety, a.status == "safety") for c, a in answers]))
    rates.append(
        _agreement(
            "scope told",
            [(c.id, not c.in_scope, a.status in ("out_of_scope", "no_guidance")) for c, a in answers],
        )
    )
    return rates


def number_tokens(text: str) -> Counter[str]:
    """Every run of digits in `text`, told apart from words; an independent check on kept numbers."""
    return Counter(re.findall(r"\d+(?:[.,/]\d+)*", text))


def token_f1(got: str, wanted: str) -> float:
    """F1 over lower-case word tokens; 1.0 when both are empty."""
    left, right = Counter(_tokens(got)), Counter(_tokens(wanted))
    if not left and not right:
        return 1.0
    common = sum((left & right).values())
    return 0.0 if not common else 2 * common / (sum(left.values()) + sum(right.values()))


def _tokens(text: str) -> Iterable[str]:
    return re.findall(r"_{2,}|[\w%]+", text.lower()) if text else []


def _agreement(name: str, rows: Sequence[tuple[str, bool, bool]]) -> Rate:
    wrong = tuple(f"{i}: said {got}" for i, wanted, got in rows if wanted != got)
    return Rate(name, len(rows) - len(wrong), len(rows), wrong)


def _missing(goal: GoalParts | None) -> frozenset[str]:
    return frozenset(goal.missing) if goal else frozenset(LABELLED_PARTS)


def find_span(text: str, part: str) -> Span:
    """The first place where `part` stands in `text`; ValueError when it does not."""
    start = text.index(part)
    return Span(start, start + len(part), part)


def overlaps(span: Span, others: Iterable[Span]) -> bool:
    """Whether `span` shares a character with any of `others`."""
    return any(span.start < other.end and other.start < span.end for other in others)


def word_count(text: str) -> int:
    """Words in `text`."""
    return len(words(text))
