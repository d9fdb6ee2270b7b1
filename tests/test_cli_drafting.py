"""A terminal shows a model's draft word by word, every line marked as unchecked; a pipe gets none of it."""

from __future__ import annotations

import json
import sys

import pytest

from assistant.cli import main
from assistant.cli_drafting import MARK, DraftLines
from evals.openai_server import BreakOff, OpenAIServer, Say

GOAL = "By May 3, Ines will spell 8 of 10 words from the class list in 3 of 4 weekly checks."
LOWER = GOAL.replace("8 of 10", "6 of 10")


def _shown(*drafts: str, width: int = 60) -> str:
    pieces: list[str] = []
    lines = DraftLines(pieces.append, width)
    for draft in drafts:
        lines.show(draft)
    lines.end()
    lines.show(drafts[-1] + " And a late word.")
    return "".join(pieces)


def _drafts(shown: str) -> list[str]:
    return [line.removeprefix(MARK) for line in shown.splitlines() if line.startswith(MARK)]


def test_every_line_of_a_draft_says_that_it_is_unchecked() -> None:
    shown = _shown(*(GOAL[:end] for end in range(1, len(GOAL) + 1)))
    head, *middle, end = shown.strip().splitlines()
    assert " ".join(_drafts(shown)) == GOAL
    assert len(middle) > 1
    assert all(line.startswith(MARK) and len(line) <= 60 for line in middle)
    assert "not the result" in head
    assert "has been checked" in end


def test_a_word_longer_than_a_line_is_cut_so_that_the_terminal_wraps_none() -> None:
    _, *lines, _ = _shown(f"See {'x' * 200} now.").strip().splitlines()
    assert all(line.startswith(MARK) and len(line) <= 60 for line in lines)
    assert sum(line.count("x") for line in lines) == 200


def test_a_second_draft_is_begun_anew() -> None:
    shown = _shown(LOWER, GOAL[:20], GOAL, width=200)
    assert _drafts(shown) == [LOWER, GOAL]


def test_lines_of_the_draft_stay_lines_and_no_sign_steers_the_terminal() -> None:
    assert _drafts(_shown("Math: 4 of 5.\nReading:\x1b[2K 62 words.")) == [
        "Math: 4 of 5.",
        "Reading:?[2K 62 words.",
    ]


def test_a_draft_that_broke_off_is_said_to_be_unfinished() -> None:
    pieces: list[str] = []
    lines = DraftLines(pieces.append, 200)
    lines.show(LOWER[:30])
    lines.end(unfinished=True)
    told = "".join(pieces)
    assert _drafts(told) == [LOWER[:30].strip()]
    assert "unfinished and unchecked" in told.strip().splitlines()[-1]
    assert "unfinished" not in _shown(LOWER)


def test_where_nothing_was_written_nothing_is_said() -> None:
    assert _shown("", " ") == ""


@pytest.fixture
def lying_model(monkeypatch: pytest.MonkeyPatch) -> OpenAIServer:
    server = OpenAIServer(
        Say(json.dumps({"rewrite": LOWER.replace("Ines", "⟦STUDENT_1⟧"), "strengths_used": []}))
    )
    monkeypatch.setenv("STRENGTHS_MODEL", "tiny-model")
    return server


def test_a_draft_that_breaks_off_stays_on_the_terminal_and_out_of_the_result(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    said = json.dumps({"rewrite": LOWER.replace("Ines", "⟦STUDENT_1⟧")}, ensure_ascii=False)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setenv("STRENGTHS_MODEL", "tiny-model")
    with OpenAIServer(BreakOff(Say(said), said.index(" words from"), "connection")) as server:
        monkeypatch.setenv("STRENGTHS_BASE_URL", server.base_url)
        with pytest.raises(SystemExit) as ended:
            main(["rewrite", GOAL, "--kind", "goal", "-p", "Ines"])
    result, told = capsys.readouterr()
    assert ended.value.code == 0
    assert "Ines will spell 6" in " ".join(_drafts(told))
    assert "unfinished and unchecked" in told
    assert "spell 6" not in result
    assert "8 of 10" in result
    assert "broke off" in result


@pytest.mark.parametrize(
    ("out", "err", "options", "streams"),
    [
        (True, True, (), True),
        (False, True, (), False),
        (True, False, (), False),
        (True, True, ("--format", "json"), False),
    ],
)
def test_only_who_reads_along_sees_the_draft_and_the_result_is_the_checked_one(
    lying_model: OpenAIServer,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    out: bool,
    err: bool,
    options: tuple[str, ...],
    streams: bool,
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: out)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: err)
    with lying_model as server:
        monkeypatch.setenv("STRENGTHS_BASE_URL", server.base_url)
        with pytest.raises(SystemExit) as ended:
            main(["rewrite", GOAL, "--kind", "goal", "-p", "Ines", *options])
    result, told = capsys.readouterr()
    assert ended.value.code == 0
    assert ("6 of 10" in told) == (MARK in told) == streams
    assert "⟦" not in told
    assert "8 of 10" in result
    assert MARK not in result
    assert b"Ines" not in server.wire
