"""The slots of a rewording: "{need}", "{base}", "{he:need}", filled from the wording that is replaced."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.checks.wording import words_of
from assistant.composer.verbs import Form, in_form, inflected

_SLOT = re.compile(r"\{(he:)?(\w+)\}")
_SIZES = words_of(
    "great significant considerable marked major serious extreme severe notable tremendous enormous "
    "extensive profound substantial"
)
_OFTEN = words_of("always often usually sometimes frequently")
_OTHER_DEGREES = {"incredibly": "great", "extremely": "great", "alarmingly": "great", "terribly": "great"}


@dataclass(frozen=True, slots=True)
class Slots:
    """What fills the slots of one rewording.

    Attributes:
        matched: The wording that is replaced.
        form: The form of its verb.
        following: The next word of the text, with adverbs as group 1 and the word as group 2.
        converts: Whether that word has to be put in its base form ("never finishes").
    """

    matched: str
    form: Form
    following: re.Match[str] | None = None
    converts: bool = False

    def filled(self, said: str) -> str:
        """`said` with every slot filled."""
        done = re.sub(r" {2,}", " ", _SLOT.sub(self._fill, said))
        if said.startswith("{need} support") and (often := how_often(self.matched)):
            done = f"{often} {done}"
        return re.sub(r"\ba (?=[aeiou])", "an ", done) if "a {" in said else done

    def _fill(self, slot: re.Match[str]) -> str:
        name = slot[2]
        words = self.matched.split()
        if slot[1]:
            subject = _subject(self.matched)
            return f"{subject} {inflected(name, 'base' if subject == 'they' else 'third')}"
        if name in ("base", "gerund", "third"):
            return self._next(name)
        own = {
            "said": self.matched.lower(),
            "first": words[0],
            "last": words[-1],
            "rest": " ".join(words[1:]).lower(),
            "adj": _degree(words),
            "size": next((word.lower() for word in words if word.lower() in _SIZES), ""),
        }
        return own[name] if name in own else inflected(name, self.form)

    def _next(self, form: str) -> str:
        if self.following is None:
            return ""
        adverbs, word = self.following[1], self.following[2]
        return adverbs + (word if form == "base" and not self.converts else in_form(word, form))


def how_often(matched: str) -> str:
    """The word of a wording that says how often it holds, or ""."""
    return next((word.lower() for word in matched.split() if word.lower() in _OFTEN), "")


def _subject(matched: str) -> str:
    """The subject form of the "him", "her" or "them" in a wording."""
    for word in reversed(matched.lower().split()):
        if word in ("him", "her", "them"):
            return {"him": "he", "her": "she", "them": "they"}[word]
    return "he"


def _degree(words: Sequence[str]) -> str:
    """ "severely" -> "severe": how much the text says it is, in its own word."""
    adverb = next((word.lower() for word in words if word.lower().endswith("ly")), "")
    return _OTHER_DEGREES.get(adverb, adverb.removesuffix("ly"))
