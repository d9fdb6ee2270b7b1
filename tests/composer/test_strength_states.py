"""Strengths that say how or where someone is: no noun fits after "her", so "being" keeps them whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.checks.goal import parse_goals
from assistant.composer.goals import compose_goals
from assistant.composer.lexicon import load_lexicon
from assistant.composer.phrases import phrase_for, tells_looks

LEXICON = load_lexicon(Path(__file__).parents[2] / "knowledge" / "strengths")


def _goal(strength: str) -> str:
    text = "By June 2027, Cara will write a 5-sentence paragraph in 4 of 5 trials."
    return compose_goals(text, parse_goals(text), [phrase_for(strength, LEXICON)], LEXICON).text


@pytest.mark.parametrize(
    ("strength", "means"),
    [
        ("up early", "build on being up early to write"),
        ("always up at dawn", "build on being up at dawn to write"),
        ("outside a lot", "build on being outside a lot to write"),
        ("here every day", "build on being here every day to write"),
        ("in the kitchen with grandma", "build on being in the kitchen with grandma to write"),
        ("happiest outside", "build on being happiest outside to write"),
        ("loud and proud", "build on being loud and proud to write"),
        ("He is happy go lucky", "build on being happy go lucky to write"),
        ("bouncy and full of energy", "draw on their energy to write"),
        ("full of questions", "draw on their curiosity to write"),
        ("won't back down", "build on their habit of not backing down to write"),
        ("better at taking turns than last year", "build on their progress in taking turns to write"),
        ("loves cats", "their love of cats to write"),
        ("grandma", "build on their bond with grandma to write"),
        ("my baby brother", "build on their bond with their baby brother to write"),
        ("being the line leader", "their enjoyment of being the line leader to write"),
        ("to draw", "use their enjoyment of drawing to write"),
        ("gets As in art", "use their strength in art to write"),
        ("Good at math, not so good at reading", "their strength in math to write"),
    ],
)
def test_how_someone_is_becomes_the_means(strength: str, means: str) -> None:
    assert means in _goal(strength)


@pytest.mark.parametrize(
    "strength", ["up early", "outside all day", "loud and proud", "bouncy", "quick on her feet", "tall"]
)
def test_nobody_is_interested_in_an_adjective(strength: str) -> None:
    phrase = phrase_for(strength, LEXICON)
    assert "interest" not in phrase.noun
    assert phrase.clause.startswith("is ")


@pytest.mark.parametrize("strength", ["space", "hockey", "outer space", "games outside", "history", "candy"])
def test_a_thing_stays_an_interest_or_a_subject(strength: str) -> None:
    assert not phrase_for(strength, LEXICON).noun.startswith("being")


@pytest.mark.parametrize(
    "strength", ["tall", "is tall", "He is small for his age", "left-handed", "older", "young, tall"]
)
def test_looks_and_age_are_no_strength_to_use(strength: str) -> None:
    assert tells_looks(strength, LEXICON)


@pytest.mark.parametrize("strength", ["tall tales", "strong", "young at heart", "big heart", "small engines"])
def test_what_only_sounds_like_looks_is_one(strength: str) -> None:
    assert not tells_looks(strength, LEXICON)
