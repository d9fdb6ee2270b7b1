"""Forms around a noun or name that no word list is needed for: "[NAME]", "K. is", "Ms. Abernathy (20)"."""

from __future__ import annotations

from assistant.checks.clauses import AUXILIARIES, PREPOSITIONS, Sentence
from assistant.checks.wording import words_of

_PLACEHOLDERS = words_of("name initials")


def is_bare(sentence: Sentence, index: int) -> bool:
    """Whether a noun heads its clause with no word before it."""
    return index == 0 or not sentence.tokens[index - 1].is_word


def has_object(sentence: Sentence, index: int) -> bool:
    """Whether an object follows: "Shows | rude behavior", not "Shows | are"."""
    following = sentence.tokens[index : index + 1]
    return any(token.is_word and token.lower not in PREPOSITIONS | AUXILIARIES for token in following)


def is_placeholder(sentence: Sentence, index: int) -> bool:
    """Whether a word in brackets stands for the name: "[NAME]", "[First Name]"."""
    following = sentence.tokens[index + 1 : index + 2]
    return sentence.tokens[index].lower in _PLACEHOLDERS and bool(following) and following[0].text == "]"


def is_initial(sentence: Sentence, index: int) -> bool:
    """Whether a letter stands for the name: "K. is", "K. often"."""
    token, rest = sentence.tokens[index], sentence.tokens[index + 1 : index + 3]
    return (
        token.text.isupper()
        and token.lower not in ("i", "a")
        and len(rest) == 2
        and rest[0].text == "."
        and rest[0].start == token.end
        and rest[1].is_word
        and rest[1].text.islower()
    )


def has_age(sentence: Sentence, index: int) -> bool:
    """ "Ms. Abernathy (20)": an adult learner, named with a title."""
    following = sentence.tokens[index + 1 : index + 3]
    return len(following) == 2 and following[0].text == "(" and following[1].text.isdecimal()
