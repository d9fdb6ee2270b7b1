"""Goals that ask to be less of something judged: the need is the act, or the sentence stays as it was."""

from __future__ import annotations

import pytest

from assistant.checks.review import review_text
from assistant.composer.compose import Composer
from assistant.composer.questions import INSTEAD_BLANK
from assistant.types import Draft, RewriteRequest
from tests.composer.test_present_levels import LEXICON, PROOF, REWORDING, RULES


def composed(goal: str) -> Draft:
    request = RewriteRequest(text=goal, kind="goal", strengths=("kind",))
    return Composer(LEXICON, REWORDING, PROOF).compose(request, review_text(goal, RULES, kind="goal"))


@pytest.mark.parametrize(
    ("goal", "act"),
    [
        (
            "Lou will be less bossy with her friends 3 of 5 recesses.",
            "to get better at getting along with her friends 3 of 5 recesses",
        ),
        (
            "Cass will be less lazy and turn in his work.",
            "to get better at getting work done and turn in his work",
        ),
        ("Ed will not be disrespectful to staff.", "to get along with staff"),
        ("Ed will stop being rude 90% of the time.", "to get along 90% of the time"),
        ("Clara will stop being a careless reader 80% of the time.", f"to {INSTEAD_BLANK} as a reader 80%"),
    ],
)
def test_the_need_behind_a_verdict_becomes_the_act(goal: str, act: str) -> None:
    assert act in composed(goal).text


@pytest.mark.parametrize(
    ("goal", "kept"),
    [
        ("Win will not be so disorganized.", "not be so disorganized"),  # its opposite is another skill
        ("Ed will be less anxious.", "be less anxious"),
        ("Ed will not be defiant when corrected, 4 of 5 days.", "not be defiant when corrected, 4 of 5 days"),
        ("Ed will be less messy and more careful.", "be less messy and more careful"),
        ("Ed will not be aggressive toward peers.", "not be aggressive toward peers"),
        (
            "Ed will be less defiant with staff.",
            "be less defiant with staff",
        ),  # nobody follows directions "with"
    ],
)
def test_where_the_need_would_say_something_else_the_act_stays(goal: str, kept: str) -> None:
    assert kept in composed(goal).text


def test_the_plain_words_say_the_same_act() -> None:
    plain = composed("Lou will be less bossy with her friends 3 of 5 recesses.").plain_language
    assert "Lou will get better at getting along with her friends 3 of 5 recesses." in plain


def test_a_blank_for_the_act_is_asked_about() -> None:
    assert any(
        q.blank == INSTEAD_BLANK for q in composed("Clara will stop being a careless reader.").questions
    )
