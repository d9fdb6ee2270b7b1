"""Who a remark is about: the learner, something of the learner's, or somebody or something else.

Not a parser. The subject of a clause is looked for to the left of the remark: pronouns first, then the nouns
of the clause that stand in no prepositional phrase, then the clause before. Precision comes first: a remark
with an unknown subject counts only in a text that describes a learner.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from assistant.checks.clause_shapes import (
    by_shape,
    clause_start,
    is_clause,
    is_predicate,
)
from assistant.checks.clauses import (
    ADVERBS,
    RELATIVES,
    SUBORDINATORS,
    Sentence,
    is_finite,
    tokens_of,
)
from assistant.checks.nouns import Nouns, Who
from assistant.checks.pronouns import Pronouns
from assistant.checks.sentence_kinds import (
    NOTE_LENGTH,
    is_company,
    is_general,
    is_note,
    is_portrait,
    owned_by_learner,
)
from assistant.checks.subject_entities import Entities
from assistant.checks.word_classes import Words
from assistant.checks.wording import lazily, words_of

_LEARNER_HINT = lazily(
    r"\b(?:he|she|him|his|her|hers|himself|herself|(?:the|this|my|our)\s+(?:student|child|son|daughter|boy|girl))\b"
    r"|\bstudent\s+(?:is|has|will|can|does)\b|_{3,}|\[\s*student",
    re.IGNORECASE,
)
# "The profile is that of a youngster who": anybody, and meant is the learner.
_PORTRAIT = re.compile(
    r"\b(?:profile|picture|portrait|pattern|results|scores|data|testing|observations?|history|report|file|ratings?)\b.{0,60}"
    r"\b(?:of|is|was|as|describes?|described|shows?|showed|suggests?|suggested|reveals?|paints?)\s+(?:an?|one)\s+(?:\w+[\s,-]+){0,3}$"
    r"|^\W*(?:this|here)\s+(?:is|was)\s+(?:(?:just|simply|clearly|also)\s+)?(?:an?|one)\s+(?:\w+[\s,-]+){0,3}$"
    # "I see a child who", "What we have is a boy who", "Her teachers describe a girl who"
    r"|\b(?:I|we)\s+(?:(?:still|also|often|mostly|just|only|now|then)\s+)?(?:see|saw|have|had|get|got|find|found|describe)\s+(?:is\s+)?(?:an?|one)\s+(?:\w+[\s,-]+){0,3}$"
    r"|\b(?:teachers?|staff|parents?|records|notes|file|therapists?|aides?)\s+describes?d?\s+(?:an?|one)\s+(?:\w+[\s,-]+){0,3}$",
    re.IGNORECASE | re.DOTALL,
)
_SHORT = 12
_SHOWING = words_of(
    "show shows showed shown demonstrate demonstrates demonstrated reflect reflects reflected"
)
_DEEP = 12


class Describer:
    """Tells, for places in one text, whom the words there describe.

    Args:
        text: The whole text.
        sentences: Its sentences' places.
        words: Word classes.
        people: Names the user declared.
        describes_learner: True when the caller knows the text is about one learner (present levels).
    """

    def __init__(
        self,
        text: str,
        sentences: Sequence[tuple[int, int]],
        words: Words,
        *,
        people: Sequence[str] = (),
        describes_learner: bool = False,
    ) -> None:
        self._text = text
        self._spans = sentences
        self._words = words
        self._declared = frozenset(part.lower() for name in people for part in name.split() if len(part) > 1)
        self._describes_learner = describes_learner
        self._sentences: dict[int, Sentence] = {}
        self.nouns = Nouns(words, self._declared)
        self._pronouns = Pronouns(text, self.nouns, self.sentence)
        self._entities = Entities(self.nouns, self._pronouns, words)
        self.nouns.known = self._names()

    def sentence(self, number: int) -> Sentence:
        """The tokens of a sentence, made on first use."""
        if number not in self._sentences:
            start, end = self._spans[number]
            self._sentences[number] = Sentence(start, end, tokens_of(self._text, start, end))
        return self._sentences[number]

    @cached_property
    def has_learner(self) -> bool:
        """Whether the text describes a particular learner, or is known to."""
        return self._describes_learner or self.names_learner

    @cached_property
    def names_learner(self) -> bool:
        """Whether the words themselves point to a particular learner."""
        if self._declared or _LEARNER_HINT.search(self._text):
            return True
        return bool(self.nouns.known)

    def _names(self) -> frozenset[str]:
        """Words written like the learner's name: then they are known at the head of a sentence too."""
        sentences = [self.sentence(number) for number in range(min(len(self._spans), _SHORT))]
        return frozenset(
            sentence.tokens[index].lower
            for sentence in sentences
            for index in range(len(sentence.tokens))
            if self.nouns.is_name(sentence, index)
        )

    def is_learner(self, number: int, position: int) -> bool:
        """Whether a remark that starts at `position` of sentence `number` describes the learner."""
        sentence = self.sentence(number)
        who = self.subject(number, position)
        end = sentence.before(position)
        if who == "learner":
            return True
        if who in ("owned", "belonging", "none"):
            return not is_general(sentence, self.nouns) and (
                self.has_learner or len(sentence.tokens) <= NOTE_LENGTH
            )
        if who == "unknown":
            named = self.names_learner and not is_general(sentence, self.nouns)
            return named or is_note(sentence, self._words) or self._is_short_remark(sentence, end)
        if who == "generic":
            return is_note(sentence, self._words) or (self.has_learner and is_portrait(sentence, self._words))
        predicate = end < len(sentence.tokens) and is_finite(sentence.tokens[end], self._words)
        if not predicate and owned_by_learner(sentence, end, self.nouns):
            return True  # not "her horse | is stubborn"
        shown = who == "report" and predicate and len(sentence.tokens) <= NOTE_LENGTH
        return who != "thing" and (self.has_learner or shown) and self._is_told(sentence, end, by=who)

    def _is_short_remark(self, sentence: Sentence, end: int) -> bool:
        """Whether a remark that is no predicate stands in a note: "SDI needed for | poor decoding"."""
        if len(sentence.tokens) > NOTE_LENGTH or end >= len(sentence.tokens):
            return False
        if is_finite(sentence.tokens[end], self._words) or is_general(sentence, self.nouns):
            return False
        return any(token.lower in self._words.abilities for token in sentence.tokens[end + 1 : end + 3])

    def subject(self, number: int, position: int) -> Who:
        """Who or what the clause around `position` of sentence `number` is about."""
        sentence = self.sentence(number)
        end = sentence.before(position)
        if self._is_doer(sentence, end):
            return "learner"
        who = self._subject(number, end, relative=False, comma=False, depth=0)
        return "learner" if who == "generic" and self._is_predicate_noun(number, end) else who

    def is_note(self, number: int, position: int) -> bool:
        """Whether the words from `position` on are a verbless note on the learner: "Poor recall."."""
        sentence = self.sentence(number)
        first = sentence.before(position)
        rest = Sentence(position, sentence.end, sentence.tokens[first:])
        heads = (
            first == 0 or not sentence.tokens[first - 1].is_word or sentence.tokens[first - 1].lower == "and"
        )
        whole = all(not is_finite(t, self._words) for t in sentence.tokens[:first])
        return (self.has_learner or len(self._spans) == 1) and heads and whole and is_note(rest, self._words)

    # --- the search to the left ---------------------------------------------------------------------------

    def _subject(self, number: int, end: int, *, relative: bool, comma: bool, depth: int) -> Who:
        """The subject of the words before token `end`.

        `relative`: they are what a "who" refers to. `comma`: a comma lies between them and the remark, so a
        clause that begins with "when" or "because" is only an aside and cannot hold the subject.
        """
        sentence = self.sentence(number)
        start = clause_start(sentence, end)
        entities = self._entities.among(sentence, number, start, end, has_learner=self.has_learner)
        if relative and entities and entities[-1].index >= end - 3:
            return entities[-1].who
        if relative and end < len(sentence.tokens) and sentence.tokens[end].lower in ("that", "which"):
            return "thing"
        opener = sentence.tokens[start - 1] if start else None
        aside = comma and opener is not None and opener.lower in SUBORDINATORS
        if not aside and (start == 0 or is_clause(sentence, start, end, self.nouns)):
            led = not is_predicate(sentence, start, end, self.nouns)
            chosen = self._entities.subject(sentence, entities, start, end) if led else None
            if chosen is None and not relative:
                chosen = by_shape(sentence, start, end, self._words)
            if chosen is not None:
                return chosen
        if opener is None or depth > _DEEP:
            return "none"
        refers_back = opener.lower in RELATIVES
        if opener.lower == "that":
            # "a reset that does not cost" has its subject in "that"; "says that he" has not.
            refers_back = all(t.lower in ADVERBS for t in sentence.tokens[start:end])
        return self._subject(
            number, start - 1, relative=refers_back, comma=comma or opener.text == ",", depth=depth + 1
        )

    # --- whole sentences ----------------------------------------------------------------------------------

    def _is_told(self, sentence: Sentence, end: int, *, by: Who) -> bool:
        """Whether the remark is what somebody says or a result shows, and not said of a further thing."""
        if (
            by == "report"
            and end < len(sentence.tokens)
            and sentence.tokens[end].lower in self._words.telling
        ):
            return True  # the remark begins with the verb: "testing | confirmed delays"
        for index in range(end - 1, max(-1, end - 8), -1):
            # Who "showed no respect" has none; a test that "showed poor recall" tells of the learner.
            shown = by == "person" and sentence.tokens[index].lower in _SHOWING
            if self._pronouns.tells(sentence, index) and not shown:
                between = sentence.tokens[index + 1 : end]
                following = sentence.tokens[end] if end < len(sentence.tokens) else None
                named = bool(between) and between[0].lower in (
                    "a",
                    "an",
                    "the",
                    "this",
                    "these",
                    *SUBORDINATORS,
                )
                if named and following is not None and is_finite(following, self._words):
                    return any(
                        self.nouns.classify(sentence, i) in ("learner", "owned")
                        for i in range(index + 1, end)
                    )
                return True
        return False

    def _is_doer(self, sentence: Sentence, end: int) -> bool:
        """ "Tired of my son | being lazy": the noun right before a verb in -ing does it."""
        if end < 2 or end >= len(sentence.tokens) or not sentence.tokens[end].lower.endswith("ing"):
            return False
        if sentence.tokens[end - 1].lower not in self._words.learners:
            return False
        return sentence.tokens[end - 2].lower in ("my", "our") and self.has_learner

    def _is_predicate_noun(self, number: int, end: int) -> bool:
        """ "Nadia is a second grader who": the noun after "is" is the learner again."""
        sentence = self.sentence(number)
        if is_company(sentence, end, self.nouns):
            return False
        for index in range(end):
            who = self.nouns.person(sentence, index)
            if sentence.tokens[index].pronoun in ("he", "she"):
                who = self._pronouns.who(number, index, has_learner=self.has_learner)
            if who == "learner" and not self.nouns.is_governed(sentence, 0, index):
                return True
            if who == "generic":
                return bool(_PORTRAIT.search(self._text, sentence.start, sentence.tokens[index].start))
        return False
