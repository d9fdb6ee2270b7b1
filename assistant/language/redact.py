"""Masking names before text leaves the computer, and putting them back afterwards.

Masking is pseudonymisation, not de-identification: a rare story can still point to a child (34 CFR 300.32
counts that as identifying), so the user sees the masked text first and decides.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from assistant.errors import ModelError
from assistant.language.answers import map_draft
from assistant.language.detector import NameDetector
from assistant.language.english import is_english
from assistant.language.identifiers import Identifier, find_identifiers
from assistant.language.names import Roster
from assistant.language.no_names import names_nobody
from assistant.language.placeholders import Placeholders, replace_spans
from assistant.types import Draft


@dataclass(frozen=True, slots=True)
class Hit:
    """A stretch to mask. `owner` is what it is a spelling of; a declared owner outranks a detected one.
    `spared`: the user said that it is no person, so it stays."""

    start: int
    end: int
    kind: str
    owner: str
    declared: bool = False
    spared: bool = False


PEOPLE = frozenset({"STUDENT", "PERSON"})
_BY_NAME = frozenset({"PERSON", "PLACE", "SCHOOL"})  # found once, then masked wherever they stand
_MAX_PASSES = 5
_Finder = Callable[[str], Iterable[Hit]]


class Redacted:
    """Masked texts and the way back. One per request, in memory only; its repr shows nothing.

    Attributes:
        texts: The masked texts, in the order given: exactly what may leave the computer.
    """

    def __init__(self, texts: Sequence[str], find: _Finder) -> None:
        self._placeholders = Placeholders(texts)
        self._find = find
        self._found: dict[str, list[Hit]] = {}  # a repair sends most texts of the first request again
        self.texts = self.mask(texts)
        self.check_outgoing(self.texts)

    @property
    def mapping(self) -> Mapping[str, str]:
        """Placeholder -> the words it stands for."""
        return self._placeholders.mapping

    def mask(self, texts: Iterable[str]) -> tuple[str, ...]:
        """Further texts of the same request (reasons, a rejected draft), masked the same way."""
        return tuple(self._mask(text) for text in texts)

    def mask_public(self, text: str) -> str:
        """A text of the project (guidance) in which a name of this request may happen to stand."""
        return self._mask(text)

    def restore(self, text: str) -> str:
        """What a model wrote, with the names put back, exactly as they were spelled.

        Raises:
            ModelError: It has a placeholder that was never given out, or a broken one.
        """
        return self._placeholders.restore(text)

    def restore_draft(self, draft: Draft) -> Draft:
        """A model's draft with the names put back in every part.

        Raises:
            ModelError: As for `restore`.
        """
        return map_draft(draft, self.restore)

    def problem_with(self, original: str, answer: str, also: Sequence[str] = ()) -> str:
        """What is wrong with the placeholders of an answer, in one sentence for the model, or ''.

        Args:
            original: The masked original, all of whose placeholders the answer has to keep.
            answer: The model's version of it.
            also: Its other texts, which may leave placeholders out but not invent any.
        """
        for text in (answer, *also):
            problem = self._placeholders.problem(text)
            if problem:
                return problem
        lost = self._placeholders.lost(original, answer)
        return f"It lost {', '.join(lost[:5])}." if lost else ""

    def people_in(self, text: str) -> tuple[Hit, ...]:
        """Where people stand in `text`, declared or found, those too that the user said are no person; none
        where nothing is masked."""
        return tuple(hit for hit in _joined(self._find(text)) if hit.kind in PEOPLE)

    def check_outgoing(self, texts: Iterable[str]) -> None:
        """Look once more for every name, declared or found, in texts that are about to be sent.

        Raises:
            ModelError: One is still there; nothing must be sent.
        """
        if any(self._hits(text) for text in texts):
            raise ModelError(
                "A name was still in the text after masking, so nothing was sent.",
                "Declare the names in it, or use STRENGTHS_MODEL=offline.",
            )

    def _mask(self, text: str) -> str:
        for _ in range(_MAX_PASSES):
            hits = self._hits(text)
            if not hits:
                break
            # Masking one word can make a name of its neighbour ("Will Will reads"), hence another look.
            text = replace_spans(text, [(hit.start, hit.end, self._stand_in(text, hit)) for hit in hits])
        return text

    def _stand_in(self, text: str, hit: Hit) -> str:
        return self._placeholders.stand_in(hit.kind, hit.owner, text[hit.start : hit.end])

    def _hits(self, text: str) -> list[Hit]:
        """What is to be masked in `text`, placeholders that are in it already left alone."""
        given_out = self._placeholders.places(text)
        if text not in self._found:
            self._found[text] = _joined(hit for hit in self._find(text) if not hit.spared)
        return [
            hit
            for hit in self._found[text]
            if not any(hit.start < end and start < hit.end for start, end in given_out)
        ]


def _joined(hits: Iterable[Hit]) -> list[Hit]:
    """Hits that overlap become one stretch, so that no edge of a name is left over."""
    joined: list[Hit] = []
    for hit in sorted(hits, key=lambda h: (h.start, -h.end)):
        if not joined or hit.start >= joined[-1].end:
            joined.append(hit)
            continue
        held = joined[-1]
        length = (held.end - held.start, hit.end - hit.start)
        winner = max(
            ((held.declared, length[0], 1, held), (hit.declared, length[1], 0, hit)), key=lambda x: x[:3]
        )[3]
        joined[-1] = replace(winner, start=held.start, end=max(held.end, hit.end))
    return joined


class Redactor(Protocol):
    """Masks what points to people. Every implementation passes the same conformance tests."""

    def redact(
        self, texts: Sequence[str], people: Sequence[str] = (), not_names: Sequence[str] = ()
    ) -> Redacted:
        """Mask `texts` together, so that one name gets one placeholder in all of them.

        Args:
            texts: Everything of the user's that will be sent.
            people: Names the user declared, the student first.
            not_names: Words the user said are no person here. They stay, unless they are in a longer name
                that was found, or are declared as well.

        Raises:
            ModelError: A name would be left in; nothing may be sent.
        """
        ...


class Detector(Protocol):
    """Finds what nobody declared."""

    def find(self, text: str) -> Iterable[Identifier]:
        """Every stretch of `text` that points to someone; places may overlap."""
        ...


class NoRedaction:
    """For writers on this computer: texts stay as they are."""

    def redact(
        self, texts: Sequence[str], people: Sequence[str] = (), not_names: Sequence[str] = ()
    ) -> Redacted:
        """See `Redactor`; masks nothing, so `people` and `not_names` are not looked at."""
        del people, not_names
        return Redacted(texts, _find_nothing)


def _find_nothing(text: str) -> tuple[Hit, ...]:
    del text
    return ()


class PresidioRedactor:
    """Declared people first, then identifiers with a form of their own, then what the name detector finds.

    Args:
        detector: Shared name detector; loads its model (two seconds) on first use.
    """

    def __init__(self, detector: Detector | None = None) -> None:
        self._detector = detector or NameDetector()

    def redact(
        self, texts: Sequence[str], people: Sequence[str] = (), not_names: Sequence[str] = ()
    ) -> Redacted:
        """See `Redactor`."""
        declared = Roster(people)
        seen: dict[str, str] = {}
        for text in texts:
            for found in self._identify(text):
                _note(seen, text[found.start : found.end], found.kind)
        for text in texts:
            for use in declared.find(text):
                seen.pop(text[use.start : use.end], None)  # already known by declaration
        return Redacted(texts, _Finders(declared, seen, not_names))

    def _identify(self, text: str) -> Iterator[Identifier]:
        for found in (*find_identifiers(text), *self._detector.find(text)):
            if found.kind not in _BY_NAME or not names_nobody(text, found.start, found.end):
                yield found


def _note(seen: dict[str, str], words: str, kind: str) -> None:
    """Keep what `words` are; of a person and a place, the place: the town of Boston is in no list of words.
    Ordinary words that stand like a person are one: the model takes "Marigold will ask" for a town."""
    if kind == "PLACE" and seen.get(words) == "PERSON" and all(map(is_english, words.split())):
        return
    seen[words] = kind


class _Finders:
    """Finds the declared and the detected in any text of one request, the same way each time."""

    def __init__(self, declared: Roster, seen: Mapping[str, str], not_names: Sequence[str]) -> None:
        self._declared = declared
        self._not_names = tuple(
            re.compile(rf"(?<!\w){re.escape(words)}(?!\w)", re.IGNORECASE) for words in not_names if words
        )
        self._seen = seen
        # Fuller names first: "Thuy" belongs to "Thuy Dang", wherever each was found.
        names = sorted((v for v, kind in seen.items() if kind in _BY_NAME), key=lambda v: (-len(v), v))
        start = declared.next_entity
        self._detected = Roster(names, first_entity=start, exact=True)
        self._detected_kinds = {start + index: seen[name] for index, name in enumerate(names)}

    def __call__(self, text: str) -> Iterator[Hit]:
        detected = list(self._detected.find(text))
        namesakes = [(use.start, use.end) for use in detected if self._is_namesake(text[use.start : use.end])]
        for use in self._declared.find(text):
            if not any(start <= use.start and use.end <= end for start, end in namesakes):
                kind = self._kind_of(use.entity)
                yield Hit(use.start, use.end, kind, f"person {use.entity}", declared=True)
        ordinary = [match.span() for words in self._not_names for match in words.finditer(text)]
        for use in detected:
            kind = self._detected_kinds[self._detected.first_owner[use.entity]]
            # Inside a longer name ("Art Bell") the word is still hidden.
            spared = any(start <= use.start and use.end <= end for start, end in ordinary)
            yield Hit(use.start, use.end, kind, f"person {use.entity}", spared=spared)
        for found in find_identifiers(text):
            if found.kind not in _BY_NAME:
                value = text[found.start : found.end]
                yield Hit(found.start, found.end, found.kind, f"{found.kind} {value}")

    def _is_namesake(self, name: str) -> bool:
        """Whether a full name is of another person than the one declared, whose first or family name it has:
        "Noor Saleh" and "Sara Haddad" beside "Noor Haddad"."""
        return self._seen.get(name) == "PERSON" and self._declared.is_namesake(name)

    def _kind_of(self, entity: int) -> str:
        if self._declared.is_organisation[entity]:
            return "SCHOOL"
        people = [index for index, is_school in self._declared.is_organisation.items() if not is_school]
        return "STUDENT" if entity == people[0] else "PERSON"
