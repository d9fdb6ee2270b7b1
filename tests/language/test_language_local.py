"""Models on this computer, and several users of one chain at once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, BaseMessage
from langchain_core.outputs import ChatGeneration, ChatResult
from pydantic import Field

from assistant.datablock import RewriteBlock, parse_block
from assistant.errors import ModelError
from assistant.language.chain import RewriteChain
from assistant.language.models import build_chat_model
from assistant.language.prompts import Prompts
from assistant.types import Finding, GoalParts, Passage, RewriteRequest, Span, TextReview
from evals.faults import answer
from evals.openai_server import OpenAIServer, Reply, Request, Say
from tests.language.conftest import review_of


class LocalModel(BaseChatModel):
    """Gives the text of the data block back, as the offline writer would give its version."""

    content: Any = None
    seen: list[Any] = Field(default_factory=list)

    @property
    def _llm_type(self) -> str:
        return "local"

    def _generate(
        self, messages: list[BaseMessage], stop: Any = None, run_manager: Any = None, **kwargs: Any
    ) -> ChatResult:
        if isinstance(self.content, Exception):
            raise self.content
        assert kwargs == {}
        block = parse_block(str(messages[-1].content))
        self.seen.append(block)
        assert isinstance(block, RewriteBlock)
        content = answer(block.text) if self.content is None else self.content
        return ChatResult(generations=[ChatGeneration(message=AIMessage(content=content))])


REQUEST = RewriteRequest(text="By May 3, she will add.", strengths=("counts",), people=("Ana",))


def test_a_local_model_reads_the_block_and_gets_no_options(prompts: Prompts) -> None:
    chain = RewriteChain(LocalModel(), prompts)
    assert chain.write(REQUEST, review_of(REQUEST.text), (), deadline=5).text == REQUEST.text


def test_everything_the_writer_needs_is_in_the_block(prompts: Prompts) -> None:
    text = "By May 3, she cannot add. She will add 5."
    review = TextReview(
        text=text,
        kind="goal",
        findings=(
            Finding(
                rule_id="r",
                category="deficit",
                severity="warning",
                start=14,
                end=20,
                matched="cannot",
                message="Say what she does.",
                why="w",
                suggestions=("now adds",),
            ),
        ),
        strengths=(),
        needs=(Span.of(text, 21, 24),),
        goals=(
            GoalParts(
                start=0,
                end=len(text),
                learner=Span.of(text, 10, 13),
                timeframe=Span.of(text, 0, 8),
                missing=("baseline", "measurement"),
            ),
        ),
        flesch_kincaid_grade=None,
    )
    passage = Passage(id="p", title="T", section="s", text="G", source="u", score=0.5)
    model = LocalModel(seen=[])
    request = RewriteRequest(text=text, strengths=("counts",), people=("Ana",))
    RewriteChain(model, prompts).write(request, review, (passage,), deadline=5)
    (block,) = model.seen
    assert [(k.part, k.text) for k in block.keep] == [
        ("learner", "she"),
        ("timeframe", "By May 3"),
        ("need", "add"),
    ]
    assert [(w.matched, w.message, w.suggestions) for w in block.wording] == [
        ("cannot", "Say what she does.", ("now adds",))
    ]
    assert block.missing == ("baseline", "measurement")
    assert [(g.id, g.title, g.text) for g in block.guidance] == [("p", "T", "G")]
    assert (block.kind, block.strengths, block.people) == ("goal", ("counts",), ("Ana",))


def test_content_in_parts_is_joined(prompts: Prompts) -> None:
    whole = answer("Done.")
    parts = [{"type": "text", "text": whole[:9]}, {"type": "image"}, whole[9:]]
    chain = RewriteChain(LocalModel(content=parts), prompts)
    assert chain.write(REQUEST, review_of(REQUEST.text), (), deadline=5).text == "Done."


def test_a_bug_in_a_model_of_ours_stays_a_bug(prompts: Prompts) -> None:
    chain = RewriteChain(LocalModel(content=KeyError("oops")), prompts)
    with pytest.raises(KeyError):
        chain.write(REQUEST, review_of(REQUEST.text), (), deadline=5)


def test_a_local_model_that_answers_nonsense(prompts: Prompts) -> None:
    chain = RewriteChain(LocalModel(content="nonsense"), prompts)
    with pytest.raises(ModelError, match="could not be used"):
        chain.write(REQUEST, review_of(REQUEST.text), (), deadline=5)


def test_many_users_of_one_chain_get_their_own_answers(prompts: Prompts) -> None:
    def echo(request: Request) -> Reply:
        block = parse_block(request.messages[-1]["content"])
        assert isinstance(block, RewriteBlock)
        return Say(answer(block.text))

    with OpenAIServer(echo) as server:
        model = build_chat_model(model="m", base_url=server.base_url, api_key=None, timeout_seconds=20)
        chain = RewriteChain(model, prompts)

        def write(number: int) -> bool:
            text = f"Goal number {number}."
            return chain.write(RewriteRequest(text=text), review_of(text), (), deadline=20).text == text

        with ThreadPoolExecutor(8) as pool:
            assert all(pool.map(write, range(40)))
