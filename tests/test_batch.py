"""JSON lines in, JSON lines out: order, errors, resuming."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from assistant.batch import run_batch
from assistant.errors import InputError
from assistant.pipeline import Assistant
from assistant.types import RewriteRequest, RewriteResult


def write(path: Path, rows: list[Any]) -> Path:
    path.write_text(
        "".join((r if isinstance(r, str) else json.dumps(r)) + "\n" for r in rows), encoding="utf-8"
    )
    return path


def read(path: Path) -> list[Any]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.fixture
def goals(tmp_path: Path) -> Path:
    rows = [{"id": f"g{n}", "text": f"Ana will spell {n} of 10 words by May {n}."} for n in range(1, 8)]
    return write(tmp_path / "in.jsonl", rows)


@pytest.mark.parametrize("workers", [1, 3])
def test_order_is_kept(assistant: Assistant, goals: Path, tmp_path: Path, workers: int) -> None:
    done = run_batch(assistant, "review", goals, tmp_path / "out.jsonl", workers=workers)
    answers = read(tmp_path / "out.jsonl")
    assert [a["id"] for a in answers] == [f"g{n}" for n in range(1, 8)]
    assert (done.lines, done.errors) == (7, 0)
    assert answers[2]["result"]["goal"]["learner"]["text"] == "Ana"


def test_a_bad_line_never_stops_the_run(assistant: Assistant, tmp_path: Path) -> None:
    rows = [
        {"id": 1, "text": "Ana reads.", "kind": "present_levels"},
        "{not json",
        [1, 2],
        {"id": 4, "text": "x", "kind": "essay"},
        {"id": 5},
        {"id": 6, "text": ""},
        {"id": 7, "text": "Ben reads.", "people": "Ben"},
        {"id": 8, "text": "Ben reads.", "people": 3},
    ]
    done = run_batch(assistant, "review", write(tmp_path / "in.jsonl", rows), tmp_path / "out.jsonl")
    answers = read(tmp_path / "out.jsonl")
    assert ["result" in a for a in answers] == [True, False, False, False, False, False, True, False]
    assert all(("result" in a) != ("error" in a) for a in answers)
    assert done.errors == 6
    assert set(answers[3]["error"]) == {"problem", "fix"}


def test_verify_ask_and_rewrite_read_their_own_keys(assistant: Assistant, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    pair = {"id": "v", "before": "Ana will spell 8 of 10 words.", "after": "Ana will spell 7 of 10 words."}
    run_batch(assistant, "verify", write(tmp_path / "v.jsonl", [pair]), out)
    assert read(out)[0]["result"]["passed"] is False
    pair |= {
        "before": "Because of his limitations, he will stay in the shop.",
        "after": "He will stay in the shop.",
    }
    rows = [pair | {"kind": kind} for kind in ("present_levels", "goal")]
    run_batch(assistant, "verify", write(tmp_path / "k.jsonl", rows), out)
    assert [answer["result"]["passed"] for answer in read(out)] == [True, False]
    run_batch(
        assistant,
        "ask",
        write(tmp_path / "q.jsonl", [{"id": "q", "question": "Do I have to sign today?"}]),
        out,
    )
    assert read(out)[0]["result"]["status"] == "answered"
    row = {"id": "r", "text": "By May 4, Ana will spell 8 of 10 words.", "strengths": ["loves maps"]}
    run_batch(assistant, "rewrite", write(tmp_path / "r.jsonl", [row]), out)
    assert "maps" in read(out)[0]["result"]["after"]["text"]


def test_resume_goes_on_after_a_half_written_line(assistant: Assistant, goals: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    run_batch(assistant, "review", goals, out)
    whole = out.read_bytes()
    lines = whole.splitlines(keepends=True)
    marked = lines[0].replace(b'"id": "g1"', b'"id": "g1", "kept": true')
    out.write_bytes(marked + lines[1] + lines[2][:40])
    done = run_batch(assistant, "review", goals, out, resume=True)
    assert done.lines == 5
    assert read(out)[0]["kept"] is True
    assert out.read_bytes() == marked + b"".join(lines[1:])


def test_resume_refuses_the_answers_to_another_input(
    assistant: Assistant, goals: Path, tmp_path: Path
) -> None:
    out = write(tmp_path / "out.jsonl", [{"id": "other", "result": {}}])
    with pytest.raises(InputError, match="another input"):
        run_batch(assistant, "review", goals, out, resume=True)
    assert read(out) == [{"id": "other", "result": {}}]


def test_output_that_cannot_be_written(assistant: Assistant, goals: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be written"):
        run_batch(assistant, "review", goals, tmp_path / "no-such-folder" / "out.jsonl")


def test_the_input_is_never_written_over(assistant: Assistant, goals: Path) -> None:
    given = goals.read_bytes()
    with pytest.raises(InputError, match="is the input"):
        run_batch(assistant, "review", goals, goals)
    assert goals.read_bytes() == given


def test_an_input_with_nothing_in_it(assistant: Assistant, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is empty"):
        run_batch(assistant, "review", write(tmp_path / "in.jsonl", ["  "]), tmp_path / "out.jsonl")
    with pytest.raises(InputError, match="is a folder"):
        run_batch(assistant, "review", tmp_path, tmp_path / "out.jsonl")
    assert not (tmp_path / "out.jsonl").exists()


def test_broken_characters_and_endless_brackets_do_not_stop_the_run(
    assistant: Assistant, tmp_path: Path
) -> None:
    half = chr(0xD83D)
    rows = [{"id": half, "text": "Ana reads."}, {"id": 2, "text": f"Ana {half} reads."}, "[" * 100_000]
    out = tmp_path / "out.jsonl"
    source = write(tmp_path / "in.jsonl", [*rows, {"id": 4, "text": "Ana reads."}])
    assert run_batch(assistant, "review", source, out).errors == 2
    assert [answer["id"] for answer in read(out)] == [half, 2, None, 4]
    assert run_batch(assistant, "review", source, out, resume=True).lines == 0


def test_words_that_are_no_person_reach_the_request(
    assistant: Assistant, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[RewriteRequest] = []
    rewrite = assistant.rewrite

    def listening(self: Assistant, request: RewriteRequest) -> RewriteResult:
        heard.append(request)
        return rewrite(request)

    monkeypatch.setattr(Assistant, "rewrite", listening)
    source = write(tmp_path / "in.jsonl", [{"text": "Ana reads 4 words.", "not_names": ["Art"]}])
    assert run_batch(assistant, "rewrite", source, tmp_path / "out.jsonl").errors == 0
    assert [request.not_names for request in heard] == [("Art",)]
