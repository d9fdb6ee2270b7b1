"""Seven digits: a phone number unless the words beside it say what was counted. All numbers are invented."""

from __future__ import annotations

import pytest

from assistant.language.identifiers import find_identifiers

MEASURED = """
Oswin scored 555-0142 on the raw form.
He read 120-1305 words over the year.
She reads between 250-1000 words a week.
Lexile rose from 420-1010 this year.
His step count was 300-4500 steps a day.
She walked 400-1200 meters.
Range: 500-1500 points on the reward chart.
He earned 200-1100 tokens.
Scores of 410-1020 on the fall scale.
He completed 250-0300 items.
Data: 345-1210 across six weeks.
He ran 800-1600 meters in PE.
Baseline 210-1400 ml of water a day.
The budget task used 299-1999 dollars.
He lifted 250-1000 grams.
The test took 300-1800 seconds.
Hearing at 250-8000 Hz is normal.
Hearing thresholds at 500-2000 are flat.
He called out 200-1000 times.
Her number line goes 200-1000.
She compares numbers 250-1000.
He orders numbers in the range 300-9999.
She rounds whole numbers (200-1000) to the nearest ten.
He adds within 300-1000.
He contacted peers 300 4000 times.
Read a text of 250-1000 words.
She reaches 500-2000 steps.
An aide texts 200-1000 cards.
Her home reading log shows 300-1200 minutes.
He built towers of 200-1000 blocks.
The store task used 250-1000 pennies.
She counts on from 300-1000.
Number sense 200-1000: emerging.
She skip counts 250-1000.
Growth from 420-1010 was steady.
Reads at 450-1050L in the fall.
He wrote 2500000 in standard form.
She reads a 7-digit number 4305217 aloud.
He writes 7-digit numbers such as 4305217.
"""
CALLED = """
Her mother can be reached at [[555-0142]].
Mom's cell is [[555 0142]]
Contact: [[555.0142]]
Call dad after three: [[555-4142]]
Mother, Graziella, [[555-4142]], asked for updates.
Ph: [[555-4142]]
P: [[555-4142]] M-F
Mom [[555-4142]] m
phone [[5554142]]
mobile [[(555) 4142]]
Ring her on [[555-4142]] after work.
Dial [[555 4142]] in an emergency.
Dial [[5 5 5 4 1 4 2]] to reach the aunt.
leave a message at [[555-4142]]
voicemail [[555 4142]]
nurse line [[201 4142]]
from mom: [[555-4142]]
from [[555-4142]] she called the school
He knows his phone number, [[555-4142]].
will dial [[555-4142]] on 4 of 5 trials
Her cell is [[555-4142]] minutes before dismissal.
Reach him at [[555-4142]] words are hard for him.
Contact data: [[555-4142]]
He scored 12. Mom: [[555-4142]]
Ms. Ode [[555-4142]]
tel[[555-4142]]
phone [[555--4142]]
call [[555_4142]]
[[555-4142]]/201-4142
201-4142/[[555-4142]]
leave word with aunt [[555-4142]] letters go to the father
emergency contact [[555 - 4142]]
"""


def _masked(text: str) -> list[str]:
    return sorted({text[i.start : i.end] for i in find_identifiers(text) if i.kind in ("PHONE", "ID")})


@pytest.mark.parametrize("text", MEASURED.strip().splitlines())
def test_what_was_measured_is_no_phone_number(text: str) -> None:
    assert _masked(text) == []


@pytest.mark.parametrize("marked", CALLED.strip().splitlines())
def test_a_number_somebody_is_called_at_is_masked(marked: str) -> None:
    number = marked[marked.index("[[") + 2 : marked.index("]]")]
    assert number in _masked(marked.replace("[[", "").replace("]]", ""))
