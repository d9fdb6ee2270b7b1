"""Gates: no pattern is kept from a match, whatever it is made of, and most clauses pass none."""

from __future__ import annotations

import random
from collections.abc import Iterator
from importlib import import_module
from typing import Any

import pytest

from assistant.checks import (
    gates,
    need_frames,
    need_words,
    needs,
    needs_affected,
    strength_clauses,
    strength_words,
    strengths,
)
from assistant.checks.gates import GatedPattern, gate_of, heads
from assistant.checks.rules_table import gated_patterns

# How the standard library itself takes a pattern apart: what it matches is made from that.
sign: Any = import_module("re._constants")
parser: Any = import_module("re._parser")
_ROOMS = (need_frames, need_words, needs, needs_affected, strength_clauses, strength_words, strengths)
GATED = {
    name: value for room in _ROOMS for name, value in vars(room).items() if isinstance(value, GatedPattern)
}


def _written(parsed: Any, pick: random.Random) -> Iterator[str]:
    """A text a parsed expression may match; what it looks around for is left to chance."""
    for kind, value in parsed:
        if kind is sign.LITERAL:
            yield pick.choice((chr(value), chr(value).upper()))
        elif kind is sign.NOT_LITERAL or kind is sign.ANY:
            yield "x"
        elif kind is sign.IN:
            yield pick.choice([c for c in " -'’abyzAZ019,.:;" if _holds(value, c)] or ["x"])
        elif kind is sign.BRANCH:
            yield from _written(pick.choice(value[1]), pick)
        elif kind is sign.SUBPATTERN:
            yield from _written(value[-1], pick)
        elif kind in (sign.MAX_REPEAT, sign.MIN_REPEAT):
            least, most, inside = value
            for _ in range(pick.randint(least, min(most, least + 2))):
                yield from _written(inside, pick)


def _holds(members: Any, character: str) -> bool:
    negated = members[0][0] is sign.NEGATE
    inside = False
    for kind, value in members[negated:]:
        if kind is sign.LITERAL:
            inside |= ord(character) == value
        elif kind is sign.RANGE:
            inside |= value[0] <= ord(character) <= value[1]
        elif kind is sign.CATEGORY:
            name = str(value)
            told = character.isspace() if "SPACE" in name else character.isdigit()
            if "WORD" in name:
                told = character.isalnum()
            inside |= told != ("NOT" in name)
    return inside != negated


@pytest.mark.parametrize("name", sorted(GATED))
def test_whatever_matches_passes_the_gate(name: str) -> None:
    pattern, pick, matched = GATED[name], random.Random(name), 0
    parsed = parser.parse(pattern._source, pattern._flags)
    for _ in range(2000):
        before, after = pick.choice(("", "He ", "a-")), pick.choice(("", " it", ".", ", he"))
        text = f"{before}{''.join(_written(parsed, pick))}{after}"
        if pattern.search(text) or pattern.match(text):
            matched += 1
            assert pattern.may(heads(text, 0, len(text))), text
    assert matched


def test_whatever_an_expression_of_the_rules_matches_passes_its_gate() -> None:
    own, matched = {pattern.source for pattern in GATED.values()}, 0
    for pattern in gated_patterns():
        if pattern.source in own:
            continue
        parsed, pick = parser.parse(pattern.source, pattern._flags), random.Random(pattern.source)
        for _ in range(50):
            text = "".join(_written(parsed, pick))
            if pattern.search(text):
                matched += 1
                assert pattern.may(heads(text, 0, len(text))), (pattern.source, text)
    assert matched > 1000


@pytest.mark.parametrize(
    ("source", "gate"),
    [
        (r"\b(?:needs?|gaps?)\b", {"need", "needs", "gap", "gaps"}),
        (r"\bstruggl\w{1,4}\b", {"strugg"}),
        (r"\b(?:is|are)\s{1,5}working\s{1,5}on\b", {"workin"}),
        (r"\bcan['’]?t\b", {"t", "cant"}),  # "can't" is read as "can" and "t"
        (r"n['’]t\b", {"t"}),  # what stands before may belong to the word
        (r"\bno(?!\s+longer)\b", {"no"}),
        (r"\bwisc\S{0,8}\b", {"wisc", "wisc*"}),
        (r"\bon\s{1,5}tim", {"on"}),  # nothing has to end the last word
        (r"\bhits\s{1,5}oth", {"hits"}),
        (r"\bup\w*", set()),
        (r"\d{1,3}%", set()),
        (r"\b(?:yet|\d+)\b", set()),
    ],
)
def test_the_gate_of_an_expression(source: str, gate: set[str]) -> None:
    assert gate_of(source) <= gate
    assert bool(gate_of(source)) == bool(gate)


def test_a_clause_without_a_word_of_it_is_not_tried() -> None:
    text = "Ana draws maps and colors them."
    there = heads(text, 0, len(text))
    assert [name for name in ("NEED", "DIFFICULTY", "NEUTRAL", "PLANNED") if GATED[name].may(there)] == []


@pytest.mark.parametrize("text", ["NEEDS help", "needſ help", "Needs", "x-needs", "neédy needs"])
def test_a_word_is_known_in_any_writing(text: str) -> None:
    assert "needs" in heads(text, 0, len(text))


def test_without_heads_everything_is_tried() -> None:
    assert GATED["NEED"].may(None)


def test_a_gate_that_was_written_down_is_not_read_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gates, "gate_of", lambda _: pytest.fail("read anew"))
    for pattern in gated_patterns():
        GatedPattern(pattern.source).may(frozenset({"xyz"}))


def test_a_gate_that_is_not_written_down_is_read() -> None:
    assert not GatedPattern("zebras graze").may(heads("Ana reads.", 0, 10))
    assert GatedPattern("zebras graze").may(heads("Zebras graze.", 0, 13))
