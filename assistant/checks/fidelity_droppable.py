"""Which words of the original may go: judgements and figures of speech, never the need or the data."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.checks.facts_signs import POSITIVE
from assistant.checks.facts_terms import Reading, Term
from assistant.checks.need_words import skill_words
from assistant.checks.vocabulary import Vocabulary
from assistant.checks.wording import words_of
from assistant.types import Finding

# Findings on wording; a deficit finding may hold the need itself, so it frees only words nobody knows.
_WORDING = frozenset({"subjective", "stigmatizing", "praise"})
_NOT = words_of("not n't cannot can't never")
_OFTEN = words_of("lot frequent constant continual ongoing constantly frequently repeatedly continually")
_SPEED = frozenset({"speed", "pace", "rate", "word", "correct", "fluenc", "fluent", "oral"})
_LABELS = words_of(
    "antecedent behavior consequence strengths needs concerns baseline goal objective notes comments summary "
    "background data impact observation observations plop plaafp interests"
)
_BEHAVING = frozenset({"behavior", "attitude", "conduct"})
_PERFORMING, _AT = frozenset({"perform", "function", "operat"}), words_of("at below above within on")
_POINTING = words_of("the this these those such his her their")
_CHANGES = frozenset({"go up#claim", "go down#claim", "increase#skill", "reduce#skill"})
# Rules that find a figure of speech or a verdict on a person: its words name no skill, whatever they mean.
_FIGURES = frozenset(
    f"subjective.{name}"
    for name in words_of(
        "saying saying-act sayings judging-act judging-word judging-noun tantrum blows-up "
        "falls-apart acts-out motive-of "
        "manipulates pushes-buttons attention-seeking wears-us-out off-the-walls zones-out ordeal "
        "verdict talks-back gives-up "
        "whines shuts-down immature disrupts disruptive if-wanted when-she-feels-like-it try-harder "
        "no-effort own-way "
        "hates others-about pushes-people tests-limits has-issues pipe-dream unrealistic "
        "too-much not-cut-out "
        "does-not-care defiant"
    )
) | {"stigmatizing.heartbreak", "stigmatizing.burden", "stigmatizing.ages-down", "stigmatizing.poor-thing"}
_AFTER_FIGURE = re.compile(
    r"\s(?:with|in|on|at|when|whenever|during|about|for|if|because|after|before|over|from|towards?|"
    r"until|unless)\s"
)
# "if she wanted to", "when he feels like it": the occasion is the motive that was guessed.
_MOTIVES = frozenset({"subjective.if-wanted", "subjective.when-she-feels-like-it"})
# "SWBAT": the student will be able to.
_SHORT_FORMS = words_of("tsw swbat tswbat tlw tlwbat")
# After these stands a thing: "with expression", "having unlike denominators", "the feelings of others".
_OWNING = words_of("with of the a an his her their in having have has identify identifies label name")
# After these a verb of saying is the skill itself: "will state", "to tell".
_DOING = words_of("will to can or and , must not")


def droppable_terms(reading: Reading, findings: Sequence[Finding], vocabulary: Vocabulary) -> frozenset[int]:
    """Indexes of terms of the original that a rewrite may leave out.

    Args:
        reading: the original.
        findings: the linter's findings on it.
        vocabulary: from `load_vocabulary`.
    """
    judge = _Judge(reading, findings, vocabulary)
    return frozenset(index for index, term in enumerate(reading.terms) if judge.may_go(term))


def _figure_end(finding: Finding) -> int:
    """Where a figure of speech ends; on which occasion it is used stays."""
    if finding.rule_id in _MOTIVES:
        return finding.end
    found = _AFTER_FIGURE.search(finding.matched, 3)
    return finding.start + (found.start() if found else len(finding.matched))


def _likeness(finding: Finding) -> int:
    """Where "like a two year old" begins; what the student did before it stays."""
    found = re.search(r"\blike\s+an?\b", finding.matched, re.IGNORECASE)
    return finding.start + found.start() if found else finding.end


class _Judge:
    def __init__(self, reading: Reading, findings: Sequence[Finding], vocabulary: Vocabulary) -> None:
        self._reading = reading
        self._vocabulary = vocabulary
        self._wording = [(f.start, f.end) for f in findings if f.category in _WORDING]
        self._figures = [(f.start, _figure_end(f)) for f in findings if f.rule_id in _FIGURES]
        self._figures += [(_likeness(f), f.end) for f in findings if f.rule_id == "deficit.like-a-baby"]
        self._deficits = [(f.start, f.end) for f in findings if f.category == "deficit"]
        self._numbered = {item.first for item in reading.quantities}
        self._rated = {
            reading.tokens[item.first].sentence for item in reading.quantities if item.kind == "rate"
        }
        self._counts = {
            reading.tokens[item.first].sentence
            for item in reading.quantities
            if item.kind in ("count", "rate", "ratio", "percent", "duration")
        }
        self._stems = vocabulary.judgement | vocabulary.intensifiers | vocabulary.soft

    def may_go(self, term: Term) -> bool:
        if self._sets_amount(term):
            return self._counted(term)
        return (
            self._stems.issuperset(term.stems)
            or self._low(term.first) in _SHORT_FORMS
            or self._is_cue(term)
            or self._in_finding(term)
            or self._reduces(term)
            or self._is_generic(term)
            or self._compares(term)
            or self._weighs_judgement(term)
            or self._weighs_number(term)
            or self._moves_number(term)
            or self._only_says(term)
            or self._names_rate(term)
            or self._points_back(term)
            or self._counted(term)
            or self._places(term)
            or self._labels(term)
        )

    def _sets_amount(self, term: Term) -> bool:
        """ "needs constant supervision": how much support, not how bad the student is."""
        if term.kind != "frequency":
            return False
        return any(other.kind == "support" for other in self._reading.terms_from(term.last, term.last + 1))

    def _low(self, index: int) -> str:
        return self._reading.tokens[index].low if 0 <= index < len(self._reading.tokens) else ""

    def _is_cue(self, term: Term) -> bool:
        """A need word or a figure of speech."""
        return all(
            at in self._reading.needs or at in self._reading.judged
            for at in range(term.first, term.last)
            if self._reading.tokens[at].is_word
        )

    def _in_finding(self, term: Term) -> bool:
        no_skill = skill_words().isdisjoint({*term.text.lower().split()} - {"attention"})
        if no_skill and any(start <= term.start and term.end <= end for start, end in self._figures):
            return True
        if term.known:
            return False
        free = self._wording + (self._deficits if term.kind == "claim" else [])
        return any(start <= term.start and term.end <= end for start, end in free)

    def _reduces(self, term: Term) -> bool:
        """ "stop", "avoid": what they stop is compared with its opposite instead."""
        stems = tuple(token.stem for token in self._reading.tokens[term.first : term.last])
        return stems in self._vocabulary.reducers

    def _is_generic(self, term: Term) -> bool:
        """ "does not understand fractions" may be "fractions are next"."""
        denied = term.sign != POSITIVE or self._low(term.first - 1) in _NOT
        return denied and self._vocabulary.generic.issuperset(term.stems)

    def _compares(self, term: Term) -> bool:
        near = {self._low(at) for at in range(max(0, term.first - 4), term.first)}
        return any(self._sets_apart(term.first - back) for back in (1, 2)) or (
            "compared" in near and not {"to", "with"}.isdisjoint(near)
        )

    def _sets_apart(self, at: int) -> bool:
        """ "unlike his peers"; in "fractions with unlike denominators" it is a kind of denominator."""
        return self._low(at) == "unlike" and self._low(at - 1) not in _OWNING

    def _weighs_judgement(self, term: Term) -> bool:
        """ "always stirring the pot": how often a judgement holds goes with it."""
        return term.kind in ("frequency", "scope") and term.last in self._reading.judged

    def _weighs_number(self, term: Term) -> bool:
        """ "only 4 foods" is 4 foods."""
        close = {term.last, term.last + 1, term.last + 2}
        return self._low(term.first) in ("only", "just") and bool(close & self._numbered)

    def _moves_number(self, term: Term) -> bool:
        """ "dropped from 84 to 61": the numbers say which way."""
        following = {self._low(at) for at in range(term.last, min(term.last + 2, len(self._reading.tokens)))}
        return "from" in following and not _CHANGES.isdisjoint(term.concepts)

    def _names_rate(self, term: Term) -> bool:
        """ "speed from 35 to 55 words per minute": the rate says it is a speed."""
        return _SPEED.issuperset(term.stems) and term.sentence in self._rated

    def _labels(self, term: Term) -> bool:
        """ "Antecedent: ...": a label of the form and not a fact."""
        return self._low(term.last) == ":" and self._low(term.first) in _LABELS

    def _places(self, term: Term) -> bool:
        """ "is performing at a second-grade level": the level says it."""
        return _PERFORMING.issuperset(term.stems) and self._low(term.last) in _AT

    def _points_back(self, term: Term) -> bool:
        """ "The behavior lasts 5 minutes": what it was has been told before."""
        if term.stems == ("behavior",) and term.sentence > 0 and self._low(term.first - 1) in _POINTING:
            return True
        return self._is_called_names(term)

    def _is_called_names(self, term: Term) -> bool:
        """ "Her behavior is out of control": the judgement goes, and with it what it is about."""
        judged = {term.last + 1, term.last + 2} & (self._reading.judged | self._reading.needs)
        return _BEHAVING.issuperset(term.stems) and self._low(term.last) in ("is", "was") and bool(judged)

    def _counted(self, term: Term) -> bool:
        """ "absent a lot: 17 days", "constantly gets up, 9 times": the number says how often."""
        ahead = {self._low(at) for at in range(term.first, term.last)}
        return bool(ahead & _OFTEN) and term.sentence in self._counts

    def _only_says(self, term: Term) -> bool:
        """ "Mother reports": who said it is kept, the verb of saying need not be."""
        single = term.last == term.first + 1 and term.stems[0] in self._vocabulary.reporting
        owned, said = self._low(term.first - 1), self._low(term.last - 1)
        # "her report" is what she said; "a report of 3 lines" is what is written.
        named = owned in _OWNING and (owned == "a" or said not in ("report", "reports"))
        return single and not named and self._low(term.first - 1) not in _DOING
