"""Needs stay visible: what the original names as hard may be reworded, not turned into praise."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from assistant.checks.facts_signs import NEGATIVE
from assistant.checks.facts_terms import Reading, Term
from assistant.checks.facts_tokens import Token
from assistant.checks.fidelity_denials import DENYING
from assistant.checks.fidelity_implied import answers_in
from assistant.checks.fidelity_lists import listed
from assistant.checks.fidelity_restated import SILENT
from assistant.checks.fidelity_vanished import is_cue
from assistant.checks.fidelity_words import Cover
from assistant.checks.vocabulary import Vocabulary
from assistant.checks.wording import words_of
from assistant.types import FidelityItem

_ENOUGH = 0.5  # a sentence is a home of a need when it holds this share of what the fullest one holds
_BEFORE = 3  # a need word may stand this many tokens before the first word it is about
_BLANK_REACH = 40  # characters between a blank and the words it belongs to
_GOING = words_of("doing does did going")
_COMING = words_of("coming come comes")
_COPULAS = words_of("is was are were")
_VERBS = words_of("does do is has can cannot did needs was he she they")
_PRONOUNS = words_of("he she they")
_NOBODY = words_of("nobody nothing none never")
_TOLD_AS_HARD = frozenset({SILENT, "hate#skill"})  # "does not speak", "does not like reading aloud"
_TURNS = words_of("; but however")


def softened_needs(
    before: Reading, after: Reading, kept: Sequence[tuple[int, int]], vocabulary: Vocabulary
) -> list[FidelityItem]:
    """Needs of `before` whose words are in `after`, but no longer as a need.

    Args:
        before: the original.
        after: the rewrite.
        kept: pairs of quantities that are the same; a sentence with the need's own data shows the need.
        vocabulary: from `load_vocabulary`; a need may be named by the skill that answers it.
    """
    found: list[FidelityItem] = []
    cover = Cover([after])
    shown, praised = _sentences_with_needs(after), _praised_sentences(before, after)
    for clause in _clauses(before):
        terms = [
            term
            for term in clause
            if not term.soft
            and term.kind != "name"
            and not is_cue(before, term)
            and not _opens(before, term)
            and not _labels(before, term, clause)
        ]
        if not _shows_need(before, clause) or _foretells(before, clause):
            continue
        homes = homes_of(cover, terms)
        # "doesn't get her work done": light words, and what is denied all the same
        denied = [term for term in clause if term.soft and term.sign == NEGATIVE and term.kind == "skill"]
        homes |= homes_of(cover, denied)
        told = not _denies(before, clause) and (bool(shown) or not _names_need(before, clause))
        visible = bool(homes & shown) or (told and _same_data(before, clause, after, homes, kept))
        visible = visible or _helped(before, clause, after, homes, cover)
        visible = visible or bool(answers_in(clause, before, after, vocabulary))
        if homes and (not visible or homes & praised):
            start, end = clause[0].start, clause[-1].end
            reason = "no longer named as a need"
            found.append(
                FidelityItem(kind="need", text=before.text[start:end], start=start, end=end, reason=reason)
            )
    return found


def _foretells(reading: Reading, clause: list[Term]) -> bool:
    """Whether a "will" stands ahead of the need: a goal. "Needs help or he will run away" is none."""
    same = reading.tokens_of(clause[0].sentence)
    needs = [reading.tokens[index].start for index in reading.needs]
    first = min((start for start in needs if same[0].start <= start <= same[-1].start), default=None)
    return any(token.low == "will" and (first is None or token.start < first) for token in same)


def _helped(before: Reading, clause: list[Term], after: Reading, homes: set[int], cover: Cover) -> bool:
    """ "needs help from 2 adults with transfers" as "two adults help with transfers": the help is told."""
    first, last = max(0, clause[0].first - _BEFORE), clause[-1].last
    sentence = clause[0].sentence
    cues = [
        token
        for token in before.tokens[first:last]
        if token.low in listed("needs help") and token.sentence == sentence
    ]
    denied = _denies(before, clause) or any(term.sign == NEGATIVE for term in clause)
    acts_kept = all(cover.matches(term) for term in clause if term.kind == "skill" and not term.soft)
    by_student = any(
        token.stem in listed("help stems") and token.sentence in homes and _by_student(after, index)
        for index, token in enumerate(after.tokens)
    )
    if not cues or denied or not acts_kept or by_student:
        return False
    given = [term for term in clause if term.kind == "support" or listed("help stems").issuperset(term.stems)]
    given += [term for term in clause if term.kind == "person" and cues[0].start < term.start]
    helped = {
        token.sentence
        for token in after.tokens
        if token.stem in listed("help stems") and before.stems & listed("help stems")
    } | {other.sentence for term in given for other in cover.matches(term)}
    return bool(homes & helped)


def _by_student(reading: Reading, index: int) -> bool:
    """ "Mats helps", "she helps": then it is the student who helps."""
    if not index or not reading.tokens[index].low.endswith("s"):
        return False
    previous = reading.tokens[index - 1]
    named = any(term.last == index and term.kind in ("name", "claim") for term in reading.terms)
    return previous.low in ("he", "she") or (named and previous.text[0].isupper())


def _clauses(reading: Reading) -> list[list[Term]]:
    """The terms of each sentence, apart at semicolons and "but"."""
    clauses: list[list[Term]] = []
    previous: Term | None = None
    for term in reading.terms:
        between = reading.tokens[previous.last : term.first] if previous else ()
        turned = any(token.low in _TURNS for token in between) or _begins_anew(between)
        if previous is None or previous.sentence != term.sentence or turned:
            clauses.append([])
        clauses[-1].append(term)
        previous = term
    return clauses


def _begins_anew(between: Sequence[Token]) -> bool:
    """ "..., and does not ask", "and she sits in front": a verb or a subject of its own after "and"."""
    lows = [token.low for token in between]
    return any(low == "and" and follows in _VERBS for low, follows in pairwise(lows))


def _opens(reading: Reading, term: Term) -> bool:
    """An unknown word with a capital that opens its sentence is most likely the name."""
    opens = term.first == 0 or reading.tokens[term.first - 1].sentence != term.sentence
    return opens and not term.known and term.text[0].isupper()


def _labels(reading: Reading, term: Term, clause: Sequence[Term]) -> bool:
    """ "Reading: she is below grade level", "Math: weak in fractions": it is told behind the label."""
    if term.last >= len(reading.tokens) or reading.tokens[term.last].low != ":":
        return False
    after = [token.low for token in reading.tokens[term.last + 1 : term.last + 3]]
    told = len(after) == 2 and (after[0] in _PRONOUNS or after[1] in _COPULAS)
    return told or any(
        other.first > term.last and not other.soft and not is_cue(reading, other) for other in clause
    )


def _denies(reading: Reading, clause: list[Term]) -> bool:
    """ "does not yet use two hands": here the numbers alone do not show the need."""
    first, last = max(0, clause[0].first - _BEFORE), clause[-1].last
    if any(
        item.denies and reading.tokens[item.first].sentence == clause[0].sentence
        for item in reading.quantities
    ):
        return False  # "cannot stay longer than 4 minutes" is a limit
    return any(
        reading.tokens[index].low in DENYING
        and index not in reading.counted
        and reading.tokens[index].sentence == clause[0].sentence
        for index in range(first, last)
    )


def _names_need(reading: Reading, clause: list[Term]) -> bool:
    """Whether the clause says outright that something is needed or hard, not only that a score is low."""
    first, last = max(0, clause[0].first - _BEFORE), clause[-1].last
    return any(
        token.low in listed("outright needs") and token.sentence == clause[0].sentence
        for token in reading.tokens[first:last]
    )


def _opening(reading: Reading, clause: list[Term]) -> int:
    """Where a clause may begin before its first term; what stands before "and she" is another clause."""
    start = clause[0].first
    for at in range(start - 1, max(0, start - _BEFORE) - 1, -1):
        if reading.tokens[at].low == "and" and reading.tokens[at + 1].low in _PRONOUNS:
            return at
    return max(0, start - _BEFORE)


def _shows_need(reading: Reading, clause: list[Term]) -> bool:
    first, last = _opening(reading, clause), min(len(reading.tokens), clause[-1].last + 1)
    sentence = clause[0].sentence
    if any(
        index in reading.needs and reading.tokens[index].sentence == sentence for index in range(first, last)
    ):
        return True
    return any(
        term.sign == NEGATIVE
        and term.kind in ("skill", "claim")
        and not all(sign == NEGATIVE for concept, sign in term.keys if "#" in concept)
        for term in clause
    )


def homes_of(cover: Cover, terms: list[Term]) -> set[int]:
    """The sentences of the rewrite that hold these terms, or at least half of what the fullest one holds."""
    counts: dict[int, int] = {}
    for term in terms:
        for sentence in {other.sentence for other in cover.matches(term)}:
            counts[sentence] = counts.get(sentence, 0) + 1
    best = max(counts.values(), default=0)
    return {sentence for sentence, count in counts.items() if count >= best * _ENOUGH}


def _sentences_with_needs(reading: Reading) -> set[int]:
    """Sentences with a need word, a judgement, a denial, or a blank beside them."""
    found = {reading.tokens[index].sentence for index in reading.needs | reading.judged}
    ends = [end for _, end in reading.blanks]
    for token in reading.tokens if ends else ():
        at = bisect_left(ends, token.start)
        if any(abs(token.start - end) < _BLANK_REACH for end in ends[max(0, at - 1) : at + 1]):
            found.add(token.sentence)
    for term in reading.terms:
        denies = term.sign == NEGATIVE or any(sign == NEGATIVE for _, sign in term.keys)
        told = not _TOLD_AS_HARD.isdisjoint(term.concepts) or term.text.lower().startswith("worr")
        if denies or told:
            found.add(term.sentence)
    for token, following in pairwise(reading.tokens):
        if token.low in _NOBODY or (token.low == "no" and following.low == "one"):
            found.add(token.sentence)  # "tells no one"
    return found


def _praised_sentences(before: Reading, after: Reading) -> set[int]:
    """Sentences of the rewrite that say something goes well, in words the original does not have."""
    found: set[int] = set()
    for index, token in enumerate(after.tokens):
        following = after.tokens[index + 1].low if index + 1 < len(after.tokens) else ""
        going = (token.low in _GOING and following in listed("well")) or (
            token.low in _COMING and following == "along"
        )
        if (going or token.low in listed("thrives")) and token.low not in before.words:
            found.add(token.sentence)
    return found


def _same_data(
    before: Reading, clause: list[Term], after: Reading, homes: set[int], kept: Sequence[tuple[int, int]]
) -> bool:
    return any(
        before.tokens[before.quantities[i].first].sentence == clause[0].sentence
        and after.tokens[after.quantities[j].first].sentence in homes
        for i, j in kept
    )
