"""An original said in the rewrite's words: phrases of both texts that stand on one line of the thesaurus."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from assistant.checks.facts_reading import Reading
from assistant.checks.restatements import Edit
from assistant.checks.said_phrases import Said


def edits_by_phrase(
    before: Reading,
    after: Reading,
    asked: Callable[[tuple[int, int], tuple[int, int]], bool],
) -> Iterator[Edit]:
    """The edits that put a phrase of the original in the words that the rewrite has for it.

    A phrase that the rewrite has too, word for word, stays.

    Args:
        before: the original.
        after: the rewrite.
        asked: whether there is doubt about a span of the original or one of the rewrite, in characters.
    """
    told: dict[str, list[Said]] = {}
    for said in after.phrases:
        told.setdefault(said.phrase.line, []).append(said)
    seen: set[Edit] = set()
    for said in before.phrases:
        others = told.get(said.phrase.line, ())
        if any(other.phrase.parts == said.phrase.parts and not _in_longer(other, others) for other in others):
            continue
        for other in others:
            edit = Edit(*said.span, _put(said, other, before.text, after.text), by_phrase=True)
            if edit not in seen and asked(said.span, other.span):
                seen.add(edit)
                yield edit


def _in_longer(said: Said, others: Sequence[Said]) -> bool:
    """Whether a phrase is a part of a longer one: of "use scissors to cut" the "cut"."""
    start, end = said.span
    return any(
        other.span != said.span and other.span[0] <= start and end <= other.span[1] for other in others
    )


def _put(said: Said, other: Said, before: str, after: str) -> str:
    """The words of the rewrite's phrase, with what stands in the gaps of the original's."""
    words = [after[start:end] for start, end in other.spans]
    words[0] = _in_form(words[0], before[slice(*said.spans[0])], other.phrase.text)
    between = [before[one[1] : two[0]].strip() for one, two in zip(said.spans, said.spans[1:], strict=False)]
    told = [words[0]]
    for number, word in enumerate(words[1:]):
        told += [between[number], word] if number < len(between) else [word]
    return _with_rest(" ".join(told), between[len(words) - 1 :], before[slice(*said.spans[-1])])


def _with_rest(told: str, rest: Sequence[str], following: str) -> str:
    """What stood in a gap the rewrite lacks goes before the word that followed it, or to the end."""
    words = told.split()
    place = words.index(following.split()[0]) if following.split()[0] in words else len(words)
    return " ".join([*words[:place], *rest, *words[place:]])


def _in_form(words: str, was: str, listed: str) -> str:
    """ "reading again" for "reread" is "read again": the verb's form is the original's."""
    first, was_first = words.split()[0], was.split()[0]
    if first.lower().endswith("ing") and not was_first.lower().endswith("ing"):
        return listed.split()[0] + words[len(first) :]
    return words
