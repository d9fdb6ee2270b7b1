"""The word classes the linter's grammar needs, from the word lists that educators edit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from assistant.checks.inflection import plural, third_person
from assistant.checks.wording import words_of

# Lists of words that judge: "Thin, sloppy plans" does not begin with a name.
_NO_NAMES = (
    "judging",
    "judging_after_is",
    "judging_noun",
    "judged_work",
    "verdict_noun",
    "bad",
    "low",
    "gap_noun",
    "positive",
)

# Lists of what nobody wishes for: to deny one is good news.
_FAULTS = ("judging", "verdict_noun", "faults", "judging_noun")

# What an entry may end in that is no noun: "retention of", "follow-through on".
_AT_THE_END = words_of("for in into of on through to with")


@dataclass(frozen=True)
class Words:
    """Word classes the grammar needs, taken from lists.yaml so that educators can extend them."""

    learners: frozenset[str]
    people: frozenset[str]
    things: frozenset[str]
    reports: frozenset[str]
    abilities: frozenset[str]
    belongings: frozenset[str]
    facets: frozenset[str]
    telling: frozenset[str]
    verbs: frozenset[str]
    pasts: frozenset[str]
    writing_verbs: frozenset[str]
    not_names: frozenset[str]
    faults: frozenset[str]
    faulty_acts: frozenset[str]
    counted_acts: frozenset[str]

    @cached_property
    def others(self) -> frozenset[str]:
        """Nouns for somebody or something that is not the learner."""
        return self.people | self.things | self.reports

    @cached_property
    def nouns(self) -> frozenset[str]:
        """Nouns for things, results and skills."""
        return self.things | self.reports | self.abilities

    @classmethod
    def of(cls, lists: Mapping[str, str]) -> Words:
        """The classes from the word lists; a missing list is empty."""

        def words(name: str) -> frozenset[str]:
            return frozenset(
                entry.strip().lower() for entry in lists.get(name, "").split(",") if entry.strip()
            )

        def nouns(name: str) -> frozenset[str]:
            singular = words(name)
            return singular | {plural(noun) for noun in singular}

        return cls(
            learners=words("learner_nouns"),
            people=nouns("other_people") | nouns("more_people"),
            things=nouns("other_things") | nouns("more_things"),
            reports=nouns("report_nouns"),
            abilities=nouns("ability") | {_last_noun(entry) for entry in words("ability")},
            belongings=nouns("belonging"),
            facets=words("facet"),
            telling=words("telling_verbs"),
            verbs=frozenset(
                form for verb in words("plain_verbs") | _acts(lists) for form in (verb, third_person(verb))
            ),
            pasts=words("past_verbs"),
            writing_verbs=words("writing_verbs"),
            faults=words("unwelcome").union(*(words(name) for name in _FAULTS)) - words("missed"),
            faulty_acts=words("faulty_acts").union(words("judging_acts"), words("failing_acts"))
            - words("missed"),
            counted_acts=words("observed_acts"),
            not_names=words("not_names").union(*(words(name) for name in _NO_NAMES)),
        )


def _last_noun(entry: str) -> str:
    """The last word of an entry that is no preposition: of "retention of" it is "retention"."""
    parts = entry.split()
    while len(parts) > 1 and parts[-1] in _AT_THE_END:
        parts.pop()
    return parts[-1]


def _acts(lists: Mapping[str, str]) -> frozenset[str]:
    """The verbs of the lists whose name ends in `_acts` ("wander off" -> "wander")."""
    return frozenset(
        entry.split()[0].lower()
        for name, listed in lists.items()
        if name.endswith("_acts")
        for entry in listed.split(",")
        if entry.strip()
    ) - {"be", "have"}
