"""A need that was, that is met, that is anybody's or that a form leaves empty is no need of today."""

from __future__ import annotations

import pytest

from assistant.checks.needs import find_needs

_NO_NEED = """
Last spring he needed two adults on the stairs.
In September she needed a hand over hand prompt; in May a point.
When he was five he needed a walker.
He used to need a timer.
She needed 4 reminders on Monday.
He required an average of 2.1 prompts per task.
Support is given as needed.
Breaks when needed.
If help is needed he raises a card.
Sits up 25 minutes before she needs to lie back.
Students with dyslexia need explicit phonics.
Every child needs a friend, and Bertil has two.
Most learners require practice.
Any child would need time.
He knows what his dog needs.
Needs: see evaluation dated 3/4.
Needs: none at this time.
Medical needs: none reported
Communication needs: N/A
The nurse will work on the health plan.
Staff are working on a schedule.
The school is working on fixing the lift.
We are working toward a meeting date.
The teacher is learning to sign.
He has been working on rounding and met the goal in May.
He finished working on blends in March.
Her goal for initiating is met.
She is working on a painting for the fair.
She is learning the violin from her aunt.
Independent living is not a realistic goal for her.
Maren requires constant prompting to get started.
The boy is lacking.
The school says he isn't making an effort.
Needs: nothing at this time.
Needs: TBD
Needs: nil
Needs: NA
Needs: not applicable
Needs: none currently
Needs: none identified
Needs: same as above.
Needs: same as last year
Needs: attached
Needs: refer to page 6.
Needs: see attached report
He needed only one reminder.
She needed up to three breaks on Friday.
He needed fewer prompts in art.
Nobody wants to fix her. She draws.
The school wants to fix him.
The need for constant care ended.
He waits until he needs a nap.
"""
_NEED = """
Needs a visual cue to start.
He still needed help with the zipper, and does now.
Extended time is needed.
A footrest is needed in art.
Needs: none of the noise of the gym, and a seat by the door.
The SLP will work on blends with him.
We are working on his waiting.
Staff are working on requesting.
She has not met the goal for rounding and needs more practice.
Two of four steps are met; she needs practice with the rest.
He is working on asking for help.
Help is needed 3 times a week.
Two adults were needed 4 times.
Support is still needed 3 days a week.
She needed a walker in gym.
The team is working on her voice.
Staff are working on his shoes.
"""


@pytest.mark.parametrize("text", _NO_NEED.strip().splitlines())
def test_no_need_of_today(text: str):
    assert [need.text for need in find_needs(text)] == []


@pytest.mark.parametrize("text", _NEED.strip().splitlines())
def test_a_need_of_today_stays(text: str):
    assert find_needs(text)
