"""Strengths woven into present levels: moved to the front, added where they fit, drawn on next."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from assistant.checks.strength_words import is_negative
from assistant.checks.table_rows import table_start
from assistant.checks.wording import words_of
from assistant.composer.areas import MEANS, Paragraph, Sentence
from assistant.composer.choosing import PLAINLY_HELPS, Skill, fit
from assistant.composer.learner import Learner
from assistant.composer.lexicon import StrengthLexicon
from assistant.composer.list_order import lead_lists
from assistant.composer.means import joined_nouns
from assistant.composer.ordering import resume_after, strength_first
from assistant.composer.phrases import StrengthPhrase
from assistant.composer.pronouns import tells_they
from assistant.composer.statements import of_learner, statements
from assistant.composer.stops import capitalize, ended
from assistant.composer.strength_states import BEING
from assistant.types import Question, TextReview

_OWN_STRENGTHS = re.compile(r"(?:areas of )?strengths?:\s+\w", re.IGNORECASE)
_OWN_BLANK = re.compile(r"\[strength:[^\]\n]*\]", re.IGNORECASE)
_NEED_FIRST = re.compile(r"\S+ (?:\S+ )?(?:needs|requires|is not yet|is working on|has yet to)\b")
_SPEAKER = re.compile(
    r"(?:[\w.]+\s){0,2}?(?:parents?|mom|mother|dad|father|grandma|teachers?|ot|pt|slp|therapist|counselor|"
    r"psychologist|supervisor|case\s+manager|aide|para|coach|staff|student|family)(?:\s\d)?"
    r"(?:['’]s?)?(?:\s(?:input|comments?|notes?|says|report))?$",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]{3,}")
_COMMON = words_of("""
    the and she her his him they their them has have had with for very really good great strong likes
    like loves love enjoys enjoy does can able who when that this from into are was were been being not
    but student child always often also well work works help helps
    """)


class Weaver:
    """Puts strengths in their places and the paragraphs together again."""

    def __init__(
        self,
        text: str,
        review: TextReview,
        paragraphs: list[Paragraph],
        learner: Learner,
        lexicon: StrengthLexicon,
    ) -> None:
        self._text = text
        self._review = review
        self._paragraphs = paragraphs
        self._learner = learner
        self._lexicon = lexicon
        self._before: dict[int, str] = {}
        self._above: dict[int, str] = {}  # lines over the table in which a paragraph stands
        self._moved: set[int] = set()
        self.ahead: list[str] = []  # strengths told on lines of their own, in no paragraph
        self._shouts = text.upper() == text and sum(c.isalpha() for c in text) > 12

    def weave(self, phrases: Sequence[StrengthPhrase]) -> None:
        """Lead with the strengths the user named: move those in the text, add the others where they fit."""
        added: dict[int, list[StrengthPhrase]] = {}
        told: dict[int, list[Sentence]] = {}
        given_in_text: dict[int, list[StrengthPhrase]] = {}
        for phrase in phrases:
            place = self._said_already(phrase)
            if place is None:
                added.setdefault(self._best_area(phrase), []).append(phrase)
                continue
            given_in_text.setdefault(place[0], []).append(phrase)
            if place[1].strength:
                told.setdefault(place[0], []).append(place[1])
        for number, sentences in told.items():
            paragraph = self._paragraphs[number]
            if self._may_reorder(paragraph):
                strength_first(paragraph, self._learner, sentences)
                self._moved.add(number)
        for number, given in added.items():
            self._add(self._paragraphs[number], number, given)
        self._lead_on(added, given_in_text)

    def reorder(self) -> None:
        """Let every area with deficit wording or a need in front open with a strength it has."""
        for number, paragraph in enumerate(self._paragraphs):
            starts_low = bool(paragraph.sentences) and bool(_NEED_FIRST.match(paragraph.sentences[0].said))
            if (
                number not in self._moved
                and self._may_reorder(paragraph)
                and (paragraph.flagged or starts_low)
            ):
                strength_first(paragraph, self._learner)
        lead_lists(self._text, self._paragraphs, self._learner)

    def opening_blank(self) -> Question | None:
        """A blank at the front of a text in which no strength is found; a strength is never made up."""
        if self._review.strengths or _OWN_BLANK.search(self._text):
            return None
        if not any(p.flagged for p in self._paragraphs):
            return None
        who = self._learner.name or "the student"
        blank = f"[Strength: what {who} does well here, with an example]"
        empty = next((p for p in self._paragraphs if p.awaits), None)
        if empty:
            self._fill(empty, self._cased(blank))
        else:
            first = self._paragraphs[0]
            self._put_first(first, 0, blank, alone=bool(first.label))
        return Question(
            part="strength", text=f"What does {who} do well in this area? Give an example.", blank=blank
        )

    def rendered(self) -> str:
        """The text with its paragraphs as they are now; everything between them as it was."""
        pieces: list[str] = []
        at = 0
        for number, paragraph in enumerate(self._paragraphs):
            top = table_start(self._text, paragraph.opening) if number in self._above else at
            pieces += [self._text[at:top], self._above.get(number, "")]
            pieces += [self._text[top : paragraph.opening], self._before.get(number, "")]
            pieces += [
                self._text[paragraph.opening : paragraph.start],
                " ".join(ended(s.said for s in paragraph.sentences)),
            ]
            at = paragraph.end
        return "".join([*pieces, self._text[at:]])

    def _may_reorder(self, paragraph: Paragraph) -> bool:
        fixed = paragraph.part == "strengths" or (paragraph.part == "needs" and bool(paragraph.label))
        fixed = fixed or any(s.quoted or _says_who(s) for s in paragraph.sentences)
        return len(paragraph.sentences) > 1 and not fixed

    def _said_already(self, phrase: StrengthPhrase) -> tuple[int, Sentence] | None:
        said = [stems for told in (phrase.original, phrase.clause, phrase.noun) if (stems := _stems(told))]
        for number, paragraph in enumerate(self._paragraphs):
            for sentence in paragraph.sentences:
                note = "" if paragraph.flagged else paragraph.label  # "Vocabulary – strength"
                stems = _stems(f"{note} {sentence.said}")
                if MEANS.search(sentence.said) or not any(wanted <= stems for wanted in said):
                    continue
                # "grabbed his talker" names what is loved and is no strength; "never gives up" is one
                named_only = all(len(wanted) == 1 for wanted in said if wanted <= stems)
                if not (named_only and is_negative(sentence.said, 0, len(sentence.said))):
                    untouched = sentence.said == self._text[sentence.start : sentence.end]
                    sentence.strength = untouched or not sentence.flagged
                    sentence.need = not sentence.strength
                    sentence.given = sentence.strength
                    return number, sentence
        return None

    def _best_area(self, phrase: StrengthPhrase) -> int:
        """The paragraph whose skill the strength helps with most; a strengths label comes before that."""
        labelled = [n for n, p in enumerate(self._paragraphs) if p.part == "strengths"]
        if labelled:
            return labelled[0]
        helped = [
            (fit(phrase, self._skill(n), self._lexicon) + (0.5 if p.flagged else 0.0), -n)
            for n, p in enumerate(self._paragraphs)
            if p.takes_strengths
        ]
        return self._top_of_list(-max(helped)[1]) if helped else 0

    def _top_of_list(self, number: int) -> int:
        """The first bullet of the list in which a paragraph stands: a strength opens a list."""
        bullet = self._paragraphs[number].bullet
        while bullet and number and self._paragraphs[number - 1].bullet == bullet:
            between = self._text[self._paragraphs[number - 1].end : self._paragraphs[number].opening]
            if between.count("\n") > 1:
                break
            number -= 1
        return number

    def _skill(self, number: int) -> Skill:
        paragraph = self._paragraphs[number]
        return Skill.of(f"{paragraph.label} {self._text[paragraph.start : paragraph.end]}", self._lexicon)

    def _add(self, paragraph: Paragraph, number: int, given: Sequence[StrengthPhrase]) -> None:
        dropped = self._drop_no_answer(paragraph)
        note = paragraph.part == "strengths" and self._is_fragments(paragraph)
        said = " ".join(statements(given, self._learner, fragment=note))
        if paragraph.awaits:
            self._fill(paragraph, self._cased(said))
        elif paragraph.part == "strengths" and dropped:
            paragraph.sentences.insert(0, _strength(paragraph, self._cased(said)))
        elif paragraph.part == "strengths":
            last = paragraph.sentences[-1].said if paragraph.sentences else ""
            joint = "" if not last or last.rstrip().endswith((".", "!", "?")) else "."
            if paragraph.sentences:
                paragraph.sentences[-1].said += joint
            paragraph.sentences.append(_strength(paragraph, self._cased(said)))
        else:
            self._put_first(
                paragraph,
                number,
                said,
                alone=bool(paragraph.label) and (paragraph.part == "needs" or self._is_note(paragraph)),
            )

    def _drop_no_answer(self, paragraph: Paragraph) -> bool:
        """Take out a "none noted" behind "Strengths:": the strength named now stands in its place."""
        first = paragraph.sentences[0] if paragraph.sentences else None
        if paragraph.part != "strengths" or not first or first.closed or not self._is_no_answer(first.said):
            return False
        del paragraph.sentences[0]
        return True

    def _is_no_answer(self, said: str) -> bool:
        """Whether `said` is a "none": "see above" and "unknown" say something else, and stay."""
        told = said.strip(" .!-–—").lower()
        return told.startswith("no") and told in self._lexicon.no_answer

    def _fill(self, paragraph: Paragraph, said: str) -> None:
        """Put strengths behind an empty "Strengths:"."""
        gap = "" if self._text[paragraph.opening : paragraph.start][-1:].isspace() else " "
        paragraph.sentences.append(_strength(paragraph, f"{gap}{said}"))

    def _put_first(self, paragraph: Paragraph, number: int, said: str, *, alone: bool) -> None:
        self._place(paragraph, number, self._cased(said), alone=alone)
        if number in self._before or number in self._above:
            self.ahead.append(said)

    def _place(self, paragraph: Paragraph, number: int, said: str, *, alone: bool) -> None:
        newline = "\r\n" if "\r\n" in self._text else "\n"
        if not paragraph.takes_strengths:
            self._above[number] = self._headed(said) + newline
        elif paragraph.cell:
            self._insert(paragraph, number, said)
        elif paragraph.label and not paragraph.bullet and _SPEAKER.match(paragraph.label):
            self._before[number] = f"{said}{newline}"  # what the team adds is not that person's word
        elif alone:
            self._before[number] = self._headed(said) + newline
        elif paragraph.bullet:
            line_start = self._text.rfind("\n", 0, paragraph.opening) + 1
            indent = self._text[line_start : paragraph.opening]
            front = (
                self._cased("Strengths:") + " "
                if paragraph.numbered and "strength" not in said.lower()[:10]
                else ""
            )
            mark = "" if paragraph.numbered else paragraph.bullet
            if not front and self._text[paragraph.start : paragraph.start + 1].islower():
                said = said.removesuffix(".")
                said = said if said.startswith(self._learner.name or "[") else said[:1].lower() + said[1:]
            self._before[number] = f"{mark}{front}{said}{newline}{indent}"
        elif paragraph.label and _opens_with_data(paragraph):
            self._before[number] = f"{said} "  # the grade of "Social studies: C-." stays with its label
            self._moved.add(number)
        else:
            self._insert(paragraph, number, said)

    def _headed(self, said: str) -> str:
        return said if "strength" in said.lower()[:10] else f"{self._cased('Strengths:')} {said}"

    def _insert(self, paragraph: Paragraph, number: int, said: str) -> None:
        """Put strengths in front of the sentences of a paragraph, on the same line."""
        first = paragraph.sentences[0] if paragraph.sentences else None
        label = _OWN_STRENGTHS.match(first.said) if first else None
        if first and label and self._is_no_answer(first.said[label.end() - 1 :]):
            first.said, first.strength, first.given = f"{first.said[: label.end() - 1]}{said}", True, True
            self._moved.add(number)
            return
        if first and first.strength and label:
            # "Strengths: Ana is polite. Concerns: ...": behind the first of them
            told = self._learner.resumed(said)
            paragraph.sentences.insert(1, _strength(paragraph, told))
            self._moved.add(number)
            return
        resume_after(_OWN_BLANK.sub("", said), paragraph.sentences, self._learner)
        if paragraph.label and said[:1].isupper():
            # "Vision: legally blind" opened its line; now it does not
            capitalize(paragraph.sentences[:1])
        paragraph.sentences.insert(0, _strength(paragraph, said))
        self._moved.add(number)

    def _owner(self) -> str:
        """The possessive; where the text has no pronoun, the name with 's."""
        unsaid = self._learner.possessive == "their" and not tells_they(self._text)
        return self._learner.owner if unsaid else self._learner.possessive

    def _is_fragments(self, paragraph: Paragraph) -> bool:
        return not any(
            self._learner.called and s.said.startswith(self._learner.called) for s in paragraph.sentences
        )

    def _is_note(self, paragraph: Paragraph) -> bool:
        """Whether a label stands in front of a few words and no sentence: "Math: average", "Math – weak."."""
        body = self._text[paragraph.start : paragraph.end]
        dashed = self._text[paragraph.opening : paragraph.start].rstrip()[-1:] in "-–—"
        return len(paragraph.sentences) == 1 and body[:1].islower() and (dashed or body[-1:] not in ".!?")

    def _lead_on(self, *given: Mapping[int, Sequence[StrengthPhrase]]) -> None:
        """Say at the end of an area with needs what the next steps can draw on: the strength as the means."""
        if MEANS.search(self._text):
            return
        for number, paragraph in enumerate(self._paragraphs):
            needs = " ".join(s.said for s in paragraph.sentences if s.need)
            phrases = [p for there in given for p in there.get(number, ()) if _is_means(p)]
            if not needs or not phrases or paragraph.bullet or paragraph.part == "strengths":
                continue
            if _SPEAKER.match(paragraph.label) or not paragraph.takes_strengths:
                continue
            skill = Skill.of(needs, self._lexicon)
            ranked = sorted(phrases, key=lambda p: -fit(p, skill, self._lexicon))[:2]
            helping = [p for p in ranked if fit(p, skill, self._lexicon) >= PLAINLY_HELPS]
            if helping:
                nouns = of_learner(
                    joined_nouns([p.owned_noun(self._learner.possessive) for p in helping]), self._learner
                )
                said = self._cased(f"Next steps can draw on {self._owner()} {nouns}.")
                last = paragraph.sentences[-1]
                if last.said[-1:].isalnum():
                    last.said += "."
                paragraph.sentences.append(Sentence(paragraph.end, paragraph.end, said, leans=True))

    def _cased(self, said: str) -> str:
        return said.upper() if self._shouts else said


def _opens_with_data(paragraph: Paragraph) -> bool:
    """Whether a few words or scores, and no sentence, stand behind a label that sentences follow."""
    first = paragraph.sentences[0] if len(paragraph.sentences) > 1 else None
    return first is not None and not (first.need or first.strength) and bool(_DATA.fullmatch(first.said))


# A word is taken whole: a long one in capitals would be cut into groups in too many ways.
_DATA = re.compile(r"(?:[A-Z][A-Za-z+-]*+\s?+(?:\d{1,3}+%?)?+(?:,\s|\s)?+){1,4}[+-]?\.|[a-z]+\.")


def _says_who(sentence: Sentence) -> bool:
    """Whether a sentence opens with its own speaker: what follows "Teacher:" stays behind it."""
    label, colon, _ = sentence.said.partition(":")
    return bool(colon) and bool(_SPEAKER.fullmatch(label.strip()))


def _strength(paragraph: Paragraph, said: str) -> Sentence:
    return Sentence(paragraph.start, paragraph.start, said, strength=True, given=True)


def _is_means(phrase: StrengthPhrase) -> bool:
    """Whether a strength reads well after "build on"; an interest the words only might name does not."""
    guessed = phrase.noun.startswith("interest in") and not re.search(
        r"interest|into|fan|obsess|fascinat|like|excite", phrase.original, re.IGNORECASE
    )
    stated = phrase.noun.startswith(BEING)  # nothing can be built on "Ana's being up early"
    return not (phrase.quoted or guessed or stated or phrase.kind == "praise" or len(phrase.noun.split()) > 9)


def _stems(text: str) -> frozenset[str]:
    """The telling words of a text, cut to five letters."""
    return frozenset(word.lower()[:5] for word in _WORD.findall(text) if word.lower() not in _COMMON)
