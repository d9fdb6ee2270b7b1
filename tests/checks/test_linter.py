"""What is flagged, what is left alone, and where exactly."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml

from assistant.checks.linter import PERSONAL, _Engine, lint
from assistant.checks.pieces import Pieces
from assistant.checks.rules import load_rules
from assistant.types import Finding

RULES = load_rules(Path(__file__).parents[2] / "knowledge" / "rules")


def _read(name: str) -> dict[str, list[str]]:
    return yaml.safe_load((Path(__file__).parent / name).read_text(encoding="utf-8"))


def _texts(*groups: dict[str, list[str]]) -> list[str]:
    return [text for group in groups for texts in group.values() for text in texts]


WORDINGS = yaml.safe_load((Path(__file__).parent / "wordings.yaml").read_text(encoding="utf-8"))
FLAGGED = _texts(
    WORDINGS["flagged"],
    _read("wordings_flagged.yaml"),
    _read("wordings_flagged_registers.yaml"),
    _read("wordings_flagged_told.yaml"),
    _read("wordings_flagged_figures.yaml"),
    _read("wordings_flagged_hidden.yaml"),
)
CLEAN = _texts(
    WORDINGS["clean"],
    _read("wordings_clean.yaml"),
    _read("wordings_clean_registers.yaml"),
    _read("wordings_clean_told.yaml"),
    _read("wordings_clean_figures.yaml"),
    _read("wordings_clean_classes.yaml"),
)


def personal(text: str, **options: object) -> list[Finding]:
    return [f for f in lint(text, RULES, **options) if f.category in PERSONAL]  # pyright: ignore[reportArgumentType]


def spans(text: str, **options: object) -> list[str]:
    return [f.matched for f in personal(text, **options)]


@pytest.mark.parametrize("marked", FLAGGED)
@pytest.mark.parametrize("kind", [None, "present_levels"])
def test_wording_about_the_learner_is_found(marked: str, kind: str | None):
    text, places = "", []
    for piece in re.split(r"(\[\[.+?\]\])", marked):
        inner = piece[2:-2] if piece.startswith("[[") else piece
        if piece.startswith("[["):
            places.append((len(text), len(text) + len(inner)))
        text += inner
    assert places
    found = personal(text, kind=kind)
    for start, end in places:
        assert any(f.start < end and start < f.end for f in found), text[start:end]


@pytest.mark.parametrize("text", CLEAN)
@pytest.mark.parametrize("kind", [None, "present_levels", "goal"])
def test_wording_that_describes_no_learner_stays_clean(text: str, kind: str | None):
    assert spans(text, kind=kind) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ana has trouble with counting, recall, and size words.",
            ["has trouble with counting, recall, and size words"],
        ),
        ("Ana cannot tell time but knows the days.", ["cannot tell time"]),
        ("Ana cannot tell time, and she counts to 40.", ["cannot tell time"]),
        ("Ana struggles with verbs; nouns are fine.", ["struggles with verbs"]),
        ("Ana is defiant and manipulative, and runs the book club.", ["is defiant and manipulative"]),
        ("Ana struggles at 10:00 (math).", ["struggles at 10:00"]),
        ("Ana doesn't know what to do when plans change.", ["doesn't know what to do when plans change"]),
    ],
)
def test_a_finding_covers_the_predicate_to_the_end_of_its_clause(text: str, expected: list[str]):
    assert spans(text) == expected


def test_findings_are_sorted_and_those_about_a_person_do_not_overlap():
    text = "Ana is lazy, refuses to read and has poor recall. She suffers from ADHD and cannot sit still."
    found = personal(text)
    assert len(found) >= 4
    for earlier, later in pairwise(found):
        assert earlier.end <= later.start
    assert [f.start for f in lint(text, RULES)] == sorted(f.start for f in lint(text, RULES))


def test_a_finding_says_what_why_and_how_else():
    (finding,) = personal("Ana cannot tell time.")
    assert finding.rule_id == "deficit.cannot"
    assert finding.category == "deficit"
    assert finding.severity == "warning"
    assert finding.message
    assert finding.why
    assert finding.suggestions


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The nurse left early and she never called.", []),
        ("Her teacher says she never finishes.", ["never finishes"]),
        ("Mom reports that he refuses to eat.", ["refuses to eat"]),
        ("His teacher never calls, but Leo struggles with spelling.", ["struggles with spelling"]),
        ("Leo likes his teacher but refuses to sit near her.", ["refuses to sit near her"]),
        ("Leo has a teacher who refuses to repeat directions.", []),
        ("Leo is a fifth grader who refuses to read.", ["refuses to read"]),
        ("The painting he chose is violent.", []),
        ("Leo wants a break that does not cost him recess.", []),
        ("Testing showed poor recall in Leo's case.", ["poor recall in Leo's case"]),
        ("They don't answer Leo's mother when she calls him in.", []),
        ("In the story the wolf is lazy and Leo tells why.", []),
        ("Mr. Slow teaches shop.", []),
    ],
)
def test_who_is_described_decides(text: str, expected: list[str]):
    assert spans(text) == expected


def test_a_declared_name_is_known_wherever_it_stands():
    text = "april struggles with rhyme."
    assert spans(text, people=["April"]) == ["struggles with rhyme"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Aide: "He cannot sit for a story."', ["cannot sit for a story"]),
        ('"I cannot sit for a story," he told us.', []),
        ("They called him “lazy” once.", []),
        ('"Leo cannot tell time."', ["cannot tell time"]),
        ('Change "he refuses" to "he has not started yet."', []),
    ],
)
def test_quotations(text: str, expected: list[str]):
    assert spans(text) == expected


def test_goal_wording_is_judged_as_a_goal():
    text = "Ana will understand fractions with few errors."
    ids = {f.rule_id for f in lint(text, RULES, kind="goal")}
    assert {"unmeasurable.understand", "vague.how-much"} <= ids
    assert not any(f.category in ("vague", "unmeasurable") for f in lint(text, RULES, kind="present_levels"))


def test_a_goal_that_only_reduces_asks_for_the_skill_instead():
    (finding,) = [
        f for f in lint("Ana will not hit classmates.", RULES, kind="goal") if f.category == "deficit"
    ]
    assert (finding.rule_id, finding.severity) == ("deficit.reduction-goal", "info")
    assert "replace" in finding.message or "takes its place" in finding.message


def test_judgments_inside_a_goal_are_only_noted():
    (finding,) = personal("Ana will reduce outbursts from 5 to 1 a week.", kind="goal")[-1:]
    assert finding.severity == "info"


def test_when_unable_is_a_condition_in_a_goal():
    text = "When unable to finish, Ana will ask for help in 4 of 5 chances."
    assert spans(text, kind="goal") == []
    assert spans(text) == []


def test_a_line_that_was_only_wrapped_is_read_as_one():
    text = "Ana reads chapter books with her brother and has\ntrouble with long words."
    assert spans(text) == ["has\ntrouble with long words"]


def test_words_that_touch_no_rule_give_nothing():
    assert lint("", RULES) == ()
    assert lint("Ana reads 40 words.", RULES) == ()


def test_a_line_that_is_only_a_noun_with_its_who_is_a_portrait():
    assert spans("A third grader who melts down when tired.", kind="present_levels")
    assert spans("A bright boy who gives up and refuses to write.", kind="present_levels")
    assert not spans("A boy who hits is asked to take a break.", kind="present_levels")


def test_a_number_typed_into_a_word_is_read_over():
    assert spans("Ana is 2lazy.", kind="present_levels") == ["lazy"]
    assert spans("2027lazy", kind="present_levels") == ["lazy"]


def test_the_noun_before_a_verb_in_ing_does_it() -> None:
    assert any("lazy" in found for found in spans("I am so tired of my son being lazy about reading."))


def test_a_stretch_of_a_long_text_is_judged_as_in_the_whole_and_the_rest_is_not_matched(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sentences = ["Maya reads 40 words a minute.", *FLAGGED[:40], "The printer is bad with thin paper."]
    text = " ".join(sentences)
    whole = lint(text, RULES, kind="present_levels")
    looked: list[str] = []
    match = _Engine.matches

    def matches(self: _Engine, pieces: Pieces) -> list[Any]:
        looked.append(pieces.text)
        return match(self, pieces)

    monkeypatch.setattr(_Engine, "matches", matches)
    for sentence in sentences[::7]:
        start = text.index(sentence)
        end = start + len(sentence)
        found = lint(text, RULES, kind="present_levels", within=(start, end))
        inside = [f for f in whole if start <= f.start and f.end <= end]
        assert [f for f in found if start <= f.start and f.end <= end] == inside
    assert len(looked) < len(sentences)
