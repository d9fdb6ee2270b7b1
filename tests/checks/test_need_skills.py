"""The skill a judged clause is about is read as the need."""

from pathlib import Path

import pytest

from assistant.checks.need_skills import SkillNames
from assistant.checks.review import review_text
from assistant.checks.rules import load_rules

RULES = load_rules(Path(__file__).parents[2] / "knowledge" / "rules")


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        ("Expressive lang: very behind peers.", ["Expressive lang"]),
        ("Play is repetitive.", ["Play"]),
        ("He copies AB patterns but not ABC patterns.", ["ABC patterns"]),
        ("His handwriting is so bad even I can't read it.", ["His handwriting"]),
        ("He can tell you how many points they need.", []),
    ],
)
def test_what_is_judged_names_the_need(text: str, needs: list[str]) -> None:
    review = review_text(text, RULES, kind="present_levels")
    assert [need.text for need in review.needs] == needs


def test_the_word_of_which_kind_stays_with_the_skill() -> None:
    names = SkillNames.of({"ability": "memory, working memory, mood", "no_skill": "mood"})
    text = "Her mood, and her phonological memory"
    found = names.first(text, 0, len(text))
    assert found is not None
    assert found.text == "phonological memory"
    assert text[found.start : found.end] == found.text


@pytest.mark.parametrize("text", ["math calculation is hard", "her math calculation"])
def test_a_name_that_goes_on_in_another_is_one_skill(text: str) -> None:
    found = SkillNames.of({"ability": "math, calculation"}).first(text, 0, len(text))
    assert found is not None
    assert found.text == "math calculation"


@pytest.mark.parametrize(
    ("text", "skill"),
    [
        ("her verbal memory", "verbal memory"),
        ("her phonemic memory", "phonemic memory"),
        ("her receptive memory", "receptive memory"),
        ("her auditory memory", "auditory memory"),
        ("her primary memory", "primary memory"),
        ("her muscular memory", "muscular memory"),
        ("her visual memory", "visual memory"),
        ("her delayed memory", "delayed memory"),
        ("her working memory", "working memory"),
        ("her short-term memory", "short-term memory"),
        ("her motor memory", "motor memory"),
        ("her peer play", "peer play"),
        ("her word memory", "word memory"),
        ("her letter memory", "letter memory"),
        ("her number memory", "number memory"),
        ("her math memory", "math memory"),
        ("her memory", "memory"),
        ("memory of songs", "memory"),
        ("It was visual, memory too", "memory"),
    ],
)
def test_the_word_before_a_skill_tells_of_which_kind_it_is(text: str, skill: str) -> None:
    found = SkillNames.of({"ability": "memory, , play"}).first(text, 0, len(text))
    assert found is not None
    assert found.text == skill
