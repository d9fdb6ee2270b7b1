"""Find the learner of a goal: "Ana", "the student", "[Name]", "Prof. Bea", "Sam, who loves trains,"."""

from __future__ import annotations

from assistant.checks.goal_tokens import Token
from assistant.checks.goal_words import BARE_AREAS, GOAL_VERBS, LEARNER_NOUNS, MONTHS, PRONOUNS, TITLES
from assistant.checks.wording import words_of

_ADVERBS = words_of("independently also then consistently")
_DETERMINERS = words_of("the this our each a an my your said baby la el mi")


def learner_before(tokens: list[Token], modal: int) -> tuple[int, int]:
    """Where the noun phrase that ends just before the modal begins and ends; equal when there is none.

    Args:
        tokens: The tokens of one sentence.
        modal: The index of its "will".
    """
    end = modal
    while end > 0 and (tokens[end - 1].low in _ADVERBS or tokens[end - 1].low in ":-–—?"):
        end -= 1
    if end == 0:
        return 0, 0
    last = tokens[end - 1]
    if last.low == ",":
        return _learner_of_apposition(tokens, end - 1)
    if last.low == ")":
        return _learner_in_parentheses(tokens, end)
    return noun_phrase(tokens, end)


def named_before(tokens: list[Token], limit: int) -> tuple[int, int] | None:
    """The first person named as a subject before token `limit`: "when Ana is told", "Ana reads"."""
    for index in range(min(limit, len(tokens) - 1)):
        token = tokens[index]
        later = index + 2 < len(tokens) and tokens[index + 1].low in _SO_FAR
        following = tokens[index + 2 if later else index + 1].low
        named = (token.text[0].isupper() and token.text[1:].islower()) or token.is_blank
        if not named or token.low in _NOT_IN_NAME or token.low in PRONOUNS or token.low in _NO_NAME:
            continue
        if following in _ACTS or (following.isalpha() and following.endswith(("s", "ed"))):
            return _capitalised(tokens, index), index + 1
    return None


_SO_FAR = words_of("currently now presently already usually often only typically")  # "Ty currently reads"
_NO_NAME = words_of("the this that our my each all both at on in it when if not every no these those")
_ACTS = words_of("is was has had can could does did will reads writes got went wrote read said made")


def _learner_in_parentheses(tokens: list[Token], end: int) -> tuple[int, int]:
    opening = end - 1
    while opening > 0 and (tokens[opening].depth or tokens[opening].low == ")"):
        opening -= 1
    if opening and tokens[opening - 1].low not in (",", ";", ":", ")") and not tokens[opening - 1].is_blank:
        return noun_phrase(tokens, opening)
    return opening, end


def noun_phrase(tokens: list[Token], end: int) -> tuple[int, int]:
    """Where the name or noun phrase that ends before token `end` begins and ends."""
    if tokens[end - 1].low in ".*" and end > 1:  # "Pt. will", "*Student* will"
        end -= 1
    last = tokens[end - 1]
    start = end - 1
    if last.is_blank or last.low in PRONOUNS:
        return start, end
    if last.low in LEARNER_NOUNS or last.low.removesuffix("s") in LEARNER_NOUNS:
        while start > 0 and tokens[start - 1].low not in _NOT_IN_NAME and end - start < 5:
            start -= 1
            if tokens[start].low in _DETERMINERS:
                break
        return (start, end) if tokens[start].low in _DETERMINERS else (_capitalised(tokens, end - 1), end)
    if start and tokens[start - 1].low.endswith(("'s", "’s")) and tokens[start - 1].text[0].isupper():
        return start - 1, start  # "Vera's speech will be understood"
    if last.text[:1].isupper():
        return _capitalised(tokens, end - 1), end
    return _common_noun(tokens, end)


def _common_noun(tokens: list[Token], end: int) -> tuple[int, int]:
    """ "Ana and her family", "Theo's mean length of utterance"; a lower-case name stands for itself."""
    for index in range(end - 2, max(-1, end - 9), -1):
        token = tokens[index]
        if token.low in ",;:().":
            break
        if token.text[0].isupper() and token.low.endswith(("'s", "’s")):
            return index, index + 1  # "Theo's time on task will increase"
    for index in range(end - 2, max(-1, end - 9), -1):
        token = tokens[index]
        if token.low in _BOUNDARIES:
            break
        if token.low == "and" and index and tokens[index - 1].text[0].isupper():
            return _capitalised(tokens, index - 1), end
    if end > 1 and len(tokens[end - 1].text) == 1 and tokens[end - 2].text.isalpha():
        return end - 2, end  # "galadriel j. will"
    return (end, end) if tokens[end - 1].low in BARE_AREAS else (end - 1, end)


_BOUNDARIES = words_of(", ; : ( ) . given when by with using in at on during")


def _capitalised(tokens: list[Token], start: int) -> int:
    """Go back over the capitalised words of a name; all-capital sentences give no such help."""
    shouting = all(token.text.upper() == token.text for token in tokens[:start])
    while start > 0 and not shouting:
        before = tokens[start - 1]
        initial = before.low == "." and start > 1 and tokens[start - 2].text[:1].isupper()
        initial = initial and (tokens[start - 2].low in TITLES or len(tokens[start - 2].text) <= 2)
        capitalised = (
            before.text[:1].isupper()
            and before.low not in _NOT_IN_NAME
            and (start > 1 or before.low not in GOAL_VERBS)
        )
        title = before.low in TITLES or before.low == "baby"
        if not (initial or capitalised or title):
            break
        start -= 2 if initial else 1
    return start


_NOT_IN_NAME = (
    words_of("""
        , ; : ( ) . - – — by given when if in on at during after before using with for to from and or of
        as while once mondays tuesdays wednesdays thursdays fridays goal objective then currently
        presently today now also next independently
    """)
    | MONTHS
)


def _learner_of_apposition(tokens: list[Token], comma: int) -> tuple[int, int]:
    """The learner of "Ana, who loves maps, will" and of "Sam, given a map, will"."""
    index = comma + 1
    while index > 0:
        index -= 1
        if tokens[index].low == "," and not tokens[index].depth:
            start, end = noun_phrase(tokens, index) if index else (0, 0)
            named = start < end and (
                tokens[end - 1].is_blank
                or tokens[end - 1].low in PRONOUNS
                or tokens[end - 1].low in LEARNER_NOUNS
                or tokens[end - 1].text[:1].isupper()
            )
            opens = (
                start == 0
                or tokens[start - 1].is_number
                or tokens[start - 1].low in (",", ";", ":", ".", ")")
            )
            if named and opens:
                return start, end
    return comma, comma
