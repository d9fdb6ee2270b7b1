"""Which words a pattern cannot do without: a clause that holds none of them is never tried with it.

A pattern of "needs", "would benefit from" and a hundred wordings more is long to make and to try, and most
clauses hold no word of it. Which words those are is read from the pattern itself. A gate may let a pattern be
tried in vain; it never keeps one from a match.

Reading the long ones takes a tenth of a second, so what was read is written down in knowledge/gates.json by
`python -m assistant.checks.rules_table`, under a digest of the pattern; any other is read anew.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from functools import cache
from hashlib import blake2b
from typing import NamedTuple

from assistant.checks.wording import LazyPattern, words_of
from assistant.settings import data_folder

GATES_FILE = "gates.json"

# Letters by which a word is known; of a word whose ending is left open ("struggl", "wisc"), the first four.
_HEAD = 6
_STEM = 4
_RUN = re.compile(r"[^\W\d_]+")
# Letters that a pattern takes for "s" and "i" where it ignores case.
_FOLDED = {0x17F: "s", 0x131: "i", 0x307: None}
# Words that stand in most sentences tell little, those of a school day somewhat more.
_COMMON = words_of(
    "a all an and are as at be been but by can did do does for from get gets had has have he her him his "
    "how i if in is it me more most my no not of on one or our out s she so some than that the their them "
    "there they this to up us was we well were what when where while who will with you"
)
_FREQUENT = words_of(
    "goal goals help like make makes need needs read reads school studen teache time use used uses want "
    "wants word words work works write writes with given"
)
_TOKEN = re.compile(
    r"\(\?<?[=!]|\(\?(?:P<\w+>|-?[a-z]*:)|\(|[A-Za-z]+(?![?*+{])|[A-Za-z]"
    r"|\[\^?\]?(?:\\.|[^\]\\])*\]|\\.|[?*+]\??|\{\d*(?:,\d*)?\}\??|.",
    re.DOTALL,
)
_ZERO_WIDTH = ("^", "$", r"\B", r"\A", r"\Z")
_NO_LETTER = re.compile(r"\[(?:\\[sdtnr]|[^\w\\^])*\]\Z")

# How far a wording has been read: the word that is being spelled (None where its head is not known), and the
# most telling head of the words before it.
_State = tuple[str | None, str]
_States = frozenset[_State]
Heads = frozenset[str] | None  # the words of a text; None where nobody looked


def heads(text: str, start: int, end: int) -> frozenset[str]:
    """The first letters of every word of a stretch, in lower case: of "struggles", "strugg" and "stru*"."""
    low = text[start:end].lower()
    if not low.isascii():
        low = low.translate(_FOLDED)
    words = _RUN.findall(low)
    stems = [f"{word[:_STEM]}*" for word in words if len(word) >= _STEM]
    return frozenset([*stems, *[word[:_HEAD] for word in words]])


class Told(NamedTuple):
    """A text with the heads of its words."""

    text: str
    heads: Heads

    @classmethod
    def of(cls, text: str) -> Told:
        """The text as it is."""
        return cls(text, heads(text, 0, len(text)))


class GatedPattern(LazyPattern):
    """A pattern that is compiled and tried only where one of its words stands."""

    _gate: frozenset[str] | None = None

    @property
    def source(self) -> str:
        """The regular expression."""
        return self._source

    @property
    def is_written(self) -> bool:
        """Whether its gate is in gates.json; it was a valid expression when that was made."""
        return _digest(self._source) in _written()

    def found_in(self, told: Told) -> re.Match[str] | None:
        """Where it first stands in a text."""
        return self.search(told.text) if self.may(told.heads) else None

    def may(self, there: Heads) -> bool:
        """Whether it can match in a text with these heads; always where they are not known."""
        if there is None:
            return True
        gate = self._gate
        if gate is None:
            written = _written().get(_digest(self._source))
            gate = self._gate = gate_of(self._source) if written is None else frozenset(written)
        return not gate or not gate.isdisjoint(there)


def written_gates(patterns: Iterable[GatedPattern]) -> bytes:
    """What belongs into gates.json: the gate of each of the patterns, read anew."""
    gates = {_digest(one.source): sorted(gate_of(one.source)) for one in patterns}
    lines = [f"{json.dumps(digest)}: {json.dumps(gates[digest])}" for digest in sorted(gates)]
    return ("{\n" + ",\n".join(lines) + "\n}\n").encode("utf-8")


@cache
def _written() -> dict[str, list[str]]:
    path = data_folder("knowledge") / GATES_FILE
    return json.loads(path.read_bytes()) if path.exists() else {}


def _digest(source: str) -> str:
    return blake2b(source.encode("utf-8"), digest_size=8).hexdigest()


def gate_of(source: str) -> frozenset[str]:
    """Heads of which every match of a regular expression holds one; empty where it can do without any."""
    states = _Reader(_TOKEN.findall(source)).read()
    found = {head for _, head in _closed(states, whole=False)}
    return frozenset() if "" in found else frozenset(found)


class _Reader:
    """Reads the parts of a regular expression; what it does not know, it takes for any letters."""

    def __init__(self, tokens: Sequence[str]) -> None:
        self._tokens = tokens
        self._at = 0

    def read(self) -> _States:
        return self._branches(frozenset([(None, "")]))  # it may begin inside a word

    def _branches(self, before: _States) -> _States:
        """What may have been read after any branch up to the closing bracket or the end."""
        found: set[_State] = set()
        states = before
        while self._at < len(self._tokens):
            token = self._tokens[self._at]
            self._at += 1
            if token == ")":
                break
            if token == "|":
                found |= states
                states = before
            else:
                states = self._repeated(states, self._part(token, states))
        return frozenset(found | states)

    def _part(self, token: str, states: _States) -> _States:
        if token.isalpha() and token.isascii():
            low = token.lower()
            return frozenset((None if word is None else _spelled(word, low), head) for word, head in states)
        if token[0] == "(":
            inside = self._branches(states)
            return states if token[-1] in "=!" else inside
        if token in _ZERO_WIDTH:
            return states
        if token[0] == "[" and len(token) > 1:
            return _closed(states) if _NO_LETTER.match(token) else _unknown(states)
        if token[0] == "\\" and len(token) > 1:
            return _closed(states) if token[1] in "bsdtnr" or not token[1].isalnum() else _unknown(states)
        return _unknown(states) if token == "." or token.isalpha() else _closed(states)

    def _repeated(self, before: _States, after: _States) -> _States:
        """`after`, where the part is asked for once; with `before` where it may be left out."""
        token = self._tokens[self._at] if self._at < len(self._tokens) else ""
        if not (token[:1] in ("?", "*", "+") or (token[:1] == "{" and len(token) > 1)):
            return after
        self._at += 1
        if token[0] != "?":
            # Again, or not: a word that is not at its end goes on in a way that is not known.
            after |= _unknown(after) if any(word != "" for word, _ in after) else after
        optional = token[0] in "?*" or token[1:2] in ("0", ",")
        return after | before if optional else after


def _closed(states: _States, *, whole: bool = True) -> _States:
    """After the end of a word; `whole`: no letter may follow it."""
    if not whole:
        states = _unknown(states)
    return frozenset(("", _better(head, word) if word else head) for word, head in states)


def _unknown(states: _States) -> _States:
    """After letters that are not known."""
    return frozenset(((_stem(word) or None) if word else None, head) for word, head in states)


def _spelled(word: str, letters: str) -> str:
    return word if word[-1:] == "*" else (word + letters)[:_HEAD]


def _stem(word: str) -> str:
    """What is known of a word that goes on in a way that is not."""
    if len(word) == _HEAD or word[-1] == "*":
        return word
    return f"{word[:_STEM]}*" if len(word) >= _STEM else ""


def _better(head: str, word: str) -> str:
    """The rarer of two words of one wording."""
    return word if not head or _frequency(word) < _frequency(head) else head


def _frequency(head: str) -> int:
    return 2 if head in _COMMON else int(head in _FREQUENT or head[-1] == "*")
