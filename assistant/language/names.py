"""Where declared names stand in a text: full, in part, nicknamed, accented or not, possessive, misspaced.

Names that are words too (Will, May, Grace, Hope, Mark, An) count only where the grammar says they are names.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from assistant.language.english import is_english
from assistant.language.name_places import is_ordinary
from assistant.language.word_context import used_as_name
from assistant.language.word_lists import (
    ACRONYMS,
    CREDENTIALS,
    NAME_PARTICLES,
    NEVER_NAMES,
    NICKNAMES,
    ORGANISATION_WORDS,
    PRONOUN_NAMES,
    ROLE_WORDS,
    TITLES,
    WORD_NAMES,
)

_LETTER = r"[^\W\d_]"
# Marks and invisible characters that may stand inside a name: accents, soft hyphens, zero-width characters.
_INSIDE = "[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]*"
_GAP = r"(?:\s|\u200b){1,4}"
_ALIAS = re.compile(r"[\"“”(‘'’]([^\"“”()‘'’]{2,30})[\"“”)’']")
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f'’‘.\-‐‑/])*")
_ACCENTED = (*range(0x00C0, 0x0250), *range(0x1E00, 0x1F00))
_TWIN_LETTERS = {"l": "ł", "o": "ø", "d": "đð", "i": "ıİ", "h": "ħ", "t": "ŧ", "ł": "l", "ø": "o", "đ": "d"}


@dataclass(frozen=True, slots=True)
class NameUse:
    """A name in a text. `entity` is the index of the person in the list that was declared."""

    start: int
    end: int
    entity: int


@dataclass(frozen=True, slots=True, repr=False)
class _Form:
    """One way a person may be written. `is_word` means the grammar has to be asked."""

    pattern: re.Pattern[str]
    entity: int
    is_word: bool


class Roster:
    """The declared people, ready to be found.

    Args:
        people: Names as the user typed them: "Maria Lopez", "Lopez, Maria", 'William "Will" Carter',
            "Mrs. Ruiz (SLP)", "Lincoln Elementary School".
        first_entity: Index of the first of them, where several rosters share one numbering.
        exact: Match capitals as given (small letters too where the name is no word), and no nicknames or
            initials: for names that a program found rather than a person declared.
    """

    def __init__(self, people: Sequence[str], *, first_entity: int = 0, exact: bool = False) -> None:
        tokens = [person.split() if exact else name_words(person) for person in people]
        entities = [first_entity + index for index in _linked(people, tokens, exact)]
        self.is_organisation = {
            entity: _is_organisation(words) for entity, words in zip(entities, tokens, strict=True)
        }
        owners: dict[tuple[str, ...], set[int]] = {}
        for person, words, entity in zip(people, tokens, entities, strict=True):
            for form in _forms(person, words, exact):
                if not any(char.isalnum() for word in form for char in word):
                    continue
                owners.setdefault(form, set()).add(entity)
        shared = first_entity + len(people)
        self.first_owner = {entity: entity for entity in entities}
        self._forms: list[_Form] = []
        full = dict(zip(entities, tokens, strict=True))
        self._full = {
            (_plain(words[0]), _plain(words[-1]))
            for words, entity in zip(tokens, entities, strict=True)
            if len(words) > 1 and not self.is_organisation[entity]
        }
        for form, owned_by in owners.items():
            # Two people called Alex, or one family name: neither for sure. A program finds parts too.
            in_full = {entity for entity in owned_by if len(full[entity]) > 1} if exact else owned_by
            if len(in_full) > 1:
                self.is_organisation[shared] = False
                self.first_owner[shared] = min(owned_by)
                owned_by, shared = {shared}, shared + 1
            self._forms.append(_form(form, min(owned_by), exact))
        for words, entity in zip(tokens, entities, strict=True):
            if not exact and not self.is_organisation[entity]:
                self._forms.extend(_initials(words, entity))
        self.next_entity = shared

    def is_namesake(self, name: str) -> bool:
        """Whether `name`, in full, shares its first or its family name with someone declared in full and is
        nobody of those declared: "Noor Saleh", where "Noor Haddad" was declared."""
        words = [_plain(word) for word in name_words(name)]
        if len(words) < 2:
            return False
        first, last = words[0], words[-1]
        shared = [(_same_given(first, given), last == family) for given, family in self._full]
        other = any(given and not is_ordinary(last) for given, _ in shared) or any(
            family and not is_ordinary(first) for _, family in shared
        )
        return other and (True, True) not in shared

    def find(self, text: str) -> Iterator[NameUse]:
        """Every place in `text` where someone is named; places may overlap."""
        for form in self._forms:
            for match in form.pattern.finditer(text):
                if not form.is_word or used_as_name(text, match.start(), match.end()):
                    yield NameUse(match.start(), match.end(), form.entity)


def _same_given(first: str, given: str) -> bool:
    """Whether a given name is another, its nickname or its beginning: "Katie", "Kat", "K" and "Katherine"."""
    return given.startswith(first) or first in NICKNAMES.get(given, ()) or given in NICKNAMES.get(first, ())


def _linked(people: Sequence[str], tokens: Sequence[Sequence[str]], exact: bool) -> list[int]:
    """For each person the index of the one they are: a short form of a name declared before is no new one."""
    indices: list[int] = []
    for index, (person, words) in enumerate(zip(people, tokens, strict=True)):
        same = index
        if not exact and len(words) == 1 and person.strip() == words[0]:
            short = _plain(words[0])
            for earlier in range(index):
                given = _plain(tokens[earlier][0]) if tokens[earlier] else ""
                if given == short or (len(short) > 2 and given.startswith(short)):
                    same = indices[earlier]
                    break
        indices.append(same)
    return indices


def name_words(person: str) -> list[str]:
    """The words of a name that name someone, given name first, titles and roles left out.

    Args:
        person: A name as a user types it: "Maria Lopez", "Lopez, Maria", "Mrs. Ruiz (SLP)".
    """
    plain = _ALIAS.sub(" ", person) if _aliases(person) or "(" in person else person
    parts = [_WORD.findall(part) for part in plain.split(",")]
    kept = [
        [w.rstrip(".-'’") for at, w in enumerate(part) if not _is_label(w) or (at and _is_family(w))]
        for part in parts
    ]
    kept = [part for part in kept if part]
    if len(kept) > 1:  # "Lopez, Maria"
        kept = [*kept[1:], kept[0]]
    return [word for part in kept for word in part if word]


def _aliases(person: str) -> list[str]:
    """Nicknames given in quotes or brackets: William "Will" Carter, Maria (Mia) Lopez."""
    inner = [match[1].strip() for match in _ALIAS.finditer(person)]
    return [name for name in inner if name and not any(_is_label(w) for w in name.split())]


def _is_family(word: str) -> bool:
    """Whether a word after another is a family name for all that it looks like: "Blia Her", "Ms. Her"."""
    return word[:1].isupper() and word.lower() in PRONOUN_NAMES


def _is_label(word: str) -> bool:
    plain = word.strip(".").lower()
    return (
        plain in TITLES or plain in ROLE_WORDS or (plain.replace(".", "") in CREDENTIALS and len(plain) > 1)
    )


def _is_organisation(tokens: Sequence[str]) -> bool:
    """Whether it names a school or a clinic; "Mrs. Church" alone does not."""
    return len(tokens) > 1 and any(t.lower() in ORGANISATION_WORDS for t in tokens)


def _forms(person: str, tokens: list[str], exact: bool) -> Iterator[tuple[str, ...]]:
    if _is_organisation(tokens):
        core = tuple(t for t in tokens if t.lower() not in ORGANISATION_WORDS)
        if len(" ".join(core)) > 2:
            yield tuple(tokens)
            yield core
        return
    if len(tokens) > 1:
        yield tuple(tokens)
        yield (f"{tokens[-1]},", tokens[0])
    parts = [t for t in tokens if t.isalpha() and _tells(t)] if exact and len(tokens) > 1 else tokens
    for token in parts:
        if token.lower() in NAME_PARTICLES and len(tokens) > 1:
            continue
        if len(token) > 1:
            yield (token,)
        yield from ((piece,) for piece in re.split(r"[-‐‑]", token)[:4] if len(piece) > 2 and piece != token)
    if not exact:
        for alias in _aliases(person):
            yield tuple(alias.split())
        for nickname in NICKNAMES.get(_plain(tokens[0]), ()) if tokens else ():
            yield (nickname.capitalize(),)


def _tells(part: str) -> bool:
    """Whether a part of a name that was found tells of somebody by itself: "Ng" of "Kai Ng", not "OT"."""
    return len(part) > 2 or (len(part) == 2 and part.istitle())


def _form(words: tuple[str, ...], entity: int, exact: bool) -> _Form:
    body = _GAP.join(_spelled(word, exact) + (r"\.?" if len(word) == 1 else "") for word in words)
    lone = words[0] if len(words) == 1 else ""
    is_word = bool(lone) and (_plain(lone) in WORD_NAMES | PRONOUN_NAMES or len(lone) <= 2)
    # "Marias reading" for "Maria's reading": a missing apostrophe is common; "Marks" and "Hopes" are words.
    end = rf"(?!{_LETTER})" if is_word or len(lone) in (1, 2, 3) else rf"(?=(?:e?s)?(?!{_LETTER}))"
    flags = re.NOFLAG if exact else re.IGNORECASE
    return _Form(re.compile(rf"(?<!{_LETTER}){body}{end}", flags), entity, is_word)


def _initials(tokens: list[str], entity: int) -> Iterator[_Form]:
    letters = [t[0] for t in tokens if t.lower() not in NAME_PARTICLES]
    for used in {tuple(letters), (letters[0], letters[-1])} if 2 <= len(letters) <= 4 else ():
        capitals = [re.escape(letter.upper()) for letter in used]
        dotted = r"\.\s?".join(capitals) + r"\."
        bare = "".join(capitals)
        allowed = rf"{dotted}|{bare}" if bare.lower() not in ACRONYMS else dotted
        if "".join(used).lower() in ("ot", "pt", "id", "pe", "us"):
            continue  # "O.T." is a service
        yield _Form(re.compile(rf"(?<![\w.])(?:{allowed})(?!{_LETTER})"), entity, is_word=False)


def _spelled(word: str, exact: bool) -> str:
    pieces: list[str] = []
    for char in unicodedata.normalize("NFD", word):
        if unicodedata.combining(char):
            continue
        if char in "'’‘ʼ`´":
            pieces.append("['’‘ʼ`´]?")
        elif char in "-‐‑":
            pieces.append(r"[-‐‑–\s]?")
        elif char == ".":
            pieces.append(r"\.?")
        elif char == ",":
            pieces.append(r"\s?,")
        else:
            pieces.append(f"[{_variants(char, both_cases=not exact)}]{_INSIDE}")
    if exact:
        shouted = "" if word.lower() in ACRONYMS else f"|{re.escape(word.upper())}"  # "Sai", beside SAI
        # "Marcus reads. marcus likes trains.": no word that it could be instead.
        typed_fast = f"|{re.escape(word.lower())}" if len(word) > 3 and not _is_word(word) else ""
        return f"(?:{''.join(pieces)}{shouted}{typed_fast}|{re.escape(word.capitalize())})"
    return "".join(pieces)


def _is_word(word: str) -> bool:
    return word.lower() in ACRONYMS | NEVER_NAMES or is_english(word)


@cache
def _variants(letter: str, *, both_cases: bool) -> str:
    """`letter` with every accent it can carry, as the inside of a character class."""
    bases = {letter, letter.lower(), letter.upper()} if both_cases else {letter}
    found = {c for c in map(chr, _ACCENTED) if unicodedata.normalize("NFD", c)[0] in bases}
    for base in bases:
        found.update(_TWIN_LETTERS.get(base, ""))
    return "".join(re.escape(c) for c in sorted({*(b for b in bases if len(b) == 1), *found}))


def _plain(word: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c)).lower()
