"""The clause a finding stands in: what stands before the verdict, the verdict, what follows, and the rest."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.checks.need_words import skill_words
from assistant.checks.wording import words_of
from assistant.composer.verbs import is_third, opens_act

_ADVERB = (
    r"(?:[a-z]+ly|also|still|just|always|often|never|very|so|too|quite|kind\s+of|sort\s+of|"
    r"a\s+bit(?:\s+of)?|at\s+times|sometimes|"
    r"usually|even|not|both|all|an?|the|such)"
)
_AUX = (
    r"(?:is|are|was|were|am|be|been|being|has|have|had|having|gets?|got|becomes?|became|"
    r"seems?(?:\s+to)?|appears?(?:\s+to)?|remains?|stays?|"
    r"looks?|acts?|feels?|will|would|can|could|does|did|do|might|may|goes|comes?|presents?\s+as|"
    r"presented\s+as|tends?\s+to|continues?\s+to|"
    r"has\s+been|began\s+to|begins\s+to|comes\s+across\s+as|finds?\s+(?:it|him|her)|makes?\s+(?:it|"
    r"him|her)|described\s+as|seen\s+as)"
)
_AUX_END = re.compile(rf"(?:(?:\b{_AUX}|\b{_ADVERB}|['’](?:s|re|m|ve|d|ll))\s+)+$", re.IGNORECASE)
_BREAK = re.compile(
    r"[.;:!?—–]\s+|,\s+(?:(?:and|but|so|or|yet)\s+)?(?=(?:s?he|they|it|there)\b|(?-i:[A-ZÀ-Þ]))|,\s+(?:and|"
    r"but|or|so|yet)\s+"
    r"|\s(?:and|but|so|because|that|while|if|since|where)\s+(?=(?:s?he|they|it|there|his|her|"
    r"(?-i:[A-ZÀ-Þ])[a-z]+)\b)",
    re.IGNORECASE,
)
_STOP = re.compile(
    r"[;:.!?](?=\s|$)|,(?=\s)|\s[–—-]\s|\s+\(|\s+(?:but|however|although|though|yet|so)\s|\s+because\s"
    r"|\s+and\s+(?=(?:s?he|they|it|his|her|nothing|nobody|everything)\b)|,?\s+and\s+(?=(?P<verb>[a-z]+)\b)",
    re.IGNORECASE,
)
BLANK = re.compile(r"\[[^\]\n]*\]")
_JOINED = re.compile(r"(?:\b(?:and|but|or|yet|so)|,)\s+$", re.IGNORECASE)
_VERB_WORDS = words_of(
    "is are was were be has have had do does did get got make made take took go goes went would will "
    "can could"
)
_DENIALS = words_of("can't cannot doesn't won't isn't hasn't didn't never rarely hardly not")
_PLURAL_VERBS = words_of("are were have remain do lag fall seem appear continue keep get go need make")

_OWN_SUBJECT = re.compile(
    r"(?:[\w'’-]+\s+){0,2}?(?:" + "|".join(sorted(skill_words())) + r"|skills?)\s+"
    r"(?=(?:is|are|was|were|go|goes|leaves?|looks?|remains?|needs?|falls?|breaks?|suffers?)\b)",
    re.IGNORECASE,
)
# "[written output is deplorable]": any other noun in front of its copula.
_OWN_NOUN = re.compile(
    r"(?P<noun>(?:[\w'’-]+\s+){1,4}?)(?=(?:is|are|was|were|remains?|leaves)\s)", re.IGNORECASE
)
_NO_NOUN = words_of("he she they it i we you who that this there and or but not no")


@dataclass(frozen=True, slots=True)
class FlaggedClause:
    """One flagged clause: what stands in front of the verdict, the verdict, what follows, and the rest."""

    lead: str
    subject: str
    auxiliary: str
    verdict: str
    tail: str
    rest: str
    joined: bool


def flagged_clause(sentence: str, start: int, core_end: int) -> FlaggedClause:
    shown = BLANK.sub(lambda blank: "x" * len(blank.group()), sentence)
    opening = max((m.end() for m in _BREAK.finditer(shown, 0, start)), default=0)
    segment = sentence[opening:start]
    auxiliary = _AUX_END.search(segment)
    subject = segment[: auxiliary.start()] if auxiliary else segment
    joined = _JOINED.search(subject)
    if joined:
        opening, subject = opening + joined.end(), ""
    verdict_at = start
    if own := _OWN_SUBJECT.match(sentence, start, core_end) or _own_noun(sentence, start, core_end):
        # "[memory is like a sieve]": the subject is part of the finding.
        subject, auxiliary, verdict_at = f"{segment}{sentence[start : own.end()]}", None, own.end()
    stop_at = max(_stop(shown, core_end), core_end)
    return FlaggedClause(
        lead=sentence[:opening],
        subject=subject,
        auxiliary=auxiliary.group() if auxiliary else "",
        verdict=sentence[verdict_at:core_end],
        tail=sentence[core_end:stop_at],
        rest=sentence[stop_at:],
        joined=joined is not None or bool(re.search(r"(?:,|\b(?:and|but|or|yet))\s+$", sentence[:opening])),
    )


def _own_noun(sentence: str, start: int, core_end: int) -> re.Match[str] | None:
    found = _OWN_NOUN.match(sentence, start, core_end)
    words = [word.lower() for word in found["noun"].split()] if found else []
    return None if not words or is_verb(words[0]) or not _NO_NOUN.isdisjoint(words) else found


def _stop(shown: str, core_end: int) -> int:
    """Where the clause ends, and what comes after it stays as it is."""
    for found in _STOP.finditer(shown, core_end):
        verb = found["verb"]
        if verb is None or opens_act(verb) or verb.lower() in _VERB_WORDS:
            return found.start()
    return len(shown) - (1 if shown[-1:] in ".!?" and len(shown) > core_end else 0)


def is_verb(word: str) -> bool:
    low = word.lower()
    return (
        opens_act(low)
        or is_third(low)
        or low in _VERB_WORDS
        or low in _PLURAL_VERBS
        or (low.endswith("ed") and len(low) > 4)
    )


def opens_with_verb(text: str) -> bool:
    """Whether a note opens with its verb: "Can't sit still, ..."."""
    first = re.match(r"[\s•*–-]*([\w'’]+)", text)
    return bool(first) and (is_verb(first[1]) or first[1].lower().replace("’", "'") in _DENIALS)


def is_past(clause: FlaggedClause) -> bool:
    words = f"{clause.auxiliary} {clause.verdict}".split()
    first = words[0].lower() if words else ""
    return first in (
        "was",
        "were",
        "had",
        "did",
        "got",
        "became",
        "went",
        "made",
        "threw",
        "came",
        "fell",
        "gave",
    ) or (first.endswith("ed") and len(first) > 4 and not clause.auxiliary)


def is_plural(subject: str, clause: FlaggedClause) -> bool:
    words = f"{clause.auxiliary} {clause.verdict}".split()
    first = words[0].lower() if words else ""
    if first in ("is", "was", "has", "does") or is_third(first):
        return False
    if first in _PLURAL_VERBS:
        return True
    head = re.split(r"\s(?:of|in|for|with|on|at|to)\s", subject)[0].split()[-1].lower()
    return head.endswith("s") and not head.endswith(("ss", "us", "is", "ics"))


def has_verb(subject: str) -> bool:
    """Whether the words in front of a verdict hold a verb of their own: "She acts", "Ana works"."""
    words = [w.lower().strip(",") for w in subject.split()]
    named = bool(words) and (words[0] in ("he", "she", "they") or subject[:1].isupper())
    if named and len(words) > 1 and is_third(words[1]) and words[0] in ("he", "she"):
        return True
    return any(opens_act(w) or w in _VERB_WORDS or (w.endswith("ed") and len(w) > 4) for w in words[1:]) or (
        bool(words) and opens_act(words[0])
    )
