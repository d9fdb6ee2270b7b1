"""Tell what a form prints from what people wrote: a label is neither a strength nor a need."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from assistant.documents.headings import HeadingWords, heading_of
from assistant.types import JUDGING, Span
from assistant.types_documents import Block, Document, SectionReview

_LABEL = 4  # words
_TITLE = 14  # words
_QUESTION = 200  # characters
_BOX = r"\s*(?:[☐☑☒□■✓✔]|\[[ xX]?\])\s*"
_PROMPT = re.compile(
    rf"(?:{_BOX})?(?:describe|consider|identify|summarize|explain|document|indicate|list|specify|discuss|note|"
    r"check|include|state)\s+(?:all|any|each|how|if|the|whether|what|why|below|here|student)\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    rf"(?:{_BOX})?(?:does|do|is|are|has|have|will|was|were|how|what|which|when|where|why|who|can|should)\b",
    re.IGNORECASE,
)
_TELLS = re.compile(
    r"\b(?:the|this)\s+(?:iep\s+team|present\s+levels?|section|statement|plaafp)\b[^.\n]{0,80}"
    r"\b(?:must|shall|should|summari[sz]es?|describes?|includes?|considers?|considered|identif(?:y|ies))\b",
    re.IGNORECASE,
)
_SMALL_WORD = 3  # letters


def without_labels(
    document: Document, known: HeadingWords, reviews: Sequence[SectionReview]
) -> tuple[SectionReview, ...]:
    """The reviews without strengths and needs that are only a heading of the form, or judged by a finding."""
    labels = [heading_of(document.text, block, known) for block in document.blocks]
    spans = [label.span for label in labels if label is not None]
    spans += [_whole(document, block) for block in document.blocks if _is_label(document, block)]
    spans.sort(key=lambda span: span.start)
    starts = [span.start for span in spans]

    def is_label(span: Span) -> bool:
        at = bisect_right(starts, span.start) - 1
        return at >= 0 and span.start < spans[at].end

    cleaned: list[SectionReview] = []
    for review in reviews:
        judged = [f for f in review.findings if f.category in JUDGING]
        strengths = tuple(
            span
            for span in review.strengths
            if not is_label(span) and not any(f.start < span.end and span.start < f.end for f in judged)
        )
        needs = tuple(span for span in review.needs if not is_label(span))
        cleaned.append(replace(review, strengths=strengths, needs=needs))
    return tuple(cleaned)


def _whole(document: Document, block: Block) -> Span:
    return Span.of(document.text, block.start, block.end)


def _is_label(document: Document, block: Block) -> bool:
    """Whether a line is the form's: a prompt, a title in capitals, a name for what follows."""
    text = document.text[block.start : block.end]
    words = text.split()
    if is_prompt(text) or (text.isupper() and len(words) <= _TITLE):
        return True
    titled = all(word[:1].isupper() or len(word) <= _SMALL_WORD for word in words)
    return bool(block.cell or block.bold or block.heading) and titled and len(words) <= _LABEL


def is_prompt(line: str) -> bool:
    """Whether a line asks or tells the team what to write: "Describe ...", "☐ Does the student need ...?"."""
    asked = "?" in line[:_QUESTION] and _ASKS.match(line)
    return bool(_PROMPT.match(line) or _TELLS.search(line) or asked)
