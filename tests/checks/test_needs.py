"""Which clauses state a need, and which difficulties stand for one. Every child is invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.checks.needs import find_needs
from assistant.checks.review import review_text
from assistant.checks.rules import load_rules
from assistant.checks.strengths import find_strengths

RULES = load_rules(Path(__file__).parents[2] / "knowledge" / "rules")


def needs(text: str) -> list[str]:
    return [span.text for span in review_text(text, RULES, kind="present_levels").needs]


@pytest.mark.parametrize(
    ("text", "need"),
    [
        ("Extra wait time is recommended.", "Extra wait time"),
        ("Audio books and a quiet seat are needed.", "Audio books and a quiet seat"),
        ("Seating near the front should be provided in all rooms.", "Seating near the front"),
        ("Buttons and laces to be addressed twice a week.", "Buttons and laces"),
        ("Blends and digraphs continue as therapy targets.", "Blends and digraphs"),
        ("Unit fractions are being introduced.", "Unit fractions"),
        ("Asking for a break will be the next goal.", "Asking for a break"),
        ("Turn-taking comes next.", "Turn-taking"),
        ("Copying from a card is the way in.", "Copying from a card"),
        ("A seat by the door is the one thing he asks.", "A seat by the door"),
        ("She would do well in a small choir.", "would do well in a small choir"),
        ("Wants teachers to wait for his answer.", "Wants teachers to wait for his answer"),
        ("Goal area: written expression.", "written expression"),
        ("Recommendations: a visual schedule, shorter sets.", "a visual schedule, shorter sets"),
        ("Focus this spring: getting to class on time.", "getting to class on time"),
        ("Next steps\n- open a locker\n- read a bus map", "open a locker"),
        ("Areas of growth:\n• pay with a card", "pay with a card"),
        ("Not yet using the talker at lunch.", "using the talker at lunch"),
        ("He has yet to ride the bus alone.", "ride the bus alone"),
        ("She continues to require a spotter on stairs.", "continues to require a spotter on stairs"),
        ("What he needs is a reason to write.", "What he needs is a reason to write"),
        ("We will work on zippers.", "We will work on zippers"),
        ("Her team recommends speech to text.", "Her team recommends speech to text"),
        ("Grandpa is hoping he joins a club.", "is hoping he joins a club"),
        ("He is learning the bus routes.", "is learning the bus routes"),
    ],
)
def test_a_stated_need(text: str, need: str) -> None:
    assert needs(text)[0] == need


@pytest.mark.parametrize(
    ("text", "need"),
    [
        ("When asked to read aloud, he gets nasty.", "read aloud"),
        ("Poor motor planning noted on new tasks.", "motor planning"),
        ("Struggles with buttons per his aide.", "buttons"),
        ("Long division is hard for her.", "Long division"),
        ("She never capitalizes.", "capitalizes"),
        ("Her comprehension leaves much to be desired.", "Her comprehension"),
        ("He is second grade at best in spelling.", "spelling"),
    ],
)
def test_a_difficulty_stands_for_a_need_where_none_is_stated(text: str, need: str) -> None:
    assert need in needs(text)


def test_a_stated_need_speaks_for_its_line() -> None:
    assert needs("She struggles with vowels. She needs picture cards.") == ["needs picture cards"]
    apart = "Reading: struggles with vowels.\nMath: needs a number line."
    assert needs(apart) == ["vowels", "needs a number line"]


@pytest.mark.parametrize(
    "text",
    [
        "Staff say he hears what he wants to hear.",
        "He could do it if he wanted to.",
        "Her T score fell in the average range.",
        "She is ready for the bus in 9 minutes.",
        "He depends on adults for everything.",
        "He is starting to notice who finishes first.",
        "She no longer needs a prompt to line up.",
        'He said, "I need a minute."',
        "He does not care.",
        "He gives up the second anything is hard.",
        "She is a struggling reader.",
        "She told us I need a minute.",
    ],
)
def test_no_need(text: str) -> None:
    assert needs(text) == []


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("Peers seek him out, he runs the card table on Mondays.", "Peers seek him out"),
        ("She asks us for the words she doesn't know.", "asks us for the words she doesn't know"),
        ("He'll write for an hour if it is about bikes.", "write for an hour if it is about bikes"),
        ("He has never missed a game.", "has never missed a game"),
    ],
)
def test_a_strength(text: str, strength: str) -> None:
    assert strength in [span.text for span in find_strengths(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Extra wait time is recommended.",
        "Not yet using the talker at lunch.",
        "She looked away when the bell rang.",
        "An adult helps with the last step.",
        'He used the words "worst" and "hate" in his poem and his teacher did not like it.',
    ],
)
def test_no_strength(text: str) -> None:
    assert find_strengths(text) == ()


def test_words_in_quotes_do_not_judge_the_act() -> None:
    (span,) = find_strengths('She wrote a funny poem called "The Worst Cat."')
    assert span.text.startswith("wrote a funny poem")


def test_a_ratio_that_is_no_share_is_no_level() -> None:
    assert [span.text for span in find_strengths("She likes unit 9 of 5 best.")] == ["likes unit 9 of 5 best"]


def test_needs_without_findings() -> None:
    assert [span.text for span in find_needs("He needs a scribe.")] == ["needs a scribe"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("His disability affects his ability to follow two-step directions.", ["follow two-step directions"]),
        ("Jo's autism affects her participation in group work.", ["participation in group work"]),
        ("The loss limits the student's access to spoken language.", ["access to spoken language"]),
        ("His anxiety interferes with attending assemblies.", ["attending assemblies"]),
        ("Weaknesses in phonological awareness affect decoding.", ["phonological awareness", "decoding"]),
        ("Delays in play often impact her ability to join a game.", ["play", "join a game"]),
        ("Her pace impacts his mood.", []),
        ("Her hearing loss does not affect her ability to follow directions.", []),
        ("The cast no longer limits his participation in gym.", []),
        ("Her love of horses positively affects her reading.", []),
        ("Noise affects her written expression.", ["written expression"]),
        (
            "It affects her ability to copy notes and progress in the general curriculum.",
            ["copy notes"],
        ),
        ("It affects involvement and progress in the general education curriculum.", []),
        ("Weather affects recess.", []),
        ("The rule limits him to two snacks.", []),
        ("ADHD makes it harder for Sam to stay with a page.", ["stay with a page"]),
        ("She finds it hard to sit by the window.", ["sit by the window"]),
        ("Mia finds long division really hard.", ["long division"]),
        ("Mia finds it in the index.", []),
        ("Mia finds the most challenging puzzles fun.", []),
        ("Mia finds rest breaks with challenging work helpful.", []),
        ("The hard part is over.", []),
        ("The main thing is to have fun.", []),
        ("The biggest hurdle for Sam is starting an essay.", ["starting an essay"]),
        ("Written expression is Mia's greatest challenge.", ["Written expression"]),
        ("Goals this year will target comparing fractions.", ["comparing fractions"]),
        ("Speech sessions will address /s/ blends.", ["/s/ blends"]),
        ("The plan will be reviewed in May.", []),
        (
            "The team agrees that Leo should have a behavior plan.",
            ["The team agrees that Leo should have a behavior plan"],
        ),
        ("He should have eaten.", []),
        ("He should have a great summer.", []),
        ("Below grade level in math calculation.", ["math calculation"]),
        ("She met her last goal for addition.", []),
    ],
)
def test_what_a_difficulty_gets_in_the_way_of_and_what_the_plan_targets(text: str, found: list[str]) -> None:
    assert needs(text) == found
