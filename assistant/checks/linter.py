"""Finds wording that could be better, with its exact place in the user's own text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from assistant.checks import neutral, protect
from assistant.checks.barriers import is_barred
from assistant.checks.clause_shapes import clause_start
from assistant.checks.clauses import SUBJECT_PRONOUNS, clause_end, spans_of
from assistant.checks.contrast import is_taken_back
from assistant.checks.patterns import PatternIndex
from assistant.checks.pieces import Pieces
from assistant.checks.rules import Rule, Rules
from assistant.checks.self_told import is_said_of_oneself
from assistant.checks.subject import Describer
from assistant.checks.word_classes import Words
from assistant.checks.wording import lazily, words_of
from assistant.types import JUDGING, Category, Finding, Kind, Span

# Categories that describe a person: protected where nobody is described, and never two of them on one place.
PERSONAL: frozenset[Category] = JUDGING.union(("praise",))
_DESCRIBING: frozenset[Category] = frozenset(("deficit", "subjective"))
_POINTS_AT_LEARNER = words_of("him himself her herself his them their student")
_NEXT_PART = lazily(
    r"\s+(?:(?:from|to|by|in|on|at|with|for|across|over|per|during|using|when|while|as|given|and|or|so)\b|\d|_{2})",
    re.IGNORECASE,
)
_STARTS_NEGATIVE = ("not", "n't", "never", "no", "cannot", "cant", "without", "zero", "nor", "neither")


def lint(
    text: str,
    rules: Rules,
    *,
    kind: Kind | None = None,
    people: Sequence[str] = (),
    cut: Sequence[Span] | None = None,
    within: tuple[int, int] | None = None,
) -> tuple[Finding, ...]:
    """Where the wording of `text` can be better.

    Args:
        text: A goal, a present-levels paragraph or any other text, exactly as the user gave it.
        rules: The rules to apply (see `load_rules`).
        kind: What the text is; None means unknown: rules for goals then apply to sentences that
            read like one.
        people: Names the user declared, so that they are recognised wherever they stand.
        cut: The sentences of `text`, where they were cut before.
        within: Start and end of a stretch: only the sentences that reach into it are looked at. The rest of
            the text is still read for whom they are about.

    Returns:
        Findings sorted by place; `text[start:end] == matched` for each. Those about a person do not overlap.
    """
    engine = _engine(rules)
    spans = spans_of(text, cut)
    first, last = within or (0, len(text))
    rows = {
        number: Pieces(text, start, end)
        for number, (start, end) in enumerate(spans)
        if start < last and first < end
    }
    found = {number: engine.matches(pieces) for number, pieces in rows.items()}
    if not any(found.values()):
        return ()
    describer = Describer(
        text, spans, engine.words, people=people, describes_learner=kind == "present_levels"
    )
    findings: list[Finding] = []
    for number, matches in found.items():
        fitting = [match for match in matches if _fits(match.rule, kind, text, spans[number])]
        if fitting:
            findings.extend(_Judge(text, number, rows[number], describer, engine, kind).findings(fitting))
    return _without_overlap(findings)


@dataclass(frozen=True, slots=True)
class _Match:
    rule: Rule
    start: int
    end: int


class _Engine:
    """Rules with an index from words to the patterns that can begin with them."""

    def __init__(self, rules: Rules) -> None:
        self._lists = rules.lists
        self._index = PatternIndex([(pattern, rule) for rule in rules.rules for pattern in rule.patterns])
        self._protected = PatternIndex([(pattern, None) for pattern in rules.protected])

    @cached_property
    def words(self) -> Words:
        """Word classes, made when something is found."""
        return Words.of(self._lists)

    def matches(self, pieces: Pieces) -> list[_Match]:
        """Where the rules' patterns match in a sentence, by place."""
        found = {
            (rule.id, start, end): _Match(rule, start, end)
            for rule, start, end in self._index.matches(pieces)
        }
        return sorted(found.values(), key=lambda match: match.start)

    def protected_spans(self, pieces: Pieces) -> list[tuple[int, int]]:
        """Where a protected wording stands in a sentence."""
        return [(start, end) for _, start, end in self._protected.matches(pieces)]


@lru_cache(maxsize=8)
def _engine(rules: Rules) -> _Engine:
    return _Engine(rules)


def _fits(rule: Rule, kind: Kind | None, text: str, place: tuple[int, int]) -> bool:
    if not rule.kinds or kind in rule.kinds:
        return True
    return kind is None and "goal" in rule.kinds and protect.is_goal(text, *place, kind)


class _Judge:
    """Decides for the matches of one sentence which of them stand."""

    def __init__(
        self, text: str, number: int, pieces: Pieces, describer: Describer, engine: _Engine, kind: Kind | None
    ) -> None:
        self._text = text
        self._pieces = pieces
        self._number = number
        self._describer = describer
        self._words = engine.words
        self._sentence = describer.sentence(number)
        self._place = (self._sentence.start, self._sentence.end)
        self._closed = [
            *engine.protected_spans(pieces),
            *protect.quoted(text, *self._place),
        ]
        self._silent = protect.is_silent(text, self._sentence, engine.words)
        self._goal = protect.is_goal(text, *self._place, kind)
        self._exceptions: dict[str, list[tuple[int, int]]] = {}

    def findings(self, matches: Sequence[_Match]) -> Iterator[Finding]:
        """The findings of matches that are sorted by place."""
        begun, covered = -1, -1
        for match in matches:
            personal = match.rule.category in PERSONAL
            if personal and begun < match.start < covered:
                continue  # lies inside a finding that stays
            if not self._stands(match):
                continue
            end = match.end
            if match.rule.span == "clause":
                end = self._clause_end(match)
            if personal and end > covered:
                begun, covered = match.start, end
            yield self._finding(match, end)

    def _clause_end(self, match: _Match) -> int:
        """Where what a label says ends; in a goal before "from 5 a day", "in math" or "and turn in"."""
        end = clause_end(self._sentence, match.end, self._words)
        part = _NEXT_PART.search(self._text, match.end, end) if self._goal else None
        return part.start() if part else end

    def _finding(self, match: _Match, end: int) -> Finding:
        rule = match.rule
        return Finding(
            rule_id=rule.id,
            category=rule.category,
            severity="info" if self._goal and rule.category in _DESCRIBING else rule.severity,
            start=match.start,
            end=end,
            matched=self._text[match.start : end],
            message=rule.message,
            why=rule.why,
            suggestions=rule.suggestions,
        )

    def _stands(self, match: _Match) -> bool:
        rule = match.rule
        if self._goal and rule.goals == "silent":
            return False
        if rule.category in PERSONAL and self._is_protected(match):
            return False
        if self._is_excepted(match) or self._is_denied(match) or self._is_neutral(match):
            return False
        if rule.category in PERSONAL and is_taken_back(self._text, self._sentence, match.start, match.end):
            return False
        if rule.category == "deficit" and is_barred(
            self._text, self._sentence, match.start, self._is_of_thing
        ):
            return False
        if rule.about == "note":
            return self._describer.is_note(self._number, match.start)
        if rule.about == "anyone":
            return not self._is_elsewhere(match)
        return self._describes_learner(match)

    def _is_of_thing(self, place: int) -> bool:
        return self._describer.subject(self._number, place) == "thing"

    def _is_elsewhere(self, match: _Match) -> bool:
        """Whether a clause is about a thing or another person, in words where no learner stands."""
        if match.rule.category not in PERSONAL:
            return False
        if self._describer.subject(self._number, match.start) not in ("thing", "person"):
            return False
        nouns = self._describer.nouns
        start = clause_start(self._sentence, self._sentence.before(match.start))
        end = clause_end(self._sentence, match.end, self._words)
        return not any(
            token.lower in _POINTS_AT_LEARNER
            or token.pronoun in ("he", "she", "they")
            or nouns.person(self._sentence, index) == "learner"
            for index, token in enumerate(self._sentence.tokens)
            if index >= start and token.start < end
        )

    def _is_protected(self, match: _Match) -> bool:
        return (
            self._silent
            or _touches(match, self._closed)
            or protect.is_mention(self._text, self._sentence, match.start)
            or is_said_of_oneself(self._text, self._sentence, match.start, self._words)
            or protect.is_prompt(self._text, self._sentence, match.end, self._words)
        )

    def _is_excepted(self, match: _Match) -> bool:
        rule = match.rule
        if rule.id not in self._exceptions:
            self._exceptions[rule.id] = [
                span for pattern in rule.exceptions for span in pattern.spans(self._pieces)
            ]
        return _touches(match, self._exceptions[rule.id])

    def _is_denied(self, match: _Match) -> bool:
        begins = self._text[match.start : match.end].lower().replace("’", "'")
        if match.rule.denied == "flag" or begins.startswith(_STARTS_NEGATIVE):
            return False
        return protect.is_denied(self._sentence, match.start)

    def _is_neutral(self, match: _Match) -> bool:
        if match.rule.category not in _DESCRIBING:
            return False
        if neutral.is_passive_plan(self._sentence, match.start):
            return True
        # "Will not hit" as an expectation is what a rule on goals is about.
        return "goal" not in match.rule.kinds and neutral.denies_fault(
            self._sentence, match.start, self._words
        )

    def _describes_learner(self, match: _Match) -> bool:
        sentence, nouns = self._sentence, self._describer.nouns
        first = sentence.before(match.start)
        inside = sentence.tokens[first : sentence.before(match.end)]
        # "They do not": the subject is part of the match, so it is looked for from the next word.
        skipped = 1 if inside[1:] and inside[0].lower in SUBJECT_PRONOUNS else 0
        position = inside[skipped].start if inside else match.start
        if match.rule.noun == "none" and nouns.is_noun_here(sentence, first):
            return False
        if match.rule.noun == "learner":
            is_verb = inside and nouns.is_verb_here(sentence, first, bare=True)  # no word begins in "2lazy"
            if is_verb or not nouns.modifies_learner(sentence, match.end):
                return False
            if self._describer.subject(self._number, position) == "belonging":
                return False  # "Her fastball is wild" says nothing about her
        if protect.is_met_with_strategy(self._text, sentence, match.start):
            return False
        if self._describer.is_learner(self._number, position):
            return True
        pointed = any(
            token.lower in _POINTS_AT_LEARNER or nouns.is_name(sentence, index)
            for index, token in enumerate(inside[1:], start=first + 1)
        )
        return pointed and self._describer.subject(self._number, match.start) in (
            "thing",
            "unknown",
            "report",
        )


def _touches(match: _Match, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start < match.end and match.start < end for start, end in spans)


def _without_overlap(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Sorted by place. Of findings about a person that overlap, the first and longest stays."""
    kept: list[Finding] = []
    covered = -1
    for finding in sorted(findings, key=lambda f: (f.start, -f.end, f.rule_id)):
        if finding.category in PERSONAL:
            if finding.start < covered:
                continue
            covered = finding.end
        elif any(k.category == finding.category and finding.start < k.end for k in kept[-4:]):
            continue
        kept.append(finding)
    return tuple(kept)
