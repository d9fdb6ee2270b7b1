"""How a rewrite reads: length, grade, simple grammar, tone, its own student, and staying put.

Grammar is only what a pattern can tell: doubled words, a/an, stray punctuation, sentence capitals and
unclosed brackets, each compared with the original. Agreement, tense and reference are not covered.
"""

from __future__ import annotations

import re

from assistant.checks.readability import flesch_kincaid_grade
from evals.measures import word_count
from evals.results import WritingCase, Written
from evals.score import UNSCORED, Score, Scorer, passed

PLAIN_GRADE = 9.0
_FAULTS = {
    "doubled word": re.compile(r"\b(\w{2,}) \1\b(?<!\bthat that)(?<!\bhad had)", re.IGNORECASE),
    "a before a vowel": re.compile(r"\ba (?!eu|one|once)[aeio]\w{2,}", re.IGNORECASE),
    "an before a consonant": re.compile(r"\ban (?:[bcdfgjklpqtvwyz]\w|(?-i:[mnrs][aeiou]))", re.IGNORECASE),
    "stray punctuation": re.compile(r" [,;.](?= |$)|,,|;;|(?<!\.)\.\.(?!\.)|\(\s*\)"),
    "sentence without a capital": re.compile(r"(?<=[a-z]{3}[.!?] )[a-z](?=\w{3})"),
}
_SHOUTED = re.compile(r"!|\b[A-Z]{4,}(?: [A-Z]{4,})+\b")
_SHOUTED_WORDS = re.compile(r"\b[A-Z]{4,}(?:\W+[A-Z]+){3}")  # the original is written in capitals
_PRAISE = re.compile(r"\b(?:amazing|awesome|wonderful|fantastic|incredible|super proud|delightful)\b", re.I)


def length(case: WritingCase, result: Written) -> Score:
    """The rewrite is at most twice as long, or 25 words longer where the original is short."""
    before, after = word_count(case.text), word_count(result.first.after.text)
    return passed(after <= max(2 * before, before + 25), f"{before} words became {after}")


def plain_grade(case: WritingCase, result: Written) -> Score:
    """The plain-language version reads at grade 9 or below, or no harder than the original."""
    grade = flesch_kincaid_grade(result.first.plain_language) if result.first.plain_language else None
    if grade is None:
        return UNSCORED
    limit = max(PLAIN_GRADE, flesch_kincaid_grade(case.text) or 0.0)
    return passed(grade <= limit, f"grade {grade}, limit {limit}")


def grammar(case: WritingCase, result: Written) -> Score:
    """No fault that the original did not have."""
    faults = [
        f"{name}: {match.group()!r}"
        for name, pattern in _FAULTS.items()
        if len(pattern.findall(result.first.after.text)) > len(pattern.findall(case.text))
        for match in [next(iter(pattern.finditer(result.first.after.text)))]
    ]
    if _unclosed(result.first.after.text) and not _unclosed(case.text):
        faults.append("unclosed bracket")
    return passed(not faults, "; ".join(faults))


def tone(case: WritingCase, result: Written) -> Score:
    """No shouting and no gushing that the original or a strength did not bring."""
    given = " ".join((case.text, *case.strengths))
    patterns = (_PRAISE,) if case.text.isupper() or _SHOUTED_WORDS.search(case.text) else (_SHOUTED, _PRAISE)
    added = [
        match.group()
        for pattern in patterns
        for match in pattern.finditer(result.first.after.text)
        if match.group().lower() not in given.lower()
    ]
    return passed(not added, f"added {added}")


def not_generic(case: WritingCase, result: Written) -> Score:
    """The text is this student's: half of the original's own words are in it."""
    own, there = _words(case.text), _words(result.first.after.text)
    return passed(len(own & there) >= 0.5 * len(own), f"{len(own & there)} of {len(own)} words are left")


def stable(_case: WritingCase, result: Written) -> Score:
    """Rewriting the rewrite changes nothing."""
    return passed(result.again.after.text == result.first.after.text, result.again.after.text)


def _words(text: str) -> frozenset[str]:
    return frozenset(word[:5] for word in re.findall(r"[a-z]{4,}", text.lower()))


def _unclosed(text: str) -> bool:
    return text.count("(") != text.count(")") or text.count("[") != text.count("]")


WRITING = (
    Scorer("length", length),
    Scorer("plain-language grade", plain_grade),
    Scorer("grammar", grammar),
    Scorer("tone", tone),
    Scorer("not generic", not_generic),
    Scorer("stable", stable),
)
