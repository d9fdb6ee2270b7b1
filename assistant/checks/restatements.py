"""Other ways to say the same thing: whole clauses, where word for word nothing matches.

"Cannot start unless an adult sits with her" is "starts when an adult sits with her"; "off task 60% of the
time" is "on task 40% of the time". A restatement turns a clause of the original into such another wording.
What the rewrite says is then compared with that, by all the checks: a restatement excuses nothing by itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from assistant.checks.expressions import read_expression, read_wordings
from assistant.checks.gates import GatedPattern, Told
from assistant.checks.shift_rules import Pair
from assistant.datafiles import Located, read_yaml

_SLOT = re.compile(r"<(?:(\w+)-)?(\w+)>")
# Slots ("<how>ly"), and small words that a rewrite may say in another form.
_NOT_ITS_OWN = re.compile(r"\w*<[\w-]+>\w*|\b(?:an?|the|is|are|was|to|of|do|does|has|have|had|him|her)\b")
_WORD = re.compile(r"[a-z]+")
_GROUP = re.compile(r"\(\?P<(\w+)>")


@dataclass(frozen=True, slots=True)
class Restatement:
    """What is `said` in an original means the same as each wording of `told`.

    `told` holds the groups of `said` as <name>; <100-n> and <m-n> are differences of whole numbers.
    `same` and `other` are pairs the rule is tested with: a rewrite that holds by it, one that still fails.
    """

    id: str
    said: GatedPattern
    told: tuple[str, ...]
    same: tuple[Pair, ...]
    other: tuple[Pair, ...]


class Edit(NamedTuple):
    """`start` to `end` of a text, in characters, replaced by `text`: by a rule, or `by_phrase`."""

    start: int
    end: int
    text: str
    by_phrase: bool = False

    def apply(self, text: str) -> str:
        """The text with the replacement."""
        return text[: self.start] + self.text + text[self.end :]

    def undone(self, text: str) -> Edit:
        """The edit that brings `text` back from what this one makes of it."""
        return Edit(self.start, self.start + len(self.text), text[self.start : self.end])

    def moved(self, start: int, end: int) -> tuple[int, int]:
        """Where a span stands after the edit; where it begins or ends inside, it takes in the whole."""
        by = len(self.text) - (self.end - self.start)
        if start >= self.end:
            start += by
        elif start > self.start:
            start = self.start
        if end >= self.end:
            end += by
        elif end > self.start:
            end = self.end + by
        return start, end


def edits_of(
    rule: Restatement, before: Told, stems: AbstractSet[str], stem: Callable[[str], str]
) -> Iterator[Edit]:
    """The edits that say a clause of `before` in a wording of the rule whose words the rewrite has.

    Args:
        rule: the restatement.
        before: the original.
        stems: the stems of the rewrite.
        stem: the form that a word is compared by.
    """
    for match in rule.said.finditer(before.text) if rule.said.may(before.heads) else ():
        for wording in rule.told:
            own = _WORD.findall(_NOT_ITS_OWN.sub(" ", wording.lower()))
            if stems >= {stem(word) for word in own}:
                yield Edit(*match.span(), _SLOT.sub(lambda slot, match=match: _filled(slot, match), wording))


def _filled(slot: re.Match[str], match: re.Match[str]) -> str:
    """What stands in a slot: the words of a group, or the difference of two numbers."""
    whole, part = slot.groups()
    if whole is None:
        return match[part] or ""
    return str(int(whole if whole.isdigit() else match[whole]) - int(match[part]))


def load_restatements(path: Path) -> tuple[Restatement, ...]:
    """The rules of restatements.yaml, in their order.

    Raises:
        DataError: The file is missing or not valid; names file, line, value and fix.
    """
    top = read_yaml(path).keys(("rules",), optional=("words",))
    named = read_wordings(top["words"]) if "words" in top else {}
    rules: dict[str, Restatement] = {}
    for entry in top["rules"].items(at_least=1):
        at = entry.keys(("id", "said", "told", "same"), optional=("other",))
        said = read_expression(at["said"], named)
        rule = Restatement(
            id=at["id"].flat(),
            said=said,
            told=tuple(_wording(item, said) for item in at["told"].items(at_least=1)),
            same=_pairs(at["same"], at_least=1),
            other=_pairs(at["other"], at_least=1) if "other" in at else (),
        )
        if rule.id in rules:
            raise at["id"].refuse(f'id "{rule.id}" is there twice.', "Choose another id.")
        rules[rule.id] = rule
    return tuple(rules.values())


def _wording(at: Located, said: GatedPattern) -> str:
    text, groups = at.text(), _GROUP.findall(said.source)
    for whole, part in _SLOT.findall(text):
        for name in (whole, part):
            if name and not name.isdigit() and name not in groups:
                raise at.refuse(f"<{name}> is no group of said.", f"Name one (?P<{name}>...) there.")
    return text


def _pairs(at: Located, *, at_least: int) -> tuple[Pair, ...]:
    found = [item.keys(("before", "after")) for item in at.items(at_least=at_least)]
    return tuple(Pair(texts["before"].text(), texts["after"].text()) for texts in found)
