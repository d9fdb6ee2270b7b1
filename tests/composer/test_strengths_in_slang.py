"""Strengths as they are typed: slang, two in one, a named person, a thing whose name opens with a verb."""

from __future__ import annotations

import pytest

from assistant.composer.phrases import phrase_for
from tests.composer.test_present_levels import LEXICON


@pytest.mark.parametrize(
    ("strength", "noun", "clause"),
    [
        ("vacuum cleaners", "interest in vacuum cleaners", "is interested in vacuum cleaners"),
        ("vacuuming", "skill in vacuuming", "vacuums"),
        ("goated at Minecraft", "skill at Minecraft", "is good at Minecraft"),
        ("hella funny", "sense of humor", "is funny"),
        ("super duper creative!!!", "creativity", "is creative"),
        ("persistent af", "persistence", "is persistent"),
        (
            "no cap the best drawer in class",
            "strength as the best drawer in class",
            "is the best drawer in class",
        ),
        (
            "good at drawing and funny",
            "skill at drawing and sense of humor",
            "is good at drawing and is funny",
        ),
        ("drawing, Legos, and Roblox", "interest in drawing, Legos, and Roblox", ""),
        ("reading and math", "strength in reading and math", "is strong in reading and math"),
        ("drawing and building", "skill in drawing and building", "is good at drawing and building"),
        ("his cousin Marco", "bond with cousin Marco", "is close to cousin Marco"),
        ("her dog Biscuit", "bond with Biscuit the dog", "is close to Biscuit the dog"),
        ("helps little brother", "habit of helping a little brother", "helps a little brother"),
        ("makes us laugh w/out trying", "habit of making us laugh without trying", ""),
        ("no fear of heights", "ease with heights", "is at ease with heights"),
        ("dream is to be on Broadway", "wish to be on Broadway", "wants to be on Broadway"),
        ("her dream is to be a vet", "wish to be a vet", "wants to be a vet"),
        ("a pro at fixing bikes", "skill at fixing bikes", "is good at fixing bikes"),
        ("le gusta el fútbol americano", "interest in “el fútbol americano”", "likes “el fútbol americano”"),
        ("le gusta cantar en la iglesia", "interest in “cantar en la iglesia”", ""),
        ("Messi", "interest in Messi", "is interested in Messi"),
        ("bailar", "interest in dancing", "likes to dance"),
        ("le gusta cocinar", "interest in cooking", "likes to cook"),
        ("futbol", "interest in soccer", "likes soccer"),
    ],
)
def test_as_typed(strength: str, noun: str, clause: str) -> None:
    phrase = phrase_for(strength, LEXICON)
    assert phrase.noun == noun
    assert not clause or phrase.clause == clause
