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
from evals.faults import ENDLESS, FAULTS, GOAL, KEY, Fault, answer
from evals.openai_server import HangUp, OpenAIServer, Reply, Say, Status, unused_port
from tests.language.conftest import review_of

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


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_fault_is_one_plain_line(
    chain_to: ChainTo, request_: RewriteRequest, caplog: pytest.LogCaptureFixture, fault: Fault
) -> None:
    with OpenAIServer(fault.reply) as server, caplog.at_level(logging.DEBUG, logger="assistant"):
        error = _fails(chain_to(server.base_url), request_)
    assert fault.problem in error.problem
    assert error.fix
    assert len(server.chats) == fault.calls
    assert "Tavia" not in "".join(r.getMessage() for r in caplog.records if r.name.startswith("assistant"))


def test_a_refused_connection(chain_to: ChainTo, request_: RewriteRequest) -> None:
    error = _fails(chain_to(f"http://127.0.0.1:{unused_port()}/v1"), request_)
    assert "cannot be reached" in error.problem
    assert "STRENGTHS_BASE_URL" in error.fix


@pytest.mark.parametrize("fault", ENDLESS, ids=lambda fault: fault.name)
def test_the_deadline_holds(chain_to: ChainTo, request_: RewriteRequest, fault: Fault) -> None:
    with OpenAIServer(fault.reply) as server:
        error = _fails(chain_to(server.base_url), request_, deadline=0.4)
    assert "in time" in error.problem
    assert len(server.chats) == 1


def test_no_call_without_time_left(chain_to: ChainTo, request_: RewriteRequest) -> None:
    with OpenAIServer(Say(answer())) as server:
        error = _fails(chain_to(server.base_url), request_, deadline=0)
    assert "before the model could be asked" in error.problem
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
    notes = [json.loads(r.messages[-1]["content"].splitlines()[1]).get("note") for r in server.chats]
    assert notes == [None, 'The key "rewrite" was missing or had the wrong type.']


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


@pytest.mark.parametrize(
    "trick",
    [
        "\u202e8 of 10\u202c",
        "\u20678 of 10\u2069",
        "8 \u200fof\u061c 10",
        "8 of 10\u0336",
        "8 \x1bof\x08 \x9b10\x7f",
        "8 of 10\U000e0039\U000e0039",
    ],
    ids=ascii,
)
def test_no_sign_makes_the_screen_show_another_number(
    chain_to: ChainTo, request_: RewriteRequest, trick: str
) -> None:
    """Turned around, "8 of 10" is read as "01 fo 8"; checks that read letter by letter see no change."""
    shown: list[str] = []
    with OpenAIServer(Say(answer(GOAL.replace("8 of 10", trick)))) as server:
        draft = chain_to(server.base_url).write(
            request_, review_of(GOAL), (), deadline=60, on_draft=shown.append
        )
    assert draft.text == shown[-1] == GOAL
