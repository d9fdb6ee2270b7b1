from __future__ import annotations

import json

import pytest

from tests.commands import run


def test_the_questions_and_what_answers_give(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "finder", "--who", "student", "--age", "9")
    assert code == 0
    assert len(out.splitlines()) == 8
    code, out, _ = run(capsys, "finder", "-a", "Q22=subway maps", "--format", "json")
    assert code == 0
    assert json.loads(out)["strengths"][0]["phrase"] == "given tasks built on subway maps"


@pytest.mark.parametrize("answer", ["Q22", "Q77=maps"])
def test_a_wrong_answer_is_one_line(answer: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "finder", "-a", answer)
    assert (code, out) == (2, "")
    assert len(err.splitlines()) == 1
