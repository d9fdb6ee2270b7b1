"""What a sentence makes of each word: stated, denied, or named as a need.

No parser: a negation denies the next content word ("not") or the noun phrase that follows ("no", "without"),
within its clause; a second negation in the reach of the first leaves the words open; a need word opens its
whole clause.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.checks.facts_tokens import Token
from assistant.checks.vocabulary import Vocabulary
from assistant.checks.wording import words_of

POSITIVE, EITHER, NEGATIVE = 1, 0, -1
NEEDED = 2  # in a clause that names a need: open for what the student does, stated for a support

_NOUN_NEGATORS = words_of("no without zero 0 lack lacks lacking nor neither none nothing")
_LABEL = 4  # "Telling time: not yet" has at most this many tokens from the colon on
_SAYING = words_of("told tell tells say says saying hear hears hearing heard \" “ ' ‘ word")
_OF_ALL = words_of("neither none")  # "neither of his papers had": the "not" may stand anywhere
_MISSING = words_of(
    "empty blank missing missed skipped unanswered undone forgotten omitted incomplete unfinished"
)
_MISSING_REACH = 5
_KEEPING, _KEEPING_REACH = words_of("keeps kept keep prevents prevented prevent stops stopped discourages"), 3
_HARD_STOPS = frozenset(".;:!?")
_SOFT_STOPS = frozenset(".;:!?,")
_TOWARD = words_of("to at in for into")
_OPPOSED_REACH = 4
_SCOPE = 30  # tokens a negation can reach in a clause without a comma
_IN_NOUN_PHRASE = words_of("or a an any the his her their")
_SUBJECTS = words_of("he she they it i we his her their")
_LISTED = 3  # words of one item of a list: "manage his money"
_NOT_LISTED = words_of("he she they it i we and is was are has does can will to that which who")
_BEING = words_of("is was are were does can has have will had did cannot can't")


class Signs:
    """Signs of the tokens of one text.

    Args:
        tokens: the text's tokens outside blanks.
        vocabulary: from `load_vocabulary`.
        needs: indexes of tokens that name a need or judge.
        opposed: indexes of tokens in wordings that deny their concept ("distracted").
        closed: indexes inside quantities and longer wordings, where a "no" or "not" denies nothing else.
        open_sentences: sentences whose "not" belongs to a limit ("not ... more than once").
    """

    def __init__(
        self,
        tokens: Sequence[Token],
        vocabulary: Vocabulary,
        needs: set[int],
        opposed: set[int],
        closed: set[int],
        open_sentences: set[int],
    ) -> None:
        self._tokens = tokens
        self._vocabulary = vocabulary
        self._signs = [POSITIVE] * len(tokens)
        self._open_clauses(needs, opposed)
        for index, token in enumerate(tokens):
            if index not in closed:
                if token.sentence in open_sentences:
                    if (token.low,) in self._vocabulary.negators:
                        self._loosen(index)
                else:
                    self._negate(index, token)

    def __getitem__(self, index: int) -> int:
        return self._signs[index]

    def _open_clauses(self, needs: set[int], opposed: set[int]) -> None:
        clauses = self._clauses()
        for at, clause in enumerate(clauses):
            if any(index in needs for index in clause):
                labelled = at and len(clause) <= _LABEL and self._tokens[clause[0]].text == ":"
                for index in (*clause, *(clauses[at - 1] if labelled else ())):
                    if index not in needs:
                        self._signs[index] = NEEDED
            last = max((index for index in clause if index in opposed), default=-1)
            if last >= 0 and not any(self._tokens[index].low in ("will", "to") for index in clause):
                for index in clause:
                    if last < index <= last + _OPPOSED_REACH:
                        self._signs[index] = EITHER

    def _clauses(self) -> list[list[int]]:
        clauses: list[list[int]] = [[]]
        for index, token in enumerate(self._tokens):
            if (
                (index and token.sentence != self._tokens[index - 1].sentence)
                or token.text in _HARD_STOPS
                or token.low in self._vocabulary.boundaries
                or self._new_subject(index)
            ):
                clauses.append([])
            clauses[-1].append(index)
        return clauses

    def _new_subject(self, index: int) -> bool:
        """ "..., and she" and "... and is" begin a clause of their own."""
        low = self._tokens[index].low
        if low not in ("and", ",") or index + 1 >= len(self._tokens):
            return False
        following = self._tokens[index + 1].low
        return following in _SUBJECTS or (low == "and" and following in _BEING)

    def _negate(self, index: int, token: Token) -> None:
        if token.low == "no" and index and self._tokens[index - 1].low in _SAYING:
            return  # "told no", "the word no"
        if (token.low,) in self._vocabulary.negators:
            following = self._tokens[index + 1].low if index + 1 < len(self._tokens) else ""
            if (
                self._nothing_missing(index)
                or self._signs[index] in (NEGATIVE, EITHER)
                or (token.low in _OF_ALL and following == "of")
            ):
                self._loosen(index)
            else:
                self._deny(index, token.low in _NOUN_NEGATORS)
                if token.low == "no":
                    self._open_verb(index)
        elif self._reduces(index):
            self._loosen(index)
        elif self._keeps_from(index):
            self._deny(index, nouns=False)

    def _keeps_from(self, index: int) -> bool:
        """ "the smell keeps him from eating there": he does not eat there."""
        if self._tokens[index].low != "from" or index + 1 >= len(self._tokens):
            return False
        near = self._tokens[max(0, index - _KEEPING_REACH) : index]
        return self._tokens[index + 1].low.endswith("ing") and any(
            token.low in _KEEPING and token.sentence == self._tokens[index].sentence for token in near
        )

    def _open_verb(self, index: int) -> None:
        """ "she spoke to no adult" denies the speaking as much as the adult."""
        at = index - 2 if index > 1 and self._tokens[index - 1].low in _TOWARD else index - 1
        same = at >= 0 and self._tokens[at].sentence == self._tokens[index].sentence
        if same and self._is_content(self._tokens[at]) and self._signs[at] == POSITIVE:
            self._signs[at] = EITHER

    def _reduces(self, index: int) -> bool:
        stems = tuple(token.stem for token in self._tokens[index : index + 2])
        return stems[:1] in self._vocabulary.reducers or stems in self._vocabulary.reducers

    def _deny(self, index: int, nouns: bool) -> None:
        denied = False
        for at in self._scope(index):
            token = self._tokens[at]
            if self._clause_ends(index, at) or (nouns and self._phrase_ends(index, at, denied)):
                return
            denied = denied and token.text != ","  # the next item of a list is denied as the first is
            content = self._is_content(token) and (nouns or not denied)
            self._signs[at] = NEGATIVE if content or not denied else EITHER
            denied = denied or content

    def _nothing_missing(self, index: int) -> bool:
        """ "leaving no field empty", "with no step left out": nothing is denied."""
        ahead = [self._tokens[at] for at in self._scope(index)[:_MISSING_REACH]]
        same = [token.low for token in ahead if token.sentence == self._tokens[index].sentence]
        return self._tokens[index].low in ("no", "none", "without") and not _MISSING.isdisjoint(same)

    def _phrase_ends(self, index: int, at: int, denied: bool) -> bool:
        """Whether a noun phrase after "no" or "without" is over."""
        token = self._tokens[at]
        if token.low in _SUBJECTS or (token.low == "one" and at == index + 1):
            return True
        named = token.text[0].isupper() and not token.text.isupper()
        return denied and (named or (token.low in self._vocabulary.stop and token.low not in _IN_NOUN_PHRASE))

    def _is_content(self, token: Token) -> bool:
        vocabulary = self._vocabulary
        return token.is_word and token.low not in vocabulary.stop and token.stem not in vocabulary.soft

    def _loosen(self, index: int) -> None:
        for at in self._scope(index):
            if self._clause_ends(index, at):
                return
            self._signs[at] = EITHER

    def _scope(self, index: int) -> range:
        return range(index + 1, min(len(self._tokens), index + 1 + _SCOPE))

    def _lists(self, comma: int) -> bool:
        """ "does not cook, clean or do laundry": the comma parts what is all denied, up to the "or"."""
        parted = comma
        for at in range(comma + 1, len(self._tokens)):
            token = self._tokens[at]
            if token.low == "or":
                return self._tokens[comma].text == "," and at > comma + 1
            parted = at if token.text == "," else parted
            ended = token.text in _HARD_STOPS or token.low in _NOT_LISTED or at - parted > _LISTED
            if ended or token.low in self._vocabulary.boundaries:
                return False
        return False

    def _clause_ends(self, index: int, at: int) -> bool:
        token = self._tokens[at]
        return (
            token.sentence != self._tokens[index].sentence
            or (token.text in _SOFT_STOPS and not self._lists(at))
            or token.low == "since"
            or token.low in self._vocabulary.boundaries
        )
