"""The people and things a clause names, and which of them is its subject."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.checks.clause_shapes import relative_head, told_thing
from assistant.checks.clauses import ADVERBS, SUBJECT_PRONOUNS, Sentence
from assistant.checks.nouns import Nouns, Who
from assistant.checks.pronouns import Pronouns
from assistant.checks.word_classes import Words
from assistant.checks.wording import words_of

_HEARERS = words_of("me us him her them you staff")
# Never governed by a preposition: "at the job site she".
_SUBJECTS = words_of("he she they i we")


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something that is named; `governed` when it stands behind a preposition."""

    who: Who
    index: int
    governed: bool
    word: str


class Entities:
    """Finds the entities of a clause.

    Args:
        nouns: What is a noun, and whose.
        pronouns: Whom a pronoun stands for.
        words: Word classes.
    """

    def __init__(self, nouns: Nouns, pronouns: Pronouns, words: Words) -> None:
        self._nouns = nouns
        self._pronouns = pronouns
        self._words = words

    def among(
        self, sentence: Sentence, number: int, start: int, end: int, *, has_learner: bool
    ) -> list[Entity]:
        """The people and things named from token `start` up to `end`, in order.

        Args:
            sentence: The sentence.
            number: Which one of the text it is.
            start: The first token.
            end: The token after the last.
            has_learner: Whether the text describes a particular learner.
        """
        found: list[Entity] = []
        for index in range(start, end):
            word = sentence.tokens[index].pronoun or sentence.tokens[index].lower
            if word in SUBJECT_PRONOUNS:
                who = self._pronouns.who(number, index, has_learner=has_learner)
            else:
                who = self._nouns.classify(sentence, index)
            if who is not None:
                governed = word not in _SUBJECTS and self._nouns.is_governed(sentence, start, index)
                found.append(Entity(who, index, governed, word))
        # In "her reading teacher" or "the school bus" the last noun says what it is.
        return [
            entity
            for entity, following in zip(found, [*found[1:], None], strict=False)
            if following is None
            or following.index > entity.index + 1
            or following.word in SUBJECT_PRONOUNS
            or (entity.who == following.who == "learner")
        ]

    def subject(self, sentence: Sentence, entities: Sequence[Entity], start: int, end: int) -> Who | None:
        """Who or what the words from `start` up to `end` are about, of the entities named there."""
        pronouns = [
            e
            for e in entities
            if e.word in SUBJECT_PRONOUNS and not e.governed and not self._is_object(sentence, e, start)
        ]
        if pronouns:
            head = relative_head(sentence, start, end, pronouns[-1].index, self._words)
            head = head or told_thing(sentence, pronouns[-1].index, end, self._words)
            return head or self._told_of(sentence, entities, pronouns[-1]) or pronouns[-1].who
        free = [e for e in entities if not e.governed and e.word not in ("it", "you")]
        chosen = free[0] if free else None
        for entity in free[1:]:
            previous = sentence.tokens[self._nouns.phrase_start(sentence, entity.index) - 1]
            if previous.lower in self._words.telling:
                chosen = entity
        return chosen.who if chosen else None

    def _told_of(self, sentence: Sentence, entities: Sequence[Entity], teller: Entity) -> Who | None:
        """ "She told us the cafeteria is": the noun right after a verb of telling and its hearer."""
        for entity in entities:
            if entity.index <= teller.index or entity.governed or entity.word in SUBJECT_PRONOUNS:
                continue
            before = self._nouns.phrase_start(sentence, entity.index) - 1
            if sentence.tokens[before].lower in _HEARERS:
                before -= 1
            if before > teller.index and sentence.tokens[before].lower in self._words.telling:
                return entity.who
        return None

    def _is_object(self, sentence: Sentence, entity: Entity, start: int) -> bool:
        """Whether "it" or "you" follows a verb: "broke it", "tells you"."""
        if entity.word not in ("it", "you") or entity.index == start:
            return False
        previous = sentence.tokens[entity.index - 1]
        return (
            previous.is_word and previous.lower not in ADVERBS and previous.lower not in self._words.telling
        )
