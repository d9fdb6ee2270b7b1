"""Plain acts done well, grades and shares, and needs told without the word. Every child is invented."""

from __future__ import annotations

import pytest

from assistant.checks.needs import find_needs
from assistant.checks.strengths import find_strengths

ACTS = [
    "She gets every joke in the story.",
    "He gets most of the riddles before his dad does.",
    "She tells the class what will happen next, right 5 of 6 times.",
    "With a number line he skip-counted past 300 by 50s.",
    "He double-checks every total.",
    "She keeps score for the whole kickball league.",
    "He gives his snack to a friend who is crying.",
    "She sits with a classmate who is upset.",
    "He looks at red objects that move, 4 of 5 times.",
    "He rebuilt a bicycle from two old ones.",
    "She retold the film with nine details.",
    "He sold lemonade and gave change from a ten.",
    "She asked to start with a map of the story.",
    "She explains negative numbers with a thermometer.",
    "He found the missing addend in 9 of 10 problems.",
    "He replaced the dead batteries in his hearing aid.",
    "Her reading rate was at the class average.",
    "Social studies grade A.",
    "He earned a B in science.",
    'She says "more" and "all done".',
    "He gets up from the floor by holding the bench.",
    "She gets on and off the bus with the rail.",
    "He said no to a stranger's ride last spring.",
    "She mended her own coat.",
    "He taught his cousin to swim.",
    "She wove a basket with six colors.",
    "She gets every clue in the mystery hour.",
    "He knows what will happen when two magnets meet.",
    "She re-reads the directions and checks each one.",
    "He rebuilt the class fan.",
    "She retold the joke to three people.",
    "He sold bracelets at the fair and counted the cash.",
    "She asked to use a ruler for her columns.",
    "He adds positive and negative integers on a chart.",
    "She swaps dead batteries in the remote.",
    "He plays kickball with the fourth graders.",
    "Her spelling is above the class average.",
    "He earned an A in art.",
    "She has a B in biology.",
    "Lab grade A.",
    'He says "go" and "my turn" with the switch.',
    "She gets up from the mat with one hand on the rail.",
    "He gets in and out of the car by himself.",
    "She said no to a vape in the restroom.",
    "He spun clay into two bowls.",
    "She lent her pencil to a classmate who was upset.",
    "He fixes broken radios.",
    "She spots the missing letter in each word.",
    "He overcame a bad start and beat the coach at chess.",
]

NO_STRENGTHS = [
    "Her uncle drives her to school.",
    'He said, "I hate it here."',
    'She says "No" to every request.',
    "He gets two warnings a day.",
    "He gets mad at a friend who is crying.",
    "She asked to leave the room nine times.",
    "His grade in math is D.",
    "His neighbor took him to practice.",
    "Her grandmother sold the house.",
    "He has 3 negative reports.",
    "He was below the class average.",
    "He earned an F in science.",
    "Her aunt takes her to swim.",
    "His coach drives the van.",
    'She says "Leave me alone" when called on.',
    "He gets three reminders before lunch.",
    "She asked to go home six times.",
    "He earned two Fs in the fall.",
    "She has a D in biology.",
    "He was at the 4th percentile, below the district average.",
    "The principal gave him detention.",
    "He gets upset when a friend leaves.",
    "She missed nine days.",
    "He read 40% of the words.",
    "She writes words missing letters.",
    "He turns in essays missing parts.",
    "She asked to use the bathroom nine times.",
    "He asked to keep his hood up.",
    "He asked to work alone.",
    'He says "shut up" to peers.',
    'She says "go away" to her aide.',
    "He laughs at a friend who is crying.",
    "He hits the note taker.",
    "She hits the ball at peers.",
    "He gets up from the floor only when carried.",
    "He beat his brother.",
    "He called out in 1 of 5 lessons in art and 5 of 5 in math.",
    "The aide read 2 of 8 words in the hall and 8 of 8 in the gym.",
    "He answered 2 of 8 in the hall and 8 of 8 wrong in the gym.",
]

HALVES = [
    ("He answered 2 of 8 in the hall and 8 of 8 in the quiet room.", "8 of 8 in the quiet room"),
    ("He followed 2 of 6 directions from the hall and 6 of 6 from beside her.", "6 of 6 from beside her"),
    ("Understood: 37% of words by a new listener, 88% by his dad.", "88% by his dad"),
    ("He looked at the speaker in 44% of intervals, and in drama in 91%.", "in drama in 91%"),
    ("She read 40% of the words alone, and 92% with the recording.", "92% with the recording"),
    ("On task in 35% of math intervals, 86% in shop.", "86% in shop"),
]

NEEDS = [
    "Decoding words with three syllables is the gap.",
    "Regrouping across zeros is the sticking point.",
    "Sounds made with the lips come first.",
    "English vocabulary is where she asked for help.",
    "Choosing a topic is where he stalls.",
    "She would like to say her own name clearly.",
    "He would like to order his own lunch.",
    "He needs to stop and stretch every two pages.",
    "Her mother asks how to help her chew meat.",
    "Dad asks how to get him to brush his teeth.",
    "Spelling endings is the team's focus this fall.",
    "We are looking for a way for her to say no.",
    "The team is looking for any way he can call a friend.",
    "Main idea is next on the list.",
    "The missing piece is checking her work.",
    "Vowel teams are the snag.",
    "Carrying to the hundreds is the stumbling block.",
    "Words with silent letters are where he stops.",
    "She would like to call a friend on her own.",
    "His grandmother asks how to help him sleep.",
    "The team is searching for a way for him to say he hurts.",
    "Punctuation is the class team's focus.",
    "The missing link is turning the work in.",
    "Telling time to the half hour is the hurdle.",
]

NO_NEEDS = [
    "She would like a second helping.",
    "Kindness comes first with her.",
    "Art is where she shines.",
    "The stop sign is the team's mascot.",
    "His mother asks how to get to the school.",
    "Reading is her favorite.",
    "What is left is one cookie.",
    "He would like to thank his aide.",
    "Second base is where he stops ground balls.",
    "Her family comes first, she says.",
    "His uncle asks how he did.",
    "The bus is the sticking point for the district.",
    "Lunch is where she meets friends.",
    "Soccer is the club's pride.",
    "She is looking for a book.",
    "He would like to be a vet.",
    "She would like to work with animals.",
    "She is looking for more ways to help her friends.",
    "She is looking for a way to help.",
    "He asks how he can help her.",
    "Art is where he wants to be.",
]


@pytest.mark.parametrize("text", ACTS)
def test_an_act_done_well_is_a_strength(text: str) -> None:
    found = find_strengths(text)
    assert found
    assert all(text[span.start : span.end] == span.text for span in found)


@pytest.mark.parametrize("text", NO_STRENGTHS)
def test_what_others_do_and_low_grades_are_none(text: str) -> None:
    assert find_strengths(text) == ()


@pytest.mark.parametrize(("text", "half"), HALVES)
def test_of_two_figures_the_better_one_shows_what_works(text: str, half: str) -> None:
    assert [span.text for span in find_strengths(text)] == [half]


@pytest.mark.parametrize("text", NEEDS)
def test_a_need_is_told_without_the_word(text: str) -> None:
    assert len(find_needs(text)) == 1


@pytest.mark.parametrize("text", NO_NEEDS)
def test_a_gap_in_a_fence_is_no_need(text: str) -> None:
    assert find_needs(text) == ()
