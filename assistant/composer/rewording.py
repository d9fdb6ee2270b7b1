"""How deficit wording is said instead: the tables of `knowledge/rewording`, read and validated.

Educators edit `predicates.yaml` (cannot -> does not yet) and `judgements.yaml` (lazy -> a blank that asks
what was seen). Patterns are written in the same little language as the rules that find the wording.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from assistant.checks.patterns import Pattern, PatternError, parse
from assistant.checks.pieces import Pieces
from assistant.composer.seen import Seen
from assistant.datafiles import Located, read_yaml

_SKILLS = ("skills", "skills_in_lists")
_BEFORE_QUALITY = (
    r"(?:(?:very|really|so|too|quite|rather|pretty|extremely|highly|overly|somewhat|often|always|usually|"
    r"sometimes|easily|still|just|totally|completely|chronically|frequently|also|being)\s+){0,2}"
)
_NEXT_QUALITY = r"(?:\s*,\s*(?:and\s+|or\s+)?|\s+(?:and|or)\s+)(?:(?:is|are|was|were)\s+)?"
# "is inattentive to detail", "is hard to understand": the word goes on, and a table says it better.
_AFTER_QUALITY = (
    r"(?=\s*(?:[.,;:!?)]|$)|\s+(?:&|(?:and|but|or|in|at|during|when|because|so|while|this|last|all)\b))"
)
PLACES = frozenset(("opening", "person", "thing", "second"))


@dataclass(frozen=True, slots=True)
class Prompt:
    """What only the team can say: a blank that explains itself, and the question behind it.

    Attributes:
        name: Its key in judgements.yaml.
        blank: The blank, in square brackets.
        question: The question for the team.
        about: What the need is with, said beside the blank: "following directions"; "" for nothing.
        toward: The same in front of whom a verdict is aimed at: "getting along with" (staff).
    """

    name: str
    blank: str
    question: str
    about: str = ""
    toward: str = ""


@dataclass(frozen=True, slots=True)
class Skill:
    """What a word such as "disorganized" needs support with, its prompt, and whether it is said so alone."""

    name: str
    prompt: str
    alone: bool


@dataclass(frozen=True, slots=True, eq=False)
class Predicate:
    """One way of saying a deficit, and what stands there instead (slots: see predicates.yaml)."""

    patterns: tuple[Pattern, ...]
    said: str
    where: str = ""
    next_form: str = ""
    tail: str = ""
    prompt: str = ""
    unless_number: bool = False
    listed: bool = False


@dataclass(frozen=True, eq=False)
class Rewording:
    """Everything in `knowledge/rewording`, ready for look-ups.

    `words` are judgments with the name of their prompt, `skills` are words that name a skill; no wording
    drops what is `seen`.
    """

    predicates: tuple[Predicate, ...]
    prompts: Mapping[str, Prompt]
    words: Mapping[str, str]
    skills: Mapping[str, Skill]
    sayings: tuple[tuple[Pattern, str], ...]
    asks: Mapping[str, str]
    low: str
    bad: str
    seen: Seen
    _index: dict[str, list[tuple[Pattern, Predicate | str]]] = field(
        default_factory=dict[str, list[tuple[Pattern, "Predicate | str"]]]
    )

    def candidates(self, pieces: Pieces) -> list[tuple[Pattern, Predicate | str]]:
        """The patterns that can match a text: each with its predicate, or with the name of its prompt."""
        if not self._index:
            pairs: list[tuple[Pattern, Predicate | str]] = [
                (p, entry) for entry in self.predicates for p in entry.patterns
            ]
            pairs += self.sayings
            for pair in pairs:
                for first in pair[0].firsts:
                    self._index.setdefault(first, []).append(pair)
        keys = self._index.keys() & pieces.places.keys()
        found = {id(pair[0]): pair for key in keys for pair in self._index[key]}
        return list(found.values())

    @cached_property
    def word(self) -> str:
        """A regular expression for any judgment word."""
        return alternatives(self.words)

    @cached_property
    def bad_list(self) -> re.Pattern[str]:
        """More verdicts after a first one: ", careless and all over the place"."""
        intensive = (
            r"(?:(?:very|really|so|too|quite|pretty|extremely|totally|completely|often|always|just)\s+)*"
        )
        words = f"{self.bad}|{self.word}"
        return re.compile(
            rf"(?:(?:\s*,\s*(?:and\s+|or\s+)?|\s+(?:and|or)\s+)(?:is\s+|are\s+)?{intensive}(?:{words})\b)+",
            re.IGNORECASE,
        )

    @cached_property
    def plain_words(self) -> Mapping[str, str]:
        """`words` by what `plain` makes of them."""
        return {plain(word): prompt for word, prompt in self.words.items()}

    @cached_property
    def plain_skills(self) -> Mapping[str, Skill]:
        """`skills` by what `plain` makes of them."""
        return {plain(word): skill for word, skill in self.skills.items()}

    @cached_property
    def quality(self) -> re.Pattern[str]:
        """A word that judges or names a skill."""
        return re.compile(rf"\b(?:{alternatives([*self.words, *self.skills])})\b", re.IGNORECASE)

    @cached_property
    def quality_list(self) -> re.Pattern[str]:
        """Such words after a verb: "is impulsive, forgetful and often off task"."""
        one = _BEFORE_QUALITY + self.quality.pattern
        verb = r"\b(?:is|are|was|were|seems|appears)\s+(?P<article>an?\s+)?"
        noun = r"(?(article)\s+(?:student|learner|worker|child|boy|girl|kid|writer)\b)"
        return re.compile(rf"{verb}{one}(?:{_NEXT_QUALITY}{one})*{noun}{_AFTER_QUALITY}", re.IGNORECASE)

    def topics_of(self, said: str) -> list[str]:
        """What the qualities of `said` ask support with, in their order, each once."""
        words = [plain(word) for word in self.quality.findall(said)]
        named = [
            self.plain_skills[word].name
            if word in self.plain_skills
            else self.prompts[self.plain_words[word]].about
            for word in words
        ]
        return list(dict.fromkeys(name for name in named if name))

    @cached_property
    def low_word(self) -> re.Pattern[str]:
        """An adjective that grades a skill, with an article in front: "a weak "."""
        return re.compile(rf"(?:(?:a|an)\s+)?(?:{self.low})\s+(?=\w)", re.IGNORECASE)


def load_rewording(folder: Path) -> Rewording:
    """Read the rewording tables.

    Args:
        folder: `knowledge/rewording`, holding predicates.yaml and judgements.yaml.

    Raises:
        DataError: A file is missing, or a key, slot or pattern is not valid; names file, line, value and fix.
    """
    said = read_yaml(folder / "predicates.yaml").keys(("lists", "predicates"))
    judged = read_yaml(folder / "judgements.yaml").keys(("blanks",), optional=("seen",))
    lists = {name: value.text() for name, value in said["lists"].mapping().items()}
    graded = {name: said["lists"][name].text() for name in ("low", "bad")}
    prompts: dict[str, Prompt] = {}
    words: dict[str, str] = {}
    skills: dict[str, Skill] = {}
    sayings: list[tuple[Pattern, str]] = []
    asks: dict[str, str] = {}
    for name, entry in judged["blanks"].mapping().items():
        given = entry.keys(
            ("blank", "question"), optional=("about", "toward", "words", *_SKILLS, "sayings", "rules")
        )
        about, toward = (given[key].text() if key in given else "" for key in ("about", "toward"))
        prompts[name] = Prompt(name, _blank(given["blank"]), given["question"].text(), about, toward)
        for word in given["words"].text().split(",") if "words" in given else ():
            words.setdefault(word.strip().lower(), name)
        for key in _SKILLS:
            for skill, said_of in given[key].mapping().items() if key in given else ():
                for word in said_of.text().split(","):
                    skills[word.strip().lower()] = Skill(skill, name, alone=key == "skills")
        if "sayings" in given:
            sayings += [(_pattern(item, lists), name) for item in given["sayings"].items()]
        for rule in given["rules"].text().split(",") if "rules" in given else ():
            asks[rule.strip()] = name
    return Rewording(
        predicates=tuple(_predicate(item, lists, prompts) for item in said["predicates"].items()),
        prompts=prompts,
        words=words,
        skills=skills,
        sayings=tuple(sayings),
        asks=asks,
        low=alternatives(graded["low"].split(",")),
        bad=alternatives(graded["bad"].split(",")),
        seen=_seen(judged["seen"], lists) if "seen" in judged else Seen(),
    )


def _seen(at: Located, lists: Mapping[str, str]) -> Seen:
    given = at.keys(("words", "sayings", "stays"))
    words = tuple(word.strip().lower() for word in given["words"].text().split(","))
    sayings, stays = (tuple(_pattern(x, lists) for x in given[key].items()) for key in ("sayings", "stays"))
    return Seen(words, sayings, stays)


def plain(word: str) -> str:
    """A word as it is looked up: small letters, single spaces, a space for a hyphen."""
    return " ".join(word.casefold().replace("-", " ").split())


def alternatives(words: Mapping[str, str] | list[str]) -> str:
    """A regular expression for any of `words`, longest first; hyphens and spaces may stand for each other."""
    ordered = sorted((word.strip() for word in words), key=len, reverse=True)
    return "|".join(
        re.escape(w).replace(r"\-", r"[-\s]").replace(r"\ ", r"\s+").replace("'", "['’]")
        for w in ordered
        if w
    )


def _predicate(item: Located, lists: Mapping[str, str], prompts: Mapping[str, Prompt]) -> Predicate:
    given = item.keys(("say", "as"), optional=("where", "next", "tail", "list", "blank", "unless"))

    def chosen(key: str, allowed: Iterable[str]) -> str:
        return given[key].choice(allowed) if key in given else ""

    return Predicate(
        patterns=tuple(_pattern(say, lists) for say in given["say"].items()),
        said=given["as"].text(may_be_empty=True),
        where=chosen("where", PLACES),
        next_form=chosen("next", ("third",)),
        tail=given["tail"].text() if "tail" in given else "",
        prompt=chosen("blank", prompts),
        unless_number=bool(chosen("unless", ("number",))),
        listed=bool(chosen("list", ("yes",))),
    )


def _pattern(at: Located, lists: Mapping[str, str]) -> Pattern:
    try:
        return parse(at.text(), lists)
    except PatternError as error:
        raise at.wrong(f"{error}.") from error


def _blank(at: Located) -> str:
    blank = at.text()
    if not (blank.startswith("[") and blank.endswith("]") and "\n" not in blank):
        raise at.wrong('Write one prompt in square brackets, such as "[what was seen]".')
    return blank
