"""A strength is the means only when it governs the skill, not when praise stands beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.checks.means import strength_as_means
from assistant.checks.vocabulary import load_vocabulary

VOCABULARY = load_vocabulary(Path(__file__).parents[2] / "knowledge" / "language")

MEANS = [
    ("good with numbers", "Bo will use his love of numbers to read 20 words."),
    ("Kind to other kids", "Bo will use his kindness to read 20 words."),
    ("good with kids", "Bo will use his way with kids to read 20 words."),
    ("creative", "Sam will use his creativity to learn 10 words."),
    ("loves maps", "Using her love of maps, Lea will name 5 rivers."),
    ("loves maps", "Through her love of maps, Lea will name 5 rivers."),
    ("loves maps", "Lea will draw on her love of maps to name 5 rivers."),
    ("loves maps", "Building on her love of maps, Lea will name 5 rivers."),
    ("loves maps", "Lea will name 5 rivers by using her love of maps."),
    ("good at chess", "Ivo is good at chess. He will carry that over to long division."),
    ("good at chess", "Ivo is good at chess and will bring that to solving 5 equations."),
    ("good at chess", "Ivo is good at chess. Drawing on this, he will solve 5 equations."),
    ("strong memory", "With her strong memory, Pia will recall 8 facts."),
    ("strong memory", "Thanks to her strong memory, Pia will recall 8 facts."),
    ("plays the drums", "Max will use his sense of beat to read 60 words per minute."),
    (
        "good with tools; polite",
        "Gus is good with tools and polite. He will put both to use by joining the shop class.",
    ),
    ("asks deep questions", "Noa asks deep questions. She will use those questions to find the theme."),
]

PRAISE = [
    ("loves cats", "Ines is unable to use her love of cats to read 10 words."),
    ("loves cats", "Ines does not use her love of cats to read 10 words."),
    ("creative", "Sam is creative. Sam will learn 10 words."),
    ("loves maps", "Lea, who loves maps, will name 5 rivers."),
    ("loves maps", "Lea loves maps and will name 5 rivers by the end of the year."),
    ("good with tools", "Gus is good with tools. With a checklist, he will sand 3 boards."),
    ("works well with partners", "Gus works well with partners. He will sand 3 boards."),
    ("loves maps", "Lea will name 5 rivers."),
    (
        "speaks Spanish",
        "Ana, who speaks Spanish, will use a picture chart and a word bank in Spanish to define 8 words.",
    ),
    ("funny", "Ty is funny. He will use it"),
]


@pytest.mark.parametrize(("strength", "after"), MEANS)
def test_a_strength_that_governs_the_skill_is_the_means(strength: str, after: str) -> None:
    assert strength_as_means(after, strength.split("; "), VOCABULARY) is True


@pytest.mark.parametrize(("strength", "after"), PRAISE[:-1])
def test_praise_beside_the_skill_is_not_the_means(strength: str, after: str) -> None:
    assert strength_as_means(after, [strength], VOCABULARY) is False


@pytest.mark.parametrize("strengths", [[], [""], ["  "]])
def test_without_a_strength_there_is_nothing_to_say(strengths: list[str]) -> None:
    assert strength_as_means("Sam will use his creativity to learn.", strengths, VOCABULARY) is None


def test_one_strength_of_several_is_enough() -> None:
    after = "Lea is kind. She will use her love of maps to name 5 rivers."
    assert strength_as_means(after, ["kind", "loves maps"], VOCABULARY) is True
