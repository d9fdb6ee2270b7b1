"""What makes a strength the means without "use" or "through", and what only looks like it."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from assistant.checks.fidelity import check_fidelity
from assistant.checks.means import strength_as_means
from assistant.checks.vocabulary import load_vocabulary

HERE = Path(__file__).parent
VOCABULARY = load_vocabulary(HERE.parents[1] / "knowledge" / "language")
Row = dict[str, str]
TOLD: dict[str, list[Row]] = yaml.safe_load((HERE / "means_told.yaml").read_text(encoding="utf-8"))
ASIDE: dict[str, list[Row]] = yaml.safe_load((HERE / "means_aside.yaml").read_text(encoding="utf-8"))


def is_means(row: Row) -> bool | None:
    return strength_as_means(row["after"], [row["strength"]], VOCABULARY, row["before"])


@pytest.mark.parametrize("row", TOLD["means"], ids=lambda row: row["after"])
def test_a_strength_that_leads_to_the_skill_is_the_means(row: Row) -> None:
    assert is_means(row) is True


@pytest.mark.parametrize("row", TOLD["praise"], ids=lambda row: row["after"])
def test_praise_a_reward_or_a_support_is_not_the_means(row: Row) -> None:
    assert is_means(row) is False


@pytest.mark.parametrize("kind", ["means", "praise"])
def test_most_sentences_that_made_no_rule_are_told_rightly(kind: str) -> None:
    right = sum(is_means(row) is (kind == "means") for row in ASIDE[kind])
    assert right >= 0.9 * len(ASIDE[kind])


def test_the_fidelity_report_knows_what_the_original_had() -> None:
    before = "Adaeze will ask for help with a sign of her own in 7 of 10 chances."
    report = check_fidelity(before, before, VOCABULARY, strengths=["signs to her cousins"])
    assert report.strength_as_means is False
    after = "After signing with her cousins, " + before
    assert (
        check_fidelity(before, after, VOCABULARY, strengths=["signs to her cousins"]).strength_as_means
        is True
    )


@pytest.mark.parametrize("people", [(), ("Mia",)])
def test_a_declared_name_changes_nothing(people: tuple[str, ...]) -> None:
    before = "Mia will read 80 words in one minute."
    after = "Mia will read 80 words in one minute from her horse magazines."
    report = check_fidelity(before, after, VOCABULARY, strengths=["loves horses"], people=people)
    assert report.strength_as_means is True
