"""What `strengths doctor` learns about a model's server."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from assistant.doctor import examine
from assistant.errors import ModelError
from assistant.language.probe import models_at, probe
from assistant.settings import Settings, load_settings
from evals.faults import KEY
from evals.openai_server import OpenAIServer, Raw, Reply, Request, Say, Slow, Status, unused_port


@pytest.mark.parametrize(
    ("refused", "form"),
    [((), "json_schema"), (("json_schema",), "json_object"), (("json_schema", "json_object"), "text")],
)
def test_the_strictest_form_the_server_accepts(refused: Sequence[str], form: str) -> None:
    with OpenAIServer(Say('{"ok": true}'), refuses_formats=refused) as server:
        found = probe(model="m", base_url=server.base_url, api_key=None, seconds=10)
    assert found.form == form


@pytest.mark.parametrize(
    ("reply", "problem"),
    [
        (Status(401, "invalid_api_key", KEY), "key (401)"),
        (Status(404, "model_not_found", KEY), "does not have this model"),
        (Raw(b"<html>", "text/html"), "not an OpenAI-compatible"),
        (Slow(30), "in time"),
    ],
)
def test_a_server_that_does_not_work_is_one_plain_line(reply: Reply, problem: str) -> None:
    with OpenAIServer(reply) as server, pytest.raises(ModelError) as caught:
        probe(model="m", base_url=server.base_url, api_key=KEY, seconds=2)
    assert problem in caught.value.problem
    assert KEY not in caught.value.problem + caught.value.fix


def test_doctor_lists_the_models_where_the_chosen_one_is_not_there(home: Path) -> None:
    had = Raw(b'{"object": "list", "data": [{"id": "small-one"}, {"id": "bad\\nname"}, {"id": "large-one"}]}')

    def reply(request: Request) -> Reply:
        return had if request.method == "GET" else Status(404, "model_not_found", KEY)

    with OpenAIServer(reply) as server:
        said = examine(Settings(home=home, model="huge", base_url=server.base_url)).as_text()
        assert "/v1/models" in {request.path for request in server.requests}
    assert "Set STRENGTHS_MODEL to a model it has: small-one, large-one." in said


def test_doctor_sends_nobody_to_doctor_where_the_server_lists_no_model(home: Path) -> None:
    none = Raw(b'{"object": "list", "data": []}')

    def reply(request: Request) -> Reply:
        return none if request.method == "GET" else Status(404, "model_not_found", KEY)

    with OpenAIServer(reply) as server:
        said = examine(Settings(home=home, model="huge", base_url=server.base_url)).as_text()
    assert "Check STRENGTHS_MODEL and STRENGTHS_BASE_URL; the server lists none." in said
    assert "strengths doctor" not in said


def test_doctor_knows_a_model_by_its_latest_version(home: Path) -> None:
    """As Ollama lists what is asked for as `llama3.1`: then something else is wrong than the name."""

    def reply(request: Request) -> Reply:
        listed = Raw(b'{"object": "list", "data": [{"id": "llama3.1:latest"}, {"id": "other"}]}')
        return listed if request.method == "GET" else Status(500)

    with OpenAIServer(reply) as server:
        said = examine(Settings(home=home, model="llama3.1", base_url=server.base_url)).as_text()
    assert "Set STRENGTHS_MODEL to a model it has" not in said


@pytest.mark.parametrize(
    "reply",
    [Raw(b"[]"), Raw(b'{"data": 3}'), Raw(b"<html>", "text/html"), Status(404), Raw(b'{"data": [4]}')],
)
def test_a_server_that_lists_no_models_is_no_trouble(reply: Reply) -> None:
    with OpenAIServer(reply) as server:
        assert models_at(base_url=server.base_url, api_key=None, seconds=5) == ()


def test_doctor_says_whether_the_server_is_there(home: Path) -> None:
    with OpenAIServer(Say('{"ok": true}')) as server:
        there = examine(Settings(home=home, model="m", base_url=server.base_url))
        assert b"ok" in server.wire
    gone = examine(Settings(home=home, model="m", base_url=f"http://127.0.0.1:{unused_port()}/v1"))
    assert "Model server: it answers" in there.as_text()
    assert "structured output: json_schema" in there.as_text()
    assert "FIX  Model server: The model's server cannot be reached." in gone.as_text()
    assert not gone.healthy
    assert "Model server" not in examine(Settings(home=home)).as_text()


@pytest.mark.parametrize(
    ("base_url", "leaves", "told", "not_told"),
    [
        ("http://127.0.0.1:9/v1", "nothing, unless", "This is not de-identification", "PROXY"),
        (
            "http://models.example.org/v1",
            "the text you rewrite",
            "the proxy in HTTP_PROXY and all_proxy",
            "S_P",
        ),
        (
            "https://models.example.org/v1",
            "the text you rewrite",
            "the proxy in HTTPS_PROXY and all_proxy",
            "TP_",
        ),
    ],
)
def test_doctor_says_what_leaves_and_through_which_proxy(
    home: Path, base_url: str, leaves: str, told: str, not_told: str
) -> None:
    environ = dict.fromkeys(("HTTP_PROXY", "HTTPS_PROXY", "all_proxy"), "http://someone:secret@127.0.0.1:9")
    chosen = {"STRENGTHS_MODEL": "m", "STRENGTHS_BASE_URL": base_url, "STRENGTHS_HOME": str(home)}
    settings = load_settings({**environ, **chosen, "STRENGTHS_TIMEOUT": "1"}, env_file=home / "none")
    found = {check.name: check.finding for check in examine(settings).checks}["What leaves this computer"]
    assert found.startswith(leaves)
    assert told in found
    assert not_told not in found
    assert "secret" not in found
