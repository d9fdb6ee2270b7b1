"""`strengths doctor` on a computer that is not set up as one would wish."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant import doctor
from assistant.doctor import Check, examine
from assistant.settings import Settings, is_on_this_computer, load_settings
from evals.openai_server import unused_port


def _check(name: str, settings: Settings) -> Check:
    return {check.name: check for check in examine(settings).checks}[name]


@pytest.mark.parametrize(
    ("address", "here"),
    [
        ("http://localhost:8000", True),
        ("http://127.0.0.9:8000", True),
        ("http://[::1]:8000", True),
        ("sqlite:///kept.db", True),
        ("postgresql:///kept", True),
        ("postgresql://ada:secret@localhost/kept", True),
        ("postgresql://ada:secret@db.district.example/kept", False),
        ("postgresql:///kept?host=/var/run/postgresql", True),
        ("postgresql:///kept?host=127.0.0.1", True),
        ("postgresql:///kept?host=db.district.example", False),
        ("postgresql:///kept?hostaddr=10.0.0.7", False),
        ("postgresql://localhost/kept?host=localhost,db.district.example", False),
        ("postgresql:///kept?service=district", False),
        ("postgresql://ada:se[cret@localhost/kept", False),  # cannot be read
        ("http://10.0.0.7:8000", False),
        ("https://localhost.example.org", False),
    ],
)
def test_what_is_this_computer(address: str, here: bool) -> None:
    assert is_on_this_computer(address) is here


def test_a_database_on_another_computer_is_told_of(tmp_path: Path) -> None:
    # No server listens there; what would leave is told all the same, and no password with it.
    settings = Settings(
        home=tmp_path,
        chroma_url="http://192.0.2.1:8000",
        database_url="postgresql://ada:open-sesame@192.0.2.1:1/kept?connect_timeout=1",
    )
    told = doctor._leaves(settings).finding  # pyright: ignore[reportPrivateUsage] - the others would wait for it
    assert "index at CHROMA_URL" in told
    assert "database at DATABASE_URL" in told
    assert "sesame" not in told
    here = Settings(home=tmp_path, chroma_url="http://127.0.0.1:8000", database_url="sqlite:///kept.db")
    assert here.databases_elsewhere == ()


def test_an_index_server_that_does_not_answer_needs_fixing(tmp_path: Path) -> None:
    check = _check("Guidance index", Settings(home=tmp_path, chroma_url=f"http://127.0.0.1:{unused_port()}"))
    assert not check.works
    assert "does not answer" in check.finding
    assert "CHROMA_URL" in check.fix


def test_a_key_that_nothing_uses_is_told_of_and_not_shown(tmp_path: Path) -> None:
    check = _check("Writer", Settings(home=tmp_path, api_key="sk-canary-77"))
    assert "STRENGTHS_MODEL" in check.finding
    assert "sk-canary-77" not in check.finding
    assert "STRENGTHS_MODEL" not in _check("Writer", Settings(home=tmp_path)).finding


def test_the_variables_that_were_ignored_are_named_and_not_their_values(tmp_path: Path) -> None:
    environ = {
        "LANGSMITH_API_KEY": "ls-canary-1",
        "OPENAI_PROXY": "http://canary-2",
        "STRENGTHS_HOME": str(tmp_path),
    }
    told = _check("Environment", load_settings(environ, env_file=tmp_path / "none.env")).finding
    assert told.endswith(": LANGSMITH_API_KEY, OPENAI_PROXY.")
    assert "canary" not in told
    assert "no variable" in _check("Environment", Settings(home=tmp_path)).finding
