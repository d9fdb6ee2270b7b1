"""Where a clause begins, and what its subject is like when no word list knows it."""

from __future__ import annotations

from assistant.checks.clauses import (
    ADVERBS,
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    OWNED,
    PREPOSITIONS,
    Sentence,
    Token,
    is_finite,
)
from assistant.checks.nouns import MARKS, OPENERS, Nouns, Who
from assistant.checks.word_classes import Words

_FAR = 60


def clause_start(sentence: Sentence, end: int) -> int:
    """The first token of the clause that ends before token `end`."""
    tokens = sentence.tokens
    for index in range(end, max(0, end - _FAR), -1):
        token: Token = tokens[index - 1]
        if token.text in MARKS or token.lower in OPENERS:
            return index
        if token.text in "-–." and index > 1 and tokens[index - 2].end < token.start:
            return index
    return max(0, end - _FAR)


def is_clause(sentence: Sentence, start: int, end: int, nouns: Nouns) -> bool:
    """Whether the words from `start` can hold the subject: with a pronoun or a verb, or before a verb."""
    following = sentence.tokens[end] if end < len(sentence.tokens) else None
    if following is None or is_finite(following, nouns.words) or following.lower in ADVERBS:
        return True
    return any(sentence.tokens[i].pronoun or nouns.is_verb(sentence, i) for i in range(start, end))


def is_predicate(sentence: Sentence, start: int, end: int, nouns: Nouns) -> bool:
    """Whether the words from `start` are a predicate whose subject stands before ("asks me questions")."""
    for index in range(start, end):
        token = sentence.tokens[index]
        if token.lower in ADVERBS or not token.is_word:
            continue
        return token.lower not in AUXILIARIES and nouns.is_verb(sentence, index) and index + 1 < end
    return False


def relative_head(sentence: Sentence, start: int, end: int, pronoun: int, words: Words) -> Who | None:
    """ "The painting he chose is dark": the noun before the pronoun, if a second verb follows."""
    if pronoun - start < 2 or sentence.tokens[start].lower not in DETERMINERS:
        return None
    between = sentence.tokens[start + 1 : pronoun]
    second = any(t.lower in AUXILIARIES for t in sentence.tokens[pronoun + 2 : end + 1])
    if not second or any(is_finite(t, words) or t.lower in PREPOSITIONS for t in between):
        return None
    return "owned" if between[-1].lower in words.abilities else "thing"


def told_thing(sentence: Sentence, teller: int, end: int, words: Words) -> Who | None:
    """ "He said the soup | was bland": a noun no list knows, between a verb of telling and the remark."""
    tokens = sentence.tokens[teller + 1 : end]
    if not tokens or tokens[0].lower not in words.telling:
        return None
    rest = tokens[2:] if tokens[1:] and tokens[1].lower == "that" else tokens[1:]
    if len(rest) not in (2, 3) or rest[0].lower not in ("the", "a", "an", "this"):
        return None
    noun = rest[-1].lower
    known = noun in words.learners or noun in words.abilities or noun in words.people
    return None if known else "thing"


def by_shape(sentence: Sentence, start: int, end: int, words: Words) -> Who | None:
    """A subject that no list knows: "the binder" and "her wifi" are things, no words: nobody."""
    tokens = sentence.tokens[start:end]
    while tokens and (tokens[0].lower in ADVERBS or tokens[0].lower in COORDINATORS or not tokens[0].is_word):
        tokens = tokens[1:]
    if not tokens or is_finite(tokens[0], words):
        return None
    first, rest = tokens[0], tokens[1:]
    if first.lower in PREPOSITIONS or first.lower in ("not", "to"):
        return None
    if first.lower in OWNED or first.lower.endswith("'s"):
        return (
            "owned" if any(t.lower in words.facets or t.lower in words.belongings for t in rest) else "thing"
        )
    if first.lower in DETERMINERS:
        # "The | outbursts": the remark is itself the noun.
        return "thing" if rest else "none"
    if (first.lower.endswith("ing") and rest) or any(is_finite(t, words) for t in rest):
        return "unknown"
    if start > 0 and not rest and sentence.tokens[start - 1].lower == "whether":
        return "thing"
    return None if start > 0 else "unknown" if rest else "none"
