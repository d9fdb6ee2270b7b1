"""What somebody saw, heard or counted: a wording that drops it has lost an observation.

"Screams when the bell rings" is what a team should write (knowledge_facts B4.1): only the verdict may go.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property

from assistant.checks.need_words import skill_words
from assistant.checks.patterns import Pattern
from assistant.checks.pieces import Pieces
from assistant.composer.flagged_clause import BLANK
from assistant.composer.morphology import gerund, third

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


@dataclass(frozen=True, eq=False)
class Seen:
    """The table `seen` in judgements.yaml.

    Attributes:
        words: What somebody can see, hear or count.
        sayings: Wordings in which those words tell nothing.
        stays: Wordings for which nothing better can be said.
    """

    words: Sequence[str] = ()
    sayings: Sequence[Pattern] = ()
    stays: Sequence[Pattern] = ()

    @cached_property
    def _base(self) -> dict[str, str]:
        """Each form of a word with the word itself."""
        return {form: word for word in reversed(self.words) for form in _forms(word)}

    def lost(self, before: str, after: str) -> Collection[str]:
        """The words for acts, states and skills that `before` tells and `after` does not."""
        return self._told(before) - self._told(after)

    def left(self, sentence: str) -> list[tuple[int, int]]:
        """Where (start, end) a sentence holds a wording that stays as it is."""
        pieces = Pieces(sentence)
        return [(m.start(), m.end()) for stay in self.stays for m in stay.finditer(pieces)]

    def _told(self, text: str) -> set[str]:
        shown = BLANK.sub("", text)
        pieces = Pieces(shown)
        for saying in self.sayings:
            for found in saying.finditer(pieces):
                shown = f"{shown[: found.start()]}{' ' * len(found.group())}{shown[found.end() :]}"
            if shown != pieces.text:  # what one saying took, another cannot take
                pieces = Pieces(shown)
        words = [word.lower() for word in _WORD.findall(shown)]
        return {self._base[word] for word in words if word in self._base} | (skill_words() & set(words))


def _forms(word: str) -> Sequence[str]:
    past = f"{word[:-1]}ied" if word.endswith("y") else f"{gerund(word)[:-3]}ed"
    return (word, third(word), gerund(word), past)
