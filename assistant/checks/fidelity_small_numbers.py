"""Small numbers that count nothing: "a prompt" for "one prompt", "one at a time", "those two strengths"."""

from __future__ import annotations

from assistant.checks.facts_quantities import Quantity
from assistant.checks.facts_terms import Reading
from assistant.checks.vocabulary import words_of

_ARTICLES = words_of("a an the each another single only lone")
_ASSETS = words_of("strength interest love gift passion talent")
_CLASS = words_of("class period lesson block")
_PER_CLASS = frozenset({"per period", "per lesson", "per block"})


def is_article(item: Quantity, here: Reading, there: Reading) -> bool:
    """Whether `there` writes "a prompt" for the "one prompt" of `here`."""
    if item.kind != "count" or item.value != "1" or item.limit:
        return False
    head = next((term for term in here.terms if term.first >= item.last), None)
    return head is not None and any(
        term.concepts & head.concepts
        and any(token.low in _ARTICLES for token in there.tokens[max(0, term.first - 3) : term.first])
        for term in there.terms
    )


_BEING = words_of("is are was were as")


def is_pronoun(item: Quantity, after: Reading, before: Reading) -> bool:
    """ "make one and back it up", "one step at a time": this "one" counts nothing of the original."""
    if item.kind == "rate":
        return item.value in _PER_CLASS and not before.words.isdisjoint(_CLASS)
    if item.text.lower() == "more than one":
        head = next((term for term in after.terms if 0 <= term.first - item.last <= 1), None)
        return head is None or not any(head.concepts & term.concepts for term in before.terms)
    if item.kind != "count" or item.limit or item.text.lower() not in ("one", "two", "three"):
        return False
    noun = next((term for term in after.terms if term.first == item.last), None)
    if noun is not None and noun.stems[0] in _ASSETS:
        return True  # "those two strengths"
    if noun is not None and noun.soft and noun.kind == "claim":
        return noun.stems[0] not in before.stems  # "two things any store looks for"
    if item.text.lower() != "one":
        return False
    ahead = [token.low for token in after.tokens[item.last : item.last + 4]]
    behind = after.tokens[item.first - 1].low if item.first else ""
    if ahead[:1] == ["of"] and behind in _BEING and not after.tokens[item.last + 1].is_number:
        return ahead[1:2] != ["the"]  # "every area is one of need"
    if "at a time" in " ".join(ahead):
        return True
    head = next((term for term in after.terms if 0 <= term.first - item.last <= 1), None)
    return head is None or not any(head.concepts & term.concepts for term in before.terms)
