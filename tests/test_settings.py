from __future__ import annotations

from pathlib import Path

import pytest

from assistant.errors import SettingsError
from assistant.settings import Settings, data_folder, load_settings


def test_nothing_set_means_offline(tmp_path: Path) -> None:
    settings = load_settings({}, env_file=tmp_path / "none.env")
    assert settings.is_offline
    settings.require_usable_model()


def test_environment_beats_env_file(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text("STRENGTHS_MODEL=from-file\nOPENAI_API_KEY=sk-file\n")
    settings = load_settings({"STRENGTHS_MODEL": "from-shell"}, env_file=file)
    assert (settings.model, settings.api_key) == ("from-shell", "sk-file")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("STRENGTHS_BASE_URL", "localhost:11434"),
        ("STRENGTHS_BASE_URL", "http://localhost:abc/v1"),
        ("STRENGTHS_BASE_URL", "http://localhost:99999/v1"),
        ("STRENGTHS_BASE_URL", "http://[::1/v1"),
        ("STRENGTHS_BASE_URL", "http://my server/v1"),
        ("STRENGTHS_BASE_URL", "http:///v1"),
        ("CHROMA_URL", "ftp://x"),
        ("CHROMA_URL", "http://localhost:abc"),
        ("STRENGTHS_TIMEOUT", "soon"),
        ("STRENGTHS_TIMEOUT", "0"),
        ("STRENGTHS_CONTEXT", "large"),
        ("STRENGTHS_CONTEXT", "1000"),
        ("STRENGTHS_PRICE", "cheap"),
        ("STRENGTHS_PRICE", "0.15"),
    ],
)
def test_bad_value_names_variable_and_value(name: str, value: str, tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as caught:
        load_settings({name: value}, env_file=tmp_path / "none.env")
    assert name in caught.value.problem
    assert value in caught.value.problem
    assert caught.value.fix


def test_database_password_is_not_shown(tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as caught:
        load_settings({"DATABASE_URL": "mysql://u:hunter2@h/db"}, env_file=tmp_path / "none.env")
    assert "hunter2" not in str(caught.value)


def test_a_password_in_an_address_is_not_shown(tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as caught:
        load_settings({"STRENGTHS_BASE_URL": "http://u:hunter2@h:abc/v1"}, env_file=tmp_path / "none.env")
    assert "hunter2" not in str(caught.value)


def test_hosted_model_needs_a_key_or_a_server() -> None:
    with pytest.raises(SettingsError, match="OPENAI_API_KEY"):
        Settings(model="some-model").require_usable_model()
    Settings(model="some-model", base_url="http://127.0.0.1:1/v1").require_usable_model()


def test_key_is_not_in_repr() -> None:
    assert "sk-secret" not in repr(Settings(model="m", api_key="sk-secret"))


def test_rerouting_variables_are_removed_and_named(tmp_path: Path) -> None:
    environ = {"LANGSMITH_TRACING": "true", "OPENAI_BASE_URL": "http://elsewhere", "PATH": "/bin"}
    settings = load_settings(environ, env_file=tmp_path / "none.env")
    assert set(settings.ignored) == {"LANGSMITH_TRACING", "OPENAI_BASE_URL"}
    assert environ == {"PATH": "/bin"}


def test_data_folders_exist() -> None:
    assert (data_folder("knowledge") / "rules").is_dir()
    assert any(data_folder("prompts").glob("*.md"))


def test_a_price_is_two_numbers(tmp_path: Path) -> None:
    read = load_settings({"STRENGTHS_PRICE": "0.15, 0.60"}, env_file=tmp_path / "none")
    assert read.price == (0.15, 0.6)
    assert load_settings({}, env_file=tmp_path / "none").price is None


def test_the_context_of_a_model_is_a_number_of_tokens(tmp_path: Path) -> None:
    assert load_settings({"STRENGTHS_CONTEXT": "32768"}, env_file=tmp_path / "none").context_tokens == 32_768
    assert load_settings({}, env_file=tmp_path / "none").context_tokens == 8_192
