"""Words and signs of a text with their places, in sentences: what the fact readers walk over."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.checks.text import sentences
from assistant.checks.vocabulary import Limit, Vocabulary

# Numbers, then words (inner apostrophes and combining marks stay), then blanks, then single signs.
_TOKEN = re.compile(
    r"\d+(?:,\d{3})*(?:\.\d+)?|\.\d+"
    r"|[^\W\d_](?:[^\W\d_]|[\u0300-\u036f])*(?:['’][^\W\d_]+)*"
    r"|_{2,}|[^\w\s]|_|\d",
    re.UNICODE,
)
_GRADES = re.compile(r"[BCDF]s")
_CONTRACTION = re.compile(r"(?:n['’]t|['’](?:s|re|ll|ve|d|m))$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Token:
    """One word or sign. `space` says whether white space (or the start of the text) comes before it."""

    start: int
    end: int
    text: str
    low: str
    stem: str
    space: bool
    sentence: int
    is_word: bool
    is_number: bool


class Line:
    """Tokens with the vocabulary that reads them; asking beyond either end gives empty words."""

    def __init__(self, tokens: Sequence[Token], vocabulary: Vocabulary) -> None:
        self.tokens = tokens
        self.vocabulary = vocabulary

    def __len__(self) -> int:
        return len(self.tokens)

    def low(self, index: int) -> str:
        """The lower-case form of a token."""
        return self.tokens[index].low if 0 <= index < len(self.tokens) else ""

    def glued(self, index: int) -> bool:
        """Whether a token follows the one before without white space."""
        return 0 <= index < len(self.tokens) and not self.tokens[index].space

    def is_number(self, index: int) -> bool:
        """Whether a token is written in digits."""
        return 0 <= index < len(self.tokens) and self.tokens[index].is_number

    def is_word(self, index: int) -> bool:
        """Whether a token is made of letters."""
        return 0 <= index < len(self.tokens) and self.tokens[index].is_word

    def stem(self, index: int) -> str:
        """The stem of a token."""
        return self.tokens[index].stem if 0 <= index < len(self.tokens) else ""

    def limits_from(self, index: int) -> tuple[Limit, ...]:
        """The limits that may start at a token, or after the hyphen there ("3-or-fewer")."""
        first = self.low(index + 1) if self.low(index) == "-" else self.low(index)
        return self.vocabulary.limits_after.get(first, ())

    def phrase(self, index: int, words: Sequence[str]) -> int:
        """The index after `words` (lower case) when they stand at `index`, else -1; hyphens are skipped."""
        for word in words:
            if self.low(index) == "-" and word != "-":
                index += 1
            if self.low(index) != word:
                return -1
            index += 1
        return index


def tokens(text: str, vocabulary: Vocabulary) -> list[Token]:
    """The tokens of `text` in order; `text[token.start:token.end] == token.text`."""
    found: list[Token] = []
    ends = [span.end for span in sentences(text)]
    sentence = 0
    previous = -1
    for match in _TOKEN.finditer(text):
        while sentence < len(ends) - 1 and match.start() >= ends[sentence]:
            sentence += 1
        for start, end in _parts(match):
            raw = text[start:end]
            low = raw.lower().replace("’", "'")
            letter = raw[0].isalpha()
            digit = raw[0].isdecimal() or (raw[0] == "." and end - start > 1)
            stem = vocabulary.stem(low) if letter else low
            if _GRADES.fullmatch(raw):
                stem = low[0]  # "two Fs" are two F's
            found.append(Token(start, end, raw, low, stem, start != previous, sentence, letter, digit))
            previous = end
    return found


def _parts(match: re.Match[str]) -> list[tuple[int, int]]:
    """ "doesn't" is "does" and "n't", "Sam's" is "Sam" and "'s": the negation is a word of its own."""
    start, end = match.span()
    text = match.group()
    if not text[0].isalpha() or ("'" not in text and "’" not in text):
        return [(start, end)]
    tail = _CONTRACTION.search(text)
    if tail is None or tail.start() == 0 or text.lower().replace("’", "'") == "can't":
        return [(start, end)]
    cut = start + tail.start()
    return [(start, cut), (cut, end)]
