"""Deficit wording, clause by clause: what the linter found becomes what the student does now or needs next.

Only places with a finding are touched, and only the words that carry the verdict: what is said about when,
where, how often and with which number stays as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from assistant.composer.changes import Change, edits_of, merged, only_judgement, tidied, without_overlap
from assistant.composer.edits import apply_edits, touches
from assistant.composer.framed import framed_changes
from assistant.composer.judgement import Judged, judged_words
from assistant.composer.learner import Learner
from assistant.composer.predicates import predicate_changes
from assistant.composer.qualities import quality_changes
from assistant.composer.rewording import Prompt, Rewording
from assistant.types import JUDGING, Finding

_QUOTED = re.compile(r"[\"“][^\"”\n]{1,400}[\"”]")

# An act follows, and the person is judged, not placed on a scale; "who is new here" tells whom it is about.
_JUDGED_PERSON = re.compile(
    r"\b(?:is|was|['’]s)\s+(?:such\s+)?an?\s+(?:(?!\w*-?functioning\b)[\w-]+,?\s+){1,4}?[\w-]+\s+(?P<who>who)\s+"
    r"(?=(?:[a-z]+ly\s+)?(?:never|can(?:not)?|will|has|(?!is\b|was\b|needs\b)[a-z]+(?:s|ed|n['’]t))\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Reworded:
    """A sentence said anew, and the prompts whose blanks now stand in it."""

    text: str
    prompts: tuple[Prompt, ...] = ()
    changed: bool = False
    only_judgement: bool = False


def reword(
    text: str,
    start: int,
    end: int,
    findings: Sequence[Finding],
    rewording: Rewording,
    learner: Learner,
    *,
    has_numbers: bool,
    asked: Collection[str] = (),
) -> Reworded:
    """One sentence of `text` with its deficit wording said anew.

    Args:
        text: The whole text.
        start: Where the sentence starts.
        end: Where it ends.
        findings: The linter's findings on the whole text.
        rewording: The loaded tables.
        learner: Whom the text is about.
        has_numbers: Whether its paragraph holds data, so that no blank for data is needed.
        asked: Prompts whose blanks stand in the same paragraph already; they are not asked twice.
    """
    sentence = original = text[start:end]
    found = [
        (max(f.start, start) - start, min(f.end, end) - start)
        for f in findings
        if f.category in JUDGING and f.start < end and start < f.end
    ]
    if not found:
        return Reworded(original)
    sentence = _side_by_side(original, found)
    changes = [*predicate_changes(sentence, found, rewording, learner, has_numbers)]
    changes += [_judged_change(item) for item in judged_words(sentence, found, rewording, learner)]
    changes += framed_changes(sentence, found)
    changes += quality_changes(sentence, found, rewording, learner, has_numbers)
    left = [*(m.span() for m in _QUOTED.finditer(sentence)), *rewording.seen.left(sentence)]
    changes = [c for c in changes if not touches(left, c.start, c.end)]
    changes = merged(sentence, without_overlap(changes))
    if not changes:
        return Reworded(original)
    edits = list(edits_of(sentence, changes, rewording, asked))
    said = tidied(apply_edits(sentence, edits), sentence)
    prompts = tuple(
        rewording.prompts[c.prompt] for c in changes if c.prompt and rewording.prompts[c.prompt].blank in said
    )
    return Reworded(said, prompts, True, only_judgement(sentence, changes))


def _side_by_side(sentence: str, found: Sequence[tuple[int, int]]) -> str:
    """ "is a poor reader who refuses to read": "and" for the "who" of a judged person, each is said apart.

    As long as the original, so that every place in it stays.
    """
    for match in _JUDGED_PERSON.finditer(sentence):
        if touches(found, match.start(), match.start("who")):
            sentence = f"{sentence[: match.start('who')]}and{sentence[match.end('who') :]}"
    return sentence


def _judged_change(item: Judged) -> Change:
    return Change(item.start, item.end, item.new, 10_000, "", item.blank_at, item.prompt, judged=True)
