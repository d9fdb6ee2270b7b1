"""Placeholders like ⟦STUDENT_1⟧: one per spelling, put in once, taken out in one pass, bent ones too."""

from __future__ import annotations

import re
import secrets
import string
from collections.abc import Iterable, Mapping, Sequence

from assistant.errors import ModelError

KINDS = (
    "STUDENT",
    "PERSON",
    "SCHOOL",
    "PLACE",
    "ADDRESS",
    "PHONE",
    "EMAIL",
    "ID",
    "BIRTHDATE",
    "HOWOLD",  # an age; "AGE 9" would be taken for one of these marks, bent
    "URL",
)
_KIND = "|".join(KINDS)
_BRACKETS = re.compile(r"[⟦⟧〚〛]")
_LOOKALIKE = re.compile(rf"[⟦⟧〚〛]|(?<![^\W\d_])(?:{_KIND})[ _-]\d", re.IGNORECASE)
_NONCE_LENGTH = 4
_BRACKET_PAIRS = (
    (r"[⟦〚]", r"(?:\s?[⟧〛\]])?"),
    (r"\[\[?", r"\s?[\]⟧〛]\]?"),
    (r"\{{1,2}", r"\s?\}{1,2}"),
    ("<", r"\s?>"),
    ("«", r"\s?»"),
    ("【", r"\s?】"),
)


class Placeholders:
    """What stands for what, for one request. Lives in memory only; its repr shows no value.

    Args:
        texts: Everything that will be masked: if any of it looks like a placeholder already, those of this
            request carry a random mark, so that the two cannot be confused.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        texts = tuple(texts)
        self.nonce = _fresh_nonce(texts) if any(_LOOKALIKE.search(text) for text in texts) else ""
        self._brackets_given = any(_BRACKETS.search(text) for text in texts)
        self._by_value: dict[tuple[str, str], str] = {}
        self._values: dict[str, str] = {}
        self._spellings: dict[str, int] = {}
        self._numbers: dict[str, int] = {}
        self._owners: dict[str, str] = {}
        self._pattern = _pattern(self.nonce)

    @property
    def mapping(self) -> Mapping[str, str]:
        """Placeholder -> the words it stands for."""
        return {self._shown(key): value for key, value in self._values.items()}

    def stand_in(self, kind: str, owner: str, value: str) -> str:
        """The placeholder for `value`, always the same one.

        Args:
            kind: One of `KINDS`.
            owner: What the value is a spelling of; spellings of one owner share a number (1, 1b, 1c).
            value: The words as they stand in the text, capitals and accents included.
        """
        held = self._by_value.get((owner, value))
        if held is None:
            number = self._owners.get(owner)
            if number is None:
                self._numbers[kind] = self._numbers.get(kind, 0) + 1
                number = f"{kind}_{self._numbers[kind]}"
                self._owners[owner] = number
            spelling = self._spellings.get(number, 0)
            self._spellings[number] = spelling + 1
            held = number + _letters(spelling)
            self._by_value[owner, value] = held
            self._values[held] = value
        return self._shown(held)

    def restore(self, text: str) -> str:
        """`text` with every placeholder replaced by its words, in one pass.

        Other case, spaces and brackets ([student 1], **STUDENT_1**) are tolerated. What is put back is
        never looked at again, so a name cannot expand into another.

        Raises:
            ModelError: There is a placeholder nobody gave out, or a broken one.
        """
        problem = self.problem(text)
        if problem:
            raise ModelError(
                f"The model's answer could not be used. {problem}", "Try another model, or offline."
            )
        return self._pattern.sub(lambda match: self._values[_key(match)], text)

    def problem(self, text: str) -> str:
        """What is wrong with the placeholders in a model's `text`, in one sentence, or ''."""
        for match in self._pattern.finditer(text):
            if _key(match) not in self._values:
                return f"It has the mark {self._shown(_key(match))}, which stands for nothing."
        rest = self._pattern.sub("", text)
        if not self._brackets_given and _BRACKETS.search(rest):
            return "It has a broken name mark."
        return ""

    def lost(self, original: str, answer: str) -> list[str]:
        """The placeholders of `original` (masked) of whose owner no spelling is left in `answer`."""
        kept = {_number(_key(match)) for match in self._pattern.finditer(answer)}
        return list(
            dict.fromkeys(
                self._shown(_key(match))
                for match in self._pattern.finditer(original)
                if _key(match) in self._values and _number(_key(match)) not in kept
            )
        )

    def places(self, text: str) -> list[tuple[int, int]]:
        """Where placeholders of this request stand in `text`, as (start, end)."""
        if not self._values:
            return []
        known = re.compile("|".join(map(re.escape, self.mapping)))
        return [match.span() for match in known.finditer(text)]

    def _shown(self, key: str) -> str:
        return f"⟦{self.nonce}_{key}⟧" if self.nonce else f"⟦{key}⟧"


def replace_spans(text: str, spans: Sequence[tuple[int, int, str]]) -> str:
    """`text` with each (start, end, new) stretch replaced; stretches do not overlap."""
    for start, end, new in sorted(spans, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def _fresh_nonce(texts: Sequence[str]) -> str:
    while True:
        # No vowels: a nonce never spells a word, and the first sign is a letter.
        nonce = secrets.choice("BCDFGHJKLMNPQRSTVWXZ") + "".join(
            secrets.choice("BCDFGHJKLMNPQRSTVWXZ" + string.digits) for _ in range(_NONCE_LENGTH - 1)
        )
        if not any(nonce.lower() in text.lower() for text in texts):
            return nonce


def _pattern(nonce: str) -> re.Pattern[str]:
    """Every shape a placeholder may come back in: whole, in other brackets, or bare with its underscore."""
    gap = r"[\s_\\\-–]{0,3}"
    shapes = [
        rf"{opening}\s?{_body(nonce, gap, index)}{closing}"
        for index, (opening, closing) in enumerate(_BRACKET_PAIRS)
    ]
    bare = _body(nonce, r"\\?_", len(_BRACKET_PAIRS))
    shapes.append(rf"(?<!\w){bare}(?!\w)[⟧〛]?")
    return re.compile("|".join(shapes), re.IGNORECASE)


def _body(nonce: str, gap: str, index: int) -> str:
    mark = nonce + gap if nonce else ""
    return rf"{mark}(?P<k{index}>{_KIND}){gap}(?P<n{index}>\d{{1,4}})(?P<s{index}>[a-z]{{0,2}})"


def _key(match: re.Match[str]) -> str:
    groups = {name[0]: value for name, value in match.groupdict().items() if value is not None}
    return f"{groups['k'].upper()}_{int(groups['n'])}{groups.get('s', '').lower()}"


def _number(key: str) -> str:
    return key.rstrip(string.ascii_lowercase)


def _letters(index: int) -> str:
    """'' for the first spelling, then b, c, ... z, ba, bb, ..."""
    if index == 0:
        return ""
    if index < 26:
        return string.ascii_lowercase[index]
    return string.ascii_lowercase[(index // 26) % 26] + string.ascii_lowercase[index % 26]
