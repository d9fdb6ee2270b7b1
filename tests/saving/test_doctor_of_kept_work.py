from __future__ import annotations

from pathlib import Path

from assistant.build import build_work_store
from assistant.doctor import Check, examine
from assistant.settings import Settings


def _kept(settings: Settings) -> Check:
    (check,) = [check for check in examine(settings).checks if check.name == "Kept work"]
    return check


def test_doctor_says_what_is_kept_and_where(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path)
    file = tmp_path / "saved" / "work.db"
    assert _kept(settings).finding == f"nothing; if someone chooses to: {file}."
    assert not file.exists()
    store = build_work_store(settings)
    store.start("user-me")
    assert _kept(settings).finding == f"what people chose to keep is in {file}."
    store.close()
    assert not file.with_name("work.db-wal").exists()  # nothing is left open
    file.write_bytes(b"damaged " * 1000)
    assert not _kept(settings).works


def test_doctor_says_when_the_server_does_not_answer_and_shows_no_password(tmp_path: Path) -> None:
    check = _kept(Settings(home=tmp_path, database_url="postgresql://ada:open-sesame@127.0.0.1:1/work"))
    assert not check.works
    assert "does not answer" in check.finding
    assert "sesame" not in f"{check.finding} {check.fix}"


def test_a_data_folder_that_is_a_file_needs_fixing(tmp_path: Path) -> None:
    home = tmp_path / "a file"
    home.write_text("no folder", encoding="utf-8")
    (check,) = [c for c in examine(Settings(home=home)).checks if c.name == "Data folder"]
    assert not check.works
    assert "STRENGTHS_HOME" in check.fix


def test_a_data_folder_where_nothing_can_be_made_needs_fixing() -> None:
    # Not a question of permission: the folder is there, and root may do everything in it.
    (check,) = [c for c in examine(Settings(home=Path("/proc/none"))).checks if c.name == "Data folder"]
    assert not check.works
    assert "cannot be written" in check.finding


def test_looking_leaves_nothing_in_the_data_folder(tmp_path: Path) -> None:
    home = tmp_path / "made" / "later"
    (check,) = [c for c in examine(Settings(home=home)).checks if c.name == "Data folder"]
    assert check.works
    assert [path.name for path in tmp_path.iterdir() if path.name != "made"] == []


def test_a_model_without_a_key_is_told_once(tmp_path: Path) -> None:
    report = examine(Settings(home=tmp_path, model="some-hosted-model")).as_text()
    assert report.count("OPENAI_API_KEY is not set") == 1
