"""Proof that a rewrite keeps what the original expects of, knows about and gives to the student.

Two comparisons, both deterministic. Quantities (numbers, dates, rates, limits) must be the same and stand
with the same things. All other meaning-carrying words must be kept by meaning, and none may be new unless a
supplied strength, a word that names a need, or a blank for the team explains it. Words are compared as
concepts of `knowledge/language`; a word the language files do not know must come back as itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.checks.facts_quantities import Quantity
from assistant.checks.facts_terms import Reading, Term, read_text
from assistant.checks.fidelity_agents import other_agents
from assistant.checks.fidelity_choices import given_choices, taken_choices
from assistant.checks.fidelity_claims import (
    became_attempts,
    became_either,
    became_questions,
    dropped_reducers,
    invented_causes,
    made_smaller,
)
from assistant.checks.fidelity_contraries import contraries
from assistant.checks.fidelity_contrary_lines import contrary_lines
from assistant.checks.fidelity_counted import counted_opposites
from assistant.checks.fidelity_credit import unearned_credit
from assistant.checks.fidelity_crossed import crossed
from assistant.checks.fidelity_dated import dates_moved
from assistant.checks.fidelity_denials import Pair, parted
from assistant.checks.fidelity_doubts import BOUND, Doubt, doubts_of, weigh
from assistant.checks.fidelity_effects import told_on_top
from assistant.checks.fidelity_implied import without_implied
from assistant.checks.fidelity_initials import without_initials
from assistant.checks.fidelity_invented import invented_statements, outside_frames, outside_headings
from assistant.checks.fidelity_items import TURNED, UNSAID, changed_item, quantity_item, term_item
from assistant.checks.fidelity_needs import softened_needs
from assistant.checks.fidelity_numbers import Pairing, pair_quantities
from assistant.checks.fidelity_original import Original, read_original
from assistant.checks.fidelity_otherwise import told_in_the_way, way_or_aid_gone
from assistant.checks.fidelity_qualifiers import any_for_the_right
from assistant.checks.fidelity_reached import targets_told_as_reached
from assistant.checks.fidelity_restated import lost_for_good, new_for_good, numbers_in_other_words
from assistant.checks.fidelity_restating import restated
from assistant.checks.fidelity_reworded import without_reworded
from assistant.checks.fidelity_shifts import (
    became_errors,
    newly_unable,
    opposites,
    shifted,
    swapped_opposites,
)
from assistant.checks.fidelity_stated import denied_acts_stated
from assistant.checks.fidelity_tense import tenses_moved
from assistant.checks.fidelity_turns import turned_phrases
from assistant.checks.fidelity_unless import unless_exchanged
from assistant.checks.fidelity_values import same_value
from assistant.checks.fidelity_vanished import vanished_needs
from assistant.checks.fidelity_who_does import done_for_the_student
from assistant.checks.fidelity_widened import widened
from assistant.checks.fidelity_words import Cover, Wordings, compare_words
from assistant.checks.means import are_means, strength_as_means
from assistant.checks.vocabulary import Vocabulary
from assistant.types import FidelityItem, FidelityReport, Finding, Kind, Span

_LOST = "not in the rewrite"
_ADDED = "not in the original"
_STRAY = "a word the original does not have; see that it says nothing new"
_MOVED = "goes a step beyond the original; the team should agree to it"


def check_fidelity(
    before: str,
    after: str,
    vocabulary: Vocabulary,
    *,
    strengths: Sequence[str] = (),
    findings: Sequence[Finding] = (),
    people: Sequence[str] = (),
    kind: Kind | None = None,
) -> FidelityReport:
    """Compare a rewrite with its original, fact by fact.

    Args:
        before: the original text.
        after: the rewrite; blanks and bracketed prompts in it are not additions.
        vocabulary: from `load_vocabulary`.
        strengths: what the family and team said the student does well; the rewrite may weave them in.
        findings: the linter's findings on `before`; judgement inside them may go, needs and data may not.
        people: names the user declared.
        kind: goal or present levels. The rules tell a goal by its "will"; with "present_levels" a "will" is
            not held to be a commitment that an attempt would weaken.

    Returns:
        A report whose items index `before` (kept, lost, changed) or `after` (added, warnings).
    """
    original = read_original(
        before, vocabulary, strengths=strengths, findings=findings, people=people, kind=kind
    )
    return compare_with(original, after)


def compare_with(original: Original, after: str) -> FidelityReport:
    """Compare the rewrite `after` with an original that was read; the report is that of `check_fidelity`."""
    new = read_text(after, original.vocabulary, original.people)
    report = _compare(original, new)
    return report if report.passed else restated(original, new, report, _compare)


def _compare(original: Original, new: Reading) -> FidelityReport:
    vocabulary, old = original.vocabulary, original.reading
    texts = _Texts(old, new, original.offered, vocabulary)
    numbers = pair_quantities(old, new)
    words = compare_words(old, new, texts.offered, original.free, vocabulary)
    means = _strengths_are_means(texts, original.strengths, original.people)
    turned, moved_denials = parted(words.turned, old, new, vocabulary)
    lost_words, added_words = _unpaired(texts, words, means=bool(means))
    doubts = (
        *doubts_of(lost_words, added_words, old, new, texts.offered, vocabulary),
        *(Doubt(term, True, "denial moved") for term in moved_denials),
    )
    lost = _lost(texts, numbers, original.findings, original.free)
    added = _added(texts, numbers, lost_words)
    changed = _changed(texts, numbers, turned, is_levels=original.kind == "present_levels")
    hard = bool(lost or added or changed) or any(doubt.hard for doubt in doubts)
    doubtful = hard or weigh(doubts, vocabulary) >= BOUND
    if doubtful:
        lost = [*(term_item(doubt.term, _LOST) for doubt in doubts if doubt.lost), *lost]
        added += [term_item(doubt.term, _ADDED) for doubt in doubts if not doubt.lost]
    return FidelityReport(
        passed=not (lost or added or changed),
        kept=(*_kept_numbers(texts, numbers), *_kept_words(words, new)),
        lost=tuple(lost),
        added=tuple(added),
        changed=tuple(changed),
        warnings=(
            *(_warning(term) for term in words.moved if means),
            *(_doubt_warning(doubt, texts) for doubt in doubts if not doubtful),
        ),
        strength_as_means=means,
    )


@dataclass(frozen=True, slots=True)
class _Texts:
    """The original, the rewrite and the supplied strengths, as they were read."""

    old: Reading
    new: Reading
    offered: Sequence[Reading]
    vocabulary: Vocabulary


def _strengths_are_means(texts: _Texts, strengths: Sequence[str], people: Sequence[str]) -> bool | None:
    """Whether the strengths are the means; names that were declared are read apart, for one may be."""
    old, new, vocabulary = texts.old, texts.new, texts.vocabulary
    if people:
        return strength_as_means(new.text, strengths, vocabulary, old.text)
    return are_means(new, texts.offered, vocabulary, old)


def _unpaired(texts: _Texts, words: Wordings, *, means: bool) -> tuple[Sequence[Term], Sequence[Term]]:
    """The words lost and added that no other wording and nothing implied explains.

    A step beyond a strength is no doubt where the strength is the `means`: the team is told of it.
    """
    old, new, vocabulary = texts.old, texts.new, texts.vocabulary
    lost = without_reworded(words.lost, [new], vocabulary, old.stems)
    beyond = () if means else words.moved
    added = without_reworded([*words.added, *beyond], [old, *texts.offered], vocabulary)
    lost, added = lost_for_good(lost, old, new), new_for_good(added, old, new)
    lost, added = without_initials(lost, added, old, new)
    added = without_implied(added, lost, old, new, vocabulary)
    return lost, outside_frames(outside_headings(added, new), new)


def _lost(
    texts: _Texts, numbers: Pairing, findings: Sequence[Finding], free: frozenset[int]
) -> list[FidelityItem]:
    """Numbers, needs and limits of the original that the rewrite does not have."""
    old, new = texts.old, texts.new
    restated = numbers_in_other_words(old, new)
    return [
        *(quantity_item(old.quantities[i], _LOST) for i in numbers.lost if i not in restated),
        *softened_needs(old, new, numbers.kept, texts.vocabulary),
        *vanished_needs(old, new, findings, free),
        *dropped_reducers(old, new, texts.vocabulary),
        *way_or_aid_gone(old, new),
    ]


def _added(texts: _Texts, numbers: Pairing, lost: Sequence[Term]) -> list[FidelityItem]:
    """Numbers and statements of the rewrite that the original does not make; `lost`: its unpaired words."""
    old, new, offered = texts.old, texts.new, texts.offered
    unknown = [item for item in (new.quantities[j] for j in numbers.added) if not _offered(item, offered)]
    return [
        *(quantity_item(item, _ADDED) for item in unknown),
        *invented_causes(old, new, offered),
        *became_either(old, new),
        *given_choices(old, new, offered),
        *made_smaller(old, new),
        *shifted(old, new, offered, texts.vocabulary.shifts),
        *newly_unable(old, new, texts.vocabulary),
        *told_on_top(old, new, offered),
        *told_in_the_way(old, new, offered),
        *unearned_credit(old, new, offered, texts.vocabulary),
        *invented_statements(old, new, offered, lost, texts.vocabulary),
        *widened(old, new, offered, lost),
    ]


def _changed(
    texts: _Texts, numbers: Pairing, turned: Sequence[Pair], *, is_levels: bool
) -> list[FidelityItem]:
    """What stands in both texts and says something else."""
    old, new, vocabulary = texts.old, texts.new, texts.vocabulary
    return [
        *_changed_numbers(texts, numbers),
        *(changed_item("negation", was, now, new, TURNED) for was, now in turned),
        *opposites(old, new, texts.offered, vocabulary),
        *swapped_opposites(old, new, vocabulary),
        *other_agents(old, new, texts.offered),
        *done_for_the_student(old, new),
        *tenses_moved(old, new),
        *any_for_the_right(old, new),
        *counted_opposites(old, new, numbers.kept),
        *became_errors(old, new, numbers.kept),
        *turned_phrases(old, new),
        *taken_choices(old, new),
        *denied_acts_stated(old, new, vocabulary),
        *unless_exchanged(old, new),
        *dates_moved(old, new),
        *(() if numbers.changed else crossed(old, new, numbers.kept, vocabulary)),
        *became_questions(old.text, new.text),
        *contraries(old, new, texts.offered, vocabulary),
        *contrary_lines(old, new, texts.offered, vocabulary.thesaurus),
        *(() if is_levels else became_attempts(old.text, new.text)),
        *(() if is_levels else targets_told_as_reached(old, new, texts.offered, numbers.kept)),
    ]


def _kept_numbers(texts: _Texts, numbers: Pairing) -> Iterator[FidelityItem]:
    for i, j in numbers.kept:
        now = texts.new.quantities[j]
        yield quantity_item(texts.old.quantities[i], counterpart=Span.of(texts.new.text, now.start, now.end))


def _kept_words(words: Wordings, new: Reading) -> list[FidelityItem]:
    """The kept terms with the place in the rewrite that says them, where one wording does."""
    cover = Cover([new])
    by_stem = {token.stem: token for token in reversed(new.tokens)}
    found: list[FidelityItem] = []
    for term in words.kept:
        now = next(iter(cover.matches(term)), None) or by_stem.get(term.stems[0])
        found.append(
            FidelityItem(
                kind="person" if term.kind == "name" else term.kind,
                text=term.text,
                start=term.start,
                end=term.end,
                counterpart=Span.of(new.text, now.start, now.end) if now else None,
            )
        )
    return found


def _doubt_warning(doubt: Doubt, texts: _Texts) -> FidelityItem:
    """A warning on the rewrite: the new word, or for a word it leaves out the sentence that should say it."""
    if not doubt.lost:
        return term_item(doubt.term, _STRAY)
    told, new = Cover([texts.old]), texts.new
    counts: dict[int, int] = {}
    for term in new.terms:
        if any(match.sentence == doubt.term.sentence for match in told.matches(term)):
            counts[term.sentence] = counts.get(term.sentence, 0) + 1
    home = max(counts, key=lambda sentence: counts[sentence], default=0)
    tokens = new.tokens_of(home)
    start, end = (tokens[0].start, tokens[-1].end) if tokens else (0, 0)
    reason = UNSAID.format(doubt.term.text)
    return FidelityItem(kind=doubt.term.kind, text=new.text[start:end], start=start, end=end, reason=reason)


def _changed_numbers(texts: _Texts, numbers: Pairing) -> Iterator[FidelityItem]:
    for i, j, reason in numbers.changed:
        now = texts.new.quantities[j]
        yield quantity_item(texts.old.quantities[i], reason, Span.of(texts.new.text, now.start, now.end))


def _offered(item: Quantity, strengths: Sequence[Reading]) -> bool:
    """Whether a number of the rewrite comes with a supplied strength ("uses 40 icons")."""
    return any(same_value(item, other) for strength in strengths for other in strength.quantities)


def _warning(term: Term) -> FidelityItem:
    kind = "support" if term.kind == "support" else "skill"
    return FidelityItem(kind=kind, text=term.text, start=term.start, end=term.end, reason=_MOVED)
