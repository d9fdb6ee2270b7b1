"""The case files: typed, with labels that are in the text, ids that do not repeat, and schemas up to date."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from assistant.errors import DataError
from evals.cases import CASES, AttackCase, DocumentCase, load_cases
from evals.schemas import FOLDER, KINDS, stale
from evals.suites import SUITES, writing_cases

LEAST = {
    "goals": 150,
    "levels": 80,
    "ask": 150,
    "documents": 60,
    "attacks": 60,
    "verify": 200,
    "clean": 150,
    "scripted": 40,
}
DOCUMENT = {"id": "d", "text": "Goals\nAda will count to 9.", "sections": ["goals"]}


@pytest.mark.parametrize("name", sorted(SUITES))
def test_every_suite_loads_and_no_id_repeats(name: str) -> None:
    cases = SUITES[name].load(CASES)
    assert len(cases) >= LEAST.get(name, 1)
    assert len({case.id for case in cases}) == len(cases)


def test_schemas_are_what_the_types_say() -> None:
    assert stale() == []


def test_a_schema_refuses_unknown_keys() -> None:
    for name in KINDS:
        schema = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
        assert schema["items"]["additionalProperties"] is False


def test_a_stale_schema_is_named(tmp_path: Path) -> None:
    for name in KINDS:
        (tmp_path / f"{name}.json").write_text("{}", encoding="utf-8")
    assert stale(tmp_path) == list(KINDS)


def test_a_typo_in_a_case_is_named_with_file_case_and_fix(tmp_path: Path) -> None:
    row = {"id": "at-1", "channel": "goal", "text": "x", "atack": "typo", "must_not": []}
    (tmp_path / "attacks.yaml").write_text(yaml.safe_dump([row]), encoding="utf-8")
    with pytest.raises(DataError) as caught:
        load_cases(tmp_path / "attacks.yaml", AttackCase)
    assert "attacks.yaml: case 1 (at-1)" in caught.value.problem
    assert "'atack'" in caught.value.problem
    assert "attack" in caught.value.fix


@pytest.mark.parametrize("key", ["flagged", "left_alone", "used", "unused", "answered", "unanswered"])
def test_a_document_label_has_to_be_in_the_text(tmp_path: Path, key: str) -> None:
    path = tmp_path / "documents.yaml"
    path.write_text(yaml.safe_dump([{**DOCUMENT, key: ["nowhere"]}]), encoding="utf-8")
    with pytest.raises(DataError, match="'nowhere' is not in the text"):
        load_cases(path, DocumentCase)


def test_two_cases_with_one_id_are_refused(tmp_path: Path) -> None:
    (tmp_path / "documents.yaml").write_text(yaml.safe_dump([DOCUMENT, DOCUMENT]), encoding="utf-8")
    with pytest.raises(DataError, match="have the id 'd'"):
        SUITES["documents"].load(tmp_path)


def test_a_case_keeps_its_strengths_whatever_else_is_there(tmp_path: Path) -> None:
    rows = [
        {"id": name, "text": "Ada will count.", "numbers": [], "smart_missing": []}
        for name in ("a", "b", "c")
    ]
    (tmp_path / "goals.yaml").write_text(yaml.safe_dump(rows), encoding="utf-8")
    before = {case.id: case.strengths for case in writing_cases(tmp_path)}
    (tmp_path / "goals.yaml").write_text(yaml.safe_dump(rows[1:]), encoding="utf-8")
    after = {case.id: case.strengths for case in writing_cases(tmp_path)}
    assert all(before[name] == strengths for name, strengths in after.items())
    assert all(after.values())
