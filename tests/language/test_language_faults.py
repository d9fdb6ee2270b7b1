"""Whatever a server does, the caller gets a draft or one plain line, in time, without key or text in it."""

from __future__ import annotations

import json
import logging
import traceback
from collections.abc import Callable

import pytest

from assistant.errors import ModelError
from assistant.language.chain import RewriteChain
from assistant.types import RewriteRequest
from tests.language.conftest import GOAL, KEY, answer, review_of
from tests.openai_server import Drip, HangUp, OpenAIServer, Raw, Reply, Say, Slow, Status, unused_port

ChainTo = Callable[[str], RewriteChain]


def _write(chain: RewriteChain, request: RewriteRequest, deadline: float = 5.0) -> str:
    return chain.write(request, review_of(request.text), (), deadline=deadline).text


def _fails(chain: RewriteChain, request: RewriteRequest, deadline: float = 5.0) -> ModelError:
    with pytest.raises(ModelError) as caught:
        _write(chain, request, deadline)
    error = caught.value
    told = "".join(traceback.format_exception(error))
    assert KEY not in told
    assert "Tavia" not in told
    assert "\n" not in f"{error.problem} {error.fix}"
    assert error.__cause__ is None
    assert error.__context__ is None
    return error


ECHO = f"bad key {KEY} in: {GOAL}"
FAULTS: list[tuple[str, Reply, str, int]] = [
    ("wrong key", Status(401, "invalid_api_key", ECHO), "key (401)", 1),
    ("not allowed", Status(403, "forbidden", ECHO), "(403)", 1),
    ("no such model", Status(404, "model_not_found", ECHO), "does not have this model", 1),
    ("busy", Status(429, "rate_limit", ECHO), "busy (429)", 2),
    ("no credit", Status(429, "insufficient_quota", ECHO), "no credit", 1),
    ("busy for an hour", Status(429, "rate_limit", ECHO, {"Retry-After": "3000"}), "busy (429)", 1),
    ("server error", Status(500, "oops", ECHO), "failed (500)", 2),
    ("overloaded", Status(503, "oops", ECHO), "failed (503)", 2),
    ("too long for the model", Status(400, "context_length_exceeded", ECHO), "too long", 1),
    ("too long, llama.cpp", Status(400, "x", "exceeds the available context size"), "too long", 1),
    ("too large", Status(413, "x", ECHO), "too long", 1),
    ("redirect", Status(307, "x", ECHO, {"Location": "http://127.0.0.1:1/v1"}), "another address", 1),
    ("web page", Raw(b"<html>Welcome Tavia</html>", "text/html"), "not an OpenAI-compatible", 1),
    ("text as JSON", Raw(b"hello Tavia"), "not an OpenAI-compatible", 1),
    ("JSON list", Raw(b"[]"), "not an OpenAI-compatible", 1),
    ("JSON null", Raw(b"null"), "not an OpenAI-compatible", 1),
    ("no choices key", Raw(b'{"id": "1"}'), "not an OpenAI-compatible", 1),
    ("null choices", Raw(b'{"choices": null}'), "not an OpenAI-compatible", 1),
    ("empty choices", Raw(b'{"choices": []}'), "not an OpenAI-compatible", 1),
    ("choices of numbers", Raw(b'{"choices": [3]}'), "not an OpenAI-compatible", 1),
    ("error in a 200", Raw(b'{"error": "Tavia"}'), "not an OpenAI-compatible", 1),
    ("empty body", Raw(b""), "not an OpenAI-compatible", 1),
    ("cut off", Say(answer()[:40], "length"), "cut off", 1),
    ("whole but marked cut off", Say(answer(), "length"), "cut off", 1),
    ("filtered", Say("", "content_filter"), "filter", 1),
    ("refusal", Say(None, refusal=f"I will not {GOAL}"), "refused", 1),
    ("empty answer", Say(""), "was empty", 2),
    ("null answer", Say(None), "was empty", 2),
    ("prose", Say(f"Sure! {GOAL}"), "not a JSON object", 2),
    ("broken JSON", Say('{"rewrite": "Tavia'), "not a JSON object", 2),
    ("JSON list", Say('["Tavia"]'), "not a JSON object", 2),
    ("other keys", Say('{"text": "Tavia"}'), '"rewrite"', 2),
    ("number for text", Say('{"rewrite": 5}'), '"rewrite"', 2),
    ("text for list", Say(answer(strengths_used="Tavia draws")), '"strengths_used"', 2),
    ("number in list", Say(answer(strengths_used=[3])), '"strengths_used.0"', 2),
    ("null rewrite", Say('{"rewrite": null}'), '"rewrite"', 2),
    ("blank rewrite", Say(answer("  \n ")), '"rewrite" was empty', 2),
    ("hang up", HangUp(), "cannot be reached", 2),
]


@pytest.mark.parametrize(("reply", "problem", "calls"), [f[1:] for f in FAULTS], ids=[f[0] for f in FAULTS])
def test_a_fault_is_one_plain_line(
    chain_to: ChainTo,
    request_: RewriteRequest,
    caplog: pytest.LogCaptureFixture,
    reply: Reply,
    problem: str,
    calls: int,
) -> None:
    with OpenAIServer(reply) as server, caplog.at_level(logging.DEBUG, logger="assistant"):
        error = _fails(chain_to(server.base_url), request_)
    assert problem in error.problem
    assert error.fix
    assert len(server.chats) == calls
    assert "Tavia" not in "".join(r.getMessage() for r in caplog.records if r.name.startswith("assistant"))


def test_a_refused_connection(chain_to: ChainTo, request_: RewriteRequest) -> None:
    error = _fails(chain_to(f"http://127.0.0.1:{unused_port()}/v1"), request_)
    assert "cannot be reached" in error.problem
    assert "STRENGTHS_BASE_URL" in error.fix


@pytest.mark.parametrize("reply", [Slow(30), Drip()], ids=["slow", "dripping"])
def test_the_deadline_holds(chain_to: ChainTo, request_: RewriteRequest, reply: Reply) -> None:
    with OpenAIServer(reply) as server:
        error = _fails(chain_to(server.base_url), request_, deadline=0.4)
    assert "in time" in error.problem
    assert len(server.chats) == 1


def test_no_call_without_time_left(chain_to: ChainTo, request_: RewriteRequest) -> None:
    with OpenAIServer(Say(answer())) as server:
        assert "in time" in _fails(chain_to(server.base_url), request_, deadline=0).problem
    assert server.requests == []


@pytest.mark.parametrize(
    "first",
    [Status(500), Status(429), Status(429, headers={"Retry-After": "0.05"}), HangUp(), Say("no"), Say("")],
    ids=["500", "429", "retry-after", "hang up", "prose", "empty"],
)
def test_one_fault_is_survived(chain_to: ChainTo, request_: RewriteRequest, first: Reply) -> None:
    with OpenAIServer(first, Say(answer("Saved."))) as server:
        assert _write(chain_to(server.base_url), request_) == "Saved."


def test_the_second_try_says_what_was_wrong(chain_to: ChainTo, request_: RewriteRequest) -> None:
    with OpenAIServer(Say('{"text": "x"}'), Say(answer())) as server:
        _write(chain_to(server.base_url), request_)
    notes = [json.loads(r.messages[-1]["content"].splitlines()[1])["note"] for r in server.chats]
    assert notes == ["", 'The key "rewrite" was missing or had the wrong type.']


@pytest.mark.parametrize(
    "content",
    [
        f"```json\n{answer()}\n```",
        f"```\n{answer()}\n```",
        f"Here you are:\n\n{answer()}\n\nI hope this helps!",
        f'<think>maybe {{"rewrite": "no"}} or not</think>\n{answer()}',
        "\ufeff" + answer(),
        answer().replace("word bank", "word\nbank"),
        answer(extra_key=[1, 2]),
        answer(questions=None, left_out=None, strengths_used=None, plain_language=None),
        json.dumps({"rewrite": GOAL}),
        json.dumps({"rewrite": GOAL}, indent=4),
    ],
    ids=[
        "fence",
        "bare fence",
        "chatter",
        "thoughts",
        "bom",
        "raw break",
        "extra",
        "nulls",
        "short",
        "pretty",
    ],
)
def test_a_sloppy_answer_is_still_read(chain_to: ChainTo, request_: RewriteRequest, content: str) -> None:
    with OpenAIServer(Say(content)) as server:
        text = _write(chain_to(server.base_url), request_)
    assert " ".join(text.split()) == GOAL
    assert len(server.chats) == 1


def test_a_hostile_wall_of_braces_is_refused_not_endless(chain_to: ChainTo, request_: RewriteRequest) -> None:
    with OpenAIServer(Say('{"a":' * 30_000)) as server:
        assert "JSON" in _fails(chain_to(server.base_url), request_).problem
