"""Servers as they are: what they know and refuse, where they send one, what they count, how one is chosen."""

from __future__ import annotations

import json
from collections.abc import Sequence

import pytest

from assistant.datablock import RewriteBlock, parse_block
from assistant.errors import ModelError, SettingsError
from assistant.language.chain import AnswerChain, RewriteChain
from assistant.language.meter import Meter
from assistant.language.models import build_chat_model, leaves_machine
from assistant.language.prompts import Prompts
from assistant.language.redact import PresidioRedactor
from assistant.types import Draft, RewriteRequest, Usage
from evals.faults import KEY, answer
from evals.openai_server import OpenAIServer, Say, Status
from tests.language.conftest import review_of
from tests.language.test_language_wire import GUIDANCE, ChainTo, echo


def test_the_strictest_form_the_server_knows_is_found_once(
    chain_to: ChainTo, request_: RewriteRequest
) -> None:
    with OpenAIServer(Say(answer()), refuses_formats=("json_schema",)) as server:
        chain = chain_to(server.base_url)
        for _ in range(3):
            chain.write(request_, review_of(request_.text), (), deadline=5)
    assert [r.answer_format for r in server.chats] == ["json_schema", *["json_object"] * 3]


@pytest.mark.parametrize(
    ("refused", "expected"),
    [
        ((), ["json_schema"]),
        (("json_schema",), ["json_schema", "json_object"]),
        (("json_schema", "json_object"), ["json_schema", "json_object", "text"]),
    ],
)
def test_the_ladder_has_three_steps(
    chain_to: ChainTo, request_: RewriteRequest, refused: Sequence[str], expected: list[str]
) -> None:
    with OpenAIServer(Say(answer()), refuses_formats=refused) as server:
        assert chain_to(server.base_url).write(request_, review_of(request_.text), (), deadline=5).text
    assert [r.answer_format for r in server.chats] == expected


def test_a_server_that_refuses_everything(chain_to: ChainTo, request_: RewriteRequest) -> None:
    with OpenAIServer(Status(400)) as server, pytest.raises(ModelError, match="did not accept"):
        chain_to(server.base_url).write(request_, review_of(request_.text), (), deadline=5)
    assert len(server.chats) == 3


def test_the_schema_asks_for_what_is_read(chain_to: ChainTo, request_: RewriteRequest) -> None:
    with OpenAIServer(Say(answer())) as server:
        chain_to(server.base_url).write(request_, review_of(request_.text), (), deadline=5)
    body = server.chats[0].json
    schema = body["response_format"]["json_schema"]["schema"]
    assert schema["required"] == ["rewrite", "strengths_used"]  # the gate can judge these
    assert schema["additionalProperties"] is False
    assert not body.get("stream")
    assert body["temperature"] == 0
    assert "tools" not in body
    assert server.chats[0].path == "/v1/chat/completions"
    assert server.chats[0].headers["authorization"] == f"Bearer {KEY}"


def test_the_repair_call_shows_the_rejected_draft_and_its_losses(
    chain_to: ChainTo, prompts: Prompts, request_: RewriteRequest
) -> None:
    with OpenAIServer(Say(answer())) as server:
        chain_to(server.base_url).repair(
            request_, review_of(request_.text), (), Draft(text="Tavia labels."), ["Lost: 8 of 10"], deadline=5
        )
    system, human = server.chats[0].messages
    block = parse_block(human["content"])
    assert isinstance(block, RewriteBlock)
    assert (block.rejected, block.losses) == ("Tavia labels.", ("Lost: 8 of 10",))
    assert system["content"] == prompts.repair.system


def _answers(prompts: Prompts, base_url: str) -> AnswerChain:
    model = build_chat_model(model="tiny-model", base_url=base_url, api_key=None, timeout_seconds=5)
    return AnswerChain(model, prompts)


def test_an_answer_cites_what_was_retrieved(prompts: Prompts, redactor: PresidioRedactor) -> None:
    hidden = redactor.redact(["They only listed what Tavia gets wrong."], ["Tavia"])
    reply = Say(
        json.dumps({"say": "⟦STUDENT_1⟧ first.", "why": "w", "ask_in_writing": "", "citations": ["open"]})
    )
    with OpenAIServer(reply) as server:
        draft = _answers(prompts, server.base_url).answer(
            hidden.texts[0], (GUIDANCE,), deadline=5, hidden=hidden
        )
    assert hidden.restore(draft.say) == "Tavia first."
    assert draft.citations == ("open",)
    assert b"Tavia" not in server.wire


@pytest.mark.parametrize(
    ("citations", "problem"), [([], "cited no passage"), (["made-up"], "not in the guidance")]
)
def test_an_ungrounded_answer_is_refused(prompts: Prompts, citations: list[str], problem: str) -> None:
    reply = Say(json.dumps({"say": "Sue them.", "why": "", "ask_in_writing": "", "citations": citations}))
    with OpenAIServer(reply) as server, pytest.raises(ModelError, match=problem):
        _answers(prompts, server.base_url).answer("What now?", (GUIDANCE,), deadline=5)


def test_no_guidance_means_no_call(prompts: Prompts) -> None:
    with OpenAIServer(Say("{}")) as server:
        draft = _answers(prompts, server.base_url).answer("What now?", (), deadline=5)
    assert draft.say == ""
    assert server.requests == []


def test_a_redirect_is_not_followed(chain_to: ChainTo, request_: RewriteRequest) -> None:
    with OpenAIServer(Say(answer())) as elsewhere:
        to = Status(307, headers={"Location": f"{elsewhere.base_url}/chat/completions"})
        with OpenAIServer(to) as server, pytest.raises(ModelError, match="another address"):
            chain_to(server.base_url).write(request_, review_of(request_.text), (), deadline=5)
        assert elsewhere.requests == []


def test_the_environment_cannot_reroute_or_trace(
    monkeypatch: pytest.MonkeyPatch, chain_to: ChainTo, request_: RewriteRequest
) -> None:
    with OpenAIServer(Say(answer())) as spy, OpenAIServer(Say(answer())) as server:
        for name in ("OPENAI_BASE_URL", "OPENAI_API_BASE", "LANGSMITH_ENDPOINT", "HTTP_PROXY", "http_proxy"):
            monkeypatch.setenv(name, spy.base_url)
        monkeypatch.setenv("LANGSMITH_TRACING", "true")
        monkeypatch.setenv("LANGSMITH_GATEWAY", "true")
        monkeypatch.setenv("LANGSMITH_API_KEY", "ls-canary")
        chain_to(server.base_url).write(request_, review_of(request_.text), (), deadline=5)
        assert spy.requests == []
    assert len(server.chats) == 1


def test_a_proxy_is_used_for_another_computer_and_nobody_speaks_of_it(
    monkeypatch: pytest.MonkeyPatch,
    chain_to: ChainTo,
    request_: RewriteRequest,
    caplog: pytest.LogCaptureFixture,
) -> None:
    with OpenAIServer(Say(answer())) as proxy:
        monkeypatch.setenv("HTTP_PROXY", proxy.base_url.removesuffix("/v1"))
        chain_to("http://models.example.org/v1").write(request_, review_of(request_.text), (), deadline=60)
    assert [chat.path for chat in proxy.chats] == ["http://models.example.org/v1/chat/completions"]
    assert not [record for record in caplog.records if "proxy" in record.getMessage()]


@pytest.mark.parametrize(
    ("base_url", "leaves"),
    [
        (None, True),
        ("https://models.example.org/v1", True),
        ("http://192.168.0.9:8080/v1", True),
        ("http://127.0.0.1:8080/v1", False),
        ("http://localhost:11434/v1", False),
        ("http://[::1]:8080/v1", False),
        ("http://127.0.0.1.example.org/v1", True),
        ("http://localhost.example.org/v1", True),
    ],
)
def test_what_leaves_the_machine(base_url: str | None, leaves: bool) -> None:
    assert leaves_machine(base_url) is leaves


@pytest.mark.parametrize(
    ("model", "base_url", "key"),
    [
        ("", "http://127.0.0.1/v1", None),
        ("some-model", None, None),
        ("some-model", "127.0.0.1:8080", None),
        ("some-model", "http:///v1", None),
        ("some-model", "http://user:secret@127.0.0.1/v1", None),
    ],
)
def test_unusable_settings_are_refused(model: str, base_url: str | None, key: str | None) -> None:
    with pytest.raises(SettingsError) as caught:
        build_chat_model(model=model, base_url=base_url, api_key=key, timeout_seconds=5)
    assert "secret" not in str(caught.value)


def test_a_model_name_never_picks_another_api(prompts: Prompts, request_: RewriteRequest) -> None:
    with OpenAIServer(Say(answer())) as server:
        model = build_chat_model(model="gpt-5-pro", base_url=server.base_url, api_key=None, timeout_seconds=5)
        RewriteChain(model, prompts).write(request_, review_of(request_.text), (), deadline=5)
    assert [r.path for r in server.requests] == ["/v1/chat/completions"]


def test_streaming_works_for_whoever_wants_prose() -> None:
    with OpenAIServer(Say("one two three four")) as server:
        model = build_chat_model(model="m", base_url=server.base_url, api_key=None, timeout_seconds=5)
        assert "".join(str(chunk.content) for chunk in model.stream("hi")) == "one two three four"
    assert server.chats[0].json["stream"] is True


def test_calls_and_tokens_are_counted_and_priced(chain_to: ChainTo, request_: RewriteRequest) -> None:
    meter = Meter(price=(1.0, 10.0))
    with OpenAIServer(Say("no JSON", usage=(1700, 20)), Say(answer(), usage=(1800, 30))) as server:
        chain_to(server.base_url).write(request_, review_of(request_.text), (), deadline=5, meter=meter)
    assert meter.usage == Usage(calls=2, tokens_in=3500, tokens_out=50, dollars=0.004)


def test_an_answer_that_is_cut_off_is_paid_for_too(chain_to: ChainTo, request_: RewriteRequest) -> None:
    meter = Meter()
    with OpenAIServer(Say(answer()[:30], "length", usage=(1700, 400))) as server, pytest.raises(ModelError):
        chain_to(server.base_url).write(request_, review_of(request_.text), (), deadline=5, meter=meter)
    assert meter.usage == Usage(calls=1, tokens_in=1700, tokens_out=400)


def test_a_server_that_counts_nothing_costs_nothing(chain_to: ChainTo, request_: RewriteRequest) -> None:
    meter = Meter(price=(1.0, 1.0))
    with OpenAIServer(Say(answer(), usage=None)) as server:
        chain_to(server.base_url).write(request_, review_of(request_.text), (), deadline=5, meter=meter)
    assert meter.usage == Usage(calls=1, tokens_in=0, tokens_out=0, dollars=0.0)


def test_a_long_text_is_sent_whole(chain_to: ChainTo) -> None:
    """A text is never cut to fit: it goes out whole, and a server for which it is too long says so."""
    text = "".join(f"Week {week}: she read {week % 90} words a minute.\n\n" for week in range(500))
    assert len(text) > 18_000
    request = RewriteRequest(text=text, kind="present_levels")
    with OpenAIServer(echo) as server:
        draft = chain_to(server.base_url).write(request, review_of(text), (), deadline=5)
        block = parse_block(server.chats[0].messages[-1]["content"])
    assert isinstance(block, RewriteBlock)
    assert block.text == text
    assert draft.text == text.strip()
