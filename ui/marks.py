"""What to mark in the two texts, and what each mark says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from assistant.render.pairs import Kept, spans_after
from assistant.render.segments import Mark
from assistant.types import Finding, Question, RewriteResult, Span
from ui.engine import reader, told
from ui.words import category, say

_BLANK = re.compile(r"\[[^\[\]\n]{2,160}\]|_{3,}")
_WORD = re.compile(r"\w+(?:['’]\w+)*|[^\w\s]")
_STEM_LETTERS = 4


def marks_before(result: RewriteResult, kept: Kept) -> list[Mark]:
    """Findings, kept facts and (in present levels) strengths of the original."""
    review = result.before
    marks = [_finding(finding) for finding in review.findings]
    if review.kind == "present_levels":
        marks += [_strength(span, "note_strength_there") for span in review.strengths]
    return marks + [Mark(start=p.before.start, end=p.before.end, kind="kept") for p in kept.pairs]


def marks_after(result: RewriteResult, kept: Kept, questions: Sequence[Question] | None = None) -> list[Mark]:
    """Findings, strengths, kept facts and blanks of the rewrite.

    In a goal the strength is what is new. In present levels, where sentences move, it is what the review
    finds.

    Args:
        result: The rewrite, or the user's own version of it.
        kept: Its kept facts.
        questions: The questions as they are numbered on the page; those of `result` if None.
    """
    asked = result.questions if questions is None else questions
    review = result.after
    marks = [_finding(finding) for finding in findings_left(result)]
    if review.kind == "present_levels":
        marks += [_strength(span, "note_strength_there") for span in review.strengths]
    else:
        marks += [_strength(span, "note_strength_used") for span in woven_strengths(result)]
    marks += [_blank(span, asked) for span in blanks_in(review.text)]
    return marks + [Mark(start=s.start, end=s.end, kind="kept") for s in spans_after(kept)]


def findings_left(result: RewriteResult) -> list[Finding]:
    """What is still marked in the rewrite, outside its blanks: their words are the tool's own."""
    blanks = blanks_in(result.after.text)
    return [f for f in result.after.findings if all(f.end <= b.start or f.start >= b.end for b in blanks)]


def blanks_in(text: str) -> list[Span]:
    """The blanks in `text` that the team still has to fill."""
    return [Span(m.start(), m.end(), m.group()) for m in _BLANK.finditer(text)]


def woven_strengths(result: RewriteResult) -> Iterator[Span]:
    """The stretches of the rewrite that are new and say one of the strengths that were used."""
    stems = {stem for strength in result.strengths_used for stem in _stems(strength)}
    if not stems:
        return
    before, after = result.before.text, result.after.text
    words = list(_WORD.finditer(after))
    matcher = SequenceMatcher(None, _WORD.findall(before), [w.group() for w in words])
    for operation, _, _, first, last in matcher.get_opcodes():
        if operation not in ("insert", "replace"):
            continue
        start, end = words[first].start(), words[last - 1].end()
        for blank in _BLANK.finditer(after, start, end):
            end = min(end, blank.start())
        while end > start and after[end - 1] in " ,.;:\n\t":
            end -= 1
        if stems & _stems(after[start:end]):
            yield Span.of(after, start, end)


def _finding(finding: Finding) -> Mark:
    note = f"{category(finding.category)}: {told(finding.message)}"
    if finding.suggestions:
        note += f" {say('finding_try')}: {reader().glossed(finding.suggestions[0])}"
    return Mark(start=finding.start, end=finding.end, kind="finding", note=note)


def _strength(span: Span, note: str) -> Mark:
    return Mark(start=span.start, end=span.end, kind="strength", note=say(note))


def _blank(span: Span, questions: Sequence[Question]) -> Mark:
    boxes = [question for question in questions if question.blank]  # the page counts those with a box first
    number = next((n for n, q in enumerate(boxes, start=1) if q.blank == span.text), None)
    if number is None:
        return Mark(start=span.start, end=span.end, kind="blank", note=say("note_blank"))
    note = say("note_blank_question", number=str(number), question=told(boxes[number - 1].text))
    return Mark(start=span.start, end=span.end, kind="blank", note=note)


def _stems(text: str) -> set[str]:
    return {w.group()[:_STEM_LETTERS].casefold() for w in re.finditer(r"\w{4,}", text)}
