"""One deadline over everything a model is wanted for: whatever hangs, the offline version is there.

What hangs gives a perfect answer in the end, after the deadline: without one, that would be shown.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any

import pytest

from assistant import answering
from assistant.build import build_assistant
from assistant.errors import IndexUnavailableError
from assistant.language.deadline import Deadline, within
from assistant.language.redact import NoRedaction, Redacted
from assistant.once import Once
from assistant.parts import Parts
from assistant.pipeline import Assistant
from assistant.retrieval.search import Guidance
from assistant.settings import Settings
from assistant.types import RewriteRequest, RewriteResult
from evals.faults import GOAL, KEY, answer
from evals.openai_server import Drip, OpenAIServer, Reply, Say, Slow, full_port

SECONDS = 3.0  # far more than a loopback server needs, on a busy computer too
LATE = 60.0
LIE = Say(answer(GOAL.replace("8 of 10", "6 of 10")))
_NOT_ASKED = "before the model could be asked"
Hung = Callable[[], None]


@pytest.fixture
def hang() -> Iterator[Hung]:
    """Something that does not come back before the end of the test."""
    over = threading.Event()

    def wait() -> None:
        over.wait(LATE)

    yield wait
    over.set()


@pytest.fixture(scope="module", autouse=True)
def _warm(assistant: Assistant) -> None:  # pyright: ignore[reportUnusedFunction]
    """The index and the client's library take longer to load than these tests let a rewrite take."""
    with OpenAIServer(Say(answer())) as server:
        settings = Settings(model="tiny-model", base_url=server.base_url, api_key=KEY, timeout_seconds=LATE)
        _rewrite(build_assistant(settings, sharing=assistant))


def _with_model(assistant: Assistant, base_url: str, **parts: Any) -> Assistant:
    settings = Settings(model="tiny-model", base_url=base_url, api_key=KEY, timeout_seconds=SECONDS)
    made: Parts = build_assistant(settings, sharing=assistant).parts
    return Assistant(replace(made, **{"redactor": Once(NoRedaction), **parts}))


def _rewrite(assistant: Assistant) -> RewriteResult:
    return assistant.rewrite(RewriteRequest(text=GOAL, kind="goal"))


def _assert_offline_and_told(result: RewriteResult, told: str = "did not answer in time") -> None:
    assert (result.writer, result.status) == ("offline", "accepted")
    assert any(told in reason for reason in result.reasons)


@pytest.mark.parametrize(
    "replies",
    [
        [Slow(LATE, Say(answer()))],
        [Drip(1)],
        [LIE, Slow(LATE, Say(answer()))],
        [LIE, Drip(1)],
        [Say(""), Drip(1)],
    ],
    ids=["silent", "one byte a second", "silent repair", "dripping repair", "dripping second try"],
)
def test_a_server_that_never_ends(assistant: Assistant, replies: Sequence[Reply]) -> None:
    with OpenAIServer(*replies) as server:
        ready = _with_model(assistant, server.base_url)
        ready.prepare()  # a client takes seconds to make where many programs run
        result = _rewrite(ready)
    _assert_offline_and_told(result)
    assert len(result.attempts) == replies.count(LIE)
    assert result.usage is not None
    assert result.usage.calls == len(replies)


def test_a_server_that_cannot_be_connected_to(assistant: Assistant) -> None:
    with full_port() as port:
        _assert_offline_and_told(_rewrite(_with_model(assistant, f"http://127.0.0.1:{port}/v1")))


class _HungRedaction(NoRedaction):
    def __init__(self, hang: Hung) -> None:
        self._hang = hang

    def redact(
        self, texts: Sequence[str], people: Sequence[str] = (), not_names: Sequence[str] = ()
    ) -> Redacted:
        self._hang()
        return super().redact(texts, people, not_names)


@pytest.mark.parametrize("slow", ["names", "model"])
def test_what_comes_before_the_call_counts(assistant: Assistant, hang: Hung, slow: str) -> None:
    with OpenAIServer(Say(answer())) as server:
        ready = _with_model(assistant, server.base_url)
        made = ready.parts.model_chain
        assert made is not None
        parts = {
            "names": {"redactor": Once(lambda: _HungRedaction(hang))},
            "model": {"model_chain": Once(lambda: hang() or made())},
        }[slow]
        result = _rewrite(_with_model(assistant, server.base_url, **parts))
        assert server.requests == []
    _assert_offline_and_told(result, _NOT_ASKED)


def test_what_is_slow_to_load_can_be_loaded_before_the_clock_starts(assistant: Assistant) -> None:
    masked: list[Sequence[str]] = []

    class Watched(NoRedaction):
        def redact(
            self, texts: Sequence[str], people: Sequence[str] = (), not_names: Sequence[str] = ()
        ) -> Redacted:
            masked.append(texts)
            return super().redact(texts, people, not_names)

    with OpenAIServer(Say(answer())) as server:
        ready = _with_model(assistant, server.base_url, redactor=Once(Watched))
        assert ready.parts.model_chain is not None
        ready.prepare()
        assert server.requests == []
    assert ready.parts.model_chain.is_made
    assert masked == [("",)]  # a detector loads its model on first use


def test_what_an_answer_needs_is_loaded_before_its_clock_starts(assistant: Assistant) -> None:
    """On a slow computer the name detector takes longer than the model has."""
    clocks: list[str] = []
    told: list[Sequence[str]] = []

    class Watched(NoRedaction):
        def redact(
            self, texts: Sequence[str], people: Sequence[str] = (), not_names: Sequence[str] = ()
        ) -> Redacted:
            told.append(texts)
            return super().redact(texts, people, not_names)

    def started(seconds: float) -> Deadline:
        clocks.append(f"after {len(told)} texts")
        return within(seconds)

    with OpenAIServer(Say("{}")) as server, pytest.MonkeyPatch.context() as patch:
        patch.setattr(answering, "within", started)
        ready = _with_model(assistant, server.base_url, redactor=Once(Watched))
        assert ready.parts.answer_chain is not None
        ready.ask("They handed me a finished IEP before we met.")
    assert ready.parts.answer_chain.is_made
    assert (clocks, told[0]) == (["after 1 texts"], ("",))


def test_the_guidance_is_opened_before_the_clock_starts_and_does_without(assistant: Assistant) -> None:
    opened: list[str] = []

    def closed() -> Guidance:
        opened.append("tried")
        raise IndexUnavailableError("There is no index.", "Build it.")

    with OpenAIServer(Say(answer())) as server:
        _with_model(assistant, server.base_url, guidance=Once(closed)).prepare()
    assert opened == ["tried"]


def test_nothing_is_asked_after_the_deadline(assistant: Assistant) -> None:
    """Names that are masked too late are not sent any more."""
    masked = threading.Event()

    class Late(NoRedaction):
        def redact(
            self, texts: Sequence[str], people: Sequence[str] = (), not_names: Sequence[str] = ()
        ) -> Redacted:
            shown.wait(LATE)
            masked.set()
            return super().redact(texts, people, not_names)

    shown = threading.Event()
    with OpenAIServer(Say(answer())) as server:
        late = _with_model(assistant, server.base_url, redactor=Once(Late))
        _assert_offline_and_told(_rewrite(late), _NOT_ASKED)
        shown.set()
        assert masked.wait(LATE)
        for thread in [t for t in threading.enumerate() if t.name == "model-call"]:
            thread.join(SECONDS)
        assert server.requests == []


def test_a_question_keeps_to_it_too(assistant: Assistant, hang: Hung) -> None:
    question = "They only listed what my child gets wrong. What do I say?"
    with OpenAIServer(Say("{}")) as server:
        late = _with_model(assistant, server.base_url, redactor=Once(lambda: _HungRedaction(hang)))
        told = late.ask(question)
        assert server.requests == []
    assert _NOT_ASKED in told.note
    assert told.say == assistant.ask(question).say


@pytest.mark.parametrize(("seconds", "least", "most"), [(3, 2.7, 2.9), (60, 59, 59.4), (180, 178.5, 179)])
def test_a_little_is_kept_for_showing_the_result(seconds: float, least: float, most: float) -> None:
    assert least < within(seconds).left <= most


def test_a_call_that_is_not_waited_for_keeps_its_result() -> None:
    assert Deadline(5).start(lambda: 7).result(timeout=LATE) == 7
