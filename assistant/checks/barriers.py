"""A barrier in the place: "The ramp is too steep and she cannot use it" tells of the ramp.

What a student cannot do because a door is narrow, a battery dead or the captions off is no lack of the
student's. The clause that names the barrier stands before ("..., so he cannot") or after ("because the
counter is too high"), and a thing is its subject: "Her reading is too slow and she cannot finish" is another
matter.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.checks.clauses import Sentence
from assistant.checks.rule_words import wordings
from assistant.checks.wording import LazyPattern, lazily

_CANNOT = lazily(
    r"(?:can(?:not|['’]?t|\s+not)|could(?:\s+not|n['’]?t)|(?:(?:is|was|are|were)\s+)?(?:unable|not\s+able)|misses|(?:has\s+)?(?:trouble|difficulty))\b",
    re.IGNORECASE,
)


def _state() -> str:
    """How a thing is that stands in the way: "is too steep"."""
    much = r"(?:(?:so|too|very|still|often|also|much|far)\s+){0,2}"
    return rf"(?:is|are|was|were|gets?|got)\s+{much}(?P<state>{wordings('barrier_states')})\b"


_BEFORE = LazyPattern(
    lambda: _state() + r"[^.;:]{0,40}?(?:,?\s+(?:and|so|that)(?:\s+that)?|,)\s+(?:[^\s,.;]+\s+){1,2}$"
)
_AFTER = LazyPattern(lambda: r"[^.;:]{0,60}?\b(?:because|since|when|as)\s+(?:[^\s,.;]+\s+){1,5}?" + _state())
_NEAR = 120


def is_barred(text: str, sentence: Sentence, start: int, is_thing: Callable[[int], bool]) -> bool:
    """Whether what cannot be done is barred by the place or a thing.

    Args:
        text: The whole text.
        sentence: The sentence the wording stands in.
        start: Where "cannot" begins.
        is_thing: Whether a thing is what the clause around a place of the text is about.
    """
    cannot = _CANNOT.match(text, start, sentence.end)
    if cannot is None:
        return False
    before = _BEFORE.search(text, max(sentence.start, start - _NEAR), start)
    after = _AFTER.match(text, cannot.end(), min(sentence.end, cannot.end() + _NEAR))
    return any(found is not None and is_thing(found.start("state")) for found in (before, after))
