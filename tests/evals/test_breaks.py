"""A deliberate break of a rule, a prompt, a script and a fidelity check: each turns the comparison red."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from assistant import build, settings
from assistant.types import FidelityReport
from evals import runner, writers
from evals.compare import Comparison, compare
from evals.records import Run
from evals.runner import Plan, run

pytestmark = pytest.mark.slow  # the index is built once more for the break that changes a script
FILES = {
    "goals": [
        {
            "id": "g1",
            "text": "By May 2027, given a word bank, Nayra will spell 8 of 10 words in 3 of 4 tests.",
            "numbers": ["8 of 10"],
            "learner": "Nayra",
            "strengths": ["loves maps"],
            "smart_missing": ["baseline"],
        }
    ],
    "clean": [{"id": "c1", "text": "The lift failed on Tuesday."}],
    "present_levels": [
        {
            "id": "p1",
            "text": "Iven is lazy in math. He solved 4 of 10 problems.",
            "deficit_spans": ["lazy"],
            "strength_spans": [],
            "need_spans": [],
            "numbers": ["4 of 10"],
            "clean": False,
        }
    ],
    "rewrites": [
        {
            "id": "r1",
            "before": "Nayra will spell 8 of 10 words.",
            "after": "Nayra will spell 6 of 10 words.",
            "faithful": False,
            "pattern": "lowered",
        }
    ],
    "questions": [
        {
            "id": "q1",
            "text": "Can I record the meeting on my phone?",
            "topic": "recording",
            "also": [],
            "in_scope": True,
            "safety": False,
        }
    ],
}
SUITES = ("rewrite", "verify", "levels", "ask")
Break = Callable[[Path, pytest.MonkeyPatch], None]


@pytest.fixture(scope="module")
def cases(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("cases")
    for name, rows in FILES.items():
        (folder / f"{name}.yaml").write_text(yaml.safe_dump(rows), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def baseline(cases: Path, home: Path, tmp_path_factory: pytest.TempPathFactory) -> Run:
    return run(
        Plan(suites=SUITES, writer="offline", home=home, folder=cases, peers=False),
        tmp_path_factory.mktemp("b") / "b.jsonl",
    )


def test_the_baseline_is_sound(baseline: Run) -> None:
    assert not [r.id for r in baseline.records if r.problem]
    assert not compare(baseline, baseline).regressed


def without_the_rule(data: Path, _: pytest.MonkeyPatch) -> None:
    for path in (data / "knowledge" / "rules").glob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("lazy", "zazzy"), encoding="utf-8")


def without_the_data_where_it_belongs(data: Path, _: pytest.MonkeyPatch) -> None:
    for path in (data / "prompts").glob("*.md"):
        text = path.read_text(encoding="utf-8")
        moved = text.replace("## human\n\n{{{data}}}", "{{{data}}}\n\n## human\n\nGo on.")
        assert moved != text
        path.write_text(moved, encoding="utf-8")


def without_the_script(data: Path, _: pytest.MonkeyPatch) -> None:
    (data / "knowledge" / "scripts" / "recording.md").unlink()
    for path in (data / "knowledge" / "messages").glob("*.yaml"):
        messages = yaml.safe_load(path.read_text(encoding="utf-8"))
        messages.pop("recording", None)
        path.write_text(yaml.safe_dump(messages), encoding="utf-8")


def without_the_check(_: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def passes(*_args: object, **_kwargs: object) -> FidelityReport:
        return FidelityReport(passed=True)

    monkeypatch.setattr("assistant.checks.fidelity.compare_with", passes)


@pytest.mark.parametrize(
    ("broken", "suite", "case"),
    [
        (without_the_rule, "levels", "p1"),
        (without_the_data_where_it_belongs, "rewrite", "g1"),
        (without_the_script, "ask", "q1"),
        (without_the_check, "verify", "r1"),
    ],
)
def test_a_break_is_caught_and_its_case_is_named(
    broken: Break,
    suite: str,
    case: str,
    cases: Path,
    baseline: Run,
    home: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    data = tmp_path / "data"
    for name in ("knowledge", "prompts"):
        shutil.copytree(settings.data_folder(name), data / name)
    for module in (build, writers):
        monkeypatch.setattr(module, "data_folder", lambda name: data / name)
    broken(data, monkeypatch)
    own = tmp_path / "home" if broken is without_the_script else home  # other scripts, another index
    now = run(
        Plan(suites=SUITES, writer="offline", home=own, folder=cases, peers=False), tmp_path / "r.jsonl"
    )
    found: Comparison = compare(baseline, now)
    assert found.regressed
    assert (suite, case) in {(c.suite, c.id) for c in found.worsened}
    assert runner.SUITES[suite].name == suite
