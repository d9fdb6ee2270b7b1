"""Small joints of a goal: blanks beside brackets, and natures that share one noun."""

from __future__ import annotations

from assistant.composer.means import joined_nouns
from tests.composer.test_goals import rewritten


def test_the_starting_level_stands_in_front_of_a_bracket() -> None:
    draft = rewritten("Noah will answer questions with 75% accuracy across 3 sessions (SLP data).", "trains")
    assert "(," not in draft.text
    assert "(SLP data)" in draft.text


def test_two_natures_share_their_noun() -> None:
    assert joined_nouns(["sweet nature", "caring nature"]) == "sweet and caring nature"
    assert joined_nouns(["sweet nature", "love of maps"]) == "sweet nature and love of maps"
