"""Compare two drafts: which goals were raised, lowered, dropped, added, or copied from last year."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from assistant.checks.facts_terms import Reading, Term, read_text
from assistant.checks.fidelity_numbers import pair_quantities
from assistant.checks.fidelity_words import Cover
from assistant.checks.vocabulary import Vocabulary
from assistant.documents.figures import DATED, changes_of
from assistant.documents.goals import find_goals
from assistant.documents.review import Knowledge, quoted
from assistant.documents.sections import find_sections, list_items
from assistant.types import Span
from assistant.types_documents import (
    Comparison,
    Document,
    FigureChange,
    GoalChange,
    GoalPair,
    GoalRow,
    ListChange,
    TargetKind,
)

_ALIKE = 0.4  # below this, two goals are not about one skill
_SAME_ENTRY = 0.6  # of the words of two list entries
_WEIGHTS = (0.6, 0.2, 0.2)  # words by meaning, spelling, skill area
_SIGNS = re.compile(r"[\W_]+")
_NOT_CONTENT = frozenset({"person", "name", "connective", "scope"})


@dataclass(frozen=True, slots=True)
class _Entry:
    """A goal or list entry with what it is compared by."""

    span: Span
    reading: Reading
    cover: Cover
    terms: tuple[Term, ...]
    areas: frozenset[str]


def compare_documents(
    old: Document, new: Document, knowledge: Knowledge, vocabulary: Vocabulary, *, people: Sequence[str] = ()
) -> Comparison:
    """What changed from `old` to `new`.

    Args:
        old: Last year's IEP, or the first draft.
        new: This year's IEP, or the draft now.
        knowledge: From `load_knowledge`.
        vocabulary: How words and numbers are compared by meaning.
        people: Names the user declared.
    """

    def read(span: Span, areas: Sequence[str] = ()) -> _Entry:
        reading = read_text(span.text, vocabulary, people)
        terms = tuple(t for t in reading.terms if not t.soft and t.kind not in _NOT_CONTENT)
        return _Entry(span, reading, Cover([reading]), terms, frozenset(areas))

    before, after = (find_sections(document, knowledge.headings) for document in (old, new))
    goals = _pair_goals(
        find_goals(old, before, knowledge.areas), find_goals(new, after, knowledge.areas), read
    )
    lists: list[ListChange] = []
    for kind, name in (("accommodation", "accommodations"), ("service", "services")):
        mine = [
            read(item) for s in before if s.kind == name for item in list_items(old, s, knowledge.headings)
        ]
        theirs = [
            read(item) for s in after if s.kind == name for item in list_items(new, s, knowledge.headings)
        ]
        lists += _list_changes(_target(kind), mine, theirs)
    questions = tuple(_questions(goals, lists, knowledge))
    return Comparison(old=old, new=new, goals=goals, lists=tuple(lists), questions=questions)


def _target(name: str) -> TargetKind:
    return "service" if name == "service" else "accommodation"


def _pair_goals(
    old: Sequence[GoalRow], new: Sequence[GoalRow], read: Callable[[Span, Sequence[str]], _Entry]
) -> tuple[GoalPair, ...]:
    mine, theirs = [[read(_span(g), g.areas) for g in goals] for goals in (old, new)]
    pairs = _best_pairs(mine, theirs, _likeness, _ALIKE)
    partner = {i: (j, score) for i, j, score in pairs}
    found: list[GoalPair] = []
    for i, goal in enumerate(old):
        if i not in partner:
            found.append(GoalPair(change="dropped", old=goal, new=None))
            continue
        j, score = partner[i]
        figures = changes_of(mine[i].reading, theirs[j].reading, goal, new[j])
        change = _change(mine[i], theirs[j], figures)
        found.append(GoalPair(change=change, old=goal, new=new[j], figures=figures, likeness=round(score, 2)))
    taken = {j for _, j, _ in pairs}
    found += [GoalPair(change="added", old=None, new=goal) for j, goal in enumerate(new) if j not in taken]
    return tuple(found)


def _span(goal: GoalRow) -> Span:
    return Span(goal.parts.start, goal.parts.end, goal.text)


def _change(old: _Entry, new: _Entry, figures: Sequence[FigureChange]) -> GoalChange:
    directions = {figure.direction for figure in figures} - {"new_date"}
    if not directions:
        return "copied" if _plain(old) == _plain(new) else "same"
    if directions <= {"raised"}:
        return "raised"
    if directions <= {"lowered"}:
        return "lowered"
    return "changed"


def _plain(entry: _Entry) -> str:
    """The words without dates, signs and capitals: a copied goal often gets a new date."""
    text, end = "", len(entry.span.text)
    for item in reversed(entry.reading.quantities):
        if item.kind in DATED:
            text = entry.span.text[item.end : end] + text
            end = item.start
    return _SIGNS.sub(" ", entry.span.text[:end] + text).strip().casefold()


def _likeness(old: _Entry, new: _Entry) -> float:
    """From 0 to 1: shared meanings first, then spelling, then skill areas."""
    both = old.areas | new.areas
    areas = len(old.areas & new.areas) / len(both) if both else 0.0
    shared = _shared(old, new)
    words, letters, area = _WEIGHTS
    if words * shared + letters + area * areas < _ALIKE:
        return 0.0  # however alike the spelling: not worth a look, which takes a while
    spelling = SequenceMatcher(None, old.span.text, new.span.text, autojunk=False).ratio()
    return words * shared + letters * spelling + area * areas


def _shared(old: _Entry, new: _Entry) -> float:
    """The share of the words of each that the other holds by meaning."""
    count = len(old.terms) + len(new.terms)
    held = sum(new.cover.holds(term) for term in old.terms) + sum(old.cover.holds(term) for term in new.terms)
    return held / count if count else float(_plain(old) == _plain(new))


def _best_pairs(
    old: Sequence[_Entry], new: Sequence[_Entry], like: Callable[[_Entry, _Entry], float], least: float
) -> list[tuple[int, int, float]]:
    """Pairs, the most alike first, each entry at most once."""
    scored = sorted(
        ((like(a, b), -abs(i - j), i, j) for i, a in enumerate(old) for j, b in enumerate(new)), reverse=True
    )
    pairs: list[tuple[int, int, float]] = []
    left, right = set[int](), set[int]()
    for score, _, i, j in scored:
        if score >= least and i not in left and j not in right:
            pairs.append((i, j, score))
            left.add(i)
            right.add(j)
    return pairs


def _list_changes(kind: TargetKind, old: Sequence[_Entry], new: Sequence[_Entry]) -> Iterator[ListChange]:
    if not old or not new:
        return  # a draft of goals alone says nothing about what became of the rest
    pairs = _best_pairs(old, new, _shared, _SAME_ENTRY)
    for i, j, _ in sorted(pairs):
        if not _says_the_same(old[i], new[j]):
            yield ListChange(kind=kind, change="changed", old=old[i].span, new=new[j].span)
    left, right = {i for i, _, _ in pairs}, {j for _, j, _ in pairs}
    for i, entry in enumerate(old):
        if i not in left:
            yield ListChange(kind=kind, change="dropped", old=entry.span, new=None)
    for j, entry in enumerate(new):
        if j not in right:
            yield ListChange(kind=kind, change="added", old=None, new=entry.span)


def _says_the_same(old: _Entry, new: _Entry) -> bool:
    """ "Extra time on tests" and "Extended time for tests": all words by meaning, and the same numbers."""
    if _plain(old) == _plain(new):
        return True
    numbers = pair_quantities(old.reading, new.reading)
    return _shared(old, new) == 1.0 and not (numbers.changed or numbers.lost or numbers.added)


def _questions(goals: Sequence[GoalPair], lists: Sequence[ListChange], knowledge: Knowledge) -> Iterator[str]:
    asked = knowledge.wording.compare
    for pair in goals:
        goal = pair.new or pair.old
        lower = any(figure.direction == "lowered" for figure in pair.figures)
        key = "lowered" if lower else "copied" if pair.change in ("copied", "same") else pair.change
        if goal is not None and key in asked:
            yield asked[key].format(words=quoted(goal.text))
    for entry in lists:
        span = entry.new or entry.old
        if span is not None and entry.change != "added":
            yield asked[f"list_{entry.change}"].format(words=quoted(span.text))
