"""The skill a judged clause is about, by the names educators list: "[Written output] was sparse"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.checks.need_words import NO_SKILL, SKILL_ENDS
from assistant.checks.wording import LazyPattern
from assistant.types import Finding, Span

_WORD = LazyPattern(r"[^\W\d_][\w'’-]*", flags=0)
# What says of which kind a skill is: "phonological memory", "two-step directions".
_KIND = LazyPattern(
    r"\w+(?:al|ic|ive|ory|ary|ular|ual|ed|ing)|[a-z]+-[a-z]+|motor|peer|word|letter|number|math", flags=0
)
_LEARNABLE, _NO_SKILL = "ability", "no_skill"


@dataclass(frozen=True, slots=True)
class SkillNames:
    """Names of what can be taught, each a run of lower-case words."""

    names: frozenset[tuple[str, ...]]
    longest: int

    @classmethod
    def of(cls, lists: Mapping[str, str]) -> SkillNames:
        """What `ability` names and `no_skill` does not, from the word lists of the wording rules."""
        return _names(lists.get(_LEARNABLE, ""), lists.get(_NO_SKILL, ""))

    def first(self, text: str, start: int, end: int) -> Span | None:
        """The first skill named from `start` to `end`, with the word before it that says of which kind."""
        words = list(_WORD.finditer(text, start, end))
        lows = [word.group().lower() for word in words]
        for at in range(len(words)):
            for length in range(min(self.longest, len(words) - at), 0, -1):
                if tuple(lows[at : at + length]) not in self.names:
                    continue
                joined = at > 0 and text[words[at - 1].end() : words[at].start()].isspace()
                opens = at - 1 if joined and _KIND.fullmatch(lows[at - 1]) else at
                last = self._last(text, words, lows, at + length)
                return Span.of(text, words[opens].start(), words[last - 1].end())
        return None

    def _last(self, text: str, words: Sequence[re.Match[str]], lows: Sequence[str], after: int) -> int:
        """One past the last word of a name that goes on in another name: "math [calculation]"."""
        while (
            after < len(words)
            and (lows[after],) in self.names
            and text[words[after - 1].end() : words[after].start()].isspace()
        ):
            after += 1
        return after


@lru_cache(maxsize=4)
def _names(learnable: str, excluded: str) -> SkillNames:
    names = frozenset(tuple(entry.split()) for entry in _entries(learnable) - _entries(excluded))
    return SkillNames(names, max(map(len, names), default=0))


def _entries(listed: str) -> set[str]:
    return {" ".join(entry.split()) for entry in listed.split(",") if entry.strip()}


NO_NAMES = SkillNames(frozenset(), 0)


def skill_judged(text: str, within: Span, judged: Sequence[Finding], skills: SkillNames) -> Span | None:
    """The skill that is judged, heading and all: "[Expressive lang]: very behind", "[Play] is repetitive".

    Only what the clause is about, or what a lack is told of ("no stamina for [writing]"): in "a math kid who
    craves attention" neither is a need.

    Args:
        text: The whole text.
        within: The clause, and the heading before it.
        judged: Findings that judge the student.
        skills: Names of what can be taught.
    """
    for finding in judged:
        if finding.start < within.end and within.start < finding.end:
            end = within.end if finding.category == "deficit" else min(within.end, finding.end)
            start = max(within.start, text.rfind("\n", 0, finding.start) + 1)
            named = skills.first(text, start, end)
            if named is None or _IS_SUBJECT.fullmatch(text, start, named.start):
                return named
            lacks = finding.category == "deficit" and named.start > finding.start
            return named if lacks and _GOVERNED.search(text, finding.start, named.start) else None
    return None


_IS_SUBJECT = LazyPattern(
    r"[\s\W]*(?:(?:his|her|their|the|overall|currently|and|but|(?-i:[A-Z])[\w-]{1,20}['’]s)\s+){0,3}"
)
_GOVERNED = LazyPattern(r"\b(?:in|of|with|w/|for|to|at|on)\s+(?:(?!to\b)[a-z-]{1,15}\s+){0,2}$")


def skill_from(text: str, start: int, end: int) -> Span | None:
    """The skill named from `start` on, up to where it is only told who saw it or how often."""
    while start < end and text[start].isspace():
        start += 1
    if shown := _NO_NEED.match(text, start, end):
        return skill_from(text, shown.end(), end) if shown["joint"] else None
    if start >= end or NO_SKILL.match(text, start, end):
        return None
    stop = SKILL_ENDS.search(text, start + 1, end)
    return Span.of(text, start, stop.start() if stop else end)


# A way of being is no need of its own, and neither is bare "work". What is joined to it is looked at.
_NO_NEED = LazyPattern(
    r"(?:(?:make|making|makes|maintain|maintaining|keep|keeping|with|good|consistent|appropriate)\s{1,3}){0,3}"
    r"eye[\s-]contact\b[^.;,]{0,40}?(?:(?P<joint>(?:\s*,)?\s{1,3}(?:and|or)\s{1,3}(?:(?:no|poor|few|weak)\s{1,3})?)(?=\w)|(?=[.;,]|$))"
    r"|(?:do\s{1,3}|doing\s{1,3})?(?:(?:any|the|his|her|their)\s{1,3})?(?:work|class\s?work)(?=\s*(?:[.;,]|$|and\b))"
)
