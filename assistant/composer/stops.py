"""Capitals and stops of sentences that changed their places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from assistant.composer.areas import Sentence


def capitalize(sentences: Sequence[Sentence]) -> None:
    """Let each of some sentences open with a capital."""
    for sentence in sentences:
        if sentence.said[:1].islower() and not sentence.said[1:2].isupper():  # not "iPad"
            sentence.said = sentence.said[:1].upper() + sentence.said[1:]


def ended(sentences: Iterable[str]) -> Iterator[str]:
    """Sentences with a stop between them: a note without one may have moved to the front."""
    before = ""
    for sentence in sentences:
        if before:
            stops = before[-1].isalnum() and sentence[:1].isalpha()
            yield f"{before}." if stops else before
            sentence = sentence[:1].upper() + sentence[1:] if stops else sentence
        before = sentence
    if before:
        yield before
