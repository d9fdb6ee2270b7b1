"""Mutants break one fact each, always the same ones, and the fidelity check catches nearly all of them."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from evals.mutant_edits import EDITS
from evals.mutants import Mutant, catch_rates, caught, main, mutants

ROOT = Path(__file__).parents[2]

GOAL = (
    "independently write 4 sentences with at least 80% accuracy in 3 of 4 trials each week, as measured by "
    "weekly quizzes."
)
BEFORE = f"By 10/3/2026, given a word bank, Ada will {GOAL}"
AFTER = f"By 10/3/2026, given a word bank, Ada will use her love of maps to {GOAL}"
REST = (
    "She does not skip steps. She scored 41% in math and 77% in art. Ada is shy. She rarely asks for help in "
    "class."
)
NEED_BEFORE = f"Mom reports that Ada struggles with long division at home. {REST}"
NEED_AFTER = f"Mom reports that Ada needs support with long division at home. {REST}"
STRENGTHS = ["loves maps"]


def made() -> list[Mutant]:
    return [*mutants(BEFORE, AFTER, STRENGTHS), *mutants(NEED_BEFORE, NEED_AFTER, [])]


RARE = {"service minutes changed", "consecutive dropped", "percentile as percent", "second goal dropped"}


@pytest.mark.parametrize("kind", sorted(set(EDITS) - RARE))
def test_each_kind_of_mistake_is_made_and_caught(kind: str) -> None:
    of_kind = [mutant for mutant in made() if mutant.kind == kind]
    assert of_kind
    assert [mutant.after for mutant in of_kind if not caught(mutant)] == []


@pytest.mark.parametrize(
    ("kind", "before"),
    [
        ("service minutes changed", "Speech therapy, 30 minutes twice a week."),
        ("consecutive dropped", "Ada will spell 9 words on 3 consecutive quizzes."),
        ("percentile as percent", "Ada is at the 12th percentile in spelling."),
        ("second goal dropped", "Ada will name 5 coins. Ada will count 10 blocks."),
    ],
)
def test_the_rarer_kinds_are_made_and_caught(kind: str, before: str) -> None:
    of_kind = [mutant for mutant in mutants(before, before, []) if mutant.kind == kind]
    assert of_kind
    assert all(caught(mutant) for mutant in of_kind)


def test_a_mutant_is_never_the_rewrite_itself() -> None:
    assert all(mutant.after.strip() != AFTER for mutant in mutants(BEFORE, AFTER, STRENGTHS))


def test_mutants_are_the_same_every_time() -> None:
    assert mutants(BEFORE, AFTER, STRENGTHS) == mutants(BEFORE, AFTER, STRENGTHS)


def test_prompts_for_the_team_are_left_alone() -> None:
    text = "Ada will read 5 books, as measured by [how and how often]."
    assert all(
        "[how and how often]" in mutant.after for mutant in mutants(text, text, []) if "[" in mutant.after
    )


def test_a_check_that_passes_everything_catches_nothing() -> None:
    table = catch_rates([(BEFORE, AFTER, STRENGTHS)], lambda _: False)
    assert sum(row.caught for row in table) == 0
    assert sum(row.made for row in table) == len(mutants(BEFORE, AFTER, STRENGTHS))
    assert all(row.rate == (0.0 if row.made else 1.0) for row in table)


def test_nearly_every_mutant_of_the_honest_rewrites_is_caught() -> None:
    paths = sorted((ROOT / "tests" / "checks").glob("faithful_pairs*.yaml"))
    rows = [row for path in paths for row in yaml.safe_load(path.read_text(encoding="utf-8"))]
    table = catch_rates([(row["before"], row["after"], row.get("strengths", [])) for row in rows], caught)
    assert sum(row.caught for row in table) >= 0.995 * sum(row.made for row in table)


def test_the_table_names_every_kind_and_the_sum(tmp_path: Path) -> None:
    row = {"id": "x-1", "kind": "goal", "pattern": "", "strengths": STRENGTHS}
    cases = [row | {"before": BEFORE, "after": AFTER, "faithful": True, "why": ""}]
    (tmp_path / "rewrites_mini.yaml").write_text(yaml.safe_dump(cases), encoding="utf-8")
    result = CliRunner().invoke(main, ["--cases", str(tmp_path), "--suffix", "_mini.yaml", "--misses"])
    assert result.exit_code == 0, result.output
    assert all(f"| {kind} |" in result.output for kind in EDITS)
    assert f"| all | {len(mutants(BEFORE, AFTER, STRENGTHS))} | 100.00% |" in result.output


def test_a_missing_case_file_is_one_clear_line(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["--cases", str(tmp_path)])
    assert result.exit_code == 2
    assert result.output.startswith("mutants: ")
