"""Two ledgers: every need and what answers it, every strength and where it is used, by meaning.

Words are compared as concepts of `knowledge/language`, so that "takes turns" meets "turn-taking". Where no
word meets, two places in one skill area are shown as something to look at, never as an answer.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assistant.checks.facts_terms import Reading, Term, read_text
from assistant.checks.fidelity_words import Cover
from assistant.checks.means import strength_as_means
from assistant.checks.text import sentences
from assistant.checks.vocabulary import Vocabulary
from assistant.documents.areas import Areas
from assistant.types import Span
from assistant.types_documents import (
    Document,
    GoalRow,
    How,
    LedgerRow,
    LedgerStatus,
    Match,
    SectionKind,
    SectionReview,
    TargetKind,
)

NEED_SECTIONS: frozenset[SectionKind] = frozenset(
    {
        "present_levels",
        "strengths",
        "parent_concerns",
        "evaluations",
        "special_factors",
        "transition",
        "other",
    }
)
STRENGTH_SECTIONS = NEED_SECTIONS
_SHARE = 0.5  # of the words of a need or strength, how many have to be met
_SAYS_SOMETHING = 3  # words in deficit wording that names what is hard
_LABEL = 40  # characters
_SMALL = frozenset(("at", "by", "for", "from", "in", "of", "off", "on", "out", "to", "up", "with"))
_MOST_TERMS = 8  # of a long clause, the first words say what it is about
_NOT_CONTENT = frozenset({"person", "name", "connective", "source", "scope", "frequency"})
# Words that stand in many entries and say little about any ("reading level", "math class", "work time").
_LOOSE = re.compile(
    r"(?:class(?:room|es)?|school|teacher|level|grade|work|time|day|week|year|home|adult|staff|test|minute|word|"
    r"needs?|difficulty|trouble|struggles?|hard|enjoys?|likes?|loves?|good|great|strong|well|group|"
    r"build(?:ing)?|improv(?:e|ing)|increas(?:e|ing)|practice|independent(?:ly)?|instruction|direct|session|daily|weekly|general|education|special(?:ized)?)s?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Target:
    """A goal, accommodation or service that may answer a need or use a strength."""

    kind: TargetKind
    label: str
    span: Span
    cover: Cover
    areas: frozenset[str]


def targets_of(
    goals: Sequence[GoalRow],
    accommodations: Sequence[Span],
    services: Sequence[Span],
    areas: Areas,
    vocabulary: Vocabulary,
) -> tuple[Target, ...]:
    """Everything of the plan that may answer a need, ready to be compared."""
    found = [
        Target(
            "goal",
            f"Goal {goal.number}",
            Span(goal.parts.start, goal.parts.end, goal.text),
            Cover([read_text(goal.text, vocabulary)]),
            frozenset(goal.areas),
        )
        for goal in goals
    ]
    lists: tuple[tuple[TargetKind, str, Sequence[Span]], ...] = (
        ("accommodation", "Accommodation", accommodations),
        ("service", "Service", services),
    )
    for kind, name, spans in lists:
        for number, span in enumerate(spans, start=1):
            cover = Cover([read_text(span.text, vocabulary)])
            found.append(Target(kind, f"{name} {number}", span, cover, frozenset(areas.helped(span.text))))
    return tuple(found)


def need_ledger(
    document: Document,
    sections: Sequence[SectionReview],
    targets: Sequence[Target],
    areas: Areas,
    vocabulary: Vocabulary,
) -> tuple[LedgerRow, ...]:
    """Every need that the document names, once, with what answers it."""
    rows: list[LedgerRow] = []
    seen: set[frozenset[str]] = set()
    for review in sections:
        if review.section.kind not in NEED_SECTIONS:
            continue
        around = _Around(document, review)
        for span in _needs(review, areas):
            terms = _terms(read_text(span.text, vocabulary))
            key = _key(terms, span)
            if key in seen:
                continue
            seen.add(key)
            about = areas.of(span.text) or areas.of(around.sentence(span)) or areas.of(around.label(span))
            matches = _matches((target, _answers(terms, about, target)) for target in targets)
            rows.append(_row(span, review.section.kind, about, matches))
    return tuple(rows)


def _needs(review: SectionReview, areas: Areas) -> list[Span]:
    """The needs of a section, and deficit wording that names one in words the need finder does not know."""
    found = list(review.needs)
    for finding in review.findings:
        apart = all(finding.end <= span.start or finding.start >= span.end for span in review.needs)
        named = finding.category == "deficit" or (
            finding.category == "subjective" and bool(areas.of(finding.matched))
        )
        if named and apart and len(finding.matched.split()) >= _SAYS_SOMETHING:
            found.append(Span(finding.start, finding.end, finding.matched))
    return sorted(found, key=lambda span: span.start)


def strength_ledger(
    sections: Sequence[SectionReview], targets: Sequence[Target], areas: Areas, vocabulary: Vocabulary
) -> tuple[LedgerRow, ...]:
    """Every strength that the document names, once, with where it is used."""
    rows: list[LedgerRow] = []
    seen: set[frozenset[str]] = set()
    for review in sections:
        if review.section.kind not in STRENGTH_SECTIONS:
            continue
        for span in review.strengths:
            terms = _terms(read_text(span.text, vocabulary), names=True)
            key = _key(terms, span)
            if key in seen:
                continue
            seen.add(key)
            matches = _matches((target, _uses(span.text, terms, target, vocabulary)) for target in targets)
            rows.append(_row(span, review.section.kind, areas.of(span.text), matches))
    return tuple(rows)


def _row(span: Span, section: SectionKind, about: tuple[str, ...], matches: tuple[Match, ...]) -> LedgerRow:
    """Where words meet, what only shares an area is left out: it says less."""
    sure = tuple(match for match in matches if match.how != "area")
    status: LedgerStatus = "answered" if sure else "maybe" if matches else "nothing"
    return LedgerRow(span=span, section=section, areas=about, matches=sure or matches, status=status)


def _key(terms: Sequence[Term], span: Span) -> frozenset[str]:
    """Needs, or strengths, of one key are the same one said again."""
    return frozenset(stem for term in terms for stem in term.stems) or frozenset({span.text.lower()})


def _matches(found: Iterable[tuple[Target, How | None]]) -> tuple[Match, ...]:
    return tuple(
        Match(kind=target.kind, label=target.label, span=target.span, how=how)
        for target, how in found
        if how is not None
    )


def _answers(terms: Sequence[Term], about: Sequence[str], target: Target) -> How | None:
    if _meets(terms, target.cover):
        return "words"
    return "area" if not target.areas.isdisjoint(about) else None


def _uses(strength: str, terms: Sequence[Term], target: Target, vocabulary: Vocabulary) -> How | None:
    if not _meets(terms, target.cover):
        return None
    if target.kind == "goal" and strength_as_means(target.span.text, [strength], vocabulary):
        return "means"
    return "words"


def _meets(terms: Sequence[Term], cover: Cover) -> bool:
    """Whether half of what says something is said there too."""
    if not terms:
        return False
    held = sum(_is_held(term, cover) for term in terms)
    return held >= 1 and held / len(terms) >= _SHARE


def _is_held(term: Term, cover: Cover) -> bool:
    """Whether a target says `term`; "extra time on tests" holds the words of "on time", not what it means."""
    if not _SMALL.isdisjoint(term.stems):
        return bool(cover.matches(term))
    return cover.holds(term)


def _terms(reading: Reading, *, names: bool = False) -> list[Term]:
    """The words that say what a strength or need is about; `names` keeps things with names, such as Lego."""
    skipped = _NOT_CONTENT - {"name"} if names else _NOT_CONTENT
    found = [term for term in reading.terms if not term.soft and term.kind not in skipped]
    telling = [term for term in found if not _LOOSE.fullmatch(term.text)]
    return (telling or found)[:_MOST_TERMS]


class _Around:
    """What stands around a need and says what it is about: its sentence, and the label over it."""

    def __init__(self, document: Document, review: SectionReview) -> None:
        start, end = review.section.start, review.section.end
        self._document = document
        self._spans = [
            Span(span.start + start, span.end + start, span.text)
            for span in sentences(document.text[start:end])
        ]

    def sentence(self, span: Span) -> str:
        """The sentence that holds `span`."""
        return next((s.text for s in self._spans if s.start <= span.start < s.end), span.text)

    def label(self, span: Span) -> str:
        """ "Reading" of "Reading: She ...", or of a line above that is no more than a label."""
        text, blocks = self._document.text, self._document.blocks
        at = bisect_right(blocks, span.start, key=lambda block: block.start) - 1
        if at < 0:
            return ""
        label, colon, _ = text[blocks[at].start : blocks[at].end].partition(":")
        if colon and len(label) <= _LABEL:
            return label
        above = text[blocks[at - 1].start : blocks[at - 1].end] if at else ""
        return above if len(above) <= _LABEL else ""
