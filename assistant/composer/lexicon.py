"""The strength lexicon: how people's words for a child become a phrase a goal can use.

Educators edit `knowledge/strengths/*.yaml`; this module reads and validates it. Unknown keys are refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from assistant.checks.wording import words_of
from assistant.datafiles import Located, read_yaml

T = TypeVar("T")

KINDS = words_of(
    """
    interest skill character preference routine social technology movement music visual memory language
    praise
    """
)
VERBS = frozenset(("use", "draw on", "build on"))


@dataclass(frozen=True, slots=True)
class NounEntry:
    """A noun that names a strength, its kind, and the verb that carries it ("" means: by kind)."""

    noun: str
    kind: str
    verb: str = ""


@dataclass(frozen=True, slots=True)
class Frame:
    """A verb phrase pattern: `starts` matched, then `{X}` (noun or -ing) or `{to}` (base form) filled."""

    starts: str
    noun: str
    clause: str
    kind: str


@dataclass(frozen=True, slots=True)
class Domain:
    """A skill area: the words that show it, and how much each kind of strength helps (0 to 3)."""

    name: str
    label: str
    words: re.Pattern[str]
    helped_by: Mapping[str, int]


@dataclass(frozen=True)
class StrengthLexicon:
    """Everything in `knowledge/strengths`, ready for look-ups. Keys are lower case."""

    adjectives: Mapping[str, NounEntry]
    people: Mapping[str, NounEntry]
    expressions: tuple[tuple[str, NounEntry], ...]
    heads: Mapping[str, str]
    frames: tuple[Frame, ...]
    spanish: tuple[Frame, ...]
    verbs: frozenset[str]
    habits: frozenset[str]
    praise_words: frozenset[str]
    intensifiers: frozenset[str]
    subjects: frozenset[str]
    proper_names: frozenset[str]
    no_answer: frozenset[str]
    looks: frozenset[str]
    plain_words: Mapping[str, str]
    plain_pattern: re.Pattern[str]
    emoji: Mapping[str, str]
    domains: tuple[Domain, ...]
    topics: Mapping[str, re.Pattern[str]]
    set_phrases: re.Pattern[str]
    two_senses: frozenset[str]

    @cached_property
    def openings(self) -> frozenset[str]:
        """The first words of the frames."""
        return frozenset(frame.starts.split()[0] for frame in self.frames)

    @cached_property
    def frame_words(self) -> frozenset[str]:
        """Every word of the frames."""
        return frozenset(word for frame in self.frames for word in frame.starts.split())

    def frames_from(self, low: str) -> Sequence[Frame]:
        """The frames, the longest first, that begin with the first letter of `low`."""
        return self._frames_by_letter.get(low[:1], ())

    def expressions_from(self, low: str) -> Sequence[tuple[str, NounEntry]]:
        """The same for the set expressions."""
        return self._expressions_by_letter.get(low[:1], ())

    @cached_property
    def _frames_by_letter(self) -> Mapping[str, Sequence[Frame]]:
        return _by_letter((frame.starts, frame) for frame in self.frames)

    @cached_property
    def _expressions_by_letter(self) -> Mapping[str, Sequence[tuple[str, NounEntry]]]:
        return _by_letter((phrase, (phrase, entry)) for phrase, entry in self.expressions)

    def kinds_of(self, text: str) -> tuple[str, ...]:
        """The kinds of strength whose topic words stand in `text` ("Lego" -> visual)."""
        return tuple(kind for kind, words in self.topics.items() if words.search(text))

    def apart(self, text: str) -> str:
        """`text` without set phrases, whose words mean something else alone: "table tennis" sets no table."""
        return self.set_phrases.sub(" ", text)

    def domains_of(self, text: str) -> dict[str, int]:
        """The skill areas of `text`, each with how many of its words were found."""
        text = self.apart(text)
        found = {domain.name: len({m.lower() for m in domain.words.findall(text)}) for domain in self.domains}
        return {name: count for name, count in found.items() if count}


def _by_letter(entries: Iterable[tuple[str, T]]) -> dict[str, list[T]]:
    found: dict[str, list[T]] = {}
    for wording, entry in entries:
        found.setdefault(wording[:1], []).append(entry)
    return found


def load_lexicon(folder: Path) -> StrengthLexicon:
    """Read the strength lexicon.

    Args:
        folder: `knowledge/strengths`, with attributes, frames, domains, other_ways and plain_words (.yaml).

    Raises:
        DataError: A file is missing, or a key or value is not valid; names file, line, value and fix.
    """
    word_lists = ("habits", "verbs", "praise_words", "intensifiers", "subjects")
    attributes = read_yaml(folder / "attributes.yaml").keys(("adjectives", "people", "expressions", "heads"))
    frames = read_yaml(folder / "frames.yaml").keys(("affinities", "skills", *word_lists))
    areas = read_yaml(folder / "domains.yaml").keys(("domains", "topics", "set_phrases", "two_senses"))
    others = read_yaml(folder / "other_ways.yaml").keys(
        ("emoji", "spanish", "proper_names", "no_answer", "looks")
    )
    plain = _plain_words(read_yaml(folder / "plain_words.yaml"))
    lists = {name: frozenset(w.lower() for w in frames[name].texts()) for name in word_lists}
    expressions = _noun_entries(attributes["expressions"], "phrases")
    return StrengthLexicon(
        adjectives=_noun_entries(attributes["adjectives"], "words"),
        people=_noun_entries(attributes["people"], "words"),
        expressions=tuple(sorted(expressions.items(), key=lambda item: -len(item[0]))),
        heads=_heads(attributes["heads"]),
        frames=_frames((*frames["affinities"].items(), *frames["skills"].items()), "words"),
        spanish=_frames(others["spanish"].items(), "starts"),
        verbs=lists["verbs"] | lists["habits"],
        habits=lists["habits"],
        praise_words=lists["praise_words"],
        intensifiers=lists["intensifiers"],
        subjects=lists["subjects"],
        plain_words=plain,
        plain_pattern=word_pattern(tuple(plain)),
        proper_names=frozenset(others["proper_names"].texts()),
        no_answer=frozenset(w.lower() for w in others["no_answer"].texts()),
        looks=frozenset(w.lower() for w in others["looks"].texts()),
        emoji={sign: value.text() for sign, value in others["emoji"].mapping().items()},
        domains=tuple(_domain(name, entry) for name, entry in areas["domains"].mapping().items()),
        topics={
            kind: word_pattern(words.texts())
            for kind, words in areas["topics"].keys((), optional=sorted(KINDS)).items()
        },
        set_phrases=word_pattern(areas["set_phrases"].texts()),
        two_senses=frozenset(areas["two_senses"].texts()),
    )


def word_pattern(listed: tuple[str, ...]) -> re.Pattern[str]:
    """One pattern for words and stems: "read*" matches "reads" and "reading"; "art" only "art".

    A star may end any word of a phrase: "play* piano".
    """
    inner = [_stem(word) for word in sorted(listed, key=len, reverse=True) if word[0].isalnum()]
    # "% accuracy" follows its number without a space.
    outer = [_stem(word) for word in sorted(listed, key=len, reverse=True) if not word[0].isalnum()]
    return re.compile("|".join([*outer, rf"(?<!\w)(?:{'|'.join(inner)})"]), re.IGNORECASE)


def _stem(word: str) -> str:
    said = re.escape(word).replace(r"\*", r"\w*")
    if word.endswith("*"):
        return said + r"(?!\w)"
    return said + (r"(?!\w)" if word[-1].isalnum() else "")


def _noun_entries(listing: Located, key: str) -> dict[str, NounEntry]:
    found: dict[str, NounEntry] = {}
    for item in listing.items():
        given = item.keys(("noun", "kind", key), optional=("with",))
        verb = given["with"].choice(VERBS) if "with" in given else ""
        entry = NounEntry(given["noun"].text(), given["kind"].choice(KINDS), verb)
        for word in given[key].texts():
            found.setdefault(word.lower(), replace(entry, noun=entry.noun.replace("{word}", word)))
    return found


def _heads(listing: Located) -> dict[str, str]:
    found: dict[str, str] = {}
    for kind, words in listing.keys((), optional=sorted(KINDS)).items():
        for word in words.texts():
            found.setdefault(word.lower(), kind)
    return found


def _frames(listed: tuple[Located, ...], key: str) -> tuple[Frame, ...]:
    found: list[Frame] = []
    for item in listed:
        given = item.keys(("noun", "kind", key), optional=("clause",))
        clause = given["clause"].text() if "clause" in given else ""
        noun, kind = given["noun"].text(), given["kind"].choice(KINDS)
        found += [Frame(start.lower(), noun, clause, kind) for start in given[key].texts()]
    return tuple(sorted(found, key=lambda frame: -len(frame.starts)))


def _plain_words(root: Located) -> dict[str, str]:
    found: dict[str, str] = {}
    for item in root.keys(("words",))["words"].items():
        given = item.keys(("said", "plain"))
        for value in given.values():
            if re.search(r"\d", value.text()):
                raise value.wrong("Leave numbers out: plain words never touch them.")
        found.setdefault(given["said"].text().lower(), given["plain"].text())
    return found


def _domain(name: str, entry: Located) -> Domain:
    given = entry.keys(("label", "words", "helped_by"))
    helps = given["helped_by"].keys((), optional=sorted(KINDS))
    helped = {kind: weight.number(0, 3) for kind, weight in helps.items()}
    return Domain(name, given["label"].text(), word_pattern(given["words"].texts()), helped)
