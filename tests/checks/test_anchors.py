"""A pattern is found by its anchors wherever it matches, and its anchors are rare."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.checks.anchors import anchors_of, rarest
from assistant.checks.patterns import Pattern, PatternIndex, parse
from assistant.checks.pieces import ANY, Pieces
from assistant.checks.rules import validated_rules

RULES = validated_rules(Path(__file__).parents[2] / "knowledge" / "rules")
EXAMPLES = [example.bad or example.good or "" for rule in RULES.rules for example in rule.examples]
PATTERNS = [
    *(pattern for rule in RULES.rules for pattern in (*rule.patterns, *rule.exceptions)),
    *RULES.protected,
]
INDEX = PatternIndex([(pattern, number) for number, pattern in enumerate(PATTERNS)])
LISTS = {
    "is": "is, was, seems",
    "adverb": "often, always",
    "ability": "skill, reading, on-task time",
    "failing_acts": "fall behind, sulk, refuse",
    "saying": "all over the place, hit or miss",
}


def _tried_one_by_one(patterns: Sequence[Pattern], pieces: Pieces) -> list[tuple[int, int, int]]:
    return [(number, *span) for number, pattern in enumerate(patterns) for span in pattern.spans(pieces)]


@pytest.mark.parametrize("third", range(3))
def test_the_index_finds_what_every_pattern_finds_alone(third: int) -> None:
    for text in EXAMPLES[third::3]:
        pieces = Pieces(text)
        assert sorted(INDEX.matches(pieces)) == _tried_one_by_one(PATTERNS, Pieces(text)), text


@pytest.mark.parametrize(
    ("source", "anchors"),
    [
        ("[{is}] [{adverb}] {saying}", {"the place", "hit or"}),
        ("{is} lazy", {"lazy"}),
        ("[{adverb}] {failing_acts}", {"~fall behind", "~sulk", "~refuse"}),
        ("struggl* with reading", {"with reading"}),
        ("one's (messy|tidy) binder", {"binder"}),
        ("{number} years behind", {"years behind"}),
        ("[really] {is} ... [not] {ability}", {"skill", "reading", "on task"}),
        ("(as [usual]|well) then", {"then"}),
    ],
)
def test_anchors_are_the_rarest_words(source: str, anchors: set[str]) -> None:
    assert set(parse(source, LISTS).anchors) == anchors


def test_a_pattern_that_may_match_nothing_has_no_anchor_to_offer() -> None:
    assert anchors_of(["lazy", ""], inflected=False) == frozenset()
    assert rarest([frozenset(), frozenset({"lazy"}), frozenset({"the", "is"})]) == {"lazy"}
    assert set(parse("{is} {unlike}", LISTS).anchors) == {
        "is",
        "was",
        "seems",
        "he's",
        "she's",
        "they're",
        "who's",
    }
    assert ANY not in parse("{is} lazy", LISTS).anchors


_TEXT = (
    "fell falls sulking all over the place hit or miss is was seems often reading skill on-task time very "
    "Ana Ana's lazy 3 [blank] , . well-liked struggling with refuses messy binder"
)
_WORDS = st.sampled_from(_TEXT.split())


@given(st.lists(_WORDS, max_size=14).map(" ".join))
def test_any_text_is_matched_as_without_the_index(text: str) -> None:
    sources = (
        "[{is}] [{adverb}] {saying}",
        "[{adverb}] {failing_acts}",
        "struggl* with {ability}",
        "one's (messy|tidy) binder",
        "{name} {is} ... lazy",
        "(well-liked|very {number} [more])",
    )
    patterns = [parse(source, LISTS) for source in sources]
    index = PatternIndex([(pattern, number) for number, pattern in enumerate(patterns)])
    assert sorted(index.matches(Pieces(text))) == _tried_one_by_one(patterns, Pieces(text))
