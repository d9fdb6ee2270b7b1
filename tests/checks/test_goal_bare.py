"""Parts of a goal that stand alone, without "by" or "as measured by", are found; look-alikes are not."""

from __future__ import annotations

import pytest

from assistant.checks.goal import parse_goals


@pytest.mark.parametrize(
    ("text", "deadline"),
    [
        ("Ines will count to 40 in 4 of 5 trials, 3/1/27.", "3/1/27"),
        ("Omar - will tie both shoes - 4 of 5 days - 12/1/26", "12/1/26"),
        ("Wren will read 60 words a minute, May 2027.", "May 2027"),
        ("Pia will write 5 sentences with 80% accuracy, end of IEP year.", "end of IEP year"),
        ("Rolf will name 12 colors -- 9 of 10 tries -- end of the semester", "end of the semester"),
        ("1 year from now, Tess will walk 50 feet in 4 of 5 trials.", "1 year from now"),
        ("6 months from today, Ugo will ask for help in 4 of 5 chances.", "6 months from today"),
        ("Vera will label 9 plant parts by the unit test in November.", "by the unit test in November"),
        ("Otto will solve 8 of 10 problems; June 5, 2027.", "June 5, 2027"),
        ("Alma will greet a peer in 3 of 4 mornings, EOY.", "EOY"),
    ],
)
def test_a_date_alone_is_the_deadline(text: str, deadline: str) -> None:
    span = parse_goals(text)[0].timeframe
    assert span is not None
    assert span.text.strip(" .") == deadline.strip(" .")
    assert text[span.start : span.end] == span.text
    assert "time_bound" not in parse_goals(text)[0].missing


@pytest.mark.parametrize(
    "text",
    [
        "Ines will read the date 3/1 on 4 of 5 mornings.",
        "Omar will score 3/5, 4 days a week.",
        "Wren will walk to the end of the hall in 4 of 5 trials.",
        "Pia will write the months of the year with 90% accuracy.",
        "Rolf will wait 2 minutes, 3 days in a row.",
    ],
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert parse_goals(text)[0].timeframe is None


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Jan - will bring a pen - 4 of 5 days - checklist - by 1/2027", "checklist"),
        ("Kim -- will turn in homework -- 80% -- work samples -- by May", "work samples"),
        ("Lea will give the total nine times in ten by May. Probe sheets, weekly.", "Probe sheets, weekly"),
        ("Max will keep hands to self for 15 days by May. Frequency count.", "Frequency count"),
        ("Nia will read 60 words a minute by May. Fluency graph, every week.", "Fluency graph, every week"),
    ],
)
def test_a_source_of_data_alone_is_the_measurement(text: str, source: str) -> None:
    span = parse_goals(text)[0].measurement
    assert span is not None
    assert span.text.strip(" .") == source


def test_a_source_in_the_act_stays_there() -> None:
    goal = parse_goals("Ora will fill in her own checklist in 4 of 5 classes by May.")[0]
    assert goal.measurement is None
    assert goal.behavior is not None
    assert "checklist" in goal.behavior.text


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("Stig will improve reading fluency from 42 to 85 wcpm by May.", False),
        ("Ana will build fluency to 90 words per minute by May.", False),
        ("Ana will improve reading fluency by May.", True),
        ("Ana will improve reading fluency with 80% accuracy by May.", True),
    ],
)
def test_fluency_counted_in_words_a_minute_can_be_heard(text: str, missing: bool) -> None:
    assert ("specific" in parse_goals(text)[0].missing) is missing
