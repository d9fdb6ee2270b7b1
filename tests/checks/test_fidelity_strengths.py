"""What fidelity lets in for a strength that was given, and what it does not."""

from __future__ import annotations

import pytest

from assistant.checks.fidelity import check_fidelity
from tests.checks.test_fidelity import VOCABULARY, texts


def test_strengths_stated_in_the_original_may_be_woven_in() -> None:
    before = "Gwen loves puzzles. Gwen will name 10 shapes."
    after = "Gwen will use her love of puzzles to name 10 shapes."
    assert check_fidelity(before, after, VOCABULARY).passed


def test_praise_has_to_stand_beside_a_supplied_strength() -> None:
    before = "Kip will count to 50."
    assert check_fidelity(
        before, "Kip will use his love of cats to count to 50.", VOCABULARY, strengths=["cats"]
    ).passed
    talented = "Kip loves cats. He has a great talent and will count to 50."
    assert not check_fidelity(before, talented, VOCABULARY, strengths=["cats"]).passed


def test_a_stray_word_of_a_bridge_is_a_warning() -> None:
    before = "Orla will pack up in 4 of 5 afternoons."
    after = "Orla loves space, and packing up is her launch: she will pack up in 4 of 5 afternoons."
    report = check_fidelity(before, after, VOCABULARY, strengths=["Loves space"])
    assert report.passed
    assert [(item.text, after[item.start : item.end]) for item in report.warnings] == [("launch", "launch")]


@pytest.mark.parametrize("act", ["discuss", "copy"])
def test_a_stray_word_is_never_what_the_student_will_do(act: str) -> None:
    before = "Orla will complete 2 posters in 4 of 5 weeks."
    after = f"Orla loves space and will {act} 2 posters in 4 of 5 weeks."
    assert not check_fidelity(before, after, VOCABULARY, strengths=["Loves space"]).passed


def test_a_stray_word_excuses_no_loss() -> None:
    before = "Orla will pack up and sweep in 4 of 5 afternoons."
    after = "Orla loves space, and packing up is her launch: she will pack up in 4 of 5 afternoons."
    report = check_fidelity(before, after, VOCABULARY, strengths=["Loves space"])
    assert "sweep" in texts(report.lost)
    assert "launch" in texts(report.added)


def test_an_act_that_goes_beyond_the_goal_for_a_strength_is_a_warning() -> None:
    before = "Jun will finish his reports on time in 3 of 4 weeks."
    after = "Jun will use his skill with computers to dictate and finish his reports on time in 3 of 4 weeks."
    report = check_fidelity(before, after, VOCABULARY, strengths=["skill with computers"])
    assert report.passed
    assert [(item.kind, item.text) for item in report.warnings] == [("support", "dictate")]
    assert not check_fidelity(before, after, VOCABULARY, strengths=["kind"]).passed
