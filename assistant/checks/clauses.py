"""Sentences, clauses and word classes: just enough grammar to say who a remark is about and where it ends."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from assistant.checks.text import sentences
from assistant.checks.word_classes import Words
from assistant.checks.wording import words_of
from assistant.types import Span

_TOKEN = re.compile(r"[^\W\d_][\w\u0300-\u036f]*(?:['’‑‐-][^\W_]+)*|\d(?:[\w.,/%:]*[\w%])?|_{2,}|[^\w\s]")
_LONGEST = 1500


COORDINATORS = words_of("and but or nor so yet then plus")
SUBORDINATORS = words_of(
    "because when while if although though since until unless where whereas whenever before after as "
    "that than whether how what why once wherever"
)
RELATIVES = words_of("who which whose whom that")
PREPOSITIONS = words_of(
    "in on at with for from of to by during without about into onto over under between among through "
    "across around near behind beside within against toward towards like unlike despite per via after "
    "before"
)
DETERMINERS = words_of(
    "a an the this that these those each every no some any many most all both such another either "
    "neither several few his her their my our your its"
)
OWNED = words_of("his her their")
AUXILIARIES = words_of(
    "is are was were be been being am has have had do does did can could will would shall should may "
    "might must isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't can't cannot "
    "couldn't won't wouldn't shouldn't gets got get gotten seems appears remains becomes stays"
)
ADVERBS = words_of(
    "often still usually really always frequently sometimes also currently just simply consistently "
    "typically generally only even now never rarely seldom hardly barely very quite rather too so "
    "extremely somewhat more most much pretty fairly at times mostly occasionally not currently sadly "
    "unfortunately clearly obviously apparently already again"
)
SUBJECT_PRONOUNS = words_of("he she they i we you it")
_ITEM_ENDS = frozenset((",", ";", ":", ".", "!", "?", "and", "or"))
_ITEMS = 12
_NO_ITEM = SUBJECT_PRONOUNS | SUBORDINATORS | RELATIVES | PREPOSITIONS | DETERMINERS | ADVERBS | COORDINATORS
NEGATIONS = words_of(
    "not never no nobody neither nor without hardly isn't aren't wasn't weren't hasn't haven't hadn't "
    "don't doesn't didn't can't cannot couldn't won't wouldn't shouldn't"
)


class Token(NamedTuple):
    """A word, number, blank or mark with its place; `lower` has straight apostrophes."""

    start: int
    end: int
    text: str
    lower: str

    @property
    def pronoun(self) -> str:
        """The subject pronoun it is or begins with ("he's" -> "he"), or ''."""
        first = self.lower.partition("'")[0]
        return first if first in SUBJECT_PRONOUNS else ""

    @property
    def is_word(self) -> bool:
        """Whether this is a word rather than a number or a mark."""
        return self.text[0].isalpha()

    @property
    def is_capitalised(self) -> bool:
        """Whether it is written like a name: Maya, O'Neil, but not IEP."""
        return self.text[0].isupper() and (len(self.text) == 1 or not self.text.isupper())


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the text with its tokens."""

    start: int
    end: int
    tokens: tuple[Token, ...]

    def before(self, position: int) -> int:
        """How many tokens start before `position`."""
        low, high = 0, len(self.tokens)
        while low < high:
            middle = (low + high) // 2
            if self.tokens[middle].start < position:
                low = middle + 1
            else:
                high = middle
        return low


def tokens_of(text: str, start: int, end: int) -> tuple[Token, ...]:
    """Words, numbers, blanks and marks of `text[start:end]`."""
    found: list[Token] = []
    for match in _TOKEN.finditer(text, start, end):
        written = match.group()
        found.append(Token(*match.span(), written, written.lower().replace("’", "'")))
    return tuple(found)


def spans_of(text: str, cut: Sequence[Span] | None = None) -> list[tuple[int, int]]:
    """Where the sentences are. A line that was only wrapped is joined to the next; an endless one is cut.

    Args:
        text: Any text.
        cut: Its sentences, where they were cut before.
    """
    joined: list[tuple[int, int]] = []
    for span in sentences(text) if cut is None else cut:
        if joined and _wrapped(text, joined[-1], span.start):
            joined[-1] = (joined[-1][0], span.end)
        else:
            joined.append((span.start, span.end))
    return [piece for start, end in joined for piece in _pieces(text, start, end)]


def _wrapped(text: str, previous: tuple[int, int], start: int) -> bool:
    between = text[previous[1] : start]
    return (
        between.count("\n") == 1
        and text[start].islower()
        and (text[previous[1] - 1].isalpha() or text[previous[1] - 1] in ",;'’")
        and start - previous[0] < _LONGEST
        # A short line is a heading or a list item, not a line that ran out of room.
        and previous[1] - max(text.rfind("\n", 0, previous[1]), previous[0]) > 30
    )


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > _LONGEST:
        cut = text.rfind(" ", start + 1, start + _LONGEST)
        cut = cut if cut > start else start + _LONGEST
        yield start, cut
        start = cut
    yield start, end


def is_finite(token: Token, words: Words) -> bool:
    """Whether a word can open a predicate: "is", "reads", "refused"."""
    lower = token.lower
    return (
        lower in AUXILIARIES
        or (lower in words.verbs and lower.endswith("s"))
        or lower in words.telling
        or lower in words.pasts
        or (len(lower) > 4 and lower.endswith("ed") and token.text[0].islower())
    )


def clause_end(sentence: Sentence, after: int, words: Words) -> int:
    """The end of the clause a predicate belongs to, without closing punctuation.

    Args:
        sentence: The sentence.
        after: A position inside the predicate; the end lies at or after it.
        words: Word classes.
    """
    tokens = sentence.tokens
    end = after
    index = sentence.before(after)
    while index < len(tokens):
        token = tokens[index]
        if _ends_clause(tokens, index, words):
            break
        end = token.end if token.is_word or token.text[0] in "0123456789_%/&'’)" else end
        index += 1
    return end


def _ends_clause(tokens: Sequence[Token], index: int, words: Words) -> bool:
    token = tokens[index]
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if token.lower in {
        "but",
        "however",
        "although",
        "though",
        "whereas",
        "yet",
        "because",
        "unless",
        "despite",
    }:
        return True
    if token.text in {";", ":", "—", "–", "(", "[", "!", "?", "•", "…"} or (
        token.text == "-" and _spaced(tokens, index)
    ):
        return True
    if token.text == "." and (following is None or token.end < following.start):
        return True
    if token.text == ",":
        return following is None or not _list_goes_on(tokens, index + 1, words)
    if token.lower in {"and", "or", "so"} and following is not None:
        return _opens_clause(tokens, index + 1, words)
    return False


def _spaced(tokens: Sequence[Token], index: int) -> bool:
    return index > 0 and tokens[index - 1].end < tokens[index].start


def _opens_clause(tokens: Sequence[Token], index: int, words: Words) -> bool:
    """Whether the words from `index` begin a new clause or predicate, after "and" or a comma."""
    for token in tokens[index : index + 2]:
        if token.lower in SUBJECT_PRONOUNS or is_finite(token, words):
            return True
        if token.lower not in ADVERBS and token.lower not in {"then", "that"}:
            return False
    return False


def _list_goes_on(tokens: Sequence[Token], index: int, words: Words) -> bool:
    """Whether a comma only separates the items of a list ("counting, recall, and spelling")."""
    for _ in range(_ITEMS):
        if index >= len(tokens) or not _is_item(tokens, index, words):
            return False
        if tokens[index].lower in {"and", "or"}:
            return index + 1 < len(tokens) and not _opens_clause(tokens, index + 1, words)
        mark = next(
            (i for i in range(index + 1, min(index + 7, len(tokens))) if tokens[i].text in _ITEM_ENDS), None
        )
        if mark is None:
            return False
        if tokens[mark].text in ("and", "or"):
            return not _opens_clause(tokens, mark + 1, words)
        if tokens[mark].text != ",":
            return False
        index = mark + 1
    return False


def _is_item(tokens: Sequence[Token], index: int, words: Words) -> bool:
    first = tokens[index]
    if first.lower in {"and", "or"}:
        return index + 1 < len(tokens) and tokens[index + 1].is_word
    return first.is_word and first.lower not in _NO_ITEM and not is_finite(first, words)
