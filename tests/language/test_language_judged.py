"""What a model may say: only what the gate can judge. And what a small one is told: less."""

from __future__ import annotations

import re

import pytest

from assistant.build import build_assistant
from assistant.datablock import RewriteBlock, parse_block
from assistant.language.prompts import Prompts
from assistant.pipeline import Assistant
from assistant.settings import Settings
from assistant.types import RewriteRequest
from evals.faults import GOAL, KEY, answer
from evals.openai_server import OpenAIServer, Reply, Request, Say

STRENGTHS = ("draws plants", "likes comics")
REQUEST = RewriteRequest(text=GOAL, kind="goal", strengths=STRENGTHS, people=("Tavia",))
LIE = "the student will label 6 of 10 parts."


def _block(request: Request) -> RewriteBlock:
    block = parse_block(request.messages[-1]["content"])
    assert isinstance(block, RewriteBlock)
    return block


def _with_model(assistant: Assistant, server: OpenAIServer, context: int = 8192) -> Assistant:
    settings = Settings(
        model="tiny-model",
        base_url=server.base_url,
        api_key=KEY,
        timeout_seconds=600,  # a busy computer may take its time
        context_tokens=context,
    )
    return build_assistant(settings, sharing=assistant)


def test_nothing_is_shown_that_the_gate_did_not_judge(assistant: Assistant) -> None:
    offline = assistant.rewrite(REQUEST)

    def lies_beside(request: Request) -> Reply:
        mark = re.findall("⟦.*?⟧", _block(request).text)[0]
        return Say(
            answer(
                offline.after.text.replace("Tavia", mark),
                strengths_used=["Draws plants.", "reads at grade 9"],
                questions=[{"part": "baseline", "text": f"Is it true that {LIE}", "blank": ""}],
                left_out=[{"strength": "likes comics", "why": LIE}],
                plain_language=LIE,
            )
        )

    with OpenAIServer(lies_beside) as server:
        result = _with_model(assistant, server).rewrite(REQUEST)
    assert (result.writer, result.status) == ("model", "accepted")
    assert result.after.text == offline.after.text
    assert result.strengths_used == ("draws plants",)
    assert [left.strength for left in result.left_out] == ["likes comics"]
    assert result.plain_language == offline.plain_language != ""
    assert [q.text for q in result.questions] == [q.text for q in offline.questions] != []
    assert all(question.blank in result.after.text for question in result.questions)
    assert "6 of 10" not in repr(result)


@pytest.mark.parametrize("context", [2048, 4096])
def test_a_small_model_gets_one_short_prompt_for_everything(
    assistant: Assistant, prompts: Prompts, context: int
) -> None:
    lowered = [False, True]

    def reply(request: Request) -> Reply:
        text = _block(request).text
        return Say(answer(text if lowered.pop(0) else text.replace("8 of 10", "6 of 10")))

    with OpenAIServer(reply) as server:
        small = _with_model(assistant, server, context)
        shown = small.preview(REQUEST)
        result = small.rewrite(REQUEST)
    first, repair = server.chats
    assert first.messages[0] == repair.messages[0]  # a beginning that a server has to read only once
    assert first.messages[0]["content"] == prompts.by_name["rewrite_short"].system
    assert _block(first).guidance == ()
    assert first.messages[1]["content"] == shown
    assert _block(repair).rejected.count("6 of 10") == 1
    assert (result.writer, result.provenance.prompt) == ("model", "rewrite_short.v2")
    assert result.passages


def test_a_larger_model_gets_the_whole_prompt_and_guidance(assistant: Assistant, prompts: Prompts) -> None:
    with OpenAIServer(lambda request: Say(answer(_block(request).text))) as server:
        result = _with_model(assistant, server).rewrite(REQUEST)
    assert server.chats[0].messages[0]["content"] == prompts.rewrite("goal").system
    assert _block(server.chats[0]).guidance
    assert result.provenance.prompt == "rewrite_goal.v2"


def test_the_short_prompt_is_shorter_than_the_others(prompts: Prompts) -> None:
    short = prompts.short.repair
    assert {prompts.short.rewrite("goal"), prompts.short.rewrite("present_levels"), short} == {short}
    assert len(short.system) < 0.75 * len(prompts.rewrite("goal").system)
