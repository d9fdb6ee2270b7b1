"""What the goal writer does and does not do, one rule at a time."""

from __future__ import annotations

import string
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.checks.goal import parse_goals
from assistant.composer.edits import Edit, apply_edits
from assistant.composer.goals import compose_goals
from assistant.composer.lexicon import load_lexicon
from assistant.composer.phrases import phrase_for
from assistant.types import Draft

LEXICON = load_lexicon(Path(__file__).parents[2] / "knowledge" / "strengths")


def rewritten(text: str, *strengths: str) -> Draft:
    return compose_goals(text, parse_goals(text), [phrase_for(s, LEXICON) for s in strengths], LEXICON)


FULL = (
    "By May 1, given a map, Odalys will name 8 of 10 states, up from 3 of 10, as measured by weekly quizzes."
)


def test_a_complete_goal_only_gains_the_strength() -> None:
    draft = rewritten(FULL, "loves maps")
    assert draft.text == FULL.replace("will name", "will use their love of maps to name")
    assert draft.questions == ()


def test_without_a_strength_there_is_a_blank_and_a_question() -> None:
    draft = rewritten(FULL)
    assert "will use [a strength, interest or preference] to name" in draft.text
    assert [q.part for q in draft.questions] == ["strength"]
    assert draft.strengths_used == ()


def test_a_strength_fills_the_blank_of_an_earlier_rewrite() -> None:
    assert rewritten(rewritten(FULL).text, "loves maps").text == rewritten(FULL, "loves maps").text


def test_a_goal_that_builds_on_a_strength_is_left_alone() -> None:
    text = FULL.replace("will name", "will use her love of horses to name")
    draft = rewritten(text, "loves maps")
    assert draft.text == text
    assert [out.strength for out in draft.left_out] == ["loves maps"]


def test_the_strength_that_helps_most_is_chosen() -> None:
    draft = rewritten("Bo will read 90 words per minute.", "good at kicking a ball", "loves books")
    assert draft.strengths_used == ("loves books",)
    assert "does not plainly help" in draft.left_out[0].why


def test_where_none_plainly_helps_the_nearest_is_used_and_the_team_is_asked() -> None:
    draft = rewritten("Bo will add fractions in 8 of 10 problems.", "loves horses")
    assert draft.strengths_used == ("loves horses",)
    assert any("Would another one help more" in q.text for q in draft.questions)


@pytest.mark.parametrize(
    ("strength", "words"),
    [
        ("loves trains", "will build on their love of trains to stand"),
        ("good with his hands", "will draw on his skill with his hands to stand"),
        ("funny", "will draw on their sense of humor to stand"),
    ],
)
def test_nobody_uses_a_strength_that_does_not_plainly_help(strength: str, words: str) -> None:
    draft = rewritten("Bo will stand on one leg for 10 seconds by May.", strength)
    assert words in draft.text
    assert any("Would another one help more" in q.text for q in draft.questions)


@pytest.mark.parametrize(
    "opening",
    [
        "Before Week 30—Bo will",
        "Within 36 weeks, Bo will",
        "At the end of the year, Bo will",
        "By the annual review, Bo will",
        "Until graduation, Bo will",
        "Through the spring, Bo will",
        "In 36 weeks, Bo will",
    ],
)
def test_no_date_blank_in_front_of_another_deadline(opening: str) -> None:
    assert rewritten(f"{opening} tie his shoes.", "loves maps").text.startswith(opening)


@pytest.mark.parametrize(
    "opening", ["During lunch", "Within 5 minutes of arriving", "At the end of a story", "By himself"]
)
def test_a_place_or_a_moment_is_no_deadline(opening: str) -> None:
    rest = opening[:1].lower() + opening[1:]
    assert rewritten(f"{opening}, Bo will try one food.", "loves maps").text.startswith(f"By [date], {rest}")


@pytest.mark.parametrize("who", ["Teachers will help Bo", "Staff will help Bo", "Students will"])
def test_the_capital_of_a_first_word_goes_with_its_place(who: str) -> None:
    said = rewritten(f"{who} read 40 words a minute.", "loves trains").text
    assert said.startswith(f"By [date], {who[0].lower()}{who[1:]}")


def test_the_blanks_of_a_short_goal_share_one_pair_of_brackets() -> None:
    draft = rewritten("Bo will tie his shoes.", "loves maps")
    blank = "[starting level, target, how measured]"
    assert draft.text.endswith(f"tie his shoes {blank}.")
    assert [q.part for q in draft.questions if q.blank == blank] == ["baseline", "measurable", "measurement"]
    assert rewritten(draft.text, "loves maps").text == draft.text


def test_a_compliment_is_used_last_and_asked_about() -> None:
    assert rewritten("Bo will add fractions.", "sweet", "loves numbers").strengths_used == ("loves numbers",)
    draft = rewritten("Bo will add fractions.", "sweet")
    assert any("What does “sweet” look like" in q.text for q in draft.questions)


def test_two_strengths_that_both_help_share_one_sentence() -> None:
    draft = rewritten("Bo will write a story with 5 sentences.", "loves comics", "loves horses")
    assert "use their love of comics and horses to write" in draft.text


@pytest.mark.parametrize(
    ("text", "strength", "expected"),
    [
        ("Bo will bring his book.", "loves maps", "use his love"),
        ("Bo will bring her book.", "loves maps", "use her love"),
        ("Bo will bring his/her book.", "loves maps", "use his/her love"),
        ("Bo will bring a book.", "loves maps", "use their love"),
        ("Bo will bring a book.", "She loves maps", "use her love"),
        ("I will bring a book.", "loves maps", "use my love"),
        ("Bo will walk with him to her class.", "loves maps", "on their love"),
    ],
)
def test_the_possessive_follows_the_text(text: str, strength: str, expected: str) -> None:
    assert expected in rewritten(text, strength).text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bo decodes ten words.", "Bo will use their love of maps to decode ten words"),
        ("Bo carries a tray and opens the milk.", "love of maps to carry a tray and open the milk"),
        ("Bo is able to count to ten.", "Bo will use their love of maps to count to ten"),
        ("Bo will be able to count to ten.", "Bo will use their love of maps to count to ten"),
        ("Count to ten.", "[student] will use their love of maps to count to ten"),
        ("Counting to ten.", "[student] will use their love of maps to count to ten"),
        ("To count to ten.", "[student] will use their love of maps to count to ten"),
        ("Will count to ten.", "[student] will use their love of maps to count to ten"),
        ("Bo's goal is to count to ten.", "goal is to use their love of maps to count to ten"),
        ("We want him to count to ten.", "we want him to use his love of maps to count to ten"),
        ("Bo will be taught to count to ten.", "taught to use their love of maps to count to ten"),
        ("Bo will use a ruler to draw.", "will build on their love of maps to use a ruler"),
        ("BO WILL COUNT TO TEN PLEASE.", "BO WILL USE THEIR LOVE OF MAPS TO COUNT TO TEN"),
        ("Bo’ll count to ten.", "Bo’ll use their love of maps to count to ten"),
    ],
)
def test_the_strength_stands_in_front_of_the_act(text: str, expected: str) -> None:
    assert expected in rewritten(text, "loves maps").text


@pytest.mark.parametrize(
    "text",
    [
        "Bo will not hit peers.",
        "Bo will stop shouting out.",
        "Bo will decrease call-outs to 2 per day.",
        "Bo will refrain from biting.",
        "Bo will have fewer than 3 outbursts a week.",
        "Bo will no longer run from class.",
    ],
)
def test_a_goal_that_only_takes_away_asks_for_a_skill_instead(text: str) -> None:
    draft = rewritten(text, "loves maps")
    assert "to [do what instead] and will " in draft.text
    assert text.split("will ", 1)[1].rstrip(".") in draft.text
    assert "replacement" in [q.part for q in draft.questions]


@pytest.mark.parametrize(
    "text",
    [
        "Bo will reduce fractions to lowest terms.",
        "Bo will stop at the curb.",
        "Bo will make no more than 2 errors.",
        "Bo will lower outbursts by using a break card.",
    ],
)
def test_work_that_sounds_like_less_is_not_a_reduction(text: str) -> None:
    assert "instead" not in rewritten(text, "loves maps").text


def test_a_skill_named_beside_the_reduction_gets_the_strength() -> None:
    draft = rewritten("Bo will stop hitting and will ask for help.", "loves maps")
    assert "will stop hitting and will build on their love of maps to ask for help" in draft.text


@pytest.mark.parametrize("adult", ["The case manager", "Staff", "The speech therapist", "Bo's teacher"])
def test_an_adults_act_is_left_and_asked_about(adult: str) -> None:
    text = f"{adult} will send the notes home by May 1."
    draft = rewritten(text, "loves maps")
    assert draft.text == text
    assert "adult" in [q.part for q in draft.questions]
    assert [out.strength for out in draft.left_out] == ["loves maps"]


def test_a_spanish_goal_is_left_and_asked_about() -> None:
    text = "Para mayo, la niña leerá en voz alta con el apoyo de su maestra."
    draft = rewritten(text, "loves maps")
    assert draft.text == text
    assert draft.questions[0].part == "language"


def test_a_blank_of_the_users_own_is_not_doubled() -> None:
    draft = rewritten("By May 1, Bo will spell words with ____% accuracy.", "loves maps")
    assert "[target level]" not in draft.text
    assert ("measurable", "____") in [(q.part, q.blank) for q in draft.questions]


def test_every_goal_of_a_list_is_rewritten_in_place() -> None:
    draft = rewritten("1. Bo will name 4 shapes.\n2. Bo will name 6 colors.", "loves maps")
    lines = draft.text.split("\n")
    assert [line[:2] for line in lines] == ["1.", "2."]
    assert all("use their love of maps to name" in line for line in lines)


def test_a_list_under_one_stem_gets_the_strength_once() -> None:
    draft = rewritten("By May 1, Bo will:\n- read ten words\n- spell ten words", "loves books")
    assert draft.text.startswith("By May 1, Bo will use their love of books to:\n- read ten words")
    assert draft.text.count("love of books") == 1


def test_blanks_stand_before_the_measure_and_before_a_semicolon_tail() -> None:
    measured = rewritten("By May 1, Bo will spell 8 of 10 words, as measured by quizzes.", "loves maps").text
    assert "8 of 10 words, from [starting level], as measured by quizzes." in measured
    tail = rewritten("By May 1, Bo will spell 8 of 10 words; baseline 2 of 10.", "loves maps").text
    assert tail.endswith("measured by [how and how often].")


def test_empty_text_stays_empty() -> None:
    assert rewritten("", "loves maps").text == ""


def test_edits_that_overlap_do_not_garble() -> None:
    edits = [Edit(0, 3, 1, "A"), Edit(1, 2, 1, "B"), Edit(3, 3, 0, "C"), Edit(3, 3, 1, "D")]
    assert apply_edits("xyz!", edits) == "ACD!"


WORDS = st.text(alphabet=string.ascii_letters + string.digits + " .,;:%()[]_-/\n\t’\r🟢ñ", max_size=120)


@settings(max_examples=300, deadline=None)
@given(WORDS, st.sampled_from(["loves maps", "funny", "good at chess", "🎨", "He never gives up"]))
def test_any_text_is_rewritten_without_losing_a_digit(text: str, strength: str) -> None:
    draft = rewritten(text, strength)
    kept = iter(draft.text)
    assert all(digit in kept for digit in text if digit.isdigit())


@settings(max_examples=100, deadline=None)
@given(
    st.sampled_from(
        ["Bo will ", "Given 3 cards, Bo will ", "By 5/6, she will ", "______ will ", "[Name] will "]
    ),
    st.sampled_from(
        ["read 40 words", "ask for help", "write 5 sentences", "not hit others", "know his facts"]
    ),
    st.sampled_from(["", " with 80% accuracy", " in 4 of 5 tries", ", as measured by quizzes", " by June"]),
    st.sampled_from(["", ".", "; data: log", " (RL.3.1)."]),
)
def test_goals_built_of_parts_are_stable(opening: str, act: str, how: str, end: str) -> None:
    first = rewritten(opening + act + how + end, "loves maps", "funny").text
    assert rewritten(first, "loves maps", "funny").text == first
