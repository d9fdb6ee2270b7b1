"""One line of the thesaurus in the place of another that excludes it: a coat put on as a coat taken off."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.checks.facts_reading import Reading
from assistant.checks.said_phrases import Said
from assistant.checks.thesaurus import Thesaurus
from assistant.types import FidelityItem, Span


def contrary_lines(
    before: Reading, after: Reading, strengths: Sequence[Reading], thesaurus: Thesaurus
) -> Iterator[FidelityItem]:
    """What the original says in a line that is gone, where the rewrite says another line of its group.

    Args:
        before: the original.
        after: the rewrite.
        strengths: what the rewrite may draw on; what they say is exchanged for nothing.
        thesaurus: its `contraries` tell which lines exclude one another.
    """
    old, new = _told(before, thesaurus), _told(after, thesaurus)
    given = {said.phrase.line for reading in strengths for said in _told(reading, thesaurus)}
    was_lines, now_lines = ({said.phrase.line for said in told} for told in (old, new))
    for group in thesaurus.contraries:
        if group.isdisjoint(was_lines) or group.isdisjoint(now_lines):
            continue
        was, now = _in_group(old, group), _in_group(new, group)
        gone = [said for said in was if all(said.phrase.line != other.phrase.line for other in now)]
        come = [said for said in now if all(said.phrase.line != other.phrase.line for other in was)]
        come = [said for said in come if said.phrase.line not in given]
        if gone:
            come = [said for said in come if not _stands_apart(said, gone[0], before, thesaurus)]
        if gone and come:
            yield _changed(gone[0], come[0], before.text, after.text)


def _told(reading: Reading, thesaurus: Thesaurus) -> Sequence[Said]:
    return [said for said in reading.phrases if said.phrase.line in thesaurus.excluding]


def _in_group(told: Sequence[Said], group: frozenset[str]) -> list[Said]:
    """The phrases of a group, without those inside a longer one: "one-to-one aide" is not "aide"."""
    here = [said for said in told if said.phrase.line in group]
    return [said for said in here if not any(_is_inside(said.span, other.span) for other in here)]


def _stands_apart(come: Said, gone: Said, before: Reading, thesaurus: Thesaurus) -> bool:
    """Whether the original says it with other words between: "start and finish a task" has "start a task".

    What is said with words of `gone` alone is no such thing: "least to greatest" is not "greatest to least".
    """
    start, end = gone.span
    inside, everywhere = set[str](), set[str]()
    for token in before.tokens:
        form = thesaurus.form(token.low)
        everywhere.add(form)
        if start <= token.start < end:
            inside.add(form)
    wordings = [frozenset[str]().union(*phrase.parts) for phrase in thesaurus.lines[come.phrase.line]]
    return any(everywhere.issuperset(stems) and not inside.issuperset(stems) for stems in wordings)


def _is_inside(span: tuple[int, int], other: tuple[int, int]) -> bool:
    return span != other and other[0] <= span[0] and span[1] <= other[1]


def _changed(was: Said, now: Said, before: str, after: str) -> FidelityItem:
    (start, end), place = was.span, now.span
    return FidelityItem(
        kind="claim",
        text=before[start:end],
        start=start,
        end=end,
        counterpart=Span.of(after, *place),
        reason="another kind of the same thing",
    )
