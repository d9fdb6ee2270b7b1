from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from assistant import intake
from assistant.errors import InputError


@pytest.mark.parametrize(
    "text", ["", "  \n\t ", "a\x00b", "x" * (intake.MAX_CHARACTERS + 1), "broken \ud800 text"]
)
def test_unusable_text_gets_one_line(text: str) -> None:
    with pytest.raises(InputError) as caught:
        intake.check_text(text)
    assert caught.value.fix
    assert "\n" not in str(caught.value)


def test_usable_text_is_untouched() -> None:
    text = "  Ana \r\n\twill read 🙂 e\u0301  "
    assert intake.check_text(text) is text


def test_unknown_kind_lists_the_kinds() -> None:
    with pytest.raises(InputError, match="goal or present_levels"):
        intake.check_kind("essay")
    assert intake.check_kind(None) is None
    assert intake.check_kind("auto") is None
    assert intake.check_kind("goal") == "goal"


def test_strengths_are_trimmed_and_not_repeated() -> None:
    assert intake.check_strengths([" loves trains", "", "loves trains", "sings"]) == ("loves trains", "sings")
    with pytest.raises(InputError):
        intake.check_strengths([str(n) for n in range(intake.MAX_STRENGTHS + 1)])


def test_files_are_read_as_they_are(tmp_path: Path) -> None:
    file = tmp_path / "goal.txt"
    file.write_bytes("\ufeffAna will read.\r\nDaily.".encode())
    assert intake.read_text_file(file) == "Ana will read.\r\nDaily."


@pytest.mark.parametrize("content", [b"\xff\xfe\x00\x01binary", b"PK\x03\x04\xff\x00"])
def test_binary_files_are_refused(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "goal.txt"
    file.write_bytes(content)
    with pytest.raises(InputError, match="plain text"):
        intake.read_text_file(file)


def test_missing_file_and_folder(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no file"):
        intake.read_text_file(tmp_path / "none.txt")
    with pytest.raises(InputError, match="folder"):
        intake.read_text_file(tmp_path)


@pytest.mark.parametrize(
    ("argument", "expected"),
    [
        ("goal.txt", True),
        ("my IEP draft.docx", True),
        ("Ana will read 5 of the words in the list named words.txt", False),
        ("Ana reads.", False),
        ("./goal", True),
        ("../drafts/goal", True),
        ("/r/ is the sound Ana says.", False),
    ],
)
def test_file_names_are_told_from_text(argument: str, expected: bool) -> None:
    assert intake.looks_like_path(argument) is expected


@pytest.mark.parametrize(
    ("check", "fix"),
    [
        (lambda: intake.check_strengths(["loves maps " * 60]), "own line"),
        (lambda: intake.check_people(["Ana " * 40]), "comma"),
    ],
)
def test_what_is_too_long_says_how_it_gets_shorter(check: Callable[[], object], fix: str) -> None:
    with pytest.raises(InputError) as caught:
        check()
    assert fix in caught.value.fix
