"""`pytest evals`: a case that falls fails in words, one that the baseline fails does not."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from evals import test_gates
from evals.cases import CleanCase, RewriteCase
from evals.writers import Bench, open_bench


@pytest.fixture(scope="module")
def bench(home: Path) -> Bench:
    return open_bench("offline", home)


def test_a_case_that_holds_passes(bench: Bench) -> None:
    case = CleanCase(id="c", text="The lift failed on Tuesday.")
    test_gates.test_gates_hold(bench, frozenset(), "clean", case)


def test_a_case_that_falls_names_gate_reason_texts_and_what_to_type(bench: Bench) -> None:
    before = "Nayra will spell 8 of 10 words."
    case = RewriteCase(id="r9", before=before, after=before, faithful=False, why="nothing was changed")
    with pytest.raises(pytest.fail.Exception) as fallen:
        test_gates.test_gates_hold(bench, frozenset(), "verify", case)
    said = str(fallen.value)
    assert "verify r9: unfaithful rewrites caught held in the baseline and does not now." in said
    assert "passed: nothing was changed" in said
    assert before in said
    assert "strengths eval --suite verify --cases 'r9'" in said


def test_what_the_baseline_fails_may_fail(bench: Bench) -> None:
    before = "Nayra will spell 8 of 10 words."
    case = RewriteCase(id="r9", before=before, after=before, faithful=False)
    known = frozenset({("verify", "r9", "unfaithful rewrites caught")})
    test_gates.test_gates_hold(bench, known, "verify", case)


def test_every_gated_suite_has_its_cases(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    row = {"id": "one", "text": "The lift failed."}
    (tmp_path / "clean.yaml").write_text(yaml.safe_dump([row]), encoding="utf-8")
    monkeypatch.setattr(test_gates, "CASES", tmp_path)
    monkeypatch.setattr(test_gates, "_GATED", ("clean",))
    assert [case.id for case in test_gates._cases()] == ["clean-one"]
