"""Ways to make a strength the means without "use" or "through": what comes first, goes along or is the topic.

"After telling her story out loud, she will write ...", "will sing the clean-up song and put away ...",
"a passage about the trucks he loves", "Because he knows so much about dinosaurs, he will ...",
"her good memory for songs will help her say ...". What comes after the skill is a reward, and no means:
"and will then get 10 minutes with her horse magazines".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.checks.facts_terms import Reading
from assistant.checks.means_words import Echo, is_negative, tells
from assistant.checks.wording import words_of

_OPENERS = words_of("after while when whenever once as because since if")
_EVENTS = words_of("while when whenever")  # may open with a thing that happens: "when the song plays"
_TIME_OR_STATE = words_of("done finish complet earn stop")
_WHO = words_of("he she they i student learner")
_MATERIALS = words_of(
    """
    book passag text articl magazin stori paragraph topic subject question problem sentenc video pictur fact
    list page essay word report conversat talk exampl card stat score theme lesson chart poem letter comic
    song
    """
)
_TOPICS = words_of("topic subject book text passag articl theme stori problem exampl video song game thing")
_ABOUT = words_of("about on from of")
_OF_HERS = words_of("knows loves likes enjoys follows chooses picks is cares collects")
_REWARDS = words_of(
    "reward rewards rewarded prize treat treats afterward afterwards earn earns earned earning"
)
_SPELLS = words_of("minute minutes time turn turns break breaks access chance")
_GETTING = words_of("get gets getting got earn receive receives have given gain win spend choose")
_AIDS = words_of(
    "help helps get gets carry guide lead let lets allow make give become steer power bring be serve"
)
_AIDED = words_of("him her them his their")
_TRAITS = words_of("outgoing caring hardworking loving outstanding daring willing charming")
_CLAUSE = 16  # tokens an opening clause may have
_REACH = 14


class Ways:
    """Looks for these ways in one rewrite.

    Args:
        reading: the rewrite.
        found: its echoes of the strengths.
        before: the original, where it is known.
    """

    def __init__(self, reading: Reading, found: Sequence[Echo], before: Reading | None) -> None:
        self._tokens = reading.tokens
        self._echoes = found
        self._judged = before is not None

    def any(self) -> bool:
        """Whether a strength is the means in one of these ways."""
        return any(
            self._opens(first, last)
            or self._moves_the_student(first, last)
            or self._is_chosen_topic(first, last)
            or (self._judged and (self._comes_first(first, last) or self._is_material(first, last)))
            for first, last in self._skill_sentences()
        )

    def _skill_sentences(self) -> Iterator[tuple[int, int]]:
        """First and last token (not included) of each sentence that says what the student will do."""
        start = 0
        for index, token in enumerate(self._tokens):
            last = index + 1 == len(self._tokens)
            if last or self._tokens[index + 1].sentence != token.sentence:
                if any(self._low(at) in ("will", "'ll", "can") for at in range(start, index + 1)):
                    yield start, index + 1
                start = index + 1

    def _opens(self, first: int, last: int) -> bool:
        """ "After telling her story, she will ...": the strength in a clause, the skill outside."""
        for index in range(first, last):
            if not self._is_opener(index, first):
                continue
            end = self._clause_end(index, last)
            clause = self._tokens[index + 1 : end]
            if is_negative(clause) or any(token.stem in _TIME_OR_STATE for token in clause):
                continue
            if tells(self._between(index, end), judged=self._judged):
                return True
        return False

    def _is_opener(self, index: int, first: int) -> bool:
        low, following = self._low(index), self._low(index + 1)
        starts = index == first or self._low(index - 1) == ","
        if (
            starts
            and low.endswith("ing")
            and low not in _TRAITS
            and any(e.index == index for e in self._echoes)
        ):
            return True  # "Talking herself through it, ..."
        if low == "the" and following == "way" and self._low(index - 1) != "all":
            return True  # "The way he follows recipes, ..."
        if low not in _OPENERS:
            return False
        if low == "if" and self._low(index - 1) == "even":
            return False  # "Even if he draws cats, ..."
        if following in ("if", "though"):
            following = self._low(index + 2)
            if following in _WHO:
                return False  # "As though he draws cats, ...", not "as if teaching her sister"
        subject = following in _WHO or following.endswith("ing") or self._is_name(index + 1)
        if low in ("as", "since", "if") and not starts and following not in _WHO:
            return False
        return subject or (low in _EVENTS and self._judged)

    def _clause_end(self, index: int, last: int) -> int:
        """Where a clause ends: at its comma, or before the will of the main clause."""
        for at in range(index + 1, min(last, index + _CLAUSE)):
            if self._low(at) in (",", ":", ";", "will", "'ll", "."):
                return at
        return min(last, index + _CLAUSE)

    def _comes_first(self, first: int, last: int) -> bool:
        """ "will tell her story first and then write", "will sing the song and put away three toys"."""
        for index in range(first, last):
            if self._low(index) not in ("will", "'ll"):
                continue
            for end in range(index + 2, min(last, index + _REACH + 4)):
                done = self._between(index, end)
                if self._low(end) in _REWARDS or self._low(end) == "will":
                    break
                if self._turns_to_skill(end, last):
                    if tells(done, judged=True) and any(e.fresh for e in done):
                        return True
                elif self._goes_on(end, last) and _is_act(done):
                    return True
        return False

    def _turns_to_skill(self, index: int, last: int) -> bool:
        """ "then write", "before she writes", "before writing"."""
        following = self._low(index + 1)
        if index + 1 >= last:
            return False
        if self._low(index) == "before":
            return following in _WHO or following.endswith("ing")
        return self._low(index) == "then" and following not in (
            "get",
            "have",
            "earn",
            "look",
            "play",
            "choose",
        )

    def _goes_on(self, index: int, last: int) -> bool:
        """ "... and put away three toys": another deed follows."""
        if self._low(index) not in ("and", "to") or index + 1 >= last:
            return False
        following = self._tokens[index + 1]
        return following.is_word and following.low not in (*_AIDED, "a", "an", "the", "its", "then", "may")

    def _is_material(self, first: int, last: int) -> bool:
        """ "a short book about trucks", "4 of 5 lessons on frogs": the strength is the topic."""
        for echo in self._echoes:
            if not first <= echo.index < last or echo.plain or not echo.fresh:
                continue
            near = range(max(first, echo.index - 4), echo.index)
            joined = [at for at in near if self._low(at) in _ABOUT]
            if not joined or not any(
                self._tokens[at].stem in _MATERIALS for at in range(max(first, joined[-1] - 3), joined[-1])
            ):
                continue
            if not self.is_reward(joined[-1], echo.index):
                return True
        return False

    def _is_chosen_topic(self, first: int, last: int) -> bool:
        """ "on a topic he knows a lot about"."""
        return any(
            self._tokens[at].stem in _TOPICS
            and self._low(at - 1) in ("a", "the", "one")
            and self._low(at + 1) in _WHO
            and self._low(at + 2) in _OF_HERS
            for at in range(first + 1, last - 2)
        )

    def _moves_the_student(self, first: int, last: int) -> bool:
        """ "her good memory for songs will help her say ...", "that habit is how he will compare ..."."""
        for index in range(first + 1, last - 2):
            low, following = self._low(index), self._low(index + 1)
            shows = low == "is" and following in ("how", "what", "where", "why")
            shows = shows or (low == "the" and following == "way" and self._low(index + 2) == "in")
            aids = low in ("will", "can") and following in _AIDS
            if not (shows or aids) or (aids and self._low(index + 2) not in _AIDED):
                continue
            if aids and (self._low(index - 1) in _WHO or self._is_name(index - 1)):
                continue  # "he will carry his bag"
            subject = self._between(max(first, index - 10), index)
            pointed = self._low(first) in ("that", "this", "these", "those") or any(
                self._low(at) in ("that", "this") for at in range(max(first, index - 4), index)
            )
            earlier = any(echo.index < first for echo in self._echoes)
            if tells(subject, judged=self._judged) or (pointed and (earlier or bool(subject))):
                return True
        return False

    def is_reward(self, governor: int, term: int) -> bool:
        """ "then get 10 minutes with her horse magazines", "with Legos to look forward to"."""
        sentence = self._tokens[term].sentence
        behind = [t for t in self._tokens[max(0, governor - 8) : governor] if t.sentence == sentence]
        ahead = [t.low for t in self._tokens[governor : term + 7] if t.sentence == sentence]
        if "to" in ahead:  # "his memory to earn 80% of his points": that is the skill
            ahead = ahead[: ahead.index("to")]
        if not _REWARDS.isdisjoint(ahead) or ("look" in ahead and "forward" in ahead):
            return True
        lows = [token.low for token in behind]
        if not _REWARDS.isdisjoint(lows) or any(token.text == "may" for token in behind[-5:]):
            return True
        return bool(lows) and lows[-1] in _SPELLS and not _GETTING.isdisjoint(lows)

    def _between(self, start: int, end: int) -> list[Echo]:
        return [echo for echo in self._echoes if start <= echo.index < end]

    def _is_name(self, index: int) -> bool:
        return index < len(self._tokens) and self._tokens[index].text[:1].isupper()

    def _low(self, index: int) -> str:
        return self._tokens[index].low if 0 <= index < len(self._tokens) else ""


def _is_act(done: Sequence[Echo]) -> bool:
    """Two words of the strength, one of them new and its own: "take photos", "sing the song"."""
    return len({echo.stem for echo in done}) > 1 and any(echo.fresh and not echo.plain for echo in done)
