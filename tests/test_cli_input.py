"""What a command reads and where it writes: files, standard input, a full disk, and what is refused."""

from __future__ import annotations

import errno
import io
import os
import sys
from pathlib import Path

import pytest

from tests.commands import run, run_json
from tests.test_cli import GOAL

pytestmark = pytest.mark.usefixtures("command_home")


def test_text_from_a_file_and_from_standard_input(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "goal.txt").write_text(GOAL, encoding="utf-8")
    assert run_json(capsys, "review", "goal.txt")["text"] == GOAL
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(GOAL.encode())))
    assert run_json(capsys, "review", "-")["text"] == GOAL


@pytest.mark.parametrize(
    "arguments",
    [
        ("review", ""),
        ("review", "   "),
        ("review", "a\x00b"),
        ("review", "x" * 1_000_000),
        ("review", "Ana reads.", "--kind", "essay"),
        ("review", "no-such-file.txt"),
        ("review", "."),
        ("document", ""),
        ("rewrite", "y " * 500_000),
        ("ask", ""),
        ("batch", "review", "none.jsonl", "out.jsonl"),
        ("review",),
        ("nonsense",),
        ("progress", "--what"),
        ("rules", "--category", "none"),
    ],
)
def test_bad_input_is_one_line_and_exit_code_2(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]
) -> None:
    code, out, err = run(capsys, *arguments)
    assert code == 2
    assert out == ""
    assert len(err.strip().splitlines()) == 1
    assert err.startswith("strengths: ")


@pytest.mark.parametrize("command", ["review", "rewrite", "ask", "document"])
def test_closed_standard_input_is_told(
    command: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    code, out, err = run(capsys, command, "-")
    assert (code, out) == (2, "")
    assert "Standard input is closed. Pipe a text" in err


@pytest.mark.parametrize("command", ["verify", "compare"])
def test_standard_input_is_one_text_and_not_both(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, command, "-", "-")
    assert (code, out) == (2, "")
    assert "only one of the two" in err


class _Endless(io.RawIOBase):
    """As /dev/zero: a reader that asks for all of it never gets an answer."""

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1, /) -> bytes:
        assert size >= 0, "all of it was asked for"
        return b"a" * size


def test_no_more_is_read_than_can_be_used(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    class Endless:
        buffer = _Endless()

    monkeypatch.setattr(sys, "stdin", Endless())
    code, _, err = run(capsys, "review", "-")
    assert code == 2
    assert "Standard input has more than 400,000 bytes." in err


@pytest.mark.parametrize(
    ("command", "said"), [("review", "more than 400,000"), ("document", "limit is 20 MB")]
)
def test_a_device_without_end_is_refused(command: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = run(capsys, command, "/dev/zero")
    assert code == 2
    assert said in err


class _Full(io.StringIO):
    """Standard output on a disk without room."""

    def write(self, text: str, /) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_a_full_disk_is_one_line(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", _Full())
    code, _, err = run(capsys, "review", GOAL)
    assert code == 2
    assert err.startswith("strengths: Standard output cannot be written (No space left on device).")
    assert err.count("\n") == 1


def test_binary_file(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "scan.txt").write_bytes(os.urandom(64) + b"\xff\x00")
    code, _, err = run(capsys, "review", "scan.txt")
    assert code == 2
    assert "plain text" in err


# A link, a colour, a line written over, the title of the window, a bell, the same signs in one byte.
_STEERING = ("\x1b]8;;http://example.test\x07here\x1b]8;;\x07", "\x1b[31m", "\x1b[1A\x1b[2K", "\x1b]0;x\x07")
_STEERING += ("\x9b2K", "\r", "\x7f\x08\x08")


@pytest.mark.parametrize("signs", _STEERING)
@pytest.mark.parametrize(
    "arguments",
    [
        ("review", "Theo struggles with {}writing. Theo tells {}stories."),
        (
            "rewrite",
            "By May 29, Rosa will read 95 words{} per minute in 3 of 4 checks.",
            "-s",
            "loves {}maps",
        ),
        ("verify", "Ana will spell 8{} of 10 words.", "Ana will spell 6{} of 10 words."),
        ("document", "plan.md"),
        ("rewrite", "Marigold is upset{} when Saffron is away.", "--preview"),
        ("review", "no-such{}.txt"),
    ],
    ids=lambda arguments: " ".join(arguments[:1] + arguments[2:3]),
)
def test_nothing_in_a_text_steers_the_terminal(
    arguments: tuple[str, ...], signs: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "plan.md").write_text(f"# Present Levels\n\nTheo struggles with {signs}writing and is lazy.")
    given = [argument.format(*[signs] * argument.count("{}")) for argument in arguments]
    for form in ("text", "markdown", "json"):
        _, out, err = run(capsys, *given, "--format", form)
        assert out or err
        steering = [sign for sign in out + err if not sign.isprintable() and sign not in "\n\xad"]
        assert steering == []


@pytest.mark.parametrize("sign", ["\u202e", "\u202a", "\u2066"])
def test_no_sign_turns_a_line_around(sign: str, capsys: pytest.CaptureFixture[str]) -> None:
    text = f"Theo struggles with {sign}writing."
    assert sign not in run(capsys, "review", text)[1]
    assert run_json(capsys, "review", text)["text"] == text


def test_in_json_a_text_is_still_the_text(capsys: pytest.CaptureFixture[str]) -> None:
    text = "Theo\u2019s \x1b[31mwriting\x9b0m is\x7f 2\tsentences \U0001f3a8 long.\r\nHe likes maps."
    assert run_json(capsys, "review", text)["text"] == text
