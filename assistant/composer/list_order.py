"""The order of a list: the first item that tells a strength comes first."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.composer.areas import Paragraph
from assistant.composer.learner import Learner


def lead_lists(text: str, paragraphs: Sequence[Paragraph], learner: Learner) -> None:
    """In every list, or lines one under the other, put the first that tells a strength first.

    Args:
        text: What the paragraphs point into.
        paragraphs: All paragraphs of the text, in order; the sentences of a list change places.
        learner: Whom the text is about.
    """
    run: list[int] = []
    for number, paragraph in enumerate(paragraphs):
        if not run or not _goes_on(text, paragraphs[run[-1]], paragraph):
            _lead_list(paragraphs, run, learner)
            run = []
        if not (paragraph.numbered or paragraph.label or paragraph.part != "other"):
            run.append(number)
    _lead_list(paragraphs, run, learner)


def _goes_on(text: str, last: Paragraph, paragraph: Paragraph) -> bool:
    between = text[last.end : paragraph.opening]
    return not between.strip() and between.count("\n") <= 1 and bool(last.bullet) == bool(paragraph.bullet)


def _lead_list(paragraphs: Sequence[Paragraph], run: Sequence[int], learner: Learner) -> None:
    items = [paragraphs[number] for number in run]
    if len(items) < 2 or not any(p.flagged for p in items):
        return
    lead = next((at for at, item in enumerate(items) if _tells_strength(item)), None)
    if not lead or any(p.label for p in items[: lead + 1]):
        return
    chosen = items[lead].sentences
    chosen[0].said = learner.introduced(chosen[0].said)
    bodies = [chosen, *(p.sentences for at, p in enumerate(items) if at != lead)]
    for paragraph, sentences in zip(items, bodies, strict=True):
        paragraph.sentences = sentences


def _tells_strength(item: Paragraph) -> bool:
    if item.label or not item.sentences or any(sentence.need for sentence in item.sentences):
        return False
    return item.sentences[0].strength
