"""What stands after the verb: condition, act or criterion. Every learner and goal is invented."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from statistics import fmean
from typing import Any

import pytest
import yaml

from assistant.checks.goal import parse_goals
from evals.measures import LABELLED_PARTS, SLOTS, token_f1

CORPUS = Path(__file__).parent / "goal_borders.yaml"
# What was reached, less a little. The parser was tuned on these goals: they guard, they do not measure.
LEAST = {
    "learner": 0.99,
    "condition": 0.86,
    "behavior": 0.94,
    "criterion": 0.94,
    "timeframe": 0.99,
    "measurement": 0.97,
    "baseline": 0.99,
}


@cache
def goals() -> list[dict[str, Any]]:
    return yaml.load(CORPUS.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)


def parts(text: str) -> dict[str, str]:
    goal = parse_goals(text)[0]
    spans = {name: getattr(goal, name) for name in SLOTS}
    for span in spans.values():
        assert span is None or text[span.start : span.end] == span.text
    return {name: span.text for name, span in spans.items() if span is not None}


def missing(text: str) -> set[str]:
    return set(parse_goals(text)[0].missing)


@pytest.mark.parametrize("slot", SLOTS)
def test_each_part_is_found(slot: str) -> None:
    assert (
        fmean(token_f1(parts(goal["text"]).get(slot, ""), goal[SLOTS[slot]] or "") for goal in goals())
        >= LEAST[slot]
    )


@pytest.mark.parametrize("part", LABELLED_PARTS)
def test_what_is_missing_is_told(part: str) -> None:
    assert (
        fmean((part in missing(goal["text"])) == (part in goal["smart_missing"]) for goal in goals()) >= 0.97
    )


@pytest.mark.parametrize(
    ("act", "condition"),
    [
        ("sit at the table", "in his supported chair"),
        ("copy words", "at a slant desk"),
        ("answer questions", "on a 2-hour schedule"),
        ("order lunch", "at a restaurant"),
        ("buy a snack", "at the canteen"),
        ("put her phone away", "at the start of each class"),
        ("blend sounds", "using sound boxes"),
        ("add numbers", "using mind-mapping software"),
        ("say /l/", "in structured sentences"),
        ("spell words", "in dictated sentences"),
        ("count to 20", "from memory"),
        ("write sentences", "from dictation"),
        ("select a coin", "from a field of three"),
        ("go down steps", "with a handrail"),
        ("check his work", "by means of a checklist"),
        ("write a story", "through the use of a word bank"),
        ("name letters", "by the end of each unit"),
        ("raise his hand and wait to be called on", "when he wants to talk"),
        ("keep her glasses on", "through the school day"),
        ("look both ways before crossing", "when walking with staff"),
        ("say hello", "with an adult beside her"),
        ("puts shoes on", "from his chair"),
        ("share it with his job coach", "during lunch"),
        ("take pride in his work", "at school"),
        ("check her phone on the bus and email one teacher", "if she is late"),
        ("turn it in", "during math"),
        ("check her work before turning it in", "during math"),
    ],
)
def test_a_condition_after_the_act(act: str, condition: str) -> None:
    mark = "," if condition.startswith("from his") else ""
    found = parts(f"Ana will {act}{mark} {condition}{mark} with 80% accuracy by May 2027.")
    assert found["condition"] == condition
    assert found["behavior"] == act
    assert found["criterion"] == "with 80% accuracy"


@pytest.mark.parametrize(
    "act",
    [
        "answer in full sentences",
        "retell it in his own words",
        "enroll in a welding program at the community college",
        "pick a tool from his list",
        "choose a book from her shelf",
        "feel safe at school",
        "feel comfortable speaking in class",
        "get better at math",
        "accept a change in the schedule",
        "look at the speaker",
        "not spit at his classmates",
        "sit at the dinner table",
        "produce /r/ at the phrase level",
        "meet with her counselor",
        "talk with his mentor",
        "use her words using polite phrases",
        "describe pictures using plurals",
        "name the days of the week at a steady pace",
        "text his boss when running late",
        "comment using 3 or more symbols",
        "answer facts 0 through 9",
        "grow in math",
        "complete a certificate at the technical college",
    ],
)
def test_what_belongs_to_the_act(act: str) -> None:
    found = parts(f"Ana will {act} 4 of 5 times by May 2027.")
    assert found["behavior"] == act
    assert "condition" not in found


@pytest.mark.parametrize(
    ("act", "criterion"),
    [
        ("go to her desk", "with 1 verbal cue or less on 8 of 10 days"),
        ("take turns", "for 3 turns with 1 or 2 reminders"),
        ("share toys", "without arguing in 4 of 5 games"),
        ("walk to class", "without a fall on 4 of 5 days"),
        ("keep a beat", "for 16 beats in 3 of 4 songs"),
        ("drink from a cup", "for 4 sips at 2 of 3 meals"),
        ("say hi", "8 times in a session"),
        ("use a word", "15 times in a 20-minute session"),
        ("read", "at a 4th grade level"),
        ("write her name", "with correct size in 3 of 4 samples"),
        ("write the sums", "for 40 correct in 2 minutes"),
        ("walk to the bench", "no yelling, in 9 of 12 games"),
        ("write an argument", "scoring 3 or higher on a ____-point rubric"),
        ("type a journal", "using at least 5 sentences"),
        ("fix his errors", "at a rate of 1 in 3"),
    ],
)
def test_a_criterion_after_the_act(act: str, criterion: str) -> None:
    mark = "," if criterion.startswith("no ") else ""
    found = parts(f"When asked, Ana will {act}{mark} {criterion}.")
    assert found["criterion"] == criterion
    assert found["behavior"] == act
    assert found["condition"] == "When asked"


def test_help_after_a_place_is_how_well() -> None:
    found = parts("Ana will open her milk at lunch without adult help 4 days per week.")
    assert found["condition"] == "at lunch"
    assert found["criterion"] == "without adult help 4 days per week"
    found = parts("Ana will walk to class in under 5 minutes with no rest breaks, 4 of 5 mornings.")
    assert found["criterion"] == "in under 5 minutes with no rest breaks, 4 of 5 mornings"


def test_accepting_without_protest_is_the_act() -> None:
    text = "Given a cue, Ana will accept feedback without arguing in 4 of 5 trials."
    assert parts(text)["behavior"] == "accept feedback without arguing"


def test_materials_without_a_figure_are_a_condition() -> None:
    assert parts("Ana will sort coins, no pictures, 8 of 10.")["condition"] == "no pictures"


@pytest.mark.parametrize(
    ("verb", "figure", "often"),
    [
        ("earn", "80% of her points", "on 4 of 5 days"),
        ("include", "at least 3 details per paragraph", "in 4 out of 5 samples"),
        ("reach", "18 correct digits per minute", "on 3 straight probes"),
        ("complete", "80% of class assignments", ""),
    ],
)
def test_an_empty_verb_keeps_its_figure(verb: str, figure: str, often: str) -> None:
    found = parts(f"Ana will {verb} {figure} {often}".strip() + ".")
    assert found["behavior"] == f"{verb} {figure}"
    assert found["criterion"] == f"{figure} {often}".strip()


def test_a_count_ends_where_it_says_of_what() -> None:
    found = parts("Ana will check 5 of 6 parts of her own lab report.")
    assert found["criterion"] == "5 of 6 parts"
    assert parts("Ana will say 20 new words spontaneously.")["criterion"] == "20 new words"


@pytest.mark.parametrize(
    "text",
    [
        "Ana will write better and more independently this year.",
        "Ana will play more appropriately with others.",
        "Ana will work harder.",
        "Number sense will improve.",
    ],
)
def test_better_is_nothing_to_be_seen(text: str) -> None:
    assert "specific" in missing(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ana will act out two steps of pretend play.",
        "Ana will not be tardy to class.",
        "Ana will read more words than last year.",
    ],
)
def test_specific(text: str) -> None:
    assert "specific" not in missing(text)


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Ana will explore three careers and write about each.", True),
        ("Ana will be writing.", True),
        ("Ana will make being kind a habit.", False),
        ("Ana will raise her reading skills.", False),
    ],
)
def test_what_can_be_seen(text: str, seen: bool) -> None:
    assert ("specific" not in missing(text)) is seen


@pytest.mark.parametrize(
    ("told", "slots"),
    [
        (
            "trade cards in board games with two or more classmates twice per recess",
            {"condition": "in board games with two or more classmates", "criterion": "twice per recess"},
        ),
        (
            "comply with a request the first time asked on 4 of 5 days",
            {"behavior": "comply with a request the first time asked", "criterion": "on 4 of 5 days"},
        ),
        (
            "build her tower without a model neatly, 4 out of 5 trials",
            {"condition": "without a model", "criterion": "neatly, 4 out of 5 trials"},
        ),
        (
            "read a poem at 90 words per minute with expression",
            {"criterion": "at 90 words per minute with expression"},
        ),
        (
            "raise his hand and wait to be called on in class meetings 3 of 4 times",
            {"behavior": "raise his hand and wait to be called on", "condition": "in class meetings"},
        ),
        (
            "order a pizza using the kitchen phone with all 4 steps done in 3 of 4 calls",
            {"condition": "using the kitchen phone", "criterion": "with all 4 steps done in 3 of 4 calls"},
        ),
        (
            "press a button to turn on music after a pause in 6 of 10 trials",
            {"behavior": "press a button to turn on music", "condition": "after a pause"},
        ),
        (
            "put 10 events shown in random order on a timeline with 90% accuracy",
            {"behavior": "put 10 events shown in random order on a timeline"},
        ),
        (
            "pack his bag at dismissal on 9 of 10 days with no adult help",
            {"condition": "at dismissal", "criterion": "on 9 of 10 days with no adult help"},
        ),
        ("be abel to count 12 coins with 80% accuracy", {"behavior": "count 12 coins"}),
    ],
)
def test_parts_side_by_side(told: str, slots: dict[str, str]) -> None:
    found = parts(f"Mirela will {told}.")
    assert {name: found.get(name) for name in slots} == slots


def test_a_count_is_no_source() -> None:
    found = parts("Beno will share markers as evidenced by 2 or fewer disputes per week.")
    assert "measurement" not in found
    assert found["criterion"] == "2 or fewer disputes per week"


@pytest.mark.parametrize(
    ("act", "seen"),
    [
        ("stop calling out", True),
        ("stop shouting", True),
        ("stop seeking negative attention", False),
        ("stop being rude", False),
        ("improve time on task to 15 minutes", True),
        ("improve his attitude to 15 minutes", False),
        ("increase on-task behavior to 75% of intervals", True),
        ("increase good behavior to 75% of intervals", False),
        ("build a tower", True),
        ("build stamina", False),
        ("build trust with words", False),
    ],
)
def test_an_act_anyone_could_see(act: str, seen: bool) -> None:
    assert ("specific" not in missing(f"Gil will {act}.")) is seen
