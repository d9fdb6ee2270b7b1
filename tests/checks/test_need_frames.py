"""Needs told plainly, by the kind of sentence that tells them. Every child is invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.checks.review import review_text
from assistant.checks.rules import load_rules

RULES = load_rules(Path(__file__).parents[2] / "knowledge" / "rules")


def needs(text: str) -> list[str]:
    return [span.text for span in review_text(text, RULES, kind="present_levels").needs]


@pytest.mark.parametrize(
    ("text", "need"),
    [
        # after the frame
        ("Jo gets frustrated by long division.", "long division"),
        ("She becomes anxious when plans change.", "plans change"),
        ("He is easily thrown by a page with many words.", "a page with many words"),
        ("She is unsure of how to ask for help.", "how to ask for help"),
        ("He avoids reading aloud.", "reading aloud"),
        ("He tends to rush through written work.", "rush through written work"),
        ("She loses points for not showing work.", "not showing work"),
        ("Most of his errors were in medial vowels.", "medial vowels"),
        ("Her errors include irregular past tense.", "irregular past tense"),
        ("Accuracy drops to 45% on inferential questions.", "inferential questions"),
        ("She inconsistently answers wh- questions.", "answers wh- questions"),
        ("He rarely starts a conversation.", "starts a conversation"),
        ("He must be reminded to raise his hand.", "raise his hand"),
        ("She relies heavily on her aide for note taking.", "note taking"),
        ("He is dependent on prompts to initiate play.", "initiate play"),
        ("Her lowest score was in Spelling.", "Spelling"),
        ("He has partial understanding of place value.", "place value"),
        ("She is not independent in toileting.", "toileting"),
        ("He has been working with us on taking turns.", "taking turns"),
        ("She is now being taught to use a first/then board.", "use a first/then board"),
        ("He does best when directions are short.", "directions are short"),
        ("She is anxious about tests.", "tests"),
        ("He is missing key steps in long division.", "key steps in long division"),
        ("She has just begun to write sentences.", "to write sentences"),
        ("He rushes through math.", "math"),
        ("Emerging: telling jokes", "telling jokes"),
        # whoever says it
        ("It is hard for Jo to take notes and listen.", "take notes and listen"),
        ("It takes three reminders for Jo to put away his things.", "put away his things"),
        ("Dad hopes that Jo will learn to drive.", "drive"),
        ("Mom would like help with homework routines.", "homework routines"),
        ("The family's main concern is bullying on the bus.", "bullying on the bus"),
        ("There is a need for direct instruction in vocabulary.", "direct instruction in vocabulary"),
        ("Therapy targets include final consonants.", "final consonants"),
        ("Emphasis should be placed on vocabulary.", "vocabulary"),
        ("What he finds hard is waiting.", "waiting"),
        # before the frame
        ("Turn-taking is just beginning to appear.", "Turn-taking"),
        ("Skipping is not yet mastered.", "Skipping"),
        ("His attendance has been spotty.", "His attendance"),
        ("Written language was in the low range.", "Written language"),
        ("Spelling is Jo's weakest subject.", "Spelling"),
        ("Unstructured time is a trigger.", "Unstructured time"),
        ("Multisyllabic words are where most of her errors occur.", "Multisyllabic words"),
        ("Getting dressed takes her an hour.", "Getting dressed"),
        ("Paragraphing needs attention.", "Paragraphing"),
        ("Numbers past 12 are not yet recognized.", "Numbers past 12"),
        ("Jo says that tests make her nervous.", "tests"),
        ("At home, bedtime is a struggle.", "bedtime"),
        (
            "Reading is an area of need, specifically vocabulary.",
            "Reading is an area of need, specifically vocabulary",
        ),
        ("His impulse control is developing.", "His impulse control"),
        # before "only when", under a heading, for what help is needed
        ("She answers questions only when called on.", "answers questions"),
        ("Not yet: skip counting", "skip counting"),
        ("Hand-over-hand help is needed for cutting.", "Hand-over-hand help is needed for cutting"),
        ("Testing showed that she needs to slow down.", "showed that she needs to slow down"),
    ],
)
def test_what_is_told_plainly_is_a_need(text: str, need: str) -> None:
    assert need in needs(text)


@pytest.mark.parametrize(
    "text",
    [
        "He no longer avoids reading aloud.",
        "She never gets frustrated by long division.",
        "She tends to help the younger ones.",
        "He rarely misses practice.",
        "I was confused by the form on page 4.",
        "The plot is developing.",
        "The gym floor is patchy.",
        "Most learners need practice.",
        "Nothing is too hard for her.",
        "The passage was confusing for everyone.",
        "Compared to classmates Jo is slower.",
        "He laughs at the drop of a hat.",
        "He is sensitive to how others feel.",
        "Her brother is sensitive to light.",
        "Her cousin gets frustrated by long division.",
        "He avoids screens before bed.",
        "She is anxious to start middle school.",
        "She is missing two teeth.",
        "She has begun to write songs every day.",
        "She is working to become a chef.",
        "Ana rushes over with a smile.",
        "The reading program is rough.",
        "The behavior scale is low.",
        "Targets met: counts to 100.",
        "Emerging strengths: telling jokes.",
    ],
)
def test_what_is_no_need(text: str) -> None:
    assert needs(text) == []


@pytest.mark.parametrize("what", ["strength", "relative strength", "interest", "great pride"])
def test_an_area_of_strength_is_no_need(what: str) -> None:
    assert needs(f"Math is an area of {what}.") == []
    assert needs("Math is an area of need.") == ["Math"]
