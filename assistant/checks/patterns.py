"""The little language rule patterns are written in, and how it becomes a regular expression.

| write | to match |
| --- | --- |
| `fails to` | these words, any case, any white space between, straight or curly apostrophe |
| `(fails\\|failed) to` | one of several wordings; a branch may hold several words |
| `[still] fails to` | the word or not |
| `struggl*` | any ending: struggles, struggled, struggling |
| `attention-seeking` | with a hyphen or with a space |
| `poor {ability}` | any entry of the word list `ability` in lists.yaml |
| `{learner}`, `{name}`, `{number}` | whoever the text describes; a name; a number in digits or words |
| `never {acts}`, `stop {doing}` | a verb after he or she: reads, tries, finished; a verb with -ing |
| `not the {superlative}` | strongest, most patient |
| `won't {word}` | any one word |
| `poor {kind} {ability}` | up to three words that say of what kind, or none: poor oral reading |
| `makes it ... for` | a gap of up to four words that stays inside the clause |
| `{ability} : poor` | a colon or a dash, with or without space around it |

A list whose name ends in `_acts` holds verbs in their base form; every form of them matches (whine: whines,
whined, whining). "One's" stands for his, her, their or a name, "oneself" for himself or herself, and
"-ly" for any adverb that ends so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import groupby
from typing import NamedTuple

from assistant.checks.clauses import word_set
from assistant.checks.inflection import phrase_forms

# A bracket without another bracket inside is one piece; it is parsed once, however often it is used.
_PIECE = re.compile(r"\.\.\.|\{[^{}\s]*\}|[(\[][^()\[\]{}.]*[)\]]|[()\[\]|]|[^\s()\[\]|{}]+")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_SPACE = r"\s+"
_GAP_WORD = r"[^\s.,;:!?]+(?:\.\d+)?"
_STEM = 4
_MANY = 40
# "He's slow" is "He is slow": the list of linking verbs also stands for these.
_COPULAS = "is"
_CONTRACTED = r"(?:he|she|they|who)['’](?:s|re)"

# The longer the list of pronouns, the more a rule finds; names are the only place where case counts.
_BUILT_IN = {
    "word": r"[a-z]+",
    "doing": r"[a-z]{2,}ing",
    "superlative": r"(?:[a-z]{2,}est|most\s+[a-z]+|best)",
    "name": r"(?-i:[A-ZÀ-Þ][\w'’\-]+)",
    "number": r"(?:\d+(?:[.,/]\d+)*%?|one|two|three|four|five|six|seven|eight|nine|ten|several|many|a\s+few)",
    "acts": (
        r"(?:(?!less\b|always\b|this\b|his\b|was\b)[a-z]+[^\W\ds]s|[a-z]+sses|[a-z]{2,}ed|"
        r"came|did|got|made|took|went)"
    ),
    "learner": (
        r"(?:him(?:self)?|her(?:self)?|them|the\s+(?:student|child|boy|girl|learner)|student|"
        r"(?:this|my|our)\s+(?:student|child|son|daughter|boy|girl|kid)|_{2,}|\[[^\]\n]{1,20}\]|"
        r"(?-i:[A-ZÀ-Þ][\w'’\-]+))"
    ),
}
# Entries of lists are written as a dictionary would write them.
_SLOTS = {
    "one's": r"(?:his|her|their|hers|(?-i:[A-ZÀ-Þ]\w+)['’]s)",
    "-ly": r"(?!(?:on|hard|bare|rare|scarce|fami|ear|rep|app|supp|re)ly\b)[a-z]+ly",
    "oneself": r"(?:himself|herself|themselves|themself)",
}
_PLACEHOLDER = re.compile("\0([a-z_]+)\0")
_INFLECTED = "_acts"
_KIND = (
    r"(?:(?!(?:of|to|in|for|on|by|with|at|from|about|the|a|an|but|is|are|was|were|has|had|have|when|if|his|her|no|not|any|without|than)\b)"
    rf"{_GAP_WORD}(?:,?{_SPACE})){{0,3}}?"
)
_COLON = r"\s*[:–—\-]+\s*"
# Words so frequent that finding one says nothing about whether a pattern can match.
_FREQUENT = word_set(
    "a an the to of in on at for with and or but is was are were be been being has have had do does "
    "did not no his her their he she they him them it its that this when as by from will would can "
    "could very so too all own out up down off only more much"
)


class PatternError(ValueError):
    """A pattern that is not well formed; the message says what and how to mend it, without the file."""


class _Node(NamedTuple):
    """A piece of pattern: its regular expression, and words of which a match must hold at least one.

    `lists` names the word lists that stand in it; each is a placeholder until the pattern is compiled.
    `before` and `after` are what stands between it and its neighbors, most often white space.
    """

    regex: str
    keys: frozenset[str] | None = None
    lists: frozenset[str] = frozenset()
    optional: bool = False
    lazy: bool = False
    before: str = _SPACE
    after: str = _SPACE


@dataclass(frozen=True)
class Pattern:
    """A parsed pattern.

    Args:
        source: The pattern as written.
        body: Regular expression without the word boundaries, with placeholders for word lists.
        keys: Index keys (see `keys_of`); a text that has none of them cannot match.
        lists: The word lists the placeholders stand for.
        narrow: The lists whose entries the keys come from: for one key, only its entries need to be tried.
    """

    source: str
    body: str
    keys: frozenset[str]
    lists: Mapping[str, str] = field(default_factory=dict[str, str], repr=False)
    narrow: frozenset[str] = frozenset()

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The compiled expression; compiled on first use, because most texts touch few rules."""
        return _compiled(self._filled(""))

    def regex_for(self, key: str) -> re.Pattern[str]:
        """The same for texts that have `key`: of long lists, only the entries with that key are tried."""
        if not self.narrow:
            return self.regex
        if key not in self._narrowed:
            self._narrowed[key] = _compiled(self._filled(key))
        return self._narrowed[key]

    @cached_property
    def _narrowed(self) -> dict[str, re.Pattern[str]]:
        return {}

    def _filled(self, key: str) -> str:
        def entries(place: re.Match[str]) -> str:
            name = place.group(1)
            return _entries(self.lists[name], name, key if name in self.narrow else "")

        return _PLACEHOLDER.sub(entries, self.body)


@lru_cache(maxsize=4096)
def _compiled(body: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w\-])(?:{body})(?![\w]|[-‐‑]\w|['’]t\b)", re.IGNORECASE)


def keys_of(text: str) -> set[str]:
    """Index keys of a text: each word in lower case without apostrophes, and its first four letters + `*`."""
    found = {word.lower().replace("'", "").replace("’", "") for word in _WORD.findall(text)}
    return found | {word[:_STEM] + "*" for word in found}


def parse(source: str, lists: Mapping[str, str]) -> Pattern:
    """Parse one pattern.

    Args:
        source: The pattern in the little language above.
        lists: Word lists by name, entries separated by commas.

    Raises:
        PatternError: unknown list, unbalanced bracket, a stem that is too short, or nothing but gaps.
    """
    pieces = _PIECE.findall(source)
    node, rest = _sequence(pieces, 0, lists, closing=None)
    if rest != len(pieces):
        raise PatternError(f'"{source}" has a "{pieces[rest]}" too many; take it out')
    if not node.keys:
        raise PatternError(f'"{source}" needs at least one plain word outside [ ] and ...')
    # A list that also stands elsewhere in the pattern is tried as a whole.
    once = all(node.regex.count(f"\0{name}\0") == 1 for name in node.lists)
    return Pattern(source, node.regex, node.keys, lists, node.lists if once else frozenset())


def _sequence(
    pieces: list[str], at: int, lists: Mapping[str, str], *, closing: str | None
) -> tuple[_Node, int]:
    """Branches separated by | up to `closing`; the place after the closing bracket."""
    branches: list[_Node] = []
    items: list[_Node] = []
    while at < len(pieces) and pieces[at] not in ")]":
        if pieces[at] == "|":
            branches.append(_join(items))
            items = []
            at += 1
            continue
        node, at = _item(pieces, at, lists)
        items.append(node)
    branches.append(_join(items))
    if closing is not None:
        if at >= len(pieces) or pieces[at] != closing:
            raise PatternError(f'"{" ".join(pieces)}" lacks a "{closing}"')
        at += 1
    return _alternatives(branches), at


def _item(pieces: list[str], at: int, lists: Mapping[str, str]) -> tuple[_Node, int]:
    piece = pieces[at]
    if len(piece) > 1 and piece[0] in "([":
        if piece[-1] != (")" if piece[0] == "(" else "]"):
            raise PatternError(f'"{piece}" opens and closes with different brackets')
        return _simple(piece[1:-1], optional=piece[0] == "["), at + 1
    if piece == "(":
        return _sequence(pieces, at + 1, lists, closing=")")
    if piece == "[":
        node, at = _sequence(pieces, at + 1, lists, closing="]")
        return _Node(node.regex, None, optional=True), at
    if piece == "...":
        return _Node(f"{_GAP_WORD}(?:{_SPACE}{_GAP_WORD}){{0,3}}?", None, optional=True, lazy=True), at + 1
    if piece == ":":
        return _Node(_COLON, before="", after=""), at + 1
    if piece == "{kind}":
        return _Node(_KIND, after=""), at + 1
    if piece.startswith("{"):
        return _list(piece[1:-1], lists), at + 1
    return _word(piece), at + 1


def _list(name: str, lists: Mapping[str, str]) -> _Node:
    if name in _BUILT_IN:
        return _Node(_BUILT_IN[name])
    if name not in lists:
        known = ", ".join(sorted((*_BUILT_IN, *lists)))
        raise PatternError(f'"{{{name}}}" is not a word list; use one of {known}')
    by_key = _by_key(lists[name], inflected=name.endswith(_INFLECTED))
    keys = None if "" in by_key else frozenset(by_key)
    return _Node(f"\0{name}\0", keys, frozenset((name,)))


@lru_cache(maxsize=256)
def _by_key(listed: str, *, inflected: bool) -> Mapping[str, list[str]]:
    """The entries of a list by the word a text must have for them ("" where any will do)."""
    found: dict[str, list[str]] = {}
    for part in listed.split(","):
        entry = " ".join(part.split())
        for form in phrase_forms(entry) if inflected else (entry,):
            keys = [key for word in form.split() for key in _word(word).keys or ()]
            if keys:
                found.setdefault(next((k for k in keys if k not in _FREQUENT), keys[0]), []).append(form)
            elif form:
                found.setdefault("", []).append(form)
    return found


@lru_cache(maxsize=4096)
def _entries(listed: str, name: str, key: str) -> str:
    """A regular expression for any entry of a list, or for any with the key."""
    by_key = _by_key(listed, inflected=name.endswith(_INFLECTED))
    chosen = by_key.get(key, []) if key else [entry for entries in by_key.values() for entry in entries]
    expressions = [_join([_word(word) for word in entry.split()]).regex for entry in chosen]
    if name == _COPULAS:
        expressions.append(_CONTRACTED)
    return _either(expressions) if expressions else "(?!)"


@lru_cache(maxsize=4096)
def _simple(source: str, *, optional: bool = False) -> _Node:
    """Alternatives made of plain words only ("fails|failed to")."""
    branches = [
        _join([_word(word) for word in branch.split()]) for branch in source.split("|") if branch.strip()
    ]
    node = _alternatives(branches) if branches else _Node("")
    return node._replace(keys=None, optional=True) if optional else node


@lru_cache(maxsize=8192)
def _word(word: str) -> _Node:
    if word.isascii() and word.isalpha():
        return _Node(_SLOTS.get(word, word), None if word in _SLOTS else frozenset((word.lower(),)))
    if word in _SLOTS:
        return _Node(_SLOTS[word])
    if "*" in word[:-1] or (word.endswith("*") and len(word) <= _STEM):
        raise PatternError(f'"{word}" needs at least {_STEM} letters before the one * at its end')
    stem = word.removesuffix("*")
    regex = re.escape(stem).replace("'", "['’]").replace(r"\-", r"[-‐‑–\s]")
    if stem.lower().endswith("n't"):
        regex = regex.replace("['’]", "['’]?")
    parts = [part.lower().replace("'", "").replace("’", "") for part in _WORD.findall(stem)]
    if word.endswith("*"):
        last = parts.pop()
        keys = [last[:_STEM] + "*", *parts]
        return _Node(regex + r"\w*", frozenset(keys[:1]))
    return _Node(regex, frozenset([max(parts, key=_rarity)]) if parts else None)


def _alternatives(branches: list[_Node]) -> _Node:
    if len(branches) == 1:
        return branches[0]
    keys: set[str] = set()
    complete = True
    for branch in branches:
        complete = complete and branch.keys is not None
        keys |= branch.keys or frozenset()
    names = frozenset[str]().union(*(branch.lists for branch in branches))
    # A branch that is more than a list may owe its key to another of its words.
    bare = all(not branch.lists or branch.regex == f"\0{min(branch.lists)}\0" for branch in branches)
    regex = _either([branch.regex for branch in branches])
    return _Node(regex, frozenset(keys) if complete else None, names if bare else frozenset())


def _either(expressions: list[str]) -> str:
    """One of several expressions, the longest that fits, so that "does not" wins over "does".

    Long lists are grouped by their first letters: a word that begins otherwise is then passed over at once.
    """
    ordered = sorted(set(expressions), key=lambda e: (-len(e), e))
    if len(ordered) < _MANY:
        return f"(?:{'|'.join(ordered)})"
    groups: dict[str, list[str]] = {}
    for expression in ordered:
        head = expression[:2]
        groups.setdefault(head if head.isascii() and head.isalpha() else "", []).append(expression)
    plain = groups.pop("", [])
    branches = [
        f"{head}(?:{'|'.join(e[2:] for e in group)})" for head, group in sorted(groups.items(), reverse=True)
    ]
    by_letter: dict[str, list[str]] = {}
    for branch in branches:
        by_letter.setdefault(branch[0], []).append(branch[1:])
    letters = [f"{letter}(?:{'|'.join(group)})" for letter, group in by_letter.items()]
    return f"(?:{'|'.join([*letters, *plain])})"


def _join(items: list[_Node]) -> _Node:
    """Items one after another, white space between; optional items bring their own white space."""
    if len(items) == 1 and not items[0].optional:
        return items[0]
    regex = ""
    begun = False
    gap = _SPACE
    best: frozenset[str] | None = None
    names: frozenset[str] = frozenset()
    for item in _folded(items):
        if item.optional:
            regex += f"(?:{_SPACE}{item.regex})?" if begun else f"(?:{item.regex}{_SPACE})?"
            regex += "?" if item.lazy else ""
        else:
            regex += f"{gap and item.before}{item.regex}" if begun else item.regex
            begun, gap = True, item.after
        if item.keys is not None and (best is None or _cost(item.keys) < _cost(best)):
            best, names = item.keys, item.lists
    return _Node(regex, best, names)


def _folded(items: list[_Node]) -> Iterator[_Node]:
    """An optional item that is repeated becomes one item that may stand twice."""
    for item, run in groupby(items):
        times = len(list(run))
        if times > 1 and item.optional and not item.lazy:
            yield item._replace(regex=f"{item.regex}(?:{_SPACE}{item.regex})?")
        else:
            yield from [item] * times


def _rarity(word: str) -> tuple[bool, int]:
    return word not in _FREQUENT, len(word)


def _cost(keys: Iterable[str]) -> int:
    return sum(100 if key in _FREQUENT else 1 for key in keys)
